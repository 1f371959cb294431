"""Single cells: years, sexes, marks, peoples, classes."""

from datetime import date, datetime, time, timedelta

import pytest

from campaign_kit.exchange.roster import values
from campaign_kit.exchange.roster.sheet import Cell
from campaign_kit.model.attendance import Minority, Sex


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        (date(2015, 7, 20), 2015),
        (datetime(2015, 7, 20, 8), 2015),
        (date(1905, 7, 7), 2015),  # 2015 typed into a cell that shows dates
        (2015.0, 2015),
        (2015, 2015),
        (42205, 2015),  # the serial of 20/07/2015
        (42205.5, 2015),
        ("42205", 2015),
        ("20/07/2015", 2015),
        ("5-1-2012", 2012),
        ("05.01.2012", 2012),
        ("2012-01-05", 2012),
        ("20/07/2015 00:00:00", 2015),
        ("Ngày 5 tháng 1 năm 2012", 2012),
        ("7/2012", 2012),
        ("5/1/12", 2012),
        ("5/1/81", 1981),
        ("05012012", 2012),
        (5012012.0, 2012),
        (20120105, 2012),
        ("khoảng 1950", 1950),
        ("  1950 ", 1950),
        ("", None),
        ("không rõ", None),
        ("12", None),
        ("32/13", None),
        ("3012", 1908),
        (0, None),
        (-5.0, None),
        (float("nan"), None),
        (float("inf"), None),
        (1e300, None),
        (True, None),
        (time(8), None),
        (timedelta(days=3), None),
        (date(2150, 1, 1), None),
    ],
)
def test_birth_year(cell: Cell, year: int | None) -> None:
    assert values.birth_year(cell) == year


@pytest.mark.parametrize(
    ("cell", "sex"),
    [
        ("Nữ", Sex.FEMALE),
        ("NU", Sex.FEMALE),
        ("gái", Sex.FEMALE),
        ("Nam.", Sex.MALE),
        ("trai", Sex.MALE),
        ("", Sex.UNKNOWN),
        ("-", Sex.UNKNOWN),
        ("6A", None),
    ],
)
def test_sex(cell: Cell, sex: Sex | None) -> None:
    assert values.sex(cell) is sex


@pytest.mark.parametrize("cell", ["x", "X", " x ", "×", "✓", "v", 1, 1.0, True, "có"])
def test_mark(cell: Cell) -> None:
    assert values.is_mark(cell)
    assert values.says_yes(cell)


@pytest.mark.parametrize("cell", ["", "0", 0.0, False, "không", "-"])
def test_no_mark(cell: Cell) -> None:
    assert not values.is_mark(cell)
    assert not values.says_yes(cell)


@pytest.mark.parametrize(
    ("cell", "minority"),
    [
        ("Kinh", Minority.NO),
        (" KINH ", Minority.NO),
        ("Kinh (Việt)", Minority.NO),
        ("Gia Rai", Minority.YES),
        ("Hoa", Minority.YES),
        ("", Minority.UNKNOWN),
        ("?", Minority.UNKNOWN),
        ("#N/A", Minority.UNKNOWN),
        (12.0, Minority.UNKNOWN),
    ],
)
def test_minority(cell: Cell, minority: Minority) -> None:
    assert values.minority(cell) is minority


@pytest.mark.parametrize(
    ("cell", "place"),
    [("6A", "6A"), ("  Lớp  6A ", "Lớp 6A"), (6.0, "6"), ("", None), (date(2026, 1, 6), None), ("#REF!", None)],
)
def test_place(cell: Cell, place: str | None) -> None:
    assert values.place_name(cell) == place


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("7A", "7A"),
        ("Lớp 10A2", "10A2"),
        ("LOP 6B", "6B"),
        ("6/1", "6/1"),
        ("6 a", "6A"),
        ("Lớp 5", "5"),
        ("5", None),
        ("Sheet1", None),
        ("13A", None),
        ("Danh sách", None),
        ("2026", None),
    ],
)
def test_class_of_a_sheet_name(name: str, found: str | None) -> None:
    assert values.sheet_class(name) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("DANH SÁCH HỌC SINH LỚP 6A", "6A"),
        ("Danh sách lớp: 10A12 - Năm học 2026-2027", "10A12"),
        ("DANH SÁCH HỌC SINH LỚP 6 NĂM HỌC 2026-2027", "6"),
        ("Lớp 6/2", "6/2"),
        ("LỚP 6A, 6B", None),
        ("Lớp 6A và 6B", None),
        ("KHỐI 6", None),
        ("danh sách đoàn viên chi đoàn 2", None),
        ("LỚP TẬP HUẤN NĂM 2026", None),
        ("Lớp 61A", None),
    ],
)
def test_class_of_a_title(title: str, found: str | None) -> None:
    assert values.title_class(title) == found
