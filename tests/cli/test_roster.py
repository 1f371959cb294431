"""`roster read`: the samples as they are expected, in JSON and in words; no data folder is made or asked for."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTERS, Campaign


@pytest.mark.parametrize("name", ["csdl-nganh-lop-6A.xlsx", "hop-thon-mook-den.xlsx", "dang-ky-sinh-hoat-he.csv"])
def test_the_samples_come_out_as_expected(campaign: Campaign, data: Path, name: str) -> None:
    done = campaign("roster", "read", ROSTERS / name, "--json")
    expected = json.loads((ROSTERS / f"{name}.expected.json").read_text(encoding="utf-8"))
    read = done.data
    assert set(read) == {"people", "dropped_columns", "skipped_rows", "encoding", "duplicates"}
    assert read["people"] == expected["people"]
    assert set(read["dropped_columns"]) == set(expected["dropped_columns"])
    assert all(set(row) == {"row", "reason"} for row in read["skipped_rows"])
    assert (done.code, read["encoding"], data.exists()) == (0, expected["encoding"], False)


def test_a_list_is_shown_without_whether_people_are_of_a_minority(campaign: Campaign) -> None:
    lines = campaign("roster", "read", ROSTERS / "csdl-nganh-lop-6A.xlsx").out.splitlines()
    assert lines[0].split() == ["STT", "Họ", "và", "tên", "Năm", "sinh", "Giới", "tính", "Lớp", "/", "thôn"]
    assert lines[5].split() == ["5", "A", "Lưới", "2015", "Nam", "6A"]
    assert lines[-1].startswith("Cột không lấy: Mã định danh")


def test_what_is_not_a_list_ends_with_2_and_one_sentence(campaign: Campaign, tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_text("Kính gửi các trường,\nđề nghị báo cáo trước 01/12.\n", encoding="utf-8")
    (tmp_path / "anh.xlsx").write_bytes(b"\xff\xd8\xff\xe0")
    for file in ("thu.txt", "anh.xlsx", "khong-co.xlsx"):
        done = campaign("roster", "read", tmp_path / file, "--json")
        assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_who_may_be_written_twice_is_told_with_its_rows(campaign: Campaign, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Họ và tên;Năm sinh;Lớp\nLê Thị Hoà;2014;6A\nLê An;;6A\nLê Thị Hòa;;6A\nLê Thị Hoà;;6B\n", "utf-8")
    told = campaign("roster", "read", file, "--json").data["duplicates"]
    assert told == [{"names": ["Lê Thị Hoà", "Lê Thị Hòa"], "rows": [2, 4]}]
    assert "“Lê Thị Hoà” ở dòng 2 và dòng 4" in campaign("roster", "read", file).out


def test_letters_of_an_old_font_are_told_and_columns_are_told_apart(campaign: Campaign, tmp_path: Path) -> None:
    told = campaign("roster", "read", ROSTERS / "doan-vien-chi-doan-2.xls").out
    assert "chữ kiểu cũ (TCVN3 (phông .Vn…)); đã đổi 22 tên sang Unicode" in told
    file = tmp_path / "a.csv"
    file.write_text("Họ và tên;Họ tên cha, mẹ;SĐT\nLê An;Lê Bình;0905\n", "utf-8")
    told = campaign("roster", "read", file).out
    assert "Cột không lấy: Họ tên cha, mẹ; SĐT." in told
    assert "chữ kiểu cũ" not in told
