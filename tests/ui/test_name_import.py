"""Bringing a list in: seen before anything is stored, stored by one key, taken back whole by one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from campaign_kit.model.attendance import AttendanceStatus, Sex
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.services.result import Entries
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.import_list import ImportList, Verbs
from campaign_kit.ui.dialogs.list_imports import ListImports
from campaign_kit.ui.dialogs.paste_list import PasteList
from campaign_kit.ui.pages.attendance import AttendancePage
from campaign_kit.ui.tables.arrivals import BEFORE, LINE, NAME
from campaign_kit.ui.widgets.drop_cover import DropCover
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from tests.ui.conftest import Host
from tests.ui.list_in_hand import ROSTERS, Hand, column, in_hand, people, primary, seen, told
from tests.ui.test_session import press, write


@pytest.fixture
def hand(qtbot: QtBot, desk: Desk, host: Host, settle: Callable[[], None]) -> Iterator[Hand]:
    with in_hand(qtbot, desk, host, settle) as made:
        yield made


def test_an_old_list_is_seen_as_it_was_and_as_it_is(hand: Hand) -> None:
    """The leader with a ten-year-old .VnTime file: one look, one key, one key back."""
    dialog = hand.read(ROSTERS / "doan-vien-chi-doan-2.xls")
    roster = hand.kit.imports.read_file(ROSTERS / "doan-vien-chi-doan-2.xls")
    assert "chữ TCVN3 (phông .VnTime): 22 tên đã đổi" in told(dialog)
    assert not people(dialog).isColumnHidden(BEFORE)
    assert column(dialog, NAME) == [person.full_name for person in roster.people]
    assert (column(dialog, BEFORE)[0], column(dialog, NAME)[0]) == ("Hå B¶o H»ng", "Hồ Bảo Hằng")
    assert column(dialog, LINE)[0] == "4", "the row as Excel numbers it"
    assert hand.names() == [], "nothing is stored before the key"
    QTest.keyClick(people(dialog), Qt.Key.Key_Return)
    hand.settle()
    assert hand.previews() == [] and len(hand.names()) == 22
    assert hand.host.said == ["Đã nhập 22 người."]
    hand.host.next_steps[0]()
    assert hand.names() == [], "one undo takes the whole import back"


def test_a_list_beside_a_count_asks_whether_it_is_inside(hand: Hand) -> None:
    form = hand.kit.attendance.result(hand.lesson.id)
    hand.kit.attendance.save_result(hand.lesson.id, Entries((replace(form.grid[0], total=30),)))
    dialog = hand.paste("Siu H’Nhi\nKsor Thanh")
    press(dialog, "Nhập 2 người")
    hand.settle()
    assert dialog.isVisible() and hand.names() == []
    question = dialog.findChild(InsideQuestion)
    assert question is not None
    next(each for each in question.findChildren(QRadioButton) if each.text() == "Đã nằm trong số đếm").click()
    press(dialog, "Nhập 2 người")
    hand.settle()
    assert hand.kit.attendance.names(hand.lesson.id).session.list_is_part is True


def test_the_list_is_opened_on_the_terms_that_stand_there(hand: Hand) -> None:
    dialog = hand.paste("Siu H’Nhi\nKsor Thanh")
    write(dialog, "Danh sách dùng để làm gì", "")
    press(dialog, "Nhập 2 người")
    hand.settle()
    assert [field.complaint() for field in dialog.findChildren(Field) if field.complaint()]
    assert hand.names() == []
    write(dialog, "Danh sách dùng để làm gì", "Cấp giấy chứng nhận")
    write(dialog, "Giữ tên đến hết ngày", "31/12/2026")
    next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Ghi là").setCurrentIndex(1)
    press(dialog, "Nhập 2 người")
    hand.settle()
    roll = hand.kit.attendance.names(hand.lesson.id)
    assert roll.name_list is not None
    assert (roll.name_list.purpose, roll.name_list.keep_until) == ("Cấp giấy chứng nhận", date(2026, 12, 31))
    assert {line.attendance.status for line in roll.lines} == {AttendanceStatus.PRESENT}


def test_a_file_that_is_no_list_is_refused_in_words(hand: Hand, tmp_path: Path) -> None:
    file = tmp_path / "ảnh.xlsx"
    file.write_bytes(b"\x89PNG....")
    hand.verbs.read_file(file)
    hand.settle()
    assert len(hand.host.refused) == 1 and "Chưa nhập ai" in hand.host.refused[0]
    assert hand.previews() == []


def test_text_without_names_is_refused_where_it_was_pasted(hand: Hand) -> None:
    hand.verbs.from_text()
    dialog = seen(hand.page, PasteList)
    next(iter(dialog.findChildren(QPlainTextEdit))).setPlainText("123\n456")
    press(dialog, "Xem trước")
    hand.settle()
    assert dialog.isVisible() and hand.host.refused == []
    dialog.reject()


def test_what_is_left_before_it_was_read_is_forgotten(hand: Hand) -> None:
    hand.verbs.from_text()
    pasted = seen(hand.page, PasteList)
    next(iter(pasted.findChildren(QPlainTextEdit))).setPlainText("Siu H’Nhi\nKsor Thanh")
    press(pasted, "Xem trước")
    pasted.reject()
    hand.settle()
    assert hand.previews() == []


def test_a_window_that_is_closed_hears_nothing_more(hand: Hand) -> None:
    """The people may still be looked for then."""
    forgotten: list[str] = []
    verbs = Verbs(
        read=lambda _columns, _then, _refuse: partial(forgotten.append, "list"),
        arrivals=lambda _roster, _place, _then, _refuse: partial(forgotten.append, "people"),
        bring=lambda _roster, _choices, _columns, _done, _refuse: None,
    )
    roll = hand.kit.attendance.names(hand.lesson.id)
    dialog = ImportList(hand.page, "Danh sách", roll, [(None, "Theo buổi")], verbs)
    dialog.begin(hand.kit.imports.read_text("Siu H’Nhi\nKsor Thanh"))
    dialog.show()
    dialog.reject()
    assert forgotten == ["people"] and hand.previews() == []


def test_what_is_being_stored_is_not_left_alone(hand: Hand) -> None:
    dialog = hand.paste("Siu H’Nhi\nKsor Thanh")
    press(dialog, "Nhập 2 người")
    dialog.reject()
    assert dialog.isVisible()
    hand.settle()
    assert hand.previews() == [] and hand.host.said == ["Đã nhập 2 người."]
    assert len(hand.names()) == 2


def carried(file: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    return data


def test_a_file_that_is_let_go_above_the_page_is_read(hand: Hand, tmp_path: Path) -> None:
    cover = hand.page.findChild(DropCover)
    assert cover is not None and hand.page.acceptDrops()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    picture = carried(tmp_path / "ảnh.png")
    entering = QDragEnterEvent(QPoint(9, 9), copy, picture, left, none)
    QApplication.sendEvent(hand.page, entering)
    assert cover.isHidden(), "only what can be a list is taken"
    data = carried(ROSTERS / "csdl-nganh-lop-6A.xlsx")
    QApplication.sendEvent(hand.page, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    assert cover.isVisible()
    QApplication.sendEvent(hand.page, QDragLeaveEvent())
    assert cover.isHidden()
    QApplication.sendEvent(hand.page, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(hand.page, QDropEvent(QPointF(9, 9), copy, data, left, none))
    hand.settle()
    assert cover.isHidden() and seen(hand.page, ImportList).isVisible()
    seen(hand.page, ImportList).reject()


def test_a_file_let_go_above_the_box_is_the_pages(hand: Hand, qtbot: QtBot, desk: Desk) -> None:
    """It stood in the search as "file:///…"."""
    page = AttendancePage(desk)
    qtbot.addWidget(page)
    page.show_item(hand.lesson.id)
    page.show()
    entries = page.findChildren(QLineEdit)
    assert entries and page.acceptDrops() and not any(each.acceptDrops() for each in entries)


def test_any_import_of_the_session_is_taken_back_whole(hand: Hand) -> None:
    people = [RosterPerson(full_name=name, sex=Sex.FEMALE) for name in ("Siu H’Nhi", "Ksor Thanh", "Rơ Châm H’Bia")]
    hand.kit.imports.bring(hand.lesson.id, Roster(people=tuple(people[:2])))
    hand.kit.imports.bring(hand.lesson.id, Roster(people=tuple(people[2:])))
    hand.verbs.undo()
    dialog = seen(hand.page, ListImports)
    table = next(iter(dialog.findChildren(QTableView)))
    assert [str(table.model().index(row, 1).data()) for row in range(2)] == ["1", "2"], "the newest first"
    table.setCurrentIndex(table.model().index(1, 0))
    press(dialog, "Lấy lại lần nhập này")
    assert hand.names() == ["Rơ Châm H’Bia"]
    assert hand.host.said == ["Đã lấy lại lần nhập vào buổi “Ngoại khóa lớp 6A”: 2 người ra khỏi danh sách."]
    press(dialog, "Lấy lại lần nhập này")
    assert hand.names() == [] and table.model().rowCount(QModelIndex()) == 0
    assert not primary(dialog).isEnabled()
    dialog.reject()


def test_what_was_brought_can_be_taken_back_by_the_page(hand: Hand) -> None:
    """The page of attendance keeps it for Ctrl+Z."""
    backs: list[Callable[[int], int | None]] = []
    hand.verbs.brought.connect(backs.append)
    press(hand.paste("Siu H’Nhi\nKsor Thanh"), "Nhập 2 người")
    hand.settle()
    assert [back(hand.lesson.id) for back in backs] == [2]
    assert hand.names() == []
