"""A quiet line that asks for something to be looked at again, with the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import icon_label, label

_ICON_PX = 16


class DueLine(QWidget):
    """Hidden while it has nothing to say. `asked`: the way is to be gone."""

    asked = Signal()

    def __init__(self, icon_name: str, way: str) -> None:
        super().__init__()
        self._words = label("", "detail", wrap=True)
        go = button(way, "link")
        go.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(icon_label(icon_name, "mute", _ICON_PX), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, words: str) -> None:
        """Shows the sentence; an empty one hides the line."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        return self._words.text()
