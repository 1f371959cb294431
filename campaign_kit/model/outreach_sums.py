"""What entries of outreach add up to: the numbers of a channel, or of all, where each is known."""

from collections.abc import Collection, Mapping

from campaign_kit.model.outreach import Counted, OutreachDraft


def minutes_of(entry: OutreachDraft) -> int | None:
    """The minutes of an entry: those that are written, else times × minutes of each; None where nobody knows."""
    if entry.minutes_total is not None:
        return entry.minutes_total
    if entry.times is None or entry.minutes_each is None:
        return None
    return entry.times * entry.minutes_each


def sums_of(entries: Collection[OutreachDraft]) -> Mapping[Counted, int | None]:
    """The sum of each number; None where there are entries and none of them says it, 0 where there is no entry."""
    given: dict[Counted, list[int | None]] = {
        Counted.ITEMS: [each.items for each in entries],
        Counted.TIMES: [each.times for each in entries],
        Counted.MINUTES: [minutes_of(each) for each in entries],
        Counted.PRINTED: [each.printed for each in entries],
        Counted.HANDED_OUT: [each.handed_out for each in entries],
        Counted.REACH: [each.reach for each in entries],
    }
    return {counted: _sum(numbers) for counted, numbers in given.items()}


def _sum(numbers: Collection[int | None]) -> int | None:
    said = [each for each in numbers if each is not None]
    return sum(said) if said or not numbers else None
