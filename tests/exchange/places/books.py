"""Lists of places as offices keep them, written as spreadsheets."""

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook

Row = Sequence[str | int | None]
HEADS = ("STT", "Tên địa bàn", "Loại", "Thuộc trường", "Khối", "Số học sinh", "Nữ", "Dân tộc thiểu số", "Số dân", "Cụm")


def sheet(file: Path, *rows: Row, merged: Sequence[tuple[int, int, int, int, str]] = ()) -> Path:
    """A workbook with one sheet; `merged` are areas (first row, first column, last row, last column) with a text."""
    with Workbook(file) as book:
        page = book.add_worksheet("Địa bàn")
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell is not None:
                    page.write(at, column, cell)
        for area in merged:
            page.merge_range(*area)
    return file


def commune(file: Path, *more: Row) -> Path:
    """A school with two classes and two hamlets under a title, as the list asks for."""
    return sheet(
        file,
        ("DANH SÁCH TRƯỜNG, LỚP, THÔN LÀNG",),
        ("Năm học 2026-2027",),
        (),
        HEADS,
        (1, "Trường THCS Nguyễn Du", "Trường", None, None, 61, 30, 40),
        (2, "Lớp 6A", "Lớp", "Trường THCS Nguyễn Du", 6, 31, 15, 20),
        (3, "Lớp 7A", "Lớp", "Trường THCS Nguyễn Du", 7, 30, 15, 20),
        (4, "Làng Mook Đen", "Thôn", None, None, 120, None, None, "1.204", "Cụm Bắc"),
        (5, "Thôn Ia Tum", "Thôn", None, None, None, None, None, 640, "Cụm Bắc"),
        *more,
        (None, "Tổng cộng", None, None, None, 181),
        (None, None, None, "NGƯỜI LẬP"),
    )
