"""Who changed what, when: the record that every write of the store leaves."""

from datetime import datetime
from enum import StrEnum

from pydantic import JsonValue

from campaign_kit.model.draft import Draft


class Action(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class ChangeRoom(StrEnum):
    """What changes are of, to see only those."""

    SESSIONS = "sessions"
    PEOPLE = "people"
    PLANS = "plans"
    REPORTS = "reports"
    OFFICE = "office"


class ChangeDraft(Draft):
    """One write of one row. `at` is UTC; `uid` is the row's uid, or its number where such rows have none.

    `before` and `after` hold the fields that differ, as JSON: nothing before an addition, nothing after a removal.
    What is personal stands there masked: that it changed is known, not what it was.
    """

    at: datetime
    actor: str = ""
    table: str
    uid: str
    action: Action
    before: dict[str, JsonValue] | None = None
    after: dict[str, JsonValue] | None = None


class Change(ChangeDraft):
    id: int
