"""The days of sessions that come again and again: on weekdays, without the days on which nobody meets. Pure."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor, closed_among
from campaign_kit.model.plan import Place, PlaceKind

LONGEST = timedelta(days=3 * 366)  # a series ends by then, whatever is asked
_AT_SCHOOL = frozenset({PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS})


def weekly(
    first: date,
    weekdays: Collection[int],
    closed: Collection[date] = (),
    times: int | None = None,
    until: date | None = None,
) -> tuple[date, ...]:
    """The days from `first` on that fall on the weekdays (0 is Monday) and are not closed.

    At most `times` of them, none after `until` (inside), none more than three years away. A closed day is left out,
    and another one found for it where `times` asks for so many.
    """
    last = first + LONGEST if until is None else min(until, first + LONGEST)
    wanted = frozenset(weekdays)
    found: list[date] = []
    day = first
    while day <= last and (times is None or len(found) < times):
        if day.weekday() in wanted and day not in closed:
            found.append(day)
        day += timedelta(days=1)
    return tuple(found)


def closed_to(closed: Iterable[ClosedDaysDraft], places: Iterable[Place], first: date, last: date) -> frozenset[date]:
    """The days from `first` to `last` on which one of these places is not met; without places those that all have."""
    whom = {ClosedFor.SCHOOLS if place.kind in _AT_SCHOOL else ClosedFor.HAMLETS for place in places} or {ClosedFor.ALL}
    known = list(closed)
    return frozenset().union(*(closed_among(known, first, last, each) for each in whom))
