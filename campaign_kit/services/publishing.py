"""Whether photos may leave the program: what stands in the way of each, and the pictures as they may be shown."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from campaign_kit.documents.photos import blurred as blur
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Person
from campaign_kit.model.consent import ConsentPurpose, MissingConsent
from campaign_kit.model.photos import Photo, Shows
from campaign_kit.model.traces import Needles
from campaign_kit.services.consents import GROWN, read_missing
from campaign_kit.store.photo_file import PhotoFile
from campaign_kit.store.unit import Reading
from campaign_kit.wording import photos as words
from campaign_kit.wording.labels import label

_MOST_ROWS = 8
Missing = Mapping[int, tuple[MissingConsent, ...]]


@dataclass(frozen=True)
class Numbered:
    """A photo with its number from 1 among those of its session or entry of outreach."""

    number: int
    photo: Photo


@dataclass(frozen=True)
class Shown:
    """A numbered photo as it may be shown; `is_blurred` where the picture is not the one that is kept."""

    number: int
    photo: Photo
    jpeg: bytes = field(repr=False)
    is_blurred: bool


@dataclass(frozen=True)
class Blocker:
    """Why a photo may not be shown: `person` (None: the photo as a whole) and what is missing, in words."""

    photo: Photo
    person: Person | None
    words: str
    number: int

    def is_only_boxed(self) -> bool:
        """Whether, blurred, the drawn boxes alone hide what may not be shown, and not the whole picture."""
        return bool(self.photo.boxes) and self.photo.shows is not Shows.WITHHELD

    def told(self) -> str:
        """The row as a person reads it."""
        if self.person is None:
            return words.ROW.format(number=self.number, words=self.words)
        name = self.person.full_name or words.ERASED
        return words.ROW_OF_PERSON.format(number=self.number, name=name, words=self.words)


def numbered(unit: Reading, photo_ids: Sequence[int]) -> tuple[Numbered, ...]:
    """These photos, each once and in this order. Refused("photo.none")."""
    chosen = unit.photos.chosen(photo_ids)
    sessions = {each.session_id for each in chosen if each.session_id is not None}
    entries = {each.outreach_id for each in chosen if each.outreach_id is not None}
    numbers = unit.photos.numbers(sessions, entries)
    return tuple(Numbered(numbers[each.id], each) for each in chosen)


def read_blockers(unit: Reading, photos: Sequence[Numbered], on: date) -> tuple[Blocker, ...]:
    """What stands in the way of showing these photos on that day, photo by photo."""
    in_them: dict[int | None, list[int]] = {}
    for each in photos:
        in_them.setdefault(each.photo.session_id, []).extend(each.photo.person_ids)
    everybody = [person_id for people in in_them.values() for person_id in people]
    known = [person for person, _ in unit.consents.asked(everybody)] if everybody else []
    missing = {
        session_id: read_missing(unit, people, ConsentPurpose.PHOTO, session_id, on)
        for session_id, people in in_them.items()
    }
    return tuple(blocker for each in photos for blocker in _of_photo(each, known, missing[each.photo.session_id]))


def read_named(unit: Reading, photos: Sequence[Numbered], on: date) -> tuple[Blocker, ...]:
    """Which children of the lists the captions name although their names may not be shown on that day."""
    with_words = [each for each in photos if each.photo.caption and each.photo.session_id is not None]
    lists = {each.photo.session_id: _children(unit, each.photo.session_id or 0) for each in with_words}
    needles = {session_id: Needles(person.full_name for person in people) for session_id, people in lists.items()}
    named = {
        each.photo.id: [person for person in lists[each.photo.session_id] if _is_named(person, each.photo.caption)]
        for each in with_words
        if needles[each.photo.session_id].found_in(each.photo.caption)
    }
    in_them: dict[int | None, list[int]] = {}
    for each in with_words:
        in_them.setdefault(each.photo.session_id, []).extend(who.id for who in named.get(each.photo.id, ()))
    missing = {
        session_id: read_missing(unit, people, ConsentPurpose.NAME, session_id, on)
        for session_id, people in in_them.items()
    }
    return tuple(
        _in_caption(each, person, what)
        for each in with_words
        for person in named.get(each.photo.id, ())
        if (what := missing[each.photo.session_id][person.id])
    )


def _children(unit: Reading, session_id: int) -> list[Person]:
    """Who is on the session's list, but for those who were there as grown people."""
    listed = unit.attendance.people_of(session_id)
    return [each.person for each in listed if each.attendance.audience not in GROWN and each.person.full_name]


def _is_named(person: Person, caption: str) -> bool:
    return bool(Needles([person.full_name]).found_in(caption))


def _in_caption(each: Numbered, person: Person, missing: Sequence[MissingConsent]) -> Blocker:
    what = words.AND.join(label(one) for one in missing)
    return Blocker(each.photo, person, words.IN_CAPTION.format(words=what), each.number)


def without_captions(shown: Sequence[Shown], named: Collection[int]) -> list[Shown]:
    """The same photos, those with these ids without the words below them."""
    return [
        replace(each, photo=each.photo.model_copy(update={"caption": ""})) if each.photo.id in named else each
        for each in shown
    ]


def refuse_blocked(blockers: Sequence[Blocker]) -> None:
    """Refused("photo.consent_missing") naming the rows, unless there is none."""
    if blockers:
        rows = [each.told() for each in blockers[:_MOST_ROWS]]
        rest = len(blockers) - len(rows)
        told = "; ".join([*rows, words.MORE.format(count=rest)] if rest else rows)
        raise Refused("photo.consent_missing", count=len(blockers), rows=told)


def kept_picture(pictures: PhotoFile, each: Numbered) -> bytes:
    """The JPEG that is kept, for the eyes of the office alone. Refused("photo.picture_gone")."""
    content = pictures.picture(each.photo.sha256)
    if content is None:
        raise Refused("photo.picture_gone", number=each.number)
    return content


def as_shown(pictures: PhotoFile, each: Numbered, blocked: Collection[int]) -> Shown:
    """The photo as it may leave the program: its boxes are always blurred, and the whole where nothing else will do.

    `blocked` are the photos that something stands in the way of. Refused("photo.picture_gone").
    """
    photo, content = each.photo, kept_picture(pictures, each)
    whole = photo.shows is Shows.WITHHELD or (photo.id in blocked and not photo.boxes)
    if not (whole or photo.boxes):
        return Shown(each.number, photo, content, is_blurred=False)
    return Shown(each.number, photo, blur(content, () if whole else photo.boxes), is_blurred=True)


def _of_photo(each: Numbered, known: Sequence[Person], missing: Missing) -> list[Blocker]:
    photo = each.photo
    if photo.shows is Shows.WITHHELD:
        return [Blocker(photo, None, words.WITHHELD, each.number)]
    if not photo.person_ids:
        is_open = photo.shows is Shows.CONSENT
        return [Blocker(photo, None, words.NOBODY_NAMED, each.number)] if is_open else []
    return [
        Blocker(photo, person, words.AND.join(label(what) for what in missing[person.id]), each.number)
        for person in known
        if person.id in photo.person_ids and missing[person.id]
    ]
