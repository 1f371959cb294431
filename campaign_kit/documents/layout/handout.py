"""The pages of a deck in small on sheets of paper: which stand on which sheet, and the words around them."""

import math
from dataclasses import replace

from campaign_kit.documents.blocks import Manuscript, Text
from campaign_kit.documents.layout.grammar import At, SlidesSpec
from campaign_kit.documents.layout.place import place_page
from campaign_kit.documents.layout.scale import scaled_document
from campaign_kit.documents.layout.style import Paper, Style
from campaign_kit.documents.page import Box, Document, Frame, Page, Shape, Window
from campaign_kit.wording import handout as words

_LINE_MM = 0.2


def place_handout(manuscript: Manuscript, deck: Document, style: Style, paper: Paper) -> Document:
    """The deck's pages in the cells of the design's one sheet, as many sheets as they need.

    The manuscript has one sheet: its words stand on every page, its slot "page" is filled in on each.
    """
    style = style.for_paper(paper)
    (sheet,) = manuscript.sheets
    spec = next(box for box in style.sheets[sheet.name].boxes if isinstance(box, SlidesSpec))
    count = math.ceil(len(deck.pages) / len(spec.cells))
    pages = []
    for number in range(count):
        shown = deck.pages[number * len(spec.cells) : (number + 1) * len(spec.cells)]
        said = words.PAGE.format(page=number + 1, pages=count)
        filled = replace(sheet, title=f"{sheet.title} · {said}", slots={**sheet.slots, "page": Text(said)})
        boxes = [box for at, page in zip(spec.cells, shown, strict=False) for box in _small(page, at, spec.line)]
        pages.append(place_page(filled, style, boxes))
    document = Document(
        title=manuscript.title,
        subject=manuscript.subject,
        author=manuscript.author,
        language=manuscript.language,
        palette=style.palette,
        pages=tuple(pages),
    )
    return scaled_document(document, paper.w_mm / style.paper.w_mm)


def _small(page: Page, at: At, line: str) -> list[Box]:
    """The page as large as the cell takes it, from its top left corner, with a hairline around it."""
    x, y, w, h = at
    scale = min(w / page.w_mm, h / page.h_mm)
    frame = Frame(x, y, page.w_mm * scale, page.h_mm * scale)
    around = Frame(x - _LINE_MM, y - _LINE_MM, frame.w_mm + 2 * _LINE_MM, frame.h_mm + 2 * _LINE_MM)
    return [Shape(around, line), Window(frame, page, scale=scale)]
