"""The places of one measure by how they stand: who has nobody yet, when somebody was there, when somebody will be."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QWidget

from campaign_kit.model.coverage import Measure, Standing, Visit
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.ui.tables.reached import (
    AROUND,
    LAST,
    NAME,
    NEXT,
    STATE,
    TONE_ROLE,
    PlaceRow,
    ReachedTable,
    place_rows,
)
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.tables.standings import MeasureRow
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import Elided, rule
from campaign_kit.wording import numbers

ALL = "all"
_WIDTHS = {LAST: 124, NEXT: 124, STATE: 150}
_AROUND_PARTS = {PlaceKind.CLASS: 0.68}  # the names of classes are short
_AROUND_PART = 0.46
_NARROW_PX = 640
_LEAST_NAME_PX = 118


class ReachedCard(Card):
    """`session_asked` carries the place for which a session is wanted."""

    session_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self.column.setSpacing(0)
        self._measure = Measure()
        self._kind: PlaceKind | None = None
        self._names: Mapping[int, str] = {}
        self._visits: Mapping[int, Visit] = {}
        self._state: Standing | None = Standing.MISSING
        self._table = ReachedTable(self)
        self.view = row_table(self.tr("Danh sách địa bàn"))
        self.view.setModel(self._table)
        self.view.setItemDelegate(RowDelegate(self.view, NAME, TONE_ROLE))
        self.view.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.view.activated.connect(lambda _index: self._ask())
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self._table.modelReset.connect(self._reselect)
        self.column.addLayout(self._head())
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._nobody = EmptyState(
            "map-pin", self.tr("Không có nơi nào ở đây"), self.tr("Chọn tình trạng khác ở trên, hoặc xóa ô tìm.")
        )
        self._all_done = EmptyState(
            "check", self.tr("Nơi nào cũng đã có buổi"), self.tr("Mọi nơi loại này đã đến hoặc đã có lịch trong năm.")
        )
        self._pile.addWidget(self._nobody)
        self._pile.addWidget(self._all_done)
        self.column.addWidget(self._pile, 1)
        self.column.addWidget(rule())
        self.column.addWidget(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 14, 10)
        row.setSpacing(10)
        states = [(each.value, words) for each, words in self._states_of(whole=False).items()]
        self._states = Segments(self.tr("Tình trạng"), [*states, (ALL, self.tr("Tất cả"))])
        self._states.chosen.connect(self._show_state)
        self._beside = Elided("", "detail")
        row.addWidget(self._states)
        row.addWidget(self._beside, 1)
        return row

    def _states_of(self, *, whole: bool) -> dict[Standing, str]:
        """What the standings are called; of the second measure of schools otherwise, as it asks for more."""
        if whole:
            return {
                Standing.MISSING: self.tr("Chưa đủ"),
                Standing.PLANNED: self.tr("Sẽ đủ"),
                Standing.REACHED: self.tr("Đã đủ"),
            }
        return {
            Standing.MISSING: self.tr("Chưa có buổi"),
            Standing.PLANNED: self.tr("Đã có lịch"),
            Standing.REACHED: self.tr("Đã đến"),
        }

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 14, 10)
        row.setSpacing(10)
        self._chosen = Elided("", "strong")
        self._session = button(self.tr("Lập buổi cho nơi này"), icon_name="plus")
        self._session.clicked.connect(self._ask)
        row.addWidget(self._chosen, 1)
        row.addWidget(self._session)
        return foot

    def show_measure(
        self, row: MeasureRow | None, outside: int, names: Mapping[int, str], visits: Mapping[int, Visit]
    ) -> None:
        """The places of that measure; `outside` are left out by the target, `names` and `visits` by place."""
        self._kind = row.kind if row else None
        self._measure = row.measure if row else Measure()
        self._names, self._visits = names, visits
        self._beside.setText(self.tr("{0} nơi ngoài chỉ tiêu").format(numbers.count(outside)) if outside else "")
        words = self._states_of(whole=row is not None and row.whole)
        for standing, places in self._by_standing():
            told = self.tr("{0} ({1})").format(words[standing], numbers.count(len(places)))
            self._states.rename(standing.value, told)
        self._fill()

    def search(self, words: str) -> None:
        """Leaves the places whose name holds the words."""
        self._table.search(words)

    def _by_standing(self) -> Sequence[tuple[Standing, Sequence[Place]]]:
        found = self._measure
        return (
            (Standing.MISSING, found.missing),
            (Standing.PLANNED, found.planned),
            (Standing.REACHED, found.reached),
        )

    def _show_state(self, key: str) -> None:
        self._state = None if key == ALL else Standing(key)
        self._fill()

    def _fill(self) -> None:
        rows = [
            row
            for standing, places in self._by_standing()
            if self._state in (None, standing)
            for row in place_rows(places, standing, self._names, self._visits)
        ]
        around = self.tr("Cụm") if self._kind is PlaceKind.HAMLET else self.tr("Thuộc trường")
        self.view.setColumnHidden(AROUND, not any(row.around for row in rows))
        self._table.show_rows(rows, around)
        self._share_width()

    def _reselect(self) -> None:
        """After a reset: the first row."""
        self.view.setCurrentIndex(self._table.index(0, 0))
        done = self._state is Standing.MISSING and not self._measure.missing
        empty = self._all_done if done else self._nobody
        self._pile.setCurrentWidget(self.view if self._table.rowCount() else empty)
        self._choose(self.view.currentIndex())

    def _current(self) -> PlaceRow | None:
        return self._table.row_at(self.view.currentIndex().row())

    def _choose(self, _index: QModelIndex, _before: QModelIndex | None = None) -> None:
        row = self._current()
        told = self.tr("Chưa chọn nơi nào")
        if row is not None:
            told = f"{row.place.name}, {row.around}" if row.around else row.place.name
        self._chosen.setText(told)
        self._session.setEnabled(row is not None)

    def _ask(self) -> None:
        row = self._current()
        if row is not None:
            self.session_asked.emit(row.place.id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Fixed widths for days; names share the rest, so that nothing scrolls sideways."""
        self.view.setColumnHidden(STATE, self._state is not None or self.width() < _NARROW_PX)  # its days tell it too
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        self.view.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        shown = sum(width for column, width in _WIDTHS.items() if not self.view.isColumnHidden(column))
        part = _AROUND_PART if self._kind is None else _AROUND_PARTS.get(self._kind, _AROUND_PART)
        rest = self.view.width() - shown
        self.view.setColumnWidth(AROUND, min(int(rest * part), rest - _LEAST_NAME_PX))
