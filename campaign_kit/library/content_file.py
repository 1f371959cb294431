"""What all sorts of content files have alike: they are opened, and their fixed parts are read by name.

Owns the way from a file to its front matter and its blocks, and from the blocks to the values of a model; what stands
in a part is the matter of its reader. Nothing raises: what cannot be understood is noted with its line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from campaign_kit.library.finding import Notes
from campaign_kit.library.front import plain_text, read_front, read_text, split_front
from campaign_kit.library.outline import Block, Mark, Marks, read_outline
from campaign_kit.library.parts import items, only
from campaign_kit.model.module import Source
from campaign_kit.model.names import fold

Values = dict[str, Any]
_Item = TypeVar("_Item")
_Front = TypeVar("_Front", bound=BaseModel)


@dataclass(frozen=True)
class Reading(Generic[_Item]):
    """One file read: what it holds (None: faulty) and the notes taken."""

    item: _Item | None
    notes: Notes


@dataclass(frozen=True)
class Opened(Generic[_Front]):
    """A file before its parts are read: its front matter (None: faulty) and its "##" blocks."""

    front: _Front | None
    blocks: list[Block]


@dataclass(frozen=True)
class Part:
    """One "##" part of a file: the field it fills, and its reader."""

    name: str
    field: str
    read: Callable[[Block, Notes], Any]
    compulsory: bool = False


def open_file(
    file: Path, notes: Notes, shape: type[_Front], marks: Marks | None = None, text: str | None = None
) -> Opened[_Front] | None:
    """The file with its front matter in the shape; None when there is no text or no front matter.

    `text` stands for what the file holds while somebody is writing it; `marks` are those of a module by default.
    """
    whole = read_text(file, notes) if text is None else plain_text(text)
    if whole is None:
        return None
    lines = whole.split("\n")
    fences = split_front(lines, notes)
    if fences is None:
        return None
    start, end = fences
    front = read_front(lines[start:end], start + 1, notes, shape)
    return Opened(front, read_outline(lines[end + 1 :], end + 2, notes, marks))


def read_parts(blocks: Sequence[Block], parts: Sequence[Part], notes: Notes) -> Values:
    """The values of all parts by field name; an unknown, doubled or missing part is noted."""
    part_of = {fold(part.name): part for part in parts}
    values: Values = {}
    for block in blocks:
        part = part_of.get(block.key)
        if not block.title:
            continue  # the outline has noted it
        if part is None:
            known = ", ".join(part.name for part in parts)
            notes.fault(block.number, "section_unknown", name=block.title, sections=known)
        elif part.field in values:
            notes.fault(block.number, "section_twice", name=part.name)
        else:
            notes.lines[part.field] = block.number
            values[part.field] = part.read(block, notes)
    for part in parts:
        if part.compulsory and part.field not in values:
            notes.fault(0, "section_missing", name=part.name)
    return values


def sentences(field: str) -> Callable[[Block, Notes], tuple[str, ...]]:
    """The reader of a part that is nothing but sentences."""

    def read(block: Block, notes: Notes) -> tuple[str, ...]:
        only(block, notes, {Mark.ITEM})
        return items(block, notes, field)

    return read


def read_sources(block: Block, notes: Notes) -> tuple[Source, ...]:
    """Each source, and behind a bar what it supports."""
    only(block, notes, {Mark.ITEM})
    parted = (line.partition("|") for line in items(block, notes, "sources"))
    return tuple(Source(text=text.strip(), supports=supports.strip()) for text, _, supports in parted)
