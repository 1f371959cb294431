"""Fields of a form: the name above, the entry, the error below in words; and entries of text, days, hours, counts.

What is typed is never touched while it is being typed (Vietnamese input methods break): an entry is put in order only
when it is finished.
"""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any

from pydantic import BaseModel
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from campaign_kit.model.names import clean
from campaign_kit.model.roster import EARLIEST_YEAR, LATEST_YEAR
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers


class Field(QWidget):
    """An entry with its name above and its fault below; a narrow one may have its fault in a wider place, `below`."""

    def __init__(self, name: str, entry: QWidget, hint: str = "", below: QLabel | None = None) -> None:
        super().__init__()
        self.entry = entry
        self._hint = hint
        entry.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._name = label(name, "label")
        self._name.setBuddy(entry)
        self._below = below or label(hint, "detail", wrap=True)
        self._below.setVisible(bool(hint))
        column.addWidget(self._name)
        column.addWidget(entry)
        if below is None:
            column.addWidget(self._below)
        self.setFocusProxy(entry)
        if isinstance(entry, QLineEdit | QPlainTextEdit):
            entry.textChanged.connect(self._forgive)
        elif isinstance(entry, QComboBox):
            entry.currentIndexChanged.connect(self._forgive)

    def rename(self, name: str) -> None:
        """Calls the same entry by another name."""
        self._name.setText(name)
        self.entry.setAccessibleName(name)

    def _forgive(self) -> None:
        """What is being mended is wrong no longer, until it is looked at again."""
        if self.complaint():
            self.complain()

    def complain(self, words: str = "") -> None:
        """Shows what is wrong in words and marks the entry; an empty text takes both away."""
        self._below.setText(words or self._hint)
        self._below.setProperty("role", "error" if words else "detail")
        self._below.setVisible(bool(words or self._hint))
        self.entry.setProperty("wrong", bool(words))
        self.entry.setAccessibleDescription(words)
        for widget in (self._below, self.entry):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def complaint(self) -> str:
        return self.entry.accessibleDescription()


class _Shown(QLineEdit):
    """A text that is shown, not typed, is shown from its beginning. A file let go above it is the page's."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)

    def setText(self, text: str | None) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        self.setCursorPosition(0)


class Line(_Shown):
    """One line of text, in NFC and without stray spaces once it is finished."""

    def __init__(self, longest: int, placeholder: str = "") -> None:
        super().__init__()
        self.setMaxLength(longest)
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._tidy)

    def words(self) -> str:
        return clean(self.text())

    def _tidy(self) -> None:
        if self.text() != self.words():
            self.setText(self.words())


class Lines(QPlainTextEdit):
    """Some lines of text; Tab goes on to the next field."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(rows * 21 + 18)

    def words(self) -> str:
        return "\n".join(line for line in map(clean, self.toPlainText().splitlines()) if line)


class _Written(_Shown):
    """A value written as text: read by `read`, written in order by `write` once the entry is finished."""

    settled = Signal()

    def __init__(self, placeholder: str, read: Callable[[str], object], write: Callable[[Any], str]) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._read = read
        self._write = write
        self.editingFinished.connect(self._tidy)

    def is_wrong(self) -> bool:
        """True when something is written that cannot be read."""
        return bool(self.text().strip()) and self._read(self.text()) is None

    def _tidy(self) -> None:
        value = self._read(self.text())
        if value is not None and self.text() != self._write(value):
            self.setText(self._write(value))
        self.settled.emit()


class DayEntry(_Written):
    """A day as dd/MM/yyyy; "23/11", "23-11-26" and "23112026" are understood. A day without a year is of `year`."""

    def __init__(self, year: Callable[[], int]) -> None:
        super().__init__("ngày/tháng/năm", lambda text: read_day(text, year()), numbers.day)
        self._year = year
        self.setMinimumWidth(144)  # its placeholder is seen whole

    def day(self) -> date | None:
        return read_day(self.text(), self._year())

    def show_day(self, day: date | None) -> None:
        self.setText(numbers.day(day) if day else "")


class HourEntry(_Written):
    """An hour of the day as 7:15; "7h15", "7g15", "0715" and "19" are understood."""

    def __init__(self) -> None:
        super().__init__("7:15", read_hour, numbers.clock)
        self.setMinimumWidth(66)  # "19:30" is seen whole

    def hour(self) -> time | None:
        return read_hour(self.text())

    def show_hour(self, hour: time | None) -> None:
        self.setText(numbers.clock(hour) if hour else "")


class CountEntry(_Written):
    """A whole number within limits; points and spaces between thousands are understood."""

    def __init__(self, placeholder: str = "", *, least: int = 0, most: int = 999_999) -> None:
        super().__init__(placeholder, lambda text: _within(text, least, most), numbers.count)
        self._least, self._most = least, most

    def count(self) -> int | None:
        return _within(self.text(), self._least, self._most)

    def limits(self) -> tuple[str, str]:
        """The least and the most, as they are written."""
        return numbers.count(self._least), numbers.count(self._most)

    def show_count(self, count: int | None) -> None:
        self.setText("" if count is None else numbers.count(count))


def limit(draft: type[BaseModel], name: str, bound: str) -> int:
    """What the draft allows at most or at least in that field: `le`, `ge` or `max_length`."""
    return int(next(getattr(each, bound) for each in draft.model_fields[name].metadata if hasattr(each, bound)))


def read_day(text: str, year: int) -> date | None:
    """The day that the text writes, day first; None when it is no day from 1900 to 2100."""
    digits = text.strip()
    parts = (
        [digits[:2], digits[2:4], digits[4:]] if re.fullmatch(r"\d{8}|\d{6}", digits) else re.split(r"[/.\- ]+", digits)
    )
    if len(parts) == 2:
        parts = [*parts, str(year)]
    if len(parts) != 3 or not all(re.fullmatch(r"\d{1,4}", part) for part in parts):
        return None
    day, month, whole = (int(part) for part in parts)
    whole += 2000 if whole < 100 else 0
    try:
        return date(whole, month, day) if EARLIEST_YEAR <= whole <= LATEST_YEAR else None
    except ValueError:
        return None


def read_hour(text: str) -> time | None:
    """The hour that the text writes; None when it is none."""
    found = re.fullmatch(r"(\d{1,2})(?:\s*[:hgHG.]\s*(\d{2})?|(\d{2}))?", text.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_count(text: str, longest: int = 6) -> int | None:
    """The whole number that the text writes, of at most so many digits; None when it is none."""
    digits = re.sub(r"[.\s]", "", text)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= longest else None


def _within(text: str, least: int, most: int) -> int | None:
    count = read_count(text, max(6, len(str(most))))
    return count if count is not None and least <= count <= most else None
