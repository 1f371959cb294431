"""The year's workbook: final values, texts that stay texts, native charts, sheets that print, the same bytes twice."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.year_book import YearBook
from campaign_kit.errors import Refused
from tests.documents.books import (
    MAIN,
    MONTHS,
    SESSIONS,
    book,
    cells_of,
    format_of,
    parts_of,
    rows_of,
    sheets_of,
    xlsx_of,
)
from tests.documents.occasions import LAYOUTS
from tests.documents.office import as_pdf

NAMES = ["Tổng hợp", "Theo địa bàn", "Theo đối tượng", "Theo tháng", "Các buổi"]
EVERY_SHEET = pytest.mark.parametrize("name", NAMES)
SUMMARY, PLACES, AUDIENCES, MONTHLY, HELD = NAMES
FORMULAS = ["=1+1", "+84 269", "-1", "@SUM(A1)", '=HYPERLINK("http://a.vn","bấm")', "\t=1"]


@pytest.fixture(scope="module")
def xlsx() -> bytes:
    return xlsx_of(book())


def with_titles(*titles: str) -> YearBook:
    return book(sessions=tuple((date(2026, 3, 9), title, "", "", 1, title) for title in titles))


def setup(xlsx: bytes, name: str, what: str) -> dict[str, str]:
    found = sheets_of(xlsx)[name].find(f".//{MAIN}{what}")
    return {} if found is None else found.attrib


def test_the_sheets_stand_in_their_order(xlsx: bytes) -> None:
    assert list(sheets_of(xlsx)) == NAMES


def test_the_same_book_gives_the_same_bytes(xlsx: bytes) -> None:
    assert xlsx_of(book()) == xlsx
    assert xlsx_of(replace(book(), office="UBND phường Hòa Khê")) != xlsx


def test_no_hour_and_no_computer_is_told(xlsx: bytes) -> None:
    core = parts_of(xlsx)["docProps/core.xml"]
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"1980-01-01T00:00:00Z"}
    assert "Ủy ban nhân dân xã Ia Dom" in core


def test_the_file_is_what_excel_expects(xlsx: bytes, tmp_path: Path) -> None:
    for number, content in enumerate((xlsx, xlsx_of(book((), (), 0)), xlsx_of(with_titles(*FORMULAS)))):
        file = tmp_path / f"{number}.xlsx"
        file.write_bytes(content)
        result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
        assert result.is_valid, result.errors


@EVERY_SHEET
def test_every_sheet_says_who_what_and_when(xlsx: bytes, name: str) -> None:
    rows = rows_of(xlsx, name)
    assert rows[:3] == [["ỦY BAN NHÂN DÂN XÃ IA DOM"], ["SỐ LIỆU TUYÊN TRUYỀN"], ["BẢO VỆ TRẺ EM TRÊN MÔI TRƯỜNG MẠNG"]]
    assert rows[4] == ["Từ ngày 01/12/2025 đến hết ngày 30/11/2026"]
    assert rows[5][0] == "STT"
    assert rows[-1] == ["Quy tắc tuổi: Tuổi tính bằng năm tổ chức buổi trừ năm sinh."]


def test_the_summary_has_wholes_rates_and_parts(xlsx: bytes) -> None:
    heads, *rows = rows_of(xlsx, SUMMARY)[5:12]
    assert heads == ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Trên tổng số", "Tỷ lệ", "Ghi chú"]
    assert rows[0] == [1, "Buổi đã tổ chức", "buổi", 74, "", "", "Mỗi buổi tính một lần"]
    assert rows[1] == ["", "Tiết", "tiết", 14, "", "", ""]
    assert rows[2][:4] == [2, "Lượt người tham gia", "lượt", 1_206_412]
    assert rows[4] == [4, "Lớp đã tuyên truyền", "lớp", 71, 84, "84,5 %", ""]
    assert rows[5] == [5, "Điểm trường đã tuyên truyền", "điểm trường", 0, 0, "", ""]


def test_zero_and_no_data_are_told_apart(xlsx: bytes) -> None:
    rows = rows_of(xlsx, PLACES)
    assert rows[7][-1] == "–"
    assert rows[8][-1] == 0
    assert ["Dấu “–” là chưa ghi số liệu, khác với số 0."] in rows
    assert not any(cell == "–" for row in rows_of(xlsx, MONTHLY) for cell in row)


def test_the_totals_are_labelled_and_bold(xlsx: bytes) -> None:
    totals = next(row for row in rows_of(xlsx, PLACES) if "Tổng số" in row)
    assert totals == ["", "Tổng số", 12, 1832, "–"]
    assert format_of(xlsx, PLACES, "C11")["fontId"] != format_of(xlsx, PLACES, "C10")["fontId"]


def test_numbers_have_their_points_on_every_computer(xlsx: bytes) -> None:
    """`#,##0` would show 1,320 on a computer with English settings, which reads as one and a bit."""
    assert cells_of(xlsx, PLACES)["D8"] == 1320
    assert format_of(xlsx, PLACES, "D8")["code"] == '[>=1000000]0"."000"."000;[>=1000]0"."000;0'


def test_days_are_days(xlsx: bytes) -> None:
    excel_day = (SESSIONS[0][0] - date(1899, 12, 30)).days  # type: ignore[operator]
    assert cells_of(xlsx, HELD)["B8"] == excel_day
    assert format_of(xlsx, HELD, "B8")["code"] == "dd/mm/yyyy"


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_person_typed_never_becomes_a_formula(text: str) -> None:
    xlsx = xlsx_of(replace(with_titles(text), office=text, titles=(text,)))
    assert not any(sheet.iter(f"{MAIN}f") and list(sheet.iter(f"{MAIN}f")) for sheet in sheets_of(xlsx).values())
    assert not any("hyperlink" in part for name, part in parts_of(xlsx).items() if "worksheets" in name)
    assert cells_of(xlsx, HELD)["C7"] == text
    assert format_of(xlsx, HELD, "C7")["quotePrefix"] == "1"


@EVERY_SHEET
def test_every_sheet_prints_on_a4_with_its_heads_on_each_page(xlsx: bytes, name: str) -> None:
    page = setup(xlsx, name, "pageSetup")
    assert page["paperSize"] == "9"
    assert page.get("fitToHeight", "1") in {"0", "1"}
    assert setup(xlsx, name, "pageSetUpPr") == {"fitToPage": "1"}
    titles = parts_of(xlsx)["xl/workbook.xml"]
    assert f'<definedName name="_xlnm.Print_Titles" localSheetId="{NAMES.index(name)}">\'{name}\'!$7:$7' in titles


@EVERY_SHEET
def test_the_heads_stay_in_sight(xlsx: bytes, name: str) -> None:
    pane = setup(xlsx, name, "pane")
    assert (pane["ySplit"], pane["topLeftCell"], pane["state"]) == ("7", "A8", "frozen")


@EVERY_SHEET
def test_the_foot_has_the_page_and_the_rule_of_ages(xlsx: bytes, name: str) -> None:
    foot = sheets_of(xlsx)[name].findtext(f".//{MAIN}oddFooter") or ""
    assert "Quy tắc tuổi: năm tổ chức buổi trừ năm sinh && không làm tròn." in foot
    assert "Từ ngày 01/12/2025 đến hết ngày 30/11/2026" in foot
    assert "Trang &P/&N" in foot
    assert len(foot) <= 255


def test_a_broad_table_lies_across_and_a_narrow_one_stands(xlsx: bytes) -> None:
    across = {name for name in NAMES if setup(xlsx, name, "pageSetup").get("orientation") == "landscape"}
    assert across == {HELD}


def test_the_sessions_can_be_filtered_and_the_totals_stay_outside(xlsx: bytes) -> None:
    assert setup(xlsx, HELD, "autoFilter") == {"ref": "A7:G9"}


def test_the_charts_are_native_and_in_the_brand_colour(xlsx: bytes) -> None:
    charts = [part for name, part in parts_of(xlsx).items() if name.startswith("xl/charts/chart")]
    bars, columns = charts
    assert '<c:barDir val="bar"/>' in bars
    assert "'Theo đối tượng'!$D$8:$D$9" in bars
    assert '<c:barDir val="col"/>' in columns
    assert f"'Theo tháng'!$C$8:$C${7 + len(MONTHS)}" in columns
    assert all('<a:srgbClr val="0F766E"/>' in chart for chart in charts)
    assert all("<a:t>" in chart for chart in charts)


def test_the_colours_are_the_offices_own(tmp_path: Path) -> None:
    file = tmp_path / "palette" / "teal.toml"
    file.parent.mkdir()
    shipped = (LAYOUTS / "palette" / "teal.toml").read_text(encoding="utf-8")
    file.write_text(shipped.replace("#0F766E", "#123456"), encoding="utf-8")
    made = produce.write_book(book(), Layouts([tmp_path, LAYOUTS]), tmp_path / "a.xlsx")
    assert "123456" in parts_of(made.read_bytes())["xl/charts/chart1.xml"]


def test_a_period_without_anything_says_so() -> None:
    xlsx = xlsx_of(book((), (), 0))
    for name in (SUMMARY, MONTHLY, HELD):
        assert ["Trong kỳ chưa có số liệu."] in rows_of(xlsx, name)
    assert len([name for name in parts_of(xlsx) if "charts/chart" in name]) == 1


def test_a_long_table_takes_more_pages_and_a_short_one_is_pressed_on_one() -> None:
    sessions = tuple((date(2026, 3, 9), f"Buổi {n}", "Ngoại khóa", "Làng Bi", n, "") for n in range(200))
    xlsx = xlsx_of(book(sessions=sessions))
    assert setup(xlsx, HELD, "pageSetup")["fitToHeight"] == "0"
    assert setup(xlsx, SUMMARY, "pageSetup").get("fitToHeight", "1") == "1"


def test_a_chart_without_room_under_its_table_has_a_page_of_its_own() -> None:
    """It was pressed onto the page of the table, both as small as stamps; the heads do not stand over it alone."""
    heads = ("Tháng", *(f"Nhóm tuổi số {n}" for n in range(11)))
    months = tuple((f"{month:02}/2026", *[month] * 11) for month in range(1, 13))
    monthly = replace(book().tables[2], headers=heads, rows=months)
    xlsx = xlsx_of(replace(book(), tables=(monthly,)))
    assert setup(xlsx, MONTHLY, "pageSetup")["fitToHeight"] == "0"
    assert setup(xlsx, MONTHLY, "brk")["id"] == "22"
    assert f"'{MONTHLY}'!$7:$7" not in parts_of(xlsx)["xl/workbook.xml"]


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Refused, match=r"materials\.folder"):
        produce.write_book(book(), Layouts([LAYOUTS]), tmp_path / "file" / "a.xlsx")


def test_libreoffice_prints_every_word(xlsx: bytes, tmp_path: Path, debian_program: Callable[[str, str], str]) -> None:
    """Nothing is clipped: every text of every cell is on the printed pages, whole."""
    pdf = as_pdf(debian_program("localc", "libreoffice-calc fonts-liberation2"), {"a.xlsx": xlsx}, tmp_path)["a.xlsx"]
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == len(NAMES)
        for page, name in zip(document, NAMES, strict=True):
            printed = squeezed(page.get_textpage().get_text_range())
            texts = {squeezed(cell) for row in rows_of(xlsx, name) for cell in row if isinstance(cell, str)}
            assert {text for text in texts if text not in printed} == set()
        assert "1.206.412" in document[0].get_textpage().get_text_range()


def squeezed(text: str) -> str:
    """Without spaces and line breaks: where a cell breaks its lines is the program's choice."""
    return re.sub(r"\s", "", text)
