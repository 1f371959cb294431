"""The strip that tells a person what happened: done, or refused with what to do; with one thing to do next."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.texts import label, set_tone


class Notice(QWidget):
    """Hidden until something is said; the newest sentence replaces the one before."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 0, 24, 14)
        self._strip = QFrame()
        self._strip.setProperty("kind", "notice")
        around.addWidget(self._strip)
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        self._words = label("", wrap=True)
        self._next = button("", "link")
        self._next.clicked.connect(self._do_next)
        self._run: Callable[[], object] | None = None
        self._close = icon_button("x", self.tr("Đóng thông báo"))
        self._close.clicked.connect(self._leave)
        row.addWidget(self._words, 1)
        row.addWidget(self._next)
        row.addWidget(self._close)
        self.hide()

    def say(self, words: str, *, trouble: bool = False, then: tuple[str, Callable[[], object]] | None = None) -> None:
        """Shows the sentence; `then` is the text of a link and what it does."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._run = then[1] if then else None
        self._next.setText(then[0] if then else "")
        self._next.setVisible(then is not None)
        set_tone(self._strip, "trouble" if trouble else "")
        set_tone(self._words, "trouble" if trouble else "")
        self.show()

    def words(self) -> str:
        return "" if self.isHidden() else self._words.text()

    def _do_next(self) -> None:
        if self._run is not None:
            self._run()

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()
