"""Which report is seen: the one that answers a request, or one of any days; found or made when it is chosen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from campaign_kit.model.campaign import ReportRequest
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.report import Period, report_year
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.pick_period import PickPeriod
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.wording import numbers

_REQUEST, _REPORT, _NEW = "request", "report", "new"


class ReportChoice(Choice):
    """`picked` carries the prepared report."""

    picked = Signal(object)  # PreparedReport

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page.tr("Báo cáo đang xem"))
        self._desk, self._page = desk, page
        self._requests: dict[int, ReportRequest] = {}
        self._wanted: tuple[str, int] | None = None
        self._seen: tuple[str, int] = (_NEW, 0)
        self.setMinimumWidth(120)
        self.setMaximumWidth(460)
        self.currentIndexChanged.connect(lambda _index: self._pick())

    def want_request(self, request_id: int) -> None:
        """The next time that the reports are read, the one that answers this request is seen."""
        self._wanted = (_REQUEST, request_id)

    def reload(self) -> None:
        """Reads the requests and the reports; the one that was seen stays, at first the one that is owed next."""
        kit = self._desk.kit
        read = self._desk.work.now(lambda: (kit.requests.all(), kit.reporting.reports()))
        if read is None:
            return
        requests, reports = read
        self._requests = {each.id: each for each in requests}
        kept = self._wanted or (self.value() if self.value() and self.value()[0] != _NEW else None)
        self._offer(requests, reports)
        self._choose_quietly(kept or self._first(requests, reports))
        self._wanted = None
        self._pick()

    def request(self) -> ReportRequest | None:
        """The request that is answered; None where the report is of other days."""
        value = self.value()
        return self._requests.get(value[1]) if value and value[0] == _REQUEST else None

    def _offer(self, requests: Sequence[ReportRequest], reports: Sequence[PreparedReport]) -> None:
        owed = sorted(requests, key=lambda each: (each.sent_on is not None, each.due_on))
        entries: list[tuple[tuple[str, int], str]] = [((_REQUEST, each.id), _named(each)) for each in owed]
        entries += [((_REPORT, each.id), _dated(each)) for each in reports if each.request_id is None]
        self.fill([*entries, ((_NEW, 0), self.tr("Kỳ khác…"))])

    def _first(self, requests: Sequence[ReportRequest], reports: Sequence[PreparedReport]) -> tuple[str, int]:
        today: date = self._desk.today()
        owed = [each for each in requests if each.sent_on is None]
        if owed:
            return _REQUEST, min(owed, key=lambda each: each.due_on).id
        alone = [each for each in reports if each.request_id is None]
        if alone:
            return _REPORT, alone[0].id
        if requests:
            return _REQUEST, max(requests, key=lambda each: each.due_on).id
        made = self._desk.work.now(lambda: self._desk.kit.reporting.open_for_period(report_year(today)).value)
        self._offer(requests, [made] if made else [])
        return (_REPORT, made.id) if made else (_NEW, 0)

    def _choose_quietly(self, value: tuple[str, int]) -> None:
        self.blockSignals(True)
        self.choose(value)
        self.blockSignals(False)

    def _pick(self) -> None:
        value, reporting = self.value(), self._desk.kit.reporting
        if value is None:
            return
        kind, number = value
        if kind == _NEW:
            self._ask()
            return
        found = self._desk.work.now(
            lambda: reporting.open_for_request(number).value if kind == _REQUEST else reporting.report(number)
        )
        if found is not None:
            self._seen = value
            self.picked.emit(found)

    def _ask(self) -> None:
        """Other days: a report of them is found or made; without an answer the one before stays."""
        kit, today = self._desk.kit, self._desk.today()
        self._choose_quietly(self._seen)
        periods = self._desk.work.now(lambda: kit.report.presets(today)) or ()
        dialog = PickPeriod(self._page, periods, self._open)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open(self, period: Period, preset: str) -> None:
        found = self._desk.work.now(lambda: self._desk.kit.reporting.open_for_period(period, preset).value)
        if found is not None:
            self._wanted = (_REPORT, found.id)
            self.reload()


def _dated(report: PreparedReport) -> str:
    """The days first: the titles of reports that nobody asked for begin alike and are longer than the room."""
    words = QCoreApplication.translate("ReportChoice", "Kỳ {0} – {1}: {2}")
    return words.format(numbers.day(report.first), numbers.day(report.last), report.title)


def _named(request: ReportRequest) -> str:
    """The request with its last day, which tells reports of the same name apart."""
    say = QCoreApplication.translate
    if request.sent_on is not None:
        return say("ReportChoice", "{0} – đã gửi {1}").format(request.title, numbers.day(request.sent_on))
    return say("ReportChoice", "{0} – hạn cuối {1}").format(request.title, numbers.day(request.due_on))
