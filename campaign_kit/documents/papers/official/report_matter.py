"""What a report is about: its days and choices, its figures beside those of another period, notes, plans."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from campaign_kit.model.attendance import NoteKind
from campaign_kit.model.campaign import ReportRequest
from campaign_kit.model.prepared import TARGET_SECTION, PreparedReport
from campaign_kit.model.reference import Outline
from campaign_kit.model.report import Definition, Figure, Period
from campaign_kit.model.tasks import TaskStatus


@dataclass(frozen=True)
class IssuedPaper:
    """A paper of the register as a sentence names it; `code` is that of its type ("" for a công văn)."""

    code: str
    sign: str
    day: date
    summary: str


@dataclass(frozen=True)
class TargetLine:
    """A target as it stands; `share_of` is what the rate is of (None: none), `done` None where that is not known.

    The number of a `hidden` one may not be printed.
    """

    id: int
    text: str
    reached: int | None
    share_of: int | None
    done: bool | None
    hidden: bool = False

    @property
    def section(self) -> str:
        """Under what the officer's word on it is kept."""
        return f"{TARGET_SECTION}{self.id}"


@dataclass(frozen=True)
class NextSession:
    day: date
    title: str
    places: str


@dataclass(frozen=True)
class ReportMatter:
    """A report with all that its sentences are made of.

    `figures` are those of the days that are done, `before` those of the period that it is compared with (empty: with
    none), `rest` those of the days still to come of the period (empty: none are, or they are not asked for).
    `definitions` are those of all figures, `sources` says by key who told the tallies of a figure. `next` are the
    planned sessions behind the day on which the figures close. `texts` are the officer's own words by section.
    """

    office: str
    report: PreparedReport
    outline: Outline
    done: Period
    figures: Mapping[str, Figure]
    before: Mapping[str, Figure] = field(default_factory=dict)
    before_days: Period | None = None
    same_days: bool = True
    rest: Mapping[str, Figure] = field(default_factory=dict)
    rest_days: Period | None = None
    request: ReportRequest | None = None
    papers: Sequence[IssuedPaper] = ()
    tasks: Mapping[TaskStatus, int] = field(default_factory=dict)
    leads: Sequence[str] = ()
    targets: Sequence[TargetLine] = ()
    notes: Mapping[NoteKind, Sequence[str]] = field(default_factory=dict)
    next: Sequence[NextSession] = ()
    definitions: Mapping[str, Definition] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    hamlet: str = "thôn"

    @property
    def period(self) -> Period:
        return Period(first=self.report.first, last=self.report.last)

    @property
    def is_whole(self) -> bool:
        """Whether the figures cover all days of the period."""
        return self.done.last == self.report.last
