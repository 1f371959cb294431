"""Bands by grade and the five compulsory topics."""

import pytest

from campaign_kit.model.module import CHILD_BANDS, Band, Tag, band_of_grade


@pytest.mark.parametrize(
    ("band", "grades"), [("A", range(1, 4)), ("B", range(4, 7)), ("C", range(7, 11)), ("D", range(11, 13))]
)
def test_band_of_grade(band: str, grades: range) -> None:
    assert {band_of_grade(grade) for grade in grades} == {Band(band)}


def test_vocabularies_are_complete() -> None:
    assert [*Band] == ["A", "B", "C", "D", "P", "T", "O"]
    assert CHILD_BANDS == ("A", "B", "C", "D")
    assert [*Tag] == (
        ["internet_knowledge", "basic_security", "personal_information", "recognise_abuse", "where_to_report"]
    )
