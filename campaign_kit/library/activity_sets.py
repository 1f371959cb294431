"""From one file of the pack `bo-hoat-dong` to a set of activities: its sessions, broadcasts and tasks by week.

Owns how such a file is written. Whether it is good (templates and topics that exist, weeks in range) is the matter of
`check_activity_set.py`. A file never raises: what cannot be understood is noted with its line, and the set is None.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, Field, field_validator

from campaign_kit.library.content_file import Part, Reading, open_file, read_parts, sentences
from campaign_kit.library.finding import Notes
from campaign_kit.library.front import Title
from campaign_kit.library.outline import Block, Mark, Marks, read_line
from campaign_kit.library.parts import only, setting
from campaign_kit.model.activity_set import LONGEST_SET, ActivitySet, SetOutreach, SetSession, SetTask, Weeks, Where
from campaign_kit.model.names import clean, fold
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.outreach import OutreachChannel
from campaign_kit.model.tasks import LONGEST_NAMES
from campaign_kit.wording.labels import label

PACK = "bo-hoat-dong"
LONGEST_KEY = 60  # a plan bears it
MOST_TIMES = 500
_COMMON_YEAR = 2025  # 29/02 would be missing in most years
_SETTINGS = {
    "tuần": "tuan",
    "thứ": "thu",
    "nơi": "noi",
    "mẫu": "mau",
    "chủ đề": "chu de",
    "lớp": "lop",
    "môn": "mon",
    "lồng ghép": "long ghep",
    "người dẫn": "nguoi dan",
    "kênh": "kenh",
    "số lần": "so lan",
    "bên làm": "ben lam",
    "phối hợp": "phoi hop",
}
_OF_SESSION = ("tuan", "thu", "noi", "mau", "chu de", "lop", "mon", "long ghep", "nguoi dan")
_OF_OUTREACH = ("tuan", "kenh", "chu de", "so lan", "ben lam", "phoi hop")
_OF_TASK = ("tuan", "ben lam", "phoi hop")
WHERE = {label(where).lower(): where for where in Where}
_WHERE = {fold(name): where for name, where in WHERE.items()}
_WEEKDAYS = {"2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5, "cn": 6, "chu nhat": 6}
_SPAN = re.compile(r"(-?\d{1,2})(?:\s*(?:-|–|đến)\s*(-?\d{1,2}))?")
_KEY = re.compile(r"[A-Z][0-9]{1,2}")
_NUMBER = re.compile(r"(\d{1,3})(?: (?:phut|lan))?")
# letters that the sessions and tasks of a plan have room for
_ROOM = {"title": 1_000, "subject": 60, "speakers": 200, "lead": LONGEST_NAMES, "partners": LONGEST_NAMES}
_Row = TypeVar("_Row")


class SetFront(BaseModel, extra="forbid", str_strip_whitespace=True):
    """What a set says about itself before its rows begin."""

    title: Title
    for_kinds: tuple[OfficeKind, ...] = Field(min_length=1)
    first: str = Field(pattern=r"^(0[1-9]|[12]\d|3[01])/(0[1-9]|1[0-2])$")
    weeks: int = Field(ge=1, le=LONGEST_SET)
    school_weeks: bool = False
    checked_on: date | None = None

    @field_validator("first")
    @classmethod
    def _in_the_calendar(cls, written: str) -> str:
        day, month = written.split("/")
        date(_COMMON_YEAR, int(month), int(day))
        return written


def read_set(file: Path, pack: str, text: str | None = None) -> Reading[ActivitySet]:
    """The set of the file; its key is the file's name, without marks and case so that an own file keeps it.

    `pack` is the name of the folder it lies in; `text` stands for what the file holds while somebody is writing it.
    """
    notes = Notes(str(file))
    opened = open_file(file, notes, SetFront, _MARKS, text)
    if opened is None:
        return Reading(None, notes)
    key, values = fold(file.stem), read_parts(opened.blocks, PARTS, notes)
    if len(key) > LONGEST_KEY:
        notes.fault(0, "set_name", limit=LONGEST_KEY)
    if opened.front is None or notes.findings:
        return Reading(None, notes)
    told = opened.front.model_dump()
    return Reading(ActivitySet(**told, **values, key=key, pack=pack, source_file=str(file)), notes)


def _rows(
    field: str, settings: tuple[str, ...], read: Callable[[Block, Notes, str], _Row]
) -> Callable[[Block, Notes], tuple[_Row, ...]]:
    """The reader of a part that is nothing but rows, each under a heading with settings of these names."""

    def rows(block: Block, notes: Notes) -> tuple[_Row, ...]:
        only(block, notes, set(), deeper=True)
        if not block.blocks:
            notes.fault(block.number, "no_inner", name=block.title)
        found = []
        for index, told in enumerate(block.blocks):
            part = f"{field}.{index}"
            only(told, notes, {Mark.ITEM}, settings=settings)
            notes.lines[part] = notes.lines[f"{part}.title"] = told.number
            found.append(read(told, notes, part))
            _check_room(found[-1], notes, part)
        return tuple(found)

    return rows


def _check_room(row: object, notes: Notes, part: str) -> None:
    for name, most in _ROOM.items():
        length = len(getattr(row, name, ""))
        if length > most:
            notes.fault(notes.line_of(f"{part}.{name}"), "set_long", length=length, most=most)


def _session(block: Block, notes: Notes, part: str) -> SetSession:
    return SetSession(
        title=block.title,
        weeks=_weeks(block, notes, part),
        where=_one_of(block, notes, "noi", f"{part}.where", _WHERE, "set_where") or Where.ONE,
        template=fold(_needed(block, notes, "mau", f"{part}.template", "mẫu")),
        modules=_modules(block, notes, part),
        grades=_grades(block, notes, part),
        subject=clean(setting(block, notes, "mon", f"{part}.subject")),
        weekday=_one_of(block, notes, "thu", f"{part}.weekday", _WEEKDAYS, "set_weekday", needed=False),
        integrated_minutes=_number(block, notes, "long ghep", f"{part}.integrated_minutes", 600),
        speakers=setting(block, notes, "nguoi dan", f"{part}.speakers"),
        notes=_notes(block, notes, part),
    )


def _outreach(block: Block, notes: Notes, part: str) -> SetOutreach:
    return SetOutreach(
        title=block.title,
        weeks=_one_span(block, notes, part),
        channel=_one_of(block, notes, "kenh", f"{part}.channel", _CHANNELS, "set_channel") or OutreachChannel.OTHER,
        modules=_modules(block, notes, part),
        times=_number(block, notes, "so lan", f"{part}.times", MOST_TIMES),
        lead=setting(block, notes, "ben lam", f"{part}.lead"),
        partners=setting(block, notes, "phoi hop", f"{part}.partners"),
        notes=_notes(block, notes, part),
    )


def _task(block: Block, notes: Notes, part: str) -> SetTask:
    return SetTask(
        title=block.title,
        weeks=_one_span(block, notes, part),
        lead=setting(block, notes, "ben lam", f"{part}.lead"),
        partners=setting(block, notes, "phoi hop", f"{part}.partners"),
        notes=_notes(block, notes, part),
    )


def _weeks(block: Block, notes: Notes, part: str) -> tuple[Weeks, ...]:
    """The setting "tuần": weeks and spans of weeks, parted by commas."""
    written = _needed(block, notes, "tuan", f"{part}.weeks", "tuần")
    found: list[Weeks] = []
    for each in filter(None, map(str.strip, written.split(","))):
        span = _SPAN.fullmatch(each)
        first, last = (0, 0) if span is None else (int(span[1]), int(span[2] or span[1]))
        if 0 in (first, last) or last < first:
            notes.fault(notes.line_of(f"{part}.weeks"), "set_weeks", text=each)
        else:
            found.append(Weeks(first=first, last=last))
    return tuple(found)


def _one_span(block: Block, notes: Notes, part: str) -> Weeks:
    found = _weeks(block, notes, part)
    if len(found) > 1:
        notes.fault(notes.line_of(f"{part}.weeks"), "set_one_span", name=block.title)
    return found[0] if found else Weeks(first=1, last=1)


def _needed(block: Block, notes: Notes, name: str, part: str, called: str) -> str:
    """The words of a setting that a row cannot do without."""
    words = setting(block, notes, name, part)
    if not words:
        notes.fault(block.number, "set_missing", name=block.title, setting=called)
    return words


def _one_of(
    block: Block, notes: Notes, name: str, part: str, known: Mapping[str, _Row], fault: str, *, needed: bool = True
) -> _Row | None:
    words = setting(block, notes, name, part)
    if not words and not needed:
        return None
    found = known.get(fold(words))
    if found is None:
        notes.fault(notes.line_of(part), fault, name=block.title, known=_KNOWN[fault])
    return found


def _modules(block: Block, notes: Notes, part: str) -> tuple[str, ...]:
    keys = tuple(key for each in setting(block, notes, "chu de", f"{part}.modules").split(",") if (key := each.strip()))
    for key in keys:
        if not _KEY.fullmatch(key):
            notes.fault(notes.line_of(f"{part}.modules"), "set_topics", text=key)
    return keys


def _grades(block: Block, notes: Notes, part: str) -> tuple[int, ...]:
    """The setting "lớp": grades and spans of grades, parted by commas."""
    grades: set[int] = set()
    for each in filter(None, map(str.strip, setting(block, notes, "lop", f"{part}.grades").split(","))):
        span = _SPAN.fullmatch(each)
        found = range(0) if span is None else range(int(span[1]), int(span[2] or span[1]) + 1)
        if not found or found[0] < 1 or found[-1] > 12:
            notes.fault(notes.line_of(f"{part}.grades"), "set_grades", text=each)
        grades.update(found)
    return tuple(sorted(grades))


def _number(block: Block, notes: Notes, name: str, part: str, most: int) -> int | None:
    words = setting(block, notes, name, part)
    found = _NUMBER.fullmatch(fold(words))
    if not words:
        return None
    if not found or not 1 <= int(found[1]) <= most:
        notes.fault(notes.line_of(part), "set_number", text=words, most=most)
        return None
    return int(found[1])


def _notes(block: Block, notes: Notes, part: str) -> tuple[str, ...]:
    lines = block.marked(Mark.ITEM)
    for index, line in enumerate(lines):
        notes.lines[f"{part}.notes.{index}"] = line.number
    return tuple(line.text for line in lines)


_CHANNELS: Mapping[str, OutreachChannel] = {channel.value: channel for channel in OutreachChannel}
_KNOWN = {
    "set_where": "; ".join(WHERE),
    "set_weekday": "2, 3, 4, 5, 6, 7, chủ nhật",
    "set_channel": ", ".join(_CHANNELS),
}
_MARKS = Marks(partial(read_line, settings=_SETTINGS))
PARTS = (
    Part("Giới thiệu", "about", sentences("about"), compulsory=True),
    Part("Mục đích", "purposes", sentences("purposes")),
    Part("Yêu cầu", "requirements", sentences("requirements")),
    Part("Buổi", "sessions", _rows("sessions", _OF_SESSION, _session), compulsory=True),
    Part("Kênh", "outreach", _rows("outreach", _OF_OUTREACH, _outreach)),
    Part("Việc", "tasks", _rows("tasks", _OF_TASK, _task)),
)
