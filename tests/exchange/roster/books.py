"""Builds small workbooks as people make them: rows of cells, merged cells, several sheets."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import xlsxwriter


class Formula(NamedTuple):
    """A formula with the value that the program stored beside it."""

    text: str
    value: str | float


Cells = Sequence[Sequence[object]]


def xlsx(
    target: Path,
    sheets: Cells | Mapping[str, Cells],
    merged: Sequence[str] = (),
    fonts: Mapping[tuple[int, int], str] | None = None,
) -> Path:
    """Writes the rows from A1 on; "" leaves a cell out; `merged` ("D4:E4") keep the text of their first cell.

    `fonts` are those of text cells by row and column, from 0, alike in every sheet.
    """
    named = sheets if isinstance(sheets, Mapping) else {"Sheet1": sheets}
    with xlsxwriter.Workbook(target) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        styles = {font: book.add_format({"font_name": font}) for font in dict.fromkeys((fonts or {}).values())}
        for name, rows in named.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, Formula):
                        sheet.write_formula(row, column, cell.text, None, cell.value)
                    elif isinstance(cell, str):
                        style = styles.get((fonts or {}).get((row, column), ""))
                        sheet.write_string(row, column, cell, style) if cell else None
                    elif isinstance(cell, bool):
                        sheet.write_boolean(row, column, cell)
                    elif isinstance(cell, date | datetime):
                        sheet.write_datetime(row, column, cell, day)
                    elif cell is not None:
                        sheet.write_number(row, column, cell)
            for span in merged:
                first = span.split(":")[0]
                row, column = xlsxwriter.utility.xl_cell_to_rowcol(first)
                sheet.merge_range(span, rows[row][column], styles.get((fonts or {}).get((row, column), "")))
    return target


def csv(target: Path, rows: Sequence[str], encoding: str = "utf-8") -> Path:
    target.write_bytes("\r\n".join(rows).encode(encoding))
    return target
