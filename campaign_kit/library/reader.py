"""From one content file to one topic module: the fixed parts and what must stand in each.

Owns the shape of a module file. Whether its words are good (length, pictures, tone) is the matter of `check.py`.
A file never raises: what cannot be understood is noted with its line, and the module is then None.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campaign_kit.library.asking import read_cards, read_quiz
from campaign_kit.library.finding import Notes
from campaign_kit.library.front import Front, read_front, read_text, split_front
from campaign_kit.library.leaves import read_leaflet, read_poster
from campaign_kit.library.outline import Block, Mark, read_outline
from campaign_kit.library.parts import items, minutes, only, pictures, read_pages, read_speech, setting
from campaign_kit.model.module import Game, Module, PostText, Source
from campaign_kit.model.names import fold

Values = dict[str, Any]


@dataclass(frozen=True)
class Reading:
    """One file read: its module (None: faulty) and the notes taken."""

    module: Module | None
    notes: Notes


@dataclass(frozen=True)
class Part:
    """One "##" part of a file: the module's field it fills, and its reader."""

    name: str
    field: str
    read: Callable[[Block, Notes], Any]
    compulsory: bool = False


def _sentences(field: str) -> Callable[[Block, Notes], tuple[str, ...]]:
    def read(block: Block, notes: Notes) -> tuple[str, ...]:
        only(block, notes, {Mark.ITEM})
        return items(block, notes, field)

    return read


def _read_game(block: Block, notes: Notes) -> Game | None:
    only(block, notes, set(), deeper=True)
    if len(block.blocks) != 1:
        notes.fault(block.number, "one_heading", name=block.title)
        return None
    told = block.blocks[0]
    only(told, notes, {Mark.ITEM}, settings=("phut", "dung cu"))
    notes.lines["game.title"] = told.number
    return Game(
        title=told.title,
        minutes=minutes(told, notes, 10),
        tools=setting(told, notes, "dung cu", "game.tools"),
        steps=items(told, notes, "game.steps"),
    )


def _read_post(block: Block, notes: Notes) -> PostText:
    only(block, notes, {Mark.ITEM}, settings=("chu tren anh", "hinh"))
    return PostText(
        title=setting(block, notes, "chu tren anh", "post.title"),
        pictures=pictures(block, notes, "post.pictures"),
        text=items(block, notes, "post.text"),
    )


def _read_sources(block: Block, notes: Notes) -> tuple[Source, ...]:
    """Each source, and behind a bar what it supports."""
    only(block, notes, {Mark.ITEM})
    parted = (line.partition("|") for line in items(block, notes, "sources"))
    return tuple(Source(text=text.strip(), supports=supports.strip()) for text, _, supports in parted)


PARTS = (
    Part("Thông điệp", "messages", _sentences("messages"), compulsory=True),
    Part("Trang", "pages", read_pages, compulsory=True),
    Part("Lời nói", "speech", read_speech),
    Part("Trò chơi", "game", _read_game),
    Part("Câu hỏi", "quiz", read_quiz),
    Part("Thẻ tình huống", "cards", read_cards),
    Part("Áp phích", "poster", read_poster),
    Part("Tờ gấp", "leaflet", read_leaflet),
    Part("Khẩu hiệu", "slogans", _sentences("slogans")),
    Part("Phát thanh", "broadcast", _sentences("broadcast")),
    Part("Bài đăng", "post", _read_post),
    Part("Nguồn", "sources", _read_sources, compulsory=True),
)
_PART_OF = {fold(part.name): part for part in PARTS}


def read_module(file: Path, pack: str) -> Reading:
    """The module of the file; `pack` is the name of the folder it lies in."""
    notes = Notes(str(file))
    text = read_text(file, notes)
    if text is None:
        return Reading(None, notes)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fences = split_front(lines, notes)
    if fences is None:
        return Reading(None, notes)
    start, end = fences
    front = read_front(lines[start:end], start + 1, notes, Front)
    values = _read_parts(read_outline(lines[end + 1 :], end + 2, notes), notes)
    if front is None or notes.findings:
        return Reading(None, notes)
    return Reading(_module(front, values, pack, file), notes)


def _read_parts(blocks: list[Block], notes: Notes) -> Values:
    """The values of all parts by field name; an unknown, doubled or missing part is noted."""
    values: Values = {}
    for block in blocks:
        part = _PART_OF.get(block.key)
        if not block.title:
            continue  # the outline has noted it
        if part is None:
            known = ", ".join(part.name for part in PARTS)
            notes.fault(block.number, "section_unknown", name=block.title, sections=known)
        elif part.field in values:
            notes.fault(block.number, "section_twice", name=part.name)
        else:
            notes.lines[part.field] = block.number
            values[part.field] = part.read(block, notes)
    for part in PARTS:
        if part.compulsory and part.field not in values:
            notes.fault(0, "section_missing", name=part.name)
    _join_speech(values, notes)
    return values


def _join_speech(values: Values, notes: Notes) -> None:
    """Gives each page what is said to it, by its title; a heading that fits no page is noted."""
    speech: dict[str, Block] = values.pop("speech", {})
    for name, field in (("mo dau", "opening"), ("ket thuc", "closing")):
        if name in speech:
            values[field] = items(speech.pop(name), notes, field)
    pages = []
    for index, page in enumerate(values.get("pages", ())):
        said = speech.pop(fold(page.title), None)
        say = items(said, notes, f"pages.{index}.say") if said else ()
        pages.append(page.model_copy(update={"say": say}))
    values["pages"] = tuple(pages)
    for block in speech.values():
        notes.fault(block.number, "say_unknown", name=block.title)


def _module(front: Front, values: Values, pack: str, file: Path) -> Module:
    return Module(**front.model_dump(), **values, pack=pack, source_file=str(file))
