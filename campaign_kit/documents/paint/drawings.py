"""SVG pictures as reportlab drawings, parsed once per file. Knows no page and no format of a file."""

import re
from functools import lru_cache
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from campaign_kit.errors import Refused

# a name stands for something that is in the one file only: a font, a picture, a transparency
_NEEDS_FILE = re.compile(r"/\w")
_NO_TEXT = re.compile(r"BT /\S+ \S+ Tf \S+ TL ET")
# what svglib ends in when a file is no drawing, or one with numbers that mean nothing
_MISDRAWN = (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
_SVG_MITER_LIMIT = 4  # PDF has 10 unless told, which draws long thorns at sharp corners


@lru_cache(maxsize=128)
def _parsed(file: str, stamp_ns: int) -> Drawing:
    try:
        parsed = svg2rlg(file)
    except _MISDRAWN:
        parsed = None
    if parsed is None or parsed.width <= 0 or parsed.height <= 0:
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


def draw_again(file: str, canvas: Canvas) -> None:
    """Draws the picture of the file as `draw`; its operators are worked out once, because that is slow."""
    known, written = _operators(file, Path(file).stat().st_mtime_ns), canvas._code  # noqa: SLF001 - it takes none else
    if not known:
        before = len(written)
        draw(drawing(file), canvas)
        drawn = [each for each in written[before:] if not _NO_TEXT.fullmatch(each)]
        if any(_NEEDS_FILE.search(each) for each in drawn):
            return
        known += drawn
        del written[before:]
    written += known


@lru_cache(maxsize=128)
def _operators(file: str, stamp_ns: int) -> list[str]:
    """What is known of the picture's operators: nothing at first."""
    return []
