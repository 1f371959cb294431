"""What a user can ask for about coverage: how far the places are reached, what was spoken of, and the rest of a plan.

Knows no table and no screen. What is proposed is not saved until somebody takes it: `apply`.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ClosedDays, ClosedDaysDraft, ClosedFor, closed_among
from campaign_kit.model.coverage import Board, Visit
from campaign_kit.model.filling import SCHOOL_DAYS, Calendar
from campaign_kit.model.module import Module
from campaign_kit.model.plan import Session
from campaign_kit.model.report import Period, local_day, report_year
from campaign_kit.model.spoken import Matrix, matrix_of
from campaign_kit.model.template import SessionTemplate
from campaign_kit.paths import Paths
from campaign_kit.services.board import read_board, targets_on
from campaign_kit.services.coverage_book import book_of
from campaign_kit.services.filling import Means, Rest, chosen, rest_of, taken
from campaign_kit.services.known import read_known
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.wording import numbers
from campaign_kit.wording import plan as words

_CHANGED = frozenset({"plan"})
_FARTHEST = timedelta(days=3 * 366)
PER_WEEK = 3


@dataclass(frozen=True)
class CoverageService:
    """Coverage of the own office's places. `clock` gives the present moment with its zone; `library` and `templates`
    give all modules and session templates there are, `paths` the layouts of a workbook."""

    database: Database
    clock: Callable[[], datetime]
    library: Callable[[], Sequence[Module]]
    templates: Callable[[], Sequence[SessionTemplate]]
    paths: Paths

    def board(self, on: date) -> Board:
        """The places active on the day, in the reporting year that holds it: reached by then, planned, missing.

        Of a plan that runs on the day its targets say which levels of school count and from which share of classes a
        school is reached as a whole; else every place counts, and all classes are needed.
        """
        with self.database.reading() as unit:
            return read_board(unit, on, report_year(on).last)

    def visits(self, on: date) -> dict[int, Visit]:
        """By place, the last day of the reporting year on which it was reached and the next on which it will be."""
        year = report_year(on)
        with self.database.reading() as unit:
            return unit.reach.visits(on, year.first, year.last)

    def write_board(self, on: date, target: Path) -> Outcome[Path]:
        """Writes the board with all its places as a workbook (.xlsx); gives back where it stands.

        Refused("office.not_set_up"), Refused("materials.folder").
        """
        year = report_year(on)
        with self.database.reading() as unit:
            board = read_board(unit, on, year.last)
            visits = unit.reach.visits(on, year.first, year.last)
            book = book_of(board, unit.plan.places(), visits, own_office(unit).name)
        return Outcome(produce.write_book(book, Layouts([self.paths.own_layouts, self.paths.layouts]), target))

    def matrix(self, period: Period) -> Matrix:
        """What the sessions of the period speak of, to whom: see `Matrix`."""
        tags = {module.key: module.tags for module in self.library()}
        with self.database.reading() as unit:
            return matrix_of(period, unit.reach.spoken(period, tags), unit.reach.without_tag(period, tags))

    def fill(
        self,
        until: date,
        per_week: int = PER_WEEK,
        forbidden: Collection[date] = (),
        school_days: Collection[int] = SCHOOL_DAYS,
    ) -> Rest:
        """The fewest sessions, from tomorrow to the day before `until`, that reach every place missing then.

        Where a new reporting year begins in between they are all in that year: what was before does not count for it.
        At most `per_week` a week with those already in the calendar, none on a forbidden or closed day; schools are met
        on `school_days` (0 is Monday). Refused("plan.nothing_before") when tomorrow is not before `until`,
        Refused("plan.too_far") when that is more than three years away.
        """
        today = local_day(self.clock())
        first, last = today + timedelta(days=1), until - timedelta(days=1)
        if last < first:
            raise Refused("plan.nothing_before", until=numbers.day(until))
        if last - first > _FARTHEST:
            raise Refused("plan.too_far", until=numbers.day(until))
        with self.database.reading() as unit:
            board = read_board(unit, last, last, targets_on(unit, today))
            means = Means(unit.plan.places(), unit.plan.campaigns(), self.library(), self.templates())
            sessions = unit.plan.sessions(first - timedelta(days=6), last + timedelta(days=6))
            closed = unit.arranging.closed_days()
        first = max(first, board.first)
        calendar = Calendar(
            first,
            last,
            per_week,
            frozenset(forbidden),
            taken(sessions, means.places),
            school_days,
            closed_among(closed, first, last, ClosedFor.SCHOOLS),
            closed_among(closed, first, last, ClosedFor.HAMLETS),
        )
        active = [place for each in board.kinds for place in (*each.one.places, *each.outside)]
        return rest_of(board.missing, active, calendar, means)

    def apply(self, rest: Rest, numbers_: Collection[int] | None = None) -> Outcome[list[Session]]:
        """Adds the proposals at these places of `rest.proposals` (None: all) to the plan, all or none; one step back.

        Refused("office.not_set_up"), Refused("plan.no_place"), Refused("plan.no_campaign") when something they name is
        gone since.
        """
        wanted = chosen(rest, numbers_)
        with self.database.unit() as unit:
            known = read_known(unit)
            unit.undoable(words.UNDO_FILL.format(sessions=numbers.count(len(wanted))))
            sessions = [unit.plan.add_session(known.check(each.draft, each.links), each.links) for each in wanted]
            unit.commit()
        return Outcome(sessions, _CHANGED)

    def closed_days(self) -> list[ClosedDays]:
        """The days on which nobody meets, by their first."""
        with self.database.reading() as unit:
            return unit.arranging.closed_days()

    def save_closed_days(self, drafts: Sequence[ClosedDaysDraft]) -> Outcome[list[ClosedDays]]:
        """Makes the closed days these and no others. Refused("plan.closed_ends_before_starts")."""
        for draft in drafts:
            if draft.last < draft.first:
                raise Refused(
                    "plan.closed_ends_before_starts",
                    words=draft.words,
                    first=numbers.day(draft.first),
                    last=numbers.day(draft.last),
                )
        with self.database.unit() as unit:
            unit.undoable(words.UNDO_CLOSED_DAYS)
            closed = unit.arranging.save_closed_days(drafts)
            unit.commit()
        return Outcome(closed, _CHANGED)
