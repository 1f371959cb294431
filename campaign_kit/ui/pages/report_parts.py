"""The parts of the page of reports: figures, tables, words, findings, kept versions; each made when first seen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.prepared import PreparedReport, ReportSnapshot, SnapshotState, StateChange
from campaign_kit.services.differences import AS_OF
from campaign_kit.services.report import Explanation
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.report_reading import BookRead, Changes, ReportReading
from campaign_kit.ui.pages.report_states import ReportStates
from campaign_kit.ui.pages.report_ways import go_behind, go_finding
from campaign_kit.ui.widgets.report_checks import ReportChecks
from campaign_kit.ui.widgets.report_kept import ReportKept
from campaign_kit.ui.widgets.report_summary import ReportSummary
from campaign_kit.ui.widgets.report_tables import ReportTables
from campaign_kit.ui.widgets.report_words import ReportPart, ReportWords

SUMMARY, TABLES, WORDS, CHECKS, KEPT = ("summary", "tables", "words", "checks", "kept")
_OF_FIGURES = {SUMMARY, TABLES}


class ReportParts(QStackedWidget):
    """`part_asked` carries the part that should be seen; `terms_asked`: what is chosen of the report."""

    part_asked = Signal(str)
    terms_asked = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._reading, self._states = ReportReading(desk), ReportStates(desk, page)
        self._report: PreparedReport | None = None
        self._words_of: int | None = None  # the report whose words are on the screen: they are read a moment later
        self._snapshots: Sequence[ReportSnapshot] = ()
        self._history: Sequence[StateChange] = ()
        self._findings: Sequence[Finding] = ()
        self._makers: dict[str, Callable[[], QWidget]] = {
            SUMMARY: self._make_summary,
            TABLES: self._make_tables,
            WORDS: self._make_words,
            CHECKS: self._make_checks,
            KEPT: self._make_kept,
        }
        self._loads: dict[str, Callable[[PreparedReport], object]] = {
            SUMMARY: lambda report: self._reading.summary(report, self._summary.show_summary),
            TABLES: lambda report: self._reading.book(report, self._show_book),
            WORDS: self._load_words,
            CHECKS: lambda report: self._checks.show_findings(self._findings, report.override_reason),
            KEPT: lambda _report: self._kept.show_snapshots(self._snapshots, self._history),
        }
        self._made: dict[str, QWidget] = {}
        self._seen: set[str] = set()  # the parts that show the report as it is
        self._shown = SUMMARY
        self.show_part(SUMMARY)

    def show_report(
        self,
        report: PreparedReport,
        snapshots: Sequence[ReportSnapshot],
        history: Sequence[StateChange],
        *,
        same_figures: bool,
    ) -> None:
        """The report as it is; `same_figures`: what is seen of its figures is still so."""
        self._report, self._snapshots, self._history = report, snapshots, history
        self._seen = self._seen & _OF_FIGURES if same_figures else set()
        self.show_part(self._shown)

    def show_part(self, key: str) -> None:
        """Shows a part, and reads it where it does not show the report as it is."""
        self._shown = key
        part = self._made.get(key)
        if part is None:
            part = self._made[key] = self._makers[key]()
            self.addWidget(part)
        self.setCurrentWidget(part)
        if self._report is not None and key not in self._seen:
            self._seen.add(key)
            self._loads[key](self._report)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """What the checks found in the report."""
        self._findings = findings
        if CHECKS in self._made and self._report is not None:
            self._loads[CHECKS](self._report)

    def _make_summary(self) -> QWidget:
        self._summary = ReportSummary()
        self._summary.figure_chosen.connect(self._explain)
        self._summary.card.asked.connect(partial(go_behind, self._desk))
        return self._summary

    def _make_tables(self) -> QWidget:
        self._tables = ReportTables()
        self._tables.figure_chosen.connect(self._show_figure)
        self._tables.session_chosen.connect(partial(self._desk.go, "result"))
        return self._tables

    def _make_words(self) -> QWidget:
        self._own = ReportWords()
        self._own.written.connect(self._keep_words)
        return self._own

    def _make_checks(self) -> QWidget:
        self._checks = ReportChecks()
        self._checks.asked.connect(self._go_finding)
        return self._checks

    def _make_kept(self) -> QWidget:
        self._kept = ReportKept()
        self._kept.chosen.connect(lambda snapshot: self._reading.changes(snapshot, self._show_changes))
        self._kept.state_asked.connect(self._states.bring)
        self._kept.unlock_asked.connect(self._states.unlock)
        self._kept.figure_asked.connect(self._show_figure)
        self._kept.session_asked.connect(partial(self._desk.go, "result"))
        return self._kept

    def _show_book(self, read: BookRead) -> None:
        self._tables.show_book(read.book, [each.session.id for each in read.report.sessions])

    def _load_words(self, report: PreparedReport) -> None:
        self._own.lock(locked=bool(self._snapshots) and self._snapshots[0].state is SnapshotState.LOCKED)
        self._reading.words(report, partial(self._show_words, report.id))

    def _show_words(self, report_id: int, parts: Sequence[ReportPart]) -> None:
        """What is still being written belongs to the report that it was begun in."""
        if report_id != self._words_of:
            self._own.own.clearFocus()
        self._own.show_parts(parts)
        self._words_of = report_id

    def _show_changes(self, changes: Changes) -> None:
        self._kept.show_changes(changes.lines, changes.sessions)

    def _explain(self, key: str) -> None:
        if self._report is not None:
            self._reading.explain(key, self._report, partial(self._show_explained, key))

    def _show_explained(self, key: str, found: Explanation) -> None:
        words = " ".join(filter(None, (found.definition.definition, self._summary.note())))
        self._summary.card.show_rows(found.definition.title, words, key, found.behind)

    def _show_figure(self, key: str) -> None:
        """Goes to the summary, where what stands behind a figure is told; what is no figure was chosen."""
        if key == AS_OF:
            self.terms_asked.emit()
        else:
            self.part_asked.emit(SUMMARY)
            self._summary.choose(key)

    def _go_finding(self, finding: Finding) -> None:
        """To what it is about; of the report itself, to what is chosen of it."""
        if finding.kind is Matter.REPORT:
            self.terms_asked.emit()
        else:
            go_finding(self._desk, finding)

    def _keep_words(self, section: str, words: str) -> None:
        report_id, reporting = self._words_of, self._desk.kit.reporting
        if report_id is not None:
            self._desk.work.now(lambda: reporting.save_texts(report_id, {section: words}))
