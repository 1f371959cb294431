"""What the rest of a plan is proposed by: the last day, meetings a week, days of schools, closed days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.filling import SCHOOL_DAYS
from campaign_kit.services.coverage import PER_WEEK
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.closed_days import ClosedDaysList
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field
from campaign_kit.ui.widgets.texts import label

_MOST_A_WEEK = 99


@dataclass(frozen=True)
class Terms:
    """`last` is the last day of a meeting; `school_days` are 0 for Monday to 6."""

    last: date
    per_week: int
    school_days: frozenset[int]


class RestTerms(QWidget):
    """`settled`: something else may be wanted now; see `terms`."""

    settled = Signal()

    def __init__(self, year: Callable[[], int]) -> None:
        super().__init__()
        self._last = DayEntry(year)
        self._per_week = CountEntry(least=1, most=_MOST_A_WEEK)
        self.last = Field(self.tr("Đến hết ngày"), self._last)
        self.per_week = Field(self.tr("Nhiều nhất mỗi tuần, kể cả buổi đã có"), self._per_week)
        self.closed = ClosedDaysList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.last)
        column.addWidget(self.per_week)
        column.addLayout(self._school_days())
        column.addWidget(self.closed, 1)
        self._last.settled.connect(self.settled)
        self._per_week.settled.connect(self.settled)
        self.show_per_week(PER_WEEK)

    def _school_days(self) -> QVBoxLayout:
        names = (
            self.tr("T2"),
            self.tr("T3"),
            self.tr("T4"),
            self.tr("T5"),
            self.tr("T6"),
            self.tr("T7"),
            self.tr("CN"),
        )
        column, grid = QVBoxLayout(), QGridLayout()
        column.setSpacing(4)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        self._days = [Check(name) for name in names]
        for number, day in enumerate(self._days):
            day.setChecked(number in SCHOOL_DAYS)
            day.toggled.connect(lambda _on: self.settled.emit())
            grid.addWidget(day, number // 5, number % 5)
        column.addWidget(label(self.tr("Xếp buổi ở trường vào"), "label"))
        column.addLayout(grid)
        return column

    def show_last(self, last: date) -> None:
        self._last.show_day(last)

    def show_per_week(self, count: int) -> None:
        self._per_week.show_count(count)
        self.settled.emit()

    def terms(self) -> Terms | None:
        """What is wanted; None, with the fault under its field, while it cannot be read."""
        last, per_week = self._last.day(), self._per_week.count()
        self.last.complain("" if last else self.tr("Hãy ghi ngày cuối, ví dụ 30/11."))
        self.per_week.complain("" if per_week else self.tr("Hãy ghi một số từ 1 đến {0}.").format(_MOST_A_WEEK))
        if last is None or per_week is None:
            return None
        return Terms(last, per_week, frozenset(at for at, day in enumerate(self._days) if day.isChecked()))
