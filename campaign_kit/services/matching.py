"""Who of a list may be known already: people of the same places, and those whom this very list brought before.

Proposes and writes nothing. A class that went up, a hamlet that was renamed or merged is the same place to its people.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from campaign_kit.model.attendance import Minority, Person, Sex
from campaign_kit.model.names import clean
from campaign_kit.model.place_book import after, before
from campaign_kit.model.plan import Session
from campaign_kit.model.roster import RosterImport, RosterPerson
from campaign_kit.store.unit import Reading

_MOST = (
    500  # namesakes of one place that are looked at for one line: a list of ten thousand of them must not take hours
)
_LEAST = 2  # people of a list that is known again by what it says: one name alone may be anybody's


class Wanted(NamedTuple):
    """The lines of a list: the people, their folded names, and where they belong (None: at no known place)."""

    people: Sequence[RosterPerson]
    keys: Sequence[str]
    place_ids: Sequence[int | None]


class Proposal(NamedTuple):
    """Who a line may be; `is_sure` where nothing is left to ask, `is_listed` where that one is on the list already."""

    same: Person
    is_sure: bool
    is_listed: bool


class _Candidate(NamedTuple):
    """Somebody whose name folds alike, and the places of lines where he or she belongs (`is_anywhere`: any).

    `came` with this very list; `is_listed` on the session's list.
    """

    person: Person
    places: frozenset[int | None]
    is_anywhere: bool
    came: bool
    is_listed: bool


def brought_before(unit: Reading, session: Session, people: Sequence[RosterPerson], digest: str) -> RosterImport | None:
    """The import that stands still and brought this very list: to this session, else the newest to any other.

    A list is the same by its bytes; in one session also by what it says, whatever file it was saved as.
    """
    of_digest = unit.attendance.imports_of(digest)
    here = next((each for each in of_digest if each.session_id == session.id), None)
    if here is not None or len(people) < _LEAST:
        return here
    standing = unit.attendance.imports(session.id)
    sizes = unit.attendance.import_sizes(standing)
    alike = (each for each in standing if sizes[each.id][0] == len(people) and _says_so(unit, each, people))
    return next(alike, None) or next(iter(of_digest), None)


def match(unit: Reading, session: Session, wanted: Wanted, same_file: RosterImport | None) -> dict[int, Proposal]:
    """By the numbers of lines (from 0) whom each may be; nobody twice, who is on the session's list first."""
    there = _candidates(unit, session, wanted, same_file)
    found: dict[int, Proposal] = {}
    for fits in _WAYS if there else ():
        for index, key in enumerate(wanted.keys):
            candidates = there.get(key)
            if not candidates or index in found:
                continue
            one = _one_of(candidates, wanted.people[index], wanted.place_ids[index], fits)
            if one is not None:
                candidates.remove(one)
                found[index] = Proposal(one.person, fits is not _could_be, one.is_listed)
    return found


def _candidates(
    unit: Reading, session: Session, wanted: Wanted, same_file: RosterImport | None
) -> dict[str, list[_Candidate]]:
    """By the folded name: who belongs to the places of the lines or to what they were and became.

    Where this list came to the session before: also who is on its list at the place of that day, or at none. A line
    that tells no place may be anybody of the session's list.
    """
    listed = unit.attendance.listed(session.id)
    is_here = same_file is not None and same_file.session_id == session.id
    came = listed if is_here or same_file is None else unit.attendance.listed(same_file.session_id)
    of = _circles(unit, set(wanted.place_ids))
    keys = set(wanted.keys)
    listed_at = session.id if is_here or None in of else None
    known = unit.attendance.find_same(list(of), keys, listed_at)
    there: dict[str, list[_Candidate]] = {}
    for person in sorted(known, key=lambda each: each.id not in listed):
        own = {person.class_place_id, person.home_place_id, listed.get(person.id)} - {None} or {None}
        is_listed = person.id in listed
        stood = {None} if is_here and is_listed else set()
        places = frozenset(line_place for each in own for line_place in of.get(each, ())) | stood
        is_anywhere = bool(stood) and None in own
        one = _Candidate(person, places, is_anywhere, same_file is not None and person.id in came, is_listed)
        there.setdefault(person.search_key, []).append(one)
    return there


def _circles(unit: Reading, place_ids: Collection[int | None]) -> Mapping[int | None, Sequence[int | None]]:
    """By each place, the places of lines that are the same to their people, because the one became the other."""
    successions = unit.places.successions()
    of: dict[int | None, list[int | None]] = {}
    for place_id in place_ids:
        kin = () if place_id is None else sorted(before(place_id, successions) | after(place_id, successions))
        for each in (place_id, *kin):
            of.setdefault(each, []).append(place_id)
    return of


def _one_of(
    candidates: Sequence[_Candidate],
    person: RosterPerson,
    place_id: int | None,
    fits: Callable[[RosterPerson, _Candidate], bool],
) -> _Candidate | None:
    """The first who fits, somebody of the very place before somebody of what it was."""
    asks = place_id is None and fits is _could_be
    there = (
        each for each in candidates[:_MOST] if each.is_anywhere or place_id in each.places or (asks and each.is_listed)
    )
    fitting = [each for each in there if fits(person, each)]
    own = (each for each in fitting if place_id in (each.person.class_place_id, each.person.home_place_id))
    return next(own, None) or next(iter(fitting), None)


def _is_sure_as_written(person: RosterPerson, other: _Candidate) -> bool:
    """Sure, and neither says more than the other: of namesakes each line finds its own."""
    told, known = (person.full_name, person.birth_year, person.sex), other.person
    return told == (known.full_name, known.birth_year, known.sex) and _is_sure(person, other)


def _is_sure(person: RosterPerson, other: _Candidate) -> bool:
    return _is_one(person, other.person) or (other.came and _may_be_one(person, other.person))


def _could_be(person: RosterPerson, other: _Candidate) -> bool:
    return _may_be_one(person, other.person)


_WAYS = (_is_sure_as_written, _is_sure, _could_be)


def _is_one(person: RosterPerson, other: Person) -> bool:
    """Spelled alike at a known place, and the list says nothing of the person that is not known already."""
    has_place = other.class_place_id is not None or other.home_place_id is not None
    return (
        person.full_name.casefold() == other.full_name.casefold()
        and has_place
        and person.birth_year in (None, other.birth_year)
        and person.sex in (Sex.UNKNOWN, other.sex)
        and person.minority in (Minority.UNKNOWN, other.minority)
    )


def _may_be_one(person: RosterPerson, other: Person) -> bool:
    """Nothing that both are known by speaks against it."""
    years = {person.birth_year, other.birth_year} - {None}
    sexes = {person.sex, other.sex} - {Sex.UNKNOWN}
    return len(years) < 2 and len(sexes) < 2


def _says_so(unit: Reading, made: RosterImport, people: Sequence[RosterPerson]) -> bool:
    """Whether the import's lines are these people in this order."""
    told = [(clean(each.full_name), each.sex, each.birth_year) for each in people]
    return told == unit.attendance.brought(made)
