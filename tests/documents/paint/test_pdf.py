"""Pages as PDF: every box where the page says, vectors, words that can be copied, searched and read aloud."""

import ctypes
import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw
import pytest
import zxingcpp
from PIL import Image

from campaign_kit.documents.fonts import kerns, widths
from campaign_kit.documents.page import Document, Frame, Page, Picture, Shape, TextBox
from campaign_kit.errors import Refused
from tests.documents.paint.painted import lines_of, pdf_of, with_boxes
from tests.documents.paint.samples import PALETTE, deck, poster
from tests.documents.paint.setter import BOLD, Style, picture_file, text_box

POINTS_PER_MM = 72 / 25.4


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def raster(pdf: bytes, index: int = 0, dpi: float = 72) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[index].render(scale=dpi / 72).to_pil().convert("RGB")


def colour(role: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(PALETTE[role][1:]))


def one_page(*boxes: Shape) -> Document:
    return Document("a", "", "", "vi", PALETTE, (Page(100, 100, "paper", "any", "Trang", boxes),))


@pytest.mark.parametrize("document", [deck(), poster()], ids=["deck", "poster"])
def test_text_is_nfc_vietnamese_in_reading_order(document: Document) -> None:
    found = texts(pdf_of(document))
    for page, text in zip(document.pages, found, strict=True):
        assert text.split() == " ".join(lines_of(page)).split()
        assert unicodedata.is_normalized("NFC", text)


def test_a_no_break_space_is_found_as_a_space() -> None:
    box = text_box(Frame(10, 10, 80, 20), [("xã Ia\u00a0Dom", Style(20))])
    assert texts(pdf_of(with_boxes(poster(), 0, box))) == ["xã Ia Dom"]


def test_pages_have_their_size_and_an_outline_entry_each() -> None:
    document = deck()
    with pypdfium2.PdfDocument(pdf_of(document)) as pdf:
        sizes = {tuple(round(side / POINTS_PER_MM, 2) for side in page.get_size()) for page in pdf}
        entries = [(entry.get_title(), entry.get_dest().get_index()) for entry in pdf.get_toc()]
    assert sizes == {(338.67, 190.5)}
    assert entries == [(page.title, number) for number, page in enumerate(document.pages)]


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    pdf = pdf_of(deck())
    with pypdfium2.PdfDocument(pdf) as document:
        properties = document.get_metadata_dict()
    assert {key: properties[key] for key in ("Title", "Subject", "Author")} == {
        "Title": "An toàn trên mạng",
        "Subject": "Kỹ năng số",
        "Author": "UBND xã Ia Dom",
    }
    assert b"/Lang (vi)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_fonts_are_embedded_as_subsets() -> None:
    pdf = pdf_of(deck())
    assert b"+Arimo-Regular" in pdf
    assert b"+Arimo-Bold" in pdf
    assert pdf.count(b"/FontFile2") == 2
    assert len(pdf) < Path(BOLD.file).stat().st_size


def test_lines_stand_on_their_baselines() -> None:
    page = deck().pages[1]
    lines = [
        line
        for box in page.boxes
        if isinstance(box, TextBox) and box.role != "slide_number"
        for paragraph in box.paragraphs
        for line in paragraph.lines
    ]
    assert len(lines) > 5
    with pypdfium2.PdfDocument(pdf_of(deck())) as document:
        words = document[1].get_textpage()
        for line in lines:
            place, _ = words.search(line.runs[0].text).get_next()
            x, y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(words.raw, place, x, y)
            assert x.value / POINTS_PER_MM == pytest.approx(line.x_mm, abs=0.01)
            assert page.h_mm - y.value / POINTS_PER_MM == pytest.approx(line.baseline_mm, abs=0.01)


def test_neighbours_are_kerned() -> None:
    box = text_box(Frame(10, 10, 180, 100), [("111", Style(100, face=BOLD))])
    with pypdfium2.PdfDocument(pdf_of(with_boxes(poster(), 0, box))) as document:
        words = document[0].get_textpage()
        origins = [ctypes.c_double() for _ in "111"]
        for place, x in enumerate(origins):
            pypdfium2.raw.FPDFText_GetCharOrigin(words.raw, place, x, ctypes.c_double())
    em = widths(BOLD.file)[ord("1")] + kerns(BOLD.file, "11")[0]
    assert [b.value - a.value for a, b in pairwise(origins)] == pytest.approx([100 * em] * 2, abs=0.1)


def test_shapes_fill_their_frames_in_their_colours() -> None:
    picture = raster(
        pdf_of(
            one_page(
                Shape(Frame(10, 10, 30, 20), "coral"),
                Shape(Frame(50, 10, 30, 20), "teal", radius_mm=8),
                Shape(Frame(10, 50, 30, 30), "sun", "ellipse"),
                Shape(Frame(50, 50, 30, 30), "white", line="ink", line_pt=6),
                Shape(Frame(90, 90, 50, 50), "ink"),
            )
        ),
        dpi=254,
    )
    at = {
        (11, 11): "coral",
        (39, 29): "coral",
        (41, 29): "paper",
        (51, 11): "paper",
        (65, 20): "teal",
        (11, 51): "paper",
        (25, 65): "sun",
        (65, 65): "white",
        (50, 65): "ink",
        (95, 95): "ink",
    }
    assert {place: picture.getpixel((place[0] * 10, place[1] * 10)) for place in at} == {
        place: colour(role) for place, role in at.items()
    }


def test_decoration_of_the_design_lies_behind_everything() -> None:
    over, behind = Shape(Frame(0, 0, 50, 50), "sun"), Shape(Frame(0, 0, 100, 100), "teal", on_master=True)
    picture = raster(pdf_of(one_page(over, behind)))
    assert picture.getpixel((10, 10)) == colour("sun")
    assert picture.getpixel((200, 200)) == colour("teal")


def test_a_picture_is_stored_once_and_drawn_as_vectors() -> None:
    star = picture_file("star")
    boxes = [Picture(Frame(x, 10, 20, 20), star, "Ngôi sao") for x in (10, 40, 70)]
    pdf = pdf_of(with_boxes(poster(), 0, *boxes))
    assert pdf.count(b"/Subtype /Form") == 1
    assert b"/Subtype /Image" not in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(list(document[0].get_objects(max_depth=1, filter=[pypdfium2.raw.FPDF_PAGEOBJ_FORM]))) == 3
    assert raster(pdf).getpixel((round(20 * POINTS_PER_MM), round(20 * POINTS_PER_MM))) != colour("mint")


@pytest.mark.parametrize(("document", "index"), [(deck(), 5), (poster(), 0)], ids=["deck", "poster"])
def test_qr_codes_are_read_from_paper_and_clicked_on_screen(document: Document, index: int) -> None:
    pdf = pdf_of(document)
    found = zxingcpp.read_barcodes(raster(pdf, index, dpi=150))
    assert [code.text for code in found] == ["https://vn-cop.vn"]
    assert pdf.count(b"/URI (https://vn-cop.vn)") == 1


def test_a_qr_code_is_one_path() -> None:
    code = [box for box in poster().pages[0].boxes if hasattr(box, "matrix")]
    with pypdfium2.PdfDocument(pdf_of(with_boxes(poster(), 0, *code))) as document:
        paths = list(document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]))
    assert len(paths) == 3  # the page's paper, the code's light ground, its dark modules


def test_what_is_not_an_svg_picture_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "hình.svg"
    file.write_text("not a picture", encoding="utf-8")
    broken = with_boxes(poster(), 0, Picture(Frame(0, 0, 10, 10), str(file), ""))
    with pytest.raises(Refused) as refused:
        pdf_of(broken)
    assert refused.value.code == "materials.picture"
    assert refused.value.facts == {"file": "hình.svg"}


def alike(count: int) -> Document:
    """Pages that share the very boxes they begin with, a link among them; each has its own number."""
    shared = poster().pages[0]
    own = [text_box(Frame(20, 200, 80, 20), [(f"Số {number}", Style(20))]) for number in range(count)]
    pages = tuple(replace(shared, title=box.slot or "Trang", boxes=(*shared.boxes, box)) for box in own)
    return replace(poster(), pages=pages)


def apart(document: Document) -> Document:
    """The same pages, no box of which is another's."""
    return replace(
        document,
        pages=tuple(replace(page, boxes=tuple(replace(box) for box in page.boxes)) for page in document.pages),
    )


def test_what_pages_share_stands_in_the_file_once_and_looks_the_same() -> None:
    once, each = pdf_of(alike(12)), pdf_of(apart(alike(12)))
    assert len(once) < len(each) - 11 * 900
    assert texts(once) == texts(each)
    assert "Số 11" in texts(once)[11]
    for index in (0, 11):
        assert raster(once, index).tobytes() == raster(each, index).tobytes()
    with pypdfium2.PdfDocument(once) as first, pypdfium2.PdfDocument(each) as second:
        assert [links(page) for page in first] == [links(page) for page in second]
        assert links(first[11])


def links(page: pypdfium2.PdfPage) -> list[tuple[float, ...]]:
    """Where something opens when it is clicked on."""
    found, position, link = [], ctypes.c_int(0), pypdfium2.raw.FPDF_LINK()
    while pypdfium2.raw.FPDFLink_Enumerate(page, position, link):
        box = pypdfium2.raw.FS_RECTF()
        pypdfium2.raw.FPDFLink_GetAnnotRect(link, box)
        found.append(tuple(round(side, 1) for side in (box.left, box.bottom, box.right, box.top)))
    return found
