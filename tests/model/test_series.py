"""Days of a series: on the weekdays asked for, never on a closed day, never without an end."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.model.series import LONGEST, closed_to, weekly

MONDAY = date(2026, 11, 23)
CLASS = Place(id=1, uid="1", office_id=1, kind=PlaceKind.CLASS, name="Lớp 6A")
HAMLET = Place(id=2, uid="2", office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi")


def test_a_closed_day_is_left_out_and_another_is_found() -> None:
    assert weekly(MONDAY, [0], times=2) == (MONDAY, date(2026, 11, 30))
    assert weekly(MONDAY, [0], [MONDAY], times=2) == (date(2026, 11, 30), date(2026, 12, 7))
    assert weekly(MONDAY, [0], [MONDAY], until=date(2026, 11, 30)) == (date(2026, 11, 30),)
    assert weekly(MONDAY, [2, 4], times=3) == (date(2026, 11, 25), date(2026, 11, 27), date(2026, 12, 2))
    assert weekly(MONDAY, [], times=3) == ()
    assert weekly(MONDAY, [0], until=MONDAY - timedelta(days=1)) == ()


@given(st.sets(st.integers(0, 6)), st.sets(st.integers(0, 60)), st.integers(0, 30), st.integers(0, 90))
def test_days_are_as_asked_for_in_order(weekdays: set[int], shut: set[int], times: int, more: int) -> None:
    closed = {MONDAY + timedelta(days=each) for each in shut}
    until = MONDAY + timedelta(days=more)
    found = weekly(MONDAY, weekdays, closed, times, until)
    assert list(found) == sorted(set(found))
    assert all(day.weekday() in weekdays and day not in closed and MONDAY <= day <= until for day in found)
    assert len(found) <= times


def test_a_series_without_an_end_ends_all_the_same() -> None:
    days = weekly(MONDAY, range(7))
    assert days[-1] == MONDAY + LONGEST


def test_days_are_closed_to_whom_they_are_closed() -> None:
    sunday = MONDAY + timedelta(days=6)
    exams = ClosedDaysDraft(words="Thi học kỳ", first=MONDAY, last=MONDAY, closed_for=ClosedFor.SCHOOLS)
    harvest = ClosedDaysDraft(words="Mùa gặt", first=sunday, last=sunday, closed_for=ClosedFor.HAMLETS)
    market = ClosedDaysDraft(words="Chợ phiên", first=MONDAY, last=sunday, weekday=2)
    wednesday = date(2026, 11, 25)

    def closed(*places: Place) -> set[date]:
        return set(closed_to([exams, harvest, market], places, MONDAY, sunday))

    assert closed(CLASS) == {MONDAY, wednesday}
    assert closed(HAMLET) == {sunday, wednesday}
    assert closed(CLASS, HAMLET) == {MONDAY, sunday, wednesday}
    assert closed() == {wednesday}
