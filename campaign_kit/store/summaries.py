"""Sums of the lists, kept beside them in the same transaction, so that figures need not read every line of a list.

Owns two tables and what a line of a list gives to them. Who writes lines of a list or the sex of a person says so here;
what was touched is summed anew before a figure is read and before the unit is written.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, case, delete, func, insert, select, union, update
from sqlmodel import Session as DbSession

from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Minority, Sex
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.tables import ATTENDANCE, LIST_SUM, PERSON, PRESENCE, SESSION

NOWHERE = 0  # the place of people of whom none is known: a key takes no NULL
_KNOWN_AGES = sorted(set(AgeGroup) - {AgeGroup.UNKNOWN}, reverse=True)
# of two rows of one day the greater rank is taken: any that is known, of these the first by its code
RANKS: Mapping[AgeGroup, int] = {group: rank for rank, group in enumerate([AgeGroup.UNKNOWN, *_KNOWN_AGES])}
SEXES: Mapping[Sex, int] = {sex: number for number, sex in enumerate(Sex)}
PER_RANK, PER_DAY = 4, 32  # `traits` are rank * PER_RANK + sex, always below PER_DAY
_KEYS = 4  # the first columns of LIST_SUM
_AT_ONCE = 500  # sessions that are compared in one statement, so that the memory it takes is bounded


class Summaries:
    """The sums of one unit of work."""

    def __init__(self, db: DbSession) -> None:
        self._db = db
        self._stale: set[int] = set()

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    @contextmanager
    def changing(self, session_id: int, person_ids: Collection[int]) -> Iterator[None]:
        """Inside, lines of these people on the session's list are added, changed or removed.

        One line is reckoned at once, so that marking somebody takes no longer on a long list.
        """
        if len(person_ids) != 1 or session_id in self._stale:
            self.touch([session_id] if person_ids else [])
            yield
            return
        line = and_(ATTENDANCE.c.session_id == session_id, ATTENDANCE.c.person_id.in_(person_ids))
        before = self._connection.execute(_sums(line)).all()
        yield
        after = self._connection.execute(_sums(line)).all()
        if before != after:
            self._add([(row, -1) for row in before] + [(row, 1) for row in after])
        here = and_(PRESENCE.c.session_id == session_id, PRESENCE.c.person_id.in_(person_ids))
        self._connection.execute(delete(PRESENCE).where(here))
        self._fill(PRESENCE, _presences(line))

    def touch(self, session_ids: Collection[int]) -> None:
        """The lists of these sessions are about to change, or have changed."""
        self._stale.update(session_ids)

    def touch_people(self, person_ids: Sequence[int]) -> None:
        """The sex of these people changes, which counts at every session on whose list they are."""
        for some in in_slices(person_ids):
            lists = select(ATTENDANCE.c.session_id).where(ATTENDANCE.c.person_id.in_(some)).distinct()
            self.touch(self._connection.execute(lists).scalars().all())

    def taken_back(self, table: Table, row_key: Mapping[str, Any]) -> None:
        """A row of any table is about to become what it was before."""
        if table is PERSON:
            self.touch_people([row_key["id"]])
        elif table is ATTENDANCE:
            self.touch([row_key["session_id"]])

    def settle(self) -> None:
        """Sums what was touched anew."""
        for some in in_slices(sorted(self._stale)):
            for table in (LIST_SUM, PRESENCE):
                self._connection.execute(delete(table).where(table.c.session_id.in_(some)))
            lists = ATTENDANCE.c.session_id.in_(some)
            self._fill(LIST_SUM, _sums(lists))
            self._fill(PRESENCE, _presences(lists))
        self._stale.clear()

    def check(self) -> list[int]:
        """The sessions whose sums are not what their lists say; none, while nobody else writes into the file."""
        self.settle()
        ids = self._connection.execute(select(SESSION.c.id).order_by(SESSION.c.id)).scalars().all()
        stretches = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
        return sorted({wrong for some in stretches for wrong in self._differing(some[0], some[-1])})

    def repair(self) -> list[int]:
        """Sums anew what `check` finds, and gives it."""
        wrong = self.check()
        self.touch(wrong)
        self.settle()
        return wrong

    def _differing(self, first: int, last: int) -> Sequence[int]:
        lists = ATTENDANCE.c.session_id.between(first, last)
        found = []
        for table, right in ((LIST_SUM, _sums(lists)), (PRESENCE, _presences(lists))):
            kept = select(table).where(table.c.session_id.between(first, last))
            for one, other in ((kept, right), (right, kept)):
                found.append(select(one.except_(other).subquery().c.session_id))
        return self._connection.execute(union(*found)).scalars().all()

    def _add(self, rows: Sequence[tuple[Sequence[Any], int]]) -> None:
        keys, numbers = LIST_SUM.columns[:_KEYS], LIST_SUM.columns[_KEYS:]
        for row, sign in rows:
            here = and_(*(key == value for key, value in zip(keys, row, strict=False)))
            added = {number: number + sign * given for number, given in zip(numbers, row[_KEYS:], strict=True)}
            if not self._connection.execute(update(LIST_SUM).where(here).values(added)).rowcount:
                self._connection.execute(insert(LIST_SUM).values(tuple(row)))
        of_session = LIST_SUM.c.session_id == rows[0][0][0]
        self._connection.execute(delete(LIST_SUM).where(of_session, LIST_SUM.c.listed == 0))

    def _fill(self, table: Table, rows: Select[Any]) -> None:
        self._connection.execute(insert(table).from_select(table.columns.keys(), rows))


def _sums(lists: ColumnElement[bool]) -> Select[Any]:
    """The rows of LIST_SUM for these lines of lists."""
    keys = ATTENDANCE.c.session_id, ATTENDANCE.c.place_id, ATTENDANCE.c.audience, ATTENDANCE.c.age_group
    status, minority, number = ATTENDANCE.c.status, ATTENDANCE.c.minority, func.count()
    present = status == AttendanceStatus.PRESENT
    return (
        select(
            keys[0],
            func.coalesce(keys[1], NOWHERE).label("place_id"),
            *keys[2:],
            number.label("listed"),
            number.filter(status != AttendanceStatus.REGISTERED).label("marked"),
            number.filter(present).label("total"),
            number.filter(present, PERSON.c.sex == Sex.FEMALE).label("female"),
            number.filter(present, PERSON.c.sex == Sex.MALE).label("male"),
            number.filter(present, minority == Minority.YES).label("minority"),
            number.filter(present, minority != Minority.UNKNOWN).label("minority_stated"),
        )
        .join(PERSON, PERSON.c.id == ATTENDANCE.c.person_id)
        .where(lists)
        .group_by(*keys)
    )


def _presences(lists: ColumnElement[bool]) -> Select[Any]:
    """The rows of PRESENCE for these lines of lists."""
    rank, sex = case(RANKS, value=ATTENDANCE.c.age_group), case(SEXES, value=PERSON.c.sex)
    return (
        select(ATTENDANCE.c.session_id, ATTENDANCE.c.person_id, (rank * PER_RANK + sex).label("traits"))
        .join(PERSON, PERSON.c.id == ATTENDANCE.c.person_id)
        .where(lists, ATTENDANCE.c.status == AttendanceStatus.PRESENT)
    )
