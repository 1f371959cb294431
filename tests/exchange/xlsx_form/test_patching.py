"""Filling a form: the named cells change, every other part stays byte by byte, and so does every other cell."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from campaign_kit.errors import Refused
from campaign_kit.exchange.xlsx_form.cells import Value
from campaign_kit.exchange.xlsx_form.patching import fill_cells, percent_cells
from campaign_kit.exchange.xlsx_form.workbook import WorkbookParts
from tests.documents.office import recalculated
from tests.exchange.xlsx_form.forms import (
    FIRST,
    SECOND,
    cells_of,
    changed,
    package,
    parts_of,
    rich_form,
    sheet_of,
    value_of,
    with_calculation_chain,
    zipped,
)

Cells = dict[tuple[str, str], Value]
FILLED: Cells = {
    (FIRST, "C5"): 12,
    (FIRST, "D5"): 3042,
    (FIRST, "C6"): "dưới 5",
    (FIRST, "C8"): 0.845,
    (FIRST, "D2"): "UBND xã Ia Dom & <các thôn>",
    (FIRST, "H12"): 7,
    (SECOND, "B1"): "Từ ngày 01/12/2025 đến hết ngày 30/11/2026",
}
MERGED = {"D2": "C2"}
TOLD = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"}


@pytest.fixture(scope="module")
def form() -> bytes:
    return rich_form()


def filled(data: bytes, cells: Cells) -> bytes:
    return fill_cells(package(data), cells)


def assert_nothing_else_changed(before: bytes, after: bytes, cells: Cells) -> None:
    """All parts but the patched sheets and what tells of the calculation; in these sheets all but the cells."""
    sheets = {each.name: each.part for each in WorkbookParts(package(before)).sheets}
    touched = {sheets[sheet] for sheet, _ in cells}
    old, new = parts_of(before), parts_of(after)
    chain = "xl/calcChain.xml"
    assert list(new) == [name for name in old if name != chain]
    differing = {name for name in new if new[name] != old[name]}
    assert differing <= touched | (TOLD if chain in old else {"xl/workbook.xml"})
    for sheet in {sheet for sheet, _ in cells}:
        named = {MERGED.get(cell, cell) for each, cell in cells if each == sheet}
        were, are = cells_of(before, sheet), cells_of(after, sheet)
        assert {at: xml for at, xml in are.items() if at not in named} == {
            at: xml for at, xml in were.items() if at not in named
        }
        assert without_cells(sheet_of(after, sheet)) == without_cells(sheet_of(before, sheet))


def without_cells(sheet: etree._Element) -> bytes:
    """All that a sheet has beside its cells: widths, checks, formats, drawings, and what it says of itself."""
    copy = deepcopy(sheet)
    for data in (*copy.iterfind("{*}sheetData"), *copy.iterfind("{*}dimension")):
        copy.remove(data)
    return etree.tostring(copy, method="c14n")


def test_only_the_named_cells_change(form: bytes) -> None:
    after = filled(form, FILLED)
    assert_nothing_else_changed(form, after, FILLED)
    for (sheet, cell), value in FILLED.items():
        assert value_of(after, sheet, MERGED.get(cell, cell)) == str(value)


def test_a_cell_keeps_its_look(form: bytes) -> None:
    after = filled(form, FILLED)
    for cell in ("C5", "D5", "C6", "C8", "C2"):
        styles = [sheet_of(data, FIRST).find(f".//{{*}}c[@r='{cell}']").get("s") for data in (form, after)]
        assert styles[0] == styles[1] is not None


def test_excel_calculates_anew_and_the_order_is_gone(form: bytes) -> None:
    parts = parts_of(filled(form, {(FIRST, "C5"): 12}))
    assert "xl/calcChain.xml" not in parts
    assert b"calcChain" not in parts["[Content_Types].xml"] + parts["xl/_rels/workbook.xml.rels"]
    calculation = etree.fromstring(parts["xl/workbook.xml"]).find("{*}calcPr")
    assert calculation is not None
    assert calculation.get("fullCalcOnLoad") == "1"


def test_a_workbook_that_never_calculated_is_told_to(form: bytes) -> None:
    parts = parts_of(form)
    root = etree.fromstring(parts["xl/workbook.xml"])
    root.remove(root.find("{*}calcPr"))
    parts["xl/workbook.xml"] = etree.tostring(root)
    book = etree.fromstring(parts_of(filled(zipped(parts), {(FIRST, "C5"): 1}))["xl/workbook.xml"])
    names = [etree.QName(each).localname for each in book]
    assert names.index("calcPr") == names.index("definedNames") + 1


def test_the_filled_form_is_what_excel_expects(form: bytes, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(filled(form, FILLED))
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
    assert result.is_valid, result.errors


def test_the_same_form_and_figures_give_the_same_bytes(form: bytes) -> None:
    assert filled(form, FILLED) == filled(form, FILLED)


def test_new_cells_and_rows_stand_in_their_order(form: bytes) -> None:
    after = filled(form, {(FIRST, "H12"): 1, (FIRST, "A20"): 2, (FIRST, "F5"): 3, (FIRST, "A3"): 4})
    rows = [int(row.get("r")) for row in sheet_of(after, FIRST).iterfind("{*}sheetData/{*}row")]
    assert rows == sorted(rows)
    fifth = [cell.get("r") for cell in sheet_of(after, FIRST).iterfind("{*}sheetData/{*}row[@r='5']/{*}c")]
    assert fifth == ["A5", "B5", "C5", "D5", "E5", "F5"]
    assert sheet_of(after, FIRST).find("{*}dimension").get("ref") == "A1:H20"


def test_rows_and_cells_that_do_not_say_where_they_are(form: bytes) -> None:
    parts = parts_of(form)
    root = sheet_of(form, SECOND)
    for each in (*root.iterfind("{*}sheetData/{*}row"), *root.iterfind("{*}sheetData/{*}row/{*}c")):
        if each.get("r") in {"1", "A1"}:
            del each.attrib["r"]
    parts["xl/worksheets/sheet2.xml"] = etree.tostring(root)
    after = filled(zipped(parts), {(SECOND, "B1"): "kỳ"})
    assert (value_of(after, SECOND, "A1"), value_of(after, SECOND, "B1")) == ("Kỳ báo cáo", "kỳ")


def test_a_row_that_stands_behind_its_place_is_not_made_twice(form: bytes) -> None:
    """Excel repairs a file with two rows of one number, and loses what stood in them."""
    late = b'<row r="30"><c r="A30"><v>1</v></c></row><row r="12"><c r="A12"><v>1</v></c></row></sheetData>'
    after = filled(
        changed(form, "xl/worksheets/sheet1.xml", b"</sheetData>", late), {(FIRST, "H12"): 7, (FIRST, "A20"): 2}
    )
    rows = [row.get("r") for row in sheet_of(after, FIRST).iterfind("{*}sheetData/{*}row")]
    assert rows == ["1", "2", "4", "5", "6", "7", "8", "20", "30", "12"]
    assert (value_of(after, FIRST, "A12"), value_of(after, FIRST, "H12")) == ("1", "7")


@pytest.mark.parametrize(
    ("part", "before"),
    [
        ("xl/workbook.xml", b"<sheets>"),
        ("xl/_rels/workbook.xml.rels", b"<Relationship "),
        ("[Content_Types].xml", b"<Override "),
        ("xl/worksheets/sheet1.xml", b"<row "),
        ("xl/worksheets/sheet1.xml", b"<v>0</v>"),
    ],
)
def test_what_a_program_remarks_in_its_parts_is_passed_over(form: bytes, part: str, before: bytes) -> None:
    """A comment in the XML ended the program."""
    bare = changed(form, "xl/workbook.xml", b'<calcPr calcId="124519" fullCalcOnLoad="1"/>', b"")
    after = filled(changed(bare, part, before, b"<!-- made by --><?their program?>" + before), {(FIRST, "C5"): 12})
    assert value_of(after, FIRST, "C5") == "12"


def test_a_sheet_without_its_table_is_damaged(form: bytes) -> None:
    whole = parts_of(form)["xl/worksheets/sheet2.xml"]
    table = whole[whole.index(b"<sheetData>") : whole.index(b"</sheetData>") + len(b"</sheetData>")]
    with pytest.raises(Refused, match=r"form\.damaged"):
        filled(changed(form, "xl/worksheets/sheet2.xml", table, b""), {(SECOND, "B1"): 1})


def test_a_row_of_a_number_that_no_sheet_has_follows_the_one_before(form: bytes) -> None:
    far = b'<row r="%s"/></sheetData>' % (b"9" * 5_000)
    after = filled(changed(form, "xl/worksheets/sheet1.xml", b"</sheetData>", far), {(FIRST, "C5"): 12})
    assert [*sheet_of(after, FIRST).iterfind("{*}sheetData/{*}row")][-1].get("r") == "9"


@pytest.mark.parametrize(("sheet", "cell"), [(FIRST, "E5"), (FIRST, "C7"), (SECOND, "D4"), (SECOND, "D5")])
def test_a_formula_is_never_written_over(form: bytes, sheet: str, cell: str) -> None:
    with pytest.raises(Refused, match=r"form\.formula"):
        filled(form, {(sheet, cell): 1})


def test_a_sheet_or_cell_that_is_not_there(form: bytes) -> None:
    with pytest.raises(Refused, match=r"form\.no_sheet"):
        filled(form, {("Biểu 9", "A1"): 1})
    with pytest.raises(Refused, match=r"form\.no_cell"):
        filled(form, {(FIRST, "XFE1"): 1})


def test_cells_that_show_percent(form: bytes) -> None:
    asked = [(FIRST, "C8"), (FIRST, "C5"), (FIRST, "Z99"), ("Biểu 9", "A1")]
    assert percent_cells(package(form), asked) == {(FIRST, "C8")}


def test_macros_stay(form: bytes) -> None:
    macro = bytes(range(256))
    after = filled(zipped(parts_of(form) | {"xl/vbaProject.bin": macro}), {(FIRST, "C5"): 1})
    assert parts_of(after)["xl/vbaProject.bin"] == macro


def test_a_form_of_libreoffice(form: bytes, debian_program: Callable[[str, str], str], tmp_path: Path) -> None:
    """It writes its parts in another way: shared formulas, no chain, other names. And it opens what we filled."""
    soffice = debian_program("soffice", "libreoffice-calc")
    theirs = recalculated(soffice, form, tmp_path / "theirs")
    cells: Cells = {(FIRST, "C5"): 12, (FIRST, "D5"): 60, (FIRST, "C6"): 30, (SECOND, "B1"): "kỳ này"}
    after = filled(theirs, cells)
    assert_nothing_else_changed(theirs, after, cells)
    again = recalculated(soffice, after, tmp_path / "again")
    assert (value_of(again, FIRST, "C7"), value_of(again, FIRST, "E5")) == ("42", "5")
    with pytest.raises(Refused, match=r"form\.formula"):
        filled(theirs, {(FIRST, "E5"): 1})


def test_the_chain_of_the_tests_is_one(form: bytes) -> None:
    assert "xl/calcChain.xml" in parts_of(form)
    assert parts_of(with_calculation_chain(form, "A1")) != parts_of(form)
