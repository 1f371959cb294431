"""Forms as documents: their parts in order, what the program writes in, slips, cards and pages of addresses."""

from dataclasses import replace
from datetime import date

import pytest

from campaign_kit.documents.blocks import (
    Callout,
    Cards,
    Fields,
    Flow,
    Heading,
    Manuscript,
    Passage,
    Points,
    Room,
    Signatures,
    Text,
    Ticks,
)
from campaign_kit.documents.compose.feedback import compose_feedback
from campaign_kit.documents.compose.form import compose_form
from campaign_kit.documents.compose.help_card import compose_help_card
from campaign_kit.documents.compose.occasion import Link, NameSheet, Occasion
from campaign_kit.documents.compose.qr_sheet import compose_qr_sheet
from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FormLine, FormSection, LineKind
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from tests.documents.occasions import form, occasion


def lines(kind: LineKind, *texts: str) -> tuple[FormLine, ...]:
    return tuple(FormLine(kind=kind, text=text) for text in texts)


def on(*sections: FormSection, **changes: object) -> Occasion:
    given = form(Kind.PLEDGE).model_copy(update={"sections": sections, **changes})
    return replace(occasion(), form_text=given)


def flow(manuscript: Manuscript, sheet: int = 0, slot: str = "flow") -> Flow:
    block = manuscript.sheets[sheet].slots[slot]
    assert isinstance(block, Flow)
    return block


def words(manuscript: Manuscript, slot: str, sheet: int = 0) -> str:
    block = manuscript.sheets[sheet].slots[slot]
    assert isinstance(block, Text)
    return block.text


def test_lines_of_one_kind_make_one_part_in_the_order_of_the_file() -> None:
    mixed = FormSection(
        title="Em hứa",
        numbered=True,
        lines=(
            *lines(LineKind.POINT, "một", "hai"),
            *lines(LineKind.TICK, "ba"),
            *lines(LineKind.FIELD, "Tên:", "Lớp:"),
            *lines(LineKind.ROOM, "1", "3"),
            *lines(LineKind.PASSAGE, "câu", "câu nữa"),
            *lines(LineKind.CALLOUT, "nhớ"),
        ),
    )
    made = compose_form(on(mixed))
    assert flow(made).parts == (
        Heading("Em hứa"),
        Points(("một", "hai"), numbered=True),
        Ticks(("ba",)),
        Fields(("Tên:", "Lớp:")),
        Room(4),
        Passage("câu"),
        Passage("câu nữa"),
        Callout("nhớ"),
        Signatures(("Em", "Cha mẹ"), "(Ký hoặc viết tên)"),
    )
    assert (made.title, words(made, "title")) == ("Em dùng mạng an toàn", "Em dùng mạng *an toàn*")


def test_a_section_on_a_new_page_is_a_sheet_under_its_own_title_and_is_signed_there() -> None:
    first, second = (FormSection(title=title, lines=lines(LineKind.PASSAGE, "câu")) for title in ("Bước", "Phiếu"))
    made = compose_form(on(first, second.model_copy(update={"new_page": True}), bands=(Band.O,)))
    assert [(sheet.name, sheet.title) for sheet in made.sheets] == [("form", "Em dùng mạng an toàn"), ("slip", "Phiếu")]
    assert flow(made).parts == (Heading("Bước"), Passage("câu"))
    assert flow(made, 1).parts == (Passage("câu"), Signatures(("Em", "Cha mẹ"), "(Ký, ghi rõ họ tên)"))
    assert words(made, "title", 1) == "Phiếu"


def test_two_lists_at_the_beginning_can_stand_side_by_side() -> None:
    left, right = (FormSection(title=title, lines=lines(LineKind.POINT, title)) for title in ("Con", "Cha mẹ"))
    rest = FormSection(title="Giờ", lines=lines(LineKind.FIELD, "Lúc:"))
    made = compose_form(on(left, right, rest))
    slots = made.sheets[0].slots
    assert (slots["left"], slots["right"]) == (Points(("Con",)), Points(("Cha mẹ",)))
    assert flow(made, slot="rest").parts[:2] == (Heading("Giờ"), Fields(("Lúc:",)))
    assert "left" not in compose_form(on(left, rest, right)).sheets[0].slots


def test_the_program_writes_what_it_knows_and_leaves_dots_for_the_rest() -> None:
    asked = FormSection(
        title="[tên cơ quan]", lines=lines(LineKind.POINT, "[tên buổi], [ngày]: [mục đích], [ngày xóa]", "[gì đó]")
    )
    given = on(asked, lead="Gửi [tên cơ quan]")
    made = compose_form(given)
    assert words(made, "lead") == "Gửi Ủy ban nhân dân xã Ia Dom"
    assert flow(made).parts[0] == Heading("Ủy ban nhân dân xã Ia Dom")
    points = flow(made).parts[1]
    assert isinstance(points, Points)
    assert points.items[0].startswith("An toàn trên mạng, 23/11/2026: biết số người tham dự")
    assert points.items[0].endswith("……")
    assert points.items[1] == "[gì đó]"
    named = replace(given, names=NameSheet(purpose="điểm danh.", keep_until=date(2027, 12, 31)))
    known = flow(compose_form(named)).parts[1]
    assert isinstance(known, Points)
    assert known.items[0].endswith(": điểm danh, 31/12/2027")


@pytest.mark.parametrize("compose", [compose_form, compose_feedback, compose_help_card, compose_qr_sheet])
def test_without_its_words_a_form_is_refused(compose: object) -> None:
    assert callable(compose)
    with pytest.raises(Refused, match=r"materials\.no_content"):
        compose(occasion())


def test_a_slip_has_its_three_faces_and_the_card_its_five_fingers() -> None:
    slip = compose_feedback(replace(occasion(), form_text=form(Kind.FEEDBACK)))
    assert [words(slip, f"face_{number}") for number in (1, 2, 3)] == ["Vui", "Bình thường", "Chưa thích"]
    assert (words(slip, "question"), words(slip, "more")) == ("Em chọn", "Em nhớ")
    card = compose_help_card(replace(occasion(), form_text=form(Kind.HELP_CARD, "Em kể.")))
    assert [sheet.name for sheet in card.sheets] == ["front", "back"]
    assert words(card, "finger_5") == "Người thứ 5"
    assert card.sheets[1].slots["steps"] == Points(("Em kể.",) * 4, numbered=True)


def pages(*links: Link) -> tuple[str, list[tuple[str, str]]]:
    sheet = compose_qr_sheet(replace(occasion(), form_text=form(Kind.QR_SHEET), links=links)).sheets[0]
    cards = sheet.slots["links"]
    assert isinstance(cards, Cards)
    return sheet.name, [(card.detail, card.url) for card in cards.items]


def test_official_pages_stand_behind_vn_cop_each_once() -> None:
    own = Link("Xã Ia Dom", "https://iadom.gialai.gov.vn/")
    assert pages() == ("few", [("vn-cop.vn", "https://vn-cop.vn"), ("tongdai111.vn", "https://tongdai111.vn")])
    assert pages(own, Link("Mạng lưới", "http://vn-cop.vn/"), own)[1] == [
        ("vn-cop.vn", "https://vn-cop.vn"),
        ("iadom.gialai.gov.vn", "https://iadom.gialai.gov.vn/"),
    ]


def test_eight_own_pages_fill_the_sheet_and_more_are_left_out() -> None:
    eight = tuple(Link(f"Trang {number}", f"https://xa{number}.gov.vn") for number in range(1, 9))
    name, shown = pages(*eight)
    assert (name, [url for _, url in shown]) == ("many", [link.url for link in eight])
    assert len(pages(*eight, Link("Trang 9", "https://xa9.gov.vn"))[1]) == 8
