"""What a user can ask for about coverage: how far the places are reached, and the sessions that reach the rest.

Knows no table and no screen. What is proposed is not saved: `PlanService.add_sessions` does that.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.coverage import Board, kinds_of
from campaign_kit.model.filling import SCHOOL_DAYS, Calendar, Need, dated, needs_of, site_of
from campaign_kit.model.module import Module
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import local_day, report_year
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.proposal import proposal
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import plan as words

_IN_CALENDAR = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED, SessionStatus.HELD})
_FORMS = {PlaceKind.HAMLET: Form.VILLAGE_MEETING, PlaceKind.OTHER: Form.OTHER}
_FARTHEST = timedelta(days=3 * 366)
PER_WEEK = 3


@dataclass(frozen=True)
class Proposal:
    """A session that is not there yet, its places, and the missing places that it reaches."""

    draft: SessionDraft
    links: SessionLinks
    places: tuple[Place, ...]
    reaches: tuple[Place, ...]


@dataclass(frozen=True)
class Rest:
    """The sessions that reach what is missing, by day; `left` are the places that the days do not suffice for."""

    proposals: tuple[Proposal, ...]
    left: tuple[Place, ...]


@dataclass(frozen=True)
class CoverageService:
    """Coverage of the own office's places. `clock` gives the present moment with its zone; `library` and `templates`
    give all modules and session templates there are."""

    database: Database
    clock: Callable[[], datetime]
    library: Callable[[], Sequence[Module]]
    templates: Callable[[], Sequence[SessionTemplate]]

    def board(self, on: date) -> Board:
        """The places active on the day, in the reporting year that holds it: reached by then, planned, missing."""
        with self.database.reading() as unit:
            return _board(unit, on, report_year(on).last)

    def fill(
        self,
        until: date,
        per_week: int = PER_WEEK,
        forbidden: Collection[date] = (),
        school_days: Collection[int] = SCHOOL_DAYS,
    ) -> Rest:
        """The fewest sessions, from tomorrow to the day before `until`, that reach every place missing then.

        Where a new reporting year begins in between they are all in that year: what was before does not count for it.
        At most `per_week` a week with those already in the calendar, none on a forbidden day; schools are met on
        `school_days` (0 is Monday). Refused("plan.nothing_before") when tomorrow is not before `until`,
        Refused("plan.too_far") when that is more than three years away.
        """
        first, last = local_day(self.clock()) + timedelta(days=1), until - timedelta(days=1)
        if last < first:
            raise Refused("plan.nothing_before", until=numbers.day(until))
        if last - first > _FARTHEST:
            raise Refused("plan.too_far", until=numbers.day(until))
        with self.database.reading() as unit:
            board = _board(unit, last, last)
            parents = {place.id: place.parent_id for place in unit.plan.places()}
            sessions = unit.plan.sessions(first - timedelta(days=6), last + timedelta(days=6))
        calendar = Calendar(
            max(first, board.first), last, per_week, frozenset(forbidden), _taken(sessions, parents), school_days
        )
        active = [place for each in board.kinds for place in each.one.places]
        meetings, left = dated(needs_of(board.missing, active, parents), calendar)
        names = {place.id: place.name for place in active}
        library, templates = self.library(), self.templates()
        return Rest(
            tuple(_proposal(need, day, names.get(need.site, ""), library, templates) for day, need in meetings),
            tuple(place for need in left for place in need.reaches),
        )


def _board(unit: Reading, on: date, last: date) -> Board:
    first = report_year(on).first
    return Board(on=on, first=first, last=last, kinds=kinds_of(unit.plan.standings(on, first, last)))


def _taken(sessions: Sequence[Session], parents: dict[int, int | None]) -> list[tuple[date, frozenset[int]]]:
    """The meetings that fill the calendar, whoever counts them; what was cancelled or postponed leaves its day free."""
    return [
        (session.day, frozenset(site_of(place_id, parents) for place_id in session.place_ids))
        for session in sessions
        if session.status in _IN_CALENDAR
    ]


def _proposal(
    need: Need, day: date, site: str, library: Sequence[Module], templates: Sequence[SessionTemplate]
) -> Proposal:
    form = _form(need, day)
    template = next((each for each in templates if each.form is form and each.audience is None), None)
    if template is None:
        title = words.REST_TITLE.format(place=need.places[0].name)
        draft = SessionDraft(title=title, form=form, day=day)
        links = SessionLinks(place_ids=tuple(place.id for place in need.places))
    else:
        draft, links = proposal(template, day, need.places, library)
    venue = site if need.places[0].kind is PlaceKind.CLASS else ""
    draft = draft.model_copy(update={"whole_school": need.whole, "venue": venue})
    return Proposal(draft, links, need.places, need.reaches)


def _form(need: Need, day: date) -> Form:
    """A whole school meets under the flag on Mondays; for the smallest children their parents come."""
    place = need.places[0]
    if place.school_level is SchoolLevel.PRESCHOOL:
        return Form.PARENT_MEETING
    if need.whole and day.weekday() == 0:
        return Form.FLAG_CEREMONY
    return _FORMS.get(place.kind, Form.EXTRACURRICULAR)
