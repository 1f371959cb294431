"""The weeks and days of a set: school weeks, days on which nobody meets, places shared out."""

from datetime import date, timedelta

import pytest

from campaign_kit.model.activity_set import Weeks
from campaign_kit.model.set_days import Held, SetDays, holidays, mondays, opening_of, untold_tet, week_of

FIRST = date(2026, 9, 7)  # a Monday
TET = frozenset(date(2027, 2, 1) + timedelta(days=day) for day in range(14))


def days(closed: frozenset[date] = frozenset(), first: date = FIRST) -> SetDays:
    return SetDays(first, mondays(first, closed, school=True), closed, frozenset())


@pytest.mark.parametrize(
    ("first", "school", "opening"),
    [
        (date(2026, 9, 5), True, date(2026, 9, 7)),
        (date(2026, 9, 6), True, date(2026, 9, 7)),
        (date(2026, 9, 5), False, date(2026, 9, 5)),
        (date(2025, 9, 5), True, date(2025, 9, 5)),
    ],
)
def test_a_school_opened_at_a_weekend_begins_on_monday(first: date, school: bool, opening: date) -> None:
    assert opening_of(first, school=school) == opening
    assert mondays(first, (), school=school)[0] == opening - timedelta(days=opening.weekday())


def test_a_week_in_which_schools_are_closed_is_none_of_the_set() -> None:
    counted = mondays(FIRST, TET, school=True)
    assert week_of(date(2027, 1, 29), counted) == 21
    assert week_of(date(2027, 2, 3), counted) == 0
    assert week_of(date(2027, 2, 15), counted) == 22
    assert week_of(FIRST - timedelta(days=1), counted) == 0
    assert week_of(date(2027, 2, 15), mondays(FIRST, TET, school=False)) == 24
    partly = TET - {date(2027, 2, 5)}
    assert week_of(date(2027, 2, 15), mondays(FIRST, partly, school=True)) == 23


def test_where_schools_are_never_open_all_weeks_are_counted() -> None:
    shut = frozenset(FIRST + timedelta(days=day) for day in range(1_000))
    assert days(shut).span(Weeks(first=1, last=2)) == (FIRST, FIRST + timedelta(days=13))
    assert days(shut).day(1, None, 0, Held(at_school=True))[1], "no day is open: it is put off"


def test_places_are_shared_out_over_the_weeks() -> None:
    assert days().weeks_for(Weeks(first=3, last=6), 8) == [3, 3, 4, 4, 5, 5, 6, 6]
    assert days().weeks_for(Weeks(first=3, last=6), 2) == [3, 5]
    assert days().weeks_for(Weeks(first=3, last=3), 3) == [3, 3, 3]
    assert days().weeks_for(Weeks(first=3, last=3), 0) == []


def test_a_wanted_weekday_that_is_closed_goes_to_the_next_open_day() -> None:
    wednesday = FIRST + timedelta(days=2)
    assert days().day(1, 2, 0, Held(at_school=True)) == (wednesday, False)
    closed = frozenset({wednesday, wednesday + timedelta(days=1)})
    assert days(closed).day(1, 2, 0, Held(at_school=True)) == (FIRST + timedelta(days=4), True)
    whole = frozenset(wednesday + timedelta(days=day) for day in range(3))
    assert days(whole).day(1, 2, 0, Held(at_school=True)) == (FIRST + timedelta(days=7), True)
    elsewhere = SetDays(FIRST, mondays(FIRST, (), school=False), frozenset(), frozenset({wednesday}))
    assert elsewhere.day(1, 2, 0, Held(at_school=False)) == (wednesday + timedelta(days=1), True)
    assert elsewhere.day(1, 2, 0, Held(at_school=True)) == (wednesday, False), "schools are not closed then"


def test_without_a_weekday_the_days_are_taken_in_turn() -> None:
    found = [days().day(1, None, turn, Held(at_school=True))[0].weekday() for turn in range(6)]
    assert found == [0, 1, 2, 3, 4, 0]
    assert days().day(1, None, 0, Held(at_school=True, taken={FIRST})) == (FIRST + timedelta(days=1), False)
    every = {FIRST + timedelta(days=day) for day in range(5)}
    assert days().day(1, None, 0, Held(at_school=True, taken=every)) == (FIRST, False), (
        "two on a day where there is no other"
    )
    assert days().day(1, None, 0, Held(at_school=False))[0].weekday() == 5


def test_the_least_crowded_day_comes_first() -> None:
    saturday = FIRST + timedelta(days=5)
    assert days().day(1, None, 0, Held(at_school=False, crowd={saturday: 1}))[0] == saturday + timedelta(days=1)
    every = {FIRST + timedelta(days=day): 2 for day in range(7)} | {FIRST: 1}
    assert days().day(1, None, 0, Held(at_school=False, crowd=every))[0] == FIRST
    assert days().day(1, None, 0, Held(at_school=False, crowd=every, taken={FIRST}))[0] == saturday


def test_officials_meet_while_pupils_have_exams_and_while_there_is_a_market() -> None:
    tuesday, thursday = FIRST + timedelta(days=1), FIRST + timedelta(days=3)
    both = SetDays(FIRST, mondays(FIRST, (), school=False), {tuesday, thursday}, {FIRST, thursday})
    for weekday in (0, 1):
        wanted = (FIRST + timedelta(days=weekday), False)
        assert both.day(1, weekday, 0, Held(at_school=True, by_all=True)) == wanted
    assert both.day(1, 3, 0, Held(at_school=True, by_all=True)) == (FIRST + timedelta(days=4), True), "a public holiday"


def test_nothing_is_held_before_the_first_day() -> None:
    wednesday = date(2027, 6, 2)
    june = SetDays(wednesday, mondays(wednesday, (), school=False), (), ())
    assert june.day(1, 0, 0, Held(at_school=True)) == (wednesday, True)
    assert june.day(1, None, 0, Held(at_school=True)) == (wednesday, False)
    assert june.span(Weeks(first=1, last=1)) == (wednesday, date(2027, 6, 6))
    assert june.span(Weeks(first=-1, last=-1)) == (date(2027, 5, 24), date(2027, 5, 30))


def test_public_holidays_that_never_move() -> None:
    found = holidays(date(2027, 1, 1), date(2027, 12, 31))
    assert found == {date(2027, 1, 1), date(2027, 4, 30), date(2027, 5, 1), date(2027, 9, 2)}
    assert holidays(FIRST, date(2026, 12, 31)) == frozenset()


def test_a_tet_that_nobody_noted_is_told() -> None:
    last = date(2027, 5, 30)
    assert untold_tet(FIRST, last, frozenset()) == 2027
    assert untold_tet(FIRST, last, TET) is None
    assert untold_tet(FIRST, date(2027, 1, 10), frozenset()) is None
    assert untold_tet(FIRST, date(2028, 5, 30), TET) == 2028
