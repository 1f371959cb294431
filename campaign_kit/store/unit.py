"""One unit of work: everything inside it is written together at `commit()`, or not at all; or it only reads.

Owns the transaction; the queries stand in the modules named after their words.
"""

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session as DbSession

from campaign_kit.store.arranging import ArrangingStore
from campaign_kit.store.attendance import AttendanceStore
from campaign_kit.store.campaigns import CampaignStore
from campaign_kit.store.change_titles import ChangeTitles
from campaign_kit.store.changes import ChangeLog
from campaign_kit.store.consents import ConsentStore
from campaign_kit.store.erasing import ErasingStore
from campaign_kit.store.erasures import ErasureStore
from campaign_kit.store.handed import HandedStore
from campaign_kit.store.materials import MaterialStore
from campaign_kit.store.merging import MergeStore
from campaign_kit.store.office import OfficeStore
from campaign_kit.store.outreach import OutreachStore
from campaign_kit.store.papers import PaperStore
from campaign_kit.store.persons import PersonStore
from campaign_kit.store.photos import PhotoStore
from campaign_kit.store.place_book import PlaceBookStore
from campaign_kit.store.plan import PlanStore
from campaign_kit.store.prepared import PreparedStore
from campaign_kit.store.reach import ReachStore
from campaign_kit.store.records import Records
from campaign_kit.store.report import ReportStore
from campaign_kit.store.report_checks import CheckStore
from campaign_kit.store.roster_sources import RosterSourceStore
from campaign_kit.store.sessions import SessionStore
from campaign_kit.store.summaries import Summaries
from campaign_kit.store.tallies import TallyStore
from campaign_kit.store.tasks import TaskStore
from campaign_kit.store.trouble import refusal
from campaign_kit.store.undoing import Journal, UndoStore


def _nothing() -> None:
    """Nobody asks whether something was written."""


class Reading:
    """One moment of the data, for queries: what other units write meanwhile is not seen, and nobody waits.

    Use it in a `with` statement, for one verb, on one thread, and never one inside another. What is written here by
    mistake is taken back at its end. Trouble of the disk leaves it as Refused("store.…").
    """

    def __init__(
        self, engine: Engine, clock: Callable[[], datetime], new_uid: Callable[[], str], actor: str = ""
    ) -> None:
        self._db = DbSession(engine, expire_on_commit=False)
        self.changes = ChangeLog(self._db, actor)
        self._clock = clock
        self._journal = Journal(self._db)
        self.summaries = Summaries(self._db)
        records = Records(self._db, self.changes, self._journal, self.summaries, clock, new_uid)
        self.office = OfficeStore(self._db, records)
        self.plan = PlanStore(self._db, records)
        self.places = PlaceBookStore(self._db, records)
        self.reach = ReachStore(self._db, self.summaries)
        self.sessions = SessionStore(self._db, records)
        self.tasks = TaskStore(self._db, records)
        self.attendance = AttendanceStore(self._db, records)
        self.report = ReportStore(self._db, self.summaries)
        self.materials = MaterialStore(self._db, records)
        self.campaigns = CampaignStore(self._db, records)
        self.arranging = ArrangingStore(self._db, records)
        self.papers = PaperStore(self._db, records)
        self.handed = HandedStore(self._db, records)
        self.change_titles = ChangeTitles(self._db)
        self.persons = PersonStore(self._db, records)
        self.merging = MergeStore(self._db, records)
        self.outreach = OutreachStore(self._db, records)
        self.tallies = TallyStore(self._db, records)
        self.prepared = PreparedStore(self._db, records)
        self.checks = CheckStore(self._db)
        self.consents = ConsentStore(self._db, records)
        self.photos = PhotoStore(self._db, records)
        self.erasures = ErasureStore(self._db, records)
        self.erasing = ErasingStore(self._db, records)
        self.roster_sources = RosterSourceStore(self._db, records)
        self.undo = UndoStore(self._db, self.changes, self.summaries, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()
        mendable = refusal(error.orig) if isinstance(error, DBAPIError) else None
        if mendable is not None:
            raise mendable from error


class Unit(Reading):
    """As `Reading`, and it can write; units that can write wait for each other.

    Leaving it without `commit()` takes everything back. `wrote` is called after a commit that left a Change, `stepped`
    after one of a verb that can be taken back, with the number of its step (None: it changed nothing).
    """

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        new_uid: Callable[[], str],
        actor: str = "",
        wrote: Callable[[], None] = _nothing,
        stepped: Callable[[int | None], None] = lambda _step: None,
    ) -> None:
        super().__init__(engine, clock, new_uid, actor)
        self._wrote = wrote
        self._stepped = stepped

    def undoable(self, words: str) -> None:
        """From now on until the commit what is written is one step that can be taken back; `words` as in `UndoStep`."""
        self._journal.begin(words)

    def commit(self) -> None:
        """Writes what was done since the unit began, or since its last commit; it is on the disk when this returns."""
        self.summaries.settle()
        is_step, step = self._journal.has_begun, self._journal.keep(self._clock())
        self._db.commit()
        if self.changes.has_recorded:
            self._wrote()
        if is_step:
            self._stepped(step)
