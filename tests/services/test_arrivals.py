"""People of a list at their places: nearest first, never guessed; who may be known already is proposed."""

from collections.abc import Callable

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import (
    Audience,
    Minority,
    Sex,
)
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
)
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.names import ImportChoices
from tests.services.lists import NAMES, people, roster, six

Lesson = Callable[..., SessionDraft]


def test_a_class_is_looked_for_in_the_sessions_places_first(
    kit: Kit, talk: Session, room: Place, other_school: Place
) -> None:
    """Two schools both have a 6A."""
    six(kit, other_school)
    kit.imports.bring(talk.id, roster())
    assert {line.attendance.place_id for line in kit.attendance.people(talk.id)} == {room.id}


def test_a_class_of_two_schools_is_never_guessed(
    kit: Kit, lesson: Lesson, school: Place, room: Place, other_school: Place
) -> None:
    other = six(kit, other_school)
    both = kit.plan.add(lesson(), SessionLinks(place_ids=(school.id, other_school.id))).value
    with pytest.raises(Refused) as refused:
        kit.imports.bring(both.id, roster())
    assert refused.value.code == "attendance.ambiguous_place"
    assert refused.value.facts == {
        "name": "6A",
        "choices": f"{room.id} – Lớp 6A (Trường THCS Nguyễn Du); {other.id} – Lớp 6A (Trường THCS Lê Quý Đôn)",
    }
    assert kit.attendance.names(both.id).name_list is None
    kit.imports.bring(both.id, roster(), ImportChoices(place_id=other_school.id))
    assert {line.attendance.place_id for line in kit.attendance.people(both.id)} == {other.id}


def test_the_school_of_a_list_tells_one_6a_from_another(
    kit: Kit, lesson: Lesson, school: Place, room: Place, other_school: Place
) -> None:
    """Two Trang of two schools' 6A stay two; a school that is not known leaves its pupils without a place."""
    other = six(kit, other_school)
    both = kit.plan.add(lesson(), SessionLinks(place_ids=(school.id, other_school.id))).value
    trang = RosterPerson(full_name="Nguyễn Thị Trang", birth_year=2014, place="6A")
    told = {0: "THCS Nguyễn Du", 1: "Trường THCS Lê Quý Đôn", 2: "Trường THCS Chu Văn An", 3: "THCS Lê Quý Đôn"}
    came = people(trang, trang, trang, trang.model_copy(update={"place": "9Z"})).model_copy(update={"schools": told})
    arrivals = kit.imports.arrivals(both.id, came)
    assert [line.place_id for line in arrivals.lines] == [room.id, other.id, None, other_school.id]
    assert (arrivals.repeated, arrivals.unknown_places) == ((), ("6A (Trường THCS Chu Văn An)",))
    kit.imports.bring(both.id, came)
    assert len(kit.attendance.people(both.id)) == 4
    assert kit.imports.bring(both.id, came).value.already == 4


def test_one_school_that_is_not_known_by_its_name_tells_nothing(kit: Kit, talk: Session, room: Place) -> None:
    came = roster().model_copy(update={"schools": dict.fromkeys(range(len(NAMES)), "THCS")})
    assert {line.place_id for line in kit.imports.arrivals(talk.id, came).lines} == {room.id}


def test_neighbours_and_strangers_at_a_meeting(kit: Kit, meeting: Session, hamlet: Place) -> None:
    kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Bi")])
    came = people(
        RosterPerson(full_name="Siu Blơi", place="Mook Đen"),
        RosterPerson(full_name="Kpă Thuyên", place="làng Bi"),
        RosterPerson(full_name="Y Thịnh", place="Đức Cơ"),
        RosterPerson(full_name="Lò Văn Hặc"),
    )
    report = kit.imports.bring(meeting.id, came, ImportChoices(inside_count=True)).value
    assert report.unknown_places == ("Đức Cơ",)
    places = [line.place for line in kit.attendance.people(meeting.id)]
    assert places == ["Làng Mook Đen", "Làng Bi", "", "Làng Mook Đen"]


def test_with_a_place_given_all_others_belong_there(kit: Kit, meeting: Session, hamlet: Place) -> None:
    choices = ImportChoices(place_id=hamlet.id, inside_count=True)
    kit.imports.bring(meeting.id, roster(place="Thôn 5"), choices)
    assert {line.place for line in kit.attendance.people(meeting.id)} == {"Làng Mook Đen"}


def test_children_at_a_village_meeting_stay_in_the_order_of_the_list(kit: Kit, meeting: Session) -> None:
    born = {"Siu Blơi": 1980, "Ksor H’Nhi": 2014, "Kpă Thuyên": None, "A Lưới": 2011, "Y Thịnh": 2010}
    came = people(*(RosterPerson(full_name=name, birth_year=year) for name, year in born.items()))
    kit.imports.bring(meeting.id, came, ImportChoices(inside_count=True))
    lines = kit.attendance.people(meeting.id)
    assert [line.person.full_name for line in lines] == list(born)
    pupil, villager = Audience.CHILD_IN_SCHOOL, Audience.COMMUNITY
    assert [line.attendance.audience for line in lines] == [villager, pupil, villager, pupil, villager]
    assert [line.attendance.age_group.value for line in lines] == ["adult", "11_15", "unknown", "11_15", "16_17"]
    assert {line.person.home_place_id for line in lines} == set(meeting.place_ids)


def test_an_audience_that_is_named_is_that_of_all(kit: Kit, talk: Session) -> None:
    kit.imports.bring(talk.id, roster(born=1990), ImportChoices(audience=Audience.TEACHER))
    assert {line.attendance.audience for line in kit.attendance.people(talk.id)} == {Audience.TEACHER}


@pytest.mark.parametrize(
    ("known", "told", "proposed", "sure"),
    [
        ({}, {}, True, True),
        ({"sex": Sex.MALE}, {}, True, True),
        ({}, {"sex": Sex.MALE}, True, False),
        ({"sex": Sex.FEMALE}, {"sex": Sex.MALE}, False, False),
        ({"birth_year": None}, {}, True, False),
        ({"birth_year": 2014}, {}, False, False),
        ({"full_name": "Vàng A Pảo"}, {}, True, False),
        ({"minority": Minority.YES}, {"minority": Minority.NO}, True, False),
    ],
)
def test_somebody_is_proposed_only_when_nothing_speaks_against_it(
    kit: Kit, talk: Session, known: dict[str, object], told: dict[str, object], proposed: bool, sure: bool
) -> None:
    here = {"full_name": "Vàng A Páo", "birth_year": 2015, "place": "6A"}
    kit.imports.bring(talk.id, people(RosterPerson.model_validate(here | known)))
    (line,) = kit.imports.arrivals(talk.id, people(RosterPerson.model_validate(here | told))).lines
    assert (line.same is not None, line.is_sure) == (proposed, sure)


def test_nobody_is_proposed_across_two_schools(kit: Kit, talk: Session, other_school: Place) -> None:
    kit.imports.bring(talk.id, roster())
    six(kit, other_school)
    lines = kit.imports.arrivals(talk.id, roster(), other_school.id).lines
    assert [line.same for line in lines] == [None] * 4


def test_pupils_of_an_unknown_class_belong_to_their_school(
    kit: Kit, lesson: Lesson, school: Place, other_school: Place
) -> None:
    """Else the An of two schools, whose classes nobody entered, would be one child."""
    for place in (school, other_school):
        session = kit.plan.add(lesson(), SessionLinks(place_ids=(place.id,))).value
        report = kit.imports.bring(session.id, roster()).value
        assert (report.added, report.known, report.unknown_places) == (4, 0, ("6A",))
        assert {line.attendance.place_id for line in kit.attendance.people(session.id)} == {place.id}


def test_people_of_no_known_place_are_proposed_and_never_sure(kit: Kit, lesson: Lesson) -> None:
    first = kit.plan.add(lesson(form=Form.CONFERENCE), SessionLinks()).value
    kit.imports.bring(first.id, roster(place=None))
    lines = kit.imports.arrivals(first.id, roster(NAMES[:3], place=None)).lines
    assert [(line.same is not None, line.is_sure) for line in lines] == [(True, False)] * 3


def test_a_proposal_is_taken_or_left(kit: Kit, room: Place, talk: Session, lesson: Lesson) -> None:
    kit.imports.bring(talk.id, roster(("Vàng A Páo",), born=None))
    again = kit.plan.add(lesson(), SessionLinks(place_ids=(room.id,))).value
    report = kit.imports.bring(again.id, roster(("Vàng A Páo",))).value
    assert (report.added, report.doubtful) == (1, ("Vàng A Páo",))
    kit.imports.undo()
    report = kit.imports.bring(again.id, roster(("Vàng A Páo",)), ImportChoices(joined=frozenset({0}))).value
    assert (report.added, report.known, report.doubtful) == (0, 1, ())
    assert [line.person.birth_year for line in kit.attendance.people(talk.id)] == [2015]


def test_a_name_that_stands_twice_is_two_people_and_said(kit: Kit, talk: Session) -> None:
    report = kit.imports.bring(talk.id, roster(("Y Thịnh", "Vàng A Páo", "Y Thịnh"))).value
    assert (report.added, report.twice) == (3, ("Y Thịnh",))
    lines = kit.imports.arrivals(talk.id, roster(("Y Thịnh", "Y Thịnh", "Y Thịnh"))).lines
    assert [line.same is not None for line in lines] == [True, True, False]


def test_a_name_without_a_place_may_be_anybody_of_the_sessions_list(
    kit: Kit, lesson: Lesson, school: Place, other_school: Place
) -> None:
    """Asked about, never taken for sure: two schools' Trang are both on the list."""
    six(kit, other_school)
    both = kit.plan.add(lesson(), SessionLinks(place_ids=(school.id, other_school.id))).value
    trang = RosterPerson(full_name="Nguyễn Thị Trang", birth_year=2014, place="6A")
    told = {"schools": {0: "THCS Nguyễn Du", 1: "THCS Lê Quý Đôn"}}
    kit.imports.bring(both.id, people(trang, trang).model_copy(update=told))
    stranger = RosterPerson(full_name="Lò Văn Hặc")
    lines = kit.imports.arrivals(both.id, people(trang.model_copy(update={"place": None}), stranger)).lines
    assert [(line.same is not None, line.is_sure, line.is_listed) for line in lines] == [
        (True, False, True),
        (False, False, False),
    ]
