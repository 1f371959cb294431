"""The numbers of the last time, proposed for a session at the same places; nothing of it is saved by itself.

Works inside an open unit of work; the verb is `attendance.py`'s.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from campaign_kit.model.attendance import Audience, HeadCount
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Session
from campaign_kit.services.result import CountRow, ResultForm, advice_on_result, counted
from campaign_kit.services.result_form import common_place, is_by_class, read_form, row_of
from campaign_kit.store.unit import Reading


def like_last_time(unit: Reading, session: Session, today: date) -> ResultForm | None:
    """The session's form with the numbers of the last time wherever it has none yet; None where there are none.

    The last time is the newest held session before it with counts of one of its places: of its series, else of its
    form, else any. Notes and answers of that day are not proposed.
    """
    form = read_form(unit, session, today)
    places = {row.place_id for row in form.grid if row.place_id is not None} | set(session.place_ids)
    last = unit.attendance.last_counted(session, places)
    if last is None:
        return None
    before = unit.plan.session(last)
    counts = unit.attendance.head_counts(before.id)
    known = {place.id: place for place in unit.plan.places()}
    by_class = is_by_class(session, counts, known)
    if by_class is not form.by_class and counted(form.rows) is None:
        form = read_form(unit, session, today, by_class)
    common = common_place([known[place_id] for place_id in session.place_ids], known)
    asked = {(row.place_id, row.audience) for row in form.rows}
    more = [row_of(each, known) for each in counts if each.place_id == common and _key(each) not in asked]
    proposed = replace(
        form,
        grid=tuple(_like(row, counts) for row in form.grid),
        counters=tuple(_like(row, counts) for row in (*form.counters, *more)),
        used=_used(form, {each.kind: each.number for each in unit.attendance.used(before.id)}),
        like=before,
    )
    if proposed.rows == form.rows and proposed.used == form.used:
        return None
    return replace(proposed, advice=tuple(advice_on_result(proposed.rows, session, today)))


def _key(count: HeadCount) -> tuple[int | None, Audience]:
    return count.place_id, count.audience


def _like(row: CountRow, counts: Sequence[HeadCount]) -> CountRow:
    """What was counted of the same people then; the age group of pupils is that of their grade now."""
    found = next((each for each in counts if _key(each) == (row.place_id, row.audience)), None)
    if row.total is not None or found is None:
        return row
    age_group = None if row.audience is Audience.CHILD_IN_SCHOOL else found.age_group
    return replace(row.saved(found), age_group=age_group)


def _used(form: ResultForm, then: dict[Kind, int]) -> dict[Kind, int | None]:
    return {kind: then.get(kind) if number is None else number for kind, number in form.used.items()}
