"""An annex comes in once and goes back whole; a task is marked, and becomes a session."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Campaign, CampaignDraft, Form, Session, SessionStatus
from campaign_kit.model.tasks import Annex, AnnexRow, Task, TaskDraft, TaskStatus
from campaign_kit.model.timing import TimingKind, read_timing
from campaign_kit.services.tasks import TaskService
from campaign_kit.store.database import memory_database
from tests.exchange.annex.papers import ANNEX
from tests.services.conftest import Clock


@pytest.fixture
def campaign(kit: Kit) -> Campaign:
    return kit.plan.add_campaign(year_of(0)).value


def year_of(office_id: int) -> CampaignDraft:
    days = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    return CampaignDraft(office_id=office_id, title="Kế hoạch năm 2026", **days)


def row(content: str, timing: str = "Thường xuyên", lead: str = "Công an xã", partners: str = "") -> AnnexRow:
    return AnnexRow(order=1, content=content, timing=read_timing(timing), lead=lead, partners=partners)


def annex(*rows: AnnexRow) -> Annex:
    return Annex(rows=rows)


def brought(kit: Kit, campaign: Campaign, *rows: AnnexRow) -> tuple[Task, ...]:
    return kit.tasks.import_annex(campaign.id, annex(*rows)).value.added


def test_the_annex_of_a_plan_comes_in_once(kit: Kit, campaign: Campaign) -> None:
    read = TaskService.read_file(ANNEX)
    outcome = kit.tasks.import_annex(campaign.id, read)
    assert outcome.changed == {"plan"}
    board = kit.tasks.tasks(campaign.id)
    assert list(board.tasks) == list(outcome.value.added)
    assert [(task.group_title, task.order, task.content, task.timing) for task in board.tasks] == [
        (each.group, each.order, each.content, each.timing.words) for each in read.rows
    ]
    again = kit.tasks.import_annex(campaign.id, TaskService.read_text(ANNEX.read_text(encoding="utf-8")))
    assert (again.value.added, again.value.known, again.value.differing, again.changed) == ((), 11, (), frozenset())
    assert kit.tasks.tasks(campaign.id) == board


def test_a_changed_annex_adds_what_is_new_and_names_what_differs(kit: Kit, campaign: Campaign) -> None:
    (old, _) = brought(kit, campaign, row("Tập huấn"), row("Tuyên truyền"))
    later = annex(row("TẬP HUẤN", lead="Phòng Văn hóa"), row("Tuyên truyền"), row("Diễn đàn trẻ em"))
    report = kit.tasks.import_annex(campaign.id, later).value
    assert [task.content for task in report.added] == ["Diễn đàn trẻ em"]
    assert (report.known, report.differing) == (2, (old,))
    assert [task.lead for task in kit.tasks.tasks(campaign.id).tasks] == ["Công an xã"] * 3


def test_two_rows_alike_are_two_tasks_and_stay_two(kit: Kit, campaign: Campaign) -> None:
    rows = (row("Tập huấn"), row("Tập huấn"))
    assert len(brought(kit, campaign, *rows)) == 2
    assert brought(kit, campaign, *rows) == ()


def test_a_time_without_a_year_is_of_the_plan_of_that_year(kit: Kit, campaign: Campaign) -> None:
    (task,) = brought(kit, campaign, row("Tập huấn", "Quý I, II"))
    assert (task.timing, task.timing_kind) == ("Quý I, II", TimingKind.QUARTER)
    assert (task.first, task.last) == (date(2026, 1, 1), date(2026, 6, 30))
    long = CampaignDraft(office_id=0, title="Năm năm", starts_on=date(2026, 1, 1), ends_on=date(2030, 12, 31))
    (other,) = brought(kit, kit.plan.add_campaign(long).value, row("Tập huấn", "Quý I, II"))
    assert (other.timing_kind, other.first, other.last) == (TimingKind.QUARTER, None, None)


def test_the_last_import_is_taken_back_whole(kit: Kit, campaign: Campaign) -> None:
    brought(kit, campaign, row("Tập huấn"))
    kept = kit.tasks.tasks(campaign.id)
    second = brought(kit, campaign, row("Tập huấn"), row("Diễn đàn"), row("Hội thi"))
    assert kit.tasks.drop_import(campaign.id).value == second
    assert kit.tasks.tasks(campaign.id) == kept
    kit.tasks.drop_import(campaign.id)
    assert kit.tasks.tasks(campaign.id).tasks == ()
    with pytest.raises(Refused, match=r"tasks\.nothing_to_undo"):
        kit.tasks.drop_import(campaign.id)


def test_work_that_was_noted_is_not_taken_back(kit: Kit, campaign: Campaign, talk: Session) -> None:
    first, second, _ = brought(kit, campaign, row("Tập huấn"), row("Diễn đàn"), row("Hội thi"))
    kit.tasks.set_status(first.id, TaskStatus.DONE)
    kit.tasks.join(second.id, talk.id)
    with pytest.raises(Refused) as refused:
        kit.tasks.drop_import(campaign.id)
    assert (refused.value.code, refused.value.facts["count"]) == ("tasks.worked_on", 2)
    assert len(kit.tasks.tasks(campaign.id).tasks) == 3


def test_a_task_is_late_after_its_last_day_until_it_is_done(kit: Kit, campaign: Campaign, clock: Clock) -> None:
    task, always, begun = brought(
        kit, campaign, row("Tập huấn", "Trước 21/11/2026"), row("Diễn đàn"), row("Hội thi", "Từ tháng 3/2026")
    )
    assert kit.tasks.tasks(campaign.id).overdue == {task.id}
    assert {always.last, begun.last} == {None}
    kit.tasks.set_status(task.id, TaskStatus.UNDER_WAY)
    assert kit.tasks.tasks(campaign.id).overdue == {task.id}
    kit.tasks.set_status(task.id, TaskStatus.DONE, "Đã tập huấn 30 người")
    board = kit.tasks.tasks(campaign.id)
    assert (board.overdue, board.tasks[0].note) == (frozenset(), "Đã tập huấn 30 người")
    assert clock.now.date() == date(2026, 11, 21)


def test_a_task_becomes_a_session(kit: Kit, campaign: Campaign) -> None:
    partners = "Phòng VH&TT; Huyện đoàn; các cơ quan, đơn vị có liên quan"
    (task,) = brought(kit, campaign, row("Tập huấn cho cộng tác viên.", "Tháng 12/2026", partners=partners))
    draft, links = kit.tasks.to_session(task.id)
    assert (draft.title, draft.form, draft.day) == ("Tập huấn cho cộng tác viên", Form.TRAINING, date(2026, 12, 1))
    assert draft.status is SessionStatus.DRAFT
    assert links.campaign_ids == (campaign.id,)
    assert [partner.name for partner in links.partners] == ["Phòng VH&TT", "Huyện đoàn"]
    session = kit.plan.add(draft, links).value
    assert kit.tasks.join(task.id, session.id).value == session
    board = kit.tasks.tasks(campaign.id)
    assert (board.sessions, board.tasks[0].status) == ({task.id: (session.id,)}, TaskStatus.UNDER_WAY)


def test_a_task_that_is_done_stays_done_with_a_new_session(kit: Kit, campaign: Campaign, talk: Session) -> None:
    (task,) = brought(kit, campaign, row("Tập huấn"))
    kit.tasks.set_status(task.id, TaskStatus.DONE)
    kit.tasks.join(task.id, talk.id)
    assert kit.tasks.tasks(campaign.id).tasks[0].status is TaskStatus.DONE


def test_what_is_not_there_is_refused(kit: Kit, campaign: Campaign, talk: Session) -> None:
    (task,) = brought(kit, campaign, row("Tập huấn"))
    verbs: dict[str, list[Callable[[], object]]] = {
        "plan.no_campaign": [
            lambda: kit.tasks.tasks(99),
            lambda: kit.tasks.import_annex(99, annex(row("Hội thi"))),
            lambda: kit.tasks.drop_import(99),
        ],
        "tasks.no_task": [
            lambda: kit.tasks.set_status(99, TaskStatus.DONE),
            lambda: kit.tasks.to_session(99),
            lambda: kit.tasks.join(99, talk.id),
        ],
        "plan.no_session": [lambda: kit.tasks.join(task.id, 99)],
    }
    for code, these in verbs.items():
        for verb in these:
            with pytest.raises(Refused) as refused:
                verb()
            assert refused.value.code == code
    assert kit.tasks.tasks(campaign.id).tasks == (task,)


@given(st.lists(st.lists(st.sampled_from("ABCD"), max_size=6), min_size=1, max_size=4))
def test_however_often_annexes_come_each_task_is_there_as_often_as_the_fullest_one_says(books: list[list[str]]) -> None:
    database = memory_database(Clock(), lambda: str(uuid4()))
    with database.unit() as unit:
        office = unit.office.save_own(OfficeDraft(name="UBND xã Ia Dom"))
        campaign = unit.plan.add_campaign(year_of(office.id))
        unit.commit()
    service = TaskService(database, Clock())
    for letters in books:
        service.import_annex(campaign.id, annex(*(row(f"Nhiệm vụ {letter}") for letter in letters)))
    found = [task.content[-1] for task in service.tasks(campaign.id).tasks]
    database.close()
    assert sorted(found) == sorted("".join(letter * max(book.count(letter) for book in books) for letter in "ABCD"))


def typed(content: str, order: int = 99, group: str = "", timing: str = "") -> TaskDraft:
    return TaskDraft(campaign_id=0, order=order, content=content, group_title=group, timing=timing)


def shown(kit: Kit, campaign: Campaign) -> list[tuple[str, int, str]]:
    return [(task.group_title, task.order, task.content) for task in kit.tasks.tasks(campaign.id).tasks]


def test_a_typed_task_has_its_time_read_in_its_plan(kit: Kit, campaign: Campaign) -> None:
    task = kit.tasks.add(campaign.id, typed("Tập huấn", timing="Quý I, II")).value
    assert (task.campaign_id, task.timing_kind, task.last) == (campaign.id, TimingKind.QUARTER, date(2026, 6, 30))
    saved = kit.tasks.save(task.id, typed("Tập huấn", timing="trước 01/12")).value
    assert (saved.id, saved.timing, saved.first, saved.last) == (task.id, "trước 01/12", None, date(2026, 11, 30))


def test_the_tasks_of_a_group_are_numbered_from_1_without_a_gap(kit: Kit, campaign: Campaign) -> None:
    first, second = (kit.tasks.add(campaign.id, typed(name, group="Một")).value for name in "AB")
    kit.tasks.add(campaign.id, typed("C", group="Hai"))
    assert kit.tasks.add(campaign.id, typed("D", order=1, group="Một")).value.order == 1
    assert shown(kit, campaign) == [("Một", 1, "D"), ("Một", 2, "A"), ("Một", 3, "B"), ("Hai", 1, "C")]
    assert kit.tasks.save(second.id, typed("B", order=1, group="Một")).value.order == 1
    assert shown(kit, campaign)[:3] == [("Một", 1, "B"), ("Một", 2, "D"), ("Một", 3, "A")]
    kit.tasks.remove([second.id])
    assert shown(kit, campaign) == [("Một", 1, "D"), ("Một", 2, "A"), ("Hai", 1, "C")]
    assert kit.undo.take_back().value.words == "xóa nhiệm vụ “B”"
    assert shown(kit, campaign)[:3] == [("Một", 1, "B"), ("Một", 2, "D"), ("Một", 3, "A")]
    assert first.order == 1


def test_a_task_goes_to_another_group_with_its_sessions_and_back(kit: Kit, campaign: Campaign, talk: Session) -> None:
    """Groups stand in the order in which they came: the first task, gone to the last group, must not pull it up."""
    moving, *_ = (
        kit.tasks.add(campaign.id, typed(name, group=group)).value
        for name, group in (("A", "Một"), ("B", "Một"), ("C", "Hai"), ("D", "Ba"))
    )
    kit.tasks.join(moving.id, talk.id)
    before = kit.tasks.tasks(campaign.id)
    moved = kit.tasks.save(moving.id, before.tasks[0].model_copy(update={"group_title": "Ba", "order": 1})).value
    assert shown(kit, campaign) == [("Một", 1, "B"), ("Hai", 1, "C"), ("Ba", 1, "A"), ("Ba", 2, "D")]
    board = kit.tasks.tasks(campaign.id)
    assert (board.sessions, moved.status) == ({moved.id: (talk.id,)}, TaskStatus.UNDER_WAY)
    assert kit.undo.take_back().value.words == "sửa nhiệm vụ “A”"
    assert kit.tasks.tasks(campaign.id) == before


def test_a_task_with_sessions_is_not_removed(kit: Kit, campaign: Campaign, talk: Session) -> None:
    tasks = [kit.tasks.add(campaign.id, typed(name)).value for name in "AB"]
    kit.tasks.join(tasks[1].id, talk.id)
    with pytest.raises(Refused) as refused:
        kit.tasks.remove([each.id for each in tasks])
    assert (refused.value.code, refused.value.facts["count"]) == ("tasks.has_sessions", 1)
    assert len(kit.tasks.tasks(campaign.id).tasks) == 2


def test_an_import_is_one_step_that_can_be_taken_back(kit: Kit, campaign: Campaign) -> None:
    brought(kit, campaign, row("Tập huấn"), row("Diễn đàn"))
    assert kit.undo.take_back().value.words == "nhập phụ lục 2 nhiệm vụ vào “Kế hoạch năm 2026”"
    assert kit.tasks.tasks(campaign.id).tasks == ()


def test_a_dropped_import_and_a_join_can_be_taken_back(kit: Kit, campaign: Campaign, talk: Session) -> None:
    (task,) = brought(kit, campaign, row("Tập huấn"))
    before = kit.tasks.tasks(campaign.id)
    kit.tasks.drop_import(campaign.id)
    assert kit.undo.take_back().value.words == "lấy lại lần nhập phụ lục 1 nhiệm vụ"
    kit.tasks.join(task.id, talk.id)
    assert kit.undo.take_back().value.words == "ghi buổi thực hiện nhiệm vụ “Tập huấn”"
    assert kit.tasks.tasks(campaign.id) == before


def test_a_group_title_is_kept_in_one_spelling(kit: Kit, campaign: Campaign) -> None:
    for group in ("Một", " Một  "):
        kit.tasks.add(campaign.id, typed("A", group=group))
    assert [order for _, order, _ in shown(kit, campaign)] == [1, 2]


def test_a_long_task_is_called_by_its_beginning(kit: Kit, campaign: Campaign) -> None:
    kit.tasks.add(
        campaign.id, typed("Tổ chức tập huấn cho cộng tác viên các thôn. Nội dung tập huấn" + " rất dài" * 100)
    )
    step = kit.undo.last()
    assert step is not None
    assert step.words == "thêm nhiệm vụ “Tổ chức tập huấn cho cộng tác viên các thôn”"
