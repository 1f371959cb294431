"""Cells of last year's form found in this year's, which put rows in, renamed a sheet, or left something out."""

from dataclasses import replace

from campaign_kit.exchange.xlsx_form.cells import FormSheet, FormSheets, position_of
from campaign_kit.exchange.xlsx_form.finding import Found, around, propose
from campaign_kit.exchange.xlsx_form.reading import read_sheets
from campaign_kit.model.prepared import FormCellDraft
from tests.exchange.xlsx_form.forms import FIRST, package, rich_form


def form(shift: int = 0, year: int = 2026) -> FormSheets:
    return read_sheets(package(rich_form(shift, year)), "mau")


def named(sheets: FormSheets, cell: str) -> FormCellDraft:
    sheet, place = sheets.sheet(FIRST), position_of(cell)
    assert sheet is not None
    assert place is not None
    beside, above = around(sheet, place)
    return FormCellDraft(form="mau", sheet=FIRST, cell=cell, beside=beside, above=above, meaning="attendances")


def test_a_cell_is_known_by_what_stands_around_it() -> None:
    cell = named(form(), "D6")
    assert (cell.beside, cell.above) == ("Thôn, làng", "BIỂU TỔNG HỢP NĂM 2026 / Lượt người")


def test_where_nothing_moved_all_is_the_same() -> None:
    cells = [named(form(), cell) for cell in ("C5", "D5", "C6", "D6", "C8")]
    assert [(each.found, each.cell) for each in propose(form(year=2027), cells)] == [
        (Found.SAME, each.cell) for each in cells
    ]


def test_rows_that_were_put_in_above() -> None:
    cells = [named(form(), cell) for cell in ("C5", "D6", "C8")]
    found = propose(form(shift=4, year=2027), cells)
    assert [(each.found, each.cell) for each in found] == [
        (Found.MOVED, "C9"),
        (Found.MOVED, "D10"),
        (Found.MOVED, "C12"),
    ]


def test_a_sheet_with_a_new_name() -> None:
    renamed = tuple(replace(sheet, name=f"{sheet.name} (mới)") for sheet in form().sheets)
    (found,) = propose(FormSheets("mau", renamed), [named(form(), "D6")])
    assert (found.found, found.sheet, found.cell) == (Found.MOVED, f"{FIRST} (mới)", "D6")


def test_words_that_stand_twice_and_words_that_are_gone() -> None:
    texts = {(0, 1): "Nữ", (1, 0): "Xã", (3, 0): "Xã"}
    sheets = FormSheets("mau", (FormSheet(FIRST, texts, merged=(((5, 1), (5, 1)),)),))
    cell = FormCellDraft(form="mau", sheet=FIRST, cell="B9", beside="Xã", above="Nữ", meaning="people")
    lost = cell.model_copy(update={"beside": "Huyện"})
    unsure, gone = propose(sheets, [cell, lost])
    assert (unsure.found, unsure.cell) == (Found.UNSURE, "B4")  # the one that is nearer
    assert (gone.found, gone.cell) == (Found.LOST, "")


def test_one_walk_finds_what_looking_around_tells() -> None:
    """The walk through a sheet and the look around one cell have the same words for every place."""
    for sheet in form(shift=2).sheets:
        for row in range(sheet.rows):
            for column in range(sheet.columns):
                if sheet.whole((row, column))[0] != (row, column) or (row, column) in sheet.formulas:
                    continue
                beside, above = around(sheet, (row, column))
                away = FormCellDraft(
                    form="mau", sheet="Khác", cell="A1", beside=beside, above=above, meaning="attendances"
                )
                (found,) = propose(FormSheets("mau", (sheet,)), [away])
                assert (found.found is Found.LOST) == (not beside and not above)
