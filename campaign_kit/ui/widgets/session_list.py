"""The sessions as rows: some can be chosen at once; columns share the width so that nothing scrolls sideways."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from campaign_kit.model.plan import Session
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.tables.sessions import (
    DAY,
    FORM,
    NOTE,
    PLACES,
    STATUS,
    TITLE,
    TONE_ROLE,
    Note,
    SessionsTable,
)

_WIDTHS = {DAY: 152, STATUS: 150}
_PARTS = {FORM: 0.21, PLACES: 0.27}
_WIDE_PARTS = {FORM: 0.22, PLACES: 0.34}  # where the titles have room enough
_NOTE_PX = 118
_WIDE_PX = 1000
_NARROW_PX = 900  # there is no room for the form beside a note


class SessionList(QWidget):
    """`chose`: other rows are chosen; `opened`: Enter or a double click on one."""

    chose = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._table = SessionsTable(self)
        self._view = row_table(self.tr("Danh sách buổi tuyên truyền"))
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.setModel(self._table)
        self._view.setItemDelegate(RowDelegate(self._view, TITLE, TONE_ROLE))
        self._view.sortByColumn(DAY, Qt.SortOrder.AscendingOrder)
        self._view.activated.connect(lambda _index: self.opened.emit())
        self._view.selectionModel().selectionChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)

    def show_sessions(
        self,
        sessions: Sequence[Session],
        names: Mapping[int, str],
        notes: Mapping[int, Note],
        chosen: int,
        today: date,
    ) -> None:
        """These rows; that one is chosen, else the next to come, else the last."""
        self._view.setColumnHidden(NOTE, not notes)
        self._table.show_rows(sessions, names, notes)
        row = self._table.row_of(chosen)
        if row < 0:
            row = self._next_row(today)
        index = self._table.index(row, 0)
        whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().setCurrentIndex(index, whole)
        self._share_width()
        self.chose.emit()
        # the table has its new height only after this turn of the event loop
        QTimer.singleShot(0, self._view, self._show_chosen)

    def chosen_ids(self) -> list[int]:
        """The numbers of the chosen sessions, as they stand."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        found = (self._table.session_at(row) for row in rows)
        return [session.id for session in found if session is not None]

    def _show_chosen(self) -> None:
        self._view.scrollTo(self._view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _next_row(self, today: date) -> int:
        rows = range(self._table.rowCount())
        coming = (row for row in rows if (found := self._table.session_at(row)) and found.day >= today)
        return next(coming, self._table.rowCount() - 1)

    def _tell(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.chose.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Fixed widths for short columns; the others share the rest."""
        noted = not self._view.isColumnHidden(NOTE)
        without_form = noted and self.width() < _NARROW_PX
        self._view.setColumnHidden(FORM, without_form)
        for column, width in (_WIDTHS | {NOTE: _NOTE_PX}).items():
            self._view.setColumnWidth(column, width)
        self._view.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        rest = self.width() - 4 - sum(_WIDTHS.values()) - (_NOTE_PX if noted else 0)
        for column, part in (_WIDE_PARTS if self.width() >= _WIDE_PX and not noted else _PARTS).items():
            self._view.setColumnWidth(column, int(rest * (part + (_PARTS[FORM] / 2 if without_form else 0))))
