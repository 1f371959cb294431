"""Who changed what, when; by part of the data and by days. Names of people do not stand in it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.model.changes import ChangeRoom
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.people_section import PeopleSection
from campaign_kit.ui.tables.cells import CellsTable
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.persons import AT, WHAT, WHO, change_rows
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.fields import DayEntry
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_ROW_PX = 50
_READ = 400  # rows of the record
_DAY_PX = 146


class PeopleChanges(PeopleSection):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        card = Card(margins=(1, 1, 1, 9))
        card.column.setSpacing(0)
        card.column.addWidget(self._filters())
        self._table = CellsTable(self, (self.tr("Lúc"), self.tr("Ai"), self.tr("Việc")))
        self._view = row_table(self.tr("Nhật ký thay đổi"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, WHAT))
        FittedColumns(self._view, {AT: 128, WHO: 160}, {WHAT: 1.0})
        empty = EmptyState(
            "clock",
            self.tr("Không có thay đổi nào ở đây"),
            self.tr("Chọn phần khác hoặc khoảng ngày rộng hơn. Mọi việc thêm, sửa, xóa đều được ghi lại từ ngày đầu."),
        )
        self.hold(card, self._view, self._table, empty, QWidget())
        self.fill_with(card)

    def _filters(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        self._room = Choice(self.tr("Phần của dữ liệu"))
        everything: list[tuple[ChangeRoom | None, str]] = [(None, self.tr("Mọi phần"))]
        self._room.fill([*everything, *((room, word(room)) for room in ChangeRoom)])
        self._room.setMinimumWidth(176)
        self._room.currentIndexChanged.connect(lambda _at: self.reload())
        self._first, self._last = (DayEntry(lambda: self._desk.today().year) for _ in range(2))
        row.addWidget(self._room)
        for words, entry in ((self.tr("từ ngày"), self._first), (self.tr("đến hết"), self._last)):
            entry.setAccessibleName(words)
            entry.setFixedWidth(_DAY_PX)
            entry.settled.connect(self.reload)
            row.addWidget(label(words, "mute"))
            row.addWidget(entry)
        row.addStretch(1)
        self._count = label("", "mute")
        row.addWidget(self._count)
        return bar

    def reload(self) -> None:
        first, last, changes = self._first.day(), self._last.day(), self._desk.kit.changes
        entries = self._desk.work.now(lambda: changes.entries(self._room.value(), first, last, _READ))
        if entries is not None:
            self._table.show_rows(change_rows(entries))
            self.show_rows(any_there=bool(entries))
            self._count.setText(self.tr("{0} việc").format(numbers.count(len(entries))) if entries else "")

    def take_focus(self) -> None:
        self._room.setFocus()
