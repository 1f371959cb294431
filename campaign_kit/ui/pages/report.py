"""The figures of a period: tables, a chart, the sessions behind each figure, and the workbook to send on."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.report import Period
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.report import BookTable, Report, YearBook
from campaign_kit.services.year_book import assemble_book
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.pages.page import Page
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.chart_card import ChartCard
from campaign_kit.ui.widgets.explain_card import ExplainCard
from campaign_kit.ui.widgets.period_bar import PeriodBar
from campaign_kit.ui.widgets.report_tables import ReportTables

_FIRST_PERIOD = "report_year"
_SIDE_PX = (250, 340)
_BESIDE_TABLES_PX = 1000  # a narrower page needs its whole width for a table


class ReportPage(Page):
    words = frozenset({"plan", "attendance", "office"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Thống kê – Báo cáo"))
        self._desk = desk
        self._report: Report | None = None
        export = make_action("report.export", self, self._export, "white")
        self.add_head_button(action_button(export, "primary", "download"))
        self._period = PeriodBar(lambda: desk.today().year)
        self._period.chosen.connect(lambda _period: self._read())
        self._open = button("", "link")
        self._open.hide()
        self._open.clicked.connect(self._show_open)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._period, 1)
        top.addWidget(self._open)
        self._tables = ReportTables()
        self._tables.figure_chosen.connect(self._explain)
        self._tables.table_shown.connect(self._show_side)
        self._tables.session_asked.connect(self._open_session)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._tables, 17)
        row.addWidget(self._make_side(), 10)
        self.body.setSpacing(10)
        self.body.addLayout(top)
        self.body.addWidget(self._tables.ways)
        self.body.addLayout(row, 1)

    def _make_side(self) -> QWidget:
        self._side = QWidget()
        self._side.setMinimumWidth(_SIDE_PX[0])
        self._side.setMaximumWidth(_SIDE_PX[1])
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._chart, self._card = ChartCard(), ExplainCard()
        self._card.asked.connect(lambda session: self._desk.go("result", session))
        column.addWidget(self._chart)
        column.addWidget(self._card, 1)
        column.addStretch(0)
        return self._side

    def take_focus(self) -> None:
        self._period.setFocus()

    def reload(self) -> None:
        service, today = self._desk.kit.report, self._desk.today()
        before = self._period.period()
        self._period.offer(self._desk.work.now(lambda: service.presets(today)) or (), _FIRST_PERIOD)
        if before is not None:
            self._read()

    def _read(self) -> None:
        period, service = self._period.period(), self._desk.kit.report
        if period is None:
            return

        def read(period: Period = period) -> tuple[Report, YearBook]:
            report = service.report(period)
            return report, assemble_book(report)

        self._desk.work.start(read, self._show, title=self.tr("Đang tính số liệu"), lane="report")

    def _show(self, read: tuple[Report, YearBook]) -> None:
        self._report, book = read
        number = len({each.session_id for each in (*self._report.unrecorded, *self._report.undecided)})
        self._open.setText(self.tr("{0} buổi cần bổ sung →").format(number))
        self._open.setVisible(bool(number))
        self._tables.show_book(book)

    def _show_side(self, table: BookTable | None) -> None:
        """Beside the summary the sessions behind a figure; beside a table its chart, where it has one."""
        self._side.setVisible(table is None or (table.chart is not None and self.width() >= _BESIDE_TABLES_PX))
        self._card.setVisible(table is None)
        if table is not None:
            self._chart.show_table(table)
        elif self._report is not None:
            self._chart.show_months(self._report)

    def _explain(self, key: str) -> None:
        report, service = self._report, self._desk.kit.report
        if report is None:
            return
        behind = self._desk.work.now(lambda: service.explain(key, report.period))
        if behind is not None:
            self._card.show_sessions(behind.definition.title, behind.definition.definition, behind.sessions)

    def _show_open(self) -> None:
        """The sessions that should be seen to before the report is sent."""
        report = self._report
        if report is None:
            return
        words = self.tr("Buổi đã tổ chức mà chưa nhập kết quả, hoặc chưa rõ danh sách có nằm trong số đếm hay không.")
        sessions = {each.session_id: each for each in (*report.unrecorded, *report.undecided)}
        self._side.show()
        self._card.show()
        self._card.show_sessions(self.tr("Cần bổ sung"), words, list(sessions.values()))

    def _open_session(self, row: int) -> None:
        """A row of the table of sessions leads to what happened there."""
        sessions = self._report.sessions if self._report else ()
        if self._tables.shows_sessions() and 0 <= row < len(sessions):
            self._desk.go("result", sessions[row].session.id)

    def _export(self) -> None:
        period, service = self._period.period(), self._desk.kit.report
        if period is None:
            return
        folder = output_root(self._desk.kit.paths)
        folder.mkdir(parents=True, exist_ok=True)
        suggested = str(folder / self._name(period))
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu bảng số liệu"), suggested, "Excel (*.xlsx)")
        if not name:
            return
        target = Path(name) if name.lower().endswith(".xlsx") else Path(f"{name}.xlsx")
        self._desk.work.start(
            lambda: service.workbook(period, target), self._exported, title=self.tr("Đang viết bảng số liệu")
        )

    def _name(self, period: Period) -> str:
        return self.tr("Số liệu {0} đến {1}.xlsx").format(f"{period.first:%d-%m-%Y}", f"{period.last:%d-%m-%Y}")

    def _exported(self, outcome: Outcome[Path]) -> None:
        file = outcome.value
        self._desk.tell(self.tr("Đã lưu {0}.").format(file), (self.tr("Mở tệp"), lambda: self._desk.open(file)))
