"""Places as people call them: "6A" is "Lớp 6A" of the school at hand, "Mook Đen" is "Làng Mook Đen".

Values in, values out; knows no unit of work.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from campaign_kit.errors import Refused
from campaign_kit.model.names import fold
from campaign_kit.model.place_book import is_there
from campaign_kit.model.plan import Place

_KIND_WORDS = re.compile(
    r"(lop|truong|diem truong|co so|thon|lang|ban|buon|plei|ap|khom|xom|soc|phum|to dan pho|to|khu dan cu|khu pho) "
)
_NEW_YEAR_OF_SCHOOLS = 8  # a school year's classes are there from August on


def place_title(place: Place, known: Mapping[int, Place]) -> str:
    """ "Lớp 6A (Trường THCS Nguyễn Du)": the name, of a place inside another with that one's."""
    parent = known.get(place.parent_id or 0)
    return place.name if parent is None else f"{place.name} ({parent.name})"


def places_title(places: Iterable[Place], known: Mapping[int, Place]) -> str:
    """ "Lớp 6A, Lớp 6B (Trường THCS Nguyễn Du); Làng Bi": places of one school together, in the order given."""
    together: dict[int, list[Place]] = {}
    for place in places:
        together.setdefault(place.parent_id or -place.id, []).append(place)
    return "; ".join(
        ", ".join([*(place.name for place in group[:-1]), place_title(group[-1], known)]) for group in together.values()
    )


def active_on(day: date, places: Iterable[Place]) -> list[Place]:
    """The places that exist on the day; of classes of one name in one school those of the day's school year."""
    open_then = [place for place in places if is_there(place, day)]
    current = {(place.parent_id, place.name) for place in open_then if _is_of_year(place, day)}
    return [
        place
        for place in open_then
        if not place.school_year or _is_of_year(place, day) or (place.parent_id, place.name) not in current
    ]


def inside(outer: Iterable[Place], known: Iterable[Place]) -> list[Place]:
    """The places and all that lies in them, each once."""
    children: dict[int | None, list[Place]] = {}
    for place in known:
        children.setdefault(place.parent_id, []).append(place)
    found: dict[int, Place] = {}
    waiting = list(outer)
    while waiting:
        place = waiting.pop(0)
        if place.id not in found:
            found[place.id] = place
            waiting.extend(children.get(place.id, []))
    return list(found.values())


def find_place(name: str, circles: Sequence[Sequence[Place]], known: Mapping[int, Place]) -> Place | None:
    """The place of that name in the first of the circles that has one; None when no circle has.

    Refused("attendance.ambiguous_place", name=…, choices=…) when a circle has several.
    """
    for circle in circles:
        exact = [place for place in circle if _key(place.name) == _key(name)]
        found = exact or [place for place in circle if are_alike(place.name, name)]
        if len(found) > 1:
            choices = "; ".join(f"{place.id} – {place_title(place, known)}" for place in found)
            raise Refused("attendance.ambiguous_place", name=name, choices=choices)
        if found:
            return found[0]
    return None


def _is_of_year(place: Place, day: date) -> bool:
    """ "2026-2027" holds the days from August 2026 to July 2027."""
    first = day.year if day.month >= _NEW_YEAR_OF_SCHOOLS else day.year - 1
    return place.school_year.startswith(str(first))


def _key(name: str) -> str:
    return fold(name).replace(" ", "")


def are_alike(name: str, other: str) -> bool:
    """The same name, where one of both lacks the word for what it is, or both are names and not mere numbers."""
    (kind, bare), (other_kind, other_bare) = _parted(name), _parted(other)
    return bare == other_bare and (not kind or not other_kind or not bare.isdigit())


def bare_name(name: str) -> str:
    """The folded name without the word for what it is: "mook den" of "Làng Mook Đen"."""
    folded = fold(name)
    word = _KIND_WORDS.match(folded)
    return folded[word.end() :] if word else folded


def _parted(name: str) -> tuple[str, str]:
    """("lang", "mookden") of "Làng Mook Đen"; ("", "6a") of "6 A"."""
    folded = fold(name)
    word = _KIND_WORDS.match(folded)
    kind = word[1] if word else ""
    return kind, folded[len(kind) :].replace(" ", "")
