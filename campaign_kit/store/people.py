"""Named queries about people on lists: added in bulk, found again, moved to another class, taken back with an import.

Knows sessions only as that for which people are listed; who came is a matter of `attendance.py`.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, exists, func, insert, or_, select, update
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AttendanceStatus,
    Person,
    PersonDraft,
    Removed,
    RosterImport,
    RosterImportDraft,
)
from campaign_kit.model.names import fold, sort_key
from campaign_kit.store.changes import Write
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import ATTENDANCE, PERSON, ROSTER_IMPORT, PersonRow, RosterImportRow

PERSON_COLUMNS = [PERSON.c[name] for name in Person.model_fields]


class PeopleStore:
    """People, and the imports that brought them."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def add_people(self, drafts: Sequence[PersonDraft], import_id: int | None = None) -> list[int]:
        """New people in one statement; their ids in the order of the drafts.

        People of an import stand in the import's Change together; others leave one each.
        """
        if not drafts:
            return []
        now, uids = self._records.stamps(len(drafts))
        rows = [_row(draft, uid, now, import_id) for draft, uid in zip(drafts, uids, strict=True)]
        self._connection.execute(insert(PERSON), rows)
        ids = self._ids(uids)
        if import_id is None:
            self._records.tell([Write(PERSON.name, row["uid"], None, row) for row in rows])
        else:
            self._tell_import(import_id, "people", len(ids))
        return ids

    def person(self, person_id: int) -> Person:
        """Refused("attendance.no_person") for an id that nobody has."""
        found = self._people(PERSON.c.id == person_id)
        if not found:
            raise Refused("attendance.no_person")
        return found[0]

    def save_person(self, person_id: int, draft: PersonDraft) -> Person:
        """Changes what is known of a person now; what attendances keep of past days stays. Refused as `person`."""
        row = self._records.get(PersonRow, person_id)
        if row is None:
            raise Refused("attendance.no_person")
        if draft.sex is not row.sex:
            self._records.summaries.touch_people([person_id])
        self._records.change(row, values_of(PersonRow, draft) | _keys(draft.full_name))
        return self.person(person_id)

    def people_at(self, place_id: int) -> list[Person]:
        """Who belongs to a class or hamlet now, in Vietnamese order of names."""
        return self._people(or_(PERSON.c.class_place_id == place_id, PERSON.c.home_place_id == place_id))

    def find_same(self, place_id: int | None, search_keys: Sequence[str]) -> list[Person]:
        """People of the same place (None: of no known place) whose name folds to one of the keys.

        They may be the same people: to be proposed, never to be merged silently. Two schools both have an An.
        """
        if place_id is None:
            there: ColumnElement[bool] = PERSON.c.class_place_id.is_(None) & PERSON.c.home_place_id.is_(None)
        else:
            there = or_(PERSON.c.class_place_id == place_id, PERSON.c.home_place_id == place_id)
        wanted = [key for key in dict.fromkeys(search_keys) if key]
        return [each for some in in_slices(wanted) for each in self._people(PERSON.c.search_key.in_(some) & there)]

    def move_class(self, person_ids: Sequence[int], class_place_id: int | None) -> None:
        """Puts people into another class from now on; no attendance changes."""
        now, _ = self._records.stamps(0)
        writes: list[Write] = []
        for some in in_slices(list(dict.fromkeys(person_ids))):
            chosen = PERSON.c.id.in_(some)
            was = self._connection.execute(select(PERSON.c.uid, PERSON.c.class_place_id).where(chosen)).all()
            values = {"class_place_id": class_place_id, "updated_at": now}
            self._connection.execute(update(PERSON).where(chosen).values(values))
            after = {"class_place_id": class_place_id}
            writes += [Write(PERSON.name, uid, {"class_place_id": before}, after) for uid, before in was]
        self._forget()
        self._records.tell(writes)

    def begin_import(self, session_id: int) -> RosterImport:
        """A new import; give its id to `add_people` and `register`, its uid to `remove_import`."""
        row = self._records.add(RosterImportRow, RosterImportDraft(session_id=session_id))
        return RosterImport.model_validate(row.model_dump())

    def imports(self, session_id: int | None = None) -> list[RosterImport]:
        """The imports that still stand, of a session or of all, newest first."""
        statement = select(ROSTER_IMPORT).where(ROSTER_IMPORT.c.undone_at.is_(None)).order_by(ROSTER_IMPORT.c.id.desc())
        if session_id is not None:
            statement = statement.where(ROSTER_IMPORT.c.session_id == session_id)
        return [RosterImport(**row) for row in self._connection.execute(statement).mappings()]

    def import_sizes(self, import_ids: Sequence[int]) -> dict[int, tuple[int, int]]:
        """How many lines of each import are on its session's list still, and how many of them are marked."""
        marked = func.count().filter(ATTENDANCE.c.status != AttendanceStatus.REGISTERED)
        statement = select(ATTENDANCE.c.import_id, func.count(), marked).group_by(ATTENDANCE.c.import_id)
        found: dict[int, tuple[int, int]] = {}
        for some in in_slices(import_ids):
            rows = self._connection.execute(statement.where(ATTENDANCE.c.import_id.in_(some)))
            found |= {row[0]: (row[1], row[2]) for row in rows}
        return {each: found.get(each, (0, 0)) for each in import_ids}

    def remove_import(self, uid: str) -> Removed:
        """Takes a whole import back: its lines of the list, marked or not, and its people who are on no other list.

        Refused("attendance.no_import") when there is none, or it was taken back already.
        """
        found = [each for each in self.imports() if each.uid == uid]
        row = self._records.get(RosterImportRow, found[0].id) if found else None
        if row is None:
            raise Refused("attendance.no_import")
        self._records.summaries.touch([row.session_id])
        lines = (ATTENDANCE.c.session_id == row.session_id) & (ATTENDANCE.c.import_id == row.id)
        gone = self._connection.execute(delete(ATTENDANCE).where(lines)).rowcount
        removed = Removed(gone, self._remove_unlisted(PERSON.c.import_id == row.id))
        now, _ = self._records.stamps(0)
        self._records.change(row, {"undone_at": now}, removed._asdict(), Removed(0, 0)._asdict())
        return removed

    def _remove_unlisted(self, wanted: ColumnElement[bool]) -> int:
        """Removes those of the people who stand on no list; gives their number."""
        listed = exists().where(ATTENDANCE.c.person_id == PERSON.c.id)
        self._forget()
        return self._connection.execute(delete(PERSON).where(wanted, ~listed)).rowcount

    def _forget(self) -> None:
        """People that the unit read as rows may have been changed by a bulk statement: they are read anew."""
        for row in [each for each in self._db.identity_map.values() if isinstance(each, PersonRow)]:
            self._db.expunge(row)

    def _ids(self, uids: Sequence[str]) -> list[int]:
        """RETURNING would send the rows one by one; so the ids are asked for afterwards."""
        found: dict[str, int] = {}
        for some in in_slices(uids):
            statement = select(PERSON.c.uid, PERSON.c.id).where(PERSON.c.uid.in_(some))
            found |= {row[0]: row[1] for row in self._connection.execute(statement)}
        return [found[uid] for uid in uids]

    def _tell_import(self, import_id: int, what: str, number: int) -> None:
        row = self._records.get(RosterImportRow, import_id)
        if row is None:
            raise Refused("attendance.no_import")
        self._records.tell([Write(ROSTER_IMPORT.name, row.uid, {what: 0}, {what: number})])

    def _people(self, wanted: ColumnElement[bool]) -> list[Person]:
        statement = select(*PERSON_COLUMNS).where(wanted).order_by(PERSON.c.sort_key, PERSON.c.id)
        return [Person(**row) for row in self._connection.execute(statement).mappings()]


def _row(draft: PersonDraft, uid: str, now: datetime, import_id: int | None) -> dict[str, Any]:
    stamps = {"uid": uid, "created_at": now, "updated_at": now, "import_id": import_id}
    return values_of(PersonRow, draft) | _keys(draft.full_name) | stamps


def _keys(full_name: str) -> dict[str, str]:
    return {"sort_key": sort_key(full_name), "search_key": fold(full_name)}
