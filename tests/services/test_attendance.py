"""Lists of names: opened, marked, closed, taken back; beside counts only when somebody says how."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AgeGroup,
    AttendanceStatus,
    Audience,
    CheckInMethod,
    PersonDraft,
    Sex,
)
from campaign_kit.model.plan import (
    Place,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.names import ImportChoices, matching
from campaign_kit.services.result import CountRow, Entries
from tests.services.conftest import Clock
from tests.services.lists import NAMES, names, roster

Lesson = Callable[..., SessionDraft]
PRESENT, WAITING = AttendanceStatus.PRESENT, AttendanceStatus.REGISTERED


def test_a_list_is_opened_on_the_usual_terms_and_says_who_is_expected(kit: Kit, talk: Session, room: Place) -> None:
    outcome = kit.imports.bring(talk.id, roster())
    report = outcome.value
    assert outcome.changed == {"attendance", "plan"}
    assert (report.added, report.known, report.already, report.is_marked) == (4, 0, 0, False)
    assert (report.name_list.purpose, report.name_list.keep_until) == (
        "Điểm danh, thống kê buổi tuyên truyền",
        date(2027, 11, 30),
    )
    assert names(kit, talk) == list(NAMES)
    first = kit.attendance.people(talk.id)[0]
    assert (first.number, first.place, first.person.keep_until) == (
        1,
        "Lớp 6A (Trường THCS Nguyễn Du)",
        date(2027, 11, 30),
    )
    kept = first.attendance
    assert (kept.status, kept.audience, kept.place_id) == (WAITING, Audience.CHILD_IN_SCHOOL, room.id)
    assert kept.age_group is AgeGroup.FROM_11_TO_15
    assert report.session.status is SessionStatus.PLANNED


def test_a_list_for_a_session_in_december_is_kept_a_year_longer(kit: Kit, clock: Clock, lesson: Lesson) -> None:
    session = kit.plan.add(lesson(day=date(2026, 12, 1)), SessionLinks()).value
    assert kit.attendance.names(session.id).terms.keep_until == date(2028, 11, 30)


def test_the_terms_of_a_list_are_chosen(kit: Kit, talk: Session) -> None:
    assert kit.attendance.names(talk.id).name_list is None
    opened = kit.attendance.open_list(talk.id, "Cấp giấy chứng nhận", date(2026, 12, 31)).value
    report = kit.imports.bring(talk.id, roster()).value
    sheet = kit.attendance.names(talk.id)
    assert opened == report.name_list == sheet.name_list == sheet.terms
    assert {line.person.keep_until for line in sheet.lines} == {date(2026, 12, 31)}
    assert (sheet.summary.listed, sheet.summary.marked) == (4, 0)


def test_a_list_of_a_held_session_says_who_was_there(kit: Kit, clock: Clock, talk: Session) -> None:
    kit.plan.hold(str(talk.id))
    report = kit.imports.bring(talk.id, roster()).value
    assert (report.is_marked, report.summary.present) == (True, 4)
    first = kit.attendance.people(talk.id)[0].attendance
    assert (first.method, first.checked_in_at) == (CheckInMethod.LIST, clock.now)


@pytest.mark.parametrize(("present", "status"), [(True, SessionStatus.HELD), (False, SessionStatus.PLANNED)])
def test_whether_they_were_there_can_be_said(kit: Kit, talk: Session, present: bool, status: SessionStatus) -> None:
    report = kit.imports.bring(talk.id, roster(), ImportChoices(present=present)).value
    assert (report.session.status, report.summary.present) == (status, 4 * present)


def test_names_and_counts_together_need_an_answer(kit: Kit, meeting: Session) -> None:
    with pytest.raises(Refused, match=r"attendance\.inside_count"):
        kit.imports.bring(meeting.id, roster(place=None, born=None))
    assert kit.attendance.names(meeting.id).lines == ()
    report = kit.imports.bring(meeting.id, roster(place=None), ImportChoices(inside_count=True)).value
    assert report.session.list_is_part is True
    assert report.summary.attendances(report.session.list_is_part) == 63
    kit.imports.bring(meeting.id, roster(("Nay H’Lê",), place=None))
    assert kit.plan.session(str(meeting.id)).list_is_part is True


def test_a_count_beside_a_list_needs_an_answer_too(kit: Kit, talk: Session) -> None:
    kit.imports.bring(talk.id, roster())
    teachers = CountRow("Giáo viên", Audience.TEACHER, total=2)
    form = kit.attendance.result(talk.id)
    with pytest.raises(Refused, match=r"attendance\.inside_count"):
        kit.attendance.count(talk.id, teachers)
    with pytest.raises(Refused, match=r"attendance\.inside_count"):
        kit.attendance.save_result(talk.id, Entries((teachers,)))
    assert kit.attendance.result(talk.id) == form
    counted = kit.attendance.count(talk.id, teachers, inside_count=False).value
    assert (counted.session.list_is_part, counted.asks_inside) == (False, False)
    assert counted.summary.attendances(counted.session.list_is_part) == 2


def test_three_lessons_with_the_same_pupils_stay_the_same_people(kit: Kit, room: Place, lesson: Lesson) -> None:
    pupils = roster([f"Nguyễn Văn {letter}" for letter in "ABCDEFGHIJ"])
    for day in (2, 3, 4):
        draft = lesson(day=date(2026, 11, day), status=SessionStatus.HELD)
        session = kit.plan.add(draft, SessionLinks(place_ids=(room.id,))).value
        report = kit.imports.bring(session.id, pupils).value
        assert (report.added, report.known) == ((10, 0) if day == 2 else (0, 10))
    assert len(people_at(kit, room)) == 10


def people_at(kit: Kit, place: Place) -> list[str]:
    with kit.database.unit() as unit:
        return [person.full_name for person in unit.attendance.people_at(place.id)]


def test_the_same_list_twice_changes_nothing(kit: Kit, talk: Session) -> None:
    kit.imports.bring(talk.id, roster())
    kit.entry.mark(talk.id, [kit.attendance.people(talk.id)[1].person.id], PRESENT)
    before = kit.attendance.names(talk.id)
    report = kit.imports.bring(talk.id, roster(), ImportChoices(present=True)).value
    assert (report.added, report.known, report.already) == (0, 0, 4)
    assert kit.attendance.names(talk.id).lines == before.lines
    kit.imports.undo()
    assert names(kit, talk) == []


def test_one_undo_takes_a_whole_import_back(kit: Kit, meeting: Session, talk: Session, room: Place) -> None:
    kit.imports.bring(talk.id, roster(NAMES[:2]))
    kit.imports.bring(meeting.id, roster(place="6A"), ImportChoices(inside_count=False))
    assert kit.plan.session(str(meeting.id)).list_is_part is False
    undone = kit.imports.undo()
    assert undone.changed == {"attendance", "plan"}
    assert (undone.value.session.id, undone.value.removed) == (meeting.id, (4, 2))
    assert undone.value.session.list_is_part is None
    assert kit.attendance.result(meeting.id).summary.counted == 63
    assert people_at(kit, room) == ["Vàng A Páo", "Ngô Thị Mỹ Trang"]
    kit.imports.undo()
    assert people_at(kit, room) == []
    with pytest.raises(Refused, match=r"attendance\.no_import"):
        kit.imports.undo()


def test_an_undo_can_be_of_one_session(kit: Kit, meeting: Session, talk: Session) -> None:
    kit.imports.bring(talk.id, roster())
    kit.imports.bring(meeting.id, roster(place=None), ImportChoices(inside_count=True))
    assert kit.imports.undo(talk.id).value.session.id == talk.id
    assert (names(kit, talk), names(kit, meeting)) == ([], list(NAMES))
    with pytest.raises(Refused, match=r"attendance\.no_import"):
        kit.imports.undo(talk.id)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", list(NAMES)),
        ("vang", ["Vàng A Páo"]),
        ("ngo trang", ["Ngô Thị Mỹ Trang"]),
        ("TRANG ngô", ["Ngô Thị Mỹ Trang"]),
        ("hbia", ["Rơ Châm H’Bia"]),
        ("bia", ["Rơ Châm H’Bia"]),
        ("H'B", ["Rơ Châm H’Bia"]),
        ("đuc", ["Đinh Văn Đức"]),
        ("ang", []),
    ],
)
def test_names_are_found_without_marks_by_the_beginnings_of_their_words(
    kit: Kit, talk: Session, search: str, found: list[str]
) -> None:
    kit.imports.bring(talk.id, roster())
    assert names(kit, talk, search) == found
    assert [line.person.full_name for line in matching(kit.attendance.names(talk.id).lines, search)] == found


def test_marks_are_given_and_taken_back(kit: Kit, clock: Clock, talk: Session) -> None:
    kit.imports.bring(talk.id, roster())
    who = kit.attendance.people(talk.id)[2].person.id
    outcome = kit.entry.mark(talk.id, [who], PRESENT)
    assert (outcome.changed, outcome.value.summary.present, outcome.value.summary.marked) == ({"attendance"}, 1, 1)
    marked = kit.attendance.people(talk.id)[2].attendance
    assert (marked.status, marked.checked_in_at, marked.method) == (PRESENT, clock.now, CheckInMethod.KEYBOARD)
    assert kit.entry.mark(talk.id, [who], WAITING).value.summary.marked == 0
    assert kit.attendance.people(talk.id)[2].attendance.checked_in_at is None
    with pytest.raises(Refused, match=r"attendance\.no_person"):
        kit.entry.mark(talk.id, [99], PRESENT)


def test_closing_makes_the_rest_absent_and_the_session_held(kit: Kit, talk: Session) -> None:
    kit.imports.bring(talk.id, roster())
    ids = [line.person.id for line in kit.attendance.people(talk.id)]
    kit.entry.mark(talk.id, [ids[0]], AttendanceStatus.EXCUSED)
    assert kit.entry.mark(talk.id, ids[1:3], PRESENT).value.summary.present == 2
    form = kit.entry.close(talk.id).value
    assert form.session.status is SessionStatus.HELD
    statuses = [line.attendance.status for line in kit.attendance.people(talk.id)]
    assert statuses == [AttendanceStatus.EXCUSED, PRESENT, PRESENT, AttendanceStatus.ABSENT]


def test_a_list_is_not_closed_before_its_day(kit: Kit, lesson: Lesson) -> None:
    session = kit.plan.add(lesson(day=date(2026, 11, 22)), SessionLinks()).value
    kit.imports.bring(session.id, roster(place=None))
    with pytest.raises(Refused, match=r"plan\.held_in_future"):
        kit.entry.close(session.id)
    assert kit.attendance.names(session.id).summary.marked == 0


def test_one_more_person_at_the_door(kit: Kit, talk: Session, room: Place, lesson: Lesson) -> None:
    kit.imports.bring(talk.id, roster())
    line = kit.entry.add_person(talk.id, RosterPerson(full_name="Ksor  H'Nhi", sex=Sex.FEMALE)).value
    assert (line.number, line.person.full_name, line.place) == (5, "Ksor H'Nhi", "Lớp 6A (Trường THCS Nguyễn Du)")
    assert (line.attendance.status, line.attendance.age_group) == (PRESENT, AgeGroup.FROM_11_TO_15)
    kit.imports.undo()
    assert names(kit, talk) == ["Ksor H'Nhi"]
    later = kit.plan.add(lesson(day=date(2026, 12, 2)), SessionLinks(place_ids=(room.id,))).value
    assert kit.entry.add_person(later.id, RosterPerson(full_name="A Lưới")).value.attendance.status is WAITING
    teacher = kit.entry.add_person(talk.id, RosterPerson(full_name="Lê Thị Lan"), audience=Audience.TEACHER).value
    assert (teacher.attendance.audience, teacher.person.home_place_id) == (Audience.TEACHER, room.id)


def test_a_person_is_mended_on_this_list_only(kit: Kit, room: Place, talk: Session, lesson: Lesson) -> None:
    earlier = kit.plan.add(lesson(day=date(2026, 11, 2)), SessionLinks(place_ids=(room.id,))).value
    for session in (earlier, talk):
        kit.imports.bring(session.id, roster(("Vàng A Páo",)))
    (line,) = kit.attendance.people(talk.id)
    mended = PersonDraft(full_name="Vàng A Pó", birth_year=2009, class_place_id=room.id, sex=Sex.MALE)
    changed = kit.entry.correct_person(talk.id, line.person.id, mended).value
    assert (changed.person.full_name, changed.attendance.age_group) == ("Vàng A Pó", AgeGroup.FROM_16_TO_17)
    assert changed.person.keep_until == line.person.keep_until
    (before,) = kit.attendance.people(earlier.id)
    assert (before.person.full_name, before.attendance.age_group) == ("Vàng A Pó", AgeGroup.FROM_11_TO_15)


def test_a_person_is_taken_off_and_kept_nowhere(kit: Kit, talk: Session, room: Place) -> None:
    kit.imports.bring(talk.id, roster())
    who = kit.attendance.people(talk.id)[0].person.id
    assert kit.entry.remove_person(talk.id, who).value == (1, 1)
    assert names(kit, talk) == list(NAMES[1:])
    with pytest.raises(Refused, match=r"attendance\.no_person"):
        kit.entry.remove_person(talk.id, who)


def test_a_pupil_who_moves_on_stays_in_the_class_of_that_day(
    kit: Kit, talk: Session, school: Place, room: Place
) -> None:
    kit.imports.bring(talk.id, roster())
    seven = kit.places.add(
        [PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name="Lớp 7A", grade=7)]
    ).value[0]
    with kit.database.unit() as unit:
        unit.attendance.move_class([line.person.id for line in kit.attendance.people(talk.id)], seven.id)
        unit.commit()
    assert {line.attendance.place_id for line in kit.attendance.people(talk.id)} == {room.id}
    assert kit.imports.arrivals(talk.id, roster(NAMES[:3])).lines[0].same is None
    assert kit.imports.arrivals(talk.id, roster(NAMES[:3], place="7A")).lines[0].is_sure
