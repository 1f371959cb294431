"""The numbers of the last time are proposed where nothing is counted yet, and nothing of it is saved by itself."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from campaign_kit.bootstrap import Kit
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
)
from campaign_kit.services.result import CountRow, Entries, ResultForm

Lesson = Callable[..., SessionDraft]
Flag = Callable[..., Session]
TODAY = date(2026, 11, 21)


@pytest.fixture
def rooms(kit: Kit, school: Place) -> list[Place]:
    """Lớp 6A and 6B of the school, 30 children each."""
    drafts = [
        PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name=f"Lớp {name}", grade=6)
        for name in ("6A", "6B")
    ]
    rooms = kit.places.add(drafts).value
    kit.places.add_counts([PlaceCountDraft(place_id=each.id, as_of=date(2026, 9, 5), children=30) for each in rooms])
    return rooms


@pytest.fixture
def flag(kit: Kit, school: Place, rooms: list[Place], lesson: Lesson) -> Flag:
    """A session of the whole school, so many days before today."""

    def add(before: int = 0, form: Form = Form.FLAG_CEREMONY, **changes: object) -> Session:
        draft = lesson(form=form, whole_school=True, day=TODAY - timedelta(days=before), **changes)
        return kit.plan.add(draft, SessionLinks(place_ids=(school.id,))).value

    return add


def count(kit: Kit, session: Session, *totals: int | None) -> ResultForm:
    """Saves the totals in the rows of the grid, then of the counters."""
    form = kit.attendance.result(session.id)
    rows = [CountRow(**(vars(row) | {"total": total})) for row, total in zip(form.rows, totals, strict=False)]
    return kit.attendance.save_result(session.id, Entries(tuple(rows))).value


def totals(form: ResultForm | None) -> list[int | None]:
    assert form is not None
    return [row.total for row in form.rows]


def test_the_numbers_of_the_last_time_stand_in_the_blanks(kit: Kit, flag: Flag) -> None:
    before, session = flag(7), flag()
    form = kit.attendance.result(before.id)
    grid = (CountRow(**(vars(form.grid[0]) | {"total": 28, "female": 13})), form.grid[1])
    teachers = CountRow(**(vars(form.counters[0]) | {"total": 5, "female": 4}))
    used, notes = {Kind.LEAFLET: 58}, ((NoteKind.DIFFICULTY, "Loa nhỏ"),)
    kit.attendance.save_result(before.id, Entries((*grid, teachers), used, notes))
    proposed = kit.attendance.last_time(session.id)
    assert proposed is not None and proposed.like is not None and proposed.like.id == before.id
    assert totals(proposed) == [28, None, 5, None]
    assert (proposed.grid[0].female, proposed.grid[0].enrolled, proposed.counters[0].female) == (13, 30, 4)
    assert proposed.used == {Kind.LEAFLET: 58, Kind.POSTER: None} and proposed.notes == ()
    assert totals(kit.attendance.result(session.id)) == [None] * 4, "nothing is saved by itself"


def test_what_is_counted_already_stays(kit: Kit, flag: Flag) -> None:
    count(kit, flag(7), 28, 27, 5)
    session = flag()
    count(kit, session, 30)
    assert totals(kit.attendance.last_time(session.id)) == [30, 27, 5, None]
    count(kit, session, 30, 29, 6)
    assert kit.attendance.last_time(session.id) is None, "there is nothing left to propose"


def test_the_last_time_is_the_newest_of_its_form_else_any(kit: Kit, flag: Flag) -> None:
    session = flag()
    assert kit.attendance.last_time(session.id) is None
    count(kit, flag(2, Form.EXTRACURRICULAR), 11)
    assert totals(kit.attendance.last_time(session.id))[0] == 11
    count(kit, flag(9), 12)
    count(kit, flag(8), 13)
    assert totals(kit.attendance.last_time(session.id))[0] == 13
    count(kit, flag(30, series="mot-loat"), 14)
    course = flag(0, series="mot-loat")
    assert totals(kit.attendance.last_time(course.id))[0] == 14
    count(kit, flag(-3), 15)
    assert totals(kit.attendance.last_time(session.id))[0] == 13, "what comes after is no last time"


def test_a_school_counted_in_one_line_is_proposed_in_one_line(kit: Kit, flag: Flag) -> None:
    before, session = flag(7), flag()
    whole = kit.attendance.result(before.id, by_class=False)
    kit.attendance.save_result(before.id, Entries((CountRow(**(vars(whole.grid[0]) | {"total": 57})),)))
    proposed = kit.attendance.last_time(session.id)
    assert proposed is not None and not proposed.by_class
    assert totals(proposed) == [57, None, None]


def test_people_whom_the_form_does_not_ask_for_are_proposed_too(kit: Kit, flag: Flag) -> None:
    before, session = flag(7), flag()
    kit.attendance.count(before.id, CountRow("Cán bộ", Audience.OFFICIAL, total=3))
    assert kit.attendance.last_time(session.id) is not None
    proposed = kit.attendance.last_time(session.id)
    assert proposed is not None
    assert [(row.audience, row.total) for row in proposed.counters][-1] == (Audience.OFFICIAL, 3)


def test_the_age_of_pupils_is_that_of_their_grade_now(kit: Kit, flag: Flag, rooms: list[Place]) -> None:
    count(kit, flag(400), 28)
    session = flag()
    for room in rooms:
        kit.places.save(room.id, room.model_copy(update={"grade": 10}))
    proposed = kit.attendance.last_time(session.id)
    assert proposed is not None and proposed.grid[0].age_group is None
    saved = kit.attendance.save_result(session.id, Entries(proposed.rows)).value
    assert saved.grid[0].age_group is AgeGroup.FROM_16_TO_17


def test_a_class_that_shrank_is_told_of(kit: Kit, flag: Flag, rooms: list[Place]) -> None:
    count(kit, flag(7), 30)
    kit.places.add_counts([PlaceCountDraft(place_id=rooms[0].id, as_of=date(2026, 11, 1), children=25)])
    proposed = kit.attendance.last_time(flag().id)
    assert proposed is not None and any("Lớp 6A: có mặt 30" in words for words in proposed.advice)
