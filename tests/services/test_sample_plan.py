"""The sample's plan: real-looking, the same for the same day, sound on any day of any year."""

from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import CostSource
from campaign_kit.model.report import calendar_year
from campaign_kit.model.tasks import TaskStatus
from campaign_kit.services.campaigns import CampaignFile
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_plan import fill_plan
from campaign_kit.services.sample_plan_book import CHECKED, COSTS
from campaign_kit.services.sample_results import fill_results
from tests.services.conftest import Clock
from tests.services.test_sample_results import BY_HAND

TODAY = date(2026, 11, 21)
PUPILS = sum(by.get("child_in_school", 0) for _, _, by in BY_HAND)


def filled(kit: Kit, today: date) -> CampaignFile:
    fill_results(kit, 1, fill_sample(kit.office, kit.plan, kit.places, 1, today))
    fill_plan(kit, today)
    (campaign,) = kit.plan.campaigns()
    return kit.campaigns.file(campaign.id)


@pytest.fixture
def file(empty: Kit) -> CampaignFile:
    return filled(empty, TODAY)


def test_the_plan_says_what_it_wants_and_rests_on(file: CampaignFile) -> None:
    assert file.campaign.purpose and file.campaign.requirements
    assert [each.title for each in file.bases if each.incoming] == [
        "Kế hoạch bảo vệ trẻ em trên môi trường mạng năm 2026"
    ]
    laws = [each for each in file.bases if not each.incoming]
    assert "Luật Trẻ em" in [each.title for each in laws]
    issued_on = file.campaign.issued_on
    assert issued_on and all(each.issued_on is None or each.issued_on <= issued_on for each in laws)
    assert "116/2025/QH15" not in [each.number for each in laws], "in force from July only"


def test_its_tasks_stand_in_five_groups_with_leads_times_and_sessions(file: CampaignFile) -> None:
    tasks = file.board.tasks
    groups = list(dict.fromkeys(each.group_title for each in tasks))
    assert (len(tasks), len(groups)) == (11, 5)
    for group in groups:
        numbers = [each.order for each in tasks if each.group_title == group]
        assert numbers == list(range(1, len(numbers) + 1))
    assert all(each.lead and each.partners and each.timing for each in tasks)
    assert {each.status for each in tasks} >= {TaskStatus.DONE, TaskStatus.UNDER_WAY, TaskStatus.NOT_STARTED}
    assert [each.timing for each in tasks if each.id in file.board.overdue] == ["Quý III/2026"]
    assert sum(map(len, file.board.sessions.values())) == file.sessions_count == 30


def test_its_targets_stand_where_a_count_by_hand_finds_them(file: CampaignFile) -> None:
    """Four schools had a session of all their classes, Nguyễn Du half of them; lượt are those of pupils by hand."""
    found = [(each.reached, each.of, each.done) for each in file.targets]
    assert [each.target.due_on for each in file.targets] == [date(2026, 11, 30)] * 3
    assert found[:2] == [(4, 6, False), (9, 12, False)]
    assert found[2] == (PUPILS, None, True)


def test_a_report_is_owed_and_the_overview_counts_to_it(empty: Kit, file: CampaignFile) -> None:
    half, whole = empty.requests.all()
    assert (half.sent_on, whole.sent_on) == (date(2026, 6, 12), None)
    deadline = empty.plan.overview(TODAY).deadline
    assert (deadline.request, deadline.words) == (whole, "còn 9 ngày")


def test_people_days_costs_and_checklists_are_there(empty: Kit, file: CampaignFile) -> None:
    contacts = empty.contacts.all()
    assert len(contacts) == 7 and all(each.place_id and each.keep_until for each in contacts)
    assert len(empty.coverage.closed_days()) == 4
    sources = {each.source for each in empty.arranging.costs_by_source(calendar_year(2026))}
    assert {CostSource.BUDGET, CostSource.RAISED} <= sources
    sessions = {each.title: each.id for each in empty.plan.sessions()}
    assert set(COSTS) | set(CHECKED) <= set(sessions)
    for title, done in CHECKED.items():
        items = empty.arranging.checklist(sessions[title])
        assert [each.done_on is not None for each in items] == [True] * done + [False] * (len(items) - done)
        assert len(items) > done


def test_nothing_of_the_sample_can_be_taken_back_step_by_step(empty: Kit, file: CampaignFile) -> None:
    assert empty.undo.last() is None


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2027, 7, 1), date(2028, 12, 15), date(2026, 1, 2)])
def test_on_any_day_nothing_is_done_before_its_time(empty: Kit, clock: Clock, today: date) -> None:
    clock.now = datetime(today.year, today.month, today.day, 3, tzinfo=UTC)
    file = filled(empty, today)
    done = [each for each in file.board.tasks if each.status is TaskStatus.DONE]
    assert all(each.last and each.last < today for each in done)
    assert all(each.sent_on is None or each.sent_on <= today for each in empty.requests.all())
    assert not empty.plan.overview(today).deadline.is_over
