"""What a user can ask for while people come in: marks, one person more, and the list closed at the end.

Knows no list that is read from a file (that is `names.py`) and no count without names (`attendance.py`). Every verb
that changes marks tells what they were before, so that it can be put back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AttendanceStatus,
    Audience,
    CheckInMethod,
    Mark,
    PersonDraft,
    Removed,
    Summary,
)
from campaign_kit.model.report import local_day
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.arrivals import read_arrivals
from campaign_kit.services.names import Line, opened_list, read_lines
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.result import ResultForm
from campaign_kit.services.result_form import read_form, settle
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import numbers

_CHANGED = frozenset({"attendance"})
_CHANGED_SESSION = frozenset({"attendance", "plan"})
_WAITING = AttendanceStatus.REGISTERED


@dataclass(frozen=True)
class Marked:
    """How the list stands, and the marks as they were `before` of those whose mark changed (see `put_back`)."""

    summary: Summary
    before: tuple[Mark, ...]


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
            unit.plan.session(session_id)
            before = self._mark(unit, session_id, person_ids, status, method)
            marked = Marked(_summary(unit, session_id), before)
            unit.commit()
        return Outcome(marked, _CHANGED)

    def put_back(self, session_id: int, before: Sequence[Mark]) -> Outcome[Summary]:
        """Makes marks what they were; who is no longer on the list stays away."""
        with self.database.unit() as unit:
            unit.plan.session(session_id)
            unit.attendance.put_back(session_id, before)
            summary = _summary(unit, session_id)
            unit.commit()
        return Outcome(summary, _CHANGED)

    def add_person(
        self, session_id: int, person: RosterPerson, place_id: int | None = None, audience: Audience | None = None
    ) -> Outcome[Line]:
        """Puts one more person on the list as somebody new, as present from the session's day on.

        `attendance.arrivals` tells who may be known already; to take the person for that one, import a list of one.
        """
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            arrivals = read_arrivals(unit, session, [person], place_id, audience)
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


def _summary(unit: Reading, session_id: int) -> Summary:
    return unit.attendance.summaries([session_id])[session_id]


def _line(unit: Reading, session_id: int, person_id: int) -> Line:
    found = [line for line in read_lines(unit, session_id) if line.person.id == person_id]
    if not found:
        raise Refused("attendance.no_person")
    return found[0]
