"""Pages put on paper: tiles that cover the page, a ruler of 100 mm, crop marks outside of the picture."""

import io

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from campaign_kit.documents import produce
from campaign_kit.documents.impose import printed, sheets
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.style import Paper
from campaign_kit.documents.layout.tiling import tiling
from campaign_kit.documents.page import Document, Shape, Window
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Look, Printing
from tests.documents.occasions import LAYOUTS, occasion

STYLES = Layouts([LAYOUTS])
A4 = Paper("A4", "A4", 210, 297)
MM = 72 / 25.4


def poster(paper: str) -> Document:
    return produce.make(Kind.POSTER, occasion(), STYLES, Look(paper=paper)).document


@given(w=st.floats(100, 3000), h=st.floats(100, 3000), margin=st.floats(0, 20), overlap=st.floats(0, 30))
def test_the_sheets_cover_the_page_and_neighbours_overlap(w: float, h: float, margin: float, overlap: float) -> None:
    plan = tiling(w, h, A4, margin, overlap)
    assert len(plan.tiles) == plan.rows * plan.columns
    for tile in plan.tiles:
        part = tile.part
        assert 0 < part.w_mm <= plan.w_mm - 2 * margin + 0.01 and 0 < part.h_mm <= plan.h_mm - 2 * margin + 0.01
        assert (part.w_mm, part.h_mm) == (plan.tiles[0].part.w_mm, plan.tiles[0].part.h_mm), "no sheet with a strip"
        right = [other.part for other in plan.tiles if (other.row, other.column) == (tile.row, tile.column + 1)]
        assert all(abs(part.x_mm + part.w_mm - overlap - other.x_mm) < 0.01 for other in right)
    last = plan.tiles[-1].part
    assert last.x_mm + last.w_mm == pytest.approx(w) and last.y_mm + last.h_mm == pytest.approx(h)


def test_the_count_told_before_is_the_count_printed() -> None:
    big = poster("A2")
    assert sheets(big, Printing(tile="A4"), STYLES) == len(printed(big, Printing(tile="A4"), STYLES).pages) == 9
    assert sheets(big, Printing(), STYLES) == 1


def test_a_page_that_fits_one_sheet_is_left_whole() -> None:
    small = poster("A4")
    for tile in ("A4", "A4-landscape", "A3"):
        assert printed(small, Printing(tile=tile), STYLES).pages == small.pages


def test_the_ruler_of_the_map_page_is_100_mm_long() -> None:
    first = printed(poster("A3"), Printing(tile="A4"), STYLES).pages[0]
    long = [box.frame.w_mm for box in first.boxes if isinstance(box, Shape) and box.frame.h_mm < 1]
    assert 100 in long


def test_sheets_glued_together_show_the_page() -> None:
    """The raster of every sheet, laid where the plan says, is the poster: its code still reads."""
    big = poster("A3")
    plan = tiling(big.pages[0].w_mm, big.pages[0].h_mm, A4, 8, 10)
    dpi = 150
    with pypdfium2.PdfDocument(produce.pdf_bytes(printed(big, Printing(tile="A4"), STYLES))) as pdf:
        drawn = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in pdf][1:]
    whole = Image.new("RGB", (round(297 / 25.4 * dpi), round(420 / 25.4 * dpi)), "white")
    px = dpi / 25.4
    for tile, sheet in zip(plan.tiles, drawn, strict=True):
        part = tile.part
        cut = sheet.crop(tuple(round(mm * px) for mm in (8, 8, 8 + part.w_mm, 8 + part.h_mm)))
        whole.paste(cut, (round(part.x_mm * px), round(part.y_mm * px)))
    assert [code.text for code in zxingcpp.read_barcodes(whole)] == ["https://vn-cop.vn"]


def test_the_big_page_stands_once_in_the_file() -> None:
    alone = len(produce.pdf_bytes(poster("A1")))
    tiled = len(produce.pdf_bytes(printed(poster("A1"), Printing(tile="A4"), STYLES)))
    assert tiled < alone + 60_000


def test_a_print_shop_gets_bleed_and_the_frame_to_cut_to() -> None:
    shop = printed(poster("A4"), Printing(bleed=True), STYLES)
    (page,) = shop.pages
    assert (page.w_mm, page.h_mm) == (230, 317)
    with pypdfium2.PdfDocument(produce.pdf_bytes(shop)) as pdf:
        trim, bleed = pdf[0].get_trimbox(), pdf[0].get_bleedbox()
        drawn = pdf[0].render(scale=2).to_pil().convert("RGB")
    assert trim == pytest.approx([10 * MM, 10 * MM, 220 * MM, 307 * MM], abs=0.1)
    assert bleed == pytest.approx([7 * MM, 7 * MM, 223 * MM, 310 * MM], abs=0.1)
    assert drawn.getpixel((round(8.5 * MM * 2), 200)) != (255, 255, 255), "the picture reaches beyond the cut"
    assert drawn.getpixel((round(3 * MM * 2), 200)) == (255, 255, 255)


def test_crop_marks_stand_outside_of_the_picture() -> None:
    (page,) = printed(poster("A4"), Printing(bleed=True), STYLES).pages
    (seen,) = (box.frame for box in page.boxes if isinstance(box, Window))
    for mark in (box.frame for box in page.boxes if isinstance(box, Shape)):
        beside = mark.x_mm + mark.w_mm <= seen.x_mm or mark.x_mm >= seen.x_mm + seen.w_mm
        above = mark.y_mm + mark.h_mm <= seen.y_mm or mark.y_mm >= seen.y_mm + seen.h_mm
        assert beside or above


def test_margins_that_leave_no_room_are_refused() -> None:
    with pytest.raises(Refused, match=r"materials\.no_tile_room"):
        printed(poster("A3"), Printing(tile="A5-landscape", margin_mm=40, overlap_mm=40), STYLES)


def test_the_same_bytes_twice() -> None:
    one, two = (produce.pdf_bytes(printed(poster("A3"), Printing(tile="A4"), STYLES)) for _ in range(2))
    assert one == two and io.BytesIO(one).read(5) == b"%PDF-"
