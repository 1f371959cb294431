"""Reads .xls of Excel 2 to 2003 with xlrd: sparse rows, and the fonts that tell the old letters. Knows no header.

Not with calamine: it lays every sheet of such a file out whole on opening, so that one stray cell in the far corner of
a file of 5 kB takes a gigabyte; and it does not give the fonts.
"""

from datetime import datetime
from io import StringIO

import xlrd
from xlrd.sheet import Sheet as FoundSheet

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.sheet import EMPTY, MOST_ROWS, Cell, Position, Sheet, is_old_font

_VISIBLE = 0


def read_xls(name: str, data: bytes) -> list[Sheet]:
    """The visible sheets of the workbook; `name` is for the sentence of a refusal.

    Formulas give their stored values; an error value comes as its text ("#REF!"). Refused "roster.password",
    "roster.damaged" or "roster.too_many_rows".
    """
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=StringIO())
        found = [_sheet(book, sheet) for sheet in book.sheets() if sheet.visibility == _VISIBLE]
    except Exception as error:  # xlrd trusts the numbers of a file: damaged ones raise whatever Python raises
        if "encrypted" in str(error):
            raise Refused("roster.password", file=name) from error
        raise Refused("roster.damaged", file=name) from error
    if sum(1 for sheet in found for row in sheet.rows if row) > MOST_ROWS:
        raise Refused("roster.too_many_rows", file=name, most=MOST_ROWS)
    return found


def _sheet(book: xlrd.book.Book, sheet: FoundSheet) -> Sheet:
    rows = [
        [_cell(book, kind, value) for kind, value in zip(sheet.row_types(row), sheet.row_values(row), strict=True)]
        for row in range(sheet.nrows)
    ]
    merged = [((top, left), (below - 1, right - 1)) for top, below, left, right in sheet.merged_cells]
    return Sheet(sheet.name, rows, merged, _old_fonts(book, sheet))


def _cell(book: xlrd.book.Book, kind: int, value: object) -> Cell:
    if kind == xlrd.XL_CELL_DATE and isinstance(value, float):
        try:
            moment: datetime = xlrd.xldate_as_datetime(value, book.datemode)
        except (OverflowError, ValueError):
            return value
        return moment
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_ERROR and isinstance(value, int):
        return str(xlrd.error_text_from_code.get(value, "#N/A"))
    return value if isinstance(value, str | float) else EMPTY


def _old_fonts(book: xlrd.book.Book, sheet: FoundSheet) -> dict[Position, str]:
    """The font of each text cell in one of the old fonts; of a text of several fonts the first old one."""
    fonts = {number: font.name for number, font in enumerate(book.font_list) if is_old_font(font.name)}
    if not fonts:
        return {}
    styles = {number: fonts.get(style.font_index, "") for number, style in enumerate(book.xf_list)}
    texts = {
        (row, column): styles.get(sheet.cell_xf_index(row, column), "")
        for row in range(sheet.nrows)
        for column in range(sheet.row_len(row))
        if sheet.cell_type(row, column) == xlrd.XL_CELL_TEXT
    }
    for place, runs in sheet.rich_text_runlist_map.items():
        if place in texts:
            texts[place] = next((fonts[font] for _, font in runs if font in fonts), texts[place])
    return {place: font for place, font in texts.items() if font}
