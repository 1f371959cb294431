"""Tables of a report on screen: the summary, and any table of the workbook with its totals as the last row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from campaign_kit.services.report import BookTable, Cell, Share, SummaryRow
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE
from campaign_kit.ui.tables.widths import Column, Holds
from campaign_kit.wording import numbers
from campaign_kit.wording.workbook import NO_DATA, TOTAL

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_INSIDE = "     "
_LOOKED_AT = 300
ITEM, UNIT, NOW, BEFORE, CHANGE, EXPECTED = range(6)
Index = QModelIndex | QPersistentModelIndex


class BookTableModel(QAbstractTableModel):
    """One table of the report; numbers stand at the right, what is not known is told so, which is not 0."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[Any, ...], ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._has_totals = False

    def show_table(self, table: BookTable) -> None:
        self.beginResetModel()
        self._heads = table.headers
        self._has_totals = bool(table.totals)
        self._rows = (*table.rows, (TOTAL, *table.totals[1:])) if table.totals else table.rows
        self._columns = tuple(self._column(number) for number in range(len(self._heads)))
        self.endResetModel()

    def columns(self) -> tuple[Column, ...]:
        """How each column asks for room."""
        return self._columns

    def words(self, column: int) -> list[str]:
        """The cells of a column of words in the first rows; nothing of another."""
        if self._columns[column].holds is not Holds.WORDS:
            return []
        return [shown_cell(row[column]) for row in self._rows[:_LOOKED_AT]]

    def _column(self, number: int) -> Column:
        cells = [row[number] for row in self._rows]
        told = cells[:_LOOKED_AT] if any(isinstance(cell, str) for cell in cells) else cells
        longest = max(map(shown_cell, told), key=len, default="")
        return Column(self._heads[number], longest, _holds(cells), not any(cells))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if orientation is Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = _RIGHT if self._columns[section].holds is Holds.NUMBERS else _LEFT
            return int(side) | int(Qt.TextFlag.TextWordWrap)
        return None

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown_cell(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if self._columns[index.column()].holds is Holds.NUMBERS else _LEFT)
        if self._has_totals and index.row() == len(self._rows) - 1:
            return {GROUND_ROLE: "mint_pale", INK_ROLE: "ink"}.get(role)
        return None


def _holds(cells: Sequence[Cell]) -> Holds:
    """Numbers where there is one: beside them words say why another is not told ("dưới 5")."""
    if any(isinstance(cell, date) for cell in cells):
        return Holds.DAYS
    some = any(isinstance(cell, int | Share) for cell in cells)
    return Holds.NUMBERS if some or not any(isinstance(cell, str) and cell for cell in cells) else Holds.WORDS


def shown_cell(cell: Cell) -> str:
    """A cell as people read it."""
    if isinstance(cell, date):
        return numbers.day(cell)
    if isinstance(cell, Share):
        return numbers.percent(cell.part, cell.whole)
    if isinstance(cell, int):
        return numbers.count(cell)
    return NO_DATA if cell is None else str(cell)


@dataclass(frozen=True)
class SummaryLine:
    """A figure of the summary beside what it was in the days that it is compared with, and what it comes to."""

    row: SummaryRow
    before: SummaryRow | None = None
    expected: int | None = None


def summary_lines(
    rows: Sequence[SummaryRow], before: Mapping[str, SummaryRow], expected: Mapping[str, int]
) -> list[SummaryLine]:
    """Each row with the one of the same key in the other days, and what is expected of the whole period."""
    return [SummaryLine(row, before.get(row.key), expected.get(row.key)) for row in rows]


class SummaryModel(QAbstractTableModel):
    """The figures a reader looks for first; a part of the row above is indented. Each row leads to a figure's key."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[SummaryLine] = ()
        self._heads: tuple[str, ...] = (self.tr("Chỉ tiêu"), self.tr("Đơn vị"), "", "", "", "")

    def show_summary(self, rows: Sequence[SummaryLine], now: str, before: str) -> None:
        """`now` and `before` are the heads of the two periods."""
        self.beginResetModel()
        self._rows = rows
        more, whole = self.tr("Tăng, giảm"), self.tr("Ước cả kỳ")
        self._heads = (self.tr("Chỉ tiêu"), self.tr("Đơn vị"), now, before, more, whole)
        self.endResetModel()

    def line_at(self, row: int) -> SummaryLine | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """The row of that figure; -1 where none is."""
        return next((row for row, line in enumerate(self._rows) if line.row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if section >= NOW else _LEFT) | int(Qt.TextFlag.TextWordWrap)
        return None

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.row.note or line.row.label
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if column >= NOW else _LEFT)
        if role == INK_ROLE:
            return _ink(line, column)
        return None

    def _text(self, line: SummaryLine, column: int) -> str:
        row = line.row
        if column == CHANGE:
            return _change(line)
        if column == EXPECTED:
            return "" if line.expected is None else numbers.count(line.expected)
        if column in (NOW, BEFORE):
            shown = row if column == NOW else line.before
            return NO_DATA if shown is None else _value(shown)
        return row.unit if column == UNIT else (_INSIDE + row.label if row.inside else row.label)


def _ink(line: SummaryLine, column: int) -> str | None:
    if column == NOW:
        return "teal_dark"
    if column in (UNIT, BEFORE, CHANGE):
        return "mute"
    return None if line.row.inside else "ink"


def _change(line: SummaryLine) -> str:
    """By how much it is more or less, and in percent of what it was."""
    before, now = line.before.value if line.before else None, line.row.value
    if before is None or now is None:
        return NO_DATA
    more = now - before
    sign = "+" if more > 0 else "−" if more < 0 else ""
    shown = f"{sign}{numbers.count(abs(more))}"
    return f"{shown} ({sign}{numbers.percent(abs(more), before)})" if before and more else shown


def _value(row: SummaryRow) -> str:
    if row.value is None:
        return NO_DATA
    shown = numbers.count(row.value)
    return shown if row.whole is None else f"{shown}/{numbers.count(row.whole)}"
