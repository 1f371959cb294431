"""The one query of "coverage of places of a kind" (data model, Figures); knows no target and no threshold."""

from datetime import date

from sqlalchemy import CTE, Select, and_, func, literal, or_, select, union_all

from campaign_kit.model.plan import PlaceKind, SessionStatus
from campaign_kit.store.tables import PLACE, PLACE_SUCCESSOR, SESSION, SESSION_PLACE


def coverage(kind: PlaceKind, first: date, last: date) -> Select[int, int]:
    """One row (reached, active): the places of the kind active on `last`, and those of them reached since `first`.

    A place is reached by a held session of its own or of a predecessor, or by one of a place inside it (a class's
    session reaches its school, as "at least one"); a session of the whole school reaches all that lies inside it.
    """
    reached = _reached(first, last)
    active = and_(
        PLACE.c.kind == kind,
        or_(PLACE.c.active_from.is_(None), PLACE.c.active_from <= last),
        or_(PLACE.c.active_to.is_(None), PLACE.c.active_to >= last),
    )
    hit = PLACE.c.id.in_(select(reached.c.place_id))
    return select(func.count().filter(hit), func.count()).select_from(PLACE).where(active)


def _reached(first: date, last: date) -> CTE:
    """(place_id, whole): each reached place, and whether all that lies inside it is reached with it."""
    ways = _ways()
    held = and_(SESSION.c.status == SessionStatus.HELD, SESSION.c.day.between(first, last))
    start = (
        select(SESSION_PLACE.c.place_id, SESSION.c.whole_school.label("whole"))
        .join(SESSION, SESSION.c.id == SESSION_PLACE.c.session_id)
        .where(held)
    )
    reached = start.cte("reached", recursive=True)
    step = (
        select(ways.c.target, and_(reached.c.whole, ways.c.keeps_whole))
        .select_from(reached)
        .join(ways, and_(ways.c.source == reached.c.place_id, or_(reached.c.whole, ~ways.c.needs_whole)))
    )
    return reached.union(step)


def _ways() -> CTE:
    """How reach is handed on: to a successor as it is, up to the place around it as "at least one", down when whole."""
    successor = select(
        PLACE_SUCCESSOR.c.place_id.label("source"),
        PLACE_SUCCESSOR.c.successor_id.label("target"),
        literal(True).label("keeps_whole"),
        literal(False).label("needs_whole"),
    )
    inside = PLACE.c.parent_id.is_not(None)
    up = select(PLACE.c.id, PLACE.c.parent_id, literal(False), literal(False)).where(inside)
    down = select(PLACE.c.parent_id, PLACE.c.id, literal(True), literal(True)).where(inside)
    return union_all(successor, up, down).cte("ways")
