"""What a user can ask for about the people of all lists: who they are, what is held about them, and who is the same.

Knows no table and no screen. Nobody is merged silently: pairs are proposed, previewed, and taken back when wrong.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Person, PersonDraft, Sex
from campaign_kit.model.consent import Consent
from campaign_kit.model.people import KeptUntil, MergeCounts, OnList, Standing, merged
from campaign_kit.model.photos import Photo
from campaign_kit.model.plan import Place
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import place_title
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import people as words

_CHANGED = frozenset({"people", "attendance", "evidence"})
_FIELDS = set(PersonDraft.model_fields)
_CHOICES = 6  # people whom a refusal names
_TITLES = 3  # sessions that a refusal names


@dataclass(frozen=True)
class Found:
    """Somebody of a list with the names of their places, the number of lists they stand on, and the last day of these.

    `place` is the class, without one the hamlet; `home` the hamlet of somebody of a class.
    """

    person: Person
    place: str
    home: str
    lists: int
    last_day: date | None


@dataclass(frozen=True)
class LifeLine:
    """A list on which the person stands, with the name of the place as of that day."""

    on_list: OnList
    place: str


@dataclass(frozen=True)
class Life:
    """Everything that the office holds about one person; `came_handed`: with a list that was handed over."""

    found: Found
    lines: tuple[LifeLine, ...]
    consents: tuple[Consent, ...]
    photos: tuple[Photo, ...]
    came_handed: bool


@dataclass(frozen=True)
class Agreed:
    """What somebody agreed to; `session` is the title of the session it is for, empty for any session."""

    consent: Consent
    found: Found
    session: str


@dataclass(frozen=True)
class Pair:
    """Two who may be one person; `keep` stands on more lists, or was there first."""

    keep: Found
    gone: Found


@dataclass(frozen=True)
class MergePreview:
    """What a merge would do: `result` is who would be kept, `filled` and `other` the fields of the draft that come from
    the one who would go, and those in which that one says something else, which is lost.

    `refused` is why it cannot be done; None: it can. Lượt stay as they are; "người" falls by one where both came.
    """

    pair: Pair
    result: PersonDraft
    filled: tuple[str, ...]
    other: tuple[str, ...]
    counts: MergeCounts
    refused: Refused | None


@dataclass(frozen=True)
class Merged:
    """Who is kept, and what was taken over from the other."""

    found: Found
    counts: MergeCounts


@dataclass(frozen=True)
class PeopleService:
    """The people of all lists. A number that nobody with a name has is Refused("people.none")."""

    database: Database

    def find(self, text: str, limit: int = 50) -> tuple[Found, ...]:
        """Whose names hold every word of the text, each as the beginning of a word, marks and case aside; by name."""
        with self.database.reading() as unit:
            return _found(unit, unit.persons.find(text, limit))

    def person(self, person_id: int) -> Found:
        with self.database.reading() as unit:
            return _one(unit, person_id)

    def one(self, ref: str) -> Found:
        """The person with that number, else the only one whose name fits (see `find`).

        Refused("people.none"), Refused("people.nobody", text=…), Refused("people.several", text=…, choices=…).
        """
        if ref.strip().isdecimal():
            return self.person(int(ref))
        found = self.find(ref, _CHOICES)
        if not found:
            raise Refused("people.nobody", text=ref)
        if len(found) > 1:
            choices = "; ".join(f"{each.person.id} – {each.person.full_name}, {each.place}" for each in found)
            raise Refused("people.several", text=ref, choices=choices)
        return found[0]

    def life(self, person_id: int) -> Life:
        """Everything that is held about the person: to answer who asks, and to see what an erasure takes."""
        with self.database.reading() as unit:
            found = _one(unit, person_id)
            known = {place.id: place for place in unit.plan.places()}
            lines = tuple(LifeLine(each, _title(known, each.place_id)) for each in unit.persons.lists_of(person_id))
            photos = tuple(unit.photos.chosen(unit.persons.photos_of(person_id)))
            consents = tuple(unit.consents.consents([person_id]))
            return Life(found, lines, consents, photos, bool(unit.persons.handed([person_id])))

    def consents(self) -> tuple[Agreed, ...]:
        """All that people of lists agreed to, the newest first."""
        with self.database.reading() as unit:
            found = unit.consents.consents()
            standing = unit.persons.standing({each.person_id for each in found})
            people = {each.person.id: each for each in _found(unit, standing)}
            titles = unit.persons.titles({each.session_id for each in found if each.session_id is not None})
        return tuple(
            Agreed(each, people[each.person_id], titles.get(each.session_id or 0, ""))
            for each in reversed(found)
            if each.person_id in people
        )

    def kept_until(self) -> tuple[KeptUntil, ...]:
        """How many names are kept until which day, the earliest first; None: names without a day."""
        with self.database.reading() as unit:
            return tuple(unit.persons.kept_until())

    def duplicates(self) -> tuple[Pair, ...]:
        """Pairs of one name and one place of whom nothing known says that they are two."""
        with self.database.reading() as unit:
            pairs = unit.persons.may_be_same()
            known = {place.id: place for place in unit.plan.places()}
            return tuple(Pair(_told(known, keep), _told(known, gone)) for keep, gone in pairs)

    def preview(self, keep_id: int, gone_id: int) -> MergePreview:
        """What `merge` would do. Refused("people.itself")."""
        with self.database.reading() as unit:
            return _preview(unit, keep_id, gone_id)

    def merge(self, keep_id: int, gone_id: int) -> Outcome[Merged]:
        """Makes one person of two; it can be taken back. Lists, consents and photos of the other are the one's then.

        Refused("people.itself"), Refused("people.both_present"), Refused("people.other_sex"), Refused("people.handed").
        """
        with self.database.unit() as unit:
            preview = _preview(unit, keep_id, gone_id)
            if preview.refused is not None:
                raise preview.refused
            unit.undoable(words.UNDO_MERGE)
            counts = unit.merging.merge(preview.pair.keep.person, preview.pair.gone.person, preview.result)
            found = _one(unit, keep_id)
            unit.commit()
        return Outcome(Merged(found, counts), _CHANGED)

    def not_same(self, one_id: int, other_id: int) -> Outcome[None]:
        """The two are two people: they are proposed no more. Refused("people.itself")."""
        with self.database.unit() as unit:
            one, other = _two(unit, one_id, other_id)
            unit.merging.tell_apart(one.person, other.person)
            unit.commit()
        return Outcome(None, frozenset({"people"}))

    def correct(self, person_id: int, draft: PersonDraft) -> Outcome[Found]:
        """Mends what was written wrong of a person, on all lists; it can be taken back.

        Age and minority of past days follow, their places stay: who moved to another class was in the old one then.
        """
        with self.database.unit() as unit:
            was = _one(unit, person_id).person
            sound = _sound(draft)
            unit.undoable(words.UNDO_CORRECT)
            now = unit.attendance.save_person(person_id, sound)
            if (now.birth_year, now.minority) != (was.birth_year, was.minority):
                unit.persons.mend_lines(now)
            found = _one(unit, person_id)
            unit.commit()
        return Outcome(found, _CHANGED)


def _preview(unit: Reading, keep_id: int, gone_id: int) -> MergePreview:
    keep, gone = _two(unit, keep_id, gone_id)
    result = merged(keep.person, gone.person)
    told = gone.person.model_dump(include=_FIELDS - {"keep_until"}, exclude_defaults=True)
    known = keep.person.model_dump(include=_FIELDS, exclude_defaults=True)
    values = result.model_dump()
    return MergePreview(
        pair=Pair(keep, gone),
        result=result,
        filled=tuple(name for name in told if name not in known),
        other=tuple(name for name, value in told.items() if values[name] != value),
        counts=unit.merging.counts(keep_id, gone_id),
        refused=_refusal(unit, keep.person, gone.person),
    )


def _refusal(unit: Reading, keep: Person, gone: Person) -> Refused | None:
    """Why the two cannot become one; None: they can."""
    if unit.persons.handed([keep.id, gone.id]):
        return Refused("people.handed")
    if len({keep.sex, gone.sex} - {Sex.UNKNOWN}) > 1:
        return Refused("people.other_sex")
    together = unit.persons.both_present(keep.id, gone.id)
    if together:
        named = [unit.plan.session(each) for each in together[:_TITLES]]
        titles = "; ".join(f"“{each.title}”, {numbers.day(each.day)}" for each in named)
        return Refused("people.both_present", number=len(together), sessions=titles)
    return None


def _two(unit: Reading, one_id: int, other_id: int) -> tuple[Found, Found]:
    if one_id == other_id:
        raise Refused("people.itself")
    return _one(unit, one_id), _one(unit, other_id)


def _one(unit: Reading, person_id: int) -> Found:
    found = _found(unit, unit.persons.standing([person_id]))
    if not found:
        raise Refused("people.none", ref=person_id)
    return found[0]


def _found(unit: Reading, standing: Sequence[Standing]) -> tuple[Found, ...]:
    known = {place.id: place for place in unit.plan.places()} if standing else {}
    return tuple(_told(known, each) for each in standing)


def _told(known: Mapping[int, Place], each: Standing) -> Found:
    room, home = (_title(known, place_id) for place_id in (each.person.class_place_id, each.person.home_place_id))
    return Found(each.person, room or home, home if room else "", each.lists, each.last_day)


def _title(known: Mapping[int, Place], place_id: int | None) -> str:
    place = known.get(place_id or 0)
    return "" if place is None else place_title(place, known)


def _sound(draft: PersonDraft) -> PersonDraft:
    """The same, checked: a draft may be made of what somebody typed."""
    try:
        return PersonDraft.model_validate(draft.model_dump())
    except ValidationError as error:
        raise Refused("people.bad_person", field=words.FIELDS[str(error.errors()[0]["loc"][0])]) from error
