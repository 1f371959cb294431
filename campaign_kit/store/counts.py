"""Named queries about a session's result without names: people counted, things used, notes; and its list of names
as a decision (what for, until when). Knows no person.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, RowMapping, Table, and_, case, delete, false, func, insert, or_, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AgeGroup,
    Audience,
    HeadCount,
    HeadCountDraft,
    NameList,
    NameListDraft,
    Note,
    NoteDraft,
    NoteKind,
    NoteLine,
    UsedDraft,
    age_group_of_pupils,
)
from campaign_kit.model.plan import Place, Session, SessionStatus
from campaign_kit.model.report import local_day
from campaign_kit.store.changes import Values, Write
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import (
    CAMPAIGN,
    HEAD_COUNT,
    NAME_LIST,
    NOTE,
    PLACE,
    SESSION,
    SESSION_PLACE,
    USED,
    NameListRow,
    NoteRow,
)


class CountStore:
    """What was counted, used and noted at sessions."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    @property
    def _connection(self) -> Connection:
        return self._db.connection()

    def save_head_counts(self, session_id: int, drafts: Sequence[HeadCountDraft]) -> list[HeadCount]:
        """Makes the counts of the session these and no others.

        Pupils counted without an age group get that of the grades of their place (or of the session's only place),
        and keep it when the class moves on.
        """
        places = self._places_of_pupils(session_id, drafts)
        rows = [
            each.model_dump(exclude={"id"}) | {"session_id": session_id, "age_group": _age_group(each, places)}
            for each in drafts
        ]
        self._replace(HEAD_COUNT, session_id, rows)
        return self.head_counts(session_id)

    def head_counts(self, session_id: int) -> list[HeadCount]:
        """The counts of the session, as they were entered."""
        statement = select(HEAD_COUNT).where(HEAD_COUNT.c.session_id == session_id).order_by(HEAD_COUNT.c.id)
        return [HeadCount(**row) for row in self._connection.execute(statement).mappings()]

    def last_counted(self, session: Session, place_ids: Collection[int]) -> int | None:
        """The held session before this one at which people of one of the places were counted; None where none is.

        One of its series goes before one of its form, that before any other; of those the newest.
        """
        earlier = or_(SESSION.c.day < session.day, and_(SESSION.c.day == session.day, SESSION.c.id < session.id))
        of_series = SESSION.c.series == session.series if session.series else false()
        statement = (
            select(SESSION.c.id)
            .where(SESSION.c.status == SessionStatus.HELD, SESSION.c.id != session.id, earlier)
            .where(SESSION.c.id.in_(select(HEAD_COUNT.c.session_id).where(HEAD_COUNT.c.place_id.in_(list(place_ids)))))
            .order_by(
                case((of_series, 0), (SESSION.c.form == session.form, 1), else_=2),
                SESSION.c.day.desc(),
                SESSION.c.id.desc(),
            )
            .limit(1)
        )
        found: int | None = self._connection.execute(statement).scalar()
        return found

    def save_used(self, session_id: int, drafts: Sequence[UsedDraft]) -> list[UsedDraft]:
        """Makes what was used at the session this and nothing else; of a kind given twice the last counts."""
        numbers = {each.kind: each.number for each in drafts}
        rows = [{"session_id": session_id, "kind": kind, "number": number} for kind, number in numbers.items()]
        self._replace(USED, session_id, rows)
        return self.used(session_id)

    def used(self, session_id: int) -> list[UsedDraft]:
        statement = select(USED).where(USED.c.session_id == session_id).order_by(USED.c.kind)
        return [UsedDraft(**row) for row in self._connection.execute(statement).mappings()]

    def save_name_list(self, draft: NameListDraft) -> NameList:
        """Opens the session's list of names, or changes what it is for and when its names are deleted."""
        present = self.name_list(draft.session_id)
        row = self._records.get(NameListRow, present.id) if present else None
        if row is None:
            row = self._records.add(NameListRow, draft)
        else:
            self._records.change(row, values_of(NameListRow, draft))
        return NameList.model_validate(row.model_dump())

    def name_list(self, session_id: int) -> NameList | None:
        """None while nobody opened a list: counting without names is the default."""
        statement = select(NAME_LIST).where(NAME_LIST.c.session_id == session_id)
        row = self._connection.execute(statement).mappings().first()
        return NameList(**row) if row else None

    def add_note(self, draft: NoteDraft) -> Note:
        return Note.model_validate(self._records.add(NoteRow, draft).model_dump())

    def save_note(self, note_id: int, draft: NoteDraft) -> Note:
        """Refused("outreach.no_note")."""
        row = self._note_row(note_id)
        self._records.change(row, values_of(NoteRow, draft))
        return Note.model_validate(row.model_dump())

    def remove_note(self, note_id: int) -> None:
        """Refused("outreach.no_note")."""
        self._records.remove(self._note_row(note_id))

    def notes(self, session_id: int | None = None, campaign_id: int | None = None) -> list[Note]:
        """The notes of a session, of a campaign, or without both all of them; as they were added."""
        statement = select(NOTE).order_by(NOTE.c.id)
        for column, wanted in ((NOTE.c.session_id, session_id), (NOTE.c.campaign_id, campaign_id)):
            if wanted is not None:
                statement = statement.where(column == wanted)
        return [Note(**row) for row in self._connection.execute(statement).mappings()]

    def note(self, note_id: int) -> Note:
        """Refused("outreach.no_note") for an id that no note has."""
        return Note.model_validate(self._note_row(note_id).model_dump())

    def note_lines(self, kind: NoteKind | None = None) -> list[NoteLine]:
        """All notes, or those of a kind; by the day they belong to, those of a day as they were added."""
        matter = NOTE.outerjoin(SESSION, SESSION.c.id == NOTE.c.session_id).outerjoin(CAMPAIGN)
        about = func.coalesce(SESSION.c.title, CAMPAIGN.c.title, "").label("about")
        statement = select(NOTE, SESSION.c.day.label("met_on"), about).select_from(matter).order_by(NOTE.c.id)
        if kind is not None:
            statement = statement.where(NOTE.c.kind == kind)
        rows = self._connection.execute(statement).mappings()
        return sorted(map(_note_line, rows), key=lambda line: line.day)

    def _note_row(self, note_id: int) -> NoteRow:
        row = self._records.get(NoteRow, note_id)
        if row is None:
            raise Refused("outreach.no_note", id=note_id)
        return row

    def _replace(self, table: Table, session_id: int, rows: Sequence[Values]) -> None:
        """Writes only when something differs; one Change shows all rows before and after."""
        fields = [column for column in table.columns if column.name not in ("id", "session_id")]
        of_session = table.c.session_id == session_id
        order = table.primary_key.columns.values()
        before = [
            dict(row) for row in self._connection.execute(select(*fields).where(of_session).order_by(*order)).mappings()
        ]
        after = [{field.name: row[field.name] for field in fields} for row in rows]
        if after == before:
            return
        self._connection.execute(delete(table).where(of_session))
        if rows:
            self._connection.execute(insert(table), [dict(row) for row in rows])
        self._records.tell(
            [
                Write(
                    table.name,
                    str(session_id),
                    {"rows": before} if before else None,
                    {"rows": after} if after else None,
                )
            ]
        )

    def _places_of_pupils(self, session_id: int, drafts: Sequence[HeadCountDraft]) -> dict[int | None, Place]:
        """The places that drafts name, and under None the session's only place."""
        wanted = {each.place_id for each in drafts if each.place_id is not None}
        only = (
            select(func.min(SESSION_PLACE.c.place_id))
            .where(SESSION_PLACE.c.session_id == session_id)
            .having(func.count() == 1)
        )
        only_id = self._connection.execute(only).scalar()
        rows = self._connection.execute(select(PLACE).where(PLACE.c.id.in_([*wanted, only_id]))).mappings()
        found: dict[int | None, Place] = {row["id"]: Place(**row) for row in rows}
        return found | ({None: found[only_id]} if only_id in found else {})


def _age_group(draft: HeadCountDraft, places: dict[int | None, Place]) -> AgeGroup | None:
    if draft.age_group is not None or draft.audience is not Audience.CHILD_IN_SCHOOL:
        return draft.age_group
    place = places.get(draft.place_id)
    found = age_group_of_pupils([place]) if place else AgeGroup.UNKNOWN
    return None if found is AgeGroup.UNKNOWN else found


def _note_line(row: RowMapping) -> NoteLine:
    """See `NoteDraft` for the day."""
    day = row["noted_on"] or row["met_on"] or local_day(row["created_at"])
    return NoteLine(note=Note(**row), day=day, about=row["about"])
