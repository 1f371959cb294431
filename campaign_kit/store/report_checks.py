"""Named queries of the checks before a report: what looks wrong in the sessions and entries of a period.

Knows no words. Each is one statement, whatever the number of sessions.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, func, or_, select
from sqlmodel import Session as DbSession

from campaign_kit.model.plan import Session
from campaign_kit.model.report import Period
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.held import FIRST, LAST, days, in_period
from campaign_kit.store.reported import OUTREACH
from campaign_kit.store.sessions import read_sessions
from campaign_kit.store.tables import OFFICE, SESSION


class CheckStore:
    """What the checks ask, of one unit of work; nothing is written here."""

    def __init__(self, db: DbSession) -> None:
        self._db = db

    def activities(self, period: Period) -> tuple[int, int]:
        """How many held sessions and how many outreach entries of the own office the period has."""
        held = select(func.count()).select_from(SESSION).where(in_period()).scalar_subquery()
        entries = select(func.count()).select_from(OUTREACH).where(_own_entry()).scalar_subquery()
        row = self._db.connection().execute(select(held, entries), days(period)).one()
        return row[0], row[1]

    def sessions_of(self, uids: Collection[str], ids: Collection[int]) -> dict[int, Session]:
        """The sessions with one of these uids or ids, by id; who is no more is not in it."""
        wanted = [SESSION.c.uid.in_(some) for some in in_slices(sorted(uids))]
        wanted += [SESSION.c.id.in_(some) for some in in_slices(sorted(ids))]
        found = (read_sessions(self._db.connection(), [condition]) for condition in wanted)
        return {session.id: session for some in found for session in some}


def _own_entry() -> ColumnElement[bool]:
    own = select(OFFICE.c.id).where(OFFICE.c.is_own).scalar_subquery()
    hosted = or_(OUTREACH.c.host_id.is_(None), OUTREACH.c.host_id == own)
    return OUTREACH.c.starts_on.between(FIRST, LAST) & hosted
