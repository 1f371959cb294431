"""Who usually comes: by form, by place, and in a hamlet by age."""

import pytest

from campaign_kit.model.attendance import AgeGroup, Audience
from campaign_kit.model.audience import audience_of, usual_audience, usual_beside
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form, PlaceKind


@pytest.mark.parametrize(
    ("form", "kind", "audience"),
    [
        (Form.EXTRACURRICULAR, PlaceKind.CLASS, Audience.CHILD_IN_SCHOOL),
        (Form.FLAG_CEREMONY, PlaceKind.SCHOOL, Audience.CHILD_IN_SCHOOL),
        (Form.PARENT_MEETING, PlaceKind.CLASS, Audience.PARENT),
        (Form.VILLAGE_MEETING, PlaceKind.HAMLET, Audience.COMMUNITY),
        (Form.VILLAGE_MEETING, PlaceKind.SCHOOL, Audience.COMMUNITY),
        (Form.SUMMER_ACTIVITY, PlaceKind.HAMLET, Audience.CHILD_IN_SCHOOL),
        (Form.SUMMER_ACTIVITY, PlaceKind.CARE_FACILITY, Audience.CHILD_IN_CARE),
        (Form.SCREENING, PlaceKind.HAMLET, Audience.COMMUNITY),
        (Form.SCREENING, PlaceKind.CAMPUS, Audience.CHILD_IN_SCHOOL),
        (Form.TRAINING, None, Audience.TEACHER),
        (Form.CONFERENCE, None, Audience.OFFICIAL),
        (Form.OTHER, None, Audience.COMMUNITY),
    ],
)
def test_whom_a_session_is_for(form: Form, kind: PlaceKind | None, audience: Audience) -> None:
    assert usual_audience(form, kind) is audience


@pytest.mark.parametrize(
    ("form", "kind", "group", "audience"),
    [
        (Form.VILLAGE_MEETING, PlaceKind.HAMLET, AgeGroup.FROM_11_TO_15, Audience.CHILD_IN_SCHOOL),
        (Form.VILLAGE_MEETING, PlaceKind.HAMLET, AgeGroup.FROM_16_TO_17, Audience.COMMUNITY),
        (Form.VILLAGE_MEETING, PlaceKind.HAMLET, AgeGroup.UNKNOWN, Audience.COMMUNITY),
        (Form.SUMMER_ACTIVITY, PlaceKind.HAMLET, AgeGroup.ADULT, Audience.COMMUNITY),
        (Form.SUMMER_ACTIVITY, PlaceKind.HAMLET, AgeGroup.FROM_16_TO_17, Audience.CHILD_IN_SCHOOL),
        (Form.EXTRACURRICULAR, PlaceKind.CLASS, AgeGroup.ADULT, Audience.CHILD_IN_SCHOOL),  # an 18-year-old in lớp 12
        (Form.PARENT_MEETING, PlaceKind.CLASS, AgeGroup.FROM_11_TO_15, Audience.PARENT),
        (Form.CLUB, None, AgeGroup.ADULT, Audience.COMMUNITY),
    ],
)
def test_whom_a_person_is_taken_for(form: Form, kind: PlaceKind | None, group: AgeGroup, audience: Audience) -> None:
    assert audience_of(form, kind, group) is audience


@pytest.mark.parametrize("main", Audience)
def test_who_comes_beside_is_somebody_else(main: Audience) -> None:
    beside = usual_beside(main)
    assert len(set(beside)) == 2
    assert main not in beside


def test_parents_come_to_a_course_on_their_topics_that_a_school_holds() -> None:
    assert usual_audience(Form.COURSE, PlaceKind.SCHOOL, (Band.P, Band.P)) is Audience.PARENT
    assert usual_audience(Form.COURSE, PlaceKind.SCHOOL, (Band.C,)) is Audience.CHILD_IN_SCHOOL
    assert usual_audience(Form.IN_LESSON, PlaceKind.CLASS, (Band.P,)) is Audience.CHILD_IN_SCHOOL
