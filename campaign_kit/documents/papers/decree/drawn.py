"""Lines that somebody drew into a Word paragraph: shapes of Word since 2010, and those of older ones (VML)."""

import re

from docx.oxml.ns import qn

from campaign_kit.documents.papers.decree.effective import Xml

_LINES = ("line", "straightConnector1", "rect")
_EMU_MM, _FLAT_MM = 1 / 36_000, 1.5
_LENGTH = re.compile(r"(-?[\d.]+)(pt|mm|cm|in)?")
_UNITS = {"pt": 25.4 / 72, "mm": 1.0, "cm": 10.0, "in": 25.4, None: 25.4 / 72}


def drawn_mm(paragraph: Xml) -> float:
    """The length of a flat line drawn in the paragraph, in millimetres; 0 where there is none."""
    for extent in paragraph.iter(qn("wp:extent")):
        shapes = [node.get("prst") for node in extent.getparent().iter(qn("a:prstGeom"))]
        if any(shape in _LINES for shape in shapes):
            across, down = (float(extent.get(side) or 0) * _EMU_MM for side in ("cx", "cy"))
            if down <= _FLAT_MM:
                return across
    for node in paragraph.iter():
        if isinstance(node.tag, str) and node.tag.endswith("}line") and node.get("from"):
            ends = [_units(node.get(end, "0").split(",")[0]) for end in ("from", "to")]
            return abs(ends[1] - ends[0])
    return 0.0


def _units(text: str) -> float:
    found = _LENGTH.match(text.strip())
    return float(found[1]) * _UNITS[found[2]] if found else 0.0
