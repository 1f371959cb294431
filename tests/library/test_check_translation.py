"""The rules of a module in another language: what goes with its Vietnamese one, who has read it, what it may name."""

from dataclasses import replace
from pathlib import Path

import pytest

from campaign_kit.library.check import check_module, is_unfinished
from campaign_kit.library.reader import read_module
from campaign_kit.model.module import Module
from tests.library.sample import FRONT, KNOWN, PARTS, line_of, said, text, translation

_PAGES = """### A
kiểu: ý chính
- A Ă.
- B Ƀ.
- Č D.
### B
#### Nên
- A
- Ă
- Â
#### Không nên
- B
- Ƀ
- Č
### C
- A Ă Â.
- B Ƀ Č.
? D?
### D
- A.
- Ă.
- Â.
### E
- B.
- Ƀ.
- Č.
"""


def _module(folder: Path, whole: str) -> Module:
    file = folder / "goi" / "b2.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(whole, encoding="utf-8")
    reading = read_module(file, "goi")
    assert reading.item is not None, reading.notes.findings
    return reading.item


def _checked(folder: Path, whole: str, letters: str = "", front: str = FRONT) -> list[tuple[int, str]]:
    """What the check says of the translation beside the sample in Vietnamese."""
    vietnamese = _module(folder, text(front))
    known = replace(KNOWN, modules=(vietnamese,), languages=("jra", "bdq"), letters=frozenset(letters))
    reading = read_module(folder / "goi" / "b2.md", "goi", whole)
    assert reading.item is not None, reading.notes.findings
    check_module(reading.item, reading.notes, known)
    return said(reading.notes.findings)


def test_some_parts_of_it_are_enough(tmp_path: Path) -> None:
    assert _checked(tmp_path, translation()) == []
    assert _checked(tmp_path, translation(Trang=_PAGES)) == []
    assert _checked(tmp_path, translation(Áp_phích=PARTS["Áp phích"], Tờ_gấp=PARTS["Tờ gấp"])) == []


def test_spelling_help_and_tone_are_the_matter_of_its_reviewer(tmp_path: Path) -> None:
    words = "- Tơlơi ngu hoà một dừng, lưu.\n"
    assert _checked(tmp_path, translation(Thông_điệp=words * 4)) == []


RULES = [
    ('reviewer = "Rơ Châm Yên, trưởng thôn"\n', "", 'language = "jra"', "đã đọc duyệt và ngày duyệt"),
    ("reviewed_on = 2026-11-20\n", "", 'reviewer = "Rơ Châm Yên, trưởng thôn"', "đã đọc duyệt và ngày duyệt"),
    ('"jra"', '"rad"', 'language = "rad"', "mã rad trong tệp ngon-ngu.toml. Các mã: jra, bdq."),
    ("- A Ă Â.", "- Ɛ.", "- Ɛ.", "Phông chữ không có ký tự “Ɛ”"),
    ("- A Ă Â.", "- 0905 123 456.", "- 0905 123 456.", "Không ghi số 0905 123 456"),
    ("- A Ă Â.", "- giup.vn.", "- giup.vn.", "Không ghi địa chỉ giup.vn"),
    ("- A Ă Â.", "- A | Ă.", "- A | Ă.", "dấu “|”"),
    ("- A Ă Â.", "- … A", "- … A", "Còn 1 chỗ chưa viết"),
    ("grades = [4, 5]", "grades = [9]", "grades = [9]", "Lớp 9 không thuộc nhóm tuổi"),
]


@pytest.mark.parametrize(("good", "bad", "line", "sentence"), RULES)
def test_each_rule(tmp_path: Path, good: str, bad: str, line: str, sentence: str) -> None:
    whole = translation()
    assert good in whole
    whole = whole.replace(good, bad, 1)
    letters = "".join(translation()) + "|0123456789giup.vn…rad"
    [found] = _checked(tmp_path, whole, letters)
    assert found[0] == line_of(whole, line)
    assert sentence in found[1]


def test_a_translation_of_another_band_is_named(tmp_path: Path) -> None:
    front = FRONT.replace('band = "B"', 'band = "C"').replace("[4, 5]", "[7, 8]")
    [found] = _checked(tmp_path, translation(), front=front)
    assert found == (2, "Không có chủ đề B2 tiếng Việt cho nhóm B nên bản này chưa dùng được. "
    "Hãy xem lại mục key và mục band.")  # fmt: skip


def test_pages_go_in_pairs(tmp_path: Path) -> None:
    fewer = translation(Trang=_PAGES[: _PAGES.index("### E")])
    counted = (line_of(fewer, "## Trang"), "Bản tiếng Việt có 5 trang, bản này có 4. ")
    assert [(line, words[: len(counted[1])]) for line, words in _checked(tmp_path, fewer)][-1] == counted
    asked = translation(Trang=_PAGES.replace("- A.\n- Ă.\n- Â.\n", "- A.\n- Ă.\n? Â?\n"))
    [(line, words)] = _checked(tmp_path, asked)
    assert line == line_of(asked, "### D")
    assert words == "Trang thứ 4 của bản tiếng Việt (“Ba”) là kiểu Ý chính; trang này phải cùng kiểu."


def test_lengths_are_those_of_the_vietnamese(tmp_path: Path) -> None:
    rules = PARTS["Áp phích"].replace("Giữ kín", "A" * 39)
    whole = translation(Áp_phích=rules)
    assert _checked(tmp_path, whole) == [(line_of(whole, "[bell]"), "Quy tắc dài 39 ký tự, nên viết trong 38.")]


def test_what_is_said_stands_under_the_number_of_its_page_and_remarks_are_not_read(tmp_path: Path) -> None:
    said_to = (
        "// Chào các em!\n### Mở đầu\n- A.\n  // B.\n- Ă.\n### Trang 2\n// Đọc to.\n- Č.\n- D.\n### E\n- Đ.\n- E.\n"
    )
    module = _module(tmp_path, translation(Trang=_PAGES, Lời_nói=said_to))
    assert module.opening == ("A.", "Ă.")
    assert [page.say for page in module.pages] == [(), ("Č.", "D."), (), (), ("Đ.", "E.")]
    assert not is_unfinished(module)
