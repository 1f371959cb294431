"""A course has one roster: the list of one session goes to those that are still to come."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AttendanceStatus, Audience
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.model.roster import RosterPerson

Lesson = Callable[..., SessionDraft]


@pytest.fixture
def course(kit: Kit, room: Place, lesson: Lesson) -> list[Session]:
    """Four evenings; the first is held, with three people on its list, and the last is cancelled."""
    days = [date(2026, 11, 20), date(2026, 11, 27), date(2027, 1, 8), date(2027, 1, 15)]
    proposals = kit.series.on_days(lesson(title="Lớp học"), SessionLinks(place_ids=(room.id,)), days)
    sessions = kit.plan.add_sessions(proposals).value
    for name, audience in (("Siu A", Audience.PARENT), ("Rơ Châm Bia", Audience.TEACHER), ("Siu C", Audience.PARENT)):
        kit.entry.add_person(sessions[0].id, RosterPerson(full_name=name), audience=audience)
    kit.plan.hold(str(sessions[0].id))
    kit.plan.cancel(str(sessions[3].id), "Nghỉ Tết")
    return sessions


def names(kit: Kit, session: Session) -> list[str]:
    return [line.person.full_name for line in kit.attendance.names(session.id).lines]


def test_the_list_of_one_goes_to_those_to_come(kit: Kit, course: list[Session]) -> None:
    shared = kit.series.share_list(course[0].id)
    assert ([each.id for each in shared.value.sessions], shared.value.people, shared.value.added) == (
        [course[1].id, course[2].id],
        3,
        6,
    )
    assert shared.changed == {"attendance"}
    for session in course[1:3]:
        roll = kit.attendance.names(session.id)
        assert [(line.person.full_name, line.attendance.audience) for line in roll.lines] == [
            ("Siu A", Audience.PARENT),
            ("Rơ Châm Bia", Audience.TEACHER),
            ("Siu C", Audience.PARENT),
        ]
        assert {line.attendance.status for line in roll.lines} == {AttendanceStatus.REGISTERED}
    assert names(kit, course[3]) == []


def test_a_name_is_kept_as_long_as_the_last_list_it_is_on(kit: Kit, course: list[Session]) -> None:
    kit.series.share_list(course[0].id)
    last = kit.attendance.names(course[2].id)
    assert last.terms.keep_until > kit.attendance.names(course[0].id).terms.keep_until
    assert {line.person.keep_until for line in last.lines} == {last.terms.keep_until}


def test_again_it_adds_only_who_is_new_and_leaves_marks(kit: Kit, course: list[Session]) -> None:
    kit.series.share_list(course[0].id)
    first = kit.attendance.names(course[1].id).lines[0]
    kit.entry.mark(course[1].id, [first.person.id], AttendanceStatus.PRESENT)
    kit.entry.add_person(course[0].id, RosterPerson(full_name="Ksor D"), audience=Audience.PARENT)
    assert kit.series.share_list(course[0].id).value.added == 2
    assert names(kit, course[1])[-1] == "Ksor D"
    assert kit.attendance.names(course[1].id).lines[0].attendance.status is AttendanceStatus.PRESENT
    assert kit.series.share_list(course[0].id).value.added == 0


def test_what_was_shared_is_taken_back_as_an_import(kit: Kit, course: list[Session]) -> None:
    kit.series.share_list(course[0].id)
    kit.imports.undo(course[1].id)
    assert names(kit, course[1]) == []
    assert len(names(kit, course[0])) == len(names(kit, course[2])) == 3


def test_a_list_needs_people_and_a_course(kit: Kit, course: list[Session], talk: Session) -> None:
    with pytest.raises(Refused, match=r"attendance\.nobody_to_share"):
        kit.series.share_list(course[1].id)
    kit.entry.add_person(talk.id, RosterPerson(full_name="Siu A"))
    with pytest.raises(Refused, match=r"attendance\.no_course"):
        kit.series.share_list(talk.id)
