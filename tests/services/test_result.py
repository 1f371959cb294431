"""The one-minute form: what it asks for, what it saves, what it refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AgeGroup, Audience, NoteKind
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.services.result import CountRow, Entries, counted
from campaign_kit.services.result_form import USED_KINDS

Lesson = Callable[..., SessionDraft]
TODAY = date(2026, 11, 21)
ROW = CountRow("Lớp 6A", Audience.CHILD_IN_SCHOOL, 2, enrolled=30, enrolled_female=16, enrolled_minority=20)


@pytest.fixture
def rooms(kit: Kit, school: Place) -> list[Place]:
    """Lớp 7A, 6B, 6A of the school, 6A and 7A with their children counted twice."""
    drafts = [
        PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name=f"Lớp {name}", grade=int(name[0]))
        for name in ("7A", "6B", "6A")
    ]
    rooms = kit.places.add(drafts).value
    counts = [
        PlaceCountDraft(place_id=room.id, as_of=date(year, 9, 5), children=children, female=12, minority=9)
        for room in (rooms[0], rooms[2])
        for year, children in ((2026, 30), (2025, 41))
    ]
    kit.places.add_counts(counts)
    return rooms


@pytest.fixture
def flag(kit: Kit, school: Place, rooms: list[Place], lesson: Lesson) -> Session:
    """A flag ceremony of the whole school today."""
    draft = lesson(form=Form.FLAG_CEREMONY, whole_school=True)
    return kit.plan.add(draft, SessionLinks(place_ids=(school.id,))).value


def meeting(kit: Kit, lesson: Lesson, **changes: object) -> Session:
    """A meeting of the hamlet Mook Đen."""
    hamlet = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Mook Đen")]).value[0]
    draft = lesson(form=Form.VILLAGE_MEETING, **changes)
    return kit.plan.add(draft, SessionLinks(place_ids=(hamlet.id,))).value


def test_a_school_is_a_grid_of_its_classes_with_those_enrolled(kit: Kit, school: Place, flag: Session) -> None:
    form = kit.attendance.result(flag.id)
    assert [(row.name, row.enrolled, row.enrolled_female, row.total) for row in form.grid] == [
        ("Lớp 6A", 30, 12, None),
        ("Lớp 6B", None, None, None),
        ("Lớp 7A", 30, 12, None),
    ]
    assert [(row.audience, row.place_id) for row in form.counters] == [
        (Audience.TEACHER, school.id),
        (Audience.PARENT, school.id),
    ]
    assert (dict(form.used), form.notes, form.advice) == (dict.fromkeys(USED_KINDS), (), ())


def test_classes_of_two_schools_are_told_apart_and_share_no_counter(
    kit: Kit, rooms: list[Place], lesson: Lesson
) -> None:
    other = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lê Quý Đôn")]).value[0]
    six = kit.places.add([PlaceDraft(office_id=0, parent_id=other.id, kind=PlaceKind.CLASS, name="Lớp 6A")]).value[0]
    here = SessionLinks(place_ids=(rooms[2].id, six.id))
    form = kit.attendance.result(kit.plan.add(lesson(), here).value.id)
    assert [row.name for row in form.grid] == ["Lớp 6A (Trường THCS Nguyễn Du)", "Lớp 6A (Trường THCS Lê Quý Đôn)"]
    assert {row.place_id for row in form.counters} == {None}


def test_classes_of_another_school_year_are_not_asked_for(kit: Kit, school: Place, flag: Session) -> None:
    for year, until in (("2025-2026", None), ("2026-2027", None), ("2024-2025", date(2025, 7, 31))):
        draft = PlaceDraft(
            office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name="Lớp 9A", school_year=year, active_to=until
        )
        kit.places.add([draft])
    places = {place.id: place for place in kit.plan.places()}
    nines = [places[row.place_id or 0] for row in kit.attendance.result(flag.id).grid if row.name == "Lớp 9A"]
    assert [room.school_year for room in nines] == ["2026-2027"]


def test_everybody_came_and_some_were_absent() -> None:
    full = ROW.full()
    assert (full.total, full.female, full.minority, full.absent) == (30, 16, 20, 0)
    fewer = full.missing(2)
    assert (fewer.total, fewer.female, fewer.minority, fewer.absent) == (28, None, None, 2)
    typed = replace(ROW, female=15).missing(1)
    assert (typed.total, typed.female, typed.missing(0).female) == (29, 15, 15)
    assert replace(ROW, total=33).absent is None


@pytest.mark.parametrize("absent", [31, -1])
def test_nobody_is_absent_who_is_not_enrolled(absent: int) -> None:
    with pytest.raises(Refused, match=r"attendance\.more_absent"):
        ROW.missing(absent)


def test_what_is_saved_is_shown_again_and_the_session_is_held(kit: Kit, school: Place, flag: Session) -> None:
    form = kit.attendance.result(flag.id)
    six, *others = form.grid
    teachers = replace(form.counters[0], total=3)
    notes = ((NoteKind.DIFFICULTY, "Loa nhỏ"), (NoteKind.CHILD_VOICE, "Em muốn học thêm"))
    entries = Entries((six.missing(1), *others, teachers, form.counters[1]), {Kind.LEAFLET: 28, Kind.POSTER: 0}, notes)
    outcome = kit.attendance.save_result(flag.id, entries)
    assert outcome.changed == {"attendance", "plan"}
    saved = outcome.value
    assert saved == kit.attendance.result(flag.id)
    assert (saved.session.status, kit.plan.session(str(flag.id)).status) == (SessionStatus.HELD, SessionStatus.HELD)
    assert [(row.total, row.female, row.age_group) for row in saved.grid] == [
        (29, None, AgeGroup.FROM_11_TO_15),
        (None, None, None),
        (None, None, None),
    ]
    assert [row.total for row in saved.counters] == [3, None]
    assert (saved.used, saved.notes, counted(saved.rows)) == ({Kind.LEAFLET: 28, Kind.POSTER: 0}, notes, 32)
    assert kit.attendance.save_result(flag.id, Entries(saved.rows, saved.used, saved.notes)).value == saved


def test_notes_that_stay_are_not_written_again(kit: Kit, flag: Session) -> None:
    first, second = (NoteKind.PROPOSAL, "Thêm loa"), (NoteKind.GOOD_MODEL, "Đóng vai")
    kit.attendance.save_result(flag.id, Entries(notes=(first, second)))
    with kit.database.unit() as unit:
        kept = unit.attendance.notes(flag.id)[1].id
    kit.attendance.save_result(flag.id, Entries(notes=((NoteKind.PROPOSAL, "Thêm hai loa "), second, (first[0], " "))))
    with kit.database.unit() as unit:
        notes = [(note.id, note.text) for note in unit.attendance.notes(flag.id)]
    assert notes == [(kept, "Đóng vai"), (kept + 1, "Thêm hai loa")]
    assert kit.attendance.save_result(flag.id, Entries()).value.notes == (second, (first[0], "Thêm hai loa"))


def test_a_school_can_be_counted_in_one_number(kit: Kit, school: Place, flag: Session) -> None:
    whole = kit.attendance.result(flag.id, by_class=False)
    assert [(row.name, row.enrolled) for row in whole.grid] == [("Trường THCS Nguyễn Du", None)]
    saved = kit.attendance.save_result(flag.id, Entries((replace(whole.grid[0], total=75),))).value
    assert (saved.by_class, saved.grid[0].total, saved.grid[0].age_group) == (False, 75, AgeGroup.FROM_11_TO_15)
    by_class = kit.attendance.result(flag.id, by_class=True)
    assert [row.total for row in by_class.grid] == [None] * 3
    assert ("Học sinh – Trường THCS Nguyễn Du", 75) in [(row.name, row.total) for row in by_class.counters]
    both = kit.attendance.save_result(flag.id, Entries((by_class.grid[0].full(), *by_class.counters))).value
    assert "hai số này đang cộng vào nhau" in both.advice[0]


def test_those_enrolled_of_a_school_are_the_sum_of_all_its_classes(kit: Kit, rooms: list[Place], flag: Session) -> None:
    kit.places.add_counts([PlaceCountDraft(place_id=rooms[1].id, as_of=TODAY, children=25)])
    (row,) = kit.attendance.result(flag.id, by_class=False).grid
    assert (row.enrolled, row.enrolled_female) == (85, None)


@pytest.mark.parametrize(
    ("form", "audience"),
    [
        (Form.VILLAGE_MEETING, Audience.COMMUNITY),
        (Form.SUMMER_ACTIVITY, Audience.CHILD_IN_SCHOOL),
        (Form.HOME_VISIT, Audience.PARENT),
        (Form.ASSOCIATION_MEETING, Audience.UNION_MEMBER),
    ],
)
def test_a_hamlet_is_one_row_of_whom_its_form_is_for(kit: Kit, lesson: Lesson, form: Form, audience: Audience) -> None:
    session = meeting(kit, lesson)
    kit.places.add_counts([PlaceCountDraft(place_id=session.place_ids[0], as_of=TODAY, children=120)])
    kit.plan.save(session.id, session.model_copy(update={"form": form}), session)
    (row,) = kit.attendance.result(session.id).grid
    assert (row.name, row.audience, row.enrolled) == ("Làng Mook Đen", audience, None)


def test_a_meeting_without_a_place_is_one_row(kit: Kit, lesson: Lesson) -> None:
    session = kit.plan.add(lesson(form=Form.CONFERENCE), SessionLinks()).value
    form = kit.attendance.result(session.id)
    assert [(row.name, row.place_id) for row in form.rows] == [
        ("Cán bộ, công chức", None),
        ("Giáo viên, cán bộ quản lý trường học", None),
        ("Cộng tác viên bảo vệ trẻ em", None),
    ]


def test_a_parents_meeting_is_counted_by_school_not_by_class(kit: Kit, school: Place, flag: Session) -> None:
    kit.plan.save(flag.id, flag.model_copy(update={"form": Form.PARENT_MEETING}), flag)
    assert [(row.name, row.enrolled) for row in kit.attendance.result(flag.id).grid] == [
        ("Trường THCS Nguyễn Du", None)
    ]


def test_a_village_meeting_is_one_line_with_its_parts(kit: Kit, lesson: Lesson) -> None:
    """63 người, 41 nữ, 60 DTTS, 12 trẻ em: nobody is asked how many of the children are girls."""
    session = meeting(kit, lesson)
    row = replace(kit.attendance.result(session.id).grid[0], total=63, female=41, minority=60, children=12)
    saved = kit.attendance.save_result(session.id, Entries((row,))).value.grid[0]
    assert saved == row
    with kit.database.unit() as unit:
        (count,) = unit.attendance.head_counts(session.id)
    assert (count.total, count.female, count.minority, count.children, count.age_group) == (63, 41, 60, 12, None)


def test_a_result_before_its_day_is_kept_and_not_held(kit: Kit, lesson: Lesson) -> None:
    session = meeting(kit, lesson, day=date(2026, 11, 22))
    saved = kit.attendance.save_result(
        session.id, Entries((replace(kit.attendance.result(session.id).grid[0], total=5),))
    )
    assert saved.value.session.status is SessionStatus.PLANNED
    assert saved.value.grid[0].total == 5
    assert "Ngày 22/11/2026 chưa đến" in saved.value.advice[0]


def test_more_than_enrolled_is_said_and_saved(kit: Kit, flag: Session) -> None:
    six = replace(kit.attendance.result(flag.id).grid[0], total=34)
    saved = kit.attendance.save_result(flag.id, Entries((six,))).value
    assert saved.grid[0].total == 34
    assert saved.advice == ("Lớp 6A: có mặt 34, nhiều hơn sĩ số 30. Hãy xem lại hai số này.",)


@pytest.mark.parametrize(
    ("numbers", "code", "facts"),
    [
        ({"total": 20, "female": 21}, "part_above_whole", {"part": "số nữ", "number": 21, "total": 20}),
        ({"total": 20, "minority": 21}, "part_above_whole", {"part": "số dân tộc thiểu số", "whole": "tổng số"}),
        ({"total": 20, "children": 21}, "part_above_whole", {"part": "số trẻ em"}),
        (
            {"total": 20, "female": 4, "minority_female": 5},
            "part_above_whole",
            {"part": "số nữ dân tộc thiểu số", "whole": "số nữ", "total": 4},
        ),
        ({"female": 3}, "no_total", {"name": "Lớp 6A"}),
    ],
)
def test_parts_that_cannot_be_are_named_and_nothing_is_saved(
    kit: Kit, flag: Session, numbers: dict[str, int], code: str, facts: dict[str, object]
) -> None:
    form = kit.attendance.result(flag.id)
    six, seven = replace(form.grid[0], **numbers), replace(form.grid[2], total=30)  # type: ignore[arg-type]  # only ints
    with pytest.raises(Refused) as refused:
        kit.attendance.save_result(flag.id, Entries((seven, six)))
    assert refused.value.code == f"attendance.{code}"
    assert facts.items() <= refused.value.facts.items()
    assert kit.attendance.result(flag.id) == form


def test_a_count_by_itself_replaces_one_of_its_kind(kit: Kit, rooms: list[Place], flag: Session) -> None:
    six = CountRow("Lớp 6A", Audience.CHILD_IN_SCHOOL, rooms[2].id, total=28)
    kit.attendance.count(flag.id, six)
    form = kit.attendance.count(flag.id, replace(six, total=29, female=15)).value
    assert (form.grid[0].total, form.grid[0].female, form.session.status) == (29, 15, SessionStatus.HELD)
    form = kit.attendance.count(flag.id, CountRow("Giáo viên", Audience.TEACHER, total=2)).value
    assert [(row.audience, row.total) for row in form.rows if row.total is not None] == [
        (Audience.CHILD_IN_SCHOOL, 29),
        (Audience.TEACHER, 2),
    ]
    assert form.counters[0].place_id == flag.place_ids[0]


def test_counts_of_two_age_groups_stand_side_by_side(kit: Kit, lesson: Lesson) -> None:
    session = meeting(kit, lesson)
    for group in (AgeGroup.UNDER_6, AgeGroup.ADULT):
        kit.attendance.count(session.id, CountRow("Người dân", Audience.COMMUNITY, age_group=group, total=9))
    rows = [row for row in kit.attendance.result(session.id).rows if row.total is not None]
    assert [(row.name, row.age_group) for row in rows] == [
        ("Làng Mook Đen", AgeGroup.UNDER_6),
        ("Người dân trong cộng đồng – Làng Mook Đen", AgeGroup.ADULT),
    ]
    assert (
        kit.attendance.save_result(session.id, Entries(tuple(rows))).value.rows
        == kit.attendance.result(session.id).rows
    )


def test_a_count_at_a_place_nobody_knows_is_refused(kit: Kit, flag: Session) -> None:
    with pytest.raises(Refused, match=r"plan\.no_place"):
        kit.attendance.count(flag.id, CountRow("Giáo viên", Audience.TEACHER, 99, total=1))
    with pytest.raises(Refused, match=r"attendance\.no_total"):
        kit.attendance.count(flag.id, CountRow("Giáo viên", Audience.TEACHER))
    for verb in (lambda: kit.attendance.result(99), lambda: kit.attendance.save_result(99, Entries())):
        with pytest.raises(Refused, match=r"plan\.no_session"):
            verb()


def test_a_cancelled_session_has_no_result_before_it_is_planned_again(kit: Kit, flag: Session) -> None:
    kit.plan.cancel(str(flag.id))
    entries = Entries((kit.attendance.result(flag.id).grid[0].missing(0),))
    with pytest.raises(Refused, match=r"plan\.not_from"):
        kit.attendance.save_result(flag.id, entries)
    assert kit.plan.session(str(flag.id)).status is SessionStatus.CANCELLED
    kit.plan.plan(str(flag.id))
    assert kit.attendance.save_result(flag.id, entries).value.session.status is SessionStatus.HELD


def test_a_count_elsewhere_is_not_taken_for_the_session(kit: Kit, lesson: Lesson, school: Place) -> None:
    """63 villagers once became 126: a slip of --place added a school's count to the meeting."""
    village = meeting(kit, lesson)
    other = kit.attendance.result(village.id).rows[0]
    assert village.place_ids
    with pytest.raises(Refused, match=r"attendance\.elsewhere"):
        kit.attendance.count(village.id, replace(other, place_id=school.id, total=63))


def test_parts_that_cannot_be_are_refused(kit: Kit, lesson: Lesson) -> None:
    village = meeting(kit, lesson)
    row = replace(kit.attendance.result(village.id).rows[0], total=63, female=41, minority=60, minority_female=10)
    with pytest.raises(Refused, match=r"attendance\.impossible_parts"):
        kit.attendance.count(village.id, row)


def test_a_list_is_not_deleted_before_its_session(kit: Kit, flag: Session) -> None:
    with pytest.raises(Refused, match=r"attendance\.kept_too_short"):
        kit.attendance.open_list(flag.id, "Điểm danh", flag.day)
