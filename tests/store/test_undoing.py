"""Taking back: everything of a step is as it was, or nothing is touched."""

from datetime import date

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, HeadCountDraft
from campaign_kit.model.plan import CampaignDraft, Form, Place, PlaceDraft, PlaceKind, SessionDraft, SessionLinks
from campaign_kit.model.tasks import TaskDraft
from campaign_kit.store.database import Database
from campaign_kit.store.undoing import KEPT
from tests.store.filled import rows

DAY = date(2026, 11, 25)


@pytest.fixture
def hamlet(memory: Database, own: object) -> Place:
    with memory.unit() as unit:
        place = unit.plan.add_places([PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi")])[0]
        unit.plan.add_session(
            SessionDraft(title="Họp làng", form=Form.VILLAGE_MEETING, day=DAY), SessionLinks(place_ids=(place.id,))
        )
        unit.commit()
    return place


def all_rows(memory: Database) -> dict[str, object]:
    """All but the record of what was done and the steps."""
    with memory.reading() as unit:
        found = rows(unit._db.connection())
    return {name: value for name, value in found.items() if name not in ("change", "undo_step")}


def take_back(memory: Database) -> str:
    with memory.unit() as unit:
        step = unit.undo.last()
        assert step is not None
        unit.undo.take_back(step)
        unit.commit()
    return step.words


def test_additions_changes_and_links_go_back_together(memory: Database, hamlet: Place) -> None:
    before = all_rows(memory)
    with memory.unit() as unit:
        unit.undoable("lập loạt buổi")
        draft = SessionDraft(title="Họp làng Mook Đen", form=Form.VILLAGE_MEETING, day=DAY)
        other = unit.plan.add_places([PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name="Làng Mook Đen")])[0]
        unit.plan.add_session(draft, SessionLinks(place_ids=(other.id, hamlet.id), modules=("P1",)))
        old = unit.plan.sessions()[0]
        unit.plan.save_session(old.id, draft.model_copy(update={"title": "Khác"}), SessionLinks(place_ids=(other.id,)))
        campaign = unit.plan.add_campaign(CampaignDraft(office_id=1, title="Hè", starts_on=DAY, ends_on=DAY))
        task = unit.tasks.add([TaskDraft(campaign_id=campaign.id, order=1, content="Tuyên truyền")])[0]
        unit.tasks.join(task.id, old.id)
        unit.commit()
    assert all_rows(memory) != before
    assert take_back(memory) == "lập loạt buổi"
    assert all_rows(memory) == before


def test_what_is_removed_comes_back_with_its_number(memory: Database, hamlet: Place) -> None:
    with memory.unit() as unit:
        campaign = unit.plan.add_campaign(CampaignDraft(office_id=1, title="Hè", starts_on=DAY, ends_on=DAY))
        task = unit.tasks.add([TaskDraft(campaign_id=campaign.id, order=1, content="Tuyên truyền", first=DAY)])[0]
        unit.commit()
    before = all_rows(memory)
    with memory.unit() as unit:
        unit.undoable("xóa nhiệm vụ")
        unit.tasks.remove([task.id])
        unit.commit()
    take_back(memory)
    assert all_rows(memory) == before
    with memory.reading() as unit:
        assert unit.tasks.task(task.id) == task
        assert [each.action for each in unit.changes.of("task", task.uid)] == ["added", "removed", "added"]
        assert unit.undo.last() is None


def test_nothing_goes_back_when_somebody_went_on(memory: Database, hamlet: Place) -> None:
    with memory.unit() as unit:
        unit.undoable("đổi tên làng")
        unit.plan.save_place(hamlet.id, PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi Mới"))
        unit.commit()
    with memory.unit() as unit:
        unit.plan.save_place(hamlet.id, PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi 2"))
        unit.commit()
    before = all_rows(memory)
    with pytest.raises(Refused) as refused:
        take_back(memory)
    assert refused.value.code == "undo.changed_since"
    assert all_rows(memory) == before


def test_a_session_with_results_is_not_taken_away(memory: Database, hamlet: Place) -> None:
    with memory.unit() as unit:
        unit.undoable("lập buổi")
        session = unit.plan.add_session(SessionDraft(title="Mới", form=Form.OTHER, day=DAY), SessionLinks())
        unit.commit()
    with memory.unit() as unit:
        count = HeadCountDraft(session_id=session.id, audience=Audience.PARENT, total=4)
        unit.attendance.save_head_counts(session.id, [count])
        unit.commit()
    before = all_rows(memory)
    with pytest.raises(Refused) as refused:
        take_back(memory)
    assert refused.value.code == "undo.used_since"
    assert all_rows(memory) == before


def test_steps_go_back_one_after_another_and_the_oldest_are_forgotten(memory: Database, hamlet: Place) -> None:
    for number in range(KEPT + 3):
        with memory.unit() as unit:
            unit.undoable(f"lần {number}")
            draft = PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name=f"Làng {number}")
            unit.plan.save_place(hamlet.id, draft)
            unit.commit()
    taken = []
    for _ in range(KEPT):
        taken.append(take_back(memory))
    assert taken == [f"lần {number}" for number in range(KEPT + 2, 2, -1)]
    with memory.reading() as unit:
        assert unit.undo.last() is None
        assert unit.plan.place(hamlet.id).name == "Làng 2"


def test_a_unit_that_changes_nothing_or_says_nothing_leaves_no_step(memory: Database, hamlet: Place) -> None:
    with memory.unit() as unit:
        unit.plan.save_place(hamlet.id, PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi 2"))
        unit.commit()
    with memory.unit() as unit:
        unit.undoable("đổi tên làng")
        unit.plan.save_place(hamlet.id, PlaceDraft(office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi 2"))
        unit.commit()
    with memory.reading() as unit:
        assert unit.undo.last() is None


def test_what_was_forgotten_cannot_be_taken_back(memory: Database, own: object) -> None:
    with memory.unit() as unit:
        unit.undoable("thêm kế hoạch")
        unit.plan.add_campaign(CampaignDraft(office_id=1, title="Hè", starts_on=DAY, ends_on=DAY))
        unit.commit()
    with memory.unit() as unit:
        unit.undo.forget()
        unit.commit()
    with memory.reading() as unit:
        assert unit.undo.last() is None
        assert len(unit.plan.campaigns()) == 1
