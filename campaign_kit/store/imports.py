"""Named queries about imports: people put on a list together, the imports that stand, one taken back whole.

Lines are written at the speed of the bare driver: a list of a whole school is one statement.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, select, update

from campaign_kit.model.attendance import (
    AttendanceStatus,
    Audience,
    CheckInMethod,
    Removed,
)
from campaign_kit.model.roster import RosterImport, RosterImportDraft
from campaign_kit.store.freezing import Frozen, in_slices
from campaign_kit.store.people import PeopleStore
from campaign_kit.store.records import Plain
from campaign_kit.store.tables import ATTENDANCE, NAME_LIST, PERSON, ROSTER_IMPORT, RosterImportRow

WRITTEN = (
    "session_id", "person_id", "position", "status", "audience", "place_id", "age_group", "minority", "checked_in_at",
    "method", "import_id",
)  # fmt: skip
_IMPORT = [ROSTER_IMPORT.c[name] for name in RosterImport.model_fields]
Changed = Mapping[str, Any]


class ImportStore(PeopleStore):
    """The imports of one unit of work, and the people that come with them."""

    def begin_import(self, session_id: int, digest: str = "") -> RosterImport:
        """A new import; give its id to `add_people` and `register`, its uid to `remove_import`."""
        row = self._records.add(RosterImportRow, RosterImportDraft(session_id=session_id, digest=digest))
        return RosterImport.model_validate(row.model_dump())

    def put_on(
        self,
        session_id: int,
        lines: Iterable[tuple[Frozen, Audience]],
        method: CheckInMethod,
        import_id: int | None = None,
        present_at: datetime | None = None,
    ) -> int:
        """Puts these people, who are not on the session's list, behind those who are; gives how many. Leaves no Change.

        They are not marked yet, or were present at the moment given.
        """
        status = AttendanceStatus.REGISTERED if present_at is None else AttendanceStatus.PRESENT
        as_status, by, start = status.value, method.value, self._next_position(session_id)
        at = self._records.plain(ATTENDANCE.c.checked_in_at, present_at)
        rows: list[tuple[Plain, ...]] = [
            (session_id, who, position, as_status, audience._value_, place_id, age._value_, minority._value_, at, by,
             import_id)
            for position, ((who, place_id, age, minority), audience) in enumerate(lines, start=start)
        ]  # fmt: skip
        with self._records.summaries.changing(session_id, [int(row[1] or 0) for row in rows]):
            self._records.insert_plain(ATTENDANCE, WRITTEN, rows)
        return len(rows)

    def put_import(
        self, session_id: int, import_id: int, lines: Iterable[tuple[Frozen, Audience]], present_at: datetime | None
    ) -> None:
        """As `put_on`, told in the Change of the import."""
        number = self.put_on(session_id, lines, CheckInMethod.LIST, import_id, present_at)
        self._tell_import(import_id, "attendances" if present_at is None else "present", number)

    def listed(self, session_id: int) -> dict[int, int | None]:
        """Who is on the session's list, in its order, and the place of each on that day."""
        statement = select(ATTENDANCE.c.person_id, ATTENDANCE.c.place_id).where(ATTENDANCE.c.session_id == session_id)
        in_order = statement.order_by(ATTENDANCE.c.position, ATTENDANCE.c.person_id)
        return {row[0]: row[1] for row in self._connection.execute(in_order).all()}

    def brought(self, made: RosterImport) -> list[tuple[str, str | None, int | None]]:
        """Name, sex and year of birth of the people whose lines came with the import, in the order of the list."""
        statement = (
            select(PERSON.c.full_name, PERSON.c.sex, PERSON.c.birth_year)
            .join_from(ATTENDANCE, PERSON, PERSON.c.id == ATTENDANCE.c.person_id)
            .where(ATTENDANCE.c.session_id == made.session_id, ATTENDANCE.c.import_id == made.id)
            .order_by(ATTENDANCE.c.position, ATTENDANCE.c.person_id)
        )
        return [(name, sex, born) for name, sex, born in self._connection.execute(statement).all()]

    def imports(self, session_id: int | None = None) -> list[RosterImport]:
        """The imports that still stand, of a session or of all, newest first."""
        statement = select(*_IMPORT).where(ROSTER_IMPORT.c.undone_at.is_(None)).order_by(ROSTER_IMPORT.c.id.desc())
        if session_id is not None:
            statement = statement.where(ROSTER_IMPORT.c.session_id == session_id)
        return [RosterImport(**row) for row in self._connection.execute(statement).mappings()]

    def imports_of(self, digest: str) -> list[RosterImport]:
        """The imports of this very file or text that still stand, newest first."""
        same = ROSTER_IMPORT.c.undone_at.is_(None) & (ROSTER_IMPORT.c.digest == digest)
        statement = select(*_IMPORT).where(same).order_by(ROSTER_IMPORT.c.id.desc())
        return [RosterImport(**row) for row in self._connection.execute(statement).mappings()] if digest else []

    def import_sizes(self, imports: Sequence[RosterImport]) -> dict[int, tuple[int, int]]:
        """How many lines of each import are on its session's list still, and how many of them are marked."""
        marked = func.count().filter(ATTENDANCE.c.status != AttendanceStatus.REGISTERED)
        columns = select(ATTENDANCE.c.import_id, func.count(), marked).group_by(ATTENDANCE.c.import_id)
        found: dict[int, tuple[int, int]] = {}
        for some in in_slices([each.session_id for each in imports]):
            # by the sessions, which the key finds: no index has the imports
            rows = self._connection.execute(columns.where(ATTENDANCE.c.session_id.in_(some)))
            found |= {row[0]: (row[1], row[2]) for row in rows}
        return {each.id: found.get(each.id, (0, 0)) for each in imports}

    def note_changed(self, import_id: int, changed: Changed) -> None:
        """Keeps what the import changed besides adding rows, with what was kept, so that it can be made as it was.

        "people" tells by id what was filled in, each field as [before, after]; "opened" that nobody had opened the
        list; what else there is belongs to the caller.
        """
        here, whole = ROSTER_IMPORT.c.id == import_id, {**self.changed(import_id), **changed}
        self._connection.execute(update(ROSTER_IMPORT).where(here).values(changed=whole))

    def changed(self, import_id: int) -> Changed:
        """What `note_changed` kept."""
        here = ROSTER_IMPORT.c.id == import_id
        found: Changed = self._connection.execute(select(ROSTER_IMPORT.c.changed).where(here)).scalar_one()
        return found

    def remove_import(self, uid: str) -> Removed:
        """Takes a whole import back: its lines, marked or not, what it filled in, the list where it had opened one.

        Who stood on these lines and is on no list then is removed, with all that hangs on the person.
        Refused("attendance.no_import") when there is none, or it was taken back already.
        """
        import_id = next((each.id for each in self.imports() if each.uid == uid), 0)
        row = self._import(import_id)
        self._records.summaries.touch([row.session_id])
        lines = (ATTENDANCE.c.session_id == row.session_id) & (ATTENDANCE.c.import_id == import_id)
        stood = self._connection.execute(select(ATTENDANCE.c.person_id).where(lines)).scalars().all()
        added = self._connection.execute(select(PERSON.c.id).where(PERSON.c.import_id == import_id)).scalars().all()
        gone = self._connection.execute(delete(ATTENDANCE).where(lines)).rowcount
        changed = self.changed(import_id)
        self._empty_again(changed.get("people", {}))
        removed = Removed(gone, self._remove_unlisted(dict.fromkeys([*stood, *added])))
        self._keep_as_lists_say(stood)
        if changed.get("opened"):
            self._close_empty(row.session_id)
        self._connection.execute(update(ROSTER_IMPORT).where(ROSTER_IMPORT.c.id == import_id).values(changed={}))
        now, _ = self._records.stamps(0)
        self._records.change(row, {"undone_at": now}, removed._asdict(), Removed(0, 0)._asdict())
        return removed

    def _empty_again(self, filled: Mapping[str, Mapping[str, Sequence[Plain]]]) -> None:
        """What was filled in is blank again, where nobody changed it since."""
        columns = {name: PERSON.c[name] for fields in filled.values() for name in fields}
        now: dict[int, Any] = {}
        for some in in_slices([int(who) for who in filled]):
            statement = select(PERSON.c.id, *columns.values()).where(PERSON.c.id.in_(some))
            now |= {row["id"]: row for row in self._connection.execute(statement).mappings()}
        values = {
            int(who): {name: before for name, (before, after) in fields.items() if now[int(who)][name] == after}
            for who, fields in filled.items()
            if int(who) in now
        }
        self.fill_people({who: fields for who, fields in values.items() if fields})

    def _keep_as_lists_say(self, person_ids: Sequence[int]) -> None:
        """A name that a list kept longer is kept as long as the other lists say on which it stands."""
        longest = (
            select(func.max(NAME_LIST.c.keep_until))
            .join_from(ATTENDANCE, NAME_LIST, NAME_LIST.c.session_id == ATTENDANCE.c.session_id)
            .where(ATTENDANCE.c.person_id == PERSON.c.id)
            .scalar_subquery()
        )
        for some in in_slices(person_ids):
            longer = PERSON.c.id.in_(some) & (PERSON.c.keep_until > longest)
            self._connection.execute(update(PERSON).where(longer).values(keep_until=longest))
        self._forget()

    def _close_empty(self, session_id: int) -> None:
        """A list that nobody opened by hand and nobody is on any more is not there."""
        here = NAME_LIST.c.session_id == session_id
        if not self._connection.execute(select(exists().where(ATTENDANCE.c.session_id == session_id))).scalar():
            self._records.journal.touch_where(NAME_LIST, here)
            self._connection.execute(delete(NAME_LIST).where(here))

    def _next_position(self, session_id: int) -> int:
        last = select(func.max(ATTENDANCE.c.position)).where(ATTENDANCE.c.session_id == session_id)
        found: int | None = self._connection.execute(last).scalar()
        return 0 if found is None else found + 1
