"""The year's workbook of many sessions, against bare XlsxWriter writing the same cells. Prints medians and the ratio.

The clock covers: from the values of the book to the bytes of the file; imports of both sides are done before.
"""

import io
from datetime import date, timedelta
from statistics import median
from time import perf_counter

from xlsxwriter.workbook import Workbook

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.workbook import write_workbook
from campaign_kit.documents.year_book import BookChart, BookTable, Cell, SummaryRow, YearBook
from campaign_kit.model.report import Period
from campaign_kit.paths import shipped

ROWS, TURNS = 10_000, 7
_FORMS = ("Sinh hoạt dưới cờ", "Họp thôn", "Ngoại khóa", "Tập huấn")
_HEADS = ("Ngày", "Tên buổi", "Hình thức", "Tính bằng", "Địa bàn", "Lượt người", "Nữ", "Trẻ em dưới 16 tuổi", "Ghi chú")


def rows_of(number: int) -> tuple[tuple[Cell, ...], ...]:
    start = date(2025, 12, 1)
    return tuple(
        (
            start + timedelta(days=at % 365),
            f"Sinh hoạt dưới cờ – lớp {at % 9 + 1}",
            _FORMS[at % 4],
            "buổi",
            f"Trường Tiểu học số {at % 500}",
            at % 300,
            at % 150,
            at % 200,
            "",
        )
        for at in range(number)
    )


def book_of(rows: tuple[tuple[Cell, ...], ...]) -> YearBook:
    months = tuple((f"Tháng {month}", month * 10, month * 300) for month in range(1, 13))
    totals: tuple[Cell, ...] = ("", "", "", "", "", *(sum(row[at] for row in rows) for at in (5, 6, 7)), "")  # type: ignore[misc]
    return YearBook(
        office="UBND xã Ia Dom",
        titles=("SỐ LIỆU TUYÊN TRUYỀN",),
        period=Period(first=date(2025, 12, 1), last=date(2026, 11, 30)),
        age_rule="Tuổi tính bằng năm tổ chức buổi trừ năm sinh.",
        foot_rule="",
        summary=(SummaryRow("Buổi đã tổ chức", "buổi", len(rows)),),
        tables=(
            BookTable(
                "Theo tháng", "Theo tháng", ("Tháng", "Số buổi", "Lượt"), months, chart=BookChart("column", "Tháng", 1)
            ),
        ),
        sessions=BookTable("Các buổi", "Các buổi", _HEADS, rows, totals, sums=frozenset((5, 6, 7))),
    )


def ours(book: YearBook, palette: dict[str, str]) -> None:
    write_workbook(book, io.BytesIO(), palette)


def bare(book: YearBook) -> None:
    """A plain script: the same cells, one format a kind of cell, a chart."""
    with Workbook(io.BytesIO(), {"in_memory": True}) as workbook:
        plain, day = workbook.add_format({"border": 1}), workbook.add_format({"border": 1, "num_format": "dd/mm/yyyy"})
        for table in (*book.tables, book.sessions):
            sheet = workbook.add_worksheet(table.name)
            for row_number, row in enumerate((table.headers, *table.rows, table.totals)):
                sheet.write_number(row_number, 0, row_number, plain)
                for column, cell in enumerate(row, 1):
                    if isinstance(cell, int):
                        sheet.write_number(row_number, column, cell, plain)
                    elif isinstance(cell, date):
                        sheet.write_datetime(row_number, column, cell, day)
                    else:
                        sheet.write_string(row_number, column, str(cell), plain)
        chart = workbook.add_chart({"type": "column"})
        name = book.tables[0].name
        chart.add_series({"categories": [name, 1, 1, 12, 1], "values": [name, 1, 2, 12, 2]})
        workbook.worksheets()[0].insert_chart(15, 1, chart)


def timed(write: object, *facts: object) -> float:
    start = perf_counter()
    write(*facts)  # type: ignore[operator]
    return perf_counter() - start


def main() -> None:
    palette = Layouts([shipped("layouts")]).palette()
    book = book_of(rows_of(ROWS))
    ours(book, palette)
    bare(book)
    pairs = [(timed(ours, book, palette), timed(bare, book)) for _ in range(TURNS)]
    one, other = (median(pair[at] for pair in pairs) for at in (0, 1))
    ratio = median(pair[0] / pair[1] for pair in pairs)
    print(f"from values to bytes, {ROWS} sessions, {TURNS} turns")
    print(f"ours {one:.3f} s, bare XlsxWriter {other:.3f} s, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
