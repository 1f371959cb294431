"""The superior's own form in Excel: its cells are named once by pointing, then it is filled by a report's figures."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.campaign import RequestFileRole
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.report import Period
from campaign_kit.services.forms import FilledForm, Found
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.pages.form_cells import open_form_cells
from campaign_kit.ui.pages.page import REQUESTS_OWED
from campaign_kit.wording import numbers

say = QCoreApplication.translate


class ReportForms:
    """Belongs to the page of reports. A form lies with the request that the report answers."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page

    def name_cells(self, report: PreparedReport) -> None:
        """Shows the form, for its cells to be pointed at."""
        request_id = self._with_form(report)
        if request_id is not None:
            open_form_cells(self._desk, request_id, self._page)

    def fill(self, report: PreparedReport) -> None:
        """Asks where to and fills the form; one without named cells is shown first."""
        request_id, forms = self._with_form(report), self._desk.kit.forms
        form = None if request_id is None else self._desk.work.now(lambda: forms.of_request(request_id))
        if request_id is None or form is None:
            return
        name, content = form
        found = self._desk.work.now(lambda: forms.propose(forms.read(content, name)))
        if found is None:
            return
        if not any(each.found in (Found.SAME, Found.MOVED) for each in found):
            self._desk.tell(say("ReportForms", "Biểu mẫu này chưa có ô nào được đặt tên; hãy chỉ các ô cần điền."))
            open_form_cells(self._desk, request_id, self._page)
            return
        target = self._target(report, name)
        if target is not None:
            whole = Period(first=report.first, last=report.last)
            verb = partial(forms.fill, content, target, whole, name=name, as_of=report.as_of)
            self._desk.work.start(verb, self._filled, title=say("ReportForms", "Đang điền biểu mẫu"))

    def _with_form(self, report: PreparedReport) -> int | None:
        """The request with its form; a form that it lacks is asked for and kept with it."""
        requests, request_id = self._desk.kit.requests, report.request_id
        if request_id is None:
            words = say("ReportForms", "Biểu mẫu nằm trong đợt báo cáo. Hãy ghi đợt báo cáo của cấp trên trước.")
            ways = say("ReportForms", "Ghi đợt báo cáo"), lambda: self._desk.go("plan", REQUESTS_OWED)
            self._desk.tell(words, ways)
            return None
        files = self._desk.work.now(lambda: requests.files(request_id))
        if files is None or RequestFileRole.FORM in files:
            return None if files is None else request_id
        heading = say("ReportForms", "Chọn biểu mẫu của cấp trên")
        name, _ = QFileDialog.getOpenFileName(self._page, heading, "", "Excel (*.xlsx)")
        if not name:
            return None
        kept = self._desk.work.now(lambda: requests.set_file(request_id, RequestFileRole.FORM, Path(name)))
        return None if kept is None else request_id

    def _target(self, report: PreparedReport, form: str) -> Path | None:
        root = output_root(self._desk.kit.paths)
        root.mkdir(parents=True, exist_ok=True)
        # nothing is ever overwritten: a new file stands beside one that is there
        heading, unasked = say("ReportForms", "Lưu biểu mẫu đã điền"), QFileDialog.Option.DontConfirmOverwrite
        suggested = str(root / f"{Path(form).stem} {report.last:%d-%m-%Y}.xlsx")
        name, _ = QFileDialog.getSaveFileName(self._page, heading, suggested, "Excel (*.xlsx)", options=unasked)
        return Path(name) if name else None

    def _filled(self, outcome: Outcome[FilledForm]) -> None:
        filled = outcome.value
        words = say("ReportForms", "Đã điền {0} ô vào {1}.")
        if filled.empty:
            words = say("ReportForms", "Đã điền {0} ô vào {1}; {2} ô chưa có số liệu.")
        told = words.format(numbers.count(filled.filled), filled.file.name, numbers.count(filled.empty))
        self._desk.tell(told, (say("ReportForms", "Mở tệp"), lambda: self._desk.open(filled.file)))
