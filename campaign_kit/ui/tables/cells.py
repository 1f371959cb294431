"""Rows of words as a table: for short lists whose owner tells what stands in each cell."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from campaign_kit.ui.tables.headed import Index, ItemTable
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


class CellsTable(ItemTable[Cells]):
    """Values in, cells out, in the order given."""

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
