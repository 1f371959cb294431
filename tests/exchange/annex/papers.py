"""Annexes as Word and Excel files: the same table in both, groups merged over all columns, a row that is split."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import xlsxwriter

HEADS = ("Stt", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
ANNEX = Path(__file__).parents[2] / "data" / "annex" / "phu-luc-tuan-giao-2021.txt"
Rows = Sequence[Sequence[str]]


def lines_of_annex() -> list[list[str]]:
    """The lines of the real annex's table as they stand there, without the last line of dashes."""
    lines = [line.split("\t") for line in ANNEX.read_text(encoding="utf-8").splitlines() if "\t" in line]
    return [line for line in lines if any(char.isalnum() for cell in line for char in cell)]


def word_file(file: Path, *tables: Rows) -> Path:
    """A .docx with a letterhead, a paragraph and these tables; a line with two texts is merged from the second on."""
    paper = docx.Document()
    head = paper.add_table(rows=1, cols=2)
    head.cell(0, 0).text, head.cell(0, 1).text = "UBND XÃ IA DOM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    paper.add_paragraph("PHỤ LỤC. Nhiệm vụ của các đơn vị")
    for rows in tables:
        _table(paper, rows)
    paper.save(str(file))
    return file


def _table(paper: Any, rows: Rows) -> None:  # noqa: ANN401 - python-docx has no types
    columns = max(map(len, rows))
    table = paper.add_table(rows=0, cols=columns)
    for row in rows:
        cells = table.add_row().cells
        if is_title(row, columns):
            cells[1].merge(cells[-1])
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
        if is_title(row, columns):
            cells[0].text, cells[1].text = row[0], row[1]
    paper.add_paragraph("Ghi chú: kèm theo Kế hoạch.")


def sheet_file(file: Path, rows: Rows, above: int = 2) -> Path:
    """The same as a sheet: a title above the table, the group's title merged over the columns after its number."""
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("Phụ lục")
        sheet.write(0, 0, "PHỤ LỤC NHIỆM VỤ")
        columns = max(map(len, rows))
        for number, row in enumerate(rows, start=above):
            if is_title(row, columns):
                sheet.write(number, 0, row[0])
                sheet.merge_range(number, 1, number, columns - 1, row[1])
            else:
                for column, text in enumerate(row):
                    sheet.write(number, column, int(text) if text.isdecimal() else text)
    return file


def is_title(row: Sequence[str], columns: int) -> bool:
    return columns > 2 and len(row) > 1 and row[0].isupper() and not any(row[2:])
