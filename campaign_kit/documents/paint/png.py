"""Pages of a PDF as PNG, for previews and pictures. Owns pdfium; must not know what a page shows."""

import threading
from collections import OrderedDict
from io import BytesIO

import pypdfium2
from PIL import Image

# pdfium keeps process-wide state and is not safe in two threads at once: the preview and a kit in the making share it
PDFIUM = threading.RLock()
_CLEAR = (0, 0, 0, 0)
_COLOURS = 256
_WHITE = (255, 255, 255, 255)
_MM_PER_POINT = 25.4 / 72
_KEPT = 24
_LEVEL = {True: 1, False: 6}  # of packing: a preview is drawn quickly, a file is small


def render_page(pdf: bytes, index: int, width_px: int, *, clear: bool = False) -> bytes:
    """The page `index` (from 0) as PNG of exactly `width_px` pixels across.

    `clear` keeps the paper transparent, in 256 colours: enough for a flat drawing, packed in half the time and space.
    """
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        return _render(document, index, width_px, clear=clear, quick=False)


def _render(document: pypdfium2.PdfDocument, index: int, width_px: int, *, clear: bool, quick: bool) -> bytes:
    page = document[index]
    # a hair less than the exact scale: pdfium rounds the width up
    bitmap = page.render(scale=(width_px - 0.01) / page.get_width(), fill_color=_CLEAR if clear else _WHITE)
    picture = bitmap.to_pil()
    if clear:
        picture = picture.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE)  # the method that keeps transparency
    out = BytesIO()
    picture.save(out, "PNG", compress_level=_LEVEL[quick])
    bitmap.close()
    page.close()
    return out.getvalue()


class PdfView:
    """An open PDF that is looked at page by page; remembers the last pictures. Safe to use from several threads."""

    def __init__(self, pdf: bytes) -> None:
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
        self._pictures: OrderedDict[tuple[int, int], bytes] = OrderedDict()

    def __len__(self) -> int:
        with PDFIUM:
            return len(self._document)

    def page_mm(self, index: int) -> tuple[float, float]:
        """Width and height of a page in millimetres."""
        with PDFIUM:
            width, height = self._document.get_page_size(index)
        return width * _MM_PER_POINT, height * _MM_PER_POINT

    def png(self, index: int, width_px: int) -> bytes:
        """The page `index` (from 0) as PNG of exactly `width_px` pixels across."""
        with PDFIUM:
            key = (index, width_px)
            if key not in self._pictures:
                self._pictures[key] = _render(self._document, index, width_px, clear=False, quick=True)
                if len(self._pictures) > _KEPT:
                    self._pictures.popitem(last=False)
            self._pictures.move_to_end(key)
            return self._pictures[key]

    def close(self) -> None:
        with PDFIUM:
            self._document.close()
