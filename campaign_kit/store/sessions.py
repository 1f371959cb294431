"""Named queries about sessions as people look for them, and the removal of those that left no trace.

Reads any set of sessions in five statements, whatever their number; knows no rule of planning.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    case,
    delete,
    distinct,
    false,
    func,
    not_,
    or_,
    select,
)
from sqlmodel import Session as DbSession

from campaign_kit.model.arranging import SourceCost
from campaign_kit.model.plan import Session, SessionLinks, SessionStatus
from campaign_kit.model.report import Period
from campaign_kit.model.sessions import CountedBy, SessionFilter, Trace
from campaign_kit.store.arranged import CHECKLIST_ITEM, OFFICE_PAPER, SESSION_COST, ChecklistItemRow, SessionCostRow
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.held import counted_here
from campaign_kit.store.links import read_links, write_links
from campaign_kit.store.private import CONSENT, CONSENT_FORMS, PHOTO
from campaign_kit.store.records import Records
from campaign_kit.store.reported import QUIZ_TALLY
from campaign_kit.store.tables import (
    ATTENDANCE,
    CHANGE,
    HEAD_COUNT,
    MATERIAL,
    MATERIAL_TEXT,
    NAME_LIST,
    NOTE,
    PERSON,
    PLACE,
    ROSTER_IMPORT,
    SESSION,
    SESSION_CAMPAIGN,
    SESSION_PLACE,
    SESSION_TASK,
    SESSION_TOPIC,
    USED,
    SessionRow,
)

_OF_SESSION: tuple[tuple[Trace, Table], ...] = (
    (Trace.NAMES, ATTENDANCE),
    (Trace.RESULT, HEAD_COUNT),
    (Trace.RESULT, NOTE),
    (Trace.RESULT, USED),
    (Trace.RESULT, QUIZ_TALLY),
    (Trace.RESULT, PHOTO),
    (Trace.RESULT, CONSENT_FORMS),
    (Trace.NAMES, CONSENT),
    (Trace.NAMES, NAME_LIST),
    (Trace.NAMES, ROSTER_IMPORT),
    (Trace.MATERIALS, MATERIAL),
    (Trace.MATERIALS, MATERIAL_TEXT),
    (Trace.PAPERS, OFFICE_PAPER),
)


class SessionStore:
    """Sessions of one unit of work, looked for and taken out."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def find(self, wanted: SessionFilter, modules: Collection[str] | None = None) -> list[Session]:
        """The sessions that meet the conditions but `words`, which SQL cannot fold, in the order of `read_sessions`.

        `modules` are the keys of the topics that have the tag asked for.
        """
        conditions = [*between(wanted.first, wanted.last), *_of_itself(wanted), *_of_links(wanted)]
        if modules is not None:
            conditions.append(_linked(SESSION_TOPIC, SESSION_TOPIC.c.module.in_(list(modules))))
        return read_sessions(self._connection, conditions)

    def new_series(self) -> str:
        """A fresh uid for sessions that belong together."""
        _, (uid,) = self._records.stamps(1)
        return uid

    def traces(self, session_ids: Collection[int]) -> dict[int, list[Trace]]:
        """By session, what others know of it, in the order of `Trace`; sessions without any are not in it."""
        found: dict[int, set[Trace]] = {}
        for trace, table in _OF_SESSION:
            for some in in_slices(list(session_ids)):
                statement = select(table.c.session_id).where(table.c.session_id.in_(some)).distinct()
                for session_id in self._connection.execute(statement).scalars():
                    found.setdefault(session_id, set()).add(trace)
        return {session_id: [trace for trace in Trace if trace in those] for session_id, those in found.items()}

    def with_lists(self, session: Session, place_ids: Collection[int], limit: int) -> list[tuple[Session, int, int]]:
        """Other sessions of its series or at one of the places that have a list of names, the newest `limit`, by day.

        With each how many people with a name are on its list, and how many of them are not on the session's.
        """
        own = select(ATTENDANCE.c.person_id).where(ATTENDANCE.c.session_id == session.id)
        near = _linked(SESSION_PLACE, SESSION_PLACE.c.place_id.in_(list(place_ids)))
        of_series = SESSION.c.series == session.series if session.series else false()
        statement = (
            select(SESSION.c.id, func.count(), func.count().filter(ATTENDANCE.c.person_id.not_in(own)))
            .join(ATTENDANCE, ATTENDANCE.c.session_id == SESSION.c.id)
            .join(PERSON, PERSON.c.id == ATTENDANCE.c.person_id)
            .where(or_(of_series, near), SESSION.c.id != session.id, PERSON.c.anonymised_at.is_(None))
            .group_by(SESSION.c.id)
            .order_by(case((of_series, 0), else_=1), SESSION.c.day.desc(), SESSION.c.id.desc())
            .limit(limit)
        )
        found = {row[0]: (row[1], row[2]) for row in self._connection.execute(statement)}
        return [(each, *found[each.id]) for each in read_sessions(self._connection, [SESSION.c.id.in_(found)])]

    def remove(self, session_id: int) -> None:
        """Takes a session out that left no trace, with its links, costs and checklist."""
        journal = self._records.journal
        write_links(self._connection, journal, session_id, SessionLinks())
        journal.touch_where(SESSION_TASK, SESSION_TASK.c.session_id == session_id)
        self._connection.execute(delete(SESSION_TASK).where(SESSION_TASK.c.session_id == session_id))
        for kind, table in ((SessionCostRow, SESSION_COST), (ChecklistItemRow, CHECKLIST_ITEM)):
            ids = self._connection.execute(select(table.c.id).where(table.c.session_id == session_id)).scalars().all()
            for row_id in ids:
                line = self._records.get(kind, row_id)
                if line is not None:
                    self._records.remove(line)
        row = self._records.get(SessionRow, session_id)
        if row is not None:
            self._records.remove(row)

    def costs_by_source(self, period: Period) -> list[SourceCost]:
        """What the sessions of the period that the own office counts cost; planned sums leave out the cancelled."""
        planned = func.sum(SESSION_COST.c.planned).filter(SESSION.c.status != SessionStatus.CANCELLED)
        statement = (
            select(
                SESSION_COST.c.source,
                planned.label("planned"),
                func.sum(SESSION_COST.c.spent).label("spent"),
                func.count(distinct(SESSION_COST.c.session_id)).label("sessions"),
            )
            .join(SESSION, SESSION.c.id == SESSION_COST.c.session_id)
            .where(*between(period.first, period.last), counted_here())
            .group_by(SESSION_COST.c.source)
        )
        return [SourceCost(**row) for row in self._connection.execute(statement).mappings()]

    def revisions(self, first: date | None, last: date | None) -> dict[str, tuple[int, datetime]]:
        """By uid of the sessions of those days, how often each was written and when it was last."""
        uids = select(SESSION.c.uid).where(*between(first, last))
        statement = (
            select(CHANGE.c.uid, func.count(), func.max(CHANGE.c.at))
            .where(CHANGE.c.table == SESSION.name, CHANGE.c.uid.in_(uids))
            .group_by(CHANGE.c.uid)
        )
        return {uid: (times, at) for uid, times, at in self._connection.execute(statement)}


def read_sessions(
    connection: Connection, wanted: Sequence[ColumnElement[bool]], limit: int | None = None
) -> list[Session]:
    """The sessions that meet the conditions, by day, start and number; those without an hour first."""
    order = (SESSION.c.day, SESSION.c.starts_at.nulls_first(), SESSION.c.id)
    asked = connection.execute(select(SESSION).where(*wanted).order_by(*order).limit(limit))
    names = SESSION.columns.keys()
    rows = [dict(zip(names, row, strict=True)) for row in asked]  # mappings take ten times as long
    these = wanted if limit is None else [SESSION.c.id.in_([row["id"] for row in rows])]
    links = read_links(connection, these) if rows else {}
    return [Session.model_validate(row | links.get(row["id"], {})) for row in rows]


def between(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """The sessions from `first` to `last`, both inside; None for no limit."""
    return ([SESSION.c.day >= first] if first else []) + ([SESSION.c.day <= last] if last else [])


def _of_itself(wanted: SessionFilter) -> list[ColumnElement[bool]]:
    conditions = [
        SESSION.c[field] == value
        for field, value in (("status", wanted.status), ("form", wanted.form), ("series", wanted.series))
        if value
    ]
    if wanted.host is not None:
        conditions.append(counted_here() if wanted.host is CountedBy.OWN else not_(counted_here()))
    return conditions


def _of_links(wanted: SessionFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.campaign_id is not None:
        conditions.append(_linked(SESSION_CAMPAIGN, SESSION_CAMPAIGN.c.campaign_id == wanted.campaign_id))
    if wanted.place_id is not None:
        here = _linked(SESSION_PLACE, SESSION_PLACE.c.place_id.in_(_inside(wanted.place_id)))
        around = _linked(SESSION_PLACE, SESSION_PLACE.c.place_id.in_(_around(wanted.place_id)))
        conditions.append(or_(here, and_(SESSION.c.whole_school, around)))
    return conditions


def _linked(table: Table, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return SESSION.c.id.in_(select(table.c.session_id).where(condition))


def _inside(place_id: int) -> Select[int]:
    """The place and all that lies in it."""
    tree = select(PLACE.c.id).where(PLACE.c.id == place_id).cte("inside", recursive=True)
    tree = tree.union(select(PLACE.c.id).join(tree, PLACE.c.parent_id == tree.c.id))
    return select(tree.c.id)


def _around(place_id: int) -> Select[int]:
    """All that the place lies in, and itself."""
    chain = select(PLACE.c.id, PLACE.c.parent_id).where(PLACE.c.id == place_id).cte("around", recursive=True)
    chain = chain.union(select(PLACE.c.id, PLACE.c.parent_id).join(chain, PLACE.c.id == chain.c.parent_id))
    return select(chain.c.id)
