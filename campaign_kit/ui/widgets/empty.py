"""The empty state: what there is none of yet, what to do next, and the button for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import icon_label, label


class EmptyState(QWidget):
    """Centred in its place. `asked` is the button's, `also_asked` that of the other way beside it; without a text there
    is no such button."""

    asked = Signal()
    also_asked = Signal()

    def __init__(
        self, icon_name: str, heading: str, words: str, button_text: str = "", also_text: str = "", *, kind: str = ""
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(icon_label(icon_name, "teal", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in ((heading, "heading"), (words, "mute")):
            line = label(text, role, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setMaximumWidth(680)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(line, 10)
            row.addStretch(1)
            column.addLayout(row)
        if button_text:
            column.addSpacing(6)
            column.addLayout(self._buttons(button_text, also_text, kind))
        column.addStretch(1)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(words)

    def _buttons(self, first: str, second: str, kind: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for text, signal in ((first, self.asked), (second, self.also_asked)):
            if text:
                ask = button(text, kind)
                ask.clicked.connect(signal)
                row.addWidget(ask)
        row.addStretch(1)
        return row
