"""How a report is made: checked first, written as Word and Excel into one folder, its figures kept."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.findings import Finding, Severity, digest
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.prepared_reports import done_part
from campaign_kit.services.report_papers import WrittenReport
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.dialogs.set_aside import SetAside

say = QCoreApplication.translate
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # what Windows bears in no name
_LONGEST_NAME = 60
_LANE = "report.make"


class ReportMaking:
    """Belongs to the page of reports.

    `current` gives the report, `stopped` shows what must be mended first, `made` what comes after a report was made.
    """

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        current: Callable[[], PreparedReport | None],
        stopped: Callable[[Sequence[Finding]], object],
        made: Callable[[], object],
    ) -> None:
        self._desk, self._page, self._current, self._stopped = desk, page, current, stopped
        self._after = made

    def make(self) -> None:
        """Checks, asks where warnings are left, and writes both files."""
        report, reporting = self._current(), self._desk.kit.reporting
        if report is not None:
            self._desk.work.start(
                lambda: reporting.to_make(report.id),
                lambda read: self._go_on(*read),
                title=say("ReportMaking", "Đang kiểm tra số liệu"),
                lane=_LANE,
            )

    def _go_on(self, report: PreparedReport, findings: Sequence[Finding]) -> None:
        if any(each.severity is Severity.STOP for each in findings):
            self._stopped(findings)
            self._desk.tell(say("ReportMaking", "Còn điều phải sửa trước khi lập báo cáo; xem ở “Kiểm tra”."))
        elif findings and report.overridden != digest(findings):
            self._stopped(findings)
            dialog = SetAside(self._page, findings, lambda reason: self._set_aside(report, reason))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        else:
            self._write(report)

    def _set_aside(self, report: PreparedReport, reason: str) -> bool:
        reporting = self._desk.kit.reporting
        if self._desk.work.now(lambda: reporting.override(report.id, reason)) is None:
            return False
        self._write(report)
        return True

    def folder(self, report: PreparedReport) -> Path:
        """Where the files of a report go: named by its title and last day."""
        title = shorten(_NOT_IN_NAMES.sub(" ", report.title), _LONGEST_NAME, placeholder="").rstrip(" .")
        return output_root(self._desk.kit.paths) / f"{report.last.isoformat()} {title}"

    def _write(self, report: PreparedReport) -> None:
        folder, papers = self.folder(report), self._desk.kit.report_papers
        self._desk.work.start(
            lambda: papers.write_all(report.id, folder),
            self._made,
            title=say("ReportMaking", "Đang lập báo cáo"),
            lane=_LANE,
        )

    def _made(self, outcome: Outcome[WrittenReport]) -> None:
        paper, book = outcome.value.word, outcome.value.workbook
        words = say("ReportMaking", "Đã lập {0} và {1}; số liệu đã được giữ lại.").format(paper.name, book.name)
        self._after()
        self._desk.tell(words, (say("ReportMaking", "Mở tệp Word"), lambda: self._desk.open(paper)))

    def open_folder(self) -> None:
        """Opens the folder of the report's files; it is there once one was made."""
        report = self._current()
        if report is not None:
            folder = self.folder(report)
            self._desk.open(folder if folder.is_dir() else output_root(self._desk.kit.paths))

    def zero(self) -> None:
        """Says in the report that there was no activity, once asked, and makes it."""
        report, reporting = self._current(), self._desk.kit.reporting
        if report is None:
            return
        words = say(
            "ReportMaking", "Báo cáo sẽ ghi trong kỳ không phát sinh hoạt động nào. Chỉ dùng khi đúng là như vậy."
        )
        answers = (say("ReportMaking", "Lập báo cáo không phát sinh"), say("ReportMaking", "Bỏ qua"))
        if ask(self._page, say("ReportMaking", "Báo cáo không phát sinh?"), words, answers) == 0:
            draft = report.model_copy(update={"zero": True})
            if self._desk.work.now(lambda: reporting.save(report.id, draft)) is not None:
                self.make()

    def workbook(self) -> None:
        """The tables alone, without keeping the figures."""
        report, service = self._current(), self._desk.kit.report
        if report is None:
            return
        done = done_part(report)
        root = output_root(self._desk.kit.paths)
        root.mkdir(parents=True, exist_ok=True)
        name = say("ReportMaking", "Số liệu {0} đến {1}.xlsx").format(f"{done.first:%d-%m-%Y}", f"{done.last:%d-%m-%Y}")
        heading = say("ReportMaking", "Lưu bảng số liệu")
        chosen, _ = QFileDialog.getSaveFileName(self._page, heading, str(root / name), "Excel (*.xlsx)")
        if not chosen:
            return
        target = Path(chosen) if chosen.lower().endswith(".xlsx") else Path(f"{chosen}.xlsx")
        title = say("ReportMaking", "Đang viết bảng số liệu")
        self._desk.work.start(lambda: service.workbook(done, target), self._saved, title=title)

    def _saved(self, outcome: Outcome[Path]) -> None:
        file = outcome.value
        words = say("ReportMaking", "Đã lưu {0}.").format(file)
        self._desk.tell(words, (say("ReportMaking", "Mở tệp"), lambda: self._desk.open(file)))
