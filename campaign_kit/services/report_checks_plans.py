"""The checks of what a report measures against: targets without a result, laws no longer in force, places uncounted."""

from collections.abc import Iterator, Mapping, Set
from datetime import date, timedelta

from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import Metric, Target
from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.office import LegalBasis, LegalStatus
from campaign_kit.model.place_book import is_there
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.model.reference import ReferenceBasis
from campaign_kit.services.checking import Ground, warned
from campaign_kit.services.targets import standings
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_OLD = timedelta(days=730)  # a count of who is at a place, two years before the period ends
_Law = LegalBasis | ReferenceBasis


def check_targets(ground: Ground) -> Iterator[Finding]:
    """Targets of the period's plans that have no result."""
    for campaign in ground.campaigns:
        targets = ground.unit.campaigns.targets(campaign.id)
        for standing in standings(ground.unit, campaign, targets):
            if standing.reached is None or standing.of == 0:
                yield warned("target_unknown", Matter.TARGET, standing.target.id, text=standing.target.text)


def check_bases(ground: Ground) -> Iterator[Finding]:
    """Laws that the period's plans cite and that are in force no longer; the finding leads to the plan."""
    laws: dict[str, _Law] = {law.number: law for law in ground.reference().legal_bases}
    laws |= {law.number: law for law in ground.unit.office.legal_bases() if law.number}  # what the office noted itself
    for campaign in ground.campaigns:
        for basis in ground.unit.campaigns.bases(campaign.id):
            law = laws.get(basis.number)
            if law is not None and _has_lapsed(law, ground.today):
                named = basis.number or basis.title
                yield warned("basis_lapsed", Matter.PAPER, campaign.id, basis=named, plan=campaign.title)


def check_places(ground: Ground) -> Iterator[Finding]:
    """Places that a target needs counted and nobody counted, or so long ago that the number is old."""
    wanted: dict[PlaceKind, Target] = {}
    for campaign in ground.campaigns:
        for target in ground.unit.campaigns.targets(campaign.id):
            kind = _needs(target)
            if kind is not None:
                wanted.setdefault(kind, target)
    newest = {count.place_id: count.as_of for count in ground.place_counts} if wanted else {}
    known = _near(newest.keys(), ground.places)
    last = ground.period.last
    limit = last - _OLD
    for kind, target in wanted.items():
        here = [place for place in ground.places.values() if place.kind is kind and is_there(place, last)]
        yield from _told("places_uncounted", [each for each in here if each.id not in known], text=target.text)
        old = [each for each in here if newest.get(each.id, limit) < limit]
        yield from _told("counts_old", old, day=numbers.day(limit))


def _told(code: str, places: list[Place], /, **facts: str) -> Iterator[Finding]:
    if places:
        first = places[0]
        kind, number = label(first.kind).lower(), numbers.count(len(places))
        yield warned(code, Matter.PLACE, first.id, number=number, kind=kind, place=first.name, **facts)


def _needs(target: Target) -> PlaceKind | None:
    """The places whose people a target is measured against; a plain number needs none."""
    if target.metric is Metric.PLACE_COVERAGE:
        return target.place_kind
    if target.metric is Metric.ATTENDANCES and target.goal_of is not None:
        return PlaceKind.SCHOOL if target.audience is Audience.CHILD_IN_SCHOOL else PlaceKind.HAMLET
    return None


def _near(counted: Set[int], places: Mapping[int, Place]) -> Set[int]:
    """The counted places, what they lie in and what lies in them: a school counted by its classes is counted."""
    around = {place.parent_id for place in places.values() if place.id in counted}
    inside = {place.id for place in places.values() if place.parent_id in counted}
    return {*counted, *inside, *(each for each in around if each is not None)}


def _has_lapsed(law: _Law, today: date) -> bool:
    return law.status is LegalStatus.EXPIRED or (law.in_force_to is not None and law.in_force_to < today)
