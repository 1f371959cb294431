"""Sessions as people look for them: few statements whatever their number, and a removal that leaves nothing behind."""

from datetime import date

import pytest
from sqlalchemy import event

from campaign_kit.model.arranging import SessionCostDraft
from campaign_kit.model.attendance import Audience, HeadCountDraft
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.photos import PhotoDraft
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import Period
from campaign_kit.model.sessions import CountedBy, SessionFilter, Trace
from campaign_kit.model.tasks import TaskDraft
from campaign_kit.store.database import Database
from tests.store.filled import rows

DAY = date(2026, 11, 25)


@pytest.fixture
def three(memory: Database, own: object) -> list[Session]:
    """At a school, in its class, and in a hamlet; the last is another office's."""
    with memory.unit() as unit:
        other = unit.office.add(OfficeDraft(name="Công an xã"))
        (school,) = unit.plan.add_places([PlaceDraft(office_id=1, kind=PlaceKind.SCHOOL, name="Trường")])
        inside = PlaceDraft(office_id=1, kind=PlaceKind.CLASS, name="Lớp 6A", parent_id=school.id)
        room, hamlet = unit.plan.add_places([inside, PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name="Làng")])
        sessions = [
            unit.plan.add_session(
                SessionDraft(title="Buổi", form=Form.FORUM, day=DAY, host_id=host, whole_school=place is school),
                SessionLinks(place_ids=(place.id,), modules=("B3",)),
            )
            for place, host in ((school, None), (room, None), (hamlet, other.id))
        ]
        unit.commit()
    return sessions


def found(memory: Database, modules: list[str] | None = None, **wanted: object) -> list[int]:
    with memory.reading() as unit:
        return [each.id for each in unit.sessions.find(SessionFilter.model_validate(wanted), modules)]


def test_a_place_stands_for_what_lies_in_it_and_for_the_whole_around_it(memory: Database, three: list[Session]) -> None:
    school, room, hamlet = (each.place_ids[0] for each in three)
    assert found(memory, place_id=school) == [1, 2]
    assert found(memory, place_id=room) == [1, 2]
    assert found(memory, place_id=hamlet) == [3]
    assert found(memory, modules=["B3"]) == [1, 2, 3]
    assert found(memory, modules=[]) == []


def test_who_counts_it_parts_the_sessions(memory: Database, three: list[Session]) -> None:
    assert found(memory, host=CountedBy.OWN) == [1, 2]
    assert found(memory, host=CountedBy.OTHER) == [3]


def test_many_sessions_are_read_in_five_statements(memory: Database, three: list[Session]) -> None:
    asked: list[str] = []
    with memory.unit() as unit:
        draft = SessionDraft(title="Buổi", form=Form.FORUM, day=DAY)
        for _ in range(20):
            unit.plan.add_session(draft, SessionLinks(place_ids=three[0].place_ids))
        unit.commit()
    event.listen(memory._engine, "before_cursor_execute", lambda _c, _cursor, statement, *_: asked.append(statement))
    assert len(found(memory)) == 23
    assert len([each for each in asked if each.startswith("SELECT")]) == 5


def test_many_sessions_are_written_in_few_statements(memory: Database, three: list[Session]) -> None:
    asked: list[str] = []
    links = SessionLinks(place_ids=three[0].place_ids, modules=("B1",))
    planned = [(SessionDraft(title=title, form=Form.FORUM, day=DAY), links) for title in "ABCDEFGHIJKLMNOPQRST"]
    event.listen(memory._engine, "before_cursor_execute", lambda _c, _cursor, statement, *_: asked.append(statement))
    with memory.unit() as unit:
        unit.undoable("thêm 20 buổi")
        made = unit.plan.add_sessions(planned)
        unit.commit()
    assert len(asked) <= len(planned) + 15
    assert [(each.title, each.place_ids, each.modules) for each in made] == [
        (draft.title, links.place_ids, links.modules) for draft, _ in planned
    ]
    with memory.unit() as unit:
        step = unit.undo.last()
        assert step is not None
        unit.undo.take_back(step)
        unit.commit()
    assert found(memory) == [each.id for each in three]


def test_a_removal_leaves_nothing_and_is_taken_back_whole(memory: Database, three: list[Session]) -> None:
    gone = three[1]
    with memory.unit() as unit:
        campaign = unit.plan.add_campaign(CampaignDraft(office_id=1, title="Hè", starts_on=DAY, ends_on=DAY))
        (task,) = unit.tasks.add([TaskDraft(campaign_id=campaign.id, order=1, content="Tuyên truyền")])
        unit.tasks.join(task.id, gone.id)
        unit.arranging.save_costs(gone.id, [SessionCostDraft(session_id=gone.id, item="Nước", spent=10_000)])
        unit.commit()
    before = kept(memory)
    with memory.unit() as unit:
        unit.undoable("xóa buổi")
        unit.sessions.remove(gone.id)
        unit.commit()
    after = kept(memory)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"session", "session_place", "session_task", "session_topic", "session_cost"}
    with memory.unit() as unit:
        step = unit.undo.last()
        assert step is not None
        unit.undo.take_back(step)
        unit.commit()
    assert kept(memory) == before


def kept(memory: Database) -> dict[str, object]:
    with memory.reading() as unit:
        return {
            name: value for name, value in rows(unit._db.connection()).items() if name not in ("change", "undo_step")
        }


def test_traces_are_told_by_what_they_are(memory: Database, three: list[Session]) -> None:
    with memory.unit() as unit:
        count = HeadCountDraft(session_id=1, audience=Audience.COMMUNITY, total=5)
        unit.attendance.save_head_counts(1, [count])
        unit.photos.add(PhotoDraft(session_id=2, sha256="0" * 64, width=1, height=1, size=1))
        unit.commit()
    with memory.reading() as unit:
        assert unit.sessions.traces([1, 2, 3]) == {1: [Trace.RESULT], 2: [Trace.RESULT]}


def test_each_write_of_a_session_is_one_more_revision(memory: Database, three: list[Session]) -> None:
    with memory.unit() as unit:
        unit.plan.set_status(2, SessionStatus.POSTPONED, "Mưa")
        unit.plan.set_status(2, SessionStatus.POSTPONED, "Mưa")
        unit.commit()
    with memory.reading() as unit:
        revisions = unit.sessions.revisions(DAY, DAY)
        assert [revisions[each.uid][0] for each in three] == [1, 2, 1]
        assert revisions[three[1].uid][1] > revisions[three[0].uid][1]
        assert unit.sessions.revisions(date(2026, 11, 26), None) == {}


def test_costs_of_others_are_not_ours(memory: Database, three: list[Session]) -> None:
    with memory.unit() as unit:
        for session in three:
            unit.arranging.save_costs(session.id, [SessionCostDraft(session_id=0, item="Nước", planned=100)])
        unit.commit()
    with memory.reading() as unit:
        (budget,) = unit.sessions.costs_by_source(Period(first=DAY, last=DAY))
    assert (budget.planned, budget.spent, budget.sessions) == (200, None, 2)
