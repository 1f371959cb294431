"""Widths and line breaks: what a column holds, and the words that stay together."""

import pytest
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from campaign_kit.documents.layout.measure import NO_BREAK, Measured, balance, break_lines, measure, parse, turned
from campaign_kit.documents.page import FontFace
from campaign_kit.errors import Refused
from tests.documents.occasions import LAYOUTS

FACE = FontFace("Arimo", "Arial", False, str(LAYOUTS / "fonts" / "Arimo-Regular.ttf"))
SENTENCE = "Kẻ xấu thường giả làm bạn cùng tuổi, khen ngợi, tặng quà để lấy lòng tin."


def lines_of(text: str, width_em: float) -> list[str]:
    broken = break_lines(measure(parse(text), FACE, FACE), width_em)
    assert broken is not None
    measured, lines = broken
    return [measured.text[start:end] for start, end in lines]


def test_the_width_is_that_of_reportlab() -> None:
    registerFont(TTFont("measured", FACE.file))
    text = measure(parse(SENTENCE), FACE, FACE)
    assert text.width(0, len(SENTENCE)) == pytest.approx(stringWidth(SENTENCE, "measured", 1), abs=1e-6)


def test_no_line_is_wider_than_the_column_and_no_word_is_lost() -> None:
    for width in range(8, 40):
        lines = lines_of(SENTENCE, width)
        assert " ".join(lines).replace(NO_BREAK, " ") == SENTENCE
        assert all(measure(parse(line), FACE, FACE).ems[-1] <= width for line in lines)


def test_a_lonely_last_syllable_takes_its_neighbour_along() -> None:
    width = measure(parse("Em dừng lại, chặn và kể cho người"), FACE, FACE).ems[-1]
    assert lines_of("Em dừng lại, chặn và kể cho người lớn", width) == [
        "Em dừng lại, chặn và kể cho",
        f"người{NO_BREAK}lớn",
    ]


def test_a_dash_never_begins_a_line() -> None:
    for width in range(6, 14):
        assert not any(line.startswith("–") for line in lines_of("Dừng – Lưu – Chặn – Báo", width))


def test_the_address_stays_whole() -> None:
    for width in range(5, 20):
        assert any("vn-cop.vn" in line for line in lines_of("Báo tại vn-cop.vn nhé", width))


def test_a_word_wider_than_the_column_has_no_lines() -> None:
    assert break_lines(measure(parse("nghiêng"), FACE, FACE), 1.0) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("*5 quy tắc* khi lên mạng", ["5 quy tắc", "khi lên mạng"]),
        ("An toàn *trên mạng*", ["An toàn", "trên mạng"]),
        ("An toàn", ["An toàn"]),
        ("*An toàn*", ["An toàn"]),
        ("Cùng *con* lên mạng", ["Cùng", "con lên mạng"]),
    ],
)
def test_a_title_turns_where_its_highlight_begins_or_ends(text: str, parts: list[str]) -> None:
    assert [part.text for part in turned(parse(text))] == parts


def test_a_letter_that_the_font_lacks_is_refused_by_name() -> None:
    with pytest.raises(Refused) as refused:
        measure(parse("chữ ꪀ"), FACE, FACE)
    assert refused.value.code == "materials.glyph"
    assert refused.value.facts["char"] == "ꪀ"


def test_the_motto_stays_on_one_line_where_it_can() -> None:
    assert lines_of("Con nhớ: Dừng – Lưu – Chặn – Báo.", 14)[1].replace(NO_BREAK, " ") == "Dừng – Lưu – Chặn – Báo."
    assert len(lines_of("Con nhớ: Dừng – Lưu – Chặn – Báo.", 8)) == 3


def test_even_lines_are_as_many_and_as_equal_as_can_be() -> None:
    text, lines = break_lines(measure(parse("Dành cho cha mẹ và người chăm sóc trẻ"), FACE, FACE), 15.5) or ("", ())
    assert isinstance(text, Measured)
    even = balance(text, lines, 15.5)
    assert [text.text[slice(*line)] for line in lines] != [text.text[slice(*line)] for line in even]
    assert len(even) == len(lines) == 2
    assert max(text.width(*line) for line in even) < max(text.width(*line) for line in lines)


def test_a_phone_number_is_never_parted() -> None:
    for width in range(7, 14):
        lines = lines_of("Công an xã: 0269 3861 113 trực ngày đêm", width)
        assert any("0269 3861 113" in line.replace(NO_BREAK, " ") for line in lines)


def test_compound_words_are_not_parted() -> None:
    for width in range(9, 25):
        lines = [
            line.replace(NO_BREAK, " ") for line in lines_of("Lưu tin nhắn, tên tài khoản, rồi báo công an xã", width)
        ]
        assert not any(line.endswith((" tin", " tài", " công")) for line in lines), lines
