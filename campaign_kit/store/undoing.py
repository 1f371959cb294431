"""Taking back: what one unit of work changed is kept row by row, and written back when somebody wants it so.

Knows tables and keys, never their meaning. Marks, head counts, materials and imports are not its matter: what was
recorded of people is corrected, and what an import brought is taken back by a verb of its own.
"""

from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import JsonValue, TypeAdapter
from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    RowMapping,
    Table,
    and_,
    delete,
    desc,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.undoing import UndoStep
from campaign_kit.store.arranged import UNDO_STEP
from campaign_kit.store.changes import ChangeLog, Write
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.summaries import Summaries
from campaign_kit.store.tables import METADATA

KEPT = 20  # steps; an older one can no longer be taken back
Key = Mapping[str, Any]
Stored = dict[str, JsonValue]
Known = tuple[str, tuple[Any, ...]]  # a row: the name of its table, its key
_FIELDS = TypeAdapter(dict[str, Any])


class Journal:
    """Of one unit of work: the rows it touches, as they were before, from `begin` on."""

    def __init__(self, db: DbSession) -> None:
        self._db = db
        self._words = ""
        self._before: dict[Known, Stored | None] = {}

    def begin(self, words: str) -> None:
        """From now on what is written is one step that can be taken back; `words` as in `UndoStep`."""
        self._words = words

    def touch(self, table: Table, keys: Sequence[Key]) -> None:
        """Rows that are about to be changed or removed."""
        every = (_known(table, row_key) for row_key in keys) if self._words else ()
        fresh = [known for known in every if known not in self._before]
        found = _read_all(self._db.connection(), fresh) if fresh else {}
        self._before |= {known: found.get(known) for known in fresh}

    def touch_where(self, table: Table, condition: Any) -> None:  # noqa: ANN401 - a condition of the table
        """As `touch`, for the rows that meet the condition."""
        if self._words:
            names = [column.name for column in table.primary_key]
            rows = self._db.connection().execute(select(*table.primary_key).where(condition)).all()
            self.touch(table, [dict(zip(names, row, strict=True)) for row in rows])

    def added(self, table: Table, keys: Sequence[Key]) -> None:
        """Rows that were not there before."""
        for row_key in keys if self._words else ():
            self._before.setdefault(_known(table, row_key), None)

    def forget(self, table: Table, ids: Collection[int]) -> None:
        """Steps that hold these rows of the table, which go for good, or rows that point at them, can no longer be
        taken back: they would be refused, and bar the way to the steps before them, and hold what is to be nowhere.
        """
        gone, columns = set(ids), _columns_of(table)
        connection = self._db.connection()
        steps = connection.execute(select(UNDO_STEP.c.id, UNDO_STEP.c.rows)).all() if gone else ()
        held = [step_id for step_id, rows in steps if any(_holds(row, columns, gone) for row in rows)]
        connection.execute(delete(UNDO_STEP).where(UNDO_STEP.c.id.in_(held)))

    @property
    def has_begun(self) -> bool:
        """Whether what is written now is a step."""
        return bool(self._words)

    def keep(self, at: datetime) -> int | None:
        """Writes the step down and gives its number; None where nothing has changed.

        Steps older than the last `KEPT` are forgotten.
        """
        connection = self._db.connection()
        now = _read_all(connection, list(self._before))
        rows = [
            {"table": known[0], "before": before, "after": now.get(known)}
            for known, before in self._before.items()
            if before != now.get(known)
        ]
        step: int | None = None
        if rows:
            made = insert(UNDO_STEP).values(at=at, words=self._words, rows=rows).returning(UNDO_STEP.c.id)
            step = connection.execute(made).scalar_one()
            newest = select(UNDO_STEP.c.id).order_by(desc(UNDO_STEP.c.id)).limit(KEPT)
            connection.execute(delete(UNDO_STEP).where(UNDO_STEP.c.id.not_in(newest)))
        self._words, self._before = "", {}
        return step


class UndoStore:
    """The steps that can be taken back, of one unit of work."""

    def __init__(self, db: DbSession, log: ChangeLog, summaries: Summaries, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._log = log
        self._summaries = summaries
        self._clock = clock

    def last(self) -> UndoStep | None:
        """The newest step; None where there is none."""
        statement = select(UNDO_STEP.c.id, UNDO_STEP.c.at, UNDO_STEP.c.words).order_by(desc(UNDO_STEP.c.id)).limit(1)
        row = self._db.connection().execute(statement).mappings().first()
        return None if row is None else UndoStep(**row)

    def forget(self) -> None:
        """From now on nothing that was done before can be taken back."""
        self._db.connection().execute(delete(UNDO_STEP))

    def take_back(self, step: UndoStep) -> None:
        """Makes every row of the step what it was before, in the opposite order, and forgets the step.

        Refused("undo.changed_since") when one of the rows is not as the step left it, Refused("undo.used_since") when
        other rows hang on one that it added.
        """
        connection = self._db.connection()
        rows = connection.execute(select(UNDO_STEP.c.rows).where(UNDO_STEP.c.id == step.id)).scalar_one()
        tables = [METADATA.tables[row["table"]] for row in rows]
        keys = [_key_of(table, row["before"] or row["after"]) for table, row in zip(tables, rows, strict=True)]
        now = _read_all(connection, [_known(table, row_key) for table, row_key in zip(tables, keys, strict=True)])
        writes = []
        for row, table, row_key in reversed(list(zip(rows, tables, keys, strict=True))):
            before, after = row["before"], row["after"]
            if now.get(_known(table, row_key)) != after:
                raise Refused("undo.changed_since", words=step.words)
            self._summaries.taken_back(table, row_key)
            try:
                _put(connection, table, row_key, before, after)
            except IntegrityError as error:
                raise Refused("undo.used_since", words=step.words) from error
            named = before or after
            uid = str(named.get("uid") or "-".join(str(value) for value in row_key.values()))
            writes.append(Write(table.name, uid, _told(_values(table, after)), _told(_values(table, before))))
        connection.execute(delete(UNDO_STEP).where(UNDO_STEP.c.id == step.id))
        self._log.record(writes, self._clock())


def _put(connection: Connection, table: Table, row_key: Key, before: Stored | None, after: Stored | None) -> None:
    values = _values(table, before)
    if values is None:
        connection.execute(delete(table).where(_at(table, row_key)))
    elif after is None:
        connection.execute(insert(table), values)
    else:
        connection.execute(update(table).where(_at(table, row_key)).values(values))


def _columns_of(table: Table) -> dict[str, list[str]]:
    """By table the columns that say which row of this one it is, or that point at one."""
    columns = [*((table.name, each.name) for each in table.primary_key)]
    columns += [(key.parent.table.name, key.parent.name) for key in _pointing_at(table)]
    found: dict[str, list[str]] = {}
    for name, column in columns:
        found.setdefault(name, []).append(column)
    return found


def _pointing_at(table: Table) -> list[ForeignKey]:
    every = (key for other in METADATA.sorted_tables for key in other.foreign_keys)
    return [key for key in every if key.column.table is table]


def _holds(row: Mapping[str, Any], columns: Mapping[str, Sequence[str]], ids: Collection[int]) -> bool:
    states = [state for state in (row["before"], row["after"]) if state]
    return any(state.get(column) in ids for column in columns.get(row["table"], ()) for state in states)


def _known(table: Table, row_key: Key) -> Known:
    return table.name, tuple(row_key[column.name] for column in table.primary_key)


def _at(table: Table, row_key: Key) -> Any:  # noqa: ANN401 - SQLAlchemy's condition
    return and_(*(column == row_key[column.name] for column in table.primary_key))


def _read_all(connection: Connection, keys: Sequence[Known]) -> dict[Known, Stored]:
    """The rows that are there as JSON has them, in a few statements."""
    wanted: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for name, values in keys:
        wanted[name].append(values)
    found: dict[Known, Stored] = {}
    for name, every in wanted.items():
        table = METADATA.tables[name]
        key = [*table.primary_key]
        for some in in_slices(every):
            for row in connection.execute(select(table).where(tuple_(*key).in_(some))).mappings():
                found[name, tuple(row[column.name] for column in key)] = _stored(row)
    return found


def _stored(row: RowMapping) -> Stored:
    plain = {name: b64encode(value).decode() if isinstance(value, bytes) else value for name, value in row.items()}
    stored: Stored = _FIELDS.dump_python(plain, mode="json")
    return stored


def _values(table: Table, stored: Stored | None) -> dict[str, Any] | None:
    """The row as the database takes it."""
    if stored is None:
        return None
    return {name: _value(table.columns[name], value) for name, value in stored.items() if name in table.columns}


def _told(values: dict[str, Any] | None) -> dict[str, Any] | None:
    """The row as its Change tells it: of what is no text only how many bytes it has."""
    return values and {name: len(value) if isinstance(value, bytes) else value for name, value in values.items()}


def _key_of(table: Table, stored: Stored) -> dict[str, Any]:
    return {column.name: _value(column, stored[column.name]) for column in table.primary_key}


@cache
def _reader(column: Column[Any]) -> TypeAdapter[Any]:
    """Reads values of the column; making one takes longer than reading many."""
    return TypeAdapter(column.type.python_type)


def _value(column: Column[Any], value: JsonValue) -> Any:  # noqa: ANN401 - of any column
    kind = column.type.python_type
    if value is None or kind in (dict, list):
        return value
    return b64decode(str(value)) if kind is bytes else _reader(column).validate_python(value)
