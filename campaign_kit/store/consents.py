"""Named queries about consent: rows of people, and paper forms that are only counted."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlmodel import Session as DbSession

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, Person
from campaign_kit.model.consent import Consent, ConsentDraft, ConsentForms, ConsentFormsDraft
from campaign_kit.store.people import PERSON_COLUMNS
from campaign_kit.store.private import CONSENT, CONSENT_FORMS, ConsentFormsRow, ConsentRow
from campaign_kit.store.records import Records, values_of
from campaign_kit.store.tables import ATTENDANCE, PERSON


class ConsentStore:
    """Consents of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def consents(self, person_ids: Collection[int] | None = None, session_id: int | None = None) -> list[Consent]:
        """Those of these people, or of all; with `session_id` those for it or for any session. As they were added."""
        wanted: list[ColumnElement[bool]] = []
        if person_ids is not None:
            wanted.append(CONSENT.c.person_id.in_(list(person_ids)))
        if session_id is not None:
            wanted.append(CONSENT.c.session_id.is_(None) | (CONSENT.c.session_id == session_id))
        rows = self._db.connection().execute(select(CONSENT).where(*wanted).order_by(CONSENT.c.id)).mappings()
        return [Consent(**row) for row in rows]

    def asked(self, person_ids: Collection[int], session_id: int | None = None) -> list[tuple[Person, Audience | None]]:
        """These people in Vietnamese order of names, and what each was at the session (None: not on its list)."""
        there = and_(ATTENDANCE.c.person_id == PERSON.c.id, ATTENDANCE.c.session_id == session_id)
        statement = (
            select(*PERSON_COLUMNS, ATTENDANCE.c.audience.label("audience"))
            .join_from(PERSON, ATTENDANCE, there, isouter=True)
            .where(PERSON.c.id.in_(list(person_ids)))
            .order_by(PERSON.c.sort_key, PERSON.c.id)
        )
        rows = self._db.connection().execute(statement).mappings()
        return [(Person(**{name: row[name] for name in Person.model_fields}), row["audience"]) for row in rows]

    def consent(self, consent_id: int) -> Consent:
        """Refused("consent.none") for an id that nothing has."""
        return Consent.model_validate(self._row(consent_id).model_dump())

    def add(self, draft: ConsentDraft) -> Consent:
        return Consent.model_validate(self._records.add(ConsentRow, draft).model_dump())

    def save(self, consent_id: int, draft: ConsentDraft) -> Consent:
        """Refused("consent.none") for an id that nothing has."""
        row = self._row(consent_id)
        self._records.change(row, values_of(ConsentRow, draft))
        return Consent.model_validate(row.model_dump())

    def remove(self, consent_id: int) -> None:
        """Refused("consent.none")."""
        self._records.remove(self._row(consent_id))

    def forms(self, session_id: int | None = None) -> list[ConsentForms]:
        """The counted paper forms of a session, or of all."""
        statement = select(CONSENT_FORMS).order_by(CONSENT_FORMS.c.session_id, CONSENT_FORMS.c.id)
        if session_id is not None:
            statement = statement.where(CONSENT_FORMS.c.session_id == session_id)
        return [ConsentForms(**row) for row in self._db.connection().execute(statement).mappings()]

    def save_forms(self, draft: ConsentFormsDraft) -> ConsentForms:
        """The forms of that session and purpose are these."""
        found = [each for each in self.forms(draft.session_id) if each.purpose is draft.purpose]
        row = self._records.get(ConsentFormsRow, found[0].id) if found else None
        if row is None:
            row = self._records.add(ConsentFormsRow, draft)
        else:
            self._records.change(row, values_of(ConsentFormsRow, draft))
        return ConsentForms.model_validate(row.model_dump())

    def _row(self, consent_id: int) -> Any:  # noqa: ANN401 - a row never leaves the store
        row = self._records.get(ConsentRow, consent_id)
        if row is None:
            raise Refused("consent.none")
        return row
