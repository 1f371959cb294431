"""Lists of names: people in bulk, marks, imports that are taken back whole, what stays frozen."""

from datetime import UTC, date, datetime

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    AgeGroup,
    AttendanceStatus,
    Audience,
    CheckInMethod,
    Listed,
    Minority,
    PersonDraft,
    Removed,
    Sex,
    Summary,
)
from campaign_kit.model.names import fold
from campaign_kit.model.office import Office
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SessionDraft, SessionLinks
from campaign_kit.model.plan import Session as Meeting
from campaign_kit.store.changes import MASK
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit

NOW = datetime(2026, 3, 21, 3, 0, tzinfo=UTC)
PUPIL, PARENT = Audience.CHILD_IN_SCHOOL, Audience.PARENT
REGISTERED, PRESENT, ABSENT = AttendanceStatus.REGISTERED, AttendanceStatus.PRESENT, AttendanceStatus.ABSENT
KEYBOARD = CheckInMethod.KEYBOARD
NAMES = ("Nguyễn Văn Đức", "Rơ Châm H'Bia", "Ân", "An")


def people(unit: Unit, *names: str, import_id: int | None = None, **more: int | str) -> list[int]:
    drafts = [PersonDraft.model_validate({"full_name": name} | more) for name in names]
    return unit.attendance.add_people(drafts, import_id)


def meeting(unit: Unit, day: date = date(2026, 3, 21)) -> Meeting:
    return unit.plan.add_session(SessionDraft(title="Buổi", form=Form.CLUB, day=day), SessionLinks())


def room(unit: Unit, own: Office, grade: int | None = None) -> int:
    draft = PlaceDraft(office_id=own.id, kind=PlaceKind.CLASS, name="6A", grade=grade)
    return unit.plan.add_places([draft])[0].id


def names(lines: list[Listed]) -> list[str]:
    return [line.person.full_name for line in lines]


def test_people_get_their_keys_and_keep_their_spelling(memory: Database) -> None:
    with memory.unit() as unit:
        who = people(unit, "  Nguyễn  Văn Đức ")[0]
        person = unit.attendance.person(who)
        assert (person.full_name, person.search_key) == ("Nguyễn Văn Đức", "nguyen van duc")
        changed = unit.attendance.save_person(who, PersonDraft(full_name="Nguyễn Văn Đực", sex=Sex.MALE))
        assert (changed.search_key, changed.sex, changed.uid) == ("nguyen van duc", Sex.MALE, person.uid)
        assert changed.sort_key != person.sort_key
        for ask in (
            unit.attendance.person,
            lambda nobody: unit.attendance.save_person(nobody, PersonDraft(full_name="An")),
        ):
            with pytest.raises(Refused) as caught:
                ask(99)
            assert caught.value.code == "attendance.no_person"


def test_a_list_keeps_its_own_order(memory: Database) -> None:
    with memory.unit() as unit:
        first, second = meeting(unit), meeting(unit)
        known = people(unit, *NAMES)
        assert unit.attendance.register(first.id, known, PARENT) == known
        assert names(unit.attendance.people_of(first.id)) == [*NAMES]
        unit.attendance.register(second.id, known[2:][::-1], PARENT)
        late = people(unit, "Siu Blơi")
        assert unit.attendance.register(second.id, [known[3], *late, *late, known[0], 99], PARENT) == [*late, known[0]]
        assert names(unit.attendance.people_of(second.id)) == ["An", "Ân", "Siu Blơi", "Nguyễn Văn Đức"]
        assert {line.attendance.status for line in unit.attendance.people_of(second.id)} == {REGISTERED}
        with pytest.raises(Refused) as caught:
            unit.attendance.register(99, known, PARENT)
        assert caught.value.code == "plan.no_session"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("van duc", [NAMES[0]]),
        ("ĐỨC", [NAMES[0]]),
        ("h’bia", [NAMES[1]]),
        ("an", [NAMES[0], *NAMES[2:]]),
        ("%", []),
        (" ", [*NAMES]),
    ],
)
def test_search_needs_no_marks(memory: Database, typed: str, found: list[str]) -> None:
    with memory.unit() as unit:
        session = meeting(unit)
        unit.attendance.register(session.id, people(unit, *NAMES), PARENT)
        assert names(unit.attendance.people_of(session.id, typed)) == found


def test_a_mark_says_who_when_and_how(memory: Database) -> None:
    with memory.unit() as unit:
        session = meeting(unit)
        who, other = unit.attendance.register(session.id, people(unit, "An", "Ân"), PARENT)
        unit.attendance.mark(session.id, who, PRESENT, KEYBOARD, NOW)
        lines = {line.person.id: line.attendance for line in unit.attendance.people_of(session.id)}
        assert (lines[who].status, lines[who].method, lines[who].checked_in_at) == (PRESENT, KEYBOARD, NOW)
        assert (lines[other].status, lines[other].checked_in_at) == (REGISTERED, None)
        unit.attendance.mark(session.id, who, REGISTERED, KEYBOARD, None)
        assert unit.attendance.summaries([session.id]) == {session.id: Summary(None, 2, 0, 0)}
        with pytest.raises(Refused) as caught:
            unit.attendance.mark(session.id, 99, PRESENT, KEYBOARD, NOW)
        assert caught.value.code == "attendance.no_person"
        changes = unit.changes.of("attendance", f"{session.id}-{who}")
    assert [(change.before, change.after) for change in changes] == [
        ({"status": "registered"}, {"status": "present"}),
        ({"status": "present"}, {"status": "registered"}),
    ]


def test_all_who_are_not_marked_are_marked_at_once(memory: Database) -> None:
    with memory.unit() as unit:
        session = meeting(unit)
        known = unit.attendance.register(session.id, people(unit, *NAMES), PARENT)
        unit.attendance.mark(session.id, known[1], ABSENT, KEYBOARD, NOW)
        rest = [known[0], *known[2:]]
        assert unit.attendance.mark_all(session.id, PRESENT, CheckInMethod.LIST, NOW) == rest
        assert unit.attendance.mark_all(session.id, PRESENT, CheckInMethod.LIST, NOW) == []
        assert unit.attendance.summaries([session.id]) == {session.id: Summary(None, 4, 4, 3)}
        assert unit.attendance.mark_all(session.id, REGISTERED, CheckInMethod.LIST, None, rest) == rest, "one undo"
        assert unit.attendance.mark_all(session.id, REGISTERED, CheckInMethod.LIST, None, known) == [known[1]]
        assert unit.attendance.summaries([session.id]) == {session.id: Summary(None, 4, 0, 0)}
        told = [change.after for change in unit.changes.of("attendance", str(session.id))]
    assert told == [{"people": 4, "audience": "parent"}, {"present": 3}, {"registered": 3}, {"registered": 1}]


def test_an_import_is_taken_back_whole(memory: Database) -> None:
    """Its new people go, those who stand on another list stay; what was typed stays on the list."""
    with memory.unit() as unit:
        session, other = meeting(unit), meeting(unit)
        typed = people(unit, "An")
        unit.attendance.register(session.id, typed, PARENT)
        pasted = unit.attendance.begin_import(session.id)
        unit.attendance.register(session.id, people(unit, "Ka", import_id=pasted.id), PARENT, import_id=pasted.id)
        earlier = people(unit, "Lò Văn Hặc")
        unit.attendance.register(other.id, earlier, PARENT)
        brought = unit.attendance.begin_import(session.id)
        fresh = people(unit, "Ân", "Vàng A Páo", "Siu Blơi", import_id=brought.id)
        unit.attendance.register(session.id, [*fresh, *earlier, *typed], PARENT, import_id=brought.id)
        unit.attendance.register(other.id, fresh[2:], PARENT)
        unit.attendance.mark_all(session.id, PRESENT, KEYBOARD, NOW)
        assert [each.uid for each in unit.attendance.imports(session.id)] == [brought.uid, pasted.uid]
        assert unit.attendance.imports(other.id) == []

        assert unit.attendance.remove_import(brought.uid) == Removed(attendances=4, people=2)
        assert names(unit.attendance.people_of(session.id)) == ["An", "Ka"]
        assert names(unit.attendance.people_of(other.id)) == ["Lò Văn Hặc", "Siu Blơi"]
        assert unit.attendance.imports() == [pasted]
        with pytest.raises(Refused) as caught:
            unit.attendance.remove_import(brought.uid)
        assert caught.value.code == "attendance.no_import"
        last = unit.changes.of("roster_import", brought.uid)[-1]
    assert last.before == {"undone_at": None, "attendances": 4, "people": 2}


def test_who_is_taken_off_the_last_list_is_gone(memory: Database) -> None:
    """No name is kept for nothing."""
    with memory.unit() as unit:
        session, other = meeting(unit), meeting(unit)
        known = people(unit, *NAMES)
        unit.attendance.register(session.id, known, PARENT)
        unit.attendance.register(other.id, known[:1], PARENT)
        assert unit.attendance.remove_people(session.id, known[:2]) == Removed(attendances=2, people=1)
        assert unit.attendance.person(known[0]).full_name == NAMES[0]
        with pytest.raises(Refused):
            unit.attendance.person(known[1])
        assert unit.attendance.remove_people(session.id, known[:2]) == Removed(0, 0)


def test_the_same_name_is_looked_for_in_the_same_place_only(memory: Database, own: Office) -> None:
    """Two schools both have a 6A, and both may have an An."""
    with memory.unit() as unit:
        first, second = room(unit, own), room(unit, own)
        here = people(unit, "Nguyễn Văn Ân", "Siu Blơi", class_place_id=first)
        people(unit, "Nguyễn Văn An", class_place_id=second)
        at_home = people(unit, "nguyễn văn ấn", home_place_id=first)
        nowhere = people(unit, "Nguyễn Văn An")
        keys = [fold("NGUYỄN VĂN AN")]
        assert {person.id for person in unit.attendance.find_same([first], keys)} == {here[0], *at_home}
        assert [person.id for person in unit.attendance.find_same([None], keys)] == nowhere
        assert unit.attendance.find_same([first], []) == []
        assert [person.full_name for person in unit.attendance.people_at(first)] == [
            "Nguyễn Văn Ân", "nguyễn văn ấn", "Siu Blơi",
        ]  # fmt: skip


def test_what_an_attendance_keeps_is_that_of_the_day(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        at_class, at_home = room(unit, own, grade=6), room(unit, own)
        both = people(unit, "An", class_place_id=at_class, home_place_id=at_home, minority="yes")
        born = people(unit, "Ân", class_place_id=at_class, birth_year=2016)
        session = meeting(unit)
        unit.attendance.register(session.id, [*both, *born], PUPIL)
        pupil, older = (line.attendance for line in unit.attendance.people_of(session.id))
        assert (pupil.place_id, pupil.age_group, pupil.minority) == (at_class, AgeGroup.FROM_11_TO_15, Minority.YES)
        assert (older.age_group, older.minority) == (AgeGroup.FROM_6_TO_10, Minority.UNKNOWN), "birth year before grade"
        evening = meeting(unit)
        unit.attendance.register(evening.id, [*both, *born], PARENT)
        at_meeting = [line.attendance for line in unit.attendance.people_of(evening.id)]
        assert [(each.place_id, each.age_group) for each in at_meeting] == [
            (at_home, AgeGroup.UNKNOWN), (at_class, AgeGroup.FROM_6_TO_10),
        ]  # fmt: skip


def test_a_correction_is_frozen_anew_and_a_move_is_not(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        old, new = room(unit, own, grade=6), room(unit, own, grade=10)
        who = people(unit, "An", class_place_id=old)
        session = meeting(unit)
        unit.attendance.register(session.id, who, PUPIL)
        unit.attendance.move_class(who, new)

        def kept() -> tuple[int | None, AgeGroup]:
            line = unit.attendance.people_of(session.id)[0].attendance
            return line.place_id, line.age_group

        assert kept() == (old, AgeGroup.FROM_11_TO_15)
        unit.attendance.freeze_again(session.id, who)
        assert kept() == (new, AgeGroup.FROM_16_TO_17)
        person = unit.attendance.save_person(who[0], PersonDraft(full_name="An", class_place_id=old))
        assert person.class_place_id == old
        unit.attendance.move_class(who, new)
        unit.attendance.save_person(who[0], PersonDraft(full_name="Ân", class_place_id=new))
        change = unit.changes.of("person", person.uid)[1]
        assert unit.changes.of("person", person.uid)[-1].after == dict.fromkeys(("full_name", "sort_key"), MASK)
    assert (change.before, change.after) == ({"class_place_id": MASK}, {"class_place_id": MASK})


def test_ages_follow_a_session_into_another_year(memory: Database, own: Office) -> None:
    """Put off from December to January: the ages are those of the new year; by grade nothing changes."""
    with memory.unit() as unit:
        session = meeting(unit, date(2026, 12, 20))
        born = people(unit, "An", birth_year=2011) + people(unit, "Ân", birth_year=2001)
        by_grade = people(unit, "Blơi", class_place_id=room(unit, own, grade=6))
        unit.attendance.register(session.id, [*born, *by_grade], PUPIL)
        unit.plan.save_session(session.id, session.model_copy(update={"day": date(2026, 12, 21)}), session)
        ages = [line.attendance.age_group for line in unit.attendance.people_of(session.id)]
        assert ages == ["11_15", "adult", "11_15"]
        unit.plan.save_session(session.id, session.model_copy(update={"day": date(2027, 1, 9)}), session)
        ages = [line.attendance.age_group for line in unit.attendance.people_of(session.id)]
        assert ages == ["16_17", "adult", "11_15"]


def test_a_long_list_goes_through_whole(memory: Database) -> None:
    """More people than one statement takes parameters for."""
    with memory.unit() as unit:
        session = meeting(unit)
        brought = unit.attendance.begin_import(session.id)
        known = people(unit, *(f"Người {number}" for number in range(5_001)), import_id=brought.id)
        assert len(unit.attendance.register(session.id, known, PARENT, import_id=brought.id)) == 5_001
        assert unit.attendance.register(session.id, known, PARENT) == []
        assert len(unit.attendance.mark_all(session.id, PRESENT, KEYBOARD, NOW, known)) == 5_001
        assert [line.person.id for line in unit.attendance.people_of(session.id)] == known
        assert len(unit.attendance.find_same([None], [fold(f"Người {number}") for number in range(5_001)])) == 5_001
        assert unit.attendance.remove_import(brought.uid) == Removed(5_001, 5_001)
