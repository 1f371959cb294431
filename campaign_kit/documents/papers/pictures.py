"""Pictures in a Word file: their bytes, their height, and the words for those who do not see them."""

from html import escape
from io import BytesIO

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from PIL import Image

from campaign_kit.documents.layout.qr import matrix

_QUIET, _PX = 4, 8
_WHITE, _BLACK = 255, 0


class Picture(InlineImage):  # type: ignore[misc]
    """A PNG picture that a template sets with its tag; `alt` says what it shows."""

    def __init__(self, template: DocxTemplate, png: bytes, alt: str, *, h_mm: float) -> None:
        super().__init__(template, BytesIO(png), height=Mm(h_mm))
        self._alt = alt

    def __html__(self) -> str:
        said = f'<wp:docPr descr="{escape(self._alt)}" '
        placed: str = super()._insert_image().replace("<wp:docPr ", said, 1)
        return placed


def qr_png(url: str) -> bytes:
    """The QR code of an address with its quiet zone, black on white."""
    code = matrix(url)
    across = len(code) + 2 * _QUIET
    picture = Image.new("L", (across, across), _WHITE)
    for y, row in enumerate(code, _QUIET):
        for x, dark in enumerate(row, _QUIET):
            if dark:
                picture.putpixel((x, y), _BLACK)
    stream = BytesIO()
    picture.convert("1").resize((across * _PX, across * _PX), Image.Resampling.NEAREST).save(stream, "PNG")
    return stream.getvalue()
