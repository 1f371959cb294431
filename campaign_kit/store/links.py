"""What sessions are joined to: campaigns, places, modules and partners, read for many sessions in four queries.

Knows the link tables only; a session itself is a matter of `plan.py`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, delete, insert, select

from campaign_kit.model.plan import Partner, SessionLinks
from campaign_kit.store.tables import SESSION, SESSION_CAMPAIGN, SESSION_PARTNER, SESSION_PLACE, SESSION_TOPIC
from campaign_kit.store.undoing import Journal

_TABLES = {
    "campaign_ids": SESSION_CAMPAIGN,
    "place_ids": SESSION_PLACE,
    "modules": SESSION_TOPIC,
    "partners": SESSION_PARTNER,
}
_SINGLE = {"campaign_ids": "campaign_id", "place_ids": "place_id", "modules": "module"}

Links = dict[str, list[Any]]


def read_links(connection: Connection, wanted: Sequence[ColumnElement[bool]]) -> dict[int, Links]:
    """The links of the sessions that meet the conditions, by session id, as fields of `SessionLinks`."""
    found: defaultdict[int, Links] = defaultdict(dict)
    for field, table in _TABLES.items():
        for row in connection.execute(_ordered(table, wanted)).mappings():
            found[row["session_id"]].setdefault(field, []).append(_value(field, row))
    return found


def write_links(connection: Connection, journal: Journal, session_id: int, links: SessionLinks) -> SessionLinks:
    """Makes the links of the session these and no others; a value given twice counts once. Returns what is kept."""
    for table in _TABLES.values():
        journal.touch_where(table, table.c.session_id == session_id)
        connection.execute(delete(table).where(table.c.session_id == session_id))
    add_links(connection, journal, {session_id: links})
    return links.model_copy(update={field: tuple(dict.fromkeys(getattr(links, field))) for field in _TABLES})


def add_links(connection: Connection, journal: Journal, links: Mapping[int, SessionLinks]) -> None:
    """The links of sessions that have none yet, by session id; a value given twice counts once."""
    for field, table in _TABLES.items():
        rows = [
            {"session_id": session_id, "position": position} | _columns(field, value)
            for session_id, joined in links.items()
            for position, value in enumerate(dict.fromkeys(getattr(joined, field)))
        ]
        if rows:
            connection.execute(insert(table), rows)
            journal.added(table, rows)


def _ordered(table: Table, wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
    sessions = select(SESSION.c.id).where(*wanted)
    return select(table).where(table.c.session_id.in_(sessions)).order_by(table.c.session_id, table.c.position)


def _value(field: str, row: RowMapping) -> int | str | Partner:
    if field == "partners":
        return Partner(office_id=row["office_id"], kind=row["kind"], name=row["name"])
    value: int | str = row[_SINGLE[field]]
    return value


def _columns(field: str, value: int | str | Partner) -> dict[str, Any]:
    return value.model_dump() if isinstance(value, Partner) else {_SINGLE[field]: value}
