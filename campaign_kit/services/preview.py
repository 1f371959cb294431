"""A document as it is looked at on screen: the pages of the very PDF that is printed."""

from campaign_kit.documents.page import Document
from campaign_kit.documents.paint.png import PdfView


class Preview:
    """The real pages of a document, ready to be looked at: the same PDF that is printed.

    `findings` are what the print doctor sees on them: size and contrast of codes and texts, the help block, margins.
    Where a topic is `unfinished` they hold sentences of the sample, whatever the doctor says.
    """

    def __init__(self, document: Document, pdf: bytes, findings: tuple[str, ...], *, unfinished: bool = False) -> None:
        self._view = PdfView(pdf)
        self.findings = findings
        self.unfinished = unfinished
        self._titles = tuple(page.title for page in document.pages)

    @property
    def pages(self) -> int:
        return len(self._titles)

    def title(self, index: int) -> str:
        return self._titles[index]

    def page_mm(self, index: int) -> tuple[float, float]:
        return self._view.page_mm(index)

    def png(self, index: int, width_px: int) -> bytes:
        """The page as PNG, exactly `width_px` pixels across."""
        return self._view.png(index, width_px)
