"""What a user can ask for while people come in: marks, one person more, and the list closed at the end.

Knows no list that is read from a file (that is `imports.py`) and no count without names (`attendance.py`). Every verb
that changes marks tells what they were before, so that it can be put back.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AttendanceStatus,
    Audience,
    CheckInMethod,
    Mark,
    Person,
    PersonDraft,
    Removed,
    Summary,
)
from campaign_kit.model.check_in_code import person_of
from campaign_kit.model.plan import Session
from campaign_kit.model.report import local_day
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.services.arrivals import Arrival, circles, read_arrivals
from campaign_kit.services.names import Line, opened_list, read_line
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import are_alike, place_title
from campaign_kit.services.result import ResultForm
from campaign_kit.services.result_form import read_form, settle
from campaign_kit.services.walk_in import LineReader
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import numbers

_CHANGED = frozenset({"attendance"})
_CHANGED_SESSION = frozenset({"attendance", "plan"})
_WAITING, _EXCUSED = AttendanceStatus.REGISTERED, AttendanceStatus.EXCUSED


@dataclass(frozen=True)
class Marked:
    """How the list stands, and the marks as they were `before` of those whose mark changed (see `put_back`).

    `now` are the marks of the same people, in the same order.
    """

    summary: Summary
    before: tuple[Mark, ...]
    now: tuple[Mark, ...]


@dataclass(frozen=True)
class WalkIn:
    """A line as it was read. `place` is where the person belongs, with its school; "" where nobody knows.

    `unknown_place` was written and is no place of the office. `same` is somebody of that place who may be this very
    person; `is_listed`: who is on the session's list already.
    """

    person: RosterPerson
    place: str
    unknown_place: str = ""
    same: Person | None = None
    is_listed: bool = False


@dataclass(frozen=True)
class EntryService:
    """Marks and single people of lists. `clock` gives the present moment with its zone.

    Every verb refuses with "plan.no_session" when no session has that number.
    """

    database: Database
    clock: Callable[[], datetime]

    def mark(
        self,
        session_id: int,
        person_ids: Sequence[int] | None,
        status: AttendanceStatus,
        method: CheckInMethod = CheckInMethod.KEYBOARD,
    ) -> Outcome[Marked]:
        """Marks the people given, or with None all who are not marked yet. Refused("attendance.no_person")."""
        with self.database.unit() as unit:
            before = self._mark(unit, session_id, person_ids, status, method)
            marked = _marked(unit, session_id, before)
            unit.commit()
        return Outcome(marked, _CHANGED)

    def all_present_except(self, session_id: int, person_ids: Collection[int]) -> Outcome[Marked]:
        """Marks these people as absent and everybody else of the list as present; who is excused stays so.

        Refused("attendance.no_person").
        """
        with self.database.unit() as unit:
            unit.plan.session(session_id)
            every = [each.person_id for each in unit.attendance.marks(session_id) if each.status is not _EXCUSED]
            there = [who for who in every if who not in person_ids]
            before = self._mark(unit, session_id, there, AttendanceStatus.PRESENT)
            before += self._mark(unit, session_id, sorted(person_ids), AttendanceStatus.ABSENT)
            marked = _marked(unit, session_id, before)
            unit.commit()
        return Outcome(marked, _CHANGED)

    def by_code(self, session_id: int, digits: str) -> Outcome[Marked]:
        """Marks the person of that badge as present, as scanned.

        Refused("attendance.no_code", digits=…) for digits that are on no badge of this list.
        """
        person_id = person_of(digits)
        with self.database.unit() as unit:
            unit.plan.session(session_id)
            if person_id is None or not unit.attendance.marks(session_id, [person_id]):
                raise Refused("attendance.no_code", digits=digits)
            before = self._mark(unit, session_id, [person_id], AttendanceStatus.PRESENT, CheckInMethod.SCAN)
            marked = _marked(unit, session_id, before)
            unit.commit()
        return Outcome(marked, _CHANGED)

    def put_back(self, session_id: int, before: Sequence[Mark]) -> Outcome[Marked]:
        """Makes marks what they were; who is no longer on the list stays away."""
        with self.database.unit() as unit:
            unit.plan.session(session_id)
            were = unit.attendance.marks(session_id, [each.person_id for each in before])
            unit.attendance.put_back(session_id, before)
            marked = _marked(unit, session_id, tuple(were))
            unit.commit()
        return Outcome(marked, _CHANGED)

    def reader(self, session_id: int) -> LineReader:
        """What reads lines as people who come to the session (see `walk_in.py`); good while the places stay."""
        with self.database.reading() as unit:
            return _reader(unit, unit.plan.session(session_id))

    def read_line(self, session_id: int, text: str) -> WalkIn:
        """Somebody who comes unlisted, from one line, with who may be known already; nothing is stored.

        Refused("attendance.no_name"), Refused("attendance.line_unread", words=…),
        Refused("attendance.line_place", choices=…).
        """
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
            arrival = _arrival(unit, session, text)
            known = {place.id: place for place in unit.plan.places()}
            is_listed = arrival.same is not None and bool(unit.attendance.marks(session_id, [arrival.same.id]))
            told, place = arrival.person.place or "", arrival.place
            is_known = place is not None and (not told or are_alike(place.name, told))
            title = "" if place is None else place_title(place, known)
            return WalkIn(arrival.person, title, "" if is_known else told, arrival.same, is_listed)

    def walk_in(self, session_id: int, text: str, same_id: int | None = None) -> Outcome[Line]:
        """Puts the person of one line on the list, as present from the session's day on.

        `same_id` is the person whom `read_line` proposed, when it is that one; without it somebody new is added.
        Refused as `read_line`.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            arrival = _arrival(unit, session, text)
            who = self._put(unit, session, arrival, None if same_id is None else unit.attendance.person(same_id))
            line = read_line(unit, session_id, who)
            unit.commit()
        return Outcome(line, _CHANGED)

    def add_person(
        self, session_id: int, person: RosterPerson, place_id: int | None = None, audience: Audience | None = None
    ) -> Outcome[Line]:
        """Puts one more person on the list as somebody new, as present from the session's day on.

        `imports.arrivals` tells who may be known already; to take the person for that one, import a list of one.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            arrivals = read_arrivals(unit, session, Roster(people=(person,)), place_id, audience)
            line = read_line(unit, session_id, self._put(unit, session, arrivals.lines[0]))
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
            line = read_line(unit, session_id, person_id)
            unit.commit()
        return Outcome(line, _CHANGED)

    def remove_person(self, session_id: int, person_id: int) -> Outcome[Removed]:
        """Takes a person off the list; who is on no other list is not kept. Refused("attendance.no_person")."""
        with self.database.unit() as unit:
            unit.attendance.line_of(session_id, person_id)
            removed = unit.attendance.remove_people(session_id, [person_id])
            unit.commit()
        return Outcome(removed, _CHANGED)

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

    def _put(self, unit: Unit, session: Session, arrival: Arrival, same: Person | None = None) -> int:
        """The number of the person, who is on the list now; a name on two lists is kept as long as the longer one."""
        until = opened_list(unit, session).keep_until
        if same is None:
            (who,) = unit.attendance.add_people([arrival.draft().model_copy(update={"keep_until": until})])
        else:
            who = same.id
            if same.keep_until is None or same.keep_until < until:
                draft = PersonDraft(**same.model_dump(include=set(PersonDraft.model_fields)) | {"keep_until": until})
                unit.attendance.save_person(who, draft)
        unit.attendance.register(session.id, [who], arrival.audience, CheckInMethod.KEYBOARD)
        if session.day <= self._today():
            self._mark(unit, session.id, [who], AttendanceStatus.PRESENT)
        return who

    def _mark(
        self,
        unit: Unit,
        session_id: int,
        person_ids: Sequence[int] | None,
        status: AttendanceStatus,
        method: CheckInMethod = CheckInMethod.KEYBOARD,
    ) -> tuple[Mark, ...]:
        """The marks before of those whose mark changes; who is marked so already keeps when and how it was done."""
        before = unit.attendance.marks(session_id, person_ids)
        if not before:
            unit.plan.session(session_id)
        if person_ids is not None and len(before) < len(set(person_ids)):
            raise Refused("attendance.no_person")
        every = person_ids is not None
        due = [each for each in before if each.status is not status and (every or each.status is _WAITING)]
        at = None if status is _WAITING else self.clock()
        if len(due) == 1:
            unit.attendance.mark(session_id, due[0].person_id, status, method, at)
        elif due:
            unit.attendance.mark_all(session_id, status, method, at, [each.person_id for each in due])
        return tuple(due)


def _marked(unit: Reading, session_id: int, before: tuple[Mark, ...]) -> Marked:
    now = {each.person_id: each for each in unit.attendance.marks(session_id, [each.person_id for each in before])}
    summary = unit.attendance.summaries([session_id])[session_id]
    return Marked(summary, before, tuple(now[each.person_id] for each in before))


def _reader(unit: Reading, session: Session) -> LineReader:
    return LineReader(tuple(place for circle in circles(unit, session) for place in circle))


def _arrival(unit: Reading, session: Session, text: str) -> Arrival:
    """The person of a line at the place that it names, or at the session's."""
    told = _reader(unit, session).read(text)
    if told.person is None:
        raise Refused("attendance.no_name")
    if told.unread:
        raise Refused("attendance.line_unread", words=", ".join(told.unread))
    try:
        return read_arrivals(unit, session, Roster(people=(told.person,))).lines[0]
    except Refused as refused:
        if refused.code != "attendance.ambiguous_place":
            raise
        told_of = refused.facts
        raise Refused("attendance.line_place", name=told_of["name"], choices=told_of["choices"]) from None
