"""Named queries about what an office plans: places, campaigns and sessions.

Gives back model values only; knows no rule of planning (that is the services') and no figure but counts.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, extract, func, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.plan import (
    Campaign,
    CampaignDraft,
    Place,
    PlaceCount,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import Period
from campaign_kit.store.coverage import coverage, unreached
from campaign_kit.store.freezing import in_slices, refresh_ages
from campaign_kit.store.held import counted_here, days
from campaign_kit.store.links import add_links, write_links
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.sessions import between, read_sessions
from campaign_kit.store.tables import (
    CAMPAIGN,
    PLACE,
    PLACE_COUNT,
    PLACE_SUCCESSOR,
    SESSION,
    CampaignRow,
    PlaceCountRow,
    PlaceRow,
    SessionRow,
)

_SHORTEST_PREFIX = 6
_LONGEST_NUMBER = 18  # digits of an integer that a database still takes


class PlanStore:
    """Places, campaigns and sessions of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def places(self, kind: PlaceKind | None = None) -> list[Place]:
        """All places, or those of a kind, as they were added."""
        statement = select(PLACE).order_by(PLACE.c.id)
        if kind is not None:
            statement = statement.where(PLACE.c.kind == kind)
        names = PLACE.columns.keys()
        return [Place(**dict(zip(names, row, strict=True))) for row in self._connection.execute(statement)]

    def place(self, place_id: int) -> Place:
        """LookupError for an id that no place has."""
        return Place.model_validate(self._place_row(place_id).model_dump())

    def add_places(self, drafts: Sequence[PlaceDraft]) -> list[Place]:
        """New places in one statement, in the order given. A parent must be there before its classes are added."""
        ids = self._records.add_many(PlaceRow, drafts)
        rows = self._connection.execute(select(PLACE).where(PLACE.c.id.in_(ids))).mappings()
        made = {row["id"]: Place(**row) for row in rows}
        return [made[place_id] for place_id in ids]

    def save_place(self, place_id: int, draft: PlaceDraft) -> Place:
        row = self._place_row(place_id)
        self._records.change(row, values_of(PlaceRow, draft))
        return Place.model_validate(row.model_dump())

    def succeed(self, place_ids: Sequence[int], successor_ids: Sequence[int], since: date) -> None:
        """Notes that from a day on these places became those (merged, split, renamed): coverage follows."""
        self._records.join(
            PLACE_SUCCESSOR,
            [{"place_id": old, "successor_id": new, "since": since} for old in place_ids for new in successor_ids],
        )

    def add_place_counts(self, drafts: Sequence[PlaceCountDraft]) -> None:
        self._records.add_many(PlaceCountRow, drafts)

    def latest_counts(self, place_ids: Sequence[int]) -> dict[int, PlaceCount]:
        """The newest count of each place that has one, by place id."""
        newest = func.row_number().over(
            partition_by=PLACE_COUNT.c.place_id, order_by=(PLACE_COUNT.c.as_of.desc(), PLACE_COUNT.c.id.desc())
        )
        ranked = select(PLACE_COUNT, newest.label("rank")).where(PLACE_COUNT.c.place_id.in_(place_ids)).subquery()
        rows = self._connection.execute(select(ranked).where(ranked.c.rank == 1)).mappings()
        return {row["place_id"]: PlaceCount(**row) for row in rows}

    def campaigns(self) -> list[Campaign]:
        """All campaigns, the latest start first."""
        statement = select(CAMPAIGN).order_by(CAMPAIGN.c.starts_on.desc(), CAMPAIGN.c.id.desc())
        return [Campaign(**row) for row in self._connection.execute(statement).mappings()]

    def add_campaign(self, draft: CampaignDraft) -> Campaign:
        return Campaign.model_validate(self._records.add(CampaignRow, draft).model_dump())

    def sessions(
        self, first: date | None = None, last: date | None = None, status: SessionStatus | None = None
    ) -> list[Session]:
        """Sessions from `first` to `last` (both inside), by day, start and number; those without an hour first."""
        wanted = between(first, last)
        if status is not None:
            wanted.append(SESSION.c.status == status)
        return read_sessions(self._connection, wanted)

    def upcoming(self, first: date, statuses: Collection[SessionStatus], limit: int) -> list[Session]:
        """The next sessions in one of the statuses, from `first` on; at most `limit`, in the order of `sessions`."""
        return read_sessions(self._connection, [SESSION.c.day >= first, SESSION.c.status.in_(statuses)], limit)

    def years(self) -> list[int]:
        """The calendar years that have a session in any status, the latest first."""
        year = extract("year", SESSION.c.day)
        return list(self._connection.execute(select(year).distinct().order_by(year.desc())).scalars())

    def session(self, session_id: int) -> Session:
        """Refused("plan.no_session") for an id that no session has."""
        found = read_sessions(self._connection, [SESSION.c.id == session_id])
        if not found:
            raise Refused("plan.no_session", ref=session_id)
        return found[0]

    def sessions_of(self, session_ids: Collection[int]) -> dict[int, Session]:
        """These sessions by number; a number that no session has is left out."""
        slices = (read_sessions(self._connection, [SESSION.c.id.in_(some)]) for some in in_slices(list(session_ids)))
        return {each.id: each for some in slices for each in some}

    def find_session(self, ref: str) -> Session:
        """The session with this number, else the one whose uid starts with these 6 or more characters.

        Refused("plan.no_session") when there is none, Refused("plan.many_sessions") when more than one uid fits.
        """
        sought = ref.strip().lower()
        if sought.isdecimal() and len(sought) <= _LONGEST_NUMBER:
            numbered = read_sessions(self._connection, [SESSION.c.id == int(sought)])
            if numbered:
                return numbered[0]
        prefixed = SESSION.c.uid.startswith(sought, autoescape=True)
        found = read_sessions(self._connection, [prefixed]) if len(sought) >= _SHORTEST_PREFIX else []
        if not found:
            raise Refused("plan.no_session", ref=ref)
        if len(found) > 1:
            raise Refused("plan.many_sessions", ref=ref)
        return found[0]

    def find_sessions(self, refs: Sequence[str]) -> list[Session]:
        """As `find_session`, of many, each once."""
        numbers = [int(ref) for ref in refs if ref.isdecimal() and len(ref) <= _LONGEST_NUMBER]
        known = {str(number): session for number, session in self.sessions_of(numbers).items()}
        found = (known.get(ref) or self.find_session(ref) for ref in refs)
        return list({session.id: session for session in found}.values())

    def add_session(self, draft: SessionDraft, links: SessionLinks) -> Session:
        return self.add_sessions([(draft, links)])[0]

    def add_sessions(self, planned: Sequence[tuple[SessionDraft, SessionLinks]]) -> list[Session]:
        """New sessions in a few statements, however many; in the order given."""
        drafts, links = [draft for draft, _ in planned], [joined for _, joined in planned]
        ids = self._records.add_many(SessionRow, drafts, [_shown(each) for each in links])
        add_links(self._connection, self._records.journal, dict(zip(ids, links, strict=True)))
        found = self.sessions_of(ids)
        return [found[session_id] for session_id in ids]

    def save_session(self, session_id: int, draft: SessionDraft, links: SessionLinks) -> Session:
        """With another year the ages of its list change. Refused("plan.no_session")."""
        row, before = self._session_row(session_id), self.session(session_id)
        self._records.change(row, values_of(SessionRow, draft), _shown(before), _shown(links))
        if draft.day.year != before.day.year:
            refresh_ages(self._connection, session_id, draft.day.year)
            self._records.summaries.touch([session_id])
        return self._with_links(row, links)

    def set_status(self, session_id: int, status: SessionStatus, reason: str = "") -> Session:
        """With the reason why, which takes the place of one before. Refused("plan.no_session")."""
        return self.set_statuses([session_id], status, reason)[0]

    def set_statuses(self, session_ids: Sequence[int], status: SessionStatus, reason: str = "") -> list[Session]:
        """As `set_status`, of many; in the order given."""
        rows = [self._session_row(session_id) for session_id in session_ids]
        self._records.journal.touch(SESSION, [{"id": session_id} for session_id in session_ids])
        for row in rows:
            self._records.change(row, {"status": status, "status_reason": reason})
        found = self.sessions_of(session_ids)
        return [found[session_id] for session_id in session_ids]

    def counts_by_status(self, first: date | None = None, last: date | None = None) -> dict[SessionStatus, int]:
        """How many sessions the own office hosts in each status; every status is there."""
        statement = select(SESSION.c.status, func.count()).where(*between(first, last), counted_here())
        found = self._counted(statement.group_by(SESSION.c.status))
        return {status: found.get(status, 0) for status in SessionStatus}

    def held_by_month(self, year: int) -> dict[int, int]:
        """Held sessions of the calendar year that the own office hosts, for each month from 1 to 12."""
        return self._by_month(year, SessionStatus.HELD)

    def planned_by_month(self, year: int) -> dict[int, int]:
        """As `held_by_month`, for sessions still planned."""
        return self._by_month(year, SessionStatus.PLANNED)

    def reached(self, kind: PlaceKind, first: date, last: date) -> tuple[int, int]:
        """(reached, active): see `coverage`."""
        reached, active = self._connection.execute(coverage(kind), days(Period(first=first, last=last))).one()
        return reached, active

    def unreached(self, kind: PlaceKind, first: date, last: date) -> list[Place]:
        """The active places of the kind that `reached` does not count as reached, as they were added."""
        asked = unreached(kind), days(Period(first=first, last=last))
        return [Place.model_validate(dict(row)) for row in self._connection.execute(*asked).mappings()]

    def _with_links(self, row: SessionRow, links: SessionLinks) -> Session:
        values = row.model_dump()
        kept = write_links(self._connection, self._records.journal, values["id"], links)
        return Session.model_validate(values | _shown(kept))

    def _by_month(self, year: int, status: SessionStatus) -> dict[int, int]:
        month = extract("month", SESSION.c.day)
        days = between(date(year, 1, 1), date(year, 12, 31))
        statement = select(month, func.count()).where(*days, SESSION.c.status == status, counted_here())
        found = self._counted(statement.group_by(month))
        return {number: found.get(number, 0) for number in range(1, 13)}

    def _counted(self, statement: Select[Any, int]) -> dict[Any, int]:
        return {row[0]: row[1] for row in self._connection.execute(statement)}

    def _place_row(self, place_id: int) -> PlaceRow:
        row = self._records.get(PlaceRow, place_id)
        if row is None:
            raise LookupError(f"no place {place_id}")
        return row

    def _session_row(self, session_id: int) -> SessionRow:
        row = self._records.get(SessionRow, session_id)
        if row is None:
            raise Refused("plan.no_session", ref=session_id)
        return row


def _shown(links: SessionLinks) -> dict[str, Any]:
    return {field: getattr(links, field) for field in SessionLinks.model_fields}
