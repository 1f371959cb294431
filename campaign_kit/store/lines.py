"""The tables of lượt: by form, month, audience or place, or one line a session. See `model.report.Line`.

Starts from the same expressions as the figures, so that lines sum to them.
"""

from sqlalchemy import CTE, ColumnElement, CompoundSelect, FromClause, Select, distinct, func, literal, select, union

from campaign_kit.model.attendance import AgeGroup, Audience
from campaign_kit.model.report import UNKNOWN, Part
from campaign_kit.store.figures import text
from campaign_kit.store.held import Statement, chosen, people, recorded
from campaign_kit.store.tables import PLACE, SESSION, SESSION_PLACE

SUMMED = ("total", "female", "male", "children", "older", "minority", "minority_stated")


def people_by(by: Part | None) -> Statement:
    """(code, the sums of SUMMED, one for each age group and audience); without a part by the uid of the session."""
    counted = people(chosen(), listed_only=False)
    source, code = _code(by, counted)
    total = func.sum(counted.c.total)
    ages = [total.filter(counted.c.age_group == group) for group in AgeGroup]
    audiences = [total.filter(counted.c.audience == each) for each in Audience]
    sums = (func.sum(counted.c[name]) for name in SUMMED)
    return select(code, *sums, *ages, *audiences).select_from(source).group_by(code)


def sessions_by(by: Part | None) -> Statement:
    """(code, sessions, those of which something is known)."""
    found = chosen()
    known = select(found.c.id, recorded(found, listed_only=False).label("known")).subquery("known")
    stands = _stands(by, found).subquery("stands")
    number = func.count(distinct(stands.c.session_id))
    joined = stands.join(known, known.c.id == stands.c.session_id)
    return select(stands.c.code, number, number.filter(known.c.known)).select_from(joined).group_by(stands.c.code)


def _code(by: Part | None, counted: CTE) -> tuple[FromClause, ColumnElement[str]]:
    if by is Part.PLACE:
        return counted.outerjoin(PLACE, PLACE.c.id == counted.c.place_id), func.coalesce(PLACE.c.uid, UNKNOWN)
    if by is None:
        return counted.join(SESSION, SESSION.c.id == counted.c.session_id), SESSION.c.uid
    return counted, text(counted.c[by.value])


def _stands(by: Part | None, found: CTE) -> Select[int, str] | CompoundSelect[int, str]:
    """(session_id, code): under which codes each session stands; by place under its own and under its people's."""
    if by in (None, Part.FORM, Part.MONTH):
        code = SESSION.c.uid if by is None else text(found.c[by.value])
        return select(found.c.id.label("session_id"), code.label("code")).join(SESSION, SESSION.c.id == found.c.id)
    counted = people(found, listed_only=False)
    source, of_people = _code(by, counted)
    there = select(counted.c.session_id, of_people.label("code")).select_from(source).where(counted.c.total > 0)
    if by is Part.AUDIENCE:
        return there
    at_place = (
        select(SESSION_PLACE.c.session_id, PLACE.c.uid)
        .join(found, found.c.id == SESSION_PLACE.c.session_id)
        .join(PLACE, PLACE.c.id == SESSION_PLACE.c.place_id)
    )
    return union(there, at_place, select(found.c.id, literal(UNKNOWN)).where(found.c.places == 0))
