"""What the whole period of a report comes to: what is done, and what is still planned for the days after it."""

from collections.abc import Mapping

from campaign_kit.model.report import ATTENDANCES, HELD, PLANNED, PLANNED_ATTENDANCES, Coverage, Figure

_PLANS = {HELD: PLANNED, ATTENDANCES: PLANNED_ATTENDANCES}


def expected(done: Mapping[str, Figure], rest: Mapping[str, Figure]) -> dict[str, int]:
    """By key, the figures that can be told for the whole period; one is left out where its plan says no number.

    `rest` are the figures of the days after those of `done`: with nothing planned there, done is all.
    """
    found = {}
    for key, plan in _PLANS.items():
        now, more = _number(done.get(key)), _number(rest.get(plan))
        nothing = not _number(rest.get(PLANNED))
        if now is not None and (more is not None or nothing):
            found[key] = now + (more or 0)
    return found


def _number(figure: Figure | None) -> int | None:
    value = figure.value if figure else None
    return None if isinstance(value, Coverage) else value
