"""Forms with their units, the grades of places, and the bands a session speaks to."""

from datetime import date, time

import pytest
from pydantic import ValidationError

from campaign_kit.model.materials import HelpBlock, MaterialState
from campaign_kit.model.module import Band
from campaign_kit.model.plan import (
    FORMS,
    TRANSITIONS,
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionStatus,
    Unit,
    Way,
    can_be_whole_school,
    grade_in,
    place_has,
)
from campaign_kit.model.speaking import bands_of, grades_of, minutes_of


def a_class(grade: int) -> Place:
    return Place(id=grade, uid="u", office_id=1, parent_id=1, kind=PlaceKind.CLASS, name=f"{grade}A", grade=grade)


def a_school(level: SchoolLevel | None) -> Place:
    return Place(id=100, uid="s", office_id=1, kind=PlaceKind.SCHOOL, name="Trường", school_level=level)


HAMLET = Place(id=200, uid="h", office_id=1, kind=PlaceKind.HAMLET, name="Thôn Mook Den")


def test_vocabularies_are_complete() -> None:
    """The codes of the data model; they are the same in every office, so none is lost or renamed."""
    assert [*Form] == [
        "in_lesson",
        "flag_ceremony",
        "extracurricular",
        "class_meeting",
        "parent_meeting",
        "village_meeting",
        "conference",
        "training",
        "course",
        "association_meeting",
        "club",
        "home_visit",
        "counselling",
        "performance",
        "screening",
        "summer_activity",
        "forum",
        "other",
    ]
    assert [*Unit] == ["buoi", "tiet", "cuoc", "lop", "hoi_nghi"]
    assert [*PlaceKind] == ["school", "campus", "class", "hamlet", "care_facility", "other"]
    assert [*SchoolLevel] == ["preschool", "primary", "lower_secondary", "upper_secondary", "multi"]
    assert [*SessionStatus] == ["draft", "planned", "held", "postponed", "cancelled"]
    assert [*Way] == ["in_person", "online"]
    assert [*MaterialState] == ["draft", "approved", "issued"]
    assert [*HelpBlock] == ["full", "line", "none"]


@pytest.mark.parametrize("form", Form)
def test_every_form_has_its_unit_and_minutes(form: Form) -> None:
    rule = FORMS[form]
    assert rule.unit in Unit
    assert 0 < rule.minutes <= 90


@pytest.mark.parametrize(
    ("form", "unit"),
    [
        ("in_lesson", "tiet"),
        ("flag_ceremony", "buoi"),
        ("village_meeting", "cuoc"),
        ("training", "lop"),
        ("conference", "hoi_nghi"),
    ],
)
def test_units(form: str, unit: str) -> None:
    assert FORMS[Form(form)].unit == unit


@pytest.mark.parametrize(
    ("level", "grades"),
    [
        (SchoolLevel.PRESCHOOL, set()),
        (SchoolLevel.PRIMARY, {1, 2, 3, 4, 5}),
        (SchoolLevel.LOWER_SECONDARY, {6, 7, 8, 9}),
        (SchoolLevel.UPPER_SECONDARY, {10, 11, 12}),
        (SchoolLevel.MULTI, set(range(1, 13))),
        (None, set()),
    ],
)
def test_grades_of_a_school_are_those_of_its_level(level: SchoolLevel | None, grades: set[int]) -> None:
    assert grades_of([a_school(level)]) == grades


def test_grades_of_several_places_are_joined() -> None:
    assert grades_of([a_class(6), a_class(9), HAMLET]) == {6, 9}


@pytest.mark.parametrize(
    ("grades", "bands"),
    [((5,), "B"), ((6, 7), "BC"), ((6, 7, 8, 9), "BC"), ((12, 1), "AD"), ((3, 4), "AB"), ((10, 11), "CD")],
)
def test_bands_by_grade(grades: tuple[int, ...], bands: str) -> None:
    """Lớp 6-9 under one flag is two bands."""
    assert bands_of(Form.FLAG_CEREMONY, [a_class(grade) for grade in grades]) == tuple(bands)


def test_a_whole_secondary_school_under_one_flag_is_two_bands() -> None:
    assert bands_of(Form.FLAG_CEREMONY, [a_school(SchoolLevel.LOWER_SECONDARY)]) == ("B", "C")


@pytest.mark.parametrize(
    ("form", "band"),
    [("parent_meeting", "P"), ("village_meeting", "P"), ("training", "T"), ("conference", "O"), ("home_visit", "P")],
)
def test_the_form_goes_before_the_places(form: str, band: str) -> None:
    assert bands_of(Form(form), [a_class(5), HAMLET]) == (band,)


def test_no_band_when_nothing_tells() -> None:
    assert bands_of(Form.EXTRACURRICULAR, [HAMLET]) == ()
    assert bands_of(Form.EXTRACURRICULAR, []) == ()


@pytest.mark.parametrize(
    ("form", "topics", "bands"),
    [
        (Form.COURSE, "P", "P"),
        (Form.COUNSELLING, "T", "T"),
        (Form.COURSE, "CP", "BC"),
        (Form.COURSE, "", "BC"),
        (Form.IN_LESSON, "P", "BC"),
    ],
)
def test_a_course_on_topics_for_grown_ups_is_for_them(form: Form, topics: str, bands: str) -> None:
    school = a_school(SchoolLevel.LOWER_SECONDARY)
    assert bands_of(form, [school], [Band(each) for each in topics]) == tuple(bands)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (PlaceKind.SCHOOL, {"school_level"}),
        (PlaceKind.CAMPUS, {"school_level", "parent_id"}),
        (PlaceKind.CLASS, {"parent_id", "grade"}),
        (PlaceKind.HAMLET, set()),
        (PlaceKind.CARE_FACILITY, set()),
        (PlaceKind.OTHER, set()),
    ],
)
def test_a_kind_of_place_has_the_fields_that_mean_something(kind: PlaceKind, fields: set[str]) -> None:
    assert {name for name in ("school_level", "parent_id", "grade") if place_has(kind, name)} == fields


def test_only_with_a_school_can_a_session_be_of_the_whole_school() -> None:
    school = a_school(SchoolLevel.PRIMARY)
    assert can_be_whole_school([HAMLET, school])
    assert not can_be_whole_school([HAMLET, a_class(4)]) and not can_be_whole_school([])


WRONG_FIELDS = [
    (PlaceKind.HAMLET, {"grade": 6}),
    (PlaceKind.HAMLET, {"parent_id": 1}),
    (PlaceKind.SCHOOL, {"parent_id": 1}),
    (PlaceKind.SCHOOL, {"grade": 6}),
    (PlaceKind.CLASS, {"school_level": SchoolLevel.PRIMARY}),
    (PlaceKind.CARE_FACILITY, {"school_level": SchoolLevel.PRIMARY}),
]


@pytest.mark.parametrize(("kind", "field"), WRONG_FIELDS)
def test_a_place_has_no_field_that_means_nothing_for_its_kind(kind: PlaceKind, field: dict[str, object]) -> None:
    """A hamlet with a grade was a pupil's band; a class with a level held all grades of its school."""
    with pytest.raises(ValidationError) as caught:
        PlaceDraft.model_validate({"office_id": 1, "kind": kind, "name": "Nơi"} | field)
    assert [error["loc"] for error in caught.value.errors()] == [tuple(field)]


def test_what_was_called_off_or_held_goes_on_through_the_plan_alone() -> None:
    assert set(TRANSITIONS) == set(SessionStatus)
    for status in (SessionStatus.HELD, SessionStatus.POSTPONED, SessionStatus.CANCELLED):
        assert SessionStatus.PLANNED in TRANSITIONS[status]
        assert SessionStatus.HELD not in TRANSITIONS[status]
    assert all(SessionStatus.DRAFT not in following for following in TRANSITIONS.values())


def a_session(**fields: object) -> SessionDraft:
    return SessionDraft.model_validate({"title": "Buổi", "form": Form.IN_LESSON, "day": date(2026, 11, 23)} | fields)


@pytest.mark.parametrize(
    ("fields", "minutes"),
    [
        ({}, 45),
        ({"form": Form.VILLAGE_MEETING}, 60),
        ({"starts_at": time(7, 15)}, 45),
        ({"starts_at": time(7, 15), "ends_at": time(9, 5)}, 110),
        ({"starts_at": time(9), "ends_at": time(8)}, 45),
        ({"starts_at": time(8), "ends_at": time(8)}, 45),
        ({"starts_at": time(8), "ends_at": time(10), "integrated_minutes": 15}, 15),
    ],
)
def test_how_long_a_session_is(fields: dict[str, object], minutes: int) -> None:
    """Advice and papers counted apart: times that do not end after they start gave the one 0 or less."""
    assert minutes_of(a_session(**fields)) == minutes


@pytest.mark.parametrize("language", ["vi", "jra", "vi-VN", "zh-Hant-TW"])
def test_a_language_is_a_tag(language: str) -> None:
    assert a_session(language=language).language == language


@pytest.mark.parametrize("language", ["", "v", "tiếng Việt", "vi_VN", "vi-", "../x"])
def test_what_is_no_tag_is_no_language(language: str) -> None:
    with pytest.raises(ValidationError):
        a_session(language=language)


@pytest.mark.parametrize(
    ("name", "grade"), [("Lớp 5A", 5), ("12A3", 12), ("5/1", 5), ("Lá 2", 2), ("Mầm", None), ("A13", None)]
)
def test_the_grade_stands_in_the_name_of_a_class(name: str, grade: int | None) -> None:
    assert grade_in(name) == grade
