"""What a user can ask for about a report that is being prepared: its days and choices, own words, checks, snapshots.

Knows no table, no paper and no screen. While the newest snapshot of a report is locked, nothing of the report changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from campaign_kit.errors import Refused
from campaign_kit.model.prepared import LONGEST_SECTION, LONGEST_WORDS, PreparedReport, PreparedReportDraft
from campaign_kit.model.report import Period
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.prepared_reports import (
    draft_for_period,
    draft_for_request,
    refuse_draft,
    refuse_locked,
)
from campaign_kit.services.report_checks import CheckBook
from campaign_kit.services.sessions import short
from campaign_kit.services.snapshot_book import SnapshotBook
from campaign_kit.wording import reporting as words

_CHANGED = frozenset({"reporting"})


@dataclass(frozen=True)
class ReportingService(SnapshotBook, CheckBook):
    """Reports of the own office; the verbs of snapshots stand in `SnapshotBook`, those of checks in `CheckBook`."""

    def reports(self) -> list[PreparedReport]:
        """All that were ever prepared, the newest first."""
        with self.database.reading() as unit:
            return unit.prepared.reports()

    def report(self, report_id: int) -> PreparedReport:
        """Refused("reporting.no_report")."""
        with self.database.reading() as unit:
            return unit.prepared.report(report_id)

    def open_for_request(self, request_id: int) -> Outcome[PreparedReport]:
        """The report that answers the request, found or made. Refused("campaign.no_request")."""
        with self.database.unit() as unit:
            found = unit.prepared.of_request(request_id)
            if found is not None:
                return Outcome(found)
            made = unit.prepared.add(draft_for_request(unit, request_id, self._outlines(), self.today()))
            unit.commit()
        return Outcome(made, _CHANGED)

    def open_for_period(self, period: Period, preset: str = "") -> Outcome[PreparedReport]:
        """The report of these days that answers no request, found or made.

        It is compared with the same days of the year before; its outline is the one for periods named `preset`
        (without one: the named period that has these days).
        """
        with self.database.unit() as unit:
            found = unit.prepared.of_period(period)
            if found is not None:
                return Outcome(found)
            made = unit.prepared.add(draft_for_period(period, preset, self._outlines(), self.today()))
            unit.commit()
        return Outcome(made, _CHANGED)

    def save(self, report_id: int, draft: PreparedReportDraft) -> Outcome[PreparedReport]:
        """Changes what is chosen.

        Refused("reporting.no_report"), Refused("reporting.locked"), Refused("campaign.no_request"),
        Refused("reporting.request_taken"), Refused("reporting.period_taken"), Refused("reporting.as_of_outside"),
        Refused("reporting.not_zero").
        """
        with self.database.unit() as unit:
            was = unit.prepared.report(report_id)
            refuse_locked(unit, was)
            refuse_draft(unit, draft, report_id)
            unit.undoable(words.UNDO_SAVED.format(title=short(was.title)))
            saved = unit.prepared.save(report_id, draft)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def texts(self, report_id: int) -> dict[str, str]:
        """By section, the officer's own words."""
        with self.database.reading() as unit:
            return unit.prepared.texts(report_id)

    def save_texts(self, report_id: int, texts: Mapping[str, str]) -> Outcome[PreparedReport]:
        """Keeps the own words of these sections, empty ones take them away; other sections stay as they are.

        Refused("reporting.no_report"), Refused("reporting.locked"), Refused("reporting.no_section"),
        Refused("reporting.long_words").
        """
        for section, text in texts.items():
            _refuse_long(section, text)
        with self.database.unit() as unit:
            report = unit.prepared.report(report_id)
            refuse_locked(unit, report)
            unit.undoable(words.UNDO_TEXTS.format(title=short(report.title)))
            unit.prepared.save_texts(report_id, texts)
            unit.commit()
        return Outcome(report, _CHANGED)

    def _outlines(self) -> Mapping[str, str]:
        """By named period, the key of the first outline that is for it; under "" the one of an ad hoc report."""
        outlines = self.reference().outlines
        found: dict[str, str] = {}
        for outline in outlines:
            for name in outline.periods or ("",):
                found.setdefault(name, outline.key)
        return found


def _refuse_long(section: str, text: str) -> None:
    if not 0 < len(section.strip()) <= LONGEST_SECTION:
        raise Refused("reporting.no_section", most=LONGEST_SECTION)
    if len(text) > LONGEST_WORDS:
        raise Refused("reporting.long_words", section=section, length=len(text), most=LONGEST_WORDS)
