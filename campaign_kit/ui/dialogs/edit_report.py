"""What is chosen of a report: its days, until when the figures count, what it is compared with, its outline."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.prepared import PreparedReportDraft
from campaign_kit.model.report import Period
from campaign_kit.services.prepared_reports import year_before
from campaign_kit.services.report import OfferedPeriod
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.period_bar import PeriodBar
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

# takes the choices and says a refusal; tells whether they were stored
Keep = Callable[[PreparedReportDraft, Callable[[str], None]], bool]
_YEAR, _NONE, _OTHER = "year", "none", "other"


class EditReport(QDialog):
    """The dialog closes when `keep` stored the choices. `outlines` are keys and titles."""

    def __init__(
        self,
        parent: QWidget,
        draft: PreparedReportDraft,
        periods: Sequence[OfferedPeriod],
        outlines: Sequence[tuple[str, str]],
        keep: Keep,
    ) -> None:
        super().__init__(parent)
        self._draft, self._keep = draft, keep
        self.setWindowTitle(self.tr("Kỳ và lựa chọn của báo cáo"))
        self.setMinimumWidth(680)
        self._make_fields(periods, outlines)
        self._lay_out()
        self._show(draft)
        self._period.chosen.connect(self._follow_period)
        self._beside.currentIndexChanged.connect(lambda _index: self._follow())
        self._follow()
        fit_height(self)
        self._title.setFocus()

    def _make_fields(self, periods: Sequence[OfferedPeriod], outlines: Sequence[tuple[str, str]]) -> None:
        def year() -> int:
            return self._draft.last.year

        self._title = Line(limit(PreparedReportDraft, "title", "max_length"))
        self._period = PeriodBar(year)
        self._period.offer(periods, periods[0].name)
        self._as_of, self._before, self._until = (DayEntry(year) for _ in range(3))
        self._outline, self._beside = Choice(self.tr("Đề cương")), Choice(self.tr("So sánh với"))
        self._outline.fill(outlines)
        self._beside.fill(
            (
                (_YEAR, self.tr("Cùng kỳ năm trước")),
                (_NONE, self.tr("Không so sánh")),
                (_OTHER, self.tr("Kỳ khác")),
            )
        )
        self._estimates = Check(self.tr("Nêu cả số ước cả kỳ (đã làm cộng phần còn trong kế hoạch)"))
        self._zero = Check(self.tr("Báo cáo không phát sinh hoạt động"))
        self.title = Field(self.tr("Tên báo cáo"), self._title)
        self.as_of = Field(self.tr("Số liệu tính đến"), self._as_of, self.tr("Để trống: đến hết kỳ."))
        self.beside = Field(self.tr("So sánh với"), self._beside)
        self.before = Field(self.tr("Từ ngày"), self._before)
        self.until = Field(self.tr("Đến hết ngày"), self._until)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(self.title)
        column.addWidget(label(self.tr("Kỳ báo cáo"), "label"))
        column.addWidget(self._period)
        lines: tuple[tuple[QWidget, ...], ...] = (
            (self.as_of, Field(self.tr("Đề cương"), self._outline)),
            (self.beside, self.before, self.until),
        )
        for fields in lines:
            row = QHBoxLayout()
            row.setSpacing(10)
            for field in fields:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        for widget in (self._estimates, self._zero, self._fault):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Dùng lựa chọn này"), self._agree))

    def _show(self, draft: PreparedReportDraft) -> None:
        self._title.setText(draft.title)
        self._period.show_period(Period(first=draft.first, last=draft.last))
        self._as_of.show_day(draft.as_of)
        self._outline.choose(draft.outline)
        self._estimates.setChecked(draft.estimates)
        self._zero.setChecked(draft.zero)
        beside = _beside(draft)
        self._beside.choose(beside)
        self._before.show_day(draft.compare_first)
        self._until.show_day(draft.compare_last)

    def _follow_period(self, period: Period) -> None:
        """Another period closes on another day."""
        as_of = self._as_of.day()
        if as_of is not None and not period.first <= as_of <= period.last:
            self._as_of.show_day(None)
        self._follow()

    def _follow(self) -> None:
        """The days that it is compared with are seen; they are written only where the person says which."""
        beside, period = self._beside.value(), self._period.period()
        for field, entry in ((self.before, self._before), (self.until, self._until)):
            field.setVisible(beside != _NONE)
            entry.setEnabled(beside == _OTHER)
        if beside == _YEAR and period is not None:
            year = year_before(period)
            self._before.show_day(year.first)
            self._until.show_day(year.last)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        fit_height(self)

    def _agree(self) -> None:
        period, title = self._period.period(), self._title.words()
        self.title.complain("" if title else self.tr("Hãy ghi tên báo cáo."))
        example = self.tr("Hãy ghi ngày, ví dụ {0}.").format(numbers.day(self._draft.last))
        self.as_of.complain(example if self._as_of.is_wrong() else "")
        first, last = self._compared(example)
        if period is None or any(f.complaint() for f in (self.title, self.as_of, self.before, self.until)):
            return
        written = {
            "title": title,
            "first": period.first,
            "last": period.last,
            "as_of": self._as_of.day(),
            "outline": self._outline.value() or self._draft.outline,
            "estimates": self._estimates.isChecked(),
            "zero": self._zero.isChecked(),
            "compare_first": first,
            "compare_last": last,
        }
        if self._keep(self._draft.model_copy(update=written), self._complain):
            self.accept()

    def _compared(self, example: str) -> tuple[date | None, date | None]:
        if self._beside.value() == _NONE:
            for field in (self.before, self.until):
                field.complain()
            return None, None
        first, last = self._before.day(), self._until.day()
        self.before.complain("" if first else example)
        self.until.complain("" if last else example)
        if first and last and last < first:
            self.until.complain(self.tr("Ngày cuối đứng trước ngày đầu."))
        return first, last


def _beside(draft: PreparedReportDraft) -> str:
    if draft.compare_first is None or draft.compare_last is None:
        return _NONE
    compared = Period(first=draft.compare_first, last=draft.compare_last)
    return _YEAR if compared == year_before(Period(first=draft.first, last=draft.last)) else _OTHER
