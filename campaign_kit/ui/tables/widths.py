"""How wide the columns of a table of the book are: numbers as narrow as they may be, words share the rest.

Knows no screen; what has no room at all is left to the file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from campaign_kit.ui.drawing import wrapped
from campaign_kit.ui.style import font
from campaign_kit.ui.tables.book_paint import AROUND_PX, CELL_PX, CELL_WEIGHT, HEAD_PX, HEAD_WEIGHT

_LEAST_WORDS_PX, _LEAST_FIRST_PX = 88, 140
_FIRST_SHARE = 2.2
_MOST_SPARE_PX = 46  # what a number is given beyond what it needs
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Column:
    """A column as it asks for room: its head, its longest cell, whether it holds words, whether nothing is in it."""

    head: str
    longest: str
    words: bool
    empty: bool


def share_room(columns: Sequence[Column], room: int) -> dict[int, int]:
    """The width of each column that is shown. Columns without any number go first, then numbers from the right."""
    least = {number: _least(column, first=number == 0) for number, column in enumerate(columns)}
    going = sorted(
        range(1, len(columns)), key=lambda number: (columns[number].words, not columns[number].empty, -number)
    )
    while sum(least.values()) > room and going:
        del least[going.pop(0)]
    spare = room - sum(least.values())
    shares = {number: _share(columns[number], first=number == 0) for number in least}
    for number, share in shares.items():
        more = int(spare * share / sum(shares.values()))
        least[number] += more if columns[number].words else min(more, _MOST_SPARE_PX)
    return _to_the_edge(least, columns, room)


def is_long(names: Sequence[str], width: int) -> bool:
    """Whether some of the names have no room in one line of a column of that width."""
    return any(len(wrapped(name, CELL_PX, CELL_WEIGHT, width - 2 * AROUND_PX, 2)) > 1 for name in names)


def _share(column: Column, *, first: bool) -> float:
    if not column.words:
        return 0.5
    return _FIRST_SHARE if first else 1.0


def _to_the_edge(widths: dict[int, int], columns: Sequence[Column], room: int) -> dict[int, int]:
    """What is left over goes to the first column of words."""
    words = next((number for number in widths if columns[number].words), None)
    if words is not None:
        widths[words] += max(0, room - sum(widths.values()))
    return widths


def _least(column: Column, *, first: bool) -> int:
    cell, head = font(CELL_PX, CELL_WEIGHT), font(HEAD_PX, HEAD_WEIGHT)
    told = QFontMetricsF(cell).horizontalAdvance(_DIGIT.sub("0", column.longest))
    if column.words:
        return max(_LEAST_FIRST_PX if first else _LEAST_WORDS_PX, int(told) + 2 * AROUND_PX + 4)
    words = (QFontMetricsF(head).horizontalAdvance(word) for word in column.head.split())
    return int(max([told, *words])) + 2 * AROUND_PX + 4
