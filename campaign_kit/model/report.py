"""What a report counts: days of a period, the registry of figures, and the form of a figure.

A figure's definition stands here once, for screen, workbook, papers and packages; how it is counted is the store's.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

from pydantic import BaseModel, model_validator

from campaign_kit.errors import Refused
from campaign_kit.model.arranging import CostSource
from campaign_kit.model.attendance import AgeGroup, Audience, Sex
from campaign_kit.model.outreach import COUNTED, Counted, Genre, OutreachChannel
from campaign_kit.model.plan import Form, PlaceKind, SchoolLevel, Unit
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.tally import LEAST_SHOWN, IndicatorDraft
from campaign_kit.wording import figures as words
from campaign_kit.wording.labels import label
from campaign_kit.wording.report import FIGURES

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
    CHANNEL = "channel"
    GENRE = "genre"
    SOURCE = "source"
    TYPE = "type"


UNKNOWN = "unknown"
SEVERAL = "several"  # a session of several places or audiences counts once, so it stands under none of them
# the vocabulary of a part's codes (beside UNKNOWN and SEVERAL); MONTH has "2026-03", PLACE the uid of a place,
# CHILDREN "yes" and "no", TYPE the code of a paper's type or PLAIN_LETTER
PART_CODES: Mapping[Part, type[StrEnum]] = {
    Part.SEX: Sex,
    Part.AGE_GROUP: AgeGroup,
    Part.AUDIENCE: Audience,
    Part.FORM: Form,
    Part.REACHED: SchoolLevel,
    Part.ACTIVE: SchoolLevel,
    Part.CHANNEL: OutreachChannel,
    Part.GENRE: Genre,
    Part.SOURCE: CostSource,
}
PLAIN_LETTER = "CV"  # a công văn, which has no code of a type of its own


class Definition(BaseModel, frozen=True):
    """What a figure is: its unit, one line that says what is counted, whether periods and offices may be added up.

    A `sensitive` one is of victims or violations: see `printed`.
    """

    key: str
    title: str
    unit: str
    definition: str
    additive: bool
    parts: tuple[Part, ...]
    sensitive: bool = False


HELD = "sessions.held"
PLANNED = "sessions.planned"
ATTENDANCES = "attendances"
PEOPLE = "people"
LISTED = "people.listed_attendances"
WHOLE_SCHOOLS = "coverage.school.whole"
PLANNED_ATTENDANCES = "attendances.planned"
TRAINING_CLASSES = "training.classes"
TRAINING_DAYS = "training.days"
TRAINING_ATTENDANCES = "training.attendances"
PAPERS = "papers.issued"
QUIZ_NUMBERS = ("people", "answers", "right")
COST_KINDS = ("planned", "spent")
WHOLE_SCHOOL_PERCENT = 100  # of its classes, where no session was of the whole school


def unit_key(unit: Unit) -> str:
    """The key of the held sessions that are counted in this unit."""
    return f"sessions.{unit.value}"


def coverage_key(kind: PlaceKind) -> str:
    """The key of the coverage of the places of this kind."""
    return f"coverage.{kind.value}"


def outreach_key(counted: Counted, channel: OutreachChannel | None = None) -> str:
    """The key of what is counted of a channel, or of all channels."""
    return f"outreach.{counted.value}" if channel is None else f"outreach.{channel.value}.{counted.value}"


def cost_key(kind: str, source: CostSource | None = None) -> str:
    """The key of the money that was "planned" or "spent", out of one source or of all."""
    return f"cost.{kind}" if source is None else f"cost.{source.value}.{kind}"


def quiz_key(phase: QuizPhase, number: str) -> str:
    """The key of one of `QUIZ_NUMBERS`."""
    return f"quiz.{phase.value}.{number}"


def tally_key(indicator: str) -> str:
    """The key of the tallies of an indicator."""
    return f"tally.{indicator}"


def _outreach_parts(counted: Counted, *first: Part) -> tuple[Part, ...]:
    genres = (Part.GENRE,) if counted is Counted.ITEMS else ()
    return (*first, Part.MONTH, Part.PLACE, *genres)


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
    PLANNED_ATTENDANCES: _OF_SESSIONS,
    TRAINING_CLASSES: (),
    TRAINING_DAYS: (Part.MONTH,),
    TRAINING_ATTENDANCES: _OF_ATTENDANCES,
    PAPERS: (Part.TYPE, Part.MONTH),
    **{outreach_key(counted): _outreach_parts(counted, Part.CHANNEL) for counted in Counted},
    **{
        outreach_key(counted, channel): _outreach_parts(counted)
        for channel, those in COUNTED.items()
        for counted in those
    },
    **{cost_key(kind): (Part.SOURCE,) for kind in COST_KINDS},
    **{cost_key(kind, source): () for source in CostSource for kind in COST_KINDS},
    **{quiz_key(phase, number): () for phase in QuizPhase for number in QUIZ_NUMBERS},
}
# of months and offices that are added up, a person or a course that stands in two would count twice
_NEVER_ADDED = frozenset({PEOPLE, TRAINING_CLASSES})


def _define(key: str, parts: tuple[Part, ...]) -> Definition:
    title, unit, definition = FIGURES[key]
    additive = key not in _NEVER_ADDED
    return Definition(key=key, title=title, unit=unit, definition=definition, additive=additive, parts=parts)


DEFINITIONS: Mapping[str, Definition] = {key: _define(key, parts) for key, parts in _PARTS.items()}


def with_indicators(indicators: Iterable[IndicatorDraft]) -> dict[str, Definition]:
    """The registry with a figure for each indicator."""
    return {**DEFINITIONS, **{tally_key(each.key): _of_indicator(each) for each in indicators}}


def _of_indicator(indicator: IndicatorDraft) -> Definition:
    return Definition(
        key=tally_key(indicator.key),
        title=indicator.title,
        unit=indicator.unit,
        definition=words.TALLY.format(title=indicator.title),
        additive=True,
        parts=(Part.PLACE,),
        sensitive=indicator.sensitive,
    )


class Coverage(BaseModel, frozen=True):
    """Places of a kind reached, of those active on the closing day. Both numbers are additive, the rate never."""

    reached: int
    active: int


class Figure(BaseModel, frozen=True):
    """A counted figure; `value` is None where nothing was recorded, which is not 0. `parts`: part → code → number."""

    key: str
    value: int | Coverage | None
    parts: dict[str, dict[str, int]] = {}

    def check_sums(self, definition: Definition) -> None:
        """Refused("report.parts_differ") when a part that must sum to the value does not."""
        for name, numbers in self.parts.items():
            total = self._total_of(name)
            found = sum(numbers.values())
            if name != Part.MINORITY and found != total:
                raise Refused(
                    "report.parts_differ", figure=definition.title, part=label(Part(name)), total=total, found=found
                )

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


class Behind(StrEnum):
    """What can stand behind a figure."""

    SESSION = "session"
    OUTREACH = "outreach"
    TALLY = "tally"
    PAPER = "paper"


class Explained(BaseModel, frozen=True):
    """Something behind a figure, and what it gives to it; None where that was not recorded.

    `ref` is the number under which its kind knows it; `form` is that of a session. For additive figures the values sum
    to the figure. For people: how many of the list were there. For coverage: how many places of the kind the session
    reaches.
    """

    kind: Behind
    ref: int
    uid: str
    title: str
    day: date
    form: Form | None
    value: int | None

    @property
    def session_id(self) -> int | None:
        """The number of the session, where it is one."""
        return self.ref if self.kind is Behind.SESSION else None


def is_hidden(value: int | Coverage | None, definition: Definition) -> bool:
    """Whether the number may stand on the screen of its own office only: 1-4 victims or violations can be known."""
    return definition.sensitive and isinstance(value, int) and 0 < value < LEAST_SHOWN


def printed(value: int | Coverage | None, definition: Definition) -> int | Coverage | str | None:
    """What is printed for the value: itself, or where it is hidden the words for that."""
    return words.FEW if is_hidden(value, definition) else value


def printed_parts(figure: Figure, definition: Definition) -> dict[str, dict[str, int]]:
    """The parts that may be printed: of a part with a hidden number nothing, since the total would tell it."""
    return {
        part: numbers
        for part, numbers in figure.parts.items()
        if not any(is_hidden(number, definition) for number in numbers.values())
    }
