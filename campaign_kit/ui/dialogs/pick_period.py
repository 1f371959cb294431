"""Asks for the days of a report: a named period or any two days."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.report import Period
from campaign_kit.services.report import OfferedPeriod
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.period_bar import PeriodBar
from campaign_kit.ui.widgets.texts import label


class PickPeriod(QDialog):
    """`pick` takes the days and the name of the period, which is empty for days without one."""

    def __init__(
        self, parent: QWidget, periods: Sequence[OfferedPeriod], pick: Callable[[Period, str], object]
    ) -> None:
        super().__init__(parent)
        self._pick = pick
        self.setWindowTitle(self.tr("Báo cáo của kỳ khác"))
        self.setMinimumWidth(640)
        self._period = PeriodBar(lambda: periods[0].period.last.year)
        self._period.offer(periods, periods[0].name)
        words = self.tr("Chọn kỳ hoặc ghi hai ngày. Báo cáo của kỳ đó được mở lại nếu đã có, lập mới nếu chưa có.")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self._period)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Mở báo cáo"), self._agree))
        self._period.setFocus()

    def _agree(self) -> None:
        period = self._period.period()
        if period is not None and not self._period.is_wrong():
            self.accept()
            self._pick(period, self._period.name())
