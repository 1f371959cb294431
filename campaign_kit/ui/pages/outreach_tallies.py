"""Other figures that are asked for: the indicators with their number of the period, and what each is made of."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from campaign_kit.model.plan import Place
from campaign_kit.model.report import Period
from campaign_kit.model.tally import Indicator, IndicatorDraft, Tally, TallyDraft
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_indicator import EditIndicator
from campaign_kit.ui.dialogs.edit_tally import EditTally
from campaign_kit.ui.pages.outreach_section import OutreachSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.cells import Cells, CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.tables.tallies import (
    DAYS,
    INDICATOR,
    NUMBER,
    SOURCE,
    TOLD,
    indicator_rows,
    tally_rows,
)
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.texts import Elided, label

_ROW_PX = 54
_FIXED, _PARTS = {NUMBER: 122}, {INDICATOR: 0.66, SOURCE: 0.34}
_NUMBER_FIXED, _NUMBER_PARTS = {DAYS: 182}, {TOLD: 1.0}


class OutreachTallies(OutreachSection):
    """`edit` and `remove` are actions of the page: they are of the chosen number, the section's first verb adds one."""

    def __init__(self, desk: Desk, edit: QAction, remove: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Ghi số liệu")
        self._desk = desk
        self._period: Period | None = None
        self._tallies: Sequence[Tally] = ()
        self._places: Sequence[Place] = ()
        self._names: Mapping[int, str] = {}
        self._key = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._indicators_card(), 60)
        row.addWidget(self._numbers_card(edit, remove), 40)

    def _indicators_card(self) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        card.column.setSpacing(0)
        self._rows = CellsTable(self, (self.tr("Chỉ số"), self.tr("Số của kỳ"), self.tr("Nguồn")))
        self._list = row_table(self.tr("Các chỉ số"))
        self._list.setSortingEnabled(False)
        self._list.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(RowDelegate(self._list, INDICATOR))
        self._list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_numbers())
        self._list.activated.connect(lambda _index: self.add())
        FittedColumns(self._list, _FIXED, _PARTS)
        own, self._mend, self._drop = (
            button(self.tr("Thêm chỉ số riêng…"), "", "plus"),
            button(self.tr("Sửa chỉ số…")),
            button(self.tr("Bỏ chỉ số")),
        )
        own.clicked.connect(lambda: self._ask_indicator(None))
        self._mend.clicked.connect(lambda: self._ask_indicator(self._current()))
        self._drop.clicked.connect(self._drop_indicator)
        card.column.addWidget(self._list, 1)
        card.column.addWidget(ChosenFoot((self._mend, self._drop, own)))
        return card

    def _numbers_card(self, edit: QAction, remove: QAction) -> Card:
        card = Card(margins=(0, 14, 0, 0))
        card.column.setSpacing(0)
        self._named = Elided("", "heading")
        self._meant = label("", "detail", wrap=True)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 10)
        head.setSpacing(2)
        head.addWidget(self._named)
        head.addWidget(self._meant)
        card.column.addLayout(head)
        self._table = CellsTable(self, (self.tr("Nơi, kỳ số liệu"), self.tr("Số, nguồn")))
        self._view = row_table(self.tr("Các số của chỉ số"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, TOLD))
        FittedColumns(self._view, _NUMBER_FIXED, _NUMBER_PARTS)
        empty = EmptyState(
            "chart-column",
            self.tr("Chưa ghi số nào trong kỳ này"),
            self.tr("Ghi số của cả địa bàn, hoặc từng nơi; mỗi số có nguồn cung cấp."),
            self.tr("Ghi số liệu"),
        )
        empty.asked.connect(self.add)
        foot = ChosenFoot((action_button(edit, "", "pencil"), action_button(remove)))
        self.hold(card, self._view, self._table, empty, foot)
        return card

    def show_period(self, period: Period) -> None:
        kit, work = self._desk.kit, self._desk.work
        indicators = work.now(kit.tallies.indicators)
        tallies = work.now(lambda: kit.tallies.tallies(period.first, period.last))
        if indicators is None or tallies is None:
            return
        self._period, self._tallies = period, tallies
        self._places = work.now(kit.plan.places) or []
        self._names = full_names(self._places)
        rows = indicator_rows(indicators, tallies)
        self._list.selectionModel().blockSignals(True)
        self._rows.show_rows(rows)
        self._list.setCurrentIndex(self._rows.index(_row_of(rows, self._key), INDICATOR))
        self._list.selectionModel().blockSignals(False)
        self._show_numbers()

    def show_tally(self, tally: Tally) -> None:
        """Chooses its indicator and, among the numbers of that, the tally."""
        rows = (self._rows.item_at(row) for row in range(self._rows.rowCount()))
        at = next((row for row, each in enumerate(rows) if each.key == tally.indicator), 0)
        self._list.setCurrentIndex(self._rows.index(at, INDICATOR))
        own = (self._table.item_at(row) for row in range(self._table.rowCount()))
        row = next((row for row, each in enumerate(own) if each.id == tally.id), 0)
        self._view.setCurrentIndex(self._table.index(row, DAYS))
        self._view.setFocus()

    def _current(self) -> Indicator | None:
        found: Indicator | None = self._rows.item_at(self._list.currentIndex().row())
        return found

    def _show_numbers(self) -> None:
        indicator = self._current()
        if indicator is None:
            return
        self._key = indicator.key
        of_own = indicator.id is not None
        for each in (self._mend, self._drop):
            each.setVisible(of_own)
        self._named.setText(indicator.title)
        self._meant.setText(
            self.tr("Chỉ số tổng hợp, không ghi tên. Khi in, số từ 1 đến 4 được ẩn.")
            if indicator.sensitive
            else self.tr("Mỗi nơi ghi có hoặc chưa; số của kỳ là số nơi có.")
            if indicator.yes_no
            else self.tr("Số của kỳ là tổng các số dưới đây; số tính vào kỳ có ngày đầu của nó.")
        )
        own = [each for each in self._tallies if each.indicator == indicator.key]
        self._table.show_rows(tally_rows(own, indicator, self._names))
        self.show_rows(any_there=bool(own))
        self._view.setCurrentIndex(self._table.index(0, DAYS))

    def add(self) -> None:
        self._ask(None)

    def edit(self) -> None:
        tally: Tally | None = self._table.item_at(self._view.currentIndex().row())
        if tally is not None:
            self._ask(tally)

    def _ask(self, tally: Tally | None) -> None:
        indicator, period, service = self._current(), self._period, self._desk.kit.tallies
        if indicator is None or period is None:
            return
        whole: list[tuple[int | None, str]] = [(None, self.tr("Toàn địa bàn"))]
        places = [*whole, *((each.id, self._names[each.id]) for each in self._places)]

        def keep(draft: TallyDraft, refuse: Callable[[str], None]) -> bool:
            return self._desk.work.now(lambda: service.set(draft), refuse) is not None

        dialog = EditTally(self, indicator, places, period, keep, tally)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        tally: Tally | None = self._table.item_at(self._view.currentIndex().row())
        service = self._desk.kit.tallies
        if tally is not None and self._desk.work.now(lambda: service.remove([tally.id])) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa một số của “{0}”.").format(self._named.text()))

    def _own(self) -> list[Indicator]:
        found = (self._rows.item_at(row) for row in range(self._rows.rowCount()))
        return [each for each in found if each.id is not None]

    def _ask_indicator(self, indicator: Indicator | None) -> None:
        service, work = self._desk.kit.tallies, self._desk.work

        def keep(draft: IndicatorDraft, refuse: Callable[[str], None]) -> bool:
            known = self._own()
            wanted = [draft if each is indicator else each for each in known] if indicator else [*known, draft]
            self._key = draft.key
            return work.now(lambda: service.save_indicators(wanted), refuse) is not None

        dialog = EditIndicator(self, indicator, service.key_for, keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _drop_indicator(self) -> None:
        indicator, service = self._current(), self._desk.kit.tallies
        left = [each for each in self._own() if each is not indicator]
        if indicator is not None and self._desk.work.now(lambda: service.save_indicators(left)) is not None:
            self._desk.tell_undoable(self.tr("Đã bỏ chỉ số “{0}”.").format(indicator.title))

    def take_focus(self) -> None:
        self._list.setFocus()


def _row_of(rows: Sequence[Cells], key: str) -> int:
    """The row of the indicator of that key, else the first."""
    return next((number for number, row in enumerate(rows) if row.item.key == key), 0)
