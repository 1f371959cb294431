"""Tables of a report on screen: the summary, and any table of the workbook with its totals as the last row."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from campaign_kit.services.report import BookTable, SummaryRow
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE
from campaign_kit.wording import numbers
from campaign_kit.wording.workbook import NO_DATA, TOTAL

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_INSIDE = "     "
Index = QModelIndex | QPersistentModelIndex


class BookTableModel(QAbstractTableModel):
    """One table of the report; numbers stand at the right, what is not known is "…", which is not 0."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[Any, ...], ...] = ()
        self._has_totals = False

    def show_table(self, table: BookTable) -> None:
        self.beginResetModel()
        self._heads = table.headers
        self._has_totals = bool(table.totals)
        self._rows = (*table.rows, (TOTAL, *table.totals[1:])) if table.totals else table.rows
        self.endResetModel()

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
            side = _RIGHT if self.is_number(section) else _LEFT
            return int(side) | int(Qt.TextFlag.TextWordWrap)
        return None

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if self.is_number(index.column()) else _LEFT)
        if self._has_totals and index.row() == len(self._rows) - 1:
            return {GROUND_ROLE: "mint_pale", INK_ROLE: "ink"}.get(role)
        return None

    def head(self, column: int) -> str:
        return self._heads[column]

    def is_number(self, column: int) -> bool:
        """True when the column holds numbers; what is not known counts as one."""
        cells = [row[column] for row in self._rows]
        return any(isinstance(cell, int) for cell in cells) or (bool(cells) and all(cell is None for cell in cells))

    def holds_days(self, column: int) -> bool:
        return any(isinstance(row[column], date) for row in self._rows)

    def _shown(self, row: int, column: int) -> str:
        cell = self._rows[row][column]
        if isinstance(cell, date):
            return numbers.day(cell)
        if isinstance(cell, int):
            return numbers.count(cell)
        return NO_DATA if cell is None else str(cell)


class SummaryModel(QAbstractTableModel):
    """The figures a reader looks for first; a part of the row above is indented. Each row leads to a figure's key."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[SummaryRow] = []
        self._keys: list[str] = []
        self._heads = (self.tr("Chỉ tiêu"), self.tr("Số liệu"), self.tr("Đơn vị"), self.tr("Ghi chú"))

    def show_summary(self, rows: Sequence[SummaryRow], keys: Mapping[str, str]) -> None:
        """`keys` has the key of each title; a part belongs to the figure above it."""
        self.beginResetModel()
        self._rows = list(rows)
        self._keys = []
        for row in rows:
            self._keys.append(keys.get(row.label) or self._keys[-1])
        self.endResetModel()

    def key_at(self, row: int) -> str:
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if section == 1 else _LEFT)
        return None

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, index.column(), role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if index.column() == 1 else _LEFT)
        if role == INK_ROLE:
            return "mute" if index.column() >= 2 else None if row.inside else "ink"
        return None

    def _text(self, row: SummaryRow, column: int, role: int) -> str:
        if column == 0:
            return row.label if role == Qt.ItemDataRole.ToolTipRole or not row.inside else _INSIDE + row.label
        if column == 1:
            return self._value(row)
        return row.unit if column == 2 else row.note

    @staticmethod
    def _value(row: SummaryRow) -> str:
        if row.value is None:
            return NO_DATA
        shown = numbers.count(row.value)
        return shown if row.whole is None else f"{shown}/{numbers.count(row.whole)}"
