"""A list that was read, part by part: all its people, who is asked about, what to look at, what was not taken."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.roster import ColumnMeaning, Roster
from campaign_kit.ui.tables.cells import Cells, CellsTable
from campaign_kit.ui.tables.decisions import Decisions
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.arrivals_card import ArrivalsCard
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.column_meanings import ColumnMeanings
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.wording import numbers

_ALL, _ASKED, _DOUBTFUL, _SKIPPED, _COLUMNS = "all", "asked", "doubtful", "skipped", "columns"
_ROW_NUMBER_PX = 78


class ListPreview(Card):
    """`decided`: something was decided. `meanings` are the columns of the list."""

    decided = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(1, 8, 1, 6))
        self.column.setSpacing(6)
        self.meanings = ColumnMeanings()
        self._decisions: Decisions | None = None
        self._parts = Segments(self.tr("Xem"), [(key, "") for key in (_ALL, _ASKED, _DOUBTFUL, _SKIPPED, _COLUMNS)])
        self._parts.chosen.connect(self._show_part)
        self._people = ArrivalsCard()
        self._people.changed.connect(self.decided)
        self._skipped = CellsTable(self, (self.tr("Dòng"), self.tr("Vì sao không lấy")))
        self._waiting = EmptyState(
            "map-pin",
            self.tr("Danh sách này của lớp nào, thôn nào?"),
            self.tr("Nhiều nơi cùng tên. Hãy chọn trường, lớp hoặc thôn ở bên phải."),
        )
        self._pile = QStackedWidget()
        for shown in (self._people, self._skipped_view(), self.meanings, self._waiting):
            self._pile.addWidget(shown)
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 10, 0)
        top.addWidget(self._parts)
        top.addStretch(1)
        self.column.addLayout(top)
        self.column.addWidget(self._pile, 1)

    def _skipped_view(self) -> QWidget:
        view = row_table(self.tr("Những dòng không lấy"))
        view.setSortingEnabled(False)
        view.setModel(self._skipped)
        view.setItemDelegate(RowDelegate(view, -1))
        view.setColumnWidth(0, _ROW_NUMBER_PX)
        view.horizontalHeader().setStretchLastSection(True)
        return view

    def begin(self, roster: Roster) -> None:
        """Shows what was read; who is on the list is shown with what is decided about them."""
        self._decisions = None
        self.meanings.show_columns(roster.columns)
        self._skipped.show_rows([Cells(each, (str(each.row), each.reason)) for each in roster.skipped_rows])

    def show_decisions(self, decisions: Decisions) -> None:
        """The people with what is decided about each; the part that is looked at stays."""
        is_first, self._decisions = self._decisions is None, decisions
        self._parts.show()
        self._show_part(self._parts.key())
        if is_first and self._parts.key() == _ALL:
            self._people.setFocus()

    def wait_for_place(self) -> None:
        """Shows nobody: where they belong must be said first."""
        self._parts.hide()
        self._pile.setCurrentWidget(self._waiting)

    def go_on(self) -> None:
        """Goes to the next line that nobody decided about yet."""
        if self._parts.key() not in (_ALL, _ASKED):
            self._parts.choose(_ALL)
        self._people.go_on()

    def name_parts(self, decisions: Decisions) -> None:
        """Says how much is in each part; a part that nothing is in is not offered."""
        columns = decisions.roster.columns
        taken = sum(each.meaning is not ColumnMeaning.IGNORE for each in columns)
        named = (
            (_ALL, self.tr("Tất cả {0} người"), len(decisions.lines)),
            (_ASKED, self.tr("Trùng tên {0}"), len(decisions.questions())),
            (_DOUBTFUL, self.tr("Cần xem lại {0}"), len(decisions.doubtful())),
            (_SKIPPED, self.tr("Dòng bỏ qua {0}"), len(decisions.roster.skipped_rows)),
        )
        for key, words, number in named:
            self._parts.rename(key, words.format(numbers.count(number)))
            self._parts.offer(key, there=bool(number) or key == _ALL)
        self._parts.rename(_COLUMNS, self.tr("Cột: lấy {0}, bỏ {1}").format(taken, len(columns) - taken))
        self._parts.offer(_COLUMNS, there=bool(columns))

    def _show_part(self, key: str) -> None:
        decisions = self._decisions
        self._pile.setCurrentIndex({_SKIPPED: 1, _COLUMNS: 2}.get(key, 0))
        if decisions is not None and self._pile.currentIndex() == 0:
            lines = {_ASKED: decisions.questions, _DOUBTFUL: decisions.doubtful}.get(key)
            self._people.show_decisions(decisions, lines() if lines else None)
