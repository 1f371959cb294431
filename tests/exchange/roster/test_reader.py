"""Lists as people make them: titles, headings in two rows, totals, signatures, groups, and what is said of each row."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.reader import read_roster
from campaign_kit.model.roster import Roster
from tests.exchange.roster.books import Cells, csv, xlsx


def read(folder: Path, sheets: Cells | Mapping[str, Cells], merged: Sequence[str] = ()) -> Roster:
    return read_roster(xlsx(folder / "danh-sach.xlsx", sheets, merged))


def told(roster: Roster) -> list[tuple[str, str, int | None, str, str | None]]:
    return [(each.full_name, each.sex, each.birth_year, each.minority, each.place) for each in roster.people]


def names(roster: Roster) -> list[str]:
    return [person.full_name for person in roster.people]


def rows(roster: Roster) -> list[int]:
    return [skipped.row for skipped in roster.skipped_rows]


def test_headings_in_two_rows_with_years_under_nam_and_nu(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [
            ["ĐOÀN XÃ IA DOM"],
            ["DANH SÁCH ĐOÀN VIÊN"],
            [],
            ["STT", "Họ và tên", "", "Năm sinh", "", "Dân tộc", "", "Địa chỉ", "Chữ ký"],
            ["", "", "", "Nam", "Nữ", "Kinh", "Khác", "", ""],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
            [1, "Nguyễn Văn", "An", 1999, "", "x", "", "Thôn 1", ""],
            [2, "Rơ Châm", "H'Bia", "", 2001, "", "x", "Thôn 2", ""],
            [3, "Tống Thị", "Công", "", 2002, "x", "", "Thôn 2", ""],
            ["Tổng cộng: 3 người"],
            ["", "", "", "", "", "", "Ia Dom, ngày 5 tháng 10 năm 2026"],
            ["", "NGƯỜI LẬP", "", "", "", "", "BÍ THƯ"],
            ["", "Nguyễn Thị", "Hoa", "", "", "", "Trần Văn Bình"],
        ],
        ["B4:C5", "D4:E4", "F4:G4"],
    )
    assert told(roster) == [
        ("Nguyễn Văn An", "male", 1999, "no", None),
        ("Rơ Châm H'Bia", "female", 2001, "yes", None),
        ("Tống Thị Công", "female", 2002, "no", None),
    ]
    assert roster.dropped_columns == ("Địa chỉ",)
    assert rows(roster) == [10, 11, 12, 13]


def test_a_file_that_cannot_merge_leaves_cells_empty(tmp_path: Path) -> None:
    file = csv(
        tmp_path / "a.csv",
        [
            "STT;Họ và tên;;Giới tính;;Năm sinh",
            ";Họ đệm;Tên;Nam;Nữ;",
            "1;Nguyễn Văn;An;x;;1/2/15",
            "2;Lê Thị;Bé;;x;05.11.2014",
        ],
    )
    assert told(read_roster(file)) == [
        ("Nguyễn Văn An", "male", 2015, "unknown", None),
        ("Lê Thị Bé", "female", 2014, "unknown", None),
    ]


def test_classes_one_below_the_other_without_a_running_number(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [
            ["DANH SÁCH HỌC SINH KHỐI 6"],
            ["LỚP 6A"],
            ["Họ và tên", "Ngày sinh", "GT"],
            ["Tống Văn Công", date(2014, 5, 6), "Nam"],
            ["Chu Thị Hà", 2013, "Nữ"],
            ["Cộng: 2"],
            ["LỚP 6B"],
            ["Họ và tên", "Ngày sinh", "GT"],
            ["Hồ Thị Sương", 41800, "nữ"],
            ["Hiệu trưởng"],
            ["Nguyễn Văn Bình"],
        ],
    )
    assert told(roster) == [
        ("Tống Văn Công", "male", 2014, "unknown", "6A"),
        ("Chu Thị Hà", "female", 2013, "unknown", "6A"),
        ("Hồ Thị Sương", "female", 2014, "unknown", "6B"),
    ]
    assert rows(roster) == [6, 7, 8, 10, 11]
    assert roster.skipped_rows[-1].reason.startswith("Dòng nằm sau")


def test_a_second_table_with_other_columns_is_read_by_its_own_headings(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [
            ["STT", "Họ và tên", "Chức vụ"],
            [1, "Lê Văn An", "Trưởng thôn"],
            [],
            ["STT", "Năm sinh", "Họ và tên", "Nữ"],
            [1, 1980, "Lê Thị Bé", "x"],
            [2, 1981, "Lê Văn Cao", ""],
        ],
    )
    assert [(name, year) for name, _, year, _, _ in told(roster)] == [
        ("Lê Văn An", None), ("Lê Thị Bé", 1980), ("Lê Văn Cao", 1981),
    ]  # fmt: skip
    assert roster.dropped_columns == ("Chức vụ",)


def test_a_table_takes_the_class_of_the_title_nearest_above(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [["LỚP 6A"], ["STT", "Họ và tên"], [1, "Lê An"], [], ["LỚP 6B"], ["STT", "Họ và tên", "Nữ"], [1, "Lê Bé", "x"]],
    )
    assert [(person.full_name, person.place) for person in roster.people] == [("Lê An", "6A"), ("Lê Bé", "6B")]


def test_groups_of_headings_keep_parents_out(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [
            ["", "Thông tin học sinh", "", "Thông tin phụ huynh", "", ""],
            ["STT", "Họ tên", "Ngày sinh", "Họ tên", "Năm sinh", "Ghi chú"],
            [1, "Lê A Sơn", "1/1/2015", "Lê Văn Xuân", 1985, ""],
        ],
        ["B1:C1", "D1:E1"],
    )
    assert told(roster) == [("Lê A Sơn", "unknown", 2015, "unknown", None)]
    assert roster.dropped_columns == ("Thông tin phụ huynh: Họ tên", "Thông tin phụ huynh: Năm sinh", "Ghi chú")


def test_parents_are_the_people_of_a_list_of_parents(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [
            ["TT", "Họ và tên phụ huynh", "Họ và tên con", "Lớp", "SĐT", "Ký nhận"],
            [1, "Lê Văn An", "Lê Thị Bé", "6A", "09", ""],
        ],
    )
    assert told(roster) == [("Lê Văn An", "unknown", None, "unknown", "6A")]
    assert roster.dropped_columns == ("Họ và tên con", "SĐT")


def test_a_merged_class_goes_down_its_rows(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [["Lớp", "STT", "Họ và tên"], ["6A", 1, "Lê An"], ["", 2, "Lê Bé"], ["6B", 1, "Lê Cao"], ["", 2, "Lê Dũng"]],
        ["A2:A3", "A4:A5"],
    )
    assert [person.place for person in roster.people] == ["6A", "6A", "6B", "6B"]


def test_one_sheet_a_class_and_a_sheet_that_is_no_list(tmp_path: Path) -> None:
    people = [["STT", "Họ đệm", "Tên", "Nữ"], [1, "Lê Thị", "Bé", "x"], [2, "", "", ""], [3, "Lê", "An", ""]]
    roster = read(tmp_path, {"GIOI_TINH": [["Nam"], ["Nữ"]], "7A": people, "Lớp 7B": people})
    assert [(person.full_name, person.sex, person.place) for person in roster.people] == [
        ("Lê Thị Bé", "female", "7A"), ("Lê An", "male", "7A"), ("Lê Thị Bé", "female", "7B"), ("Lê An", "male", "7B"),
    ]  # fmt: skip
    assert [(skipped.row, skipped.reason) for skipped in roster.skipped_rows] == [
        (3, "Trang tính “7A”: Chỉ có số thứ tự, không có họ tên."),
        (3, "Trang tính “Lớp 7B”: Chỉ có số thứ tự, không có họ tên."),
    ]


@pytest.mark.parametrize(
    ("marks", "sexes"),
    [
        ([("Nam", ""), ("Nữ", "x"), ("", "x")], ["female", "female"]),
        ([("Nữ", ""), ("x", ""), ("", "")], ["female", "male"]),
        ([("Nữ", ""), ("", ""), ("", "")], ["unknown", "unknown"]),
        ([("Nam", "Nữ"), ("x", ""), ("", "X")], ["male", "female"]),
        ([("Nam", "Nữ"), ("", "x"), ("", "")], ["female", "male"]),
        ([("Nam", "Nữ"), ("x", "x"), ("", "x")], ["unknown", "female"]),
        ([("Phái", ""), ("Nữ", ""), ("nam", "")], ["female", "male"]),
        ([("Giới tính", ""), (0, ""), (1, "")], ["female", "male"]),
        ([("Nữ=1, Nam=0", ""), (1, ""), (0, "")], ["female", "male"]),
        ([("Nữ", ""), (1, ""), (0, "")], ["female", "male"]),
    ],
)
def test_sex_in_words_marks_and_codes(
    tmp_path: Path, marks: Sequence[tuple[object, object]], sexes: Sequence[str]
) -> None:
    head, first, second = marks
    if head[0] == "Nam" and head[1] == "":
        head, first, second = ("Nam", "Nữ"), ("", first[1]), ("", second[1])
    cells = [["STT", "Họ tên", *head], [1, "Lê Thị Bé", *first], [2, "Lê Cao", *second]]
    assert [person.sex.value for person in read(tmp_path, cells).people] == sexes


@pytest.mark.parametrize(
    ("heading", "cells", "minorities"),
    [
        ("Dân tộc", ["Kinh", "Gia Rai", ""], ["no", "yes", "unknown"]),
        ("DTTS", ["x", "", "x"], ["yes", "no", "yes"]),
        ("DTTS", ["", "", ""], ["no", "no", "no"]),
        ("Dân tộc", ["x", "", ""], ["yes", "no", "no"]),
        ("Người DTTS", ["Gia Rai", "Kinh", ""], ["yes", "no", "no"]),
        ("ĐT", ["0912345678", "", ""], ["unknown", "unknown", "unknown"]),
        ("Ghi chú", ["", "", ""], ["unknown", "unknown", "unknown"]),
    ],
)
def test_minority_is_yes_no_or_unknown(
    tmp_path: Path, heading: str, cells: Sequence[str], minorities: Sequence[str]
) -> None:
    people = [[f"Lê Văn {'ABC'[n]}n", cell] for n, cell in enumerate(cells)]
    assert [each.minority.value for each in read(tmp_path, [["Họ tên", heading], *people]).people] == minorities


def test_what_cannot_be_read_is_left_out_and_said(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [
            ["STT", "Họ tên", "Năm sinh", "Lớp", "Giới tính"],
            [1, "Lê An", date(1905, 7, 7), date(2026, 1, 6), "Nam"],
            [2, "Lê Bé", "không rõ", "6/2", "Nữ"],
            [3, "Lê Cao", "", 6, "?"],
        ],
    )
    assert told(roster) == [
        ("Lê An", "male", 2015, "unknown", None),
        ("Lê Bé", "female", None, "unknown", "6/2"),
        ("Lê Cao", "unknown", None, "unknown", "6"),
    ]
    assert [(doubtful.row, doubtful.reason.split(" ")[0]) for doubtful in roster.doubtful_rows] == [
        (2, "Excel"), (3, "Không"), (4, "Không"),
    ]  # fmt: skip


def test_unseen_characters_spaces_and_forms_of_names(tmp_path: Path) -> None:
    written = ["\u00a0Nguyê\u0303n  Văn\u200b A ", "Rơ Châm H’Bia", "Hòa\nBình", "Nguyễn Vаn Аn"]
    roster = read(tmp_path, [["Họ tên"], *([name] for name in written)])
    assert names(roster) == ["Nguyễn Văn A", "Rơ Châm H’Bia", "Hòa Bình", "Nguyễn Van An"]


def test_rows_without_a_name(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        [
            ["STT", "Họ tên", "Năm sinh"],
            [1, "Lê An", 2012],
            [],
            [2, "", 2012],
            [3, "#REF!", 2012],
            [4, "12345", 2012],
            [5, "Lê " * 60, 2012],
            ["", "Tổ 2", ""],
            [6, "Tổng cộng", ""],
            [7, "Lê Bé", 2012],
            [8, "", ""],
            [],
        ],
    )
    assert names(roster) == ["Lê An", "Lê Bé"]
    assert [(skipped.row, skipped.reason) for skipped in roster.skipped_rows] == [
        (3, "Dòng trống."),
        (4, "Ô họ tên trống hoặc bị lỗi công thức."),
        (5, "Ô họ tên bị lỗi công thức."),
        (6, "Ô họ tên không phải là tên người."),
        (7, "Ô họ tên dài quá 120 ký tự."),
        (8, "Dòng tiêu đề của một nhóm, không phải tên người."),
        (9, "Dòng tổng cộng."),
        (11, "Chỉ có số thứ tự, không có họ tên."),
    ]


def test_a_person_added_by_hand_below_has_no_number(tmp_path: Path) -> None:
    cells = [
        ["STT", "Họ tên", "Năm sinh"],
        [1, "Lê An", 2012],
        ["", "Rơ Mah Yên", ""],
        ["", "Y Thịnh (chuyển đến)", 2013],
    ]
    assert names(read(tmp_path, cells)) == ["Lê An", "Rơ Mah Yên", "Y Thịnh (chuyển đến)"]


@pytest.mark.parametrize(
    "cells",
    [
        [["STT", "Tên hàng", "Đơn vị", "Số lượng"], [1, "Bàn", "cái", 3]],
        [["STT", "Tên", "Đơn vị", "Số lượng"], [1, "Bàn", "cái", 3]],
        [["Họ và tên:", "Nguyễn Văn An"], ["Ngày sinh:", "1/1/2000"]],
        [["Báo cáo quý III"], [1, 2, 3]],
        [["Nguyễn Văn An"], ["Lê Thị Bé"]],
    ],
    ids=["goods", "goods by name", "form", "figures", "no headings"],
)
def test_what_is_no_list_is_refused(tmp_path: Path, cells: Cells) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, cells)
    assert refused.value.code == "roster.no_list"


def test_headings_without_people_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, [["STT", "Họ và tên", "Lớp"], [1, "", ""], [2, "", ""]])
    assert refused.value.code == "roster.no_people"
