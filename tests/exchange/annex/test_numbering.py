"""What the number before a row says."""

import pytest

from campaign_kit.exchange.annex.numbering import (
    Numbering,
    counts_columns,
    cut_number,
    is_under,
    numbering,
    order_of,
)


@pytest.mark.parametrize(
    ("text", "kind", "order"),
    [
        ("1", Numbering.ARABIC, 1),
        ("12.", Numbering.ARABIC, 12),
        ("(3)", Numbering.ARABIC, 3),
        ("2.11", Numbering.ARABIC, 11),
        ("0", Numbering.ARABIC, None),
        ("IV", Numbering.ROMAN, None),
        ("V.", Numbering.ROMAN, None),
        ("A", Numbering.LETTER, None),
        ("C)", Numbering.LETTER, None),
        ("a)", Numbering.NONE, None),
        ("-", Numbering.NONE, None),
        ("", Numbering.NONE, None),
        ("Nơi nhận:", Numbering.WORDS, None),
        ("20261", Numbering.WORDS, None),
    ],
)
def test_numbers_of_every_kind(text: str, kind: Numbering, order: int | None) -> None:
    assert (numbering(text), order_of(text)) == (kind, order)


def test_a_part_is_under_its_number() -> None:
    assert is_under("2.1", "2")
    assert is_under("2.1.", "2.")
    assert not is_under("21", "2")
    assert not is_under("2", "2")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("II. Giáo dục", ("II", "Giáo dục")),
        ("A) Phần một", ("A", "Phần một")),
        ("3. Tập huấn", ("3", "Tập huấn")),
        ("Tập huấn", ("", "Tập huấn")),
        ("VH. Thông tin", ("", "VH. Thông tin")),
        ("1.000 tờ gấp", ("", "1.000 tờ gấp")),
    ],
)
def test_a_number_is_cut_off_a_title(text: str, parts: tuple[str, str]) -> None:
    assert cut_number(text) == parts


def test_a_line_that_counts_the_columns() -> None:
    assert counts_columns(["(1)", "(2)", "(3)"])
    assert counts_columns(["1", "2", "3", "4", "5"])
    assert not counts_columns(["1", "2"])
    assert not counts_columns(["1", "Tập huấn", "3"])
