"""Named queries about how lists of a source are read, remembered by the digest of their headings."""

from sqlalchemy import select
from sqlmodel import Session as DbSession

from campaign_kit.model.roster import RosterSource, RosterSourceDraft
from campaign_kit.store.private import ROSTER_SOURCE, RosterSourceRow
from campaign_kit.store.records import Records, values_of


class RosterSourceStore:
    """Remembered mappings of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def source(self, headings: str) -> RosterSource | None:
        """What is remembered for lists with these headings."""
        statement = select(ROSTER_SOURCE).where(ROSTER_SOURCE.c.headings == headings)
        row = self._db.connection().execute(statement).mappings().first()
        return None if row is None else RosterSource(**row)

    def remember(self, draft: RosterSourceDraft) -> RosterSource:
        """From now on lists with these headings are read so."""
        found = self.source(draft.headings)
        row = self._records.get(RosterSourceRow, found.id) if found else None
        if row is None:
            row = self._records.add(RosterSourceRow, draft)
        else:
            self._records.change(row, values_of(RosterSourceRow, draft))
        return RosterSource.model_validate(row.model_dump())
