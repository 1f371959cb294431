"""What happens to places on a day: they end, get another name, become one, or become several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.plan import PlaceDraft
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, Lines, limit
from campaign_kit.ui.widgets.texts import label

_LONGEST = limit(PlaceDraft, "name", "max_length")


@dataclass(frozen=True)
class Asked:
    """What is asked: its heading, what will happen, the names of the day and of the button.

    `names` calls the field of the new names, "" where there are none; `least` is how many there must be; `name` is
    proposed.
    """

    heading: str
    said: str
    day: str
    agree: str
    names: str = ""
    least: int = 1
    name: str = ""


# takes the day, the names, and where a refusal is told; tells whether it was done, and the dialog closes then
Agreed = Callable[[date, Sequence[str], Callable[[str], None]], bool]


class DayOfPlaces(QDialog):
    def __init__(self, parent: QWidget, asked: Asked, today: date, agreed: Agreed) -> None:
        super().__init__(parent)
        self._asked, self._agreed = asked, agreed
        self.setWindowTitle(asked.heading)
        self.setMinimumWidth(500)
        self._day = DayEntry(lambda: today.year)
        self._name: Line | Lines = Line(_LONGEST) if asked.least < 2 else Lines(3)
        self.day = Field(asked.day, self._day)
        self.names = Field(asked.names, self._name)
        self.names.setVisible(bool(asked.names))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(asked.heading, "heading", wrap=True))
        column.addWidget(label(asked.said, wrap=True))
        column.addWidget(self.names)
        column.addWidget(self.day)
        column.addWidget(self._fault)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), asked.agree, self._agree))
        self._day.show_day(today)
        self._propose(asked.name)

    def _propose(self, name: str) -> None:
        if isinstance(self._name, Line):
            self._name.setText(name)
        (self._name if self._asked.names else self._day).setFocus()

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        self._complain("")
        names = self._name.words().splitlines()
        day = self._day.day()
        self.day.complain("" if day else self.tr("Hãy ghi ngày/tháng/năm."))
        if self._asked.names:
            self.names.complain(self._name_fault(names))
        if day and not self.names.complaint() and self._agreed(day, names, self._complain):
            self.accept()

    def _name_fault(self, names: Sequence[str]) -> str:
        if len(names) < self._asked.least:
            several = self.tr("Hãy ghi ít nhất {0} tên, mỗi tên một dòng.").format(self._asked.least)
            return self.tr("Hãy ghi tên.") if self._asked.least == 1 else several
        too_long = any(len(name) > _LONGEST for name in names)
        return self.tr("Tên dài nhất {0} ký tự.").format(_LONGEST) if too_long else ""
