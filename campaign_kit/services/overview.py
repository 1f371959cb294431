"""How far the year has come: the figures of the first screen, read from an open unit of work.

Owns the shape of the overview; every figure is a query of the store.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Place, PlaceKind, Session, SessionStatus
from campaign_kit.model.report import ATTENDANCES, Figure, Period, calendar_year, report_year
from campaign_kit.store.unit import Reading

_UPCOMING = frozenset({SessionStatus.PLANNED, SessionStatus.DRAFT})
_SHOWN = 6
_COVERED = (PlaceKind.SCHOOL, PlaceKind.CLASS, PlaceKind.HAMLET, PlaceKind.CARE_FACILITY)
Places = Mapping[int, Sequence[Place]]
Made = Mapping[int, set[Kind]]
Makeable = Callable[[Sequence[tuple[Session, Sequence[Place]]]], Sequence[Sequence[Kind]]]


class Reach(NamedTuple):
    """Places of a kind with a held session in the year, of those active on its closing day."""

    reached: int
    active: int


class Month(NamedTuple):
    """Sessions of one month: held, and planned but not yet held."""

    held: int
    planned: int


@dataclass(frozen=True)
class Upcoming:
    """A session to come; `missing` are the kinds that it asks for, can have and does not have yet."""

    session: Session
    place_names: tuple[str, ...]
    missing: tuple[Kind, ...]


@dataclass(frozen=True)
class Overview:
    """The calendar year `year`. `held` and `planned` count sessions of these two statuses, `in_plan` both together.

    `attendances` is the figure of the year's lượt with its parts; `unrecorded` are held sessions without a result.
    `months` has twelve entries, January first. `report_last_day` is the last day of the reporting year (30/11: "trước
    ngày 01/12"), `days_left` the days from today to it.
    """

    year: int
    held: int
    planned: int
    schools: Reach
    classes: Reach
    hamlets: Reach
    care: Reach
    attendances: Figure
    unrecorded: int
    months: tuple[Month, ...]
    upcoming: tuple[Upcoming, ...]
    report_last_day: date
    days_left: int

    @property
    def in_plan(self) -> int:
        return self.held + self.planned

    @property
    def unreached(self) -> int:
        """How many places of the four kinds have no held session yet."""
        return sum(reach.active - reach.reached for reach in (self.schools, self.classes, self.hamlets, self.care))


def read_unreached(unit: Reading, today: date) -> list[Place]:
    """The places of the four kinds without a held session in the calendar year that holds `today`."""
    year = calendar_year(today.year)
    return [place for kind in _COVERED for place in unit.plan.unreached(kind, year.first, year.last)]


def read_overview(unit: Reading, today: date) -> tuple[Overview, Places, Made]:
    """The overview of the calendar year that holds `today`; what is missing of what comes next is told outside the unit
    (`with_missing`), with the places of those sessions and the kinds made for them."""
    year = calendar_year(today.year)
    last_day = report_year(today).last
    counts = unit.plan.counts_by_status(year.first, year.last)
    held, planned = unit.plan.held_by_month(today.year), unit.plan.planned_by_month(today.year)
    sessions = unit.plan.upcoming(today, _UPCOMING, _SHOWN)
    known = {place.id: place for place in unit.plan.places()} if sessions else {}
    places = {session.id: [known[place_id] for place_id in session.place_ids] for session in sessions}
    overview = Overview(
        year=today.year,
        held=counts.get(SessionStatus.HELD, 0),
        planned=counts.get(SessionStatus.PLANNED, 0),
        schools=_reach(unit, PlaceKind.SCHOOL, year),
        classes=_reach(unit, PlaceKind.CLASS, year),
        hamlets=_reach(unit, PlaceKind.HAMLET, year),
        care=_reach(unit, PlaceKind.CARE_FACILITY, year),
        attendances=unit.report.figure(ATTENDANCES, year),
        unrecorded=len(unit.report.unrecorded(year)),
        months=tuple(Month(held.get(month, 0), planned.get(month, 0)) for month in range(1, 13)),
        upcoming=tuple(
            Upcoming(session, tuple(place.name for place in places[session.id]), ()) for session in sessions
        ),
        report_last_day=last_day,
        days_left=(last_day - today).days,
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


def _reach(unit: Reading, kind: PlaceKind, period: Period) -> Reach:
    return Reach(*unit.plan.reached(kind, period.first, period.last))
