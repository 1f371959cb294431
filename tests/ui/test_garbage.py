"""What lies in a cycle goes on the window's thread, whatever the worker makes meanwhile."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.ui.garbage import Garbage, collect_due


@pytest.fixture
def garbage() -> Iterator[Garbage]:
    kept = Garbage(owner := QObject())
    yield kept
    kept.end()
    owner.deleteLater()


def torn_down_in() -> list[str]:
    """The thread that tears down a widget in a cycle is written there."""
    seen: list[str] = []
    widget = QWidget()
    widget.own_self = widget  # type: ignore[attr-defined]
    weakref.finalize(widget, lambda: seen.append(threading.current_thread().name))
    return seen


def make_many(kept: list[list[int]]) -> None:
    """More objects that stay than Python lets pass without collecting."""
    kept += [[number] for number in range(200_000)]


def test_a_worker_that_makes_much_tears_no_widget_down(qtbot: QtBot, garbage: Garbage) -> None:
    seen = torn_down_in()
    kept: list[list[int]] = []
    worker = threading.Thread(target=make_many, args=(kept,))
    worker.start()
    worker.join()
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen), timeout=5_000)
    assert seen == [threading.main_thread().name]


def test_at_the_end_python_collects_again(qtbot: QtBot) -> None:
    owner = QObject()
    gc.enable()
    Garbage(owner).end()
    assert gc.isenabled()
    owner.deleteLater()


def test_nothing_is_collected_before_its_time() -> None:
    gc.collect()
    seen = torn_down_in()
    collect_due()
    assert seen == []
    kept: list[list[int]] = []
    make_many(kept)
    collect_due()
    assert seen != [] and kept
