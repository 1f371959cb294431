"""A placed page as a picture for a screen: the same drawing as in the PDF, in as many pixels as its paper says."""

from io import BytesIO
from typing import BinaryIO

from campaign_kit.documents.page import Document
from campaign_kit.documents.paint.pdf import write_pdf
from campaign_kit.documents.paint.png import render_page


def write_png(document: Document, target: BinaryIO) -> None:
    """Writes the first page to `target`, which stays open, exactly `document.px` pixels across."""
    pdf = BytesIO()
    write_pdf(document, pdf)
    target.write(render_page(pdf.getvalue(), 0, document.px))
