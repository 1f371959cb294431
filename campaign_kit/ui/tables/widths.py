"""How wide the columns of a table of the book are: numbers as narrow as they may be, words share the rest.

Knows no screen; what has no room at all is left to the file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFontMetricsF

from campaign_kit.ui.drawing import wrapped
from campaign_kit.ui.style import font
from campaign_kit.ui.tables.book_paint import AROUND_PX, CELL_PX, CELL_WEIGHT, HEAD_PX, HEAD_WEIGHT

_LEAST_WORDS_PX, _LEAST_FIRST_PX, _MOST_WORDS_PX = 88, 140, 420
_MOST_SPARE_PX = 46  # what a number is given beyond what it needs
_SPARE_NUMBER = 30  # how much of the rest a number asks for beside words
_DIGIT = re.compile(r"\d")


class Holds(StrEnum):
    """What stands in a column."""

    WORDS = "words"
    DAYS = "days"
    NUMBERS = "numbers"


@dataclass(frozen=True)
class Column:
    """A column as it asks for room: its head, its longest cell, what it holds, whether nothing is in it."""

    head: str
    longest: str
    holds: Holds
    empty: bool


def share_room(columns: Sequence[Column], room: int) -> dict[int, int]:
    """The width of each column that is shown. Columns without any number go first, then numbers from the right."""
    wanted = [_wanted(column) for column in columns]
    widths = {at: _least(column, wanted[at], first=at == 0) for at, column in enumerate(columns)}
    for_words = [column.holds is not Holds.NUMBERS for column in columns]
    going = sorted(range(1, len(columns)), key=lambda at: (for_words[at], not columns[at].empty, -at))
    while sum(widths.values()) > room and going:
        del widths[going.pop(0)]
    spare = room - sum(widths.values())
    asked = {at: wanted[at] - widths[at] if for_words[at] else _SPARE_NUMBER for at in widths}
    whole = max(1, sum(asked.values()))
    for at, more in asked.items():
        widths[at] += min(int(spare * more / whole), max(more, _MOST_SPARE_PX))
    widths[0] += max(0, room - sum(widths.values()))
    return widths


def is_long(words: Sequence[str], width: int) -> bool:
    """Whether some of the words have no room in one line of a column of that width."""
    return any(len(wrapped(each, CELL_PX, CELL_WEIGHT, width - 2 * AROUND_PX, 2)) > 1 for each in words)


def _wanted(column: Column) -> int:
    """What the longest cell and the longest word of the head take."""
    cell, head = QFontMetricsF(font(CELL_PX, CELL_WEIGHT)), QFontMetricsF(font(HEAD_PX, HEAD_WEIGHT))
    told = cell.horizontalAdvance(_DIGIT.sub("0", column.longest))
    words = (head.horizontalAdvance(word) for word in column.head.split())
    return min(_MOST_WORDS_PX, int(max([told, *words])) + 2 * AROUND_PX + 4)


def _least(column: Column, wanted: int, *, first: bool) -> int:
    if column.holds is not Holds.WORDS:
        return wanted
    return min(wanted, _LEAST_FIRST_PX if first else _LEAST_WORDS_PX)
