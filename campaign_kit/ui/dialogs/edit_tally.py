"""One number of an indicator: over which days, where, and who says so; only a number, never a case."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.report import Period
from campaign_kit.model.tally import Indicator, Tally, TallyDraft
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import label

# takes the number and says a refusal; tells whether it was stored
Keep = Callable[[TallyDraft, Callable[[str], None]], bool]


class EditTally(QDialog):
    """`tally` is corrected: what, where and when it is of stay; without one a new number is of these `days`.

    `places` are those to choose from, the first of them none.
    """

    def __init__(
        self,
        parent: QWidget,
        indicator: Indicator,
        places: Sequence[tuple[int | None, str]],
        days: Period,
        keep: Keep,
        tally: Tally | None = None,
    ) -> None:
        super().__init__(parent)
        self._indicator, self._keep_it, self._tally = indicator, keep, tally
        self.setWindowTitle(self.tr("Sửa số liệu") if tally else self.tr("Ghi số liệu"))
        self.setMinimumWidth(560)
        self._make_fields(days)
        self._place.fill(places if not indicator.yes_no else places[1:])
        self._lay_out()
        self._show(days)
        fit_height(self)
        (self._answer if indicator.yes_no else self._number).setFocus()

    def _make_fields(self, days: Period) -> None:
        self._first, self._last = DayEntry(lambda: days.last.year), DayEntry(lambda: days.last.year)
        self._place, self._answer = Choice(""), Choice("")
        self._number = CountEntry(most=limit(TallyDraft, "number", "le"))
        self._source = Line(
            limit(TallyDraft, "source", "max_length"), self.tr("Công an xã báo; sổ theo dõi của trường…")
        )
        self._note = Line(limit(TallyDraft, "note", "max_length"))
        self._answer.fill([(1, self.tr("Có")), (0, self.tr("Chưa"))])
        self.first = Field(self.tr("Từ ngày"), self._first)
        self.last = Field(self.tr("Đến hết ngày"), self._last)
        self.place = Field(self.tr("Địa bàn"), self._place)
        self.number = Field(self.tr("Số ({0})").format(self._indicator.unit), self._number)
        self.answer = Field(self.tr("Nơi này"), self._answer)
        self.source = Field(self.tr("Nguồn số liệu"), self._source)
        self.note = Field(self.tr("Ghi chú"), self._note)

    def _lay_out(self) -> None:
        column, grid = titled_grid(self)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(self._indicator.title, "strong", wrap=True), 0, 0, 1, 2)
        warning = Panel("advice", "triangle-alert")
        warning.say(
            [self.tr("Chỉ ghi con số tổng hợp: không ghi tên, không kể vụ việc. Khi in, số từ 1 đến 4 được ẩn.")]
            if self._indicator.sensitive
            else []
        )
        grid.addWidget(warning, 1, 0, 1, 2)
        grid.addWidget(self.answer if self._indicator.yes_no else self.number, 2, 0, top)
        grid.addWidget(self.place, 2, 1, top)
        grid.addWidget(self.first, 3, 0, top)
        grid.addWidget(self.last, 3, 1, top)
        grid.addWidget(self.source, 4, 0, 1, 2)
        grid.addWidget(self.note, 5, 0, 1, 2)
        self.note.setVisible(not self._indicator.sensitive)
        fixed = self.tr("Kỳ và nơi của số đã ghi không đổi được; muốn đổi, hãy xóa số này rồi ghi lại.")
        if self._tally is not None:
            grid.addWidget(label(fixed, "detail", wrap=True), 6, 0, 1, 2)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu số liệu"), self._agree))

    def _show(self, days: Period) -> None:
        tally = self._tally
        self._first.show_day(tally.first if tally else days.first)
        self._last.show_day(tally.last if tally else days.last)
        if tally is None:
            return
        self._place.choose(tally.place_id)
        self._answer.choose(tally.number)
        self._number.show_count(tally.number)
        self._source.setText(tally.source)
        self._note.setText(tally.note)
        for fixed in (self._first, self._last, self._place):
            fixed.setEnabled(False)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        first, last = self._first.day(), self._last.day()
        number: int | None = self._answer.value() if self._indicator.yes_no else self._number.count()
        example = self.tr("Hãy ghi ngày, ví dụ 30/11/2026.")
        self.first.complain("" if first else example)
        self.last.complain("" if last else example)
        self.number.complain(self.tr("Số từ {0} đến {1}.").format(*self._number.limits()) if number is None else "")
        self.source.complain("" if self._source.words() else self.tr("Hãy ghi ai cung cấp số này."))
        faults = [field for field in (self.number, self.first, self.last, self.source) if field.complaint()]
        if faults or first is None or last is None or number is None:
            faults[0].setFocus()
            return
        draft = TallyDraft(
            indicator=self._indicator.key,
            place_id=self._place.value(),
            first=first,
            last=last,
            number=number,
            source=self._source.words(),
            note="" if self._indicator.sensitive else self._note.words(),
        )
        if self._keep_it(draft, self._complain):
            self.accept()
