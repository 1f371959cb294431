"""Coverage of an office's places, and the sessions that reach the rest of them."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import Coverage, Period, coverage_key

TODAY, LAST, BEFORE = date(2026, 11, 21), date(2026, 11, 30), date(2026, 12, 1)
Lesson = Callable[..., SessionDraft]


def add(kit: Kit, kind: PlaceKind, name: str, **more: object) -> Place:
    return kit.plan.add_place(PlaceDraft.model_validate({"office_id": 0, "kind": kind, "name": name} | more)).value


def numbers(kit: Kit, kind: PlaceKind, on: date = TODAY) -> tuple[int, int, int]:
    found = next(each.one for each in kit.coverage.board(on).kinds if each.kind is kind)
    return len(found.reached), len(found.planned), len(found.missing)


def test_a_place_is_reached_planned_or_missing(
    kit: Kit, meeting: Session, talk: Session, other_school: Place, room: Place
) -> None:
    board = kit.coverage.board(TODAY)
    assert (board.first, board.last, board.days_left) == (date(2025, 12, 1), LAST, 9)
    assert [each.kind for each in board.kinds] == [PlaceKind.SCHOOL, PlaceKind.CLASS, PlaceKind.HAMLET]
    assert numbers(kit, PlaceKind.HAMLET) == (1, 0, 0)
    assert numbers(kit, PlaceKind.CLASS) == (0, 1, 0)
    assert numbers(kit, PlaceKind.SCHOOL) == (0, 1, 1)
    assert board.missing == (other_school,)


def test_the_board_agrees_with_the_figures(kit: Kit, meeting: Session, talk: Session, other_school: Place) -> None:
    kit.plan.hold(str(talk.id))
    period = Period(first=date(2025, 12, 1), last=TODAY)
    figures = {figure.key: figure.value for figure in kit.report.figures(period)}
    for each in kit.coverage.board(TODAY).kinds:
        assert figures[coverage_key(each.kind)] == Coverage(reached=len(each.one.reached), active=each.one.active)


def test_a_school_has_two_measures(kit: Kit, school: Place, room: Place, talk: Session) -> None:
    add(kit, PlaceKind.CLASS, "Lớp 6B", parent_id=school.id, grade=6)
    kit.plan.hold(str(talk.id))
    (schools, _) = kit.coverage.board(TODAY).kinds
    assert schools.whole is not None
    assert (schools.one.reached, schools.whole.missing) == ((school,), (school,))
    draft = SessionDraft(title="Chào cờ", form=Form.FLAG_CEREMONY, day=LAST, whole_school=True)
    kit.plan.add(draft, SessionLinks(place_ids=(school.id,)))
    (schools, classes) = kit.coverage.board(TODAY).kinds
    assert schools.whole is not None
    assert (schools.whole.planned, len(classes.one.reached), len(classes.one.planned)) == ((school,), 1, 1)


def test_what_is_planned_after_the_report_day_does_not_count(kit: Kit, hamlet: Place, lesson: Lesson) -> None:
    kit.plan.add(lesson(day=BEFORE), SessionLinks(place_ids=(hamlet.id,)))
    kit.plan.add(lesson(day=LAST, status=SessionStatus.DRAFT), SessionLinks(place_ids=(hamlet.id,)))
    assert numbers(kit, PlaceKind.HAMLET) == (0, 0, 1)
    assert numbers(kit, PlaceKind.HAMLET, BEFORE) == (0, 1, 0)


@pytest.mark.usefixtures("talk")
def test_the_rest_is_planned_by_kind_of_place(kit: Kit, school: Place, hamlet: Place) -> None:
    add(kit, PlaceKind.CLASS, "Lớp 7A", parent_id=school.id, grade=7)
    primary = add(kit, PlaceKind.SCHOOL, "Trường Tiểu học Kim Đồng", school_level=SchoolLevel.PRIMARY)
    add(kit, PlaceKind.SCHOOL, "Trường Mầm non Sao Mai", school_level=SchoolLevel.PRESCHOOL)
    rest = kit.coverage.fill(BEFORE)
    assert rest.left == ()
    by_name = {each.places[0].name: each.draft for each in rest.proposals}
    assert {name: (draft.form, draft.template) for name, draft in by_name.items()} == {
        primary.name: (Form.FLAG_CEREMONY, "chao-co-15"),
        "Trường Mầm non Sao Mai": (Form.PARENT_MEETING, "hop-phu-huynh-20"),
        "Lớp 7A": (Form.EXTRACURRICULAR, "ngoai-khoa-45"),
        hamlet.name: (Form.VILLAGE_MEETING, "hop-thon-30"),
    }
    assert (by_name["Lớp 7A"].venue, by_name[primary.name].whole_school) == (school.name, True)
    assert all(each.links.modules and TODAY < each.draft.day < BEFORE for each in rest.proposals)


def test_a_whole_commune_is_reached_and_then_nothing_is_left(kit: Kit, lesson: Lesson) -> None:
    for number in range(6):
        school = add(kit, PlaceKind.SCHOOL, f"Trường số {number}", school_level=SchoolLevel.MULTI)
        kit.plan.add_places(
            [
                PlaceDraft(
                    office_id=0, kind=PlaceKind.CLASS, name=f"Lớp {grade}{letter}", parent_id=school.id, grade=grade
                )
                for grade in range(1, 8)
                for letter in "AB"
            ]
        )
    kit.plan.add_places([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name=f"Thôn {n}") for n in range(12)])
    first = next(place for place in kit.plan.places(PlaceKind.CLASS) if place.grade == 1)
    kit.plan.add(lesson(status=SessionStatus.HELD, day=TODAY), SessionLinks(place_ids=(first.id,)))
    closed = [LAST - timedelta(days=1)]
    rest = kit.coverage.fill(BEFORE, per_week=11, forbidden=closed)
    # five whole schools; of the sixth lớp 1-3 (5 classes), lớp 4-6, lớp 7; and the hamlets
    assert (len(rest.proposals), rest.left) == (5 + 3 + 12, ())
    assert {each.draft.day for each in rest.proposals}.isdisjoint(closed)
    kit.plan.add_sessions([(each.draft, each.links) for each in rest.proposals])
    assert kit.coverage.board(LAST).missing == ()
    assert kit.coverage.fill(BEFORE).proposals == ()
    weeks = Counter(session.day.isocalendar().week for session in kit.plan.sessions())
    assert max(weeks.values()) <= 11


def test_what_the_days_do_not_suffice_for_is_told(kit: Kit, other_school: Place, hamlet: Place) -> None:
    rest = kit.coverage.fill(date(2026, 11, 23), per_week=5)
    assert [each.places for each in rest.proposals] == [(hamlet,)]
    assert rest.left == (other_school,)


def test_the_sessions_are_in_the_reporting_year_that_they_count_for(kit: Kit, meeting: Session, hamlet: Place) -> None:
    assert kit.coverage.fill(BEFORE).proposals == ()
    (again,) = kit.coverage.fill(date(2026, 12, 5)).proposals
    assert (again.places, again.draft.day) == ((hamlet,), BEFORE)


def test_there_must_be_a_day_before(kit: Kit) -> None:
    with pytest.raises(Refused, match=r"plan\.nothing_before"):
        kit.coverage.fill(TODAY + timedelta(days=1))
    with pytest.raises(Refused, match=r"plan\.too_far"):
        kit.coverage.fill(date(2126, 12, 1))
