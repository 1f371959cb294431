"""Notes for the words of the report: their day, what they are about, never twice, and taken back."""

from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import NoteDraft, NoteKind
from campaign_kit.model.plan import Campaign, CampaignDraft, Session
from campaign_kit.model.report import Period, calendar_year
from campaign_kit.services.result import Entries
from campaign_kit.wording.refusals import sentence
from tests.services.conftest import Clock

HARD = NoteDraft(kind=NoteKind.DIFFICULTY, text="Loa của nhà rông hỏng.")


@pytest.fixture
def campaign(kit: Kit) -> Campaign:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    draft = CampaignDraft(office_id=0, title="Kế hoạch năm 2026", starts_on=first, ends_on=last)
    return kit.plan.add_campaign(draft).value


def test_a_note_has_a_day_and_what_it_is_about(kit: Kit, clock: Clock, meeting: Session, campaign: Campaign) -> None:
    """Of a session it is the session's own day; else the one that is said, or the day on which it is written."""
    clock.now = datetime(2026, 12, 30, 18, tzinfo=UTC)  # the last day of the year in Vietnam
    kit.notes.add(HARD)
    kit.notes.add(HARD.model_copy(update={"session_id": meeting.id, "noted_on": date(2026, 2, 2)}))
    of_plan = NoteDraft(kind=NoteKind.PROPOSAL, text="Họp tối.", campaign_id=campaign.id, noted_on=date(2026, 3, 1))
    kit.notes.add(of_plan)
    found = [(line.day, line.about, line.note.kind) for line in kit.notes.notes()]
    assert found == [
        (date(2026, 3, 1), "Kế hoạch năm 2026", NoteKind.PROPOSAL),
        (meeting.day, "Họp làng", NoteKind.DIFFICULTY),
        (date(2026, 12, 31), "", NoteKind.DIFFICULTY),
    ]
    assert [line.about for line in kit.notes.notes(Period(first=meeting.day, last=meeting.day))] == ["Họp làng"]
    assert len(kit.notes.notes(calendar_year(2026), NoteKind.DIFFICULTY)) == 2
    assert kit.notes.notes(calendar_year(2025)) == ()


def test_the_day_of_a_note_follows_its_session(kit: Kit, talk: Session) -> None:
    kit.notes.add(HARD.model_copy(update={"session_id": talk.id}))
    moved = kit.plan.move(str(talk.id), date(2026, 11, 27)).value
    (line,) = kit.notes.notes()
    assert line.day == moved.day == date(2026, 11, 27)


def test_what_is_noted_already_is_not_noted_again(kit: Kit, clock: Clock, meeting: Session) -> None:
    """Nor what somebody wrote with the result; the same words on another day, or of another kind, are another note."""
    kit.attendance.save_result(meeting.id, Entries(rows=(), notes=((HARD.kind, HARD.text),)))
    of_session = HARD.model_copy(update={"session_id": meeting.id, "text": "  loa của  nhà rông hỏng. "})
    again = kit.notes.add(of_session)
    assert (again.changed, again.value.text) == (frozenset(), HARD.text)
    first = kit.notes.add(HARD)
    assert kit.notes.add(HARD).value == first.value
    kit.notes.add(HARD.model_copy(update={"kind": NoteKind.PROPOSAL}))
    clock.now = datetime(2026, 11, 22, 3, tzinfo=UTC)
    kit.notes.add(HARD)
    assert len(kit.notes.notes()) == 4


def test_a_note_of_a_session_changes_its_result(kit: Kit, meeting: Session) -> None:
    of_session = kit.notes.add(HARD.model_copy(update={"session_id": meeting.id}))
    assert of_session.changed == {"outreach", "attendance"}
    assert kit.attendance.result(meeting.id).notes == ((HARD.kind, HARD.text),)
    assert kit.notes.add(HARD).changed == {"outreach"}


def test_what_makes_no_sense_is_refused_in_words(kit: Kit, meeting: Session, campaign: Campaign) -> None:
    both = {"session_id": meeting.id, "campaign_id": campaign.id}
    for changes, said in (
        ({"text": " \n "}, "chưa có chữ nào"),
        (both, "không thuộc về cả hai"),
        ({"session_id": 98}, "98"),
        ({"campaign_id": 99}, "99"),
        ({"noted_on": date(2028, 1, 1)}, "01/01/2028"),
    ):
        with pytest.raises(Refused) as caught:
            kit.notes.add(HARD.model_copy(update=changes))
        assert said in sentence(caught.value)
    assert kit.notes.notes() == ()


def test_every_verb_can_be_taken_back(kit: Kit) -> None:
    first = kit.notes.add(HARD).value
    kit.notes.save(first.id, HARD.model_copy(update={"text": "Mất điện."}))
    kit.undo.take_back()
    second = kit.notes.add(HARD.model_copy(update={"text": "Đường lầy."})).value
    assert [line.note for line in kit.notes.notes()] == [first, second]
    assert kit.notes.remove([second.id, first.id]).value == (second, first)
    assert kit.undo.take_back().value.words == "xóa 2 ghi chép"
    assert [line.note for line in kit.notes.notes()] == [first, second]
    for verb in (lambda: kit.notes.remove([99]), lambda: kit.notes.save(99, HARD)):
        with pytest.raises(Refused, match=r"outreach\.no_note"):
            verb()
