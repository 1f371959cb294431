"""The report that is owed: its figures, tables and words, what is to be seen to first, and one button to make it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QMenu

from campaign_kit.model.findings import Finding
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.services.prepared_reports import done_part
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import Page
from campaign_kit.ui.pages.report_choice import ReportChoice
from campaign_kit.ui.pages.report_forms import ReportForms
from campaign_kit.ui.pages.report_making import ReportMaking
from campaign_kit.ui.pages.report_parts import CHECKS, KEPT, SUMMARY, TABLES, WORDS, ReportParts
from campaign_kit.ui.pages.report_terms import ReportChoices
from campaign_kit.ui.pages.report_told import told_choices, told_days, told_due, told_state
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.report_terms import ReportTerms
from campaign_kit.ui.widgets.segments import Segments

_OF_THE_REPORT = frozenset({"reporting", "papers"})  # what changes no figure


class ReportPage(Page):
    """One report at a time, in its parts."""

    words = frozenset({"plan", "attendance", "office", "outreach", "papers", "reporting"})
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Thống kê – Báo cáo"))
        self._desk = desk
        self._report: PreparedReport | None = None
        self._figures_of: object = None  # the days that the figures on the page are of
        self._choice = ReportChoice(desk, self)
        self._choice.picked.connect(self._show_report)
        self._making = ReportMaking(desk, self, lambda: self._report, self._stop, lambda: self._ways.choose(KEPT))
        self._choices, self._forms = ReportChoices(desk, self), ReportForms(desk, self)
        self._make_head()
        self._terms = ReportTerms(make_action("report.terms", self, self._ask_terms))
        self._terms.day_asked.connect(lambda day: self._with_report(lambda it: self._choices.count_until(it, day)))
        self._parts = ReportParts(desk, self)
        self._parts.terms_asked.connect(self._ask_terms)
        self._ways = self._make_ways()
        self._parts.part_asked.connect(self._ways.choose)
        self.body.setContentsMargins(24, 14, 24, 18)
        self.body.setSpacing(10)
        self.body.addWidget(self._terms)
        ways = QHBoxLayout()
        ways.addWidget(self._ways)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self.body.addWidget(self._parts, 1)

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
                (SUMMARY, self.tr("Tổng hợp")),
                (TABLES, self.tr("Các biểu")),
                (WORDS, self.tr("Lời báo cáo")),
                (CHECKS, self.tr("Kiểm tra")),
                (KEPT, self.tr("Các bản đã lập")),
            ),
        )
        ways.chosen.connect(self._parts.show_part)
        return ways

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
        kit, reporting = self._desk.kit, self._desk.kit.reporting
        read = self._desk.work.now(
            lambda: (kit.office.file(), reporting.snapshots(report.id), reporting.history(report.id))
        )
        if read is None:
            return
        file, snapshots, history = read
        done = done_part(report)
        days = (done, report.compare_first, report.compare_last, report.estimates)
        same, self._report, self._figures_of = days == self._figures_of, report, days
        office = (file.office.short_name or file.office.name) if file else ""
        self._terms.show_terms(told_days(report), told_choices(report, done, office))
        self._terms.show_due(*told_due(self._choice.request(), self._desk.today()))
        self._terms.show_state(*told_state(snapshots))
        self._terms.offer_today(self._choices.later_day(report, snapshots))
        self._parts.show_report(report, snapshots, history, same_figures=same)
        self._desk.work.start(lambda: reporting.check(report.id), self._show_findings, lane="report.check")

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        self._parts.show_findings(findings)
        words = self.tr("Kiểm tra ({0})").format(len(findings)) if findings else self.tr("Kiểm tra ✓")
        self._ways.rename(CHECKS, words)

    def _stop(self, findings: Sequence[Finding]) -> None:
        """What must be seen to before the report is made."""
        self._show_findings(findings)
        self._ways.choose(CHECKS)

    def _ask_terms(self) -> None:
        self._with_report(self._choices.ask)

    def _with_report(self, verb: Callable[[PreparedReport], object]) -> None:
        if self._report is not None:
            verb(self._report)
