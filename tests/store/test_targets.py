"""The two numbers of a target of places: a second calculation in plain Python agrees with the SQL, and both add up."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.clock import utc_now
from campaign_kit.model.plan import PlaceKind, SchoolLevel
from campaign_kit.store.database import Database, memory_database
from tests.store.entered import Entered
from tests.store.world import PERIOD, World, worlds

Levels = tuple[SchoolLevel, ...]
some_levels = st.lists(st.sampled_from(SchoolLevel), unique=True, max_size=3).map(tuple)


@pytest.fixture(scope="module")
def empty() -> Iterator[Database]:
    """One database for all worlds: each is taken back."""
    database = memory_database(utc_now, lambda: str(uuid4()))
    yield database
    database.close()


class Count:
    """The places of a world counted one by one."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.reached: set[int] = set()
        self.wholly: set[int] = set()
        for session in world.counted():
            for place in session.places:
                touched = self.inside(place) if session.whole else {place}
                self.wholly |= touched if session.whole else set()
                self.reached |= {above for each in touched for above in self.up(each)}

    def up(self, place: int | None) -> list[int]:
        """The place, what is around it, what is around that."""
        return [] if place is None else [place, *self.up(self.world.places[place].parent)]

    def inside(self, place: int) -> set[int]:
        return {each for each in range(len(self.world.places)) if place in self.up(each)}

    def active(self, kind: PlaceKind) -> list[int]:
        found = enumerate(self.world.places)
        return [at for at, each in found if each.kind is kind and (each.active_to or PERIOD.last) >= PERIOD.last]

    def level(self, place: int) -> SchoolLevel | None:
        return next((level for each in self.up(place)[:3] if (level := self.world.places[each].level)), None)

    def is_whole(self, school: int, percent: int) -> bool:
        classes = [each for each in self.active(PlaceKind.CLASS) if each in self.inside(school)]
        hit = len([each for each in classes if each in self.reached])
        return school in self.wholly or bool(classes and hit * 100 >= percent * len(classes))

    def of_target(self, kind: PlaceKind, levels: Levels, percent: int) -> tuple[int, int]:
        return self.numbers(
            kind, [each for each in self.active(kind) if self.is_meant(self.level(each), levels)], percent
        )

    def without_level(self, kind: PlaceKind, percent: int) -> tuple[int, int]:
        """Of the places that nobody gave a level: they are meant by every target."""
        return self.numbers(kind, [each for each in self.active(kind) if self.level(each) is None], percent)

    @staticmethod
    def is_meant(level: SchoolLevel | None, levels: Levels) -> bool:
        return level is None or (level in levels if levels else level is not SchoolLevel.PRESCHOOL)

    def numbers(self, kind: PlaceKind, meant: list[int], percent: int) -> tuple[int, int]:
        if kind is PlaceKind.SCHOOL:
            return sum(self.is_whole(each, percent) for each in meant), len(meant)
        return sum(each in self.reached for each in meant), len(meant)


@given(worlds(), some_levels, st.sampled_from([1, 34, 50, 67, 100]))
def test_sql_agrees_with_a_second_calculation(empty: Database, world: World, levels: Levels, percent: int) -> None:
    with empty.unit() as unit:
        Entered(unit, world, list(range(len(world.sessions))))
        count = Count(world)
        for kind in PlaceKind:
            found = unit.campaigns.coverage(kind, levels, percent, PERIOD)
            assert found == count.of_target(kind, levels, percent), kind


@given(worlds(), st.sampled_from([50, 100]))
def test_numbers_of_levels_add_up(empty: Database, world: World, percent: int) -> None:
    primary, others = (SchoolLevel.PRIMARY,), (SchoolLevel.LOWER_SECONDARY, SchoolLevel.MULTI)
    with empty.unit() as unit:
        Entered(unit, world, list(range(len(world.sessions))))
        for kind in (PlaceKind.SCHOOL, PlaceKind.CLASS):
            one, more, both = (
                unit.campaigns.coverage(kind, levels, percent, PERIOD) for levels in (primary, others, primary + others)
            )
            twice = Count(world).without_level(kind, percent)
            assert both == (one[0] + more[0] - twice[0], one[1] + more[1] - twice[1])
