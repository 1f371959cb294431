"""What a user can ask for about lists that are brought into a session: read, shown, stored, listed, taken back whole.

Knows no table and no screen. Nothing is stored before the one verb that stores; nobody is merged without being told.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.bulk import without_collecting
from campaign_kit.exchange.roster.reader import read_pasted, read_roster
from campaign_kit.model.attendance import Removed
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.report import local_day
from campaign_kit.model.roster import ColumnMeaning, Roster, RosterSource, RosterSourceDraft
from campaign_kit.services.arrivals import Arrivals, read_arrivals
from campaign_kit.services.bringing import bring
from campaign_kit.services.names import ImportChoices, ImportReport
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.result_form import settle
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit

_CHANGED = frozenset({"attendance", "plan"})
_UNDECIDED = ImportChoices()


@dataclass(frozen=True)
class ImportLine:
    """An import that still stands: when it was made, its session, its lines still on the list, how many are marked."""

    id: int
    uid: str
    at: datetime
    session: Session
    lines: int
    marks: int


@dataclass(frozen=True)
class Undone:
    """An import that was taken back: its session, the lines that went, and the people who were on no other list.

    `marks` is how many of the lines had been marked.
    """

    session: Session
    removed: Removed
    marks: int


def look_at(file: Path) -> Roster:
    """The people of a spreadsheet or text file, read without any data, so without what is remembered of its source."""
    return read_roster(file)


@dataclass(frozen=True)
class ImportService:
    """Lists brought into sessions. `clock` gives the present moment with its zone.

    Every verb that takes a session's number refuses with "plan.no_session" when there is none.
    """

    database: Database
    clock: Callable[[], datetime]

    def read_file(self, file: Path, columns: Mapping[int, ColumnMeaning] | None = None) -> Roster:
        """The people of a spreadsheet or text file, without what is private. Refused("roster.…").

        `columns` are the columns by number; None: as it is remembered for lists with these headings, else as found.
        """
        return self._read(partial(read_roster, file), columns)

    def read_text(self, text: str, columns: Mapping[int, ColumnMeaning] | None = None) -> Roster:
        """The people of a list that was pasted or typed; as `read_file`."""
        return self._read(partial(read_pasted, text), columns)

    def remember(self, roster: Roster, columns: Mapping[int, ColumnMeaning]) -> Outcome[RosterSource | None]:
        """From now on lists with these headings are read with these columns, by number; none: as they are found.

        A list without headings cannot be known again: nothing is remembered.
        """
        if not roster.headings:
            return Outcome(None)
        told = {str(number): meaning.value for number, meaning in columns.items()}
        draft = RosterSourceDraft(headings=roster.headings, columns=told, used_at=self.clock())
        with self.database.unit() as unit:
            source = unit.roster_sources.remember(draft)
            unit.commit()
        return Outcome(source)

    def arrivals(self, session_id: int, roster: Roster, place_id: int | None = None) -> Arrivals:
        """The people of a list beside what the office knows, before anything is stored. Refused as `bring`."""
        with without_collecting(), self.database.reading() as unit:
            return read_arrivals(unit, unit.plan.session(session_id), roster, place_id)

    def bring(self, session_id: int, roster: Roster, choices: ImportChoices = _UNDECIDED) -> Outcome[ImportReport]:
        """Brings the people of a list onto the session's, as one import; the list is opened where nobody opened it.

        Refused("attendance.inside_count") while the session has counts as well and nobody said whether its people are
        inside them, Refused("attendance.ambiguous_place", choices=…), Refused("plan.no_place").
        """
        with without_collecting(), self.database.unit() as unit:
            session = unit.plan.session(session_id)
            report = bring(unit, session, roster, choices, self.clock())
            settled = settle(unit, session, choices.inside_count, self._today(), holds=report.is_marked)
            if report.import_id is not None and settled != session:
                unit.attendance.note_changed(report.import_id, _moved(session, settled))
            unit.commit()
        return Outcome(replace(report, session=settled), _CHANGED)

    def imports(self, session_id: int | None = None) -> tuple[ImportLine, ...]:
        """The imports that still stand, of a session or of all, newest first."""
        with self.database.reading() as unit:
            found = unit.attendance.imports(session_id)
            sizes = unit.attendance.import_sizes(found)
            sessions = unit.plan.sessions_of({each.session_id for each in found})
            return tuple(
                ImportLine(each.id, each.uid, each.created_at, sessions[each.session_id], *sizes[each.id])
                for each in found
            )

    def undo(self, session_id: int | None = None, uid: str | None = None) -> Outcome[Undone]:
        """Takes an import back, whole, whatever was done since: that with the uid, else the last (of the session).

        Marks, corrections, consents of its people go with it; the session is no longer held where only this import had
        said so. When no name is left, nobody needs to know any more whether the names were inside the counts.
        Refused("attendance.no_import").
        """
        with self.database.unit() as unit:
            standing = unit.attendance.imports(session_id)
            last = next((each for each in standing if uid in (None, each.uid)), None)
            if last is None:
                raise Refused("attendance.no_import")
            marks = unit.attendance.import_sizes([last])[last.id][1]
            changed = unit.attendance.changed(last.id)
            removed = unit.attendance.remove_import(last.uid)
            unit.attendance.freeze_again(last.session_id, [int(who) for who in changed.get("people", {})])
            session = _as_before(unit, unit.plan.session(last.session_id), changed)
            unit.commit()
        return Outcome(Undone(session, removed, marks), _CHANGED)

    def _read(
        self, read: Callable[[Mapping[int, ColumnMeaning] | None], Roster], columns: Mapping[int, ColumnMeaning] | None
    ) -> Roster:
        with without_collecting():
            roster = read(columns)
        remembered = None if columns is not None else self._remembered(roster)
        if not remembered:
            return roster
        try:
            with without_collecting():
                return read(remembered)
        except Refused:  # what somebody said once must not bar the way to saying it anew
            return roster

    def _remembered(self, roster: Roster) -> Mapping[int, ColumnMeaning]:
        if not roster.headings:
            return {}
        with self.database.reading() as unit:
            source = unit.roster_sources.source(roster.headings)
        return {} if source is None else {int(number): ColumnMeaning(told) for number, told in source.columns.items()}

    def _today(self) -> date:
        return local_day(self.clock())


def _moved(before: Session, after: Session) -> dict[str, object]:
    return {"status": [before.status, after.status], "list_is_part": [before.list_is_part, after.list_is_part]}


def _as_before(unit: Unit, session: Session, changed: Mapping[str, Any]) -> Session:
    """The session as it was before an import that is taken back, in what nothing else needs to be as it is."""
    summary = unit.attendance.summaries([session.id])[session.id]
    values: dict[str, object] = {}
    if session.list_is_part is not None and not summary.listed:
        values["list_is_part"] = None
    was, then = changed.get("status", (session.status, session.status))
    if was != session.status == then and summary.counted is None and not summary.marked:
        values["status"] = SessionStatus(was)
    return unit.plan.save_session(session.id, session.model_copy(update=values), session) if values else session
