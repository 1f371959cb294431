"""The list of names with its search box: Enter marks the first that fits as present, and the box is free again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.model.attendance import AttendanceStatus
from campaign_kit.services.names import Line as Listed
from campaign_kit.services.names import matching
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.tables.people import MINORITY, NAME, NUMBER, PLACE, SEX, STATUS, YEAR, PeopleTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import action_button, button, tool_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.texts import Elided, rule

_WIDTHS = {NUMBER: 56, YEAR: 86, SEX: 84, MINORITY: 70, STATUS: 148}
_PLACE_SHARE = 0.38
_NARROW_PX = 620  # below this, what is known of a person's sex gives its room to the name
_MARKS = {
    "people.present": AttendanceStatus.PRESENT,
    "people.excused": AttendanceStatus.EXCUSED,
    "people.absent": AttendanceStatus.ABSENT,
    "people.registered": AttendanceStatus.REGISTERED,
}


class PeopleCard(Card):
    """`marked` carries a person and what to note, `removed` a person; the others are wishes of the whole list."""

    marked = Signal(int, AttendanceStatus)
    removed = Signal(int)
    file_asked = Signal()
    text_asked = Signal()
    print_asked = Signal()
    add_asked = Signal(str)  # the name that was looked for

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self.column.setSpacing(0)
        self._lines: list[Listed] = []
        self._table = PeopleTable(self)
        self._view = row_table(self.tr("Danh sách tên"))
        self._view.setModel(self._table)
        self._view.setItemDelegate(RowDelegate(self._view, NAME))
        self._view.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)
        self._view.setColumnHidden(MINORITY, True)
        self._view.activated.connect(lambda _index: self._mark(AttendanceStatus.PRESENT))
        self._view.selectionModel().currentRowChanged.connect(self._choose)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._view)
        self._empty, self._nobody = self._empty_states()
        self._pile.addWidget(self._empty)
        self._pile.addWidget(self._nobody)
        self.column.addLayout(self._top())
        self.column.addWidget(self._pile, 1)
        self.column.addWidget(rule())
        self.column.addWidget(self._foot())

    def _empty_states(self) -> tuple[EmptyState, EmptyState]:
        empty = EmptyState(
            "users",
            self.tr("Danh sách chưa có ai"),
            self.tr("Nhập từ tệp Excel của trường, dán danh sách, hoặc thêm từng người."),
            self.tr("Nhập từ Excel…"),
        )
        empty.asked.connect(self.file_asked)
        nobody = EmptyState(
            "search",
            self.tr("Không có ai tên như vậy"),
            self.tr("Xem lại cách viết, hoặc thêm người này vào danh sách."),
            self.tr("Thêm người này"),
        )
        nobody.asked.connect(lambda: self.add_asked.emit(self._search.words()))
        return empty, nobody

    def _top(self) -> QVBoxLayout:
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 8)
        top.setSpacing(6)
        self._search = Line(60, self.tr("Tìm tên, gõ không dấu cũng được · Enter để điểm danh"))
        self._search.setObjectName("search")
        self._search.setAccessibleName(self.tr("Tìm tên để điểm danh"))
        self._search.textChanged.connect(lambda _text: self._find())
        self._search.returnPressed.connect(self._mark_first)
        top.addWidget(self._search)
        row = QHBoxLayout()
        row.setSpacing(18)
        wishes = (
            (self.tr("Nhập từ Excel…"), self.file_asked),
            (self.tr("Dán danh sách…"), self.text_asked),
            (self.tr("In danh sách ký"), self.print_asked),
        )
        for text, wish in wishes:
            made = button(text, "link")
            made.clicked.connect(wish)
            row.addWidget(made)
        row.addStretch(1)
        top.addLayout(row)
        return top

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 9, 8, 9)
        row.setSpacing(6)
        self._chosen = Elided("", "strong")
        row.addWidget(self._chosen, 1)
        self._actions = []
        for name, status in _MARKS.items():
            action = make_action(name, self._view, partial(self._mark, status))
            self._actions.append(action)
            row.addWidget(action_button(action, "small"))
        drop = make_action("people.remove", self._view, self._drop)
        self._actions.append(drop)
        row.addWidget(tool_button(drop))
        return foot

    def show_lines(self, lines: Sequence[Listed]) -> None:
        """The whole list; what is searched for and who is chosen stay."""
        self._lines = list(lines)
        self._find()

    def show_minority(self, shown: bool) -> None:
        self._view.setColumnHidden(MINORITY, not shown)
        self._share_width()

    def begin(self) -> None:
        self._search.setFocus()

    def _find(self) -> None:
        chosen = self._current()
        shown = matching(self._lines, self._search.words())
        self._table.show_lines(shown)
        self._pile.setCurrentWidget(self._view if shown else self._nobody if self._lines else self._empty)
        row = self._table.row_of(chosen.person.id) if chosen and not self._search.words() else -1
        if row < 0 and self._search.words():
            row = self._table.first_to_mark()
        self._view.setCurrentIndex(self._table.index(max(row, 0), 0))
        self._choose(self._view.currentIndex())
        QTimer.singleShot(0, self._view, self._show_chosen)

    def _show_chosen(self) -> None:
        self._view.scrollTo(self._view.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _mark_first(self) -> None:
        """Enter in the search box: whoever is chosen there is present, and the next name can be typed."""
        line = self._current()
        if not self._search.words() or line is None:
            return
        self._search.clear()
        self._keep(line)
        self.marked.emit(line.person.id, AttendanceStatus.PRESENT)

    def _keep(self, line: Listed) -> None:
        row = self._table.row_of(line.person.id)
        self._view.setCurrentIndex(self._table.index(max(row, 0), 0))

    def _current(self) -> Listed | None:
        return self._table.line_at(self._view.currentIndex().row())

    def _choose(self, _index: QModelIndex, _before: QModelIndex | None = None) -> None:
        line = self._current()
        self._chosen.setText(line.person.full_name if line else "")
        for action in self._actions:
            action.setEnabled(line is not None)

    def _mark(self, status: AttendanceStatus) -> None:
        line = self._current()
        if line is not None:
            self.marked.emit(line.person.id, status)

    def _drop(self) -> None:
        line = self._current()
        if line is not None:
            self.removed.emit(line.person.id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Fixed widths for short columns; names and places share the rest."""
        self._view.setColumnHidden(SEX, self.width() < _NARROW_PX)
        widths = {column: width for column, width in _WIDTHS.items() if not self._view.isColumnHidden(column)}
        for column, width in widths.items():
            self._view.setColumnWidth(column, width)
        self._view.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        rest = self.width() - 4 - sum(widths.values())
        self._view.setColumnWidth(PLACE, int(rest * _PLACE_SHARE))
