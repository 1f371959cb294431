"""Who usually comes: the audience of a form at a kind of place, of a count without names and of a person on a list.

These are proposals that a person may change; knows no session and no list.
"""

from collections.abc import Collection

from campaign_kit.model.attendance import CHILDREN, AgeGroup, Audience
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form, PlaceKind
from campaign_kit.model.speaking import grown_ups_of

_OF_FORM = {
    Form.PARENT_MEETING: Audience.PARENT,
    Form.HOME_VISIT: Audience.PARENT,
    Form.VILLAGE_MEETING: Audience.COMMUNITY,
    Form.ASSOCIATION_MEETING: Audience.UNION_MEMBER,
    Form.CONFERENCE: Audience.OFFICIAL,
    Form.TRAINING: Audience.TEACHER,
}
OF_SCHOOL = (PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS)
_OF_PLACE = {
    **dict.fromkeys(OF_SCHOOL, Audience.CHILD_IN_SCHOOL),
    PlaceKind.CARE_FACILITY: Audience.CHILD_IN_CARE,
}
_OF_PUPILS = frozenset(
    {
        Form.IN_LESSON,
        Form.FLAG_CEREMONY,
        Form.EXTRACURRICULAR,
        Form.CLASS_MEETING,
        Form.CLUB,
        Form.SUMMER_ACTIVITY,
        Form.FORUM,
    }
)
_OF_BAND = {Band.P: Audience.PARENT, Band.T: Audience.TEACHER, Band.O: Audience.OFFICIAL}
_BESIDE = {
    Audience.PARENT: (Audience.TEACHER, Audience.CHILD_IN_SCHOOL),
    Audience.COMMUNITY: (Audience.OFFICIAL, Audience.COLLABORATOR),
    Audience.UNION_MEMBER: (Audience.PARENT, Audience.OFFICIAL),
    Audience.OFFICIAL: (Audience.TEACHER, Audience.COLLABORATOR),
    Audience.TEACHER: (Audience.OFFICIAL, Audience.COLLABORATOR),
}


def usual_audience(form: Form, kind: PlaceKind | None, topics: Collection[Band] = ()) -> Audience:
    """Whom a session of the form at a place of the kind is for; None for a session without a place.

    `topics` are the bands of its topics: they tell of a course for parents that a school holds.
    """
    if form in _OF_FORM:
        return _OF_FORM[form]
    grown_ups = grown_ups_of(form, topics)
    if grown_ups:
        return _OF_BAND[grown_ups[0]]
    if kind in _OF_PLACE:
        return _OF_PLACE[kind]
    return Audience.CHILD_IN_SCHOOL if form in _OF_PUPILS else Audience.COMMUNITY


def usual_beside(main: Audience) -> tuple[Audience, ...]:
    """Who mostly comes with the main audience, and is counted beside it."""
    return _BESIDE.get(main, (Audience.TEACHER, Audience.PARENT))


def audience_of(form: Form, kind: PlaceKind | None, group: AgeGroup, topics: Collection[Band] = ()) -> Audience:
    """Whom a person on a list is taken for; `kind` is that of the person's place.

    In a hamlet who is under 16 is a pupil, and an adult at the children's meeting is one of the community.
    """
    usual = usual_audience(form, kind, topics)
    if usual is Audience.COMMUNITY and group in CHILDREN:
        return Audience.CHILD_IN_SCHOOL
    if usual is Audience.CHILD_IN_SCHOOL and kind not in _OF_PLACE and group is AgeGroup.ADULT:
        return Audience.COMMUNITY
    return usual
