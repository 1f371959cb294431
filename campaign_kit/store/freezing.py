"""What an attendance keeps of a person as of the day: place, age group, minority; the one place where it is worked out.

A later move of the person changes no attendance; moving the session to another year changes the ages.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, bindparam, func, null, select, update

from campaign_kit.model.attendance import AgeGroup, Audience, Minority, Newcomer, age_group
from campaign_kit.store.tables import ATTENDANCE, PERSON, PLACE

T = TypeVar("T")
_MOST_PARAMETERS = 5_000  # of one statement; every database takes as many


class Frozen(NamedTuple):
    """What is kept of one person."""

    person_id: int
    place_id: int | None
    age_group: AgeGroup
    minority: Minority


def in_slices(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in stretches that fit into one statement."""
    return (values[start : start + _MOST_PARAMETERS] for start in range(0, len(values), _MOST_PARAMETERS))


def freeze(connection: Connection, year: int, person_ids: Sequence[int], audience: Audience) -> list[Frozen]:
    """The people as they are now, for a session of this year, in the order given; a number nobody has is left out.

    A pupil's place is the class, everybody else's the home; where that is not known, the other of the two. The age
    group comes from the birth year, a pupil's without it from the grade of the class.
    """
    is_pupil = audience is Audience.CHILD_IN_SCHOOL
    homes = (PERSON.c.class_place_id, PERSON.c.home_place_id) if is_pupil else (
        PERSON.c.home_place_id, PERSON.c.class_place_id
    )  # fmt: skip
    grade = PLACE.c.grade if is_pupil else null()
    of_class = PERSON.outerjoin(PLACE, PLACE.c.id == PERSON.c.class_place_id)
    columns = (PERSON.c.id, func.coalesce(*homes), PERSON.c.birth_year, grade, PERSON.c.minority)
    # one statement for every slice: made of the ids themselves it would be built anew each time
    statement = select(*columns).select_from(of_class).where(PERSON.c.id.in_(bindparam("ids", expanding=True)))
    age = cache(partial(age_group, year))
    found: dict[int, Frozen] = {}
    for some in in_slices(person_ids):
        rows = connection.execute(statement, {"ids": list(some)}).all()  # at once: row by row takes twice as long
        for person_id, place_id, born, at_grade, minority in rows:
            found[person_id] = Frozen(person_id, place_id, age(born, at_grade), minority)
    return [found[person_id] for person_id in dict.fromkeys(person_ids) if person_id in found]


def frozen(
    year: int, people: Iterable[tuple[int, Newcomer, Audience]], grades: Mapping[int, int | None]
) -> Iterator[tuple[Frozen, Audience]]:
    """As `freeze`, of people who are known already: their ids, what is known, their audiences; grades of the places."""
    age = cache(partial(age_group, year))
    for person_id, who, audience in people:
        of_class, home = who.class_place_id, who.home_place_id
        is_pupil = audience is Audience.CHILD_IN_SCHOOL
        near, far = (of_class, home) if is_pupil else (home, of_class)
        grade = grades.get(of_class) if is_pupil and of_class is not None else None
        yield Frozen(person_id, far if near is None else near, age(who.birth_year, grade), who.minority), audience


def refresh_ages(connection: Connection, session_id: int, year: int) -> None:
    """The age groups of a session's list, when the session is moved to this year; the rest stays frozen."""
    statement = (
        select(ATTENDANCE.c.person_id, ATTENDANCE.c.age_group, PERSON.c.birth_year)
        .join(PERSON, PERSON.c.id == ATTENDANCE.c.person_id)
        .where(ATTENDANCE.c.session_id == session_id, PERSON.c.birth_year.is_not(None))
    )
    ages = [(person_id, kept, age_group(year, born)) for person_id, kept, born in connection.execute(statement)]
    rows = [{"who": person_id, "now": now} for person_id, kept, now in ages if kept is not now]
    if rows:
        line = (ATTENDANCE.c.session_id == session_id) & (ATTENDANCE.c.person_id == bindparam("who"))
        connection.execute(update(ATTENDANCE).where(line).values(age_group=bindparam("now")), rows)
