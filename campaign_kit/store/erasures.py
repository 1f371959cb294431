"""Named queries about erased people: their uids, and the record of what each erasure destroyed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.erasing import Destruction, DestructionDraft, Erasure, ErasureCause
from campaign_kit.store.private import DESTRUCTION, ERASURE, DestructionRow
from campaign_kit.store.records import Records, values_of


class ErasureStore:
    """Erasures of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def erasures(self) -> list[Erasure]:
        """All of them, the oldest first."""
        rows = self._db.connection().execute(select(ERASURE).order_by(ERASURE.c.erased_at, ERASURE.c.uid)).mappings()
        return [Erasure(**row) for row in rows]

    def uids(self) -> frozenset[str]:
        """The uids of all who are known to be erased."""
        return frozenset(self._db.connection().execute(select(ERASURE.c.uid)).scalars())

    def note(self, uids: Sequence[str], cause: ErasureCause, at: datetime) -> None:
        """Keeps the uids of people who were erased; one that is known stays as it is. Leaves no Change of its own."""
        self._insert([{"uid": uid, "erased_at": at, "cause": cause} for uid in dict.fromkeys(uids)])

    def keep(self, erasures: Sequence[Erasure]) -> None:
        """As `note`, each as of its own moment."""
        self._insert([each.model_dump() for each in erasures])

    def destructions(self) -> list[Destruction]:
        """The records of what was destroyed, the newest first."""
        rows = self._db.connection().execute(select(DESTRUCTION).order_by(DESTRUCTION.c.id.desc())).mappings()
        return [Destruction(**row) for row in rows]

    def record(self, draft: DestructionDraft) -> Destruction:
        return Destruction.model_validate(self._records.add(DestructionRow, draft).model_dump())

    def complete(self, destruction_id: int, draft: DestructionDraft) -> Destruction:
        """The record with what was found out after the erasure. Refused("privacy.no_record")."""
        row = self._records.get(DestructionRow, destruction_id)
        if row is None:
            raise Refused("privacy.no_record")
        self._records.change(row, values_of(DestructionRow, draft))
        return Destruction.model_validate(row.model_dump())

    def _insert(self, rows: Sequence[dict[str, object]]) -> None:
        known = self.uids() if rows else frozenset()
        new = [row for row in rows if row["uid"] not in known]
        if new:
            self._db.connection().execute(insert(ERASURE), new)
