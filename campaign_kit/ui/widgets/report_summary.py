"""The figures that a reader looks for first, beside those of another period; and what stands behind the chosen one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from campaign_kit.services.report import Summary
from campaign_kit.ui.tables.book import BEFORE, CHANGE, EXPECTED, ITEM, NOW, UNIT, SummaryModel, summary_lines
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.chart_card import ChartCard
from campaign_kit.ui.widgets.explain_card import ExplainCard
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording.workbook import NO_DATA_NOTE

_WIDTHS = {UNIT: 84, NOW: 84, BEFORE: 92, CHANGE: 132, EXPECTED: 92}
_WIDE_PX = 620
_HEAD_PX = 40
_ROW_PX = 34
_SIDE_PX = (250, 360)
_LEAST_PX = 180
_CHART_FROM_PX = 440  # a lower window needs its height for what stands behind a figure


class ReportSummary(QWidget):
    """`figure_chosen` carries the key of a figure."""

    figure_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._model = SummaryModel(self)
        self.view = row_table(self.tr("Tổng hợp số liệu"))
        self.view.setSortingEnabled(False)
        self.view.setModel(self._model)
        self.view.setItemDelegate(RowDelegate(self.view, -1))
        self.view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.view.horizontalHeader().setFixedHeight(_HEAD_PX)
        self.view.selectionModel().currentRowChanged.connect(lambda now, _was: self._choose(now.row()))
        self._notes = label("", "detail", wrap=True)
        self._notes.setContentsMargins(16, 8, 16, 10)
        table = Card(margins=(0, 8, 0, 0))
        table.column.setSpacing(0)
        table.column.addWidget(self.view, 1)
        table.column.addWidget(rule())
        table.column.addWidget(self._notes)
        self.chart, self.card = ChartCard(), ExplainCard()
        self.view.activated.connect(lambda _index: self.card.view.setFocus())
        side = QWidget()
        side.setMinimumWidth(_SIDE_PX[0])
        side.setMaximumWidth(_SIDE_PX[1])
        side.setMinimumHeight(_LEAST_PX)  # the chart goes where there is no room for it
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.chart)
        column.addWidget(self.card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(table, 20)
        row.addWidget(side, 10)

    def show_summary(self, summary: Summary) -> None:
        """The figures of the days that are done, beside those that they are compared with; the chosen one stays."""
        shown = self._model.line_at(self.view.currentIndex().row())
        lines = summary_lines(summary.rows, summary.before or {}, summary.expected)
        self._model.show_summary(lines, self.tr("Kỳ này"), self.tr("Kỳ so sánh"))
        self.view.setColumnHidden(BEFORE, summary.before is None)
        self.view.setColumnHidden(CHANGE, summary.before is None)
        self.view.setColumnHidden(EXPECTED, not summary.expected)
        self._notes.setText(NO_DATA_NOTE)
        self.chart.show_months(summary.months)
        row = max(0, self._model.row_of(shown.row.key)) if shown else 0
        self.view.setCurrentIndex(self._model.index(row, ITEM))
        self._choose(row)
        self._share_width()

    def choose(self, key: str) -> None:
        """Chooses the row of that figure; says so alone where the summary has none."""
        row = self._model.row_of(key)
        if row < 0:
            self.view.clearSelection()
            self.figure_chosen.emit(key)
        elif self.view.currentIndex().row() == row:
            self._choose(row)
        else:
            self.view.setCurrentIndex(self._model.index(row, ITEM))

    def note(self) -> str:
        """What is to be known of the chosen figure."""
        line = self._model.line_at(self.view.currentIndex().row())
        return line.row.note if line else ""

    def _choose(self, row: int) -> None:
        line = self._model.line_at(row)
        if line is not None and line.row.key:
            self.figure_chosen.emit(line.row.key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()
        self.chart.setVisible(self.height() >= _CHART_FROM_PX)

    def _share_width(self) -> None:
        """Numbers have fixed widths; what a narrow window has no room for is told in the files."""
        self.view.horizontalHeader().setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        wide = self.view.width()
        self.view.setColumnHidden(UNIT, wide < _WIDE_PX)
