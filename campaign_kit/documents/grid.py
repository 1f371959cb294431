"""Tables of the workbook made ready: running numbers added, every column its kind and width, A4 upright or across.

Owns how the columns share a page; knows no spreadsheet library. Widths are pixels of 1/96 inch.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache
from heapq import nlargest
from math import ceil

from campaign_kit.documents.text_sizes import DIGIT_PX, lines, units
from campaign_kit.documents.year_book import BookChart, BookTable, Cell, HeadGroup, Share, SummaryRow
from campaign_kit.wording import numbers
from campaign_kit.wording import workbook as words
from campaign_kit.wording.figures import FEW

TALL_PX, WIDE_PX = 661, 990  # inside the margins of 20 and 15 mm, at full size
_PAD_PX = 19  # with the indent
_HEAD_PAD_PX = 8
_NUMBER_PX = 46
_LONGEST_PX = 420
_HEAD_LINES = 3
_INDENT_PX = 18
_STEP_PX = 10
_FIRST_PX = 190
_ROWS_TRIED = 200
_TEXTS_MEASURED = 60
# how narrow a column of words may become before the sheet lies across, and before it is printed smaller
_LEAST_PX = {TALL_PX: 130, WIDE_PX: 130}
_BOLD = 1.1
_SAFELY = 0.95


class ColumnKind(Enum):
    NUMBER = "number"  # the running one
    TEXT = "text"
    COUNT = "count"
    SHARE = "share"
    DAY = "day"
    KEY = "key"  # of a figure: small and grey, for whoever looks for it


_KIND_OF: Mapping[type, ColumnKind] = {
    int: ColumnKind.COUNT,
    Share: ColumnKind.SHARE,
    date: ColumnKind.DAY,
}
_OF_HEAD = {words.NUMBER: ColumnKind.NUMBER, words.KEY: ColumnKind.KEY}
_NO_WORDS = ("", FEW)  # among numbers
_NO_NAME = re.compile(r"[^A-Za-z0-9_.]")


@dataclass(frozen=True)
class Grid:
    """A table with its running numbers in the first column, its shares in words.

    `inside` are the rows that are parts of the row above; `chart`, `groups`, `sums` and `names` count columns of the
    grid. `names` are the keys of figures in the form in which Excel names a cell, by (row, column), the row `TOTALS`
    for the totals. Texts of `broad` columns may need several lines, those of others never.
    """

    name: str
    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...]
    notes: tuple[str, ...]
    chart: BookChart | None
    inside: frozenset[int]
    kinds: tuple[ColumnKind, ...]
    widths: tuple[int, ...]
    broad: frozenset[int]
    code: str = ""
    groups: tuple[HeadGroup, ...] = ()
    sums: frozenset[int] = frozenset()
    names: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @property
    def printed(self) -> int:
        """How many columns are printed: keys that stand last are for the screen only."""
        return len(self.widths) - (self.kinds[-1] is ColumnKind.KEY)

    @property
    def width(self) -> int:
        """How wide the printed columns are together."""
        return sum(self.widths[: self.printed])

    @property
    def wide(self) -> bool:
        """True for a sheet that lies across."""
        return self.width > TALL_PX

    @property
    def shrunk(self) -> float:
        """How many times smaller than at full size the sheet is printed, so that it is one page wide."""
        return max(1.0, self.width / (WIDE_PX if self.wide else TALL_PX))

    def head_lines(self) -> int:
        """How many lines the tallest head needs."""
        return max(
            lines(head, width - _HEAD_PAD_PX, _BOLD) for head, width in zip(self.headers, self.widths, strict=True)
        )

    def lines(self, row: Sequence[Cell], *, total: bool = False, inside: bool = False) -> int:
        """How many lines the tallest cell of a row needs."""
        larger = _BOLD if total else 1.0
        tallest = 1
        for column in self.broad:
            cell = row[column]
            if isinstance(cell, str):
                room = self.widths[column] - _PAD_PX - (_INDENT_PX if inside and column == 1 else 0)
                tallest = max(tallest, lines(cell, room, larger))
        return tallest

    def summed(self, column: int) -> int:
        """The sum of what is known in a column."""
        return sum(cell for row in self.rows if isinstance(cell := row[column], int))


def grid_of(table: BookTable) -> Grid:
    """The table with its rows numbered from 1; under it is said what "no data" looks like, if there is any."""
    return _grid(table, range(1, len(table.rows) + 1), frozenset())


def grid_of_summary(summary: Sequence[SummaryRow]) -> Grid:
    """The figures of the first sheet; the columns of wholes and rates only where a figure has them."""
    shares = any(row.whole is not None for row in summary)
    keyed = any(row.key for row in summary)
    wholes = (words.WHOLE, words.RATE) if shares else ()
    heads = (words.ITEM, words.UNIT, words.VALUE, *wholes, words.NOTE, *((words.KEY,) if keyed else ()))
    rows = tuple(
        (row.label, row.unit, row.value, *(_share(row) if shares else ()), row.note, *((row.key,) if keyed else ()))
        for row in summary
    )
    inside = frozenset(place for place, row in enumerate(summary) if row.inside)
    counted, count = list[Cell](), 0
    for row in summary:
        count += not row.inside
        counted.append("" if row.inside else count)
    return _grid(BookTable(words.SUMMARY, words.SUMMARY_TITLE, heads, rows), counted, inside)


def shown(cell: Cell) -> str:
    """A cell in words: 1.234; 84,5 %; 23/11/2026; "…" for no data."""
    if isinstance(cell, Share):
        return numbers.percent(cell.part, cell.whole)
    if isinstance(cell, date):
        return numbers.day(cell)
    return words.NO_DATA if cell is None else numbers.count(cell) if isinstance(cell, int) else cell


def _share(row: SummaryRow) -> tuple[Cell, Cell]:
    """The whole and the rate of a figure; nothing where it has no whole, or where the whole is 0."""
    if row.whole is None:
        return "", ""
    return row.whole, Share(row.value, row.whole) if row.whole and row.value is not None else ""


def _grid(table: BookTable, counted: Iterable[Cell], inside: frozenset[int]) -> Grid:
    headers = (words.NUMBER, *table.headers)
    rows = tuple((number, *row) for number, row in zip(counted, table.rows, strict=True))
    totals: tuple[Cell, ...] = ("", table.totals[0] or words.TOTAL, *table.totals[1:]) if table.totals else ()
    columns = [*zip(*rows, strict=True)] or [()] * len(headers)
    kinds = tuple(_kind(head, column) for head, column in zip(headers, columns, strict=True))
    unknown = any(None in row for row in (*rows, totals))
    every = [*rows, totals] if totals else rows
    bodies = [_body_px(column) for column in zip(*every, strict=True)] or [0] * len(headers)
    last = len(headers) - (kinds[-1] is ColumnKind.KEY)  # keys that stand last are not printed
    widths = _widths(headers[:last], [row[:last] for row in every], kinds[:last], bodies) + tuple(bodies[last:])
    chart = table.chart
    return Grid(
        name=table.name,
        title=table.title,
        headers=headers,
        rows=rows,
        totals=totals,
        notes=(*table.notes, words.NO_DATA_NOTE) if unknown else table.notes,
        chart=chart and BookChart(chart.form, chart.title, chart.values + 1, chart.labels + 1),
        inside=inside,
        kinds=kinds,
        widths=widths,
        broad=_broad(bodies, widths, totals, inside),
        code=table.code,
        groups=tuple(HeadGroup(each.title, each.first + 1, each.last + 1) for each in table.groups),
        sums=frozenset(column + 1 for column in table.sums),
        names={(row, column + 1): _NO_NAME.sub("_", key) for (row, column), key in table.keys.items()}
        if ColumnKind.KEY not in kinds
        else {},
    )


def _broad(
    bodies: Sequence[int], widths: Sequence[int], totals: Sequence[Cell], inside: frozenset[int]
) -> frozenset[int]:
    """The columns whose longest text may be too long for one line; totals are in bold, parts are indented."""
    grown = _BOLD if totals else 1.0
    more = [_INDENT_PX if inside and column == 1 else 0 for column in range(len(widths))]
    return frozenset(
        column for column, width in enumerate(widths) if bodies[column] * grown + more[column] > _SAFELY * width
    )


def _kind(head: str, cells: Sequence[Cell]) -> ColumnKind:
    """What a column holds, by its cells; empty words do not count, and no data at all is a number nobody knows."""
    if head in _OF_HEAD:
        return _OF_HEAD[head]
    kinds = {_KIND_OF[kind] for kind in {type(cell) for cell in cells} if kind in _KIND_OF}
    if any(type(cell) is str and cell not in _NO_WORDS for cell in cells):
        kinds.add(ColumnKind.TEXT)
    if not kinds and None in cells:
        return ColumnKind.COUNT
    return kinds.pop() if len(kinds) == 1 else ColumnKind.TEXT


def _widths(
    headers: Sequence[str], rows: Sequence[Sequence[Cell]], kinds: Sequence[ColumnKind], bodies: Sequence[int]
) -> tuple[int, ...]:
    """As wide as the longest cells, spread over the page; where that is too much, columns of words give way."""
    heads = [_NUMBER_PX, *map(_head_px, headers[1:])]
    bodies = [_NUMBER_PX, *bodies[1 : len(headers)]]
    natural = [max(head, min(body, _LONGEST_PX)) for head, body in zip(heads, bodies, strict=True)]
    wordy = [column for column, kind in enumerate(kinds) if kind in (ColumnKind.TEXT, ColumnKind.KEY)]
    tried = [{column: cell for column in wordy if isinstance(cell := row[column], str)} for row in rows[:_ROWS_TRIED]]
    widths = natural
    for page, least in _LEAST_PX.items():
        floors = {column: max(heads[column], least) for column in wordy}
        if page == WIDE_PX and 1 in floors:  # what each row is about stays on one line where it can
            floors[1] = min(natural[1], _FIRST_PX)
        widths = _narrowed(natural, tried, floors, page)
        if sum(widths) <= page:
            return _spread(widths, kinds, page)
    return tuple(widths)


def _narrowed(
    natural: Sequence[int], rows: Sequence[Mapping[int, str]], floors: Mapping[int, int], page: int
) -> list[int]:
    """The widths made less step by step, each time where the table grows least; no column below its floor."""
    widths = list(natural)

    @cache
    def tall(column: int, width: int) -> list[int]:
        return [lines(row[column], width - _PAD_PX) if column in row else 1 for row in rows]

    def grown(column: int) -> tuple[int, int]:
        columns = [tall(other, widths[other] - _STEP_PX * (other == column)) for other in floors]
        return sum(map(max, zip(*columns, strict=True))), -widths[column]

    while sum(widths) > page:
        able = [column for column, floor in floors.items() if widths[column] - _STEP_PX >= floor]
        if not able:
            break
        widths[min(able, key=grown)] -= _STEP_PX
    return widths


def _spread(widths: Sequence[int], kinds: Sequence[ColumnKind], page: int) -> tuple[int, ...]:
    """The whole page taken; columns of words grow three times as much as others, the running number not at all."""
    shares = [0, *(3 if kind is ColumnKind.TEXT else 1 for kind in kinds[1:])]
    left = page - sum(widths)
    return tuple(width + left * share // sum(shares) for width, share in zip(widths, shares, strict=True))


def _head_px(header: str) -> int:
    """Wide enough for the longest word, and for all of the head in three lines."""
    room = ceil(max(units(word) for word in header.split()) * _BOLD * DIGIT_PX)
    while lines(header, room, _BOLD) > _HEAD_LINES:
        room += 4
    return room + _HEAD_PAD_PX


def _body_px(cells: Iterable[Cell]) -> int:
    """How wide the widest of the cells is; of many, it is among those with the most characters."""
    longest = nlargest(_TEXTS_MEASURED, map(shown, set(cells)), key=len)
    return ceil(max(map(units, longest), default=0.0) * DIGIT_PX) + _PAD_PX
