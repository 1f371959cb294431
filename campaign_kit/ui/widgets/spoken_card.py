"""The matrix of skills and audiences with its period, what its cells mean, and the cell that is looked at in words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout

from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import Period
from campaign_kit.model.spoken import Matrix
from campaign_kit.ui.tables.spoken import SpokenTable, SpokenView
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.texts import Elided, chip, label, set_tone
from campaign_kit.wording import numbers

_PERIODS = ("report_year", "calendar_year", "school_year", "quarter", "month")


class SpokenCard(Card):
    """`period_asked`: another period is wanted."""

    period_asked = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(margins=(18, 14, 18, 14))
        self._today = today
        self._table = SpokenTable(self)
        self.view = SpokenView(self._table)
        self.view.looked_at.connect(self._tell)
        self._period = Choice(self.tr("Kỳ"))
        self._period.fill([(name, PRESETS[name].label) for name in _PERIODS])
        self._period.setFixedWidth(250)
        self._period.currentIndexChanged.connect(lambda _index: self.period_asked.emit())
        self._dates = label("", "mute")
        self._gaps = chip("", "partly")
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(label(self.tr("Bộ kỹ năng số đã nói với ai"), "heading"))
        above.addWidget(self._gaps)
        above.addStretch(1)
        above.addWidget(self._dates)
        above.addWidget(self._period)
        self._cell = Elided("", "strong")
        self._untold = label("", "detail")
        meaning = self.tr("Số lớn: buổi đã tổ chức · +1: buổi đã có lịch · một buổi có thể đứng ở nhiều ô, đừng cộng.")
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(Elided(meaning, "detail"), 1)
        below.addWidget(self._untold)
        self.column.addLayout(above)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self._cell)
        self.column.addLayout(below)

    def period(self) -> Period:
        """The period that is chosen, as it stands today."""
        return PRESETS[self._period.value()].period(self._today())

    def show_matrix(self, matrix: Matrix) -> None:
        self._table.show_matrix(matrix)
        self._dates.setText(f"{numbers.day(matrix.period.first)} – {numbers.day(matrix.period.last)}")
        gaps = self.tr("{0} ô còn trống").format(len(matrix.gaps)) if matrix.gaps else self.tr("không còn ô trống")
        self._gaps.setText(gaps)
        set_tone(self._gaps, "partly" if matrix.gaps else "done")
        untold = self.tr("{0} buổi chưa chọn chủ đề, không tính").format(numbers.count(matrix.without_tag))
        self._untold.setText(untold if matrix.without_tag else "")
        self.view.setCurrentIndex(self._table.index(0, 0))

    def _tell(self, index: QModelIndex) -> None:
        self._cell.setText(self._table.told(index) if index.isValid() else "")
