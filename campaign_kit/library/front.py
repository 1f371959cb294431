"""One content file as text, and its front matter: the TOML between the two "+++" lines at its top.

Owns encodings and the fields of the front matter; knows nothing of the body.
"""

import codecs
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, Field, ValidationError

from campaign_kit.library.finding import Notes
from campaign_kit.model.attendance import Audience
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import LANGUAGE, Band, Tag
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import Form

MOST_BYTES = 1_000_000  # a whole topic has some 20,000
_FENCE = "+++"
_AT_LINE = re.compile(r"at line (\d+)")
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TABLE = re.compile(r"\[([a-z_]+)\]")
_CODES: dict[str, type[StrEnum]] = {
    "tags": Tag,
    "form": Form,
    "materials": Kind,
    "audience": Audience,
    "for_kinds": OfficeKind,
}
_Shape = TypeVar("_Shape", bound=BaseModel)


Title = Annotated[str, Field(min_length=1, max_length=200)]  # no longer than the title of a session


class Front(BaseModel, extra="forbid", str_strip_whitespace=True):
    """What a file says about itself before its words begin."""

    key: str = Field(pattern=r"^[A-Z][0-9]{1,2}$")
    title: Title
    band: Band
    language: str = Field(default="vi", max_length=20, pattern=LANGUAGE)
    minutes: int = Field(ge=5, le=180)
    grades: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()
    tags: tuple[Tag, ...] = Field(min_length=1)
    home: str = Field(default="", pattern=r"^([A-Z][0-9]{1,2})?$")
    audience: Audience | None = None
    cover_title: str = ""
    cover_pictures: tuple[str, ...] = ()
    checked_on: date | None = None
    reviewer: str = Field(default="", max_length=120)
    reviewed_on: date | None = None


def read_text(file: Path, notes: Notes) -> str | None:
    """The text of the file as Notepad or any other editor saved it: UTF-8 with or without a mark, or UTF-16.

    Tidied here once for the whole file, which is five times faster than line by line.
    """
    raw = read_bytes(file, notes)
    text = None if raw is None else decoded(raw, notes)
    return None if text is None else plain_text(text)


def read_bytes(file: Path, notes: Notes) -> bytes | None:
    """What the file holds, in UTF-8 even when it was saved in UTF-16; None, with a note, when it is no text file."""
    try:
        raw = None if file.stat().st_size > MOST_BYTES else file.read_bytes()
    except OSError:
        notes.fault(0, "unreadable")
        return None
    if raw is None:
        notes.fault(0, "large", limit=MOST_BYTES // 1_000_000)
        return None
    if not raw.startswith(_UTF_16):
        return raw
    whole = decoded(raw, notes, "utf-16")
    return None if whole is None else whole.encode()


def decoded(raw: bytes, notes: Notes, encoding: str = "utf-8-sig") -> str | None:
    """The bytes as text; None when they are in another encoding."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        notes.fault(raw.count(b"\n", 0, error.start) + 1, "encoding")
        return None


def plain_text(text: str) -> str:
    """The text in NFC with plain ends of lines, without characters that nobody sees."""
    for char in _UNSEEN:
        text = text.replace(char, "")
    text = text.replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def split_front(lines: Sequence[str], notes: Notes) -> tuple[int, int] | None:
    """Where the front matter starts and ends: the indexes of the first line inside it and of its closing fence."""
    opening = next((index for index, line in enumerate(lines) if line.strip()), None)
    if opening is None or lines[opening].strip() != _FENCE:
        notes.fault(1 if opening is None else opening + 1, "front_none")
        return None
    for index in range(opening + 1, len(lines)):
        if lines[index].strip() == _FENCE:
            return opening + 1, index
        if lines[index].startswith("##"):
            break
    notes.fault(opening + 1, "front_open")
    return None


def read_front(lines: Sequence[str], first: int, notes: Notes, shape: type[_Shape]) -> _Shape | None:
    """The front matter in its shape, or None with its faults noted; `first` is the line number of `lines[0]`."""
    try:
        values = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else len(lines)
        notes.fault(first + min(line, len(lines)) - 1, "front_syntax")
        return None
    table = ""
    for index, text in enumerate(lines):
        opened = _TABLE.fullmatch(text.strip())
        name = opened[1] if opened else table + text.partition("=")[0].strip()
        table = f"{name}." if opened else table
        if opened or name.removeprefix(table).isidentifier():
            notes.lines[name] = first + index
    try:
        return shape.model_validate(values)
    except ValidationError as error:
        for name, kind in {str(fault["loc"][0]): fault["type"] for fault in error.errors()}.items():
            _note(name, kind, first, notes)
        return None


def _note(name: str, kind: str, first: int, notes: Notes) -> None:
    line = notes.line_of(name) or first
    if kind == "missing":
        notes.fault(line, "front_missing", name=name)
    elif kind == "extra_forbidden":
        notes.fault(line, "front_unknown", name=name)
    else:
        known = {"known": ", ".join(_CODES[name])} if name in _CODES else {}
        notes.fault(line, f"front_{name}", **known)
