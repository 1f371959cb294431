"""Neighbours in a font: the pairs of Arimo, which are those of Arial and of LibreOffice's stand-in for it."""

import pytest

from campaign_kit.documents.fonts import font, kerns, widths
from campaign_kit.paths import shipped

ARIMO = str(shipped("layouts") / "fonts" / "Arimo-Regular.ttf")
PRINT = str(shipped("layouts") / "fonts" / "BeVietnamPro-Black.ttf")


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
