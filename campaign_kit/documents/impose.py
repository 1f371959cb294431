"""Placed pages put on paper: tiles of a big page to be glued together, or the page with bleed and crop marks.

Every page stays as it was placed; it is seen through windows. Chooses no words of its own but those of the map page.
"""

from collections.abc import Iterator
from dataclasses import replace

from campaign_kit.documents.compose.tiles import compose_map
from campaign_kit.documents.layout.labels import small_label
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.place import place_page
from campaign_kit.documents.layout.scale import shifted_page
from campaign_kit.documents.layout.style import Style
from campaign_kit.documents.layout.tiling import Tile, Tiling, fits, tiling
from campaign_kit.documents.page import Box, Document, Frame, Page, Shape, Window
from campaign_kit.model.materials import Printing
from campaign_kit.wording import printing as words

BLEED_MM = 3.0
_AROUND_MM = 10.0  # bleed and crop marks stand in it
_MARK_MM = 5.0
_HAIR_MM = 0.1
_OVERVIEW = Frame(30, 62, 150, 150)  # where the map page shows the whole
_HALO_MM, _LINE_MM = 0.6, 0.3  # the edge of a sheet on the map: ink on white, to be seen on any picture
_DISC_MM = 12.0
_LABEL_FROM_MM = 7.0  # a narrower margin has no room for a label that the printer reaches
_EDGE_MM = 4.8


def printed(document: Document, printing: Printing, layouts: Layouts) -> Document:
    """The pages as they go to the printer: as they are, on tiles with a map page before them, or with crop marks.

    A page that fits one sheet is not cut into tiles. Refused "materials.no_tile_room", and as `Layouts.paper`.
    """
    if printing.tile:
        pages = tuple(_tiled(document, printing, layouts))
    elif printing.bleed:
        pages = tuple(_for_the_shop(page) for page in document.pages)
    else:
        return document
    return replace(document, pages=pages, frames={})


def sheets(document: Document, printing: Printing, layouts: Layouts) -> int:
    """How many sheets of paper the document takes, map pages included; refuses as `printed`."""
    return len(printed(document, printing, layouts).pages)


def _tiled(document: Document, printing: Printing, layouts: Layouts) -> Iterator[Page]:
    style = layouts.style("tiles")
    paper = layouts.paper(printing.tile)
    for page in document.pages:
        if fits(page.w_mm, page.h_mm, paper):
            yield page
            continue
        plan = tiling(page.w_mm, page.h_mm, paper, printing.margin_mm, printing.overlap_mm)
        yield _map(page, plan, printing, style)
        for number, tile in enumerate(plan.tiles, 1):
            yield _sheet(page, plan, tile, number, printing, style)


def _map(page: Page, plan: Tiling, printing: Printing, style: Style) -> Page:
    """The whole in small with the numbers of its sheets."""
    scale = min(_OVERVIEW.w_mm / page.w_mm, _OVERVIEW.h_mm / page.h_mm)
    left = _OVERVIEW.x_mm + (_OVERVIEW.w_mm - page.w_mm * scale) / 2
    top = _OVERVIEW.y_mm + (_OVERVIEW.h_mm - page.h_mm * scale) / 2
    boxes: list[Box] = [Window(Frame(left, top, page.w_mm * scale, page.h_mm * scale), page, scale=scale)]
    frames = [
        Frame(left + part.x_mm * scale, top + part.y_mm * scale, part.w_mm * scale, part.h_mm * scale)
        for part in (tile.part for tile in plan.tiles)
    ]
    for width, ink in ((_HALO_MM, "white"), (_LINE_MM, "ink")):
        boxes += [line for frame in frames for line in _outline(frame, width, ink)]
    for number, frame in enumerate(frames, 1):
        boxes += _number(number, frame, style)
    sheet = compose_map(page.title, plan.rows, plan.columns, printing.overlap_mm)
    return replace(place_page(sheet, style, boxes), sheet="map")


def _outline(frame: Frame, width: float, ink: str) -> Iterator[Shape]:
    x, y, w, h, half = frame.x_mm, frame.y_mm, frame.w_mm, frame.h_mm, width / 2
    for top in (y, y + h):
        yield Shape(Frame(x - half, top - half, w + width, width), ink)
    for left in (x, x + w):
        yield Shape(Frame(left - half, y - half, width, h + width), ink)


def _number(number: int, frame: Frame, style: Style) -> Iterator[Box]:
    """The number of the sheet in the middle of its part, on a white disc that hides what is under it."""
    side = min(_DISC_MM, frame.w_mm * 0.7, frame.h_mm * 0.7)
    middle = Frame(frame.x_mm + (frame.w_mm - side) / 2, frame.y_mm + (frame.h_mm - side) / 2, side, side)
    yield Shape(middle, "white", "ellipse", line="ink", line_pt=1.5)
    yield small_label(str(number), middle, style, "bold", side * 1.4, "center")


def _sheet(page: Page, plan: Tiling, tile: Tile, number: int, printing: Printing, style: Style) -> Page:
    """One sheet: its part of the page at true size, where to cut it, and which it is."""
    margin, part = plan.margin_mm, tile.part
    shown = Frame(margin, margin, part.w_mm, part.h_mm)
    boxes: list[Box] = [Window(shown, page, part.x_mm, part.y_mm)]
    if printing.cut_marks:
        boxes += _marks(shown, margin - 1.0)
    name = words.TILE.format(number=number, row=tile.row, column=tile.column)
    if margin >= _LABEL_FROM_MM:
        strip = Frame(margin + 8, plan.h_mm - margin + 0.2, plan.w_mm - 2 * margin - 16, margin - _EDGE_MM - 0.2)
        boxes.append(small_label(name, strip, style, "regular", 6.5, "left"))
    return Page(plan.w_mm, plan.h_mm, "white", "tile", f"{page.title} · {name}", tuple(boxes))


def _marks(frame: Frame, length: float) -> Iterator[Shape]:
    """Two hairs at each corner, outside the frame, half a millimetre away from it."""
    reach, gap = min(length, _MARK_MM), 0.5
    right, bottom = frame.x_mm + frame.w_mm, frame.y_mm + frame.h_mm
    for x, y in ((frame.x_mm, frame.y_mm), (right, frame.y_mm), (frame.x_mm, bottom), (right, bottom)):
        across = x - gap - reach if x == frame.x_mm else x + gap
        down = y - gap - reach if y == frame.y_mm else y + gap
        yield Shape(Frame(across, y - _HAIR_MM / 2, reach, _HAIR_MM), "ink")
        yield Shape(Frame(x - _HAIR_MM / 2, down, _HAIR_MM, reach), "ink")


def _for_the_shop(page: Page) -> Page:
    """The page with 3 mm around it and crop marks outside of them; `cut` and `bleed` go into the file."""
    w, h = page.w_mm, page.h_mm
    wider = shifted_page(page, BLEED_MM)
    cut = Frame(_AROUND_MM, _AROUND_MM, w, h)
    bleed = Frame(_AROUND_MM - BLEED_MM, _AROUND_MM - BLEED_MM, w + 2 * BLEED_MM, h + 2 * BLEED_MM)
    return Page(
        w_mm=w + 2 * _AROUND_MM,
        h_mm=h + 2 * _AROUND_MM,
        background="white",
        sheet="shop",
        title=page.title,
        boxes=(Window(bleed, wider), *_shop_marks(cut)),
        cut=cut,
        bleed=bleed,
    )


def _shop_marks(cut: Frame) -> Iterator[Shape]:
    """Crop marks that begin where the bleed ends."""
    outer = Frame(cut.x_mm - BLEED_MM, cut.y_mm - BLEED_MM, cut.w_mm + 2 * BLEED_MM, cut.h_mm + 2 * BLEED_MM)
    right, bottom = outer.x_mm + outer.w_mm, outer.y_mm + outer.h_mm
    for x in (cut.x_mm, cut.x_mm + cut.w_mm):
        for y in (outer.y_mm - 0.5 - _MARK_MM, bottom + 0.5):
            yield Shape(Frame(x - _HAIR_MM / 2, y, _HAIR_MM, _MARK_MM), "ink")
    for y in (cut.y_mm, cut.y_mm + cut.h_mm):
        for x in (outer.x_mm - 0.5 - _MARK_MM, right + 0.5):
            yield Shape(Frame(x, y - _HAIR_MM / 2, _MARK_MM, _HAIR_MM), "ink")
