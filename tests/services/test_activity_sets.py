"""Sets of activities: what one brings to the office from a day on, and the plan that is made of it in one step."""

from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.activity_set import Where
from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import Form, Place, PlaceDraft, PlaceKind, SchoolLevel, SessionLinks, SessionStatus
from campaign_kit.services.set_proposal import SetProposal
from campaign_kit.services.set_rows import Why
from tests.services.conftest import Clock
from tests.services.sets import write_set
from tests.services.templates import write_template

FIRST = date(2026, 11, 23)  # a Monday, two days after the clock


@pytest.fixture
def key(kit: Kit) -> str:
    write_template(kit.paths.own_content, "ngoai-khoa", "Ngoại khóa")
    return write_set(kit.paths.own_content)


@pytest.fixture
def rooms(kit: Kit, school: Place) -> list[Place]:
    """Two classes of lớp 6 and one of lớp 7."""
    drafts = [
        PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name=name, grade=grade, parent_id=school.id)
        for name, grade in (("Lớp 6A", 6), ("Lớp 6B", 6), ("Lớp 7A", 7))
    ]
    return kit.places.add(drafts).value


def proposed(kit: Kit, key: str, *places: Place, first: date = FIRST) -> SetProposal:
    return kit.sets.propose(key, first, [place.id for place in places])


def test_a_set_brings_its_rows_to_the_places(
    kit: Kit, key: str, school: Place, rooms: list[Place], hamlet: Place
) -> None:
    found = proposed(kit, key, school, hamlet)
    assert [(each.week, each.draft.day, each.draft.title, each.links.place_ids) for each in found.meetings] == [
        (1, date(2026, 11, 23), "Giữ thông tin – lớp 6A", (rooms[0].id,)),
        (1, date(2026, 11, 24), "Giữ thông tin – lớp 6B", (rooms[1].id,)),
        (1, date(2026, 11, 26), "Cán bộ họp", ()),
        (1, date(2026, 11, 27), "Họp làng – làng Mook Đen", (hamlet.id,)),
        (2, date(2026, 11, 30), "Chào đầu tuần – Trường THCS Nguyễn Du", (school.id,)),
        (3, date(2026, 12, 10), "Cán bộ họp", ()),
    ]
    lesson, assembly = found.meetings[0], found.meetings[4]
    assert {each.draft.status for each in found.meetings} == {SessionStatus.DRAFT}
    assert (lesson.draft.subject, lesson.draft.integrated_minutes, lesson.draft.template) == (
        "Tin học",
        40,
        "ngoai-khoa",
    )
    assert lesson.links.modules == ("B1",), "lớp 6 is of band B"
    assert (assembly.draft.whole_school, assembly.draft.form) == (True, Form.EXTRACURRICULAR)
    assert [(each.group, each.content, each.first, each.last) for each in found.jobs] == [
        ("Chuẩn bị", "Phân công người dẫn", date(2026, 11, 16), date(2026, 11, 22)),
        ("Tổ chức thực hiện", "Góp ý sau bốn tuần", date(2026, 12, 14), date(2026, 12, 20)),
        ("Truyền thông", "Loa của làng (Đài truyền thanh cấp xã, 3 lần)", date(2026, 11, 30), date(2026, 12, 6)),
    ]
    assert (found.jobs[2].lead, found.jobs[2].partners) == ("Đài truyền thanh xã", "Trưởng thôn")
    assert found.jobs[2].note.splitlines() == ["Chủ đề: Cùng con lên mạng an toàn", "Đọc buổi tối."]
    assert (found.title, found.starts_on, found.ends_on) == (
        "Đầu năm năm học 2026-2027",
        date(2026, 11, 16),
        date(2026, 12, 20),
    )
    assert kit.plan.sessions() == [] and kit.plan.campaigns() == [], "nothing is saved"


def test_only_the_classes_chosen_are_met_and_what_has_no_place_is_told(kit: Kit, key: str, rooms: list[Place]) -> None:
    found = proposed(kit, key, rooms[1], rooms[2])
    titles = [each.draft.title for each in found.meetings]
    assert "Giữ thông tin – lớp 6B" in titles and "Giữ thông tin – lớp 6A" not in titles
    assert found.left == (("Họp làng", Why.NO_HAMLET),)
    assert "Chưa chọn thôn nào cho: “Họp làng”." in found.said()
    nowhere = kit.sets.propose(key, FIRST, [])
    assert [why for _, why in nowhere.left] == [Why.NO_CLASS, Why.NO_SCHOOL, Why.NO_HAMLET]


@pytest.mark.parametrize(("whom", "day"), [(ClosedFor.SCHOOLS, 26), (ClosedFor.HAMLETS, 26), (ClosedFor.ALL, 27)])
def test_officials_meet_while_pupils_have_exams(kit: Kit, key: str, school: Place, whom: ClosedFor, day: int) -> None:
    thursday = date(2026, 11, 26)
    kit.coverage.save_closed_days([ClosedDaysDraft(words="Thi", first=thursday, last=thursday, closed_for=whom)])
    hamlet = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Mới")]).value[0]
    found = [each for each in proposed(kit, key, school, hamlet).meetings if each.row.title == "Cán bộ họp"]
    assert found[0].draft.day == date(2026, 11, day)


def test_closed_days_put_sessions_off_and_closed_weeks_are_none(
    kit: Kit, key: str, school: Place, rooms: list[Place], hamlet: Place
) -> None:
    closed = [
        ClosedDaysDraft(words="Thi", first=date(2026, 11, 23), last=date(2026, 11, 23), closed_for=ClosedFor.SCHOOLS),
        ClosedDaysDraft(words="Nghỉ", first=date(2026, 11, 30), last=date(2026, 12, 4), closed_for=ClosedFor.SCHOOLS),
        ClosedDaysDraft(words="Chợ", first=date(2026, 12, 7), last=date(2026, 12, 7)),
    ]
    kit.coverage.save_closed_days(closed)
    found = proposed(kit, key, school, hamlet)
    days = {each.draft.title: (each.week, each.draft.day, each.moved) for each in found.meetings}
    assert days["Giữ thông tin – lớp 6A"] == (1, date(2026, 11, 24), False)
    assert days["Chào đầu tuần – Trường THCS Nguyễn Du"] == (2, date(2026, 12, 8), True)
    assert "1 buổi không xếp được đúng ngày đã định nên đã dời sang ngày gần nhất." in found.said()


def test_a_plan_is_made_in_one_step_that_can_be_taken_back(
    kit: Kit, key: str, school: Place, rooms: list[Place], hamlet: Place
) -> None:
    made = kit.sets.make(proposed(kit, key, school, hamlet)).value
    assert (len(made.sessions), len(made.tasks)) == (6, 3)
    campaign = made.campaign
    assert (campaign.made_from, campaign.made_for, campaign.purpose) == (key, FIRST, "Học sinh biết bốn bước.")
    assert {each.campaign_ids for each in kit.plan.sessions()} == {(campaign.id,)}
    board = kit.campaigns.file(campaign.id).board
    assert [(task.group_title, task.order, task.timing) for task in board.tasks] == [
        ("Chuẩn bị", 1, "Từ 16/11 đến 22/11/2026"),
        ("Tổ chức thực hiện", 1, "Từ 14/12 đến 20/12/2026"),
        ("Truyền thông", 1, "Từ 30/11 đến 06/12/2026"),
    ]
    assert (board.tasks[0].first, board.tasks[0].last) == (date(2026, 11, 16), date(2026, 11, 22))
    assert kit.outreach.entries() == (), "the log holds what was done"
    words = "lập kế hoạch “Đầu năm năm học 2026-2027” với 6 buổi, 3 việc"
    assert kit.undo.take_back().value.words == words
    assert (kit.plan.campaigns(), kit.plan.sessions()) == ([], [])


def test_the_same_set_in_the_same_year_gets_only_what_is_missing(
    kit: Kit, key: str, school: Place, rooms: list[Place], hamlet: Place
) -> None:
    first = proposed(kit, key, school, hamlet)
    made = kit.sets.make(first, [number for number in first.usual() if number != 1], first.usual_jobs()[:1]).value
    again = proposed(kit, key, school, hamlet)
    assert again.campaign == made.campaign
    assert [first.meetings[each].draft.title for each in again.usual()] == ["Giữ thông tin – lớp 6B"]
    assert len(again.usual_jobs()) == 2
    said = "Kế hoạch “Đầu năm năm học 2026-2027” đã có 5 buổi, 1 việc của bộ này; chúng không được lập lại."
    assert said in again.said()
    more = kit.sets.make(again).value
    assert (more.campaign.id, len(more.sessions), len(more.tasks)) == (made.campaign.id, 1, 2)
    step = kit.undo.just_done()
    assert step is not None and step.words == "thêm 1 buổi, 2 việc vào kế hoạch “Đầu năm năm học 2026-2027”"
    whole = proposed(kit, key, school, hamlet)
    with pytest.raises(Refused, match=r"set\.all_there") as caught:
        kit.sets.make(whole)
    assert caught.value.facts["sessions"] == 6
    assert len(kit.plan.campaigns()) == 1
    assert proposed(kit, key, school, hamlet, first=date(2027, 9, 6)).campaign is None, "another year is another plan"


def test_a_session_whose_topic_was_changed_is_still_there(kit: Kit, key: str, rooms: list[Place]) -> None:
    kit.sets.make(proposed(kit, key, rooms[0]))
    [lesson] = [each for each in kit.plan.sessions() if each.title.startswith("Giữ")]
    links = SessionLinks(campaign_ids=lesson.campaign_ids, place_ids=lesson.place_ids, modules=("B3",))
    kit.plan.save(lesson.id, lesson, links)
    assert proposed(kit, key, rooms[0]).usual() == []
    kit.plan.cancel(str(lesson.id), "Trùng lịch thi")
    assert proposed(kit, key, rooms[0]).usual() == [], "what was called off is not planned again"


def test_days_that_are_over_are_not_taken_by_themselves(
    kit: Kit, key: str, school: Place, rooms: list[Place], clock: Clock
) -> None:
    clock.now = datetime(2026, 11, 30, 3, tzinfo=UTC)
    found = proposed(kit, key, school)
    assert [found.meetings[each].draft.day for each in found.usual()] == [date(2026, 11, 30), date(2026, 12, 10)]
    assert "3 buổi rơi vào ngày đã qua nên chưa được chọn." in found.said()
    assert len(kit.sets.make(found, range(len(found.meetings))).value.sessions) == 5


def test_nothing_chosen_and_no_such_set_are_refused(kit: Kit, key: str, rooms: list[Place]) -> None:
    with pytest.raises(Refused, match=r"set\.nothing_chosen"):
        kit.sets.make(proposed(kit, key, rooms[0]), [], [])
    with pytest.raises(Refused, match=r"set\.no_set"):
        kit.sets.propose("khong-co", FIRST, [])
    with pytest.raises(Refused, match=r"plan\.no_place"):
        kit.sets.propose(key, FIRST, [99])
    assert kit.sets.show("Đầu-năm").key == key
    kit.sets.make(proposed(kit, key, rooms[0]), jobs=[])
    with pytest.raises(Refused, match=r"set\.nothing_chosen"):
        kit.sets.make(proposed(kit, key, rooms[0]), jobs=[])  # its tasks are not there


def test_a_school_year_is_one_year_on_both_sides_of_new_year(kit: Kit, key: str, rooms: list[Place]) -> None:
    made = kit.sets.make(proposed(kit, key, rooms[0])).value
    assert proposed(kit, key, rooms[0], first=date(2027, 2, 22)).campaign == made.campaign
    before = proposed(kit, key, rooms[0], first=date(2026, 3, 2))
    assert (before.title, before.campaign) == ("Đầu năm năm học 2025-2026", None)


def test_sets_for_the_own_kind_of_office_come_first(kit: Kit, key: str) -> None:
    kinds = [OfficeKind.COMMUNE in each.for_kinds for each in kit.sets.sets()]
    assert kinds == sorted(kinds, reverse=True)
    assert kinds[0] and not kinds[-1]


def test_a_set_under_way_is_proposed_until_half_of_it_is_over(kit: Kit, key: str, clock: Clock) -> None:
    activities = kit.sets.show(key)  # four weeks from 07/09
    for day, first in (
        (datetime(2026, 9, 1, tzinfo=UTC), 2026),
        (datetime(2026, 9, 20, tzinfo=UTC), 2026),
        (datetime(2026, 9, 23, tzinfo=UTC), 2027),
    ):
        clock.now = day
        assert kit.sets.usual_first(activities) == date(first, 9, 7)


def test_a_year_goes_into_the_title(kit: Kit) -> None:
    write_template(kit.paths.own_content, "ngoai-khoa", "Ngoại khóa")
    titles = {
        "mot": ("Kế hoạch năm học của trường", "Kế hoạch năm học 2026-2027 của trường"),
        "hai": ("Kế hoạch năm của xã", "Kế hoạch năm 2026 của xã"),
        "ba": ("Tháng hành động vì trẻ em", "Tháng hành động vì trẻ em năm 2026"),
    }
    for key, (title, called) in titles.items():
        write_set(kit.paths.own_content, key, title, school=key == "mot")
        assert kit.sets.propose(key, FIRST, []).title == called


def test_the_usual_places_and_those_that_are_gone(kit: Kit, key: str, school: Place, hamlet: Place) -> None:
    level = SchoolLevel.PRIMARY
    gone = PlaceDraft(
        office_id=0, kind=PlaceKind.SCHOOL, name="Trường cũ", school_level=level, active_to=date(2026, 6, 30)
    )
    kit.places.add([gone])
    places = kit.sets.places(FIRST)
    assert [place.id for place in places] == [school.id, hamlet.id]
    assert kit.sets.usual_places(kit.sets.show(key), places) == (school.id, hamlet.id)
    of_schools = kit.sets.show("nam-hoc-trung-hoc-co-so")
    assert kit.sets.usual_places(of_schools, places) == (school.id,)
    several = [*places, school.model_copy(update={"id": 99})]
    assert kit.sets.usual_places(of_schools, several) == ()
    activities = kit.sets.show(key)
    assert kit.sets.usual_places(activities, several) == (hamlet.id,), "it meets every class by itself"
    rows = tuple(row for row in activities.sessions if row.where is not Where.CLASS)
    without = activities.model_copy(update={"sessions": rows})
    assert kit.sets.usual_places(without, several) == (school.id, 99, hamlet.id)


def test_a_set_of_a_year_is_made_whole_for_a_school(kit: Kit, school: Place) -> None:
    """Every class hears of it, in a week and a subject of its own; nobody twice on a day."""
    kit.places.add(
        [
            PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name=f"Lớp {grade}{letter}", grade=grade, parent_id=school.id)
            for grade in (6, 7, 8, 9)
            for letter in "ABC"
        ]
    )
    found = kit.sets.propose("nam-hoc-trung-hoc-co-so", date(2027, 9, 6), [school.id])
    made = kit.sets.make(found).value
    assert len(made.sessions) > 60
    met = [(place, each.day) for each in made.sessions for place in each.place_ids if place != school.id]
    assert len(met) == len(set(met))
    assert found.untold_tet == 2028
    assert "Chưa ghi ngày nghỉ Tết năm 2028" in " ".join(found.said())
