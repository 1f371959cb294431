"""Tasks of a plan: in the order of its annex, marked, carried out by sessions, taken out again."""

from datetime import date

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.changes import Action
from campaign_kit.model.office import Office
from campaign_kit.model.plan import Campaign, CampaignDraft, Form, Session, SessionDraft, SessionLinks
from campaign_kit.model.tasks import TaskDraft, TaskStatus
from campaign_kit.model.timing import TimingKind
from campaign_kit.store.changes import MASK
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit


@pytest.fixture
def campaign(memory: Database, own: Office) -> Campaign:
    with memory.unit() as unit:
        made = plan(unit, own, "Kế hoạch năm 2026")
        unit.commit()
    return made


def plan(unit: Unit, own: Office, title: str) -> Campaign:
    days = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    return unit.plan.add_campaign(CampaignDraft(office_id=own.id, title=title, **days))


def draft(campaign: Campaign, content: str, group: str = "", order: int = 1) -> TaskDraft:
    return TaskDraft(campaign_id=campaign.id, content=content, group_title=group, order=order, lead="Công an xã")


def meeting(unit: Unit, title: str = "Họp làng") -> Session:
    day = date(2026, 11, 23)
    return unit.plan.add_session(SessionDraft(title=title, form=Form.VILLAGE_MEETING, day=day), SessionLinks())


def test_tasks_come_group_by_group_whenever_they_were_added(memory: Database, own: Office, campaign: Campaign) -> None:
    with memory.unit() as unit:
        other = plan(unit, own, "Kế hoạch hè")
        names = [("Tập huấn", "II", 2), ("Rà soát", "I", 1), ("Tuyên truyền", "II", 1)]
        unit.tasks.add([draft(campaign, *name) for name in names] + [draft(other, "Sinh hoạt hè")])
        unit.tasks.add([draft(campaign, "Đề xuất", "I", 2)])
        found = unit.tasks.of_campaign(campaign.id)
        assert [task.content for task in found] == ["Tuyên truyền", "Tập huấn", "Rà soát", "Đề xuất"]
        assert [task.content for task in unit.tasks.of_campaign(other.id)] == ["Sinh hoạt hè"]


def test_a_task_keeps_what_its_time_means(memory: Database, campaign: Campaign) -> None:
    quarter = {"timing": "Quý IV/2026", "timing_kind": TimingKind.QUARTER}
    days = {"first": date(2026, 10, 1), "last": date(2026, 12, 31)}
    with memory.unit() as unit:
        (task,) = unit.tasks.add([draft(campaign, "Tập huấn").model_copy(update=quarter | days)])
        unit.commit()
    with memory.reading() as unit:
        kept = unit.tasks.task(task.id)
    assert kept == task
    assert (kept.timing, kept.timing_kind, kept.first, kept.last) == ("Quý IV/2026", TimingKind.QUARTER, *days.values())


def test_a_status_is_recorded_without_what_is_noted(memory: Database, campaign: Campaign) -> None:
    with memory.unit() as unit:
        (task,) = unit.tasks.add([draft(campaign, "Tập huấn")])
        assert unit.tasks.set_status(task.id, TaskStatus.UNDER_WAY).note == ""
        marked = unit.tasks.set_status(task.id, TaskStatus.DONE, "Bà Ksor H'Nhi báo")
        assert unit.tasks.set_status(task.id, TaskStatus.DONE) == marked
        added, _, last = unit.changes.of("task", task.uid)
    assert (marked.status, marked.note) == (TaskStatus.DONE, "Bà Ksor H'Nhi báo")
    assert added.after is not None
    assert (added.action, added.after["lead"], added.after["content"]) == (Action.ADDED, MASK, "Tập huấn")
    assert last.after == {"status": "done", "note": MASK}


def test_a_session_carries_out_one_task(memory: Database, campaign: Campaign) -> None:
    with memory.unit() as unit:
        first, second = unit.tasks.add([draft(campaign, "Tập huấn"), draft(campaign, "Tuyên truyền", order=2)])
        sessions = [meeting(unit), meeting(unit)]
        for session in sessions:
            unit.tasks.join(first.id, session.id)
        assert unit.tasks.sessions_of(campaign.id) == {first.id: [each.id for each in sessions]}
        unit.tasks.join(second.id, sessions[0].id)
        unit.tasks.join(second.id, sessions[0].id)
        assert unit.tasks.sessions_of(campaign.id) == {first.id: [sessions[1].id], second.id: [sessions[0].id]}
        ended = unit.changes.of("session_task", str(sessions[0].id))
        assert [change.action for change in ended] == [Action.ADDED, Action.REMOVED, Action.ADDED]


def test_a_changed_session_still_carries_out_its_task(memory: Database, campaign: Campaign) -> None:
    """The editor writes a session with all its links; what it does not know must not be lost."""
    with memory.unit() as unit:
        (task,) = unit.tasks.add([draft(campaign, "Tập huấn")])
        session = meeting(unit)
        unit.tasks.join(task.id, session.id)
        changed = SessionDraft(title="Họp làng Mook", form=Form.VILLAGE_MEETING, day=session.day)
        unit.plan.save_session(session.id, changed, SessionLinks())
        assert unit.tasks.sessions_of(campaign.id) == {task.id: [session.id]}


def test_what_is_taken_out_is_gone(memory: Database, campaign: Campaign) -> None:
    with memory.unit() as unit:
        first, second = unit.tasks.add([draft(campaign, "Tập huấn"), draft(campaign, "Tuyên truyền", order=2)])
        unit.tasks.remove([first.id])
        assert unit.tasks.of_campaign(campaign.id) == [second]
        for verb in (unit.tasks.task, lambda number: unit.tasks.set_status(number, TaskStatus.DONE)):
            with pytest.raises(Refused) as refused:
                verb(first.id)
            assert (refused.value.code, dict(refused.value.facts)) == ("tasks.no_task", {"id": first.id})


def test_imports_have_marks_of_their_own(memory: Database) -> None:
    with memory.unit() as unit:
        assert unit.tasks.new_import() != unit.tasks.new_import()
