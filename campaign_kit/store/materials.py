"""Named queries about files that were made and the own texts of documents; knows no file system."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlmodel import Session as DbSession

from campaign_kit.model.materials import Kind, Material, MaterialDraft, MaterialState, OwnTexts
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import MATERIAL, MATERIAL_TEXT, MaterialRow, MaterialTextRow


class MaterialStore:
    """The record of made files, and the texts that stand in them instead of those of the content."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def add(self, drafts: Sequence[MaterialDraft]) -> list[Material]:
        """Records the files, in one statement."""
        ids = self._records.add_many(MaterialRow, drafts)
        return [Material(id=made, **draft.model_dump(exclude={"id"})) for made, draft in zip(ids, drafts, strict=True)]

    def of_session(self, session_id: int) -> list[Material]:
        """The files made for a session, oldest first."""
        statement = select(MATERIAL).where(MATERIAL.c.session_id == session_id).order_by(MATERIAL.c.id)
        return [Material(**row) for row in self._db.connection().execute(statement).mappings()]

    def issue(self, material_ids: Iterable[int], on: date) -> None:
        """Notes that these files were issued on that day."""
        for material_id in material_ids:
            row = self._records.get(MaterialRow, material_id)
            if row is not None:
                self._records.change(row, {"state": MaterialState.ISSUED, "issued_on": on})

    def own_texts(self, session_id: int) -> list[OwnTexts]:
        """The own texts of a session's documents, as they were added."""
        statement = select(MATERIAL_TEXT).where(MATERIAL_TEXT.c.session_id == session_id).order_by(MATERIAL_TEXT.c.id)
        return [OwnTexts(**row) for row in self._db.connection().execute(statement).mappings()]

    def save_own_texts(self, draft: OwnTexts) -> None:
        """Makes these the own texts of the document; without any it has the content's again."""
        statement = select(MATERIAL_TEXT.c.id).where(
            MATERIAL_TEXT.c.session_id == draft.session_id,
            MATERIAL_TEXT.c.kind == draft.kind,
            MATERIAL_TEXT.c.band == draft.band,
            MATERIAL_TEXT.c.form == draft.form,
        )
        found = self._db.connection().execute(statement).scalar_one_or_none()
        row = None if found is None else self._records.get(MaterialTextRow, found)
        if row is None and draft.texts:
            self._records.add(MaterialTextRow, draft)
        elif row is not None and draft.texts:
            self._records.change(row, values_of(MaterialTextRow, draft))
        elif row is not None:
            self._records.remove(row)

    def kinds_made(self, session_ids: Sequence[int]) -> dict[int, set[Kind]]:
        """The kinds of which a file was made, for each session asked for; an empty set where there is none."""
        made: dict[int, set[Kind]] = {session_id: set() for session_id in session_ids}
        statement = (
            select(MATERIAL.c.session_id, MATERIAL.c.kind).where(MATERIAL.c.session_id.in_(list(made))).distinct()
        )
        for session_id, kind in self._db.connection().execute(statement):
            made[session_id].add(kind)
        return made
