"""The periods that are offered by name: stretches of any year, and the one that holds a day."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from pydantic import BaseModel

from campaign_kit.model.report import Period
from campaign_kit.wording.report import PERIODS


class Span(BaseModel, frozen=True):
    """A stretch of any year, as (month, day) of both ends; it may end in the next year. Day 0: the month's last."""

    first: tuple[int, int]
    last: tuple[int, int]

    def starting_in(self, year: int) -> Period:
        month, day = self.last
        end_year = year + ((month, day or 31) < self.first)
        last = date(end_year, month, day or monthrange(end_year, month)[1])
        return Period(first=date(year, *self.first), last=last)


class Preset(BaseModel, frozen=True):
    """A kind of period that is offered by name; `spans` are its stretches of a year."""

    name: str
    label: str
    spans: tuple[Span, ...]

    def period(self, today: date) -> Period:
        """The stretch that holds the day; between two stretches, the one that ended last."""
        years = (today.year - 1, today.year)
        begun = [p for year in years for span in self.spans if (p := span.starting_in(year)).first <= today]
        return max(begun, key=lambda period: period.first)


def _months(length: int) -> tuple[Span, ...]:
    return tuple(Span(first=(month, 1), last=(month + length - 1, 0)) for month in range(1, 13, length))


_SPANS: dict[str, tuple[Span, ...]] = {
    "report_year": (Span(first=(12, 1), last=(11, 30)),),
    "state_year": (Span(first=(12, 15), last=(12, 14)),),  # Nghị định 09/2019/NĐ-CP, as provinces apply it
    "calendar_year": (Span(first=(1, 1), last=(12, 31)),),
    # set by each province year by year; these are the usual dates
    "school_year": (Span(first=(9, 5), last=(5, 31)),),
    "term_1": (Span(first=(9, 5), last=(1, 15)),),
    "term_2": (Span(first=(1, 16), last=(5, 31)),),
    "summer": (Span(first=(6, 1), last=(8, 31)),),
    "half_year": _months(6),
    "quarter": _months(3),
    "month": _months(1),
}
PRESETS: Mapping[str, Preset] = {
    name: Preset(name=name, label=PERIODS[name], spans=spans) for name, spans in _SPANS.items()
}
