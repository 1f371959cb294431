"""When a task is due, as the annex of a plan writes it: dates, a quarter, a school year, or words.

A text is understood whole or not at all: "Thường xuyên, báo cáo trước 15/11" stays words. Knows no task.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from pydantic import BaseModel

from campaign_kit.model.names import clean, fold
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import Period


class TimingKind(StrEnum):
    DATES = "dates"
    QUARTER = "quarter"
    SCHOOL_YEAR = "school_year"
    WORDS = "words"


class Timing(BaseModel, frozen=True):
    """The words as written and what they mean: `first` and `last` are the outer days, both inside.

    "Trước 30/11/2026" has no first day and 29/11 as the last; "Bắt đầu từ năm học 2021-2022" has no last day. Words
    have neither, nor has a quarter or month whose year nobody wrote. Days of school years, terms and summers are the
    usual ones (`model/report.py`): each province sets its own.
    """

    words: str
    kind: TimingKind
    first: date | None = None
    last: date | None = None


_Found = re.Match[str]
_Moment = tuple[TimingKind, Period | None]
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = r"(?:(?:nam |/ ?)?(?P<year>20\d\d))"
_QUARTER = r"(?:iii|ii|iv|i|[1-4])"
_SIGN = r" ?(?:,|;|-|va|den|/) ?"
_BEFORE = re.compile(r"(?:(?:phai )?(?:hoan thanh|xong|thuc hien|trinh|bao cao) )?truoc (?:ngay )?")
_UNTIL = re.compile(
    r"(?:(?:hoan thanh|xong|thuc hien) )?(?:den(?: het)?|cham nhat(?: la)?|han(?: cuoi)?|het)(?: ngay)? "
)
_SINCE = re.compile(r"(?:(?:bat dau|thuc hien|trien khai|ke) )?(?:tu|bat dau)(?: ngay)? ")
_WITHIN = re.compile(r"(?:(?:hoan thanh|thuc hien|to chuc|trien khai) )?(?:trong |vao |dip )?(?:ngay )?")
_BETWEEN = re.compile(r" (?:den|toi)(?: het)?(?: ngay)? | ?- ?")


def read_timing(text: str, year: int | None = None) -> Timing:
    """What the text means; `year` is the year of a day, month or quarter that is written without one.

    "Quý IV/2021", "Quý I, II", "Tháng 6/2026", "Từ 01/6 đến 30/6/2026", "Trước 30/11/2026", "Năm 2026",
    "Bắt đầu từ năm học 2021-2022", "Học kỳ I năm học 2026-2027", "Hè 2026", "6 tháng đầu năm 2026". All else is words:
    "Thường xuyên", "Nhiệm vụ thường xuyên", "Định kỳ hàng năm".
    """
    words = clean(text)
    said = re.sub(r"[–—]", "-", fold(words)).strip(" .,;:")
    moment = _open(said, year) or _between(said, year)
    if moment is None:
        return Timing(words=words, kind=TimingKind.WORDS)
    kind, first, last = moment
    return Timing(words=words, kind=kind, first=first, last=last)


def _open(said: str, year: int | None) -> tuple[TimingKind, date | None, date | None] | None:
    """A moment, or the time before it, up to it or from it on."""
    for lead in (_WITHIN, _BEFORE, _UNTIL, _SINCE):
        begins = lead.match(said)
        moment = None if begins is None else _moment(said[begins.end() :], year)
        if moment is None:
            continue
        kind, period = moment
        first = None if period is None or lead in (_BEFORE, _UNTIL) else period.first
        last = None if period is None or lead is _SINCE else period.last
        if lead is _BEFORE and period is not None:
            last = period.first - timedelta(days=1)
        return kind, first, last
    return None


def _between(said: str, year: int | None) -> tuple[TimingKind, date | None, date | None] | None:
    """From a moment to another; the first may leave its year to the second ("Từ tháng 9 đến tháng 5/2027")."""
    since = _SINCE.match(said) or _WITHIN.match(said)
    bare = said[since.end() :] if since else said
    for cut in _BETWEEN.finditer(bare):
        ends = _moment(bare[cut.end() :], year)
        known = year if ends is None or ends[1] is None else ends[1].last.year
        begins = _moment(bare[: cut.start()], known)
        if ends is None or begins is None:
            continue
        if begins[1] and ends[1] and begins[1].first > ends[1].last and known is not None:
            begins = _moment(bare[: cut.start()], known - 1) or begins
        kind = begins[0] if begins[0] is ends[0] else TimingKind.DATES
        if begins[1] is None or ends[1] is None:
            return kind, None, None
        ordered = begins[1].first <= ends[1].last
        return (kind, begins[1].first, ends[1].last) if ordered else None
    return None


def _moment(said: str, year: int | None) -> _Moment | None:
    for pattern, kind, read in _MOMENTS:
        found = pattern.fullmatch(said)
        if found is None:
            continue
        written = found.groupdict().get("year")
        known = int(written) if written else year
        try:
            return kind, None if known is None else read(found, known)
        except ValueError:  # a day that no calendar has, an end before its start
            return None
    return None


def _day(found: _Found, year: int) -> Period:
    day = date(year, int(found["month"]), int(found["day"]))
    return Period(first=day, last=day)


def _months(found: _Found, year: int) -> Period:
    return _around("month", [int(number) for number in re.findall(r"\d+", found["numbers"])], year)


def _quarters(found: _Found, year: int) -> Period:
    return _around("quarter", [_NUMBERS[each] for each in re.findall(r"\b(?:[iv]+|[1-4])\b", found["numbers"])], year)


def _around(preset: str, numbers: Sequence[int], year: int) -> Period:
    """From the first to the last of these months or quarters."""
    spans = PRESETS[preset].spans
    if not all(1 <= number <= len(spans) for number in numbers):
        raise ValueError(f"no such {preset}")
    periods = [spans[number - 1].starting_in(year) for number in numbers]
    return Period(first=periods[0].first, last=periods[-1].last)


def _half(found: _Found, year: int) -> Period:
    return _around("half_year", [1 if found["half"] == "dau" else 2], year)


def _summer(found: _Found, year: int) -> Period:
    return _around("summer", [1], year)


def _years(found: _Found, year: int) -> Period:
    return Period(first=date(year, 1, 1), last=date(int(found["end"] or year), 12, 31))


def _school_year(found: _Found, year: int) -> Period:
    if int(found["end"]) != year + 1:
        raise ValueError("a school year ends in the year after its first")
    term = _NUMBERS.get(found["term"] or "")
    if term is None:
        return _around("school_year", [1], year)
    return _around(f"term_{term}", [1], year + (term == 2))


_END = r" ?- ?(?P<end>20\d\d)"
_DAY = r"(?:ngay )?(?P<day>\d\d?) ?(?:[/.-]| thang ) ?(?P<month>\d\d?)"
_MOMENTS: tuple[tuple[re.Pattern[str], TimingKind, Callable[[_Found, int], Period]], ...] = (
    (re.compile(rf"{_DAY}(?:(?:[/.-]| nam ) ?(?P<year>20\d\d))?"), TimingKind.DATES, _day),
    (
        re.compile(rf"(?P<numbers>quy {_QUARTER}(?:{_SIGN}(?:quy )?{_QUARTER})*?)(?: ?{_YEAR})?"),
        TimingKind.QUARTER,
        _quarters,
    ),
    (
        re.compile(rf"(?:hoc ky (?P<term>ii|i|1|2)[,;]? (?:cua )?)?nam hoc (?P<year>20\d\d){_END}"),
        TimingKind.SCHOOL_YEAR,
        _school_year,
    ),
    (
        re.compile(rf"(?:cac )?(?P<numbers>thang \d\d?(?:{_SIGN}(?:thang )?\d\d?(?!\d))*?)(?: ?{_YEAR})?"),
        TimingKind.DATES,
        _months,
    ),
    (re.compile(r"6 thang (?P<half>dau|cuoi) nam(?: (?P<year>20\d\d))?"), TimingKind.DATES, _half),
    (re.compile(rf"(?:mua |nghi |ky nghi )?he(?: {_YEAR})?"), TimingKind.DATES, _summer),
    (re.compile(rf"(?:giai doan |cac )?(?:nam )?(?P<year>20\d\d)(?:{_END})?"), TimingKind.DATES, _years),
)
