"""The one age rule, and the vocabularies of who came."""

import pytest

from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience, CheckInMethod, Minority, Sex, age_group


@pytest.mark.parametrize(
    ("birth_year", "group"),
    [
        (2026, "under_6"),
        (2021, "under_6"),
        (2020, "6_10"),
        (2016, "6_10"),
        (2015, "11_15"),
        (2011, "11_15"),
        (2010, "16_17"),
        (2009, "16_17"),
        (2008, "adult"),
        (1940, "adult"),
    ],
)
def test_age_is_year_of_the_session_less_birth_year(birth_year: int, group: str) -> None:
    assert age_group(2026, birth_year) == group


@pytest.mark.parametrize(
    ("grades", "group"), [(range(1, 6), "6_10"), (range(6, 10), "11_15"), (range(10, 13), "16_17")]
)
def test_without_birth_year_the_grade_tells(grades: range, group: str) -> None:
    assert {age_group(2026, None, grade) for grade in grades} == {AgeGroup(group)}


def test_birth_year_goes_before_grade() -> None:
    assert age_group(2026, 2010, grade=5) is AgeGroup.FROM_16_TO_17


@pytest.mark.parametrize("grade", [None, 0, 13])
def test_unknown_is_said(grade: int | None) -> None:
    assert age_group(2026, None, grade) is AgeGroup.UNKNOWN


def test_vocabularies_are_complete() -> None:
    """The codes of the data model; they are the same in every office, so none is lost or renamed."""
    assert [*Audience] == [
        "child_in_school",
        "child_out_of_school",
        "child_in_care",
        "parent",
        "teacher",
        "official",
        "collaborator",
        "union_member",
        "press",
        "law_enforcement",
        "business",
        "community",
    ]
    assert [*AgeGroup] == ["under_6", "6_10", "11_15", "16_17", "adult", "unknown"]
    assert [*Sex] == ["female", "male", "unknown"]
    assert [*Minority] == ["yes", "no", "unknown"]
    assert [*AttendanceStatus] == ["registered", "present", "absent", "excused"]
    assert [*CheckInMethod] == ["keyboard", "list", "phone", "scan"]
