"""Entry while people come in: marks that are put back, all but a few, one line a person, and the digits of a badge."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AttendanceStatus, CheckInMethod, Minority, Sex
from campaign_kit.model.check_in_code import code_of
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.model.roster import RosterPerson
from campaign_kit.wording.refusals import sentence
from tests.services.conftest import Clock
from tests.services.lists import NAMES, names, roster, six

PRESENT, ABSENT = AttendanceStatus.PRESENT, AttendanceStatus.ABSENT
WAITING, EXCUSED = AttendanceStatus.REGISTERED, AttendanceStatus.EXCUSED


@pytest.fixture
def ids(kit: Kit, talk: Session) -> list[int]:
    """The people of the list of 6A, in its order."""
    kit.imports.bring(talk.id, roster())
    return [line.person.id for line in kit.attendance.people(talk.id)]


def statuses(kit: Kit, session: Session) -> list[AttendanceStatus]:
    return [line.attendance.status for line in kit.attendance.people(session.id)]


def test_a_mark_is_put_back_with_when_and_how_it_was_made(
    kit: Kit, clock: Clock, talk: Session, ids: list[int]
) -> None:
    kit.entry.mark(talk.id, [ids[0]], EXCUSED)
    was = kit.attendance.people(talk.id)[0].attendance
    clock.now = clock.now.replace(hour=9)
    marked = kit.entry.mark(talk.id, ids[:2], PRESENT).value
    assert [(each.person_id, each.status) for each in marked.before] == [(ids[0], EXCUSED), (ids[1], WAITING)]
    assert [(each.person_id, each.status) for each in marked.now] == [(ids[0], PRESENT), (ids[1], PRESENT)]
    back = kit.entry.put_back(talk.id, marked.before).value
    assert (back.summary.present, back.summary.marked) == (0, 1)
    assert kit.attendance.people(talk.id)[0].attendance == was
    assert kit.attendance.people(talk.id)[1].attendance.checked_in_at is None


def test_who_is_marked_so_already_keeps_the_first_moment(kit: Kit, clock: Clock, talk: Session, ids: list[int]) -> None:
    kit.entry.mark(talk.id, [ids[0]], PRESENT)
    first = kit.attendance.people(talk.id)[0].attendance
    clock.now = clock.now.replace(hour=9)
    assert kit.entry.mark(talk.id, [ids[0]], PRESENT).value.before == ()
    assert kit.attendance.people(talk.id)[0].attendance == first


def test_putting_back_passes_over_who_left_the_list(kit: Kit, talk: Session, ids: list[int]) -> None:
    marked = kit.entry.mark(talk.id, ids, PRESENT).value
    kit.entry.remove_person(talk.id, ids[0])
    assert kit.entry.put_back(talk.id, marked.before).value.summary == (None, 3, 0, 0)


def test_all_are_present_but_those_named(kit: Kit, talk: Session, ids: list[int]) -> None:
    kit.entry.mark(talk.id, [ids[3]], EXCUSED)
    marked = kit.entry.all_present_except(talk.id, {ids[1]}).value
    assert statuses(kit, talk) == [PRESENT, ABSENT, PRESENT, EXCUSED], "who is excused stays so"
    assert marked.summary.present == 2
    kit.entry.put_back(talk.id, marked.before)
    assert statuses(kit, talk) == [WAITING, WAITING, WAITING, EXCUSED]
    with pytest.raises(Refused, match=r"attendance\.no_person"):
        kit.entry.all_present_except(talk.id, {99})
    assert statuses(kit, talk)[0] is WAITING, "nothing is half done"


def test_a_badge_marks_its_person(kit: Kit, talk: Session, ids: list[int]) -> None:
    assert kit.entry.by_code(talk.id, code_of(ids[2])).value.summary.present == 1
    scanned = kit.attendance.people(talk.id)[2].attendance
    assert (scanned.status, scanned.method) == (PRESENT, CheckInMethod.SCAN)
    assert kit.entry.by_code(talk.id, code_of(ids[2])).value.before == (), "once is enough"
    wrong = str((int(code_of(ids[2])) + 1) % 10**8).zfill(8)
    for digits in (wrong, code_of(99), "12", ""):
        with pytest.raises(Refused, match=r"attendance\.no_code"):
            kit.entry.by_code(talk.id, digits)
    assert statuses(kit, talk).count(PRESENT) == 1


def test_one_line_is_a_person(kit: Kit, talk: Session, ids: list[int]) -> None:
    told = kit.entry.read_line(talk.id, "ksor h'nhi nữ 2014 6a dtts")
    assert (told.person.full_name, told.person.sex, told.person.birth_year) == ("Ksor H'Nhi", Sex.FEMALE, 2014)
    assert told.person.minority is Minority.YES
    assert told.place.startswith("Lớp 6A") and told.same is None and told.unknown_place == ""
    assert len(names(kit, talk)) == len(ids), "reading stores nothing"
    line = kit.entry.walk_in(talk.id, "ksor h'nhi nữ 2014 6a dtts").value
    assert (line.number, line.person.full_name, line.place) == (5, "Ksor H'Nhi", told.place)
    assert (line.attendance.status, line.attendance.method) == (PRESENT, CheckInMethod.KEYBOARD)
    assert line == kit.attendance.people(talk.id)[-1]
    assert line.person.keep_until == kit.attendance.names(talk.id).terms.keep_until


def test_a_place_that_nobody_knows_is_told(kit: Kit, talk: Session) -> None:
    told = kit.entry.read_line(talk.id, "siu blih nam 9c")
    assert (told.unknown_place, told.person.sex) == ("9C", Sex.MALE)


@pytest.mark.parametrize(
    ("line", "code"), [("2012 nữ", "no_name"), ("", "no_name"), ("siu blih 2012 qwx", "line_unread")]
)
def test_a_line_that_cannot_be_read_is_refused(kit: Kit, talk: Session, line: str, code: str) -> None:
    for verb in (kit.entry.read_line, kit.entry.walk_in):
        with pytest.raises(Refused, match=rf"attendance\.{code}"):
            verb(talk.id, line)
    assert names(kit, talk) == []


def test_somebody_known_is_proposed_and_taken_only_when_said_so(
    kit: Kit, talk: Session, lesson: Callable[..., SessionDraft], room: Place
) -> None:
    kit.entry.walk_in(talk.id, "ksor h'nhi nữ 2014 6a")
    other = kit.plan.add(lesson(day=date(2026, 11, 20)), SessionLinks(place_ids=(room.id,))).value
    kit.attendance.open_list(other.id, "Cấp giấy chứng nhận", date(2028, 6, 30))
    told = kit.entry.read_line(other.id, "Ksor H’Nhi 2014")
    assert told.same is not None and not told.is_listed
    line = kit.entry.walk_in(other.id, "Ksor H’Nhi 2014", told.same.id).value
    assert line.person.id == told.same.id
    assert line.person.keep_until == date(2028, 6, 30), "kept as long as the longer of both lists"
    assert kit.entry.read_line(other.id, "Ksor H’Nhi 2014").is_listed
    assert kit.entry.walk_in(other.id, "Ksor H’Nhi 2014").value.person.id != told.same.id, "nobody is merged silently"


def test_nobody_is_present_before_the_day(kit: Kit, lesson: Callable[..., SessionDraft], room: Place) -> None:
    later = kit.plan.add(lesson(day=date(2026, 12, 1)), SessionLinks(place_ids=(room.id,))).value
    assert kit.entry.walk_in(later.id, "siu blih").value.attendance.status is WAITING


def test_the_line_of_one_is_that_of_the_list(kit: Kit, talk: Session, ids: list[int]) -> None:
    kit.entry.add_person(talk.id, RosterPerson(full_name="Y Thịnh"))
    kit.entry.remove_person(talk.id, ids[1])
    assert names(kit, talk) == [NAMES[0], *NAMES[2:], "Y Thịnh"]
    line = kit.entry.correct_person(talk.id, ids[2], kit.attendance.people(talk.id)[1].person).value
    assert line == kit.attendance.people(talk.id)[1]


def test_a_line_with_a_class_of_two_schools_says_what_can_be_done_about_a_line(
    kit: Kit, lesson: Callable[[], SessionDraft], school: Place, room: Place, other_school: Place
) -> None:
    six(kit, other_school)
    both = kit.plan.add(lesson(), SessionLinks(place_ids=(school.id, other_school.id))).value
    with pytest.raises(Refused, match=r"attendance\.line_place") as refused:
        kit.entry.read_line(both.id, "rơ châm h'bia nữ 2015 6a")
    assert "Trường THCS Lê Quý Đôn" in str(refused.value.facts["choices"])
    assert "--place" not in sentence(refused.value)
