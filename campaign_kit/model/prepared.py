"""A report that is being prepared: its days and choices, the officer's own words, the figures as they were sent.

Knows no figure's definition (that is `report.py`) and no paper.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, Field, JsonValue, model_validator

from campaign_kit.model.draft import Draft

LONGEST_SECTION, LONGEST_WORDS = 200, 20_000  # the name of a section, and the own words in it
TARGET_SECTION = "target:"  # with its number, the name under which the word on a target is kept


class PreparedReportDraft(Draft):
    """What is chosen of a report. There is at most one for a request, and one for a period without a request.

    `first` to `last` is the period, `as_of` the day on which the figures close ("số liệu tính đến"; None: `last`).
    `outline` is the key of an outline of the content folder, or "own" for the file of the request. With `estimates`
    the report also says "ước cả kỳ". It is compared with `compare_first` to `compare_last`, None: with nothing.
    A `zero` report says that there was no activity. `override_reason` says why it is made though the checks of
    `overridden` (their digest) warned; other warnings need another reason.
    """

    request_id: int | None = None
    title: str = Field(min_length=1, max_length=300)
    first: date
    last: date
    as_of: date | None = None
    outline: str = Field(default="nam", max_length=60)
    estimates: bool = False
    compare_first: date | None = None
    compare_last: date | None = None
    zero: bool = False
    override_reason: str = Field(default="", max_length=500)
    overridden: str = Field(default="", max_length=64)

    @model_validator(mode="after")
    def _ordered(self) -> "PreparedReportDraft":
        if self.last < self.first:
            raise ValueError("last before first")
        if (self.compare_first is None) != (self.compare_last is None):
            raise ValueError("half a period to compare with")
        return self


class PreparedReport(PreparedReportDraft):
    """As it is kept; days that another program turned around are told by the checks, and the report can be read."""

    id: int
    uid: str

    @model_validator(mode="after")
    def _ordered(self) -> "PreparedReport":
        return self


class ReportSectionDraft(Draft):
    """The officer's own words in a report; they stay when the figures change and the report is made again.

    `section` is the title of the outline's section, "target:<id>" for what is said of a target ("đạt", "chưa đạt"),
    or the name of a placeholder of the office's own outline.
    """

    report_id: int
    section: str = Field(min_length=1, max_length=LONGEST_SECTION)
    text: str = Field(default="", max_length=LONGEST_WORDS)


class SnapshotState(StrEnum):
    """Where a report stands. A locked one changes only after it was unlocked with a reason."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    LOCKED = "locked"


# which state may follow which; a locked one goes on only by being unlocked, to where it stood before
STEPS: Mapping[SnapshotState, frozenset[SnapshotState]] = {
    SnapshotState.DRAFT: frozenset({SnapshotState.SENT}),
    SnapshotState.SENT: frozenset(
        {SnapshotState.ACCEPTED, SnapshotState.RETURNED, SnapshotState.LOCKED, SnapshotState.DRAFT}
    ),
    SnapshotState.ACCEPTED: frozenset({SnapshotState.RETURNED, SnapshotState.LOCKED}),
    SnapshotState.RETURNED: frozenset({SnapshotState.SENT, SnapshotState.LOCKED}),
    SnapshotState.LOCKED: frozenset(),
}


class ReportSnapshotDraft(Draft):
    """The figures of a report as they were at one moment. `figures` is {key: {"value": …, "parts": {…}}} as JSON.

    `sha256` is that of the figures as canonical JSON (sorted keys, no spaces, UTF-8). `note` says what was said with
    the last change of state: why it was returned, why it was unlocked, why warnings were set aside.
    """

    report_id: int
    version: int = Field(ge=1)
    first: date
    last: date
    as_of: date
    figures: dict[str, JsonValue]
    sha256: str = Field(min_length=64, max_length=64)
    state: SnapshotState = SnapshotState.DRAFT
    note: str = Field(default="", max_length=500)


class ReportSnapshot(ReportSnapshotDraft):
    id: int
    uid: str
    created_at: datetime


class StateChange(BaseModel, frozen=True):
    """One step in the life of a snapshot: by whom, from where (None: it was made) to where, and why.

    `actor` is the account at that computer; empty where the system knows none.
    """

    snapshot_id: int
    version: int
    at: datetime
    actor: str
    before: SnapshotState | None
    after: SnapshotState
    reason: str = ""


class SessionNews(StrEnum):
    """What became of a session since a snapshot was taken, as far as figures are concerned."""

    ADDED = "added"
    ADDED_HELD = "added_held"
    HELD = "held"
    UNHELD = "unheld"
    RESULT = "result"
    CHANGED = "changed"
    REMOVED = "removed"


class FormCellDraft(Draft):
    """A cell of a superior's form and what is written into it, named once by pointing and remembered for next year.

    `form` is what the form is called; `cell` as in "C12" on the sheet named `sheet`. `beside` and `above` are the
    words that stand left of it and over it: by them the cell is found again when next year's form moved it.
    `meaning` is what is written: see `services` of forms.
    """

    form: str = Field(min_length=1, max_length=200)
    sheet: str = Field(min_length=1, max_length=31)
    cell: str = Field(pattern=r"^[A-Z]{1,3}[1-9][0-9]{0,6}$")
    beside: str = Field(default="", max_length=300)
    above: str = Field(default="", max_length=300)
    meaning: str = Field(min_length=1, max_length=200)


class FormCell(FormCellDraft):
    id: int


class Difference(BaseModel, frozen=True):
    """One number that is not as a snapshot has it. `part` and `code` are empty for the value itself; None: no data."""

    key: str
    part: str = ""
    code: str = ""
    before: int | None
    after: int | None
