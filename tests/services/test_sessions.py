"""Sessions looked for, called off with a reason, moved, removed, and all of it taken back."""

from collections.abc import Callable
from datetime import date, time

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ChecklistItemDraft, SessionCostDraft
from campaign_kit.model.attendance import Audience
from campaign_kit.model.module import Tag
from campaign_kit.model.office import OfficeDraft, OfficeKind
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    Partner,
    Place,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.roster import RosterPerson
from campaign_kit.model.sessions import CountedBy, SessionFilter
from campaign_kit.services.result import CountRow

Lesson = Callable[..., SessionDraft]
NO_LINKS = SessionLinks()
DAY = date(2026, 11, 21)


def titles(kit: Kit, **wanted: object) -> list[str]:
    return [each.title for each in kit.plan.find(SessionFilter.model_validate(wanted))]


def taken_back(kit: Kit) -> str:
    return kit.undo.take_back().value.words


def test_sessions_are_found_by_what_they_are(kit: Kit, lesson: Lesson) -> None:
    kit.plan.add(
        lesson(title="Họp thôn", form=Form.VILLAGE_MEETING, day=date(2026, 11, 20), venue="Nhà rông"), NO_LINKS
    )
    kit.plan.add(lesson(title="Mật khẩu", status=SessionStatus.DRAFT, speakers="Siu H’Liên", series="khoa-1"), NO_LINKS)
    assert titles(kit) == ["Họp thôn", "Mật khẩu"]
    assert titles(kit, first=DAY) == titles(kit, status="draft") == titles(kit, series="khoa-1") == ["Mật khẩu"]
    assert titles(kit, last=date(2026, 11, 20)) == titles(kit, form="village_meeting") == ["Họp thôn"]
    assert titles(kit, words="nha RONG") == titles(kit, words="thon hop") == ["Họp thôn"]
    assert titles(kit, words="sIu h'lien") == ["Mật khẩu"]
    assert titles(kit, words="hop", status="draft") == []


def test_sessions_are_found_by_what_they_are_joined_to(
    kit: Kit, school: Place, room: Place, hamlet: Place, lesson: Lesson
) -> None:
    year = CampaignDraft(office_id=0, title="Kế hoạch", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    campaign = kit.plan.add_campaign(year).value
    module = next(each for each in kit.content.modules() if Tag.WHERE_TO_REPORT in each.tags)
    other = next(each for each in kit.content.modules() if Tag.WHERE_TO_REPORT not in each.tags)
    kit.plan.add(
        lesson(title="Lớp"), SessionLinks(place_ids=(room.id,), campaign_ids=(campaign.id,), modules=(module.key,))
    )
    kit.plan.add(lesson(title="Trường", whole_school=True), SessionLinks(place_ids=(school.id,), modules=(other.key,)))
    kit.plan.add(lesson(title="Vài lớp"), SessionLinks(place_ids=(school.id,)))
    kit.plan.add(lesson(title="Làng"), SessionLinks(place_ids=(hamlet.id,)))
    assert titles(kit, place_id=school.id) == ["Lớp", "Trường", "Vài lớp"]
    assert titles(kit, place_id=room.id) == ["Lớp", "Trường"]
    assert titles(kit, place_id=hamlet.id) == ["Làng"]
    assert titles(kit, campaign_id=campaign.id) == titles(kit, tag=Tag.WHERE_TO_REPORT) == ["Lớp"]


def test_another_office_s_sessions_are_shown_and_found_apart(kit: Kit, lesson: Lesson) -> None:
    with kit.database.unit() as unit:
        other = unit.office.add(OfficeDraft(name="Công an xã Ia Dom", kind=OfficeKind.POLICE))
        unit.commit()
    kit.plan.add(lesson(title="Của mình"), NO_LINKS)
    kit.plan.add(lesson(title="Của công an", host_id=other.id), NO_LINKS)
    assert len(titles(kit)) == 2
    assert titles(kit, host=CountedBy.OWN) == ["Của mình"]
    assert titles(kit, host=CountedBy.OTHER) == ["Của công an"]


def test_a_reason_is_kept_until_the_session_is_planned_again(kit: Kit, talk: Session) -> None:
    ref = str(talk.id)
    assert kit.plan.postpone(ref, " Mưa bão ").value.status_reason == "Mưa bão"
    assert kit.plan.cancel(ref, "Trùng lịch thi").value.status_reason == "Trùng lịch thi"
    assert kit.plan.plan(ref).value.status_reason == ""
    kept = talk.model_copy(update={"status": SessionStatus.POSTPONED, "status_reason": "Mưa"})
    assert kit.plan.save(talk.id, kept, talk).value.status_reason == "Mưa"
    planned = kept.model_copy(update={"status": SessionStatus.PLANNED})
    assert kit.plan.save(talk.id, planned, talk).value.status_reason == ""


def test_sessions_are_called_off_together_or_not_at_all(kit: Kit, lesson: Lesson) -> None:
    first, second, over = (kit.plan.add(lesson(title=title), NO_LINKS).value for title in ("Một", "Hai", "Ba"))
    kit.plan.hold(str(over.id))
    refs = [str(each.id) for each in (first, second, over)]
    with pytest.raises(Refused, match=r"plan\.already_held"):
        kit.plan.call_off(refs, SessionStatus.POSTPONED, "Bão")
    assert kit.plan.session(refs[0]).status is SessionStatus.PLANNED
    marked = kit.plan.call_off([*refs[:2], refs[0]], SessionStatus.POSTPONED, "Bão").value
    assert [(each.title, each.status_reason) for each in marked] == [("Một", "Bão"), ("Hai", "Bão")]
    assert taken_back(kit) == "hoãn 2 buổi"
    assert [kit.plan.session(ref).status for ref in refs[:2]] == [SessionStatus.PLANNED] * 2


def test_what_was_marked_is_taken_back_but_never_that_it_was_held(kit: Kit, talk: Session) -> None:
    ref = str(talk.id)
    kit.plan.cancel(ref, "Mưa")
    assert taken_back(kit) == "hủy buổi “Kết bạn an toàn”"
    assert kit.plan.session(ref) == talk
    kit.plan.hold(ref)
    with pytest.raises(Refused, match=r"undo\.changed_since"):
        kit.undo.take_back()
    assert kit.plan.session(ref).status is SessionStatus.HELD


def test_a_moved_session_keeps_its_length(kit: Kit, lesson: Lesson) -> None:
    draft = lesson(starts_at=time(7, 15), ends_at=time(8))
    ref = str(kit.plan.add(draft, NO_LINKS).value.id)
    there = date(2026, 11, 30)
    moved = kit.plan.move(ref, there).value
    assert (moved.day, moved.starts_at, moved.ends_at) == (there, time(7, 15), time(8))
    moved = kit.plan.move(ref, there, time(14, 30)).value
    assert (moved.starts_at, moved.ends_at) == (time(14, 30), time(15, 15))
    assert kit.plan.move(ref, there, time(23, 30)).value.ends_at is None
    assert taken_back(kit) == "dời buổi “Kết bạn an toàn” sang ngày 30/11/2026"
    assert kit.plan.session(ref).ends_at == time(15, 15)


def test_drafts_are_planned_together_or_not_at_all(kit: Kit, talk: Session, lesson: Lesson) -> None:
    drafts = [kit.plan.add(lesson(status=SessionStatus.DRAFT, title=title), NO_LINKS).value for title in "AB"]
    refs = [str(each.id) for each in drafts]
    kit.plan.hold(str(talk.id))
    planned = kit.plan.plan_all([*refs, refs[0]]).value
    assert [(each.title, each.status) for each in planned] == [
        ("A", SessionStatus.PLANNED),
        ("B", SessionStatus.PLANNED),
    ]
    assert taken_back(kit) == "đưa 2 buổi vào kế hoạch"
    with pytest.raises(Refused, match=r"plan\.no_session"):
        kit.plan.plan_all([*refs, "99"])
    assert {kit.plan.session(ref).status for ref in refs} == {SessionStatus.DRAFT}


def test_a_postponed_session_is_planned_again_where_it_is_moved(kit: Kit, talk: Session) -> None:
    kit.plan.postpone(str(talk.id), "Mưa")
    moved = kit.plan.move(str(talk.id), date(2026, 12, 1)).value
    assert (moved.status, moved.status_reason) == (SessionStatus.PLANNED, "")
    kit.plan.move(str(talk.id), DAY)
    kit.plan.hold(str(talk.id))
    with pytest.raises(Refused, match=r"plan\.already_held"):
        kit.plan.move(str(talk.id), date(2026, 12, 2))


def test_a_removed_session_comes_back_whole(kit: Kit, school: Place, lesson: Lesson) -> None:
    partner = Partner(kind=OfficeKind.POLICE, name="Công an xã")
    links = SessionLinks(place_ids=(school.id,), modules=("B3", "B1"), partners=(partner,))
    first, second = kit.plan.add_sessions([(lesson(), links), (lesson(title="Khác"), NO_LINKS)]).value
    with kit.database.unit() as unit:
        unit.arranging.save_costs(first.id, [SessionCostDraft(session_id=first.id, item="Nước", planned=200_000)])
        unit.arranging.save_checklist(first.id, [ChecklistItemDraft(session_id=first.id, text="Thử loa")])
        unit.commit()
    gone = kit.plan.remove([str(first.id), second.uid])
    assert (gone.value, gone.changed) == ([first, second], {"plan"})
    assert kit.plan.sessions() == []
    assert taken_back(kit) == "xóa 2 buổi"
    assert kit.plan.sessions() == [first, second]
    with kit.database.reading() as unit:
        assert [each.item for each in unit.arranging.costs([first.id])[first.id]] == ["Nước"]
        assert [each.text for each in unit.arranging.checklists([first.id])[first.id]] == ["Thử loa"]


def test_what_others_know_of_is_not_removed(kit: Kit, talk: Session, lesson: Lesson) -> None:
    plain = kit.plan.add(lesson(title="Buổi trống"), NO_LINKS).value
    kit.attendance.open_list(talk.id, "Điểm danh", date(2027, 12, 31))
    with pytest.raises(Refused) as refused:
        kit.plan.remove([str(plain.id), str(talk.id)])
    facts = {"title": "Kết bạn an toàn", "what": "danh sách tên"}
    assert (refused.value.code, dict(refused.value.facts)) == ("plan.not_removable", facts)
    kit.entry.add_person(talk.id, RosterPerson(full_name="Siu H’Bia"))
    with pytest.raises(Refused) as refused:
        kit.plan.remove([str(talk.id)])
    assert dict(refused.value.facts) == facts, "who stands on a list has no result yet"
    assert len(kit.plan.sessions()) == 2


def test_a_session_with_results_or_held_is_not_removed(kit: Kit, talk: Session, meeting: Session) -> None:
    with pytest.raises(Refused, match=r"plan\.already_held"):
        kit.plan.remove([str(meeting.id)])
    kit.plan.plan(str(meeting.id))
    with pytest.raises(Refused) as refused:
        kit.plan.remove([str(meeting.id)])
    assert dict(refused.value.facts)["what"] == "kết quả đã ghi"
    kit.attendance.count(talk.id, CountRow("Học sinh", Audience.CHILD_IN_SCHOOL, total=30))
    assert kit.plan.session(str(talk.id)).status is SessionStatus.HELD


def test_several_added_at_once_are_one_step(kit: Kit, lesson: Lesson) -> None:
    kit.plan.add_sessions([(lesson(day=date(2026, 12, each)), NO_LINKS) for each in (1, 8, 15)], "lập loạt 3 buổi")
    assert taken_back(kit) == "lập loạt 3 buổi"
    assert kit.plan.sessions() == []
    kit.plan.add(lesson(title="x" * 200), NO_LINKS)
    assert len(taken_back(kit)) < 100


def test_a_session_moved_to_another_year_is_not_taken_back(kit: Kit, talk: Session) -> None:
    """The ages on its list moved with it, and attendance is never taken back."""
    kit.plan.move(str(talk.id), date(2027, 1, 4))
    with pytest.raises(Refused, match=r"undo\.changed_since"):
        kit.undo.take_back()


def test_a_place_is_known_before_sessions_are_looked_for_in_it(kit: Kit, lesson: Lesson) -> None:
    kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Bi")])
    kit.plan.add(lesson(), NO_LINKS)
    assert titles(kit, place_id=99) == []
