"""A new school year: which classes go up, which leave their school, and which begin with its first grade.

A proposal that a person corrects; nothing is written here.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from campaign_kit.model.place_book import Succession, is_there
from campaign_kit.model.plan import Place, PlaceKind, SchoolLevel
from campaign_kit.model.speaking import grades_of

_YEAR = re.compile(r"((?:19|20)\d\d)-(\d{4})")
_SUMMER = timedelta(days=120)  # a class that was ended by hand so short before the new year still goes up


class GoesOn(NamedTuple):
    """A class of the old year, and what it is called in the new one."""

    place: Place
    name: str
    grade: int


class Begins(NamedTuple):
    """A class that nobody was in before; without a grade where the classes of its school have none (mầm non)."""

    name: str
    grade: int | None


@dataclass(frozen=True)
class YearOfSchool:
    """The classes of one school, or of one điểm trường: each class of the old year goes on or leaves."""

    school: Place
    goes_on: tuple[GoesOn, ...] = ()
    leaves: tuple[Place, ...] = ()
    begins: tuple[Begins, ...] = ()


@dataclass(frozen=True)
class SchoolYear:
    """The school year "2027-2028" that starts on a day: what becomes of all classes."""

    year: str
    starts: date
    schools: tuple[YearOfSchool, ...] = ()

    @property
    def eve(self) -> date:
        """The last day of the classes of the old year."""
        return self.starts - timedelta(days=1)


def years_of(text: str) -> tuple[int, int] | None:
    """(2027, 2028) of "2027-2028"; None for what is no school year."""
    found = _YEAR.fullmatch(text)
    if found is None or int(found[2]) != int(found[1]) + 1:
        return None
    return int(found[1]), int(found[2])


def school_year_of(day: date) -> str:
    """The school year of a day; from June on it is the one that begins in autumn."""
    first = day.year if day.month >= 6 else day.year - 1
    return f"{first}-{first + 1}"


def first_day_of(year: str) -> date:
    """The day on which school years begin: 05/09."""
    return date(int(year[:4]), 9, 5)


def propose(
    year: str,
    starts: date,
    places: Sequence[Place],
    successions: Iterable[Succession],
    school_ids: Collection[int] = (),
) -> SchoolYear:
    """What a new school year does to the classes of these schools, of all when none is named.

    A class goes up one grade and its name with it, inside the grades of its school; the last grade leaves; the first
    begins with as many classes as before and under their names. A class without a grade leaves and begins again. What
    is of the new year already is left alone, and a class that lies in no school or ended where the new year has begun.
    """
    proposed = SchoolYear(year, starts)
    known = {place.id: place for place in places}
    followed = {each.old_id for each in successions}
    begun = {(place.parent_id, place.name) for place in places if place.school_year == year}
    closed = {parent_id for parent_id, _ in begun}
    by_school: dict[int, list[Place]] = {}
    for place in places:
        school = known.get(place.parent_id or 0)
        if school is None or not is_there(school, starts) or (place.active_to is not None and school.id in closed):
            continue
        if _is_of_old_year(place, proposed, followed):
            by_school.setdefault(school.id, []).append(place)
    wanted = [each for each in by_school if not school_ids or {each, known[each].parent_id} & set(school_ids)]
    schools = [_of_school(known[each], by_school[each], _grades(known[each], known, by_school)) for each in wanted]
    return SchoolYear(year, starts, tuple(_without(each, begun) for each in schools))


def next_name(name: str, grade: int) -> str:
    """ "Lớp 5A" → "Lớp 6A", "5/1" → "6/1": the first number that is the grade, one higher; else the name as it is."""
    return re.sub(rf"(?<!\d){grade}(?!\d)", str(grade + 1), name, count=1)


def _is_of_old_year(place: Place, new: SchoolYear, followed: Collection[int]) -> bool:
    if place.kind is not PlaceKind.CLASS or place.school_year == new.year or place.id in followed:
        return False
    if place.active_from is not None and place.active_from >= new.starts:
        return False
    return place.active_to is None or place.active_to >= new.eve - _SUMMER


def _grades(school: Place, known: Mapping[int, Place], classes: Mapping[int, Sequence[Place]]) -> tuple[int, int]:
    """The first and last grade of a school, by its level or by its classes where the level does not tell."""
    top = school
    while outer := known.get(top.parent_id or 0):
        top = outer
    level = school.school_level or top.school_level
    taught = grades_of([top.model_copy(update={"school_level": level})]) if level is not SchoolLevel.MULTI else set()
    if not taught:
        together = [each for each in classes if top.id in (each, known[each].parent_id)]
        taught = {place.grade for each in together for place in classes[each] if place.grade is not None}
    return min(taught, default=0), max(taught, default=0)


def _of_school(school: Place, classes: Sequence[Place], grades: tuple[int, int]) -> YearOfSchool:
    first, last = grades
    goes_on = [
        GoesOn(place, next_name(place.name, place.grade), place.grade + 1)
        for place in classes
        if place.grade is not None and place.grade < last
    ]
    leaves = [place for place in classes if place.grade is None or place.grade >= last]
    begins = [Begins(place.name, place.grade) for place in classes if place.grade in (first, None)]
    return YearOfSchool(school, tuple(goes_on), tuple(leaves), tuple(begins))


def _without(school: YearOfSchool, begun: Collection[tuple[int | None, str]]) -> YearOfSchool:
    """Without the first classes that are there already."""
    begins = tuple(each for each in school.begins if (school.school.id, each.name) not in begun)
    return YearOfSchool(school.school, school.goes_on, school.leaves, begins)
