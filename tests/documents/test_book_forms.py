"""Forms of the year's workbook: heads over several columns, totals that calculate, names of cells, what is printed."""

import re
from dataclasses import replace

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.documents.year_book import TOTALS, BookTable, HeadGroup, SummaryRow, YearBook
from tests.documents.books import MAIN, book, cells_of, parts_of, rows_of, sheets_of, xlsx_of

NAME = "Biểu 01"
FORM = BookTable(
    NAME,
    "Hoạt động trực tiếp",
    ("Hình thức", "Số buổi", "Lượt người", "Nam", "Nữ"),
    (("Họp thôn", 2, 60, 20, 40), ("=Ngoại khóa", 1, 30, None, None)),
    ("", 3, 90, 20, 41),
    code="01",
    groups=(HeadGroup("Giới tính", 3, 4),),
    sums=frozenset((2, 3, 4)),
    keys={(TOTALS, 2): "attendances", (0, 1): "sessions.held/form/village_meeting"},
)


@pytest.fixture(scope="module")
def xlsx() -> bytes:
    return xlsx_of(made())


def made() -> YearBook:
    summary = (SummaryRow("Lượt người", "lượt", 90, key="attendances"),)
    figures = BookTable(
        "Số liệu", "Mọi số liệu", ("Mã", "Giá trị"), (("attendances", 90),), keys={(0, 1): "attendances"}
    )
    return replace(book(summary), tables=(FORM,), figures=figures)


def formulas(xlsx: bytes, name: str) -> dict[str, tuple[str | None, str | None]]:
    cells = sheets_of(xlsx)[name].iter(f"{MAIN}c")
    return {
        cell.get("r", ""): (cell.findtext(f"{MAIN}f"), cell.findtext(f"{MAIN}v"))
        for cell in cells
        if cell.find(f"{MAIN}f") is not None
    }


def test_totals_are_formulas_only_where_the_rows_add_up_to_them(xlsx: bytes) -> None:
    """The sessions are not to be added up, and the women's total was never the sum of its rows."""
    assert formulas(xlsx, NAME) == {"D12": ("SUM(D10:D11)", "90"), "E12": ("SUM(E10:E11)", "20")}
    assert (cells_of(xlsx, NAME)["C12"], cells_of(xlsx, NAME)["F12"]) == (3, 41)
    assert all(formulas(xlsx, name) == {} for name in ("Tổng hợp", "Các buổi", "Số liệu"))


def test_a_head_stands_over_its_columns(xlsx: bytes) -> None:
    merged = {each.get("ref") for each in sheets_of(xlsx)[NAME].iter(f"{MAIN}mergeCell")}
    assert merged >= {"E8:F8", "A8:A9", "B8:B9", "C8:C9", "D8:D9"}
    assert [cells_of(xlsx, NAME)[at] for at in ("A8", "E8", "E9", "F9")] == ["STT", "Giới tính", "Nam", "Nữ"]
    assert f"localSheetId=\"1\">'{NAME}'!$8:$9<" in parts_of(xlsx)["xl/workbook.xml"]


def test_a_proposed_form_says_so_and_its_days(xlsx: bytes) -> None:
    rows = rows_of(xlsx, NAME)
    assert ["Biểu 01 (mẫu đề xuất)"] in rows
    assert ["Từ ngày 01/12/2025 đến hết ngày 30/11/2026"] in rows
    assert not any("mẫu đề xuất" in str(row) for row in rows_of(xlsx, "Tổng hợp"))


def test_a_figure_has_its_key_for_a_name(xlsx: bytes) -> None:
    named = re.findall(
        r'<definedName name="([a-z][^"]*)" localSheetId="(\d)">([^<]*)<', parts_of(xlsx)["xl/workbook.xml"]
    )
    assert named == [
        ("attendances", "1", f"'{NAME}'!$D$12"),
        ("sessions.held_form_village_meeting", "1", f"'{NAME}'!$C$10"),
    ]


def test_keys_of_the_summary_are_seen_and_not_printed(xlsx: bytes) -> None:
    assert cells_of(xlsx, "Tổng hợp")["F8"] == "attendances"
    assert "'Tổng hợp'!$A$1:$E$" in parts_of(xlsx)["xl/workbook.xml"]
    assert "'Số liệu'!$A$1" not in parts_of(xlsx)["xl/workbook.xml"]


def test_the_file_is_what_excel_expects(xlsx: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("book") / "book.xlsx"
    file.write_bytes(xlsx)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
    assert result.is_valid, result.errors
    assert xlsx_of(made()) == xlsx
