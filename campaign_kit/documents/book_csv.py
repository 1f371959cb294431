"""The tables of the year's workbook as CSV files, one a table, for programs and for Excel with Vietnamese settings.

UTF-8 with a byte order mark, without which Excel takes the letters apart; cells are cut at ";", because "," is the
decimal sign of Vietnamese settings and Excel then opens the file in columns. Numbers are plain (3042), days are
2026-03-09, shares a percent number with a decimal point; no data is an empty cell. No text starts a formula.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date

from campaign_kit.documents.year_book import BookTable, Cell, Share, SummaryRow, YearBook
from campaign_kit.model.names import fold
from campaign_kit.wording import workbook as words

SEPARATOR = ";"
_MARK = "\ufeff"
_STARTS_FORMULA = frozenset("=+-@\t\r")


def csv_files(book: YearBook) -> Iterator[tuple[str, bytes]]:
    """(name of the file, its bytes) of every table, in the order of the sheets."""
    yield _file(words.SUMMARY), _csv(words.SUMMARY_HEADS, [_summary(row) for row in book.summary])
    for table in (*book.tables, book.sessions, *([book.figures] if book.figures else [])):
        yield _file(table.name), _csv(_heads(table), [*table.rows, *_totals(table)])


def _file(name: str) -> str:
    return f"{fold(name).replace(' ', '_')}.csv"


def _heads(table: BookTable) -> tuple[str, ...]:
    """The heads, each with the one that stands over it."""
    over = {at: group.title for group in table.groups for at in range(group.first, group.last + 1)}
    return tuple(
        words.GROUPED.format(group=over[at], head=head) if at in over else head for at, head in enumerate(table.headers)
    )


def _totals(table: BookTable) -> list[tuple[Cell, ...]]:
    return [(table.totals[0] or words.TOTAL, *table.totals[1:])] if table.totals else []


def _summary(row: SummaryRow) -> tuple[Cell, ...]:
    return row.key, row.label, row.unit, row.value, row.whole, row.note


def _csv(heads: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow([_text(head) for head in heads])
    writer.writerows([_text(cell) for cell in row] for row in rows)
    return (_MARK + stream.getvalue()).encode()


def _text(cell: Cell) -> str | int | float:
    if isinstance(cell, Share):
        return round(100 * cell.part / cell.whole, 1)
    if isinstance(cell, date):
        return cell.isoformat()
    if cell is None or isinstance(cell, int):
        return "" if cell is None else cell
    return f"'{cell}" if cell[:1] in _STARTS_FORMULA else cell
