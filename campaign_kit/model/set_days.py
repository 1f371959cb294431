"""On which days the rows of a set fall: its weeks from a first day on, without the days on which nobody meets. Pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from campaign_kit.model.activity_set import LONGEST_SET, Weeks

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_SCHOOL_DAYS = range(5)
_AT_SCHOOL = (0, 1, 2, 3, 4)
_ELSEWHERE = (5, 6, 4, 2, 0, 1, 3)  # who works in the fields has time at the end of the week
_LONGEST = LONGEST_SET + 20  # weeks that schools are closed are none of the set's
_PUBLIC = ((1, 1), (4, 30), (5, 1), (9, 2))  # the public holidays of every year that the sun tells
_TET = ((1, 20), (2, 22))  # it always begins between these
_TET_DAYS = 3


def opening_of(first: date, *, school: bool) -> date:
    """The first day of the first week; a school year that is opened at a weekend begins to teach on the Monday."""
    return first + (7 - first.weekday()) * _DAY if school and first.weekday() not in _SCHOOL_DAYS else first


def mondays(first: date, closed: Collection[date], *, school: bool) -> list[date]:
    """The Mondays of the weeks that are counted: of a school none in which it is closed from Monday to Friday, unless
    there is no other."""
    monday = _monday(opening_of(first, school=school))
    every = [monday + number * _WEEK for number in range(_LONGEST)]
    taught = [each for each in every if not school or not all(each + day * _DAY in closed for day in _SCHOOL_DAYS)]
    return taught or every


def week_of(day: date, counted: Sequence[date]) -> int:
    """The number of the week that holds the day, from 1; 0 for a day before the first and in a week that is none."""
    monday = _monday(day)
    return counted.index(monday) + 1 if monday in counted else 0


def holidays(first: date, last: date) -> frozenset[date]:
    """The public holidays from `first` to `last` that fall on the same day every year; Tết is for the office to say."""
    years = range(first.year, last.year + 1)
    found = {date(year, month, day) for year in years for month, day in _PUBLIC}
    return frozenset(day for day in found if first <= day <= last)


def untold_tet(first: date, last: date, closed: Collection[date]) -> int | None:
    """The first year whose Tết lies between the days and has no three closed days; None where all are told."""
    for year in range(first.year, last.year + 1):
        begins, ends = (date(year, *day) for day in _TET)
        span = [begins + number * _DAY for number in range((ends - begins).days + 1)]
        if first <= begins and ends <= last and sum(day in closed for day in span) < _TET_DAYS:
            return year
    return None


@dataclass(frozen=True)
class Held:
    """What a day must do for those who meet: `at_school` on school days; `by_all`, whom neither exams nor a market keep
    away, on any that is not closed to everybody. `taken` are days these people meet already, `crowd` how often somebody
    meets on a day."""

    at_school: bool
    by_all: bool = False
    taken: Collection[date] = ()
    crowd: Mapping[date, int] = field(default_factory=dict)


@dataclass(frozen=True)
class SetDays:
    """The days of a set: `counted` are the Mondays of its weeks, `first` the day before which nothing is held."""

    first: date
    counted: Sequence[date]
    closed_at_schools: Collection[date]
    closed_elsewhere: Collection[date]

    def span(self, weeks: Weeks) -> tuple[date, date]:
        """From the Monday of the first week, in week 1 from the first day, to the Sunday of the last; weeks before the
        first are those of the calendar."""
        begins = self._monday_of(weeks.first)
        return (max(begins, self.first) if weeks.first > 0 else begins), self._monday_of(weeks.last) + 6 * _DAY

    def weeks_for(self, weeks: Weeks, places: int) -> list[int]:
        """In which week each of so many places is met: they are shared out evenly, in their order."""
        long = weeks.last - weeks.first + 1
        return [weeks.first + (number * long // places if places else 0) for number in range(places)]

    def day(self, week: int, weekday: int | None, turn: int, held: Held) -> tuple[date, bool]:
        """The day in the week, and whether it had to be put off because the wanted one is closed.

        Without a wanted weekday it is one on which such people are met, the least crowded first, then the days in turn;
        a taken one only where the week has no other.
        """
        monday, closed = self._monday_of(week), self._closed_to(held)
        usual = _AT_SCHOOL if held.at_school else _ELSEWHERE
        if weekday is not None:
            wanted = monday + weekday * _DAY
            if self._may(wanted, closed):
                return wanted, False
            rest = [monday + day * _DAY for day in usual]
            return self._next([day for day in rest if day > wanted], wanted, usual, closed), True
        turned = [monday + usual[(turn + step) % len(usual)] * _DAY for step in range(len(usual))]
        able = [day for day in turned if self._may(day, closed)]
        if able:
            free = [day for day in able if day not in held.taken] or able[:1]
            return min(free, key=lambda day: held.crowd.get(day, 0)), False
        return self._next((), monday + 6 * _DAY, usual, closed), True

    def _next(self, rest: Iterable[date], after: date, usual: Collection[int], closed: Collection[date]) -> date:
        """The first open day of the rest of a week, else the first usual day after it that is open."""
        found = next((day for day in sorted(rest) if self._may(day, closed)), None)
        day = max(after, self.first - _DAY)
        for _ in range(_LONGEST * 7):
            if found is not None:
                break
            day += _DAY
            found = day if day.weekday() in usual and self._may(day, closed) else None
        return found or after

    def _closed_to(self, held: Held) -> Collection[date]:
        if held.by_all:
            return {day for day in self.closed_at_schools if day in self.closed_elsewhere}
        return self.closed_at_schools if held.at_school else self.closed_elsewhere

    def _may(self, day: date, closed: Collection[date]) -> bool:
        return day >= self.first and day not in closed

    def _monday_of(self, week: int) -> date:
        if week < 1:
            return self.counted[0] + week * _WEEK
        return self.counted[min(week, len(self.counted)) - 1]


def _monday(day: date) -> date:
    return day - day.weekday() * _DAY
