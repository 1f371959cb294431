"""A manuscript as plain text for Notepad, Zalo and web pages: UTF-8 with a mark, CRLF, no line broken by us."""

import codecs
from collections.abc import Iterator, Sequence
from itertools import count, repeat
from typing import BinaryIO

from campaign_kit.documents.blocks import (
    Callout,
    Fields,
    Flow,
    FlowPart,
    Heading,
    Help,
    Manuscript,
    Passage,
    Points,
    Question,
    Room,
    Sheet,
    Signatures,
    Speech,
    Text,
    Ticks,
    Turn,
)
from campaign_kit.documents.papers.words import answer, bare, letter, parts_of, text_of
from campaign_kit.model.materials import HelpBlock
from campaign_kit.wording import papers as words

_HEAD = ("subtitle", "lead")
_FOOT = ("org", "imprint")
_ALONE = ("ticker", "post", "alt")
_DOTS = "…" * 12


def write_text(manuscript: Manuscript, target: BinaryIO, due: HelpBlock) -> None:
    """Every sheet from its title to where help is, as much of that as is `due`; `target` stays open."""
    lines: list[str] = []
    for sheet in manuscript.sheets:
        lines += [*(["", "", ""] if lines else []), *_sheet(sheet, due)]
    _write(lines, target)


def write_line(manuscript: Manuscript, target: BinaryIO, due: HelpBlock) -> None:
    """Only what is to be copied: the line of a ticker, the text of a post with the words for its picture.

    Their help stands in their words already, as much as is `due`.
    """
    slots = [sheet.slots[name] for sheet in manuscript.sheets for name in _ALONE if name in sheet.slots]
    parts: list[list[str]] = []
    for block in slots:
        if isinstance(block, Text):
            parts.append([bare(block.text)])
        elif isinstance(block, Flow):
            parts.append([line for part in block.parts for line in _part(part)])
    _write(_parted(parts), target)


def _write(lines: Sequence[str], target: BinaryIO) -> None:
    target.write(codecs.BOM_UTF8 + "".join(f"{line}\r\n" for line in lines).encode("utf-8"))


def _sheet(sheet: Sheet, due: HelpBlock) -> Iterator[str]:
    yield text_of(sheet, "title").upper() or sheet.title.upper()
    for name in _HEAD:
        if text_of(sheet, name):
            yield from ("", *text_of(sheet, name).split("\n"))
    for part in parts_of(sheet):
        yield from (*([""] if isinstance(part, Heading) else []), *_part(part))
    block = sheet.slots.get("help")
    if isinstance(block, Help):
        yield from ("", *(_help(block) if due is HelpBlock.FULL else (block.line,)))
    for name in _FOOT:
        if text_of(sheet, name):
            yield from ("", text_of(sheet, name))


def _part(part: FlowPart) -> list[str]:
    """The lines of a part, without an empty one around it."""
    if isinstance(part, Heading):
        return [bare(part.text).upper()]
    if isinstance(part, Passage | Callout):
        return bare(part.text).split("\n")
    if isinstance(part, Question):
        return _question(part)
    if isinstance(part, Speech | Turn):
        return _led(part)
    return _to_write_on(part) if isinstance(part, Fields | Room | Signatures) else _listed(part)


def _led(part: Speech | Turn) -> list[str]:
    if isinstance(part, Turn):
        head = words.TURN.format(when=part.when, title=bare(part.title).upper(), length=part.length)
        return ["", head, *(line for each in part.parts for line in _part(each))]
    return [*([words.SPEECH_LABEL.format(label=part.label)] if part.label else []), *map(bare, part.items)]


def _listed(part: Points | Ticks) -> list[str]:
    marks = (f"{number}." for number in count(1)) if isinstance(part, Points) and part.numbered else repeat("-")
    signs = repeat("[ ]") if isinstance(part, Ticks) else marks
    return [f"{sign} {bare(item)}" for sign, item in zip(signs, part.items, strict=False)]


def _to_write_on(part: Fields | Room | Signatures) -> list[str]:
    if isinstance(part, Fields):
        return [f"{bare(label)} {_DOTS}" for label in part.labels]
    if isinstance(part, Room):
        return [_DOTS * 3] * part.lines
    return ["", *(f"{role} {part.hint}" for role in part.roles)]


def _question(part: Question) -> list[str]:
    options = [f"   {letter(index)}. {bare(option)}" for index, option in enumerate(part.options)]
    told = answer(part)
    return [
        words.QUESTION.format(number=part.number, text=bare(part.text)),
        *options,
        *([f"   {told}"] if told else []),
    ]


def _help(block: Help) -> Iterator[str]:
    yield words.HELP_CALL.format(call=block.call, hotline=block.hotline, name=block.name, promise=block.promise)
    for entry in block.entries:
        yield words.HELP_ENTRY.format(label=entry.label, number=entry.number)
    yield words.HELP_SITE.format(site=block.site)


def _parted(parts: Sequence[Sequence[str]]) -> list[str]:
    """The parts one under the other, an empty line between."""
    return [line for number, part in enumerate(parts) for line in (*([""] if number else []), *part)]
