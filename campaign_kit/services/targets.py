"""How far the targets of a plan are reached, in the days of the plan; every number is a query of the store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.errors import Refused
from campaign_kit.model.campaign import Metric, Target, TargetDraft
from campaign_kit.model.outreach import Counted, OutreachChannel
from campaign_kit.model.plan import Campaign
from campaign_kit.model.quiz_tally import QuizPhase, QuizStanding
from campaign_kit.model.report import (
    ATTENDANCES,
    HELD,
    QUIZ_NUMBERS,
    Part,
    Period,
    is_hidden,
    outreach_key,
    quiz_key,
    tally_key,
)
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers

_ON_AIR = (OutreachChannel.COMMUNE_RADIO, OutreachChannel.TELEVISION_RADIO)
_BROADCASTS = tuple(outreach_key(Counted.TIMES, channel) for channel in _ON_AIR)


@dataclass(frozen=True)
class TargetStanding:
    """A target with its two numbers: `reached` of `of` places, or `reached` alone; both can be added up over offices.

    Of a gain `reached` is in whole points of a hundred, which cannot be added up. None where nothing is known: no place
    of the kind, no result recorded, too few who answered. `done` says whether the goal is met, None where that is not
    known. A `hidden` one is of victims or violations, so few that they stand on the screen of the office only.
    """

    target: Target
    reached: int | None
    of: int | None
    done: bool | None
    hidden: bool = False


def standings(
    unit: Reading, campaign: Campaign, targets: Sequence[Target], period: Period | None = None
) -> tuple[TargetStanding, ...]:
    """The targets as they stand, in the order given.

    All that the own office did from the plan's first day to the target's last (else the plan's) counts, or in the
    period where one is given, as in the figures of these days, whichever plan it is noted under.
    """
    return tuple(_standing(unit, target, period or _days(campaign, target)) for target in targets)


def closed_targets(targets: Sequence[Target], campaign: Campaign, period: Period) -> list[Target]:
    """The targets with nothing counted behind the last day of the period."""
    return [
        target.model_copy(update={"due_on": min(target.due_on or campaign.ends_on, period.last)}) for target in targets
    ]


def refuse_senseless(draft: TargetDraft, campaign: Campaign) -> None:
    """Refused("campaign.target_without_kind"), Refused("campaign.target_due_before")."""
    if draft.metric is Metric.PLACE_COVERAGE and draft.place_kind is None:
        raise Refused("campaign.target_without_kind", text=draft.text)
    if draft.due_on is not None and draft.due_on < campaign.starts_on:
        due, starts = numbers.day(draft.due_on), numbers.day(campaign.starts_on)
        raise Refused("campaign.target_due_before", text=draft.text, due=due, starts=starts)


def _days(campaign: Campaign, target: Target) -> Period:
    return Period(first=campaign.starts_on, last=max(campaign.starts_on, target.due_on or campaign.ends_on))


def _standing(unit: Reading, target: Target, period: Period) -> TargetStanding:
    reached, of = _numbers(unit, period, target)
    hidden = target.metric is Metric.TALLY and _is_hidden(unit, target, reached)
    return TargetStanding(target, reached, of, _done(target, reached, of), hidden)


def _numbers(unit: Reading, period: Period, target: Target) -> tuple[int | None, int | None]:
    if target.metric is Metric.PLACE_COVERAGE and target.place_kind is not None:
        return unit.campaigns.coverage(target.place_kind, target.school_levels, target.threshold, period)
    return _COUNTS[target.metric](unit, period, target), None


def _sessions(unit: Reading, period: Period, target: Target) -> int | None:
    """Of an audience, every session where somebody of it was, whoever else came."""
    if target.audience is None:
        return _value(unit, period, HELD)
    lines = unit.report.breakdown(Part.AUDIENCE, period)
    return next((line.sessions for line in lines if line.code == target.audience), 0)


def _attendances(unit: Reading, period: Period, target: Target) -> int | None:
    figure = unit.report.figure(ATTENDANCES, period)
    total = figure.value if isinstance(figure.value, int) else None
    if total is None or target.audience is None:
        return total
    return figure.parts[Part.AUDIENCE].get(target.audience, 0)


def _broadcasts(unit: Reading, period: Period, _target: Target) -> int | None:
    told = [_value(unit, period, key) for key in _BROADCASTS]
    known = [number for number in told if number is not None]
    return sum(known) if known else None


def _prints(unit: Reading, period: Period, _target: Target) -> int | None:
    return _value(unit, period, outreach_key(Counted.PRINTED))


def _gain(unit: Reading, period: Period, _target: Target) -> int | None:
    """By how many points of a hundred more answers were right, cut so that no goal is met before it is."""
    phases = []
    for phase in QuizPhase:
        people, answers, right = (_value(unit, period, quiz_key(phase, number)) or 0 for number in QUIZ_NUMBERS)
        phases.append(QuizStanding(people=people, answers=answers, right=right))
    before, after = phases
    if before.percent is None or after.percent is None:
        return None
    more = after.right * before.answers - before.right * after.answers
    return int(100 * more / (after.answers * before.answers))


def _tally(unit: Reading, period: Period, target: Target) -> int | None:
    key = tally_key(target.indicator)
    return _value(unit, period, key) if key in unit.report.definitions() else None


def _is_hidden(unit: Reading, target: Target, reached: int | None) -> bool:
    definition = unit.report.definitions().get(tally_key(target.indicator))
    return definition is not None and is_hidden(reached, definition)


def _unknown(_unit: Reading, _period: Period, _target: Target) -> int | None:
    """Of places of no kind."""
    return None


def _value(unit: Reading, period: Period, key: str) -> int | None:
    value = unit.report.figure(key, period).value
    return value if isinstance(value, int) else None


_COUNTS: Mapping[Metric, Callable[[Reading, Period, Target], int | None]] = {
    Metric.PLACE_COVERAGE: _unknown,
    Metric.SESSIONS: _sessions,
    Metric.ATTENDANCES: _attendances,
    Metric.BROADCASTS: _broadcasts,
    Metric.PRINTS: _prints,
    Metric.QUIZ_GAIN: _gain,
    Metric.TALLY: _tally,
}


def _done(target: Target, reached: int | None, of: int | None) -> bool | None:
    """Of places a goal of 100 of 100 is every one, whatever their number; without `goal_of` it is that many."""
    if reached is None or of == 0:
        return None
    if of is None or target.goal_of is None:
        return reached >= target.goal
    return reached * target.goal_of >= target.goal * of
