"""The tables of the book, one in sight: its rows or its chart, with what is printed below it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.services.report import BookTable, YearBook
from campaign_kit.ui.tables.book import BookTableModel
from campaign_kit.ui.tables.book_paint import BookDelegate, BookHead
from campaign_kit.ui.tables.rows import row_table
from campaign_kit.ui.tables.widths import is_long, share_room
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.chart_card import ChartView
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.workbook import AGE_RULE, NO_DATA_NOTE

_ROWS, _CHART = "rows", "chart"
_ROW_PX, _HIGH_ROW_PX = 34, 44
_SCROLL_PX = 14
_CHOICE_PX = 560


class ReportTables(Card):
    """`figure_chosen` carries the key of a figure behind a cell, `session_chosen` the number of a session."""

    figure_chosen = Signal(str)
    session_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self.column.setSpacing(0)
        self._book: YearBook | None = None
        self._tables: list[BookTable] = []
        self._sessions: Sequence[int] = ()
        self._way = _ROWS
        self.choice = Choice(self.tr("Biểu"))
        self.choice.setMaximumWidth(_CHOICE_PX)
        self.choice.currentIndexChanged.connect(lambda _index: self._show())
        self._ways = Segments(self.tr("Cách xem"), ((_ROWS, self.tr("Bảng")), (_CHART, self.tr("Biểu đồ"))))
        self._ways.chosen.connect(self._show_way)
        self._model, self.chart = BookTableModel(self), ChartView()
        self.view = row_table(self.tr("Bảng số liệu"))
        self.view.setSortingEnabled(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.view.setModel(self._model)
        self.view.setItemDelegate(BookDelegate(self.view))
        self._head = BookHead(self.view)
        self.view.setHorizontalHeader(self._head)
        self.view.activated.connect(self._ask)
        self._pile = QStackedWidget()
        self._empty = EmptyState(
            "chart-column",
            self.tr("Biểu này chưa có dòng nào trong kỳ"),
            self.tr("Dòng của biểu có ngay khi kết quả buổi, mục truyền thông hoặc số liệu của kỳ được ghi."),
        )
        for widget in (self.view, self.chart, self._empty):
            self._pile.addWidget(widget)
        self._notes = label("", "detail", wrap=True)
        self._notes.setContentsMargins(16, 8, 16, 10)
        self.column.addWidget(self._top())
        self.column.addWidget(self._pile, 1)
        self.column.addWidget(rule())
        self.column.addWidget(self._notes)

    def _top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self.choice, 1)
        row.addStretch(0)
        row.addWidget(self._ways)
        return top

    def show_book(self, book: YearBook, sessions: Sequence[int]) -> None:
        """Puts the tables of a period here; which of them is in sight stays. `sessions` are the numbers of its rows."""
        self._book, self._sessions = book, sessions
        self._tables = [*book.tables, book.sessions, *filter(None, (book.figures,))]
        self.choice.fill([(table.name, _title(table)) for table in self._tables])
        self._show()

    def table(self) -> BookTable | None:
        """The table in sight."""
        at = self.choice.currentIndex()
        return self._tables[at] if 0 <= at < len(self._tables) else None

    def _show(self) -> None:
        table = self.table()
        if table is None:
            return
        self._model.show_table(table)
        self._head.show_groups(table.groups)
        self.chart.show_table(table)
        self._ways.setVisible(table.chart is not None)
        if table.chart is None:
            self._ways.choose(_ROWS)
        self.view.setCurrentIndex(self._model.index(0, 0))
        self._see()
        self._share_width()
        QTimer.singleShot(0, self, self._share_width)

    def _show_way(self, way: str) -> None:
        self._way = way
        self._see()

    def _see(self) -> None:
        """The rows or the chart; of a table without rows, that there are none."""
        shown = self.view if self._way == _ROWS else self.chart
        self._pile.setCurrentWidget(shown if self._model.rowCount() else self._empty)

    def _ask(self, index: QModelIndex) -> None:
        """A figure is explained; a row of the sessions leads to its session."""
        table = self.table()
        if table is None or self._book is None:
            return
        row = index.row() if index.row() < len(table.rows) else -1
        key = table.keys.get((row, index.column()), "")
        if key:
            self.figure_chosen.emit(key)
        elif table is self._book.sessions and row >= 0:
            self.session_chosen.emit(self._sessions[row])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Nothing scrolls sideways: what has no room is left to the file, and that is said."""
        table, columns = self.table(), self._model.columns()
        if table is None or self._book is None:
            return
        widths = share_room(columns, self.width() - _SCROLL_PX)
        for number in range(len(columns)):
            self.view.setColumnHidden(number, number not in widths)
            self.view.setColumnWidth(number, widths.get(number, 0))
        self._head.fit()
        long = any(is_long(self._model.words(at), width) for at, width in widths.items())
        self.view.verticalHeader().setDefaultSectionSize(_HIGH_ROW_PX if long else _ROW_PX)
        left = len(columns) - len(widths)
        more = self.tr("Còn {0} cột nữa trong tệp Excel.").format(numbers.count(left)) if left else ""
        rule = AGE_RULE.format(rule=self._book.foot_rule) if self._book.foot_rule else ""
        self._notes.setText(" ".join(filter(None, (*table.notes, rule, NO_DATA_NOTE, more))))


def _title(table: BookTable) -> str:
    named = QCoreApplication.translate("ReportTables", "Biểu {0}. {1}")
    return named.format(table.code, table.title) if table.code else table.title
