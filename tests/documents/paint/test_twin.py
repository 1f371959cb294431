"""The deck in LibreOffice against its PDF twin: the same picture, the same line breaks, a QR code that reads.

LibreOffice 7.4 was measured for this, at a line spacing of 100 %: first baseline 1.0 em under the top of the text,
lines 1.2 em apart, pairs kerned. `layouts/fonts/slides.toml` and the tests' own setter hold these numbers.
"""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import zxingcpp

from tests.documents.office import as_pdf, other_breaks
from tests.documents.paint.painted import pdf_of, pptx_of
from tests.documents.paint.samples import deck
from tests.documents.ssim import grey_pages, ssim

PREVIEW_DPI, PRINT_DPI = 50, 150


def test_libreoffice_shows_the_deck_as_its_pdf_twin(debian_program: Callable[[str, str], str], tmp_path: Path) -> None:
    soffice = debian_program("soffice", "libreoffice-impress fonts-liberation2")
    document = deck()
    printed = as_pdf(soffice, {"deck.pptx": pptx_of(document)}, tmp_path)["deck.pptx"]
    alike = [
        ssim(ours, theirs)
        for ours, theirs in zip(
            grey_pages(pdf_of(document), PREVIEW_DPI), grey_pages(printed, PREVIEW_DPI), strict=True
        )
    ]
    assert min(alike) >= 0.95, alike
    breaks = [other_breaks(page, printed, index) for index, page in enumerate(document.pages)]
    assert not any(breaks), breaks
    with pypdfium2.PdfDocument(printed) as pdf:
        codes = zxingcpp.read_barcodes(pdf[len(pdf) - 1].render(scale=PRINT_DPI / 72).to_pil().convert("RGB"))
    assert [code.text for code in codes] == ["https://vn-cop.vn"]


def test_a_break_inside_a_word_or_a_wrong_break_would_be_seen() -> None:
    pages, twin = deck().pages, pdf_of(deck())
    assert other_breaks(pages[1], twin, 1) == []
    assert len(other_breaks(pages[1], twin, 2)) > 3
