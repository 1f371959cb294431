"""How far the year has come: the figures of the first screen, read from an open unit of work.

Owns the shape of the overview; every figure is a query of the store.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Place, PlaceKind, Session, SessionStatus
from campaign_kit.model.report import ATTENDANCES, Figure, Period, calendar_year, report_year
from campaign_kit.store.unit import Unit

_UPCOMING = frozenset({SessionStatus.PLANNED, SessionStatus.DRAFT})
_SHOWN = 6
_COVERED = (PlaceKind.SCHOOL, PlaceKind.CLASS, PlaceKind.HAMLET, PlaceKind.CARE_FACILITY)
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


def read_unreached(unit: Unit, today: date) -> list[Place]:
    """The places of the four kinds without a held session in the calendar year that holds `today`."""
    year = calendar_year(today.year)
    return [place for kind in _COVERED for place in unit.plan.unreached(kind, year.first, year.last)]


def read_overview(unit: Unit, today: date, makeable: Makeable) -> Overview:
    """The overview of the calendar year that holds `today`."""
    year = calendar_year(today.year)
    last_day = report_year(today).last
    counts = unit.plan.counts_by_status(year.first, year.last)
    held, planned = unit.plan.held_by_month(today.year), unit.plan.planned_by_month(today.year)
    return Overview(
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
        upcoming=_upcoming(unit, today, makeable),
        report_last_day=last_day,
        days_left=(last_day - today).days,
    )


def _reach(unit: Unit, kind: PlaceKind, period: Period) -> Reach:
    return Reach(*unit.plan.reached(kind, period.first, period.last))


def _upcoming(unit: Unit, today: date, makeable: Makeable) -> tuple[Upcoming, ...]:
    sessions = [each for each in unit.plan.sessions(today, None, None) if each.status in _UPCOMING][:_SHOWN]
    known = {place.id: place for place in unit.plan.places()} if sessions else {}
    pairs = [(session, [known[place_id] for place_id in session.place_ids]) for session in sessions]
    made = unit.materials.kinds_made([session.id for session in sessions])
    return tuple(
        Upcoming(
            session,
            tuple(place.name for place in places),
            tuple(kind for kind in kinds if kind not in made.get(session.id, set())),
        )
        for (session, places), kinds in zip(pairs, makeable(pairs) if pairs else (), strict=True)
    )
