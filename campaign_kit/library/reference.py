"""The data files of the folder "du-lieu": TOML tables, one table a row, each file one sort of row (`FILES`).

Owns the way from such a file to its rows, with every fault by file and line. An own file stands for the shipped one of
its name as a whole; a faulty one leaves the shipped one in use.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from campaign_kit.library.check_words import check_words
from campaign_kit.library.content_file import Reading
from campaign_kit.library.finding import Finding, Notes
from campaign_kit.library.front import plain_text, read_text
from campaign_kit.library.known import Known
from campaign_kit.library.packs import DATA, inside, is_pack
from campaign_kit.model.names import fold
from campaign_kit.model.office import CHILD_HOTLINE, REPORT_SITE
from campaign_kit.model.plan import Form
from campaign_kit.model.reference import (
    Channel,
    Day,
    FormKinds,
    Language,
    Outline,
    Reference,
    ReferenceBasis,
    ReferenceLine,
    Row,
)
from campaign_kit.wording.labels import label

_SUFFIX, _NOTEPAD = ".toml", ".txt"
_AT_LINE = re.compile(r"at line (\d+)")
_HEADER = re.compile(r"\s*\[\[\s*([a-z_]+)(?:\.([a-z_]+))?\s*\]\]")
_KEY = re.compile(r"\s*([A-Za-z_]+)\s*=")
_SPOKEN = frozenset({"label", "child_label", "name", "title", "note"})
_GUARDED = (CHILD_HOTLINE, REPORT_SITE)
Rows = tuple[Any, ...]


@dataclass(frozen=True)
class Sort:
    """One data file: the table that is a row of it, the row's shape, the field that tells rows apart.

    `judge` notes what is wrong with the rows together.
    """

    table: str
    field: str
    shape: type[Row]
    unique: str
    judge: Callable[[Rows, Notes], None] = lambda rows, notes: None


def _guard_lines(lines: Rows, notes: Notes) -> None:
    """111 and vn-cop.vn stay in every help block, and nothing else is compulsory (R14)."""
    if any(number not in {line.number_or_address for line in lines if line.compulsory} for number in _GUARDED):
        notes.fault(0, "data_guarded")
    for index, line in enumerate(lines):
        if line.compulsory and line.number_or_address not in _GUARDED:
            notes.fault(notes.line_of(f"line.{index}.compulsory"), "data_not_compulsory")


def _all_forms(rows: Rows, notes: Notes) -> None:
    missing = [form for form in Form if form not in {row.form for row in rows}]
    if missing:
        notes.fault(0, "data_forms", forms=", ".join(f"{form} ({label(form)})" for form in missing))


FILES = {
    "duong-day": Sort("line", "help_lines", ReferenceLine, "number_or_address", _guard_lines),
    "can-cu": Sort("basis", "legal_bases", ReferenceBasis, "number"),
    "hinh-thuc": Sort("form", "forms", FormKinds, "form", _all_forms),
    "kenh": Sort("channel", "channels", Channel, "code"),
    "ngay": Sort("day", "days", Day, "title"),
    "de-cuong": Sort("outline", "outlines", Outline, "key"),
    "ngon-ngu": Sort("language", "languages", Language, "code"),
}


def read_reference(folders: Sequence[Path]) -> tuple[Reference, tuple[Finding, ...]]:
    """The rows of the folders' data files, and what was found wrong; nothing raises.

    A later folder's file stands for the earlier one of its name. A folder that is not there counts as empty.
    """
    found: list[Finding] = []
    taken: dict[str, Rows] = {}
    for file in (file for folder in folders for file in data_paths(folder)):
        reading, sort = read_data(file), sort_of(file)
        found += reading.notes.findings
        if sort is not None and reading.item is not None:
            taken[sort.field] = reading.item
        elif sort is not None:
            found.append(_about(file, "fallback" if sort.field in taken else "data_left_out"))
    return Reference(**taken), tuple(found)


def check_reference(folder: Path, known: Known) -> tuple[Finding, ...]:
    """All that is wrong or unwise in the data files of one folder, by file and line."""
    return tuple(finding for file in data_paths(folder) for finding in check_data(file, known))


def check_data(file: Path, known: Known, text: str | None = None) -> tuple[Finding, ...]:
    """All that is wrong or unwise in one data file, by line; `text` stands for what the file holds."""
    reading, sort = read_data(file, text), sort_of(file)
    if sort is not None:
        for index, row in enumerate(reading.item or ()):
            check_words(list(_texts(row, f"{sort.table}.{index}")), reading.notes, known)
    return tuple(sorted(reading.notes.findings, key=lambda finding: finding.line))


def data_paths(folder: Path) -> list[Path]:
    """Every file in the data pack of a content folder, in the order of names."""
    packs = [path for path in inside(folder) if path.is_dir() and is_pack(path.name, DATA)]
    files = [file for pack in packs for file in inside(pack)]
    return [file for file in files if file.is_file() and not file.name.startswith(".")]


def sort_of(file: Path) -> Sort | None:
    """What the rows of a data file are, by its name; None for a name that no data file has."""
    return FILES.get(fold(file.stem).replace(" ", "-")) if file.suffix.lower() == _SUFFIX else None


def read_data(file: Path, text: str | None = None) -> Reading[Rows]:
    """The rows of one file, with the notes taken; a name that nobody knows is a fault too."""
    notes, sort = Notes(str(file)), sort_of(file)
    if sort is None:
        _note_name(file, notes)
        return Reading(None, notes)
    whole = read_text(file, notes) if text is None else plain_text(text)
    if whole is None:
        return Reading(None, notes)
    _take_lines(whole, notes)
    values = _parsed(whole, sort, notes)
    if values is None:
        return Reading(None, notes)
    rows = [_row(value, f"{sort.table}.{index}", sort, notes) for index, value in enumerate(values)]
    sound = tuple(row for row in rows if row is not None)
    if len(sound) == len(rows):
        _check_unique(sound, sort, notes)
        sort.judge(sound, notes)
    return Reading(None if notes.findings else sound, notes)


def _note_name(file: Path, notes: Notes) -> None:
    if file.suffix.lower() == _NOTEPAD:
        notes.fault(0, "suffix_data", name=file.stem.removesuffix(_SUFFIX) + _SUFFIX)
    elif file.suffix.lower() == _SUFFIX:
        notes.fault(0, "data_name", names=", ".join(f"{name}{_SUFFIX}" for name in FILES))


def _parsed(whole: str, sort: Sort, notes: Notes) -> list[Any] | None:
    """The tables of the file as TOML has them, or None with the fault noted."""
    try:
        values = tomllib.loads(whole)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        notes.fault(int(at[1]) if at else whole.count("\n"), "data_syntax", table=sort.table)
        return None
    rows = values.get(sort.table)
    for name in (name for name in values if name != sort.table):
        notes.fault(notes.line_of(f"{name}.0"), "data_table", table=sort.table, name=name)
    if not isinstance(rows, list) or not rows:
        notes.fault(0, "data_empty", table=sort.table)
        return None
    return rows


def _take_lines(whole: str, notes: Notes) -> None:
    """Takes down on which line each table and each of its fields stands: "line.2", "outline.0.sections.3.title"."""
    counts: dict[str, int] = {}
    place = ""
    for number, text in enumerate(whole.split("\n"), start=1):
        header, key = _HEADER.match(text), _KEY.match(text)
        if header:
            place = header[1]
            if header[2]:
                place = f"{place}.{counts.get(place, 0)}.{header[2]}"
            counts[place] = counts.get(place, -1) + 1
            place = f"{place}.{counts[place]}"
            notes.lines[place] = number
        elif key and place:
            notes.lines[f"{place}.{key[1]}"] = number


def _row(value: object, part: str, sort: Sort, notes: Notes) -> Row | None:
    try:
        return sort.shape.model_validate(value)
    except ValidationError as error:
        for fault in error.errors():
            expected = str(fault.get("ctx", {}).get("expected", ""))
            _note([part, *map(str, fault["loc"])], fault["type"], expected, notes)
        return None


def _note(path: Sequence[str], kind: str, expected: str, notes: Notes) -> None:
    """Takes down what is wrong with one field, in words that say what to write there.

    `kind` and `expected` are pydantic's: "enum", and the codes that are allowed as "'a', 'b' or 'c'".
    """
    name = next((each for each in reversed(path[1:]) if not each.isdigit()), "")
    code = next((code for start, code in _CODES.items() if kind.startswith(start)), "data_value")
    if name == "in_force_to" and kind == "value_error":
        code = "data_span"
    facts = {"codes": expected.replace("'", "").replace(" or ", ", ")} if code == "data_codes" else {}
    notes.fault(notes.line_of(".".join(path)), code, name=name, **facts)


_CODES = {
    "missing": "data_missing",
    "extra_forbidden": "data_unknown",
    "date": "data_date",
    "enum": "data_codes",
    "string_pattern": "data_value",
    "string": "data_text",
    "tuple": "data_list",
    "bool": "data_bool",
}


def _check_unique(rows: Rows, sort: Sort, notes: Notes) -> None:
    seen: set[str] = set()
    for index, row in enumerate(rows):
        value = str(getattr(row, sort.unique))
        if value in seen:
            line = notes.line_of(f"{sort.table}.{index}.{sort.unique}")
            notes.fault(line, "data_twice", name=sort.unique, value=value)
        seen.add(value)


def _texts(row: BaseModel, part: str) -> Iterator[tuple[str, str]]:
    """What people read of a row, with its path; sections of an outline too."""
    for name in type(row).model_fields:
        value = getattr(row, name)
        if name in _SPOKEN and value:
            yield f"{part}.{name}", value
        elif isinstance(value, tuple):
            for index, inner in enumerate(value):
                if isinstance(inner, BaseModel):
                    yield from _texts(inner, f"{part}.{name}.{index}")


def _about(file: Path, code: str, **facts: str) -> Finding:
    notes = Notes(str(file))
    notes.fault(0, code, **facts)
    return notes.findings[0]
