"""Questions of the window: what Enter answers, and what it never does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.ui.dialogs.ask import ask
from tests.ui.asking import when_asked


@pytest.mark.parametrize(
    ("key", "for_good", "answered"), [("Return", False, 0), ("Return", True, 1), ("Escape", True, 1)]
)
def test_a_key_pressed_once_too_often_erases_nothing(qtbot: QtBot, key: str, for_good: bool, answered: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()

    pressed = getattr(Qt.Key, f"Key_{key}")
    when_asked(page, lambda dialog: QTest.keyClick(dialog.focusWidget() or dialog, pressed))
    assert (
        ask(page, "Xóa những tên đã hết hạn?", "Việc này không lấy lại được.", ("Xóa", "Để sau"), for_good=for_good)
        == answered
    )
