"""Widths and line breaks: what a column holds, and the words that stay together."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
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


def test_a_line_of_approval_is_whole_or_its_number_has_company() -> None:
    permit, approval = "GPXB số 15/GP-SVHTT", "Duyệt: Thượng tá Nguyễn Văn Anh, 22/11/2026 · Bản 1"
    room = measure(parse(approval), FACE, FACE).ems[-1]
    said = [[line.replace(NO_BREAK, " ") for line in lines_of(f"{permit} · {approval}", width)] for width in (room, 16)]
    assert said[0] == [f"{permit} ·", approval]
    assert said[1][-1].endswith("22/11/2026 · Bản 1")


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
    _, even = balance(text, lines, 15.5)
    assert [text.text[slice(*line)] for line in lines] != [text.text[slice(*line)] for line in even]
    assert len(even) == len(lines) == 2
    assert max(text.width(*line) for line in even) < max(text.width(*line) for line in lines)


def even_lines(text: str, width_em: float) -> list[str]:
    broken = break_lines(measure(parse(text), FACE, FACE), width_em)
    assert broken is not None
    measured, lines = balance(*broken, width_em)
    return [measured.text[slice(*line)].replace(NO_BREAK, " ") for line in lines]


def test_two_even_lines_part_at_the_end_of_a_clause_and_at_a_colon_before_a_comma() -> None:
    assert even_lines("Ngày hè 90 phút: ba trạm chơi, một vòng tròn", 18) == [
        "Ngày hè 90 phút:",
        "ba trạm chơi, một vòng tròn",
    ]
    assert even_lines("Ai cũng được góp ý, ai cũng ký tên.", 13) == ["Ai cũng được góp ý,", "ai cũng ký tên."]


def test_a_clause_that_would_make_one_line_far_longer_does_not_part_two_even_lines() -> None:
    lines = even_lines("Này, cha mẹ và người chăm sóc trẻ cùng con lên mạng", 20)
    assert lines[0] != "Này,"


def test_no_line_ends_with_the_first_word_of_a_sentence() -> None:
    question = "Em gõ đúng mật khẩu mà không vào được tài khoản. Em làm gì?"
    for end in (" làm", " gì"):
        width = measure(parse(question[: question.index(end)]), FACE, FACE).ems[-1]
        assert [line.replace(NO_BREAK, " ") for line in lines_of(question, width)][1] == "Em làm gì?"


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


@pytest.mark.parametrize(
    "whole",
    [
        "tháng 11",
        "ngày 23",
        "năm 2026",
        "lớp 6",
        "số 111",
        "gọi 111",
        "Thôn 2",
        "40 phút",
        "9–11 tuổi",
        "Điều 54",
        "1.500 người",
    ],
)
def test_a_number_stays_with_its_noun_or_its_unit(whole: str) -> None:
    text = f"Cả nhà cùng xem {whole}, rồi nói với con về điều đó thật nhẹ nhàng."
    for width in range(8, 34):
        assert any(whole in line.replace(NO_BREAK, " ") for line in lines_of(text, width)), (
            width,
            lines_of(text, width),
        )


def test_a_date_parts_between_day_month_and_year_only() -> None:
    starts = {
        line.replace(NO_BREAK, " ").split()[0]
        for width in range(8, 34)
        for line in lines_of("Buổi họp diễn ra ngày 23 tháng 11 năm 2026 tại Nhà văn hóa thôn 2", width)
    }
    assert not {"23", "11", "2026", "2"} & starts


def test_a_number_and_its_noun_part_where_the_column_is_narrower() -> None:
    assert lines_of("tháng 11", 3) == ["tháng", "11"]


def test_an_address_breaks_after_a_stroke_when_there_is_no_other_way() -> None:
    address = "https://www.facebook.com/ubndxaiadom/posts/12345"
    assert lines_of(f"Xem {address} nhé", 40)[0] == f"Xem {address} nhé"[: len(lines_of(f"Xem {address} nhé", 40)[0])]
    assert any(address in line for line in lines_of(f"Xem {address} nhé", 30))
    narrow = lines_of(address, 16)
    assert "".join(narrow) == address
    assert all(line.endswith("/") for line in narrow[:-1])
    assert not any(line.startswith("/") for line in narrow)


WORDS = st.lists(
    st.sampled_from(
        [
            "em",
            "kể",
            "ngay",
            "với",
            "vn-cop.vn,",
            "gọi 111",
            "tháng 11",
            "ngày 23",
            "lớp 6",
            "10 phút",
            "công an",
            "mở,",
        ]
    ),
    min_size=1,
    max_size=25,
)


@given(words=WORDS, width=st.floats(9, 40))
def test_lines_keep_every_word_their_width_and_what_belongs_together(words: list[str], width: float) -> None:
    text = " ".join(words)
    broken = break_lines(measure(parse(text), FACE, FACE), width)
    assert broken is not None
    measured, spans = broken
    lines = [measured.text[slice(*span)].replace(NO_BREAK, " ") for span in spans]
    assert " ".join(lines) == text
    assert all(measured.width(*span) <= width for span in spans)
    for line in lines[1:]:
        assert line.split()[0] not in ("111", "11", "23", "6", "phút", "-cop.vn,")


@given(words=WORDS.filter(lambda words: len(" ".join(words).split()) >= 4), width=st.floats(12, 40))
@example(words=["vn-cop.vn,", "gọi 111", "vn-cop.vn,"], width=12.0)
def test_the_last_line_holds_more_than_one_syllable(words: list[str], width: float) -> None:
    """Twelve em take any two or three of these words that have to stay together."""
    lines = lines_of(" ".join(words), width)
    assert len(lines) == 1 or len(lines[-1].replace(NO_BREAK, " ").split()) > 1
