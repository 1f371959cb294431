"""What was held where, in the boundaries of a chosen day: as places were before a merger, or as they are after it."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from campaign_kit.model.report import Period
from campaign_kit.services.place_view import PlaceView, ViewRow
from campaign_kit.ui.tables.cells import Cells, CellsTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field
from campaign_kit.ui.widgets.period_bar import PeriodBar
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_HIGH_PX = 44
_WIDTHS = {1: 150, 2: 90, 3: 110}

# asks for the figures of the period in the boundaries of the day; they come to the dialog's `show_view`
Ask = Callable[[Period, date], object]


class Boundaries(QDialog):
    """`ask` brings the figures, `export` takes those that are shown."""

    def __init__(
        self, parent: QWidget, period: PeriodBar, today: date, ask: Ask, export: Callable[[PlaceView], object]
    ) -> None:
        super().__init__(parent)
        self._period, self._ask, self._export, self._today = period, ask, export, today
        self._view: PlaceView | None = None
        self.setWindowTitle(self.tr("Số liệu theo địa giới"))
        self.resize(880, 520)
        self._day = DayEntry(lambda: today.year)
        self._day.show_day(today)
        self._days = Choice("")
        self._days.fill([(today, self.tr("Hiện nay"))])
        self.day = Field(self.tr("Theo địa giới ngày"), self._day)
        heads = (self.tr("Địa bàn"), self.tr("Loại"), self.tr("Số buổi"), self.tr("Lượt người"))
        self._table = CellsTable(self, heads)
        self._rows = row_table(self.tr("Buổi và lượt theo địa bàn"))
        self._rows.setSortingEnabled(False)
        self._rows.setModel(self._table)
        self._rows.setItemDelegate(RowDelegate(self._rows, 0))
        self._rows.verticalHeader().setDefaultSectionSize(_HIGH_PX)
        for column, width in _WIDTHS.items():
            self._rows.setColumnWidth(column, width)
        self._rows.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._said = label("", "detail", wrap=True)
        self._lay_out()
        self._period.chosen.connect(lambda _period: self._read())
        self._day.settled.connect(self._read)
        self._days.activated.connect(lambda _index: self._take_day())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(self._period)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Field(self.tr("Xem như địa giới"), self._days), 2)
        row.addWidget(self.day, 1)
        column.addLayout(row)
        card = Card(margins=(1, 1, 1, 8))
        card.column.addWidget(self._rows)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addLayout(answers(self, self.tr("Đóng"), self.tr("Xuất Excel…"), self._write))
        column.addLayout(foot)

    def show_view(self, view: PlaceView) -> None:
        """The places as they were on the day, the outermost with their sessions in all."""
        self._view = view
        self._table.show_rows([self._cells(row) for row in view.rows])
        days = sorted({each.since for each in view.changes if each.since}, reverse=True)
        before = self.tr("Trước ngày {0}")
        self._days.fill(
            [
                (self._today, self.tr("Hiện nay")),
                *((day - timedelta(days=1), before.format(numbers.day(day))) for day in days),
            ]
        )
        self._days.choose_if_there(view.as_of)
        words = self.tr("Cả kỳ: {0} buổi, {1} lượt người. Buổi ở nhiều nơi tính cho từng nơi, cả kỳ chỉ tính một lần.")
        self._said.setText(words.format(numbers.count(view.sessions), self._count(view.attendances)))

    def _cells(self, row: ViewRow) -> Cells:
        figures = (numbers.count(row.sessions), self._count(row.attendances))
        return Cells(row, (row.place.name, word(row.place.kind), *figures), (row.note,), is_past=not row.sessions)

    @staticmethod
    def _count(count: int | None) -> str:
        return "–" if count is None else numbers.count(count)

    def _take_day(self) -> None:
        self._day.show_day(self._days.value())
        self._read()

    def _read(self) -> None:
        """Asks again where the period or the day is another one."""
        day, period = self._day.day(), self._period.period()
        self.day.complain("" if day else self.tr("Hãy ghi ngày/tháng/năm."))
        known = self._view and (self._view.period, self._view.as_of)
        if day is not None and period is not None and (period, day) != known:
            self._ask(period, day)

    def _write(self) -> None:
        if self._view is not None:
            self._export(self._view)
