"""Making one person of two who are the same: what the one takes over from the other, and the record of it.

Rows are touched by their keys before they are written, the other person last, so that the step can be taken back.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, and_, delete, func, insert, select, update
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AttendanceStatus, Person, PersonDraft
from campaign_kit.model.names import fold, sort_key
from campaign_kit.model.people import MergeCounts
from campaign_kit.store.changes import Write
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.persons import NOT_SAME
from campaign_kit.store.private import CONSENT, PHOTO_PERSON, ConsentRow
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import ATTENDANCE, CHANGE, PERSON, PersonRow

MERGED = "merged"  # in the Change of a person: the uid of one who was the same and is no more
_SAYS = {
    AttendanceStatus.REGISTERED: 0,
    AttendanceStatus.ABSENT: 1,
    AttendanceStatus.EXCUSED: 2,
    AttendanceStatus.PRESENT: 3,
}


class MergeStore:
    """Merges of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def counts(self, keep_id: int, gone_id: int) -> MergeCounts:
        """What a merge would move."""
        kept, moved = self._lines(keep_id), self._lines(gone_id)
        of_gone = [
            self._connection.execute(
                select(func.count()).select_from(table).where(table.c.person_id == gone_id)
            ).scalar_one()
            for table in (CONSENT, PHOTO_PERSON)
        ]
        joined = len(kept.keys() & moved.keys())
        return MergeCounts(len(moved) - joined, joined, *of_gone)

    def merge(self, keep: Person, gone: Person, draft: PersonDraft) -> MergeCounts:
        """Gives what is kept of `gone` to `keep`, who is as in the draft from now on, and removes `gone`.

        Of two lines of one list the one that says more stays, whole. Lượt stay as they were where the two were never
        both present at one session.
        """
        counts = self.counts(keep.id, gone.id)
        kept, moved = self._lines(keep.id), self._lines(gone.id)
        self._records.summaries.touch(moved.keys())
        if draft.sex is not keep.sex:
            self._records.summaries.touch(kept.keys())
        for session_id, line in moved.items():
            self._move_line(line, kept.get(session_id), keep.id)
        for consent_id in self._connection.execute(
            select(CONSENT.c.id).where(CONSENT.c.person_id == gone.id)
        ).scalars():
            self._records.change(self._row(ConsentRow, consent_id), {"person_id": keep.id})
        self._move_photos(keep.id, gone.id)
        keys = {"sort_key": sort_key(draft.full_name), "search_key": fold(draft.full_name)}
        told = {MERGED: gone.uid, **counts._asdict()}
        values = values_of(PersonRow, draft) | keys
        self._records.change(self._row(PersonRow, keep.id), values, dict.fromkeys(told), told)
        self._records.remove(self._row(PersonRow, gone.id))
        return counts

    def tell_apart(self, one: Person, other: Person) -> None:
        """Keeps that the two are two people; they are proposed as one no more."""
        self._records.tell([Write(PERSON.name, one.uid, {NOT_SAME: None}, {NOT_SAME: other.uid})])

    def uids_within(self, uids: Sequence[str]) -> list[str]:
        """The uids of people who were merged into these, or into those that were, and are no more.

        Older copies of the data hold them under these uids: who erases the one erases the others there.
        """
        found: dict[str, None] = {}
        waiting = list(uids)
        inner = CHANGE.c.after[MERGED].as_string()
        while waiting:
            fresh: list[str] = []
            for some in in_slices(waiting):
                of_them = CHANGE.c.table == PERSON.name, CHANGE.c.uid.in_(some), inner.is_not(None)
                fresh += self._connection.execute(select(inner).where(*of_them)).scalars().all()
            waiting = [uid for uid in dict.fromkeys(fresh) if uid not in found]
            found |= dict.fromkeys(waiting)
        there: set[str] = set()
        for some in in_slices(list(found)):
            there.update(self._connection.execute(select(PERSON.c.uid).where(PERSON.c.uid.in_(some))).scalars())
        return [uid for uid in found if uid not in there]

    def _lines(self, person_id: int) -> dict[int, RowMapping]:
        statement = select(ATTENDANCE).where(ATTENDANCE.c.person_id == person_id)
        return {row["session_id"]: row for row in self._connection.execute(statement).mappings()}

    def _move_line(self, line: RowMapping, other: RowMapping | None, keep_id: int) -> None:
        """Makes the line one of `keep_id`, in the place of `other` where that says less."""
        before, after = _key(line), _key(line) | {"person_id": keep_id}
        journal = self._records.journal
        journal.touch(ATTENDANCE, [before] if other is None else [before, after])
        self._connection.execute(delete(ATTENDANCE).where(_at(ATTENDANCE, before)))
        if other is None:
            self._connection.execute(insert(ATTENDANCE).values(**{**line, **after}))
            journal.added(ATTENDANCE, [after])
        elif _SAYS[line["status"]] > _SAYS[other["status"]]:
            here = _at(ATTENDANCE, after)
            self._connection.execute(update(ATTENDANCE).where(here).values(**{**line, **after}))

    def _move_photos(self, keep_id: int, gone_id: int) -> None:
        of_gone = PHOTO_PERSON.c.person_id == gone_id
        shown, known = (
            set(self._connection.execute(select(PHOTO_PERSON.c.photo_id).where(of_whom)).scalars())
            for of_whom in (of_gone, PHOTO_PERSON.c.person_id == keep_id)
        )
        self._records.journal.touch_where(PHOTO_PERSON, of_gone)
        self._connection.execute(delete(PHOTO_PERSON).where(of_gone))
        rows = [{"photo_id": photo_id, "person_id": keep_id} for photo_id in sorted(shown - known)]
        if rows:
            self._connection.execute(insert(PHOTO_PERSON), rows)
            self._records.journal.added(PHOTO_PERSON, rows)

    def _row(self, kind: Any, row_id: int) -> Any:  # noqa: ANN401 - a row never leaves the store
        row = self._records.get(kind, row_id)
        if row is None:
            raise Refused("people.none", ref=row_id)
        return row


def _key(line: RowMapping) -> dict[str, Any]:
    return {column.name: line[column.name] for column in ATTENDANCE.primary_key}


def _at(table: Table, key: dict[str, Any]) -> Any:  # noqa: ANN401 - SQLAlchemy's condition
    return and_(*(table.c[name] == value for name, value in key.items()))
