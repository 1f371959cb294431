"""Periods of a report: from-to, both days inside, always printed with their dates; and the local day of a moment."""

from datetime import date, datetime, timedelta, timezone

from pydantic import BaseModel, model_validator

LOCAL = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def local_day(moment: datetime) -> date:
    """The day in Vietnam of a moment that carries its zone: 21/11 at 18:00 UTC is 22/11."""
    return moment.astimezone(LOCAL).date()


class Period(BaseModel, frozen=True):
    """Days from `first` to `last`, both inside, local time (Asia/Ho_Chi_Minh)."""

    first: date
    last: date

    @model_validator(mode="after")
    def _ordered(self) -> "Period":
        if self.last < self.first:
            raise ValueError("last before first")
        return self


def calendar_year(year: int) -> Period:
    """From 01/01 to 31/12."""
    return Period(first=date(year, 1, 1), last=date(year, 12, 31))


def report_year(today: date) -> Period:
    """The reporting year that holds the day: 01/12 to 30/11 ("trước ngày 01 tháng 12", so the last day is 30/11)."""
    start = today.year if today.month == 12 else today.year - 1
    return Period(first=date(start, 12, 1), last=date(start + 1, 11, 30))
