"""What a user can ask for about who came: the result of a session without names, and lists of names where wanted.

Knows no table and no screen. Counting without names is the default; a list is opened per session, with its purpose and
the day on which its names are deleted. What a child tells about a case of abuse is never entered.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.reader import read_pasted, read_roster
from campaign_kit.model.attendance import (
    AttendanceStatus,
    Audience,
    CheckInMethod,
    NameList,
    NameListDraft,
    PersonDraft,
    Removed,
    Summary,
)
from campaign_kit.model.plan import Session
from campaign_kit.model.report import local_day
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.services.arrivals import Arrivals, read_arrivals
from campaign_kit.services.names import (
    ImportChoices,
    ImportReport,
    Line,
    bring,
    matching,
    opened_list,
    read_lines,
    usual_terms,
)
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import inside
from campaign_kit.services.result import CountRow, Entries, ResultForm
from campaign_kit.services.result_form import read_form, save_count, save_entries, settle
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import numbers

_CHANGED = frozenset({"attendance"})
_CHANGED_SESSION = frozenset({"attendance", "plan"})
_UNDECIDED = ImportChoices()


@dataclass(frozen=True)
class Roll:
    """A session's list of names with what is known of the attendance; `name_list` is None while nobody opened one.

    `terms` are those of the list, or the usual ones that are proposed for it.
    """

    session: Session
    name_list: NameList | None
    terms: NameListDraft
    lines: tuple[Line, ...]
    summary: Summary


@dataclass(frozen=True)
class Undone:
    """An import that was taken back: its session, the lines that went, and the people who were on no other list.

    `marks` is how many of the lines had been marked as present.
    """

    session: Session
    removed: Removed
    marks: int


@dataclass(frozen=True)
class AttendanceService:
    """Results and lists of sessions. `clock` gives the present moment with its zone.

    Every verb that takes a session's number refuses with "plan.no_session" when there is none.
    """

    database: Database
    clock: Callable[[], datetime]

    def result(self, session_id: int, by_class: bool | None = None) -> ResultForm:
        """The one-minute form; `by_class` as in `result.read_form`."""
        with self.database.reading() as unit:
            return read_form(unit, unit.plan.session(session_id), self._today(), by_class)

    def save_result(self, session_id: int, entries: Entries) -> Outcome[ResultForm]:
        """Makes the counts, things used and notes of the session these, and marks it as held when its day has come.

        Refused as `CountRow.draft` does, and "attendance.inside_count" while there is a list as well and nobody said
        whether its people are inside the counts.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            save_entries(unit, session_id, entries)
            form = read_form(unit, settle(unit, session, entries.inside_count, self._today()), self._today())
            unit.commit()
        return Outcome(form, _CHANGED_SESSION)

    def count(self, session_id: int, row: CountRow, inside_count: bool | None = None) -> Outcome[ResultForm]:
        """Notes one count, in the place of one of the same place, audience and age group; refuses as `save_result`.

        Without a place it is that of the session's only place. The session is held when its day has come.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            if _known(unit, row.place_id) is None and len(session.place_ids) == 1:
                row = replace(row, place_id=session.place_ids[0])
            _refuse_elsewhere(unit, session, row.place_id)
            draft = row.draft(session_id)
            if draft is None:
                raise Refused("attendance.no_total", name=row.name)
            save_count(unit, draft)
            form = read_form(unit, settle(unit, session, inside_count, self._today()), self._today())
            unit.commit()
        return Outcome(form, _CHANGED_SESSION)

    def names(self, session_id: int) -> Roll:
        """The session's list of names, whole."""
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
            name_list = unit.attendance.name_list(session_id)
            summary = unit.attendance.summaries([session_id])[session_id]
            terms = name_list or usual_terms(session)
            return Roll(session, name_list, terms, read_lines(unit, session_id), summary)

    def people(self, session_id: int, search: str = "") -> tuple[Line, ...]:
        """The lines of the list whose names fit the search (see `names.matching`), in the list's order."""
        with self.database.reading() as unit:
            unit.plan.session(session_id)
            return matching(read_lines(unit, session_id), search)

    def open_list(self, session_id: int, purpose: str, keep_until: date) -> Outcome[NameList]:
        """Opens a list of names for the session, or changes what it is for and until when it is kept.

        Refused("attendance.kept_too_short") for a day that is not after the session's.
        """
        with self.database.unit() as unit:
            name_list = opened_list(unit, unit.plan.session(session_id), purpose, keep_until)
            unit.commit()
        return Outcome(name_list, _CHANGED)

    @staticmethod
    def read_file(file: Path) -> Roster:
        """The people of a spreadsheet or text file, without what is private; touches no data. Refused("roster.…")."""
        return read_roster(file)

    @staticmethod
    def read_text(text: str) -> Roster:
        """The people of a list that was pasted or typed, one a line; as `read_file`."""
        return read_pasted(text)

    def arrivals(self, session_id: int, roster: Roster, place_id: int | None = None) -> Arrivals:
        """The people of a list beside what the office knows, before anything is stored. Refused as `import_roster`."""
        with self.database.reading() as unit:
            return read_arrivals(unit, unit.plan.session(session_id), roster.people, _known(unit, place_id))

    def import_roster(
        self, session_id: int, roster: Roster, choices: ImportChoices = _UNDECIDED
    ) -> Outcome[ImportReport]:
        """Brings the people of a list onto the session's, as one import; the list is opened where nobody opened it.

        Refused("attendance.inside_count") while the session has counts as well and nobody said whether its people are
        inside them, Refused("attendance.ambiguous_place", choices=…), Refused("plan.no_place").
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            _known(unit, choices.place_id)
            report = bring(unit, session, roster, choices, self.clock())
            settled = settle(unit, session, choices.inside_count, self._today(), holds=report.is_marked)
            unit.commit()
        return Outcome(replace(report, session=settled), _CHANGED_SESSION)

    def undo_import(self, session_id: int | None = None) -> Outcome[Undone]:
        """Takes the last import (of the session) that still stands back, whole, marks included.

        When no name is left, nobody needs to know any more whether the names were inside the counts.
        Refused("attendance.no_import").
        """
        with self.database.unit() as unit:
            last = next(iter(unit.attendance.imports(session_id)), None)
            if last is None:
                raise Refused("attendance.no_import")
            before = _summary(unit, last.session_id).present
            removed = unit.attendance.remove_import(last.uid)
            session = unit.plan.session(last.session_id)
            marks = before - _summary(unit, session.id).present
            if session.list_is_part is not None and not _summary(unit, session.id).listed:
                session = unit.plan.save_session(session.id, session.model_copy(update={"list_is_part": None}), session)
            unit.commit()
        return Outcome(Undone(session, removed, marks), _CHANGED_SESSION)

    def add_person(
        self, session_id: int, person: RosterPerson, place_id: int | None = None, audience: Audience | None = None
    ) -> Outcome[Line]:
        """Puts one more person on the list as somebody new, as present from the session's day on.

        `arrivals` tells who may be known already; to take the person for that one, import a list of one.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            arrivals = read_arrivals(unit, session, [person], _known(unit, place_id), audience)
            name_list = opened_list(unit, session)
            draft = arrivals.lines[0].draft().model_copy(update={"keep_until": name_list.keep_until})
            (who,) = unit.attendance.add_people([draft])
            unit.attendance.register(session_id, [who], arrivals.lines[0].audience, CheckInMethod.KEYBOARD)
            if session.day <= self._today():
                self._mark(unit, session_id, [who], AttendanceStatus.PRESENT)
            line = read_lines(unit, session_id)[-1]
            unit.commit()
        return Outcome(line, _CHANGED)

    def correct_person(self, session_id: int, person_id: int, draft: PersonDraft) -> Outcome[Line]:
        """Mends what is known of a person, on this session's list too; other days keep what they have.

        Refused("attendance.no_person").
        """
        with self.database.unit() as unit:
            was = unit.attendance.person(person_id)
            unit.attendance.save_person(person_id, draft.model_copy(update={"keep_until": was.keep_until}))
            unit.attendance.freeze_again(session_id, [person_id])
            line = _line(unit, session_id, person_id)
            unit.commit()
        return Outcome(line, _CHANGED)

    def remove_person(self, session_id: int, person_id: int) -> Outcome[Removed]:
        """Takes a person off the list; who is on no other list is not kept. Refused("attendance.no_person")."""
        with self.database.unit() as unit:
            _line(unit, session_id, person_id)
            removed = unit.attendance.remove_people(session_id, [person_id])
            unit.commit()
        return Outcome(removed, _CHANGED)

    def mark(self, session_id: int, person_id: int, status: AttendanceStatus) -> Outcome[Summary]:
        """Marks one person of the list; gives how the list stands then. Refused("attendance.no_person")."""
        return self.mark_all(session_id, status, [person_id])

    def mark_all(
        self, session_id: int, status: AttendanceStatus, person_ids: Sequence[int] | None = None
    ) -> Outcome[Summary]:
        """Marks the people given, or all who are not marked yet; gives how the list stands then."""
        with self.database.unit() as unit:
            unit.plan.session(session_id)
            self._mark(unit, session_id, person_ids, status)
            summary = _summary(unit, session_id)
            unit.commit()
        return Outcome(summary, _CHANGED)

    def close(self, session_id: int, inside_count: bool | None = None) -> Outcome[ResultForm]:
        """Closes the list ("Chốt điểm danh"): who is not marked was absent, and the session is held.

        Refused("plan.held_in_future"), Refused("attendance.inside_count").
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            if session.day > self._today():
                raise Refused("plan.held_in_future", day=numbers.day(session.day))
            self._mark(unit, session_id, None, AttendanceStatus.ABSENT)
            form = read_form(unit, settle(unit, session, inside_count, self._today()), self._today())
            unit.commit()
        return Outcome(form, _CHANGED_SESSION)

    def _today(self) -> date:
        return local_day(self.clock())

    def _mark(self, unit: Unit, session_id: int, person_ids: Sequence[int] | None, status: AttendanceStatus) -> None:
        at = None if status is AttendanceStatus.REGISTERED else self.clock()
        if person_ids is None or len(person_ids) != 1:
            unit.attendance.mark_all(session_id, status, CheckInMethod.KEYBOARD, at, person_ids)
        else:
            unit.attendance.mark(session_id, person_ids[0], status, CheckInMethod.KEYBOARD, at)


def _summary(unit: Reading, session_id: int) -> Summary:
    return unit.attendance.summaries([session_id])[session_id]


def _known(unit: Reading, place_id: int | None) -> int | None:
    """The same number; Refused("plan.no_place") when no place has it."""
    if place_id is not None and place_id not in {place.id for place in unit.plan.places()}:
        raise Refused("plan.no_place", id=place_id)
    return place_id


def _line(unit: Reading, session_id: int, person_id: int) -> Line:
    found = [line for line in read_lines(unit, session_id) if line.person.id == person_id]
    if not found:
        raise Refused("attendance.no_person")
    return found[0]


def _refuse_elsewhere(unit: Reading, session: Session, place_id: int | None) -> None:
    """A count belongs to the session's places, to what lies in them, or to the school around a class."""
    if place_id is None or not session.place_ids:
        return
    known = {place.id: place for place in unit.plan.places()}
    own = [known[each] for each in session.place_ids]
    around = {place.parent_id for place in own}
    if place_id not in around | {place.id for place in inside(own, known.values())}:
        names = ", ".join(place.name for place in own)
        raise Refused("attendance.elsewhere", place=known[place_id].name, places=names)
