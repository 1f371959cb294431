"""Everything in the window can be done by keys: no page holds the focus fast, and every key of the table works."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import open_kit
from campaign_kit.model.plan import SessionStatus
from campaign_kit.paths import find_paths
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_plan import fill_plan
from campaign_kit.services.sample_report import fill_report
from campaign_kit.services.sample_results import fill_results
from campaign_kit.ui.actions import ACTIONS
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.window import Window
from tests.ui.conftest import ENVIRON, TODAY, clock
from tests.ui.test_window import ended, opened

PAGES = (
    "overview",
    "plan",
    "sessions",
    "session",
    "result",
    "coverage",
    "places",
    "content",
    "materials",
    "attendance",
    "report",
    "settings",
)
MOST_STOPS = 400
KEYS = {entry.id: entry.keys for entry in ACTIONS}


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """A data folder with lists and results, and the session to show on the pages that show one."""
    folder = tmp_path_factory.mktemp("results") / "data"
    with open_kit(find_paths(folder), clock=clock, environ=ENVIRON) as kit:
        shown = fill_sample(kit.office, kit.plan, kit.places, 1, TODAY)
        fill_results(kit, 1, shown)
        fill_plan(kit, TODAY)
        fill_report(kit, TODAY)
        held = kit.plan.sessions(status=SessionStatus.HELD)[-1]
        return folder, {"session": shown.id, "result": held.id, "materials": shown.id, "attendance": shown.id}


@pytest.fixture
def window(
    qtbot: QtBot, launch: Launch, results: tuple[Path, dict[str, int]], request: pytest.FixtureRequest
) -> Iterator[Window]:
    """The window on the page that the test asks for, with the focus."""
    folder, items = results
    shutil.copytree(folder, launch.paths.data)
    made = opened(qtbot, launch)
    qtbot.waitUntil(lambda: made.shown == "overview", timeout=20_000)
    page = request.node.callspec.params["page"]
    made.go(page, items.get(page))
    # on a busy machine what a page reads takes long enough for the dialog of progress, which takes the keys to itself;
    # no window manager gives them back here
    qtbot.waitUntil(made.work.is_idle, timeout=20_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.pages[page].take_focus()
    yield made
    made.pages[page].may_leave = lambda: True  # type: ignore[method-assign]  # what was typed here is not asked about
    ended(qtbot, made)
    del made.pages[page].may_leave


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(keys: str) -> None:
    combination = QKeySequence(keys)[0]
    QTest.keyClick(focus(), combination.key(), combination.keyboardModifiers())


def can_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def named(widgets: set[QWidget]) -> list[str]:
    return sorted(f"{type(widget).__name__} {widget.accessibleName()}" for widget in widgets)


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_through_the_whole_page_and_out_of_it(window: Window, page: str, key: str) -> None:
    reached: list[QWidget] = [focus()]
    for _ in range(MOST_STOPS):
        press(key)
        if focus() in reached[1:]:
            break
        reached.append(focus())
    else:
        pytest.fail("no way round")
    assert named({each for each in window.findChildren(QWidget) if can_stop(each)} - set(reached)) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_key_of_the_table_does_its_action(window: Window, page: str) -> None:
    """A key that two actions of one page share does neither; a key that a field takes for itself does nothing."""
    heard: list[str] = []
    here = window.pages[page]
    hung = {each: each.parent() for each in window.findChildren(QAction) if each.objectName() in KEYS}
    near = [each for each, owner in hung.items() if owner in (window, here, *here.findChildren(QWidget))]
    for action in near:
        action.triggered.disconnect()
        action.triggered.connect(partial(lambda name, _on=False: heard.append(name), action.objectName()))
        action.setEnabled(True)
    for action in near:
        if action.objectName() == "page.undo" and isinstance(here.focusWidget(), QLineEdit):
            continue  # a field that is being written takes its own words back
        owner = action.parent()
        assert isinstance(owner, QWidget)
        here.take_focus()
        if owner is not focus() and not owner.isAncestorOf(focus()):
            owner.setFocus()
        for keys in KEYS[action.objectName()]:
            heard.clear()
            press(keys)
            assert heard == [action.objectName()], f"{keys} with the focus on {focus()}"
