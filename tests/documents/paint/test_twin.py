"""Decks in LibreOffice against their PDF twins: the same picture, the same line breaks, a QR code that reads.

LibreOffice 7.4 was measured for this, at a line spacing of 100 %: first baseline 1.0 em under the top of the text,
lines 1.2 em apart, pairs kerned. `layouts/fonts/slides.toml` and the tests' own setter hold these numbers.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind
from campaign_kit.paths import shipped
from tests.documents.occasions import occasion
from tests.documents.office import as_pdf, other_breaks
from tests.documents.paint.painted import pdf_of, pptx_of
from tests.documents.paint.samples import deck
from tests.documents.ssim import grey_pages, ssim

PREVIEW_DPI, PRINT_DPI = 50, 150


def sample() -> Mapping[str, Document]:
    return {"sample.pptx": deck()}


def shipped_modules() -> Mapping[str, Document]:
    """The deck of every module that comes with the program."""
    layouts = Layouts([shipped("layouts")])
    return {
        f"{module.key}.pptx": produce.place(
            "deck", produce.compose(Kind.DECK, occasion(module, band=module.band)), layouts
        )
        for module in read_packs([shipped("content")]).modules
    }


@pytest.mark.parametrize("documents", [sample, shipped_modules])
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
        assert min(alike) >= 0.95, (name, alike)
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
