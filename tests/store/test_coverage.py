"""Coverage of places of a kind: reached of active, through classes, whole schools and predecessors."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.model.coverage import Standing
from campaign_kit.model.office import Office, OfficeDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.store.database import Database, memory_database
from campaign_kit.store.unit import Unit
from tests.store.conftest import Clock, Uids

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
SCHOOL, CAMPUS, CLASS, HAMLET = PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS, PlaceKind.HAMLET
CHANGED = date(2026, 7, 1)


def place(unit: Unit, own: Office, kind: PlaceKind, parent: int | None = None, **more: Any) -> int:  # noqa: ANN401
    draft = PlaceDraft(office_id=own.id, kind=kind, name=kind.value, parent_id=parent, **more)
    return unit.plan.add_places([draft])[0].id


def hold(unit: Unit, *place_ids: int, day: date = CHANGED, whole: bool = False, held: bool = True) -> None:
    status = SessionStatus.HELD if held else SessionStatus.PLANNED
    draft = SessionDraft(title="Buổi", form=Form.OTHER, day=day, whole_school=whole, status=status)
    unit.plan.add_session(draft, SessionLinks(place_ids=place_ids))


def reached(unit: Unit, kind: PlaceKind) -> tuple[int, int]:
    return unit.plan.reached(kind, FIRST, LAST)


def test_only_held_sessions_inside_the_period_reach(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        hamlets = [place(unit, own, HAMLET) for _ in range(5)]
        hold(unit, hamlets[0], day=FIRST)
        hold(unit, hamlets[1], day=LAST)
        hold(unit, hamlets[2], day=date(2025, 12, 31))
        hold(unit, hamlets[3], day=date(2027, 1, 1))
        hold(unit, hamlets[4], held=False)
        hold(unit, hamlets[0], day=CHANGED)
        assert reached(unit, HAMLET) == (2, 5)
        assert reached(unit, SCHOOL) == (0, 0)


def test_the_unreached_are_the_active_ones_that_are_not_reached(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        hamlets = [place(unit, own, HAMLET) for _ in range(3)]
        place(unit, own, HAMLET, active_to=date(2026, 12, 30))
        hold(unit, hamlets[1])
        hold(unit, hamlets[2], held=False)
        assert [each.id for each in unit.plan.unreached(HAMLET, FIRST, LAST)] == [hamlets[0], hamlets[2]]
        assert unit.plan.unreached(SCHOOL, FIRST, LAST) == []


def test_a_place_is_reached_or_planned_or_missing(memory: Database, own: Office) -> None:
    until = date(2027, 2, 1)
    with memory.unit() as unit:
        hamlets = [place(unit, own, HAMLET) for _ in range(5)]
        place(unit, own, HAMLET, active_to=date(2026, 12, 30))
        hold(unit, hamlets[0])
        hold(unit, hamlets[0], hamlets[1], day=until, held=False)
        hold(unit, hamlets[2], day=date(2027, 2, 2), held=False)
        hold(unit, hamlets[3], day=date(2025, 12, 31), held=False)
        found = unit.reach.standings(LAST, FIRST, until)
    assert [(stand.place.id, stand.standing, stand.whole) for stand in found] == [
        (hamlets[0], "reached", None),
        (hamlets[1], "planned", None),
        *((each, "missing", None) for each in hamlets[2:]),
    ]


def test_active_on_the_closing_day(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        for first, last in [
            (None, None),
            (LAST, None),
            (None, LAST),
            (date(2027, 1, 1), None),
            (None, date(2026, 12, 30)),
        ]:
            hold(unit, place(unit, own, HAMLET, active_from=first, active_to=last))
        assert reached(unit, HAMLET) == (3, 3)


def test_a_classs_session_reaches_the_class_its_campus_and_its_school(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        school, other = place(unit, own, SCHOOL), place(unit, own, SCHOOL)
        campus = place(unit, own, CAMPUS, school)
        classes = [place(unit, own, CLASS, campus) for _ in range(3)] + [place(unit, own, CLASS, other)]
        hold(unit, classes[0], classes[1])
        assert [reached(unit, kind) for kind in (SCHOOL, CAMPUS, CLASS)] == [(1, 2), (1, 1), (2, 4)]


def test_a_schools_session_reaches_its_classes_only_when_it_is_of_the_whole_school(
    memory: Database, own: Office
) -> None:
    with memory.unit() as unit:
        first, second = place(unit, own, SCHOOL), place(unit, own, SCHOOL)
        campus = place(unit, own, CAMPUS, second)
        for parent in (first, first, second, campus):
            place(unit, own, CLASS, parent)
        hold(unit, first)
        assert [reached(unit, kind) for kind in (SCHOOL, CAMPUS, CLASS)] == [(1, 2), (0, 1), (0, 4)]
        hold(unit, second, whole=True)
        assert [reached(unit, kind) for kind in (SCHOOL, CAMPUS, CLASS)] == [(2, 2), (1, 1), (2, 4)]


def test_a_session_of_a_predecessor_counts_for_its_successors(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        old = [place(unit, own, HAMLET, active_to=date(2026, 6, 30)) for _ in range(2)]
        merged, latest, apart = (place(unit, own, HAMLET) for _ in range(3))
        unit.plan.succeed(old, [merged], CHANGED)
        unit.plan.succeed([merged], [latest], CHANGED)
        hold(unit, old[1], day=date(2026, 3, 1))
        assert reached(unit, HAMLET) == (2, 3)
        hold(unit, apart)
        assert reached(unit, HAMLET) == (3, 3)


def test_the_whole_school_of_a_predecessor_covers_the_classes_of_its_successor(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        old = place(unit, own, SCHOOL, active_to=date(2026, 6, 30))
        new = place(unit, own, SCHOOL)
        place(unit, own, CLASS, new)
        unit.plan.succeed([old], [new], CHANGED)
        hold(unit, old, day=date(2026, 3, 1), whole=True)
        assert [reached(unit, kind) for kind in (SCHOOL, CLASS)] == [(1, 1), (1, 1)]


@dataclass
class World:
    """Places by number: kind and parent (a lower number); (old, new) successors; sessions as (places, whole, held)."""

    places: list[tuple[PlaceKind, int | None]]
    successors: set[tuple[int, int]]
    sessions: list[tuple[set[int], bool, bool]] = field(default_factory=list)

    def reached(self, kind: PlaceKind) -> tuple[int, int]:
        """A second calculation in plain Python."""
        found: set[tuple[int, bool]] = set()
        fresh = {(number, whole) for numbers, whole, held in self.sessions if held for number in numbers}
        while fresh:
            found |= fresh
            fresh = {each for number, whole in fresh for each in self._next(number, whole)} - found
        numbers = {number for number, _ in found}
        return (
            sum(self.places[number][0] is kind for number in numbers),
            sum(each is kind for each, _ in self.places),
        )

    def _next(self, number: int, whole: bool) -> set[tuple[int, bool]]:
        parent = self.places[number][1]
        up = set() if parent is None else {(parent, False)}
        down = {(child, True) for child, (_, inside) in enumerate(self.places) if whole and inside == number}
        return up | down | {(new, whole) for old, new in self.successors if old == number}


@st.composite
def worlds(draw: st.DrawFn) -> World:
    size = draw(st.integers(1, 8))
    kinds = st.sampled_from([SCHOOL, CAMPUS, CLASS, HAMLET])
    places: list[tuple[PlaceKind, int | None]] = []
    for kind in draw(st.lists(kinds, min_size=size, max_size=size)):
        around = [number for number, (each, _) in enumerate(places) if each in (SCHOOL, CAMPUS)]
        inside = kind in (CLASS, CAMPUS) and around
        places.append((kind, draw(st.none() | st.sampled_from(around)) if inside else None))
    pairs = [(old, new) for old in range(size) for new in range(size) if old != new]
    successors = draw(st.sets(st.sampled_from(pairs), max_size=3)) if pairs else set()
    session = st.tuples(st.sets(st.integers(0, size - 1), max_size=3), st.booleans(), st.booleans())
    return World(places, successors, draw(st.lists(session, max_size=4)))


@pytest.fixture(scope="module")
def empty() -> Iterator[Database]:
    """One database for all worlds: each is taken back."""
    database = memory_database(Clock(), Uids())
    yield database
    database.close()


@given(worlds())
def test_sql_agrees_with_a_second_calculation(empty: Database, world: World) -> None:
    with empty.unit() as unit:
        own = unit.office.save_own(OfficeDraft(name="UBND xã"))
        ids: list[int] = []
        for kind, parent in world.places:
            ids.append(place(unit, own, kind, None if parent is None else ids[parent]))
        for old, new in world.successors:
            unit.plan.succeed([ids[old]], [ids[new]], CHANGED)
        for numbers, whole, held in world.sessions:
            hold(unit, *(ids[number] for number in numbers), whole=whole, held=held)
        all_held = replace(world, sessions=[(numbers, whole, True) for numbers, whole, _ in world.sessions])
        for kind in (SCHOOL, CAMPUS, CLASS, HAMLET):
            assert reached(unit, kind) == world.reached(kind)
            stands = [each.standing for each in unit.reach.standings(LAST, FIRST, LAST) if each.place.kind is kind]
            assert stands.count(Standing.REACHED) == world.reached(kind)[0]
            assert len(stands) - stands.count(Standing.MISSING) == all_held.reached(kind)[0]
