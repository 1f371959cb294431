"""Placed pages: nothing overflows, text grows to fit, too long is refused, papers scale."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document, Page, QrCode, TextBox
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.office import HelpLineDraft
from tests.documents.occasions import LAYOUTS, for_kind, help_lines, module, occasion

STYLES = Layouts([LAYOUTS])
EVERY_KIND = pytest.mark.parametrize("kind", list(produce.RECIPES))
WITHOUT_POINTS = {Kind.SIGN_IN_SHEET, Kind.BANNER, Kind.SOCIAL, Kind.TICKER, Kind.HANDOUT, Kind.ARTICLE}
TEACHING = pytest.mark.parametrize("kind", [kind for kind in produce.RECIPES if kind not in WITHOUT_POINTS])


def placed(kind: Kind, point: str = "Em không hẹn gặp riêng người lạ.", paper: str = "") -> Document:
    given = for_kind(kind, occasion(module(point=point)), point)
    return produce.make(kind, given, STYLES, Look(paper=paper)).document


def texts(page: Page) -> Iterator[TextBox]:
    return (box for box in page.boxes if isinstance(box, TextBox))


def sizes(document: Document, words: str) -> set[float]:
    return {
        run.size_pt
        for page in document.pages
        for box in texts(page)
        for paragraph in box.paragraphs
        for line in paragraph.lines
        for run in line.runs
        if words in run.text
    }


def assert_inside(document: Document) -> None:
    """Every line stands inside its own frame, and every frame inside the page."""
    for page in document.pages:
        for box in texts(page):
            frame = box.frame
            assert frame.x_mm >= 4.9
            assert frame.x_mm + frame.w_mm <= page.w_mm - 4.9
            for paragraph in box.paragraphs:
                for line in paragraph.lines:
                    size = max(run.size_pt for run in line.runs) * 25.4 / 72
                    assert line.x_mm >= frame.x_mm - 0.01
                    assert line.x_mm + line.w_mm <= frame.x_mm + frame.w_mm + 0.01
                    assert line.baseline_mm - 0.75 * size >= frame.y_mm - 0.01
                    assert line.baseline_mm <= frame.y_mm + frame.h_mm + 0.01


@EVERY_KIND
def test_every_line_stands_inside_its_frame(kind: Kind) -> None:
    assert_inside(placed(kind))


@settings(max_examples=25, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(["Em", "không", "nghiêng", "đường", "Nguyễn", "kể", "ngay", "vn-cop.vn", "111", "–", "tuổi,"]),
        min_size=1,
        max_size=40,
    ),
    kind=st.sampled_from(list(produce.RECIPES)),
)
def test_any_text_fits_or_is_refused(words: list[str], kind: Kind) -> None:
    point = " ".join(words)
    try:
        document = placed(kind, point)
    except Refused as refused:
        assert refused.code == "materials.too_long"
        assert int(str(refused.facts["excess"])) >= 0
    else:
        assert_inside(document)


@TEACHING
def test_short_text_is_set_larger_than_long_text(kind: Kind) -> None:
    """On as many pages: what flows fills one page more with larger text again."""
    long = "Em không hẹn gặp riêng người lạ, dù người đó nói rất hay và hứa tặng quà cho em nhiều lần."
    short, longer = placed(kind, "Em không hẹn gặp."), placed(kind, long)
    largest = [max(sizes(document, "Em không")) for document in (short, longer)]
    assert len(short.pages) < len(longer.pages) or largest[0] >= largest[1]


def test_text_that_cannot_fit_is_named_with_its_excess() -> None:
    with pytest.raises(Refused) as refused:
        placed(Kind.DECK, "Em không hẹn gặp riêng người lạ. " * 20)
    assert refused.value.code == "materials.too_long"
    assert str(refused.value.facts["text"]).startswith("Em không hẹn gặp riêng")
    assert int(str(refused.value.facts["excess"])) > 100


def test_the_cards_of_a_poster_have_one_size() -> None:
    assert len(sizes(placed(Kind.POSTER), "Quy tắc B3")) == 1


def test_a3_is_the_a4_poster_enlarged() -> None:
    small, large = placed(Kind.POSTER), placed(Kind.POSTER, paper="A3")
    factor = 297 / 210
    assert (large.pages[0].w_mm, round(large.pages[0].h_mm)) == (pytest.approx(297), 420)
    for one, two in zip(small.pages[0].boxes, large.pages[0].boxes, strict=True):
        assert two.frame.x_mm == pytest.approx(one.frame.x_mm * factor)
        assert two.frame.h_mm == pytest.approx(one.frame.h_mm * factor)


@pytest.mark.parametrize(("paper", "least_mm"), [("A4", 25.0), ("A3", 40.0)])
def test_the_qr_code_is_large_enough_with_its_quiet_zone(paper: str, least_mm: float) -> None:
    code = next(box for box in placed(Kind.POSTER, paper=paper).pages[0].boxes if isinstance(box, QrCode))
    modules = len(code.matrix)
    assert code.quiet_modules >= 4
    assert code.frame.w_mm * modules / (modules + 2 * code.quiet_modules) >= least_mm


def test_111_can_be_read_from_five_metres_on_a3() -> None:
    cap_height = 0.7 * max(sizes(placed(Kind.POSTER, paper="A3"), "111")) * 25.4 / 72
    assert cap_height >= 30


def test_paragraphs_of_a_list_are_evenly_spaced() -> None:
    page = placed(Kind.DECK).pages[1]
    body = next(box for box in texts(page) if box.role == "body")
    gaps = [paragraph.before_pt for paragraph in body.paragraphs]
    assert gaps[0] == 0
    assert len(set(gaps[1:])) == 1
    tops = [paragraph.lines[0].baseline_mm for paragraph in body.paragraphs]
    assert all(one < two for one, two in pairwise(tops))


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(Refused, match=r"materials\.paper"):
        placed(Kind.POSTER, paper="A0")


NAMES = (
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Ia Dom",
    "Hội Liên hiệp Phụ nữ Việt Nam xã Ia Dom",
    "Trường Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai",
)


@EVERY_KIND
def test_three_co_organisers_are_named_whole(kind: Kind) -> None:
    """Official names cannot be shortened: the head takes more lines instead (R46)."""
    crowded = replace(for_kind(kind, occasion()), partners=NAMES)
    document = produce.make(kind, crowded, STYLES).document
    assert_inside(document)


@EVERY_KIND
def test_four_long_help_lines_fit(kind: Kind) -> None:
    local = tuple(
        HelpLineDraft(label=label, number_or_address=number, order=10)
        for label, number in (
            ("Công an xã Ia Dom (trực ban)", "0269 3855 113"),
            ("Trạm y tế xã Ia Dom", "0269 3855 115"),
            ("Phòng Văn hóa - Xã hội xã Ia Dom", "0269 3855 117"),
            ("Tư vấn học đường Trường THCS Nguyễn Du", "0987 654 321"),
        )
    )
    crowded = replace(for_kind(kind, occasion()), help_lines=help_lines(local))
    assert_inside(produce.make(kind, crowded, STYLES).document)


def test_what_pages_say_alike_is_placed_once() -> None:
    """All that differs on certificates is the number, the name, and where somebody belongs."""
    one, two, *_ = placed(Kind.CERTIFICATE).pages
    shared = {id(box) for box in one.boxes} & {id(box) for box in two.boxes}
    own = [box for box in two.boxes if id(box) not in shared]
    assert {box.slot for box in own if isinstance(box, TextBox)} == {"number", "name", "home"}
    assert len(own) == 3
    assert [id(box) in shared for box in two.boxes[:20]] == [True] * 20


def test_another_text_at_the_same_place_is_placed_anew() -> None:
    pages = placed(Kind.DECK).pages
    numbers = [line for page in pages for line in sorted(slide_numbers(page))]
    assert numbers == [str(number) for number in range(1, len(pages) + 1)]


def slide_numbers(page: Page) -> set[str]:
    """What the boxes of the slide number say."""
    return {
        run.text
        for box in texts(page)
        if box.role == "slide_number"
        for paragraph in box.paragraphs
        for line in paragraph.lines
        for run in line.runs
    }


def test_names_of_offices_break_between_them() -> None:
    """ "ĐOÀN TNCS HỒ / CHÍ MINH" once stood on two lines, with room beside it."""
    crowded = replace(
        occasion(), partners=("Đoàn TNCS Hồ Chí Minh xã Krông Pa", "Hội Liên hiệp Phụ nữ Việt Nam xã Krông Pa")
    )
    page = produce.make(Kind.POSTER, crowded, STYLES, Look(paper="A4")).document.pages[0]
    (names,) = (box for box in texts(page) if box.slot == "org")
    lines = ["".join(run.text for run in line.runs) for part in names.paragraphs for line in part.lines]
    assert len(lines) > 1
    assert all(line.rstrip().endswith("·") for line in lines[:-1])
