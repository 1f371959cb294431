"""Every figure, its parts, its sessions and its tables against a second calculation in plain Python."""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign_kit.model.plan import Form, PlaceKind, SessionStatus, Unit
from campaign_kit.model.report import Coverage, Figure, Part
from campaign_kit.model.tally import SHIPPED
from campaign_kit.store.database import Database, memory_database
from campaign_kit.store.unit import Unit as UnitOfWork
from tests.store.conftest import Clock, Uids
from tests.store.entered import Entered
from tests.store.other_expected import expected_other
from tests.store.world import PERIOD, SessionOf, Somebody, World, month, parts_of, unit_of, worlds


@pytest.fixture(scope="module")
def empty() -> Iterator[Database]:
    """One database for all worlds: each is taken back."""
    database = memory_database(Clock(), Uids())
    yield database
    database.close()


def without_zeros(parts: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    return {part: {code: number for code, number in numbers.items() if number} for part, numbers in parts.items()}


def stated(parts: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """The parts that say anything."""
    return {part: numbers for part, numbers in without_zeros(parts).items() if numbers}


def summed(values: Iterable[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for code, number in values:
        found[code] += number
    return found


def expected_sessions(entered: Entered, sessions: list[SessionOf], audience: bool) -> Figure:
    world = entered.world
    parts = {
        Part.FORM: Counter(each.form.value for each in sessions),
        Part.MONTH: Counter(month(each.day) for each in sessions),
        Part.PLACE: Counter(entered.place_of(each) for each in sessions),
    }
    parts |= {Part.AUDIENCE: Counter(world.audience_of(each) for each in sessions)} if audience else {}
    return Figure(key="", value=len(sessions), parts=parts)


def expected_luot(
    entered: Entered, lines_of: Callable[[SessionOf], list[Somebody] | None], forms: Collection[Form] = tuple(Form)
) -> Figure:
    held = [each for each in entered.world.counted() if each.form in forms]
    known = [(session, lines) for session in held if (lines := lines_of(session)) is not None]
    if held and not known:
        return Figure(key="", value=None)
    somebody = [each for _, lines in known for each in lines]
    parts = parts_of(somebody) | {
        Part.AUDIENCE: summed((each.audience, each.number) for each in somebody),
        Part.PLACE: summed((entered.uid(each.place), each.number) for each in somebody),
        Part.FORM: summed((session.form.value, each.number) for session, lines in known for each in lines),
        Part.MONTH: summed((month(session.day), each.number) for session, lines in known for each in lines),
    }
    return Figure(key="", value=sum(each.number for each in somebody), parts=parts)


def listed(world: World) -> Callable[[SessionOf], list[Somebody] | None]:
    return lambda session: world.present(session) if world.is_marked(session) else None


def expected_people(entered: Entered) -> Figure:
    world = entered.world
    if world.counted() and not any(world.is_marked(each) for each in world.counted()):
        return Figure(key="people", value=None)
    ages = world.people_present()
    sexes = Counter(world.people[who].sex.value for who in ages)
    return Figure(key="people", value=len(ages), parts={Part.SEX: sexes, Part.AGE_GROUP: Counter(ages.values())})


def expected(entered: Entered) -> dict[str, Figure]:
    world = entered.world
    held, planned = world.counted(), world.counted(SessionStatus.PLANNED)
    figures = {
        "sessions.held": expected_sessions(entered, held, audience=True),
        "sessions.planned": expected_sessions(entered, planned, audience=False),
        "attendances": expected_luot(entered, world.lines),
        "people.listed_attendances": expected_luot(entered, listed(world)),
        "people": expected_people(entered),
        "training.attendances": expected_luot(entered, world.lines, forms=(Form.TRAINING,)),
        **expected_other(entered),
    }
    for unit in Unit:
        of_unit = [each for each in held if unit_of(each.form) == unit.value]
        figures[f"sessions.{unit.value}"] = expected_sessions(entered, of_unit, audience=False)
    return figures


@settings(max_examples=60)
@given(worlds(), st.integers())
def test_sql_agrees_with_a_second_calculation(empty: Database, world: World, seed: int) -> None:
    """Every figure there is, whatever the order of entry: of the own office, and of another one."""
    chance = random.Random(seed)
    order = chance.sample(range(len(world.sessions)), len(world.sessions))
    with empty.unit() as unit:
        entered = Entered(unit, world, order, seed)
        found = agreed(unit, entered, None)
        explained_sums(unit, found, chance)
        lines_sum(entered, found["attendances"])
        entered.world = replace(world, mine=frozenset({"other"}))
        agreed(unit, entered, entered.hosts["other"])


def agreed(unit: UnitOfWork, entered: Entered, office_id: int | None) -> dict[str, Figure]:
    """The figures of the office, after each was found to be what the second calculation says."""
    found = {figure.key: figure for figure in unit.report.figures(PERIOD, office_id)}
    assert list(found) == list(unit.report.definitions())
    second = expected(entered)
    unused = {f"tally.{each.key}" for each in SHIPPED} - set(second)
    assert {key for key in found if not key.startswith("coverage")} == set(second) | unused
    assert {found[key].value for key in unused} <= {None}
    for key, figure in second.items():
        assert (key, found[key].value) == (key, figure.value)
        assert (key, stated(found[key].parts)) == (key, stated(figure.parts))
    return found


def explained_sums(unit: UnitOfWork, found: dict[str, Figure], chance: random.Random) -> None:
    """What stands behind a figure gives it, each once and by day; of figures that are nothing a few are tried."""
    summed_up = [key for key in found if not key.startswith("coverage") and key != "people"]
    nothing = [key for key in summed_up if not found[key].value]
    for key in [key for key in summed_up if found[key].value] + chance.sample(nothing, min(12, len(nothing))):
        behind = unit.report.explain(key, PERIOD)
        assert (key, sum(each.value or 0 for each in behind)) == (key, found[key].value or 0)
        assert [each.day for each in behind] == sorted(each.day for each in behind)
        assert len({(each.kind, each.ref) for each in behind}) == len(behind)
    for key in chance.sample(list(found), 4):
        assert unit.report.figure(key, PERIOD) == found[key], "asked for alone"
    unrecorded = {each.ref for each in unit.report.unrecorded(PERIOD)}
    assert unrecorded == {each.ref for each in unit.report.explain("attendances", PERIOD) if each.value is None}


def lines_sum(entered: Entered, attendances: Figure) -> None:
    """The tables are what the second calculation finds under each code, and sum to the figure."""
    held = entered.world.counted()
    for by in (Part.FORM, Part.MONTH, Part.AUDIENCE, Part.PLACE):
        lines = entered.unit.report.breakdown(by, PERIOD)
        assert without_zeros({by: {line.code: line.total or 0 for line in lines}})[by] == attendances.parts.get(by, {})
        for part in (Part.SEX, Part.AGE_GROUP, Part.CHILDREN, Part.AUDIENCE, Part.MINORITY):
            total = sum((Counter(line.parts.get(part, {})) for line in lines), Counter())
            assert total == Counter(without_zeros(attendances.parts).get(part, {}))
        codes = Counter(code for session in held for code in set(stands_under(entered, session, by)))
        assert {line.code: line.sessions for line in lines if line.sessions} == codes
    by_id = {each.id: each.uid for each in entered.unit.plan.sessions()}
    by_uid = {by_id[entered.ids[number]]: session for number, session in enumerate(entered.world.sessions)}
    lines = entered.unit.report.by_session(PERIOD)
    assert {line.code for line in lines} == {uid for uid, session in by_uid.items() if session in held}
    for line in lines:
        somebody = entered.world.lines(by_uid[line.code])
        assert line.total == (None if somebody is None else sum(each.number for each in somebody))
        assert without_zeros(line.parts) == without_zeros(parts_of(somebody or []) if line.parts else {})


def stands_under(entered: Entered, session: SessionOf, by: Part) -> list[str]:
    """The codes on whose line the session stands."""
    if by in (Part.FORM, Part.MONTH):
        return [session.form.value if by is Part.FORM else month(session.day)]
    there = [each for each in entered.world.lines(session) or [] if each.number]
    if by is Part.AUDIENCE:
        return [each.audience for each in there]
    own = [entered.uid(number) for number in session.places] or ["unknown"]
    return own + [entered.uid(each.place) for each in there]


@given(worlds())
def test_schools_and_their_levels(empty: Database, world: World) -> None:
    """Reached in the plain sense, wholly, and by level; another office's sessions reach nothing here."""
    with empty.unit() as unit:
        Entered(unit, world, list(range(len(world.sessions))))
        at_all, wholly = reached(world)
        by_classes = {number for number in range(len(world.places)) if in_all_classes(world, number, at_all)}
        for key, hits in (("coverage.school", at_all), ("coverage.school.whole", wholly | by_classes)):
            schools = [
                number for number, place in enumerate(world.places) if is_active(world, number, PlaceKind.SCHOOL)
            ]
            levels = {number: world.places[number].level for number in schools}
            figure = unit.report.figure(key, PERIOD)
            assert figure.value == Coverage(reached=len([n for n in schools if n in hits]), active=len(schools))
            assert without_zeros(figure.parts) == without_zeros({
                "reached": Counter(levels[n] or "unknown" for n in schools if n in hits),
                "active": Counter(levels[n] or "unknown" for n in schools),
            } if schools else {})  # fmt: skip
        for kind in PlaceKind:
            active = [number for number in range(len(world.places)) if is_active(world, number, kind)]
            value = unit.report.figure(f"coverage.{kind.value}", PERIOD).value
            assert value == Coverage(reached=len([n for n in active if n in at_all]), active=len(active))
            behind = unit.report.explain(f"coverage.{kind.value}", PERIOD)
            assert bool(behind) == bool(value.reached)


def is_active(world: World, number: int, kind: PlaceKind) -> bool:
    place = world.places[number]
    return place.kind is kind and (place.active_to is None or place.active_to >= PERIOD.last)


def above(world: World, number: int) -> list[int]:
    parent = world.places[number].parent
    return [] if parent is None else [parent, *above(world, parent)]


def reached(world: World) -> tuple[set[int], set[int]]:
    """Which places were reached at all, and which of them wholly."""
    own = {(number, session.whole) for session in world.counted() for number in session.places}
    wholly = {number for number, whole in own if whole}
    below = {number for number in range(len(world.places)) if wholly & set(above(world, number))}
    wholly |= below
    at_all = wholly | {number for number, _ in own}
    return at_all | {up for number in at_all for up in above(world, number)}, wholly


def in_all_classes(world: World, school: int, at_all: set[int]) -> bool:
    inside = [n for n in range(len(world.places)) if is_active(world, n, PlaceKind.CLASS) and school in above(world, n)]
    return bool(inside) and set(inside) <= at_all
