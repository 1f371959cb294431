"""The pupils of a handed list inside an open unit of work: read from a school, brought into a hamlet, found again.

Commits nothing; the verbs are `handovers.py`'s.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.model.attendance import Person, PersonDraft, Sex
from campaign_kit.model.handing import HandedList, Pupil
from campaign_kit.model.names import clean, fold
from campaign_kit.model.plan import Place, PlaceDraft, PlaceKind
from campaign_kit.model.report import local_day
from campaign_kit.services.office import own_office
from campaign_kit.services.places import active_on, find_place, inside
from campaign_kit.store.unit import Reading, Unit


@dataclass(frozen=True)
class Arrived:
    """What a list brought: `added` new people, `known` who were known at their hamlet, and the hamlets that are new."""

    added: int
    known: int
    places: tuple[str, ...]


def pupils_of(unit: Reading, school: Place, places: Sequence[Place]) -> tuple[Pupil, ...]:
    """The people of the school's classes, by class."""
    known = {place.id: place for place in places}
    classes = [place.id for place in inside([school], places)]
    found = sorted(unit.handed.people_in(classes), key=lambda person: _name(known, person.class_place_id))
    return tuple(
        Pupil(
            full_name=person.full_name,
            class_name=_name(known, person.class_place_id),
            birth_year=person.birth_year,
            sex=person.sex,
            hamlet=_name(known, person.home_place_id),
        )
        for person in found
    )


def bring_handed(unit: Unit, handed: HandedList, uid: str, today: date) -> Arrived:
    """Makes the pupils people of their hamlets until the day of deletion, the hamlets by name where there are none.

    Somebody of one hamlet with the same name, and no other birth year or sex, is known already and stays as known.
    """
    hamlets, new = _hamlets(unit, handed, today)
    there = {place_id: _people_of(unit, handed, place_id) for place_id in {*hamlets.values(), None}}
    drafts: list[PersonDraft] = []
    for pupil in handed.pupils:
        home = hamlets.get(pupil.hamlet)
        same = _same(pupil, there[home])
        if same is None:
            drafts.append(
                PersonDraft(
                    full_name=pupil.full_name,
                    sex=pupil.sex,
                    birth_year=pupil.birth_year,
                    home_place_id=home,
                    keep_until=handed.delete_on,
                )
            )
        else:
            there[home].remove(same)
    unit.handed.add(uid, drafts)
    return Arrived(len(drafts), len(handed.pupils) - len(drafts), new)


def with_joined(unit: Reading, handed: HandedList, first: date, last: date) -> tuple[Pupil, ...]:
    """The pupils with how many sessions between the days each was present at; who is not found was at none.

    Where somebody was erased since the first day, who is not found is left out: it may be that very pupil.
    """
    places = [place for place in unit.plan.places() if place.kind is PlaceKind.HAMLET]
    known = {place.id: place for place in places}
    hamlets = {
        name: find_place(name, [places], known) for name in {each.hamlet for each in handed.pupils if each.hamlet}
    }
    ids = {name: place.id for name, place in hamlets.items() if place is not None}
    there = {place_id: _people_of(unit, handed, place_id) for place_id in {*ids.values(), None}}
    found: list[Person | None] = []
    for pupil in handed.pupils:
        home = ids.get(pupil.hamlet)
        same = _same(pupil, there[home])
        found.append(same)
        if same is not None:
            there[home].remove(same)
    counts = unit.handed.joined([person.id for person in found if person is not None], first, last)
    is_erased = any(local_day(each.erased_at) >= first for each in unit.erasures.erasures())
    pairs = zip(handed.pupils, found, strict=True)
    return tuple(
        pupil.model_copy(update={"joined": 0 if person is None else counts.get(person.id, 0)})
        for pupil, person in pairs
        if person is not None or not is_erased
    )


def _hamlets(unit: Unit, handed: HandedList, today: date) -> tuple[dict[str, int], tuple[str, ...]]:
    """Each name of a hamlet in the list with the id of its place; the names of those that were made."""
    places = unit.plan.places()
    known = {place.id: place for place in places}
    there = [place for place in active_on(today, places) if place.kind is PlaceKind.HAMLET]
    found: dict[str, int] = {}
    new: list[str] = []
    for name in dict.fromkeys(pupil.hamlet for pupil in handed.pupils if pupil.hamlet):
        place = find_place(name, [there], known)
        if place is None:
            whole = clean(name)[:1].upper() + clean(name)[1:]
            draft = PlaceDraft(office_id=own_office(unit).id, kind=PlaceKind.HAMLET, name=whole)
            (place,) = unit.plan.add_places([draft])
            there.append(place)
            known[place.id] = place
            new.append(place.name)
        found[name] = place.id
    return found, tuple(new)


def _people_of(unit: Reading, handed: HandedList, place_id: int | None) -> list[Person]:
    return unit.attendance.find_same([place_id], [fold(pupil.full_name) for pupil in handed.pupils])


def _same(pupil: Pupil, there: Sequence[Person]) -> Person | None:
    key = fold(pupil.full_name)
    return next((person for person in there if person.search_key == key and _fits(pupil, person)), None)


def _fits(pupil: Pupil, person: Person) -> bool:
    years = {pupil.birth_year, person.birth_year} - {None}
    sexes = {pupil.sex, person.sex} - {Sex.UNKNOWN}
    return len(years) < 2 and len(sexes) < 2


def _name(known: Mapping[int, Place], place_id: int | None) -> str:
    place = known.get(place_id or 0)
    return "" if place is None else place.name
