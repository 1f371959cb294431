"""Turns sheets of a workbook, and texts cut at tabs, into grids. Knows no heading and no task."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from campaign_kit.errors import Refused
from campaign_kit.exchange.grid.cells import MOST_COLUMNS, MOST_LINES, Cell, Grid, Line
from campaign_kit.exchange.roster.sheet import EMPTY, Position, Sheet
from campaign_kit.exchange.roster.sheet import Cell as Value
from campaign_kit.wording import numbers

LONGEST_LINE = 100_000
_MOST_LINES_A_CELL = 30
_MOST_MERGED = 300_000

Read = Callable[[str], str]


def sheet_grid(sheet: Sheet, file: str, read: Read) -> Grid:
    """The sheet with its merged cells; empty rows are left out. `read` gives a text in Unicode, its spaces folded.

    Refused("roster.too_big") with the name of the file.
    """
    filled = [number for number, row in enumerate(sheet.rows) if any(cell != EMPTY for cell in row)]
    if len(filled) > MOST_LINES:
        raise Refused("roster.too_big", file=file)
    merged = _merged(sheet, file)
    return Grid(
        [
            Line(row + 1, tuple(_cell(sheet, (row, column), merged, read) for column in range(MOST_COLUMNS)))
            for row in filled
        ]
    )


def text_grid(text: str, read: Read) -> Grid:
    """The lines of a text, cut at tabs; a cell in quotation marks may go on in next lines (so Excel copies it).

    No line is longer than `LONGEST_LINE`.
    """
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    try:
        found = list(_cut(lines, csv.QUOTE_MINIMAL))
    except csv.Error:
        found = []
    if not found or any(cell.count("\n") > _MOST_LINES_A_CELL for _, row in found for cell in row):
        found = list(_cut(lines, csv.QUOTE_NONE))  # a lost quotation mark
    return Grid(
        [Line(number, tuple(Cell(read(cell)) for cell in row) if any(row) else ()) for number, row in found],
        is_text=True,
    )


def _cut(lines: Sequence[str], quoting: Literal[0, 3]) -> Iterator[tuple[int, list[str]]]:
    """Each line's cells with its number, that of its first line where it takes in many."""
    reader = csv.reader([f"{line}\n" for line in lines], delimiter="\t", quoting=quoting)
    start = 1
    for row in reader:
        yield start, row
        start = reader.line_num + 1


def _merged(sheet: Sheet, file: str) -> dict[Position, tuple[Position, Position]]:
    """For each place of a merged area its first and last place."""
    found: dict[Position, tuple[Position, Position]] = {}
    work = 0
    for first, last in sheet.merged:
        rows = range(first[0], min(last[0] + 1, len(sheet.rows)))
        columns = range(first[1], min(last[1] + 1, MOST_COLUMNS))
        work += len(rows) * len(columns)
        if work > _MOST_MERGED:
            raise Refused("roster.too_big", file=file)
        found |= {(row, column): (first, last) for row in rows for column in columns}
    return found


def _cell(sheet: Sheet, place: Position, merged: Mapping[Position, tuple[Position, Position]], read: Read) -> Cell:
    first, last = merged.get(place, (place, place))
    if place[1] > first[1]:
        return Cell()
    return Cell(_text(sheet.cell(*first), read), below=place[0] > first[0], across=last[1] - first[1] + 1)


def _text(value: Value, read: Read) -> str:
    """What a person reads in the cell; a day as 30/11/2026."""
    if isinstance(value, str):
        return read(value)
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, date):
        return numbers.day(value)
    return "" if isinstance(value, bool) else str(value)
