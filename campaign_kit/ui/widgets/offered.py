"""Names offered while somebody types: found without marks and anywhere in the name, never forced."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from campaign_kit.model.names import fold

_FOLDED_ROLE = Qt.ItemDataRole.UserRole + 1
_ROWS = 10


class OfferedNames(QCompleter):
    """Hangs on one entry; what is typed may be another name as well."""

    def __init__(self, entry: QLineEdit) -> None:
        super().__init__(entry)
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setCompletionRole(_FOLDED_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_ROWS)
        entry.setCompleter(self)

    def offer(self, names: Sequence[str]) -> None:
        self._names.clear()
        for name in names:
            item = QStandardItem(name)
            item.setData(fold(name), _FOLDED_ROLE)
            self._names.appendRow(item)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """What is looked for: the typed letters without their marks."""
        return [fold(path)]

    def pathFromIndex(self, index: object) -> str:  # noqa: N802 - Qt's name
        """What is written when a name is chosen: the name itself."""
        return str(index.data())  # type: ignore[attr-defined]  # a QModelIndex
