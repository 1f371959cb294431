"""Where the days and the sessions of a calendar stand: values in, boxes out. Knows no painter and no service."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QRectF, QSizeF

from campaign_kit.model.plan import SessionStatus

HEAD_PX = 30  # the names of the weekdays
NUMBER_PX = 23  # the row of a day with its number
LINE_PX = 19
_GAP_PX = 2
_PAD_PX = 3
_DEEP_PX = (78, 43, LINE_PX)  # a session of a week: hour, two lines of title, place; hour and title; one line
WEEK_DAYS = 7


class Span(StrEnum):
    MONTH = "month"
    WEEK = "week"


@dataclass(frozen=True)
class Entry:
    """A session in a calendar; `clash` says with what it collides, `elsewhere` that another office counts it."""

    id: int
    day: date
    hour: str
    title: str
    where: str
    status: SessionStatus
    clash: str = ""
    elsewhere: bool = False


@dataclass(frozen=True)
class Spot:
    """A session where it is painted."""

    entry: Entry
    box: QRectF


@dataclass(frozen=True)
class Cell:
    """A day where it is painted: the sessions that are seen, how many are not, and where that is said."""

    day: date
    box: QRectF
    spots: tuple[Spot, ...]
    hidden: tuple[Entry, ...]
    more: QRectF


def days_of(span: Span, day: date) -> list[date]:
    """The whole weeks, Monday first, that show the day's month or its week."""
    first, last = day, day
    if span is Span.MONTH:
        first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    first -= timedelta(days=first.weekday())
    weeks = (last - first).days // WEEK_DAYS + 1
    return [first + timedelta(days=number) for number in range(weeks * WEEK_DAYS)]


def further(span: Span, day: date, by: int) -> date:
    """The day so many months or weeks on: the same of the month, its last where that month is shorter."""
    if span is Span.WEEK:
        return day + timedelta(days=WEEK_DAYS * by)
    months = day.year * 12 + day.month - 1 + by
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def lay_out(
    span: Span, size: QSizeF, days: Sequence[date], entries: Mapping[date, Sequence[Entry]], chosen: int
) -> list[Cell]:
    """The days in rows of seven under their head; of too many sessions those around the chosen one are seen."""
    rows = len(days) // WEEK_DAYS
    wide, high = size.width() / WEEK_DAYS, (size.height() - HEAD_PX) / rows
    cells = []
    for number, day in enumerate(days):
        row, column = divmod(number, WEEK_DAYS)
        box = QRectF(column * wide, HEAD_PX + row * high, wide, high)
        cells.append(_cell(span, day, box, entries.get(day, ()), chosen))
    return cells


def _cell(span: Span, day: date, box: QRectF, entries: Sequence[Entry], chosen: int) -> Cell:
    room = box.adjusted(_PAD_PX, NUMBER_PX, -_PAD_PX - 1, -_PAD_PX)
    deep = LINE_PX if span is Span.MONTH else _deepest(room.height(), len(entries))
    fits = max(1, int((room.height() + _GAP_PX) // (deep + _GAP_PX)))
    at = next((number for number, entry in enumerate(entries) if entry.id == chosen), 0)
    begin = max(0, min(at - fits + 1, len(entries) - fits)) if at >= fits else 0
    seen = entries[begin : begin + fits]
    spots = tuple(
        Spot(entry, QRectF(room.left(), room.top() + number * (deep + _GAP_PX), room.width(), deep))
        for number, entry in enumerate(seen)
    )
    before = 28 if span is Span.MONTH else 54
    hidden = (*entries[begin + fits :], *entries[:begin])
    return Cell(day, box, spots, hidden, QRectF(box.left() + before, box.top(), box.width() - before - 6, NUMBER_PX))


def _deepest(room: float, count: int) -> int:
    """How high the sessions of a day of the week are: as much as lets all of them be seen."""
    return next((deep for deep in _DEEP_PX if count * (deep + _GAP_PX) - _GAP_PX <= room), LINE_PX)
