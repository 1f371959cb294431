"""The sessions of a year as a table, with what can be done with the chosen one."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QStackedWidget, QWidget

from campaign_kit.model.plan import TRANSITIONS, Session, SessionStatus
from campaign_kit.model.report import calendar_year
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import NEW, Page
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.tables.sessions import DAY, FORM, PLACES, STATUS, TITLE, TONE_ROLE, SessionsTable
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.texts import Elided, label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_WIDTHS = {DAY: 118, STATUS: 156}
_PARTS = {FORM: 0.23, PLACES: 0.3}


class SessionsPage(Page):
    words = frozenset({"plan", "office"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Buổi tuyên truyền"))
        self._desk = desk
        self._shown_id = 0
        self._edit = make_action("session.edit", self, self._open_editor)
        self._materials = make_action("session.materials", self, self._open_materials)
        self._result = make_action("session.result", self, self._open_result)
        new = make_action("session.new", self, lambda: desk.go("session", NEW), "white")
        self.add_head_button(action_button(self._result))
        self.add_head_button(action_button(self._materials))
        self.add_head_button(action_button(self._edit))
        self.add_head_button(action_button(new, "primary", "plus"))
        self._table = SessionsTable(self)
        self._view = row_table(self.tr("Danh sách buổi tuyên truyền"))
        self._view.setModel(self._table)
        self._view.setItemDelegate(RowDelegate(self._view, TITLE, TONE_ROLE))
        self._view.sortByColumn(DAY, Qt.SortOrder.AscendingOrder)
        self._view.activated.connect(lambda _index: self._open_editor())
        self._view.selectionModel().currentRowChanged.connect(self._choose)
        self._table.modelReset.connect(self._reselect)
        card = Card(margins=(0, 0, 0, 0))
        card.column.setSpacing(0)
        card.column.addLayout(self._filters())
        self._pile = QStackedWidget()
        self._pile.addWidget(self._view)
        self._empty = self._empty_state()
        self._pile.addWidget(self._empty)
        card.column.addWidget(self._pile, 1)
        card.column.addWidget(rule())
        card.column.addWidget(self._foot())
        self.body.addWidget(card, 1)

    def take_focus(self) -> None:
        self._view.setFocus()

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        self._status = Choice(self.tr("Lọc theo trạng thái"))
        everything: list[tuple[object, str]] = [(None, self.tr("Mọi trạng thái"))]
        self._status.fill([*everything, *((status, word(status)) for status in SessionStatus)])
        self._year = Choice(self.tr("Lọc theo năm"))
        self._count = label("", "mute")
        for choice, width in ((self._year, 130), (self._status, 190)):
            choice.setFixedWidth(width)
            choice.currentIndexChanged.connect(lambda _index: self._fill())
            row.addWidget(choice)
        row.addWidget(self._count, 1)
        return row

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "megaphone",
            self.tr("Không có buổi nào ở đây"),
            self.tr("Lập một buổi, hoặc chọn năm và trạng thái khác ở trên."),
            self.tr("Lập buổi mới"),
        )
        empty.asked.connect(lambda: self._desk.go("session", NEW))
        return empty

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._chosen = Elided("", "strong")
        row.addWidget(self._chosen, 1)
        plan = self._desk.kit.plan
        marks = (
            (self.tr("Đưa vào kế hoạch"), plan.plan, SessionStatus.PLANNED),
            (self.tr("Ghi đã tổ chức"), plan.hold, SessionStatus.HELD),
            (self.tr("Hoãn"), plan.postpone, SessionStatus.POSTPONED),
            (self.tr("Hủy buổi"), plan.cancel, SessionStatus.CANCELLED),
        )
        self._marks: list[tuple[QPushButton, SessionStatus]] = []
        for text, verb, status in marks:
            mark = button(text)
            mark.clicked.connect(partial(self._mark, verb))
            row.addWidget(mark)
            self._marks.append((mark, status))
        return foot

    def show_item(self, item: int) -> None:
        self._shown_id = item

    def reload(self) -> None:
        this_year = self._desk.today().year
        held = self._desk.work.now(self._desk.kit.plan.years)
        if held is None:
            return
        years = sorted({*held, this_year}, reverse=True)
        kept = self._year.value() or this_year
        self._year.fill([(year, self.tr("Năm {0}").format(year)) for year in years])
        self._year.choose(kept)
        self._fill()

    def _fill(self) -> None:
        year = calendar_year(self._year.value() or self._desk.today().year)
        status: SessionStatus | None = self._status.value()
        plan = self._desk.kit.plan
        read = self._desk.work.now(lambda: (plan.sessions(year.first, year.last, status), plan.places()))
        if read is None:
            return
        sessions, places = read
        self._table.show_rows(sessions, full_names(places))
        self._count.setText(self.tr("{0} buổi").format(numbers.count(len(sessions))))
        self._pile.setCurrentWidget(self._view if sessions else self._empty)
        # the table has its new height only after this turn of the event loop
        QTimer.singleShot(0, self._view, self._show_chosen)

    def _show_chosen(self) -> None:
        self._view.scrollTo(self._view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _reselect(self) -> None:
        """After a reset: the row chosen before; else the next session to come."""
        row = self._table.row_of(self._shown_id)
        if row < 0:
            row = self._next_row(self._desk.today())
        self._view.setCurrentIndex(self._table.index(row, 0))
        self._choose(self._view.currentIndex())

    def _next_row(self, today: date) -> int:
        rows = range(self._table.rowCount())
        coming = (row for row in rows if (found := self._table.session_at(row)) and found.day >= today)
        return next(coming, self._table.rowCount() - 1)

    def _current(self) -> Session | None:
        return self._table.session_at(self._view.currentIndex().row())

    def _choose(self, _index: QModelIndex, _before: QModelIndex | None = None) -> None:
        session = self._current()
        self._shown_id = session.id if session else 0
        self._chosen.setText(session.title if session else self.tr("Chưa chọn buổi nào"))
        self._edit.setEnabled(session is not None)
        self._materials.setEnabled(session is not None)
        self._result.setEnabled(session is not None)
        for mark, status in self._marks:
            mark.setVisible(session is not None and status in TRANSITIONS[session.status])

    def _open_editor(self) -> None:
        session = self._current()
        if session is not None:
            self._desk.go("session", session.id)

    def _open_result(self) -> None:
        session = self._current()
        if session is not None:
            self._desk.go("result", session.id)

    def _open_materials(self) -> None:
        session = self._current()
        if session is not None:
            self._desk.go("materials", session.id)

    def _mark(self, verb: Callable[[str], Outcome[Session]]) -> None:
        session = self._current()
        if session is None:
            return
        outcome = self._desk.work.now(lambda: verb(str(session.id)))
        if outcome is not None:
            said = self.tr("Buổi “{0}”: {1}.").format(session.title, word(outcome.value.status).lower())
            write = (self.tr("Ghi kết quả"), lambda: self._desk.go("result", session.id))
            self._desk.tell(said, write if outcome.value.status is SessionStatus.HELD else None)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        self._share_width()

    def _share_width(self) -> None:
        """Fixed widths for short columns; the others share the rest, so that nothing scrolls sideways."""
        for column, width in _WIDTHS.items():
            self._view.setColumnWidth(column, width)
        self._view.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        rest = self.width() - 50 - sum(_WIDTHS.values())
        for column, part in _PARTS.items():
            self._view.setColumnWidth(column, int(rest * part))
