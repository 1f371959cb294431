"""A list of pupils goes to another office: of which school, to whom, what for, until when, behind which password."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.papers import HandoverDraft
from campaign_kit.ui.widgets.buttons import answers, button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording.handover import USUAL_PURPOSE

_PASSWORD_LENGTH = 60
_LEAST_PASSWORD = 8
_LISTS = "Excel (*.xlsx *.xls *.ods *.csv)"


class Terms(NamedTuple):
    """What was written; `roster` is the file with the pupils, None for those of the school's classes."""

    school_id: int
    receiver: str
    purpose: str
    delete_on: date
    password: str
    roster: Path | None


class SendHandover(QDialog):
    """`send` takes the terms once all of them can be used; `password` is the one that is offered."""

    def __init__(
        self,
        parent: QWidget,
        schools: Sequence[tuple[int, str]],
        delete_on: date,
        password: str,
        send: Callable[[Terms], object],
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._chosen: Path | None = None
        self.setWindowTitle(self.tr("Bàn giao danh sách sinh hoạt hè"))
        self.setMinimumWidth(580)
        self._school = Choice("")
        self._school.fill(schools)
        self._receiver = Line(limit(HandoverDraft, "other", "max_length"), self.tr("Đoàn TNCS Hồ Chí Minh xã …"))
        self._purpose = Line(limit(HandoverDraft, "purpose", "max_length"))
        self._purpose.setText(USUAL_PURPOSE)
        self._day = DayEntry(lambda: delete_on.year)
        self._day.show_day(delete_on)
        self._password = Line(_PASSWORD_LENGTH)
        self._password.setText(password)
        self.school = Field(self.tr("Trường"), self._school)
        self.receiver = Field(self.tr("Bên nhận"), self._receiver)
        self.purpose = Field(self.tr("Mục đích"), self._purpose)
        self.day = Field(self.tr("Bên nhận phải xóa chậm nhất"), self._day)
        self.password = Field(
            self.tr("Mật khẩu mở tệp"), self._password, self.tr("Báo riêng qua điện thoại, không gửi cùng tệp.")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        said = self.tr(
            "Tệp Excel có mật khẩu chỉ ghi họ tên, lớp, năm sinh, giới tính, nơi ở; "
            "kèm biên bản bàn giao cho từng nơi ở."
        )
        column.addWidget(label(said, wrap=True))
        for field in (self.school, self.receiver, self.purpose):
            column.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in (self.day, self.password):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addLayout(self._roster_row())
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Chọn nơi lưu…"), self._agree))

    def _roster_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._roster = Elided(self.tr("Lấy học sinh các lớp của trường đã có trong máy"), "label")
        choose = button(self.tr("Lấy từ tệp danh sách…"))
        choose.clicked.connect(self._choose)
        row.addWidget(self._roster, 1)
        row.addWidget(choose)
        return row

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Danh sách học sinh của trường"), "", _LISTS)
        if name:
            self._chosen = Path(name)
            self._roster.setText(self.tr("Lấy từ tệp {0}").format(self._chosen.name))

    def _agree(self) -> None:
        school, day = self._school.value(), self._day.day()
        receiver, purpose, password = self._receiver.words(), self._purpose.words(), self._password.words()
        self.school.complain("" if school else self.tr("Chưa có trường nào trong địa bàn."))
        self.receiver.complain("" if receiver else self.tr("Hãy ghi cơ quan nhận danh sách."))
        self.purpose.complain("" if purpose else self.tr("Hãy ghi mục đích."))
        self.day.complain("" if day else self.tr("Ví dụ 31/08/2027."))
        short = len(password) < _LEAST_PASSWORD
        self.password.complain(self.tr("Ít nhất {0} ký tự.").format(_LEAST_PASSWORD) if short else "")
        if school and receiver and purpose and day and not short:
            self.accept()
            self._send(Terms(school, receiver, purpose, day, password, self._chosen))
