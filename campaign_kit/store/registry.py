"""The one registry of figures: for each key of `model.report.DEFINITIONS` the query that gives it.

Figures of one `Family` are asked for together; of an indicator the key says which tallies.
"""

from collections.abc import Mapping
from functools import cache, partial

from sqlalchemy import select

from campaign_kit.model.plan import Form, Unit
from campaign_kit.model.report import (
    DEFINITIONS,
    PAPERS,
    PLANNED_ATTENDANCES,
    TRAINING_ATTENDANCES,
    TRAINING_CLASSES,
    TRAINING_DAYS,
    unit_key,
)
from campaign_kit.store import figures
from campaign_kit.store.coverage import coverages
from campaign_kit.store.figures import Asked, attendances_of
from campaign_kit.store.held import Statement
from campaign_kit.store.other_figures import (
    Family,
    costs,
    outreach,
    papers,
    planned_attendances,
    quiz,
    tallies,
    training,
)


def one_of(asked: Asked, key: str) -> Statement:
    """(part, code, number) of one figure of those that are asked for together."""
    its, part, code, number = asked().subquery("family").columns
    return select(part, code, number).where(its == key)


@cache
def of_tally(key: str) -> Asked:
    """The tallies of an indicator; the same object each time, so that it is built once."""
    return partial(one_of, tallies, key)


def _of(room: str) -> tuple[str, ...]:
    return tuple(key for key in DEFINITIONS if key.startswith(f"{room}."))


FAMILIES = (
    Family(figures.sessions_by_unit, tuple(unit_key(unit) for unit in Unit), 0),
    Family(coverages, _of("coverage"), None),
    Family(planned_attendances, (PLANNED_ATTENDANCES,), 0),
    Family(training, (TRAINING_CLASSES, TRAINING_DAYS), 0),
    Family(papers, (PAPERS,), 0),
    Family(outreach, _of("outreach"), 0),
    Family(costs, _of("cost"), None),
    Family(quiz, _of("quiz"), None),
)
ALONE: Mapping[str, Asked] = {
    **figures.STATEMENTS,
    TRAINING_ATTENDANCES: partial(attendances_of, listed_only=False, forms=(Form.TRAINING,)),
}
STATEMENTS: Mapping[str, Asked] = {
    **ALONE,
    **{key: partial(one_of, family.asked, key) for family in FAMILIES for key in family.keys},
}
# of a key without a row: what nothing was entered for is 0 there and no data here
NOTHING: Mapping[str, int | None] = {key: family.nothing for family in FAMILIES for key in family.keys}
