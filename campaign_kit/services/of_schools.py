"""Classes that a list names together with their school: the 6A of one school is not the 6A of another.

Values in, values out; knows no unit of work.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from campaign_kit.model.names import fold
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.places import active_on, are_alike, find_place, inside
from campaign_kit.wording.attendance import OF_SCHOOL

Told = str | tuple[str, str] | None
"""What a list says of where somebody belongs: a name, a name and the school it lies in, or nothing."""

_SCHOOLS = frozenset({PlaceKind.SCHOOL, PlaceKind.CAMPUS})


def told_places(
    people: Sequence[RosterPerson], schools: Mapping[int, str], day: date, known: Mapping[int, Place]
) -> tuple[list[Told], dict[Told, Place | None]]:
    """By line what is told, and the places of all that is told with a school (None: no such place is known).

    `schools` are the schools by line. The one school of a whole list, where the office does not know it by that name,
    tells nothing apart: its classes are looked for as if it was not named.
    """
    places = {name: _school(name, day, known) for name in dict.fromkeys(schools.values())}
    told: list[Told] = [person.place for person in people]
    if not any(places.values()) and len({fold(name) for name in places}) == 1:
        return told, {}
    for line, school in schools.items():
        told[line] = (people[line].place or "", school)
    pairs = dict.fromkeys(each for each in told if isinstance(each, tuple))
    return told, {pair: _place(pair[0], places[pair[1]], day, known) for pair in pairs}


def words_of(told: Told) -> str:
    """ "6A (THCS Nguyễn Du)": what was told, for a person to read."""
    if not isinstance(told, tuple):
        return told or ""
    return OF_SCHOOL.format(place=told[0], school=told[1]) if told[0] else told[1]


def _school(name: str, day: date, known: Mapping[int, Place]) -> Place | None:
    schools = [place for place in active_on(day, known.values()) if place.kind in _SCHOOLS]
    exact = [place for place in schools if fold(place.name) == fold(name)]
    found = exact or [place for place in schools if are_alike(place.name, name)]
    return found[0] if len(found) == 1 else None


def _place(name: str, school: Place | None, day: date, known: Mapping[int, Place]) -> Place | None:
    """The place of that name in the school; the school itself where the class has no name, or is not known there."""
    if school is None:
        return None
    rooms = active_on(day, [place for place in inside([school], known.values()) if place.id != school.id])
    return (find_place(name, [rooms], known) if name else None) or school
