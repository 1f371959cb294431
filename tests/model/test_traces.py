"""Names found in text, however they are written; and not where another name only begins alike."""

import unicodedata

import pytest

from campaign_kit.model.names import fold
from campaign_kit.model.traces import Needles

NAMES = ("Nguyễn Văn An", "Rơ Châm H’Bia", "Đinh Ƀơ̆k", "Lê An")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("about", ["{}", "1;{};2015", "<t>{}</t>", "({}),", "x\n{}\ty"])
def test_a_name_is_found_in_every_spelling(name: str, about: str) -> None:
    needles = Needles(NAMES)
    forms = {
        name,
        unicodedata.normalize("NFD", name),
        fold(name),
        name.upper(),
        name.replace("’", "'"),
        name.replace(" ", "\u00a0"),
        name.replace(" ", "  "),
        name.replace(" ", "_"),
        name.replace(" ", "\u200b ", 1),
        f"\u2018{name}\u2019",
        name.replace(" ", ";"),
    }
    for form in forms:
        assert len(needles.found_in(about.format(form))) == 1, form


@pytest.mark.parametrize(
    "text", ["Nguyễn Văn Anh", "nguyen van ang", "Lê Ân", "Lễ An", "XLê An", "Nguyễn Văn", "An Lê"]
)
def test_another_name_is_no_trace(text: str) -> None:
    assert Needles(NAMES).found_in(text) == frozenset()


def test_one_that_is_part_of_another_is_found_too() -> None:
    """Rather one trace too many, which a person looks at, than one too few."""
    assert Needles(["Lê An", "Lê An Nhiên"]).found_in("Lê An Nhiên") == {"lê an", "lê an nhiên"}


def test_names_of_one_word_are_left_out_and_counted() -> None:
    needles = Needles(["An", "H’Nhi", "Lê An", "lê an", ""])
    assert (needles.names, needles.short) == (1, 2)
    assert needles.found_in("an toàn") == frozenset()


def test_no_name_finds_nothing() -> None:
    assert Needles([]).found_in("Lê An") == frozenset()


def test_thousands_are_looked_for_at_once() -> None:
    names = [f"Người Thứ {number}" for number in range(12_000)]
    assert Needles(names).found_in("nguoi thu 11999; Người Thứ 4") == {"người thứ 11999", "người thứ 4"}
