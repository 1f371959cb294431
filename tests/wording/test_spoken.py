"""What a loudspeaker says: every number in syllables, addresses that can be written down, no bracket."""

import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.wording import spoken
from campaign_kit.wording.abbreviations import ABBREVIATIONS

UNITS = {"không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
UNITS |= {"mốt": 1, "lăm": 5}
SCALES = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}
STANDS_ALONE = re.compile(r"(?<![^\W\d_])[0-9]")
PIECES = st.sampled_from(
    [
        "Gọi 111", "miễn phí", "(cả ngày lẫn đêm)", "0269 3861 113", "02693861113", "ngày 23/11", "5/1/2026", "52,3 %",
        "lớp 6–9", "6-8 tuổi", "lớp 6A1", "khổ A4", "qua Zalo", "vn-cop.vn", "UBND xã Ia Dom", "Trường TH&THCS", "24/7",
        "PCCC", "7:15", "7h30", "6.412 lượt", "1900 1234", "thứ 4", "Dừng – Lưu – Chặn – Báo", "56/2017/NĐ-CP", "và",
    ]
)  # fmt: skip


def heard(words: str) -> int:
    """The number that somebody writes down who hears these words: a second reading, the other way round."""
    total, group, last = 0, 0, 0
    for word in words.split():
        if word in UNITS:
            last = UNITS[word]
            group += last
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group += last * 9
        elif word == "trăm":
            group += last * 99
        elif word in SCALES:
            total += group * SCALES[word]
            group = 0
        else:
            assert word == "linh"
    return total + group


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_is_understood_as_it_was_written(value: int) -> None:
    assert heard(spoken.number(value)) == value


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "không"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (60, "sáu mươi"),
        (101, "một trăm linh một"),
        (115, "một trăm mười lăm"),
        (1005, "một nghìn không trăm linh năm"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (6412, "sáu nghìn bốn trăm mười hai"),
        (1_000_000, "một triệu"),
    ],
)
def test_numbers_as_vietnamese_read_them(value: int, said: str) -> None:
    assert spoken.number(value) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Gọi 111, miễn phí.", "Gọi một, một, một, miễn phí."),
        ("Công an 113", "Công an một, một, ba"),
        ("Tổng đài 1022", "Tổng đài một, không, hai, hai"),
        ("0269 3861 113", "không hai sáu chín, ba tám sáu một, một một ba"),
        ("02693861113", "không hai sáu chín, ba tám sáu một, một một ba"),
        ("0912.345.678", "không chín một hai, ba bốn năm, sáu bảy tám"),
        ("+84 912 345 678", "cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám"),
        ("ngày 23/11", "ngày hai mươi ba tháng mười một"),
        ("23/11", "ngày hai mươi ba tháng mười một"),
        ("Ngày 5/4/2026", "Ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi sáu"),
        ("52,3 %", "năm mươi hai phẩy ba phần trăm"),
        ("6.412 lượt", "sáu nghìn bốn trăm mười hai lượt"),
        ("lớp 6–9", "lớp sáu đến lớp chín"),
        ("trẻ 6-8 tuổi", "trẻ sáu đến tám tuổi"),
        ("lớp 6A1 và 7B", "lớp sáu A1 và bảy B"),
        ("7:15", "bảy giờ mười lăm phút"),
        ("19h", "mười chín giờ"),
        ("thứ 4, tháng 4", "thứ tư, tháng tư"),
        ("24/7", "cả ngày lẫn đêm"),
        ("in khổ A4, gửi Zalo", "in khổ A4, gửi Zalo"),
        ("vn-cop.vn", "vê nờ, gạch ngang, xê o pê, chấm, vê nờ"),
        ("https://vn-cop.vn/", "vê nờ, gạch ngang, xê o pê, chấm, vê nờ"),
        ("Facebook.com/xa", "Facebook, chấm, com, gạch chéo, ích a"),
        ("UBND xã", "Ủy ban nhân dân xã"),
        ("Trường TH&THCS số 2", "Trường Tiểu học và Trung học cơ sở số hai"),
        ("Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("đội PCCC", "đội pê xê xê xê"),
        ("Tư vấn (cô Hạnh).", "Tư vấn, cô Hạnh."),
        ("Nghị định số 56/2017/NĐ-CP", "Nghị định số năm mươi sáu năm hai nghìn không trăm mười bảy của Chính phủ"),
        ("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
    ],
)
def test_texts_as_they_are_read_aloud(written: str, said: str) -> None:
    assert spoken.spoken(written) == said


def test_a_day_and_an_hour() -> None:
    assert spoken.day(date(2026, 11, 23)).startswith("ngày hai mươi ba tháng mười một năm hai nghìn")
    assert spoken.clock(time(19, 0)) == "mười chín giờ"


@given(st.text(max_size=60))
def test_no_digit_stands_alone_and_no_bracket_is_left(text: str) -> None:
    said = spoken.spoken(text)
    assert not STANDS_ALONE.search(said), said
    assert not set("()[]{}%") & set(said)


@given(st.lists(PIECES, max_size=8), st.sampled_from([" ", ", ", ". "]))
def test_what_is_spoken_already_stays(pieces: list[str], between: str) -> None:
    said = spoken.spoken(between.join(pieces))
    assert not STANDS_ALONE.search(said)
    assert spoken.spoken(said) == said
    assert not set(re.findall(r"\w+", said)) & {"UBND", "TH", "THCS", "TNCS", "PCCC"}


@given(st.text(alphabet="0123456789 .", min_size=1, max_size=16))
def test_a_telephone_number_keeps_every_digit_in_order(text: str) -> None:
    said = re.findall(r"\w+", spoken.phone(text))
    assert [UNITS[word] for word in said] == [int(each) for each in text if each.isdigit()]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789-.", min_size=1, max_size=20))
def test_an_address_is_spelled_so_that_it_can_be_written_down(text: str) -> None:
    assert not re.search(r"[0-9./_-]", spoken.address(text))


@given(st.lists(PIECES), st.lists(PIECES))
def test_syllables_add_up(one: list[str], two: list[str]) -> None:
    together = spoken.syllables(" ".join([*one, *two]))
    assert together == spoken.syllables(" ".join(one)) + spoken.syllables(" ".join(two))


def test_syllables_are_words_that_are_said() -> None:
    assert spoken.syllables("Dừng – Lưu – Chặn – Báo.") == 4
    assert [spoken.half_minutes(count) for count in (0, 80, 81, 160, 320, 321)] == [1, 1, 2, 2, 4, 5]


def test_abbreviations_are_written_out_to_the_end() -> None:
    assert [short for short, said in ABBREVIATIONS.items() if spoken.spoken(said) != said] == []
