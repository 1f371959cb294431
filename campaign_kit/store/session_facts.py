"""The sessions of a period as the checks of a report see them: four statements, whatever their number.

Days and codes come as they are stored and are read once each: there are thousands of rows and few different values.
"""

from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, Connection, String, Table, and_, func, select, type_coerce

from campaign_kit.model.attendance import Audience, Summary
from campaign_kit.model.plan import Form, SessionStatus, Way
from campaign_kit.model.report import Period
from campaign_kit.model.session_facts import SessionFacts
from campaign_kit.store.held import FIRST, LAST, Statement, counted_here, days
from campaign_kit.store.tables import HEAD_COUNT, LIST_SUM, SESSION, SESSION_PLACE, SESSION_TOPIC

_SEEN = (SessionStatus.HELD, SessionStatus.PLANNED, SessionStatus.DRAFT)
_FORMS = {form.value: form for form in Form}
_STATUSES = {status.value: status for status in SessionStatus}
_WAYS = {way.value: way for way in Way}
_NOBODY = (0, 0, 0)
_Sums = dict[int, tuple[Any, ...]]


def read_facts(connection: Connection, period: Period) -> list[SessionFacts]:
    """The sessions of the period that count here and are not called off, by day and number."""
    given = days(period)
    rows = connection.execute(_sessions(), given).all()
    places: dict[int, tuple[int, ...]] = {}
    for session_id, place_id in connection.execute(_places(), given):
        places[session_id] = (*places.get(session_id, ()), place_id)
    counts = _sums(connection, HEAD_COUNT, ("total",), given)
    lists = _sums(connection, LIST_SUM, ("listed", "marked", "total"), given)
    read: dict[str, date] = {}
    return [_facts(row, places.get(row[0], ()), counts.get(row[0]), lists.get(row[0]), read) for row in rows]


def in_days() -> ColumnElement[bool]:
    """The sessions of the period that count here, whatever became of them."""
    return and_(SESSION.c.day.between(FIRST, LAST), counted_here())


def _facts(
    row: Any,  # noqa: ANN401 - a row of `_sessions`
    place_ids: tuple[int, ...],
    counts: tuple[Any, ...] | None,
    lists: tuple[Any, ...] | None,
    read: dict[str, date],
) -> SessionFacts:
    session_id, title, day, starts_at, form, status, way, whole_school, expected, list_is_part, has_topic = row
    known = read.get(day) or read.setdefault(day, date.fromisoformat(day))
    hour = None if starts_at is None else time.fromisoformat(starts_at)
    everybody, pupils = (None, None) if counts is None else counts
    listed = (*_NOBODY, *_NOBODY) if lists is None else lists
    return SessionFacts(
        session_id, title, known, hour, _FORMS[form], _STATUSES[status], _WAYS[way],
        whole_school, expected, list_is_part, has_topic is not None,
        Summary(everybody, *listed[:3]), Summary(pupils, *listed[3:]), place_ids,
    )  # fmt: skip


def _sessions() -> Statement:
    own = SESSION.c
    stored = [type_coerce(column, String) for column in (own.day, own.starts_at, own.form, own.status, own.way)]
    topic = select(SESSION_TOPIC.c.session_id).distinct().subquery("with_topic")
    choices = (own.whole_school, own.expected_count, own.list_is_part)
    return (
        select(own.id, own.title, *stored, *choices, topic.c.session_id)
        .outerjoin(topic, topic.c.session_id == own.id)
        .where(in_days(), own.status.in_(_SEEN))
        .order_by(own.day, own.id)
    )


def _sums(connection: Connection, table: Table, names: tuple[str, ...], given: dict[str, Any]) -> _Sums:
    """By session, the sums of these columns, then those of pupils alone."""
    sums = [func.sum(table.c[name]) for name in names]
    of_pupils = table.c.audience == Audience.CHILD_IN_SCHOOL
    pupils: list[ColumnElement[Any]] = [func.sum(table.c[name]).filter(of_pupils) for name in names]
    if table is LIST_SUM:  # a list without pupils has none; a count without them says nothing of them
        pupils = [func.coalesce(number, 0) for number in pupils]
    joined = select(table.c.session_id, *sums, *pupils).join(SESSION, SESSION.c.id == table.c.session_id)
    rows = connection.execute(joined.where(in_days()).group_by(table.c.session_id), given)
    return {row[0]: tuple(row[1:]) for row in rows}


def _places() -> Statement:
    order = (SESSION_PLACE.c.session_id, SESSION_PLACE.c.place_id)
    joined = select(*order).join(SESSION, SESSION.c.id == SESSION_PLACE.c.session_id)
    return joined.where(in_days()).order_by(*order)
