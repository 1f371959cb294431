"""Pages on their way to the printer: their true size, and what is said when the printer takes nothing."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Session
from campaign_kit.services.materials import Offer, restyled
from campaign_kit.ui.pages.printing import printed


def poster(kit: Kit, shown: Session) -> Offer:
    return next(offer for offer in kit.materials.offers(shown) if offer.kind is Kind.POSTER)


@pytest.mark.parametrize(("paper", "mm"), [("A4", (210, 297)), ("A3", (297, 420))])
def test_pages_go_to_the_printer_at_their_true_size(
    kit: Kit, shown: Session, tmp_path: Path, paper: str, mm: tuple[float, float]
) -> None:
    preview = kit.materials.preview(shown, restyled(poster(kit, shown), paper=paper))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    steps = list(printed(preview, printer))
    assert len(steps) == 1
    with pypdfium2.PdfDocument(tmp_path / "in.pdf") as document:
        size = [points * 25.4 / 72 for points in document.get_page_size(0)]
        drawn = document[0].render(scale=0.3).to_pil().convert("RGB")
    assert size == pytest.approx(mm, abs=1)
    assert drawn.getpixel((drawn.width // 2, 3)) != (255, 255, 255), "the poster reaches the edge"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(kit: Kit, shown: Session, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder" / "in.pdf"))
    with pytest.raises(Refused, match=r"materials\.printer"):
        list(printed(kit.materials.preview(shown, poster(kit, shown)), printer))
