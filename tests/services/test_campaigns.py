"""One plan: its file, bases, targets; changed, copied to another time, taken away; each verb can be taken back."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.campaign import CampaignBasisDraft, Metric, TargetDraft
from campaign_kit.model.office import LegalBasisDraft, LegalStatus
from campaign_kit.model.plan import Campaign, CampaignDraft, PlaceKind, SessionDraft, SessionLinks
from campaign_kit.model.tasks import TaskDraft, TaskStatus

Lesson = Callable[..., SessionDraft]


def of_year(year: int, **changes: object) -> CampaignDraft:
    plain = {"office_id": 0, "title": f"Kế hoạch năm {year}"}
    days = {"starts_on": date(year, 1, 1), "ends_on": date(year, 12, 31)}
    return CampaignDraft.model_validate(plain | days | changes)


def basis(title: str = "Luật Trẻ em", **more: object) -> CampaignBasisDraft:
    return CampaignBasisDraft.model_validate({"campaign_id": 0, "title": title} | more)


def target(text: str = "100 % trường", **more: object) -> TargetDraft:
    plain = {"campaign_id": 0, "text": text, "metric": Metric.PLACE_COVERAGE, "place_kind": PlaceKind.SCHOOL}
    return TargetDraft.model_validate(plain | {"goal": 100, "goal_of": 100} | more)


def task(content: str, timing: str = "", **more: object) -> TaskDraft:
    return TaskDraft.model_validate({"campaign_id": 0, "order": 9, "content": content, "timing": timing} | more)


@pytest.fixture
def plan(kit: Kit) -> Campaign:
    """A plan of 2026 with two bases, a target and two tasks."""
    plan = kit.plan.add_campaign(
        of_year(2026, number="15/KH-UBND", issued_on=date(2026, 1, 9), purpose="Vì trẻ em")
    ).value
    incoming = basis("Kế hoạch tuyên truyền năm 2026", incoming=True, number="12/KH-UBND", issuer="UBND tỉnh")
    kit.campaigns.save_bases(plan.id, [basis(), incoming])
    kit.campaigns.save_targets(plan.id, [target(due_on=date(2026, 11, 30))])
    first = kit.tasks.add(plan.id, task("Tập huấn", "Quý I")).value
    kit.tasks.add(plan.id, task("Tổng kết", "Trước 01/12/2026"))
    kit.tasks.set_status(first.id, TaskStatus.DONE, "Xong")
    return plan


def test_the_file_of_a_plan_holds_all_of_it(kit: Kit, plan: Campaign, lesson: Lesson) -> None:
    kit.plan.add(lesson(), SessionLinks(campaign_ids=(plan.id,)))
    kit.plan.add(lesson(), SessionLinks())
    file = kit.campaigns.file(plan.id)
    assert file.campaign == plan
    assert [(each.title, each.incoming, each.order) for each in file.bases] == [
        ("Luật Trẻ em", False, 0),
        ("Kế hoạch tuyên truyền năm 2026", True, 1),
    ]
    assert [each.target.text for each in file.targets] == ["100 % trường"]
    assert [each.content for each in file.board.tasks] == ["Tập huấn", "Tổng kết"]
    assert file.sessions_count == 1


def test_a_new_plan_can_be_taken_back(kit: Kit) -> None:
    kit.plan.add_campaign(of_year(2026))
    assert kit.undo.take_back().value.words == "thêm kế hoạch “Kế hoạch năm 2026”"
    assert kit.plan.campaigns() == []


def test_a_changed_plan_reads_the_times_of_its_tasks_again(kit: Kit, plan: Campaign) -> None:
    outcome = kit.campaigns.save(plan.id, of_year(2027, title="Kế hoạch khác"))
    assert (outcome.value.title, outcome.value.office_id, outcome.changed) == (
        "Kế hoạch khác",
        plan.office_id,
        {"plan"},
    )
    quarter, fixed = kit.tasks.tasks(plan.id).tasks
    assert (quarter.first, fixed.last) == (date(2027, 1, 1), date(2026, 11, 30))
    assert kit.undo.take_back().value.words == "sửa kế hoạch “Kế hoạch năm 2026”"
    assert kit.campaigns.file(plan.id).campaign == plan
    assert kit.tasks.tasks(plan.id).tasks[0].first == date(2026, 1, 1)


def test_a_copy_for_the_next_year_moves_every_day_by_a_year(kit: Kit, plan: Campaign) -> None:
    copy = kit.campaigns.copy(plan.id, "Kế hoạch năm 2027", date(2027, 1, 4), date(2027, 12, 31)).value
    assert (copy.number, copy.issued_on, copy.purpose, copy.starts_on) == ("", None, "Vì trẻ em", date(2027, 1, 4))
    file = kit.campaigns.file(copy.id)
    assert [each.title for each in file.bases] == ["Luật Trẻ em", "Kế hoạch tuyên truyền năm 2026"]
    assert [each.target.due_on for each in file.targets] == [date(2027, 11, 30)]
    assert [(t.content, t.timing, t.first, t.last, t.status, t.note) for t in file.board.tasks] == [
        ("Tập huấn", "Quý I", date(2027, 1, 1), date(2027, 3, 31), TaskStatus.NOT_STARTED, ""),
        ("Tổng kết", "Trước 01/12/2027", None, date(2027, 11, 30), TaskStatus.NOT_STARTED, ""),
    ]
    assert kit.undo.take_back().value.words == "chép kế hoạch “Kế hoạch năm 2026”"
    assert kit.plan.campaigns() == [plan]


def test_a_copy_for_some_days_later_moves_by_days(kit: Kit, plan: Campaign) -> None:
    kit.tasks.add(plan.id, task("Hội thi", "Từ 01/6 đến 30/6/2026"))
    copy = kit.campaigns.copy(plan.id, "Đợt hai", date(2026, 3, 2), date(2026, 12, 31)).value
    said = [(each.timing, each.first, each.last) for each in kit.tasks.tasks(copy.id).tasks]
    assert said == [
        ("Quý I", date(2026, 1, 1), date(2026, 3, 31)),
        ("Đến hết ngày 29/01/2027", None, date(2027, 1, 29)),
        ("Từ ngày 31/07/2026 đến ngày 29/08/2026", date(2026, 7, 31), date(2026, 8, 29)),
    ]
    assert kit.campaigns.file(copy.id).targets[0].target.due_on == date(2027, 1, 29)


def test_29_february_of_a_copy_is_the_last_of_february(kit: Kit) -> None:
    plan = kit.plan.add_campaign(of_year(2028)).value
    kit.campaigns.save_targets(plan.id, [target(due_on=date(2028, 2, 29))])
    copy = kit.campaigns.copy(plan.id, "Sau", date(2029, 1, 1), date(2029, 12, 31)).value
    assert kit.campaigns.file(copy.id).targets[0].target.due_on == date(2029, 2, 28)


def test_a_plan_is_taken_away_whole_and_comes_back_whole(kit: Kit, plan: Campaign) -> None:
    before = kit.campaigns.file(plan.id)
    assert kit.campaigns.remove(plan.id).value == plan
    assert kit.plan.campaigns() == []
    assert kit.undo.take_back().value.words == "xóa kế hoạch “Kế hoạch năm 2026”"
    assert kit.campaigns.file(plan.id) == before


def test_a_plan_with_sessions_stays(kit: Kit, plan: Campaign, lesson: Lesson) -> None:
    kit.plan.add(lesson(), SessionLinks(campaign_ids=(plan.id,)))
    with pytest.raises(Refused) as refused:
        kit.campaigns.remove(plan.id)
    assert (refused.value.code, refused.value.facts["hanging"]) == ("campaign.in_use", "1 buổi")


def test_a_plan_whose_task_has_a_session_stays(kit: Kit, plan: Campaign, lesson: Lesson) -> None:
    """The session itself was noted under another plan meanwhile."""
    session = kit.plan.add(lesson(), SessionLinks()).value
    kit.tasks.join(kit.tasks.tasks(plan.id).tasks[0].id, session.id)
    assert kit.campaigns.file(plan.id).sessions_count == 1
    with pytest.raises(Refused, match=r"campaign\.in_use"):
        kit.campaigns.remove(plan.id)


def test_lists_are_saved_whole_and_a_kept_line_keeps_its_row(kit: Kit, plan: Campaign) -> None:
    law, incoming = kit.campaigns.file(plan.id).bases
    saved = kit.campaigns.save_bases(plan.id, [incoming, basis("Luật An ninh mạng")]).value
    assert (saved[0].id, saved[0].title) == (incoming.id, incoming.title)
    assert kit.undo.take_back().value.words == "sửa căn cứ của kế hoạch “Kế hoạch năm 2026”"
    assert kit.campaigns.file(plan.id).bases == (law, incoming)
    kit.campaigns.save_targets(plan.id, [])
    assert kit.undo.take_back().value.words == "sửa chỉ tiêu của kế hoạch “Kế hoạch năm 2026”"
    assert len(kit.campaigns.file(plan.id).targets) == 1


def test_a_target_is_found_in_its_plan(kit: Kit, plan: Campaign) -> None:
    (standing,) = kit.campaigns.file(plan.id).targets
    assert kit.campaigns.campaign_of(standing.target.id) == plan.id
    assert kit.campaigns.campaign_of(999) is None


def test_laws_are_offered_with_their_status_the_own_ones_first(kit: Kit, plan: Campaign) -> None:
    with kit.database.unit() as unit:
        own = LegalBasisDraft(title="Luật Trẻ em (bản của xã)", number="102/2016/QH13", status=LegalStatus.IN_FORCE)
        unit.office.save_legal_bases([own])
        unit.commit()
    offered = kit.campaigns.offered_bases()
    assert (offered[0].law.title, offered[0].due) == ("Luật Trẻ em (bản của xã)", True)
    numbers = [each.law.number for each in offered]
    assert len(set(numbers)) == len(numbers) > 5
    assert all(each.law.checked_on for each in offered[1:])
    expired = next(each for each in offered if each.law.number == "13/2023/NĐ-CP")
    assert (expired.law.status, expired.due) == (LegalStatus.EXPIRED, False)
    assert offered[0].draft(plan.id) == basis(
        "Luật Trẻ em (bản của xã)", campaign_id=plan.id, number="102/2016/QH13", key="102/2016/QH13"
    )


def test_what_cannot_be_is_refused(kit: Kit, plan: Campaign) -> None:
    backwards = {"starts_on": date(2026, 2, 1), "ends_on": date(2026, 1, 1)}
    verbs: dict[str, list[Callable[[], object]]] = {
        "plan.no_campaign": [
            lambda: kit.campaigns.file(9),
            lambda: kit.campaigns.save(9, of_year(2026)),
            lambda: kit.campaigns.remove(9),
            lambda: kit.campaigns.copy(9, "Khác", date(2027, 1, 1), date(2027, 2, 1)),
            lambda: kit.campaigns.save_bases(9, []),
            lambda: kit.campaigns.save_targets(9, []),
        ],
        "plan.campaign_ends_before_starts": [
            lambda: kit.campaigns.save(plan.id, of_year(2026, **backwards)),
            lambda: kit.campaigns.copy(plan.id, "Khác", date(2027, 2, 1), date(2027, 1, 1)),
        ],
        "campaign.target_without_kind": [lambda: kit.campaigns.save_targets(plan.id, [target(place_kind=None)])],
        "campaign.target_due_before": [
            lambda: kit.campaigns.save_targets(plan.id, [target(due_on=date(2025, 12, 31))])
        ],
    }
    before = kit.campaigns.file(plan.id)
    for code, these in verbs.items():
        for verb in these:
            with pytest.raises(Refused) as refused:
                verb()
            assert refused.value.code == code
    assert kit.campaigns.file(plan.id) == before
