"""Kinds of office and their letterheads, and the help block every office starts with."""

from datetime import date

import pytest

from campaign_kit.model.office import (
    HelpLineDraft,
    Letterhead,
    OfficeKind,
    arranged,
    compulsory_help_lines,
    document_code_of,
    letterhead_of,
)


def test_vocabularies_are_complete() -> None:
    assert [*OfficeKind] == (
        [
            "commune",
            "school",
            "youth_union",
            "young_pioneers",
            "women_union",
            "front",
            "police",
            "health",
            "district",
            "province",
            "other",
        ]
    )
    assert [*Letterhead] == ["state", "youth_union", "young_pioneers", "women_union", "front"]


@pytest.mark.parametrize("kind", OfficeKind)
def test_only_state_offices_have_the_letterhead_of_the_state(kind: OfficeKind) -> None:
    own = {"youth_union", "young_pioneers", "women_union", "front"}
    assert letterhead_of(kind) == (kind.value if kind.value in own else "state")


def test_every_office_starts_with_111_and_the_report_site() -> None:
    lines = compulsory_help_lines()
    assert [line.number_or_address for line in sorted(lines, key=lambda line: line.order)] == ["111", "vn-cop.vn"]
    assert all(line.is_compulsory for line in lines)
    assert not HelpLineDraft(label="Công an xã", number_or_address="0123 456 789").is_compulsory


@pytest.mark.parametrize(
    ("verified_on", "stale"), [(None, True), (date(2025, 11, 20), True), (date(2025, 11, 21), False)]
)
def test_a_line_is_stale_after_twelve_months(verified_on: date | None, stale: bool) -> None:
    line = HelpLineDraft(label="Công an xã", verified_on=verified_on)
    assert line.is_stale(date(2026, 11, 21)) is stale


@pytest.mark.parametrize("kind", OfficeKind)
def test_only_committees_have_a_code_that_can_be_known(kind: OfficeKind) -> None:
    assert document_code_of(kind) == ("UBND" if kind in {"commune", "district", "province"} else "")


def test_the_help_block_is_put_in_order_and_what_stands_so_is_left() -> None:
    first, last = compulsory_help_lines()
    own = [HelpLineDraft(label="Công an xã", order=15), HelpLineDraft(label="Trạm y tế")]
    block = arranged([last, *own, first])
    assert [(line.label, line.order) for line in block] == [
        (first.label, 0),
        ("Công an xã", 15),
        ("Trạm y tế", 25),
        (last.label, 90),
    ]
    assert arranged(block) == block
