"""Decks in LibreOffice against their PDF twins: the same picture, the same line breaks, a QR code that reads.

LibreOffice 7.4 was measured for this, at a line spacing of 100 %: first baseline 1.0 em under the top of the text,
lines 1.2 em apart, pairs kerned. `layouts/fonts/slides.toml` and the tests' own setter hold these numbers.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind, Look
from campaign_kit.paths import shipped
from tests.documents.occasions import occasion
from tests.documents.office import as_pdf, other_breaks
from tests.documents.paint.painted import pdf_of, pptx_of
from tests.documents.paint.samples import deck
from tests.documents.ssim import grey_pages, ssim

PREVIEW_DPI, PRINT_DPI = 50, 150


def sample() -> Mapping[str, Document]:
    return {"sample.pptx": deck()}


def shipped_modules(paper: str, first: int) -> Mapping[str, Document]:
    """Every fourth module that comes with the program, a deck for each band, for an office with a logo and an imprint.

    The others are alike: what LibreOffice breaks otherwise it breaks in any of them.
    """
    layouts, modules = Layouts([shipped("layouts")]), read_packs([shipped("content")]).modules[first::4]
    decks = {}
    for band in dict.fromkeys(module.band for module in modules):
        said = occasion(*(module for module in modules if module.band is band), band=band)
        said = replace(said, logo=logo(), imprint="Giấy phép xuất bản số 12/GP-STTTT")
        decks[f"{band}.pptx"] = produce.make(Kind.DECK, said, layouts, Look(paper=paper)).document
    return decks


def logo() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (64, 64), "#0F766E").save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    "documents",
    [sample, partial(shipped_modules, "16x9", 0), partial(shipped_modules, "4x3", 2)],
    ids=["sample", "16x9", "4x3"],
)
def test_libreoffice_shows_a_deck_as_its_pdf_twin(
    documents: Callable[[], Mapping[str, Document]], debian_program: Callable[[str, str], str], tmp_path: Path
) -> None:
    soffice = debian_program("soffice", "libreoffice-impress fonts-liberation2")
    decks = documents()
    printed = as_pdf(soffice, {name: pptx_of(document) for name, document in decks.items()}, tmp_path)
    for name, document in decks.items():
        twin = pdf_of(document)
        pages = zip(grey_pages(twin, PREVIEW_DPI), grey_pages(printed[name], PREVIEW_DPI), strict=True)
        alike = [round(ssim(ours, theirs), 3) for ours, theirs in pages]
        assert min(alike) >= 0.965, (name, alike)
        breaks = [other_breaks(page, printed[name], index) for index, page in enumerate(document.pages)]
        assert not any(breaks), (name, breaks)
        assert codes(printed[name]) == codes(twin) == ["https://vn-cop.vn"]


def codes(pdf: bytes) -> list[str]:
    """The QR codes on the last page, read from a raster."""
    with pypdfium2.PdfDocument(pdf) as document:
        raster = document[len(document) - 1].render(scale=PRINT_DPI / 72).to_pil().convert("RGB")
    return [code.text for code in zxingcpp.read_barcodes(raster)]


def test_another_break_would_be_seen() -> None:
    pages, twin = deck().pages, pdf_of(deck())
    assert other_breaks(pages[1], twin, 1) == []
    assert len(other_breaks(pages[1], twin, 2)) > 3
