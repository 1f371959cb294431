"""The sample's figures against a count by hand; its made-up people; the same for the same seed, sound for any."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import AttendanceStatus, Minority
from campaign_kit.model.plan import PlaceKind, Session, SessionStatus
from campaign_kit.model.report import Coverage, Figure, Part, calendar_year
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_came import CAME
from campaign_kit.services.sample_results import fill_results
from tests.services.conftest import Clock

TODAY = date(2026, 11, 21)
YEAR = calendar_year(2026)

# The count by hand, for seed 1. Pupils of whole schools: enrolled in all classes, less those absent.
KIM_DONG = 24 + 26 + 29 + 28 + 23 + 28 + 22 + 26 + 31 + 22 + 32 + 28 + 28 + 30 + 29 - 11
VO_THI_SAU = 27 + 25 + 26 + 30 + 24 + 23 + 30 + 32 + 26 + 30 + 22 + 28 + 24 + 32 + 23 - 6
LE_QUY_DON = 25 + 30 + 23 + 26 + 23 + 29 + 25 + 31 + 26 + 24 + 24 + 32 + 29 + 29 + 22 + 27 - 12
NGUYEN_TRAI = 26 + 30 + 28 + 25 + 24 + 29 + 32 + 25 + 29 + 32 + 32 + 27 + 28 + 24 + 26 + 26 - 21
# (month, title, lượt by audience)
BY_HAND: tuple[tuple[int, str, dict[str, int]], ...] = (
    (1, "Hội nghị triển khai kế hoạch năm", {"official": 36 - 2}),
    (2, "Sinh hoạt dưới cờ – thông tin của em", {"child_in_school": KIM_DONG, "teacher": 18}),
    (3, "Họp cha mẹ – cùng con lên mạng", {"parent": 82, "teacher": 9}),
    (3, "Họp làng – cha mẹ đồng hành cùng con", {"community": 45}),
    (4, "Mật khẩu là chìa khóa – lớp 3", {"child_in_school": 31 + 28 - 2}),
    (4, "Họp làng – giữ an toàn cho con trên mạng", {"community": 38 + 33}),
    (5, "Ngày hội kỹ năng số", {"child_in_school": VO_THI_SAU, "teacher": 17, "parent": 12}),
    (5, "Tập huấn cộng tác viên bảo vệ trẻ em", {"collaborator": 24 - 1}),
    (6, "Diễn đàn trẻ em – em an toàn trên mạng", {"child_in_school": 74, "official": 6}),
    (6, "Sinh hoạt hè – trò chơi và mua hàng", {"child_in_school": 31 + 28}),
    (6, "Sinh hoạt hè tại Hoa Pơ Lang", {"child_in_care": 26}),
    (7, "Câu lạc bộ hè – kết bạn an toàn", {"child_in_school": 38 - 3}),
    (8, "Sinh hoạt chi hội phụ nữ", {"union_member": 30}),
    (9, "Sinh hoạt dưới cờ – dừng, lưu, chặn, báo", {"child_in_school": LE_QUY_DON, "teacher": 24}),
    (9, "Sinh hoạt dưới cờ – bạn và mạng xã hội", {"child_in_school": NGUYEN_TRAI, "teacher": 30}),
    (9, "Kết bạn an toàn – lớp 6", {"child_in_school": 27 + 27 + 32 - 3}),
    (9, "Họp cha mẹ đầu năm học", {"parent": 112, "teacher": 12}),
    (10, "Bắt nạt trực tuyến – lớp 7", {"child_in_school": 22 + 30 + 25 - 1, "teacher": 3}),
    (10, "Lồng ghép môn Tin học – lớp 5", {"child_in_school": 30 - 1}),
    (10, "Họp thôn – dấu hiệu con gặp chuyện", {"community": 63}),  # the 27 on its list are inside the 63
    (10, "Sân khấu hóa – tin giả, quà thật", {"child_in_school": 286, "teacher": 11}),
    (11, "Kết bạn an toàn – lớp 5", {"child_in_school": 28 + 30 + 29 - 1, "teacher": 3}),
)
ON_LISTS = 34 + 23 + 35 + 83 + 29 + 27
AT_BOTH_MEETINGS = 4  # of six who are on both lists two were not at the first
CHILDREN = (
    (KIM_DONG + VO_THI_SAU + LE_QUY_DON)  # grades 1 to 9
    + (57 + 76 + 86)  # lớp 3, 7, 5
    + (83 + 29 + 35)  # on lists, by their birth years
    + (70 + 31 + 26 + 24)  # said of the summer's meetings
    + (8 + 6 + 12)  # said of the villages' meetings
)
LYCEUM = NGUYEN_TRAI + 286  # grades 10 to 12


@pytest.fixture
def shown(empty: Kit) -> Session:
    session = fill_sample(empty.office, empty.plan, empty.places, 1, TODAY)
    fill_results(empty, 1, session)
    return session


def figure(kit: Kit, key: str) -> Figure:
    return next(each for each in kit.report.figures(YEAR) if each.key == key)


def test_the_figures_are_those_counted_by_hand(empty: Kit, shown: Session) -> None:
    attendances = figure(empty, "attendances")
    assert attendances.value == sum(sum(came.values()) for _, _, came in BY_HAND) == 3042
    by_audience, by_month = Counter[str](), Counter[str]()
    for month, _, came in BY_HAND:
        by_audience.update(came)
        by_month[f"2026-{month:02}"] += sum(came.values())
    assert attendances.parts[Part.AUDIENCE] == by_audience
    assert attendances.parts[Part.MONTH] == by_month
    assert (figure(empty, "sessions.held").value, figure(empty, "people.listed_attendances").value) == (22, ON_LISTS)
    assert figure(empty, "people").value == ON_LISTS - AT_BOTH_MEETINGS
    children = attendances.parts[Part.CHILDREN]
    assert (children["yes"], attendances.parts[Part.AGE_GROUP]["16_17"]) == (CHILDREN, LYCEUM)


def test_every_session_gives_what_was_counted_there(empty: Kit, shown: Session) -> None:
    behind = empty.report.explain("attendances", YEAR).behind
    assert [(each.day.month, each.title, each.value) for each in behind] == [
        (month, title, sum(came.values())) for month, title, came in BY_HAND
    ]


def test_places_are_reached_as_before(empty: Kit, shown: Session) -> None:
    reached = {key: figure(empty, f"coverage.{key}").value for key in ("school", "school.whole", "class", "hamlet")}
    assert reached == {
        "school": Coverage(reached=6, active=6),
        "school.whole": Coverage(reached=4, active=6),
        "class": Coverage(reached=71, active=84),
        "hamlet": Coverage(reached=9, active=12),
    }


def test_nothing_is_left_to_look_at(empty: Kit, shown: Session) -> None:
    report = empty.report.report(YEAR)
    assert (report.undecided, report.unrecorded) == ((), ())
    for session in empty.plan.sessions(status=SessionStatus.HELD):
        assert empty.attendance.result(session.id).advice == ()


def test_the_people_are_of_many_peoples(empty: Kit, shown: Session) -> None:
    listed = [line.person for each in empty.plan.sessions() for line in empty.attendance.people(each.id)]
    families = {person.full_name.split(" ")[0] for person in listed}
    assert {"Nguyễn", "Ksor", "Đinh", "Giàng", "Vàng", "Y", "A"} <= families
    assert {person.minority for person in listed} == {Minority.YES, Minority.NO}


def test_pupils_of_the_shown_session_are_expected(empty: Kit, shown: Session) -> None:
    lines = empty.attendance.people(shown.id)
    assert (len(lines), shown.expected_count) == (101, 101)
    assert {line.attendance.status for line in lines} == {AttendanceStatus.REGISTERED}
    places = {place.id: place for place in empty.plan.places(PlaceKind.CLASS)}
    assert Counter(places[line.attendance.place_id or 0].name for line in lines) == {
        "Lớp 4A": 24,
        "Lớp 4B": 22,
        "Lớp 5A": 30,
        "Lớp 5B": 25,
    }


def test_every_held_session_of_the_book_has_a_result(empty: Kit, shown: Session) -> None:
    held = empty.plan.sessions(status=SessionStatus.HELD)
    assert {session.title for session in held} == set(CAME) == {title for _, title, _ in BY_HAND}


@pytest.mark.parametrize(("seed", "year"), [(2, 2026), (3, 2024), (99, 2031)])
def test_any_seed_and_year_give_sound_figures(empty: Kit, clock: Clock, seed: int, year: int) -> None:
    clock.now = datetime(year, 11, 21, 3, tzinfo=UTC)
    session = fill_sample(empty.office, empty.plan, empty.places, seed, date(year, 11, 21))
    fill_results(empty, seed, session)
    found = {each.key: each.value for each in empty.report.figures(calendar_year(year))}
    assert (found["sessions.held"], found["people.listed_attendances"]) != (None, 0)
    assert isinstance(found["attendances"], int)
    assert found["attendances"] > 2000
