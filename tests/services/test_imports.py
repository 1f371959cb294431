"""Lists brought into sessions: known again, never merged silently, taken back whole whatever was done since."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AttendanceStatus, Minority, PersonDraft, Sex
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.photos import PhotoDraft, Shows
from campaign_kit.model.plan import Form, Place, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.roster import ColumnMeaning, Roster, RosterPerson
from campaign_kit.services.names import ImportChoices
from tests.services.conftest import Clock
from tests.services.lists import NAMES, names, people, roster, six

Lesson = Callable[..., SessionDraft]
FILE = "a" * 64


def read(*who: RosterPerson, digest: str = FILE) -> Roster:
    return Roster(people=who, digest=digest)


def named(*full_names: str, **more: object) -> list[RosterPerson]:
    return [RosterPerson.model_validate({"full_name": name} | more) for name in full_names]


def held(kit: Kit, session: Session) -> SessionStatus:
    return kit.plan.session(str(session.id)).status


@pytest.fixture
def nowhere(kit: Kit, lesson: Lesson) -> Session:
    """A session of no place: of nobody on its list it is known where they belong."""
    return kit.plan.add(lesson(form=Form.CONFERENCE), SessionLinks()).value


def test_the_same_file_again_adds_nobody_whatever_was_mended_since(kit: Kit, nowhere: Session) -> None:
    file = read(*named(*NAMES, "Y Thịnh", "Y Thịnh"))
    kit.imports.bring(nowhere.id, file)
    lines = kit.attendance.people(nowhere.id)
    first = lines[0].person
    kit.entry.correct_person(nowhere.id, first.id, PersonDraft(full_name="Ngô Thị Mỹ Tráng", birth_year=2013))
    kit.entry.correct_person(nowhere.id, lines[1].person.id, PersonDraft(full_name="Vàng A Sình"))
    kit.entry.remove_person(nowhere.id, lines[2].person.id)
    arrivals = kit.imports.arrivals(nowhere.id, file)
    assert arrivals.same_file is not None
    assert [(line.is_sure, line.is_listed, line.is_gone) for line in arrivals.lines] == [
        (True, True, False),
        (False, False, True),
        (False, False, True),
        *[(True, True, False)] * 3,
    ]
    report = kit.imports.bring(nowhere.id, file).value
    assert (report.added, report.known, report.already, report.left_out, report.import_id) == (0, 0, 4, 2, None)
    assert len(kit.imports.imports()) == 1
    assert kit.imports.bring(nowhere.id, file, ImportChoices(left_out=frozenset())).value.added == 2


def test_the_same_list_saved_as_another_file_adds_nobody(kit: Kit, nowhere: Session) -> None:
    kit.imports.bring(nowhere.id, read(*named(*NAMES)))
    again = kit.imports.arrivals(nowhere.id, read(*named(*NAMES), digest="b" * 64))
    assert again.same_file is not None
    assert all(line.is_sure for line in again.lines)
    other = kit.imports.arrivals(nowhere.id, read(*named(*NAMES[:2]), digest="b" * 64))
    assert (other.same_file, [line.is_sure for line in other.lines]) == (None, [False, False])


def test_a_file_of_people_of_no_place_brings_the_same_people_to_another_session(
    kit: Kit, nowhere: Session, lesson: Lesson
) -> None:
    kit.imports.bring(nowhere.id, read(*named(*NAMES)))
    other = kit.plan.add(lesson(form=Form.CONFERENCE), SessionLinks()).value
    report = kit.imports.bring(other.id, read(*named(*NAMES))).value
    assert (report.added, report.known) == (0, 4)
    one = kit.plan.add(lesson(form=Form.CONFERENCE), SessionLinks()).value
    kit.imports.bring(one.id, read(*named("An"), digest="c" * 64))
    report = kit.imports.bring(other.id, read(*named("An"), digest="c" * 64)).value
    assert (report.added, report.doubtful) == (1, ("An",))


def test_one_file_for_the_same_class_of_two_schools_is_of_two_sets_of_people(
    kit: Kit, talk: Session, other_school: Place, lesson: Lesson
) -> None:
    there = six(kit, other_school)
    kit.imports.bring(talk.id, read(*named(*NAMES, place="6A")))
    elsewhere = kit.plan.add(lesson(), SessionLinks(place_ids=(there.id,))).value
    report = kit.imports.bring(elsewhere.id, read(*named(*NAMES, place="6A"))).value
    assert (report.added, report.known) == (4, 0)


def test_who_is_written_twice_is_two_until_somebody_says_otherwise(kit: Kit, talk: Session) -> None:
    twice = people(*named("Y Thịnh", "Y THỊNH", place="6A"), *named("Y Thịnh", place="Lớp 6A", birth_year=2014))
    arrivals = kit.imports.arrivals(talk.id, twice)
    assert (arrivals.repeated, arrivals.twice) == (((0, 1, 2),), ("Y Thịnh",))
    years = people(*named("A Lưới", birth_year=2013), *named("A Lưới", birth_year=2014))
    assert kit.imports.arrivals(talk.id, years).repeated == ()
    assert kit.imports.bring(talk.id, twice, ImportChoices(left_out=frozenset({1}))).value.left_out == 1
    assert names(kit, talk) == ["Y Thịnh", "Y Thịnh"]
    kit.imports.undo(talk.id)
    assert kit.imports.bring(talk.id, twice).value.twice == ("Y Thịnh",)
    assert len(names(kit, talk)) == 3


def test_an_import_is_taken_back_whole(kit: Kit, room: Place, talk: Session, clock: Clock) -> None:
    """Marked, mended, agreed for and recognised in a photo: all goes, and the session is to come again."""
    kit.imports.bring(talk.id, read(*named(*NAMES, place="6A")), ImportChoices(present=True))
    assert held(kit, talk) is SessionStatus.HELD
    line = kit.attendance.people(talk.id)[0]
    who = line.person.id
    kit.entry.mark(talk.id, [who], AttendanceStatus.EXCUSED)
    kit.entry.correct_person(talk.id, who, PersonDraft(full_name="Ngô Thị Trang", class_place_id=room.id))
    with kit.database.unit() as unit:
        agreed = ConsentDraft(person_id=who, purpose=ConsentPurpose.NAME, session_id=talk.id, channel="giấy")
        unit.consents.add(agreed)
        photo = unit.photos.add(PhotoDraft(session_id=talk.id, sha256=FILE, width=9, height=9, size=9))
        unit.photos.save(photo.id, PhotoDraft(**photo.model_dump() | {"shows": Shows.CONSENT}))
        unit.photos.save_people(photo.id, [who])
        unit.commit()
    (made,) = kit.imports.imports(talk.id)
    assert (made.lines, made.marks, made.at, made.session.id) == (4, 4, clock.now, talk.id)
    undone = kit.imports.undo(uid=made.uid).value
    assert (undone.removed, undone.marks, undone.session.status) == ((4, 4), 4, SessionStatus.PLANNED)
    roll = kit.attendance.names(talk.id)
    assert (roll.name_list, roll.lines, kit.imports.imports()) == (None, (), ())
    with kit.database.reading() as unit:
        assert (unit.attendance.people_at(room.id), unit.consents.consents()) == ([], [])
        assert (unit.photos.photo(photo.id).shows, unit.photos.photo(photo.id).person_ids) == (Shows.WITHHELD, ())
    with pytest.raises(Refused, match=r"attendance\.no_import"):
        kit.imports.undo(uid=made.uid)


def test_nothing_that_went_with_an_import_comes_back_to_somebody_else(kit: Kit, talk: Session) -> None:
    """The next child was once given the free number of one who left, and with it what a step of before brought back:
    the consent of another. A badge that was printed for the one would have marked the other."""
    day = date(2026, 11, 20)
    kit.imports.bring(talk.id, roster())
    gone = kit.attendance.people(talk.id)[-1].person
    agreed = ConsentDraft(person_id=gone.id, purpose=ConsentPurpose.PHOTO, guardian_agreed_on=day, person_agreed_on=day)
    before = kit.undo.last()
    kit.consents.remove(kit.consents.save(agreed).value.id)
    kit.imports.undo(talk.id)
    assert kit.undo.last() == before, "what cannot come back does not bar the way"
    kit.imports.bring(talk.id, roster([f"{name} Hai" for name in NAMES]))
    assert min(line.person.id for line in kit.attendance.people(talk.id)) > gone.id


def test_a_step_of_before_an_import_is_refused_where_it_would_tear_the_list(
    kit: Kit, room: Place, lesson: Lesson
) -> None:
    session = kit.plan.add(lesson(), SessionLinks(place_ids=(room.id,))).value
    kit.imports.bring(session.id, roster(), ImportChoices(present=True))
    with pytest.raises(Refused, match=r"undo\.(used|changed)_since"):
        kit.undo.take_back()
    assert names(kit, session) == list(NAMES)
    assert held(kit, session) is SessionStatus.HELD


def test_what_an_import_filled_in_is_blank_again_unless_it_was_changed_since(
    kit: Kit, talk: Session, room: Place, lesson: Lesson
) -> None:
    kit.imports.bring(talk.id, roster(born=None))
    before = [line.person for line in kit.attendance.people(talk.id)]
    told = named(*NAMES, birth_year=2014, sex=Sex.FEMALE, minority=Minority.YES, place="6A")
    year_on = kit.plan.add(lesson(day=date(2027, 3, 1)), SessionLinks(place_ids=(room.id,))).value
    report = kit.imports.bring(year_on.id, people(*told), ImportChoices(joined=frozenset(range(4)))).value
    assert (report.known, report.doubtful) == (4, ())
    known = kit.attendance.people(year_on.id)[0].person
    assert (known.birth_year, known.sex, known.keep_until) == (2014, Sex.FEMALE, date(2028, 11, 30))
    kit.entry.correct_person(year_on.id, known.id, PersonDraft(**known.model_dump() | {"birth_year": 2012}))
    kit.imports.undo(year_on.id)
    after = [line.person for line in kit.attendance.people(talk.id)]
    assert after[1:] == before[1:]
    assert after[0] == before[0].model_copy(update={"birth_year": 2012})


def test_a_fuller_list_fills_in_who_is_on_the_list_and_can_be_taken_back(kit: Kit, nowhere: Session) -> None:
    kit.imports.bring(nowhere.id, people(*named(*NAMES)))
    fuller = people(*named(*NAMES, birth_year=1990))
    report = kit.imports.bring(nowhere.id, fuller, ImportChoices(joined=frozenset(range(4)))).value
    assert (report.already, report.import_id) == (4, 2)
    assert {line.attendance.age_group for line in kit.attendance.people(nowhere.id)} == {"adult"}
    assert kit.imports.undo().value.removed == (0, 0)
    assert {line.attendance.age_group for line in kit.attendance.people(nowhere.id)} == {"unknown"}
    assert {line.person.birth_year for line in kit.attendance.people(nowhere.id)} == {None}


def test_who_came_by_two_imports_stays_until_both_are_taken_back(
    kit: Kit, talk: Session, room: Place, lesson: Lesson, clock: Clock
) -> None:
    kit.imports.bring(talk.id, roster())
    clock.now += timedelta(hours=1)
    next_day = kit.plan.add(lesson(day=date(2026, 11, 23)), SessionLinks(place_ids=(room.id,))).value
    kit.imports.bring(next_day.id, roster())
    assert [line.session.id for line in kit.imports.imports()] == [next_day.id, talk.id]
    assert kit.imports.undo(talk.id).value.removed == (4, 0)
    assert kit.imports.undo(next_day.id).value.removed == (4, 4)


def test_a_session_that_was_counted_or_marked_by_hand_stays_held(kit: Kit, talk: Session) -> None:
    kit.imports.bring(talk.id, roster(), ImportChoices(present=True))
    kit.entry.add_person(talk.id, RosterPerson(full_name="Ksor H'Nhi"))
    assert kit.imports.undo(talk.id).value.session.status is SessionStatus.HELD
    assert names(kit, talk) == ["Ksor H'Nhi"]


def test_how_a_source_is_read_is_remembered(kit: Kit, nowhere: Session, tmp_path: Path) -> None:
    file = tmp_path / "danh-sach.csv"
    file.write_text("Họ và tên,Sinh hoạt tại\nY Thịnh,6A\nKsor H'Nhi,6B\n", encoding="utf-8")
    found = kit.imports.read_file(file)
    assert [person.place for person in found.people] == [None, None]
    number = next(column.number for column in found.columns if column.heading == "Sinh hoạt tại")
    kit.imports.remember(found, {number: ColumnMeaning.PLACE})
    assert [person.place for person in kit.imports.read_file(file).people] == ["6A", "6B"]
    assert kit.imports.read_file(file, {}) == found
    other = tmp_path / "khac.csv"
    other.write_text("Họ và tên,Sinh hoạt tại\nA Lưới,7C\n", encoding="utf-8")
    assert [person.place for person in kit.imports.read_file(other).people] == ["7C"]
    kit.imports.bring(nowhere.id, kit.imports.read_file(file))
    assert kit.imports.bring(nowhere.id, kit.imports.read_file(file)).value.added == 0
    kit.imports.remember(found, {})
    assert kit.imports.read_file(file) == found
    lines = kit.imports.read_text("Y Thịnh\nKsor H'Nhi")
    assert kit.imports.remember(lines, {0: ColumnMeaning.NAME}).value is None


def test_a_mapping_without_a_name_never_bars_the_way(kit: Kit, tmp_path: Path) -> None:
    file = tmp_path / "danh-sach.csv"
    file.write_text("Họ và tên,Lớp\nY Thịnh,6A\n", encoding="utf-8")
    found = kit.imports.read_file(file)
    columns = {column.number: ColumnMeaning.IGNORE for column in found.columns}
    kit.imports.remember(found, columns)
    assert kit.imports.read_file(file) == found


def test_people_of_many_audiences_stay_in_the_order_of_the_list(kit: Kit, room: Place, lesson: Lesson) -> None:
    meeting = kit.plan.add(lesson(form=Form.VILLAGE_MEETING), SessionLinks()).value
    mixed = [replace_year(person, 2014 if number % 2 else 1980) for number, person in enumerate(named(*NAMES * 3))]
    kit.imports.bring(meeting.id, people(*mixed))
    lines = kit.attendance.people(meeting.id)
    assert [line.person.full_name for line in lines] == list(NAMES * 3)
    assert len({line.attendance.audience for line in lines}) == 2


def replace_year(person: RosterPerson, year: int) -> RosterPerson:
    return person.model_copy(update={"birth_year": year})
