"""SVG pictures as reportlab drawings, parsed once per file. Knows no page and no format of a file."""

from functools import lru_cache
from pathlib import Path

from reportlab.graphics.shapes import Drawing
from svglib.svglib import svg2rlg

from campaign_kit.errors import Refused


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
