"""SVG pictures as sharp PNG with a transparent background, for formats that do not take vectors."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from campaign_kit.documents.paint.drawings import draw, drawing
from campaign_kit.documents.paint.png import render_page


@lru_cache(maxsize=128)
def _rendered(file: str, px: int, stamp_ns: int, *, grey: bool) -> bytes:
    picture = drawing(file, grey=grey)
    pdf = BytesIO()
    canvas = Canvas(pdf, pagesize=(picture.width, picture.height), pageCompression=0, invariant=1)
    draw(picture, canvas)
    canvas.save()
    return render_page(pdf.getvalue(), 0, px, clear=True)


def svg_png(file: str, px: int, *, grey: bool = False) -> bytes:
    """The SVG file as PNG of `px` pixels across, `grey` without its colours; the same file and size are drawn once."""
    return _rendered(file, px, Path(file).stat().st_mtime_ns, grey=grey)
