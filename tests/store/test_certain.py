"""What must not change a figure changes none: names erased, places merged; and offices that merge add up."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import Coverage, Figure, Part
from campaign_kit.store.database import Database, memory_database
from campaign_kit.store.unit import Unit
from tests.store.conftest import Clock, Uids
from tests.store.entered import SINCE, Entered
from tests.store.test_targets import Count
from tests.store.world import PERIOD, World, worlds

# each world is another one: a few are enough beside those of `test_figures`
few = settings(max_examples=15)
ERASED = """
    UPDATE person SET full_name = '', sort_key = '', search_key = '', birth_year = NULL, class_place_id = NULL,
    home_place_id = NULL, minority = 'unknown', anonymised_at = '2026-12-01 00:00:00'
"""


@pytest.fixture(scope="module")
def empty() -> Iterator[Database]:
    """One database for all worlds: each is taken back."""
    database = memory_database(Clock(), Uids())
    yield database
    database.close()


def enter(unit: Unit, world: World) -> Entered:
    return Entered(unit, world, list(range(len(world.sessions))))


def by_key(unit: Unit, office_id: int | None = None) -> dict[str, Figure]:
    return {figure.key: figure for figure in unit.report.figures(PERIOD, office_id)}


def without_coverage(figures: dict[str, Figure]) -> dict[str, Figure]:
    return {key: figure for key, figure in figures.items() if not isinstance(figure.value, Coverage)}


@few
@given(worlds())
def test_erasing_every_name_changes_no_figure(empty: Database, world: World) -> None:
    with empty.unit() as unit:
        enter(unit, world)
        before = by_key(unit)
        unit._db.connection().execute(text(ERASED))
        assert by_key(unit) == before


@few
@given(worlds(), st.data())
def test_merging_places_moves_no_number(empty: Database, world: World, data: st.DataObject) -> None:
    """What was counted at a place stays counted there; the new place is reached by what reached the old ones."""
    with empty.unit() as unit:
        entered = enter(unit, world)
        old = data.draw(st.lists(st.sampled_from(range(len(world.places))), unique=True, min_size=1, max_size=3))
        before, own = by_key(unit), entered.hosts["own"]
        new = unit.plan.add_places([PlaceDraft(office_id=own or 0, kind=PlaceKind.OTHER, name="Nơi mới")])[0]
        unit.places.succeed([(entered.places[each], new.id) for each in old], SINCE)
        after = by_key(unit)
        assert without_coverage(after) == without_coverage(before)
        was_reached = any(each in Count(world).reached for each in old)
        assert after["coverage.other"].value == Coverage(reached=int(was_reached), active=1)


@few
@given(worlds())
def test_offices_that_merge_add_up(empty: Database, world: World) -> None:
    """Every figure that can be added, with its parts; coverage of places stands by itself below."""
    with empty.unit() as unit:
        entered = enter(unit, world)
        other = entered.hosts["other"]
        assert other is not None
        apart = [without_coverage(by_key(unit, office_id)) for office_id in (None, other)]
        unit.office.succeed([other], [entered.hosts["own"] or 0], SINCE)
        definitions, merged = unit.report.definitions(), without_coverage(by_key(unit))
        for key in (key for key in merged if definitions[key].additive):
            one, more, both = (figures[key] for figures in (*apart, merged))
            assert (key, (one.value or 0) + (more.value or 0)) == (key, both.value or 0)
            for part in both.parts:
                assert (key, part, total(one, part) + total(more, part)) == (key, part, total(both, part))
        assert merged["training.classes"].value == sum(each["training.classes"].value or 0 for each in apart)
        assert without_coverage(by_key(unit, other)) == apart[1], "it still has its own"


def total(figure: Figure, part: str) -> Counter[str]:
    return Counter({code: number for code, number in figure.parts.get(part, {}).items() if number})


@few
@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=6))
def test_the_places_of_offices_that_merge_add_up(empty: Database, hamlets: list[tuple[bool, bool]]) -> None:
    """(whose hamlet, whether somebody was there)."""
    with empty.unit() as unit:
        own = unit.office.save_own(OfficeDraft(name="Xã A")).id
        other = unit.office.add(OfficeDraft(name="Xã B")).id
        for is_own, visited in hamlets:
            office = own if is_own else other
            place = unit.plan.add_places([PlaceDraft(office_id=office, kind=PlaceKind.HAMLET, name="Làng")])[0]
            if visited:
                draft = SessionDraft(
                    title="Họp", form=Form.CLUB, day=date(2026, 3, 8), host_id=office, status=SessionStatus.HELD
                )
                unit.plan.add_session(draft, SessionLinks(place_ids=(place.id,)))
        values = [unit.report.figure("coverage.hamlet", PERIOD, office).value for office in (own, other)]
        unit.office.succeed([other], [own], SINCE)
        assert values == [
            Coverage(
                reached=sum(visited for is_own, visited in hamlets if is_own is mine),
                active=sum(is_own is mine for is_own, _ in hamlets),
            )
            for mine in (True, False)
        ]
        merged = unit.report.figure("coverage.hamlet", PERIOD).value
        assert merged == Coverage(reached=sum(visited for _, visited in hamlets), active=len(hamlets))


def test_an_office_that_was_split_counts_for_neither(empty: Database) -> None:
    """Else what it did would be added up twice; it has its own figures."""
    with empty.unit() as unit:
        own = unit.office.save_own(OfficeDraft(name="Xã A")).id
        old, one = (unit.office.add(OfficeDraft(name=name)).id for name in ("Cũ", "Mới"))
        unit.office.succeed([old], [own, one], SINCE)
        draft = SessionDraft(title="Họp", form=Form.CLUB, day=date(2026, 3, 8), host_id=old, status=SessionStatus.HELD)
        unit.plan.add_session(draft, SessionLinks())
        held = [unit.report.figure("sessions.held", PERIOD, office) for office in (None, one, old)]
        assert [each.value for each in held] == [0, 0, 1]
        assert unit.report.figure("sessions.held", PERIOD, old).parts[Part.FORM] == {"club": 1}
