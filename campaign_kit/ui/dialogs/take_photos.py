"""Photos of a session written out: as an album or as files; what may not be shown is named, and left out or blurred."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.texts import label

_MOST_ROWS = 6


@dataclass(frozen=True)
class TakenOut:
    """What was chosen: an album or single files, and whether what may not be shown is blurred or left out."""

    as_album: bool
    blurs: bool


class TakePhotos(QDialog):
    """`rows` say what stands in the way, `free` is how many of the `count` photos nothing stands in the way of."""

    def __init__(self, parent: QWidget, count: int, free: int, rows: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Album và tệp ảnh"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Đưa {0} ảnh của buổi ra ngoài").format(count), "heading"))
        self._album = QRadioButton(self.tr("Album PDF khổ A4: buổi, số liệu và ảnh"))
        self._files = QRadioButton(self.tr("Từng tệp ảnh .jpg"))
        self._without = QRadioButton(self.tr("Chỉ lấy {0} ảnh không vướng gì").format(free))
        self._blur = QRadioButton(self.tr("Lấy cả, làm mờ chỗ chưa được phép"))
        self._group(column, self._album, self._files)
        panel = Panel("advice", "triangle-alert")
        more = len(rows) - _MOST_ROWS
        panel.say([*rows[:_MOST_ROWS], self.tr("… và {0} dòng nữa.").format(more)] if more > 0 else rows)
        column.addWidget(panel)
        self._group(column, self._without, self._blur)
        self._without.setVisible(bool(rows) and free > 0)
        self._blur.setVisible(bool(rows))
        (self._without if free else self._blur).setChecked(True)
        told = self.tr("Khung đã vẽ trên ảnh luôn được làm mờ. Tệp ghi ra không còn vị trí, máy ảnh hay giờ chụp.")
        column.addWidget(label(told, "detail", wrap=True))
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Ghi ra"), self.accept))
        fit_height(self)
        self._album.setFocus()

    def _group(self, column: QVBoxLayout, first: QRadioButton, second: QRadioButton) -> None:
        group = QButtonGroup(self)
        for answer in (first, second):
            group.addButton(answer)
            column.addWidget(answer)
        first.setChecked(True)

    def chosen(self) -> TakenOut:
        return TakenOut(self._album.isChecked(), self._blur.isChecked())
