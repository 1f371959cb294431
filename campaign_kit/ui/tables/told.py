"""Rows of told things as a table: what is wrong, what changed, what was kept; each with chips and quiet words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt

from campaign_kit.ui.tables.headed import Index, ItemTable
from campaign_kit.ui.tables.rows import INK_ROLE
from campaign_kit.ui.tables.wrapped import DETAIL_ROLE, TITLE_ROLE, TONE_ROLE


@dataclass(frozen=True)
class Told:
    """One row: what it stands for, its texts; by column the tones of chips, quiet words below, inks.

    A `title` stands over the rows below, across all columns.
    """

    item: Any
    texts: tuple[str, ...]
    tones: Mapping[int, str] = field(default_factory=dict)
    below: Mapping[int, str] = field(default_factory=dict)
    inks: Mapping[int, str] = field(default_factory=dict)
    title: bool = False


class ToldTable(ItemTable[Told]):
    """Values in, cells out, in the order given."""

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.texts[column]
        if role == TITLE_ROLE:
            return row.title
        if role == DETAIL_ROLE:
            return row.below.get(column)
        if role == TONE_ROLE:
            return row.tones.get(column)
        return row.inks.get(column) if role == INK_ROLE else None
