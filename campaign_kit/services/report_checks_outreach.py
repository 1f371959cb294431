"""The checks of outreach: what a channel counts and nobody wrote, days beyond the period, more given out than made."""

from collections import defaultdict
from collections.abc import Iterator

from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.names import fold
from campaign_kit.model.outreach import COUNTED, PRINTS, USED_UP, Counted, Outreach, OutreachChannel
from campaign_kit.services.checking import TIMES_PLANNED, Ground, entry_name, warned
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label


def check_entries(ground: Ground) -> Iterator[Finding]:
    """What one entry tells by itself."""
    for entry in ground.entries:
        yield from _uncounted(entry)
        if entry.starts_on > ground.today:
            yield _of("entry_future", entry)
        if entry.ends_on is not None and entry.ends_on > ground.period.last:
            yield _of("straddles", entry, ends=numbers.day(entry.ends_on), last=numbers.day(ground.period.last))
        if entry.printed is not None and (entry.handed_out or 0) > entry.printed:
            yield _of("entry_over_printed", entry, handed=_n(entry.handed_out), printed=_n(entry.printed))
        if entry.cost_planned and (entry.cost_spent or 0) > TIMES_PLANNED * entry.cost_planned:
            yield _of("entry_overspent", entry, planned=_n(entry.cost_planned), spent=_n(entry.cost_spent))


def check_twins(ground: Ground) -> Iterator[Finding]:
    """The same day, channel and title."""
    seen: dict[object, int] = {}
    for entry in ground.entries:
        first = seen.setdefault((entry.starts_on, entry.channel, fold(entry.title)), entry.id)
        if first != entry.id:
            yield _of("entry_twice", entry, other=first)


def check_prints(ground: Ground) -> Iterator[Finding]:
    """Of one kind of print more handed out, at sessions too, than was printed in the period; where that is written."""
    used = ground.unit.report.used(ground.period)
    by_channel: defaultdict[OutreachChannel, list[Outreach]] = defaultdict(list)
    for entry in ground.entries:
        if entry.channel in PRINTS:
            by_channel[entry.channel].append(entry)
    for channel, entries in by_channel.items():
        printed = sum(entry.printed or 0 for entry in entries)
        at_sessions = used.get(channel, 0) if channel in USED_UP else 0
        handed = at_sessions + sum(entry.handed_out or 0 for entry in entries)
        if handed > printed and any(entry.printed is not None for entry in entries):
            facts = {"channel": label(channel), "handed": _n(handed), "printed": _n(printed)}
            yield warned("handed_over_printed", Matter.OUTREACH, entries[0].id, **facts)


def _uncounted(entry: Outreach) -> Iterator[Finding]:
    """Of a channel that counts everything ("other") nothing is missed."""
    counted = COUNTED[entry.channel] if entry.channel is not OutreachChannel.OTHER else ()
    if Counted.TIMES in counted and entry.times is None:
        yield _of("no_times", entry)
    has_minutes = entry.minutes_total is not None or (entry.times is not None and entry.minutes_each is not None)
    if Counted.MINUTES in counted and not has_minutes:
        yield _of("no_minutes", entry)


def _of(code: str, entry: Outreach, /, **facts: str | int) -> Finding:
    return warned(code, Matter.OUTREACH, entry.id, name=entry_name(entry), **facts)


def _n(number: int | None) -> str:
    return numbers.count(number or 0)
