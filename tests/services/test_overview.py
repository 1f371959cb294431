"""The first screen's figures: the calendar year, what comes next, the days to the report."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.campaign import Metric, ReportRequestDraft, TargetDraft
from campaign_kit.model.materials import Kind, MaterialDraft
from campaign_kit.model.papers import OfficePaperDraft, PaperKind
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    Place,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.services.names import ImportChoices
from tests.services.conftest import Clock

TODAY = date(2026, 11, 21)
Lesson = Callable[..., SessionDraft]


def test_an_office_that_begins_has_nothing_but_its_deadline(kit: Kit) -> None:
    overview = kit.plan.overview(TODAY)
    assert (overview.year, overview.held, overview.planned, overview.in_plan, overview.unreached) == (2026, 0, 0, 0, 0)
    assert (overview.schools, overview.upcoming) == ((0, 0), ())
    assert overview.months == ((0, 0),) * 12


@pytest.mark.parametrize(
    ("today", "last_day", "left"),
    [
        (date(2026, 11, 21), date(2026, 11, 30), 9),
        (date(2026, 11, 30), date(2026, 11, 30), 0),
        (date(2026, 12, 1), date(2027, 11, 30), 364),
    ],
)
def test_the_report_is_counted_to_its_last_day(kit: Kit, today: date, last_day: date, left: int) -> None:
    deadline = kit.plan.overview(today).deadline
    assert (deadline.last_day, deadline.days_left, deadline.request) == (last_day, left, None)
    assert (deadline.is_over, deadline.report) == (False, "Báo cáo năm")


def test_the_deadline_is_that_of_the_report_that_is_owed_next(kit: Kit) -> None:
    """Several a year, to several superiors: the first unsent one, and it says so when its last day is over."""
    days = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
    tell = [("Báo cáo 6 tháng", date(2026, 6, 14)), ("Báo cáo năm", date(2026, 11, 30)), ("Sở", date(2026, 12, 5))]
    drafts = [ReportRequestDraft(title=title, due_on=due, **days) for title, due in tell]
    year, half, _ = (kit.requests.add(drafts[at]).value for at in (1, 0, 2))
    late = kit.plan.overview(TODAY).deadline
    assert (late.request, late.days_left, late.is_over, late.words) == (half, -160, True, "quá hạn 160 ngày")
    kit.requests.mark_sent(half.id, date(2026, 6, 14))
    soon = kit.plan.overview(TODAY).deadline
    assert (soon.request, soon.words, soon.report) == (year, "còn 9 ngày", "Báo cáo năm")
    assert kit.plan.overview(date(2026, 11, 30)).deadline.words == "hôm nay"


@pytest.mark.parametrize("today", [TODAY, date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 31), date(2027, 1, 1)])
def test_the_overview_never_contradicts_the_coverage_board(
    kit: Kit, clock: Clock, school: Place, hamlet: Place, lesson: Lesson, today: date
) -> None:
    """In December the calendar year still held what the reporting year no longer counts."""
    clock.now = datetime(today.year, today.month, today.day, 3, tzinfo=UTC)
    kit.plan.add(lesson(day=date(2026, 3, 2), status=SessionStatus.HELD), SessionLinks(place_ids=(school.id,)))
    if today >= date(2026, 12, 1):
        kit.plan.add(lesson(day=date(2026, 12, 1), status=SessionStatus.HELD), SessionLinks(place_ids=(hamlet.id,)))
    overview, board = kit.plan.overview(today), kit.coverage.board(today)
    by_kind = {each.kind: (len(each.one.reached), each.one.active) for each in board.kinds}
    assert {PlaceKind.SCHOOL: overview.schools, PlaceKind.HAMLET: overview.hamlets} == by_kind
    assert (overview.covered.first, overview.covered.last) == (board.first, board.on)
    assert {place.id for place in kit.plan.unreached(today)} == {
        place.id for each in board.kinds for place in (*each.one.planned, *each.one.missing)
    }
    first = "01/12/2025" if today < date(2026, 12, 1) else "01/12/2026"
    assert overview.covered_words == f"từ {first} đến nay"


def test_what_a_plan_leaves_out_is_outside_the_overview_too(kit: Kit, school: Place) -> None:
    """The first screen counted the preschool that the board beside it left out."""
    preschool = SchoolLevel.PRESCHOOL
    kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường MN Hoa Sen", school_level=preschool)])
    assert kit.plan.overview(TODAY).schools == (0, 2)
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    plan = kit.plan.add_campaign(CampaignDraft(office_id=0, title="Kế hoạch", starts_on=first, ends_on=last)).value
    all_schools = TargetDraft(
        campaign_id=plan.id, text="100% trường", metric=Metric.PLACE_COVERAGE, place_kind=PlaceKind.SCHOOL, goal=100
    )
    kit.campaigns.save_targets(plan.id, [all_schools])
    board = kit.coverage.board(TODAY)
    assert kit.plan.overview(TODAY).schools == (0, board.kinds[0].one.active) == (0, 1)
    assert kit.plan.unreached(TODAY) == [school]


def test_a_session_to_come_says_that_list_and_invitation_are_missing(kit: Kit, lesson: Lesson) -> None:
    training = kit.plan.add(lesson(form=Form.TRAINING, day=TODAY), SessionLinks()).value
    lesson_ = kit.plan.add(lesson(form=Form.IN_LESSON, day=TODAY), SessionLinks()).value
    told = {each.session.id: each for each in kit.plan.overview(TODAY).upcoming}
    assert (told[training.id].without_list, told[training.id].without_invitation) == (True, True)
    assert (told[lesson_.id].without_list, told[lesson_.id].without_invitation) == (False, False)
    kit.imports.bring(training.id, Roster(people=(RosterPerson(full_name="Siu Blơi"),)), ImportChoices())
    with kit.database.unit() as unit:
        unit.papers.add(OfficePaperDraft(summary="Mời dự", kind=PaperKind.INVITATION, session_id=training.id))
        unit.commit()
    told = {each.session.id: each for each in kit.plan.overview(TODAY).upcoming}
    assert (told[training.id].without_list, told[training.id].without_invitation) == (False, False)


def test_sessions_are_counted_in_their_month_and_status(kit: Kit, school: Place, lesson: Lesson) -> None:
    here = SessionLinks(place_ids=(school.id,))
    held, draft, cancelled = SessionStatus.HELD, SessionStatus.DRAFT, SessionStatus.CANCELLED
    kit.plan.add_sessions(
        [
            (lesson(day=date(2026, 3, 2), status=held), here),
            (lesson(day=date(2026, 3, 9), status=held), SessionLinks()),
            (lesson(day=date(2025, 12, 31), status=held), here),
            (lesson(day=date(2026, 12, 31)), here),
            (lesson(day=date(2026, 12, 30), status=draft), here),
            (lesson(day=date(2026, 12, 30), status=cancelled), here),
        ]
    )
    overview = kit.plan.overview(TODAY)
    assert (overview.held, overview.planned, overview.in_plan) == (2, 1, 3)
    assert (overview.months[2], overview.months[11]) == ((2, 0), (0, 1))
    assert overview.schools == (1, 1)


def test_places_without_a_held_session_are_unreached(kit: Kit, school: Place, lesson: Lesson) -> None:
    kit.places.add(
        [
            PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6, parent_id=school.id),
            PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Bi"),
            PlaceDraft(office_id=0, kind=PlaceKind.OTHER, name="Chợ"),
        ]
    )
    assert kit.plan.overview(TODAY).unreached == 3
    assert [place.name for place in kit.plan.unreached(TODAY)] == [school.name, "Lớp 6A", "Làng Bi"]
    held = lesson(status=SessionStatus.HELD, whole_school=True)
    kit.plan.add(held, SessionLinks(place_ids=(school.id,)))
    overview = kit.plan.overview(TODAY)
    assert (overview.schools, overview.classes, overview.hamlets) == ((1, 1), (1, 1), (0, 1))
    assert (overview.unreached, overview.unplanned) == (1, 1)
    assert [place.name for place in kit.plan.unreached(TODAY)] == ["Làng Bi"]


def test_only_what_the_library_can_give_is_missing(kit: Kit, lesson: Lesson) -> None:
    """There is no module for teachers yet: nothing is said to be missing that nobody can make."""
    kit.plan.add(lesson(form=Form.TRAINING, day=TODAY), SessionLinks())
    kit.plan.add(lesson(form=Form.PARENT_MEETING, day=TODAY), SessionLinks())
    training, parents = kit.plan.overview(TODAY).upcoming
    offered = {offer.kind for offer in kit.materials.offers(training.session)}
    assert set(training.missing) <= offered
    assert Kind.LEAFLET in parents.missing and Kind.LEAFLET not in training.missing


def test_what_comes_next_is_from_today_on_and_says_what_is_missing(kit: Kit, school: Place, lesson: Lesson) -> None:
    here = SessionLinks(place_ids=(school.id,))
    flag = kit.plan.add(lesson(title="Dưới cờ", form=Form.FLAG_CEREMONY, day=TODAY), here).value
    for shift, status in ((-1, SessionStatus.PLANNED), (1, SessionStatus.CANCELLED), (2, SessionStatus.DRAFT)):
        kit.plan.add(lesson(title=status.value, day=TODAY + timedelta(days=shift), status=status), SessionLinks())
    first, second = kit.plan.overview(TODAY).upcoming
    assert (first.session, first.place_names) == (flag, ("Trường THCS Nguyễn Du",))
    assert set(first.missing) <= set(kit.content.reference().kinds()[Form.FLAG_CEREMONY])
    assert {Kind.POSTER, Kind.LEAFLET} <= set(first.missing)
    assert second.session.title == "draft"
    assert {Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SIGN_IN_SHEET} <= set(second.missing)

    with kit.database.unit() as unit:
        unit.materials.add([MaterialDraft(session_id=flag.id, kind=Kind.POSTER, format="pdf")])
        unit.commit()
    assert kit.plan.overview(TODAY).upcoming[0].missing == tuple(k for k in first.missing if k is not Kind.POSTER)


def test_only_the_next_six_are_shown(kit: Kit, lesson: Lesson) -> None:
    kit.plan.add_sessions([(lesson(day=TODAY + timedelta(days=n)), SessionLinks()) for n in range(8)])
    assert [each.session.day.day for each in kit.plan.overview(TODAY).upcoming] == [21, 22, 23, 24, 25, 26]


def test_a_fault_in_own_layouts_does_not_hide_the_first_page(kit: Kit, school: Place, lesson: Lesson) -> None:
    """The page once refused whole; the shipped layouts serve in place of a faulty file."""
    kit.plan.add(lesson(), SessionLinks(place_ids=(school.id,)))
    missing = kit.plan.overview(TODAY).upcoming[0].missing
    faulty = kit.paths.own_layouts / "kinds" / "poster.toml"
    faulty.parent.mkdir(parents=True)
    faulty.write_text("không phải TOML", encoding="utf-8")
    (upcoming,) = kit.plan.overview(TODAY).upcoming
    assert missing
    assert upcoming.missing == missing


def test_only_the_next_sessions_are_read(kit: Kit, lesson: Lesson) -> None:
    kit.plan.add_sessions([(lesson(status=SessionStatus.CANCELLED), SessionLinks())])
    kit.plan.add_sessions([(lesson(day=TODAY + timedelta(days=more)), SessionLinks()) for more in range(9)])
    assert [each.session.day.day for each in kit.plan.overview(TODAY).upcoming] == [21, 22, 23, 24, 25, 26]
