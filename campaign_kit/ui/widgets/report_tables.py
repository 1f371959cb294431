"""The tables of a report, one in sight: the summary first, then those of the workbook, with what is printed below."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QHeaderView, QPushButton, QStackedWidget, QTableView, QWidget

from campaign_kit.model.report import DEFINITIONS
from campaign_kit.services.report import BookTable, YearBook
from campaign_kit.ui.tables.book import BookTableModel, SummaryModel
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.report import KIND, LINE_HEADS, SESSION_HEADS
from campaign_kit.wording.workbook import AGE_RULE, NO_DATA_NOTE, PERIOD, SUMMARY

# what a narrow window leaves to the workbook: the other side of a part, and how many it is not known of
_LEFT_OUT = frozenset((LINE_HEADS[3], LINE_HEADS[4], LINE_HEADS[6], LINE_HEADS[7], LINE_HEADS[9]))
_ALL_FROM_PX = 1300
_WORDS = frozenset((KIND, SESSION_HEADS[2], SESSION_HEADS[3]))  # what the narrowest window leaves out as well
_WORDS_FROM_PX = 900
_NUMBER_PX, _WIDE_NUMBER_PX, _DAY_PX = 80, 78, 122
_HEAD_PX = 68
_NO_COLUMN = -1
_SUMMARY_PX = (88, 80)
_SUMMARY_NOTE = 0.24


class ReportTables(Card):
    """`ways` leads from table to table and stands where the page puts it.

    `figure_chosen` carries the key of a figure, `table_shown` the table (None: the summary)."""

    figure_chosen = Signal(str)
    table_shown = Signal(object)  # BookTable | None
    session_asked = Signal(int)  # the row of a session

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self.column.setSpacing(0)
        self._tables: list[BookTable] = []
        self._foot: list[str] = []  # below the summary, below any other table
        self.ways = QWidget()
        self._ways = QHBoxLayout(self.ways)
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(4)
        self._group = QButtonGroup(self)
        self._summary, self._book = SummaryModel(self), BookTableModel(self)
        self._summary_view = self._view(self.tr("Tổng hợp số liệu"), self._summary, _NO_COLUMN)
        self._summary_view.selectionModel().currentRowChanged.connect(lambda now, _was: self._choose(now.row()))
        self._book_view = self._view(self.tr("Bảng số liệu"), self._book, 0)
        self._book_view.horizontalHeader().setFixedHeight(_HEAD_PX)
        self._book_view.activated.connect(lambda index: self.session_asked.emit(index.row()))
        self._pile = QStackedWidget()
        for view in (self._summary_view, self._book_view):
            self._pile.addWidget(view)
        self._notes = label("", "detail", wrap=True)
        self._notes.setContentsMargins(16, 8, 16, 10)
        self.column.addWidget(self._pile, 1)
        self.column.addWidget(rule())
        self.column.addWidget(self._notes)

    @staticmethod
    def _view(name: str, model: BookTableModel | SummaryModel, bold: int) -> QTableView:
        view = row_table(name)
        view.setSortingEnabled(False)
        view.setModel(model)
        view.setItemDelegate(RowDelegate(view, bold))
        view.verticalHeader().setDefaultSectionSize(34)
        return view

    def show_book(self, book: YearBook) -> None:
        """Puts the tables of a period on the page; which of them is in sight stays."""
        shown = max(0, self._group.checkedId())
        self._tables = [*book.tables, book.sessions]
        names = [SUMMARY, *(table.name for table in self._tables)]
        if [way.text() for way in self._group.buttons()] != names:
            self._make_ways(names)
        keys = {definition.title: key for key, definition in DEFINITIONS.items()}
        self._summary.show_summary(book.summary, keys)
        period = PERIOD.format(first=numbers.day(book.period.first), last=numbers.day(book.period.last))
        self._foot = [
            f"{period}. {AGE_RULE.format(rule=rule)} {NO_DATA_NOTE}" for rule in (book.age_rule, book.foot_rule)
        ]
        self._show(min(shown, len(self._tables)))

    def _make_ways(self, names: Sequence[str]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._ways.removeWidget(old)
            old.deleteLater()
        while self._ways.takeAt(0) is not None:
            pass
        for number, name in enumerate(names):
            way = self._way(name)
            way.clicked.connect(lambda _on=False, number=number: self._show(number))
            self._group.addButton(way, number)
            self._ways.addWidget(way)
        self._ways.addStretch(1)

    @staticmethod
    def _way(name: str) -> QPushButton:
        way = button(name, "tab")
        way.setCheckable(True)
        return way

    def _show(self, number: int) -> None:
        self._group.button(number).setChecked(True)
        table = self._tables[number - 1] if number else None
        self._pile.setCurrentIndex(1 if table else 0)
        if table is not None:
            self._book.show_table(table)
        self._notes.setText(" ".join([*(table.notes if table else ()), self._foot[1 if table else 0]]))
        self.table_shown.emit(table)
        if table is None and not self._summary_view.currentIndex().isValid():
            self._summary_view.setCurrentIndex(self._summary.index(0, 0))
        elif table is None:
            self._choose(self._summary_view.currentIndex().row())
        QTimer.singleShot(0, self, self._share_width)

    def shows_sessions(self) -> bool:
        """True while the table of the sessions is in sight: its rows are those of the report."""
        return self._group.checkedId() == len(self._tables)

    def _choose(self, row: int) -> None:
        key = self._summary.key_at(row)
        if key:
            self.figure_chosen.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Numbers have fixed widths; words share the rest, so that nothing scrolls sideways."""
        head = self._summary_view.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_SUMMARY_PX, 1):
            self._summary_view.setColumnWidth(column, width)
        self._summary_view.setColumnWidth(3, int(self.width() * _SUMMARY_NOTE))
        shown = self._shown_columns()
        rooms = {column: self._number_width(column) for column in shown}
        words = [column for column in shown if not rooms[column]]
        rest = self.width() - 14 - sum(rooms.values())
        first = 1.9 if len(words) > 1 else 1.0
        for place, column in enumerate(words):
            share = (first if place == 0 else 1.0) / (first + len(words) - 1)
            rooms[column] = int(rest * share)
        for column in shown:
            self._book_view.setColumnWidth(column, rooms[column])

    def _shown_columns(self) -> list[int]:
        out = frozenset() if self.width() >= _ALL_FROM_PX else _LEFT_OUT
        out |= frozenset() if self.width() >= _WORDS_FROM_PX else _WORDS
        shown = []
        for column in range(self._book.columnCount()):
            is_out = self._book.head(column) in out
            self._book_view.setColumnHidden(column, is_out)
            if not is_out:
                shown.append(column)
        return shown

    def _number_width(self, column: int) -> int:
        """The width of a column of numbers or days; 0 of one of words."""
        if self._book.holds_days(column):
            return _DAY_PX
        if not self._book.is_number(column):
            return 0
        return _WIDE_NUMBER_PX if self.width() >= _ALL_FROM_PX else _NUMBER_PX
