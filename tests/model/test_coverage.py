"""The board of coverage: places under their kinds, each in one of three standings."""

from datetime import date

from campaign_kit.model.coverage import Board, Stand, Standing, kinds_of
from campaign_kit.model.plan import Place, PlaceKind

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
