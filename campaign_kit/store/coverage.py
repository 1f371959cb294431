"""Coverage of places of a kind (data model, Figures): how reach is handed on, and who of the active was reached.

Knows no target and no threshold but the share of classes it is given. All statements are asked with `held.days`;
the expressions they share are kept, since one statement may name each of them once only.
"""

from functools import cache

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Select,
    SelectBase,
    String,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)

from campaign_kit.model.coverage import Standing
from campaign_kit.model.plan import PlaceKind, SchoolLevel, SessionStatus
from campaign_kit.model.report import UNKNOWN, WHOLE_SCHOOL_PERCENT, WHOLE_SCHOOLS, Part, coverage_key
from campaign_kit.store.held import FIRST, LAST, Statement, counted_here, in_period, merged, once
from campaign_kit.store.tables import PLACE, PLACE_SUCCESSOR, SESSION, SESSION_PLACE

Hit = ColumnElement[bool]
UNTIL = bindparam("until", type_=Date())  # the last day on which what is planned counts, for `standings` alone


def coverage(kind: PlaceKind) -> Select[int, int]:
    """One row (reached, active): the places of the kind active on the last day, and those of them reached.

    A place is reached by a held session of its own or of a predecessor, or by one of a place inside it (a class's
    session reaches its school, as "at least one"); a session of the whole school reaches all that lies inside it.
    """
    hit = PLACE.c.id.in_(select(reached().c.place_id))
    return select(func.count().filter(hit), func.count()).select_from(PLACE).where(active(kind))


def unreached(kind: PlaceKind) -> Statement:
    """The places of the kind active on the last day that `coverage` does not count as reached, as they were added."""
    hit = PLACE.c.id.in_(select(reached().c.place_id))
    return select(PLACE).where(active(kind), ~hit).order_by(PLACE.c.id)


def coverages(percent: int = WHOLE_SCHOOL_PERCENT) -> Statement:
    """(key, part, code, number): both numbers of `coverage` for each kind, and of schools for each level, too.

    Schools a second time, as reached wholly: see `_wholly`.
    """
    hit, wholly = PLACE.c.id.in_(select(reached().c.place_id)), _wholly(percent, reached())
    is_school = PLACE.c.kind == PlaceKind.SCHOOL
    level = func.coalesce(type_coerce(PLACE.c.school_level, String), UNKNOWN).label("level")
    seen = select(PLACE.c.kind, level, hit.label("hit"), case((is_school, wholly), else_=False).label("wholly"))
    found = once(seen.where(_counted()), "places")
    told: list[Statement] = []
    for key, kind, those in (
        *((coverage_key(kind), kind, found.c.hit) for kind in PlaceKind),
        (WHOLE_SCHOOLS, PlaceKind.SCHOOL, found.c.wholly),
    ):
        of_kind = found.c.kind == kind
        numbers = {Part.REACHED: func.count().filter(of_kind, those), Part.ACTIVE: func.count().filter(of_kind)}
        for part, number in numbers.items():
            told.append(select(literal(key), literal(""), literal(part.value), number).select_from(found))
            if kind is PlaceKind.SCHOOL:
                of_level = select(literal(key), literal(part.value), found.c.level, number).where(of_kind)
                told.append(of_level.group_by(found.c.level))
    return select(union_all(*told).subquery())


def reached_by_session(kind: PlaceKind) -> Statement:
    """(session_id, number): how many of the active places of the kind each session reaches."""
    found = reached(by_session=True)
    return _by_session(select(found.c.session_id, found.c.place_id), active(kind))


def whole_schools_by_session(percent: int = WHOLE_SCHOOL_PERCENT) -> Statement:
    """(session_id, number): to how many of the wholly reached schools each session gave all or some of its classes."""
    found, inside = reached(by_session=True), _inside()
    wholly = select(found.c.session_id, found.c.place_id).where(found.c.whole)
    by_class = select(found.c.session_id, inside.c.top_id).join(inside, inside.c.class_id == found.c.place_id)
    return _by_session(union_all(wholly, by_class), and_(active(PlaceKind.SCHOOL), _wholly(percent, reached())))


def standings(percent: int = WHOLE_SCHOOL_PERCENT) -> Statement:
    """Every place active on the last day, as it was added, with `standing` and, of a school, `whole`.

    Reached is what `coverage` and `whole_school_parts` count as reached; planned what they would count if the sessions
    planned from the first day until `until` were held; all else is missing.
    """
    ways = reached(), reached(planned=True)
    hit, soon = (PLACE.c.id.in_(select(found.c.place_id)) for found in ways)
    wholly, soon_wholly = (_wholly(percent, found) for found in ways)
    whole = case((PLACE.c.kind != PlaceKind.SCHOOL, None), else_=_standing(wholly, soon_wholly))
    asked = select(PLACE, _standing(hit, soon).label("standing"), whole.label("whole"))
    return asked.where(_there()).order_by(PLACE.c.id)


def visits() -> Statement:
    """(place_id, last, next): the last day of a held session of the period that reached the place, and the first of a
    planned one that will, from the last day of the period to `until`; places without any session are not there."""
    found = reached(by_session=True, planned=True)
    held = SESSION.c.status == SessionStatus.HELD
    last = func.max(SESSION.c.day).filter(held).label("last")
    coming = func.min(SESSION.c.day).filter(~held, SESSION.c.day >= LAST).label("next")
    joined = found.join(SESSION, SESSION.c.id == found.c.session_id)
    return select(found.c.place_id, last, coming).select_from(joined).group_by(found.c.place_id)


def aimed_at(kind: PlaceKind, levels: tuple[SchoolLevel, ...], percent: int) -> Select[int, int]:
    """One row (reached, active) of the places that a target means, the schools among them reached wholly (`_wholly`).

    `levels` limits schools, what lies inside them and their classes; empty means all but preschools.
    """
    by_one = PLACE.c.id.in_(select(reached().c.place_id))
    hit = _wholly(percent, reached()) if kind is PlaceKind.SCHOOL else by_one
    return select(func.count().filter(hit), func.count()).select_from(PLACE).where(active(kind), _of_levels(levels))


def active(kind: PlaceKind) -> ColumnElement[bool]:
    """The places of the kind and of the office that were there on the last day of the period."""
    return and_(PLACE.c.kind == kind, _counted())


def _counted() -> ColumnElement[bool]:
    return and_(_there(), PLACE.c.office_id.in_(select(merged().c.office_id)))


def _there() -> ColumnElement[bool]:
    return and_(
        or_(PLACE.c.active_from.is_(None), PLACE.c.active_from <= LAST),
        or_(PLACE.c.active_to.is_(None), PLACE.c.active_to >= LAST),
    )


def _of_levels(levels: tuple[SchoolLevel, ...]) -> ColumnElement[bool]:
    """By the level of the place, else of the one around it: a class has none of its own, a campus may have none."""
    around, over = PLACE.alias("its_campus"), PLACE.alias("its_school")
    up = select(around.c.school_level).where(around.c.id == PLACE.c.parent_id)
    top = (
        select(over.c.school_level)
        .join(around, around.c.parent_id == over.c.id)
        .where(around.c.id == PLACE.c.parent_id)
    )
    found = (each.correlate(PLACE).scalar_subquery() for each in (up, top))
    level = func.coalesce(PLACE.c.school_level, *found)
    meant = level.in_(levels) if levels else level != SchoolLevel.PRESCHOOL
    return or_(level.is_(None), meant)  # as `model.coverage.is_meant`: what nobody knows is not forgotten


def _standing(hit: Hit, soon: Hit) -> ColumnElement[str]:
    return case((hit, Standing.REACHED.value), (soon, Standing.PLANNED.value), else_=Standing.MISSING.value)


@cache
def reached(*, by_session: bool = False, planned: bool = False) -> CTE:
    """(place_id, whole): each reached place, and whether all that lies inside it is reached with it; once a session.

    With `planned` also by what is planned until `UNTIL`.
    """
    ways = _ways()
    own = [SESSION.c.id.label("session_id")] if by_session else []
    start = (
        select(SESSION_PLACE.c.place_id, SESSION.c.whole_school.label("whole"), *own)
        .join(SESSION, SESSION.c.id == SESSION_PLACE.c.session_id)
        .where(or_(in_period(), _still_planned()) if planned else in_period())
    )
    name = "foreseen" if planned else "reached"
    found = start.cte(f"{name}_by_session" if by_session else name, recursive=True)
    step = (
        select(ways.c.target, and_(found.c.whole, ways.c.keeps_whole), *([found.c.session_id] if by_session else []))
        .select_from(found)
        .join(ways, and_(ways.c.source == found.c.place_id, or_(found.c.whole, ~ways.c.needs_whole)))
    )
    return found.union(step)


def _still_planned() -> ColumnElement[bool]:
    return and_(SESSION.c.status == SessionStatus.PLANNED, SESSION.c.day.between(FIRST, UNTIL), counted_here())


def _wholly(percent: int, found: CTE) -> Hit:
    """A school with a session of the whole school, or with one in at least this share of its active classes."""
    inside = _inside()
    hit = inside.c.class_id.in_(select(found.c.place_id))
    enough = func.count().filter(hit) * 100 >= func.count() * percent
    by_classes = select(inside.c.top_id).group_by(inside.c.top_id).having(enough)
    return or_(PLACE.c.id.in_(select(found.c.place_id).where(found.c.whole)), PLACE.c.id.in_(by_classes))


@cache
def _inside() -> CTE:
    """(class_id, top_id): each active class, with each place around it."""
    around = PLACE.alias("around")
    start = select(PLACE.c.id.label("class_id"), PLACE.c.parent_id.label("top_id"))
    inside = start.where(active(PlaceKind.CLASS), PLACE.c.parent_id.is_not(None)).cte("inside", recursive=True)
    step = select(inside.c.class_id, around.c.parent_id).join(around, around.c.id == inside.c.top_id)
    return inside.union(step.where(around.c.parent_id.is_not(None)))


def _by_session(touched: SelectBase, wanted: ColumnElement[bool]) -> Statement:
    """How many different places of those wanted stand in (session_id, place_id) rows."""
    rows = touched.subquery("touched")
    number = func.count(PLACE.c.id.distinct())
    joined = rows.join(PLACE, PLACE.c.id == rows.c.place_id)
    return select(rows.c.session_id, number).select_from(joined).where(wanted).group_by(rows.c.session_id)


@cache
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
