"""Rows of words as a table: for short lists whose owner tells what stands in each cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import BELOW_ROLE, INK_ROLE

TONE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Cells:
    """One row: what it stands for, its texts, the small ones below them; `tone` makes a chip of the last cell."""

    item: Any
    texts: tuple[str, ...]
    below: tuple[str, ...] = ()
    tone: str = ""
    is_past: bool = False


class CellsTable(HeadedTable):
    """Values in, cells out, in the order given."""

    def __init__(self, parent: QObject, heads: tuple[str, ...]) -> None:
        super().__init__(parent)
        self._heads = heads
        self._rows: list[Cells] = []

    def show_rows(self, rows: Sequence[Cells]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def item_at(self, row: int) -> Any:  # noqa: ANN401 - what `show_rows` was given
        return self._rows[row].item if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row, column = self._rows[index.row()], index.column()
        below = row.below[column] if column < len(row.below) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.texts[column], below)))
        if role == BELOW_ROLE:
            return below
        if role == TONE_ROLE and row.tone and column == len(self._heads) - 1:
            return row.tone
        return "mute" if role == INK_ROLE and row.is_past else None
