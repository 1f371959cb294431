"""The progress of a long job: what is done now, how far it is, and a wish to stop where the job can be stopped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from campaign_kit.services.outcome import Step
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label
from campaign_kit.ui.work import Job, Work


class ProgressDialog(QDialog):
    """Shows itself for jobs that `Work` calls long, and hides when they end. Escape is the wish to stop."""

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(460)
        self._work = work
        self._job: Job[object] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self._title = label("", "heading")
        self._what = label("", "mute")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Tiến độ"))
        self._stop = button(self.tr("Dừng lại"))
        self._stop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._stop)
        for widget in (self._title, self._what, self._bar):
            column.addWidget(widget)
        column.addLayout(row)
        work.started.connect(self._begin)
        work.stepped.connect(self._step)
        work.ended.connect(self._end)

    def reject(self) -> None:
        """The wish to stop: the job ends after its current step, and the dialog with it; one without steps goes on."""
        if self._job is not None and self._job.has_steps:
            self._work.cancel(self._job)
            self._what.setText(self.tr("Đang dừng sau bước này…"))
            self._stop.setEnabled(False)

    def _begin(self, job: Job[object], step: Step) -> None:
        self._job = job
        self._title.setText(job.title)
        self._stop.setEnabled(True)
        self._stop.setVisible(job.has_steps)
        self._show_step(step)
        self.show()

    def _step(self, job: Job[object], step: Step) -> None:
        if job is self._job and not job.cancelled.is_set():
            self._show_step(step)

    def _end(self, job: Job[object]) -> None:
        if job is self._job:
            self._job = None
            self.hide()

    def _show_step(self, step: Step) -> None:
        self._what.setText(step.what)
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
