"""Named queries about the places of an office as a book: what hangs on them, what became of them, taking them out.

Knows no rule of schools and years (that is the services'); single places and counts are `plan.py`'s.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select, union, update
from sqlmodel import Session as DbSession

from campaign_kit.model.place_book import HeldAt, Succession
from campaign_kit.model.plan import Place, PlaceCount
from campaign_kit.model.report import Period
from campaign_kit.store.arranged import CONTACT, HANDOVER
from campaign_kit.store.changes import Write
from campaign_kit.store.held import chosen, days, people, recorded
from campaign_kit.store.records import Records
from campaign_kit.store.reported import OUTREACH_PLACE, TALLY
from campaign_kit.store.tables import (
    ATTENDANCE,
    HEAD_COUNT,
    PERSON,
    PLACE,
    PLACE_COUNT,
    PLACE_SUCCESSOR,
    SESSION_PLACE,
    PlaceCountRow,
    PlaceRow,
)

_HANGING = (
    SESSION_PLACE.c.place_id,
    HEAD_COUNT.c.place_id,
    PERSON.c.class_place_id,
    PERSON.c.home_place_id,
    ATTENDANCE.c.place_id,
    CONTACT.c.place_id,
    HANDOVER.c.place_id,
    OUTREACH_PLACE.c.place_id,
    TALLY.c.place_id,
    PLACE_SUCCESSOR.c.place_id,
    PLACE_SUCCESSOR.c.successor_id,
)


class PlaceBookStore:
    """What hangs on the places of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def in_use(self) -> frozenset[int]:
        """The places that something else names: sessions, people, counts, contacts, outreach, other places' past."""
        named: list[Select[Any]] = [select(column).where(column.is_not(None)) for column in _HANGING]
        return frozenset(self._db.connection().execute(union(*named)).scalars())

    def successions(self) -> list[Succession]:
        """What became of places, the earliest first."""
        order = (PLACE_SUCCESSOR.c.since, PLACE_SUCCESSOR.c.place_id, PLACE_SUCCESSOR.c.successor_id)
        statement = select(PLACE_SUCCESSOR.c.place_id, PLACE_SUCCESSOR.c.successor_id, PLACE_SUCCESSOR.c.since)
        return [Succession(*row) for row in self._db.connection().execute(statement.order_by(*order))]

    def held(self, period: Period) -> list[HeldAt]:
        """The held sessions of the period at each of their places, and where else their people belong."""
        found, asked = chosen(), days(period)
        place_id, known = SESSION_PLACE.c.place_id, recorded(found, listed_only=False)
        at = found.outerjoin(SESSION_PLACE, SESSION_PLACE.c.session_id == found.c.id)
        stands = self._db.connection().execute(select(found.c.id, place_id, known).select_from(at), asked).all()
        counted = people(chosen(), listed_only=False)
        keys = (counted.c.session_id, counted.c.place_id)
        sums = select(*keys, func.sum(counted.c.total)).group_by(*keys)
        totals = {(row[0], row[1]): row[2] for row in self._db.connection().execute(sums, asked)}
        there = {(session, place): 0 if is_known else None for session, place, is_known in stands}
        return [
            HeldAt(key[0], key[1], totals.get(key, there.get(key))) for key in sorted(there | totals, key=_by_number)
        ]

    def end(self, places: Sequence[Place], last_day: date) -> list[Place]:
        """The places with their last day, in one statement."""
        ids = [place.id for place in places]
        self._records.journal.touch(PLACE, [{"id": place_id} for place_id in ids])
        now = self._records.stamps(0)[0]
        changed = update(PLACE).where(PLACE.c.id.in_(ids)).values(active_to=last_day, updated_at=now)
        self._db.connection().execute(changed)
        ended = [place.model_copy(update={"active_to": last_day}) for place in places]
        self._records.tell(
            [
                Write(PLACE.name, old.uid, old.model_dump(), new.model_dump())
                for old, new in zip(places, ended, strict=True)
            ]
        )
        return ended

    def succeed(self, pairs: Sequence[tuple[int, int]], since: date) -> None:
        """Notes that from a day on each first place became the second."""
        rows = [{"place_id": old, "successor_id": new, "since": since} for old, new in pairs]
        self._records.join(PLACE_SUCCESSOR, rows)

    def counts(self, place_id: int) -> list[PlaceCount]:
        """All counts of a place, the newest first."""
        newest = (PLACE_COUNT.c.as_of.desc(), PLACE_COUNT.c.id.desc())
        statement = select(PLACE_COUNT).where(PLACE_COUNT.c.place_id == place_id).order_by(*newest)
        return [PlaceCount(**row) for row in self._db.connection().execute(statement).mappings()]

    def remove_counts(self, count_ids: Collection[int]) -> None:
        """Takes out counts that were noted by mistake."""
        for count_id in count_ids:
            self._take_out(PlaceCountRow, count_id)

    def remove(self, place_ids: Collection[int]) -> None:
        """Takes out places that are not in use, with their counts; what lies inside others stands before them."""
        counts = select(PLACE_COUNT.c.id).where(PLACE_COUNT.c.place_id.in_(list(place_ids)))
        self.remove_counts(list(self._db.connection().execute(counts).scalars()))
        for place_id in place_ids:
            self._take_out(PlaceRow, place_id)

    def _take_out(self, kind: type[PlaceCountRow] | type[PlaceRow], row_id: int) -> None:
        row = self._records.get(kind, row_id)
        if row is not None:
            self._records.remove(row)


def _by_number(key: tuple[int, int | None]) -> tuple[int, int]:
    return key[0], key[1] or 0
