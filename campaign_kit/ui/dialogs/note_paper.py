"""A line of the register that a person writes: a paper issued without this program, or what is said of one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.papers import OfficePaper, OfficePaperDraft
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.register import TYPES

_LIMITS = ("summary", "number", "symbol")


class NotePaper(QDialog):
    """`keep` takes the draft and tells whether it is done; `paper` is the line that is corrected, None for a new one.

    A paper that is not issued yet has no number: then only its summary and symbol are asked for.
    """

    def __init__(
        self, parent: QWidget, today: date, keep: Callable[[OfficePaperDraft], bool], paper: OfficePaper | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._paper = paper
        self.setWindowTitle(self.tr("Ghi văn bản vào sổ") if paper is None else self.tr("Sửa dòng trong sổ"))
        self.setMinimumWidth(520)
        self._summary, self._number, self._symbol = (
            Line(limit(OfficePaperDraft, name, "max_length")) for name in _LIMITS
        )
        self._type = Choice("")
        self._type.fill(list(TYPES.items()))
        self._symbol.setPlaceholderText(self.tr("KH-UBND"))
        self._day = DayEntry(lambda: today.year)
        self.summary = Field(self.tr("Trích yếu nội dung"), self._summary)
        self.type = Field(self.tr("Loại"), self._type)
        self.number, self.symbol = Field(self.tr("Số"), self._number), Field(self.tr("Ký hiệu"), self._symbol)
        self.day = Field(self.tr("Ngày văn bản"), self._day)
        self._lay_out()
        if paper is not None:
            self._summary.setText(paper.summary)
            self._type.choose_if_there(paper.type_code)
            self._number.setText(paper.number)
            self._symbol.setText(paper.symbol)
            self._day.show_day(paper.issued_on)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in (self.type, self.number, self.symbol, self.day):
            row.addWidget(field, 1)
        column.addLayout(row)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Ghi vào sổ"), self._agree))

    @property
    def _needs_number(self) -> bool:
        return self._paper is None or bool(self._paper.number)

    def _agree(self) -> None:
        summary, number, day = self._summary.words(), self._number.words(), self._day.day()
        self.summary.complain("" if summary else self.tr("Hãy ghi trích yếu."))
        missing = self._needs_number and not number
        self.number.complain(self.tr("Hãy ghi số.") if missing else "")
        undated = self._day.is_wrong() or (self._needs_number and day is None)
        self.day.complain(self.tr("Ví dụ 20/11/2026.") if undated else "")
        if not summary or missing or undated:
            return
        kept = {} if self._paper is None else self._paper.model_dump(exclude={"id", "uid"})
        said = {
            "summary": summary,
            "type_code": self._type.value(),
            "number": number,
            "symbol": self._symbol.words(),
            "issued_on": day,
        }
        if self._keep(OfficePaperDraft.model_validate(kept | said)):
            self.accept()
