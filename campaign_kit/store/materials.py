"""Named queries about files that were made; knows no file system."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import Session as DbSession

from campaign_kit.model.materials import Kind, Material, MaterialDraft
from campaign_kit.store.records import Records
from campaign_kit.store.tables import MATERIAL, MaterialRow


class MaterialStore:
    """The record of made files."""

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

    def kinds_made(self, session_ids: Sequence[int]) -> dict[int, set[Kind]]:
        """The kinds of which a file was made, for each session asked for; an empty set where there is none."""
        made: dict[int, set[Kind]] = {session_id: set() for session_id in session_ids}
        statement = (
            select(MATERIAL.c.session_id, MATERIAL.c.kind).where(MATERIAL.c.session_id.in_(list(made))).distinct()
        )
        for session_id, kind in self._db.connection().execute(statement):
            made[session_id].add(kind)
        return made
