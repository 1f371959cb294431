"""The one way in which rows are written: stamps, uids and Change rows come with every write.

Knows no table by name. Single rows go through the ORM, many at once through one core statement.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any, TypeVar

from pydantic import BaseModel
from sqlalchemy import Column, Table, insert
from sqlmodel import Session as DbSession

from campaign_kit.store.changes import ChangeLog, Values, Write
from campaign_kit.store.stamped import NamedRow, StampedRow
from campaign_kit.store.summaries import Summaries
from campaign_kit.store.tables import METADATA
from campaign_kit.store.undoing import Journal

R = TypeVar("R", bound=StampedRow)
Plain = int | str | None
_GIVEN_HERE = {"id", "uid", "created_at", "updated_at"}


class Records:
    """Writes rows of one unit of work. `clock` gives the present moment with its zone, `new_uid` a fresh UUID."""

    def __init__(
        self,
        db: DbSession,
        log: ChangeLog,
        journal: Journal,
        summaries: Summaries,
        clock: Callable[[], datetime],
        new_uid: Callable[[], str],
    ) -> None:
        self._db = db
        self._log = log
        self.journal = journal
        self.summaries = summaries
        self._clock = clock
        self._new_uid = new_uid

    def add(self, kind: type[R], draft: BaseModel, links: Values | None = None) -> R:
        """A new row with its id. `links` are shown in the Change beside the row's own fields."""
        row = kind.model_validate(self._new_values(kind, draft, self._clock()))
        self._db.add(row)
        self._db.flush()
        self.journal.added(table_of(kind), [{"id": row.id}])
        self._record(row, None, row.model_dump() | dict(links or {}))
        return row

    def add_many(self, kind: type[R], drafts: Sequence[BaseModel], links: Sequence[Values] = ()) -> list[int]:
        """New rows in one statement; their ids in the order of the drafts, and so are `links`, as `add` has them."""
        if not drafts:
            return []
        now, table = self._clock(), table_of(kind)
        rows = [self._new_values(kind, draft, now) for draft in drafts]
        statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        ids = list(self._db.connection().execute(statement, rows).scalars())
        told = [row | dict(joined) for row, joined in zip(rows, links, strict=True)] if links else rows
        writes = [
            Write(table.name, row.get("uid", str(row_id)), None, row) for row_id, row in zip(ids, told, strict=True)
        ]
        self._log.record(writes, now)
        self.journal.added(table, [{"id": row_id} for row_id in ids])
        return ids

    def get(self, kind: type[R], row_id: int) -> R | None:
        return self._db.get(kind, row_id)

    def change(
        self, row: StampedRow, values: Values, before: Values | None = None, after: Values | None = None
    ) -> None:
        """Sets the fields of a row; `before` and `after` are its links, where they changed with it.

        Nothing is written, not even the stamp, when all is as it was.
        """
        old = row.model_dump() | dict(before or {})
        new = old | dict(values) | dict(after or {})
        if new == old:
            return
        self.journal.touch(table_of(type(row)), [{"id": row.id}])
        for name, value in values.items():
            setattr(row, name, value)
        row.updated_at = self._clock()
        self._db.flush()
        self._record(row, old, new)

    def join(self, table: Table, rows: Sequence[Values]) -> None:
        """Rows of a link table between two rows of one kind; such a link has no stamps and is never changed."""
        if rows:
            self._db.connection().execute(insert(table), [dict(row) for row in rows])
            self._log.record([Write(table.name, _ends(table, row), None, row) for row in rows], self._clock())
            self.journal.added(table, rows)

    def stamps(self, count: int) -> tuple[datetime, list[str]]:
        """The present moment and that many fresh uids, for rows that are written by the thousand."""
        return self._clock(), [self._new_uid() for _ in range(count)]

    def plain(self, column: Column[Any], value: Any) -> Plain:  # noqa: ANN401 - whatever the column takes
        """The value as the driver takes it in a statement that knows no types (see `insert_plain`)."""
        dialect = self._db.connection().dialect
        given = column.type.dialect_impl(dialect).bind_processor(dialect)
        told: Plain = value if given is None else given(value)
        return told

    def insert_plain(self, table: Table, columns: Sequence[str], rows: Sequence[tuple[Plain, ...]]) -> None:
        """Many rows at the speed of the bare driver: codes as text, moments as `plain` has them; leaves no Change."""
        if rows:
            connection = self._db.connection()
            told = [name for number, name in enumerate(columns) if not _is_blank(table.c[name], number, rows)]
            statement = insert(table).compile(dialect=connection.dialect, column_keys=told)
            given: list[Any]
            if statement.positional:  # in the order of the table
                in_order = [columns.index(name) for name in statement.positiontup or ()]
                is_so = in_order == list(range(len(columns)))
                given = list(rows) if is_so else list(map(itemgetter(*in_order), rows))
            else:
                given = [dict(zip(columns, row, strict=True)) for row in rows]
            connection.exec_driver_sql(str(statement), given)

    def tell(self, writes: Sequence[Write]) -> None:
        """The Changes of what was written without them: one for each row, or one for a verb that wrote many."""
        self._log.record(writes, self._clock())

    def remove(self, row: StampedRow) -> None:
        self.journal.touch(table_of(type(row)), [{"id": row.id}])
        self._db.delete(row)
        self._db.flush()
        self._record(row, row.model_dump(), None)

    def _record(self, row: StampedRow, before: Values | None, after: Values | None) -> None:
        uid = row.uid if isinstance(row, NamedRow) else str(row.id)
        self._log.record([Write(table_of(type(row)).name, uid, before, after)], self._clock())

    def _new_values(self, kind: type[StampedRow], draft: BaseModel, now: datetime) -> dict[str, Any]:
        stamps: dict[str, Any] = {"created_at": now, "updated_at": now}
        if issubclass(kind, NamedRow):
            stamps["uid"] = self._new_uid()
        return values_of(kind, draft) | stamps


def _is_blank(column: Column[Any], number: int, rows: Sequence[tuple[Plain, ...]]) -> bool:
    """Whether no row tells the column, so that it can be left out: the driver takes longest over None."""
    has_default = column.default is not None or column.server_default is not None
    return not has_default and all(row[number] is None for row in rows)


def _ends(table: Table, row: Values) -> str:
    return "-".join(str(row[column.name]) for column in table.primary_key)


def table_of(kind: type[StampedRow]) -> Table:
    """The core table of a row's class."""
    return METADATA.tables[str(kind.__tablename__)]


def values_of(kind: type[StampedRow], draft: BaseModel) -> dict[str, Any]:
    """What the draft (or a value made from it) says about the row's own columns."""
    return draft.model_dump(include={column.name for column in table_of(kind).columns} - _GIVEN_HERE)
