"""Reads single cells: a year of birth, a sex, an x, a people reduced to yes or no, a class. Knows no table."""

import re
from datetime import date, datetime, timedelta

from campaign_kit.exchange.roster.sheet import Cell
from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.names import clean, fold
from campaign_kit.model.roster import EARLIEST_YEAR, LATEST_YEAR

_DAY_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 2_200, 73_415  # 1906 to 2100: what is below is a year
_YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d|2100)(?!\d)")
_SHORT_DATE = re.compile(r"\d{1,2}\s*[./\-\s]\s*\d{1,2}\s*[./\-\s]\s*(\d{2})")
_RUN_TOGETHER = re.compile(r"\d{2}\d{2}((?:19|20)\d\d)")
_RUN_BACKWARDS = re.compile(r"((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_NUMBER = re.compile(r"\d{1,5}(?:[.,]\d+)?")
_THIS_CENTURY = 30  # "05/01/15" is 2015, "05/01/81" is 1981

_MARKS = frozenset({*"xv√✓✔☑✗✘×*+1c•●", "xx", "co", "yes", "true"})
_NO_MARKS = frozenset({"", "0", "-", "–", "—", "khong", "ko", "k", "no", "false", "/"})
_SEXES = {
    **dict.fromkeys(("nu", "gai", "female", "f", "nu gioi", "be gai", "con gai", "em gai", "phu nu"), Sex.FEMALE),
    **dict.fromkeys(("nam", "trai", "male", "m", "nam gioi", "be trai", "con trai", "em trai"), Sex.MALE),
}
_MAJORITY = frozenset({"kinh", "nguoi kinh", "dan toc kinh", "kinh (viet)", "viet", "viet (kinh)", "kinh viet", "k"})
_UNSAID = frozenset({"", "-", "–", "—", "?", "khong ro", "chua ro", "khong biet", "nuoc ngoai"})
_FAULT = re.compile(r"#(REF|N/A|VALUE|NAME|DIV/0|NULL|NUM|SPILL|CALC)[!?]?|Err:\d+", re.IGNORECASE)

_GRADE = r"(1[0-2]|[1-9])"
_CLASS = _GRADE + r"(?:\s?([A-ZĐ]{1,2}\d{0,2})|\s?([./\-]\d{1,2}))?"
_SHEET_CLASS = re.compile(rf"(?:(l[ớơo]p)\s*:?\s*)?{_CLASS}", re.IGNORECASE)
_TITLE_CLASS = re.compile(rf"\bl[ớơo]p\s*:?\s*{_CLASS}(?![\w/])(?!\s*(?:,|và|-|–|\+|&|đến)\s*\d)", re.IGNORECASE)


def is_fault(cell: Cell) -> bool:
    """Whether the cell is the error of a formula, as text."""
    return isinstance(cell, str) and _FAULT.fullmatch(cell.strip()) is not None


def birth_year(cell: Cell) -> int | None:
    """The year of a date, of an Excel serial, of a text with the day first, or a year alone; nothing when unreadable.

    A year typed into a cell that Excel shows as a date (2012 becomes 04/07/1905) is the year that was typed.
    """
    if isinstance(cell, bool | timedelta):
        return None
    if isinstance(cell, date):
        return _year_of_day(cell.date() if isinstance(cell, datetime) else cell)
    if isinstance(cell, int | float):
        return _year_of_number(cell)
    return _year_of_text(clean(cell)) if isinstance(cell, str) else None


def _year_of_day(day: date) -> int | None:
    typed = (day - _DAY_ZERO).days
    if EARLIEST_YEAR <= typed <= LATEST_YEAR:
        return typed
    return day.year if EARLIEST_YEAR <= day.year <= LATEST_YEAR else None


def _year_of_number(number: float) -> int | None:
    if not 0 < number < 10**8:  # also what is no number
        return None
    whole = int(number)
    if EARLIEST_YEAR <= whole <= LATEST_YEAR:
        return whole
    if _FIRST_SERIAL <= whole <= _LAST_SERIAL:
        return (_DAY_ZERO + timedelta(days=whole)).year
    return _year_of_text(f"{whole:08d}")


def _year_of_text(text: str) -> int | None:
    if found := _RUN_TOGETHER.fullmatch(text) or _RUN_BACKWARDS.fullmatch(text) or _YEAR.search(text):
        return int(found[1])
    if found := _SHORT_DATE.fullmatch(text):
        short = int(found[1])
        return 2000 + short if short < _THIS_CENTURY else 1900 + short
    if _NUMBER.fullmatch(text):
        return _year_of_number(float(text.replace(",", "."))) if len(text) >= 4 else None
    return None


def sex(cell: Cell) -> Sex | None:
    """The sex that a word says; UNKNOWN for an empty cell, nothing for a word or number that says none."""
    word = word_of(cell)
    if word in _NO_MARKS and word != "0":
        return Sex.UNKNOWN
    return _SEXES.get(word)


def code(cell: Cell) -> str:
    """ "1", "0" or "2" where the cell is one of them."""
    word = word_of(cell).removesuffix(".0")
    return word if word in {"0", "1", "2"} else ""


def is_mark(cell: Cell) -> bool:
    """Whether the cell is an x in one of its shapes."""
    return word_of(cell) in _MARKS


def says_yes(cell: Cell) -> bool:
    """Whether a cell of an x column says yes: an x, or any word that does not say no."""
    return word_of(cell) not in _NO_MARKS and not is_fault(cell)


def minority(cell: Cell) -> Minority:
    """Kinh is no, another people is yes, an empty cell is unknown. Which people it is ends here."""
    word = word_of(cell)
    if word in _UNSAID or is_fault(cell) or word.isdigit():
        return Minority.UNKNOWN
    return Minority.NO if word in _MAJORITY or word in _NO_MARKS else Minority.YES


def word_of(cell: Cell) -> str:
    """The cell as one folded word; numbers without ".0"."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return fold(str(cell)).strip(" .,;:") if isinstance(cell, str) else str(cell)


def place_name(cell: Cell) -> str | None:
    """A class or hamlet as written; a whole number without ".0"; nothing for what Excel made a date of ("6/1")."""
    if isinstance(cell, bool | date | timedelta) or is_fault(cell):
        return None
    if isinstance(cell, str):
        return clean(cell) or None
    return word_of(cell)


def sheet_class(name: str) -> str | None:
    """The class that a sheet is named after: "7A", "Lớp 10A2", "6/1"; nothing for "1" or "Sheet1"."""
    found = _SHEET_CLASS.fullmatch(clean(name))
    return _class(found[2], found[3], found[4]) if found and (found[1] or found[3] or found[4]) else None


def title_class(title: str) -> str | None:
    """The class that a title names: "DANH SÁCH HỌC SINH LỚP 6A" → "6A"; nothing where it names several."""
    found = _TITLE_CLASS.search(clean(title))
    return _class(found[1], found[2], found[3]) if found else None


def _class(grade: str, letters: str | None, number: str | None) -> str:
    return grade + (letters or number or "").upper()
