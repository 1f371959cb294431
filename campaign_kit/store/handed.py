"""Named queries about people of a list that was handed over: who they are, who came, and their erasure.

People who came with a handover carry the beginning of its uid in their own; nothing else ties them to it.
"""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Connection, func, insert, select
from sqlmodel import Session as DbSession

from campaign_kit.model.attendance import AttendanceStatus, Person, PersonDraft, Removed
from campaign_kit.model.erasing import ErasureCause
from campaign_kit.model.names import fold, sort_key
from campaign_kit.model.plan import SessionStatus
from campaign_kit.store.arranged import HANDOVER
from campaign_kit.store.changes import Write
from campaign_kit.store.erasing import ErasingStore
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.people import PERSON_COLUMNS
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import ATTENDANCE, PERSON, SESSION, PersonRow

_GROUPS = 4  # of the five groups of a uid; the last one numbers the people


class HandedStore:
    """The people of handovers, of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def people_in(self, class_place_ids: Collection[int]) -> list[Person]:
        """Who belongs to one of the classes now, in Vietnamese order of names; nobody whose name was erased."""
        statement = (
            select(*PERSON_COLUMNS)
            .where(PERSON.c.class_place_id.in_(list(class_place_ids)), PERSON.c.full_name != "")
            .order_by(PERSON.c.sort_key, PERSON.c.id)
        )
        return [Person(**row) for row in self._connection.execute(statement).mappings()]

    def add(self, uid: str, drafts: Sequence[PersonDraft]) -> None:
        """New people who came with the handover; one Change tells how many."""
        now, _ = self._records.stamps(0)
        rows = [
            values_of(PersonRow, draft)
            | {"sort_key": sort_key(draft.full_name), "search_key": fold(draft.full_name)}
            | {"uid": f"{_begins(uid)}{number:012x}", "created_at": now, "updated_at": now, "import_id": None}
            for number, draft in enumerate(drafts, start=1)
        ]
        if rows:
            self._connection.execute(insert(PERSON), rows)
            self._records.tell([Write(HANDOVER.name, uid, {"people": 0}, {"people": len(rows)})])

    def joined(self, person_ids: Sequence[int], first: date, last: date) -> dict[int, int]:
        """At how many held sessions between the days each was present; who was at none is not in it."""
        found: dict[int, int] = {}
        for some in in_slices(person_ids):
            statement = (
                select(ATTENDANCE.c.person_id, func.count())
                .join(SESSION, SESSION.c.id == ATTENDANCE.c.session_id)
                .where(
                    ATTENDANCE.c.person_id.in_(some),
                    ATTENDANCE.c.status == AttendanceStatus.PRESENT,
                    SESSION.c.status == SessionStatus.HELD,
                    SESSION.c.day.between(first, last),
                )
                .group_by(ATTENDANCE.c.person_id)
            )
            found |= {row[0]: row[1] for row in self._connection.execute(statement)}
        return found

    def erase(self, uid: str) -> Removed:
        """Erases who came with the handover: a person on no list is removed, one on a list stays without a name.

        Every figure stays as it was: what lists keep of the day is frozen, and the sex stays with the person.
        """
        came = PERSON.c.uid.startswith(_begins(uid), autoescape=True) & PERSON.c.anonymised_at.is_(None)
        ids = self._connection.execute(select(PERSON.c.id).where(came)).scalars().all()
        gone = ErasingStore(self._db, self._records).erase(ids, ErasureCause.HANDOVER)
        if gone.people:
            self._records.tell([Write(HANDOVER.name, uid, {"people": gone.people}, {"people": 0})])
        return Removed(gone.people - gone.removed, gone.removed)


def _begins(uid: str) -> str:
    return "-".join(uid.split("-")[:_GROUPS]) + "-"
