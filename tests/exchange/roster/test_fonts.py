"""The fonts of cells: capital fonts, texts of several fonts, lists made Unicode that kept their fonts."""

from pathlib import Path

import pytest
import xlsxwriter

from campaign_kit.exchange.roster.reader import read_pasted, read_roster
from campaign_kit.exchange.roster.xlsx_fonts import old_fonts
from campaign_kit.model.roster import Encoding
from tests.exchange.roster.biff import xls
from tests.exchange.roster.books import xlsx
from tests.exchange.roster.stored import as_tcvn3

CAPITALS = {(0, 1): ".VnTimeH", (1, 1): ".VnTimeH", (2, 1): ".VnArialH", (1, 2): ".VnTime"}
SMALL = [["stt", "hä vµ tªn", "Líp"], [1, "nguyÔn thÞ h\u00adêng", "6A"], [2, "siu bl¬i", "6B"]]


@pytest.mark.parametrize("kind", [".xlsx", ".xls"])
def test_capital_fonts_draw_small_letters_as_capitals(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"a{kind}"
    roster = read_roster(
        xlsx(file, SMALL, fonts=CAPITALS) if kind == ".xlsx" else xls(file, {"S": SMALL}, (), CAPITALS)
    )
    assert [(each.full_name, each.place) for each in roster.people] == [("NGUYỄN THỊ HƯỜNG", "6A"), ("SIU BLƠI", "6B")]
    assert roster.encoding is Encoding.TCVN3
    assert roster.before == {0: "nguyÔn thÞ h\u00adêng", 1: "siu bl¬i"}


def test_a_list_made_unicode_that_kept_its_fonts(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên"], [1, "Lê Hà"], [2, "Nguyễn Thị Hường"], [3, "Hồ Thò"]]
    fonts = {(row, column): ".VnTime" for row in range(4) for column in range(2)}
    roster = read_roster(xlsx(tmp_path / "a.xlsx", rows, fonts=fonts))
    assert [person.full_name for person in roster.people] == ["Lê Hà", "Nguyễn Thị Hường", "Hồ Thò"]
    assert (roster.encoding, roster.before) == (Encoding.UNICODE, {})


def test_a_text_of_several_fonts_has_the_old_one(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet, old, bold = (
            book.add_worksheet("S"),
            book.add_format({"font_name": ".VnTime"}),
            book.add_format({"bold": True}),
        )
        sheet.write_row(0, 0, ["STT", "Họ và tên"])
        sheet.write_rich_string(1, 1, bold, "Siu", old, " Bl¬i")
    data = (tmp_path / "a.xlsx").read_bytes()
    assert old_fonts("a.xlsx", data) == {"S": {(1, 1): ".VnTime"}}
    assert [person.full_name for person in read_roster(tmp_path / "a.xlsx").people] == ["Siu Blơi"]


def test_a_part_of_a_cell_in_old_letters() -> None:
    roster = read_pasted("Họ và tên\tLớp\nNguyÔn ThÞ Hường\t6A\nTrần Văn Đức\t6A")
    assert [person.full_name for person in roster.people] == ["Nguyễn Thị Hường", "Trần Văn Đức"]
    assert roster.encoding is Encoding.MIXED


def test_one_of_two_readings_is_what_lists_are_made_of() -> None:
    """Half of the rows are TCVN3, and no font says which: "Tèng" is spelled as well as "Tống", but is no family."""
    names = ["Tống Lý", "Lò Thị Hà", "Hoàng Hoà", "Vũ Minh Quỳnh", "Trần Thị Sáng", "Hồ Văn Thôn"]
    rows = [name if number % 2 else as_tcvn3(name) for number, name in enumerate(names)]
    assert [
        each.full_name for each in read_pasted("\n".join(["Họ và tên\tLớp", *(f"{row}\t6A" for row in rows)])).people
    ] == names


def test_fonts_of_a_workbook_that_names_none_are_not_looked_for(tmp_path: Path) -> None:
    assert old_fonts("a.xlsx", xlsx(tmp_path / "a.xlsx", [["Họ và tên"], [".VnTime"]]).read_bytes()) == {}
