"""Who is on a list that was read: the place of each person in this office, the audience, and who may be known already.

Proposes and writes nothing; what is done with the proposals is that of `bringing.py` and `entry.py`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, Newcomer, Person, PersonDraft, age_group
from campaign_kit.model.audience import OF_SCHOOL, audience_of
from campaign_kit.model.names import fold
from campaign_kit.model.plan import Place, PlaceKind, Session
from campaign_kit.model.roster import Roster, RosterImport, RosterPerson, repeated
from campaign_kit.model.speaking import bands_of_topics
from campaign_kit.services.matching import Wanted, brought_before, match
from campaign_kit.services.of_schools import Told, told_places, words_of
from campaign_kit.services.places import active_on, find_place, inside
from campaign_kit.store.unit import Reading


class Arrival(NamedTuple):
    """One line of a list in its order. `same` is somebody of the same place who may be this very person.

    `is_sure`: spelled alike, at a known place, and the list says nothing of the person that is not known already; or
    this very list brought the person before. `is_listed`: `same` is on the session's list. `is_gone`: this very list
    was brought here before, and the line was left out of it then, or was taken off or rewritten since. `key` is the
    folded name.
    """

    person: RosterPerson
    place: Place | None
    audience: Audience
    same: Person | None = None
    is_sure: bool = False
    is_listed: bool = False
    is_gone: bool = False
    key: str = ""

    @property
    def place_id(self) -> int | None:
        return None if self.place is None else self.place.id

    def newcomer(self, keep_until: date | None = None) -> Newcomer:
        """The person as new: a pupil belongs to a class or school, everybody else has a home at the place."""
        who, place = self.person, self.place
        of_class = home = None
        if place is not None and self.audience is Audience.CHILD_IN_SCHOOL and place.kind in OF_SCHOOL:
            of_class = place.id
        elif place is not None:
            home = place.id
        return Newcomer(who.full_name, who.sex, who.birth_year, of_class, home, who.minority, keep_until, self.key)

    def draft(self) -> PersonDraft:
        """As `newcomer`, checked."""
        told = self.newcomer()._asdict()
        return PersonDraft(**{name: told[name] for name in PersonDraft.model_fields})


@dataclass(frozen=True)
class Arrivals:
    """A list beside what the office knows. `unknown_places` are names in it that no place of the office has.

    `repeated` are lines, from 0, that may be one person written twice: one name at one place, and nothing that is
    known of them speaks against it. `same_file` is an import that stands still and brought this very list.
    """

    lines: tuple[Arrival, ...]
    unknown_places: tuple[str, ...]
    repeated: tuple[tuple[int, ...], ...] = ()
    same_file: RosterImport | None = None

    @property
    def twice(self) -> tuple[str, ...]:
        """The names that `repeated` is about."""
        return tuple(dict.fromkeys(self.lines[some[0]].person.full_name for some in self.repeated))


def read_arrivals(
    unit: Reading,
    session: Session,
    roster: Roster,
    into: int | None = None,
    audience: Audience | None = None,
) -> Arrivals:
    """The people at their places: in `into` when it is given, else in the session's places, then in all others.

    `audience` is that of everybody; None: by form, place and age. A class whose school the list tells is looked for in
    that school alone. Refused("attendance.ambiguous_place"), Refused("plan.no_place").
    """
    people = roster.people
    known = {place.id: place for place in unit.plan.places()}
    if into is not None and into not in known:
        raise Refused("plan.no_place", id=into)
    told, found, unknown = _placed(session, roster, into, known)
    years = [each.birth_year for each in people]
    whom = {each: _audience(session, audience, found[each[0]], each[1]) for each in set(zip(told, years, strict=True))}
    keys = [fold(each.full_name) for each in people]
    lines = [
        Arrival(each, found[where], whom[where, each.birth_year], None, False, False, False, key)
        for each, where, key in zip(people, told, keys, strict=True)
    ]
    same_file = brought_before(unit, session, people, roster.digest)
    proposals = match(unit, session, Wanted(people, keys, [line.place_id for line in lines]), same_file)
    # who is not found again of a list that is found again; less than half: it was read in another way
    is_again = same_file is not None and same_file.session_id == session.id and 2 * len(proposals) >= len(lines)
    for index, line in enumerate(lines) if proposals else ():
        proposed = proposals.get(index)
        if proposed is not None:
            lines[index] = line._replace(**proposed._asdict())
        elif is_again:
            lines[index] = line._replace(is_gone=True)
    return Arrivals(tuple(lines), unknown, _repeated(lines, keys, roster.schools), same_file)


def _placed(
    session: Session, roster: Roster, into: int | None, known: Mapping[int, Place]
) -> tuple[list[Told], dict[Told, Place | None], tuple[str, ...]]:
    """By line what the list tells of the place; the place of each such telling; what names no place of the office."""
    near = _circles(session, known, into)
    told, found = told_places(roster.people, roster.schools if into is None else {}, session.day, known)
    found |= {each: find_place(each, near, known) for each in dict.fromkeys(told) if each and isinstance(each, str)}
    unknown = tuple(words_of(each) for each, place in found.items() if place is None)
    whole = known[into] if into is not None else _school(session, known)
    found |= {each: whole for each, place in found.items() if place is None and isinstance(each, str)}
    found |= dict.fromkeys((None, ""), _default(session, known, into))
    return told, found, unknown


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


def _audience(session: Session, given: Audience | None, place: Place | None, born: int | None) -> Audience:
    """Whom people of a place and year of birth are taken for."""
    if given is not None:
        return given
    group = age_group(session.day.year, born, None if place is None else place.grade)
    topics = bands_of_topics(session.modules)
    return audience_of(session.form, None if place is None else place.kind, group, topics)


def _repeated(lines: Sequence[Arrival], keys: Sequence[str], schools: Mapping[int, str]) -> tuple[tuple[int, ...], ...]:
    """Two of one name whom the list puts into two schools are two, wherever they are brought."""
    numbers = Counter(keys)
    several = [index for index, key in enumerate(keys) if numbers[key] > 1]
    told = [
        (
            keys[each],
            lines[each].person.sex,
            lines[each].person.birth_year,
            f"{lines[each].place_id} {schools.get(each, '')}",
        )
        for each in several
    ]
    return tuple(tuple(several[number] for number in group.people) for group in (repeated(told) if told else ()))
