"""A table under fixed heads: what all of the window's tables of rows say of their columns, and those of told rows of
their rows. Knows no cell."""

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class HeadedTable(QAbstractTableModel):
    """The base of the tables: sets `_heads`; who inherits gives rows and cells."""

    _heads: tuple[str, ...] = ()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class Standing(Protocol):
    """A row that stands for something."""

    @property
    def item(self) -> Any: ...  # noqa: ANN401 - anything


R = TypeVar("R", bound=Standing)


class ItemTable(HeadedTable, Generic[R]):
    """The base of the tables whose rows are told as values, in the order given; who inherits gives the cells."""

    def __init__(self, parent: QObject, heads: tuple[str, ...]) -> None:
        super().__init__(parent)
        self._heads = heads
        self._rows: list[R] = []

    def show_rows(self, rows: Sequence[R]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def item_at(self, row: int) -> Any:  # noqa: ANN401 - what `show_rows` was given
        return self._rows[row].item if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)
