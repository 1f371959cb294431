"""The pages of an album: photos in rows below the words of the first page, and on as many pages as they need."""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from campaign_kit.documents.blocks import Manuscript, Photograph, Photographs, Sheet, Text
from campaign_kit.documents.layout.grammar import At, PhotosSpec
from campaign_kit.documents.layout.photo_rows import Row, Rules, rows_by_page, taken
from campaign_kit.documents.layout.pieces import TextPiece
from campaign_kit.documents.layout.place import place_page
from campaign_kit.documents.layout.prepare import shown, text_piece
from campaign_kit.documents.layout.scale import scaled_document
from campaign_kit.documents.layout.style import Paper, Style
from campaign_kit.documents.page import Box, Document, Frame, Image, Page, Shape
from campaign_kit.documents.photos import smaller
from campaign_kit.errors import Refused

_DPI = 220  # of a photo on the paper: what an office printer shows
_LINE_MM = 0.2
_WIDER_MM = 4.0  # how much more room between two rows of a page that is nearly full
_ENOUGH = 0.25  # of a page that may be left empty and still counts as nearly full


def place_album(manuscript: Manuscript, style: Style, paper: Paper) -> Document:
    """The photos of the manuscript's one sheet in rows, as large as the pages take them.

    Refused "materials.word_too_wide" for a word that is wider than its photo can be.
    """
    style = style.for_paper(paper)
    (sheet,) = manuscript.sheets
    spec = next(box for box in style.sheets[sheet.name].boxes if isinstance(box, PhotosSpec))
    block = sheet.slots[spec.slot]
    assert isinstance(block, Photographs)
    placed = _Placing(block.items, spec, style)
    pages = rows_by_page([each.width / each.height for each in block.items], placed.rules)
    if not pages:
        longest = max((word for each in block.items for word in each.words.split()), key=len)
        raise Refused("materials.word_too_wide", text=shown(longest))
    document = Document(
        title=manuscript.title,
        subject=manuscript.subject,
        author=manuscript.author,
        language=manuscript.language,
        palette=style.palette,
        pages=tuple(
            _page(sheet, block.page.format(page=number + 1, pages=len(pages)), number, rows, placed)
            for number, rows in enumerate(pages)
        ),
    )
    return scaled_document(document, paper.w_mm / style.paper.w_mm)


class _Placing:
    """The photos of an album in one design; remembers their words, which are measured again and again."""

    def __init__(self, items: Sequence[Photograph], spec: PhotosSpec, style: Style) -> None:
        self.items, self.spec, self.style = items, spec, style
        self._measured = [text_piece(spec.words, each.words, spec.at[2], style) for each in items]
        taken_by = cache(self._taken)
        self.rules = Rules(
            width=spec.at[2],
            lowest=spec.row[0],
            highest=spec.row[1],
            between=spec.gap[0],
            under=spec.gap[1],
            room=(spec.at[3], spec.at_more[3]),
            words=lambda number, width: taken_by(number, round(width, 1)),
        )

    def words(self, number: int, width: float) -> TextPiece:
        """The words of the photo in lines that are no longer than it is wide."""
        return replace(self._measured[number], width=round(width, 1))

    def _taken(self, number: int, width: float) -> float:
        """What the words take below the photo, with what is above them."""
        high = self.words(number, width).height(0.0, 0.0)
        return math.inf if high is None else high + self.spec.below


def _page(sheet: Sheet, said: str, number: int, rows: Sequence[Row], placed: _Placing) -> Page:
    spec, rules = placed.spec, placed.rules
    at: At = spec.at_more if number else spec.at
    empty = at[3] - taken(rows, rules)
    wider = min(_WIDER_MM, empty / max(1, len(rows) - 1)) if empty < _ENOUGH * at[3] else 0.0
    boxes: list[Box] = []
    top = at[1]
    for row in rows:
        boxes += _row(row, at, top, placed)
        top += row.taken + rules.under + wider
    filled = {**sheet.slots, "page": Text(said)}
    name = spec.more if number else sheet.name
    return place_page(replace(sheet, name=name, title=f"{sheet.title} · {said}", slots=filled), placed.style, boxes)


def _row(row: Row, at: At, top: float, placed: _Placing) -> list[Box]:
    """The photos of a row, in the middle of the page where they do not fill it, each with its words."""
    wide = sum(row.widths) + placed.rules.between * (len(row.widths) - 1)
    left = at[0] + (at[2] - wide) / 2
    boxes: list[Box] = []
    for number, width in enumerate(row.widths, start=row.first):
        photo = placed.items[number]
        frame = Frame(left, top, width, row.high)
        around = Frame(left - _LINE_MM, top - _LINE_MM, width + 2 * _LINE_MM, row.high + 2 * _LINE_MM)
        side = math.ceil(max(width, row.high) / 25.4 * _DPI)
        boxes += [
            Shape(around, placed.spec.line),
            Image(frame, smaller(photo.jpeg, side), photo.words.replace("*", "")),
        ]
        boxes += placed.words(number, width).build(left, top + row.high + placed.spec.below, 0.0, 0.0)
        left += width + placed.rules.between
    return boxes
