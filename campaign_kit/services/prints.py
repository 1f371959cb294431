"""What a user can ask for about prints: made, handed out, used at sessions, and what is left of them (Biểu 04).

Prints made and handed out outside of sessions are entries of outreach; what a session used stands with its result.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.model.outreach import PRINTS, USED_UP, Counted, Outreach, OutreachChannel
from campaign_kit.model.outreach_sums import sums_of
from campaign_kit.model.report import Period
from campaign_kit.services.outreach import OfferedChannel
from campaign_kit.store.database import Database


@dataclass(frozen=True)
class PrintLine:
    """Prints of one kind in a period: `printed` and `handed_out` as entered (None: entries, but nobody says it),
    `used` at held sessions (None where sessions use none of the kind).

    `left` is what is left of all prints ever made, after the last day of the period; None where more went out than was
    ever entered as printed, so that nobody can know it.
    """

    channel: OutreachChannel
    name: str
    printed: int | None
    handed_out: int | None
    used: int | None
    left: int | None


@dataclass(frozen=True)
class PrintService:
    """Prints of the own office; `channels` gives what they are called."""

    database: Database
    channels: Callable[[], Sequence[OfferedChannel]]

    def lines(self, period: Period) -> tuple[PrintLine, ...]:
        """One line a kind of print, in the order of the channels."""
        ever = Period(first=date.min, last=period.last)
        with self.database.reading() as unit:
            hosts = unit.outreach.hosts()
            entries = [each for each in unit.outreach.entries(last=period.last) if each.host_id in (None, *hosts)]
            used, used_ever = unit.report.used(period), unit.report.used(ever)
        lines = []
        for offered in (each for each in self.channels() if each.channel in PRINTS):
            is_used = offered.channel in USED_UP
            own = [each for each in entries if each.channel is offered.channel]
            sums = sums_of([each for each in own if each.starts_on >= period.first])
            lines.append(
                PrintLine(
                    offered.channel,
                    offered.name,
                    printed=sums[Counted.PRINTED],
                    handed_out=sums[Counted.HANDED_OUT],
                    used=used.get(offered.channel, 0) if is_used else None,
                    left=_left(own, used_ever.get(offered.channel, 0) if is_used else 0),
                )
            )
        return tuple(lines)


def _left(entries: Sequence[Outreach], used: int) -> int | None:
    sums = sums_of(entries)
    left = (sums[Counted.PRINTED] or 0) - (sums[Counted.HANDED_OUT] or 0) - used
    return left if left >= 0 else None
