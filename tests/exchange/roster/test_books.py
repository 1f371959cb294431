"""The other spreadsheets: .xls with far cells, hidden sheets and errors; .ods with repeats, notes and hidden sheets."""

from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.reader import read_roster
from tests.exchange.roster.parts import ods_of, packed

LISTS = Path(__file__).parents[2] / "data" / "rosters"


def text(content: str, **attributes: int | str) -> str:
    more = "".join(f' table:number-{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<table:table-cell office:value-type="string"{more}><text:p>{content}</text:p></table:table-cell>'


def value(kind: str, **attributes: str) -> str:
    more = "".join(f' office:{name.replace("_", "-")}="{each}"' for name, each in attributes.items())
    return f'<table:table-cell office:value-type="{kind}"{more}><text:p>shown</text:p></table:table-cell>'


def row(*cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(cells)}</table:table-row>'


def table(*rows: str, name: str = "6A", style: str = "") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


def code(file: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_roster(file)
    return refused.value.code


def test_xls_with_a_far_cell_a_hidden_sheet_dates_and_errors() -> None:
    roster = read_roster(LISTS / "o-xa-va-trang-an.xls")
    assert [(each.full_name, each.sex, each.birth_year, each.minority, each.place) for each in roster.people] == [
        ("Lê Văn An", "unknown", None, "unknown", None),
        ("Lê Thị Bé", "female", 2015, "no", "6A"),
        ("Ksor H'Nhi", "male", 2014, "yes", "6A"),
    ]
    assert [(skipped.row, skipped.reason) for skipped in roster.skipped_rows] == [
        (65536, "Trang tính “S”: Ô họ tên trống hoặc bị lỗi công thức."),
        (4, "Trang tính “Lớp 6A”: Dòng trống."),
    ]


def test_ods_with_values_notes_and_a_tail_to_the_last_row(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>ghi chú</text:p></office:annotation>"
    file = ods_of(
        tmp_path / "a.ods",
        table(
            row(text("DANH SÁCH")),
            row(times=2),
            row(text("Họ tên"), text("Ngày sinh"), text("Nữ"), text("Lớp")),
            row(
                text("Lê<text:s/>Thị Bé").replace("<text:p>", f"{note}<text:p>", 1),
                value("date", date_value="2015-07-20"),
                value("boolean", boolean_value="true"),
                value("float", value="6"),
            ),
            row(text("Lê An"), value("date", date_value="2014-01-02T00:00:00"), text(""), text("6A")),
            row(text("#REF!"), times=2),
            row('<table:table-cell table:number-columns-repeated="16384"/>', times=1_048_000),
        ),
    )
    roster = read_roster(file)
    assert [(each.full_name, each.sex, each.birth_year, each.place) for each in roster.people] == [
        ("Lê Thị Bé", "female", 2015, "6"), ("Lê An", "male", 2014, "6A"),
    ]  # fmt: skip
    assert [(skipped.row, skipped.reason) for skipped in roster.skipped_rows] == [
        (7, "Ô họ tên bị lỗi công thức."), (8, "Ô họ tên bị lỗi công thức."),
    ]  # fmt: skip


def test_ods_with_merged_headings(tmp_path: Path) -> None:
    span = 'table:number-columns-spanned="2" office:value-type="string"'
    file = ods_of(
        tmp_path / "a.ods",
        table(
            row(text("Họ tên"), f"<table:table-cell {span}><text:p>Năm sinh</text:p></table:table-cell>"),
            row("<table:covered-table-cell/>", text("Nam"), text("Nữ")),
            row(text("Lê Thị Bé"), "<table:table-cell/>", value("float", value="1990")),
        ),
    )
    assert [(each.sex, each.birth_year) for each in read_roster(file).people] == [("female", 1990)]


def test_ods_hidden_sheet_is_not_read(tmp_path: Path) -> None:
    hidden = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    people = (row(text("Họ tên")), row(text("Lê An")))
    file = ods_of(tmp_path / "a.ods", table(*people) + table(*people, name="6B", style="ta2"), styles=hidden)
    assert [person.place for person in read_roster(file).people] == ["6A"]


@pytest.mark.parametrize(
    ("tables", "wanted"),
    [
        (table(row(text("x", columns_repeated=1_000_000), times=1_000_000)), "roster.too_many_rows"),
        (table(row(text("x", columns_repeated=9_999_999))), "roster.too_big"),
        (table(row(text("x"), times=200_000)), "roster.too_many_rows"),
        (table(row(times=2_000_000), row(text("x"))), "roster.too_many_rows"),
        (table(table(row(text("x")))), "roster.damaged"),
        ("<table:table", "roster.damaged"),
        (table(row(text("hàng hóa"))), "roster.no_list"),
    ],
    ids=["both ways", "columns", "rows", "far below", "nested", "broken", "no list"],
)
def test_ods_that_is_refused(tmp_path: Path, tables: str, wanted: str) -> None:
    assert code(ods_of(tmp_path / "a.ods", tables)) == wanted


def test_ods_with_a_password_or_an_entity(tmp_path: Path) -> None:
    locked = ods_of(tmp_path / "a.ods", table(row(text("x"))), manifest="<manifest:encryption-data/>")
    assert code(locked) == "roster.password"
    doctype = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    assert code(packed(tmp_path / "b.ods", {"content.xml": doctype})) == "roster.damaged"
