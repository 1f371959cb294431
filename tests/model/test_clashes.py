"""What stands in the way of what: overlapping times at one place or with one speaker, and nothing else."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.model.clashes import Clash, Meeting, around_each, clashes, speakers_of
from campaign_kit.model.plan import Form, Place, PlaceKind, SessionDraft, SessionLinks, SessionStatus

DAY = date(2026, 11, 23)
SCHOOL, CLASS, OTHER_CLASS, HAMLET = 1, 2, 3, 4
PLACES = [
    Place(id=SCHOOL, uid="1", office_id=1, kind=PlaceKind.SCHOOL, name="Trường"),
    Place(id=CLASS, uid="2", office_id=1, kind=PlaceKind.CLASS, name="Lớp 6A", parent_id=SCHOOL),
    Place(id=OTHER_CLASS, uid="3", office_id=1, kind=PlaceKind.CLASS, name="Lớp 6B", parent_id=SCHOOL),
    Place(id=HAMLET, uid="4", office_id=1, kind=PlaceKind.HAMLET, name="Làng Bi"),
]


def meeting(start: str, end: str, *places: int, speakers: str = "", **changes: object) -> Meeting:
    hours = {"starts_at": start or None, "ends_at": end or None}
    plain = {"title": "Buổi", "form": Form.EXTRACURRICULAR, "day": DAY, "speakers": speakers}
    return Meeting(SessionDraft.model_validate(plain | hours | changes), SessionLinks(place_ids=places))


def found(one: Meeting, other: Meeting) -> list[tuple[Clash, int | str]]:
    return list(clashes(one, other, around_each(PLACES)))


def test_a_class_and_its_school_are_one_place_and_two_classes_are_not() -> None:
    morning = meeting("07:15", "08:00", CLASS)
    assert found(morning, meeting("07:30", "08:30", CLASS)) == [(Clash.PLACE, CLASS)]
    assert found(morning, meeting("07:30", "08:30", SCHOOL)) == [(Clash.PLACE, SCHOOL)]
    assert found(meeting("07:30", "08:30", SCHOOL), morning) == [(Clash.PLACE, CLASS)]
    assert found(morning, meeting("07:30", "08:30", OTHER_CLASS, HAMLET)) == []


def test_one_begins_when_the_other_is_over() -> None:
    assert found(meeting("07:15", "08:00", CLASS), meeting("08:00", "08:45", CLASS)) == []
    assert found(meeting("07:15", "", CLASS), meeting("07:59", "", CLASS)) == [(Clash.PLACE, CLASS)]
    assert found(meeting("07:15", "", CLASS), meeting("08:00", "", CLASS)) == []
    woven = meeting("07:15", "", CLASS, integrated_minutes=15)
    assert found(woven, meeting("07:30", "", CLASS)) == []


def test_without_hours_it_is_only_a_hint() -> None:
    assert found(meeting("", "", CLASS, speakers="Lan"), meeting("07:15", "08:00", SCHOOL, speakers="Lan")) == [
        (Clash.SAME_DAY, SCHOOL)
    ]
    assert found(meeting("", "", CLASS), meeting("", "", HAMLET)) == []


def test_nobody_speaks_at_two_places_at_once() -> None:
    one = meeting("07:15", "08:00", CLASS, speakers="Đ/c Siu H’Liên (Công an xã), thầy Nam")
    other = meeting("07:30", "08:15", HAMLET, speakers="Cô Lan và SIU HʼLIÊN – Công an xã")
    assert found(one, other) == [(Clash.SPEAKER, "SIU HʼLIÊN")]
    later = meeting("08:00", "08:45", HAMLET, speakers="Siu H'Liên")
    assert found(one, later) == []


@pytest.mark.parametrize("status", [SessionStatus.POSTPONED, SessionStatus.CANCELLED])
def test_what_was_called_off_is_in_nobody_s_way(status: SessionStatus) -> None:
    gone = meeting("07:15", "08:00", CLASS, status=status)
    assert found(gone, meeting("07:15", "08:00", CLASS)) == found(meeting("07:15", "08:00", CLASS), gone) == []
    assert found(meeting("07:15", "08:00", CLASS), meeting("07:15", "08:00", CLASS, day=date(2026, 11, 24))) == []


def test_names_of_speakers_are_read_out_of_a_line() -> None:
    assert [folded for folded, _ in speakers_of("Ông Rơ Châm Bia, bà Hoa;  Nguyễn Văn Đức và Ksor H'Nhi")] == [
        "ro cham bia",
        "hoa",
        "nguyen van duc",
        "ksor h'nhi",
    ]
    assert [folded for folded, _ in speakers_of("Siu H’Liên – Ban Văn hóa và Xã hội")] == ["siu h'lien"]
    assert [folded for folded, _ in speakers_of("Cô Lan - GVCN và thầy Nam; Siu A - Đoàn xã")] == [
        "lan",
        "nam",
        "siu a",
    ]
    assert speakers_of("  ,; ") == ()


hours = st.integers(0, 22).map(lambda hour: time(hour).isoformat())


@given(hours, hours, st.sets(st.sampled_from([SCHOOL, CLASS, HAMLET])), st.sets(st.sampled_from([CLASS, OTHER_CLASS])))
def test_who_is_in_whose_way_is_the_same_from_both_sides(one: str, other: str, here: set[int], there: set[int]) -> None:
    first, second = meeting(one, "", *here, speakers="Lan"), meeting(other, "", *there, speakers="cô Lan")
    assert [why for why, _ in found(first, second)] == [why for why, _ in found(second, first)]
