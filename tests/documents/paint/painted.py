"""Files of the sample documents, and what the tests read out of them."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from campaign_kit.documents.page import Box, Document, Page, TextBox
from campaign_kit.documents.paint.pdf import write_pdf
from campaign_kit.documents.paint.pptx import write_pptx
from campaign_kit.paths import shipped

MASTER = shipped("layouts") / "deck" / "master.pptx"


def pdf_of(document: Document) -> bytes:
    out = io.BytesIO()
    write_pdf(document, out)
    return out.getvalue()


def pptx_of(document: Document) -> bytes:
    out = io.BytesIO()
    write_pptx(document, out, MASTER)
    return out.getvalue()


def members(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def lines_of(page: Page) -> list[str]:
    """The set lines of a page as a reader sees them, bullets included, in reading order."""
    return [
        (f"{paragraph.bullet.char} " if paragraph.bullet and number == 0 else "")
        + "".join(run.text for run in line.runs)
        for box in texts_of(page)
        for paragraph in box.paragraphs
        for number, line in enumerate(paragraph.lines)
    ]


def texts_of(page: Page) -> Iterator[TextBox]:
    for box in sorted(page.boxes, key=lambda box: not box.on_master):
        if isinstance(box, TextBox):
            yield box


def with_boxes(document: Document, index: int, *boxes: Box) -> Document:
    """The document with other boxes on one page."""
    pages = list(document.pages)
    pages[index] = replace(pages[index], boxes=boxes)
    return replace(document, pages=tuple(pages))
