"""Named queries about photos: what each belongs to, what it shows, who can be recognised. Pictures lie elsewhere."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import delete, func, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.photos import Photo, PhotoDraft
from campaign_kit.store.arranged import UNDO_STEP
from campaign_kit.store.changes import Write
from campaign_kit.store.private import PHOTO, PHOTO_PERSON, PhotoRow
from campaign_kit.store.records import Records, values_of


class PhotoStore:
    """Photos of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def photos(
        self, session_ids: Collection[int] | None = None, outreach_ids: Collection[int] | None = None
    ) -> list[Photo]:
        """Those of these sessions or entries of outreach, or all; as they were added."""
        statement = select(PHOTO).order_by(PHOTO.c.id)
        if session_ids is not None:
            statement = statement.where(PHOTO.c.session_id.in_(list(session_ids)))
        if outreach_ids is not None:
            statement = statement.where(PHOTO.c.outreach_id.in_(list(outreach_ids)))
        rows = self._db.connection().execute(statement).mappings().all()
        people = self._people([row["id"] for row in rows])
        return [Photo(**row, person_ids=people.get(row["id"], ())) for row in rows]

    def chosen(self, photo_ids: Sequence[int]) -> list[Photo]:
        """These photos, each once and in this order. Refused("photo.none") where one of them is not there."""
        wanted = list(dict.fromkeys(photo_ids))
        rows = self._db.connection().execute(select(PHOTO).where(PHOTO.c.id.in_(wanted))).mappings().all()
        people = self._people(wanted)
        found = {row["id"]: Photo(**row, person_ids=people.get(row["id"], ())) for row in rows}
        if len(found) < len(wanted):
            raise Refused("photo.none")
        return [found[each] for each in wanted]

    def numbers(self, session_ids: Collection[int], outreach_ids: Collection[int]) -> dict[int, int]:
        """The number of each photo among those of its session or entry of outreach, from 1, by its id."""
        owners = PHOTO.c.session_id, PHOTO.c.outreach_id
        place = func.row_number().over(partition_by=owners, order_by=PHOTO.c.id)
        here = owners[0].in_(list(session_ids)) | owners[1].in_(list(outreach_ids))
        return {row[0]: row[1] for row in self._db.connection().execute(select(PHOTO.c.id, place).where(here))}

    def photo(self, photo_id: int) -> Photo:
        """Refused("photo.none") for an id that no photo has."""
        row = self._row(photo_id)
        return Photo(**row.model_dump(), person_ids=self._people([photo_id]).get(photo_id, ()))

    def pictures(self) -> frozenset[str]:
        """The SHA-256 of every picture that a photo has, or could have again once a step is taken back."""
        connection = self._db.connection()
        steps = connection.scalars(select(UNDO_STEP.c.rows))
        rows = [row for step in steps for row in step if row["table"] == PHOTO.name]
        undone = {state["sha256"] for row in rows for state in (row["before"], row["after"]) if state}
        return frozenset(connection.scalars(select(PHOTO.c.sha256).distinct())) | undone

    def add(self, draft: PhotoDraft) -> Photo:
        return Photo.model_validate(self._records.add(PhotoRow, draft).model_dump())

    def save(self, photo_id: int, draft: PhotoDraft) -> Photo:
        """Refused("photo.none")."""
        row = self._row(photo_id)
        self._records.change(row, values_of(PhotoRow, draft))
        return self.photo(photo_id)

    def save_people(self, photo_id: int, person_ids: Sequence[int]) -> Photo:
        """Makes these the people who can be recognised, and no others; its Change tells how many. As `save`."""
        photo, wanted = self.photo(photo_id), sorted(set(person_ids))
        if list(photo.person_ids) == wanted:
            return photo
        here = PHOTO_PERSON.c.photo_id == photo_id
        self._records.journal.touch_where(PHOTO_PERSON, here)
        self._db.connection().execute(delete(PHOTO_PERSON).where(here))
        rows = [{"photo_id": photo_id, "person_id": each} for each in wanted]
        if rows:
            self._db.connection().execute(PHOTO_PERSON.insert(), rows)
            self._records.journal.added(PHOTO_PERSON, rows)
        change = {"people": len(photo.person_ids)}, {"people": len(wanted)}
        self._records.tell([Write(PHOTO.name, photo.uid, *change)])
        return self.photo(photo_id)

    def remove(self, photo_id: int) -> None:
        """Refused("photo.none")."""
        row = self._row(photo_id)
        here = PHOTO_PERSON.c.photo_id == photo_id
        self._records.journal.touch_where(PHOTO_PERSON, here)
        self._db.connection().execute(delete(PHOTO_PERSON).where(here))
        self._records.remove(row)

    def _people(self, photo_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        statement = select(PHOTO_PERSON).where(PHOTO_PERSON.c.photo_id.in_(list(photo_ids)))
        found: dict[int, tuple[int, ...]] = {}
        for photo_id, person_id in self._db.connection().execute(statement.order_by(*PHOTO_PERSON.primary_key)):
            found[photo_id] = (*found.get(photo_id, ()), person_id)
        return found

    def _row(self, photo_id: int) -> Any:  # noqa: ANN401 - a row never leaves the store
        row = self._records.get(PhotoRow, photo_id)
        if row is None:
            raise Refused("photo.none")
        return row
