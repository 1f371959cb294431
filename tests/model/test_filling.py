"""The rest of a plan: the fewest meetings, on days that may be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.model.filling import (
    MOST_CLASSES,
    Calendar,
    Need,
    Obstacle,
    around,
    dated,
    needs_of,
    obstacle,
    site_of,
)
from campaign_kit.model.plan import Place, PlaceKind, SchoolLevel

MONDAY = date(2026, 11, 2)
SCHOOL, CAMPUS, CLASS, HAMLET = PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS, PlaceKind.HAMLET
WEEK = Calendar(MONDAY, MONDAY + timedelta(days=6), per_week=3)


def place(
    number: int, kind: PlaceKind, parent: int | None = None, grade: int | None = None, since: date | None = None
) -> Place:
    return Place(
        id=number,
        uid=str(number),
        office_id=1,
        kind=kind,
        parent_id=parent,
        name=f"{kind} {number}",
        school_level=SchoolLevel.MULTI if kind in (SCHOOL, CAMPUS) else None,
        grade=grade,
        active_from=since,
    )


def needs(places: Sequence[Place], reached: Sequence[int] = ()) -> list[Need]:
    parents = {each.id: each.parent_id for each in places}
    return needs_of([each for each in places if each.id not in reached], places, parents)


def at(found: Sequence[Need]) -> list[tuple[int, ...]]:
    return [tuple(each.id for each in need.places) for need in found]


def hamlets(number: int) -> list[Need]:
    return needs([place(each, HAMLET) for each in range(1, number + 1)])


def test_a_school_that_misses_all_its_classes_is_met_once() -> None:
    places = [place(1, SCHOOL), place(2, CLASS, 1, 6), place(3, CAMPUS, 1), place(4, CLASS, 3, 7), place(5, SCHOOL)]
    first, second = needs(places)
    assert (first.places[0].id, [each.id for each in first.reaches], first.whole) == (1, [1, 2, 3, 4], True)
    assert (second.places[0].id, second.whole) == (5, True)
    assert [need.whole for need in needs(places, reached=[1, 5])] == [True]


def test_the_missing_classes_of_a_band_come_together_and_a_campus_as_a_whole() -> None:
    places = [place(1, SCHOOL), place(2, CAMPUS, 1), place(3, CLASS, 2, 1), place(4, CLASS, 2, 4)]
    places += [place(5, CLASS, 1, 4), place(6, CLASS, 1, 5), place(7, CLASS, 1, 7), place(8, CLASS, 1, 8)]
    found = needs(places, reached=[1, 8])
    assert at(found) == [(2,), (5, 6), (7,)]
    assert {need.site for need in found} == {1}


def test_too_many_classes_for_one_meeting_make_two_of_nearly_one_size() -> None:
    classes = [place(each, CLASS, 1, 4) for each in range(2, 3 + MOST_CLASSES)]
    found = needs([place(1, SCHOOL), *classes, place(99, CLASS, 1, 4)], reached=[1, 99])
    assert sorted(len(need.places) for need in found) == [(MOST_CLASSES + 1) // 2, (MOST_CLASSES + 2) // 2]


def test_every_other_place_has_a_meeting_of_its_own() -> None:
    places = [place(1, HAMLET), place(2, HAMLET), place(3, PlaceKind.CARE_FACILITY), place(4, PlaceKind.OTHER)]
    assert at(needs(places)) == [(1,), (2,), (3,), (4,)]
    assert at(needs([place(1, CLASS, None, 4), place(2, CLASS, None, 4)])) == [(1,), (2,)]


def test_no_day_is_forbidden_and_no_week_too_full() -> None:
    held = [(MONDAY - timedelta(days=2), frozenset({9})), (MONDAY + timedelta(days=1), frozenset({9}))]
    calendar = replace(WEEK, taken=held, forbidden=[MONDAY])
    found, left = dated(hamlets(3), calendar)
    assert [day.day for day, _ in found] == [4, 5]
    assert at(left) == [(3,)]


def test_a_school_is_met_on_school_days_and_as_a_whole_on_a_monday() -> None:
    school = needs([place(1, SCHOOL)])
    assert [day for day, _ in dated(school, replace(WEEK, first=MONDAY + timedelta(days=5)))[0]] == []
    wide = Calendar(MONDAY + timedelta(days=1), MONDAY + timedelta(days=13), per_week=1)
    assert [day.weekday() for day, _ in dated(school, WEEK)[0]] == [0]
    assert [day for day, _ in dated(school, wide)[0]] == [wide.first]


def test_what_can_be_held_on_weekends_makes_room_for_a_school() -> None:
    closed = [MONDAY + timedelta(days=days) for days in range(7, 12)]
    calendar = Calendar(MONDAY, MONDAY + timedelta(days=13), per_week=1, forbidden=closed)
    found, left = dated([*hamlets(1), *needs([place(5, SCHOOL)])], calendar)
    assert [(day, need.places[0].kind) for day, need in found] == [
        (MONDAY, SCHOOL),
        (MONDAY + timedelta(days=12), HAMLET),
    ]
    assert left == []


def test_where_not_all_can_be_reached_it_is_as_many_as_possible() -> None:
    places = [place(1, HAMLET), place(2, SCHOOL), place(3, CLASS, 2, 4)]
    found, left = dated(needs(places), replace(WEEK, per_week=1))
    assert (at([need for _, need in found]), at(left)) == ([(2,)], [(1,)])


def test_what_reaches_as_many_goes_in_its_order() -> None:
    found, left = dated(hamlets(5), Calendar(MONDAY, MONDAY + timedelta(days=20), per_week=1))
    assert (at([need for _, need in found]), at(left)) == ([(1,), (2,), (3,)], [(4,), (5,)])


def test_each_day_has_one_meeting_while_there_are_days() -> None:
    sunday = Calendar(MONDAY - timedelta(days=1), MONDAY + timedelta(days=2), per_week=3)
    assert [(day - MONDAY).days for day, _ in dated(hamlets(4), sunday)[0]] == [-1, 0, 1, 2]
    assert [(day - MONDAY).days for day, _ in dated(hamlets(6), sunday)[0]] == [-1, -1, -1, 0, 1, 2]


def test_a_class_is_not_met_before_it_is_there() -> None:
    since = MONDAY + timedelta(days=3)
    found, _ = dated(needs([place(1, CLASS, None, 4, since=since)]), WEEK)
    assert [day for day, _ in found] == [since]


@st.composite
def communes(draw: st.DrawFn) -> tuple[list[Place], set[int]]:
    """Schools with classes and campuses, hamlets; and the places that are reached, schools with their classes."""
    places: list[Place] = []
    for _ in range(draw(st.integers(0, 3))):
        school = place(len(places) + 1, SCHOOL)
        places.append(school)
        sites = [school.id]
        if draw(st.booleans()):
            sites.append(len(places) + 1)
            places.append(place(sites[1], CAMPUS, school.id))
        for grade in draw(st.lists(st.integers(1, 12), max_size=6)):
            places.append(place(len(places) + 1, CLASS, draw(st.sampled_from(sites)), grade))
    places += [place(len(places) + 1 + more, HAMLET) for more in range(draw(st.integers(0, 4)))]
    parents = {each.id: each.parent_id for each in places}
    reached: set[int] = set()
    for each in places:
        if draw(st.booleans()):
            number: int | None = each.id
            while number is not None:
                reached.add(number)
                number = parents[number]
    return places, reached


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    length, per_week = draw(st.integers(1, 18)), draw(st.integers(1, 4))
    first = MONDAY + timedelta(days=draw(st.integers(0, 6)))
    near = st.integers(-3, length + 2).map(lambda days: first + timedelta(days=days))
    taken = draw(st.lists(st.tuples(near, st.frozensets(st.integers(1, 8), min_size=1, max_size=2)), max_size=4))
    return Calendar(first, first + timedelta(days=length - 1), per_week, draw(st.frozensets(near, max_size=6)), taken)


def may_be(need: Need, day: date, calendar: Calendar) -> bool:
    return (
        calendar.first <= day <= calendar.last
        and day not in calendar.forbidden
        and (not need.at_school or day.weekday() < 5)
        and all(day != other or need.site not in sites for other, sites in calendar.taken)
    )


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def is_fine(meetings: Sequence[tuple[date, Need]], calendar: Calendar) -> bool:
    """The rules of a calendar, told a second time."""
    new = Counter(monday(day) for day, _ in meetings)
    weeks = new + Counter(monday(day) for day, _ in calendar.taken)
    return (
        all(may_be(need, day, calendar) for day, need in meetings)
        and all(weeks[week] <= calendar.per_week for week in new)
        and len({(day, need.site) for day, need in meetings}) == len(meetings)
    )


@given(communes(), calendars())
def test_every_missing_place_is_reached_once_or_told(commune: tuple[list[Place], set[int]], calendar: Calendar) -> None:
    places, reached = commune
    parents = {each.id: each.parent_id for each in places}
    wanted = needs(places, sorted(reached))
    told = [each.id for need in wanted for each in need.reaches]
    assert sorted(told) == sorted(each.id for each in places if each.id not in reached)
    for need in wanted:
        for each in need.reaches:
            top, inside = need.places[0].id, each.id
            while inside not in {one.id for one in need.places} and need.whole:
                inside = parents[inside] or 0
            assert inside == top if need.whole else each in need.places
        assert need.site == site_of(need.places[0].id, parents)
    meetings, left = dated(wanted, calendar)
    assert sorted(at([need for _, need in meetings]) + at(left)) == sorted(at(wanted))
    assert [day for day, _ in meetings] == sorted(day for day, _ in meetings)
    assert is_fine(meetings, calendar)
    assert dated(wanted, calendar) == (meetings, left)


@given(st.lists(st.sampled_from([SCHOOL, HAMLET]), max_size=4), calendars())
def test_no_other_choice_of_days_reaches_more(kinds: list[PlaceKind], calendar: Calendar) -> None:
    last = min(calendar.last, calendar.first + timedelta(days=8))
    calendar = replace(calendar, last=last, per_week=min(2, calendar.per_week))
    wanted = needs([place(number, kind) for number, kind in enumerate(kinds, 1)])
    days = [calendar.first + timedelta(days=more) for more in range((last - calendar.first).days + 1)]
    choices = product(*([None, *(day for day in days if may_be(need, day, calendar))] for need in wanted))
    pairs = ([(day, need) for day, need in zip(choice, wanted, strict=True) if day] for choice in choices)
    best = max(len(meetings) for meetings in pairs if is_fine(meetings, calendar))
    assert len(dated(wanted, calendar)[0]) == best


def near(number: int, cluster: str) -> Place:
    return place(number, HAMLET).model_copy(update={"cluster": cluster})


def neighbours(places: Sequence[Place]) -> list[Need]:
    return needs_of(places, places, around(places))


def test_hamlets_near_each_other_meet_together_at_most_four_at_once() -> None:
    places = [near(1, "Cụm suối"), near(2, ""), near(3, " cụm suối "), *(near(each, "Đồi") for each in range(4, 9))]
    found = neighbours(places)
    assert at(found) == [(1, 3), (2,), (4, 5), (6, 7, 8)]
    assert [need.site for need in found] == [-1, 2, -2, -2]


def test_two_meetings_of_one_cluster_are_on_two_days() -> None:
    found, _ = dated(neighbours([near(each, "Đồi") for each in range(1, 6)]), replace(WEEK, last=MONDAY))
    assert at([need for _, need in found]) == [(3, 4, 5)]


def test_exams_close_schools_and_the_market_closes_hamlets() -> None:
    both = [*hamlets(1), *needs([place(5, SCHOOL)])]
    tuesday = MONDAY + timedelta(days=1)
    calendar = replace(WEEK, last=tuesday, closed_at_schools={MONDAY}, closed_elsewhere={tuesday})
    assert [(day, need.places[0].kind) for day, need in dated(both, calendar)[0]] == [
        (MONDAY, HAMLET),
        (tuesday, SCHOOL),
    ]


def test_a_place_without_any_day_is_told_from_one_whose_weeks_are_full() -> None:
    (school,) = needs([place(5, SCHOOL)])
    assert obstacle(school, replace(WEEK, per_week=0)) is Obstacle.FULL
    assert obstacle(school, replace(WEEK, first=MONDAY + timedelta(days=5))) is Obstacle.NO_DAY
