"""How the days of a plan move when it is made again for another time: by whole years where it can, else by days."""

import re
from datetime import date, timedelta

from campaign_kit.model.plan import Campaign
from campaign_kit.model.tasks import Task, TaskDraft, timed
from campaign_kit.model.timing import TimingKind
from campaign_kit.wording import numbers
from campaign_kit.wording import tasks as words

_YEAR_DAYS = 365.25
_NEAR = 31  # a plan of the next year need not begin on the same day
_YEAR = re.compile(r"\b20\d\d\b")


def moved_day(day: date, was: Campaign, now: Campaign) -> date:
    """The day in the new plan: 30/11 stays 30/11 when the plan is made again for another year."""
    years = _years(was, now)
    if years is None:
        return day + (now.starts_on - was.starts_on)
    first_of_month = day.replace(day=1, year=day.year + years)
    last_of_month = (first_of_month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return last_of_month.replace(day=min(day.day, last_of_month.day))


def moved_task(task: Task, was: Campaign, now: Campaign) -> TaskDraft:
    """The task as the new plan has it; years in the words of its time move with it, and so do its days."""
    years = _years(was, now)
    if years is not None:
        said = _YEAR.sub(lambda found: str(int(found[0]) + years), task.timing)
    elif task.timing_kind is TimingKind.DATES:
        said = _said(task, was, now)
    else:
        said = task.timing
    return timed(task.model_copy(update={"timing": said}), now)


def _years(was: Campaign, now: Campaign) -> int | None:
    """How many whole years lie between the starts; None when it is not a matter of years."""
    days = (now.starts_on - was.starts_on).days
    years = round(days / _YEAR_DAYS)
    return years if abs(days - years * _YEAR_DAYS) <= _NEAR and (years or not days) else None


def _said(task: Task, was: Campaign, now: Campaign) -> str:
    first = None if task.first is None else numbers.day(moved_day(task.first, was, now))
    last = None if task.last is None else numbers.day(moved_day(task.last, was, now))
    if first is None or last is None:
        return words.TIMING_FROM.format(first=first) if first else words.TIMING_UNTIL.format(last=last)
    return words.TIMING_ON.format(day=first) if first == last else words.TIMING_BETWEEN.format(first=first, last=last)
