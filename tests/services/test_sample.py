"""The sample office: the promised numbers, the same for the same seed, in any year, with content that exists."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.model.plan import PlaceKind, Session, SessionStatus
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_kit import shown_offers
from tests.services.conftest import Clock

TODAY = date(2026, 11, 21)


@pytest.fixture
def shown(empty: Kit) -> Session:
    return fill_sample(empty.office, empty.plan, empty.places, 1, TODAY)


def test_the_sample_has_the_promised_places_and_figures(empty: Kit, shown: Session) -> None:
    kinds = Counter(place.kind for place in empty.plan.places())
    assert kinds == {PlaceKind.SCHOOL: 6, PlaceKind.CLASS: 84, PlaceKind.HAMLET: 12, PlaceKind.CARE_FACILITY: 1}
    overview = empty.plan.overview(TODAY)
    assert (overview.schools, overview.classes, overview.hamlets, overview.care) == ((6, 6), (71, 84), (9, 12), (1, 1))
    assert (overview.held, overview.planned, len(empty.plan.campaigns())) == (22, 7, 1)
    assert sum(month.held for month in overview.months) == overview.held


def test_every_class_is_counted_with_parts_inside_the_whole(empty: Kit, shown: Session) -> None:
    classes = empty.plan.places(PlaceKind.CLASS)
    counts = empty.plan.latest_counts([place.id for place in classes])
    assert len(counts) == 84
    for count in counts.values():
        assert count.children and count.female and count.minority
        assert max(count.female, count.minority) < count.children


def test_the_next_days_are_those_of_the_pictures(empty: Kit, shown: Session) -> None:
    days = [(each.session.day.day, each.session.title) for each in empty.plan.overview(TODAY).upcoming]
    assert days[0] == (23, "Sinh hoạt dưới cờ – lớp 6 đến 9")
    assert (25, "Họp thôn – cha mẹ đồng hành cùng con") in days
    assert (27, "Tập huấn giáo viên chủ nhiệm") in days
    drafts = [session.title for session in empty.plan.sessions(status=SessionStatus.DRAFT)]
    assert drafts == ["Tập huấn giáo viên chủ nhiệm"]


def test_the_shown_session_becomes_a_kit_that_shows_what_there_is(empty: Kit, shown: Session) -> None:
    assert shown.day == date(2026, 11, 23)
    assert empty.plan.bands(shown.form, shown.place_ids) == (Band.B,)
    offers = empty.materials.offers(shown)
    suiting = [offer.kind for offer in offers if offer.suits]
    assert suiting == [Kind.DECK, Kind.POSTER, Kind.QUIZ, Kind.GAME, Kind.LEAFLET, Kind.SIGN_IN_SHEET]
    kit = shown_offers(offers)
    posters = [offer.look for offer in kit if offer.kind is Kind.POSTER]
    assert len({look.design for look in posters}) == len(posters) == 2
    kinds = {offer.kind for offer in kit}
    assert kinds >= {*suiting, Kind.RUN_SHEET, Kind.BANNER, Kind.SOCIAL, Kind.SCRIPT, Kind.AGREEMENT}
    assert len(kit) <= 14


def test_every_module_of_the_sample_is_in_the_library(empty: Kit, shown: Session) -> None:
    used = {key for session in empty.plan.sessions() for key in session.modules}
    assert used <= {module.key for module in empty.content.modules()}
    assert used


@pytest.mark.parametrize(("seed", "children"), [(1, 101), (2, 95)])
def test_the_seed_decides_the_figures(empty: Kit, seed: int, children: int) -> None:
    assert fill_sample(empty.office, empty.plan, empty.places, seed, TODAY).expected_count == children


@pytest.mark.parametrize("year", [2024, 2027, 2033])
def test_in_any_year_all_held_days_are_over_and_schools_meet_on_working_days(
    empty: Kit, clock: Clock, year: int
) -> None:
    today = date(year, 11, 21)
    clock.now = datetime(year, 11, 21, 3, tzinfo=UTC)
    fill_sample(empty.office, empty.plan, empty.places, 1, today)
    sessions = empty.plan.sessions()
    assert len(sessions) == 30
    assert all((session.day <= today) == (session.status is SessionStatus.HELD) for session in sessions)
    by_daylight = [session.day for session in sessions if session.starts_at and session.starts_at.hour < 18]
    assert [day for day in by_daylight if day.weekday() > 4] == []


def test_the_sample_never_overwrites_an_office(kit: Kit) -> None:
    with pytest.raises(Refused, match=r"office\.already_set_up"):
        fill_sample(kit.office, kit.plan, kit.places, 1, TODAY)
    assert kit.plan.places() == []
