"""Asks for another day of a session: what it is copied or moved to; tells what stands on that day already."""

from collections.abc import Callable, Sequence
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import Session
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.fields import DayEntry, Field, HourEntry
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

# what to think of again when a session is on that day at that hour
Warn = Callable[[date, time | None], Sequence[str]]
Keep = Callable[[date, time | None], bool]


class PickDay(QDialog):
    """`said` are the heading, what it means and the button; `keep` says whether it was done, the dialog closes then.

    Without `hour` the session keeps its own.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        said: tuple[str, str, str],
        warn: Warn,
        keep: Keep,
        *,
        hour: bool = True,
    ) -> None:
        super().__init__(parent)
        heading, words, agree = said
        self._warn, self._keep_it = warn, keep
        self.setWindowTitle(heading)
        self.setMinimumWidth(480)
        self._day, self._starts = DayEntry(lambda: session.day.year), HourEntry()
        self._starts.show_hour(session.starts_at)
        self.day, self.starts = Field(self.tr("Ngày mới"), self._day), Field(self.tr("Bắt đầu"), self._starts)
        self._advice = Panel("advice", "triangle-alert")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(heading, "heading"))
        column.addWidget(label(session.title, "strong", wrap=True))
        column.addWidget(label(self.tr("Đang là {0}.").format(_when(session)), "mute", wrap=True))
        row = QGridLayout()
        row.setHorizontalSpacing(10)
        for place, (field, share) in enumerate(((self.day, 3), (self.starts, 2))):
            row.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
            row.setColumnStretch(place, share)
        self.starts.setVisible(hour)
        column.addLayout(row)
        column.addWidget(self._advice)
        column.addWidget(label(words, "detail", wrap=True))
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), agree, self._agree))
        for entry in (self._day, self._starts):
            entry.settled.connect(self._advise)
        self._day.setFocus()

    def _advise(self) -> None:
        day = self._day.day()
        self._advice.say(self._warn(day, self._starts.hour()) if day else ())
        self.adjustSize()

    def _agree(self) -> None:
        day = self._day.day()
        self.day.complain("" if day else self.tr("Hãy ghi ngày, ví dụ 23/11/2026."))
        self.starts.complain(self.tr("Giờ, ví dụ 7:15.") if self._starts.is_wrong() else "")
        if day and not self._starts.is_wrong() and self._keep_it(day, self._starts.hour()):
            self.accept()


def _when(session: Session) -> str:
    """The day of the session and its hour where it has one."""
    hour = numbers.clock(session.starts_at) if session.starts_at else ""
    return ", ".join(filter(None, (numbers.weekday(session.day), hour)))
