"""From one content file to one topic module: the fixed parts and what must stand in each.

Owns the shape of a module file. Whether its words are good (length, pictures, tone) is the matter of `check.py`.
A file never raises: what cannot be understood is noted with its line, and the module is then None.
"""

from dataclasses import replace
from pathlib import Path

from campaign_kit.library.asking import read_cards, read_quiz
from campaign_kit.library.content_file import Part, Reading, Values, open_file, read_parts, read_sources, sentences
from campaign_kit.library.finding import Notes
from campaign_kit.library.front import Front
from campaign_kit.library.leaves import read_leaflet, read_poster
from campaign_kit.library.outline import Block, Mark
from campaign_kit.library.parts import items, minutes, only, pictures, read_pages, read_speech, setting
from campaign_kit.model.module import VIETNAMESE, Game, Module, PostText
from campaign_kit.model.names import fold


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


PARTS = (
    Part("Thông điệp", "messages", sentences("messages"), compulsory=True),
    Part("Trang", "pages", read_pages, compulsory=True),
    Part("Lời nói", "speech", read_speech),
    Part("Trò chơi", "game", _read_game),
    Part("Câu hỏi", "quiz", read_quiz),
    Part("Thẻ tình huống", "cards", read_cards),
    Part("Áp phích", "poster", read_poster),
    Part("Tờ gấp", "leaflet", read_leaflet),
    Part("Khẩu hiệu", "slogans", sentences("slogans")),
    Part("Phát thanh", "broadcast", sentences("broadcast")),
    Part("Bài đăng", "post", _read_post),
    Part("Nguồn", "sources", read_sources, compulsory=True),
)
_NUMBERED = "trang {number}"
_OF_TRANSLATION = tuple(replace(part, compulsory=False) for part in PARTS)


def read_module(file: Path, pack: str, text: str | None = None) -> Reading[Module]:
    """The module of the file; `pack` is the name of the folder it lies in.

    `text` stands for what the file holds while somebody is writing it.
    """
    notes = Notes(str(file))
    opened = open_file(file, notes, Front, text=text)
    if opened is None:
        return Reading(None, notes)
    translation = opened.front is not None and opened.front.language != VIETNAMESE
    values = read_parts(opened.blocks, _OF_TRANSLATION if translation else PARTS, notes)
    _join_speech(values, notes)
    if opened.front is None or notes.findings:
        return Reading(None, notes)
    return Reading(Module(**opened.front.model_dump(), **values, pack=pack, source_file=str(file)), notes)


def _join_speech(values: Values, notes: Notes) -> None:
    """Gives each page what is said to it, by its title or as "Trang 3"; a heading that fits no page is noted."""
    speech: dict[str, Block] = values.pop("speech", {})
    for name, field in (("mo dau", "opening"), ("ket thuc", "closing")):
        if name in speech:
            values[field] = items(speech.pop(name), notes, field)
    pages = []
    for index, page in enumerate(values.get("pages", ())):
        said = speech.pop(fold(page.title), None) or speech.pop(_NUMBERED.format(number=index + 1), None)
        say = items(said, notes, f"pages.{index}.say") if said else ()
        pages.append(page.model_copy(update={"say": say}))
    values["pages"] = tuple(pages)
    for block in speech.values():
        notes.fault(block.number, "say_unknown", name=block.title)
