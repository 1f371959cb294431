"""Prints by kind: made, handed out, used at sessions, and what is left; each number is made of entries of the log."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.outreach import OutreachChannel
from campaign_kit.model.report import Period
from campaign_kit.services.prints import PrintLine
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.outreach_section import OutreachSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.fitting import FittedColumns
from campaign_kit.ui.tables.prints import HANDED_OUT, KIND, LEFT, PRINTED, USED, PrintsTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card, FigureCard
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_ROW_PX = 46
_PARTS = {KIND: 0.36, **dict.fromkeys(range(PRINTED, LEFT + 1), 0.16)}


class OutreachPrints(OutreachSection):
    """Nothing is written here: `add_print` asks for an entry of a channel, `show_channel` shows those of one."""

    def __init__(
        self, desk: Desk, add_print: Callable[[OutreachChannel], None], show_channel: Callable[[OutreachChannel], None]
    ) -> None:
        super().__init__()
        self.add_text = self.tr("Ghi in, phát")
        self._desk, self._add_print, self._show_channel = desk, add_print, show_channel
        self._table = PrintsTable(self)
        self._view = row_table(self.tr("Ấn phẩm"))
        self._view.setSortingEnabled(False)
        self._view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._view.setItemDelegate(RowDelegate(self._view, KIND))
        FittedColumns(self._view, {}, _PARTS)
        self._entries = button(self.tr("Xem từng lần in, phát"))
        self._entries.clicked.connect(self.edit)
        self._foot = ChosenFoot((self._entries,))
        card = Card(margins=(0, 8, 0, 0))
        card.column.setSpacing(0)
        self.hold(card, self._view, self._table, self._empty_state(), self._foot)
        self._said = label(
            self.tr("“Còn lại” tính từ lần in đầu tiên đã ghi; “–” khi số phát, dùng nhiều hơn số in đã ghi."),
            "detail",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._sums())
        column.addWidget(card, 1)
        column.addWidget(self._said)

    def _sums(self) -> QWidget:
        self._cards = {
            PRINTED: FigureCard(self.tr("Đã in")),
            HANDED_OUT: FigureCard(self.tr("Phát ngoài buổi")),
            USED: FigureCard(self.tr("Dùng ở buổi")),
            LEFT: FigureCard(self.tr("Còn lại")),
        }
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in self._cards.values():
            row.addWidget(card, 1)
        return self._above

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "printer",
            self.tr("Chưa ghi ấn phẩm nào"),
            self.tr("Ghi số bản in và số đã phát; tờ gấp, áp phích dùng ở buổi tự cộng từ kết quả buổi."),
            self.tr("Ghi in, phát ấn phẩm"),
        )
        empty.asked.connect(self.add)
        return empty

    def show_period(self, period: Period) -> None:
        service = self._desk.kit.prints
        lines = self._desk.work.now(lambda: service.lines(period))
        if lines is None:
            return
        row = max(0, self._view.currentIndex().row())
        self._table.show_lines(lines)
        any_there = any(map(_is_told, lines))
        self.show_rows(any_there=any_there)
        for around in (self._above, self._said):
            around.setVisible(any_there)
        self._show_sums(period)
        self._view.setCurrentIndex(self._table.index(row, KIND))
        self.choose()

    def _show_sums(self, period: Period) -> None:
        details = {
            PRINTED: self.tr("bản, cái các loại"),
            HANDED_OUT: self.tr("ghi ở mục truyền thông"),
            USED: self.tr("theo kết quả các buổi"),
            LEFT: self.tr("đến hết ngày {0}").format(numbers.day(period.last)),
        }
        for column, card in self._cards.items():
            card.show_figure(self._table.sum_words(column), details[column], "teal" if column == PRINTED else "")

    def _current(self) -> PrintLine | None:
        return self._table.line_at(self._view.currentIndex().row())

    def choose(self) -> None:
        line = self._current()
        self._entries.setEnabled(line is not None)
        self._foot.say(line.name if line else self.tr("Tất cả ấn phẩm"))

    def add(self) -> None:
        line = self._current()
        self._add_print(line.channel if line else OutreachChannel.LEAFLET)

    def edit(self) -> None:
        """The entries behind the chosen line."""
        line = self._current()
        if line is not None:
            self._show_channel(line.channel)


def _is_told(line: PrintLine) -> bool:
    return any(number != 0 for number in (line.printed, line.handed_out, line.left)) or bool(line.used)
