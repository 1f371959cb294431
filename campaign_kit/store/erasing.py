"""The one way in which people are erased: nothing that tells who somebody was stays, and every figure stays as it was.

What lists keep of the day is frozen in them, and the sex stays with the person. Knows neither files nor backups.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Enum,
    String,
    delete,
    exists,
    select,
    type_coerce,
    union,
    update,
)
from sqlmodel import AutoString
from sqlmodel import Session as DbSession

from campaign_kit.model.attendance import Minority
from campaign_kit.model.erasing import ErasureCause
from campaign_kit.store.arranged import CONTACT, OFFICE_PAPER, UNDO_STEP
from campaign_kit.store.changes import Write
from campaign_kit.store.erasures import ErasureStore
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.merging import MergeStore
from campaign_kit.store.private import CONSENT, ERASURE, PHOTO, PHOTO_PERSON
from campaign_kit.store.records import Records
from campaign_kit.store.tables import ATTENDANCE, MATERIAL, METADATA, PERSON, ROSTER_IMPORT, SESSION

_ROWS_AT_ONCE = 5_000
_CHANGED = ROSTER_IMPORT.c.changed
_BETWEEN = "\n0\n"  # no name goes from one value to the next


class Gone(NamedTuple):
    """`people` were erased, of whom `removed` stood on no list; with them went their consents and photos."""

    people: int = 0
    removed: int = 0
    consents: int = 0
    photos: int = 0

    def plus(self, other: "Gone") -> "Gone":
        """Both together."""
        return Gone(*(one + more for one, more in zip(self, other, strict=True)))


class ErasingStore:
    """The erasing of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records
        self._erasures = ErasureStore(db, records)

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def due(self, today: date) -> list[int]:
        """The people whose last day of keeping is before the day, and who still have a name."""
        is_over = PERSON.c.keep_until < today
        return self._ids(is_over & PERSON.c.anonymised_at.is_(None))

    def with_uids(self, uids: Sequence[str]) -> list[int]:
        """Those of the people who are here and not erased yet."""
        slices = in_slices(list(dict.fromkeys(uids)))
        return [each for some in slices for each in self._ids(_named(PERSON.c.uid.in_(some)))]

    def names(self, person_ids: Sequence[int]) -> list[str]:
        """The names that erasing these people takes away: their own, and of who agreed for them; each once."""
        found: dict[str, None] = {}
        for some in in_slices(person_ids):
            own = select(PERSON.c.full_name).where(_named(PERSON.c.id.in_(some)))
            guardians = select(CONSENT.c.guardian_name).where(CONSENT.c.person_id.in_(some))
            for statement in (own, guardians):
                found |= dict.fromkeys(self._connection.execute(statement).scalars())
        return [name for name in found if name]

    def living(self) -> frozenset[str]:
        """The names of all who are not erased."""
        return frozenset(self._connection.execute(select(PERSON.c.full_name).where(PERSON.c.full_name != "")).scalars())

    def files(self) -> list[str]:
        """Where the files stand that the program made, as far as it noted them."""
        made = union(select(MATERIAL.c.path), select(OFFICE_PAPER.c.path))
        return [each for each in self._connection.execute(made).scalars() if each]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Everything that is written in the tables, as their names with stretches of text.

        Left out are people who are not erased: their names are theirs.
        """
        for table in METADATA.sorted_tables:
            columns = [column for column in table.columns if _takes_text(column)]
            if not columns:
                continue
            plain = [type_coerce(column, String) for column in columns]
            statement = select(*plain).select_from(table)
            if table is PERSON:
                statement = statement.where(PERSON.c.anonymised_at.is_not(None))
            rows = self._connection.execute(statement)
            for some in rows.partitions(_ROWS_AT_ONCE):
                yield table.name, _BETWEEN.join(value for row in some for value in row if isinstance(value, str))

    def years(self) -> list[int]:
        """The years in which there are sessions, the first one first."""
        return sorted({day.year for day in self._connection.execute(select(SESSION.c.day).distinct()).scalars()})

    def erase(self, person_ids: Sequence[int], cause: ErasureCause) -> Gone:
        """Erases these people; who is erased already, or is nobody, counts nothing.

        A person on no list is removed, one on a list stays without a name. Their consents go, and the photos in which
        one of them can be recognised. Nothing that was done before can be taken back.
        """
        gone, uids = Gone(), list[str]()
        for some in in_slices(list(dict.fromkeys(person_ids))):
            gone = gone.plus(self._erase(some, uids))
        self._forget_filled(person_ids)
        now, _ = self._records.stamps(0)
        # who was merged into one of them stands in older copies under a uid of their own
        self._erasures.note([*uids, *MergeStore(self._db, self._records).uids_within(uids)], cause, now)
        self._db.expunge_all()  # what was read as rows is not as it was
        if gone.people:
            self._connection.execute(delete(UNDO_STEP))  # their rows, or their words, may hold a name
            told = {"people": 0}, gone._asdict()
            self._records.tell([Write(ERASURE.name, cause.value, *told)])
        return gone

    def remove_contacts(self, contact_ids: Collection[int]) -> int:
        """Removes contacts with their telephone numbers; gives how many."""
        here = CONTACT.c.id.in_(list(contact_ids))
        gone = self._connection.execute(delete(CONTACT).where(here)).rowcount
        if gone:
            self._connection.execute(delete(UNDO_STEP))  # their rows, or their words, may hold a name
            self._records.tell([Write(CONTACT.name, "", {"contacts": gone}, {"contacts": 0})])
        return gone

    def _erase(self, person_ids: Sequence[int], uids: list[str]) -> Gone:
        """Erases some, and adds their uids to those that are given."""
        chosen = _named(PERSON.c.id.in_(person_ids))
        people = {row[0]: row[1] for row in self._connection.execute(select(PERSON.c.id, PERSON.c.uid).where(chosen))}
        if not people:
            return Gone()
        ids = list(people)
        now, _ = self._records.stamps(0)
        uids += people.values()
        consents = self._connection.execute(delete(CONSENT).where(CONSENT.c.person_id.in_(ids))).rowcount
        photos = self._remove_photos(ids)
        listed = exists().where(ATTENDANCE.c.person_id == PERSON.c.id)
        removed = self._connection.execute(delete(PERSON).where(PERSON.c.id.in_(ids), ~listed)).rowcount
        nameless = {
            "full_name": "", "sort_key": "", "search_key": "", "birth_year": None, "class_place_id": None,
            "home_place_id": None, "minority": Minority.UNKNOWN, "keep_until": None, "anonymised_at": now,
            "updated_at": now,
        }  # fmt: skip
        self._connection.execute(update(PERSON).where(PERSON.c.id.in_(ids)).values(nameless))
        self._records.summaries.touch_people(ids)  # figures are then read from the lists themselves
        return Gone(len(ids), removed, consents, photos)

    def _forget_filled(self, person_ids: Sequence[int]) -> None:
        """What imports filled in of these people goes with them, also of who is on the import's list no more."""
        gone = {str(each) for each in person_ids}
        filled = select(ROSTER_IMPORT.c.id, _CHANGED).where(type_coerce(_CHANGED, String) != "{}")
        for import_id, changed in self._connection.execute(filled).all():
            people = changed.get("people", {})
            if not gone.isdisjoint(people):
                rest = {who: fields for who, fields in people.items() if who not in gone}
                values = {"changed": {**changed, "people": rest}}
                self._connection.execute(update(ROSTER_IMPORT).where(ROSTER_IMPORT.c.id == import_id).values(values))

    def _remove_photos(self, person_ids: Sequence[int]) -> int:
        of_them = select(PHOTO_PERSON.c.photo_id).where(PHOTO_PERSON.c.person_id.in_(person_ids)).distinct()
        ids = self._connection.execute(of_them).scalars().all()
        if ids:
            kept = select(PHOTO.c.uid, PHOTO.c.session_id, PHOTO.c.outreach_id).where(PHOTO.c.id.in_(ids))
            writes = [
                Write(PHOTO.name, row["uid"], dict(row), None) for row in self._connection.execute(kept).mappings()
            ]
            self._connection.execute(delete(PHOTO_PERSON).where(PHOTO_PERSON.c.photo_id.in_(ids)))
            self._connection.execute(delete(PHOTO).where(PHOTO.c.id.in_(ids)))
            self._records.tell(writes)
        return len(ids)

    def _ids(self, wanted: ColumnElement[bool]) -> list[int]:
        return list(self._connection.execute(select(PERSON.c.id).where(wanted).order_by(PERSON.c.id)).scalars())


def _named(wanted: ColumnElement[bool]) -> ColumnElement[bool]:
    return wanted & PERSON.c.anonymised_at.is_(None)


def _takes_text(column: Column[Any]) -> bool:
    return isinstance(column.type, String | AutoString | JSON) and not isinstance(column.type, Enum)
