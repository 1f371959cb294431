"""A new school year in one step: classes go up, the last leave, the first begin; last year's figures stand still."""

from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.place_book import is_there
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
from campaign_kit.model.report import PEOPLE, Period
from campaign_kit.model.school_year import SchoolYear, YearOfSchool
from tests.services.conftest import Clock
from tests.services.lists import NAMES, roster
from tests.services.test_place_book import draft, hold, told

STARTS = date(2027, 9, 5)
EVE = date(2027, 9, 4)
YEAR = "2027-2028"
LAST_YEAR = Period(first=date(2026, 12, 1), last=EVE)
CLASS = PlaceKind.CLASS


def add(kit: Kit, *drafts: PlaceDraft) -> list[Place]:
    return kit.places.add(drafts).value


def classes(kit: Kit, school: Place, *names: str) -> list[Place]:
    """ "Lớp 6A" is of grade 6."""
    return add(
        kit,
        *(
            draft(name, CLASS, parent_id=school.id, grade=int(name.split()[1][:-1]), school_year="2026-2027")
            for name in names
        ),
    )


@pytest.fixture
def primary(kit: Kit) -> Place:
    level = SchoolLevel.PRIMARY
    return add(kit, draft("Trường Tiểu học Kim Đồng", PlaceKind.SCHOOL, school_level=level))[0]


def read(school: YearOfSchool) -> tuple[str, dict[str, str], list[str], list[str]]:
    up = {each.place.name: each.name for each in school.goes_on}
    return school.school.name, up, [place.name for place in school.leaves], [each.name for each in school.begins]


def test_classes_go_up_inside_the_grades_of_their_school(kit: Kit, school: Place, primary: Place) -> None:
    classes(kit, primary, "Lớp 1A", "Lớp 1B", "Lớp 4A", "Lớp 5A")
    classes(kit, school, "Lớp 6A", "Lớp 8A", "Lớp 9A", "Lớp 9B")
    proposed = kit.places.propose_school_year(YEAR, STARTS)
    assert [read(each) for each in proposed.schools] == [
        (
            "Trường Tiểu học Kim Đồng",
            {"Lớp 1A": "Lớp 2A", "Lớp 1B": "Lớp 2B", "Lớp 4A": "Lớp 5A"},
            ["Lớp 5A"],
            ["Lớp 1A", "Lớp 1B"],
        ),
        ("Trường THCS Nguyễn Du", {"Lớp 6A": "Lớp 7A", "Lớp 8A": "Lớp 9A"}, ["Lớp 9A", "Lớp 9B"], ["Lớp 6A"]),
    ]
    only = kit.places.propose_school_year(YEAR, STARTS, [school.id])
    assert [each.school for each in only.schools] == [school]


def test_a_school_without_a_level_goes_by_its_classes_with_those_of_its_campus(kit: Kit, other_school: Place) -> None:
    campus = add(kit, draft("Điểm Ia Nhen", PlaceKind.CAMPUS, parent_id=other_school.id))[0]
    classes(kit, other_school, "Lớp 5A", "Lớp 9A")
    classes(kit, campus, "Lớp 1A")
    found = kit.places.propose_school_year(YEAR, STARTS, [other_school.id]).schools
    assert [read(each) for each in found] == [
        (other_school.name, {"Lớp 5A": "Lớp 6A"}, ["Lớp 9A"], []),
        ("Điểm Ia Nhen", {"Lớp 1A": "Lớp 2A"}, [], ["Lớp 1A"]),
    ]


def test_classes_of_the_smallest_begin_again(kit: Kit) -> None:
    level = SchoolLevel.PRESCHOOL
    nursery = add(kit, draft("Trường Mầm non Hoa Pơ Lang", PlaceKind.SCHOOL, school_level=level))[0]
    add(kit, draft("Lớp Lá 1", CLASS, parent_id=nursery.id))
    (found,) = kit.places.propose_school_year(YEAR, STARTS).schools
    assert read(found) == (nursery.name, {}, ["Lớp Lá 1"], ["Lớp Lá 1"])


def test_last_years_figures_stand_still_and_the_new_year_follows(kit: Kit, school: Place, clock: Clock) -> None:
    clock.now = datetime(2027, 9, 6, tzinfo=UTC)
    six, seven, nine, idle = classes(kit, school, "Lớp 6A", "Lớp 7B", "Lớp 9A", "Lớp 8C")
    hold(kit, six, day=date(2027, 3, 1), people=30)
    hold(kit, nine, day=date(2027, 3, 2), people=28)
    figures, board = kit.report.figures(LAST_YEAR), kit.coverage.board(EVE)
    begun = kit.places.begin_school_year(kit.places.propose_school_year(YEAR, STARTS)).value
    assert (len(begun.begun), begun.ended, begun.went_on) == (4, 4, 3)
    after = kit.coverage.board(EVE)
    assert kit.report.figures(LAST_YEAR) == figures
    assert [told(after, kind) for kind in PlaceKind] == [told(board, kind) for kind in PlaceKind]
    assert told(kit.coverage.board(STARTS), CLASS) == {
        "reached": ["Lớp 7A"],
        "missing": ["Lớp 8B", "Lớp 9C", "Lớp 6A"],
    }
    assert told(kit.coverage.board(STARTS), PlaceKind.SCHOOL) == {"reached": [school.name]}
    there = [place for place in kit.plan.places(CLASS) if is_there(place, STARTS)]
    assert {(place.name, place.grade, place.school_year, place.parent_id) for place in there} == {
        ("Lớp 7A", 7, YEAR, school.id),
        ("Lớp 8B", 8, YEAR, school.id),
        ("Lớp 9C", 9, YEAR, school.id),
        ("Lớp 6A", 6, YEAR, school.id),
    }
    assert idle.name == "Lớp 8C"
    assert seven.id not in {place.id for place in there}


def test_the_whole_step_is_taken_back(kit: Kit, school: Place) -> None:
    classes(kit, school, "Lớp 6A", "Lớp 9A")
    before = kit.places.book()
    kit.places.begin_school_year(kit.places.propose_school_year(YEAR, STARTS))
    assert kit.places.book() != before
    assert kit.undo.take_back().value.words == "mở năm học 2027-2028"
    assert kit.places.book() == before


def test_a_year_begins_once(kit: Kit, school: Place) -> None:
    classes(kit, school, "Lớp 6A", "Lớp 9A")
    proposed = kit.places.propose_school_year(YEAR, STARTS)
    kit.places.begin_school_year(proposed)
    before = kit.places.book()
    assert kit.places.propose_school_year(YEAR, STARTS).schools == ()
    for again, code in ((proposed, "places.year_begun"), (SchoolYear(YEAR, STARTS), "places.nothing_begins")):
        with pytest.raises(Refused) as refused:
            kit.places.begin_school_year(again)
        assert refused.value.code == code
    assert kit.places.book() == before


def test_a_class_ended_in_may_still_goes_up_and_one_ended_long_ago_does_not(kit: Kit, school: Place) -> None:
    six, seven = classes(kit, school, "Lớp 6A", "Lớp 7A")
    kit.places.end([six.id], date(2027, 5, 31))
    kit.places.end([seven.id], date(2026, 12, 31))
    (found,) = kit.places.propose_school_year(YEAR, STARTS).schools
    assert read(found)[1:] == ({"Lớp 6A": "Lớp 7A"}, [], ["Lớp 6A"])
    kit.places.begin_school_year(SchoolYear(YEAR, STARTS, (found,)))
    assert next(place for place in kit.plan.places() if place.id == six.id).active_to == date(2027, 5, 31)


@pytest.mark.parametrize(
    ("year", "starts", "code"),
    [
        ("2027", STARTS, "places.school_year"),
        ("2027-2029", STARTS, "places.school_year"),
        (YEAR, date(2026, 9, 5), "places.year_starts"),
        (YEAR, date(2028, 6, 1), "places.year_starts"),
    ],
)
def test_what_is_no_school_year(kit: Kit, year: str, starts: date, code: str) -> None:
    with pytest.raises(Refused) as refused:
        kit.places.propose_school_year(year, starts)
    assert refused.value.code == code


def met(kit: Kit, place: Place, day: date) -> Session:
    """A held session that nobody counted."""
    session = SessionDraft(title="Buổi", form=Form.OTHER, day=day, status=SessionStatus.HELD)
    return kit.plan.add(session, SessionLinks(place_ids=(place.id,))).value


def test_the_children_of_a_class_are_the_same_people_in_the_new_year(kit: Kit, school: Place, clock: Clock) -> None:
    clock.now = datetime(2027, 10, 2, tzinfo=UTC)
    (six,) = classes(kit, school, "Lớp 6A")
    spring = met(kit, six, date(2027, 3, 1))
    kit.imports.bring(spring.id, roster(place="6A"))
    begun = kit.places.begin_school_year(kit.places.propose_school_year(YEAR, STARTS)).value
    seven, fresh = begun.begun
    autumn = met(kit, seven, date(2027, 10, 1))
    report = kit.imports.bring(autumn.id, roster(place="7A")).value
    assert (report.added, report.known) == (0, len(NAMES))
    year = Period(first=date(2026, 12, 1), last=date(2027, 11, 30))
    assert {figure.key: figure.value for figure in kit.report.figures(year)}[PEOPLE] == len(NAMES)
    with kit.database.reading() as unit:
        assert {each.attendance.place_id for each in unit.attendance.people_of(spring.id)} == {six.id}
        assert {each.attendance.place_id for each in unit.attendance.people_of(autumn.id)} == {seven.id}
        assert len(unit.attendance.people_at(seven.id)) == len(NAMES)

    first = met(kit, fresh, date(2027, 10, 2))
    assert kit.imports.bring(first.id, roster(place="6A")).value.added == len(NAMES)


def test_a_list_of_the_old_year_that_comes_late_knows_its_children(kit: Kit, school: Place, clock: Clock) -> None:
    clock.now = datetime(2027, 10, 2, tzinfo=UTC)
    (six,) = classes(kit, school, "Lớp 6A")
    spring = met(kit, six, date(2027, 3, 1))
    kit.places.begin_school_year(kit.places.propose_school_year(YEAR, STARTS))
    seven = next(place for place in kit.plan.places(CLASS) if place.name == "Lớp 7A")
    autumn = met(kit, seven, date(2027, 10, 1))
    kit.imports.bring(autumn.id, roster(place="7A"))
    assert kit.imports.bring(spring.id, roster(place="6A")).value.added == 0
    with kit.database.reading() as unit:
        assert len(unit.attendance.people_at(seven.id)) == len(NAMES)
