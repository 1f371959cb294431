"""SVG pictures as reportlab drawings, parsed once per file. Knows no page and no format of a file."""

import re
from functools import lru_cache
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group, Shape
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from campaign_kit.errors import Refused

# a name stands for something that is in the one file only: a font, a picture, a transparency
_NEEDS_FILE = re.compile(r"/\w")
_NO_TEXT = re.compile(r"BT /\S+ \S+ Tf \S+ TL ET")
# what svglib ends in when a file is no drawing, or one with numbers that mean nothing
_MISDRAWN = (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
_LUMINANCE = (0.2126, 0.7152, 0.0722)
_SVG_MITER_LIMIT = 4  # PDF has 10 unless told, which draws long thorns at sharp corners


@lru_cache(maxsize=128)
def _parsed(file: str, stamp_ns: int, *, grey: bool) -> Drawing:
    try:
        parsed = svg2rlg(file)
    except _MISDRAWN:
        parsed = None
    if parsed is None or parsed.width <= 0 or parsed.height <= 0:
        raise Refused("materials.picture", file=Path(file).name)
    if grey:
        _take_colours_out(parsed)
    return parsed


def _take_colours_out(node: Shape | Group) -> None:
    """Every colour of the node and of what is in it becomes the grey that is as light; transparency stays."""
    for name in ("fillColor", "strokeColor"):
        colour = getattr(node, name, None)
        if isinstance(colour, Color):
            light = sum(weight * part for weight, part in zip(_LUMINANCE, colour.rgb(), strict=True))
            setattr(node, name, Color(light, light, light, colour.alpha))
    for inner in node.contents if isinstance(node, Group) else ():
        _take_colours_out(inner)


def drawing(file: str, *, grey: bool = False) -> Drawing:
    """The drawing of an SVG file, in points, its own size; shared by all callers, so nobody may change it.

    `grey` is the same without its colours. A file that was changed on disk is read again. Refused "materials.picture"
    when it is not an SVG picture.
    """
    return _parsed(file, Path(file).stat().st_mtime_ns, grey=grey)


def draw(picture: Drawing, canvas: Canvas) -> None:
    """Draws the picture on the canvas in its own size, its lower left corner at the origin."""
    canvas.setMiterLimit(_SVG_MITER_LIMIT)
    renderPDF.draw(picture, canvas, 0, 0)


def draw_again(file: str, canvas: Canvas, *, grey: bool = False) -> None:
    """Draws the picture of the file as `draw`; its operators are worked out once, because that is slow."""
    known = _operators(file, Path(file).stat().st_mtime_ns, grey=grey)
    written = canvas._code  # noqa: SLF001 - it takes none else
    if not known:
        before = len(written)
        draw(drawing(file, grey=grey), canvas)
        drawn = [each for each in written[before:] if not _NO_TEXT.fullmatch(each)]
        if any(_NEEDS_FILE.search(each) for each in drawn):
            return
        known += drawn
        del written[before:]
    written += known


@lru_cache(maxsize=128)
def _operators(file: str, stamp_ns: int, *, grey: bool) -> list[str]:
    """What is known of the picture's operators: nothing at first."""
    return []
