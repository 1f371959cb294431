"""`report form …` and `report workbook --csv`: a superior's form pointed at, seen and filled from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Campaign
from tests.exchange.xlsx_form.forms import FIRST, rich_form, value_of

YEAR = ("--from", "01/12/2025", "--to", "30/11/2026")


@pytest.fixture
def form(tmp_path: Path) -> Path:
    file = tmp_path / "Biểu tổng hợp.xlsx"
    file.write_bytes(rich_form())
    return file


def test_meanings_are_searched_with_or_without_marks(held: Campaign) -> None:
    rows = held("report", "form", "meanings", "luot nguoi nu", "--json").rows
    assert {
        "key": "attendances/sex/female",
        "title": "Lượt người tham gia (giới tính: Nữ)",
        "group": "Lượt người",
    } in rows
    assert "attendances/sex/female" in held("report", "form", "meanings", "lượt nữ").out
    assert held("report", "form", "meanings", "khongcogi", "--json").rows == []


def test_a_form_is_pointed_at_and_filled(held: Campaign, form: Path, tmp_path: Path) -> None:
    held("attendance", "count", 1, "--audience", "child_in_school", "--total", 28)
    told = held("report", "form", "point", form, f"{FIRST}!c5", "attendances")
    assert told.out == f"Từ nay ghi vào {FIRST}!c5: Lượt người tham gia. Biểu mẫu “Biểu tổng hợp” có 1 ô đã chỉ.\n"
    held("report", "form", "point", form, f"{FIRST}!C6", "people")
    (cell, _) = held("report", "form", "cells", form, "--json").rows
    assert (cell["cell"], cell["meaning"], cell["beside"], cell["found"]) == ("C5", "attendances", "Trường học", "same")
    done = held("report", "form", "fill", form, tmp_path / "ra.xlsx", *YEAR)
    assert done.out.splitlines() == [
        str(tmp_path / "ra.xlsx"),
        "Đã điền 1 ô; 1 ô chưa có số liệu (ghi “–”); 0 ô có số từ 1 đến 4 được ghi là “dưới 5”.",
    ]
    assert value_of((tmp_path / "ra.xlsx").read_bytes(), FIRST, "C5") == "28"
    again = held("report", "form", "fill", form, tmp_path / "ra.xlsx", "--period", "calendar_year").out.splitlines()
    assert again[0] == str(tmp_path / "ra.xlsx")  # the same bytes: nothing was written over


def test_next_year_the_cells_are_taken_over(held: Campaign, form: Path, tmp_path: Path) -> None:
    held("report", "form", "point", form, f"{FIRST}!C5", "sessions.held")
    later = tmp_path / "Biểu 2027.xlsx"
    later.write_bytes(rich_form(shift=2, year=2027))
    assert "đã chuyển chỗ" in held("report", "form", "cells", later).out
    assert held("report", "form", "fill", later, tmp_path / "ra.xlsx", *YEAR).code == 1
    assert held("report", "form", "cells", later, "--take", "--json").rows[0]["cell"] == "C7"
    assert held("report", "form", "fill", later, tmp_path / "ra.xlsx", *YEAR).code == 0
    held("report", "form", "forget", later, f"{FIRST}!C7")
    assert "chưa có ô nào được chỉ" in held("report", "form", "fill", later, tmp_path / "ra.xlsx", *YEAR).err


def test_the_form_of_a_request_knows_its_days(held: Campaign, form: Path, tmp_path: Path) -> None:
    held("request", "add", "Năm", "--from", "01/12/2025", "--to", "30/11/2026", "--due", "trước 01/12/2026")
    held("request", "file", 1, "form", form)
    held("report", "form", "point", 1, f"{FIRST}!C5", "period.words")
    assert held("report", "form", "fill", 1, tmp_path / "ra").code == 0
    filled = (tmp_path / "ra.xlsx").read_bytes()
    assert value_of(filled, FIRST, "C5") == "Từ ngày 01/12/2025 đến hết ngày 30/11/2026"


def test_what_is_refused_is_said(held: Campaign, form: Path, tmp_path: Path) -> None:
    assert "là ô công thức" in held("report", "form", "point", form, f"{FIRST}!E5", "people").err
    assert "“C5” chưa đủ" in held("report", "form", "point", form, "C5", "people").err
    assert "“luot”" in held("report", "form", "point", form, f"{FIRST}!C5", "luot").err
    assert "không giống biểu mẫu nào" in held("report", "form", "cells", form).out
    assert "Không đọc được" in held("report", "form", "cells", tmp_path / "khong.xlsx").err


def test_tables_as_csv_lie_beside_the_workbook(held: Campaign, tmp_path: Path) -> None:
    files = held("report", "workbook", tmp_path / "so-lieu.xlsx", *YEAR, "--csv").out.splitlines()
    assert files[:2] == [str(tmp_path / "so-lieu.xlsx"), str(tmp_path / "so-lieu" / "tong_hop.csv")]
    assert all(Path(file).is_file() for file in files)
    assert Path(files[1]).read_bytes().startswith(b"\xef\xbb\xbf")
