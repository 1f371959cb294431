"""What topics there are, quickly: the front matter and the "##" headings of the files, not their words.

Owns the look over all packs that a list needs. A file whose front matter cannot be used, or that lacks a part no topic
can do without, is not in it; other faults of a file are found by reading it (`packs.read_packs`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from campaign_kit.library.check import is_unfinished
from campaign_kit.library.finding import Notes
from campaign_kit.library.front import Front, decoded, plain_text, read_bytes, read_front, split_front
from campaign_kit.library.limits import TO_WRITE
from campaign_kit.library.packs import content_files, is_topic, place_of
from campaign_kit.library.reader import PARTS, read_module
from campaign_kit.model.module import VIETNAMESE, Band, Tag
from campaign_kit.model.names import fold

_FENCE = b"+++"
# how a sentence of the sample may begin: "…" behind a letter is only a pause
_TO_WRITE = tuple((before + TO_WRITE).encode() for before in " |*\t\n")
_HEADING = re.compile(rb"\n##[ \t]+([^\r\n]*)")
_FIELDS = {part.name.encode(): part.field for part in PARTS}
_FOLDED = {fold(part.name): part.field for part in PARTS}
_COMPULSORY = frozenset(part.field for part in PARTS if part.compulsory)


@dataclass(frozen=True)
class Entry:
    """A topic by its front matter; `parts` are the fields of its module that are filled, `own` those of the office.

    An `unfinished` one is used for nothing yet (`check.is_unfinished`).
    """

    key: str
    title: str
    band: Band
    grades: tuple[int, ...]
    minutes: int
    tags: tuple[Tag, ...]
    checked_on: date | None
    language: str
    parts: tuple[str, ...]
    pack: str
    file: Path
    own: bool
    unfinished: bool = False
    reviewer: str = ""
    reviewed_on: date | None = None

    @property
    def is_translation(self) -> bool:
        return self.language != VIETNAMESE

    @property
    def is_reviewed(self) -> bool:
        """As `Module.is_reviewed`."""
        return bool(self.reviewer and self.reviewed_on)


def read_index(folders: Sequence[Path]) -> tuple[Entry, ...]:
    """The topics of the folders by key; a later folder overrides an earlier one, and all but the first are own.

    An unfinished topic overrides none: both are there. A translation whose Vietnamese topic is not there is left out.
    """
    taken: dict[tuple[object, ...], Entry] = {}
    for number, folder in enumerate(folders):
        for pack, file in content_files(folder, []):
            entry = _entry(file, pack, number > 0) if is_topic(pack) else None
            if entry is not None:
                taken[place_of(pack, file), entry.language, entry.unfinished] = entry
    usable = {(entry.key, entry.band) for entry in taken.values() if not (entry.is_translation or entry.unfinished)}
    left_out = [entry for entry in taken.values() if entry.is_translation and (entry.key, entry.band) not in usable]
    return tuple(sorted((entry for entry in taken.values() if entry not in left_out or entry.unfinished), key=_order))


def _order(entry: Entry) -> tuple[str, int, bool, str]:
    return entry.key[0], int(entry.key[1:]), entry.is_translation, entry.language


def _entry(file: Path, pack: str, own: bool) -> Entry | None:
    """The topic of the file; only the bytes of its front matter are made text, which is half the time."""
    notes = Notes(str(file))
    raw = read_bytes(file, notes)
    if raw is None:
        return None
    text = decoded(raw[: raw.find(_FENCE, raw.find(_FENCE) + 1) + len(_FENCE)], notes)
    if text is None:
        return None
    lines = plain_text(text).split("\n")
    fences = split_front(lines, notes)
    front = read_front(lines[slice(*fences)], 1, notes, Front) if fences else None
    parts = tuple(dict.fromkeys(filter(None, map(_field, _HEADING.findall(raw)))))
    if front is None or (front.language == VIETNAMESE and not _COMPULSORY.issubset(parts)):
        return None
    return Entry(
        key=front.key,
        title=front.title,
        band=front.band,
        grades=front.grades,
        minutes=front.minutes,
        tags=front.tags,
        checked_on=front.checked_on,
        language=front.language,
        parts=parts,
        pack=pack,
        file=file,
        own=own,
        unfinished=any(begun in raw for begun in _TO_WRITE) and _is_unfinished(file, pack),
        reviewer=front.reviewer,
        reviewed_on=front.reviewed_on,
    )


def _is_unfinished(file: Path, pack: str) -> bool:
    """Asked only where the mark stands in the file: the words are read for it, which takes ten times as long."""
    module = read_module(file, pack).item
    return module is not None and is_unfinished(module)


def _field(heading: bytes) -> str:
    """The field that the part under the heading fills; one that is not written as usual is matched folded."""
    return _FIELDS.get(heading) or _FOLDED.get(fold(heading.decode("utf-8", "replace")), "")
