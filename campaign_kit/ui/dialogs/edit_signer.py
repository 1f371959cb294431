"""Who signs, in which words, from when until when."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.office import OfficeKind, Signer, SignerDraft
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.wording import numbers

_PROXY = "TM."

# takes the signer, and the last day of whoever signs now (None: they go on); tells whether it was kept
Keep = Callable[[SignerDraft, date | None], bool]


class EditSigner(QDialog):
    """`present` is who signs now, where another is added."""

    def __init__(
        self,
        parent: QWidget,
        signer: Signer | None,
        present: Signer | None,
        kind: OfficeKind,
        today: date,
        keep: Keep,
    ) -> None:
        super().__init__(parent)
        self._kept = signer or SignerDraft(office_id=0, name="-", starts_on=today)
        self._keep_it, self._kind = keep, kind
        self.setWindowTitle(self.tr("Sửa người ký") if signer else self.tr("Thêm người ký"))
        self.setMinimumWidth(560)
        self._name = Line(limit(SignerDraft, "name", "max_length"))
        self._authority = Line(limit(SignerDraft, "authority", "max_length"), self.tr("TM. …, KT. … (nếu có)"))
        self._title = Line(limit(SignerDraft, "title", "max_length"), self.tr("CHỦ TỊCH, BÍ THƯ…"))
        self._from, self._to = DayEntry(lambda: today.year), DayEntry(lambda: today.year)
        self._advice = Panel("advice", "triangle-alert")
        self._instead = Check("")
        self._instead.setChecked(True)
        self._instead.setVisible(present is not None)
        if present is not None:
            self._instead.setText(self.tr("{0} thôi ký từ ngày đó").format(present.name))
        self.name = Field(self.tr("Họ và tên người ký"), self._name)
        self.authority = Field(self.tr("Quyền hạn ghi khi ký"), self._authority)
        self.title = Field(self.tr("Chức vụ"), self._title)
        self.first = Field(self.tr("Ký từ ngày"), self._from)
        self.last = Field(self.tr("Đến hết ngày (để trống nếu còn ký)"), self._to)
        self._lay_out()
        self._authority.textChanged.connect(self._advise)
        self._show_signer(is_new=signer is None)

    def _lay_out(self) -> None:
        column, grid = titled_grid(self)
        for field, at in (
            (self.name, (0, 0, 1, 2)),
            (self.authority, (1, 0)),
            (self.title, (1, 1)),
            (self.first, (2, 0)),
            (self.last, (2, 1)),
        ):
            grid.addWidget(field, *at)
        column.addWidget(self._advice)
        column.addWidget(self._instead)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu"), self._keep))

    def _show_signer(self, *, is_new: bool) -> None:
        kept = self._kept
        self._name.setText("" if is_new else kept.name)
        self._authority.setText(kept.authority)
        self._title.setText(kept.title)
        self._from.show_day(kept.starts_on)
        self._to.show_day(kept.ends_on)
        self._name.setFocus()

    def _advise(self) -> None:
        """A school has one head, who signs for nobody (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
        wrong = self._kind is OfficeKind.SCHOOL and self._authority.words().upper().startswith(_PROXY)
        words = self.tr("Trường học theo chế độ thủ trưởng: hiệu trưởng ký trực tiếp, không ghi “TM.”.")
        self._advice.say([words] if wrong else [])

    def _keep(self) -> None:
        first, last = self._from.day(), self._to.day()
        self.name.complain("" if self._name.words() else self.tr("Hãy ghi họ và tên."))
        for entry, field in ((self._from, self.first), (self._to, self.last)):
            field.complain(self.tr("Hãy ghi ngày/tháng/năm.") if entry.is_wrong() else "")
        if first and last and last < first:
            self.last.complain(self.tr("Trước ngày {0}.").format(numbers.day(first)))
        if any(field.complaint() for field in (self.name, self.first, self.last)):
            return
        values = {
            "name": self._name.words(),
            "authority": self._authority.words(),
            "title": self._title.words(),
            "starts_on": first,
            "ends_on": last,
        }
        ends = first - timedelta(days=1) if first and self._instead.isVisible() and self._instead.isChecked() else None
        if self._keep_it(self._kept.model_copy(update=values), ends):
            self.accept()
