"""What becomes of places from a day on: ended, merged, split, renamed, and the classes of a new school year.

Works inside an open unit of work, which its caller makes undoable and commits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.place_book import inside_of, is_there
from campaign_kit.model.plan import Place, PlaceCountDraft, PlaceDraft, PlaceKind
from campaign_kit.model.school_year import SchoolYear, YearOfSchool
from campaign_kit.services.following import follow
from campaign_kit.services.known import chosen
from campaign_kit.services.office import own_office
from campaign_kit.store.unit import Unit
from campaign_kit.wording import numbers


@dataclass(frozen=True)
class YearBegun:
    """The new classes, and how many of the old year ended and went up."""

    begun: tuple[Place, ...]
    ended: int
    went_on: int


def known_places(unit: Unit) -> dict[int, Place]:
    """All places by id."""
    return {place.id: place for place in unit.plan.places()}


def add(unit: Unit, drafts: Sequence[PlaceDraft]) -> list[Place]:
    """New places of the own office, their parents already there."""
    office = own_office(unit)
    return unit.plan.add_places([draft.model_copy(update={"office_id": office.id}) for draft in drafts])


def check_parts(count: PlaceCountDraft, name: str) -> None:
    """Refused("places.part_over_whole") when more are female or minority than there are."""
    whole = max((each for each in (count.children, count.people) if each is not None), default=None)
    parts = [each for each in (count.female, count.minority) if each is not None]
    if whole is not None and any(part > whole for part in parts):
        raise Refused("places.part_over_whole", name=name, part=numbers.count(max(parts)), whole=numbers.count(whole))


def end(unit: Unit, places: Sequence[Place], last_day: date) -> list[Place]:
    """The places and what lies inside them, ended after that day; what ended before stays as it is."""
    everything = unit.plan.places()
    whole = {each.id: each for place in places for each in (place, *inside_of(place.id, everything))}
    named = {place.id for place in places}
    ended = []
    for place in whole.values():
        if place.active_from is not None and place.active_from > last_day:
            first, last = numbers.day(place.active_from), numbers.day(last_day)
            raise Refused("places.ends_before_begins", name=place.name, first=first, last=last)
        if place.id in named or place.active_to is None or place.active_to > last_day:
            ended.append(place)
    return unit.places.end(ended, last_day)


def merge(unit: Unit, places: Sequence[Place], draft: PlaceDraft, since: date) -> Place:
    """One place of these, beside the first where the draft does not say where it lies.

    Refused("places.one_to_merge"), Refused("places.kinds_differ"), "places.not_there_then", "places.became_already".
    """
    if len(places) < 2:
        raise Refused("places.one_to_merge")
    for place in places:
        _check_kind(place, draft)
    if draft.parent_id is None:
        draft = draft.model_copy(update={"parent_id": places[0].parent_id})
    return _become(unit, places, [draft], since)[0]


def split(unit: Unit, place: Place, drafts: Sequence[PlaceDraft], since: date) -> list[Place]:
    """Several places of one; Refused("places.one_to_split"), and as `merge`."""
    if len(drafts) < 2:
        raise Refused("places.one_to_split", name=place.name)
    for draft in drafts:
        _check_kind(place, draft)
    return _become(unit, [place], drafts, since)


def rename(unit: Unit, place: Place, name: str, since: date) -> Place:
    """The place under another name; Refused("places.same_name"), Refused("places.not_there_then")."""
    if place.name == name:
        raise Refused("places.same_name", name=name)
    renamed = _become(unit, [place], [place.model_copy(update={"name": name})], since)[0]
    _count_again(unit, {place.id: renamed.id})
    return renamed


def begin_year(unit: Unit, year: SchoolYear) -> YearBegun:
    """Ends the old classes and begins the new; Refused("places.nothing_begins"), Refused("places.year_begun")."""
    known = known_places(unit)
    old = {each.id: each for school in year.schools for each in _old_classes(school, known)}
    going = [each for school in year.schools for each in _going(year, school, known)]
    fresh = [draft for school in year.schools for draft in _beginning(year, school)]
    if not old and not fresh:
        raise Refused("places.nothing_begins", year=year.year)
    _check_new([*(draft for _, draft in going), *fresh], year.year, known)
    unit.places.end([each for each in old.values() if each.active_to is None or each.active_to > year.eve], year.eve)
    begun = add(unit, [*(draft for _, draft in going), *fresh])
    followers = {place.id: new.id for (place, _), new in zip(going, begun, strict=False)}
    unit.places.succeed(list(followers.items()), year.starts)
    follow(unit, followers, year.starts)
    return YearBegun(tuple(begun), len(old), len(going))


def _old_classes(school: YearOfSchool, known: Mapping[int, Place]) -> list[Place]:
    """The classes of a proposal as they are now."""
    return chosen(known, [*(each.place.id for each in school.goes_on), *(each.id for each in school.leaves)])


def _going(year: SchoolYear, school: YearOfSchool, known: Mapping[int, Place]) -> list[tuple[Place, PlaceDraft]]:
    """Each class that goes up, with what it is in the new year."""
    new = {"school_year": year.year, "active_from": year.starts, "active_to": None}
    return [
        (each.place, known[each.place.id].model_copy(update={**new, "name": each.name, "grade": each.grade}))
        for each in school.goes_on
    ]


def _beginning(year: SchoolYear, school: YearOfSchool) -> list[PlaceDraft]:
    return [
        PlaceDraft(
            office_id=school.school.office_id,
            kind=PlaceKind.CLASS,
            parent_id=school.school.id,
            name=each.name,
            grade=each.grade,
            school_year=year.year,
            active_from=year.starts,
        )
        for each in school.begins
    ]


def _check_new(drafts: Sequence[PlaceDraft], year: str, known: Mapping[int, Place]) -> None:
    """Refused("places.year_begun") where a class of that name is in the new year of its school already."""
    there = {(place.parent_id, place.name) for place in known.values() if place.school_year == year}
    for draft in drafts:
        chosen(known, [] if draft.parent_id is None else [draft.parent_id])
        if (draft.parent_id, draft.name) in there:
            raise Refused("places.year_begun", name=draft.name, year=year)
        there.add((draft.parent_id, draft.name))


def _check_kind(place: Place, draft: PlaceDraft) -> None:
    if place.kind is not draft.kind:
        raise Refused("places.kinds_differ", name=place.name, other=draft.name)


def _become(unit: Unit, old: Sequence[Place], drafts: Sequence[PlaceDraft], since: date) -> list[Place]:
    """Ends the old places on the eve of `since`, begins the new, and moves what lies inside into the first of these."""
    everything, eve = unit.plan.places(), since - timedelta(days=1)
    followed = {each.old_id for each in unit.places.successions()}
    for place in old:
        if place.id in followed:
            raise Refused("places.became_already", name=place.name)
        if not is_there(place, eve):
            raise Refused("places.not_there_then", name=place.name, day=numbers.day(eve))
    new = add(unit, [draft.model_copy(update={"active_from": since, "active_to": None}) for draft in drafts])
    unit.plan.succeed([place.id for place in old], [place.id for place in new], since)
    unit.places.end(old, eve)
    if len(new) == 1:
        follow(unit, {place.id: new[0].id for place in old}, since, with_contacts=True)
    for place in old:
        _move(unit, inside_of(place.id, everything), {place.id: new[0].id}, since)
    return new


def _move(unit: Unit, inner: Sequence[Place], moved: dict[int, int], since: date) -> None:
    """What lies inside a place that became another, level by level: each is succeeded by one inside the new place.

    What ended before stays where it was; what begins only then or later is put inside the new place as it is.
    """
    succeeded: dict[int, int] = {}
    ended = []
    for place in inner:
        parent = moved.get(place.parent_id or 0)
        if parent is None or (place.active_to is not None and place.active_to < since):
            continue
        if place.active_from is not None and place.active_from >= since:
            unit.plan.save_place(place.id, place.model_copy(update={"parent_id": parent}))
            moved[place.id] = place.id
            continue
        successor = add(unit, [place.model_copy(update={"active_from": since, "parent_id": parent})])[0]
        moved[place.id] = succeeded[place.id] = successor.id
        ended.append(place)
    unit.places.end(ended, since - timedelta(days=1))
    unit.places.succeed(list(succeeded.items()), since)
    follow(unit, succeeded, since)
    _count_again(unit, succeeded)


def _count_again(unit: Unit, moved: Mapping[int, int]) -> None:
    """The newest counts of places that only changed their name or school hold for the new ones, with their own day."""
    counts = unit.plan.latest_counts(list(moved)) if moved else {}
    unit.plan.add_place_counts([count.model_copy(update={"place_id": moved[old]}) for old, count in counts.items()])
