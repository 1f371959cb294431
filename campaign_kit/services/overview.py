"""How far the year has come: the figures of the first screen, read from an open unit of work.

Owns the shape of the overview; every figure is a query of the store.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from campaign_kit.model.campaign import ReportRequest
from campaign_kit.model.coverage import Measure
from campaign_kit.model.materials import Kind
from campaign_kit.model.papers import PaperKind
from campaign_kit.model.plan import Form, Place, PlaceKind, Session, SessionStatus
from campaign_kit.model.report import ATTENDANCES, Figure, Period, calendar_year, report_year
from campaign_kit.services.board import read_board
from campaign_kit.services.requests import next_request
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import plan as words

_UPCOMING = frozenset({SessionStatus.PLANNED, SessionStatus.DRAFT})
_SHOWN = 6
_COVERED = (PlaceKind.SCHOOL, PlaceKind.CLASS, PlaceKind.HAMLET, PlaceKind.CARE_FACILITY)
_INVITED = frozenset({
    Form.PARENT_MEETING, Form.VILLAGE_MEETING, Form.CONFERENCE, Form.TRAINING, Form.ASSOCIATION_MEETING, Form.FORUM,
})  # fmt: skip
_BY_NAME = frozenset({Form.TRAINING, Form.COURSE})  # certificates bear names
Places = Mapping[int, Sequence[Place]]
Made = Mapping[int, set[Kind]]
Makeable = Callable[[Sequence[tuple[Session, Sequence[Place]]]], Sequence[Sequence[Kind]]]


class Reach(NamedTuple):
    """Places of a kind with a held session in the reporting year so far, of those active today."""

    reached: int
    active: int


class Month(NamedTuple):
    """Sessions of one month: held, and planned but not yet held."""

    held: int
    planned: int


@dataclass(frozen=True)
class Upcoming:
    """A session to come and what it lacks: `missing` are the kinds that it asks for, can have and does not have yet.

    `without_list`: people come by name and nobody stands on its list; `without_invitation`: people are invited and no
    invitation was made.
    """

    session: Session
    place_names: tuple[str, ...]
    missing: tuple[Kind, ...]
    without_list: bool = False
    without_invitation: bool = False


@dataclass(frozen=True)
class Deadline:
    """The last day of the report that is owed next, and the days to it: below 0 when it is over.

    `request` is None where nobody noted one: then it is the last day of the reporting year ("trước ngày 01/12").
    """

    last_day: date
    days_left: int
    request: ReportRequest | None = None

    @property
    def is_over(self) -> bool:
        return self.days_left < 0

    @property
    def words(self) -> str:
        """ "còn 9 ngày", "hôm nay", "quá hạn 3 ngày"."""
        if self.days_left == 0:
            return words.DUE_TODAY
        return (words.OVERDUE if self.is_over else words.DAYS_LEFT).format(days=abs(self.days_left))

    @property
    def report(self) -> str:
        """Which report it is."""
        return self.request.title if self.request else words.YEARLY_REPORT


@dataclass(frozen=True)
class Waiting:
    """What should have been done by today: tasks that are late, by plan; lists of names that were handed over and must
    be deleted; contacts and names of people whose time of keeping is over."""

    tasks: Mapping[int, int]
    handovers: int
    contacts: int
    names: int


@dataclass(frozen=True)
class Overview:
    """The calendar year `year`. `held` and `planned` count sessions of these two statuses, `in_plan` both together.

    `attendances` is the figure of the year's lượt with its parts; `unrecorded` are held sessions without a result.
    `months` has twelve entries, January first. Places are counted as on the coverage board: in the reporting year that
    holds today, until today (`covered`); in December that is not the calendar year. `unplanned` are those of them that
    no session reached or will reach.
    """

    year: int
    held: int
    planned: int
    covered: Period
    schools: Reach
    classes: Reach
    hamlets: Reach
    care: Reach
    unplanned: int
    attendances: Figure
    unrecorded: int
    months: tuple[Month, ...]
    upcoming: tuple[Upcoming, ...]
    deadline: Deadline
    waiting: Waiting

    @property
    def covered_words(self) -> str:
        """The days in which places count as reached, for a person."""
        return words.COVERED.format(first=numbers.day(self.covered.first))

    @property
    def in_plan(self) -> int:
        return self.held + self.planned

    @property
    def unreached(self) -> int:
        """How many places of the four kinds have no held session yet."""
        return sum(reach.active - reach.reached for reach in (self.schools, self.classes, self.hamlets, self.care))


def read_unreached(unit: Reading, today: date) -> list[Place]:
    """The places of the four kinds that the overview counts as not reached, each kind as they were added."""
    measures = _measures(unit, today)
    unreached = ((*each.planned, *each.missing) for kind in _COVERED if (each := measures.get(kind)) is not None)
    return [place for places in unreached for place in sorted(places, key=lambda place: place.id)]


def read_overview(unit: Reading, today: date) -> tuple[Overview, Places, Made]:
    """The overview of the calendar year that holds `today`; what is missing of what comes next is told outside the unit
    (`with_missing`), with the places of those sessions and the kinds made for them."""
    year, covered = calendar_year(today.year), _covered(today)
    measures = _measures(unit, today)
    counts = unit.plan.counts_by_status(year.first, year.last)
    held, planned = unit.plan.held_by_month(today.year), unit.plan.planned_by_month(today.year)
    sessions = unit.plan.upcoming(today, _UPCOMING, _SHOWN)
    known = {place.id: place for place in unit.plan.places()} if sessions else {}
    places = {session.id: [known[place_id] for place_id in session.place_ids] for session in sessions}
    overview = Overview(
        year=today.year,
        held=counts.get(SessionStatus.HELD, 0),
        planned=counts.get(SessionStatus.PLANNED, 0),
        covered=covered,
        schools=_reach(measures.get(PlaceKind.SCHOOL)),
        classes=_reach(measures.get(PlaceKind.CLASS)),
        hamlets=_reach(measures.get(PlaceKind.HAMLET)),
        care=_reach(measures.get(PlaceKind.CARE_FACILITY)),
        unplanned=sum(len(each.missing) for kind in _COVERED if (each := measures.get(kind)) is not None),
        attendances=unit.report.figure(ATTENDANCES, year),
        unrecorded=len(unit.report.unrecorded(year)),
        months=tuple(Month(held.get(month, 0), planned.get(month, 0)) for month in range(1, 13)),
        upcoming=_upcoming(unit, sessions, places),
        deadline=_deadline(unit, today),
        waiting=_waiting(unit, today),
    )
    return overview, places, unit.materials.kinds_made(list(places))


def with_missing(overview: Overview, places: Places, made: Made, makeable: Makeable) -> Overview:
    """The overview with the kinds that each session to come still lacks."""
    pairs = [(each.session, places[each.session.id]) for each in overview.upcoming]
    asked = makeable(pairs) if pairs else ()
    upcoming = (
        replace(each, missing=tuple(kind for kind in kinds if kind not in made.get(each.session.id, set())))
        for each, kinds in zip(overview.upcoming, asked, strict=True)
    )
    return replace(overview, upcoming=tuple(upcoming))


def _covered(today: date) -> Period:
    return Period(first=report_year(today).first, last=today)


def _deadline(unit: Reading, today: date) -> Deadline:
    request = next_request(unit, today)
    last_day = request.due_on if request else report_year(today).last
    return Deadline(last_day, (last_day - today).days, request)


def _waiting(unit: Reading, today: date) -> Waiting:
    contacts = (each.keep_until for each in unit.arranging.contacts())
    return Waiting(
        tasks=unit.tasks.late(today),
        handovers=len(unit.papers.handovers_due(today)),
        contacts=sum(1 for last in contacts if last is not None and last < today),
        names=unit.persons.due(today),
    )


def _upcoming(unit: Reading, sessions: Sequence[Session], places: Places) -> tuple[Upcoming, ...]:
    ids = [session.id for session in sessions]
    known = unit.attendance.summaries(ids)
    papers = unit.papers.kinds_of_sessions(ids)
    return tuple(
        Upcoming(
            session,
            tuple(place.name for place in places[session.id]),
            missing=(),
            without_list=_is_by_name(session) and not known[session.id].listed,
            without_invitation=session.form in _INVITED and PaperKind.INVITATION not in papers.get(session.id, ()),
        )
        for session in sessions
    )


def _is_by_name(session: Session) -> bool:
    """People of such forms come by name; of another one that is so once somebody said how its list counts."""
    return session.form in _BY_NAME or session.list_is_part is not None


def _measures(unit: Reading, today: date) -> dict[PlaceKind, Measure]:
    """As the board: where a plan says which places it means, no others count."""
    return {each.kind: each.one for each in read_board(unit, today, report_year(today).last).kinds}


def _reach(measure: Measure | None) -> Reach:
    return Reach(0, 0) if measure is None else Reach(len(measure.reached), measure.active)
