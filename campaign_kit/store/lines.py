"""The tables of lượt: by form, month, audience or place, or one line a session. See `model.report.Line`.

Starts from the same expressions as the figures, so that lines sum to them.
"""

from typing import Any

from sqlalchemy import CTE, ColumnElement, CompoundSelect, Integer, Select, cast, func, literal, null, select, union

from campaign_kit.model.attendance import AgeGroup, Audience
from campaign_kit.model.report import UNKNOWN, Part
from campaign_kit.store.figures import text
from campaign_kit.store.held import Statement, chosen, once, people, recorded
from campaign_kit.store.tables import PLACE, SESSION, SESSION_PLACE

SUMMED = ("total", "female", "male", "children", "older", "minority", "minority_stated")


def people_by(by: Part | None) -> Statement:
    """(code, the sums of SUMMED, one for each age group and audience); without a part by the uid of the session."""
    counted = people(chosen(), listed_only=False)
    key = _key(by, counted)
    total = func.sum(counted.c.total)
    ages = [total.filter(counted.c.age_group == group) for group in AgeGroup]
    audiences = [total.filter(counted.c.audience == each) for each in Audience]
    sums = (func.sum(counted.c[name]) for name in SUMMED)
    return _named(by, select(key.label("key"), *sums, *ages, *audiences).group_by(key))


def sessions_by(by: Part | None) -> Statement:
    """(code, sessions, those of which something is known)."""
    found = chosen()
    is_known = recorded(found, listed_only=False)
    if by is None:
        return _named(by, select(found.c.id.label("key"), literal(1).label("number"), cast(is_known, Integer)))
    known = once(select(found.c.id, is_known.label("known")), "known")
    stands = _stands(by, found).subquery("stands")
    joined = stands.join(known, known.c.id == stands.c.session_id)
    number = func.count().label("number"), func.count().filter(known.c.known).label("of_known")
    return _named(by, select(stands.c.key, *number).select_from(joined).group_by(stands.c.key))


def _key(by: Part | None, counted: CTE) -> ColumnElement[Any]:
    """What lines are gathered by: of places and sessions the number, which is shorter than the uid that is told."""
    return counted.c.session_id if by is None else counted.c.place_id if by is Part.PLACE else text(counted.c[by.value])


def _named(by: Part | None, lines: Statement) -> Statement:
    """The lines with their codes for their keys."""
    found = lines.subquery("lines")
    key, *rest = found.columns
    if by is None:
        return select(SESSION.c.uid, *rest).join_from(found, SESSION, SESSION.c.id == key)
    if by is Part.PLACE:
        return select(func.coalesce(PLACE.c.uid, UNKNOWN), *rest).join_from(
            found, PLACE, PLACE.c.id == key, isouter=True
        )
    return select(found)


def _stands(by: Part, found: CTE) -> Select[Any] | CompoundSelect[Any]:
    """(session_id, key) once each: where each session stands; by place under its own and under its people's."""
    if by in (Part.FORM, Part.MONTH):
        return select(found.c.id.label("session_id"), text(found.c[by.value]).label("key"))
    counted = people(found, listed_only=False)
    there = select(counted.c.session_id, _key(by, counted).label("key")).where(counted.c.total > 0)
    if by is Part.AUDIENCE:
        return there.distinct()
    at_place = select(SESSION_PLACE.c.session_id, SESSION_PLACE.c.place_id)
    at_place = at_place.join(found, found.c.id == SESSION_PLACE.c.session_id)
    return union(there, at_place, select(found.c.id, null()).where(found.c.places == 0))
