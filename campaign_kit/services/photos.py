"""What a user can ask for about photos: kept as evidence of a session or of outreach, and shown only where they may be.

A new photo is withheld until somebody has looked at it. Pictures lie in a file of their own (see the store).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents.files import write_file
from campaign_kit.documents.photos import THUMBNAIL_PX, Prepared, read_photo, smaller
from campaign_kit.errors import Refused
from campaign_kit.model.photos import Box, Photo, PhotoDraft, Shows
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.album import album_name, write_album
from campaign_kit.services.content import ContentService
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.publishing import (
    Blocker,
    Numbered,
    Shown,
    as_shown,
    kept_picture,
    numbered,
    read_blockers,
    read_named,
    refuse_blocked,
    without_captions,
)
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit
from campaign_kit.wording import photos as words
from campaign_kit.wording.refusals import sentence

_CHANGED = frozenset({"evidence"})


@dataclass(frozen=True)
class NotAdded:
    """A file that is no photo of the program, and why, as a sentence."""

    file: Path
    words: str


@dataclass(frozen=True)
class Added:
    """What became of files: `photos` that are new, `known` that were there already, `refused` ones with the reason."""

    photos: tuple[Photo, ...]
    known: tuple[Photo, ...]
    refused: tuple[NotAdded, ...]


@dataclass(frozen=True)
class PhotoService:
    """Photos of the own office. `clock` gives the present moment with its zone. Whatever is written here can be taken
    back as one step."""

    database: Database
    clock: Callable[[], datetime]
    content: ContentService
    paths: Paths

    def of_session(self, session_id: int) -> tuple[Photo, ...]:
        """The photos of a session as they were added; number n is the n-th. Refused("plan.no_session")."""
        with self.database.reading() as unit:
            unit.plan.session(session_id)
            return tuple(unit.photos.photos(session_ids=[session_id]))

    def of_outreach(self, outreach_id: int) -> tuple[Photo, ...]:
        """As `of_session`, of an entry of outreach. Refused("outreach.no_entry")."""
        with self.database.reading() as unit:
            unit.outreach.entry(outreach_id)
            return tuple(unit.photos.photos(outreach_ids=[outreach_id]))

    def add(
        self, files: Sequence[Path], session_id: int | None = None, outreach_id: int | None = None
    ) -> Outcome[Added]:
        """Takes picture files for a session or an entry of outreach; what cannot be read is told, the others are kept.

        The files themselves stay as they are. Give one of the two. Refused("plan.no_session"),
        Refused("outreach.no_entry"), Refused("store.disk_full"): then none is added.
        """
        prepared: dict[Path, Prepared] = {}
        refused: list[NotAdded] = []
        for file in dict.fromkeys(files):
            try:
                prepared[file] = read_photo(file)
            except Refused as why:
                refused.append(NotAdded(file, sentence(why)))
        with self.database.unit() as unit:
            photos, known = self._keep(unit, list(prepared.values()), session_id, outreach_id)
            unit.commit()
        return Outcome(Added(photos, known, tuple(refused)), _CHANGED if photos else frozenset())

    def picture(self, photo_id: int) -> bytes:
        """The JPEG that is kept. Refused("photo.none"), Refused("photo.picture_gone")."""
        with self.database.reading() as unit:
            (found,) = numbered(unit, [photo_id])
        return kept_picture(self.database.pictures, found)

    def thumbnail(self, photo_id: int, side: int = THUMBNAIL_PX) -> bytes:
        """A small JPEG, at least `side` pixels along its longer side where the photo has them. Refused as `picture`."""
        if side > THUMBNAIL_PX:
            return smaller(self.picture(photo_id), side)
        return self.thumbnails([photo_id]).get(photo_id) or self.picture(photo_id)

    def thumbnails(self, photo_ids: Sequence[int]) -> Mapping[int, bytes]:
        """Small JPEGs of many photos at once; a photo whose picture is gone has none. Refused("photo.none")."""
        with self.database.reading() as unit:
            names = {each.id: each.sha256 for each in unit.photos.chosen(photo_ids)}
        found = self.database.pictures.thumbnails(tuple(names.values()))
        return {each: found[name] for each, name in names.items() if name in found}

    def flag(self, photo_ids: Sequence[int], shows: Shows) -> Outcome[tuple[Photo, ...]]:
        """Says of photos what they show. Refused("photo.none"), Refused("photo.people_named") where people are named
        in a photo that is to show nobody."""
        with self.database.unit() as unit:
            chosen = numbered(unit, photo_ids)
            _refuse_named(chosen, shows)
            unit.undoable(words.UNDO_FLAGGED.format(count=len(chosen)))
            flagged = tuple(
                unit.photos.save(each.photo.id, each.photo.model_copy(update={"shows": shows})) for each in chosen
            )
            unit.commit()
        return Outcome(flagged, _CHANGED)

    def save(
        self,
        photo_id: int,
        caption: str,
        boxes: Sequence[Box],
        shows: Shows | None = None,
        person_ids: Sequence[int] | None = None,
    ) -> Outcome[Photo]:
        """The words below the photo, and the parts of it that are blurred; where it is given, also what it shows and
        who can be recognised. All of it is one step.

        Refused("photo.none"), Refused("attendance.no_person"), and as `flag`.
        """
        with self.database.unit() as unit:
            was = unit.photos.photo(photo_id)
            unit.undoable(words.UNDO_SAVED)
            if person_ids is not None:
                was = _recognised(unit, was, person_ids)
            changed: dict[str, object] = {"caption": " ".join(caption.split()), "boxes": tuple(boxes)}
            if shows is not None:
                _refuse_named(numbered(unit, [photo_id]), shows)
                changed["shows"] = shows
            saved = unit.photos.save(photo_id, PhotoDraft.model_validate(was.model_dump() | changed))
            unit.commit()
        return Outcome(saved, _CHANGED)

    def save_people(self, photo_id: int, person_ids: Sequence[int]) -> Outcome[Photo]:
        """Who of the lists can be recognised; then the photo is one that takes consent, unless it is withheld.

        Refused("photo.none"), Refused("attendance.no_person").
        """
        with self.database.unit() as unit:
            was = unit.photos.photo(photo_id)
            unit.undoable(words.UNDO_PEOPLE)
            saved = _recognised(unit, was, person_ids)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def remove(self, photo_ids: Sequence[int]) -> Outcome[None]:
        """Takes photos away; their pictures are deleted when the step can no longer be taken back.

        Refused("photo.none").
        """
        with self.database.unit() as unit:
            chosen = list(dict.fromkeys(photo_ids))
            unit.undoable(words.UNDO_REMOVED.format(count=len(chosen)))
            for each in chosen:
                unit.photos.remove(each)
            unit.commit()
        return Outcome(None, _CHANGED)

    def blockers(self, photo_ids: Sequence[int], on: date | None = None) -> tuple[Blocker, ...]:
        """What stands in the way of showing these photos on that day (today). Refused("photo.none")."""
        with self.database.reading() as unit:
            return read_blockers(unit, numbered(unit, photo_ids), on or self._today())

    def export(self, photo_ids: Sequence[int], folder: Path, *, blurred: bool = False) -> Outcome[tuple[Path, ...]]:
        """Writes the pictures into the folder, named by their numbers; the boxes of each are blurred in them.

        Refused("photo.nothing"), Refused("photo.consent_missing") naming the rows, unless `blurred`: then what may not
        be shown is blurred, too. Refused("photo.none" | "photo.picture_gone"), Refused("materials.folder").
        """
        with self.database.reading() as unit:
            chosen = numbered(unit, photo_ids)
        shown = self._shown(chosen, blurred=blurred)
        return Outcome(tuple(_written(folder / words.FILE.format(number=each.number), each.jpeg) for each in shown))

    def album_name(self, session_id: int) -> str:
        """A name for the file of the session's album. Refused("plan.no_session")."""
        with self.database.reading() as unit:
            return album_name(unit.plan.session(session_id))

    def album(
        self, session_id: int, target: Path, *, blurred: bool = False, photo_ids: Sequence[int] | None = None
    ) -> Outcome[Path]:
        """Writes the session's photos (or those chosen of them) as an album with its plan and counts, a PDF.

        Refused as `export`, also for a child's name in a caption, Refused("plan.no_session" | "materials.no_office").
        """
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
            there = [each.id for each in unit.photos.photos(session_ids=[session_id])]
            chosen = numbered(unit, [each for each in there if photo_ids is None or each in photo_ids])
            named = read_named(unit, chosen, self._today())
        shown = without_captions(self._shown(chosen, named, blurred=blurred), {each.photo.id for each in named})
        return Outcome(write_album(self.database, self.content, self.paths, session, shown, target))

    def _shown(self, chosen: Sequence[Numbered], named: Sequence[Blocker] = (), *, blurred: bool) -> list[Shown]:
        """The pictures as they may be shown today; `named` is what stands in the way of their captions."""
        if not chosen:
            raise Refused("photo.nothing")
        with self.database.reading() as unit:
            blockers = read_blockers(unit, chosen, self._today())
        refuse_blocked(() if blurred else (*blockers, *named))
        blocked, kept = {each.photo.id for each in blockers}, self.database.pictures
        return [as_shown(kept, each, blocked) for each in chosen]

    def _keep(
        self, unit: Unit, prepared: Sequence[Prepared], session_id: int | None, outreach_id: int | None
    ) -> tuple[tuple[Photo, ...], tuple[Photo, ...]]:
        """Puts the pictures down, those first: a row without its picture would be a photo that is gone."""
        if session_id is not None:
            unit.plan.session(session_id)
            there = unit.photos.photos(session_ids=[session_id])
        else:
            there = unit.photos.photos(outreach_ids=[unit.outreach.entry(outreach_id or 0).id])
        here = {each.sha256: each for each in there}
        names = {self.database.pictures.put(each.content, each.thumbnail): each for each in prepared}
        fresh = {name: each for name, each in names.items() if name not in here}
        unit.undoable(words.UNDO_ADDED.format(count=len(fresh)))
        photos = tuple(
            unit.photos.add(
                PhotoDraft(
                    session_id=session_id,
                    outreach_id=outreach_id,
                    sha256=name,
                    width=each.width,
                    height=each.height,
                    size=len(each.content),
                )
            )
            for name, each in fresh.items()
        )
        return photos, tuple(here[name] for name in names if name in here)

    def _today(self) -> date:
        return local_day(self.clock())


def _refuse_named(photos: Sequence[Numbered], shows: Shows) -> None:
    for each in photos if shows is Shows.NOBODY else ():
        if each.photo.person_ids:
            raise Refused("photo.people_named", number=each.number, count=len(each.photo.person_ids))


def _recognised(unit: Unit, photo: Photo, person_ids: Sequence[int]) -> Photo:
    """The photo with these people; where somebody is named it does not show nobody."""
    if len(unit.attendance.people(person_ids)) < len(set(person_ids)):
        raise Refused("attendance.no_person")
    if person_ids and photo.shows is Shows.NOBODY:
        unit.photos.save(photo.id, photo.model_copy(update={"shows": Shows.CONSENT}))
    return unit.photos.save_people(photo.id, person_ids)


def _written(target: Path, content: bytes) -> Path:
    return write_file(target, lambda stream: stream.write(content), lambda _: False)
