"""Sessions that belong together: on many days, at many places, and a copy of one."""

from collections.abc import Callable
from datetime import date, time

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor
from campaign_kit.model.module import Band
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)

Lesson = Callable[..., SessionDraft]
MONDAYS = (date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7))


def test_closed_days_of_the_office_are_left_out(kit: Kit, room: Place, hamlet: Place) -> None:
    with kit.database.unit() as unit:
        exams = ClosedDaysDraft(words="Thi", first=MONDAYS[1], last=MONDAYS[1], closed_for=ClosedFor.SCHOOLS)
        unit.arranging.save_closed_days([exams])
        unit.commit()
    assert kit.series.days(MONDAYS[0], [0], [room.id], times=2) == (MONDAYS[0], MONDAYS[2])
    assert kit.series.days(MONDAYS[0], [0], [hamlet.id], until=MONDAYS[2]) == MONDAYS
    with pytest.raises(Refused, match=r"plan\.no_place"):
        kit.series.days(MONDAYS[0], [0], [99], times=2)


def test_a_series_of_days_is_added_and_taken_back_as_one(kit: Kit, room: Place, lesson: Lesson) -> None:
    draft = lesson(starts_at=time(7, 15), ends_at=time(8), status=SessionStatus.HELD, outcome="Tốt", list_is_part=True)
    links = SessionLinks(place_ids=(room.id,), modules=("B3",))
    proposals = kit.series.on_days(draft, links, [MONDAYS[2], *MONDAYS])
    assert [each.day for each, _ in proposals] == list(MONDAYS)
    assert all(each[1] == links for each in proposals)
    first = proposals[0][0]
    assert (first.status, first.outcome, first.list_is_part) == (SessionStatus.PLANNED, "", None)
    added = kit.plan.add_sessions(proposals).value
    assert len({each.series for each in added}) == 1
    assert added[0].series
    assert kit.undo.take_back().value.words == "lập loạt 3 buổi “Kết bạn an toàn”"
    assert kit.plan.sessions() == []


def test_one_day_is_no_series_and_a_series_goes_on(kit: Kit, lesson: Lesson) -> None:
    assert kit.series.on_days(lesson(), SessionLinks(), MONDAYS[:1])[0][0].series == ""
    going_on = kit.series.on_days(lesson(series="khoa-1"), SessionLinks(), MONDAYS)
    assert {draft.series for draft, _ in going_on} == {"khoa-1"}
    one, other = (kit.series.on_days(lesson(), SessionLinks(), MONDAYS)[0][0].series for _ in range(2))
    assert one != other


def test_a_session_that_is_there_joins_the_series_made_from_it(kit: Kit, talk: Session) -> None:
    proposals = kit.series.on_days(talk, talk, MONDAYS[:1], joined=talk.id)
    assert {type(each) for pair in proposals for each in pair} == {SessionDraft, SessionLinks}
    (added,) = kit.plan.add_sessions(proposals, joined=talk.id).value
    assert added.series == kit.plan.session(str(talk.id)).series != ""
    kit.undo.take_back()
    assert kit.plan.sessions() == [talk]


def test_one_topic_goes_to_many_places(kit: Kit, school: Place, room: Place, hamlet: Place, lesson: Lesson) -> None:
    title = kit.plan.title_for(Form.EXTRACURRICULAR, [school.id], ["B3"])
    draft = lesson(title=title, whole_school=True, venue="Sân trường")
    links = SessionLinks(place_ids=(school.id,), modules=("B3",))
    proposals = kit.series.one_for_each(draft, links, [school.id, room.id, hamlet.id], MONDAYS)
    assert [(each.day, links.place_ids) for each, links in proposals] == [
        (MONDAYS[0], (school.id,)),
        (MONDAYS[1], (room.id,)),
        (MONDAYS[2], (hamlet.id,)),
    ]
    assert [each.title for each, _ in proposals] == [
        kit.plan.title_for(Form.EXTRACURRICULAR, [place.id], ["B3"]) for place in (school, room, hamlet)
    ]
    assert [each.whole_school for each, _ in proposals] == [True, False, False]
    assert [each.venue for each, _ in proposals] == ["Sân trường", "", ""]
    assert len({each.series for each, _ in proposals}) == 1


def test_a_title_that_somebody_wrote_stays_and_names_the_place(
    kit: Kit, room: Place, hamlet: Place, lesson: Lesson
) -> None:
    proposals = kit.series.one_for_each(lesson(title="Nói chuyện"), SessionLinks(), [room.id, hamlet.id], MONDAYS[:1])
    assert [each.title for each, _ in proposals] == ["Nói chuyện – lớp 6A", "Nói chuyện – làng Mook Đen"]
    assert {each.day for each, _ in proposals} == {MONDAYS[0]}
    draft, links = lesson(title="Nói chuyện – Lớp 6A", expected_count=32), SessionLinks(place_ids=(room.id,))
    again = kit.series.one_for_each(draft, links, [room.id, hamlet.id], MONDAYS[:1])
    assert [each.title for each, _ in again] == ["Nói chuyện – lớp 6A", "Nói chuyện – làng Mook Đen"]
    assert [each.expected_count for each, _ in again] == [32, None]


def test_days_are_one_for_all_or_one_for_each(kit: Kit, room: Place, hamlet: Place, lesson: Lesson) -> None:
    with pytest.raises(Refused) as refused:
        kit.series.one_for_each(lesson(), SessionLinks(), [room.id, hamlet.id], MONDAYS)
    assert (refused.value.code, dict(refused.value.facts)) == ("plan.days_for_places", {"days": 3, "places": 2})


def test_a_template_proposes_its_topic_for_each_place(kit: Kit, school: Place, room: Place) -> None:
    two = kit.places.add(
        [PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name="Lớp 9A", grade=9)]
    ).value[0]
    template = next(each for each in kit.content.templates() if {Band.B, Band.C} <= set(each.bands))
    draft, links = kit.plan.from_template(template, MONDAYS[0], [room.id])
    proposals = kit.series.one_for_each(draft, links, [room.id, two.id], MONDAYS[:2])
    expected = [kit.plan.from_template(template, MONDAYS[0], [place.id])[1].modules for place in (room, two)]
    assert [each.modules for _, each in proposals] == expected
    assert expected[0] != expected[1]
    chosen = links.model_copy(update={"modules": ("B1",)})
    assert {each.modules for _, each in kit.series.one_for_each(draft, chosen, [room.id, two.id], MONDAYS[:2])} == {
        ("B1",)
    }


def test_a_copy_is_planned_by_itself(kit: Kit, meeting: Session) -> None:
    ((draft, links),) = kit.series.copy(meeting.id, MONDAYS[0])
    assert (draft.title, draft.day, draft.status, draft.series) == ("Họp làng", MONDAYS[0], SessionStatus.PLANNED, "")
    assert links.place_ids == meeting.place_ids
    copied = kit.plan.add(draft, links).value
    assert copied.id != meeting.id
    with pytest.raises(Refused, match=r"plan\.no_session"):
        kit.series.copy(99, MONDAYS[0])


def test_the_wrong_band_is_told_of_a_series_and_of_a_copy(
    kit: Kit, room: Place, hamlet: Place, lesson: Lesson, talk: Session
) -> None:
    """R10: a topic for the little ones is not for lớp 6; each proposal it is said of is named."""
    links = SessionLinks(place_ids=(room.id,), modules=("A1",))
    proposals = kit.series.one_for_each(lesson(), links, [hamlet.id, room.id], MONDAYS[:2])
    modules = [kit.content.module("A1")]
    (wrong,) = [each for each in kit.plan.advice(*proposals[1], modules) if "A1" in each and "chủ đề khác" in each]
    assert kit.series.advice(proposals)[wrong] == (1,)
    kit.plan.save(talk.id, talk, links)
    assert kit.series.advice(kit.series.copy(talk.id, MONDAYS[0]))[wrong] == (0,)
    assert kit.series.advice(kit.series.on_days(talk, links, MONDAYS))[wrong] == (0, 1, 2)
