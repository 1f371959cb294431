"""Old letters: every letter of the alphabet there and back, lists as whole and in parts, fonts, capitals, refusals."""

import json
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.letters import Letters, find_encoding
from campaign_kit.exchange.roster.old_letters import DECODERS
from campaign_kit.exchange.roster.reader import read_roster
from campaign_kit.exchange.roster.syllables import is_syllable
from campaign_kit.model.roster import Encoding
from tests.exchange.roster.books import xlsx
from tests.exchange.roster.stored import TCVN3, as_tcvn3, as_vni, as_windows_1258

LISTS = Path(__file__).parents[2] / "data" / "rosters"
NAMES = sorted(
    {
        person["full_name"]
        for file in LISTS.glob("*.expected.json")
        for person in json.loads(file.read_text(encoding="utf-8"))["people"]
    }
)
HEADINGS = ["STT", "Họ và tên", "Giới tính", "Dân tộc", "Lớp"]
LETTERS = "".join(letter for letter in TCVN3 if letter.islower())
STORED: dict[Encoding, Callable[[str], str]] = {
    Encoding.TCVN3: as_tcvn3,
    Encoding.VNI: as_vni,
    Encoding.WINDOWS_1258: lambda text: as_windows_1258(text).decode("latin-1"),
}
SYLLABLES = (
    "nguyễn",
    "trần",
    "thị",
    "hường",
    "quỳnh",
    "khải",
    "đặng",
    "mỹ",
    "phước",
    "giàng",
    "vừ",
    "uyên",
    "ước",
    "ánh",
)


def people(store: Callable[[str], str], turns: Sequence[bool]) -> list[list[object]]:
    """One row a name; the rows of the given turns are stored in old letters."""
    rows: list[list[object]] = []
    for number, name in enumerate(NAMES):
        cells = [name, "Nữ", "Gia Rai", "6A"]
        rows.append([number + 1, *(map(store, cells) if turns[number % len(turns)] else cells)])
    return rows


@pytest.mark.parametrize("encoding", STORED)
def test_every_letter_comes_back(encoding: Encoding) -> None:
    decode, store = DECODERS[encoding], STORED[encoding]
    assert decode(store(LETTERS)) == LETTERS
    if encoding is not Encoding.TCVN3:  # whose toned capitals have no codes
        assert decode(store(LETTERS.upper())) == LETTERS.upper()


def test_every_letter_of_vps_is_there_once() -> None:
    letters = [DECODERS[Encoding.VPS](chr(byte)) for byte in range(0x80, 0x100)]
    assert [letter for letter in LETTERS if letters.count(letter) != 1] == []
    assert DECODERS[Encoding.VPS]("Nguy\u008cn Th\u00ce H\u00dc\u00a9ng") == "Nguyện Thị Hường"


@pytest.mark.parametrize("encoding", [Encoding.TCVN3, Encoding.VNI])
@pytest.mark.parametrize("headings", ["old", "unicode"])
def test_a_list_in_old_letters(tmp_path: Path, encoding: Encoding, headings: str) -> None:
    store = STORED[encoding]
    head = [store(heading) if headings == "old" else heading for heading in HEADINGS]
    roster = read_roster(xlsx(tmp_path / "a.xlsx", [head, *people(store, [True])]))
    assert [person.full_name for person in roster.people] == NAMES
    assert {(person.sex, person.minority, person.place) for person in roster.people} == {("female", "yes", "6A")}
    assert roster.encoding == (encoding if headings == "old" else Encoding.MIXED)


@pytest.mark.parametrize("encoding", STORED)
def test_a_text_file_in_old_letters(tmp_path: Path, encoding: Encoding) -> None:
    store = STORED[encoding]
    rows = [HEADINGS, *people(lambda text: text, [True])]
    file = tmp_path / "a.csv"
    file.write_bytes("\n".join(";".join(store(str(cell)) for cell in row) for row in rows).encode("latin-1"))
    roster = read_roster(file)
    assert [person.full_name for person in roster.people] == NAMES
    assert roster.encoding is encoding


@pytest.mark.parametrize("turns", [[True, False], [True, *[False] * 9]], ids=["half", "a tenth"])
def test_cells_in_old_letters_among_others(tmp_path: Path, turns: Sequence[bool]) -> None:
    """Short names of other peoples cannot be told by their words; all others come out right."""
    for store in (as_tcvn3, as_vni):
        roster = read_roster(xlsx(tmp_path / "a.xlsx", [HEADINGS, *people(store, turns)]))
        wrong = {name for name, person in zip(NAMES, roster.people, strict=True) if person.full_name != name}
        assert wrong <= {"Siu Blơi", "Kpă Thuyên", "Nay H'Lê", "Rơ Mah Đel"}
        assert roster.encoding is Encoding.MIXED


@given(st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=4), st.sampled_from([Encoding.TCVN3, Encoding.VNI]))
def test_names_come_back_whatever_their_syllables(words: list[str], encoding: Encoding) -> None:
    name = " ".join(["Nguyễn", *(word.capitalize() for word in words)])
    assert Letters(encoding).read(STORED[encoding](name)) == name


def test_capitals_that_tcvn3_has_no_code_for() -> None:
    letters = Letters(Encoding.TCVN3)
    assert letters.read("NGUYÔN THÞ Hµ") == "NGUYỄN THỊ HÀ"
    assert letters.read("Lª ThÞ ¸nh") == "Lê Thị Ánh"
    assert letters.read("danh s¸ch ®oµn viªn", ".VnTimeH") == "DANH SÁCH ĐOÀN VIÊN"
    assert letters.read("kinh", ".VnArialH") == "KINH"
    assert letters.read("Nay H'Lª") == "Nay H'Lê"
    assert letters.read("Sè §DCN") == "Số ĐDCN"
    assert letters.read_name([letters.read("Quµng ThÞ"), letters.read("Ýn")]) == "Quàng Thị Ín"


def test_a_lost_letter_is_said(tmp_path: Path) -> None:
    """ "Hường" without its soft hyphen reads "Hờng"."""
    rows = [[as_tcvn3("Họ và tên")], ["TrÞnh Th¶o Hêng"], ["NguyÔn V¨n D¬ng"], ["§ç ThÞ H\u00adêng"]]
    roster = read_roster(xlsx(tmp_path / "a.xlsx", rows))
    assert [person.full_name for person in roster.people] == ["Trịnh Thảo Hờng", "Nguyễn Văn Dơng", "Đỗ Thị Hường"]
    assert [doubtful.row for doubtful in roster.doubtful_rows] == [2, 3]


def test_the_font_decides_before_the_words() -> None:
    assert Letters(Encoding.UNICODE).read("Bl¬i", ".VnTime") == "Blơi"
    assert Letters(Encoding.UNICODE).read("Blôi", "VNI-Times") == "Blơi"
    assert Letters(Encoding.TCVN3).read("Nguyễn", ".VnTime") == "Nguyễn"


def test_unicode_names_in_letters_of_one_byte_stay() -> None:
    letters = Letters(Encoding.UNICODE)
    for name in ("Lê Hoà", "Võ Văn Hoàng", "Siu Blôi", "Y Bôk", "Hà Thò", "Lý Bô Ñê", "Kôn Hà", "Đinh Hrê"):
        assert letters.read(name) == name
    assert letters.encoding is Encoding.UNICODE


def test_decomposed_letters_and_what_cannot_be_seen() -> None:
    letters = Letters(Encoding.UNICODE)
    assert letters.read(unicodedata.normalize("NFD", "\ufeffNguyễn\u00a0\u200bVăn  Đức ")) == "Nguyễn Văn Đức"
    assert letters.read("Hương\u00ad Giang") == "Hương Giang"
    assert letters.read("Нồng Vаn") == "Hồng Van"  # the first letter and the a are Cyrillic


def test_texts_are_read_alike_one_by_one_and_together() -> None:
    texts = [
        "Lê  An",
        " Hồ Bé",
        "Kpă",
        "",
        "Ngô\nCao",
        unicodedata.normalize("NFD", "Vũ Dũng"),
        "Lý H÷u TuÊn",
        "\u00a0Tô",
    ]
    for some in ([texts[0]], texts[:3], texts[:5], texts[:6], texts):
        assert Letters(Encoding.UNICODE).read_all(some) == [Letters(Encoding.UNICODE).read(text) for text in some]


def test_letters_that_make_no_words_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"STT;Ten\n" + bytes(range(0x80, 0x100)) * 20)
    with pytest.raises(Refused) as refused:
        read_roster(file)
    assert refused.value.code == "roster.letters"


def test_encoding_of_texts() -> None:
    assert find_encoding([], raw=False) is Encoding.UNICODE
    assert find_encoding(["STT", "\u00a0"], raw=True) is Encoding.WINDOWS_1258
    assert find_encoding(["Ꞵꞵ ꜯꜰ ꜱꜳ ꜵꜷ ꜹꜻ"], raw=False) is Encoding.UNICODE
    assert find_encoding(["Hä vµ tªn", "NguyÔn V¨n Dòng", "§ç ThÞ B¶o Th¾ng"], raw=False) is Encoding.TCVN3
    assert find_encoding(["Hoï vaø teân", "Nguyeãn Thò Höôøng"], raw=False) is Encoding.VNI


@pytest.mark.parametrize(
    "word", ["Nguyễn", "THỊ", "quyết", "giếng", "gì", "nghĩa", "khuya", "Ước", "yêu", "thuở", "xoong"]
)
def test_vietnamese_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["ThÞ", "NguyÔn", "nguyeãn", "kàn", "các̀", "hac", "leõ", "Blơi", "Hrưh", "x̀", "ngê"])
def test_no_vietnamese_syllable(word: str) -> None:
    assert not is_syllable(word)
