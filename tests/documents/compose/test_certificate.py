"""Papers that carry a name: a certificate for each person, numbered; badges; nobody's for nobody."""

from dataclasses import replace

import pytest

from campaign_kit.documents.blocks import Cards, Help, Manuscript, Text
from campaign_kit.documents.compose.badge import compose_badge
from campaign_kit.documents.compose.certificate import compose_certificate
from campaign_kit.documents.compose.occasion import NameSheet, Occasion
from campaign_kit.errors import Refused
from campaign_kit.model.check_in_code import code_of, person_of
from campaign_kit.model.module import Band
from campaign_kit.model.office import Letterhead
from tests.documents.occasions import PEOPLE, occasion


def named(band: Band = Band.B, **changes: object) -> Occasion:
    return replace(occasion(band=band, **changes), names=NameSheet(PEOPLE))


def column(manuscript: Manuscript, slot: str) -> list[str]:
    found = [sheet.slots.get(slot, Text("")) for sheet in manuscript.sheets]
    return [block.text for block in found if isinstance(block, Text)]


def test_everybody_has_a_page_numbered_in_the_order_of_the_list() -> None:
    made = compose_certificate(named())
    assert column(made, "name") == [person.full_name for person in PEOPLE]
    assert column(made, "number") == [f"Số thứ tự: {number:02}" for number in (1, 2, 3, 4)]
    assert column(made, "home") == ["Lớp 7A1 · Trường THCS Nguyễn Du", "Làng Ia Đơk", "Lớp 6A2", ""]
    assert all(isinstance(sheet.slots["help"], Help) for sheet in made.sheets)


def test_children_are_em_grown_ups_are_addressed_by_what_is_known() -> None:
    office = "Ủy ban nhân dân xã Ia Dom chứng nhận"
    assert column(compose_certificate(named()), "given") == [f"{office} em"] * 4
    grown = compose_certificate(named(band=Band.P))
    said = column(grown, "given")
    assert said[1] == f"{office} bà" and said[3] == f"{office} ông (bà)"
    assert f"{office} em" not in said, "the class of a parent is the child's"


def test_it_says_what_where_and_when() -> None:
    made = compose_certificate(named(title="Lên mạng an toàn"))
    assert column(made, "what")[0] == "Đã tham gia *“Lên mạng an toàn”*"
    assert column(made, "where")[0] == "Tổ chức tại Trường THCS Nguyễn Du, ngày 23/11/2026"
    elsewhere = compose_certificate(named(venue="Nhà văn hóa xã"))
    assert column(elsewhere, "where")[0] == "Tổ chức tại Nhà văn hóa xã, ngày 23/11/2026"
    nowhere = compose_certificate(replace(named(), places=()))
    assert column(nowhere, "where")[0] == "Tổ chức ngày 23/11/2026"


@pytest.mark.parametrize("letterhead", Letterhead)
def test_only_offices_of_the_state_print_the_name_of_the_state(letterhead: Letterhead) -> None:
    given = named()
    own = replace(given, office=given.office.model_copy(update={"letterhead": letterhead}))
    assert ("nation" in compose_certificate(own).sheets[0].slots) is (letterhead is Letterhead.STATE)


def test_a_badge_has_name_and_home_and_no_help_block_is_due() -> None:
    sheet = compose_badge(named()).sheets[0]
    cards = sheet.slots["people"]
    assert isinstance(cards, Cards)
    assert [(card.title, card.detail) for card in cards.items][1] == ("Ksor H’Bơ", "Làng Ia Đơk")
    assert len(cards.items) == len(PEOPLE)
    assert sheet.slots["session"] == Text("An toàn trên mạng")


def test_a_badge_holds_the_digits_that_a_scanner_reads() -> None:
    given = named()
    people = tuple(replace(each, code=code_of(number)) for number, each in enumerate(given.names.people, 1))
    cards = compose_badge(replace(given, names=replace(given.names, people=people))).sheets[0].slots["people"]
    assert isinstance(cards, Cards)
    assert [person_of(card.url) for card in cards.items] == list(range(1, len(people) + 1))


@pytest.mark.parametrize("compose", [compose_certificate, compose_badge])
def test_without_names_there_is_nothing_to_print(compose: object) -> None:
    with pytest.raises(Refused, match=r"materials\.no_names"):
        compose(occasion())  # type: ignore[operator]
