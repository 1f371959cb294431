"""The one age rule, and the vocabularies of who came."""

import pytest
from pydantic import ValidationError

from campaign_kit.model.attendance import (
    CHILDREN,
    AgeGroup,
    AttendanceStatus,
    Audience,
    CheckInMethod,
    HeadCountDraft,
    Minority,
    NoteKind,
    PersonDraft,
    Sex,
    Summary,
    age_group,
    age_group_of_pupils,
)
from campaign_kit.model.plan import Place, PlaceKind, SchoolLevel
from campaign_kit.wording.report import AGE_RULE


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


def place(level: SchoolLevel | None = None, grade: int | None = None) -> Place:
    kind = PlaceKind.CLASS if grade else PlaceKind.SCHOOL
    return Place(id=1, uid="p", office_id=1, kind=kind, name="Nơi", school_level=level, grade=grade)


@pytest.mark.parametrize(
    ("places", "group"),
    [
        ([place(SchoolLevel.PRIMARY)], "6_10"),
        ([place(grade=7), place(grade=9)], "11_15"),
        ([place(grade=5), place(grade=6)], "unknown"),
        ([place(SchoolLevel.MULTI)], "unknown"),
        ([place(SchoolLevel.PRESCHOOL)], "unknown"),
        ([place()], "unknown"),
        ([], "unknown"),
    ],
)
def test_pupils_are_of_one_group_when_all_their_grades_are(places: list[Place], group: str) -> None:
    assert age_group_of_pupils(places) == group


def test_children_are_under_16() -> None:
    """Luật Trẻ em 2016, art. 1; the rule that is printed says so, with the bounds of the grades."""
    assert {group for group in AgeGroup if group in CHILDREN} == {age_group(2026, 2026 - age) for age in range(16)}
    assert "dưới 16 tuổi" in AGE_RULE
    for grades, group in (("1–5", "6–10"), ("6–9", "11–15"), ("10–12", "16–17")):
        assert f"lớp {grades} là {group} tuổi" in AGE_RULE


@pytest.mark.parametrize(
    ("written", "kept"),
    [("  Nguyễn   Văn  Đức ", "Nguyễn Văn Đức"), ("Hòa", "Hòa"), ("Hoà", "Hoà"), ("Rơ Châm H’Bia", "Rơ Châm H’Bia"),
     ("Nguye\u0302\u0303n", "Nguyễn")],
)  # fmt: skip
def test_a_name_is_kept_as_written(written: str, kept: str) -> None:
    assert PersonDraft(full_name=written).full_name == kept


@pytest.mark.parametrize(
    "wrong", [{"full_name": " "}, {"full_name": "x" * 121}, {"birth_year": 1899}, {"birth_year": 12}]
)
def test_a_person_that_cannot_be(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        PersonDraft.model_validate({"full_name": "An"} | wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"total": -1}, {"female": 31}, {"female": -1}, {"minority": 31}, {"children": 31}, {"minority_female": 31},
        {"female": 3, "minority_female": 4}, {"minority": 3, "minority_female": 4},
    ],
    ids=str,
)  # fmt: skip
def test_a_part_is_not_above_its_whole(wrong: dict[str, int]) -> None:
    count = {"session_id": 1, "audience": "parent", "total": 30}
    assert HeadCountDraft.model_validate(count).female is None, "nobody is asked for what nobody knows"
    with pytest.raises(ValidationError):
        HeadCountDraft.model_validate(count | wrong)


@pytest.mark.parametrize(
    ("summary", "inside", "added"),
    [
        (Summary(63, 27, 27, 27), 63, 90),
        (Summary(None, 27, 27, 26), 26, 26),
        (Summary(None, 27, 0, 0), None, None),
        (Summary(None, 0, 0, 0), None, None),
        (Summary(0, 0, 0, 0), 0, 0),
        (Summary(None, 2, 2, 0), 0, 0),
    ],
)
def test_attendances_of_one_session(summary: Summary, inside: int | None, added: int | None) -> None:
    assert [summary.attendances(part) for part in (True, None, False)] == [inside, inside, added]


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
    assert [*NoteKind] == ["difficulty", "proposal", "good_model", "child_voice"]
    assert [*CheckInMethod] == ["keyboard", "list", "phone", "scan"]
