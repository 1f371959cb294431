"""Tables over pages: rows high enough to sign, heads repeated, margins for the binder, nothing lost between pages."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import NameSheet, SheetName
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.table import rows_a_page
from campaign_kit.documents.page import Document, Line, Page, Shape, TextBox
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Sex
from campaign_kit.model.materials import Kind, Look
from tests.documents.layout.test_place import assert_inside
from tests.documents.occasions import LAYOUTS, occasion

STYLES = Layouts([LAYOUTS])
PAPERS = pytest.mark.parametrize("paper", ["A4", "A4-landscape"])
LEFT_MM, RIGHT_MM = 30, 15
LONG = "Công Tằng Tôn Nữ Hoàng Thị Ánh Tuyết Mai Phương Linh"


def names(count: int, name: str = "Rơ Châm H’Nhi") -> NameSheet:
    return NameSheet(tuple(SheetName(f"{name} {n}", Sex.FEMALE, "6A") for n in range(1, count + 1)))


def placed(listed: NameSheet, paper: str = "A4") -> Document:
    manuscript = produce.compose(Kind.SIGN_IN_SHEET, replace(occasion(venue="Hội trường"), names=listed))
    return produce.place("sign_in_sheet", manuscript, STYLES, Look(paper=paper))


def words(page: Page) -> list[str]:
    """The texts of a page, each whole, in the order of its boxes."""
    boxes = (box for box in page.boxes if isinstance(box, TextBox))
    return [
        " ".join("".join(run.text for run in line.runs) for line in _lines(box)).replace("\xa0", " ") for box in boxes
    ]


def _lines(box: TextBox) -> list[Line]:
    return [line for paragraph in box.paragraphs for line in paragraph.lines]


def row_heights(page: Page) -> list[float]:
    """Of the rows under the heads, by the lines between them."""
    across = {round(box.frame.y_mm, 3) for box in page.boxes if isinstance(box, Shape) and box.frame.h_mm == 0.18}
    return [below - above for above, below in pairwise(sorted(across))][1:]


@PAPERS
@pytest.mark.parametrize("count", [0, 12, 60])
def test_every_name_and_twenty_spare_rows_are_there_once(count: int, paper: str) -> None:
    texts = [text for page in placed(names(count), paper).pages for text in words(page)]
    assert [text for text in texts if text.isdigit()] == [str(number) for number in range(1, count + 21)]
    assert [text for text in texts if text.startswith("Rơ Châm")] == [f"Rơ Châm H’Nhi {n}" for n in range(1, count + 1)]


@PAPERS
def test_sixty_names_keep_the_margins_of_a_binder(paper: str) -> None:
    for page in placed(names(60), paper).pages:
        for box in page.boxes:
            assert box.frame.x_mm >= LEFT_MM - 0.1
            assert box.frame.x_mm + box.frame.w_mm <= page.w_mm - RIGHT_MM + 0.1
            assert box.frame.y_mm >= 5
            assert box.frame.y_mm + box.frame.h_mm <= page.h_mm - 5


@PAPERS
def test_heads_help_line_and_page_numbers_are_on_every_page(paper: str) -> None:
    pages = placed(names(60), paper).pages
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        texts = words(page)
        assert [text for text in texts if text in HEADS] == ["STT", "Họ và tên", "Lớp", "Giới tính", "Ký tên"]
        assert "111 · vn-cop.vn" in texts
        assert f"Trang {number}/{len(pages)}" in texts


HEADS = {"STT", "Họ và tên", "Lớp", "Giới tính", "Ký tên"}


@PAPERS
@pytest.mark.parametrize("count", [0, 12, 60])
def test_rows_are_high_enough_to_sign(count: int, paper: str) -> None:
    for page in placed(names(count), paper).pages:
        assert row_heights(page)
        assert min(row_heights(page)) >= 7.999
        assert max(row_heights(page)) <= 10.01


def test_an_empty_sheet_is_one_page_with_room_for_both_signatures() -> None:
    (page,) = placed(names(0)).pages
    texts = words(page)
    assert {"NGƯỜI LẬP", "XÁC NHẬN CỦA ĐƠN VỊ"} <= set(texts)


@PAPERS
@pytest.mark.parametrize("count", range(0, 61, 5))
def test_the_signatures_stand_once_with_rows_above_them(count: int, paper: str) -> None:
    pages = placed(names(count), paper).pages
    assert ["NGƯỜI LẬP" in words(page) for page in pages] == [False] * (len(pages) - 1) + [True]
    assert len(row_heights(pages[-1])) >= 3


def test_a_long_name_takes_two_lines_and_a_higher_row() -> None:
    document = placed(NameSheet((SheetName(LONG, class_name="6A"), SheetName("Siu Blih"))))
    assert_inside(document)
    cell = next(box for box in document.pages[0].boxes if isinstance(box, TextBox) and len(_lines(box)) == 2
                and "Công" in str(_lines(box)[0]))  # fmt: skip
    assert cell.frame.h_mm >= 8


def test_a_name_of_the_greatest_length_still_fits() -> None:
    assert_inside(placed(NameSheet((SheetName((LONG + " ") * 2 + "Nguyễn Vân"),))))


def test_a_word_wider_than_its_column_is_named() -> None:
    with pytest.raises(Refused) as refused:
        placed(NameSheet((SheetName("W" * 60),)))
    assert refused.value.code == "materials.word_too_wide"
    assert refused.value.facts["text"] == "W" * 60


def test_letters_of_gia_rai_are_set_in_another_face_the_whole_name() -> None:
    """Be Vietnam Pro has no ŏ and ŭ: a name must never show a box, nor change its face in the middle."""
    boxes = placed(NameSheet((SheetName("Rơ Mah Ŏi Kŭ"), SheetName("Siu Blih")))).pages[0].boxes
    lines = [line for box in boxes if isinstance(box, TextBox) for line in _lines(box)]
    faces = {run.text: run.face.name for line in lines for run in line.runs}
    assert faces["Rơ Mah Ŏi Kŭ"] == "Arimo-Regular"
    assert faces["Siu Blih"] == "BeVietnamPro-Medium"


def test_following_pages_are_told_apart_by_their_titles() -> None:
    titles = [page.title for page in placed(names(60)).pages]
    assert titles == ["Danh sách ký tên", "Danh sách ký tên · Trang 2/3", "Danh sách ký tên · Trang 3/3"]


def test_a_landscape_sheet_has_its_own_design() -> None:
    page = placed(names(0), "A4-landscape").pages[0]
    assert (page.w_mm, page.h_mm) == (297, 210)


HEIGHTS = st.lists(st.floats(8, 30), max_size=90)


@given(heights=HEIGHTS, first=st.floats(60, 220), more=st.floats(140, 260), close=st.floats(0, 42))
def test_no_row_is_lost_and_no_page_overfull(heights: list[float], first: float, more: float, close: float) -> None:
    counts = rows_a_page(heights, first, more, close)
    assert counts is not None
    assert sum(counts) == len(heights)
    start = 0
    for number, count in enumerate(counts):
        taken = sum(heights[start : start + count]) + (close if number == len(counts) - 1 else 0)
        assert taken <= (more if number else first) + 0.02
        start += count


@given(heights=st.lists(st.floats(8, 10), min_size=20, max_size=90))
def test_what_closes_the_table_never_stands_alone(heights: list[float]) -> None:
    counts = rows_a_page(heights, 200, 250, 42)
    assert counts is not None
    assert counts[-1] >= 3


def test_a_page_without_room_is_a_fault_of_the_layout() -> None:
    assert rows_a_page([8.0] * 30, 100, 40, 42) is None
