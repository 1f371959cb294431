"""Answers a question that the window is going to ask: a test that only hoped for it waited for ever."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

LOOK_MS = 10
GIVEN_UP_AFTER = 3_000  # looks: half a minute


def when_asked(owner: QObject, decide: Callable[[QWidget], object]) -> None:
    """Does that with the dialog as soon as one is there, whatever the machine has to do before."""
    poll = QTimer(owner, interval=LOOK_MS)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            poll.stop()
            decide(dialog)

    poll.timeout.connect(look)
    poll.start()


class Unanswered(QObject):
    """Closes a dialog that stands for half a minute without an answer, and remembers its title."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: list[str] = []
        self._seen: tuple[QWidget | None, int] = (None, 0)
        self._poll = QTimer(self, interval=LOOK_MS * 10)
        self._poll.timeout.connect(self._look)
        self._poll.start()

    def _look(self) -> None:
        dialog, (last, times) = QApplication.activeModalWidget(), self._seen
        self._seen = (dialog, times + 1 if dialog is not None and dialog is last else 0)
        if dialog is not None and self._seen[1] * 10 > GIVEN_UP_AFTER:
            self.titles.append(dialog.windowTitle() or type(dialog).__name__)
            self._seen = (None, 0)
            dialog.close()
