"""What the sample did beside its sessions: real-looking, the same for the same day, sound on any day of any year."""

from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import NoteKind
from campaign_kit.model.outreach import Counted, OutreachChannel
from campaign_kit.model.outreach_sums import sums_of
from campaign_kit.model.quiz_tally import LEAST_SHOWN
from campaign_kit.model.report import Period, report_year
from campaign_kit.services.quizzes import total_gain
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_plan import fill_plan
from campaign_kit.services.sample_report import fill_report
from campaign_kit.services.sample_report_book import ASKED, NOTES, PAPERS, REACHED, TOLD
from campaign_kit.services.sample_results import fill_results
from tests.services.conftest import Clock

TODAY = date(2026, 11, 21)
YEAR = report_year(TODAY)
LAST_YEAR = report_year(date(2025, 6, 1))


def filled(kit: Kit, today: date) -> None:
    fill_results(kit, 1, fill_sample(kit.office, kit.plan, kit.places, 1, today))
    fill_plan(kit, today)
    fill_report(kit, today)


@pytest.fixture
def sample(empty: Kit) -> Kit:
    filled(empty, TODAY)
    return empty


def value(kit: Kit, key: str, period: Period = YEAR) -> object:
    return next(figure.value for figure in kit.report.figures(period) if figure.key == key)


def test_all_of_the_book_has_come_by_november(sample: Kit) -> None:
    assert len(sample.outreach.entries()) == len(REACHED)
    assert len(sample.tallies.tallies()) == len(TOLD)
    assert len(sample.notes.notes()) == len(NOTES) + 4  # four stand with the results
    assert len(sample.register.papers()) == len(PAPERS)
    assert len(sample.quizzes.gains(YEAR)) == len(ASKED)
    assert sample.undo.last() is None


def test_the_year_has_every_sort_of_what_is_reported(sample: Kit) -> None:
    entries = sample.outreach.entries(YEAR.first, YEAR.last)
    channels = {each.channel for each in entries}
    assert channels >= {OutreachChannel.COMMUNE_RADIO, OutreachChannel.SOCIAL_NETWORK, OutreachChannel.CONTEST}
    assert all(number for number in sums_of(entries).values())
    assert {each.language for each in entries} == {"", "Gia Rai"}
    assert {line.note.kind for line in sample.notes.notes(YEAR)} == set(NoteKind)
    assert all(each.number and each.issued_on for each in sample.register.papers())
    assert sums_of(sample.outreach.entries(LAST_YEAR.first, LAST_YEAR.last))[Counted.MINUTES] == 74 * 5


def test_its_figures_stand_where_a_count_by_hand_finds_them(sample: Kit) -> None:
    assert value(sample, "outreach.commune_radio.minutes") == 24 + 60 + 60 + 50 + 120 + 60 + 50 + 60 + 100
    assert value(sample, "outreach.leaflet.printed") == 1_200 + 1_500
    assert value(sample, "papers.issued") == 9
    assert value(sample, "tally.counselling") == 34 + 27 + 41
    assert value(sample, "tally.schools_with_filters") == 5
    told = [value(sample, f"tally.{key}") for key in ("violations_handled", "violations_reported", "support_asked")]
    assert told == [0, 2, 7], "0 and 7 are printed, 2 is hidden"
    assert value(sample, "tally.inspections", LAST_YEAR) == 3


def test_the_checks_before_a_report_find_nothing(sample: Kit) -> None:
    """The sample is what a careful officer keeps; one tally told twice for the same days was found so."""
    assert sample.reporting.check_period(YEAR, TODAY) == ()


def test_no_more_is_handed_out_than_was_printed(sample: Kit) -> None:
    for channel in ("leaflet", "poster", "bulletin", "free_document"):
        printed, out = (value(sample, f"outreach.{channel}.{what}") for what in ("printed", "handed_out"))
        assert isinstance(printed, int) and isinstance(out, int)
        assert out <= printed, channel


def test_knowledge_grew_and_four_people_tell_nothing(sample: Kit) -> None:
    gains = sample.quizzes.gains(YEAR)
    hidden = [each for each in gains if each.points is None]
    assert [(each.title, each.before.people) for each in hidden] == [("Sinh hoạt hè tại Hoa Pơ Lang", LEAST_SHOWN - 1)]
    assert all(each.points > 10 for each in gains if each.points is not None)
    total = total_gain(gains)
    assert total is not None and total.points is not None and 20 < total.points < 40
    for each in gains:
        assert each.session_id is not None
        assert sample.quizzes.of_session(each.session_id).advice == ()


def test_a_paper_of_the_plan_and_of_the_report_is_known_there(sample: Kit) -> None:
    (campaign,) = sample.plan.campaigns()
    papers = sample.register.papers()
    assert [f"{each.number}/{each.symbol}" for each in papers if each.campaign_id] == [campaign.number]
    half, _ = sample.requests.all()
    assert [each.request_id for each in papers if each.type_code == "BC"] == [half.id]


def test_the_same_day_gives_the_same(sample: Kit) -> None:
    said = [each.model_dump(exclude={"uid"}) for each in sample.outreach.entries()]
    assert said[0]["title"] == "Các tin, bài phát thanh năm trước"
    assert len({(each["title"], each["starts_on"]) for each in said}) == len(said)


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2027, 7, 1), date(2028, 12, 15), date(2026, 1, 2)])
def test_on_any_day_nothing_is_done_before_its_time(empty: Kit, clock: Clock, today: date) -> None:
    clock.now = datetime(today.year, today.month, today.day, 3, tzinfo=UTC)
    filled(empty, today)
    assert all(each.starts_on <= today for each in empty.outreach.entries())
    assert all(each.last <= today for each in empty.tallies.tallies())
    assert all(line.day <= today for line in empty.notes.notes())
    assert all(each.issued_on and each.issued_on <= today for each in empty.register.papers())
