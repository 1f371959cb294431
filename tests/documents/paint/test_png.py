"""Pages as pictures: the size asked for, the same picture for the same question."""

import io

import pytest
from PIL import Image, ImageChops, ImageStat

from campaign_kit.documents.page import Document, Frame, Page, Picture
from campaign_kit.documents.paint.png import PdfView, render_page
from campaign_kit.documents.paint.raster import svg_png
from tests.documents.paint.painted import pdf_of
from tests.documents.paint.samples import PALETTE, deck, poster
from tests.documents.paint.setter import picture_file
from tests.documents.ssim import grey, ssim


@pytest.mark.parametrize("width", [1, 333, 640, 1366, 1367])
def test_a_page_is_exactly_as_wide_as_asked(width: int) -> None:
    picture = Image.open(io.BytesIO(render_page(pdf_of(poster()), 0, width)))
    assert picture.width == width
    assert picture.height == pytest.approx(width * 297 / 210, abs=1)


def test_a_drawing_has_no_paper_and_keeps_its_colours() -> None:
    file = picture_file("star")
    clear = Image.open(io.BytesIO(svg_png(file, 200))).convert("RGBA")
    pixels = {"corner": clear.getpixel((0, 0)), "middle": clear.getpixel((100, 100))}
    assert pixels["corner"][3] == 0  # type: ignore[index]
    assert pixels["middle"][3] >= 250  # type: ignore[index]
    page = Page(60, 60, "white", "any", "Hình", (Picture(Frame(0, 0, 60, 60), file, ""),))
    whole = Image.open(io.BytesIO(render_page(pdf_of(Document("a", "", "", "vi", PALETTE, (page,))), 0, 200)))
    on_white = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    assert ImageStat.Stat(ImageChops.difference(whole, on_white)).mean == pytest.approx([0, 0, 0], abs=2)


def test_a_view_knows_its_pages_and_remembers_their_pictures() -> None:
    pdf = pdf_of(deck())
    view = PdfView(pdf)
    assert len(view) == 6
    assert view.page_mm(0) == pytest.approx((338.667, 190.5), abs=0.01)
    assert view.png(2, 400) is view.png(2, 400)
    seen, file = (Image.open(io.BytesIO(png)) for png in (view.png(2, 400), render_page(pdf, 2, 400)))
    assert seen.tobytes() == file.tobytes()
    assert view.png(2, 401) != view.png(2, 400)
    view.close()


def test_a_view_forgets_the_oldest_picture() -> None:
    view = PdfView(pdf_of(poster()))
    first = view.png(0, 20)
    for width in range(21, 60):
        view.png(0, width)
    assert view.png(0, 20) is not first
    assert view.png(0, 20) == first
    view.close()


def test_likeness_falls_as_pictures_differ() -> None:
    pages = [grey(render_page(pdf_of(deck()), index, 300)) for index in range(3)]
    assert ssim(pages[0], pages[0]) == pytest.approx(1.0)
    assert ssim(pages[1], pages[2]) > ssim(pages[0], pages[1])
    assert ssim(pages[0], pages[1]) < 0.6
    with pytest.raises(ValueError, match="is not"):
        ssim(pages[0], pages[0][:, :-1])
