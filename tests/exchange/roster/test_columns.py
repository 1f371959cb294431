"""What each column is taken for, and a person who says otherwise; where people stand, and who is written twice."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.reader import read_pasted, read_roster
from campaign_kit.model.roster import ColumnMeaning, Roster
from tests.exchange.roster.books import xlsx
from tests.exchange.roster.stored import as_tcvn3

M = ColumnMeaning
LIST = "STT\tHọ và tên\tGhi chú\tNăm sinh\tLớp\tNơi ở\n1\tLê An\tNữ\t2012\t6A\tThôn 1\n2\tLê Bé\tNam\t2013\t6A\tThôn 2"


def meanings(roster: Roster) -> dict[int, ColumnMeaning]:
    return {column.number: column.meaning for column in roster.columns}


def test_columns_are_told_with_what_they_are_taken_for() -> None:
    roster = read_pasted(LIST)
    assert [column.heading for column in roster.columns] == ["Họ và tên", "Ghi chú", "Năm sinh", "Lớp", "Nơi ở"]
    assert meanings(roster) == {1: M.NAME, 2: M.IGNORE, 3: M.BIRTH, 4: M.PLACE, 5: M.IGNORE}
    assert roster.digest == sha256(LIST.encode()).hexdigest()


def test_what_somebody_says_of_columns_counts() -> None:
    roster = read_pasted(LIST, {2: M.SEX, 3: M.IGNORE, 5: M.PLACE})
    assert [(each.full_name, each.sex.value, each.birth_year, each.place) for each in roster.people] == [
        ("Lê An", "female", None, "Thôn 1"), ("Lê Bé", "male", None, "Thôn 2"),
    ]  # fmt: skip
    assert meanings(roster) == {1: M.NAME, 2: M.SEX, 3: M.IGNORE, 4: M.IGNORE, 5: M.PLACE}
    assert roster.dropped_columns == ("Năm sinh", "Lớp")


def test_saying_what_was_found_anyway_changes_nothing() -> None:
    plain = read_pasted(LIST)
    assert read_pasted(LIST, meanings(plain)) == plain


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ({1: M.FAMILY, 2: M.GIVEN}, ["Lê Văn An"]),
        ({2: M.GIVEN}, ["Lê Văn An"]),
        ({1: M.IGNORE, 3: M.NAME}, ["Lê Văn Cha"]),
        ({3: M.NAME}, ["Lê Văn Cha"]),
    ],
)
def test_a_name_in_other_columns(said: Mapping[int, ColumnMeaning], names: list[str]) -> None:
    roster = read_pasted("TT\tHọ và tên\tGọi là\tHọ tên cha\n1\tLê Văn\tAn\tLê Văn Cha", said)
    assert [person.full_name for person in roster.people] == names


def test_marks_where_somebody_says_so() -> None:
    roster = read_pasted(
        "TT\tHọ tên\tA1\tA2\tA3\n1\tLê An\tx\t\t\n2\tLê Bé\t\tx\tx", {2: M.MALE, 3: M.FEMALE, 4: M.MINORITY}
    )
    assert [(each.sex.value, each.minority.value) for each in roster.people] == [("male", "no"), ("female", "yes")]


def test_no_name_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read_pasted(LIST, {1: M.IGNORE})
    assert refused.value.code == "roster.no_name_column"


def test_headings_are_known_again_whoever_is_below_them(tmp_path: Path) -> None:
    head = ["STT", "Họ và tên", "Lớp"]
    one = read_roster(xlsx(tmp_path / "a.xlsx", [head, [1, "Lê An", "6A"]]))
    other = read_roster(xlsx(tmp_path / "b.xlsx", [["Danh sách"], head, [1, "Hồ Bé", "6B"], [2, "Hồ Cao", "6B"]]))
    assert one.headings == other.headings != read_pasted(LIST).headings
    assert (len(one.headings), one.digest != other.digest) == (64, True)
    assert read_pasted("Lê An\nLê Bé").headings == ""


def test_sheets_with_the_same_headings_have_them_once(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên", "Ghi chú"], [1, "Lê An", "6A"]]
    shifted = [["", "STT", "Họ và tên", "Ghi chú", "SĐT"], ["", 1, "Lê Bé", "6B", "0912"]]
    roster = read_roster(xlsx(tmp_path / "a.xlsx", {"Tổ một": rows, "Tổ hai": shifted}), {2: M.PLACE})
    assert [(column.number, column.heading, column.sheet) for column in roster.columns] == [
        (1, "Họ và tên", "Tổ một"), (2, "Ghi chú", "Tổ một"), (3, "SĐT", "Tổ hai"),
    ]  # fmt: skip
    assert [person.place for person in roster.people] == ["6A", "6B"]
    assert (roster.rows, roster.sheets) == ((2, 2), ("Tổ một", "Tổ hai"))


def test_what_is_doubtful_says_whose_it_is(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên", "Năm sinh"], [1, "Lê An", 2012], [2, "Lê Bé", "không rõ"]]
    roster = read_roster(xlsx(tmp_path / "a.xlsx", {"6A": rows, "6B": rows}))
    assert [(each.row, each.person) for each in roster.doubtful_rows] == [(3, 1), (3, 3)]


def test_names_are_told_as_they_are_stored() -> None:
    rows = ["Họ và tên\tLớp", f"{as_tcvn3('Nguyễn Thị Hường')}\t6A", "Trần Văn Đức\t6A"]
    roster = read_pasted("\n".join(rows))
    assert [person.full_name for person in roster.people] == ["Nguyễn Thị Hường", "Trần Văn Đức"]
    assert roster.before == {0: "NguyÔn ThÞ H\u00adêng"}


def test_who_may_be_written_twice() -> None:
    rows = [
        "Lê Thị Hoà\tNữ\t2012\t6A",
        "Lê Thi Hòa\t\t\t6a",
        "Lê Thị Hoà\tNữ\t2012\t6B",
        "Lê Thị Hoà\tNam\t2012\t6A",
        "H’Bia\t\t\t6A",
    ]
    roster = read_pasted(
        "\n".join(["Họ và tên\tGiới tính\tNăm sinh\tLớp", *rows, "H'Bia\t\t2013\t6A", "H'Bia\t\t2014\t6A"])
    )
    assert [each.people for each in roster.repeated] == [(0, 1), (4, 5)]


def test_lists_side_by_side(tmp_path: Path) -> None:
    head = ["STT", "Họ và tên", "Lớp"]
    rows = [[*head, "", *head], [1, "Lê An", "6A", "", 3, "Lê Cao", "6B"], [2, "Lê Bé", "6A"], ["Tổng: 3"]]
    roster = read_roster(xlsx(tmp_path / "a.xlsx", rows))
    assert [(person.full_name, person.place) for person in roster.people] == [
        ("Lê An", "6A"), ("Lê Bé", "6A"), ("Lê Cao", "6B"),
    ]  # fmt: skip
    assert [skipped.row for skipped in roster.skipped_rows] == [4]
    assert roster.rows == (2, 3, 2)


def test_headings_in_three_rows(tmp_path: Path) -> None:
    rows = [
        ["STT", "Họ và tên", "Thông tin", "", "", ""], ["", "", "Giới tính", "", "Năm sinh", "Lớp"],
        ["", "", "Nam", "Nữ", "", ""], [1, "Lê An", "x", "", 2012, "6A"], [2, "Lê Bé", "", "x", 2013, "6A"],
    ]  # fmt: skip
    merged = ["A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:E3", "F2:F3"]
    roster = read_roster(xlsx(tmp_path / "a.xlsx", rows, merged))
    assert [(each.sex.value, each.birth_year, each.place) for each in roster.people] == [
        ("male", 2012, "6A"), ("female", 2013, "6A"),
    ]  # fmt: skip


def test_hamlets_and_units_over_parts_of_a_list(tmp_path: Path) -> None:
    rows = [
        ["STT", "Họ tên", "Năm sinh"],
        ["I", "THÔN MOOK ĐEN"],
        [1, "Lê An", 2012],
        ["", "Chi đoàn trường"],
        [2, "Thôn An", 2013],
    ]
    roster = read_roster(xlsx(tmp_path / "a.xlsx", rows))
    assert [person.full_name for person in roster.people] == ["Lê An", "Thôn An"]
    assert [skipped.row for skipped in roster.skipped_rows] == [2, 4]


def test_a_father_alone_is_nobody_of_a_list(tmp_path: Path) -> None:
    file = xlsx(tmp_path / "a.xlsx", [["STT", "Mã HS", "Họ tên cha", "Ngày sinh"], [1, "HS01", "Lê Văn Cha", 2012]])
    with pytest.raises(Refused) as refused:
        read_roster(file)
    assert refused.value.code == "roster.no_list"
    rows = [["STT", "Họ tên mẹ", "Ngày sinh", "Tên học sinh"], [1, "Lê Thị Mẹ", 2012, "Lê An"]]
    assert [each.full_name for each in read_roster(xlsx(tmp_path / "b.xlsx", rows)).people] == ["Lê An"]


def test_a_school_beside_the_class_tells_two_of_one_name_apart(tmp_path: Path) -> None:
    """The school is not taken, and stands among what is dropped; a merged cell goes over the rows below it."""
    cells: list[list[object]] = [
        ["STT", "Họ và tên", "Lớp", "Trường"],
        [1, "Nguyễn Thị Trang", "6A", "THCS Nguyễn Du"],
        [2, "Lò Văn Hặc", "6A", ""],
        [3, "Nguyễn Thị Trang", "6A", "THCS Lê Quý Đôn"],
        [4, "Nguyễn Thị Trang", "6A", "THCS Lê Quý Đôn"],
    ]
    roster = read_roster(xlsx(tmp_path / "hai-truong.xlsx", cells, ["D2:D3"]))
    assert [each.place for each in roster.people] == ["6A"] * 4
    assert roster.schools == {0: "THCS Nguyễn Du", 1: "THCS Nguyễn Du", 2: "THCS Lê Quý Đôn", 3: "THCS Lê Quý Đôn"}
    assert [each.people for each in roster.repeated] == [(2, 3)]
    assert roster.dropped_columns == ("Trường",)
