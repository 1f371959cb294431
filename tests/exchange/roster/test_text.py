"""Text files and pasted text: encodings, separators, quotation marks, lines without headings."""

from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.reader import read_pasted, read_roster
from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.roster import Encoding, Roster
from tests.exchange.roster.books import csv

ROWS = ["STT;Họ và tên;Lớp", "1;Nguyễn Văn Đức;6A", "2;Rơ Châm H'Bia;6B"]


def names(roster: Roster) -> list[str]:
    return [person.full_name for person in roster.people]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, separator: str) -> None:
    roster = read_roster(csv(tmp_path / "a.csv", [row.replace(";", separator) for row in ROWS], encoding))
    assert names(roster) == ["Nguyễn Văn Đức", "Rơ Châm H'Bia"]
    assert roster.encoding is Encoding.UNICODE


def test_excel_says_its_separator(tmp_path: Path) -> None:
    roster = read_roster(csv(tmp_path / "a.csv", ["sep=;", *ROWS, "", "3;;6A", ";;"]))
    assert len(roster.people) == 2
    assert [skipped.row for skipped in roster.skipped_rows] == [6]


def test_commas_in_addresses_and_quoted_cells(tmp_path: Path) -> None:
    rows = [
        "Họ tên\tĐịa chỉ\tLớp",
        "Lê An\tThôn 1, xã Ia Dom, tỉnh Gia Lai, Việt Nam\t6A",
        '"Lê ""Tí"" Bé"\t"a\nb"\t6B',
    ]
    roster = read_roster(csv(tmp_path / "a.tsv", rows))
    assert [(person.full_name, person.place) for person in roster.people] == [("Lê An", "6A"), ('Lê "Tí" Bé', "6B")]


def test_a_lost_quotation_mark_swallows_nobody(tmp_path: Path) -> None:
    rows = ["Họ tên;Lớp", '"Lê An;6A', *["Lê Bé;6A"] * 40]
    assert len(read_roster(csv(tmp_path / "a.csv", rows)).people) == 41


def test_more_lines_than_a_list_has(tmp_path: Path) -> None:
    for rows in (["Họ tên"] + ["Lê An"] * 100_001, ["a"] * 250_000):
        with pytest.raises(Refused) as refused:
            read_roster(csv(tmp_path / "a.csv", rows))
        assert refused.value.code == "roster.too_many_rows"


def test_a_cell_that_never_ends(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_roster(csv(tmp_path / "a.csv", ["Họ tên;Lớp", "Lê An;" + "a" * 200_000]))
    assert refused.value.code == "roster.damaged"


def test_pasted_names_one_a_line() -> None:
    roster = read_pasted("1. Nguyễn Văn An\r\n2) Trần Thị Bé\n- Rơ Châm H’Bia 2012\n\n  Y Thịnh  \n07 Lê Cao (2010)")
    assert [(person.full_name, person.birth_year) for person in roster.people] == [
        ("Nguyễn Văn An", None), ("Trần Thị Bé", None), ("Rơ Châm H’Bia", 2012), ("Y Thịnh", None), ("Lê Cao", 2010),
    ]  # fmt: skip
    assert roster.skipped_rows == roster.doubtful_rows == ()


def test_pasted_cells_say_what_they_are() -> None:
    roster = read_pasted(
        "1\tLê An\t05/01/2012\tNam\tKinh\t6A\n2\tLê Bé\t2013\tnữ\tGia Rai\tThôn Mook Đen\tgiỏi\nCộng: 2"
    )
    first, second = roster.people
    assert (first.sex, first.birth_year, first.minority, first.place) == (Sex.MALE, 2012, Minority.NO, "6A")
    assert (second.sex, second.birth_year, second.minority, second.place) == (
        Sex.FEMALE, 2013, Minority.YES, "Thôn Mook Đen",
    )  # fmt: skip
    assert [(doubtful.row, doubtful.reason.split(" ")[0]) for doubtful in roster.doubtful_rows] == [(2, "Có")]
    assert [(skipped.row, skipped.reason) for skipped in roster.skipped_rows] == [(3, "Dòng tổng cộng.")]


def test_a_name_that_is_also_a_sex_stays_whole() -> None:
    assert names(read_pasted("Nguyễn Hoài Nam\nTôn Nữ Hỷ Khương\nLê Thị Nữ")) == [
        "Nguyễn Hoài Nam", "Tôn Nữ Hỷ Khương", "Lê Thị Nữ",
    ]  # fmt: skip


def test_pasted_table_with_headings() -> None:
    roster = read_pasted("STT\tHọ đệm\tTên\tSĐT\n1\tLê Thị\tBé\t0912\n")
    assert names(roster) == ["Lê Thị Bé"]
    assert roster.dropped_columns == ("SĐT",)


@pytest.mark.parametrize("text", ["", "\n \n", "123\n456", "?", "https://vn-cop.vn"])
def test_pasted_without_names(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_pasted(text)
    assert refused.value.code == "roster.no_pasted_names"


def test_pasted_too_much() -> None:
    for text in ("Lê An\n" * 10_001, "Lê An " * 400_000):
        with pytest.raises(Refused) as refused:
            read_pasted(text)
        assert refused.value.code == "roster.pasted_too_long"


def test_pasted_old_letters_and_a_cell_that_never_ends() -> None:
    assert names(read_pasted("NguyÔn V¨n Dòng\n§ç ThÞ B¶o Th¾ng")) == ["Nguyễn Văn Dũng", "Đỗ Thị Bảo Thắng"]
    assert names(read_pasted("Lê An\n" + "a" * 150_000)) == ["Lê An"]


def test_pasted_lines_that_are_no_names_have_reasons() -> None:
    roster = read_pasted(f"Lê An\n{'Lê ' * 50}\n0912 345 678\nNgười lập biểu")
    assert names(roster) == ["Lê An"]
    assert [skipped.row for skipped in roster.skipped_rows] == [2, 3, 4]
