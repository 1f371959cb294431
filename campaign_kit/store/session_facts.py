"""The sessions of a period as the checks of a report see them: two statements, whatever their number."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Table, and_, exists, func, select

from campaign_kit.model.attendance import Audience, Summary
from campaign_kit.model.plan import SessionStatus
from campaign_kit.model.report import Period
from campaign_kit.model.session_facts import SessionFacts
from campaign_kit.store.held import FIRST, LAST, Statement, counted_here, days
from campaign_kit.store.tables import HEAD_COUNT, LIST_SUM, SESSION, SESSION_PLACE, SESSION_TOPIC

_SEEN = (SessionStatus.HELD, SessionStatus.PLANNED, SessionStatus.DRAFT)
_OWN = 11  # columns of the session itself; four numbers of all people and four of pupils follow


def read_facts(connection: Connection, period: Period) -> list[SessionFacts]:
    """The sessions of the period that count here and are not called off, by day and number."""
    given = days(period)
    places: dict[int, list[int]] = {}
    for session_id, place_id in connection.execute(_places(), given):
        places.setdefault(session_id, []).append(place_id)
    return [_facts(tuple(row), tuple(places.get(row[0], ()))) for row in connection.execute(_sessions(), given)]


def in_days() -> ColumnElement[bool]:
    """The sessions of the period that count here, whatever became of them."""
    return and_(SESSION.c.day.between(FIRST, LAST), counted_here())


def _facts(row: tuple[Any, ...], place_ids: tuple[int, ...]) -> SessionFacts:
    own, people, pupils = row[:_OWN], row[_OWN : _OWN + 4], row[_OWN + 4 :]
    return SessionFacts._make((*own, _summary(people), _summary(pupils), place_ids))


def _summary(numbers: tuple[int | None, ...]) -> Summary:
    counted, *listed = numbers
    return Summary(counted, *(number or 0 for number in listed))


def _sessions() -> Statement:
    own = SESSION.c
    of_topic = exists().where(SESSION_TOPIC.c.session_id == own.id)
    pupils = Audience.CHILD_IN_SCHOOL
    return (
        select(
            own.id, own.title, own.day, own.starts_at, own.form, own.status, own.way, own.whole_school,
            own.expected_count, own.list_is_part, of_topic, *_numbers(), *_numbers(pupils),
        )
        .where(in_days(), own.status.in_(_SEEN))
        .order_by(own.day, own.id)
    )  # fmt: skip


def _numbers(audience: Audience | None = None) -> list[ScalarSelect[Any]]:
    """What a `Summary` holds."""
    listed = [_sum(LIST_SUM, name, audience) for name in ("listed", "marked", "total")]
    return [_sum(HEAD_COUNT, "total", audience), *listed]


def _sum(table: Table, name: str, audience: Audience | None) -> ScalarSelect[Any]:
    statement = select(func.sum(table.c[name])).where(table.c.session_id == SESSION.c.id)
    if audience is not None:
        statement = statement.where(table.c.audience == audience)
    return statement.correlate(SESSION).scalar_subquery()


def _places() -> Statement:
    order = (SESSION_PLACE.c.session_id, SESSION_PLACE.c.place_id)
    joined = select(*order).join(SESSION, SESSION.c.id == SESSION_PLACE.c.session_id)
    return joined.where(in_days()).order_by(*order)
