"""Named queries of the checks before a report: what looks wrong in the sessions and counts of a period.

Knows no words. Each is one statement (the facts of sessions are two), whatever the number of sessions.
"""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import CTE, ColumnElement, and_, case, func, or_, select, union_all
from sqlmodel import Session as DbSession

from campaign_kit.model.attendance import CHILDREN, AgeGroup, AttendanceStatus, Audience, age_group
from campaign_kit.model.plan import PlaceCount, Session
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.report import Period
from campaign_kit.model.session_facts import SessionFacts
from campaign_kit.store.arranged import SESSION_COST
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.held import FIRST, LAST, Statement, counted_here, days, in_period, once
from campaign_kit.store.reported import OUTREACH, QUIZ_TALLY
from campaign_kit.store.session_facts import in_days, read_facts
from campaign_kit.store.sessions import read_sessions
from campaign_kit.store.tables import ATTENDANCE, HEAD_COUNT, LIST_SUM, PLACE, PLACE_COUNT, SESSION, SESSION_PLACE

_GRADES = range(1, 13)
_KNOWN_AGES = tuple(group for group in AgeGroup if group is not AgeGroup.UNKNOWN)
_OLDER = (AgeGroup.FROM_16_TO_17, AgeGroup.ADULT)


class TwiceCounted(NamedTuple):
    """People of one audience at one session: what stands for all, and what stands for parts of them."""

    session_id: int
    audience: Audience
    whole: int
    parts: int


class CheckStore:
    """What the checks ask, of one unit of work; nothing is written here."""

    def __init__(self, db: DbSession) -> None:
        self._db = db

    def activities(self, period: Period) -> tuple[int, int]:
        """How many held sessions and how many outreach entries of the own office the period has."""
        held = select(func.count()).select_from(SESSION).where(in_period()).scalar_subquery()
        own = and_(OUTREACH.c.starts_on.between(FIRST, LAST), counted_here(OUTREACH.c.host_id))
        entries = select(func.count()).select_from(OUTREACH).where(own).scalar_subquery()
        row = self._ask(select(held, entries), period)[0]
        return row[0], row[1]

    def sessions_of(self, uids: Collection[str], ids: Collection[int]) -> dict[int, Session]:
        """The sessions with one of these uids or ids, by id; who is no more is not in it."""
        wanted = [SESSION.c.uid.in_(some) for some in in_slices(sorted(uids))]
        wanted += [SESSION.c.id.in_(some) for some in in_slices(sorted(ids))]
        found = (read_sessions(self._db.connection(), [condition]) for condition in wanted)
        return {session.id: session for some in found for session in some}

    def facts(self, period: Period) -> list[SessionFacts]:
        """The sessions of the period that count here and are not called off, by day and number."""
        return read_facts(self._db.connection(), period)

    def impossible_counts(self, period: Period) -> list[int]:
        """Sessions where a part of a head count is above its total or below 0, as another program may have left it."""
        return self._ids(_impossible(), period)

    def disagreeing_ages(self, period: Period) -> list[int]:
        """Sessions where a head count's age group and its number of children do not say the same."""
        total, group, children = HEAD_COUNT.c.total, HEAD_COUNT.c.age_group, HEAD_COUNT.c.children
        says = or_(and_(group.in_(CHILDREN), children != total), and_(group.in_(_OLDER), children > 0))
        return self._ids(says, period)

    def unknown_codes(self, period: Period) -> list[int]:
        """Sessions with a head count of an age group or audience that there is not: no part of a figure takes it in."""
        group, audience = HEAD_COUNT.c.age_group, HEAD_COUNT.c.audience
        return self._ids(or_(group.not_in(tuple(AgeGroup)), audience.not_in(tuple(Audience))), period)

    def counted_twice(self, period: Period) -> list[TwiceCounted]:
        """People that a session may count twice: for all its places or ages and again for some; by session."""
        place, age = HEAD_COUNT.c.place_id, HEAD_COUNT.c.age_group
        both = union_all(_whole_and_parts(place), _whole_and_parts(age, place), _around_and_inside())
        return [TwiceCounted._make(row) for row in self._ask(select(both.subquery()), period)]

    def wrong_ages(self, period: Period) -> list[tuple[int, str, AgeGroup]]:
        """(session, class, age group) of pupils whose age group is not that of their class's grade."""
        only = select(func.min(SESSION_PLACE.c.place_id)).where(SESSION_PLACE.c.session_id == HEAD_COUNT.c.session_id)
        place = func.coalesce(HEAD_COUNT.c.place_id, only.having(func.count() == 1).scalar_subquery())
        due = case(*((PLACE.c.grade == grade, age_group(0, None, grade).value) for grade in _GRADES))
        statement = (
            select(HEAD_COUNT.c.session_id, PLACE.c.name, HEAD_COUNT.c.age_group)
            .join(SESSION, SESSION.c.id == HEAD_COUNT.c.session_id)
            .join(PLACE, PLACE.c.id == place)
            .where(
                in_period(),
                HEAD_COUNT.c.audience == Audience.CHILD_IN_SCHOOL,
                HEAD_COUNT.c.age_group.in_(_KNOWN_AGES),
                HEAD_COUNT.c.age_group != due,
            )
        )
        return [(row[0], row[1], row[2]) for row in self._ask(statement, period)]

    def closed_places(self, period: Period) -> list[tuple[int, str]]:
        """(session, place) of held sessions at a place that was not there on that day."""
        day = SESSION.c.day
        statement = (
            select(SESSION.c.id, PLACE.c.name)
            .join(SESSION_PLACE, SESSION_PLACE.c.session_id == SESSION.c.id)
            .join(PLACE, PLACE.c.id == SESSION_PLACE.c.place_id)
            .where(in_period(), or_(PLACE.c.active_from > day, PLACE.c.active_to < day))
            .order_by(SESSION.c.id)
        )
        return [(row[0], row[1]) for row in self._ask(statement, period)]

    def overspent(self, period: Period, times: int) -> list[tuple[int, str, int, int]]:
        """(session, item, planned, spent) of costs that are more than so many times what was planned."""
        cost = SESSION_COST.c
        statement = (
            select(SESSION.c.id, cost.item, cost.planned, cost.spent)
            .join(SESSION, SESSION.c.id == cost.session_id)
            .where(in_days(), cost.planned > 0, cost.spent > times * cost.planned)
        )
        return [(row[0], row[1], row[2], row[3]) for row in self._ask(statement, period)]

    def answers(self, period: Period) -> list[tuple[int, QuizPhase, int]]:
        """(session, phase, people): of held sessions of the period, the most who answered any one question."""
        keys = QUIZ_TALLY.c.session_id, QUIZ_TALLY.c.phase
        asked = (
            select(*keys, func.sum(QUIZ_TALLY.c.number).label("people"))
            .join(SESSION, SESSION.c.id == QUIZ_TALLY.c.session_id)
            .where(in_period())
            .group_by(*keys, QUIZ_TALLY.c.question)
            .subquery()
        )
        most = select(asked.c.session_id, asked.c.phase, func.max(asked.c.people))
        return [(row[0], row[1], row[2]) for row in self._ask(most.group_by(asked.c.session_id, asked.c.phase), period)]

    def damaged_sums(self, period: Period) -> list[int]:
        """Held sessions of the period whose kept sum of who was present is not what the list says."""
        present = and_(ATTENDANCE.c.session_id == SESSION.c.id, ATTENDANCE.c.status == AttendanceStatus.PRESENT)
        listed = select(func.count()).select_from(ATTENDANCE).where(present).correlate(SESSION).scalar_subquery()
        kept = select(func.coalesce(func.sum(LIST_SUM.c.total), 0)).where(LIST_SUM.c.session_id == SESSION.c.id)
        statement = select(SESSION.c.id).where(in_period(), listed != kept.correlate(SESSION).scalar_subquery())
        return [row[0] for row in self._ask(statement, period)]

    def place_counts(self) -> list[PlaceCount]:
        """Every count of who is at a place, the oldest first."""
        rows = self._db.connection().execute(select(PLACE_COUNT).order_by(PLACE_COUNT.c.as_of, PLACE_COUNT.c.id))
        return [PlaceCount.model_construct(**row) for row in rows.mappings()]

    def _ids(self, says: ColumnElement[bool], period: Period) -> list[int]:
        joined = select(SESSION.c.id).join(HEAD_COUNT, HEAD_COUNT.c.session_id == SESSION.c.id)
        return [row[0] for row in self._ask(joined.where(in_period(), says).distinct(), period)]

    def _ask(self, statement: Statement, period: Period) -> Sequence[Sequence[Any]]:
        return self._db.connection().execute(statement, days(period)).all()


def _impossible() -> ColumnElement[bool]:
    total, female, minority = HEAD_COUNT.c.total, HEAD_COUNT.c.female, HEAD_COUNT.c.minority
    both = HEAD_COUNT.c.minority_female
    parts = (female, minority, both, HEAD_COUNT.c.children)
    return or_(*(or_(part > total, part < 0) for part in parts), total < 0, both > female, both > minority)


@cache
def _several() -> CTE:
    """(session_id, audience) with more than one head count; with one alone nothing stands beside anything."""
    keys = HEAD_COUNT.c.session_id, HEAD_COUNT.c.audience
    joined = select(*keys).join(SESSION, SESSION.c.id == HEAD_COUNT.c.session_id).where(_known()).group_by(*keys)
    return once(joined.having(func.count() > 1), "several")


def _of_several() -> ColumnElement[bool]:
    several = _several()
    return and_(several.c.session_id == HEAD_COUNT.c.session_id, several.c.audience == HEAD_COUNT.c.audience)


def _whole_and_parts(whole: ColumnElement[Any], *within: ColumnElement[Any]) -> Statement:
    """What stands without the one thing (a place, an age group) beside what stands with it."""
    keys = HEAD_COUNT.c.session_id, HEAD_COUNT.c.audience
    total = func.sum(HEAD_COUNT.c.total)
    sums = total.filter(whole.is_(None)), total.filter(whole.is_not(None))
    joined = select(*keys, *sums).join(_several(), _of_several()).group_by(*keys, *within)
    return joined.having(and_(sums[0] > 0, sums[1] > 0))


def _around_and_inside() -> Statement:
    """A school counted, and again one of its classes."""
    inner, place, around = HEAD_COUNT.alias("inner_count"), PLACE.alias("its_place"), PLACE.alias("around_it")
    keys = HEAD_COUNT.c.session_id, HEAD_COUNT.c.audience
    return (
        select(*keys, func.max(HEAD_COUNT.c.total), func.sum(inner.c.total))
        .join(_several(), _of_several())
        .join(inner, and_(inner.c.session_id == HEAD_COUNT.c.session_id, inner.c.audience == HEAD_COUNT.c.audience))
        .join(place, place.c.id == inner.c.place_id)
        .outerjoin(around, around.c.id == place.c.parent_id)
        .where(HEAD_COUNT.c.place_id.in_([place.c.parent_id, around.c.parent_id]))
        .group_by(*keys)
    )


def _known() -> ColumnElement[bool]:
    """The counts of the period whose audience is in the vocabulary; others are told where figures do not sum."""
    return and_(in_period(), HEAD_COUNT.c.audience.in_(tuple(Audience)))
