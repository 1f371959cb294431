"""Who is on a list that was read: the place of each person in this office, the audience, and who may be known already.

Proposes and writes nothing; what is done with the proposals is `attendance.py`'s.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, Minority, Person, PersonDraft, Sex, age_group
from campaign_kit.model.audience import OF_SCHOOL, audience_of
from campaign_kit.model.names import fold
from campaign_kit.model.place_book import after, before
from campaign_kit.model.plan import Place, PlaceKind, Session
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.places import active_on, find_place, inside
from campaign_kit.store.unit import Reading


@dataclass(frozen=True)
class Arrival:
    """One line of a list in its order. `same` is somebody of the same place who may be this very person.

    `is_sure`: spelled alike, at a known place, and the list says nothing of the person that is not known already.
    """

    person: RosterPerson
    place: Place | None
    audience: Audience
    same: Person | None = None
    is_sure: bool = False

    @property
    def place_id(self) -> int | None:
        return None if self.place is None else self.place.id

    def draft(self) -> PersonDraft:
        """The person as new: a pupil belongs to a class or school, everybody else has a home at the place."""
        is_pupil = self.audience is Audience.CHILD_IN_SCHOOL and self.place is not None and self.place.kind in OF_SCHOOL
        return PersonDraft(
            full_name=self.person.full_name,
            sex=self.person.sex,
            birth_year=self.person.birth_year,
            minority=self.person.minority,
            class_place_id=self.place_id if is_pupil else None,
            home_place_id=None if is_pupil else self.place_id,
        )


@dataclass(frozen=True)
class Arrivals:
    """A list beside what the office knows. `unknown_places` are names in it that no place of the office has."""

    lines: tuple[Arrival, ...]
    unknown_places: tuple[str, ...]

    @property
    def twice(self) -> tuple[str, ...]:
        """Names that stand more than once at one place: two people of one name, or one person written twice."""
        seen: set[tuple[int | None, str]] = set()
        again = []
        for line in self.lines:
            key = (line.place_id, fold(line.person.full_name))
            if key in seen:
                again.append(line.person.full_name)
            seen.add(key)
        return tuple(dict.fromkeys(again))


def read_arrivals(
    unit: Reading,
    session: Session,
    people: Sequence[RosterPerson],
    into: int | None = None,
    audience: Audience | None = None,
) -> Arrivals:
    """The people at their places: in `into` when it is given, else in the session's places, then in all others.

    `audience` is that of everybody; None: by form, place and age. Refused("attendance.ambiguous_place"),
    Refused("plan.no_place").
    """
    known = {place.id: place for place in unit.plan.places()}
    if into is not None and into not in known:
        raise Refused("plan.no_place", id=into)
    near = _circles(session, known, into)
    names = dict.fromkeys(person.place for person in people if person.place)
    found = {name: find_place(name, near, known) for name in names}
    unknown = tuple(name for name, place in found.items() if place is None)
    unnamed = _default(session, known, into)
    found |= dict.fromkeys(unknown, known[into] if into is not None else _school(session, known))
    places = (found[person.place] if person.place else unnamed for person in people)
    lines = [_arrival(session, person, place, audience) for person, place in zip(people, places, strict=True)]
    return Arrivals(_with_same(unit, session, lines), unknown)


def circles(unit: Reading, session: Session) -> list[list[Place]]:
    """The places that people of the session may name, the nearest first: its own, the schools around them, all."""
    return _circles(session, {place.id: place for place in unit.plan.places()}, None)


def _circles(session: Session, known: Mapping[int, Place], into: int | None) -> list[list[Place]]:
    """Where a name is looked for, nearest first: the session's places, the schools around them, the whole office."""
    if into is not None:
        return [inside([known[into]], known.values())]
    near = [known[place_id] for place_id in session.place_ids]
    around = [known[place.parent_id] for place in near if place.parent_id is not None]
    circles = (inside(near, known.values()), inside(around, known.values()), known.values())
    return [active_on(session.day, circle) for circle in circles]


def _default(session: Session, known: Mapping[int, Place], into: int | None) -> Place | None:
    """Where people belong whose place the list does not tell."""
    if into is not None:
        return known[into]
    return known[session.place_ids[0]] if len(session.place_ids) == 1 else None


def _school(session: Session, known: Mapping[int, Place]) -> Place | None:
    """The one school of the session: its pupils belong there, though their class is not known."""
    places = [known[place_id] for place_id in session.place_ids]
    schools = {place.parent_id if place.kind is PlaceKind.CLASS else place.id for place in places}
    school = known.get(schools.pop() or 0) if len(schools) == 1 else None
    return school if school is not None and school.kind in OF_SCHOOL else None


def _arrival(session: Session, person: RosterPerson, place: Place | None, audience: Audience | None) -> Arrival:
    group = age_group(session.day.year, person.birth_year, place.grade if place else None)
    kind = None if place is None else place.kind
    return Arrival(person, place, audience or audience_of(session.form, kind, group))


def _with_same(unit: Reading, session: Session, lines: Sequence[Arrival]) -> tuple[Arrival, ...]:
    """The lines, each with its proposal; nobody is proposed twice, and who is on the session's list comes first.

    A class that went up, a hamlet that was renamed or merged is the same place to its people.
    """
    listed = {each.person.id for each in unit.attendance.people_of(session.id)}
    successions = unit.places.successions()
    there: dict[int | None, list[Person]] = {}
    for place_id in dict.fromkeys(line.place_id for line in lines):
        keys = [fold(line.person.full_name) for line in lines if line.place_id == place_id]
        kin = () if place_id is None else sorted(before(place_id, successions) | after(place_id, successions))
        same = [person for each in (place_id, *kin) for person in unit.attendance.find_same(each, keys)]
        there[place_id] = sorted(same, key=lambda each: each.id not in listed)
    proposed: dict[int, tuple[Person, bool]] = {}
    for wants_sure in (True, False):
        for index, line in enumerate(lines):
            candidates = there[line.place_id]
            found = None if index in proposed else _found(line.person, candidates, wants_sure)
            if found is not None:
                candidates.remove(found)
                proposed[index] = (found, wants_sure)
    return tuple(_proposing(line, proposed.get(index)) for index, line in enumerate(lines))


def _proposing(line: Arrival, proposal: tuple[Person, bool] | None) -> Arrival:
    return line if proposal is None else Arrival(line.person, line.place, line.audience, *proposal)


def _found(person: RosterPerson, candidates: Sequence[Person], wants_sure: bool) -> Person | None:
    key = fold(person.full_name)
    fits = _is_the_same if wants_sure else _may_be_the_same
    return next((each for each in candidates if each.search_key == key and fits(person, each)), None)


def _is_the_same(person: RosterPerson, other: Person) -> bool:
    """Spelled alike at a known place, and the list says nothing of the person that is not known already."""
    has_place = other.class_place_id is not None or other.home_place_id is not None
    return (
        person.full_name.casefold() == other.full_name.casefold()
        and has_place
        and person.birth_year in (None, other.birth_year)
        and person.sex in (Sex.UNKNOWN, other.sex)
        and person.minority in (Minority.UNKNOWN, other.minority)
    )


def _may_be_the_same(person: RosterPerson, other: Person) -> bool:
    """Nothing that both are known by speaks against it."""
    years = {person.birth_year, other.birth_year} - {None}
    sexes = {person.sex, other.sex} - {Sex.UNKNOWN}
    return len(years) < 2 and len(sexes) < 2
