"""What the figures count: the sessions of a period that the own office hosts, and the people of held sessions.

Owns the common table expressions that all statements of figures start from, so that each rule stands once: another
office's sessions are shown and never added; names inside a head count add nothing.
"""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    exists,
    extract,
    func,
    or_,
    select,
    union_all,
)

from campaign_kit.model.attendance import CHILDREN, AgeGroup, AttendanceStatus
from campaign_kit.model.plan import Form, SessionStatus
from campaign_kit.model.report import Period
from campaign_kit.store.summaries import NOWHERE
from campaign_kit.store.tables import ATTENDANCE, HEAD_COUNT, LIST_SUM, OFFICE, OFFICE_SUCCESSOR, SESSION, SESSION_PLACE

_OLDER = (AgeGroup.FROM_16_TO_17, AgeGroup.ADULT)
Statement = Select[*tuple[Any, ...]]
FIRST, LAST = bindparam("first", type_=Date()), bindparam("last", type_=Date())  # of the period, see `days`
PRESENT = ATTENDANCE.c.status == AttendanceStatus.PRESENT
ASKED = bindparam("office", value=None, type_=Integer())  # the office whose figures are wanted, None: the own one


def counted_here(host_id: ColumnElement[int | None] = SESSION.c.host_id) -> ColumnElement[bool]:
    """What counts for the office that is asked for (`days`): what it hosts and what those merged into it did.

    What has no host is the own office's. Another office's is shown and never added.
    """
    return or_(and_(host_id.is_(None), own_asked()), host_id.in_(select(merged().c.office_id)))


def own_asked() -> ColumnElement[bool]:
    """What knows no host (papers, tallies) is the own office's: it counts when that one is asked for."""
    own = select(OFFICE.c.id).where(OFFICE.c.is_own).scalar_subquery()
    return or_(ASKED.is_(None), own == ASKED)


def days(period: Period, office_id: int | None = None) -> dict[str, Any]:
    """The parameters with which a statement is asked for a period; so each statement is built once and kept.

    Without an office it is asked for the own one.
    """
    return {"first": period.first, "last": period.last, "office": office_id}


@cache
def merged() -> CTE:
    """(office_id): the office that is asked for and, however far back, those that became it and nothing else.

    One that became several counts for none of them, so that their figures can be added up.
    """
    own = select(OFFICE.c.id).where(OFFICE.c.is_own).scalar_subquery()
    found = select(func.coalesce(ASKED, own).label("office_id")).cte("merged", recursive=True)
    other = OFFICE_SUCCESSOR.alias("other_successor")
    old, new = OFFICE_SUCCESSOR.c.office_id, OFFICE_SUCCESSOR.c.successor_id
    split = exists().where(other.c.office_id == old, other.c.successor_id != new)
    return found.union(select(old).join(found, found.c.office_id == new).where(~split))


def in_period(status: SessionStatus = SessionStatus.HELD) -> ColumnElement[bool]:
    """The sessions of this status that count in the period."""
    return and_(SESSION.c.status == status, SESSION.c.day.between(FIRST, LAST), counted_here())


def chosen(status: SessionStatus = SessionStatus.HELD, forms: Collection[Form] | None = None) -> CTE:
    """(id, day, form, month, places, only_place, has_counts, names_add): a row for each session that counts.

    `month` is the text 202603; `only_place` is NULL unless the session has exactly one place; `names_add` says that
    people on its list are not already inside a head count. While nobody was asked (`list_is_part` NULL) they are taken
    to be inside.
    """
    of_session = SESSION_PLACE.c.session_id == SESSION.c.id
    places = select(func.count()).select_from(SESSION_PLACE).where(of_session).scalar_subquery()
    only = select(func.min(SESSION_PLACE.c.place_id)).where(of_session).having(func.count() == 1).scalar_subquery()
    has_counts = exists().where(HEAD_COUNT.c.session_id == SESSION.c.id)
    month = extract("year", SESSION.c.day) * 100 + extract("month", SESSION.c.day)
    statement = select(
        SESSION.c.id,
        SESSION.c.day,
        SESSION.c.form,
        cast(month, String).label("month"),
        places.label("places"),
        only.label("only_place"),
        has_counts.label("has_counts"),
        or_(~has_counts, SESSION.c.list_is_part.is_(False)).label("names_add"),
    ).where(in_period(status))
    if forms is not None:
        statement = statement.where(SESSION.c.form.in_(forms))
    return once(statement, "chosen")


def once(statement: Statement, name: str) -> CTE:
    """An expression that a figure names once for each of its parts; without the word SQLite works it out each time."""
    return statement.cte(name).prefix_with("MATERIALIZED")


def marked(session_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Somebody on the session's list was marked: until then the list says who was expected, not who came."""
    return exists().where(LIST_SUM.c.session_id == session_id, LIST_SUM.c.marked > 0)


def recorded(sessions: CTE, *, listed_only: bool) -> ColumnElement[bool]:
    """A session's attendance is known at all; without this, 0 would stand where nothing is known."""
    by_list = marked(sessions.c.id)
    return by_list if listed_only else or_(sessions.c.has_counts, by_list)


def people(sessions: CTE, *, listed_only: bool) -> CTE:
    """(session_id, form, month, place_id, audience, age_group, total, female, …): the people of the sessions, summed.

    With `listed_only` all who were present by a list; else head counts and the names that add to them. Somebody whose
    place is not known belongs to the session's place where it has only one.
    """
    names = _names(sessions, listed_only=listed_only)
    return once(names if listed_only else select(union_all(_counts(sessions), names).subquery("line")), "people")


def _counts(sessions: CTE) -> Statement:
    """What a head count does not know stays unknown: males only where females are known, and so on."""
    total, group = HEAD_COUNT.c.total, HEAD_COUNT.c.age_group
    female, minority, children = HEAD_COUNT.c.female, HEAD_COUNT.c.minority, HEAD_COUNT.c.children
    return select(
        sessions.c.form,
        sessions.c.month,
        func.coalesce(HEAD_COUNT.c.place_id, sessions.c.only_place).label("place_id"),
        HEAD_COUNT.c.session_id,
        HEAD_COUNT.c.audience,
        func.coalesce(group, AgeGroup.UNKNOWN).label("age_group"),
        total.label("total"),
        func.coalesce(female, 0).label("female"),
        func.coalesce(total - female, 0).label("male"),
        case((group.in_(CHILDREN), total), (group.in_(_OLDER), 0), else_=func.coalesce(children, 0)).label("children"),
        case((group.in_(CHILDREN), 0), (group.in_(_OLDER), total), else_=func.coalesce(total - children, 0)).label(
            "older"
        ),
        func.coalesce(minority, 0).label("minority"),
        case((minority.is_(None), 0), else_=total).label("minority_stated"),
    ).join(sessions, sessions.c.id == HEAD_COUNT.c.session_id)


def _names(sessions: CTE, *, listed_only: bool) -> Statement:
    """Who was present by a list, as it was frozen that day; only where the names add, unless all are wanted."""
    group, total = LIST_SUM.c.age_group, LIST_SUM.c.total
    statement = (
        select(
            sessions.c.form,
            sessions.c.month,
            func.coalesce(func.nullif(LIST_SUM.c.place_id, NOWHERE), sessions.c.only_place).label("place_id"),
            LIST_SUM.c.session_id,
            LIST_SUM.c.audience,
            group,
            total,
            LIST_SUM.c.female,
            LIST_SUM.c.male,
            case((group.in_(CHILDREN), total), else_=0).label("children"),
            case((group.in_(_OLDER), total), else_=0).label("older"),
            LIST_SUM.c.minority,
            LIST_SUM.c.minority_stated,
        )
        .join(sessions, sessions.c.id == LIST_SUM.c.session_id)
        .where(total > 0)
    )
    return statement if listed_only else statement.where(sessions.c.names_add)
