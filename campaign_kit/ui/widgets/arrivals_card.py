"""The people of a list that was read, to be looked through by keyboard: ticked, and decided about one by one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from campaign_kit.ui.tables.arrivals import BEFORE, LINE, NAME, NOTE, PLACE, SEX, YEAR, ArrivalRow, ArrivalsTable
from campaign_kit.ui.tables.decisions import Decisions
from campaign_kit.ui.tables.rows import row_table
from campaign_kit.ui.widgets.arrival_bar import ArrivalBar, known_and_open
from campaign_kit.ui.widgets.texts import rule

_WIDTHS = {LINE: 80, YEAR: 88, SEX: 84, NOTE: 138}
_NARROW_PX = 800  # below this, what is known of the sex gives its room to the two names
_PARTS = {NAME: 0.6, PLACE: 0.4}
_CONVERTED = {BEFORE: 0.36, NAME: 0.4, PLACE: 0.24}


class ArrivalsCard(QWidget):
    """`changed`: something was decided."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._decisions: Decisions | None = None
        self._table = ArrivalsTable(self)
        self._table.changed.connect(self._tell)
        self._view = row_table(self.tr("Những người sẽ được nhập"))
        self._view.setSortingEnabled(False)
        self._view.setModel(self._table)
        self._view.setItemDelegate(ArrivalRow(self._view))
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.selectionModel().currentRowChanged.connect(lambda _now, _before: self._say())
        self._hear("Space", self.tr("Nhập hay bỏ dòng này"), self._tick)
        same = self._hear("C", self.tr("Cùng một người"), partial(self._answer, same=True))
        other = self._hear("K", self.tr("Người khác"), partial(self._answer, same=False))
        self._hear("F3", self.tr("Chỗ cần quyết định tiếp theo"), self.go_on)
        self._bar = ArrivalBar(same, other, self._same_for_all)
        self._rule = rule()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._view, 1)
        column.addWidget(self._rule)
        column.addWidget(self._bar)
        self.setFocusProxy(self._view)

    def _hear(self, key: str, words: str, run: Callable[[], object]) -> QAction:
        """What the key does while the list has the focus."""
        action = QAction(words, self._view)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(self.tr("{0} (phím {1})").format(words, key))
        action.triggered.connect(lambda _checked=False: run())
        self._view.addAction(action)
        return action

    def _tick(self) -> None:
        self._table.tick(self._view.currentIndex().row())

    def show_decisions(self, decisions: Decisions | None, lines: Sequence[int] | None = None) -> None:
        """All lines of the list, or those given; who was chosen stays so where still shown."""
        chosen = self._line()
        self._decisions = decisions
        self._table.show_decisions(decisions, lines)
        row = self._table.row_of(chosen) if chosen is not None else 0
        self._view.setCurrentIndex(self._table.index(max(0, row), NAME))
        self._view.setColumnHidden(BEFORE, not (decisions and decisions.roster.before))
        asked = decisions is not None and bool(
            decisions.questions() or decisions.doubtful() or decisions.joined() or decisions.unknown_places
        )
        self._rule.setVisible(asked)
        self._bar.setVisible(asked)
        self._share_width()
        self._say()

    def go_on(self) -> None:
        """Goes to the next line that nobody decided about yet, from the first again behind the last."""
        waiting = self._decisions.open() if self._decisions else ()
        rows = [row for row in (self._table.row_of(line) for line in waiting) if row >= 0]
        here = self._view.currentIndex().row()
        if rows:
            row = next((row for row in rows if row > here), rows[0])
            self._view.setCurrentIndex(self._table.index(row, NAME))
            self._view.setFocus()

    def _line(self) -> int | None:
        return self._table.line_at(self._view.currentIndex().row())

    def _answer(self, *, same: bool) -> None:
        line, decisions = self._line(), self._decisions
        if line is None or decisions is None:
            return
        self._table.answer(self._view.currentIndex().row(), same=same)
        if line not in decisions.open():
            self.go_on()

    def _same_for_all(self) -> None:
        if self._decisions is not None:
            for line in known_and_open(self._decisions):
                self._decisions.answer(line, same=True)
            self._view.viewport().update()
            self._tell()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if self._decisions is not None:
            self._bar.show_line(self._decisions, self._line())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Short columns are as wide as their heads; names, places and notes share the rest."""
        converted = not self._view.isColumnHidden(BEFORE)
        self._view.setColumnHidden(SEX, converted and self.width() < _NARROW_PX)
        widths = {column: width for column, width in _WIDTHS.items() if not self._view.isColumnHidden(column)}
        parts = _CONVERTED if converted else _PARTS
        rest = self._view.viewport().width() - sum(widths.values())
        for column, width in widths.items():
            self._view.setColumnWidth(column, width)
        for column, part in parts.items():
            self._view.setColumnWidth(column, int(rest * part))
