"""Font files, each read once in the life of the program: for measuring, for kerning and for embedding.

Knows no face, no size and no page.
"""

from collections.abc import Mapping
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from campaign_kit.documents.kerning import Kerning


@lru_cache(maxsize=32)
def font(file: str) -> TTFont:
    """The font of a TrueType file, which reportlab's canvas knows by the name `file` from now on."""
    read = TTFont(file, file)
    pdfmetrics.registerFont(read)
    return read


@lru_cache(maxsize=32)
def widths(file: str) -> Mapping[int, float]:
    """Code point → advance width in em, for the characters that the font has."""
    face = font(file).face
    return {code: face.charWidths.get(code, face.defaultWidth) / 1000 for code in face.charToGlyph}


@lru_cache(maxsize=32)
def kerning(file: str) -> Kerning:
    """The pair kerning of the font."""
    face = font(file).face
    table = face.get_table("GPOS") if "GPOS" in face.table else b""
    return Kerning(table, face.charToGlyph, face.unitsPerEm)
