"""Which of the templates of a form suits those who come."""

import pytest

from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form
from campaign_kit.model.template import SessionTemplate


def template(bands: str, *grades: int) -> SessionTemplate:
    return SessionTemplate(
        key="mau",
        title="Mẫu",
        form=Form.EXTRACURRICULAR,
        bands=tuple(map(Band, bands)),
        grades=grades,
        minutes=45,
        modules={Band(band): (f"{band}1",) for band in bands},
        kinds=(Kind.RUN_SHEET,),
    )


ANY, LATE = template("ABC"), template("CD", 10, 11, 12)


@pytest.mark.parametrize(
    ("bands", "grades", "better"),
    [("C", {7}, ANY), ("C", {10}, LATE), ("CD", {10, 11, 12}, LATE), ("BC", {6, 7, 8, 9}, ANY), ("", set(), ANY)],
)
def test_the_one_meant_for_the_grades_is_fitter(bands: str, grades: set[int], better: SessionTemplate) -> None:
    spoken = tuple(map(Band, bands))
    fitness = {id(each): each.fitness(spoken, grades) or (-1, False) for each in (ANY, LATE)}
    assert max((ANY, LATE), key=lambda each: fitness[id(each)]) is better
    assert fitness[id(ANY)] != fitness[id(LATE)]


def test_what_is_meant_for_others_does_not_fit() -> None:
    assert LATE.fitness((Band.C,), {7}) is None
    assert ANY.fitness((Band.P,), set()) is None
