"""What a user can ask for about consent: whose photo or name may be shown, recorded per person, or counted on paper.

Silence is not consent: nothing is filled in here. Who is counted without a name needs no row.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, Person
from campaign_kit.model.consent import (
    Consent,
    ConsentDraft,
    ConsentForms,
    ConsentFormsDraft,
    ConsentPurpose,
    MissingConsent,
    still_missing,
)
from campaign_kit.model.report import local_day
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import consent as words
from campaign_kit.wording import numbers

_CHANGED = frozenset({"evidence"})
GROWN = {
    Audience.PARENT,
    Audience.TEACHER,
    Audience.OFFICIAL,
    Audience.COLLABORATOR,
    Audience.PRESS,
    Audience.LAW_ENFORCEMENT,
    Audience.BUSINESS,
}
_OF_AGE = 18  # years: what somebody of `GROWN` is taken to be at least, where the birth year is not known


@dataclass(frozen=True)
class ConsentLine:
    """What was agreed, and for whom."""

    consent: Consent
    person: Person


@dataclass(frozen=True)
class ConsentService:
    """Consents of the own office. `clock` gives the present moment with its zone. Whatever is written here can be taken
    back as one step."""

    database: Database
    clock: Callable[[], datetime]

    def of_session(self, session_id: int) -> tuple[ConsentLine, ...]:
        """What the people of the session's list agreed to, for it or for any session. Refused("plan.no_session")."""
        with self.database.reading() as unit:
            unit.plan.session(session_id)
            people = {each.person.id: each.person for each in unit.attendance.people_of(session_id)}
            found = unit.consents.consents(session_id=session_id)
        return tuple(ConsentLine(each, people[each.person_id]) for each in found if each.person_id in people)

    def of_person(self, person_id: int) -> tuple[Consent, ...]:
        """All that was agreed for a person. Refused("attendance.no_person")."""
        with self.database.reading() as unit:
            unit.attendance.person(person_id)
            return tuple(unit.consents.consents([person_id]))

    def missing(
        self, person_ids: Collection[int], purpose: ConsentPurpose, session_id: int | None, on: date | None = None
    ) -> Mapping[int, tuple[MissingConsent, ...]]:
        """What is missing for each person on that day (today), so that something of them may be shown."""
        with self.database.reading() as unit:
            return read_missing(unit, person_ids, purpose, session_id, on or self._today())

    def save(self, draft: ConsentDraft, consent_id: int | None = None) -> Outcome[Consent]:
        """Records what was agreed, or mends it. Refused("attendance.no_person"), Refused("plan.no_session"),
        Refused("consent.none"), Refused("consent.nobody_agreed"), Refused("consent.future"),
        Refused("consent.withdrawn_before")."""
        self._refuse_senseless(draft)
        with self.database.unit() as unit:
            unit.attendance.person(draft.person_id)
            if draft.session_id is not None:
                unit.plan.session(draft.session_id)
            unit.undoable(words.UNDO_SAVED)
            saved = unit.consents.add(draft) if consent_id is None else unit.consents.save(consent_id, draft)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def withdraw(self, consent_id: int, on: date | None = None) -> Outcome[Consent]:
        """From that day (today) on nothing is shown any more by this consent. Refused as `save`."""
        with self.database.unit() as unit:
            was = unit.consents.consent(consent_id)
            draft = was.model_copy(update={"withdrawn_on": on or self._today()})
            self._refuse_senseless(draft)
            unit.undoable(words.UNDO_WITHDRAWN)
            saved = unit.consents.save(consent_id, draft)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def remove(self, consent_id: int) -> Outcome[None]:
        """The consent was recorded by mistake. Refused("consent.none")."""
        with self.database.unit() as unit:
            unit.undoable(words.UNDO_REMOVED)
            unit.consents.remove(consent_id)
            unit.commit()
        return Outcome(None, _CHANGED)

    def forms(self, session_id: int) -> tuple[ConsentForms, ...]:
        """The paper forms of a session that were counted, one row a purpose at most. Refused("plan.no_session")."""
        with self.database.reading() as unit:
            unit.plan.session(session_id)
            return tuple(unit.consents.forms(session_id))

    def save_forms(self, draft: ConsentFormsDraft) -> Outcome[ConsentForms]:
        """Notes how many paper forms went out and came back.

        Refused("consent.forms_above"), Refused("plan.no_session").
        """
        if draft.agreed + draft.refused > draft.handed_out:
            raise Refused(
                "consent.forms_above", handed_out=draft.handed_out, agreed=draft.agreed, refused=draft.refused
            )
        with self.database.unit() as unit:
            unit.plan.session(draft.session_id)
            unit.undoable(words.UNDO_FORMS)
            saved = unit.consents.save_forms(draft)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def _refuse_senseless(self, draft: ConsentDraft) -> None:
        agreed = [each for each in (draft.guardian_agreed_on, draft.person_agreed_on) if each is not None]
        if not agreed:
            raise Refused("consent.nobody_agreed")
        days = [*agreed, draft.withdrawn_on] if draft.withdrawn_on else agreed
        if max(days) > self._today():
            raise Refused("consent.future", day=numbers.day(max(days)), today=numbers.day(self._today()))
        if draft.withdrawn_on is not None and draft.withdrawn_on < min(agreed):
            raise Refused(
                "consent.withdrawn_before", withdrawn=numbers.day(draft.withdrawn_on), agreed=numbers.day(min(agreed))
            )

    def _today(self) -> date:
        return local_day(self.clock())


def read_missing(
    unit: Reading, person_ids: Collection[int], purpose: ConsentPurpose, session_id: int | None, on: date
) -> dict[int, tuple[MissingConsent, ...]]:
    """As `ConsentService.missing`, inside an open unit of work.

    Who was at the session as a teacher, a parent or for an office is of age, also without a birth year.
    """
    wanted = list(dict.fromkeys(person_ids))
    if not wanted:
        return {}
    given: dict[int, list[Consent]] = {each: [] for each in wanted}
    for each in unit.consents.consents(wanted):
        if each.purpose is purpose and each.session_id in (None, session_id):
            given[each.person_id].append(each)
    missing: dict[int, tuple[MissingConsent, ...]] = {}
    for person, audience in unit.consents.asked(wanted, session_id):
        usual = on.year - _OF_AGE if audience in GROWN else None
        missing[person.id] = still_missing(given[person.id], person.birth_year or usual, on)
    return missing
