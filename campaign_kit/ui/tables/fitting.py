"""Columns that share the width of their table: some of fixed pixels, the others by parts of what these leave."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView


class FittedColumns(QObject):
    """Hangs on one table and follows its width; `fixed` are pixels by column, `parts` shares of the rest."""

    def __init__(self, view: QTableView, fixed: Mapping[int, int], parts: Mapping[int, float]) -> None:
        super().__init__(view)
        self._view, self._fixed, self._parts = view, fixed, parts
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        rest = self._view.viewport().width() - sum(self._fixed.values())
        for column, width in self._fixed.items():
            self._view.setColumnWidth(column, width)
        left, open_parts = rest, sum(self._parts.values())
        for column, part in self._parts.items():
            width = int(left * part / open_parts)
            self._view.setColumnWidth(column, width)
            left, open_parts = left - width, open_parts - part
