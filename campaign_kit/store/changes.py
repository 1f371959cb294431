"""The record of changes: every write of a row leaves a Change, with what is personal masked.

Knows the shape of rows, not their meaning; the only list of personal fields of the database stands here.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import JsonValue, TypeAdapter
from sqlalchemy import Select, insert, select
from sqlmodel import Session as DbSession

from campaign_kit.model.changes import Action, Change
from campaign_kit.store.tables import CHANGE

MASK = "•••"
PERSONAL: Mapping[str, frozenset[str]] = {
    "signer": frozenset({"name"}),
    "help_line": frozenset({"label", "child_label", "number_or_address", "note", "verified_by"}),
    "session": frozenset({"speakers", "venue", "outcome", "status_reason"}),
    "contact": frozenset({"name", "role", "phone"}),
    "office_paper": frozenset({"approver", "path", "summary"}),
    "handover": frozenset({"file"}),
    "task": frozenset({"lead", "partners", "note"}),
    "outreach": frozenset({"note"}),
    "tally": frozenset({"source", "note"}),
    "report_section": frozenset({"text"}),
    "report_snapshot": frozenset({"figures"}),  # long, and kept in the row itself
    "material": frozenset({"approver", "path"}),
    "material_text": frozenset({"texts"}),
    "place_count": frozenset({"source"}),
    "person": frozenset(
        {
            "full_name",
            "sort_key",
            "search_key",
            "sex",
            "birth_year",
            "minority",
            "class_place_id",
            "home_place_id",
            "keep_until",
        }
    ),
    "note": frozenset({"text"}),
    "consent": frozenset({"person_id", "guardian_name", "channel", "kept_at"}),
    "consent_forms": frozenset({"kept_at"}),
    "photo": frozenset({"caption"}),
    "roster_import": frozenset({"changed"}),
}
_FIELDS = TypeAdapter(dict[str, Any])
_STAMPS = frozenset({"id", "uid", "created_at", "updated_at"})

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Write:
    """One write of one row: its values before (None: it is new) and after (None: it is gone)."""

    table: str
    uid: str
    before: Values | None
    after: Values | None


class ChangeLog:
    """Writes Change rows into the transaction of the unit it belongs to, and reads them back."""

    def __init__(self, db: DbSession, actor: str) -> None:
        self._db = db
        self._actor = actor
        self.has_recorded = False

    def record(self, writes: Iterable[Write], at: datetime) -> None:
        """One Change for each write; a write that changes no field leaves none."""
        rows = [row for write in writes if (row := self._row(write, at)) is not None]
        if rows:
            self._db.connection().execute(insert(CHANGE), rows)
            self.has_recorded = True

    def of(self, table: str, uid: str) -> list[Change]:
        """The life of one row, first write first."""
        return self._read(select(CHANGE).where(CHANGE.c.table == table, CHANGE.c.uid == uid))

    def since(self, moment: datetime) -> list[Change]:
        """All writes at that moment or later, first write first."""
        return self._read(select(CHANGE).where(CHANGE.c.at >= moment))

    def about(self, tables: Collection[str], since: datetime, until: datetime | None = None) -> list[Change]:
        """Writes into these tables after the one moment, and until the other where it is given; first write first."""
        statement = select(CHANGE).where(CHANGE.c.table.in_(tables), CHANGE.c.at > since)
        return self._read(statement if until is None else statement.where(CHANGE.c.at <= until))

    def newest(
        self, limit: int, tables: Collection[str] | None, first: datetime | None, until: datetime | None
    ) -> list[Change]:
        """The newest writes, the last one first: into these tables, from the one moment and before the other."""
        statement = select(CHANGE).order_by(CHANGE.c.id.desc()).limit(limit)
        if tables is not None:
            statement = statement.where(CHANGE.c.table.in_(tables))
        if first is not None:
            statement = statement.where(CHANGE.c.at >= first)
        if until is not None:
            statement = statement.where(CHANGE.c.at < until)
        return [Change(**row) for row in self._db.connection().execute(statement).mappings()]

    def _read(self, statement: Select[Any]) -> list[Change]:
        rows = self._db.connection().execute(statement.order_by(CHANGE.c.id)).mappings()
        return [Change(**row) for row in rows]

    def _row(self, write: Write, at: datetime) -> dict[str, Any] | None:
        before, after = _shown(write.before), _shown(write.after)
        action = Action.CHANGED
        if before is None:
            action = Action.ADDED
        elif after is None:
            action = Action.REMOVED
        else:
            differing = {name for name in before | after if before.get(name) != after.get(name)}
            if not differing:
                return None
            before = {name: before[name] for name in before if name in differing}
            after = {name: after[name] for name in after if name in differing}
        hidden = PERSONAL.get(write.table, frozenset())
        return {
            "at": at,
            "actor": self._actor,
            "table": write.table,
            "uid": write.uid,
            "action": action,
            "before": _masked(before, hidden),
            "after": _masked(after, hidden),
        }


def _shown(values: Values | None) -> dict[str, JsonValue] | None:
    if values is None:
        return None
    told = {name: value for name, value in values.items() if name not in _STAMPS}
    shown: dict[str, JsonValue] = _FIELDS.dump_python(told, mode="json")
    return shown


def _masked(values: dict[str, JsonValue] | None, hidden: frozenset[str]) -> dict[str, JsonValue] | None:
    """Empty stays empty, so that it is seen whether something was filled in."""
    return values and {name: MASK if name in hidden and value else value for name, value in values.items()}
