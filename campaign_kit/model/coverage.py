"""How far the places of an office are reached on a day: reached, planned, missing, by kind of place.

Owns the shape of the board; what reaches a place is the store's (`store/coverage.py`), once for board and figures.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel

from campaign_kit.model.plan import Place, PlaceKind


class Standing(StrEnum):
    """A held session reached the place, a planned one will, or nothing does."""

    REACHED = "reached"
    PLANNED = "planned"
    MISSING = "missing"


class Stand(NamedTuple):
    """An active place with its standing; a school also with that of its second measure (the whole of it)."""

    place: Place
    standing: Standing
    whole: Standing | None = None


class Measure(BaseModel, frozen=True):
    """The active places of a kind; each stands in one of the three."""

    reached: tuple[Place, ...] = ()
    planned: tuple[Place, ...] = ()
    missing: tuple[Place, ...] = ()

    @property
    def active(self) -> int:
        return len(self.places)

    @property
    def places(self) -> tuple[Place, ...]:
        """All active places of the kind."""
        return self.reached + self.planned + self.missing


class KindCoverage(BaseModel, frozen=True):
    """`one`: reached by at least one session. `whole`, of schools alone: by one of the whole school, or all classes."""

    kind: PlaceKind
    one: Measure
    whole: Measure | None = None


class Board(BaseModel, frozen=True):
    """The coverage on the day `on`, of the year from `first`; what is planned counts until `last`, the report's day.

    Only kinds that have an active place are there, in the order of their vocabulary.
    """

    on: date
    first: date
    last: date
    kinds: tuple[KindCoverage, ...]

    @property
    def days_left(self) -> int:
        return (self.last - self.on).days

    @property
    def missing(self) -> tuple[Place, ...]:
        """All places that nothing reaches."""
        return tuple(place for each in self.kinds for place in each.one.missing)


def kinds_of(stands: Iterable[Stand]) -> tuple[KindCoverage, ...]:
    """The places put under their kinds, each in the order given."""
    found: dict[PlaceKind, list[Stand]] = {}
    for stand in stands:
        found.setdefault(stand.place.kind, []).append(stand)
    return tuple(
        KindCoverage(
            kind=kind,
            one=_measure((stand.place, stand.standing) for stand in found[kind]),
            whole=_measure((stand.place, stand.whole) for stand in found[kind]) if kind is PlaceKind.SCHOOL else None,
        )
        for kind in PlaceKind
        if kind in found
    )


def _measure(places: Iterable[tuple[Place, Standing | None]]) -> Measure:
    by: dict[Standing | None, list[Place]] = {}
    for place, standing in places:
        by.setdefault(standing, []).append(place)
    return Measure(**{standing.value: tuple(by.get(standing, ())) for standing in Standing})
