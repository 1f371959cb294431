"""The lines of a content file as an outline of headings, sentences, questions, quotes and settings.

Owns the marks at the start of a line; knows nothing of modules. Headings and settings are matched by `names.fold`, so
marks and case do not matter. The lines come in NFC (see `front.read_text`).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from campaign_kit.library.finding import Notes
from campaign_kit.model.names import fold

_HEADING = re.compile(r"(#+)\s*(.*)")
_MARKED = re.compile(r"([-–—•*+>?])(?:\s+|(?<![*])(?=\w|\[|[“\"]))(.*)")
_SETTING = re.compile(r"([^\W\d]+(?: [^\W\d]+){0,2})\s*:\s*(.*)")
_SETTINGS = {
    "hình": "hinh",
    "phút": "phut",
    "kiểu": "kieu",
    "vai": "vai",
    "dụng cụ": "dung cu",
    "chữ trên ảnh": "chu tren anh",
}
_DEEPEST = 4
REMARK = "//"  # such a line is for who writes the file, and is not read


class Mark(Enum):
    ITEM = "-"
    QUOTE = ">"
    QUESTION = "?"
    SETTING = ":"
    NUMBERED = "1."
    TICK = "[ ]"
    FIELD = "…"
    PLAIN = ""


@dataclass
class Line:
    """One line under a heading. A setting has its folded name in `name` ("hinh", "dung cu")."""

    mark: Mark
    text: str
    number: int
    name: str = ""


@dataclass
class Block:
    """A heading with what stands under it; `number` is the line of the heading."""

    title: str
    number: int
    lines: list[Line] = field(default_factory=list)
    blocks: list["Block"] = field(default_factory=list)

    @cached_property
    def key(self) -> str:
        """The folded title; folded when asked for, since most headings are never matched."""
        return fold(self.title)

    def marked(self, mark: Mark) -> list[Line]:
        return [line for line in self.lines if line.mark is mark]

    def setting(self, name: str) -> Line | None:
        return next((line for line in self.lines if line.name == name), None)


@dataclass(frozen=True)
class Marks:
    """How the lines of a file begin: `read` makes a line of a text with its number, None of one without a mark.

    `plain` is the mark of a line without one; None: such a line is a fault.
    """

    read: Callable[[str, int], Line | None]
    plain: Mark | None = None


def read_outline(lines: Sequence[str], first: int, notes: Notes, marks: Marks | None = None) -> list[Block]:
    """The sections ("##") of the body; `first` is the line number of its first line. What is not understood is noted.

    A line that starts with white space goes on with the sentence above it. `marks` are those of a module by default.
    """
    marks = marks or MODULE_MARKS
    top = Block("", first)
    path = [top]
    for number, raw in enumerate(lines, start=first):
        text = " ".join(raw.split())
        if not text or text.startswith(REMARK):
            continue
        heading = _HEADING.fullmatch(text) if text[0] == "#" else None
        if heading:
            path = _open(path, len(heading[1]), Block(heading[2], number), notes)
        elif raw[:1].isspace() and _goes_on(path[-1], text, marks):
            path[-1].lines[-1].text += f" {text}"
        elif len(path) == 1:
            notes.fault(number, "before_section")
        else:
            _add(path[-1], text, number, notes, marks)
    return top.blocks


def _goes_on(block: Block, text: str, marks: Marks) -> bool:
    return bool(block.lines) and marks.read(text, 0) is None


def _open(path: list[Block], level: int, block: Block, notes: Notes) -> list[Block]:
    """The path to the new block; a heading at a wrong depth or without words is noted and still opened."""
    if not block.title:
        notes.fault(block.number, "empty_heading")
    depth = level - 1
    if level == 1 or level > _DEEPEST or depth > len(path):
        notes.fault(block.number, "deep_heading")
        depth = min(max(depth, 1), len(path), _DEEPEST - 1)
    path[depth - 1].blocks.append(block)
    return [*path[:depth], block]


def _add(block: Block, text: str, number: int, notes: Notes, marks: Marks) -> None:
    line = marks.read(text, number)
    if line is None and marks.plain is not None:
        line = Line(marks.plain, text, number)
    if line is None:
        notes.fault(number, "no_mark")
    elif not line.text:
        notes.fault(number, "empty_line")
    else:
        block.lines.append(line)


def read_line(text: str, number: int, settings: Mapping[str, str] = _SETTINGS) -> Line | None:
    """A line of a module; None when it has no mark. `settings` are those that are known, with their folded names."""
    marked = _MARKED.fullmatch(text)
    if marked:
        mark = {">": Mark.QUOTE, "?": Mark.QUESTION}.get(marked[1], Mark.ITEM)
        return Line(mark, marked[2].strip(), number)
    if text in {"-", ">", "?", "*"}:
        return Line(Mark.ITEM, "", number)
    setting = _SETTING.fullmatch(text)
    if setting:
        name = settings.get(setting[1]) or fold(setting[1])
        if name in settings.values():
            return Line(Mark.SETTING, setting[2], number, name)
    return None


MODULE_MARKS = Marks(read_line)
