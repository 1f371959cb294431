"""Places by the names that people use: with and without the word for what they are, nearest first, never guessed."""

from datetime import date

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.services.places import active_on, find_place, inside, places_title


def place(number: int, name: str, parent: int | None = None, **more: object) -> Place:
    kind = PlaceKind.HAMLET if parent is None else PlaceKind.CLASS
    values = {"id": number, "uid": str(number), "office_id": 1, "kind": kind, "name": name, "parent_id": parent}
    return Place.model_validate(values | more)


SCHOOL = place(1, "Trường THCS Nguyễn Du", kind=PlaceKind.SCHOOL)
SIX_A, SIX_B = place(2, "Lớp 6A", 1), place(3, "Lớp 6B", 1)
KNOWN = {each.id: each for each in (SCHOOL, SIX_A, SIX_B)}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Lớp 6A", "6A"),
        ("Lớp 6A", "LỚP 6 A"),
        ("6/1", "lớp 6/1"),
        ("Làng Mook Đen", "Mook Đen"),
        ("Làng Mook Đen", "thôn mook đen"),
        ("Trường THCS Nguyễn Du", "THCS Nguyễn Du"),
        ("Tổ dân phố 3", "3"),
        ("Làng Bi", "lang bi"),
    ],
)
def test_one_place_has_many_names(ours: str, theirs: str) -> None:
    known = place(7, ours)
    assert find_place(theirs, [[known, place(8, "Làng Ó")]], {}) == known


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("Thôn 3", "Tổ 3"), ("Lớp 6A", "6B"), ("Làng Bi", "Làng"), ("Làng Bi", "Bi Ia Dom"), ("Tân", "")],
)
def test_other_names_are_other_places(ours: str, theirs: str) -> None:
    assert find_place(theirs, [[place(7, ours)]], {}) is None


def test_the_whole_name_goes_before_a_part_of_it() -> None:
    three, hamlet = place(7, "Tổ 3"), place(8, "Thôn 3")
    assert find_place("thôn 3", [[three, hamlet]], {}) == hamlet
    with pytest.raises(Refused) as refused:
        find_place("3", [[three, hamlet]], {})
    assert refused.value.facts == {"name": "3", "choices": "7 – Tổ 3; 8 – Thôn 3"}


def test_the_nearest_circle_decides() -> None:
    other = place(9, "Lớp 6A", 8)
    assert find_place("6A", [[SIX_B], [SIX_A], [SIX_A, other]], KNOWN) == SIX_A


def test_a_place_holds_what_lies_in_it_at_any_depth() -> None:
    campus = place(4, "Điểm trường Làng Bi", 1, kind=PlaceKind.CAMPUS)
    room = place(5, "Lớp 1", 4)
    known = [room, *KNOWN.values(), campus, place(6, "Làng Bi")]
    assert {each.id for each in inside([SCHOOL], known)} == {1, 2, 3, 4, 5}
    assert inside([room], known) == [room]


def test_places_of_one_school_are_named_together() -> None:
    bi = place(6, "Làng Bi")
    assert places_title([SIX_A, bi, SIX_B], KNOWN) == "Lớp 6A, Lớp 6B (Trường THCS Nguyễn Du); Làng Bi"
    assert places_title([], KNOWN) == ""


@pytest.mark.parametrize(
    ("day", "open_then"),
    [
        (date(2026, 3, 1), {10, 12}),
        (date(2026, 7, 31), {10, 12}),
        (date(2026, 8, 1), {11, 12}),
        (date(2027, 7, 31), {11}),
        (date(2027, 9, 5), {10, 11}),
    ],
)
def test_of_classes_of_one_name_that_of_the_school_year_is_meant(day: date, open_then: set[int]) -> None:
    rooms = [
        place(10, "Lớp 6A", 1, school_year="2025-2026"),
        place(11, "Lớp 6A", 1, school_year="2026-2027"),
        place(12, "Lớp 9A", 1, active_to=date(2026, 12, 31)),
    ]
    assert {each.id for each in active_on(day, rooms)} == open_then
