"""Cards in rows over pages: none lost, none on another, pages full, and what the boxes inside become."""

from dataclasses import replace
from itertools import combinations

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Card, Cards
from campaign_kit.documents.compose.occasion import NameSheet, SheetName
from campaign_kit.documents.layout.cards import cuts, dealt
from campaign_kit.documents.layout.grammar import CardsSpec, ColumnSpec, PicturesSpec, ShapeSpec, TextSpec
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document, Page, Picture, Shape
from campaign_kit.model.materials import Kind
from tests.documents.layout.test_flow import texts
from tests.documents.layout.test_place import assert_inside
from tests.documents.occasions import LAYOUTS, module, occasion

STYLES = Layouts([LAYOUTS])


def cut_out(count: int) -> list[Page]:
    """The pages with cards of so many situations."""
    card = module().cards[0]
    cards = tuple(card.model_copy(update={"title": f"Thẻ số {number}."}) for number in range(1, count + 1))
    document = produce.make(Kind.CARDS, occasion(module().model_copy(update={"cards": cards})), STYLES).document
    assert_inside(document)
    return [page for page in document.pages if any(isinstance(box, Picture) for box in page.boxes)]


def panels(page: Page) -> list[Shape]:
    """The outlines of the cards."""
    return [box for box in page.boxes if isinstance(box, Shape) and box.line == "tick"]


@pytest.mark.parametrize("count", range(1, 14))
def test_every_card_is_there_once_in_equally_full_pages(count: int) -> None:
    pages = cut_out(count)
    assert len(pages) == -(-count // 4)
    counts = [len(panels(page)) for page in pages]
    assert sum(counts) == count
    assert max(counts) - min(counts) <= 1
    said = " ".join(text for page in pages for text in texts(page))
    assert all(f"Thẻ số {number}." in said for number in range(1, count + 1))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_cards_fill_the_page_and_none_covers_another(count: int) -> None:
    (page,) = cut_out(count)
    frames = [panel.frame for panel in panels(page)]
    for one, two in combinations(frames, 2):
        beside = one.x_mm + one.w_mm <= two.x_mm or two.x_mm + two.w_mm <= one.x_mm
        above = one.y_mm + one.h_mm <= two.y_mm or two.y_mm + two.h_mm <= one.y_mm
        assert beside or above
    assert sum(frame.w_mm * frame.h_mm for frame in frames) > 0.9 * 190 * 263


SPEC = CardsSpec(
    type="cards",
    slot="cards",
    at=(10, 10, 190, 100),
    gap=4,
    columns=2,
    card=(93, 48),
    cut="mute",
    boxes=(
        ShapeSpec(type="rect", at=(0, 0, 93, 48), fill="card"),
        ShapeSpec(type="ellipse", at=(4, 4, 10, 10), fill="badge"),
        ColumnSpec(
            type="column", at=(20, 4, 40, 40), items=(PicturesSpec(type="pictures", slot="picture", height=40),)
        ),
        ColumnSpec(type="column", at=(60, 4, 30, 40), items=(TextSpec(type="text", slot="title", size=(10, 14)),)),
    ),
)


def cards(count: int) -> Cards:
    return Cards(tuple(Card(number, "key", "Giữ kín", "") for number in range(1, count + 1)))


def test_cards_of_the_size_they_are_written_for_keep_their_boxes() -> None:
    assert [card.boxes for card in dealt(cards(4), SPEC)] == [SPEC.boxes] * 4
    assert [card.origin for card in dealt(cards(4), SPEC)] == [(10, 10), (107, 10), (10, 62), (107, 62)]


def test_a_card_with_more_room_grows_and_its_circles_stay_round() -> None:
    panel, disc, picture, text = next(dealt(cards(1), SPEC)).boxes
    assert panel.at == pytest.approx((0, 0, 190, 100))
    assert disc.at[2] == disc.at[3] > 20
    assert isinstance(picture, ColumnSpec) and isinstance(text, ColumnSpec)
    assert picture.items[0].height == pytest.approx(40 * 190 / 93)  # type: ignore[union-attr]
    assert text.items[0].size[1] > 28  # type: ignore[union-attr]


def test_a_row_that_is_not_full_shares_its_width() -> None:
    last = list(dealt(cards(3), SPEC))[-1]
    assert last.origin == (10, 62)
    assert last.boxes[0].at[2] == pytest.approx(190)


def test_each_cut_is_drawn_once_and_between_the_cards() -> None:
    dashes = [box.frame for box in cuts(cards(4), SPEC)]
    assert len(set(dashes)) == len(dashes)
    across = sorted({round(frame.y_mm + 0.1, 2) for frame in dashes if frame.h_mm < 0.3})
    assert across == [8, 60, 112]
    assert sorted({round(frame.x_mm + 0.1, 2) for frame in dashes if frame.h_mm >= 0.3}) == [8, 105, 202]


def poster(rules: int) -> Document:
    text = module().poster
    assert text is not None
    fewer = module().model_copy(update={"poster": text.model_copy(update={"rules": text.rules[:rules]})})
    return produce.make(Kind.POSTER, occasion(fewer), STYLES).document


def test_three_rules_fill_the_poster_as_five_do() -> None:
    for rules in (3, 4, 5):
        page = poster(rules).pages[0]
        cards = [
            box.frame for box in page.boxes if isinstance(box, Shape) and box.fill == "card" and box.frame.w_mm > 150
        ]
        assert len(cards) == rules
        assert sum(frame.h_mm for frame in cards) + (rules - 1) * 3.6 == pytest.approx(148.5, abs=0.3)


def test_five_rules_stand_as_they_are_written() -> None:
    style = STYLES.style("poster", "five-rules")
    spec = next(box for box in style.sheets["poster"].boxes if isinstance(box, CardsSpec))
    assert all(card.boxes == spec.boxes for card in dealt(cards(5), spec))


@pytest.mark.parametrize("count", [1, 3, 8, 11])
def test_badges_keep_their_size_and_fill_page_after_page(count: int) -> None:
    people = tuple(SheetName(f"Ksor H’Bơ {number}") for number in range(1, count + 1))
    document = produce.make(Kind.BADGE, replace(occasion(), names=NameSheet(people)), STYLES).document
    assert_inside(document)
    outlines = [panels(page) for page in document.pages]
    assert [len(page) for page in outlines] == [8] * (count // 8) + ([count % 8] if count % 8 else [])
    sizes = {(round(each.frame.w_mm, 3), round(each.frame.h_mm, 3)) for page in outlines for each in page}
    assert sizes == {(92, 64)}
    said = [text for page in document.pages for text in texts(page)]
    assert said.count("An toàn trên mạng") == count
