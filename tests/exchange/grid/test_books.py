"""Annexes in workbooks: what Excel merges, numbers, days, several sheets; bounds."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.reader import read_annex
from campaign_kit.exchange.grid.books import sheet_grid
from campaign_kit.exchange.roster.sheet import Sheet
from tests.exchange.annex.papers import HEADS

Write = Callable[[Any, Any], None]


@pytest.fixture
def book(tmp_path: Path) -> Callable[[Write], Path]:
    def make(write: Write) -> Path:
        with xlsxwriter.Workbook(str(tmp_path / "phu-luc.xlsx")) as made:
            sheet = made.add_worksheet("Phụ lục")
            sheet.write_row(2, 0, HEADS)
            write(made, sheet)
        return tmp_path / "phu-luc.xlsx"

    return make


def test_a_cell_merged_downwards_counts_for_every_row(book: Callable[[Write], Path]) -> None:
    def write(_: Any, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_row(3, 0, (1, "Tập huấn"))
        sheet.write_row(4, 0, (2, "Hội thi"))
        sheet.merge_range(3, 2, 4, 2, "Công an xã")
        sheet.merge_range(3, 4, 4, 4, "Quý I/2026")

    rows = read_annex(book(write)).rows
    assert [(row.content, row.lead, row.timing.words) for row in rows] == [
        ("Tập huấn", "Công an xã", "Quý I/2026"), ("Hội thi", "Công an xã", "Quý I/2026")
    ]  # fmt: skip


def test_days_and_numbers_are_read_as_a_person_sees_them(book: Callable[[Write], Path]) -> None:
    def write(made: Any, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_row(3, 0, (1, "Tập huấn", "Công an xã", ""))
        sheet.write_datetime(3, 4, date(2026, 11, 30), made.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_row(4, 0, (2.0, "Hội thi", "Đoàn xã", "", 2026))

    first, second = read_annex(book(write)).rows
    assert (first.timing.words, first.timing.last) == ("30/11/2026", date(2026, 11, 30))
    assert (second.order, second.timing.words, second.timing.last) == (2, "2026", date(2026, 12, 31))


def test_what_stands_apart_below_the_table_is_not_joined(book: Callable[[Write], Path]) -> None:
    def write(_: Any, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_row(3, 0, (1, "Tập huấn", "Công an xã", "", "2026"))
        sheet.write(6, 3, "TM. ỦY BAN NHÂN DÂN")
        sheet.write(7, 3, "KT. CHỦ TỊCH")

    annex = read_annex(book(write))
    assert [(row.content, row.partners) for row in annex.rows] == [("Tập huấn", "")]
    assert [finding.row for finding in annex.findings] == [7, 8]


def test_other_sheets_are_passed_over_and_several_annexes_joined(book: Callable[[Write], Path]) -> None:
    def write(made: Any, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_row(3, 0, (1, "Tập huấn", "Công an xã", "", "2026"))
        other = made.add_worksheet("Danh sách")
        other.write_row(0, 0, ("STT", "Họ và tên", "Lớp", "Nữ", "Ghi chú"))
        other.write_row(1, 0, (1, "Ksor H'Nhi", "6A", "x", ""))
        more = made.add_worksheet("Phụ lục 2")
        more.write_row(0, 0, HEADS)
        more.write_row(1, 0, (1, "Hội thi", "Đoàn xã", "", "2026"))

    assert [row.content for row in read_annex(book(write)).rows] == ["Tập huấn", "Hội thi"]


def test_merged_areas_take_no_more_than_the_sheet() -> None:
    rows = [["x"] * 3 for _ in range(4)]
    wide = Sheet("", rows, [((0, 0), (10**6, 10**4))])
    assert [cell.text for cell in sheet_grid(wide, "a.xlsx", str).lines[3].cells[:2]] == ["x", ""]
    many = Sheet("", [["x"]] * 4_000, [((0, 0), (10**6, 10**4))] * 3)
    with pytest.raises(Refused) as refused:
        sheet_grid(many, "a.xlsx", str)
    assert refused.value.code == "roster.too_big"
