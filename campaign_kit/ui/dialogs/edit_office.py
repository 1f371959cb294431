"""Another office than the own one: a partner, or one that was there before a merger."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.office import Office, OfficeDraft, OfficeKind, letterhead_of
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.wording.labels import label as word


class EditOffice(QDialog):
    """`keep` gets what is written and tells whether it was kept; the dialog closes then."""

    def __init__(
        self, parent: QWidget, office: Office | None, today: date, keep: Callable[[OfficeDraft], bool]
    ) -> None:
        super().__init__(parent)
        self._kept: OfficeDraft = office or OfficeDraft(name="-", kind=OfficeKind.YOUTH_UNION)
        self._keep_it = keep
        self.setWindowTitle(self.tr("Sửa cơ quan") if office else self.tr("Thêm cơ quan"))
        self.setMinimumWidth(540)
        self._name = Line(limit(OfficeDraft, "name", "max_length"), self.tr("Đoàn TNCS Hồ Chí Minh xã Ia Dom"))
        self._short = Line(limit(OfficeDraft, "short_name", "max_length"), self.tr("Đoàn xã"))
        self._kind = Choice("")
        self._kind.fill([(kind, word(kind)) for kind in OfficeKind])
        self._from, self._to = DayEntry(lambda: today.year), DayEntry(lambda: today.year)
        self.name = Field(self.tr("Tên đầy đủ, như in trên giấy"), self._name)
        self.short = Field(self.tr("Tên ngắn"), self._short)
        self.kind = Field(self.tr("Loại cơ quan"), self._kind)
        self.first = Field(self.tr("Có từ ngày"), self._from)
        self.last = Field(self.tr("Đến hết ngày"), self._to)
        self._lay_out()
        self._name.setText("" if office is None else self._kept.name)
        self._short.setText(self._kept.short_name)
        self._kind.choose(self._kept.kind)
        self._from.show_day(self._kept.active_from)
        self._to.show_day(self._kept.active_to)
        self._name.setFocus()

    def _lay_out(self) -> None:
        column, grid = titled_grid(self)
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self.kind, 1, 0)
        grid.addWidget(self.short, 1, 1)
        grid.addWidget(self.first, 2, 0)
        grid.addWidget(self.last, 2, 1)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu"), self._keep))

    def _keep(self) -> None:
        first, last = self._from.day(), self._to.day()
        self.name.complain("" if self._name.words() else self.tr("Hãy ghi tên cơ quan."))
        for entry, field in ((self._from, self.first), (self._to, self.last)):
            field.complain(self.tr("Hãy ghi ngày/tháng/năm.") if entry.is_wrong() else "")
        if first and last and last < first:
            self.last.complain(self.tr("Ngày cuối trước ngày đầu."))
        if any(field.complaint() for field in (self.name, self.first, self.last)):
            return
        kind: OfficeKind = self._kind.value()
        values = {
            "name": self._name.words(),
            "short_name": self._short.words(),
            "kind": kind,
            "letterhead": letterhead_of(kind),
            "active_from": first,
            "active_to": last,
        }
        if self._keep_it(self._kept.model_copy(update=values)):
            self.accept()
