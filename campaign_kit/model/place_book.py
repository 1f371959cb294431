"""The places of an office with what is known of them; how old places became new ones, and what the dates say of both.

Values in, values out; which rows hang on a place is the store's knowledge.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from campaign_kit.model.office import Office
from campaign_kit.model.plan import Place, PlaceCount, PlaceKind


class Succession(NamedTuple):
    """From the day `since` the first place or office became the second: merged, split, renamed, a class gone up."""

    old_id: int
    new_id: int
    since: date | None


class HeldAt(NamedTuple):
    """A held session at one of its places, None for none, with the lượt there; None where no result was recorded."""

    session_id: int
    place_id: int | None
    attendances: int | None


@dataclass(frozen=True)
class PlaceBook:
    """All places as they were added, with the newest count of each that has one.

    `in_use` are those that cannot be removed any more: something is recorded of them, or of what lies inside them.
    """

    places: tuple[Place, ...]
    counts: Mapping[int, PlaceCount]
    in_use: frozenset[int]
    successions: tuple[Succession, ...] = ()


def is_there(place: Place | Office, day: date) -> bool:
    """Whether the place or office exists on the day."""
    return (place.active_from is None or place.active_from <= day) and (
        place.active_to is None or place.active_to >= day
    )


def is_to_come(place: Place, day: date) -> bool:
    """Whether the place begins only after the day."""
    return place.active_from is not None and place.active_from > day


def children_of(inside: Sequence[Place], counts: Mapping[int, PlaceCount], day: date) -> int | None:
    """The children of the classes that have begun by the day; None unless each was counted."""
    classes = [each for each in inside if each.kind is PlaceKind.CLASS and not is_to_come(each, day)]
    found = [counts[each.id].children if each.id in counts else None for each in classes]
    known = [each for each in found if each is not None]
    return sum(known) if classes and len(known) == len(classes) else None


def before(place_id: int, successions: Sequence[Succession]) -> frozenset[int]:
    """All that the place was before it became what it is: under other names, in another school year, unmerged."""
    return _along(place_id, [(each.new_id, each.old_id) for each in successions])


def after(place_id: int, successions: Sequence[Succession]) -> frozenset[int]:
    """All that the place became."""
    return _along(place_id, [(each.old_id, each.new_id) for each in successions])


def _along(place_id: int, ways: Sequence[tuple[int, int]]) -> frozenset[int]:
    found: set[int] = set()
    fresh = {place_id}
    while fresh:
        fresh = {end for start, end in ways if start in fresh} - found
        found |= fresh
    return frozenset(found - {place_id})


def around(place_ids: Collection[int], known: Mapping[int, Place]) -> frozenset[int]:
    """The places and all that they lie in."""
    found: set[int] = set()
    for place_id in place_ids:
        each = known.get(place_id)
        while each is not None and each.id not in found:
            found.add(each.id)
            each = known.get(each.parent_id or 0)
    return frozenset(found)


def inside_of(place_id: int, places: Iterable[Place]) -> list[Place]:
    """What lies inside a place, level by level, without the place itself."""
    children: dict[int, list[Place]] = {}
    for place in places:
        if place.parent_id is not None:
            children.setdefault(place.parent_id, []).append(place)
    found: list[Place] = []
    waiting, seen = [place_id], {place_id}
    while waiting:
        level = [each for parent in waiting for each in children.get(parent, []) if each.id not in seen]
        found += level
        waiting = [each.id for each in level]
        seen.update(waiting)
    return found
