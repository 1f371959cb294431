"""Flows over pages: what belongs together stays together, pages are full, lines to write on are far enough apart."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import (
    Callout,
    Fields,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Passage,
    Points,
    Question,
    Room,
    Signatures,
    Ticks,
)
from campaign_kit.documents.layout.flow import Unit, atoms_a_page
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document, Page, Run, Shape, TextBox
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import QuizItem
from tests.documents.layout.test_place import assert_inside
from tests.documents.occasions import LAYOUTS, module, occasion

STYLES = Layouts([LAYOUTS])
SENTENCE = "Em không hẹn gặp riêng người chỉ quen trên mạng, dù người đó hứa tặng quà."
FOOT_MM = 276


def flowing(*parts: FlowPart) -> Document:
    """The parts as the body of the game's sheet."""
    composed = produce.compose(Kind.GAME, occasion())
    sheet = composed.sheets[0]
    sheet = replace(sheet, slots={**sheet.slots, "body": Flow(parts, "Trang {page}/{pages}")})
    return produce.place("game", Manuscript("t", "s", "a", (sheet,)), STYLES)


def runs(page: Page) -> Iterator[Run]:
    for box in page.boxes:
        if isinstance(box, TextBox):
            yield from (run for paragraph in box.paragraphs for line in paragraph.lines for run in line.runs)


def texts(page: Page) -> list[str]:
    """Each text of the page, whole, from top to bottom."""
    boxes = sorted((box for box in page.boxes if isinstance(box, TextBox)), key=lambda box: box.frame.y_mm)
    said = (
        " ".join("".join(run.text for run in line.runs) for paragraph in box.paragraphs for line in paragraph.lines)
        for box in boxes
    )
    return [text.replace("\xa0", " ") for text in said]


def lowest(page: Page) -> float:
    """Where the flow of the page ends."""
    ends = (box.frame.y_mm + box.frame.h_mm for box in page.boxes)
    return max(end for end in ends if end <= FOOT_MM + 0.1)


def rules(page: Page) -> list[float]:
    """The heights of the lines to write on."""
    return sorted({round(box.frame.y_mm, 2) for box in page.boxes if isinstance(box, Shape) and box.frame.h_mm == 0.2})


def quiz(questions: int) -> Document:
    items = tuple(_asked(number) for number in range(1, questions + 1))
    return produce.make(Kind.QUIZ, occasion(module().model_copy(update={"quiz": items})), STYLES).document


def _asked(number: int) -> QuizItem:
    item = module().quiz[0]
    options = tuple(f"Đáp án {number}.{letter}" for letter in "abc")
    return item.model_copy(update={"question": f"Câu hỏi {number}: em làm gì?", "options": options})


@pytest.mark.parametrize("questions", [1, 5, 8, 11, 20, 40])
def test_a_question_and_its_options_stand_on_one_page(questions: int) -> None:
    document = quiz(questions)
    assert_inside(document)
    for page in document.pages:
        said = " ".join(texts(page))
        for number in range(1, questions + 1):
            asked = f"Câu hỏi {number}:" in said
            assert all((f"Đáp án {number}.{letter}" in said) is asked for letter in "abc")


@pytest.mark.parametrize("before", range(20, 40))
def test_no_item_of_a_list_stands_alone(before: int) -> None:
    """The last of five sentences stood alone on the second page of an article."""
    items = tuple(f"{SENTENCE} Câu {number}." for number in range(5))
    document = flowing(*[Passage(SENTENCE)] * before, Points(items), *[Passage(SENTENCE)] * 20)
    alone = [sum("Câu " in text for text in texts(page)) for page in document.pages]
    assert 1 not in alone, alone
    assert sum(alone) == 5


@pytest.mark.parametrize("count", range(8, 40, 3))
def test_a_heading_never_stands_alone_at_a_foot(count: int) -> None:
    parts = [part for number in range(count) for part in (Heading(f"Mục {number}"), Passage(f"{number}. {SENTENCE}"))]
    document = flowing(*parts)
    said = [
        [text for text in texts(page) if text.startswith("Mục") or text.endswith("quà.")] for page in document.pages
    ]
    assert [text for page in said for text in page] == [part.text for part in parts]
    assert not any(page[-1].startswith("Mục") for page in said)


@pytest.mark.parametrize("count", [6, 14, 25, 40, 60])
def test_pages_are_filled_alike(count: int) -> None:
    document = flowing(Points((SENTENCE,) * count))
    assert_inside(document)
    ends = [lowest(page) for page in document.pages]
    if len(ends) > 1:
        assert min(ends) >= FOOT_MM - 45


def test_what_fits_one_page_at_the_smallest_size_takes_one() -> None:
    sizes = {}
    for count in (8, 12, 16):
        (page,) = flowing(Points((SENTENCE,) * count)).pages
        sizes[count] = max(run.size_pt for run in runs(page) if "hẹn gặp" in run.text.replace("\xa0", " "))
    assert sizes[8] > sizes[12] > sizes[16] >= 12


def test_only_several_pages_are_numbered() -> None:
    assert not any("Trang" in text for text in texts(flowing(Passage(SENTENCE)).pages[0]))
    pages = flowing(Points((SENTENCE,) * 60)).pages
    assert [f"Trang {number}/{len(pages)}" in texts(page) for number, page in enumerate(pages, 1)] == [True] * len(
        pages
    )
    assert [page.title for page in pages][1] == f"Đèn xanh, đèn đỏ · Trang 2/{len(pages)}"


def test_numbers_count_on_over_pages() -> None:
    pages = flowing(Points((SENTENCE,) * 60, numbered=True)).pages
    numbers = [text for page in pages for text in texts(page) if text.isdigit()]
    assert numbers == [str(number) for number in range(1, 61)]


@pytest.mark.parametrize("count", [2, 20])
def test_lines_to_write_on_are_eight_millimetres_apart(count: int) -> None:
    labels = ("Họ và tên", "Lớp … Trường", "Ngày … tháng … năm …")
    for page in flowing(Passage(SENTENCE), Fields(labels), Passage(SENTENCE), Room(count)).pages:
        heights = rules(page)
        assert heights
        assert all(below - above >= 8 for above, below in pairwise(heights))


def test_a_label_has_a_line_at_each_gap() -> None:
    (page,) = flowing(Fields(("Ngày … tháng … năm …",))).pages
    lines = [box for box in page.boxes if isinstance(box, Shape) and box.frame.h_mm == 0.2]
    assert len(lines) == 3
    assert len({line.frame.y_mm for line in lines}) == 1
    assert min(line.frame.w_mm for line in lines) >= 25
    assert max(line.frame.x_mm + line.frame.w_mm for line in lines) <= 190.01


def test_labels_that_do_not_fit_beside_each_other_take_the_next_line() -> None:
    (page,) = flowing(Fields(("Họ và tên người chăm sóc trẻ … Số điện thoại khi cần liên lạc … Nơi ở",))).pages
    assert len(rules(page)) == 2


def test_boxes_to_tick_are_empty() -> None:
    (page,) = flowing(Ticks(("Trước buổi", "Sau buổi"))).pages
    boxes = [
        box for box in page.boxes if isinstance(box, Shape) and box.form == "rect" and box.frame.h_mm < 8 and box.line
    ]
    assert [(box.fill, box.line) for box in boxes] == [("white", "mute")] * 2
    assert min(box.frame.w_mm for box in boxes) >= 4


@pytest.mark.parametrize("before", range(0, 30, 3))
def test_signatures_stand_with_what_is_signed(before: int) -> None:
    parts = (Points((SENTENCE,) * before), Passage("Em đồng ý."), Signatures(("Học sinh", "Cha mẹ"), "(Ký tên)"))
    pages = flowing(*parts).pages
    (signed,) = (texts(page) for page in pages if "Học sinh" in texts(page))
    assert {"Em đồng ý.", "Cha mẹ"} <= set(signed)


def test_one_signature_stands_at_the_right_with_room_under_it() -> None:
    (page,) = flowing(Passage(SENTENCE), Signatures(("Học sinh",), "(Ký tên)"), Passage("Dưới chữ ký.")).pages
    role, after = (
        next(box for box in page.boxes if isinstance(box, TextBox) and box.paragraphs[0].lines[0].runs[0].text == text)
        for text in ("Học sinh", "Dưới chữ ký.")
    )
    assert role.frame.x_mm > 100
    assert after.frame.y_mm - role.frame.y_mm > 25


def test_the_right_answer_is_bold_on_a_filled_disc_and_the_sheet_shows_none() -> None:
    sheet, key = quiz(3).pages
    bold = {text for page in (key,) for run in runs(page) if run.face.bold for text in [run.text.replace("\xa0", " ")]}
    assert {f"Đáp án {number}.b" for number in (1, 2, 3)} <= bold
    assert not {f"Đáp án {number}.a" for number in (1, 2, 3)} & bold
    assert _discs(key).count("tick") == _discs(sheet).count("tick") + 3
    assert not any(run.face.bold for run in runs(sheet) if "Đáp" in run.text)
    assert module().quiz[0].why in texts(key)


def _discs(page: Page) -> list[str]:
    return [box.fill for box in page.boxes if isinstance(box, Shape) and box.form == "ellipse"]


def test_a_part_longer_than_a_page_is_named() -> None:
    with pytest.raises(Refused) as refused:
        flowing(Passage(SENTENCE), Callout(SENTENCE * 60))
    assert refused.value.code == "materials.too_long"
    assert str(refused.value.facts["text"]).startswith("Em không hẹn gặp riêng")
    assert int(str(refused.value.facts["excess"])) > 10


def test_a_label_wider_than_the_page_is_named() -> None:
    with pytest.raises(Refused) as refused:
        flowing(Fields((SENTENCE * 3,)))
    assert refused.value.code == "materials.word_too_wide"


def test_a_question_of_six_options_has_six_letters() -> None:
    (page,) = flowing(Question(1, "Chọn gì?", tuple("abcdef"))).pages
    assert [text for text in texts(page) if text in "ABCDEF"] == list("ABCDEF")


UNITS = st.lists(
    st.builds(Unit, atoms=st.integers(1, 3), height=st.floats(1, 60), above=st.floats(0, 10)), min_size=1, max_size=50
)


@given(units=UNITS, first=st.floats(70, 220), more=st.floats(100, 260))
def test_no_atom_is_lost_and_no_page_overfull(units: list[Unit], first: float, more: float) -> None:
    counts = atoms_a_page(units, first, more)
    assert counts is not None
    assert sum(counts) == sum(unit.atoms for unit in units)
    rest = list(units)
    for number, count in enumerate(counts):
        taken: list[Unit] = []
        while sum(unit.atoms for unit in taken) < count:
            taken.append(rest.pop(0))
        assert sum(unit.atoms for unit in taken) == count
        height = sum(unit.height for unit in taken) + sum(unit.above for unit in taken[1:])
        assert height <= (more if number else first) + 0.02


def test_a_unit_higher_than_its_page_has_none() -> None:
    assert atoms_a_page([Unit(1, 50, 0), Unit(1, 120, 5)], 60, 100) is None
