"""The ways into the data: on the worker, never a dead end, nothing left open when the window is closed."""

import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.ui.app import told_in
from campaign_kit.ui.dialogs.open_copy import OpenCopy
from campaign_kit.ui.dialogs.progress import ProgressDialog
from campaign_kit.ui.dialogs.restore_backup import RestoreBackup
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.window import Window
from tests.ui.conftest import ENVIRON, clock
from tests.ui.test_session import entry, press, write
from tests.ui.test_window import ended, opened, start_of


def filled_in(window: Window) -> QWidget:
    """The first start with its first two steps written."""
    start = start_of(window)
    write(start, "Tên cơ quan, như in trên giấy", "Ủy ban nhân dân xã Ia Dom")
    press(start, "Tiếp tục")
    return start


def last_button(start: QWidget) -> QPushButton:
    return next(button for button in start.findChildren(QPushButton) if button.property("kind") == "primary")


def test_a_wish_to_stop_the_making_of_the_data_is_no_dead_end(qtbot: QtBot, launch: Launch) -> None:
    """It was made all the same, its recovery code was never shown, and a second try was refused."""
    hold = threading.Event()

    def slow() -> datetime:
        if threading.current_thread() is not threading.main_thread():
            hold.wait(10)
        return clock()

    window = opened(qtbot, replace(launch, clock=slow))
    start = filled_in(window)
    press(start, "Lưu và tạo kho dữ liệu")
    press(start, "Lưu và tạo kho dữ liệu")
    progress = window.findChild(ProgressDialog)
    assert progress is not None
    qtbot.waitUntil(progress.isVisible)
    progress.reject()
    hold.set()
    qtbot.waitUntil(lambda: last_button(start).text() == "Bắt đầu làm việc", timeout=20_000)
    ended(qtbot, window)


def test_closing_the_window_before_the_end_of_the_first_start_closes_the_data(qtbot: QtBot, launch: Launch) -> None:
    window = opened(qtbot, launch)
    start = filled_in(window)
    press(start, "Lưu và tạo kho dữ liệu")
    qtbot.waitUntil(lambda: last_button(start).text() == "Bắt đầu làm việc", timeout=20_000)
    ended(qtbot, window)
    with open_kit(launch.paths, clock=clock, environ=ENVIRON) as kit:
        assert kit.office.file() is not None


def test_a_recovery_sheet_that_was_not_put_away_is_reminded_of(qtbot: QtBot, launch: Launch) -> None:
    """The window was closed over the sheet; the second start went on as if it were in the safe."""
    window = opened(qtbot, launch)
    start = filled_in(window)
    press(start, "Lưu và tạo kho dữ liệu")
    qtbot.waitUntil(lambda: last_button(start).text() == "Bắt đầu làm việc", timeout=20_000)
    assert any("CAMPAIGN_KIT_KEY" in each.text() for each in start.findChildren(QLabel)), "where the key lies"
    ended(qtbot, window)
    again = opened(qtbot, launch)
    qtbot.waitUntil(lambda: again.shown == "overview", timeout=20_000)
    assert "phiếu khôi phục" in again.notice.words()
    press(again.notice, "Xem phiếu khôi phục")
    assert again.shown == "settings"
    save = next(each for each in again.findChildren(QPushButton) if each.text().startswith("Lưu phiếu khôi phục"))
    assert save.isVisible()
    ended(qtbot, again)
    third = opened(qtbot, launch)
    qtbot.waitUntil(lambda: third.shown == "overview", timeout=20_000)
    assert third.notice.words() == ""
    ended(qtbot, third)


def test_a_lost_key_is_mended_by_the_code(qtbot: QtBot, launch: Launch, sample_folder: tuple[Path, int]) -> None:
    shutil.copytree(sample_folder[0], launch.paths.data)
    window = opened(qtbot, replace(launch, environ={"CAMPAIGN_KIT_KEY": "00" * 32}))
    recover = next(each for each in window.findChildren(QPushButton) if each.text() == "Mở bằng mã khôi phục…")
    assert recover.isVisible()
    ended(qtbot, window)


def test_an_office_made_in_a_first_try_is_gone_on_with(qtbot: QtBot, launch: Launch) -> None:
    window = opened(qtbot, launch)
    start = filled_in(window)
    press(start, "Lưu và tạo kho dữ liệu")
    qtbot.waitUntil(lambda: last_button(start).text() == "Bắt đầu làm việc", timeout=20_000)
    start._show_step(1)  # type: ignore[attr-defined]  # as if the value had been lost on its way
    press(start, "Lưu và tạo kho dữ liệu")
    qtbot.waitUntil(lambda: last_button(start).text() == "Bắt đầu làm việc", timeout=20_000)
    assert window.notice.words() == ""
    ended(qtbot, window)


def test_a_window_closed_over_the_sample_leaves_nothing_behind(
    qtbot: QtBot, launch: Launch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed while the sample was being prepared, it left an open database in a temporary folder."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    begun = threading.Event()

    def slow() -> datetime:
        if threading.current_thread() is not threading.main_thread():
            begun.set()
        return clock()

    window = opened(qtbot, replace(launch, clock=slow))
    press(start_of(window), "Dùng thử với dữ liệu mẫu")
    assert begun.wait(10) and list(folder.iterdir())
    assert window.close()
    assert list(folder.iterdir()) == []


class Watched(dict[str, str]):
    """An environment that writes down which thread asked it."""

    asked: threading.Thread | None = None

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        Watched.asked = threading.current_thread()
        return super().get(key, default)


def test_data_is_opened_on_the_worker(qtbot: QtBot, launch: Launch, kit: Kit) -> None:
    """A keyring that asks for its password, or an upgrade of a large database, froze the window."""
    kit.close()
    window = opened(qtbot, replace(launch, environ=Watched(ENVIRON)))
    qtbot.waitUntil(lambda: window.shown == "overview", timeout=20_000)
    assert Watched.asked is not None and Watched.asked is not threading.main_thread()
    ended(qtbot, window)


def test_the_dialog_of_a_copy_stays_while_it_is_opened(qtbot: QtBot, kit: Kit) -> None:
    """Closed by Escape it was deleted; then the copy was opened without a page, and the dialog called."""
    asked: list[tuple[Callable[[str], None], Callable[[], object]]] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = OpenCopy(parent, lambda _file, _code, refused, accept: asked.append((refused, accept)))
    dialog.show()
    write(dialog, "Tệp dữ liệu hoặc tệp sao lưu", "a.db")
    write(dialog, "Mã khôi phục trên phiếu", kit.upkeep.recovery_code())
    press(dialog, "Mở dữ liệu")
    leave = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Bỏ qua")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and not leave.isEnabled()
    assert not dialog.close() and dialog.isVisible()
    refused, _accept = asked[0]
    refused("Mã không đúng.")
    assert leave.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_place_of_the_code_shows_how_a_code_looks(qtbot: QtBot, kit: Kit) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shape = "-".join("X" * len(group) for group in kit.upkeep.recovery_code().split("-"))
    shown = entry(OpenCopy(parent, lambda *_all: None), "Mã khôi phục trên phiếu").placeholderText()
    assert shown.endswith("-…") and shape.startswith(shown.removesuffix("…")) and shape.count("-") == 13


@pytest.mark.parametrize("whole", [False, True])
def test_a_bug_is_shown_whole_only_to_who_looks_for_it(
    qtbot: QtBot, launch: Launch, capsys: pytest.CaptureFixture[str], whole: bool
) -> None:
    """`__main__` promised it for the window too, where CAMPAIGN_KIT_DEBUG did nothing."""
    window = Window(launch)
    qtbot.addWidget(window)
    try:
        Path().joinpath(None)  # type: ignore[arg-type]  # a bug
    except TypeError:
        kind, error, trace = sys.exc_info()
    assert kind is not None and error is not None
    told_in(window, whole=whole)(kind, error, trace)
    assert ("Traceback" in capsys.readouterr().err) is whole
    assert "TypeError" in window.notice._words.text()


def test_the_whole_code_is_seen(qtbot: QtBot, kit: Kit) -> None:
    """Its last groups were out of sight, and nobody could compare them with the sheet."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = OpenCopy(parent, lambda *_all: None)
    dialog.show()
    field = entry(dialog, "Mã khôi phục trên phiếu")
    assert field.fontMetrics().horizontalAdvance(kit.upkeep.recovery_code()) < field.width() - 20
    dialog.close()


def test_damaged_data_is_mended_by_a_backup(qtbot: QtBot, launch: Launch, kit: Kit) -> None:
    kit.upkeep.backup_now()
    kit.close()
    launch.paths.database.write_bytes(b"hong" * 3000)
    window = opened(qtbot, replace(launch, environ=ENVIRON))
    press(window, "Khôi phục từ bản sao lưu…")
    dialog = window.findChild(RestoreBackup)
    assert dialog is not None
    press(dialog, "Khôi phục")
    qtbot.waitUntil(lambda: window.shown == "overview", timeout=20_000)
    assert list(launch.paths.backups.glob("*.damaged"))
    ended(qtbot, window)
