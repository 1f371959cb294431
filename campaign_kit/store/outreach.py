"""Named queries about outreach: the log of what reached people without a meeting."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Table, delete, insert, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.outreach import Outreach, OutreachDraft, OutreachLinks
from campaign_kit.model.report import Period
from campaign_kit.store.held import days, merged
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.reported import OUTREACH, OUTREACH_CAMPAIGN, OUTREACH_PLACE, OutreachRow

_LINKED = ((OUTREACH_PLACE, "place_id", "place_ids"), (OUTREACH_CAMPAIGN, "campaign_id", "campaign_ids"))


class OutreachStore:
    """The log of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def entries(self, first: date | None = None, last: date | None = None) -> list[Outreach]:
        """The entries that begin in these days, or all; by day, those of a day as they were added."""
        statement = select(OUTREACH).order_by(OUTREACH.c.starts_on, OUTREACH.c.id)
        if first is not None:
            statement = statement.where(OUTREACH.c.starts_on >= first)
        if last is not None:
            statement = statement.where(OUTREACH.c.starts_on <= last)
        rows = self._db.connection().execute(statement).mappings().all()
        links = {field: self._links(table, column) for table, column, field in _LINKED}
        return [
            Outreach.model_validate(dict(row) | {field: found.get(row["id"], ()) for field, found in links.items()})
            for row in rows
        ]

    def entry(self, entry_id: int) -> Outreach:
        """Refused("outreach.no_entry") for an id that no entry has."""
        row = self._row(entry_id)
        links = {field: self._links(table, column, entry_id).get(entry_id, ()) for table, column, field in _LINKED}
        return Outreach.model_validate(row.model_dump() | links)

    def add(self, draft: OutreachDraft, links: OutreachLinks) -> Outreach:
        row = self._records.add(OutreachRow, draft, links.model_dump())
        entry_id = row.id or 0
        self._write_links(entry_id, links)
        return self.entry(entry_id)

    def save(self, entry_id: int, draft: OutreachDraft, links: OutreachLinks) -> Outreach:
        """Refused("outreach.no_entry")."""
        row = self._row(entry_id)
        before = self.entry(entry_id)
        was = {field: getattr(before, field) for _, _, field in _LINKED}
        self._write_links(entry_id, links)
        self._records.change(row, values_of(OutreachRow, draft), was, links.model_dump())
        return self.entry(entry_id)

    def remove(self, entry_id: int) -> None:
        """Refused("outreach.no_entry")."""
        row = self._row(entry_id)
        self._write_links(entry_id, OutreachLinks())
        self._records.remove(row)

    def hosts(self) -> frozenset[int]:
        """The offices whose entries count here: the own one and those that became it."""
        anything = days(Period(first=date.min, last=date.max))
        return frozenset(self._db.connection().execute(select(merged().c.office_id), anything).scalars())

    def _links(self, table: Table, column: str, entry_id: int | None = None) -> dict[int, tuple[int, ...]]:
        statement = select(table.c.outreach_id, table.c[column]).order_by(table.c.outreach_id, table.c.position)
        if entry_id is not None:
            statement = statement.where(table.c.outreach_id == entry_id)
        found: dict[int, tuple[int, ...]] = {}
        for of, other in self._db.connection().execute(statement):
            found[of] = (*found.get(of, ()), other)
        return found

    def _write_links(self, entry_id: int, links: OutreachLinks) -> None:
        for table, column, field in _LINKED:
            self._replace(table, column, entry_id, getattr(links, field))

    def _replace(self, table: Table, column: str, entry_id: int, wanted: Sequence[int]) -> None:
        ids = _once(wanted)
        if ids == self._links(table, column, entry_id).get(entry_id, ()):
            return
        condition = table.c.outreach_id == entry_id
        self._records.journal.touch_where(table, condition)
        self._db.connection().execute(delete(table).where(condition))
        if ids:
            rows = [{"outreach_id": entry_id, column: other, "position": at} for at, other in enumerate(ids)]
            self._db.connection().execute(insert(table), rows)
            self._records.journal.added(table, rows)

    def _row(self, entry_id: int) -> OutreachRow:
        row = self._records.get(OutreachRow, entry_id)
        if row is None:
            raise Refused("outreach.no_entry", id=entry_id)
        return row


def _once(ids: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids))
