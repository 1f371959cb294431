"""The seam: quick verbs at once, slow ones on the worker; refusals, progress, cancelling, lanes."""

import threading
from collections.abc import Callable, Generator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.errors import Refused
from campaign_kit.services.outcome import Outcome, Step
from campaign_kit.ui.dialogs.progress import ProgressDialog
from campaign_kit.ui.work import Work
from campaign_kit.wording.refusals import sentence

NO_SESSION = Refused("plan.no_session", ref="9")


def refuse() -> None:
    raise NO_SESSION


def test_a_quick_verb_gives_its_value_and_tells_what_changed(work: Work) -> None:
    changed: list[frozenset[str]] = []
    work.changed.connect(changed.append)
    assert work.now(lambda: 7) == 7
    outcome = work.now(lambda: Outcome(1, frozenset({"plan"})))
    assert outcome is not None and outcome.value == 1
    assert changed == [frozenset({"plan"})]


def test_a_refusal_becomes_its_sentence(work: Work) -> None:
    heard: list[str] = []
    work.refused.connect(heard.append)
    assert work.now(refuse) is None
    assert heard == [sentence(NO_SESSION)]


def test_a_refusal_goes_to_who_asked_for_it(work: Work) -> None:
    heard: list[str] = []
    work.refused.connect(lambda _words: pytest.fail("shown twice"))
    work.now(refuse, refuse=heard.append)
    assert heard == [sentence(NO_SESSION)]


def test_a_slow_verb_runs_elsewhere_and_comes_back_here(work: Work, settle: Callable[[], None]) -> None:
    threads: list[object] = []
    work.start(threading.current_thread, lambda thread: threads.extend([thread, threading.current_thread()]))
    settle()
    elsewhere, here = threads
    assert here is threading.main_thread() and elsewhere is not here


def test_a_slow_refusal_is_said(work: Work, settle: Callable[[], None]) -> None:
    heard: list[str] = []
    work.refused.connect(heard.append)
    work.start(refuse, lambda _value: pytest.fail("no value"))
    settle()
    assert heard == [sentence(NO_SESSION)]


def test_a_bug_is_handed_on_as_it_is(work: Work, settle: Callable[[], None]) -> None:
    heard: list[Exception] = []
    work.failed.connect(heard.append)
    work.start(lambda: {}["missing"], lambda _value: pytest.fail("no value"))
    settle()
    assert [type(error) for error in heard] == [KeyError]


def test_cancelling_stops_between_two_steps(work: Work, settle: Callable[[], None]) -> None:
    begun, wished, seen = threading.Event(), threading.Event(), []

    def steps() -> Generator[Step, None, str]:
        try:
            begun.set()
            wished.wait(10)
            yield Step(0, 2, "một")
            seen.append("never")
            yield Step(1, 2, "hai")
            return "done"
        finally:
            seen.append("closed")

    job = work.run(steps, lambda _value: pytest.fail("cancelled"))
    assert begun.wait(10)
    work.cancel(job)
    wished.set()
    settle()
    assert seen == ["closed"]


def test_what_the_steps_of_a_stopped_job_have_changed_is_told(work: Work, settle: Callable[[], None]) -> None:
    """Stopping "Tạo cả bộ" after two of four files left the pages without those two."""
    changed: list[frozenset[str]] = []
    work.changed.connect(changed.append)
    written, wished = threading.Event(), threading.Event()

    def steps() -> Generator[Step, None, str]:
        yield Step(1, 2, "một", changed=frozenset({"materials"}))
        written.set()
        wished.wait(10)
        yield Step(2, 2, "hai")
        return "done"

    job = work.run(steps, lambda _value: pytest.fail("cancelled"))
    assert written.wait(10)
    work.cancel(job)
    wished.set()
    settle()
    assert changed == [frozenset({"materials"})]


def test_what_the_steps_of_a_refused_job_have_changed_is_told(work: Work, settle: Callable[[], None]) -> None:
    changed: list[frozenset[str]] = []
    work.changed.connect(changed.append)

    def steps() -> Generator[Step, None, str]:
        yield Step(1, 2, "một", changed=frozenset({"materials"}))
        raise NO_SESSION

    work.run(steps, lambda _value: pytest.fail("refused"))
    settle()
    assert changed == [frozenset({"materials"})]


def test_a_job_without_steps_cannot_be_stopped(work: Work, qtbot: QtBot) -> None:
    """Stopping the making of the database dropped a finished database, and a second try was refused."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ProgressDialog(work, parent)
    hold, values = threading.Event(), []
    with qtbot.waitSignal(work.started, timeout=5000):
        work.start(lambda: hold.wait(10), values.append, title="Đang tạo kho dữ liệu")
    stop = dialog.findChild(QPushButton)
    assert dialog.isVisible() and stop is not None and not stop.isVisible()
    dialog.reject()
    hold.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert values == [True]


def test_a_newer_job_of_a_lane_drops_the_older_one(work: Work, settle: Callable[[], None]) -> None:
    hold, values = threading.Event(), []
    work.start(lambda: hold.wait(10), lambda _value: None)
    for number in range(5):
        work.start(lambda number=number: number, values.append, lane="preview")
    hold.set()
    settle()
    assert values == [4]


def test_progress_is_shown_for_a_long_titled_job_and_escape_is_the_wish_to_stop(work: Work, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ProgressDialog(work, parent)
    hold = threading.Event()

    def steps() -> Generator[Step, None, None]:
        yield Step(1, 4, "Đang làm áp phích")
        hold.wait(10)
        yield Step(2, 4, "Đang làm tờ gấp")

    with qtbot.waitSignal(work.started, timeout=5000):
        work.run(steps, lambda _value: None, title="Đang tạo bộ tài liệu")
    assert dialog.isVisible()
    dialog.reject()
    assert dialog.isVisible(), "it waits for the end of the step"
    hold.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_short_job_shows_no_progress(work: Work, settle: Callable[[], None]) -> None:
    work.started.connect(lambda _job, _step: pytest.fail("shown"))
    work.start(lambda: 1, lambda _value: None, title="Ngắn")
    settle()


def test_closing_ends_the_worker_in_the_middle_of_its_work(qtbot: QtBot) -> None:
    seam = Work()
    seam.start(lambda: 1, lambda _value: None)
    seam.close()
    assert seam.is_idle()
