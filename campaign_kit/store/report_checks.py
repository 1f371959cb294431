"""Named queries of the checks before a report: what looks wrong in the sessions and entries of a period.

Knows no words. Each is one statement, whatever the number of sessions.
"""

from sqlalchemy import ColumnElement, func, or_, select
from sqlmodel import Session as DbSession

from campaign_kit.model.report import Period
from campaign_kit.store.held import FIRST, LAST, days, in_period
from campaign_kit.store.reported import OUTREACH
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


def _own_entry() -> ColumnElement[bool]:
    own = select(OFFICE.c.id).where(OFFICE.c.is_own).scalar_subquery()
    hosted = or_(OUTREACH.c.host_id.is_(None), OUTREACH.c.host_id == own)
    return OUTREACH.c.starts_on.between(FIRST, LAST) & hosted
