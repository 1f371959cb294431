"""Reads .xlsx and .xlsm with calamine, after the bounds are known. Knows no header and no person.

Calamine lays a sheet out whole, from the first cell to the last, and aborts the process when memory ends; so what it
would take is measured first (`xlsx_bounds.py`).
"""

from collections.abc import Mapping
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.sheet import Position, Sheet
from campaign_kit.exchange.roster.xlsx_bounds import check_bounds
from campaign_kit.exchange.roster.xlsx_fonts import old_fonts


def read_xlsx(name: str, data: bytes) -> list[Sheet]:
    """The visible sheets of the workbook; `name` is for the sentence of a refusal.

    Formulas give their stored values; a cell with an error value is empty. Refused "roster.password", "roster.damaged"
    or one of the bounds.
    """
    check_bounds(name, data)
    fonts = old_fonts(name, data)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            return [
                _sheet(book, meta.name, fonts.get(meta.name, {}))
                for meta in book.sheets_metadata
                if meta.typ == SheetTypeEnum.WorkSheet and meta.visible == SheetVisibleEnum.Visible
            ]
    except PasswordError as error:
        raise Refused("roster.password", file=name) from error
    except (CalamineError, OSError, ValueError, LookupError) as error:
        raise Refused("roster.damaged", file=name) from error
    except BaseException as error:
        # a panic of the Rust library: it derives from BaseException and has no importable name
        if type(error).__name__ != "PanicException":
            raise
        raise Refused("roster.damaged", file=name) from error


def _sheet(book: CalamineWorkbook, name: str, fonts: Mapping[Position, str]) -> Sheet:
    found = book.get_sheet_by_name(name)
    rows = found.to_python(skip_empty_area=False)
    return Sheet(name, rows, found.merged_cell_ranges or (), fonts)
