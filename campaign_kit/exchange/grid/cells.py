"""A table as each reader hands it on: lines of cells that know what is merged. Knows no file format and no heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_LINES, MOST_COLUMNS = 5_000, 60
_MARK = re.compile(r"[-–—+•*▪●] |[a-zđ]\) ")


@dataclass(frozen=True)
class Cell:
    """A text in one piece. `below`: the lower part of a cell that was merged downwards, with the text of its top.

    `across`: how many columns it takes in; the columns after the first hold nothing.
    """

    text: str = ""
    below: bool = False
    across: int = 1


@dataclass(frozen=True)
class Line:
    """A line of a table; `number` is what a person counts, from 1; without cells it is a gap in a text.

    `last` is the number of its last line where it was put together of several.
    """

    number: int
    cells: tuple[Cell, ...]
    last: int = 0

    @property
    def last_number(self) -> int:
        return max(self.number, self.last)

    def cell(self, column: int | None) -> Cell:
        """The cell, an empty one where the line has none."""
        return self.cells[column] if column is not None and column < len(self.cells) else _NOTHING

    @property
    def filled(self) -> list[Cell]:
        """The cells with a text of their own."""
        return [cell for cell in self.cells if cell.text and not cell.below]

    @property
    def width(self) -> int:
        """How many columns there are up to the last with a text."""
        return max((column + cell.across for column, cell in enumerate(self.cells) if cell.text), default=0)


@dataclass(frozen=True)
class Grid:
    """A table, or a text of lines cut at tabs (`is_text`): there a line may be a paragraph of the paper around it.

    `follows`: it stands in one paper with the table before it, and may go on from it without headings of its own.
    """

    lines: Sequence[Line]
    is_text: bool = False
    follows: bool = False

    @property
    def width(self) -> int:
        """How many columns the widest line fills."""
        return max((line.width for line in self.lines), default=0)


_NOTHING = Cell()


def joined(paragraphs: Sequence[str]) -> str:
    """The paragraphs of one cell as one text: lines only where an item of a list begins."""
    whole = ""
    for text in filter(None, paragraphs):
        whole += ("\n" if _MARK.match(text) else " ") * bool(whole) + text
    return whole
