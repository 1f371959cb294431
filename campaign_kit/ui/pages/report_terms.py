"""What is chosen of a report: its days, the day on which its figures close, its outline, the superior's form."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from campaign_kit.model.campaign import RequestFileRole
from campaign_kit.model.prepared import PreparedReport, PreparedReportDraft, ReportSnapshot, SnapshotState
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_report import EditReport

say = QCoreApplication.translate
_OWN = "own"


class ReportChoices:
    """Belongs to the page of reports."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page

    def ask(self, report: PreparedReport) -> None:
        """Shows the choices as a form."""
        kit, reporting = self._desk.kit, self._desk.kit.reporting

        def keep(draft: PreparedReportDraft, refuse: object) -> bool:
            return self._desk.work.now(lambda: reporting.save(report.id, draft), refuse) is not None  # type: ignore[arg-type]

        today = self._desk.today()
        periods = self._desk.work.now(lambda: kit.report.presets(today)) or ()
        dialog = EditReport(self._page, report, periods, self._outlines(report), keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _outlines(self, report: PreparedReport) -> list[tuple[str, str]]:
        """The shipped outlines, and the file of the request where it has one."""
        kit, request_id = self._desk.kit, report.request_id
        reference = self._desk.work.now(kit.content.reference)
        proposed = say("ReportChoices", "{0} (mẫu đề xuất)")
        found = [
            (each.key, proposed.format(each.title) if each.proposed else each.title)
            for each in (reference.outlines if reference else ())
        ]
        files = self._desk.work.now(lambda: kit.requests.files(request_id)) if request_id is not None else None
        if files and RequestFileRole.OUTLINE in files:
            found.insert(
                0, (_OWN, say("ReportChoices", "Đề cương cấp trên: {0}").format(files[RequestFileRole.OUTLINE]))
            )
        return found

    def later_day(self, report: PreparedReport, snapshots: Sequence[ReportSnapshot]) -> date | None:
        """The day until which the figures could count by now; None where they do, or the report is locked."""
        if report.as_of is None or (snapshots and snapshots[0].state is SnapshotState.LOCKED):
            return None
        latest = min(self._desk.today(), report.last)
        return latest if report.as_of < latest else None

    def count_until(self, report: PreparedReport, day: date) -> None:
        """Counts until that day."""
        reporting = self._desk.kit.reporting
        draft = report.model_copy(update={"as_of": day})
        self._desk.work.now(lambda: reporting.save(report.id, draft))
