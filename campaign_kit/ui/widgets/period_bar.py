"""The period of a report: one of the named ones or any two days; the days always stand there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.report import Period
from campaign_kit.services.report import OfferedPeriod
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry
from campaign_kit.ui.widgets.texts import label


class PeriodBar(QWidget):
    """`chosen` carries the period whenever it is another one."""

    chosen = Signal(object)  # Period

    def __init__(self, year: Callable[[], int], least_px: int = 180) -> None:
        super().__init__()
        self._offers: dict[str, OfferedPeriod] = {}
        self._told: Period | None = None
        self._preset = Choice(self.tr("Kỳ báo cáo"))
        self._preset.setMinimumWidth(least_px)
        self._preset.setMaximumWidth(270)
        self._first, self._last = DayEntry(year), DayEntry(year)
        self._first.setAccessibleName(self.tr("Từ ngày"))
        self._last.setAccessibleName(self.tr("Đến hết ngày"))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._preset, 6)
        row.addWidget(label(self.tr("từ"), "mute"))
        for entry, before in ((self._first, self.tr("đến hết")), (self._last, "")):
            entry.setFixedWidth(108)
            entry.settled.connect(self._read)
            row.addWidget(entry)
            if before:
                row.addWidget(label(before, "mute"))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._fault)
        self._preset.currentIndexChanged.connect(lambda _index: self._choose())

    def offer(self, periods: Sequence[OfferedPeriod], first: str) -> None:
        """The named periods; the one named `first` is chosen when none is yet."""
        self._offers = {each.name: each for each in periods}
        chosen = self._preset.value() or first
        own: list[tuple[str, str]] = [("", self.tr("Kỳ khác"))]
        self._preset.fill([*((each.name, each.label) for each in periods), *own])
        self._preset.blockSignals(True)
        self._preset.choose(chosen)
        self._preset.blockSignals(False)
        if self._told is None:
            self._show(self._offers[first].period)

    def show_period(self, period: Period) -> None:
        """Puts this period there, by its name where it has one."""
        self._first.show_day(period.first)
        self._last.show_day(period.last)
        self._read()

    def period(self) -> Period | None:
        """The period that stands there; None before one was offered."""
        return self._told

    def name(self) -> str:
        """The name of the period; empty for days that have none."""
        return self._preset.value() or ""

    def is_wrong(self) -> bool:
        """True while the days that are written cannot be a period."""
        return not self._fault.isHidden()

    def _choose(self) -> None:
        offered = self._offers.get(self._preset.value() or "")
        if offered is not None:
            self._show(offered.period)

    def _show(self, period: Period) -> None:
        self._first.show_day(period.first)
        self._last.show_day(period.last)
        self._tell(period)

    def _read(self) -> None:
        """Two days that a person wrote; a wrong one leaves the figures as they are."""
        first, last = self._first.day(), self._last.day()
        if first is None or last is None:
            self._complain(self.tr("Hãy ghi hai ngày, ví dụ 01/12/2025 và 30/11/2026."))
        elif last < first:
            self._complain(self.tr("Ngày cuối kỳ đứng trước ngày đầu kỳ."))
        else:
            period = Period(first=first, last=last)
            same = [name for name, each in self._offers.items() if each.period == period]
            if self._preset.value() not in same:
                self._preset.blockSignals(True)
                self._preset.choose(same[0] if same else "")
                self._preset.blockSignals(False)
            self._tell(period)

    def _tell(self, period: Period) -> None:
        self._complain("")
        if period != self._told:
            self._told = period
            self.chosen.emit(period)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
