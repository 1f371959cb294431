"""Drawings that are drawn again from remembered operators: the same picture, also where it needs its file."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from campaign_kit.documents.paint.drawings import draw, draw_again, drawing
from campaign_kit.paths import shipped

TROPHY = str(shipped("layouts") / "pictures" / "trophy.svg")
CLEAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="20" height="20" fill="#f00" {0}/></svg>'
)


def shown(file: str, *, again: bool) -> bytes:
    picture, pdf = drawing(file), BytesIO()
    canvas = Canvas(pdf, pagesize=(picture.width, picture.height), invariant=1)
    if again:
        draw_again(file, canvas)
    else:
        draw(picture, canvas)
    canvas.save()
    with pypdfium2.PdfDocument(pdf.getvalue()) as document:
        return bytes(document[0].render(scale=4).to_pil().convert("RGB").tobytes())


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
