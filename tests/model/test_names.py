"""One spelling in memory, keys for search, and the order of a list, on Vietnamese, Gia Rai, Ba Na and Mông names."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.model.names import clean, fold, sort_key, syllables

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang, huyền, hỏi, ngã, sắc, nặng
VOWELS = "aăâeêioôơuưy"
BARE = dict(zip("ăâêôơưđ", "aaeooud", strict=True))


def marked_letters() -> list[tuple[str, str]]:
    """(letter, its bare letter) of the 134 marked letters of Vietnamese."""
    lower = [(vowel, tone) for vowel in VOWELS for tone in TONES if tone or vowel in BARE] + [("đ", "")]
    small = [(unicodedata.normalize("NFC", base + tone), BARE.get(base, base)) for base, tone in lower]
    return small + [(letter.upper(), bare) for letter, bare in small]


MARKED = marked_letters()


def test_there_are_134_marked_letters() -> None:
    assert len({letter for letter, _ in MARKED}) == 134
    assert all(len(letter) == 1 for letter, _ in MARKED)


@pytest.mark.parametrize(("letter", "bare"), MARKED)
def test_each_marked_letter(letter: str, bare: str) -> None:
    split = unicodedata.normalize("NFD", letter)
    assert clean(split) == letter
    assert fold(letter) == fold(split) == bare
    assert sort_key(letter) == sort_key(split) == sort_key(letter.swapcase())


def test_letters_decide_before_tones() -> None:
    """The alphabet a ă â b … y; within a letter ngang, huyền, hỏi, ngã, sắc, nặng."""
    alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    expected = [
        unicodedata.normalize("NFC", letter + tone)
        for letter in alphabet
        for tone in (TONES if letter in VOWELS else ("",))
    ]
    shuffled = random.Random(7).sample(expected, len(expected))
    assert sorted(shuffled, key=sort_key) == expected
    assert sorted(["Ân", "Ạn", "Anh", "Ăn", "Án", "An"], key=sort_key) == ["An", "Án", "Ạn", "Anh", "Ăn", "Ân"]


def test_given_name_then_family_name_then_middle_names() -> None:
    ordered = [
        "Lê Thị An",
        "Nguyễn Ngọc An",
        "Nguyễn Văn An",
        "Trần Văn An",
        "Nguyễn Văn Ân",
        "Nguyễn Bảo Bình",
        "Đỗ Văn Dũng",
        "Nguyễn Văn Đức",
        "Phạm Thị Hường",
    ]
    assert sorted(random.Random(3).sample(ordered, len(ordered)), key=sort_key) == ordered


def test_names_of_gia_rai_ba_na_and_mong() -> None:
    ordered = [
        "Siu Blih",
        "Giàng A Chống",
        "Ksor H'Bơ",
        "Ksor H'Nhi",
        "Mùa Va Hồ",
        "Y Thịnh",
        "Rơ Châm Yên",
    ]
    assert sorted(random.Random(5).sample(ordered, len(ordered)), key=sort_key) == ordered


@pytest.mark.parametrize("name", ["Ksor H’Nhi", "Ksor HʼNhi", "Ksor H‘Nhi", "KSOR H`NHI"])
def test_apostrophes_compare_equal(name: str) -> None:
    assert fold(name) == "ksor h'nhi"
    assert sort_key(name) == sort_key("Ksor H'Nhi")


@pytest.mark.parametrize(
    ("letter", "before", "after"),
    [
        ("ĕ", "e", "ê"),
        ("ê̆", "ê", "f"),
        ("ĭ", "i", "j"),
        ("ŏ", "o", "ô"),
        ("ô̆", "ô", "ơ"),
        ("ơ̆", "ơ", "p"),
        ("ŭ", "u", "ư"),
        ("ư̆", "ư", "v"),
        ("ƀ", "b", "c"),
        ("č", "c", "d"),
    ],
)
def test_further_letters_stand_behind_those_they_are_made_from(letter: str, before: str, after: str) -> None:
    assert sort_key(before) < sort_key(letter) < sort_key(after)
    assert sort_key(letter.upper()) == sort_key(letter)
    assert fold(letter).isascii()


def test_fold_finds_a_name_typed_without_marks() -> None:
    assert fold("Nguyễn Văn Đức") == "nguyen van duc"
    assert fold("  NGUYỄN\u00a0Văn   ĐỨC ") == "nguyen van duc"
    assert fold("Hòa") == fold("Hoà")


def test_clean_keeps_the_given_spelling() -> None:
    assert clean("hoà\u200b \ufeff Thuý ") == "hoà Thuý"
    assert clean("H\u00adêng") == "H\u00adêng"  # a TCVN3 ư, not a soft hyphen


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("Ia H'Drai", ["Ia", "H'Drai"]), ("vn-cop.vn", ["vn", "cop.vn"]), ("  Rơ  Châm ", ["Rơ", "Châm"]), ("", [])],
)
def test_syllables(text: str, spoken: list[str]) -> None:
    assert syllables(text) == spoken


WORDS = st.text("aăâbcđeêghiôơưạảãáàịỉờợữ'H", min_size=1, max_size=5)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(NAMES, NAMES)
def test_only_the_same_name_has_the_same_key(left: str, right: str) -> None:
    assert (sort_key(left) == sort_key(right)) == (clean(left).lower() == clean(right).lower())


@given(NAMES)
def test_keys_do_not_depend_on_the_normal_form(name: str) -> None:
    split = unicodedata.normalize("NFD", name)
    assert fold(split) == fold(name)
    assert sort_key(split) == sort_key(name)
    assert clean(clean(split)) == clean(name)


@given(NAMES, NAMES)
def test_keys_compare_in_bytes_as_in_python(left: str, right: str) -> None:
    """SQLite and PostgreSQL ("C") compare UTF-8 bytes; PostgreSQL takes no NUL."""
    keys = sort_key(left), sort_key(right)
    assert (keys[0] < keys[1]) == (keys[0].encode() < keys[1].encode())
    assert "\x00" not in keys[0]
