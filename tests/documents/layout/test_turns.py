"""Timed parts of a flow: the time beside what happens then, a head that never stands alone, words to say in a panel."""

from dataclasses import replace

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Flow, FlowPart, Manuscript, Passage, Points, Question, Speech, Turn
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document, Page, Shape, TextBox
from campaign_kit.model.materials import Kind
from tests.documents.layout.test_flow import runs, texts
from tests.documents.layout.test_place import assert_inside
from tests.documents.occasions import LAYOUTS, for_kind, occasion

STYLES = Layouts([LAYOUTS])
SENTENCE = "Em không hẹn gặp riêng người chỉ quen trên mạng, dù người đó hứa tặng quà."
LEFT_MM, COLUMN_MM = 20, 27


def flowing(*parts: FlowPart) -> Document:
    """The parts as the body of the run sheet."""
    composed = produce.compose(Kind.RUN_SHEET, for_kind(Kind.RUN_SHEET, occasion()))
    sheet = composed.sheets[0]
    sheet = replace(sheet, slots={**sheet.slots, "body": Flow(parts, "Trang {page}/{pages}")})
    return produce.place("run_sheet", Manuscript("t", "s", "a", (sheet,)), STYLES)


def turn(number: int, *parts: FlowPart) -> Turn:
    return Turn(f"7:{number:02}–8:{number:02}", f"Bước {number}", f"{number} phút", parts)


def box(page: Page, text: str) -> TextBox:
    """The text box that begins with the text."""
    return next(
        each
        for each in page.boxes
        if isinstance(each, TextBox) and each.paragraphs[0].lines[0].runs[0].text.replace("\xa0", " ").startswith(text)
    )


def test_the_time_stands_at_the_left_level_with_the_title_and_all_else_beside_it() -> None:
    question = Question(1, "Em làm gì?", ("Gửi ảnh", "Kể với mẹ"), 1, "Mẹ giúp em.")
    document = flowing(turn(15, Points((SENTENCE,)), Speech((SENTENCE,), "Nói"), question))
    assert_inside(document)
    (page,) = document.pages
    when, title, length = (box(page, text) for text in ("7:15", "Bước 15", "15 phút"))
    assert LEFT_MM <= when.frame.x_mm < when.frame.x_mm + when.frame.w_mm <= LEFT_MM + COLUMN_MM
    middles = [_middle(each) for each in (when, title, length)]
    assert max(middles) - min(middles) < 0.1
    for text in ("Bước 15", "Em không", "Em làm", "Gửi", "Kể", "Mẹ"):
        assert box(page, text).frame.x_mm >= LEFT_MM + COLUMN_MM - 0.01


@pytest.mark.parametrize("when", ["7:15–7:20", "10:40–10:50", "0–5’", "200–240’"])
def test_a_time_stands_in_one_line_on_its_chip(when: str) -> None:
    """ "12–26 phút" took two lines, white on white under the chip."""
    for page in flowing(*[Turn(when, "Bước", "5 phút", (Passage(SENTENCE),))] * 30).pages:
        shown = [each for each in page.boxes if isinstance(each, TextBox) and _words(each) == when]
        chips = [
            each.frame for each in page.boxes if isinstance(each, Shape) and each.radius_mm and each.frame.w_mm < 25
        ]
        assert len(shown) == len(chips) > 0
        for text, chip in zip(shown, chips, strict=True):
            (line,) = text.paragraphs[0].lines
            assert chip.x_mm + 0.9 < line.x_mm
            assert line.x_mm + line.w_mm < chip.x_mm + chip.w_mm - 0.9


def _words(each: TextBox) -> str:
    return "".join(run.text for paragraph in each.paragraphs for line in paragraph.lines for run in line.runs)


def _middle(each: TextBox) -> float:
    """The middle of the capitals of the first line."""
    line = each.paragraphs[0].lines[0]
    return line.baseline_mm - line.runs[0].size_pt * 0.35 * 25.4 / 72


def test_how_words_are_said_stands_beside_their_panel_in_a_turn_and_over_them_elsewhere() -> None:
    (page,) = flowing(turn(15, Speech((SENTENCE,), "Đọc chuyện, rồi hỏi"))).pages
    label, words = box(page, "Đọc"), box(page, "Em không")
    assert label.frame.x_mm == pytest.approx(LEFT_MM)
    assert abs(label.frame.y_mm - words.frame.y_mm) < 0.1
    (page,) = flowing(Speech((SENTENCE,), "Đọc chuyện, rồi hỏi")).pages
    label, words = box(page, "Đọc"), box(page, "Em không")
    assert label.frame.x_mm == words.frame.x_mm
    assert label.frame.y_mm + label.frame.h_mm <= words.frame.y_mm


def test_words_to_say_are_in_a_panel_with_a_bar_in_eleven_points_at_least() -> None:
    document = flowing(*[turn(number, Speech((SENTENCE,) * 4)) for number in range(1, 40)])
    assert_inside(document)
    for page in document.pages:
        said = [run.size_pt for run in runs(page) if "hẹn gặp" in run.text.replace("\xa0", " ")]
        assert min(said) >= 11
        bars = [each for each in page.boxes if isinstance(each, Shape) and each.frame.w_mm == pytest.approx(1.1)]
        assert bars
        for bar in bars:
            panel = next(
                each
                for each in page.boxes
                if isinstance(each, Shape) and each.frame.y_mm == bar.frame.y_mm and each.frame.w_mm > 100
            )
            assert panel.frame.h_mm == bar.frame.h_mm


@pytest.mark.parametrize("count", range(6, 30, 3))
def test_the_head_of_a_turn_never_stands_alone_at_a_foot(count: int) -> None:
    steps = [turn(number, Points((f"{number}. {SENTENCE}",)), Speech((SENTENCE,))) for number in range(1, count)]
    for page in flowing(Passage(SENTENCE), *steps).pages:
        shown = texts(page)
        heads = [text for text in shown if text.startswith("Bước")]
        for head in heads:
            number = head.removeprefix("Bước ")
            assert any(text.startswith(f"{number}. ") for text in shown)
        last = max(map(shown.index, heads), default=0)
        assert sum(text.startswith("Em không") for text in shown[last:]) >= bool(heads)
