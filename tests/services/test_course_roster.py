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
    shared = kit.course_roster.spread(course[0].id)
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
    kit.course_roster.spread(course[0].id)
    last = kit.attendance.names(course[2].id)
    assert last.terms.keep_until > kit.attendance.names(course[0].id).terms.keep_until
    assert {line.person.keep_until for line in last.lines} == {last.terms.keep_until}


def test_again_it_adds_only_who_is_new_and_leaves_marks(kit: Kit, course: list[Session]) -> None:
    kit.course_roster.spread(course[0].id)
    first = kit.attendance.names(course[1].id).lines[0]
    kit.entry.mark(course[1].id, [first.person.id], AttendanceStatus.PRESENT)
    kit.entry.add_person(course[0].id, RosterPerson(full_name="Ksor D"), audience=Audience.PARENT)
    assert kit.course_roster.spread(course[0].id).value.added == 2
    assert names(kit, course[1])[-1] == "Ksor D"
    assert kit.attendance.names(course[1].id).lines[0].attendance.status is AttendanceStatus.PRESENT
    assert kit.course_roster.spread(course[0].id).value.added == 0


def test_what_was_shared_is_taken_back_as_an_import(kit: Kit, course: list[Session]) -> None:
    kit.course_roster.spread(course[0].id)
    kit.imports.undo(course[1].id)
    assert names(kit, course[1]) == []
    assert len(names(kit, course[0])) == len(names(kit, course[2])) == 3


def test_a_list_needs_people_and_a_course(kit: Kit, course: list[Session], talk: Session) -> None:
    with pytest.raises(Refused, match=r"attendance\.nobody_to_share"):
        kit.course_roster.spread(course[1].id)
    kit.entry.add_person(talk.id, RosterPerson(full_name="Siu A"))
    with pytest.raises(Refused, match=r"attendance\.no_course"):
        kit.course_roster.spread(talk.id)


def test_the_lists_that_can_be_copied_are_those_of_the_course_then_those_of_the_places(
    kit: Kit, course: list[Session], talk: Session, meeting: Session, lesson: Lesson
) -> None:
    kit.entry.add_person(talk.id, RosterPerson(full_name="Ksor D"))
    kit.entry.add_person(meeting.id, RosterPerson(full_name="Siu E"))
    found = kit.course_roster.sources(course[1].id)
    told = [(each.session.id, each.people, each.fresh, each.is_course) for each in found]
    assert told == [(course[0].id, 3, 3, True), (talk.id, 1, 1, False)]
    assert [each.session.id for each in kit.course_roster.sources(talk.id)] == [course[0].id]
    elsewhere = kit.plan.add(lesson(title="Nơi khác"), SessionLinks()).value
    assert kit.course_roster.sources(elsewhere.id) == ()


def test_the_list_of_a_class_is_found_for_its_school_and_the_other_way(
    kit: Kit, talk: Session, school: Place, room: Place, lesson: Lesson
) -> None:
    flag = kit.plan.add(lesson(title="Dưới cờ"), SessionLinks(place_ids=(school.id,))).value
    kit.entry.add_person(talk.id, RosterPerson(full_name="Siu A"))
    assert [each.session.id for each in kit.course_roster.sources(flag.id)] == [talk.id]
    kit.entry.add_person(flag.id, RosterPerson(full_name="Siu B"))
    assert [each.session.id for each in kit.course_roster.sources(talk.id)] == [flag.id]


def test_the_list_of_another_session_is_copied_as_one_import(kit: Kit, course: list[Session], talk: Session) -> None:
    kit.entry.add_person(talk.id, RosterPerson(full_name="Ksor D"))
    copied = kit.course_roster.copy(talk.id, course[0].id)
    assert (copied.value.added, copied.value.known, copied.value.already) == (0, 3, 0)
    assert copied.value.summary.listed == 4 and copied.changed == {"attendance"}
    assert names(kit, talk) == ["Ksor D", "Siu A", "Rơ Châm Bia", "Siu C"]
    lines = kit.attendance.names(talk.id).lines
    assert {line.attendance.status for line in lines[1:]} == {AttendanceStatus.REGISTERED}
    assert [line.person.id for line in lines[1:]] == [
        each.person.id for each in kit.attendance.names(course[0].id).lines
    ]
    assert kit.course_roster.copy(talk.id, course[0].id).value.known == 0
    kit.imports.undo(talk.id)
    assert names(kit, talk) == ["Ksor D"]


def test_an_empty_list_cannot_be_copied(kit: Kit, course: list[Session], talk: Session) -> None:
    with pytest.raises(Refused, match=r"attendance\.nobody_to_share"):
        kit.course_roster.copy(course[0].id, talk.id)
    with pytest.raises(Refused, match=r"plan\.no_session"):
        kit.course_roster.copy(999, course[0].id)
