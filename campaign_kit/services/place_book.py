"""What a user can ask for about the places of an office: the book of them, what becomes of them, a new school year.

Knows no table and no screen. A place with a past is ended, never taken out; each verb can be taken back.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.errors import Refused
from campaign_kit.model.place_book import PlaceBook, around, inside_of
from campaign_kit.model.plan import Place, PlaceCount, PlaceCountDraft, PlaceDraft
from campaign_kit.model.school_year import SchoolYear, propose, years_of
from campaign_kit.services import place_changes as changes
from campaign_kit.services.known import chosen
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.place_changes import YearBegun
from campaign_kit.services.place_lists import PlaceLists
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import numbers
from campaign_kit.wording import places as words

_CHANGED = frozenset({"plan"})


@dataclass(frozen=True)
class PlacesService(PlaceLists):
    """The places of the own office, and with `PlaceLists` what comes in and goes out as lists."""

    def book(self) -> PlaceBook:
        """All places with their newest counts, which of them are in use, and what became of which."""
        with self.database.reading() as unit:
            return _book(unit)

    def add(self, drafts: Sequence[PlaceDraft], counts: Sequence[PlaceCountDraft] = ()) -> Outcome[list[Place]]:
        """Adds places, all or none; `office_id` is replaced by the own office's, `place_id` of their counts by theirs.

        `counts`, where there are any, are one for each place. Refused("office.not_set_up"), Refused("plan.no_place")
        for a parent that is not there, Refused("places.ends_before_begins"), Refused("places.part_over_whole").
        """
        with self.database.unit() as unit:
            known = changes.known_places(unit)
            for draft in drafts:
                _check(draft, known)
            for draft, count in zip(drafts, counts, strict=False):
                changes.check_parts(count, draft.name)
            unit.undoable(_words(words.UNDO_ADD, words.UNDO_ADD_MANY, [draft.name for draft in drafts]))
            added = changes.add(unit, drafts)
            pairs = zip(added, counts, strict=False)
            unit.plan.add_place_counts([count.model_copy(update={"place_id": place.id}) for place, count in pairs])
            unit.commit()
        return Outcome(added, _CHANGED)

    def save(self, place_id: int, draft: PlaceDraft) -> Outcome[Place]:
        """Corrects what is said of a place, for all its days; a new name from a day on is `rename`.

        Refused("plan.no_place") for it or its parent, Refused("places.inside_itself"),
        Refused("places.ends_before_begins").
        """
        with self.database.unit() as unit:
            known = changes.known_places(unit)
            place = chosen(known, [place_id])[0]
            _check(draft, known)
            if draft.parent_id is not None and place_id in around([draft.parent_id], known):
                raise Refused("places.inside_itself", name=place.name)
            unit.undoable(words.UNDO_SAVE.format(name=place.name))
            saved = unit.plan.save_place(place_id, draft.model_copy(update={"office_id": place.office_id}))
            unit.commit()
        return Outcome(saved, _CHANGED)

    def end(self, place_ids: Sequence[int], last_day: date) -> Outcome[list[Place]]:
        """Ends places after their last day, with all that still lies inside them; their figures stay.

        Gives back all that ended. Refused("plan.no_place"), Refused("places.ends_before_begins").
        """
        with self.database.unit() as unit:
            known = changes.known_places(unit)
            wanted = chosen(known, place_ids)
            unit.undoable(_words(words.UNDO_END, words.UNDO_END_MANY, [place.name for place in wanted]))
            ended = changes.end(unit, wanted, last_day)
            unit.commit()
        return Outcome(ended, _CHANGED)

    def remove(self, place_ids: Sequence[int]) -> Outcome[None]:
        """Takes places out with all that lies inside them, as if they had never been there.

        Refused("plan.no_place"), Refused("places.in_use") when something is recorded of one of them: then it is ended.
        """
        with self.database.unit() as unit:
            book = _book(unit)
            known = {place.id: place for place in book.places}
            wanted = chosen(known, place_ids)
            for place in wanted:
                if place.id in book.in_use:
                    raise Refused("places.in_use", name=place.name)
            unit.undoable(_words(words.UNDO_REMOVE, words.UNDO_REMOVE_MANY, [place.name for place in wanted]))
            levels = [each.id for place in wanted for each in (place, *inside_of(place.id, book.places))]
            unit.places.remove(list(dict.fromkeys(reversed(levels))))
            unit.commit()
        return Outcome(None, _CHANGED)

    def add_counts(self, drafts: Sequence[PlaceCountDraft]) -> Outcome[None]:
        """Notes how many are at places on a day; older counts stay.

        Refused("plan.no_place"), Refused("places.part_over_whole") when more are female or minority than there are.
        """
        with self.database.unit() as unit:
            known = changes.known_places(unit)
            names = [place.name for place in chosen(known, [draft.place_id for draft in drafts])]
            for draft, name in zip(drafts, names, strict=True):
                changes.check_parts(draft, name)
            unit.undoable(_words(words.UNDO_COUNT, words.UNDO_COUNT_MANY, names))
            unit.plan.add_place_counts(drafts)
            unit.commit()
        return Outcome(None, _CHANGED)

    def counts(self, place_id: int) -> list[PlaceCount]:
        """How many were at the place, day by day, the newest first."""
        with self.database.reading() as unit:
            return unit.places.counts(place_id)

    def remove_counts(self, place_id: int, count_ids: Collection[int]) -> Outcome[None]:
        """Takes out counts of a place that were noted by mistake. Refused("plan.no_place")."""
        with self.database.unit() as unit:
            place = chosen(changes.known_places(unit), [place_id])[0]
            unit.undoable(words.UNDO_NO_COUNT.format(name=place.name))
            unit.places.remove_counts([each.id for each in unit.places.counts(place_id) if each.id in count_ids])
            unit.commit()
        return Outcome(None, _CHANGED)

    def merge(self, place_ids: Sequence[int], draft: PlaceDraft, since: date) -> Outcome[Place]:
        """From the day `since` these places are one, as the draft says; they end the day before, coverage follows.

        What lies inside them moves along, and planned sessions and contacts. Refused("plan.no_place"),
        Refused("places.one_to_merge"), Refused("places.kinds_differ"), Refused("places.not_there_then"),
        Refused("places.became_already").
        """
        with self.database.unit() as unit:
            known = changes.known_places(unit)
            wanted = chosen(known, list(dict.fromkeys(place_ids)))
            _check(draft, known)
            unit.undoable(words.UNDO_MERGE.format(places=len(wanted), name=draft.name))
            merged = changes.merge(unit, wanted, draft, since)
            unit.commit()
        return Outcome(merged, _CHANGED)

    def split(self, place_id: int, drafts: Sequence[PlaceDraft], since: date) -> Outcome[list[Place]]:
        """From the day `since` the place is several; it ends the day before, coverage follows to each of them.

        What lies inside it moves into the first. Refused as `merge`, with Refused("places.one_to_split") for one draft.
        """
        with self.database.unit() as unit:
            known = changes.known_places(unit)
            place = chosen(known, [place_id])[0]
            for draft in drafts:
                _check(draft, known)
            unit.undoable(words.UNDO_SPLIT.format(name=place.name, places=len(drafts)))
            parts = changes.split(unit, place, drafts, since)
            unit.commit()
        return Outcome(parts, _CHANGED)

    def rename(self, place_id: int, name: str, since: date) -> Outcome[Place]:
        """From the day `since` the place has another name; the old one ends the day before and stays in the book.

        What lies inside moves along, planned sessions, contacts, the newest count. Refused("places.same_name"),
        Refused("places.not_there_then"), Refused("places.became_already").
        """
        with self.database.unit() as unit:
            place = chosen(changes.known_places(unit), [place_id])[0]
            unit.undoable(words.UNDO_RENAME.format(old=place.name, new=name))
            renamed = changes.rename(unit, place, name, since)
            unit.commit()
        return Outcome(renamed, _CHANGED)

    def propose_school_year(self, year: str, starts: date, school_ids: Collection[int] = ()) -> SchoolYear:
        """What the school year "2027-2028" does to all classes, or to those of these schools; see `propose`.

        Nothing is saved. Refused("places.school_year"), Refused("places.year_starts").
        """
        _check_year(year, starts)
        with self.database.reading() as unit:
            return propose(year, starts, unit.plan.places(), unit.places.successions(), school_ids)

    def begin_school_year(self, year: SchoolYear) -> Outcome[YearBegun]:
        """Ends the classes of the old year on its eve and begins those of the new, in one step that can be taken back.

        Old classes keep their figures, planned sessions go up. Refused as `propose_school_year`,
        Refused("places.nothing_begins"), Refused("places.year_begun") when a class is there already.
        """
        _check_year(year.year, year.starts)
        with self.database.unit() as unit:
            own_office(unit)
            unit.undoable(words.UNDO_SCHOOL_YEAR.format(year=year.year))
            begun = changes.begin_year(unit, year)
            unit.commit()
        return Outcome(begun, _CHANGED)


def _book(unit: Reading | Unit) -> PlaceBook:
    places = tuple(unit.plan.places())
    known = {place.id: place for place in places}
    counts = unit.plan.latest_counts(list(known))
    return PlaceBook(places, counts, around(unit.places.in_use(), known), tuple(unit.places.successions()))


def _check(draft: PlaceDraft, known: dict[int, Place]) -> None:
    chosen(known, [] if draft.parent_id is None else [draft.parent_id])
    if draft.active_from and draft.active_to and draft.active_to < draft.active_from:
        first, last = numbers.day(draft.active_from), numbers.day(draft.active_to)
        raise Refused("places.ends_before_begins", name=draft.name, first=first, last=last)


def _check_year(year: str, starts: date) -> None:
    years = years_of(year)
    if years is None:
        raise Refused("places.school_year", year=year)
    if not date(years[0], 6, 1) <= starts <= date(years[1], 5, 31):
        raise Refused("places.year_starts", year=year, day=numbers.day(starts))


def _words(one: str, many: str, names: Sequence[str]) -> str:
    """The words of a step, with the name of the place or with how many they are."""
    return one.format(name=names[0]) if len(names) == 1 else many.format(places=numbers.count(len(names)))
