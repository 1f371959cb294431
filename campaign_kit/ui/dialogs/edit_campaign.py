"""A plan as a form: what it is called, when it runs, its number from the clerk, and its words."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import Campaign, CampaignDraft
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, Lines, limit
from campaign_kit.ui.widgets.texts import label

# takes the plan and says a refusal; tells whether it was stored
Keep = Callable[[CampaignDraft, Callable[[str], None]], bool]


class EditCampaign(QDialog):
    """The dialog closes when `keep` stored the plan. `heading` says what is done, `agree` is the button's text."""

    def __init__(
        self, parent: QWidget, heading: str, agree: str, draft: CampaignDraft, keep: Keep, *, whole: bool = True
    ) -> None:
        """`whole`: not only its title and days, but all that stands in it."""
        super().__init__(parent)
        self._draft, self._keep = draft, keep
        self.setWindowTitle(heading)
        self.setMinimumWidth(640)
        self._make_fields(draft)
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 4, 0)
        fields.setSpacing(10)
        office = ((self.number, self.issued),) if whole else ()
        for line in ((self.title,), (self.starts, self.ends), *office):
            row = QHBoxLayout()
            row.setSpacing(10)
            for field in line:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            fields.addLayout(row)
        for field in (self.purpose, self.requirements, self.programme) if whole else ():
            fields.addWidget(field)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 20, 20)
        column.setSpacing(10)
        column.addWidget(label(heading, "heading"))
        column.addWidget(scrolled(inner) if whole else inner, 1)
        column.addWidget(self._fault)
        column.addLayout(answers(self, self.tr("Bỏ qua"), agree, self._agree))
        if whole:
            self.resize(700, 560)
        self._title.setFocus()

    def _make_fields(self, draft: CampaignDraft) -> None:
        self._title = Line(limit(CampaignDraft, "title", "max_length"))
        self._number = Line(limit(CampaignDraft, "number", "max_length"), self.tr("văn thư cấp, ví dụ 15/KH-UBND"))
        self._starts, self._ends, self._issued = (DayEntry(lambda: draft.starts_on.year) for _ in range(3))
        self._purpose, self._requirements, self._programme = Lines(4), Lines(4), Lines(6)
        self.title = Field(self.tr("Tên kế hoạch"), self._title)
        self.starts = Field(self.tr("Từ ngày"), self._starts)
        self.ends = Field(self.tr("Đến hết ngày"), self._ends)
        self.number = Field(self.tr("Số kế hoạch"), self._number)
        self.issued = Field(self.tr("Ngày ban hành"), self._issued)
        each_line = self.tr("Mỗi ý một dòng.")
        self.purpose = Field(self.tr("Mục đích"), self._purpose, each_line)
        self.requirements = Field(self.tr("Yêu cầu"), self._requirements, each_line)
        self.programme = Field(self.tr("Nội dung, chương trình"), self._programme, each_line)
        self._title.setText(draft.title)
        self._starts.show_day(draft.starts_on)
        self._ends.show_day(draft.ends_on)
        self._number.setText(draft.number)
        self._issued.show_day(draft.issued_on)
        self._purpose.setPlainText(draft.purpose)
        self._requirements.setPlainText(draft.requirements)
        self._programme.setPlainText(draft.programme)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        starts, ends, title = self._starts.day(), self._ends.day(), self._title.words()
        self.title.complain("" if title else self.tr("Hãy ghi tên kế hoạch."))
        example = self.tr("Hãy ghi ngày, ví dụ 01/01/2026.")
        self.starts.complain("" if starts else example)
        self.ends.complain("" if ends else example)
        self.issued.complain(example if self._issued.is_wrong() else "")
        if starts and ends and ends < starts:
            self.ends.complain(self.tr("Ngày cuối đứng trước ngày đầu."))
        if starts is None or ends is None or any(f.complaint() for f in (self.title, self.ends, self.issued)):
            return
        written = {
            "title": title,
            "starts_on": starts,
            "ends_on": ends,
            "number": self._number.words(),
            "issued_on": self._issued.day(),
            "purpose": self._purpose.words(),
            "requirements": self._requirements.words(),
            "programme": self._programme.words(),
        }
        if self._keep(self._draft.model_copy(update=written), self._complain):
            self.accept()


def next_year(campaign: Campaign) -> CampaignDraft:
    """The plan a year later: its days, and the years in its title; without number and day of issue."""
    starts, ends = campaign.starts_on, campaign.ends_on
    years = {str(year): str(year + 1) for year in (starts.year, ends.year)}
    its_own = {
        "title": re.sub(r"\b20\d\d\b", lambda found: years.get(found[0], found[0]), campaign.title),
        "starts_on": _year_later(starts),
        "ends_on": _year_later(ends),
        "number": "",
        "issued_on": None,
    }
    return campaign.model_copy(update=its_own)


def _year_later(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day)
