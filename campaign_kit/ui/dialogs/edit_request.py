"""A report that is owed, as a form: what, for whom, of which days, until when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft
from campaign_kit.model.report import Period
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

# takes the request and says a refusal; tells whether it was stored
Keep = Callable[[ReportRequestDraft, Callable[[str], None]], bool]


class EditRequest(QDialog):
    """`due_from` reads a last day as people write it; the dialog closes when `keep` stored the request.

    A new one is of the days of `year` and due on its last.
    """

    def __init__(
        self,
        parent: QWidget,
        request: ReportRequest | None,
        year: Period,
        due_from: Callable[[str], date | None],
        keep: Keep,
    ) -> None:
        super().__init__(parent)
        self._request, self._due_from, self._keep = request, due_from, keep
        self.setWindowTitle(self.tr("Sửa đợt báo cáo") if request else self.tr("Thêm đợt báo cáo"))
        self.resize(640, 480)
        self._make_fields(year)
        self._lay_out()
        self._show(request, year)
        self._due.textChanged.connect(self._tell_due)
        self._tell_due()
        fit_height(self)
        self._title.setFocus()

    def _make_fields(self, year: Period) -> None:
        self._title, self._number, self._asks, self._receiver = (
            Line(limit(ReportRequestDraft, name, "max_length"))
            for name in ("title", "incoming_number", "incoming_from", "receiver")
        )
        self._due, self._note = Line(80), Line(500)
        self._first, self._last, self._as_of, self._came = (DayEntry(lambda: year.last.year) for _ in range(4))
        self._title.setPlaceholderText(self.tr("Báo cáo kết quả công tác trẻ em năm …"))
        self._due.setPlaceholderText(self.tr("trước ngày 01/12/2026; chậm nhất 15/6…"))
        self.title = Field(self.tr("Tên báo cáo"), self._title)
        self.first = Field(self.tr("Kỳ báo cáo từ ngày"), self._first)
        self.last = Field(self.tr("đến hết ngày"), self._last)
        self.as_of = Field(self.tr("Số liệu tính đến"), self._as_of, self.tr("Để trống: hết kỳ."))
        self.came = Field(self.tr("Ngày văn bản"), self._came)
        self._meant = label("", "detail", wrap=True)
        self.due = Field(self.tr("Hạn gửi, như văn bản viết"), self._due, below=self._meant)

    def _lay_out(self) -> None:
        number = Field(self.tr("Số văn bản yêu cầu"), self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        lines: tuple[tuple[QWidget, ...], ...] = (
            (self.title,),
            (Field(self.tr("Cơ quan yêu cầu"), self._asks),),
            (number, self.came),
            (self.first, self.last, self.as_of),
            (self.due, Field(self.tr("Nơi nhận"), self._receiver)),
        )
        for fields in lines:
            row = QHBoxLayout()
            row.setSpacing(10)
            for field in fields:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addWidget(self._meant)
        column.addWidget(Field(self.tr("Ghi chú"), self._note))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu đợt báo cáo"), self._agree))

    def _show(self, request: ReportRequest | None, year: Period) -> None:
        self._first.show_day(request.first if request else year.first)
        self._last.show_day(request.last if request else year.last)
        self._due.setText(numbers.day(request.due_on if request else year.last))
        if request is None:
            return
        self._as_of.show_day(request.figures_as_of)
        self._came.show_day(request.incoming_on)
        self._title.setText(request.title)
        self._number.setText(request.incoming_number)
        self._asks.setText(request.incoming_from)
        self._receiver.setText(request.receiver)
        self._note.setText(request.note)

    def _tell_due(self) -> None:
        """Which day is the last one to hand in: before 01/12 is 30/11."""
        due = self._due_from(self._due.words()) if self._due.words() else None
        self.due.complain()
        example = self.tr("“Trước ngày 01/12” được hiểu là hạn cuối 30/11.")
        self._meant.setText(self.tr("Hiểu là hạn cuối {0}.").format(numbers.weekday(due)) if due else example)
        self._meant.show()

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        example = self.tr("Hãy ghi ngày, ví dụ 30/11/2026.")
        first, last = self._first.day(), self._last.day()
        due = self._due_from(self._due.words()) if self._due.words() else None
        self.title.complain("" if self._title.words() else self.tr("Hãy ghi tên báo cáo."))
        self.first.complain("" if first else example)
        self.last.complain("" if last else example)
        self.as_of.complain(example if self._as_of.is_wrong() else "")
        self.came.complain(example if self._came.is_wrong() else "")
        if due is None:
            self.due.complain(self.tr("Hãy ghi hạn gửi, ví dụ 30/11/2026 hoặc trước ngày 01/12/2026."))
        faults = [f for f in (self.title, self.first, self.last, self.as_of, self.came, self.due) if f.complaint()]
        if faults or first is None or last is None or due is None:
            faults[0].setFocus()
            return
        draft = ReportRequestDraft(
            title=self._title.words(),
            incoming_number=self._number.words(),
            incoming_on=self._came.day(),
            incoming_from=self._asks.words(),
            first=first,
            last=last,
            figures_as_of=self._as_of.day(),
            due_on=due,
            receiver=self._receiver.words(),
            note=self._note.words(),
            sent_on=self._request.sent_on if self._request else None,
        )
        if self._keep(draft, self._complain):
            self.accept()
