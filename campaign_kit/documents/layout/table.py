"""A table over pages: how many rows each page takes, how high they are, and the boxes of the part on a page.

Knows one table and its spec; what else stands on a page, and the page itself, is `place.py`'s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from campaign_kit.documents.blocks import Sheet, Table, Text
from campaign_kit.documents.layout.faces import baseline_of, face_of, pitch_of
from campaign_kit.documents.layout.fit import largest
from campaign_kit.documents.layout.grammar import At, BoxSpec, TableColumnSpec, TableSpec
from campaign_kit.documents.layout.measure import MM_PER_PT, Lines, Measured, measure, parse
from campaign_kit.documents.layout.pieces import Ink, lay_lines, set_paragraph
from campaign_kit.documents.layout.style import Style
from campaign_kit.documents.page import Box, Frame, Paragraph, Shape, TextBox
from campaign_kit.errors import Refused

_TOGETHER = 3  # rows that stand with what closes the table
_AIR_MM = 1.0  # above and under the text of a row, together, at least
_STEP_PT = 0.5
_TOLERANCE_MM = 0.01


@dataclass(frozen=True)
class Leaf:
    """One page of a sheet with a table: its words, the table's boxes, and what stands under the last row if it is here.

    `origin` is where the boxes of `close` begin.
    """

    sheet: Sheet
    boxes: tuple[Box, ...]
    close: tuple[BoxSpec, ...]
    origin: tuple[float, float]


@dataclass(frozen=True)
class _Cell:
    """A text ready to be set in a column."""

    text: Measured
    ink: Ink
    width: float

    def at(self, size: float) -> tuple[Measured, Lines] | None:
        return set_paragraph(self.text, self.width, self.ink, size)

    def height(self, size: float) -> float:
        """In millimetres. Refused "materials.word_too_wide" when a word is wider than the column."""
        broken = self.at(size)
        if broken is None:
            raise Refused("materials.word_too_wide", text=self.text.text)
        return len(broken[1]) * self.ink.pitch * size * MM_PER_PT


def table_of(sheet: Sheet, style: Style) -> TableSpec | None:
    """The table that makes the sheet flow over pages, if its design has one."""
    return next((spec for spec in style.sheets[sheet.name].boxes if isinstance(spec, TableSpec)), None)


def leaves(sheet: Sheet, spec: TableSpec, style: Style) -> Iterator[Leaf]:
    """The pages of the sheet, in order; the slot "page" is filled in on each.

    Refused "materials.layout" when the design leaves the table no room.
    """
    table = sheet.slots[spec.slot]
    if not isinstance(table, Table):
        raise TypeError(f"slot {spec.slot} holds no table")
    heads = [
        _cell(head, column, spec, style, is_head=True) for head, column in zip(table.heads, spec.columns, strict=True)
    ]
    rows = [
        [_cell(text, column, spec, style) for text, column in zip(row, spec.columns, strict=True)] for row in table.rows
    ]
    needed = [max((cell.height(spec.size[0]) for cell in row if cell), default=0.0) + _AIR_MM for row in rows]
    heights, counts = _divided(needed, spec, style)
    starts = [0, *accumulate(counts)]
    for number, (start, count) in enumerate(zip(starts, counts, strict=False), 1):
        at, last = (spec.at if number == 1 else spec.at_more), number == len(counts)
        part = _Part(spec, heads, rows[start : start + count], heights[start : start + count])
        page = table.page.format(page=number, pages=len(counts))
        yield Leaf(
            sheet=replace(
                sheet,
                name=sheet.name if number == 1 else spec.more,
                title=sheet.title if number == 1 else f"{sheet.title} · {page}",
                slots={**sheet.slots, "page": Text(page)},
            ),
            boxes=tuple(part.boxes(at)),
            close=style.sheets[spec.close].boxes if last else (),
            origin=(at[0], at[1] + spec.head_height + sum(part.heights)),
        )


def rows_a_page(heights: Sequence[float], first: float, more: float, close: float) -> list[int] | None:
    """How many of the rows stand on each page, and `close` millimetres after the last of them.

    Pages have room for `first`, then `more` millimetres. What closes the table never stands without some rows on its
    page. None when a page has no room for that.
    """
    counts: list[int] = []
    left, room = list(heights), first
    while True:
        if sum(left) + close <= room + _TOLERANCE_MM:
            return [*counts, len(left)]
        fitting = sum(1 for end in accumulate(left) if end <= room + _TOLERANCE_MM)
        taken = max(min(fitting, len(left) - _TOGETHER), 0)
        if not taken and counts:
            return None
        counts.append(taken)
        left, room = left[taken:], more


def _divided(needed: Sequence[float], spec: TableSpec, style: Style) -> tuple[list[float], list[int]]:
    """The height of each row and the rows of each page: as few pages as can be, then rows as high as can be."""
    low, high = spec.row

    def divided(grow: float) -> tuple[list[float], list[int] | None]:
        heights = [max(low + (high - low) * grow, height) for height in needed]
        first, more = (at[3] - spec.head_height for at in (spec.at, spec.at_more))
        return heights, rows_a_page(heights, first, more, spec.close_height)

    fewest = divided(0.0)[1]
    if fewest is None:
        raise Refused("materials.layout", file=f"{style.design}.toml", fault=f"{spec.slot}: at_more, close_height")
    heights, counts = divided(largest(lambda grow: len(divided(grow)[1] or ()) == len(fewest)))
    return heights, counts or fewest


def _cell(text: str, column: TableColumnSpec, spec: TableSpec, style: Style, *, is_head: bool = False) -> _Cell | None:
    if not text:
        return None
    face = face_of(style.fonts, spec.head_face if is_head else column.face, text)
    colour = spec.head_colour if is_head else spec.colour
    align = "center" if is_head else column.align
    fonts = style.fonts
    ink = Ink(face, face, colour, colour, pitch_of(fonts, face, None), baseline_of(fonts, face), align)
    return _Cell(measure(parse(text), face, face), ink, column.width - 2 * spec.pad)


@dataclass(frozen=True)
class _Part:
    """The rows of the table on one page."""

    spec: TableSpec
    heads: Sequence[_Cell | None]
    rows: Sequence[Sequence[_Cell | None]]
    heights: Sequence[float]

    def boxes(self, at: At) -> Iterator[Box]:
        """From back to front: the fill of the heads, the lines, the texts."""
        spec, (x, y, _, _) = self.spec, at
        lefts = [x, *accumulate((column.width for column in spec.columns), initial=x)][1:]
        tops = list(accumulate(self.heights, initial=y + spec.head_height))
        width, height = lefts[-1] - x, tops[-1] - y
        yield Shape(Frame(x, y, width, spec.head_height), spec.head_fill)
        half = spec.line_width / 2
        for top in (y, *tops):
            yield Shape(Frame(x - half, top - half, width + 2 * half, 2 * half), spec.line)
        for left in lefts:
            yield Shape(Frame(left - half, y, 2 * half, height), spec.line)
        yield from self._texts(self.heads, lefts, y, spec.head_height, spec.head_size)
        for row, top, height in zip(self.rows, tops, self.heights, strict=False):
            yield from self._texts(row, lefts, top, height, spec.size)

    def _texts(
        self, row: Sequence[_Cell | None], lefts: Sequence[float], top: float, height: float, size: tuple[float, float]
    ) -> Iterator[Box]:
        for cell, left in zip(row, lefts, strict=False):
            if cell:
                yield _text(cell, Frame(left + self.spec.pad, top, cell.width, height), size)


def _text(cell: _Cell, frame: Frame, sizes: tuple[float, float]) -> TextBox:
    """The text in the largest size that the row has room for, in the middle of its height."""
    low, high = sizes
    tried = (high - step * _STEP_PT for step in range(int((high - low) / _STEP_PT) + 1))
    size = next((size for size in tried if _fits(cell, size, frame.h_mm)), low)
    broken = cell.at(size)
    if broken is None:
        raise Refused("materials.word_too_wide", text=cell.text.text)
    high_mm = len(broken[1]) * cell.ink.pitch * size * MM_PER_PT
    top = frame.y_mm + (frame.h_mm - high_mm) / 2
    lines = lay_lines(broken, Frame(frame.x_mm, top, frame.w_mm, high_mm), cell.ink, size)
    return TextBox(frame, (Paragraph(lines),), cell.ink.align, "middle")


def _fits(cell: _Cell, size: float, height: float) -> bool:
    return cell.at(size) is not None and cell.height(size) <= height - _AIR_MM + _TOLERANCE_MM
