"""The foot of the list of sessions: which one is chosen, and the buttons for it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.texts import Elided


class SessionFoot(QWidget):
    """`actions` are always there; one that is hidden hides its button. `menu` holds what is done more rarely."""

    def __init__(self, actions: Sequence[QAction], menu: QMenu) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title, self._detail = Elided("", "strong"), Elided("", "detail")
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row.addLayout(words, 1)
        self._buttons = [(action, action_button(action)) for action in actions]
        for action, shown in self._buttons:
            action.changed.connect(self._suit)
            row.addWidget(shown)
        self.more: QPushButton = button(self.tr("Việc khác"), "", "chevron-up")
        self.more.setMenu(menu)
        row.addWidget(self.more)

    def show_chosen(self, title: str, detail: str, *, any_chosen: bool) -> None:
        """The chosen session in two lines; `any_chosen`: whether there is something to do."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.more.setEnabled(any_chosen)

    def words(self) -> str:
        return self._title.text()

    def _suit(self) -> None:
        for action, shown in self._buttons:
            shown.setVisible(action.isVisible())
