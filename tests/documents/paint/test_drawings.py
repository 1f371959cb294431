"""Drawings that are drawn again from remembered operators: the same picture, also where it needs its file."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Picture
from campaign_kit.documents.paint.drawings import draw, draw_again, drawing
from campaign_kit.documents.paint.raster import svg_png
from campaign_kit.model.materials import Kind, Look
from campaign_kit.paths import shipped
from tests.documents.occasions import LAYOUTS, occasion

TROPHY = str(shipped("layouts") / "pictures" / "trophy.svg")
CLEAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="20" height="20" fill="#f00" {0}/></svg>'
)


def shown(file: str, *, again: bool, grey: bool = False) -> bytes:
    picture, pdf = drawing(file, grey=grey), BytesIO()
    canvas = Canvas(pdf, pagesize=(picture.width, picture.height), invariant=1)
    if again:
        draw_again(file, canvas, grey=grey)
    else:
        draw(picture, canvas)
    canvas.save()
    with pypdfium2.PdfDocument(pdf.getvalue()) as document:
        return bytes(document[0].render(scale=4).to_pil().convert("RGB").tobytes())


def is_grey(rgb: bytes) -> bool:
    return rgb[::3] == rgb[1::3] == rgb[2::3]


def test_a_picture_looks_the_same_the_second_time() -> None:
    first = shown(TROPHY, again=False)
    assert len(set(first)) > 20
    assert [shown(TROPHY, again=True) for _ in range(2)] == [first, first]


@pytest.mark.parametrize("opacity", ["", 'fill-opacity="0.3"'])
def test_a_transparent_picture_takes_its_transparency_along(tmp_path: Path, opacity: str) -> None:
    file = tmp_path / "mine.svg"
    file.write_text(CLEAR.format(opacity), encoding="utf-8")
    pixels = shown(str(file), again=True)
    assert pixels == shown(str(file), again=False)
    assert (255, 0, 0) in set(zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True)) or opacity


def test_a_picture_that_changed_on_disk_is_drawn_anew(tmp_path: Path) -> None:
    file = tmp_path / "mine.svg"
    file.write_text(CLEAR.format(""), encoding="utf-8")
    red = shown(str(file), again=True)
    file.write_text(CLEAR.format("").replace("#f00", "#00f"), encoding="utf-8")
    assert shown(str(file), again=True) != red


def test_a_grey_picture_has_no_colour_and_the_coloured_one_keeps_its_own() -> None:
    coloured = shown(TROPHY, again=True)
    grey = shown(TROPHY, again=True, grey=True)
    assert grey == shown(TROPHY, again=False, grey=True)
    assert len(set(grey)) > 10 and is_grey(grey)
    assert shown(TROPHY, again=True) == coloured != grey


def test_a_poster_in_black_and_white_has_no_coloured_pixel() -> None:
    page = produce.make(Kind.POSTER, occasion(), Layouts([LAYOUTS]), Look(theme="bw")).document
    assert any(isinstance(box, Picture) for box in page.pages[0].boxes)
    with pypdfium2.PdfDocument(produce.pdf_bytes(page)) as pdf:
        assert is_grey(pdf[0].render(scale=1).to_pil().convert("RGB").tobytes())


def test_a_grey_picture_on_a_slide_has_no_colour() -> None:
    coloured, grey = (Image.open(BytesIO(svg_png(TROPHY, 64, grey=each))).convert("RGBA") for each in (False, True))
    assert is_grey(grey.convert("RGB").tobytes()) and not is_grey(coloured.convert("RGB").tobytes())
