"""The checks of tallies: days that overlap or leave the period, more given than asked for.

Sentences about victims and violations carry no number: one below five would say too much on paper.
"""

from collections import defaultdict
from collections.abc import Iterator

from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.place_book import is_there
from campaign_kit.model.plan import PlaceKind
from campaign_kit.model.tally import Tally
from campaign_kit.services.checking import Ground, days_of, warned
from campaign_kit.wording import numbers

# what cannot be more than what
_WITHIN = (("support_given", "support_asked"), ("violations_handled", "violations_reported"))
_FILTERS = "schools_with_filters"


def check_tallies(ground: Ground) -> Iterator[Finding]:
    """Numbers of one indicator and place whose days overlap; days that are not wholly inside the period."""
    first, last = ground.period.first, ground.period.last
    latest: dict[object, Tally] = {}
    for tally in ground.tallies:
        if tally.first > last or tally.last < first:
            continue
        title, days = ground.indicator(tally.indicator), days_of(tally.first, tally.last)
        if tally.first < first or tally.last > last:
            bounds = {"first": numbers.day(first), "last": numbers.day(last)}
            yield warned("tally_outside", Matter.TALLY, tally.id, title=title, days=days, **bounds)
        before = latest.get((tally.indicator, tally.place_id))
        if before is not None and tally.first <= before.last:
            other = days_of(before.first, before.last)
            yield warned("tally_overlap", Matter.TALLY, tally.id, title=title, days=days, other=other)
        if before is None or tally.last > before.last:
            latest[tally.indicator, tally.place_id] = tally


def check_sums(ground: Ground) -> Iterator[Finding]:
    """More given than asked for, more handled than reported, more schools that say yes than there are schools."""
    counted: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in ground.tallies:
        if ground.period.first <= tally.first <= ground.period.last:
            counted[tally.indicator].append(tally)
    sums = {key: sum(tally.number for tally in tallies) for key, tallies in counted.items()}
    for part, whole in _WITHIN:
        if sums.get(part, 0) > sums.get(whole, 0):
            facts = {"given": ground.indicator(part), "asked": ground.indicator(whole)}
            yield warned("given_over_asked", Matter.TALLY, counted[part][0].id, **facts)
    places = ground.places.values() if _FILTERS in sums else ()
    schools = sum(each.kind is PlaceKind.SCHOOL and is_there(each, ground.period.last) for each in places)
    if sums.get(_FILTERS, 0) > schools:
        told = {"number": numbers.count(sums[_FILTERS]), "schools": numbers.count(schools)}
        title = ground.indicator(_FILTERS)
        yield warned("filters_over_schools", Matter.TALLY, counted[_FILTERS][0].id, title=title, **told)
