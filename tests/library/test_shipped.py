"""The content that ships: complete, without a finding, NFC, and every letter of it can be printed."""

import tomllib
import unicodedata
from itertools import groupby
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from campaign_kit.library.known import WORDS, Known, read_words
from campaign_kit.library.packs import check_packs, read_packs
from campaign_kit.library.reference import read_reference
from campaign_kit.model.module import Band, Module, PageKind, Tag
from campaign_kit.model.names import sort_key
from campaign_kit.model.plan import Form
from campaign_kit.model.syllables import is_syllable
from campaign_kit.paths import shipped

CONTENT = shipped("content")
PICTURES = shipped("layouts") / "pictures"
FILES = sorted(CONTENT.glob("*/*.md"))
TOPICS = sorted((CONTENT / "ky-nang-so").glob("*.md"))


@pytest.fixture(scope="module")
def modules() -> tuple[Module, ...]:
    return read_packs([CONTENT]).modules


def _picture_names() -> frozenset[str]:
    return frozenset(file.stem for file in PICTURES.glob("*.svg"))


def test_there_is_nothing_to_find() -> None:
    data, _ = read_reference([CONTENT])
    known = Known(_picture_names(), read_words([CONTENT]), numbers=data.numbers, addresses=data.addresses)
    assert check_packs(CONTENT, known) == ()


def test_every_file_is_read() -> None:
    library = read_packs([CONTENT])
    assert library.findings == ()
    files = [module.source_file for module in library.modules]
    files += [form.source_file for form in library.forms]
    files += [template.source_file for template in library.templates]
    files += [survey.source_file for survey in library.surveys]
    assert sorted(files) == [str(file) for file in FILES]


def test_there_is_a_survey_for_every_band_and_a_template_for_every_form_of_the_first_half() -> None:
    library = read_packs([CONTENT])
    assert [survey.band for survey in library.surveys] == [Band.P, Band.A, Band.B, Band.C]
    assert {(template.form, template.minutes) for template in library.templates} == {
        (Form.FLAG_CEREMONY, 15),
        (Form.IN_LESSON, 10),
        (Form.EXTRACURRICULAR, 45),
        (Form.CLASS_MEETING, 15),
        (Form.SUMMER_ACTIVITY, 90),
        (Form.CLUB, 40),
        (Form.PARENT_MEETING, 20),
        (Form.VILLAGE_MEETING, 30),
    }


def test_what_the_first_slice_promises(modules: tuple[Module, ...]) -> None:
    assert len(modules) == len(TOPICS)
    bands = [module.band for module in modules]
    assert bands.count(Band.B) >= 4
    assert Band.P in bands
    assert Band.C in bands
    for module in modules:
        assert module.poster is not None
        assert module.leaflet is not None
        assert module.game is not None
        assert 7 <= len(module.pages) <= 9, module.key
        assert {page.kind for page in module.pages} == set(PageKind), module.key
        assert module.checked_on is not None
        assert module.grades or module.band is Band.P


def test_the_kept_words_are_sorted_and_each_is_needed() -> None:
    """Under each remark line in the order of a list, so that a word is found; none that is spelled as a syllable."""
    lines = (CONTENT / WORDS).read_text(encoding="utf-8").splitlines()
    words = [line.partition("#")[0].strip() for line in lines]
    groups = [list(group) for is_word, group in groupby(words, key=bool) if is_word]
    assert groups
    for group in groups:
        assert group == sorted(group, key=sort_key)
        assert not [word for word in group if is_syllable(word)]


def test_the_five_topics_are_covered(modules: tuple[Module, ...]) -> None:
    assert {tag for module in modules for tag in module.tags} == set(Tag)


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


def test_each_picture_has_its_words() -> None:
    with (PICTURES / "names.toml").open("rb") as file:
        names = tomllib.load(file)
    assert set(names) == _picture_names()
    assert all(isinstance(word, str) and word for word in names.values())
    assert len(set(names.values())) == len(names)
