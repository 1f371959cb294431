"""Lists of places as offices keep them: what is read of them, what is told, what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.exchange.places.reader import read_places
from campaign_kit.model.place_sheet import PlaceSheet
from campaign_kit.wording.refusals import sentence
from tests.exchange.places.books import HEADS, commune, sheet

Told = tuple[object, ...]


def rows(found: PlaceSheet) -> list[Told]:
    """(row, kind, name, parent, level, grade) of each."""
    return [
        (row.row, row.kind.value, row.name, row.parent, row.school_level and row.school_level.value, row.grade)
        for row in found.rows
    ]


def numbers(found: PlaceSheet) -> dict[str, Told]:
    return {row.name: (row.children, row.female, row.minority, row.people) for row in found.rows}


def test_a_list_with_all_columns(tmp_path: Path) -> None:
    found = read_places(commune(tmp_path / "Địa bàn.xlsx"))
    school = "Trường THCS Nguyễn Du"
    assert rows(found) == [
        (5, "school", school, "", "lower_secondary", None),
        (6, "class", "Lớp 6A", school, None, 6),
        (7, "class", "Lớp 7A", school, None, 7),
        (8, "hamlet", "Làng Mook Đen", "", None, None),
        (9, "hamlet", "Thôn Ia Tum", "", None, None),
    ]
    assert numbers(found)["Lớp 6A"] == (31, 15, 20, None)
    assert numbers(found)["Làng Mook Đen"] == (120, None, None, 1204)
    assert [row.cluster for row in found.rows] == ["", "", "", "Cụm Bắc", "Cụm Bắc"]
    assert (found.findings, found.file) == ((), "Địa bàn.xlsx")


def test_classes_beside_their_merged_school_under_two_lines_of_headings(tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "lop.xlsx",
        ("UBND XÃ IA DOM",),
        ("TT", "Trường", "Điểm trường", "Lớp", "Số học sinh", None, None),
        (None, None, None, None, "Tổng số", "Nữ", "DTTS"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
        (1, None, None, "1A", 25, 12, 25),
        (2, None, "Điểm Ia Nhen", "2/1", 18, 9, 18),
        (3, None, None, "5 B", 20, 8, 20),
        (4, "Trường THCS Lê Quý Đôn", None, "Lớp 9A1", 33, 16, 30),
        merged=[(1, 4, 1, 6, "Số học sinh"), (4, 1, 6, 1, "Trường Tiểu học Kim Đồng")],
    )
    found = read_places(file)
    kim, le = "Trường Tiểu học Kim Đồng", "Trường THCS Lê Quý Đôn"
    assert rows(found) == [
        (5, "school", kim, "", "primary", None),
        (5, "class", "Lớp 1A", kim, None, 1),
        (6, "campus", "Điểm Ia Nhen", kim, None, None),
        (6, "class", "Lớp 2/1", "Điểm Ia Nhen", None, 2),
        (7, "class", "Lớp 5B", kim, None, 5),
        (8, "school", le, "", "lower_secondary", None),
        (8, "class", "Lớp 9A1", le, None, 9),
    ]
    assert numbers(found)["Lớp 2/1"] == (18, 9, 18, None)


def test_titles_over_rows_tell_what_they_are(tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "xa.xlsx",
        ("STT", "Tên đơn vị", "Số trẻ em", "Dân số"),
        (None, "I. Các trường học"),
        (1, "Trường Mầm non Hoa Pơ Lang", 140),
        (2, "TH&THCS Ia Nan", 380),
        (None, "II. Thôn, làng"),
        (1, "Mook Trang", 88, "512 người"),
        (2, "Ia Kriêng", "khoảng 70", 400),
        (None, "III. Cơ sở chăm sóc trẻ em"),
        (1, "Mái ấm Hướng Dương", 12),
    )
    found = read_places(file)
    assert [(kind, name, level) for _, kind, name, _, level, _ in rows(found)] == [
        ("school", "Trường Mầm non Hoa Pơ Lang", "preschool"),
        ("school", "TH&THCS Ia Nan", "multi"),
        ("hamlet", "Mook Trang", None),
        ("hamlet", "Ia Kriêng", None),
        ("care_facility", "Mái ấm Hướng Dương", None),
    ]
    assert numbers(found)["Mook Trang"] == (88, None, None, 512)
    assert [finding.row for finding in found.findings] == [7]


def test_rows_that_only_name_a_unit_are_no_places(tmp_path: Path) -> None:
    """After a merger of communes their hamlets stand in one list, under the names of the old ones."""
    file = sheet(
        tmp_path / "thon.xlsx",
        ("STT", "Tên thôn", "Số hộ", "Nhân khẩu"),
        ("I", "Xã Ia Dom cũ"),
        (1, "Bi", 10, 50),
        ("II", "Vùng biên giới"),
        (2, "Làng Ó", 10, 50),
        (None, "Xã Ia Krêl cũ", 300, 1200),
        ("I", "Krêl", 30, 120),
    )
    found = read_places(file)
    assert [name for _, _, name, _, _, _ in rows(found)] == ["Bi", "Làng Ó", "Krêl"]
    assert [finding.row for finding in found.findings] == [2, 4, 6]


def test_a_title_names_the_year_of_the_classes(tmp_path: Path) -> None:
    titles = ("BIỂU TỔNG HỢP NĂM HỌC 2026-2027",), ("Kèm theo Kế hoạch giai đoạn 2021-2025",)
    named = sheet(tmp_path / "lop.xlsx", *titles, ("Trường", "Lớp", "Sĩ số"), ("Trường THCS Nguyễn Du", "6A", 30))
    assert [row.school_year for row in read_places(named).rows] == ["", "2026-2027"]


def test_a_school_over_its_classes(tmp_path: Path) -> None:
    file = tmp_path / "lop.csv"
    lines = ["Tên;Sĩ số", "Trường THCS Nguyễn Du;", "6A;30", "6B;28", "Trường THCS Lê Quý Đôn;", "6A;31"]
    file.write_text("\n".join(lines), encoding="utf-8")
    found = read_places(file)
    assert [(name, parent) for _, _, name, parent, _, _ in rows(found)] == [
        ("Trường THCS Nguyễn Du", ""),
        ("Lớp 6A", "Trường THCS Nguyễn Du"),
        ("Lớp 6B", "Trường THCS Nguyễn Du"),
        ("Trường THCS Lê Quý Đôn", ""),
        ("Lớp 6A", "Trường THCS Lê Quý Đôn"),
    ]


def test_the_school_in_the_title_holds_the_classes(tmp_path: Path) -> None:
    heads = ("Khối", "Lớp", "Sĩ số", "GVCN")
    file = sheet(
        tmp_path / "lop.xlsx", ("TRƯỜNG THCS NGUYỄN DU",), ("DANH SÁCH LỚP",), heads, (6, "6A", 30, "Siu Blưh")
    )
    assert rows(read_places(file)) == [
        (4, "school", "Trường THCS Nguyễn Du", "", "lower_secondary", None),
        (4, "class", "Lớp 6A", "Trường THCS Nguyễn Du", None, 6),
    ]


def test_a_school_is_one_with_and_without_its_word(tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "truong.xlsx",
        ("Tên", "Loại", "Thuộc", "Trẻ em dưới 16 tuổi"),
        ("1A", "Lớp", "TH Kim Đồng", 20),
        ("2A", "Lớp", "Trường TH Kim Đồng", 21),
        ("Trường TH Kim Đồng", "Trường", None, 250),
    )
    found = read_places(file)
    assert rows(found) == [
        (4, "school", "Trường TH Kim Đồng", "", "primary", None),
        (2, "class", "Lớp 1A", "TH Kim Đồng", None, 1),
        (3, "class", "Lớp 2A", "TH Kim Đồng", None, 2),
    ]
    assert numbers(found)["Trường TH Kim Đồng"] == (250, None, None, None)
    assert found.findings == ()


def test_what_is_not_taken_is_told(tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "xa.xlsx",
        HEADS,
        (1, "Ia Dom", None, None, None, 10),
        (2, "Lớp 6A", "Lớp", None, 6, 30),
        (3, "Làng Bi", "Thôn", None, None, 10, 12),
        (4, "Làng  Bi", "Thôn", None, None, 10),
        (5, "Lớp ghép", "Lớp", "Trường THCS Lê Lợi", None, 8),
    )
    found = read_places(file)
    assert [(kind, name) for _, kind, name, *_ in rows(found)] == [
        ("hamlet", "Làng Bi"),
        ("school", "Trường THCS Lê Lợi"),
        ("class", "Lớp ghép"),
    ]
    assert numbers(found)["Làng Bi"] == (10, None, None, None)
    assert [finding.row for finding in found.findings] == [2, 3, 4, 5, 6]
    assert "dòng 4" in found.findings[3].words


def broken(file: Path) -> Path:
    file.write_bytes(b"PK\x03\x04 not a workbook")
    return file


def no_table(file: Path) -> Path:
    return sheet(file, ("Họ và tên", "Năm sinh"), ("Ksor H’Nhi", 2015))


def no_rows(file: Path) -> Path:
    return sheet(file, HEADS, (1, "Ia Dom"))


def no_school(file: Path) -> Path:
    return sheet(file, ("Khối", "Lớp", "Sĩ số"), (6, "6A", 30))


@pytest.mark.parametrize(
    ("name", "make", "code"),
    [
        ("xa.xlsx", lambda file: file, "places.cannot_open"),
        ("xa.docx", broken, "places.not_readable"),
        ("xa.xlsx", broken, "places.damaged"),
        ("xa.xlsx", no_table, "places.no_table"),
        ("xa.xlsx", no_rows, "places.no_rows"),
        ("xa.xlsx", no_school, "places.no_school"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str, make: Callable[[Path], Path], code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_places(make(tmp_path / name))
    assert refused.value.code == code
    assert name in sentence(refused.value)
