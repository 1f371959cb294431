"""A chart of the report: lượt by month, or the one that a table of the book has."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.services.report import BookTable
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.charts import Columns, LyingBars
from campaign_kit.ui.widgets.texts import label

_LOW_PX = 190


class ChartView(QWidget):
    """The chart of a table: standing columns or lying bars, under its title."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = label("", "heading", wrap=True)
        self._columns, self._bars = Columns(), LyingBars()
        self._pile = QStackedWidget()
        self._pile.addWidget(self._columns)
        self._pile.addWidget(scrolled(self._bars))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 13, 18, 10)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._pile, 1)

    def show_table(self, table: BookTable) -> None:
        """The chart of a table; one without a chart shows nothing."""
        chart = table.chart
        if chart is None:
            return
        self._heading.setText(chart.title)
        cells = [(row[chart.labels], row[chart.values]) for row in table.rows]
        is_column = chart.form == "column"
        bars = [(_short(str(name)) if is_column else str(name), n if isinstance(n, int) else 0, 0) for name, n in cells]
        (self._columns if is_column else self._bars).show_bars(bars)
        self._pile.setCurrentIndex(0 if is_column else 1)


class ChartCard(Card):
    """Lượt of each month of the period, low beside the summary."""

    def __init__(self) -> None:
        super().__init__(margins=(18, 13, 12, 10))
        self._columns = Columns()
        self.column.addWidget(label(self.tr("Lượt người theo tháng"), "heading"))
        self.column.addWidget(self._columns, 1)
        self.setFixedHeight(_LOW_PX)

    def show_months(self, months: Sequence[tuple[int, int]]) -> None:
        """The number of each month and what it has."""
        self._columns.show_bars([(str(month), number, 0) for month, number in months])


def _short(month: str) -> str:
    """ "12" of "Tháng 12/2025": below a column there is no room for more."""
    return month.split("/", maxsplit=1)[0].rsplit(maxsplit=1)[-1]
