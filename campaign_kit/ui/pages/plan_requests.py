"""The reports that are owed: to whom, of which days, until when; sent ones below."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QAction

from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft
from campaign_kit.model.report import report_year
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_request import EditRequest
from campaign_kit.ui.dialogs.request_files import FileVerbs, RequestFiles
from campaign_kit.ui.pages.plan_section import PlanSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.plan_lists import AS_OF, DUE, LEFT, PERIOD, RECEIVER, REPORT, RequestsTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.wording import numbers

_WIDTHS = {PERIOD: 124, AS_OF: 134, DUE: 116, LEFT: 146}


class PlanRequests(PlanSection):
    """Belongs to no plan: the reports of all of them are owed by the office."""

    def __init__(self, desk: Desk, edit: QAction, remove: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Thêm đợt báo cáo")
        self._desk = desk
        self._shown_id = 0
        self._table = RequestsTable(self)
        self._view = WrappedTable(self.tr("Các đợt báo cáo"), REPORT, _WIDTHS, {REPORT: 0.62, RECEIVER: 0.38})
        self._sent, files = button(""), button(self.tr("Đề cương, biểu mẫu…"))
        self._sent.clicked.connect(self._mark)
        files.clicked.connect(self._show_files)
        self._foot = ChosenFoot((self._sent, files, action_button(edit, "", "pencil"), action_button(remove)))
        card = Card(margins=(0, 8, 0, 0))
        card.column.setSpacing(0)
        self.hold(card, self._view, self._table, self._empty_state(), self._foot)
        self.fill_with(card)

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "file-text",
            self.tr("Chưa ghi đợt báo cáo nào"),
            self.tr("Ghi văn bản yêu cầu báo cáo, kỳ số liệu và hạn cuối; trang Tổng quan sẽ đếm ngày còn lại."),
            self.tr("Thêm đợt báo cáo"),
        )
        empty.asked.connect(self.add)
        return empty

    def reload(self) -> None:
        requests = self._desk.work.now(self._desk.kit.requests.all)
        if requests is None:
            return
        self._table.show_requests(requests, self._desk.today())
        self.show_rows(any_there=bool(requests))
        self._view.setCurrentIndex(self._table.index(self._table.row_of(self._shown_id), REPORT))
        self.choose()

    def _current(self) -> ReportRequest | None:
        return self._table.request_at(self._view.currentIndex().row())

    def choose(self) -> None:
        request = self._current()
        if request is not None:
            self._shown_id = request.id
            self._foot.say(request.title)
            self._sent.setText(self.tr("Ghi đã gửi") if request.sent_on is None else self.tr("Chưa gửi"))

    def _mark(self) -> None:
        request, requests = self._current(), self._desk.kit.requests
        if request is None:
            return
        on: date | None = None if request.sent_on else self._desk.today()
        if self._desk.work.now(lambda: requests.mark_sent(request.id, on)) is None:
            return
        words = self.tr("Báo cáo “{0}”: đã gửi ngày {1}.") if on else self.tr("Báo cáo “{0}”: chưa gửi.")
        self._desk.tell_undoable(words.format(request.title, numbers.day(on) if on else ""))

    def add(self) -> None:
        self._ask(None)

    def edit(self) -> None:
        request = self._current()
        if request is not None:
            self._ask(request)

    def _ask(self, request: ReportRequest | None) -> None:
        requests, year = self._desk.kit.requests, report_year(self._desk.today())

        def keep(draft: ReportRequestDraft, refuse: Callable[[str], None]) -> bool:
            verb = (lambda: requests.save(request.id, draft)) if request else (lambda: requests.add(draft))
            outcome = self._desk.work.now(verb, refuse)
            if outcome is not None:
                self._shown_id = outcome.value.id
                self.reload()
            return outcome is not None

        dialog = EditRequest(self, request, year, requests.due_from, keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        request, requests = self._current(), self._desk.kit.requests
        if request is not None and self._desk.work.now(lambda: requests.remove(request.id)) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa đợt báo cáo “{0}”.").format(request.title))

    def _show_files(self) -> None:
        request, requests, work = self._current(), self._desk.kit.requests, self._desk.work
        if request is None:
            return
        verbs = FileVerbs(
            names=lambda: work.now(lambda: requests.files(request.id)) or {},
            keep=lambda role, path, refuse: work.now(lambda: requests.set_file(request.id, role, path), refuse),
            write=lambda role, target, refuse: work.now(lambda: requests.get_file(request.id, role, target), refuse),
            open=self._desk.open,
        )
        dialog = RequestFiles(self, request.title, verbs)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
