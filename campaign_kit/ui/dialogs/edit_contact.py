"""Somebody to invite and to call: name, what they do, where, the number, and how long it is kept."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.arranging import Contact, ContactDraft
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit

# takes what is written and where a refusal is told; tells whether it was kept
Keep = Callable[[ContactDraft, Callable[[str], None]], bool]


class EditContact(QDialog):
    """`places` are those to choose from, the first of them none."""

    def __init__(
        self,
        parent: QWidget,
        contact: Contact | None,
        places: Sequence[tuple[int | None, str]],
        today: date,
        keep: Keep,
    ) -> None:
        super().__init__(parent)
        self._kept: ContactDraft = contact or ContactDraft(name="-", keep_until=date(today.year + 1, 12, 31))
        self._keep_it = keep
        self.setWindowTitle(self.tr("Sửa liên hệ") if contact else self.tr("Thêm liên hệ"))
        self.setMinimumWidth(540)
        self._name = Line(limit(ContactDraft, "name", "max_length"))
        self._role = Line(limit(ContactDraft, "role", "max_length"), self.tr("Trưởng thôn, GVCN…"))
        self._phone = Line(limit(ContactDraft, "phone", "max_length"), self.tr("0912 345 678"))
        self._place = Choice("")
        self._place.fill(places)
        self._until = DayEntry(lambda: today.year)
        self.name = Field(self.tr("Họ và tên"), self._name)
        self.role = Field(self.tr("Vai trò"), self._role)
        self.phone = Field(self.tr("Số điện thoại"), self._phone)
        self.place = Field(self.tr("Địa bàn"), self._place)
        hint = self.tr("Hết ngày này chương trình nhắc hỏi lại hoặc xóa.")
        self.until = Field(self.tr("Giữ đến hết ngày"), self._until, hint)
        self._lay_out()
        self._name.setText("" if contact is None else self._kept.name)
        self._role.setText(self._kept.role)
        self._phone.setText(self._kept.phone)
        self._place.choose(self._kept.place_id)
        self._until.show_day(self._kept.keep_until)
        self._name.setFocus()

    def _lay_out(self) -> None:
        column, grid = titled_grid(self)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.role, 0, 1)
        grid.addWidget(self.place, 1, 0, 1, 2)
        grid.addWidget(self.phone, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.until, 2, 1, Qt.AlignmentFlag.AlignTop)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu"), self._keep))

    def _keep(self) -> None:
        self.name.complain("" if self._name.words() else self.tr("Hãy ghi họ và tên."))
        self.until.complain(self.tr("Hãy ghi ngày/tháng/năm.") if self._until.is_wrong() else "")
        if self.name.complaint() or self.until.complaint():
            return
        values = {
            "name": self._name.words(),
            "role": self._role.words(),
            "phone": self._phone.words(),
            "place_id": self._place.value(),
            "keep_until": self._until.day(),
        }
        # the service says what is no telephone number
        if self._keep_it(self._kept.model_copy(update=values), self.phone.complain):
            self.accept()
