"""Photos of a session written out: as an album or as files; what may not be shown is named, and left out or blurred."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QPushButton, QRadioButton, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import answers, button, fit_height
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.texts import label

_MOST_ROWS = 6


@dataclass(frozen=True)
class TakenOut:
    """What was chosen: an album or single files, and whether what may not be shown is blurred or left out."""

    as_album: bool
    blurs: bool


class TakePhotos(QDialog):
    """`rows` say what stands in the way, `free` is how many of the `count` photos nothing stands in the way of.

    `boxed` are the rows where somebody's consent is missing and only the drawn boxes are blurred: whether these cover
    that person nobody but a human can tell, so it must be looked at and said. `look_asked`: to see those photos again.
    """

    look_asked = Signal()

    def __init__(self, parent: QWidget, count: int, free: int, rows: Sequence[str], boxed: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._boxed = bool(boxed)
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
        column.addWidget(self._look_again(boxed))
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Ghi ra"), self.accept))
        self._write = next(each for each in self.findChildren(QPushButton) if each.isDefault())
        self._blur.toggled.connect(lambda _on: self._follow())
        self._follow()
        self._album.setFocus()

    def _look_again(self, boxed: Sequence[str]) -> QWidget:
        """What only the drawn boxes hide, the way to look at it, and the word that it was looked at."""
        self._again = QWidget()
        column = QVBoxLayout(self._again)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        panel = Panel("advice", "eye")
        more = self.tr("… và {0} dòng nữa.").format(len(boxed) - _MOST_ROWS)
        first = self.tr("Những ảnh này chỉ làm mờ khung đã vẽ. Hãy xem lại khung có che kín đúng người chưa:")
        panel.say([first, *boxed[:_MOST_ROWS], *([more] if len(boxed) > _MOST_ROWS else [])])
        look = button(self.tr("Xem lại ảnh…"), "way")
        look.clicked.connect(self.look_asked)
        self._seen = Check(self.tr("Tôi đã xem lại: khung che kín người chưa đồng ý"))
        self._seen.toggled.connect(lambda _on: self._follow())
        column.addWidget(panel)
        column.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._seen)
        return self._again

    def _follow(self) -> None:
        """Nothing is written before what only boxes hide was looked at."""
        asked = self._boxed and self._blur.isChecked()
        self._again.setVisible(asked)
        self._write.setEnabled(self._seen.isChecked() or not asked)
        fit_height(self)

    def _group(self, column: QVBoxLayout, first: QRadioButton, second: QRadioButton) -> None:
        group = QButtonGroup(self)
        for answer in (first, second):
            group.addButton(answer)
            column.addWidget(answer)
        first.setChecked(True)

    def chosen(self) -> TakenOut:
        return TakenOut(self._album.isChecked(), self._blur.isChecked())
