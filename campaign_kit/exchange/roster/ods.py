"""Reads .ods with expat: sparse rows, repeats within bounds. Knows no header and no person.

Not with calamine: it lays repeated cells out one by one, and a few bytes can say "a million times".
"""

import zipfile
from datetime import date, datetime
from xml.parsers import expat

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.archive import open_archive
from campaign_kit.exchange.roster.sheet import (
    EMPTY,
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_ROWS,
    MOST_UNPACKED_BYTES,
    Cell,
    Position,
    Sheet,
)

_PIECE = 2**18
_MANIFEST = "META-INF/manifest.xml"
_LAST_ROW = 2**20
_NUMBERS = {"float", "currency", "percentage"}


def read_ods(name: str, data: bytes) -> list[Sheet]:
    """The visible sheets of the workbook; `name` is for the sentence of a refusal.

    Refused "roster.password", "roster.damaged" or one of the bounds.
    """
    with open_archive(name, data) as archive:
        if _MANIFEST in archive.namelist() and b"encryption-data" in _part(name, archive, _MANIFEST):
            raise Refused("roster.password", file=name)
        content = _part(name, archive, "content.xml")
    book = _Book(name)
    try:
        for start in range(0, len(content), _PIECE):
            book.feed(content[start : start + _PIECE])
        return book.close()
    except (expat.ExpatError, LookupError, ValueError) as error:  # LookupError: an encoding that nobody knows
        raise Refused("roster.damaged", file=name) from error


def _part(name: str, archive: zipfile.ZipFile, part: str) -> bytes:
    if archive.getinfo(part).file_size > MOST_UNPACKED_BYTES // 4:
        raise Refused("roster.too_big", file=name)
    return archive.read(part)


class _Book:
    """Takes the events of content.xml and fills sheets, row by row; a repeated row is one row many times."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._sheets: list[Sheet] = []
        self._title, self._shown, self._inside = "", True, False
        self._rows: list[list[Cell]] = []
        self._merged: list[tuple[Position, Position]] = []
        self._row: list[Cell] = []
        self._row_times = self._waiting_rows = self._waiting_cells = 0
        self._cell: dict[str, str] = {}
        self._lines: list[str] = []
        self._aside = 0
        self._filled = self._cells = self._characters = 0

    def feed(self, piece: bytes) -> None:
        self._parser.Parse(piece, False)

    def close(self) -> list[Sheet]:
        self._parser.Parse(b"", True)
        return self._sheets

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "style:table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)
        elif tag == "table:table":
            self._open_sheet(attributes)
        elif tag == "table:table-row":
            self._row = []
            self._waiting_cells = 0
            self._row_times = _times(attributes, "table:number-rows-repeated")
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self._cell, self._lines = attributes, []
        elif tag == "office:annotation":
            self._aside += 1
        elif not self._aside:
            self._mark_text(tag, attributes)

    def _mark_text(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "text:p":
            self._lines.append("")
        elif tag in {"text:s", "text:tab", "text:line-break"} and self._lines:
            self._lines[-1] += " "

    def _end(self, tag: str) -> None:
        if tag == "office:annotation":
            self._aside -= 1
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self._close_cell()
        elif tag == "table:table-row":
            self._close_row()
        elif tag == "table:table":
            if self._shown:
                self._sheets.append(Sheet(self._title, self._rows, self._merged))
            self._inside = False

    def _text(self, text: str) -> None:
        if self._lines and not self._aside:
            self._characters += len(text)
            if self._characters > MOST_CHARACTERS:
                raise Refused("roster.too_big", file=self._name)
            self._lines[-1] += text

    def _doctype(self, *_: object) -> None:
        raise Refused("roster.damaged", file=self._name)

    def _open_sheet(self, attributes: dict[str, str]) -> None:
        if self._inside:
            raise Refused("roster.damaged", file=self._name)
        self._inside = True
        self._title = attributes.get("table:name", "")
        self._shown = attributes.get("table:style-name", "") not in self._hidden_styles
        self._rows, self._merged, self._waiting_rows = [], [], 0

    def _close_cell(self) -> None:
        times = _times(self._cell, "table:number-columns-repeated")
        value = _value(self._cell, self._lines)
        if value == EMPTY:
            self._waiting_cells += times
        else:
            self._count(self._waiting_cells + times)
            self._row += [EMPTY] * self._waiting_cells + [value] * times
            self._waiting_cells = 0
        self._lines = []
        wide, high = _times(self._cell, "table:number-columns-spanned"), _times(self._cell, "table:number-rows-spanned")
        if wide > 1 or high > 1:
            row, column = len(self._rows) + self._waiting_rows, len(self._row) + self._waiting_cells - 1
            self._merged.append(((row, column), (row + high - 1, column + wide - 1)))

    def _close_row(self) -> None:
        if not self._row:
            self._waiting_rows += self._row_times
            return
        self._filled += self._row_times
        if self._filled > MOST_ROWS or len(self._rows) + self._waiting_rows + self._row_times > _LAST_ROW:
            raise Refused("roster.too_many_rows", file=self._name, most=MOST_ROWS)
        self._rows += [[]] * self._waiting_rows + [self._row] * self._row_times
        self._waiting_rows = 0

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise Refused("roster.too_big", file=self._name)


def _times(attributes: dict[str, str], name: str) -> int:
    number = attributes.get(name, "1")
    return max(1, int(number[:9])) if number.isdecimal() else 1


def _value(attributes: dict[str, str], lines: list[str]) -> Cell:
    kind = attributes.get("office:value-type", "")
    try:
        if kind in _NUMBERS:
            return float(attributes["office:value"])
        if kind == "date":
            return _date(attributes["office:date-value"])
        if kind == "boolean":
            return attributes["office:boolean-value"] == "true"
    except (KeyError, ValueError):
        pass
    return "\n".join(lines)


def _date(text: str) -> date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
