"""The window from its first paint to its end: the first start, the other ways in, the pages, what it says of itself."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import open_kit
from campaign_kit.ui.actions import ACTIONS
from campaign_kit.ui.dialogs.first_start import FirstStart
from campaign_kit.ui.dialogs.open_copy import OpenCopy
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.pages.page import NEW
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.page_view import PageView
from campaign_kit.ui.widgets.zoom_bar import ZoomBar
from campaign_kit.ui.window import LEAST_PX, NAVIGATION, Window
from tests.services.templates import write_template
from tests.ui.conftest import ENVIRON, clock
from tests.ui.test_session import answer, faults, press, write


def opened(qtbot: QtBot, launch: Launch) -> Window:
    window = Window(launch)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.stack.count() > 0)
    return window


def ended(qtbot: QtBot, window: Window) -> None:
    """Waits for what is on its way, then closes as a person does."""
    qtbot.waitUntil(window.work.is_idle, timeout=20_000)
    assert window.close()


@pytest.fixture
def window(qtbot: QtBot, launch: Launch, sample_folder: tuple[Path, int]) -> Iterator[Window]:
    """A window over a copy of the sample."""
    shutil.copytree(sample_folder[0], launch.paths.data)
    made = opened(qtbot, launch)
    qtbot.waitUntil(lambda: made.shown == "overview")
    yield made
    ended(qtbot, made)


def ways(window: Window) -> list[str]:
    return [way.text() for way in window.side.findChildren(QPushButton) if way.isVisible()]


def start_of(window: Window) -> FirstStart:
    start = window.stack.currentWidget()
    assert isinstance(start, FirstStart)
    return start


def test_only_pages_that_work_are_in_the_bar(window: Window) -> None:
    assert ways(window) == [
        "Tổng quan",
        "Kế hoạch",
        "Buổi tuyên truyền",
        "Địa bàn",
        "Nội dung",
        "Tài liệu",
        "Điểm danh",
        "Người và riêng tư",
        "Truyền thông khác",
        "Văn bản",
        "Thống kê – Báo cáo",
        "Thiết lập",
    ]


def test_every_page_is_reached_by_its_key(window: Window) -> None:
    for key in reversed(NAVIGATION):
        action = window.findChild(QAction, f"go.{key}")
        assert action is not None and action.shortcuts()
        action.trigger()
        assert window.shown == key
        assert window.stack.currentWidget() is window.pages[key]


def test_every_action_of_the_table_hangs_somewhere(window: Window) -> None:
    hung = {action.objectName() for action in window.findChildren(QAction)}
    assert {entry.id for entry in ACTIONS} - hung == set()


def test_every_page_fits_the_least_window(qtbot: QtBot, window: Window) -> None:
    window.resize(*LEAST_PX)
    for key, item in (*((key, None) for key in NAVIGATION), ("session", NEW), ("result", 1)):
        window.go(key, item)
        least = window.stack.currentWidget().minimumSizeHint()
        assert least.width() <= LEAST_PX[0] - window.side.width(), key
        assert window.centralWidget().minimumSizeHint().height() <= LEAST_PX[1], key
        for area in window.stack.currentWidget().findChildren(QScrollArea):
            if area.isVisible() and area.widget() is not None:
                assert area.widget().minimumSizeHint().width() <= area.viewport().width(), (key, "nothing is cut off")
    bar, pane = window.findChild(ZoomBar), window.findChild(PageView)
    window.go("materials")
    assert bar is not None and pane is not None
    assert bar.sizeHint().width() <= pane.width()


def test_the_bar_tells_what_was_saved_and_backed_up(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: "Sao lưu hôm nay" in window.side.state_words())
    window.work.changed.emit(frozenset({"plan"}))
    assert window.side.state_words() == "✓ Đã lưu 10:42 · Sao lưu hôm nay"


def test_the_last_change_is_taken_back_where_the_page_shows_it(window: Window, launch: Launch) -> None:
    undo = window.findChild(QAction, "page.undo")
    assert undo is not None
    window.go("materials")
    undo.trigger()
    assert not window.notice.isVisible()
    window.go("papers")
    undo.trigger()
    assert window.notice.words() == "Đã hoàn tác: thêm 30 buổi."


def test_a_bug_is_told_in_words_without_a_value(window: Window) -> None:
    window.tell_bug("KeyError", "sessions.py:12")
    assert "KeyError, sessions.py:12" in window.notice.words()
    assert "Traceback" not in window.notice.words()


def test_a_message_goes_when_another_page_is_shown(window: Window) -> None:
    window.tell("Đã lưu.")
    assert window.notice.isVisible()
    window.go("settings")
    assert not window.notice.isVisible()


def test_unsaved_work_keeps_the_window_on_its_page(qtbot: QtBot, window: Window) -> None:
    window.go("session", 0)
    page = window.pages["session"]
    page.may_leave = lambda: False  # type: ignore[method-assign]  # the person chose to stay
    window.go("overview")
    assert window.shown == "session" and not window.close()
    del page.may_leave


def test_a_session_is_begun_from_a_template_unless_the_person_stays(window: Window, launch: Launch) -> None:
    key = write_template(launch.paths.own_content, "ngoai-khoa-40", "Ngoại khóa bốn mươi phút")
    page = window.pages["session"]
    here = window.pages[window.shown]
    here.may_leave = lambda: False  # type: ignore[method-assign]  # the person chose to stay
    window.begin(key)
    assert window.shown == "overview"
    del here.may_leave
    window.begin(key)
    assert window.shown == "session"
    chosen = next(each for each in page.findChildren(Choice) if each.accessibleName() == "Mẫu buổi")
    assert chosen.value() == key
    window.begin(module="B3")
    assert chosen.value() == "" and window.shown == "session"


def test_a_fresh_machine_becomes_an_office_with_a_recovery_code(qtbot: QtBot, launch: Launch) -> None:
    window = opened(qtbot, launch)
    start = start_of(window)
    assert ways(window) == []
    press(start, "Tiếp tục")
    assert faults(start) == ["Hãy ghi tên cơ quan."]
    write(start, "Tên cơ quan, như in trên giấy", "Ủy ban nhân dân xã Ia Dom")
    write(start, "Họ và tên người ký", "Siu H’Liên")
    press(start, "Tiếp tục")
    write(start, "Số điện thoại hoặc địa chỉ", "0269 000 000")
    press(start, "Lưu và tạo kho dữ liệu")
    begin = next(button for button in start.findChildren(QPushButton) if button.property("kind") == "primary")
    qtbot.waitUntil(lambda: begin.text() == "Bắt đầu làm việc", timeout=20_000)
    assert not begin.isEnabled()
    next(check for check in start.findChildren(Check)).click()
    begin.click()
    assert window.shown == "overview" and len(ways(window)) == len(NAVIGATION)
    assert window.stack.indexOf(start) == -1, "the recovery code is not kept behind the pages"
    ended(qtbot, window)
    with open_kit(launch.paths, environ=ENVIRON) as kit:
        file = kit.office.file()
        assert file is not None and file.office.name == "Ủy ban nhân dân xã Ia Dom"
        assert [line.number_or_address for line in file.help_lines] == ["111", "0269 000 000", "", "vn-cop.vn"]
        assert [signer.name for signer in file.signers] == ["Siu H’Liên"]


def test_the_sample_leaves_nothing_behind(qtbot: QtBot, launch: Launch) -> None:
    window = opened(qtbot, launch)
    press(start_of(window), "Dùng thử với dữ liệu mẫu")
    qtbot.waitUntil(lambda: window.shown == "overview", timeout=20_000)
    assert "dữ liệu mẫu" in window.notice.words()
    assert window.isAncestorOf(sample_strip(window)) and sample_strip(window).isVisible()
    ended(qtbot, window)
    assert not launch.paths.database.exists()


def sample_strip(window: Window) -> QLabel:
    return next(each for each in window.side.findChildren(QLabel) if each.text().startswith("Dữ liệu mẫu"))


def test_what_was_written_into_the_sample_is_asked_about(qtbot: QtBot, launch: Launch) -> None:
    """Somebody wrote a morning's work into it, and it was gone."""
    window = opened(qtbot, launch)
    press(start_of(window), "Dùng thử với dữ liệu mẫu")
    qtbot.waitUntil(lambda: window.shown == "overview", timeout=20_000)
    qtbot.waitUntil(window.work.is_idle, timeout=20_000)
    window.work.changed.emit(frozenset({"plan"}))
    answer(window, "Ở lại")
    assert not window.close()
    answer(window, "Đóng và xóa dữ liệu mẫu")
    assert window.close()


def test_data_of_the_office_is_never_called_a_sample(window: Window) -> None:
    window.work.changed.emit(frozenset({"plan"}))
    assert not sample_strip(window).isVisible()


def test_data_of_another_computer_is_opened_with_its_code(
    qtbot: QtBot, launch: Launch, sample_folder: tuple[Path, int], tmp_path: Path
) -> None:
    other = replace(launch.paths, data=tmp_path / "other")
    shutil.copytree(sample_folder[0], other.data)
    with open_kit(other, environ=ENVIRON) as kit:
        code = kit.upkeep.recovery_code()
    window = opened(qtbot, launch)
    press(start_of(window), "Mở dữ liệu từ máy khác…")
    dialog = window.findChild(OpenCopy)
    assert dialog is not None
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    write(dialog, "Tệp dữ liệu hoặc tệp sao lưu", str(other.database))
    write(dialog, "Mã khôi phục trên phiếu", wrong)
    press(dialog, "Mở dữ liệu")
    keep = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Mở dữ liệu")
    qtbot.waitUntil(keep.isEnabled)
    assert dialog.isVisible() and not launch.paths.database.exists()
    write(dialog, "Mã khôi phục trên phiếu", code.lower().replace("-", " "))
    press(dialog, "Mở dữ liệu")
    qtbot.waitUntil(lambda: window.shown == "overview", timeout=20_000)
    ended(qtbot, window)


def test_data_in_use_is_told_of_and_can_be_tried_again(
    qtbot: QtBot, launch: Launch, sample_folder: tuple[Path, int]
) -> None:
    shutil.copytree(sample_folder[0], launch.paths.data)
    with open_kit(launch.paths, clock=clock, environ=ENVIRON):
        window = opened(qtbot, launch)
        empty = window.stack.currentWidget().findChild(EmptyState)
        assert empty is not None and window.shown == ""
        assert ways(window) == [], "a way to a page that is not there was a bug"
        recover = next(each for each in window.findChildren(QPushButton) if each.text() == "Mở bằng mã khôi phục…")
        assert not recover.isVisible(), "no code helps while another program has the data"
    press(empty, "Thử mở lại")
    press(empty, "Thử mở lại")
    qtbot.waitUntil(lambda: window.shown == "overview", timeout=20_000)
    ended(qtbot, window)


def test_the_window_remembers_its_size(qtbot: QtBot, window: Window, launch: Launch) -> None:
    window.resize(LEAST_PX[0], 640)
    ended(qtbot, window)
    again = Window(launch)
    qtbot.addWidget(again)
    assert again.height() == 640
