"""What a template proposes for a session: topics for the bands of the places, an end that follows from the minutes."""

from datetime import date, time

import pytest

from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import Form, Place, PlaceKind, SchoolLevel
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.proposal import proposal, title_for

DAY = date(2026, 11, 23)
TEMPLATE = SessionTemplate(
    key="ngoai-khoa-45",
    title="Ngoại khóa 45 phút",
    form=Form.EXTRACURRICULAR,
    bands=(Band.A, Band.B, Band.C),
    minutes=45,
    modules={Band.A: ("A7",), Band.B: ("B9", "B3"), Band.C: ("C2",)},
    kinds=(Kind.DECK,),
)
PRIMARY = Place(id=1, uid="s", office_id=1, kind=PlaceKind.SCHOOL, name="TH", school_level=SchoolLevel.PRIMARY)
HAMLET = Place(id=2, uid="h", office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi")


def room(grade: int) -> Place:
    return Place(id=3, uid="c", office_id=1, kind=PlaceKind.CLASS, name=f"{grade}A", grade=grade)


def module(key: str, *grades: int) -> Module:
    band = Band(key[0])
    return Module(key=key, title=key, band=band, minutes=40, tags=(), sources=(), messages=(), pages=(), grades=grades)


def topics(*places: Place, template: SessionTemplate = TEMPLATE, library: tuple[Module, ...] = ()) -> tuple[str, ...]:
    return proposal(template, DAY, places, library)[1].modules


@pytest.mark.parametrize(
    ("places", "taken"),
    [
        ((room(8),), ("C2",)),
        ((PRIMARY,), ("A7", "B9")),
        ((HAMLET,), ("A7",)),
        ((), ("A7",)),
        ((room(5),), ("B9",)),
        ((room(12),), ("C2",)),
    ],
)
def test_one_topic_is_taken_for_each_band_of_the_places(places: tuple[Place, ...], taken: tuple[str, ...]) -> None:
    assert topics(*places) == taken


def test_bands_the_template_does_not_speak_to_get_the_topic_nearest_to_them() -> None:
    """Advice then names the topic and the band; nothing would be said of a session without topics."""
    younger = TEMPLATE.model_copy(update={"bands": (Band.B,), "modules": {Band.B: ("B3",)}})
    assert topics(room(2), room(5), template=younger) == ("B3",)
    assert topics(room(2), template=younger) == ("B3",)


def test_a_meeting_of_grown_ups_has_their_band_whatever_the_place() -> None:
    parents = {"form": Form.VILLAGE_MEETING, "bands": (Band.B, Band.P), "modules": {Band.B: ("B1",), Band.P: ("P1",)}}
    assert topics(PRIMARY, template=TEMPLATE.model_copy(update=parents)) == ("P1",)


def test_the_first_topic_that_suits_the_grades_is_taken() -> None:
    library = (module("B9", 6), module("B3"))
    assert topics(room(5), library=library) == ("B3",)
    assert topics(room(6), library=library) == ("B9",)
    assert topics(room(5), library=(module("B9", 6), module("B3", 6))) == ("B9",), "none suits: the first of all"


def classes(*names: str) -> list[Place]:
    return [room(int(name[0])).model_copy(update={"name": name}) for name in names]


SECRETS, FRIENDS = (
    module(key).model_copy(update={"title": title}) for key, title in (("B1", "Giữ bí mật"), ("B3", "Kết bạn"))
)


@pytest.mark.parametrize(
    ("keys", "places", "title"),
    [
        (("B3",), [], "Ngoại khóa: Kết bạn"),
        (("B3",), classes("4A"), "Ngoại khóa: Kết bạn – lớp 4A"),
        (("B3", "B1"), [], "Ngoại khóa: Kết bạn; Giữ bí mật"),
        (("B3", "B1"), classes("4A", "5B"), "Ngoại khóa: Kết bạn; Giữ bí mật – lớp 4A, 5B"),
        (
            ("B3",),
            classes(*(f"{grade}{letter}" for grade in "45" for letter in "ABCD")),
            "Ngoại khóa: Kết bạn – lớp 4, 5",
        ),
        (("B3",), [room(4).model_copy(update={"name": "Lớp 4A"})], "Ngoại khóa: Kết bạn – lớp 4A"),
        (("B3",), [HAMLET], "Ngoại khóa: Kết bạn – làng Bi"),
        (("B3", "B1"), [PRIMARY, *classes("5A")], "Ngoại khóa: Kết bạn; Giữ bí mật – TH, lớp 5A"),
        (("X9",), classes("4A"), ""),
    ],
)
def test_a_session_is_called_by_its_form_its_topics_and_its_places(
    keys: tuple[str, ...], places: list[Place], title: str
) -> None:
    assert title_for(Form.EXTRACURRICULAR, places, keys, (SECRETS, FRIENDS)) == title


def test_the_form_is_named_as_people_call_it() -> None:
    assert title_for(Form.VILLAGE_MEETING, [HAMLET], ("B3",), (FRIENDS,)) == "Họp thôn, làng: Kết bạn – làng Bi"
    assert title_for(Form.OTHER, [], ("B3",), (FRIENDS,)) == "Buổi tuyên truyền: Kết bạn"


def test_a_title_is_never_longer_than_a_list_can_show() -> None:
    """The second topic goes first, then the names of the places, then those of the classes become their grades."""
    long = SECRETS.model_copy(update={"title": "Rất dài " * 10 + "thật"})
    assert title_for(Form.CLUB, classes("4A"), ("B3", "B1"), (long, FRIENDS)).endswith("Kết bạn – lớp 4A")
    wide = [place.model_copy(update={"name": place.name + " chuyên" * 3}) for place in classes("4A", "5B")]
    assert title_for(Form.CLUB, wide, ("B1",), (long,)).endswith("thật – lớp 4, 5")
    school = PRIMARY.model_copy(update={"name": "Trường " * 10})
    assert title_for(Form.CLUB, [school], ("B1",), (long,)).endswith("thật")


def test_a_proposed_session_is_called_by_its_topics_where_they_are_known() -> None:
    assert proposal(TEMPLATE, DAY, [room(5)], (FRIENDS, module("B9", 6)))[0].title == "Ngoại khóa: Kết bạn – lớp 5A"
    assert proposal(TEMPLATE, DAY, [room(5)], ())[0].title == "Ngoại khóa 45 phút"


def test_the_end_follows_from_the_minutes() -> None:
    draft, links = proposal(TEMPLATE, DAY, [room(5)], (), time(7, 30))
    assert (draft.title, draft.form, draft.day) == ("Ngoại khóa 45 phút", Form.EXTRACURRICULAR, DAY)
    assert (draft.starts_at, draft.ends_at, draft.template) == (time(7, 30), time(8, 15), "ngoai-khoa-45")
    assert (links.place_ids, draft.expected_count) == ((3,), None)
    assert proposal(TEMPLATE, DAY, [], ())[0].ends_at is None
    assert proposal(TEMPLATE, DAY, [], (), time(23, 20))[0].ends_at is None, "never on another day"
