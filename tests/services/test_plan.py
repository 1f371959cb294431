"""Places, campaigns and sessions: all or none, hosted by the own office, held only when their day has come."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from sqlalchemy import event

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.module import Band
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    Partner,
    Place,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from tests.services.conftest import Clock
from tests.services.templates import write_template

Lesson = Callable[..., SessionDraft]
NO_LINKS = SessionLinks()


def room(parent: int, name: str = "Lớp 6A", grade: int | None = 6) -> PlaceDraft:
    return PlaceDraft(office_id=0, parent_id=parent, kind=PlaceKind.CLASS, name=name, grade=grade)


def test_places_belong_to_the_own_office(kit: Kit, school: Place) -> None:
    outcome = kit.places.add([room(school.id), room(school.id, "Lớp 6B")])
    assert outcome.changed == {"plan"}
    assert {place.office_id for place in outcome.value} == {school.office_id}
    assert kit.plan.places(PlaceKind.CLASS) == outcome.value
    assert kit.plan.places() == [school, *outcome.value]


def test_places_are_added_all_or_none(kit: Kit, school: Place) -> None:
    with pytest.raises(Refused) as refused:
        kit.places.add([room(school.id), room(99)])
    assert (refused.value.code, dict(refused.value.facts)) == ("plan.no_place", {"id": 99})
    assert kit.plan.places() == [school]


def test_nothing_is_planned_before_there_is_an_office(empty: Kit, lesson: Lesson) -> None:
    year = CampaignDraft(office_id=0, title="Kế hoạch", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    for add in (
        lambda: empty.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Bi")]),
        lambda: empty.plan.add_campaign(year),
        lambda: empty.plan.add(lesson(), NO_LINKS),
    ):
        with pytest.raises(Refused, match=r"office\.not_set_up"):
            add()


def test_the_newest_count_of_a_place_is_given(kit: Kit, school: Place) -> None:
    days = (date(2026, 9, 5), date(2025, 9, 5))
    kit.places.add_counts([PlaceCountDraft(place_id=school.id, as_of=day, children=day.year) for day in days])
    assert kit.plan.latest_counts([school.id])[school.id].children == 2026
    assert kit.plan.latest_counts([]) == {}


def test_the_own_office_hosts_a_session_unless_another_is_named(kit: Kit, lesson: Lesson) -> None:
    file = kit.office.file()
    assert file is not None
    assert kit.plan.add(lesson(), NO_LINKS).value.host_id == file.office.id
    assert kit.plan.add(lesson(host_id=file.office.id), NO_LINKS).value.host_id == file.office.id


def test_a_session_keeps_its_links(kit: Kit, school: Place, lesson: Lesson) -> None:
    year = CampaignDraft(office_id=0, title="Kế hoạch năm", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    campaign = kit.plan.add_campaign(year).value
    links = SessionLinks(campaign_ids=(campaign.id,), place_ids=(school.id,), modules=("B3", "B1"))
    added = kit.plan.add(lesson(), links).value
    assert kit.plan.session(str(added.id)) == kit.plan.session(added.uid[:6]) == added
    assert (added.campaign_ids, added.place_ids, added.modules) == ((campaign.id,), (school.id,), ("B3", "B1"))
    saved = kit.plan.save(added.id, lesson(title="Mật khẩu mạnh"), SessionLinks(place_ids=(school.id,))).value
    assert (saved.id, saved.title, saved.modules) == (added.id, "Mật khẩu mạnh", ())


def test_sessions_are_added_all_or_none(kit: Kit, lesson: Lesson) -> None:
    with pytest.raises(Refused, match=r"plan\.no_place"):
        kit.plan.add_sessions([(lesson(), NO_LINKS), (lesson(), SessionLinks(place_ids=(7,)))])
    assert kit.plan.sessions() == []


def test_a_session_ends_after_it_starts(kit: Kit, lesson: Lesson) -> None:
    with pytest.raises(Refused) as refused:
        kit.plan.add(lesson(starts_at=time(8), ends_at=time(8)), NO_LINKS)
    assert (refused.value.code, dict(refused.value.facts)) == (
        "plan.ends_before_starts",
        {"starts": "8:00", "ends": "8:00"},
    )
    assert kit.plan.add(lesson(starts_at=time(8), ends_at=time(8, 45)), NO_LINKS).value.ends_at == time(8, 45)


def test_a_session_is_held_from_its_local_day_on(kit: Kit, clock: Clock, lesson: Lesson) -> None:
    """At 00:30 in Vietnam it is still yesterday in UTC: the day of the hall decides."""
    tomorrow = clock.now.date() + timedelta(days=1)
    session = kit.plan.add(lesson(day=tomorrow), NO_LINKS).value
    with pytest.raises(Refused, match=r"plan\.held_in_future"):
        kit.plan.hold(str(session.id))
    with pytest.raises(Refused, match=r"plan\.held_in_future"):
        kit.plan.add(lesson(day=tomorrow, status=SessionStatus.HELD), NO_LINKS)
    clock.now = clock.now.replace(hour=17, minute=30)
    assert kit.plan.hold(str(session.id)).value.status is SessionStatus.HELD


def test_a_held_session_is_neither_cancelled_nor_postponed_until_it_is_planned_again(kit: Kit, lesson: Lesson) -> None:
    ref = str(kit.plan.add(lesson(), NO_LINKS).value.id)
    kit.plan.hold(ref)
    for mark in (kit.plan.cancel, kit.plan.postpone):
        with pytest.raises(Refused, match=r"plan\.already_held"):
            mark(ref)
    assert kit.plan.plan(ref).value.status is SessionStatus.PLANNED
    assert kit.plan.postpone(ref).value.status is SessionStatus.POSTPONED
    assert kit.plan.cancel(ref).value.status is SessionStatus.CANCELLED
    assert [each.status for each in kit.plan.sessions()] == [SessionStatus.CANCELLED]


def test_bands_follow_form_and_places(kit: Kit, school: Place) -> None:
    six = kit.places.add([room(school.id)]).value[0]
    assert kit.plan.bands(Form.EXTRACURRICULAR, [six.id]) == (Band.B,)
    assert kit.plan.bands(Form.FLAG_CEREMONY, [school.id]) == (Band.B, Band.C)
    assert kit.plan.bands(Form.VILLAGE_MEETING, [school.id]) == (Band.P,)
    assert kit.plan.bands(Form.EXTRACURRICULAR, []) == ()
    with pytest.raises(Refused, match=r"plan\.no_place"):
        kit.plan.bands(Form.EXTRACURRICULAR, [99])


def test_advice_knows_today_and_the_places(kit: Kit, school: Place, lesson: Lesson) -> None:
    yesterday = lesson(form=Form.FLAG_CEREMONY, day=date(2026, 11, 20))
    past, bands = kit.plan.advice(yesterday, SessionLinks(place_ids=(school.id,)), [])
    assert "20/11/2026" in past
    assert "hai lứa tuổi" in bands


@pytest.mark.parametrize("status", [SessionStatus.CANCELLED, SessionStatus.POSTPONED])
def test_a_session_that_was_called_off_is_planned_again_before_it_is_held(
    kit: Kit, lesson: Lesson, status: SessionStatus
) -> None:
    session = kit.plan.add(lesson(status=status), NO_LINKS).value
    for hold in (
        lambda: kit.plan.hold(str(session.id)),
        lambda: kit.plan.save(session.id, lesson(status=SessionStatus.HELD), NO_LINKS),
    ):
        with pytest.raises(Refused) as refused:
            hold()
        assert (refused.value.code, refused.value.facts["wanted"]) == ("plan.not_from", "Đã tổ chức")
    assert kit.plan.session(str(session.id)).status is status
    kit.plan.plan(str(session.id))
    assert kit.plan.hold(str(session.id)).value.status is SessionStatus.HELD


def test_every_status_can_be_saved_again_as_it_is(kit: Kit, lesson: Lesson) -> None:
    for status in SessionStatus:
        session = kit.plan.add(lesson(status=status), NO_LINKS).value
        assert kit.plan.save(session.id, lesson(status=status, title="Tên khác"), NO_LINKS).value.title == "Tên khác"


@pytest.mark.parametrize(
    ("links", "code"),
    [
        (SessionLinks(campaign_ids=(99,)), "plan.no_campaign"),
        (SessionLinks(partners=(Partner(office_id=99),)), "plan.no_office"),
        (SessionLinks(place_ids=(99,)), "plan.no_place"),
    ],
)
def test_what_a_session_points_at_is_there(kit: Kit, lesson: Lesson, links: SessionLinks, code: str) -> None:
    """The database refused the row, and that was told as a bug."""
    present = kit.plan.add(lesson(), NO_LINKS).value
    for write in (lambda: kit.plan.add(lesson(), links), lambda: kit.plan.save(present.id, lesson(), links)):
        with pytest.raises(Refused) as refused:
            write()
        assert (refused.value.code, dict(refused.value.facts)) == (code, {"id": 99})
    assert kit.plan.sessions() == [present]


def test_the_office_that_counts_a_session_is_there(kit: Kit, lesson: Lesson) -> None:
    with pytest.raises(Refused, match=r"plan\.no_office"):
        kit.plan.add(lesson(host_id=99), NO_LINKS)


def test_a_session_from_a_template_is_planned_and_advised_by_it(kit: Kit, school: Place) -> None:
    key = write_template(kit.paths.own_content, "ngoai-khoa-40", "Ngoại khóa bốn mươi phút")
    draft, links = kit.plan.from_template(kit.content.template(key), date(2026, 11, 23), [school.id], time(7))
    assert (links.place_ids, links.modules) == ((school.id,), ("B3",)), "lớp 6 of a school of lớp 6 to 9"
    session = kit.plan.add(draft.model_copy(update={"ends_at": time(7, 30)}), links).value
    assert kit.plan.session(str(session.id)).template == key
    told = kit.plan.advice(session, links, [kit.content.module("B3")])
    assert any("“Ngoại khóa bốn mươi phút” cần 40 phút, còn buổi chỉ có 30 phút" in each for each in told)


def test_the_whole_school_needs_a_school(kit: Kit, school: Place, lesson: Lesson) -> None:
    hamlet = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Bi")]).value[0]
    with pytest.raises(Refused, match=r"plan\.whole_school_without_school"):
        kit.plan.add(lesson(whole_school=True), SessionLinks(place_ids=(hamlet.id,)))
    both = SessionLinks(place_ids=(hamlet.id, school.id))
    assert kit.plan.add(lesson(whole_school=True), both).value.whole_school


def test_a_campaign_does_not_end_before_it_starts(kit: Kit) -> None:
    year = CampaignDraft(office_id=0, title="Kế hoạch", starts_on=date(2026, 12, 31), ends_on=date(2026, 1, 1))
    with pytest.raises(Refused, match=r"plan\.campaign_ends_before_starts"):
        kit.plan.add_campaign(year)
    assert kit.plan.campaigns() == []


def test_years_with_sessions_are_known_latest_first(kit: Kit, lesson: Lesson) -> None:
    assert kit.plan.years() == []
    for day in (date(2025, 3, 1), date(2026, 3, 1), date(2025, 5, 1)):
        kit.plan.add(lesson(day=day), NO_LINKS)
    assert kit.plan.years() == [2026, 2025]


def test_many_sessions_ask_once_what_there_is(kit: Kit, school: Place, lesson: Lesson) -> None:
    """Places and office were read anew for each: 5,000 sessions took 13 to 23 seconds."""
    links = SessionLinks(place_ids=(school.id,))
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(kit.database._engine, "before_cursor_execute", note)
    kit.plan.add_sessions([(lesson(), links)] * 20)
    assert len([each for each in asked if "FROM place" in each]) == 1
    assert len([each for each in asked if "FROM office" in each]) <= 2
