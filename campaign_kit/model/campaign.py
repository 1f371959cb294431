"""What a plan rests on and what it wants: its legal bases and incoming papers, its targets, the reports it owes."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from campaign_kit.model.attendance import Audience
from campaign_kit.model.draft import Draft
from campaign_kit.model.plan import PlaceKind, SchoolLevel


class CampaignBasisDraft(Draft):
    """A law that a plan cites ("Căn cứ …"), or with `incoming` the paper of a superior that it carries out.

    The words are a copy: a plan keeps them when the data of laws changes. `key` is that of the law in the data.
    """

    campaign_id: int
    order: int = Field(default=0, ge=0)
    incoming: bool = False
    title: str = Field(min_length=1, max_length=300)
    number: str = Field(default="", max_length=60)
    issued_on: date | None = None
    issuer: str = Field(default="", max_length=120)
    key: str = Field(default="", max_length=60)


class CampaignBasis(CampaignBasisDraft):
    id: int


class Metric(StrEnum):
    """What a target counts."""

    PLACE_COVERAGE = "place_coverage"
    SESSIONS = "sessions"
    ATTENDANCES = "attendances"
    BROADCASTS = "broadcasts"
    PRINTS = "prints"
    QUIZ_GAIN = "quiz_gain"
    TALLY = "tally"


class TargetDraft(Draft):
    """A quota of a plan. It is reached at `goal` of `goal_of` (100 of 100: every one), or at `goal` alone (a number).

    Of `place_coverage`: `place_kind` is what is counted, `school_levels` limits schools and classes (empty: all but
    preschools, which are outside the letters' "100 %"), `threshold` is the share of classes in percent from which a
    school counts as reached as a whole. Of `attendances`: `audience`. Of `tally`: `indicator`.
    """

    campaign_id: int
    order: int = Field(default=0, ge=0)
    text: str = Field(min_length=1, max_length=500)
    metric: Metric
    place_kind: PlaceKind | None = None
    school_levels: tuple[SchoolLevel, ...] = ()
    threshold: int = Field(default=100, ge=1, le=100)
    audience: Audience | None = None
    indicator: str = Field(default="", max_length=60)
    goal: int = Field(ge=0, le=10_000_000)
    goal_of: int | None = Field(default=None, ge=1, le=10_000_000)
    due_on: date | None = None


class Target(TargetDraft):
    id: int


class ReportRequestDraft(Draft):
    """A report that is owed (đợt báo cáo): the paper that asks for it, its days, who gets it.

    `first` to `last` is the period; `figures_as_of` ("số liệu tính đến") the day on which the figures close, None for
    `last`; `due_on` the LAST day of handing in: "trước ngày 01/12" is 30/11. `sent_on` is None while it is owed.
    """

    title: str = Field(min_length=1, max_length=300)
    incoming_number: str = Field(default="", max_length=60)
    incoming_on: date | None = None
    incoming_from: str = Field(default="", max_length=200)
    first: date
    last: date
    figures_as_of: date | None = None
    due_on: date
    receiver: str = Field(default="", max_length=200)
    note: str = ""
    sent_on: date | None = None


class ReportRequest(ReportRequestDraft):
    id: int
    uid: str


class RequestFileRole(StrEnum):
    """The outline is a .docx with the superior's headings, the form an .xlsx with cells to fill."""

    OUTLINE = "outline"
    FORM = "form"
