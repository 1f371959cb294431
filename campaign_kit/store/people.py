"""Named queries about people on lists: added in bulk, found again, filled in, moved to another class.

Knows sessions only as that for which people are listed; who came is a matter of `attendance.py`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, func, or_, select, update
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Newcomer, Person, PersonDraft
from campaign_kit.model.names import clean, fold, keys, sort_key
from campaign_kit.model.photos import Shows
from campaign_kit.store.changes import Values, Write
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.private import CONSENT, PHOTO, PHOTO_PERSON
from campaign_kit.store.records import Plain, Records, values_of
from campaign_kit.store.tables import ATTENDANCE, PERSON, ROSTER_IMPORT, PersonRow, RosterImportRow

PERSON_COLUMNS = [PERSON.c[name] for name in Person.model_fields]
_WRITTEN = (
    "created_at", "updated_at", "uid", "full_name", "sex", "birth_year", "class_place_id", "home_place_id", "minority",
    "keep_until", "sort_key", "search_key", "import_id",
)  # fmt: skip
_FEW_NAMES = 200


class PeopleStore:
    """The people of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def add_people(self, people: Sequence[PersonDraft | Newcomer], import_id: int | None = None) -> list[int]:
        """New people in one statement, their names in one spelling; their ids in the order given.

        People of an import stand in the import's Change together; others leave one each.
        """
        if not people:
            return []
        now, uids = self._records.stamps(len(people))
        at = self._records.plain(PERSON.c.created_at, now)
        until = cache(partial(self._records.plain, PERSON.c.keep_until))
        rows: list[tuple[Plain, ...]] = [
            (at, at, uid, name := clean(each.full_name), each.sex._value_, each.birth_year, each.class_place_id,
             each.home_place_id, each.minority._value_, until(each.keep_until), *keys(name, each.search_key), import_id)
            for uid, each in zip(uids, map(_newcomer, people), strict=True)
        ]  # fmt: skip
        self._records.insert_plain(PERSON, _WRITTEN, rows)
        last = self._connection.execute(select(func.max(PERSON.c.id))).scalar_one()
        ids = list(range(last - len(rows) + 1, last + 1))  # rows of one statement are numbered in their order
        if import_id is None:
            told = [dict(zip(_WRITTEN, row, strict=True)) for row in rows]
            self._records.tell([Write(PERSON.name, uid, None, row) for uid, row in zip(uids, told, strict=True)])
        else:
            self._tell_import(import_id, "people", len(ids))
        return ids

    def person(self, person_id: int) -> Person:
        """Refused("attendance.no_person") for an id that nobody has."""
        found = self._people(PERSON.c.id == person_id)
        if not found:
            raise Refused("attendance.no_person")
        return found[0]

    def people(self, person_ids: Collection[int]) -> list[Person]:
        """These people, in Vietnamese order of names within each few thousand."""
        return [each for some in in_slices(list(person_ids)) for each in self._people(PERSON.c.id.in_(some))]

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
        return self._people(_at([place_id]))

    def find_same(
        self, place_ids: Collection[int | None], search_keys: Collection[str], listed_at: int | None = None
    ) -> list[Person]:
        """People who belong to one of the places (None: to none that is known) and whose name folds to one of the keys.

        With `listed_at`, the number of a session, also those who are on its list, wherever they belong.
        They may be the same people: to be proposed, never to be merged silently. Two schools both have an An.
        """
        wanted = {key for key in search_keys if key}
        if not wanted:
            return []
        there = _at([each for each in place_ids if each is not None])
        if None in place_ids:
            there |= PERSON.c.class_place_id.is_(None) & PERSON.c.home_place_id.is_(None)
        if listed_at is not None:
            there |= PERSON.c.id.in_(select(ATTENDANCE.c.person_id).where(ATTENDANCE.c.session_id == listed_at))
        if len(wanted) <= _FEW_NAMES:
            return self._people(PERSON.c.search_key.in_(wanted) & there)
        # of a long list most are new: the keys of who is there are looked through first
        keys = self._connection.execute(select(PERSON.c.id, PERSON.c.search_key).where(there)).all()
        ids = [person_id for person_id, key in keys if key in wanted]
        return [each for some in in_slices(ids) for each in self._people(PERSON.c.id.in_(some))]

    def fill_people(self, values: Mapping[int, Values]) -> None:
        """Gives people, by id, these fields at once; no day that a list keeps changes. Leaves no Change by itself."""
        now, _ = self._records.stamps(0)
        together: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for person_id, fields in values.items():
            told = {f"to_{name}": value for name, value in fields.items()}
            together.setdefault(tuple(fields), []).append({"who": person_id, **told})
        self._records.summaries.touch_people([who for who, fields in values.items() if "sex" in fields])
        for names, rows in together.items():
            given: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names} | {"updated_at": now}
            self._connection.execute(update(PERSON).where(PERSON.c.id == bindparam("who")).values(given), rows)
        self._forget()

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

    def _remove_unlisted(self, person_ids: Iterable[int]) -> int:
        """Removes those of the people who stand on no list, with all that hangs on them; gives their number."""
        listed = exists().where(ATTENDANCE.c.person_id == PERSON.c.id)
        gone = 0
        for some in in_slices(list(person_ids)):
            statement = select(PERSON.c.id).where(PERSON.c.id.in_(some), ~listed)
            unlisted = self._connection.execute(statement).scalars().all()
            self._let_go(unlisted)
            self._connection.execute(delete(PERSON).where(PERSON.c.id.in_(unlisted)))
            gone += len(unlisted)
        self._forget()
        return gone

    def _let_go(self, person_ids: Sequence[int]) -> None:
        """Of who goes no consent stays, nor a step that could bring something of them back.

        Photos in which they can be recognised are shown to nobody from now on.
        """
        shown = PHOTO_PERSON.c.person_id.in_(person_ids)
        photos = PHOTO.c.id.in_(select(PHOTO_PERSON.c.photo_id).where(shown)) & (PHOTO.c.shows != Shows.WITHHELD)
        was = self._connection.execute(select(PHOTO.c.uid, PHOTO.c.shows).where(photos)).all()
        journal, agreed = self._records.journal, CONSENT.c.person_id.in_(person_ids)
        journal.forget(PERSON, person_ids)
        for table, rows in ((PHOTO, photos), (PHOTO_PERSON, shown), (CONSENT, agreed)):
            journal.touch_where(table, rows)
        self._connection.execute(update(PHOTO).where(photos).values(shows=Shows.WITHHELD))
        self._connection.execute(delete(PHOTO_PERSON).where(shown))
        self._connection.execute(delete(CONSENT).where(agreed))
        self._records.tell([Write(PHOTO.name, uid, {"shows": shows}, {"shows": Shows.WITHHELD}) for uid, shows in was])

    def _forget(self) -> None:
        """People that the unit read as rows may have been changed by a bulk statement: they are read anew."""
        for row in [each for each in self._db.identity_map.values() if isinstance(each, PersonRow)]:
            self._db.expunge(row)

    def _import(self, import_id: int) -> RosterImportRow:
        row = self._records.get(RosterImportRow, import_id)
        if row is None:
            raise Refused("attendance.no_import")
        return row

    def _tell_import(self, import_id: int, what: str, number: int) -> None:
        row = self._import(import_id)
        self._records.tell([Write(ROSTER_IMPORT.name, row.uid, {what: 0}, {what: number})])

    def _people(self, wanted: ColumnElement[bool]) -> list[Person]:
        statement = select(*PERSON_COLUMNS).where(wanted).order_by(PERSON.c.sort_key, PERSON.c.id)
        return [Person(**row) for row in self._connection.execute(statement).mappings()]


def _newcomer(person: PersonDraft | Newcomer) -> Newcomer:
    return person if isinstance(person, Newcomer) else Newcomer(**person.model_dump())


def _at(place_ids: Collection[int]) -> ColumnElement[bool]:
    return or_(PERSON.c.class_place_id.in_(place_ids), PERSON.c.home_place_id.in_(place_ids))


def _keys(full_name: str) -> dict[str, str]:
    return {"sort_key": sort_key(full_name), "search_key": fold(full_name)}
