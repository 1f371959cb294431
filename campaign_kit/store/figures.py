"""The one registry of figures: for each key of `model.report.DEFINITIONS` its one query.

A query of a figure gives rows (part, code, number); under the part '' stands the value. Nothing is summed outside SQL.
The period comes as parameters (`held.days`), so that a query is built once.
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    String,
    Table,
    case,
    extract,
    func,
    literal,
    null,
    select,
    type_coerce,
    union_all,
)

from campaign_kit.model.plan import FORMS, Form, SessionStatus, Unit
from campaign_kit.model.report import (
    ATTENDANCES,
    HELD,
    LISTED,
    PEOPLE,
    PLANNED,
    SEVERAL,
    UNKNOWN,
    Part,
    unit_key,
)
from campaign_kit.store.held import Statement, chosen, once, people, recorded
from campaign_kit.store.summaries import PER_DAY, PER_RANK, RANKS, SEXES
from campaign_kit.store.tables import HEAD_COUNT, LIST_SUM, PLACE, PRESENCE, SESSION

Asked = Callable[[], Statement]
Number = ColumnElement[Any]
_SUMS = {
    (Part.SEX, "female"): "female",
    (Part.SEX, "male"): "male",
    (Part.CHILDREN, "yes"): "children",
    (Part.CHILDREN, "no"): "older",
    (Part.MINORITY, "yes"): "minority",
    (Part.MINORITY, "stated"): "minority_stated",
}
_PLAIN = (Part.AGE_GROUP, Part.AUDIENCE, Part.FORM, Part.MONTH)
_RESTS = {Part.SEX: ("female", "male"), Part.CHILDREN: ("children", "older")}


def forms_of(unit: Unit) -> tuple[Form, ...]:
    """The forms that are counted in this unit."""
    return tuple(form for form, rule in FORMS.items() if rule.unit is unit)


def sessions_of(status: SessionStatus = SessionStatus.HELD, audience: bool = False) -> Statement:
    """Each session once; one of several places or audiences stands under SEVERAL."""
    found = chosen(status)
    place, with_place = _only_place(found)
    told = [
        select(literal(""), literal(""), func.count()).select_from(found),
        *(_grouped(part, text(found.c[part.value]), func.count()) for part in (Part.FORM, Part.MONTH)),
        _grouped(Part.PLACE, place, func.count()).select_from(with_place),
    ]
    return _told(*told, *([_by_audience(found)] if audience else []))


def sessions_by_unit() -> Statement:
    """(key, part, code, number): as `sessions_of`, of the held sessions that are counted in each unit."""
    found = chosen()
    place, with_place = _only_place(found)
    key = case({form: unit_key(rule.unit) for form, rule in FORMS.items()}, value=found.c.form)
    told = [select(key, literal(""), literal(""), func.count()).select_from(found).group_by(key)]
    for part, code, source in (
        (Part.FORM, text(found.c.form), found),
        (Part.MONTH, found.c.month, found),
        (Part.PLACE, place, with_place),
    ):
        told.append(select(key, literal(part.value), code, func.count()).select_from(source).group_by(key, code))
    return _told(*told)


def _only_place(found: CTE) -> tuple[Number, FromClause]:
    """Under which place a session stands, and where that is read."""
    place = case((found.c.places > 1, SEVERAL), else_=func.coalesce(PLACE.c.uid, UNKNOWN))
    return place, found.outerjoin(PLACE, PLACE.c.id == found.c.only_place)


def attendances_of(*, listed_only: bool, forms: Collection[Form] | None = None) -> Statement:
    """Lượt; NULL where sessions were held and nothing is known of any of them."""
    found = chosen(forms=forms)
    each = people(found, listed_only=listed_only)
    counted = _summed(each)
    total = func.sum(counted.c.total)
    held, known = select(func.count()).select_from(found), recorded(found, listed_only=listed_only)
    value = case(
        (held.scalar_subquery() == 0, 0),
        (held.where(known).scalar_subquery() == 0, null()),
        else_=func.coalesce(total, 0),
    )
    sums = [
        select(literal(part.value), literal(code), func.sum(counted.c[name])) for (part, code), name in _SUMS.items()
    ]
    rests = [
        select(literal(part.value), literal(UNKNOWN), total - func.sum(counted.c[one]) - func.sum(counted.c[other]))
        for part, (one, other) in _RESTS.items()
    ]
    at = select(each.c.place_id, func.sum(each.c.total).label("total")).group_by(each.c.place_id).subquery("at_place")
    with_place = at.outerjoin(PLACE, PLACE.c.id == at.c.place_id)
    return _told(
        select(literal(""), literal(""), value).select_from(counted),
        *sums,
        *rests,
        *(_grouped(part, text(counted.c[part.value]), total) for part in _PLAIN),
        _grouped(Part.PLACE, func.coalesce(PLACE.c.uid, UNKNOWN), func.sum(at.c.total)).select_from(with_place),
    )


def _summed(each: CTE) -> CTE:
    """Few rows that give all parts but the place: the many of sessions are read once, not for each part."""
    keys = [each.c[part.value] for part in _PLAIN]
    sums = [func.sum(each.c[name]).label(name) for name in ("total", *_SUMS.values())]
    return once(select(*keys, *sums).group_by(*keys), "summed")


def people_of() -> Statement:
    """Distinct persons with a present row, each under the age group of the last such row; NULL as in lượt.

    Of two rows of one day the one that knows the age group is taken, so that the order of entry does not matter.
    """
    found = chosen()
    year, month, day = (extract(part, SESSION.c.day) for part in ("year", "month", "day"))
    of_day = (year * 10_000 + month * 100 + day) * PER_DAY
    dated = once(select(found.c.id, of_day.label("of_day")).join(SESSION, SESSION.c.id == found.c.id), "dated")
    newest = select(func.max(dated.c.of_day + PRESENCE.c.traits).label("newest"))
    of_person = newest.join(dated, dated.c.id == PRESENCE.c.session_id).group_by(PRESENCE.c.person_id)
    each = of_person.subquery("each_person")
    traits = (each.c.newest % PER_DAY).label("traits")
    counted = once(select(traits, func.count().label("total")).group_by(traits), "counted")
    sexes = case(*((counted.c.traits % PER_RANK == number, sex.value) for sex, number in SEXES.items()))
    ages = case(*((counted.c.traits // PER_RANK == rank, group.value) for group, rank in RANKS.items()))
    grouped = select(sexes.label("sex"), ages.label("age_group"), counted.c.total).subquery("people")
    total = func.sum(grouped.c.total)
    held = select(func.count()).select_from(found)
    value = case(
        (held.scalar_subquery() == 0, 0),
        (held.where(recorded(found, listed_only=True)).scalar_subquery() == 0, null()),
        else_=func.coalesce(total, 0),
    )
    return _told(
        select(literal(""), literal(""), value).select_from(grouped),
        _grouped(Part.SEX, grouped.c.sex, total),
        _grouped(Part.AGE_GROUP, grouped.c.age_group, total),
    )


def _by_audience(found: CTE) -> Statement:
    """Least and greatest audience of a session's rows say whether there is one."""
    counted = _audiences(found, HEAD_COUNT)
    listed = _audiences(found, LIST_SUM).where(found.c.names_add)
    rows = union_all(counted, listed).subquery("audiences")
    first, last = func.min(rows.c.audience), func.max(rows.c.audience)
    single = case((first == last, first), else_=SEVERAL).label("audience")
    each = select(rows.c.session_id, single).group_by(rows.c.session_id).subquery("each_session")
    joined = found.outerjoin(each, each.c.session_id == found.c.id)
    return _grouped(Part.AUDIENCE, func.coalesce(each.c.audience, UNKNOWN), func.count()).select_from(joined)


def _audiences(found: CTE, rows: Table) -> Statement:
    pairs = select(rows.c.session_id, text(rows.c.audience).label("audience"))
    return pairs.join(found, found.c.id == rows.c.session_id).where(rows.c.total > 0)


def text(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column of codes as plain text, so that codes of several vocabularies can stand in one column of the answer."""
    return type_coerce(column, String)


def _grouped(part: Part, code: Number, number: Number) -> Statement:
    return select(literal(part.value), code, number).group_by(code)


def _told(*selects: Statement) -> Statement:
    return select(union_all(*selects).subquery("told"))


STATEMENTS: Mapping[str, Asked] = {
    HELD: partial(sessions_of, audience=True),
    PLANNED: partial(sessions_of, status=SessionStatus.PLANNED),
    ATTENDANCES: partial(attendances_of, listed_only=False),
    PEOPLE: people_of,
    LISTED: partial(attendances_of, listed_only=True),
}
