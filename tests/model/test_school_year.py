"""Names of classes and of school years."""

from datetime import date

import pytest

from campaign_kit.model.school_year import first_day_of, next_name, school_year_of, years_of


@pytest.mark.parametrize(
    ("name", "grade", "following"),
    [
        ("Lớp 5A", 5, "Lớp 6A"),
        ("9A10", 9, "10A10"),
        ("Lớp 1/1", 1, "Lớp 2/1"),
        ("Lớp 10A1", 10, "Lớp 11A1"),
        ("Lớp 11B", 1, "Lớp 11B"),
        ("Lớp ghép", 2, "Lớp ghép"),
    ],
)
def test_the_name_goes_up_with_the_grade(name: str, grade: int, following: str) -> None:
    assert next_name(name, grade) == following


def test_a_school_year_is_two_years_that_follow() -> None:
    assert years_of("2027-2028") == (2027, 2028)
    assert [years_of(text) for text in ("2027-2029", "2027", "27-28", "2028-2027", "0000-0001")] == [None] * 5


def test_the_year_of_a_day() -> None:
    assert school_year_of(date(2027, 5, 31)) == "2026-2027"
    assert school_year_of(date(2027, 6, 1)) == "2027-2028"
    assert first_day_of("2027-2028") == date(2027, 9, 5)
