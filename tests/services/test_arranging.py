"""What is arranged around sessions: costs by source, what to do before, what stands in the way."""

from collections.abc import Callable
from datetime import date, time

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ChecklistItemDraft, CostSource, SessionCostDraft, SourceCost
from campaign_kit.model.clashes import Clash
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks, Way
from campaign_kit.model.report import Period

Lesson = Callable[..., SessionDraft]
YEAR = Period(first=date(2026, 1, 1), last=date(2026, 12, 31))


def line(item: str, planned: int | None = None, spent: int | None = None, **more: object) -> SessionCostDraft:
    return SessionCostDraft.model_validate({"session_id": 0, "item": item, "planned": planned, "spent": spent} | more)


def test_costs_are_lines_in_their_order_and_taken_back(kit: Kit, talk: Session) -> None:
    saved = kit.arranging.save_costs(talk.id, [line("Nước uống", 300_000, 280_000), line("Thuê loa", 500_000)])
    assert (saved.value, saved.changed) == (kit.arranging.costs(talk.id), {"plan"})
    assert [(each.item, each.order) for each in saved.value] == [("Nước uống", 0), ("Thuê loa", 1)]
    kit.arranging.save_costs(talk.id, [])
    assert kit.undo.take_back().value.words == "sửa kinh phí của buổi “Kết bạn an toàn”"
    assert kit.arranging.costs(talk.id) == saved.value
    with pytest.raises(Refused, match=r"plan\.no_session"):
        kit.arranging.costs(99)


def test_costs_are_summed_by_source(kit: Kit, talk: Session, meeting: Session, lesson: Lesson) -> None:
    """Another office's money is not ours; what was planned for a cancelled session is not needed any more."""
    with kit.database.unit() as unit:
        other = unit.office.add(OfficeDraft(name="Công an xã"))
        unit.commit()
    theirs = kit.plan.add(lesson(host_id=other.id), SessionLinks()).value
    off = kit.plan.add(lesson(), SessionLinks()).value
    kit.arranging.save_costs(talk.id, [line("Nước", 300_000), line("Loa", 500_000, 450_000)])
    kit.arranging.save_costs(meeting.id, [line("Bánh", spent=90_000, source=CostSource.RAISED)])
    kit.arranging.save_costs(theirs.id, [line("Xăng xe", 1_000_000, 1_000_000)])
    kit.arranging.save_costs(off.id, [line("In tờ gấp", 200_000, 50_000)])
    kit.plan.cancel(str(off.id), "Mưa")
    assert {each.source: each for each in kit.arranging.costs_by_source(YEAR)} == {
        CostSource.BUDGET: SourceCost(source=CostSource.BUDGET, planned=800_000, spent=500_000, sessions=2),
        CostSource.RAISED: SourceCost(source=CostSource.RAISED, planned=None, spent=90_000, sessions=1),
    }
    assert kit.arranging.costs_by_source(Period(first=date(2025, 1, 1), last=date(2025, 12, 31))) == []


def test_a_checklist_is_proposed_until_somebody_saves_it(kit: Kit, room: Place, talk: Session) -> None:
    template = next(each for each in kit.content.templates() if each.before)
    plain = [each.text for each in kit.arranging.checklist(talk.id)]
    assert plain[0].startswith("Một tuần trước")
    assert plain[-1].startswith("Nửa giờ trước")
    draft, links = kit.plan.from_template(template, date(2026, 11, 23), [room.id])
    led = kit.plan.add(draft, links).value
    texts = [each.text for each in kit.arranging.checklist(led.id)]
    assert set(template.before) < set(texts)
    stages = ["Một tuần", "Hôm trước", "Nửa giờ"]
    ranks = [next(at for at, stage in enumerate(stages) if text.startswith(stage)) for text in texts]
    assert ranks == sorted(ranks)
    kit.arranging.save_checklist(led.id, [ChecklistItemDraft(session_id=0, text="Thử loa")])
    assert [each.text for each in kit.arranging.checklist(led.id)] == ["Thử loa"]


def test_ticking_is_no_step_but_changing_the_list_is(kit: Kit, talk: Session) -> None:
    items = kit.arranging.checklist(talk.id)
    ticked = [items[0].model_copy(update={"done_on": date(2026, 11, 20)}), *items[1:]]
    kept = kit.arranging.save_checklist(talk.id, ticked).value
    assert kept[0].done_on == date(2026, 11, 20)
    assert kit.undo.last() is not None
    assert kit.undo.last().words.startswith("thêm buổi")
    kit.arranging.save_checklist(talk.id, kept[1:])
    assert kit.undo.take_back().value.words == "sửa việc cần làm của buổi “Kết bạn an toàn”"
    assert kit.arranging.checklist(talk.id) == kept


def test_an_online_session_is_made_safe(kit: Kit, lesson: Lesson) -> None:
    online = kit.plan.add(lesson(way=Way.ONLINE), SessionLinks()).value
    texts = " ".join(each.text for each in kit.arranging.checklist(online.id))
    assert "phòng chờ" in texts
    assert "máy chiếu" not in texts


def test_conflicts_are_told_with_the_other_session(kit: Kit, school: Place, room: Place, lesson: Lesson) -> None:
    morning = {"starts_at": time(7, 15), "ends_at": time(8)}
    first = kit.plan.add(lesson(**morning, speakers="Siu H’Liên"), SessionLinks(place_ids=(room.id,))).value
    draft, links = lesson(title="Chào cờ", **morning, speakers="đ/c Siu H’Liên"), SessionLinks(place_ids=(school.id,))
    conflicts = kit.arranging.conflicts(draft, links)
    assert [(each.session, each.why) for each in conflicts] == [(first, Clash.PLACE), (first, Clash.SPEAKER)]
    assert conflicts[0].words == (
        "Trùng nơi: lúc 7:15 – 8:00 cùng ngày, Lớp 6A (Trường THCS Nguyễn Du) đã có buổi “Kết bạn an toàn”."
    )
    assert "Siu H’Liên đã có buổi" in conflicts[1].words
    assert kit.arranging.conflicts(first, first, first.id) == ()
    assert kit.arranging.conflicts(draft.model_copy(update={"starts_at": time(8), "ends_at": None}), links) == ()
    second = kit.plan.add(draft, links).value
    both = kit.arranging.conflicts_between()
    assert {number: [each.session for each in told] for number, told in both.items()} == {
        first.id: [second] * 2,
        second.id: [first] * 2,
    }
    assert kit.arranging.conflicts_between(date(2026, 11, 22)) == {}


def test_a_session_without_hours_is_only_hinted_at(kit: Kit, room: Place, talk: Session, lesson: Lesson) -> None:
    (hint,) = kit.arranging.conflicts(lesson(starts_at=time(9)), SessionLinks(place_ids=(room.id,)))
    assert (hint.session, hint.why) == (talk, Clash.SAME_DAY)
    assert "giờ bắt đầu" in hint.words


def test_proposals_stand_in_the_way_of_each_other_too(
    kit: Kit, room: Place, hamlet: Place, talk: Session, lesson: Lesson
) -> None:
    proposals = kit.series.one_for_each(talk, talk, [hamlet.id, room.id], [talk.day])
    found = kit.arranging.conflicts_among(proposals)
    assert {number: [each.session for each in told] for number, told in found.items()} == {1: [talk]}
    draft = lesson(starts_at=time(7, 15), speakers="Siu H’Liên", day=date(2026, 12, 1))
    both = kit.series.one_for_each(draft, talk, [hamlet.id, room.id], [date(2026, 12, 1)])
    told = kit.arranging.conflicts_among(both)
    assert {number: [each.words for each in conflicts] for number, conflicts in told.items()} == {
        number: [f"Trùng người nói chuyện: lúc 7:15 cùng ngày, Siu H’Liên đã có buổi “{both[1 - number][0].title}”."]
        for number in (0, 1)
    }
    apart = kit.series.one_for_each(draft, talk, [hamlet.id, room.id], [date(2026, 12, 1), date(2026, 12, 2)])
    assert kit.arranging.conflicts_among(apart) == kit.arranging.conflicts_among([]) == {}
