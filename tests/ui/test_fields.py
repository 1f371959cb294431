"""Entries: what is understood, what is put in order when it is finished, and how a fault is said."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import (
    CountEntry,
    DayEntry,
    Field,
    HourEntry,
    Line,
    Lines,
    read_count,
    read_day,
    read_hour,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("23/11/2026", date(2026, 11, 23)),
        ("23/11", date(2026, 11, 23)),
        ("3.1.27", date(2027, 1, 3)),
        ("23-11-2026", date(2026, 11, 23)),
        ("23112026", date(2026, 11, 23)),
        ("231126", date(2026, 11, 23)),
        (" 23 / 11 ", date(2026, 11, 23)),
        ("31/11/2026", None),
        ("31/12/9999", None),
        ("1/1/206", None),
        ("mai", None),
        ("", None),
        ("1/2/3/4", None),
    ],
)
def test_days_are_read_day_first(text: str, day: date | None) -> None:
    assert read_day(text, 2026) == day


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("7:15", time(7, 15)),
        ("7h15", time(7, 15)),
        ("7g", time(7)),
        ("0715", time(7, 15)),
        ("19", time(19)),
        ("24:00", None),
        ("7:60", None),
        ("sáng", None),
        ("", None),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, hour: time | None) -> None:
    assert read_hour(text) == hour


@pytest.mark.parametrize(("text", "count"), [("1.250", 1250), ("1 250", 1250), ("0", 0), ("-1", None), ("12,5", None)])
def test_counts_are_read(text: str, count: int | None) -> None:
    assert read_count(text) == count


def test_a_day_is_put_in_order_only_when_it_is_finished(qtbot: QtBot) -> None:
    entry = DayEntry(lambda: 2026)
    qtbot.addWidget(entry)
    qtbot.keyClicks(entry, "23/11")
    assert entry.text() == "23/11"
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert entry.text() == "23/11/2026"
    assert entry.day() == date(2026, 11, 23)


def test_what_cannot_be_read_stays_as_it_was_typed(qtbot: QtBot) -> None:
    hour, count = HourEntry(), CountEntry()
    qtbot.addWidget(hour)
    qtbot.addWidget(count)
    for entry in (hour, count):
        qtbot.keyClicks(entry, "vai")
        qtbot.keyClick(entry, Qt.Key.Key_Return)
        assert entry.text() == "vai"
        assert entry.is_wrong()
    assert hour.hour() is None and count.count() is None


def test_a_line_is_cleaned_when_it_is_finished(qtbot: QtBot) -> None:
    line = Line(80)
    qtbot.addWidget(line)
    line.insert("  Kết  ba\u0323n ")
    assert line.text() == "  Kết  ba\u0323n "
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "Kết bạn"


def test_lines_leave_tab_to_the_next_field(qtbot: QtBot) -> None:
    lines = Lines(3)
    qtbot.addWidget(lines)
    lines.setPlainText(" Các  trường \n\n Lưu: VT ")
    assert lines.tabChangesFocus()
    assert lines.words() == "Các trường\nLưu: VT"


def test_a_fault_is_said_in_words_and_taken_back(qtbot: QtBot) -> None:
    line = Line(80)
    field = Field("Tên buổi", line)
    qtbot.addWidget(field)
    field.complain("Hãy ghi tên buổi.")
    assert field.complaint() == "Hãy ghi tên buổi."
    assert line.property("wrong") is True
    assert line.accessibleName() == "Tên buổi"
    field.complain()
    assert field.complaint() == "" and line.property("wrong") is False


def test_a_fault_goes_when_its_entry_is_mended(qtbot: QtBot) -> None:
    """The red mark stayed over a right value until the form was saved again."""
    line, choice = Line(80), Choice("")
    choice.fill([(1, "Một"), (2, "Hai")])
    for entry, mend in ((line, lambda: line.setText("Kết bạn")), (choice, lambda: choice.choose(2))):
        field = Field("Tên buổi", entry)
        qtbot.addWidget(field)
        field.complain("Hãy ghi tên buổi.")
        mend()
        assert field.complaint() == "" and entry.property("wrong") is False
