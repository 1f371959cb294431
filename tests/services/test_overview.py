"""The first screen's figures: the calendar year, what comes next, the days to the report."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import Kind, MaterialDraft
from campaign_kit.model.plan import Form, Place, PlaceDraft, PlaceKind, SessionDraft, SessionLinks, SessionStatus

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
    overview = kit.plan.overview(today)
    assert (overview.report_last_day, overview.days_left) == (last_day, left)


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
    kit.plan.add_places(
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
    assert overview.unreached == 1
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
