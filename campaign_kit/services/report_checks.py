"""The checks before a report as one: which there are, in which order they are told, and setting warnings aside.

Faces ask `kit.reporting`, whose class takes these verbs in. Each matter has its own file; knows no table and no screen.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.findings import Finding, Severity, digest
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.reference import Reference
from campaign_kit.model.report import Period, local_day
from campaign_kit.services.checking import Ground
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.prepared_reports import refuse_locked
from campaign_kit.services.report_checks_counts import check_answers, check_expected, check_lists, check_parts
from campaign_kit.services.report_checks_outreach import check_entries, check_prints, check_twins
from campaign_kit.services.report_checks_plans import check_bases, check_places, check_targets
from campaign_kit.services.report_checks_report import check_choices, check_request, check_snapshots, check_words
from campaign_kit.services.report_checks_sessions import (
    check_costs,
    check_duplicates,
    check_sessions,
    check_usual,
    check_where,
)
from campaign_kit.services.report_checks_tallies import check_sums, check_tallies
from campaign_kit.services.sessions import short
from campaign_kit.services.snapshots import reason_of
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import reporting as words

_CHANGED = frozenset({"reporting"})
_CHECKS: tuple[Callable[[Ground], Iterable[Finding]], ...] = (
    check_choices, check_request, check_words, check_snapshots,
    check_parts, check_lists, check_sessions, check_duplicates, check_expected, check_usual, check_where,
    check_answers, check_costs, check_entries, check_twins, check_prints, check_tallies, check_sums,
    check_targets, check_bases, check_places,
)  # fmt: skip


@dataclass(frozen=True)
class CheckBook:
    """The checks of prepared reports. `clock` gives the present moment with its zone, `reference` the data files."""

    database: Database
    clock: Callable[[], datetime]
    reference: Callable[[], Reference]

    def today(self) -> date:
        """The day at the office."""
        return local_day(self.clock())

    def check(self, report_id: int, today: date | None = None) -> tuple[Finding, ...]:
        """All that looks wrong in the report and the days of its period; what stops it first.

        Refused("reporting.no_report").
        """
        with self.database.reading() as unit:
            return self._checked(unit, unit.prepared.report(report_id), today)

    def check_period(self, period: Period, today: date | None = None) -> tuple[Finding, ...]:
        """All that looks wrong in the days of a period, whatever report is made of them; what stops it first."""
        with self.database.reading() as unit:
            return run_checks(Ground(unit, period, today or self.today(), self.reference))

    def to_make(self, report_id: int) -> tuple[PreparedReport, tuple[Finding, ...]]:
        """The report that is to be made now, with what the checks find in it.

        Refused("reporting.no_report"), Refused("reporting.locked").
        """
        with self.database.reading() as unit:
            report = unit.prepared.report(report_id)
            refuse_locked(unit, report)
            return report, self._checked(unit, report)

    def digest(self, findings: Iterable[Finding]) -> str:
        """What tells these findings from all others, whatever their order."""
        return digest(findings)

    def override(self, report_id: int, reason: str) -> Outcome[PreparedReport]:
        """Sets aside what the checks warn of now; other findings must be set aside again.

        Refused("reporting.no_report"), Refused("reporting.locked"), Refused("reporting.no_reason"),
        Refused("reporting.stopped") for what no reason sets aside.
        """
        with self.database.unit() as unit:
            report = unit.prepared.report(report_id)
            refuse_locked(unit, report)
            why = reason_of(reason, needed=True)
            findings = self._checked(unit, report)
            _refuse_stopped(findings)
            unit.undoable(words.UNDO_OVERRIDE.format(title=short(report.title)))
            changed = report.model_copy(update={"override_reason": why, "overridden": digest(findings)})
            saved = unit.prepared.save(report_id, changed)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def refuse_unchecked(self, report_id: int) -> None:
        """Refused("reporting.stopped") for what must be mended first, Refused("reporting.warned") for what nobody set
        aside; returns where the checks find nothing, or what they find was set aside with a reason."""
        with self.database.reading() as unit:
            report = unit.prepared.report(report_id)
            findings = self._checked(unit, report)
        _refuse_stopped(findings)
        if findings and report.overridden != digest(findings):
            raise Refused("reporting.warned", title=report.title, count=len(findings), first=findings[0].words)

    def _checked(self, unit: Reading, report: PreparedReport, today: date | None = None) -> tuple[Finding, ...]:
        period = Period(first=report.first, last=max(report.first, report.last))
        return run_checks(Ground(unit, period, today or self.today(), self.reference, report))


def run_checks(ground: Ground) -> tuple[Finding, ...]:
    """What all checks find, what stops the report first."""
    found = [finding for check in _CHECKS for finding in check(ground)]
    return tuple(sorted(found, key=lambda finding: finding.severity is not Severity.STOP))


def _refuse_stopped(findings: Iterable[Finding]) -> None:
    grave = [finding for finding in findings if finding.severity is Severity.STOP]
    if grave:
        raise Refused("reporting.stopped", count=len(grave), first=grave[0].words)
