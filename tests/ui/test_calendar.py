"""The calendar of sessions: which days it shows, what is seen of a full day, and all of it by keys and mouse."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from pytestqt.qtbot import QtBot

from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor
from campaign_kit.model.plan import SessionStatus
from campaign_kit.ui.tables.calendar import Entry, Span, days_of, further, lay_out
from campaign_kit.ui.tables.session_marks import closed_words
from campaign_kit.ui.widgets.calendar import Calendar
from tests.ui.conftest import TODAY

DAY = date(2026, 11, 23)


def entry(number: int, day: date = DAY, clash: str = "") -> Entry:
    return Entry(number, day, f"{6 + number}:00", f"Buổi {number}", "Làng Ghè", SessionStatus.PLANNED, clash)


@pytest.fixture
def calendar(qtbot: QtBot) -> Calendar:
    made = Calendar(TODAY)
    qtbot.addWidget(made)
    made.resize(770, 430)
    made.show()
    return made


@pytest.mark.parametrize(
    ("span", "day", "first", "last"),
    [
        (Span.MONTH, date(2026, 11, 21), date(2026, 10, 26), date(2026, 12, 6)),
        (Span.MONTH, date(2027, 2, 1), date(2027, 2, 1), date(2027, 2, 28)),  # four whole weeks
        (Span.WEEK, date(2026, 11, 22), date(2026, 11, 16), date(2026, 11, 22)),  # a Sunday ends its week
    ],
)
def test_whole_weeks_are_shown_monday_first(span: Span, day: date, first: date, last: date) -> None:
    days = days_of(span, day)
    assert (days[0], days[-1]) == (first, last)
    assert days[0].weekday() == 0 and len(days) % 7 == 0


@pytest.mark.parametrize(
    ("day", "by", "then"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2026, 11, 21), 2, date(2027, 1, 21)),
        (date(2027, 1, 5), -1, date(2026, 12, 5)),
    ],
)
def test_another_month_has_the_same_day_or_its_last(day: date, by: int, then: date) -> None:
    assert further(Span.MONTH, day, by) == then


def test_of_a_full_day_the_chosen_session_is_always_seen() -> None:
    entries = {DAY: [entry(number) for number in range(1, 9)]}
    for span, chosen in ((Span.MONTH, 1), (Span.MONTH, 5), (Span.MONTH, 8), (Span.WEEK, 8)):
        cells = lay_out(span, QSizeF(770, 300), days_of(span, DAY), entries, chosen)
        cell = next(each for each in cells if each.day == DAY)
        seen = [spot.entry.id for spot in cell.spots]
        assert chosen in seen
        assert sorted([*seen, *(each.id for each in cell.hidden)]) == list(range(1, 9))
        assert all(cell.box.contains(spot.box) for spot in cell.spots)


def test_sessions_of_a_week_are_as_high_as_lets_all_be_seen() -> None:
    few = lay_out(Span.WEEK, QSizeF(770, 430), days_of(Span.WEEK, DAY), {DAY: [entry(1)]}, 1)[0].spots
    many = lay_out(Span.WEEK, QSizeF(770, 430), days_of(Span.WEEK, DAY), {DAY: [entry(n) for n in range(12)]}, 1)[0]
    assert few[0].box.height() > 2 * many.spots[0].box.height()
    assert len(many.spots) == 12 and not many.hidden


def test_keys_go_through_days_and_ask_for_the_days_they_come_to(qtbot: QtBot, calendar: Calendar) -> None:
    turned: list[str] = []
    calendar.turned.connect(lambda: turned.append(calendar.days.head()))
    steps = [
        (Qt.Key.Key_Right, date(2026, 11, 22)),
        (Qt.Key.Key_Down, date(2026, 11, 29)),
        (Qt.Key.Key_Home, date(2026, 11, 23)),
        (Qt.Key.Key_End, date(2026, 11, 29)),
        (Qt.Key.Key_Down, date(2026, 12, 6)),
        (Qt.Key.Key_PageDown, date(2027, 1, 6)),
        (Qt.Key.Key_PageUp, date(2026, 12, 6)),
        (Qt.Key.Key_Up, date(2026, 11, 29)),
        (Qt.Key.Key_Left, date(2026, 11, 28)),
    ]
    for key, day in steps:
        qtbot.keyClick(calendar, key)
        assert calendar.days.day == day
    assert turned == ["Tháng 12/2026", "Tháng 01/2027", "Tháng 12/2026", "Tháng 11/2026"]


def test_space_chooses_the_next_session_and_enter_opens_it(qtbot: QtBot, calendar: Calendar) -> None:
    opened: list[int] = []
    new: list[date] = []
    calendar.opened.connect(opened.append)
    calendar.new_asked.connect(new.append)
    calendar.show_entries([entry(1), entry(2)], {})
    calendar.go_to(DAY)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_N):
        qtbot.keyClick(calendar, key)
    assert opened == [1, 2] and new == [DAY]
    assert calendar.days.chosen == 1, "after the last comes the first"
    calendar.go_to(DAY + timedelta(days=1))
    qtbot.keyClick(calendar, Qt.Key.Key_Return)
    assert opened == [1, 2], "there is nothing to open"


def test_up_and_down_go_through_the_sessions_of_a_week(qtbot: QtBot, calendar: Calendar) -> None:
    calendar.show_span(Span.WEEK)
    calendar.show_entries([entry(1), entry(2)], {})
    calendar.go_to(DAY)
    calendar.show_entries([entry(1), entry(2)], {})
    for key, chosen in ((Qt.Key.Key_Down, 2), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(calendar, key)
        assert (calendar.days.day, calendar.days.chosen) == (DAY, chosen)


def test_a_click_chooses_and_a_double_click_opens_or_begins(qtbot: QtBot, calendar: Calendar) -> None:
    opened: list[int] = []
    new: list[date] = []
    calendar.opened.connect(opened.append)
    calendar.new_asked.connect(new.append)
    calendar.show_entries([entry(1)], {})
    cell = next(each for each in calendar.cells() if each.day == DAY)
    at = cell.spots[0].box.center().toPoint()
    qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=at)
    assert (calendar.days.day, calendar.days.chosen) == (DAY, 1)
    qtbot.mouseDClick(calendar, Qt.MouseButton.LeftButton, pos=at)
    below = QPoint(at.x(), int(cell.box.bottom()) - 3)
    qtbot.mouseDClick(calendar, Qt.MouseButton.LeftButton, pos=below)
    assert opened == [1] and new == [DAY]


def test_what_is_not_seen_of_a_day_is_asked_for_as_a_week(qtbot: QtBot, calendar: Calendar) -> None:
    asked: list[date] = []
    calendar.week_asked.connect(lambda: asked.append(calendar.days.day))
    calendar.show_entries([entry(number) for number in range(1, 9)], {})
    cell = next(each for each in calendar.cells() if each.day == DAY)
    qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=cell.more.center().toPoint())
    assert asked == [DAY]


def test_the_chosen_day_is_told_in_words(calendar: Calendar) -> None:
    calendar.show_entries([entry(1, clash="trùng giờ với Buổi 7")], {DAY: "Chợ phiên"})
    calendar.go_to(DAY)
    assert "Tháng 11/2026" in calendar.accessibleName()
    told = calendar.accessibleDescription()
    for words in ("Thứ Hai, 23/11/2026", "Chợ phiên", "1 buổi", "7:00", "Đã lên kế hoạch", "trùng giờ với Buổi 7"):
        assert words in told


def test_closed_days_have_their_words() -> None:
    market = ClosedDaysDraft(words="Chợ phiên", first=date(2026, 1, 1), last=date(2026, 12, 31), weekday=5)
    exams = ClosedDaysDraft(
        words="Thi học kỳ", first=date(2026, 11, 27), last=date(2026, 11, 28), closed_for=ClosedFor.SCHOOLS
    )
    words = closed_words([market, exams], date(2026, 11, 23), date(2026, 11, 29))
    assert words == {date(2026, 11, 27): "Thi học kỳ", date(2026, 11, 28): "Chợ phiên; Thi học kỳ"}
