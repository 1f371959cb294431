"""The seam between the window and the services: quick verbs at once, all else on one worker thread.

Every page asks for its work here and nowhere else. Knows no page and no verb; shows nothing itself, but says through
signals what happened: what changed, what was refused, how far a long job is.
"""

import threading
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from campaign_kit.errors import Refused
from campaign_kit.services.outcome import Outcome, Step
from campaign_kit.wording.refusals import sentence

PROGRESS_AFTER_MS = 600
UPKEEP = frozenset({"upkeep"})  # a backup was made: nothing of the data changed
T = TypeVar("T")


@dataclass(eq=False)
class Job(Generic[T]):
    """One piece of work on its way. `title` is what the progress shows; a job without a title is never shown.

    A job with a `lane` is dropped as soon as a newer one of the same lane is asked for. Only a job with steps can be
    stopped by a person; `cancelled` says that its value is not wanted any more.
    """

    verb: Callable[[], Generator[Step, None, T]]
    then: Callable[[T], None]
    failed: Callable[[str], None] | None = None
    title: str = ""
    lane: str = ""
    has_steps: bool = True
    made: list[Path] = field(default_factory=list)  # the files of its steps until now
    cancelled: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True)
class _Report:
    job: Job[object]
    step: Step | None = None
    value: object = None
    error: Exception | None = None
    over: bool = False


class _Worker(QThread):
    """Runs the jobs of its queue one after another; None ends it. Owns no signal: `report` is the seam's."""

    def __init__(self, queue: "SimpleQueue[Job[object] | None]", report: Callable[[_Report], None]) -> None:
        super().__init__()
        self._queue = queue
        self._report = report

    def run(self) -> None:
        while (job := self._queue.get()) is not None:
            self._run_one(job)

    def _run_one(self, job: "Job[object]") -> None:
        try:
            self._report(_Report(job, value=self._drain(job), over=True))
        except Exception as error:
            self._report(_Report(job, error=error, over=True))

    def _drain(self, job: "Job[object]") -> object:
        if job.cancelled.is_set():
            return None
        steps = job.verb()
        while not job.cancelled.is_set():
            try:
                self._report(_Report(job, step=next(steps)))
            except StopIteration as end:
                return end.value
        steps.close()
        return None


class Work(QObject):
    """The seam. Lives as long as the window and owns all signals; callbacks always come on the window's thread."""

    changed = Signal(object)  # frozenset[str]: the words that changed
    refused = Signal(str)  # the sentence for the person
    failed = Signal(object)  # an exception that is a bug
    started = Signal(object, object)  # Job, Step: a titled job has run for longer than PROGRESS_AFTER_MS
    stepped = Signal(object, object)  # Job, Step
    ended = Signal(object)  # Job
    closed = Signal()  # the worker has ended: nothing comes any more
    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Job[object] | None] = SimpleQueue()
        self._worker = _Worker(self._queue, self._reported.emit)
        self._open: list[Job[object]] = []
        self._last_step: dict[Job[object], Step] = {}
        self._reported.connect(self._hear)

    def now(
        self,
        verb: Callable[[], T],
        refuse: Callable[[str], None] | None = None,
        *,
        at: Mapping[str, Callable[[str], object]] | None = None,
    ) -> T | None:
        """Runs a quick verb (one unit of work, at most 50 ms on a normal office) and gives its value.

        A refusal gives None and is said where it belongs: `at` has places by the code of the refusal, `refuse` takes
        all others, without both the window shows it. An `Outcome` tells what changed.
        """
        try:
            value = verb()
        except Refused as refused:
            ((at or {}).get(refused.code) or refuse or self.refused.emit)(sentence(refused))
            return None
        self._tell(value)
        return value

    def start(
        self,
        verb: Callable[[], T],
        then: Callable[[T], None],
        *,
        failed: Callable[[str], None] | None = None,
        title: str = "",
        lane: str = "",
    ) -> Job[T]:
        """Runs a slow verb on the worker; `then` gets its value on this thread unless it failed.

        What such a verb does is done whole: nobody can stop it, and its value is dropped for a newer job of its lane
        only.
        """

        def steps() -> Generator[Step, None, T]:
            yield from ()
            return verb()

        return self._put(Job(steps, then, failed, title, lane, has_steps=False))

    def run(
        self,
        verb: Callable[[], Generator[Step, None, T]],
        then: Callable[[T], None],
        *,
        failed: Callable[[str], None] | None = None,
        title: str = "",
        lane: str = "",
    ) -> Job[T]:
        """Drains a generator of steps on the worker; a wish to cancel is heard between two steps.

        What a step has changed is told when the step comes, so that a job stopped or refused midway is told of too.
        """
        return self._put(Job(verb, then, failed, title, lane))

    def cancel(self, job: "Job[T]") -> None:
        """A person's wish: the job stops after its current step and its value is dropped; one without steps goes on."""
        if job.has_steps:
            job.cancelled.set()

    def is_idle(self) -> bool:
        return not self._open

    def close(self) -> None:
        """Drops everything, waits for the worker's end and says so."""
        for job in self._open:
            job.cancelled.set()
        self._queue.put(None)
        if self._worker.isRunning():
            self._worker.wait()
        self._open.clear()
        self.closed.emit()

    def _put(self, job: Job[T]) -> Job[T]:
        for older in [old for old in self._open if job.lane and old.lane == job.lane]:
            older.cancelled.set()
        erased: Job[object] = job  # type: ignore[assignment]  # the queue carries jobs of every value
        self._open.append(erased)
        self._queue.put(erased)
        if not self._worker.isRunning():
            self._worker.start()
        if job.title:
            QTimer.singleShot(PROGRESS_AFTER_MS, self, lambda: self._show(erased))
        return job

    def _show(self, job: Job[object]) -> None:
        if job in self._open and not job.cancelled.is_set():
            self.started.emit(job, self._last_step.get(job, Step(0, 0, "")))

    def _hear(self, report: _Report) -> None:
        job = report.job
        if job not in self._open:
            return
        if report.step is not None:
            self._last_step[job] = report.step
            if report.step.made is not None:
                job.made.append(report.step.made)
            self.stepped.emit(job, report.step)
            if report.step.changed:
                self.changed.emit(report.step.changed)
        if report.over:
            self._open.remove(job)
            self._last_step.pop(job, None)
            self.ended.emit(job)
            self._finish(report)

    def _finish(self, report: _Report) -> None:
        job, error = report.job, report.error
        if isinstance(error, Refused):
            if not job.cancelled.is_set():
                (job.failed or self.refused.emit)(sentence(error))
        elif error is not None:
            self.failed.emit(error)
        elif not job.cancelled.is_set():
            self._tell(report.value)
            job.then(report.value)

    def _tell(self, value: object) -> None:
        if isinstance(value, Outcome) and value.changed:
            self.changed.emit(value.changed)
