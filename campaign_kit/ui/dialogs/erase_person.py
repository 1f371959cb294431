"""Asks whether somebody is erased everywhere: what goes, what stays, and that it is not taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.services.people import Life
from campaign_kit.ui.widgets.buttons import button, fit_height
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers


class ErasePerson(QDialog):
    """`erase` is done once somebody has said that they understand."""

    def __init__(self, parent: QWidget, lives: Sequence[Life], erase: Callable[[], object]) -> None:
        super().__init__(parent)
        self._erase = erase
        self.setWindowTitle(self.tr("Xóa ở mọi nơi"))
        self.setMinimumWidth(540)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        one = len(lives) == 1
        heading = (
            self.tr("Xóa {0} ở mọi nơi?").format(lives[0].found.person.full_name)
            if one
            else self.tr("Xóa {0} người ở mọi nơi?").format(numbers.count(len(lives)))
        )
        column.addWidget(label(heading, "heading", wrap=True))
        goes, stays = Panel("advice", "trash"), Panel("quiet", "shield-check")
        goes.say(self._goes(lives))
        stays.say(
            (
                self.tr("Mọi số liệu giữ nguyên: lượt người, người, nữ, nhóm tuổi của các buổi đã qua."),
                self.tr("Dòng của người ấy ở {0} buổi còn lại, không tên.").format(
                    numbers.count(sum(len(life.lines) for life in lives))
                ),
                self.tr("Bản sao lưu cũ còn một thời gian; mở lại bản nào thì tên đã xóa cũng bị xóa lại."),
            )
        )
        column.addWidget(goes)
        column.addWidget(stays)
        self._sure = Check(self.tr("Tôi hiểu việc này không lấy lại được"))
        column.addWidget(self._sure)
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(self._foot())
        fit_height(self)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        leave, agree = button(self.tr("Để nguyên")), button(self.tr("Xóa ở mọi nơi"), "primary")
        leave.clicked.connect(self.reject)
        leave.setDefault(True)
        agree.setEnabled(False)
        agree.clicked.connect(self._do)
        self._sure.toggled.connect(agree.setEnabled)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(agree)
        return row

    def _goes(self, lives: Sequence[Life]) -> list[str]:
        consents = sum(len(life.consents) for life in lives)
        photos = len({photo.id for life in lives for photo in life.photos})
        told = [self.tr("Họ tên, năm sinh, địa bàn, dân tộc, hạn giữ tên; cả trong nhật ký và các bước hoàn tác.")]
        if consents:
            told.append(self.tr("{0} sự đồng ý đã ghi.").format(numbers.count(consents)))
        if photos:
            told.append(self.tr("{0} ảnh nhận ra người ấy.").format(numbers.count(photos)))
        return told

    def _do(self) -> None:
        if self._sure.isChecked():
            self.accept()
            self._erase()
