"""How far the targets of a plan are reached, in the days of the plan; every number is a query of the store."""

from collections.abc import Sequence
from dataclasses import dataclass

from campaign_kit.errors import Refused
from campaign_kit.model.campaign import Metric, Target, TargetDraft
from campaign_kit.model.outreach import Counted
from campaign_kit.model.plan import Campaign
from campaign_kit.model.report import ATTENDANCES, HELD, Part, Period, outreach_key, tally_key
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers

_FIGURES = {Metric.BROADCASTS: outreach_key(Counted.TIMES), Metric.PRINTS: outreach_key(Counted.PRINTED)}


@dataclass(frozen=True)
class TargetStanding:
    """A target with its two numbers: `reached` of `of` places, or `reached` alone; both can be added up over offices.

    None where nothing is known: no place of the kind, no result recorded, a metric that nobody counts here yet. `done`
    says whether the goal is met, None where that is not known.
    """

    target: Target
    reached: int | None
    of: int | None
    done: bool | None


def standings(unit: Reading, campaign: Campaign, targets: Sequence[Target]) -> tuple[TargetStanding, ...]:
    """The targets as they stand, in the order given.

    All held sessions of the own office from the plan's first day to the target's last (else the plan's) count, as in
    the figures of these days, whichever plan they are noted under.
    """
    return tuple(_standing(unit, campaign, target) for target in targets)


def refuse_senseless(draft: TargetDraft, campaign: Campaign) -> None:
    """Refused("campaign.target_without_kind"), Refused("campaign.target_due_before")."""
    if draft.metric is Metric.PLACE_COVERAGE and draft.place_kind is None:
        raise Refused("campaign.target_without_kind", text=draft.text)
    if draft.due_on is not None and draft.due_on < campaign.starts_on:
        due, starts = numbers.day(draft.due_on), numbers.day(campaign.starts_on)
        raise Refused("campaign.target_due_before", text=draft.text, due=due, starts=starts)


def _standing(unit: Reading, campaign: Campaign, target: Target) -> TargetStanding:
    last = max(campaign.starts_on, target.due_on or campaign.ends_on)
    reached, of = _numbers(unit, Period(first=campaign.starts_on, last=last), target)
    return TargetStanding(target, reached, of, _done(target, reached, of))


def _numbers(unit: Reading, period: Period, target: Target) -> tuple[int | None, int | None]:
    if target.metric is Metric.PLACE_COVERAGE and target.place_kind is not None:
        return unit.campaigns.coverage(target.place_kind, target.school_levels, target.threshold, period)
    if target.metric is Metric.SESSIONS:
        held = unit.report.figure(HELD, period).value
        return (held if isinstance(held, int) else None), None
    if target.metric is Metric.ATTENDANCES:
        figure = unit.report.figure(ATTENDANCES, period)
        total = figure.value if isinstance(figure.value, int) else None
        if total is None or target.audience is None:
            return total, None
        return figure.parts[Part.AUDIENCE].get(target.audience, 0), None
    return _told(unit, period, target), None


def _told(unit: Reading, period: Period, target: Target) -> int | None:
    """What a target of outreach, prints or an indicator stands at; None of others, which nobody counts here yet."""
    key = _FIGURES.get(target.metric, tally_key(target.indicator))
    if key not in unit.report.definitions():
        return None
    value = unit.report.figure(key, period).value
    return value if isinstance(value, int) else None


def _done(target: Target, reached: int | None, of: int | None) -> bool | None:
    """Of places a goal of 100 of 100 is every one, whatever their number; without `goal_of` it is that many."""
    if reached is None or of == 0:
        return None
    if of is None or target.goal_of is None:
        return reached >= target.goal
    return reached * target.goal_of >= target.goal * of
