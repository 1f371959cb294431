"""Pages on paper: the sign-in sheet made and opened, and any document of the studio sent to a printer of the system."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Session
from campaign_kit.services.outcome import Outcome, Step
from campaign_kit.services.preview import Preview
from campaign_kit.ui.desk import Desk, session_folder

_SHARP_DPI = 300
_MM_PER_INCH = 25.4
_SAME_MM = 2.0


def print_sign_in_sheet(desk: Desk, session: Session) -> None:
    """Writes the sheet into the folder of the session's files and opens it with the program for PDF."""
    kit = desk.kit
    offers = desk.work.now(lambda: kit.materials.offers(session)) or []
    sheets = [offer for offer in offers if offer.kind is Kind.SIGN_IN_SHEET]

    def made(outcome: Outcome[list[Path]]) -> None:
        file = outcome.value[0]
        words = QCoreApplication.translate("printing", "Đã làm danh sách ký: {0}.")
        desk.tell(words.format(file.name), (QCoreApplication.translate("printing", "Mở lại"), lambda: desk.open(file)))
        desk.open(file)

    title = QCoreApplication.translate("printing", "Đang làm danh sách ký")
    folder = session_folder(kit.paths, session)
    desk.work.run(lambda: kit.materials.make(session, folder, sheets), made, title=title)


def print_pages(desk: Desk, parent: QWidget, name: str, pages: Callable[[], Preview]) -> None:
    """Asks which printer, then sends it the pages; `pages` is called on the worker."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    sent = QCoreApplication.translate("printing", "Đã gửi “{0}” đến máy in.").format(name)
    if dialog.exec():
        title = QCoreApplication.translate("printing", "Đang in")
        desk.work.run(lambda: printed(pages(), printer), lambda _pages: desk.tell(sent), title=title)
    dialog.deleteLater()


def printed(preview: Preview, printer: QPrinter) -> Generator[Step, None, int]:
    """Draws the pages asked for, at their true size where the paper has it, else as large as the paper takes them.

    Gives the number of pages. Refused "materials.printer" when the printer takes nothing.
    """
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or preview.pages, preview.pages)
    what = QCoreApplication.translate("printing", "Đang in trang {0}")
    painter = QPainter()
    printer.setFullPage(True)
    try:
        for number in range(first, last + 1):
            yield Step(number - first, last - first + 1, what.format(number))
            _turn(printer, QSizeF(*preview.page_mm(number - 1)))
            if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
                raise Refused("materials.printer", printer=printer.printerName())
            _draw(painter, printer, preview, number - 1)
    finally:
        if painter.isActive():
            painter.end()
    return last - first + 1


def _turn(printer: QPrinter, page_mm: QSizeF) -> None:
    """The paper lies as the page does; a printer without that size keeps its own paper."""
    across = page_mm.width() > page_mm.height()
    layout = printer.pageLayout()
    layout.setOrientation(QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait)
    upright = page_mm.transposed() if across else page_mm
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    if size.id() != QPageSize.PageSizeId.Custom:
        layout.setPageSize(size)
    layout.setMargins(QMarginsF(0, 0, 0, 0))
    printer.setPageLayout(layout)


def _draw(painter: QPainter, printer: QPrinter, preview: Preview, index: int) -> None:
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
    page = QSizeF(*preview.page_mm(index))
    scale = min(1.0, paper.width() / page.width(), paper.height() / page.height())
    if scale > 1 - _SAME_MM / page.width():
        scale = 1.0
    dots = printer.resolution() / _MM_PER_INCH
    sharp = min(printer.resolution(), _SHARP_DPI) / _MM_PER_INCH
    image = QImage.fromData(preview.png(index, round(page.width() * scale * sharp)))
    left, top = (paper.width() - page.width() * scale) / 2, (paper.height() - page.height() * scale) / 2
    target = QRectF(left * dots, top * dots, page.width() * scale * dots, page.height() * scale * dots)
    painter.drawImage(target, image)
