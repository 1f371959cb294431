"""Neighbours in a font: the pairs of Arimo, which are those of Arial and of LibreOffice's stand-in for it; marks."""

import unicodedata
from pathlib import Path

import pytest

from campaign_kit.documents.fonts import font, is_font, kerns, lifts, widths
from campaign_kit.paths import shipped
from tests.documents.alphabets import DIFFERENT, LATIN, MARKED, TAI_VIET

FOLDER = shipped("layouts") / "fonts"
ARIMO = str(FOLDER / "Arimo-Regular.ttf")
PRINT = str(FOLDER / "BeVietnamPro-Black.ttf")
TAI_VIET_FONT = str(FOLDER / "NotoSansTaiViet-Regular.ttf")


@pytest.mark.parametrize(
    ("pair", "units"), [("11", -152), ("AV", -152), ("To", -227), ("y.", -152), ("r,", -113), ("nh", 0), ("ữ ", 0)]
)
def test_pairs_of_arimo_are_those_of_arial(pair: str, units: int) -> None:
    assert kerns(ARIMO, pair) == (units / 2048, 0)


def test_pairs_of_the_print_face_reach_vietnamese_letters() -> None:
    assert kerns(PRINT, "Tổ")[0] == kerns(PRINT, "To")[0] < 0


def test_a_character_that_the_font_lacks_has_no_neighbours() -> None:
    assert kerns(ARIMO, "1\U0001f600") == (0, 0)


def test_every_character_has_its_own_place_even_where_fonts_would_join_them() -> None:
    assert len(kerns(PRINT, "fi – efﬁ")) == len("fi – efﬁ")


def test_a_font_file_is_read_once() -> None:
    assert font(ARIMO) is font(ARIMO)
    assert widths(ARIMO)[ord("1")] == pytest.approx(1139 / 2048, abs=0.0005)
    assert 0x1F600 not in widths(ARIMO)


def test_a_file_that_was_cut_short_is_no_font(tmp_path: Path) -> None:
    """A copy that broke off: reportlab stumbles over it in a way of its own at every length."""
    whole = Path(TAI_VIET_FONT).read_bytes()
    for length in (0, 5, 60, 400, 20_000, 60_000):
        file = tmp_path / f"{length}.ttf"
        file.write_bytes(whole[:length])
        assert not is_font(file)
    file = tmp_path / "zeros.ttf"
    file.write_bytes(whole[:4] + bytes(50))
    assert not is_font(file)


@pytest.mark.parametrize("file", [ARIMO, str(FOLDER / "Arimo-Bold.ttf")])
def test_the_fallback_has_every_letter_of_the_highlands(file: str) -> None:
    letters = {char for alphabet in LATIN.values() for letter in alphabet for char in letter + letter.upper()}
    assert {char for char in letters | set(DIFFERENT) | {"\u0306", "ʼ", "’"} if ord(char) not in widths(file)} == set()


def test_one_font_has_tai_viet_and_the_vietnamese_letters_beside_it() -> None:
    script = {chr(code) for code in range(0xAA80, 0xAAE0) if unicodedata.name(chr(code), "")}
    vietnamese = set("aăâbcdđeêghiklmnoôơpqrstuưvxy0123456789 .,;:?!–“”…·()") | {chr(c) for c in range(0x1EA0, 0x1EFA)}
    assert {char for char in script | vietnamese if ord(char) not in widths(TAI_VIET_FONT)} == set()


@pytest.mark.parametrize("file", [ARIMO, PRINT])
@pytest.mark.parametrize("letter", MARKED)
def test_a_breve_stands_over_the_middle_of_its_letter(file: str, letter: str) -> None:
    """The pen stands behind the letter when the mark is drawn; it goes back by more than half of the letter."""
    (place, (right, up)), *more = lifts(file, letter).items()
    assert (place, more) == (1, [])
    assert -widths(file)[ord(letter[0])] < right < 0
    assert (up > 0) == (letter[0] in "êôÊÔƠƯ")


def test_a_vowel_of_tai_viet_is_moved_over_its_consonant() -> None:
    assert set(lifts(TAI_VIET_FONT, TAI_VIET[0] + TAI_VIET[3])) == {1, 3, 4}


def test_vietnamese_has_no_marks_to_move() -> None:
    assert lifts(PRINT, "Dừng – Lưu – Chặn – Báo, ở đâu cũng thế") == {}


def test_each_font_has_its_licence_beside_it() -> None:
    for file in FOLDER.glob("*.ttf"):
        licence = FOLDER / f"OFL-{file.stem.partition('-')[0]}.txt"
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper()
