"""What is arranged around a session and a plan: costs, a checklist, people to call, days on which nobody meets."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from pydantic import BaseModel, Field

from campaign_kit.model.draft import Draft


class CostSource(StrEnum):
    """Where the money comes from (R44)."""

    BUDGET = "budget"
    INTEGRATED = "integrated"
    RAISED = "raised"
    OTHER = "other"


class SessionCostDraft(Draft):
    """One line of what a session costs, in đồng; None where nobody has said yet."""

    session_id: int
    order: int = Field(default=0, ge=0)
    item: str = Field(min_length=1, max_length=200)
    planned: int | None = Field(default=None, ge=0, le=10_000_000_000)
    spent: int | None = Field(default=None, ge=0, le=10_000_000_000)
    source: CostSource = CostSource.BUDGET


class SessionCost(SessionCostDraft):
    id: int


class SourceCost(BaseModel, frozen=True):
    """What sessions cost out of one source, in đồng; None where no line says it. `sessions` is how many have a line."""

    source: CostSource
    planned: int | None = None
    spent: int | None = None
    sessions: int = 0


class CostLine(BaseModel, frozen=True):
    """What one thing cost out of one source over a period, in đồng; None where no line says it.

    `channel` is the code of the channel that an outreach entry was for; of sessions it is "", and `item` says what.
    """

    source: CostSource
    channel: str = ""
    item: str = ""
    planned: int | None = None
    spent: int | None = None


class ChecklistItemDraft(Draft):
    """One thing to do before a session; `done_on` is the day on which somebody ticked it."""

    session_id: int
    order: int = Field(default=0, ge=0)
    text: str = Field(min_length=1, max_length=200)
    done_on: date | None = None


class ChecklistItem(ChecklistItemDraft):
    id: int


class ContactDraft(Draft):
    """Somebody to invite and to call: trưởng thôn, cộng tác viên, GVCN. The only telephone numbers that are kept."""

    office_id: int = 0
    place_id: int | None = None
    name: str = Field(min_length=1, max_length=80)
    role: str = Field(default="", max_length=80)
    phone: str = Field(default="", max_length=20, pattern=r"^[0-9+][0-9 .()-]*$|^$")
    keep_until: date | None = None


class Contact(ContactDraft):
    id: int


class ClosedFor(StrEnum):
    """Whose meetings a closed day forbids."""

    ALL = "all"
    SCHOOLS = "schools"
    HAMLETS = "hamlets"


class ClosedDaysDraft(Draft):
    """Days on which nobody meets: market, exams, harvest, Tết. With a `weekday` (0 is Monday) only those of the span.

    `first` to `last` are both inside.
    """

    words: str = Field(min_length=1, max_length=120)
    first: date
    last: date
    weekday: int | None = Field(default=None, ge=0, le=6)
    closed_for: ClosedFor = ClosedFor.ALL


class ClosedDays(ClosedDaysDraft):
    id: int


def closed_among(closed: Iterable[ClosedDaysDraft], first: date, last: date, whom: ClosedFor) -> frozenset[date]:
    """The days from `first` to `last` on which those (SCHOOLS or HAMLETS) do not meet."""
    found: set[date] = set()
    for each in closed:
        if each.closed_for not in (ClosedFor.ALL, whom):
            continue
        day, end = max(first, each.first), min(last, each.last)
        while day <= end:
            if each.weekday in (None, day.weekday()):
                found.add(day)
            day += timedelta(days=1)
    return frozenset(found)
