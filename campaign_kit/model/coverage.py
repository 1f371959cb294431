"""How far the places of an office are reached on a day: reached, planned, missing, by kind of place.

Owns the shape of the board; what reaches a place is the store's (`store/coverage.py`), once for board and figures.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel

from campaign_kit.model.campaign import Metric, ReportRequest, Target
from campaign_kit.model.plan import Campaign, Place, PlaceKind, SchoolLevel


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


class Visit(NamedTuple):
    """The last day on which a place was reached, the next on which it will be; None where there is none."""

    last: date | None = None
    next: date | None = None


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
    """`one`: reached by at least one session. `whole`, of schools alone: by one of the whole school, or in at least
    `threshold` percent of their classes.

    `target` is the plan's own for this kind, None where it has none; `outside` are the active places it leaves out.
    """

    kind: PlaceKind
    one: Measure
    whole: Measure | None = None
    threshold: int = 100
    target: Target | None = None
    outside: tuple[Place, ...] = ()


class Board(BaseModel, frozen=True):
    """The coverage on the day `on`, of the year from `first`; what is planned counts until `last`, its last day.

    Only kinds that have an active place are there, in the order of their vocabulary. `campaign` is the running plan
    whose targets hold here, `request` the report that is owed next.
    """

    on: date
    first: date
    last: date
    kinds: tuple[KindCoverage, ...]
    campaign: Campaign | None = None
    request: ReportRequest | None = None

    @property
    def due_on(self) -> date:
        """The last day of handing in the report that is owed; the year's last day where none is."""
        return self.last if self.request is None else self.request.due_on

    @property
    def days_left(self) -> int:
        """To `due_on`; below 0 when that is over."""
        return (self.due_on - self.on).days

    @property
    def missing(self) -> tuple[Place, ...]:
        """All places that nothing reaches."""
        return tuple(place for each in self.kinds for place in each.one.missing)


class Targets(NamedTuple):
    """The plan that runs on a day, and by kind of place its target of coverage."""

    campaign: Campaign | None = None
    by_kind: Mapping[PlaceKind, Target] = {}

    def threshold(self) -> int:
        """The share of its classes from which a school counts as reached as a whole, in percent."""
        target = self.by_kind.get(PlaceKind.SCHOOL)
        return 100 if target is None else target.threshold


NO_TARGETS = Targets()


def running(campaigns: Iterable[Campaign], targets: Sequence[Target], on: date) -> Targets:
    """Of the plans that run on the day and want places covered the first, with what it wants of each kind."""
    for campaign in campaigns:
        if campaign.starts_on <= on <= campaign.ends_on:
            own = [each for each in targets if each.campaign_id == campaign.id]
            found: dict[PlaceKind, Target] = {}
            for each in own:
                if each.metric is Metric.PLACE_COVERAGE and each.place_kind is not None:
                    found.setdefault(each.place_kind, each)
            if found:
                return Targets(campaign, found)
    return Targets()


def kinds_of(stands: Sequence[Stand], targets: Targets = NO_TARGETS) -> tuple[KindCoverage, ...]:
    """The places put under their kinds, each in the order given; those outside a target are in no measure."""
    places = {stand.place.id: stand.place for stand in stands}
    found: dict[PlaceKind, list[Stand]] = {}
    for stand in stands:
        found.setdefault(stand.place.kind, []).append(stand)
    return tuple(
        _kind(kind, found[kind], targets.by_kind.get(kind), targets.threshold(), places)
        for kind in PlaceKind
        if kind in found
    )


def is_meant(target: Target | None, level: SchoolLevel | None) -> bool:
    """Whether the target counts a place of this level of school.

    Without levels it counts all but preschools, which are outside the letters' "100 %". A place whose level nobody
    knows is always counted: it must not be forgotten.
    """
    if target is None or level is None:
        return True
    return level in target.school_levels if target.school_levels else level is not SchoolLevel.PRESCHOOL


def level_of(place: Place, places: Mapping[int, Place]) -> SchoolLevel | None:
    """The level of a school or campus, or of the nearest one around a class; `places` by their number."""
    at: Place | None = place
    while at is not None:
        if at.school_level is not None:
            return at.school_level
        at = None if at.parent_id is None else places.get(at.parent_id)
    return None


def _kind(
    kind: PlaceKind, stands: Sequence[Stand], target: Target | None, threshold: int, places: Mapping[int, Place]
) -> KindCoverage:
    meant = [stand for stand in stands if is_meant(target, level_of(stand.place, places))]
    taken = {stand.place.id for stand in meant}
    is_school = kind is PlaceKind.SCHOOL
    return KindCoverage(
        kind=kind,
        one=_measure((stand.place, stand.standing) for stand in meant),
        whole=_measure((stand.place, stand.whole) for stand in meant) if is_school else None,
        threshold=threshold if is_school else 100,
        target=target,
        outside=tuple(stand.place for stand in stands if stand.place.id not in taken),
    )


def _measure(places: Iterable[tuple[Place, Standing | None]]) -> Measure:
    by: dict[Standing | None, list[Place]] = {}
    for place, standing in places:
        by.setdefault(standing, []).append(place)
    return Measure(**{standing.value: tuple(by.get(standing, ())) for standing in Standing})
