"""What every check of a report stands on: the days, the report where there is one, and how a finding is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from campaign_kit.model.findings import Finding, Matter, Severity
from campaign_kit.model.outreach import Outreach
from campaign_kit.model.plan import Campaign, Place, PlaceCount
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.reference import Reference
from campaign_kit.model.report import Period
from campaign_kit.model.session_facts import SessionFacts
from campaign_kit.model.tally import Indicator, Tally, with_shipped
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import report_checks as words
from campaign_kit.wording.labels import label

TIMES_PLANNED = 2  # money spent beyond this many times what was planned is looked at again


@dataclass(frozen=True)
class Ground:
    """One run of the checks over the days of a period; `report` is None where only the days are asked about.

    What several checks need is read once.
    """

    unit: Reading
    period: Period
    today: date
    reference: Callable[[], Reference]
    report: PreparedReport | None = None

    @cached_property
    def sessions(self) -> list[SessionFacts]:
        """Held, planned and drafted sessions of the period that count here, by day."""
        return self.unit.checks.facts(self.period)

    @cached_property
    def by_id(self) -> Mapping[int, SessionFacts]:
        return {session.id: session for session in self.sessions}

    @cached_property
    def entries(self) -> list[Outreach]:
        """The outreach entries of the period that count here."""
        hosts = self.unit.outreach.hosts()
        found = self.unit.outreach.entries(self.period.first, self.period.last)
        return [entry for entry in found if entry.host_id is None or entry.host_id in hosts]

    @cached_property
    def places(self) -> Mapping[int, Place]:
        return {place.id: place for place in self.unit.plan.places()}

    @cached_property
    def place_counts(self) -> list[PlaceCount]:
        """Every count of who is at a place, the oldest first."""
        return self.unit.checks.place_counts()

    @cached_property
    def tallies(self) -> list[Tally]:
        """All tallies, by their first day."""
        return self.unit.tallies.tallies()

    def indicator(self, key: str) -> str:
        """What an indicator is called."""
        return self._indicators[key].title if key in self._indicators else key

    @cached_property
    def _indicators(self) -> Mapping[str, Indicator]:
        return with_shipped(self.unit.tallies.own_indicators())

    @cached_property
    def campaigns(self) -> list[Campaign]:
        """The plans with a day in the period."""
        first, last = self.period.first, self.period.last
        return [each for each in self.unit.plan.campaigns() if each.starts_on <= last and each.ends_on >= first]


def warned(code: str, kind: Matter, ref: int | None = None, /, **facts: str | int) -> Finding:
    """A finding that can be set aside with a reason."""
    return Finding(code=code, words=words.CHECKS[code].format(**facts), severity=Severity.WARN, kind=kind, ref=ref)


def stopped(code: str, kind: Matter, ref: int | None = None, /, **facts: str | int) -> Finding:
    """A finding with which no report is made."""
    return Finding(code=code, words=words.CHECKS[code].format(**facts), severity=Severity.STOP, kind=kind, ref=ref)


def of_session(code: str, session: SessionFacts, /, **facts: str | int) -> Finding:
    """A finding about a session, which is named in it."""
    return warned(code, Matter.SESSION, session.id, name=session_name(session), **facts)


def session_name(session: SessionFacts) -> str:
    """ "“Kết bạn an toàn” ngày 03/03/2026"."""
    return words.SESSION.format(title=session.title, day=numbers.day(session.day))


def entry_name(entry: Outreach) -> str:
    """ "Tờ gấp, tờ rơi, “Tờ gấp cho cha mẹ” ngày 03/03/2026"."""
    return words.ENTRY.format(channel=label(entry.channel), title=entry.title, day=numbers.day(entry.starts_on))


def days_of(first: date, last: date) -> str:
    """ "01/12/2025–30/11/2026"."""
    return words.DAYS.format(first=numbers.day(first), last=numbers.day(last))
