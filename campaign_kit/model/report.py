"""What a report counts: periods with their dates always printed, the registry of figures, and the form of a figure.

A figure's definition stands here once, for screen, workbook, papers and packages; how it is counted is the store's.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

from pydantic import BaseModel, model_validator

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AgeGroup, Audience, Sex
from campaign_kit.model.plan import Form, PlaceKind, SchoolLevel, Unit
from campaign_kit.wording.labels import label
from campaign_kit.wording.report import FIGURES, PERIODS

LOCAL = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def local_day(moment: datetime) -> date:
    """The day in Vietnam of a moment that carries its zone: 21/11 at 18:00 UTC is 22/11."""
    return moment.astimezone(LOCAL).date()


class Period(BaseModel, frozen=True):
    """Days from `first` to `last`, both inside, local time (Asia/Ho_Chi_Minh)."""

    first: date
    last: date

    @model_validator(mode="after")
    def _ordered(self) -> "Period":
        if self.last < self.first:
            raise ValueError("last before first")
        return self


def calendar_year(year: int) -> Period:
    """From 01/01 to 31/12."""
    return Period(first=date(year, 1, 1), last=date(year, 12, 31))


def report_year(today: date) -> Period:
    """The reporting year that holds the day: 01/12 to 30/11 ("trước ngày 01 tháng 12", so the last day is 30/11)."""
    start = today.year if today.month == 12 else today.year - 1
    return Period(first=date(start, 12, 1), last=date(start + 1, 11, 30))


class Span(BaseModel, frozen=True):
    """A stretch of any year, as (month, day) of both ends; it may end in the next year. Day 0: the month's last."""

    first: tuple[int, int]
    last: tuple[int, int]

    def starting_in(self, year: int) -> Period:
        month, day = self.last
        end_year = year + ((month, day or 31) < self.first)
        last = date(end_year, month, day or monthrange(end_year, month)[1])
        return Period(first=date(year, *self.first), last=last)


class Preset(BaseModel, frozen=True):
    """A kind of period that is offered by name; `spans` are its stretches of a year."""

    name: str
    label: str
    spans: tuple[Span, ...]

    def period(self, today: date) -> Period:
        """The stretch that holds the day; between two stretches, the one that ended last."""
        years = (today.year - 1, today.year)
        begun = [p for year in years for span in self.spans if (p := span.starting_in(year)).first <= today]
        return max(begun, key=lambda period: period.first)


def _months(length: int) -> tuple[Span, ...]:
    return tuple(Span(first=(month, 1), last=(month + length - 1, 0)) for month in range(1, 13, length))


_SPANS: dict[str, tuple[Span, ...]] = {
    "report_year": (Span(first=(12, 1), last=(11, 30)),),
    "state_year": (Span(first=(12, 15), last=(12, 14)),),  # Nghị định 09/2019/NĐ-CP, as provinces apply it
    "calendar_year": (Span(first=(1, 1), last=(12, 31)),),
    # set by each province year by year; these are the usual dates
    "school_year": (Span(first=(9, 5), last=(5, 31)),),
    "term_1": (Span(first=(9, 5), last=(1, 15)),),
    "term_2": (Span(first=(1, 16), last=(5, 31)),),
    "summer": (Span(first=(6, 1), last=(8, 31)),),
    "half_year": _months(6),
    "quarter": _months(3),
    "month": _months(1),
}
PRESETS: Mapping[str, Preset] = {
    name: Preset(name=name, label=PERIODS[name], spans=spans) for name, spans in _SPANS.items()
}


class Part(StrEnum):
    """What a figure is broken down by. MINORITY is {"yes", "stated"}, a subset; all others sum to the value.

    REACHED and ACTIVE break down the two numbers of a coverage by school level.
    """

    SEX = "sex"
    AGE_GROUP = "age_group"
    CHILDREN = "children"
    AUDIENCE = "audience"
    FORM = "form"
    MONTH = "month"
    PLACE = "place"
    MINORITY = "minority"
    REACHED = "reached"
    ACTIVE = "active"


UNKNOWN = "unknown"
SEVERAL = "several"  # a session of several places or audiences counts once, so it stands under none of them
# the vocabulary of a part's codes (beside UNKNOWN and SEVERAL); MONTH has "2026-03", PLACE the uid of a place,
# CHILDREN "yes" and "no"
PART_CODES: Mapping[Part, type[StrEnum]] = {
    Part.SEX: Sex,
    Part.AGE_GROUP: AgeGroup,
    Part.AUDIENCE: Audience,
    Part.FORM: Form,
    Part.REACHED: SchoolLevel,
    Part.ACTIVE: SchoolLevel,
}


class Definition(BaseModel, frozen=True):
    """What a figure is: its unit, one line that says what is counted, whether periods and offices may be added up."""

    key: str
    title: str
    unit: str
    definition: str
    additive: bool
    parts: tuple[Part, ...]


HELD = "sessions.held"
PLANNED = "sessions.planned"
ATTENDANCES = "attendances"
PEOPLE = "people"
LISTED = "people.listed_attendances"
WHOLE_SCHOOLS = "coverage.school.whole"
WHOLE_SCHOOL_PERCENT = 100  # of its classes, where no session was of the whole school


def unit_key(unit: Unit) -> str:
    """The key of the held sessions that are counted in this unit."""
    return f"sessions.{unit.value}"


def coverage_key(kind: PlaceKind) -> str:
    """The key of the coverage of the places of this kind."""
    return f"coverage.{kind.value}"


_OF_SESSIONS = (Part.FORM, Part.MONTH, Part.PLACE)
_OF_ATTENDANCES = (
    Part.SEX, Part.AGE_GROUP, Part.CHILDREN, Part.AUDIENCE, Part.FORM, Part.MONTH, Part.PLACE, Part.MINORITY,
)  # fmt: skip
_OF_SCHOOLS = (Part.REACHED, Part.ACTIVE)
_PARTS: dict[str, tuple[Part, ...]] = {
    HELD: (Part.AUDIENCE, *_OF_SESSIONS),
    PLANNED: _OF_SESSIONS,
    **{unit_key(unit): _OF_SESSIONS for unit in Unit},
    ATTENDANCES: _OF_ATTENDANCES,
    PEOPLE: (Part.SEX, Part.AGE_GROUP),
    LISTED: _OF_ATTENDANCES,
    **{coverage_key(kind): () for kind in PlaceKind},
    coverage_key(PlaceKind.SCHOOL): _OF_SCHOOLS,
    WHOLE_SCHOOLS: _OF_SCHOOLS,
}


def _define(key: str, parts: tuple[Part, ...]) -> Definition:
    title, unit, definition = FIGURES[key]
    return Definition(key=key, title=title, unit=unit, definition=definition, additive=key != PEOPLE, parts=parts)


DEFINITIONS: Mapping[str, Definition] = {key: _define(key, parts) for key, parts in _PARTS.items()}


class Coverage(BaseModel, frozen=True):
    """Places of a kind reached, of those active on the closing day. Both numbers are additive, the rate never."""

    reached: int
    active: int


class Figure(BaseModel, frozen=True):
    """A counted figure; `value` is None where nothing was recorded, which is not 0. `parts`: part → code → number."""

    key: str
    value: int | Coverage | None
    parts: dict[str, dict[str, int]] = {}

    def check_sums(self) -> None:
        """Refused("report.parts_differ") when a part that must sum to the value does not."""
        for name, numbers in self.parts.items():
            total = self._total_of(name)
            found = sum(numbers.values())
            if name != Part.MINORITY and found != total:
                title = DEFINITIONS[self.key].title
                raise Refused("report.parts_differ", figure=title, part=label(Part(name)), total=total, found=found)

    def _total_of(self, part: str) -> int:
        if isinstance(self.value, Coverage):
            return self.value.active if part == Part.ACTIVE else self.value.reached
        return self.value or 0


class Line(BaseModel, frozen=True):
    """One line of a table of lượt: a code of what the table is by (for sessions the uid), and what is counted under it.

    `total` is None where sessions were held and nothing is known of any of them. `sessions` are the held sessions of
    this code: additive by form and month; by place and audience a session stands on each of its lines. `parts` are
    those of lượt that say who the people are; the lines' totals and parts sum to those of the figure.
    """

    code: str
    sessions: int
    total: int | None
    parts: dict[str, dict[str, int]] = {}


class Explained(BaseModel, frozen=True):
    """A session behind a figure, and what it gives to it; None where its result was not recorded yet.

    For additive figures the values sum to the figure. For people: how many of the list were there. For coverage: how
    many places of the kind the session reaches.
    """

    session_id: int
    uid: str
    title: str
    day: date
    form: Form
    value: int | None
