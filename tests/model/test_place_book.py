"""How places lie in each other and became each other."""

from datetime import date

from campaign_kit.model.place_book import Succession, after, around, before, inside_of, is_there
from campaign_kit.model.plan import Place, PlaceKind

DAY = date(2026, 7, 1)


def place(number: int, parent: int | None = None, first: date | None = None, last: date | None = None) -> Place:
    kind = PlaceKind.CAMPUS
    days = {"active_from": first, "active_to": last}
    return Place(id=number, uid=str(number), office_id=1, kind=kind, parent_id=parent, name=str(number), **days)


def test_what_lies_inside_and_around() -> None:
    places = [place(1), place(2, 1), place(3, 2), place(4, 1), place(5)]
    assert [each.id for each in inside_of(1, places)] == [2, 4, 3]
    assert inside_of(5, places) == []
    assert around([3, 5], {each.id: each for each in places}) == {1, 2, 3, 5}


def test_places_in_a_ring_end_too() -> None:
    places = [place(1, 2), place(2, 1)]
    assert [each.id for each in inside_of(1, places)] == [2]
    assert around([1], {each.id: each for each in places}) == {1, 2}
    ring = [Succession(1, 2, DAY), Succession(2, 1, DAY)]
    assert before(1, ring) == after(1, ring) == {2}


def test_what_became_of_places() -> None:
    """1 and 2 were merged into 3, which was split into 4 and 5."""
    ways = [Succession(1, 3, DAY), Succession(2, 3, DAY), Succession(3, 4, DAY), Succession(3, 5, DAY)]
    assert (before(5, ways), after(1, ways)) == ({1, 2, 3}, {3, 4, 5})
    assert before(1, ways) == after(4, ways) == frozenset()


def test_the_first_and_the_last_day_belong_to_a_place() -> None:
    assert is_there(place(1, None, DAY, DAY), DAY)
    assert not is_there(place(1, None, date(2026, 7, 2)), DAY)
    assert not is_there(place(1, None, None, date(2026, 6, 30)), DAY)
