"""Headings of annexes as they are written; a row of the table is never taken for one."""

import pytest

from campaign_kit.exchange.annex.headings import Column, read_heads
from campaign_kit.exchange.grid.cells import Cell, Line

TITLES = {
    Column.NUMBER: "Stt|TT|STT|Số TT",
    Column.CONTENT: "Nội dung|NHIỆM VỤ|Nội dung công việc|Nội dung, nhiệm vụ|Nhiệm vụ, giải pháp|Nội dung/Nhiệm vụ"
    "|Nội dung thực hiện|Nhiệm vụ cụ thể|Tên nhiệm vụ|Nội dung và nhiệm vụ chủ yếu",
    Column.LEAD: "Cơ quan chủ trì|Đơn vị chủ trì|Chủ trì|Cơ quan, đơn vị chủ trì|Đơn vị chủ trì thực hiện"
    "|Đơn vị thực hiện|Người phụ trách|Cơ quan tham mưu",
    Column.PARTNERS: "Cơ quan phối hợp|Phối hợp|Đơn vị phối hợp thực hiện|Cơ quan, đơn vị phối hợp",
    Column.TIMING: "Thời gian thực hiện|Thời gian|Tiến độ|Tiến độ thực hiện|Thời hạn hoàn thành|Thời gian, tiến độ",
    Column.NOTE: "Ghi chú",
}


@pytest.mark.parametrize(
    ("column", "title"), [(c, title) for c, titles in TITLES.items() for title in titles.split("|")]
)
def test_a_title_has_its_meaning(column: Column, title: str) -> None:
    heads = read_heads(line(title))
    assert heads is not None
    assert heads.places == {column: 0}


@pytest.mark.parametrize(
    "texts",
    [
        ("1", "Phối hợp tổ chức hội nghị", "Phòng VH&TT", "Các phòng, ban, ngành", "Nhiệm vụ thường xuyên"),
        ("Chủ trì tổ chức hội nghị", "UBND xã", "Nhiệm vụ thường xuyên"),
        ("Stt", "Họ và tên", "Lớp"),
        ("TT", "Nội dung", "Số tiền"),
        ("Nội dung", "Thời gian"),
    ],
)
def test_other_lines_are_no_headings_of_an_annex(texts: tuple[str, ...]) -> None:
    heads = read_heads(line(*texts))
    assert heads is None or not heads.is_annex


def test_a_title_twice_is_told_once_more() -> None:
    heads = read_heads(line("TT", "Nội dung", "Chủ trì", "Đơn vị thực hiện"))
    assert heads is not None
    assert (heads.places[Column.LEAD], heads.others) == (2, ("Đơn vị thực hiện",))


def line(*texts: str) -> Line:
    return Line(1, tuple(map(Cell, texts)))
