"""The report that is owed: its figures, tables and words, what is to be seen to first, and one button to make it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget

from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.prepared import PreparedReport, SnapshotState
from campaign_kit.services.report import Explanation
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import Page
from campaign_kit.ui.pages.report_choice import ReportChoice
from campaign_kit.ui.pages.report_forms import ReportForms
from campaign_kit.ui.pages.report_making import ReportMaking
from campaign_kit.ui.pages.report_reading import BookRead, Changes, ReportReading
from campaign_kit.ui.pages.report_states import ReportStates
from campaign_kit.ui.pages.report_terms import ReportChoices
from campaign_kit.ui.pages.report_told import told_choices, told_days, told_due, told_state
from campaign_kit.ui.pages.report_ways import go_behind, go_finding
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.report_checks import ReportChecks
from campaign_kit.ui.widgets.report_kept import ReportKept
from campaign_kit.ui.widgets.report_summary import ReportSummary
from campaign_kit.ui.widgets.report_tables import ReportTables
from campaign_kit.ui.widgets.report_terms import ReportTerms
from campaign_kit.ui.widgets.report_words import ReportWords
from campaign_kit.ui.widgets.segments import Segments

_SUMMARY, _TABLES, _WORDS, _CHECKS, _KEPT = _PARTS = ("summary", "tables", "words", "checks", "kept")
_OF_THE_REPORT = frozenset({"reporting", "papers"})  # what changes no figure


class ReportPage(Page):
    """One report at a time; every part of it is read when it is first seen."""

    words = frozenset({"plan", "attendance", "office", "outreach", "papers", "reporting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Thống kê – Báo cáo"))
        self._desk = desk
        self._report: PreparedReport | None = None
        self._read: BookRead | None = None
        self._figures_of: object = None  # the days that the figures on the page are of
        self._seen: set[str] = set()  # the parts that show the report as it is
        self._reading = ReportReading(desk)
        self._choice = ReportChoice(desk, self)
        self._choice.picked.connect(self._show_report)
        self._making = ReportMaking(desk, self, lambda: self._report, self._stop)
        self._states = ReportStates(desk, self)
        self._choices, self._forms = ReportChoices(desk, self), ReportForms(desk, self)
        self._make_head()
        change = make_action("report.terms", self, lambda: self._with_report(self._choices.ask))
        self._terms = ReportTerms(change)
        self._terms.day_asked.connect(lambda day: self._with_report(lambda it: self._choices.count_until(it, day)))
        self._summary, self._tables, self._own = ReportSummary(), ReportTables(), ReportWords()
        self._checks, self._kept = ReportChecks(), ReportKept()
        self._pile = QStackedWidget()
        for part in (self._summary, self._tables, self._own, self._checks, self._kept):
            self._pile.addWidget(part)
        self._connect()
        self._ways = self._make_ways()
        self.body.setContentsMargins(24, 14, 24, 18)
        self.body.setSpacing(10)
        self.body.addWidget(self._terms)
        ways = QHBoxLayout()
        ways.addWidget(self._ways)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self.body.addWidget(self._pile, 1)

    def _make_head(self) -> None:
        """The report that is seen, and at the right what is made of it."""
        make = make_action("report.make", self, self._making.make, "white")
        more = button(self.tr("Excel, biểu mẫu…"), "", "chevron-down")
        menu = QMenu(more)
        menu.addActions(
            [
                make_action("report.export", self, self._making.workbook),
                make_action("report.fill", self, lambda: self._with_report(self._forms.fill)),
                make_action("report.cells", self, lambda: self._with_report(self._forms.name_cells)),
                make_action("report.zero", self, self._making.zero),
                make_action("report.folder", self, self._making.open_folder),
            ]
        )
        more.setMenu(menu)
        self.add_head_widget(self._choice, 20)
        self.add_head_button(more)
        self.add_head_button(action_button(make, "primary", "file-text"))

    def _make_ways(self) -> Segments:
        ways = Segments(
            self.tr("Phần của báo cáo"),
            (
                (_SUMMARY, self.tr("Tổng hợp")),
                (_TABLES, self.tr("Các biểu")),
                (_WORDS, self.tr("Lời báo cáo")),
                (_CHECKS, self.tr("Kiểm tra")),
                (_KEPT, self.tr("Các bản đã lập")),
            ),
        )
        ways.chosen.connect(self._show_part)
        return ways

    def _connect(self) -> None:
        """What is chosen in a part leads on."""
        self._summary.figure_chosen.connect(self._explain)
        self._summary.card.asked.connect(partial(go_behind, self._desk))
        self._tables.figure_chosen.connect(self._show_figure)
        self._tables.session_chosen.connect(self._open_session)
        self._own.written.connect(self._keep_words)
        self._checks.asked.connect(self._go_finding)
        self._kept.chosen.connect(lambda snapshot: self._reading.changes(snapshot, self._show_changes))
        self._kept.state_asked.connect(self._states.bring)
        self._kept.unlock_asked.connect(self._states.unlock)
        self._kept.figure_asked.connect(self._show_figure)
        self._kept.session_asked.connect(partial(self._desk.go, "result"))

    def take_focus(self) -> None:
        self._choice.setFocus()

    def show_item(self, item: int) -> None:
        """The report that answers the request of that number."""
        self._choice.want_request(item)
        self.refresh()

    def mark(self, changed: frozenset[str]) -> None:
        """Figures are read again only when something they count changed."""
        if changed & self.words - _OF_THE_REPORT:
            self._figures_of = None
        super().mark(changed)

    def refresh(self) -> None:
        self._figures_of = None
        super().refresh()

    def reload(self) -> None:
        self._choice.reload()

    def _show_report(self, report: PreparedReport) -> None:
        kit, today = self._desk.kit, self._desk.today()
        read = self._desk.work.now(
            lambda: (kit.office.file(), kit.reporting.snapshots(report.id), kit.reporting.history(report.id))
        )
        if read is None:
            return
        file, snapshots, history = read
        done = self._reading.done(report)
        days = (done, report.compare_first, report.compare_last, report.estimates)
        self._report, self._seen = report, {_KEPT}
        if days == self._figures_of:
            self._seen |= {_SUMMARY, _TABLES}
        self._figures_of = days
        self._terms.show_terms(
            told_days(report), told_choices(report, done, (file.office.short_name or file.office.name) if file else "")
        )
        self._terms.show_due(*told_due(self._choice.request(), today))
        self._terms.show_state(*told_state(snapshots))
        self._terms.offer_today(self._choices.later_day(report, snapshots))
        self._kept.show_snapshots(snapshots, history)
        self._own.lock(locked=bool(snapshots) and snapshots[0].state is SnapshotState.LOCKED)
        self._show_part(self._shown())
        self._reading.findings(report, self._show_findings)

    def _shown(self) -> str:
        return _PARTS[self._pile.currentIndex()]

    def _show_part(self, key: str) -> None:
        """Shows a part, and reads it where it does not show the report as it is."""
        self._pile.setCurrentIndex(_PARTS.index(key))
        report = self._report
        if report is None or key in self._seen:
            return
        if key in (_SUMMARY, _TABLES):
            self._seen |= {_SUMMARY, _TABLES}
            self._reading.book(report, self._show_book)
        elif key == _WORDS:
            self._seen.add(_WORDS)
            self._reading.words(report, self._own.show_parts)

    def _show_book(self, read: BookRead) -> None:
        self._read = read
        self._summary.show_book(read.book, read.before, read.expected)
        self._summary.chart.show_months(read.report)
        self._tables.show_book(read.book)

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        reason = self._report.override_reason if self._report else ""
        self._checks.show_findings(findings, reason)
        words = self.tr("Kiểm tra ({0})").format(len(findings)) if findings else self.tr("Kiểm tra ✓")
        self._ways.rename(_CHECKS, words)

    def _go_finding(self, finding: Finding) -> None:
        """To what it is about; of the report itself, to what is chosen of it."""
        if finding.kind is Matter.REPORT:
            self._with_report(self._choices.ask)
        else:
            go_finding(self._desk, finding)

    def _stop(self, findings: Sequence[Finding]) -> None:
        """What must be seen to before the report is made."""
        self._show_findings(findings)
        self._ways.choose(_CHECKS)

    def _show_changes(self, changes: Changes) -> None:
        self._kept.show_changes(changes.lines, changes.sessions)

    def _explain(self, key: str) -> None:
        if self._report is not None:
            self._reading.explain(key, self._report, partial(self._show_explained, key))

    def _show_explained(self, key: str, found: Explanation) -> None:
        words = " ".join(filter(None, (found.definition.definition, self._summary.note())))
        self._summary.card.show_rows(found.definition.title, words, key, found.behind)

    def _show_figure(self, key: str) -> None:
        """Goes to the summary, where what stands behind a figure is told."""
        self._ways.choose(_SUMMARY)
        self._summary.choose(key)

    def _open_session(self, row: int) -> None:
        if self._read is not None and row < len(self._read.report.sessions):
            self._desk.go("result", self._read.report.sessions[row].session.id)

    def _keep_words(self, section: str, words: str) -> None:
        report, reporting = self._report, self._desk.kit.reporting
        if report is not None:
            self._desk.work.now(lambda: reporting.save_texts(report.id, {section: words}))

    def _with_report(self, verb: Callable[[PreparedReport], object]) -> None:
        if self._report is not None:
            verb(self._report)
