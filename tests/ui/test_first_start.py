"""The first start by keys: Enter goes on, Tab goes through the fields in the order in which they are seen."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.model.office import OfficeKind, compulsory_help_lines
from campaign_kit.model.plan import Partner
from campaign_kit.ui.dialogs.first_start import FirstStart
from campaign_kit.ui.widgets.partners import PartnersEditor
from campaign_kit.ui.work import Work
from tests.ui.test_session import entry, press, write


def seen(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def stops(number: int) -> list[str]:
    """The names of the next widgets that Tab reaches."""
    names = []
    for _ in range(number):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        here = focus()
        names.append(here.accessibleName() or (here.text() if isinstance(here, QPushButton) else ""))
    return names


def test_the_first_start_goes_on_by_keys(qtbot: QtBot, work: Work) -> None:
    start = FirstStart(work, date(2026, 11, 21), compulsory_help_lines(), lambda *_all: None)
    seen(qtbot, start)
    pile = start.findChild(QStackedWidget)
    assert pile is not None
    write(start, "Tên cơ quan, như in trên giấy", "Ủy ban nhân dân xã Ia Dom")
    name = entry(start, "Tên cơ quan, như in trên giấy")
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert pile.currentIndex() == 1
    assert isinstance(focus(), QLineEdit) and focus().accessibleName() == "Tên đường dây trợ giúp"
    line = ["Số điện thoại hoặc địa chỉ", "Bỏ dòng này"]
    assert stops(6) == [*line, "Tên đường dây trợ giúp", *line, "Thêm đường dây"]
    press(start, "Thêm đường dây")
    assert stops(3) == [*line, "Thêm đường dây"], "a line added later is reached before the button"


def test_partners_added_later_are_reached_in_their_order(qtbot: QtBot) -> None:
    around, editor, after = QWidget(), PartnersEditor(), QLineEdit()
    column = QVBoxLayout(around)
    column.addWidget(editor)
    column.addWidget(after)
    editor.show_partners([Partner(kind=OfficeKind.POLICE)])
    seen(qtbot, around)
    press(editor, "Thêm đơn vị phối hợp")
    add = next(button for button in editor.findChildren(QPushButton) if button.text() == "Thêm đơn vị phối hợp")
    after.setFocus()
    row = ["Loại đơn vị", "Bỏ đơn vị này", "Tên đơn vị phối hợp"]
    assert stops(7) == [*row, *row, add.text()]
