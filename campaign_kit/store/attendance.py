"""Named queries about who came: the list of a session, marked one by one or at once.

With `people.py` and `counts.py` the word "attendance" of a unit. Lean rows: bulk statements, no ORM objects.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, tuple_, update

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    Attendance,
    AttendanceStatus,
    Audience,
    CheckInMethod,
    Listed,
    Mark,
    Person,
    Removed,
    Summary,
)
from campaign_kit.model.names import fold
from campaign_kit.store.changes import Write
from campaign_kit.store.counts import CountStore
from campaign_kit.store.freezing import freeze, in_slices
from campaign_kit.store.imports import ImportStore
from campaign_kit.store.people import PERSON_COLUMNS
from campaign_kit.store.tables import ATTENDANCE, HEAD_COUNT, LIST_SUM, PERSON, SESSION

_LINE = len(ATTENDANCE.columns)


class AttendanceStore(ImportStore, CountStore):
    """People, lists and counts of one unit of work."""

    def register(
        self,
        session_id: int,
        person_ids: Sequence[int],
        audience: Audience,
        method: CheckInMethod = CheckInMethod.LIST,
        import_id: int | None = None,
    ) -> list[int]:
        """Puts people on the session's list, after those who are there, not yet marked; gives who was new to it.

        Place, age group and minority are frozen as they are now. Refused("plan.no_session").
        """
        year, there = self._year(session_id), self.listed(session_id)
        fresh = [person_id for person_id in dict.fromkeys(person_ids) if person_id not in there]
        frozen = freeze(self._connection, year, fresh, audience)
        self.put_on(session_id, [(each, audience) for each in frozen], method, import_id)
        if import_id is not None:
            self._tell_import(import_id, "attendances", len(frozen))
        elif frozen:
            self._records.tell(
                [Write(ATTENDANCE.name, str(session_id), None, {"people": len(frozen), "audience": audience})]
            )
        return [each.person_id for each in frozen]

    def people_of(self, session_id: int, search: str = "") -> list[Listed]:
        """The session's list in its own order; `search` keeps whose name holds it, marks and case aside."""
        statement = (
            select(ATTENDANCE, *PERSON_COLUMNS)
            .join(PERSON, PERSON.c.id == ATTENDANCE.c.person_id)
            .where(ATTENDANCE.c.session_id == session_id)
            .order_by(ATTENDANCE.c.position, ATTENDANCE.c.person_id)
        )
        if search.strip():
            statement = statement.where(PERSON.c.search_key.contains(fold(search), autoescape=True))
        return [_listed(tuple(row)) for row in self._connection.execute(statement)]

    def line_of(self, session_id: int, person_id: int) -> tuple[int, Listed]:
        """One line of the list with its number from 1; Refused("attendance.no_person") for somebody else."""
        here = ATTENDANCE.c.session_id == session_id
        line = select(ATTENDANCE, *PERSON_COLUMNS).join(PERSON, PERSON.c.id == ATTENDANCE.c.person_id)
        row = self._connection.execute(line.where(here, ATTENDANCE.c.person_id == person_id)).first()
        if row is None:
            raise Refused("attendance.no_person")
        found = _listed(tuple(row))
        at = tuple_(ATTENDANCE.c.position, ATTENDANCE.c.person_id)
        until = select(func.count()).where(here, at <= (found.attendance.position, person_id))
        return self._connection.execute(until).scalar_one(), found

    def mark(
        self, session_id: int, person_id: int, status: AttendanceStatus, method: CheckInMethod, at: datetime | None
    ) -> None:
        """Marks one of the list; `at` (with its zone) is None when a mark is taken back.

        Refused("attendance.no_person") for somebody who is not on the list.
        """
        was = self._statuses(session_id, [person_id]).get(person_id)
        if was is None:
            raise Refused("attendance.no_person")
        self._set(session_id, [person_id], status, method, at)
        change = {"status": was}, {"status": status}
        self._records.tell([Write(ATTENDANCE.name, f"{session_id}-{person_id}", *change)])

    def mark_all(
        self,
        session_id: int,
        status: AttendanceStatus,
        method: CheckInMethod,
        at: datetime | None,
        person_ids: Sequence[int] | None = None,
    ) -> list[int]:
        """Marks the people given, or all who are not marked yet; gives whose mark changed."""
        waiting = AttendanceStatus.REGISTERED
        statuses = self._statuses(session_id, person_ids)
        due = [who for who, was in statuses.items() if was is not status and (person_ids is not None or was is waiting)]
        self._set(session_id, due, status, method, at)
        if due:
            before = Counter(statuses[who].value for who in due)
            self._records.tell([Write(ATTENDANCE.name, str(session_id), before, {status: len(due)})])
        return due

    def marks(self, session_id: int, person_ids: Sequence[int] | None = None) -> list[Mark]:
        """How the list's people are marked, or those of them asked for."""
        line = ATTENDANCE.c.person_id, ATTENDANCE.c.status, ATTENDANCE.c.method, ATTENDANCE.c.checked_in_at
        statement = select(*line).where(ATTENDANCE.c.session_id == session_id)
        slices = [None] if person_ids is None else in_slices(person_ids)
        asked = (statement if some is None else statement.where(ATTENDANCE.c.person_id.in_(some)) for some in slices)
        return [Mark(*row) for each in asked for row in self._connection.execute(each)]

    def put_back(self, session_id: int, marks: Sequence[Mark]) -> None:
        """Makes marks what they were; who is not on the list any more is passed over."""
        together: dict[tuple[AttendanceStatus, CheckInMethod, datetime | None], list[int]] = {}
        for mark in marks:
            together.setdefault((mark.status, mark.method, mark.at), []).append(mark.person_id)
        for (status, method, at), people in together.items():
            self._set(session_id, people, status, method, at)
        if marks:
            back = Counter(each.status.value for each in marks)
            self._records.tell([Write(ATTENDANCE.name, str(session_id), {}, back)])

    def remove_people(self, session_id: int, person_ids: Sequence[int]) -> Removed:
        """Takes people off the session's list; who then stands on no list is removed: no name is kept for nothing."""
        wanted = list(dict.fromkeys(person_ids))
        gone = 0
        with self._records.summaries.changing(session_id, wanted):
            for some in in_slices(wanted):
                lines = (ATTENDANCE.c.session_id == session_id) & ATTENDANCE.c.person_id.in_(some)
                gone += self._connection.execute(delete(ATTENDANCE).where(lines)).rowcount
        people = self._remove_unlisted(wanted)
        if gone:
            self._records.tell([Write(ATTENDANCE.name, str(session_id), Removed(gone, people)._asdict(), None)])
        return Removed(gone, people)

    def freeze_again(self, session_id: int, person_ids: Sequence[int]) -> None:
        """After a correction (not after a move): place, age group and minority of that day are taken anew."""
        year = self._year(session_id)
        of_session = select(ATTENDANCE.c.person_id, ATTENDANCE.c.audience).where(ATTENDANCE.c.session_id == session_id)
        audiences: dict[Audience, list[int]] = {}
        for some in in_slices(person_ids):
            for person_id, audience in self._connection.execute(of_session.where(ATTENDANCE.c.person_id.in_(some))):
                audiences.setdefault(audience, []).append(person_id)
        rows = [
            {"who": each.person_id, "place_id": each.place_id, "age_group": each.age_group, "minority": each.minority}
            for audience, some in audiences.items()
            for each in freeze(self._connection, year, some, audience)
        ]
        if rows:
            line = (ATTENDANCE.c.session_id == session_id) & (ATTENDANCE.c.person_id == bindparam("who"))
            values: dict[str, Any] = {name: bindparam(name) for name in ("place_id", "age_group", "minority")}
            with self._records.summaries.changing(session_id, person_ids):
                self._connection.execute(update(ATTENDANCE).where(line).values(values), rows)
            self._records.tell([Write(ATTENDANCE.name, str(session_id), {}, {"frozen_again": len(rows)})])

    def summaries(self, session_ids: Sequence[int]) -> dict[int, Summary]:
        """What is known of the attendance of each session asked for."""
        self._records.summaries.settle()
        added = (func.sum(LIST_SUM.c[name]) for name in ("listed", "marked", "total"))
        lists = select(LIST_SUM.c.session_id, *added).group_by(LIST_SUM.c.session_id)
        counts = select(HEAD_COUNT.c.session_id, func.sum(HEAD_COUNT.c.total)).group_by(HEAD_COUNT.c.session_id)
        counted: dict[int, int] = {}
        listed: dict[int, tuple[int, int, int]] = {}
        for some in in_slices(session_ids):
            counted |= {
                row[0]: row[1] for row in self._connection.execute(counts.where(HEAD_COUNT.c.session_id.in_(some)))
            }
            found = self._connection.execute(lists.where(LIST_SUM.c.session_id.in_(some)))
            listed |= {row[0]: (row[1], row[2], row[3]) for row in found}
        return {each: Summary(counted.get(each), *listed.get(each, (0, 0, 0))) for each in session_ids}

    def _set(
        self,
        session_id: int,
        person_ids: Sequence[int],
        status: AttendanceStatus,
        method: CheckInMethod,
        at: datetime | None,
    ) -> None:
        values: dict[str, Any] = {"status": status, "method": method, "checked_in_at": at}
        with self._records.summaries.changing(session_id, person_ids):
            for some in in_slices(person_ids):
                lines = (ATTENDANCE.c.session_id == session_id) & ATTENDANCE.c.person_id.in_(some)
                self._connection.execute(update(ATTENDANCE).where(lines).values(values))

    def _statuses(self, session_id: int, person_ids: Sequence[int] | None = None) -> dict[int, AttendanceStatus]:
        """The list's people in its order, or those of them asked for."""
        statement = (
            select(ATTENDANCE.c.person_id, ATTENDANCE.c.status)
            .where(ATTENDANCE.c.session_id == session_id)
            .order_by(ATTENDANCE.c.position)
        )
        if person_ids is None:
            return {row[0]: row[1] for row in self._connection.execute(statement)}
        slices = in_slices(person_ids)
        pages = (self._connection.execute(statement.where(ATTENDANCE.c.person_id.in_(some))) for some in slices)
        return {row[0]: row[1] for page in pages for row in page}

    def _year(self, session_id: int) -> int:
        day = self._connection.execute(select(SESSION.c.day).where(SESSION.c.id == session_id)).scalar()
        if day is None:
            raise Refused("plan.no_session", ref=session_id)
        return int(day.year)


def _listed(row: tuple[Any, ...]) -> Listed:
    line = dict(zip(ATTENDANCE.columns.keys(), row[:_LINE], strict=True))
    person = dict(zip(Person.model_fields, row[_LINE:], strict=True))
    return Listed(person=Person(**person), attendance=Attendance(**line))
