"""Font files, each read once in the life of the program: for measuring, for kerning and for embedding.

Office programs kern, reportlab does not: measuring and painting with the same pairs keeps a page and its slide alike.
Knows no face, no size and no page.
"""

import re
import struct
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

# letters that stand on or under others: the combining breve of Gia Rai and Ba Na, the vowels and tones of Tai Viet
_MARKS = re.compile("[\u0300-\u036f\uaab0\uaab2-\uaab4\uaab7\uaab8\uaabe\uaabf\uaac1]")
_UNREADABLE = (TTFError, struct.error, LookupError, ValueError)  # what reportlab raises of a file cut short
_PAIRS_ONLY = {"kern": True, "liga": False, "clig": False, "calt": False}


@lru_cache(maxsize=32)
def font(file: str) -> TTFont:
    """The font of a TrueType file, which reportlab's canvas knows by the name `file` from now on."""
    read = TTFont(file, file)
    pdfmetrics.registerFont(read)
    return read


def is_font(file: Path) -> bool:
    """Whether the file can be used: TrueType, with outlines of its own kind."""
    try:
        font(str(file))
    except _UNREADABLE:
        return False
    return True


@lru_cache(maxsize=32)
def widths(file: str) -> Mapping[int, float]:
    """Code point → advance width in em, for the characters that the font has."""
    face = font(file).face
    return {code: face.charWidths.get(code, face.defaultWidth) / 1000 for code in face.charToGlyph}


def printable(folder: Path) -> frozenset[str]:
    """The characters that the fonts of the folder have: a text with one that its face lacks is set in another."""
    return frozenset(chr(code) for file in folder.glob("*.ttf") for code in widths(str(file)))


@lru_cache(maxsize=8192)
def kerns(file: str, text: str) -> tuple[float, ...]:
    """For each character of the text what is added to its width before the next one, in em; negative is nearer."""
    shaper = _shaper(file)
    buffer = _shaped(shaper, text)
    added = [0.0] * len(text)
    for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        beyond = position.x_advance - shaper.get_glyph_h_advance(glyph.codepoint)
        added[glyph.cluster] += beyond / shaper.face.upem
    return tuple(added)


def lifts(file: str, text: str) -> Mapping[int, tuple[float, float]]:
    """Where the font puts the marks of the text: place in it → how far right and up from the pen, in em.

    Marks that stand where the pen is are left out; a text without combining marks (all Vietnamese) has none.
    """
    return _lifts(file, text) if _MARKS.search(text) else {}


@lru_cache(maxsize=2048)
def _lifts(file: str, text: str) -> Mapping[int, tuple[float, float]]:
    shaper = _shaper(file)
    buffer = _shaped(shaper, text)
    upem = shaper.face.upem
    return {
        glyph.cluster: (position.x_offset / upem, position.y_offset / upem)
        for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        if _MARKS.match(text, glyph.cluster) and (position.x_offset or position.y_offset)
    }


def _shaped(shaper: uharfbuzz.Font, text: str) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(shaper, buffer, _PAIRS_ONLY)
    return buffer


@lru_cache(maxsize=32)
def _shaper(file: str) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file)))
