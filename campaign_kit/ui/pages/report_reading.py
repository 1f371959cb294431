"""What the page of reports asks for on the worker: figures, tables, words, what changed since."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from campaign_kit.model.prepared import PreparedReport, ReportSnapshot
from campaign_kit.services.differences import DifferenceLine
from campaign_kit.services.prepared_reports import beside_part, done_part, rest_part
from campaign_kit.services.report import Explanation, Report, Summary, YearBook
from campaign_kit.services.report_papers import SectionDraft, TargetDraft, plain
from campaign_kit.services.session_news import ChangedSession
from campaign_kit.services.year_book import assemble_book
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.widgets.report_words import ReportPart


@dataclass(frozen=True)
class BookRead:
    """The figures of the days that are done, as tables."""

    report: Report
    book: YearBook


@dataclass(frozen=True)
class Changes:
    """What is not as a snapshot has it: its numbers, and the sessions that changed."""

    lines: Sequence[DifferenceLine]
    sessions: Sequence[ChangedSession]


class ReportReading:
    """Each verb gives its value later; a newer question of the same kind drops the older one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def summary(self, report: PreparedReport, then: Callable[[Summary], None]) -> None:
        """The figures looked for first, beside those of the days that they are compared with."""
        service, done, before = self._desk.kit.report, done_part(report), beside_part(report)
        rest = rest_part(report) if report.estimates else None
        self._desk.work.start(lambda: service.summary(done, before, rest), then, lane="report.summary")

    def book(self, report: PreparedReport, then: Callable[[BookRead], None]) -> None:
        service, done = self._desk.kit.report, done_part(report)

        def read() -> BookRead:
            lines = service.report(done)
            return BookRead(lines, assemble_book(lines))

        self._desk.work.start(read, then, lane="report.book")

    def words(self, report: PreparedReport, then: Callable[[Sequence[ReportPart]], None]) -> None:
        """The parts of the outline with their words, the targets as parts of their own."""
        papers = self._desk.kit.report_papers
        self._desk.work.start(
            lambda: parts_of(papers.draft(report.id), papers.targets(report.id)), then, lane="report.words"
        )

    def changes(self, snapshot: ReportSnapshot, then: Callable[[Changes], None]) -> None:
        reporting = self._desk.kit.reporting
        self._desk.work.start(
            lambda: Changes(reporting.difference(snapshot.id), reporting.changed_sessions(snapshot.id)),
            then,
            lane="report.changes",
        )

    def explain(self, key: str, report: PreparedReport, then: Callable[[Explanation], None]) -> None:
        """What stands behind a figure; of a part of it, what stands behind the whole."""
        service, done = self._desk.kit.report, done_part(report)
        whole = key.partition("/")[0]
        self._desk.work.start(lambda: service.explain(whole, done), then, lane="report.explain")


def parts_of(drafts: Sequence[SectionDraft], targets: Sequence[TargetDraft]) -> list[ReportPart]:
    """The parts of an outline in their order; under the one with the table of targets what is said of each."""
    parts: list[ReportPart] = []
    for draft in drafts:
        title = f"{draft.number}. {draft.section}" if draft.number else draft.section
        proposed = "\n".join(plain(each) for each in draft.proposed)
        parts.append(ReportPart(draft.section, title, proposed, draft.own, draft.level))
        if draft.targets:
            parts += (
                ReportPart(
                    each.target.section, each.target.text, each.proposed, each.own, draft.level + 1, verdict=True
                )
                for each in targets
            )
    return parts
