"""Photos of any shape in rows over pages, in their order: which stand side by side, and how large each row is.

Knows shapes and millimetres only. Every row is as wide as the page where that makes its photos neither too high nor too
low; of all ways the one is taken that leaves the least paper empty and no photo small.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

_MOST_IN_A_ROW = 3
_ALONE = (1.0, 0.86, 0.74, 0.62)  # a photo alone in its row may be narrower than the page
_LEAST_SHRINK = 0.8  # of all rows of a page together
_PAGE, _EMPTY, _EMPTY_AT_END, _SHRUNK, _NARROW, _SMALL = 1.0, 12.0, 2.5, 2.0, 0.5, 0.8
_SMALL_MM2 = 62.0 * 46.0


@dataclass(frozen=True)
class Rules:
    """The width of the page, how high a row may be, the gaps in a row and between rows (all in millimetres).

    `room` gives the height of the first page and of the others, `words` what the words of a photo take below it when it
    is so wide (infinite: they cannot stand there).
    """

    width: float
    lowest: float
    highest: float
    between: float
    under: float
    room: tuple[float, float]
    words: Callable[[int, float], float]


@dataclass(frozen=True)
class Row:
    """Photos side by side, by number from `first`: how high they are, how wide each is, what their words take."""

    first: int
    high: float
    widths: tuple[float, ...]
    words: float

    @property
    def taken(self) -> float:
        return self.high + self.words


def rows_by_page(shapes: Sequence[float], rules: Rules) -> tuple[tuple[Row, ...], ...]:
    """The rows of each page; none where the words of some photo cannot stand anywhere.

    `shapes` are the widths of the photos for a height of 1.
    """

    @cache
    def row(first: int, count: int, share: float) -> Row | None:
        return _row(shapes[first : first + count], first, share, rules)

    @cache
    def best(first: int, page: int) -> tuple[float, tuple[tuple[Row, ...], ...]]:
        if first == len(shapes):
            return 0.0, ()
        found: list[tuple[float, tuple[tuple[Row, ...], ...]]] = []
        for rows in _pages_from(first, len(shapes), rules.room[page], row, rules):
            end = rows[-1].first + len(rows[-1].widths)
            fitted = _fitted(rows, rules, rules.room[page])
            if fitted is not None:
                rest = best(end, 1)
                own = _cost(rows, fitted, rules, rules.room[page], is_last=end == len(shapes))
                found.append((own + rest[0], (fitted, *rest[1])))
        return min(found, key=lambda each: each[0], default=(math.inf, ()))

    cost, pages = best(0, 0)
    return pages if cost < math.inf else ()


def taken(rows: Sequence[Row], rules: Rules) -> float:
    """How high the rows are together, with what is between them."""
    return sum(each.taken for each in rows) + rules.under * (len(rows) - 1)


def _row(shapes: Sequence[float], first: int, share: float, rules: Rules) -> Row | None:
    """The row over `share` of the page's width; None where its photos would be too low, or too narrow for no gain."""
    whole = (rules.width - rules.between * (len(shapes) - 1)) / sum(shapes)
    high = min(whole, rules.highest) * share
    if len(shapes) > 1 and (share < 1.0 or high < rules.lowest):
        return None
    widths = tuple(high * shape for shape in shapes)
    words = max(rules.words(first + at, width) for at, width in enumerate(widths))
    return Row(first, high, widths, words) if words < math.inf else None


def _pages_from(
    first: int, end: int, room: float, row: Callable[[int, int, float], Row | None], rules: Rules
) -> Iterator[tuple[Row, ...]]:
    """Every way to fill a page from that photo on; a page holds one row at least, whatever its height."""
    for count in range(1, min(_MOST_IN_A_ROW, end - first) + 1):
        for share in _ALONE:
            own = row(first, count, share)
            if own is None:
                continue
            yield (own,)
            left = room / _LEAST_SHRINK - own.taken - rules.under
            if first + count < end and left > rules.lowest:
                for rest in _pages_from(first + count, end, left * _LEAST_SHRINK, row, rules):
                    yield (own, *rest)


def _fitted(rows: tuple[Row, ...], rules: Rules, room: float) -> tuple[Row, ...] | None:
    """The rows as they are where they fit, else all a little smaller; None where that would not be enough."""
    over = taken(rows, rules) - room
    if over <= 0:
        return rows
    high = sum(each.high for each in rows)
    share = 1 - over / high
    if share < _LEAST_SHRINK and len(rows) > 1:
        return None
    smaller = tuple(_scaled(each, max(share, 0.1), rules) for each in rows)
    over = taken(smaller, rules) - room
    return smaller if over <= 0 or (len(rows) == 1 and over < math.inf) else None


def _scaled(row: Row, share: float, rules: Rules) -> Row:
    widths = tuple(width * share for width in row.widths)
    words = max(rules.words(row.first + at, width) for at, width in enumerate(widths))
    return Row(row.first, row.high * share, widths, words)


def _cost(rows: Sequence[Row], fitted: Sequence[Row], rules: Rules, room: float, *, is_last: bool) -> float:
    empty = max(0.0, 1 - taken(fitted, rules) / room)
    shrunk = 1 - sum(each.high for each in fitted) / sum(each.high for each in rows)
    narrow = sum(_NARROW * (1 - _wide(each, rules) / rules.width) for each in fitted)
    small = sum(_SMALL * max(0.0, 1 - width * each.high / _SMALL_MM2) for each in fitted for width in each.widths)
    return _PAGE + (_EMPTY_AT_END if is_last else _EMPTY) * empty**2 + _SHRUNK * shrunk + narrow + small


def _wide(row: Row, rules: Rules) -> float:
    return sum(row.widths) + rules.between * (len(row.widths) - 1)
