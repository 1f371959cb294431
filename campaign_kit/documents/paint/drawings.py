"""SVG pictures as reportlab drawings, parsed once per file. Knows no page and no format of a file."""

from functools import lru_cache
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from campaign_kit.errors import Refused

_SVG_MITER_LIMIT = 4  # PDF has 10 unless told, which draws long thorns at sharp corners


@lru_cache(maxsize=128)
def _parsed(file: str, stamp_ns: int) -> Drawing:
    parsed = svg2rlg(file)
    if parsed is None:
        raise Refused("materials.picture", file=Path(file).name)
    return parsed


def drawing(file: str) -> Drawing:
    """The drawing of an SVG file, in points, its own size; shared by all callers, so nobody may change it.

    A file that was changed on disk is read again. Refused "materials.picture" when it is not an SVG picture.
    """
    return _parsed(file, Path(file).stat().st_mtime_ns)


def draw(picture: Drawing, canvas: Canvas) -> None:
    """Draws the picture on the canvas in its own size, its lower left corner at the origin."""
    canvas.setMiterLimit(_SVG_MITER_LIMIT)
    renderPDF.draw(picture, canvas, 0, 0)
