"""Marks of other languages where their fonts put them: the breve over ê ô ơ ư, the vowels and tones of Tai Viet."""

import re
import zlib
from dataclasses import replace

import pypdfium2
import pytest

from campaign_kit.documents.fonts import kerns, widths
from campaign_kit.documents.page import Document, FontFace, Frame, Page
from tests.documents.alphabets import MARKED, TAI_VIET
from tests.documents.paint.painted import pdf_of
from tests.documents.paint.samples import PALETTE
from tests.documents.paint.setter import PRINT, REGULAR, Style, face, text_box

SCRIPT = face("NotoSansTaiViet-Regular", "Noto Sans Tai Viet", bold=False)
SIZE_PT, DPI = 144.0, 72
EM_PX = SIZE_PT * DPI / 72


def page_of(said: str, font: FontFace, language: str = "") -> Document:
    box = replace(text_box(Frame(20, 20, 170, 60), [(said, Style(SIZE_PT, face=font))]), language=language)
    return Document("a", "", "", "vi", PALETTE, (Page(210, 100, "white", "any", "Trang", (box,)),))


def ink(said: str, font: FontFace) -> tuple[int, int, int, int]:
    """The edges of what is seen on the page: left, top, right, bottom in pixels."""
    with pypdfium2.PdfDocument(pdf_of(page_of(said, font))) as document:
        picture = document[0].render(scale=DPI / 72).to_pil().convert("L")
    box = picture.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("font", [REGULAR, PRINT], ids=["Arimo", "Be Vietnam Pro"])
@pytest.mark.parametrize("letter", MARKED)
def test_a_breve_is_seen_over_its_letter(letter: str, font: FontFace) -> None:
    bare, marked = ink(letter[0], font), ink(letter, font)
    assert marked[1] < bare[1] - 0.05 * EM_PX
    assert marked[1] > bare[1] - 0.45 * EM_PX
    assert bare[0] - 0.12 * EM_PX <= marked[0]
    assert marked[2] <= bare[2] + 0.12 * EM_PX
    assert marked[3] == bare[3]


def test_the_pen_goes_on_behind_the_letter() -> None:
    """What follows a marked letter stands where it stands without the mark, kerned as the font says."""
    said, bare = "Tô̆Vơ̆a", "TôVơa"
    kerned = sum(kerns(REGULAR.file, said)) - sum(kerns(REGULAR.file, bare))
    assert ink(said, REGULAR)[2] == pytest.approx(ink(bare, REGULAR)[2] + kerned * EM_PX, abs=1)
    assert ink(said, REGULAR)[3] == ink(bare, REGULAR)[3]


@pytest.mark.parametrize("letter", TAI_VIET)
def test_tai_viet_stays_within_the_lines_of_its_font(letter: str) -> None:
    left, top, right, bottom = ink(letter, SCRIPT)
    start = 20 / 25.4 * DPI
    assert left >= start - 0.05 * EM_PX
    assert right <= start + sum(widths(SCRIPT.file)[ord(char)] for char in letter) * EM_PX + 0.4 * EM_PX
    assert bottom - top <= 1.6 * EM_PX


@pytest.mark.parametrize(("said", "font"), [("ăê̆ ô̆ƀ", REGULAR), ("".join(TAI_VIET[:5]), SCRIPT)])
def test_it_is_copied_letter_by_letter_as_it_was_written(said: str, font: FontFace) -> None:
    with pypdfium2.PdfDocument(pdf_of(page_of(said, font))) as document:
        assert document[0].get_textpage().get_text_range() == said


def test_a_text_in_another_language_is_named_for_those_who_have_it_read_aloud() -> None:
    streams = "\n".join(inside(pdf_of(page_of("bƀc", REGULAR, "jra"))))
    assert re.search(r"BT.*/Span <</Lang \(jra\)>> BDC.*TJ.*EMC.*ET", streams, re.DOTALL)
    assert "BDC" not in "\n".join(inside(pdf_of(page_of("bc", REGULAR))))


def inside(pdf: bytes) -> list[str]:
    """The streams of the file that can be read as text."""
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(stream).decode("latin-1"))
        except zlib.error:
            continue
    return found
