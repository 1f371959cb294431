"""The sessions behind each figure, with what each gives to it.

Starts from the same expressions as the figures, so that both always agree.
"""

from collections.abc import Mapping
from functools import partial

from sqlalchemy import case, exists, func, literal, null, select

from campaign_kit.model.plan import PlaceKind, SessionStatus, Unit
from campaign_kit.model.report import (
    ATTENDANCES,
    HELD,
    LISTED,
    PEOPLE,
    PLANNED,
    WHOLE_SCHOOLS,
    coverage_key,
    unit_key,
)
from campaign_kit.store.coverage import reached_by_session, whole_schools_by_session
from campaign_kit.store.figures import Asked, forms_of
from campaign_kit.store.held import PRESENT, Statement, chosen, in_period, people, recorded
from campaign_kit.store.tables import ATTENDANCE, HEAD_COUNT, SESSION


def with_session(behind: Asked) -> Statement:
    """The sessions of (session_id, value) rows, with what a person knows them by, in the order of a plan."""
    session_id, value = behind().subquery("behind").columns
    shown = (SESSION.c.id.label("session_id"), SESSION.c.uid, SESSION.c.title, SESSION.c.day, SESSION.c.form)
    order = (SESSION.c.day, SESSION.c.starts_at.nulls_first(), SESSION.c.id)
    return select(*shown, value.label("value")).join(SESSION, SESSION.c.id == session_id).order_by(*order)


def of_sessions(status: SessionStatus = SessionStatus.HELD, unit: Unit | None = None) -> Statement:
    """(session_id, 1)."""
    return select(chosen(status, None if unit is None else forms_of(unit)).c.id, literal(1))


def of_attendances() -> Statement:
    """(session_id, lượt) of each held session; NULL where nothing is known of it."""
    found = chosen()
    counted = people(found, listed_only=False)
    sums = (
        select(counted.c.session_id, func.sum(counted.c.total).label("total")).group_by(counted.c.session_id).subquery()
    )
    value = case((recorded(found, listed_only=False), func.coalesce(sums.c.total, 0)), else_=null())
    return select(found.c.id, value).join_from(found, sums, sums.c.session_id == found.c.id, isouter=True)


def of_lists() -> Statement:
    """(session_id, people present by its list) of each session whose list was marked."""
    found = chosen()
    present = select(func.count()).where(ATTENDANCE.c.session_id == found.c.id, PRESENT).scalar_subquery()
    return select(found.c.id, present).where(recorded(found, listed_only=True))


def undecided() -> Statement:
    """(session_id, people present by its list): both counts and a list, and nobody said whether one holds the other."""
    of_session = ATTENDANCE.c.session_id == SESSION.c.id
    present = select(func.count()).where(of_session, PRESENT).scalar_subquery()
    return select(SESSION.c.id, present).where(
        in_period(),
        SESSION.c.list_is_part.is_(None),
        exists().where(HEAD_COUNT.c.session_id == SESSION.c.id),
        exists().where(of_session),
    )


def unrecorded() -> Statement:
    """(session_id, NULL) of each held session of whose attendance nothing is known."""
    found = chosen()
    return select(found.c.id, null()).where(~recorded(found, listed_only=False))


EXPLANATIONS: Mapping[str, Asked] = {
    HELD: of_sessions,
    PLANNED: partial(of_sessions, status=SessionStatus.PLANNED),
    **{unit_key(unit): partial(of_sessions, unit=unit) for unit in Unit},
    ATTENDANCES: of_attendances,
    PEOPLE: of_lists,
    LISTED: of_lists,
    **{coverage_key(kind): partial(reached_by_session, kind) for kind in PlaceKind},
    WHOLE_SCHOOLS: whole_schools_by_session,
}
