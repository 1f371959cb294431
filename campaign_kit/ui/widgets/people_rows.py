"""The rows of a list of names: who is chosen, walking up and down, and how the columns share the width."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from campaign_kit.model.attendance import AttendanceStatus
from campaign_kit.services.names import Line
from campaign_kit.ui.tables.people import MINORITY, NAME, NUMBER, PLACE, SEX, STATUS, YEAR, PeopleTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table

_WIDTHS = {NUMBER: 56, YEAR: 86, SEX: 84, MINORITY: 70, STATUS: 148}
_TIGHT = {NUMBER: 56, YEAR: 82, MINORITY: 62, STATUS: 138}
_PLACE_SHARE = 0.36
_NARROW_PX = 620  # below this, a person's sex gives its room to the name, and who is chosen is seen in the list alone
_LEAST_PX = 540  # below this, the year of birth does so, too


class PeopleRows(QObject):
    """`view` shows `table`; `chosen`: another row is the current one; `activated`: Enter or a double click on it."""

    chosen = Signal()
    activated = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = PeopleTable(self)
        self.view = row_table(self.tr("Danh sách tên"))
        self.view.setModel(self.table)
        self.view.setItemDelegate(RowDelegate(self.view, NAME))
        self.view.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)
        self.view.setColumnHidden(MINORITY, True)
        self.view.activated.connect(lambda _index: self.activated.emit())
        self.view.selectionModel().currentRowChanged.connect(lambda _row, _before: self.chosen.emit())

    def current(self) -> Line | None:
        return self.table.line_at(self.view.currentIndex().row())

    def choose(self, row: int) -> None:
        """Makes the row the current one; below 0 the first."""
        self.view.setCurrentIndex(self.table.index(max(row, 0), 0))

    def choose_first(self, status: AttendanceStatus) -> None:
        """The first who is not noted so yet."""
        self.choose(self.table.first_to_mark(status))

    def step(self, rows: int) -> None:
        """So many rows on, but not beyond the ends."""
        last = self.table.rowCount() - 1
        if last >= 0:
            self.choose(min(max(self.view.currentIndex().row() + rows, 0), last))

    def go_to(self, person_id: int) -> None:
        """That person, in sight; the first row for somebody who is not shown."""
        self.choose(self.table.row_of(person_id))
        QTimer.singleShot(0, self.view, self._show_chosen)

    def _show_chosen(self) -> None:
        self.view.scrollTo(self.view.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def is_narrow(self, width: int) -> bool:
        return width < _NARROW_PX

    def share_width(self, width: int) -> None:
        """Fixed widths for short columns; names and places share the rest."""
        self.view.setColumnHidden(SEX, self.is_narrow(width))
        self.view.setColumnHidden(YEAR, width < _LEAST_PX)
        known = (_TIGHT if self.is_narrow(width) else _WIDTHS).items()
        widths = {column: wide for column, wide in known if not self.view.isColumnHidden(column)}
        for column, wide in widths.items():
            self.view.setColumnWidth(column, wide)
        self.view.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(PLACE, int((width - 4 - sum(widths.values())) * _PLACE_SHARE))
