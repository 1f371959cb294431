"""The days of the week as check boxes, Monday first."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from campaign_kit.ui.widgets.calendar_paint import weekday_names
from campaign_kit.ui.widgets.choices import Check

_IN_A_ROW = 4


class Weekdays(QWidget):
    """`changed`: a person ticked; days are numbers, 0 is Monday."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        self._checks = [Check(name) for name in weekday_names()]
        for number, check in enumerate(self._checks):
            check.clicked.connect(lambda _on: self.changed.emit())
            grid.addWidget(check, number // _IN_A_ROW, number % _IN_A_ROW)
        grid.setColumnStretch(_IN_A_ROW, 1)
        self.setFocusProxy(self._checks[0])

    def show_days(self, days: Collection[int]) -> None:
        for number, check in enumerate(self._checks):
            check.setChecked(number in days)

    def days(self) -> frozenset[int]:
        return frozenset(number for number, check in enumerate(self._checks) if check.isChecked())
