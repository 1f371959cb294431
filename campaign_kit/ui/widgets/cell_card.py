"""One cell of a form: the words by which it is known, what is written there, and all that could be."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.services.forms import MeaningGroup
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.meaning_picker import MeaningPicker
from campaign_kit.ui.widgets.texts import label

_WIDE_PX = 330


class CellCard(QWidget):
    """`picked` carries the key of what is to be written; `cleared`: nothing is."""

    picked = Signal(str)
    cleared = Signal()

    def __init__(self, groups: Sequence[MeaningGroup]) -> None:
        super().__init__()
        self.setFixedWidth(_WIDE_PX)
        self._picker = MeaningPicker(groups)
        self._picker.picked.connect(self.picked)
        self._where, self._around = label("", "heading"), label("", "mute", wrap=True)
        self._now = label("", "strong", wrap=True)
        self._write, self._clear = button(""), button(self.tr("Bỏ ô này"))
        self._write.clicked.connect(lambda: self.picked.emit(self._picker.key()))
        self._clear.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._where, self._around, self._now):
            column.addWidget(widget)
        column.addWidget(self._picker, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._write, 1)
        row.addWidget(self._clear)
        column.addLayout(row)

    def show_values(self, value: Callable[[str], str]) -> None:
        """What each meaning is at present, by its key."""
        self._picker.show_values(value)

    def begin(self) -> None:
        """The focus to the search for what is written."""
        self._picker.begin()

    def key(self) -> str:
        """The meaning that is pointed at."""
        return self._picker.key()

    def show_cell(self, cell: str, around: Sequence[str] | None) -> None:
        """The cell and the words around it; None where nothing can be written."""
        self._where.setText(self.tr("Ô {0}").format(cell))
        told = " · ".join(filter(None, around or ()))
        if around is None:
            told = self.tr("Không ghi vào ô này được: ô công thức, hoặc ngoài bảng.")
        self._around.setText(told or self.tr("Không có chữ ở bên trái và phía trên ô này."))
        self._write.setEnabled(around is not None)

    def show_written(self, key: str, words: str, *, offered: bool) -> None:
        """What is written into the cell, in words; an `offered` meaning is not taken yet, an empty key is none."""
        shape = self.tr("Lần trước ghi: {0}") if offered else self.tr("Ghi: {0}")
        self._now.setText(shape.format(words))
        self._now.setVisible(bool(key))
        self._clear.setEnabled(bool(key))
        self._write.setText(self.tr("Dùng cho ô này") if offered else self.tr("Ghi vào ô này"))
        if key:
            self._picker.choose(key)
