"""The content that ships: complete, without a finding, NFC, and every letter of it can be printed."""

import re
import tomllib
import unicodedata
from dataclasses import replace
from datetime import time
from itertools import groupby
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from campaign_kit.documents.compose.ticker import ticker_line
from campaign_kit.library.known import WORDS, Known, read_words
from campaign_kit.library.packs import Library, check_packs, read_packs
from campaign_kit.library.reference import read_reference
from campaign_kit.model.module import CHILD_BANDS, Band, Module, PageKind, Tag
from campaign_kit.model.names import sort_key
from campaign_kit.model.plan import Form, Place, PlaceKind
from campaign_kit.model.syllables import is_syllable
from campaign_kit.paths import shipped
from campaign_kit.services.proposal import proposal
from campaign_kit.services.trial import TRIAL_DAY, unset_office
from campaign_kit.wording.spoken import half_minutes, spoken, syllables

CONTENT = shipped("content")
PICTURES = shipped("layouts") / "pictures"
FILES = sorted(CONTENT.glob("*/*.md"))
TOPICS = sorted((CONTENT / "ky-nang-so").glob("*.md"))


@pytest.fixture(scope="module")
def library() -> Library:
    return read_packs([CONTENT])


@pytest.fixture(scope="module")
def modules(library: Library) -> tuple[Module, ...]:
    return library.modules


def _picture_names() -> frozenset[str]:
    return frozenset(file.stem for file in PICTURES.glob("*.svg"))


def test_there_is_nothing_to_find() -> None:
    data, _ = read_reference([CONTENT])
    known = Known(_picture_names(), read_words([CONTENT]), numbers=data.numbers, addresses=data.addresses)
    assert check_packs(CONTENT, known) == ()


def test_every_file_is_read(library: Library) -> None:
    assert library.findings == ()
    read = (library.modules, library.forms, library.templates, library.surveys, library.sets)
    assert sorted(each.source_file for part in read for each in part) == [str(file) for file in FILES]


def test_every_band_has_its_topics_and_its_survey(library: Library, modules: tuple[Module, ...]) -> None:
    assert all(sum(module.band is band for module in modules) >= 8 for band in Band)
    assert len(modules) == len(TOPICS) >= 56
    assert sorted(survey.band for survey in library.surveys) == sorted(Band)


def test_there_is_a_template_for_every_kind_of_session(library: Library) -> None:
    led = {(template.form, template.minutes) for template in library.templates}
    assert len(library.templates) >= 16
    assert {form for form, _ in led} == set(Form) - {Form.PERFORMANCE, Form.SCREENING, Form.OTHER}
    assert {
        (Form.EXTRACURRICULAR, 45),
        (Form.TRAINING, 90),
        (Form.CONFERENCE, 60),
        (Form.ASSOCIATION_MEETING, 15),
        (Form.HOME_VISIT, 20),
        (Form.COUNSELLING, 30),
        (Form.COURSE, 90),
        (Form.FORUM, 90),
    } <= led
    assert {band for template in library.templates for band in template.bands} == set(Band)


def test_a_session_made_of_any_template_is_about_a_topic_of_its_band(library: Library) -> None:
    known = {module.key: module for module in library.modules}
    for template in library.templates:
        draft, links = proposal(template, TRIAL_DAY, (), library.modules, time(7, 30))
        assert [known[key].band for key in links.modules] == [template.bands[0]], template.key
        assert known[links.modules[0]].title in draft.title, template.key
        assert (draft.ends_at, draft.form) == (template.end_of(time(7, 30)), template.form)


@pytest.mark.parametrize(("grade", "key"), [(10, "C5"), (11, "D4"), (12, "D4")])
def test_the_last_grades_get_what_is_told_at_their_age(library: Library, grade: int, key: str) -> None:
    template = next(each for each in library.templates if each.key == "lop-10-12-45")
    own = Place(id=1, uid="1", office_id=1, kind=PlaceKind.CLASS, name=f"{grade}A1", grade=grade, parent_id=2)
    draft, links = proposal(template, TRIAL_DAY, [own], library.modules)
    assert links.modules == (key,)
    assert draft.title.endswith(f"– lớp {grade}A1")


def test_what_the_first_slice_promises(modules: tuple[Module, ...]) -> None:
    for module in modules:
        assert module.poster is not None
        assert module.leaflet is not None
        assert module.game is not None
        assert 7 <= len(module.pages) <= 9, module.key
        assert {page.kind for page in module.pages} == set(PageKind), module.key
        assert module.checked_on is not None
        assert module.grades or module.band not in CHILD_BANDS


def test_no_line_for_a_screen_is_longer_than_it_shows(modules: tuple[Module, ...]) -> None:
    for module in modules:
        line = ticker_line(replace(unset_office(module.band), modules=(module,)))
        assert len(line) <= 120, module.key
        assert line.startswith(module.slogans[0].replace("*", "")), "the strongest line itself is short enough"


def test_every_topic_can_be_read_out_in_about_two_minutes(modules: tuple[Module, ...]) -> None:
    for module in modules:
        assert half_minutes(sum(syllables(spoken(line)) for line in module.broadcast)) in {4, 5}, module.key


def test_the_kept_words_are_sorted_and_each_is_needed() -> None:
    """Under each remark line in the order of a list, so that a word is found; none that is spelled as a syllable."""
    lines = (CONTENT / WORDS).read_text(encoding="utf-8").splitlines()
    words = [line.partition("#")[0].strip() for line in lines]
    groups = [list(group) for is_word, group in groupby(words, key=bool) if is_word]
    assert groups
    for group in groups:
        assert group == sorted(group, key=sort_key)
        assert not [word for word in group if is_syllable(word)]


def test_the_five_topics_are_covered_in_every_band(modules: tuple[Module, ...]) -> None:
    """R12: the matrix of tags by bands has no empty cell."""
    covered = {(module.band, tag) for module in modules for tag in module.tags}
    assert covered == {(band, tag) for band in Band for tag in Tag}


@pytest.mark.parametrize("file", [*FILES, PICTURES / "names.toml"], ids=lambda file: file.name)
def test_files_are_nfc_with_plain_line_ends(file: Path) -> None:
    raw = file.read_bytes()
    text = raw.decode("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert b"\r" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("font", ["BeVietnamPro-Regular.ttf", "Arimo-Regular.ttf"])
def test_every_character_has_a_glyph(font: str) -> None:
    known = TTFontFile(str(shipped("layouts") / "fonts" / font)).charToGlyph
    used = {char for file in FILES for char in file.read_text(encoding="utf-8") if char != "\n"}
    assert {char for char in used if ord(char) not in known} == set()
    assert len(used) > 100


def test_no_unknown_fact_is_shipped() -> None:
    """Facts of §9 of the survey that nobody could check: a second hotline, a Zalo account, the form's address."""
    text = " ".join(file.read_text(encoding="utf-8") for file in FILES)
    for doubtful in ("0796", "Zalo", "18001567", "https://", "VNeID", "12 ký tự", "20 giây"):
        assert doubtful not in text


@pytest.mark.parametrize(
    ("two_ways", "right"),
    [
        (r"người lớn (?:mà )?(?:em|các em|bạn|mình|con|cháu) tin(?! cậy)", "người lớn em tin cậy"),
        (r"(?:công tác|phụ trách) trẻ em|đầu mối bảo vệ trẻ em", "người làm công tác bảo vệ trẻ em"),
        (r"phụ huynh", "cha mẹ"),
        (r"(?<!điện thoại )quốc gia bảo vệ trẻ em", "Tổng đài điện thoại quốc gia bảo vệ trẻ em"),
        (r"24/7|24/24", "cả ngày lẫn đêm"),
        (r"báo (?:số )?156|báo số một, năm, sáu", "phản ánh tới 156"),
        (r"gấp (?:thì |gọi )*113", "khẩn cấp gọi 113"),
        (r"kẻ (?:xấu|gian|dụ dỗ)", "người làm điều xấu"),
        (r"nạn nhân", "người bị hại"),
    ],
)
def test_one_thing_has_one_name(two_ways: str, right: str) -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in [*FILES, CONTENT / "mau-chu-de.txt"]}
    found = [(name, said[0]) for name, text in texts.items() for said in re.finditer(two_ways, text, re.IGNORECASE)]
    assert found == [], f"say: {right}"


def test_each_picture_has_its_words() -> None:
    with (PICTURES / "names.toml").open("rb") as file:
        names = tomllib.load(file)
    assert set(names) == _picture_names()
    assert all(isinstance(word, str) and word for word in names.values())
    assert len(set(names.values())) == len(names)
