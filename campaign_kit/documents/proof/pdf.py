"""A PDF page as the print doctor sees it: its surface, its words, its fonts. Owns the way to pdfium; judges nothing."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from campaign_kit.documents.page import Frame
from campaign_kit.documents.paint.png import PDFIUM

_POINTS_PER_MM = 72 / 25.4
_FORM_DEPTH = 4
_NAME_BYTES = 200
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_URI_BYTES = 2_000
_NO_CHARACTERS = "\x00\ufffd\ufffe\uffff"


@dataclass(frozen=True)
class Words:
    """A piece of a line with its edges in mm from the page's top left corner."""

    text: str
    frame: Frame


@dataclass(frozen=True)
class Printed:
    """What a page holds: its text, the pieces that stand near its edges, how many characters have no meaning.

    `not_embedded` are the names of fonts that are not in the file; `smallest_pt` is the size of its smallest text, what
    is seen through windows left aside (0: no text); `links` are where an address is opened.
    """

    text: str
    near_edge: tuple[Words, ...]
    unknown: int
    not_embedded: tuple[str, ...]
    smallest_pt: float
    links: tuple[tuple[str, Frame], ...]


@dataclass(frozen=True)
class PdfPage:
    """An open page; its corner is that of the sheet that is left after cutting (TrimBox)."""

    page: pypdfium2.PdfPage
    w_mm: float
    h_mm: float
    left_pt: float = field(repr=False)
    top_pt: float = field(repr=False)

    def seen(self, frame: Frame, px_per_mm: float, *, grey: bool = False) -> Image.Image:
        """The part of the page inside the frame, as it is printed."""
        left, bottom, right, top = _box(self.page)
        x, y = self.left_pt + frame.x_mm * _POINTS_PER_MM, self.top_pt - frame.y_mm * _POINTS_PER_MM
        w, h = frame.w_mm * _POINTS_PER_MM, frame.h_mm * _POINTS_PER_MM
        crop = tuple(max(each, 0.0) for each in (x - left, y - h - bottom, right - x - w, top - y))
        with PDFIUM:
            bitmap = self.page.render(scale=px_per_mm / _POINTS_PER_MM, crop=crop, grayscale=grey)
            picture: Image.Image = bitmap.to_pil().convert("L" if grey else "RGB")
            bitmap.close()
        return picture

    def printed(self, margin_mm: float, *, has_windows: bool) -> Printed:
        """Its words and fonts; an edge is `margin_mm` wide.

        With `has_windows` only what stands on the page itself is near an edge: what is seen through a window is cut.
        """
        with PDFIUM:
            text = self.page.get_textpage()
            try:
                things = list(self.page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=_FORM_DEPTH))
                return Printed(
                    text=text.get_text_range(),
                    near_edge=tuple(self._near_edge(text, margin_mm, _own(things) if has_windows else None)),
                    unknown=_unknown(text),
                    not_embedded=tuple(dict.fromkeys(_not_embedded(things))),
                    smallest_pt=min(_sizes(things), default=0.0),
                    links=tuple(self._links()),
                )
            finally:
                text.close()

    def _near_edge(self, text: pypdfium2.PdfTextPage, margin_mm: float, among: set[int] | None) -> Iterator[Words]:
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            frame = self._frame(left, bottom, right, top)
            beyond = (frame.x_mm, frame.y_mm, self.w_mm - frame.x_mm - frame.w_mm, self.h_mm - frame.y_mm - frame.h_mm)
            if min(beyond) < margin_mm and (among is None or _thing_at(text, (left, bottom, right, top)) in among):
                yield Words(text.get_text_bounded(left, bottom, right, top).strip(), frame)

    def _links(self) -> Iterator[tuple[str, Frame]]:
        document = self.page.pdf
        position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(self.page, position, link):
            box, uri = pdfium.FS_RECTF(), ctypes.create_string_buffer(_URI_BYTES)
            action = pdfium.FPDFLink_GetAction(link)
            has_uri = action and pdfium.FPDFAction_GetURIPath(document, action, uri, _URI_BYTES)
            if has_uri and pdfium.FPDFLink_GetAnnotRect(link, box):
                yield uri.value.decode("utf-8", "replace"), self._frame(box.left, box.bottom, box.right, box.top)

    def _frame(self, left: float, bottom: float, right: float, top: float) -> Frame:
        return Frame(
            (left - self.left_pt) / _POINTS_PER_MM,
            (self.top_pt - top) / _POINTS_PER_MM,
            (right - left) / _POINTS_PER_MM,
            (top - bottom) / _POINTS_PER_MM,
        )


def opened_page(document: pypdfium2.PdfDocument, index: int) -> PdfPage:
    """The page `index` (from 0), upright; marks for the print shop around the trimmed sheet lie outside it."""
    with PDFIUM:
        page = document[index]
        page.set_rotation(0)
        left, bottom, right, top = _box(page)
        trim = page.get_trimbox()
        left, bottom = max(left, trim[0]), max(bottom, trim[1])
        right, top = min(right, trim[2]), min(top, trim[3])
    return PdfPage(page, (right - left) / _POINTS_PER_MM, (top - bottom) / _POINTS_PER_MM, left, top)


def _box(page: pypdfium2.PdfPage) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_cropbox()
    return left, bottom, right, top


def _own(things: Sequence[pypdfium2.PdfObject]) -> set[int]:
    """Where the texts lie in memory that stand on the page itself."""
    return {_address(thing.raw) for thing in things if thing.level == 0}


def _thing_at(text: pypdfium2.PdfTextPage, box: tuple[float, float, float, float]) -> int:
    """Where the text lies in memory that a piece of a line belongs to."""
    left, bottom, right, top = box
    at = text.get_index((left + right) / 2, (bottom + top) / 2, right - left, top - bottom)
    return 0 if at is None else _address(pdfium.FPDFText_GetTextObject(text, at))


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _unknown(text: pypdfium2.PdfTextPage) -> int:
    """How many characters cannot be told: they cannot be searched, copied or read aloud."""
    return sum(
        pdfium.FPDFText_HasUnicodeMapError(text, at) == 1 or _is_nothing(chr(pdfium.FPDFText_GetUnicode(text, at)))
        for at in range(text.count_chars())
    )


def _is_nothing(char: str) -> bool:
    return char in _NO_CHARACTERS or unicodedata.category(char) == "Co"


def _sizes(things: Sequence[pypdfium2.PdfObject]) -> Iterator[float]:
    """The sizes in points of the texts that stand on the page itself."""
    size = ctypes.c_float()
    for thing in things:
        if thing.level == 0 and pdfium.FPDFTextObj_GetFontSize(thing, size):
            matrix = thing.get_matrix()
            yield size.value * math.hypot(matrix.c, matrix.d)


def _not_embedded(things: Sequence[pypdfium2.PdfObject]) -> Iterator[str]:
    """The names of fonts that the file does not hold, so that another printer takes other letters."""
    known: set[int] = set()
    for thing in things:
        font = pdfium.FPDFTextObj_GetFont(thing)
        address = _address(font)
        if address in known:
            continue
        known.add(address)
        if pdfium.FPDFFont_GetIsEmbedded(font) == 0:
            name = ctypes.create_string_buffer(_NAME_BYTES)
            pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
            yield _SUBSET.sub("", name.value.decode("utf-8", "replace"))
