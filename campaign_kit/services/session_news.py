"""Which sessions changed since a snapshot was taken, and how: read from the record of changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.model.changes import Action, Change
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.prepared import SessionNews
from campaign_kit.model.report import Period
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import reporting as words

_SESSION = "session"
_RESULTS = ("head_count", "attendance", "used", "quiz_tally")  # their changes are told under the session's number
# what figures are made of; another venue or speaker changes no number
_COUNTED = frozenset({"day", "form", "status", "host_id", "list_is_part", "whole_school", "place_ids", "series"})


@dataclass(frozen=True)
class ChangedSession:
    """A session and what became of it, as a sentence; `session_id` is None for one that is no more."""

    session_id: int | None
    title: str
    day: date
    news: SessionNews
    words: str


def changed_sessions(
    unit: Reading, period: Period, since: datetime, until: datetime | None = None
) -> tuple[ChangedSession, ...]:
    """The sessions with a day inside the period, now or before, that changed after `since`; by day."""
    log = unit.changes.about((_SESSION, *_RESULTS), since, until)
    uids = {change.uid for change in log if change.table == _SESSION}
    ids = {int(change.uid.split("-")[0]) for change in log if change.table != _SESSION}
    known = unit.checks.sessions_of(uids, ids)
    by_uid = {session.uid: session for session in known.values()}
    lives: dict[str, list[Change]] = {}
    for change in log:
        session = known.get(int(change.uid.split("-")[0])) if change.table != _SESSION else None
        uid = change.uid if change.table == _SESSION else session.uid if session else ""
        lives.setdefault(uid, []).append(change)
    lives.pop("", None)  # results of sessions that are no more
    found = [_told(life, by_uid.get(uid), period) for uid, life in lives.items()]
    return tuple(sorted(filter(None, found), key=lambda each: (each.day, each.title)))


def _told(life: Sequence[Change], session: Session | None, period: Period) -> ChangedSession | None:
    own = [change for change in life if change.table == _SESSION]
    was = _values(own, "before")
    days = [date.fromisoformat(str(was["day"]))] if was.get("day") else []
    days += [session.day] if session else []
    news = _news(life, own, session)
    if news is None or not any(period.first <= day <= period.last for day in days):
        return None
    title = session.title if session else str(was.get("title", ""))
    day = session.day if session else days[0]
    sentence = words.NEWS[news].format(day=numbers.day(day), title=title)
    return ChangedSession(session.id if session else None, title, day, news, sentence)


def _news(life: Sequence[Change], own: Sequence[Change], session: Session | None) -> SessionNews | None:
    """The weightiest of what happened; None where nothing that counts did, or all of it is gone again."""
    is_new = any(change.action is Action.ADDED for change in own)
    if session is None:
        return None if is_new else SessionNews.REMOVED
    is_held = session.status is SessionStatus.HELD
    if is_new:
        return SessionNews.ADDED_HELD if is_held else SessionNews.ADDED
    was = _values(own, "before")
    if "status" in was and was["status"] != session.status:
        if is_held:
            return SessionNews.HELD
        if was["status"] == SessionStatus.HELD:
            return SessionNews.UNHELD
    if len(own) < len(life):
        return SessionNews.RESULT
    return SessionNews.CHANGED if _COUNTED & was.keys() else None


def _values(changes: Sequence[Change], side: str) -> Mapping[str, object]:
    """What stood in each field before the first of these changes."""
    found: dict[str, object] = {}
    for change in changes:
        for name, value in (getattr(change, side) or {}).items():
            found.setdefault(name, value)
    return found
