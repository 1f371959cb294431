"""Consent: recorded per person, withdrawn, counted on paper; and what is missing for whom."""

from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience
from campaign_kit.model.consent import ConsentDraft, ConsentFormsDraft, ConsentPurpose, MissingConsent
from campaign_kit.model.plan import Session
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.names import ImportChoices
from tests.services.conftest import Clock
from tests.services.lists import people, roster

DAY = date(2026, 11, 20)
PHOTO, NAME = ConsentPurpose.PHOTO, ConsentPurpose.NAME


@pytest.fixture
def pupils(kit: Kit, talk: Session) -> list[int]:
    kit.imports.bring(talk.id, roster())
    return [line.person.id for line in kit.attendance.people(talk.id)]


def draft(person_id: int, **values: object) -> ConsentDraft:
    given = {"purpose": PHOTO, "guardian_agreed_on": DAY, "person_agreed_on": DAY}
    return ConsentDraft.model_validate({"person_id": person_id} | given | values)


def code(verb: object, *args: object) -> str:
    with pytest.raises(Refused) as refused:
        verb(*args)  # type: ignore[operator]
    return refused.value.code


def test_consent_is_for_a_purpose_and_a_session_or_for_all(kit: Kit, talk: Session, meeting: Session) -> None:
    kit.imports.bring(talk.id, roster())
    first, second, *_ = [line.person.id for line in kit.attendance.people(talk.id)]
    kit.consents.save(draft(first))
    kit.consents.save(draft(second, session_id=talk.id, purpose=NAME))
    both = (MissingConsent.GUARDIAN, MissingConsent.PERSON)
    assert kit.consents.missing([first, second], PHOTO, meeting.id) == {first: (), second: both}
    assert kit.consents.missing([first, second], NAME, talk.id) == {first: both, second: ()}
    assert kit.consents.missing([second], NAME, meeting.id) == {second: both}
    assert [line.person.id for line in kit.consents.of_session(talk.id)] == [first, second]
    assert kit.consents.of_session(meeting.id) == (), "nobody of them is on its list"


def test_what_cannot_be_is_refused_and_nothing_is_kept(kit: Kit, pupils: list[int]) -> None:
    save = kit.consents.save
    assert code(save, draft(pupils[0], guardian_agreed_on=None, person_agreed_on=None)) == "consent.nobody_agreed"
    assert code(save, draft(pupils[0], guardian_agreed_on=date(2026, 11, 22))) == "consent.future"
    assert code(save, draft(pupils[0], withdrawn_on=date(2026, 11, 1))) == "consent.withdrawn_before"
    assert code(save, draft(999)) == "attendance.no_person"
    assert code(save, draft(pupils[0], session_id=99)) == "plan.no_session"
    assert code(kit.consents.withdraw, 5) == code(kit.consents.remove, 5) == "consent.none"
    assert kit.consents.of_person(pupils[0]) == ()


def test_a_withdrawal_is_kept_and_can_be_taken_back(kit: Kit, talk: Session, pupils: list[int]) -> None:
    kept = kit.consents.save(draft(pupils[0])).value
    kit.consents.withdraw(kept.id, date(2026, 11, 21))
    assert kit.consents.missing([pupils[0]], PHOTO, talk.id)[pupils[0]] == (MissingConsent.WITHDRAWN,)
    assert kit.undo.take_back().value.words == "ghi việc rút lại sự đồng ý"
    assert kit.consents.missing([pupils[0]], PHOTO, talk.id)[pupils[0]] == ()
    kit.consents.remove(kept.id)
    assert kit.consents.of_person(pupils[0]) == ()


def test_a_teacher_agrees_alone_without_a_birth_year(kit: Kit, talk: Session) -> None:
    kit.imports.bring(
        talk.id, people(RosterPerson(full_name="Lê Thị Hoa", place="6A")), ImportChoices(audience=Audience.TEACHER)
    )
    (line,) = kit.attendance.people(talk.id)
    assert kit.consents.missing([line.person.id], PHOTO, talk.id)[line.person.id] == (MissingConsent.PERSON,)
    both = (MissingConsent.GUARDIAN, MissingConsent.PERSON)
    assert kit.consents.missing([line.person.id], PHOTO, None)[line.person.id] == both


def test_paper_forms_are_counted_once_a_session_and_purpose(kit: Kit, talk: Session) -> None:
    forms = ConsentFormsDraft(session_id=talk.id, purpose=PHOTO, handed_out=45, agreed=40, refused=2)
    kit.consents.save_forms(forms)
    kit.consents.save_forms(forms.model_copy(update={"agreed": 42}))
    (kept,) = kit.consents.forms(talk.id)
    assert (kept.handed_out, kept.agreed, kept.refused) == (45, 42, 2)
    assert code(kit.consents.save_forms, forms.model_copy(update={"agreed": 44})) == "consent.forms_above"
    kit.undo.take_back()
    assert kit.consents.forms(talk.id)[0].agreed == 40


def test_the_log_of_changes_names_nobody(kit: Kit, clock: Clock, pupils: list[int]) -> None:
    kept = kit.consents.save(draft(pupils[0], guardian_name="CANARY Nam", channel="CANARY trang", kept_at="CANARY tủ"))
    kit.consents.withdraw(kept.value.id)
    with kit.database.reading() as unit:
        told = unit.changes.since(clock.now)
    assert [each.table for each in told].count("consent") == 2 and "CANARY" not in repr(told)
