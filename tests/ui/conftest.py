"""What the window's tests stand on: an offscreen application, a real kit over the sample, a desk that writes down."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.model.plan import Session
from campaign_kit.paths import Paths, find_paths
from campaign_kit.services.sample import fill_sample
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.garbage import collect_due
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.style import dress
from campaign_kit.ui.work import Work
from tests.ui.asking import Unanswered

TODAY = date(2026, 11, 21)
ENVIRON = {"CAMPAIGN_KIT_KEY": "5a" * 32}


def clock() -> datetime:
    """10:42 on 21/11/2026 in Vietnam."""
    return datetime(2026, 11, 21, 3, 42, tzinfo=UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        # the offscreen platform says so of every window with a least size
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(scope="session", autouse=True)
def looks(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """A test ends without a window that is still seen; what asked to be deleted is deleted here.

    A question that nobody answers ends the test, not the whole run.
    """
    unanswered = Unanswered()
    gc.disable()  # as in the program (`ui/garbage.py`)
    yield
    unanswered.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    collect_due()
    gc.enable()
    assert [widget for widget in qapp.topLevelWidgets() if widget.isVisible()] == []
    assert unanswered.titles == []


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A data folder with the sample, closed again, and the number of the session whose kit is worth showing."""
    folder = tmp_path_factory.mktemp("sample") / "data"
    with open_kit(find_paths(folder), clock=clock, environ=ENVIRON) as kit:
        return folder, fill_sample(kit.office, kit.plan, kit.places, 1, TODAY).id


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return replace(find_paths(), data=tmp_path / "data")


@pytest.fixture
def launch(paths: Paths) -> Launch:
    """A run on a fresh machine."""
    return Launch(paths, clock, ENVIRON)


@pytest.fixture
def kit(sample_folder: tuple[Path, int], paths: Paths) -> Iterator[Kit]:
    """A kit over a copy of the sample."""
    shutil.copytree(sample_folder[0], paths.data)
    with open_kit(paths, clock=clock, environ=ENVIRON) as opened:
        yield opened


@pytest.fixture
def shown(kit: Kit, sample_folder: tuple[Path, int]) -> Session:
    """The session of the sample with lớp 4, 5 on 23/11/2026."""
    return kit.plan.session(str(sample_folder[1]))


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """The seam; at the end no job is left on its way."""
    seam = Work()
    yield seam
    idle = seam.is_idle()
    seam.close()
    assert idle


@dataclass
class Host:
    """Stands in for the window: writes down where a page wanted to go and what it said."""

    went: list[tuple[str, int | None]] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    next_steps: list[Callable[[], object]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def go(self, key: str, item: int | None = None) -> None:
        self.went.append((key, item))

    def begin(self, template: str = "", module: str = "", task: int = 0, place: int = 0) -> None:
        self.begun.append(template or module or str(task or place))

    def tell(self, words: str, then: tuple[str, Callable[[], object]] | None = None) -> None:
        self.said.append(words)
        if then is not None:
            self.next_steps.append(then[1])


@pytest.fixture
def host(work: Work) -> Host:
    found = Host()
    work.refused.connect(found.refused.append)
    return found


@pytest.fixture
def desk(kit: Kit, work: Work, host: Host) -> Desk:
    return Desk(kit, work, host.go, host.tell, host.begin, kit.close)


@pytest.fixture
def settle(qtbot: QtBot, work: Work) -> Callable[[], None]:
    """Waits until no job is on its way."""
    return lambda: qtbot.waitUntil(work.is_idle, timeout=20_000)
