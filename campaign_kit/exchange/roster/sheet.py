"""A sheet as a reader hands it on: its cells by row and column, what is merged, which letters need a table.

Knows no file format; says how much of a list the program takes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

Cell = str | int | float | bool | date | time | timedelta
Row = Sequence[Cell]
Position = tuple[int, int]
"""Row and column, both from 0."""

EMPTY = ""
_OLD_FONTS = (".vn", "vni-", "vni ", "vps ", "vps-")
MOST_FILE_BYTES = 32 * 2**20
MOST_UNPACKED_BYTES = 256 * 2**20
MOST_ROWS = 100_000
MOST_CELLS = 4_000_000
MOST_CHARACTERS = 64 * 2**20


@dataclass(frozen=True)
class Sheet:
    """`rows[n]` is the row that Excel numbers n + 1; a row may be shorter than others; an empty cell is "".

    `merged` are (first, last) positions. `fonts` names the font of each text cell that stands in one of the old fonts
    with their own letters (.VnTime, VNI-Times, VPS Times). `raw` says that each character is a byte of a text file
    whose letters are not known yet.
    """

    name: str
    rows: Sequence[Row]
    merged: Sequence[tuple[Position, Position]] = ()
    fonts: Mapping[Position, str] = field(default_factory=dict)
    raw: bool = False

    def cell(self, row: int, column: int) -> Cell:
        """The cell, "" where the sheet has none."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else EMPTY

    def font(self, row: int, column: int) -> str | None:
        """The old font of the cell, "" for a usual one; nothing where no font of the sheet tells any letters."""
        return self.fonts.get((row, column), "") if self.fonts else None

    def column(self, column: int, first: int, last: int) -> list[Cell]:
        """The cells of a column from row `first` up to, without, row `last`."""
        return column_of(self.rows[first:last], column)


def is_old_font(name: str) -> bool:
    """Whether the font has its own letters: those of TCVN3 (.VnTime), VNI or VPS."""
    return name.lower().startswith(_OLD_FONTS)


def column_of(rows: Sequence[Row], column: int) -> list[Cell]:
    """The cells of a column of the rows, "" where a row is shorter."""
    try:
        return [row[column] for row in rows]
    except IndexError:
        return [row[column] if column < len(row) else EMPTY for row in rows]
