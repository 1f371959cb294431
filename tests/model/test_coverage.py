"""The board of coverage: places under their kinds, each in one of three standings."""

from datetime import date

from campaign_kit.model.campaign import Metric, Target
from campaign_kit.model.coverage import Board, Stand, Standing, is_meant, kinds_of, level_of, running
from campaign_kit.model.plan import Campaign, Place, PlaceKind, SchoolLevel

REACHED, PLANNED, MISSING = Standing


def place(number: int, kind: PlaceKind) -> Place:
    return Place(id=number, uid=str(number), office_id=1, kind=kind, name=f"Nơi {number}")


def test_places_stand_under_their_kind_and_a_school_twice() -> None:
    stands = [
        Stand(place(1, PlaceKind.HAMLET), MISSING),
        Stand(place(2, PlaceKind.SCHOOL), REACHED, PLANNED),
        Stand(place(3, PlaceKind.HAMLET), REACHED),
        Stand(place(4, PlaceKind.SCHOOL), PLANNED, MISSING),
    ]
    schools, hamlets = kinds_of(stands)
    assert (schools.kind, hamlets.kind) == (PlaceKind.SCHOOL, PlaceKind.HAMLET)
    assert [[each.id for each in part] for part in (schools.one.reached, schools.one.planned)] == [[2], [4]]
    assert schools.whole is not None
    assert [[each.id for each in part] for part in (schools.whole.planned, schools.whole.missing)] == [[2], [4]]
    assert ([each.id for each in hamlets.one.missing], hamlets.one.active, hamlets.whole) == ([1], 2, None)
    board = Board(on=date(2026, 11, 22), first=date(2025, 12, 1), last=date(2026, 11, 30), kinds=(schools, hamlets))
    assert (board.days_left, [each.id for each in board.missing]) == (8, [1])


def campaign(number: int, first: date, last: date) -> Campaign:
    title = f"Kế hoạch {number}"
    return Campaign(id=number, uid=str(number), office_id=1, title=title, starts_on=first, ends_on=last)


def target(campaign_id: int, kind: PlaceKind, *levels: SchoolLevel, metric: Metric = Metric.PLACE_COVERAGE) -> Target:
    return Target(
        id=campaign_id,
        campaign_id=campaign_id,
        text="100 %",
        metric=metric,
        place_kind=kind,
        school_levels=levels,
        threshold=70,
        goal=100,
    )


def test_the_first_plan_that_runs_and_wants_places_holds() -> None:
    year = campaign(1, date(2026, 1, 1), date(2026, 12, 31))
    summer = campaign(2, date(2026, 6, 1), date(2026, 8, 31))
    month = campaign(3, date(2026, 6, 1), date(2026, 6, 30))
    targets = [
        target(1, PlaceKind.SCHOOL),
        target(2, PlaceKind.HAMLET),
        target(3, PlaceKind.CLASS, metric=Metric.SESSIONS),
    ]
    plans = [month, summer, year]
    assert running(plans, targets, date(2026, 6, 15)).by_kind == {PlaceKind.HAMLET: targets[1]}
    found = running(plans, targets, date(2026, 11, 1))
    assert (found.campaign, found.threshold()) == (year, 70)
    assert running(plans, targets, date(2027, 1, 1)).campaign is None


def test_a_target_means_its_levels_and_what_nobody_knows() -> None:
    every, primary = target(1, PlaceKind.CLASS), target(1, PlaceKind.CLASS, SchoolLevel.PRIMARY)
    preschool, multi = SchoolLevel.PRESCHOOL, SchoolLevel.MULTI
    assert [is_meant(None, preschool), is_meant(every, preschool), is_meant(every, multi)] == [True, False, True]
    assert [is_meant(primary, multi), is_meant(primary, SchoolLevel.PRIMARY)] == [False, True]
    assert [is_meant(primary, None), is_meant(every, None)] == [True, True]


def test_a_class_is_of_the_level_of_its_campus_or_school() -> None:
    school = place(1, PlaceKind.SCHOOL).model_copy(update={"school_level": SchoolLevel.PRIMARY})
    campus = place(2, PlaceKind.CAMPUS).model_copy(update={"parent_id": 1})
    room = place(3, PlaceKind.CLASS).model_copy(update={"parent_id": 2})
    places = {each.id: each for each in (school, campus, room)}
    assert level_of(room, places) is SchoolLevel.PRIMARY
    assert level_of(room, {3: room}) is None
