"""One of a few: words beside each other, the chosen one on mint."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button


class Segments(QWidget):
    """`chosen` carries the key of the word that was pressed; `entries` are keys and words, the first is chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons = {}
        for number, (key, words) in enumerate(entries):
            way = button(words, "tab")
            way.setCheckable(True)
            way.setChecked(number == 0)
            way.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            self._group.addButton(way)
            self._buttons[key] = way
            row.addWidget(way)

    def rename(self, key: str, words: str) -> None:
        """Writes other words on the button of that key."""
        self._buttons[key].setText(words)

    def offer(self, key: str, *, there: bool) -> None:
        """Shows the word of that key or takes it away; of what is taken away the first is chosen instead."""
        way, first = self._buttons[key], next(iter(self._buttons))
        if not there and way.isChecked():
            self.choose(first)
        way.setVisible(there)

    def key(self) -> str:
        """That of the word that is chosen."""
        return next(key for key, way in self._buttons.items() if way.isChecked())

    def choose(self, key: str) -> None:
        """Presses the word of that key."""
        self._buttons[key].click()
