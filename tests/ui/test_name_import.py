"""Bringing a list in: seen before anything is stored, decided about, stored by one key, taken back whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import AttendanceStatus, Sex
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, Session, SessionDraft, SessionLinks
from campaign_kit.model.roster import ColumnMeaning, Roster, RosterColumn, RosterPerson
from campaign_kit.services.result import Entries
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.import_list import ImportList
from campaign_kit.ui.dialogs.list_imports import ListImports
from campaign_kit.ui.dialogs.paste_list import PasteList
from campaign_kit.ui.pages.name_import import NameImport
from campaign_kit.ui.tables.arrivals import BEFORE, LINE, NAME, NOTE, YEAR
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.column_meanings import chosen_instead
from campaign_kit.ui.widgets.drop_cover import DropCover
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.ui.widgets.segments import Segments
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import press, write

ROSTERS = Path(__file__).parents[1] / "data" / "rosters"
_D = TypeVar("_D", bound=QWidget)
TWICE = "Họ và tên\tNăm sinh\nTrần Thị Trang\t2015\nSiu H’Nhi\t2015\nTrần Thị Trang\t2015\nTổng cộng: 3 em"


@pytest.fixture
def lesson(kit: Kit) -> Session:
    """A lesson of today with lớp 6A of a school of its own, with a list that nobody is on."""
    school = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lớn")]).value[0]
    room = PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6, parent_id=school.id)
    place = kit.places.add([room]).value[0]
    draft = SessionDraft(title="Ngoại khóa lớp 6A", form=Form.EXTRACURRICULAR, day=TODAY)
    return kit.plan.add(draft, SessionLinks(place_ids=(place.id,))).value


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Stands in for the page of attendance."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1140, 740)
    made.show()
    return made


@pytest.fixture
def bringing(page: QWidget, desk: Desk, lesson: Session) -> NameImport:
    made = NameImport(desk, page)
    made.work_on(lesson)
    return made


@pytest.fixture
def paste(page: QWidget, bringing: NameImport, settle: Callable[[], None]) -> Iterator[Callable[[str], ImportList]]:
    """Pastes a list and shows it."""

    def pasted(text: str) -> ImportList:
        bringing.from_text()
        dialog = seen(page, PasteList)
        next(iter(dialog.findChildren(QPlainTextEdit))).setPlainText(text)
        press(dialog, "Xem trước")
        settle()
        return seen(page, ImportList)

    yield pasted
    for dialog in page.findChildren(ImportList):
        dialog.reject()


def seen(page: QWidget, kind: type[_D]) -> _D:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def people(dialog: ImportList) -> QTableView:
    return next(each for each in dialog.findChildren(QTableView) if each.accessibleName().startswith("Những người"))


def column(dialog: ImportList, number: int) -> list[str]:
    model = people(dialog).model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def show_part(dialog: ImportList, key: str) -> None:
    found = dialog.findChild(Segments)
    assert found is not None
    found.choose(key)


def primary(dialog: QWidget) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.property("kind") == "primary")


def told(dialog: QWidget) -> str:
    return "\n".join(panel.words() for panel in dialog.findChildren(Panel))


def names(kit: Kit, session: Session) -> list[str]:
    return [line.person.full_name for line in kit.attendance.people(session.id)]


def key(dialog: ImportList, row: int, pressed: Qt.Key) -> None:
    table = people(dialog)
    table.setCurrentIndex(table.model().index(row, NAME))
    QTest.keyClick(table, pressed)


def test_an_old_list_is_seen_as_it_was_and_as_it_is(
    page: QWidget, bringing: NameImport, kit: Kit, lesson: Session, host: Host, settle: Callable[[], None]
) -> None:
    """The leader with a ten-year-old .VnTime file: one look, one key, one key back."""
    bringing.read_file(ROSTERS / "doan-vien-chi-doan-2.xls")
    settle()
    dialog = seen(page, ImportList)
    roster = kit.imports.read_file(ROSTERS / "doan-vien-chi-doan-2.xls")
    assert "chữ TCVN3 (phông .VnTime): 22 tên đã đổi" in told(dialog)
    assert not people(dialog).isColumnHidden(BEFORE)
    assert column(dialog, NAME) == [person.full_name for person in roster.people]
    assert (column(dialog, BEFORE)[0], column(dialog, NAME)[0]) == ("Hå B¶o H»ng", "Hồ Bảo Hằng")
    assert column(dialog, LINE)[0] == "4", "the row as Excel numbers it"
    assert names(kit, lesson) == [], "nothing is stored before the key"
    QTest.keyClick(people(dialog), Qt.Key.Key_Return)
    settle()
    assert page.findChildren(ImportList) == [] and len(names(kit, lesson)) == 22
    assert host.said == ["Đã nhập 22 người."]
    host.next_steps[0]()
    assert names(kit, lesson) == [], "one undo takes the whole import back"


def test_what_is_not_taken_is_told_with_why(
    page: QWidget, bringing: NameImport, kit: Kit, settle: Callable[[], None]
) -> None:
    bringing.read_file(ROSTERS / "csdl-nganh-lop-6A.xlsx")
    settle()
    dialog = seen(page, ImportList)
    roster = kit.imports.read_file(ROSTERS / "csdl-nganh-lop-6A.xlsx")
    show_part(dialog, "columns")
    choices = {each.accessibleName(): each for each in dialog.findChildren(Choice) if each.isVisible()}
    assert {each for each in choices if choices[each].value() is ColumnMeaning.IGNORE} == set(roster.dropped_columns)
    assert choices["Họ tên"].value() is ColumnMeaning.NAME
    dialog.reject()


def test_rows_that_are_no_people_say_why(paste: Callable[[str], ImportList]) -> None:
    dialog = paste(TWICE)
    show_part(dialog, "skipped")
    shown = next(each for each in dialog.findChildren(QTableView) if each.isVisible())
    cells = [str(shown.model().index(0, at).data()) for at in range(2)]
    assert cells == ["5", "Dòng tổng cộng."]


def test_somebody_written_twice_is_asked_about_and_left_out(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    dialog = paste(TWICE)
    assert column(dialog, NOTE) == ["", "", "Ghi hai lần?"]
    assert primary(dialog).text() == "Nhập 3 người", "until somebody says so they are two"
    QTest.keyClick(people(dialog), Qt.Key.Key_F3)
    assert people(dialog).currentIndex().row() == 2
    QTest.keyClick(people(dialog), Qt.Key.Key_C)
    assert column(dialog, NOTE)[2] == "Trùng dòng 2" and primary(dialog).text() == "Nhập 2 người"
    press(dialog, "Nhập 2 người")
    settle()
    assert names(kit, lesson) == ["Trần Thị Trang", "Siu H’Nhi"]


def test_two_of_one_name_stay_two(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    dialog = paste(TWICE)
    key(dialog, 2, Qt.Key.Key_K)
    assert column(dialog, NOTE)[2] == "Người khác"
    press(dialog, "Nhập 3 người")
    settle()
    assert names(kit, lesson).count("Trần Thị Trang") == 2


def test_a_row_is_left_out_by_its_box_and_by_space(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    dialog = paste("Họ và tên\nSiu H’Nhi\nKsor Thanh\nRơ Châm H’Bia")
    key(dialog, 1, Qt.Key.Key_Space)
    table = people(dialog)
    box = table.visualRect(table.model().index(2, LINE))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 20, box.center().y()))
    assert column(dialog, NOTE) == ["", "Không nhập", "Không nhập"]
    press(dialog, "Nhập 1 người")
    settle()
    assert names(kit, lesson) == ["Siu H’Nhi"]


def known_elsewhere(kit: Kit, lesson: Session, *people: RosterPerson) -> None:
    """Puts them on the list of another lesson of the class."""
    draft = SessionDraft(title="Buổi trước", form=Form.EXTRACURRICULAR, day=TODAY)
    other = kit.plan.add(draft, SessionLinks(place_ids=lesson.place_ids)).value
    kit.imports.bring(other.id, Roster(people=people))


def test_who_may_be_known_is_asked_about_one_by_one(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    known_elsewhere(kit, lesson, RosterPerson(full_name="Siu H’Nhi"), RosterPerson(full_name="Ksor Thanh"))
    dialog = paste("Họ và tên\tNăm sinh\nSiu H’Nhi\t2015\nKsor Thanh\t2015")
    assert column(dialog, NOTE) == ["Người đã biết?", "Người đã biết?"]
    key(dialog, 0, Qt.Key.Key_C)
    assert people(dialog).currentIndex().row() == 1, "the next question is gone to"
    QTest.keyClick(people(dialog), Qt.Key.Key_K)
    assert column(dialog, NOTE) == ["Đã biết", "Người khác"]
    press(dialog, "Nhập 2 người")
    settle()
    found = {line.person.full_name: line.person for line in kit.attendance.people(lesson.id)}
    assert found["Siu H’Nhi"].birth_year == 2015, "what the list newly says of somebody known is filled in"
    assert len({line.person.uid for line in kit.attendance.people(lesson.id)}) == 2


def test_all_who_are_asked_about_can_be_known_at_once(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session
) -> None:
    known_elsewhere(kit, lesson, RosterPerson(full_name="Siu H’Nhi"), RosterPerson(full_name="Ksor Thanh"))
    dialog = paste("Họ và tên\tNăm sinh\nSiu H’Nhi\t2015\nKsor Thanh\t2015")
    press(dialog, "Cả 2 người đều là người đã biết")
    assert column(dialog, NOTE) == ["Đã biết", "Đã biết"]


def test_the_same_list_again_brings_nobody(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None], host: Host
) -> None:
    text = "Họ và tên\tNăm sinh\tGiới tính\nSiu H’Nhi\t2015\tNữ\nKsor Thanh\t2015\tNam"
    press(paste(text), "Nhập 2 người")
    settle()
    dialog = paste(text)
    assert column(dialog, NOTE) == ["Đã có", "Đã có"]
    assert "đã nhập vào buổi này lúc 10:42, 21/11/2026" in told(dialog)
    press(dialog, "Đóng, không có ai mới")
    settle()
    assert names(kit, lesson) == ["Siu H’Nhi", "Ksor Thanh"]
    assert len(kit.imports.imports(lesson.id)) == 1 and len(host.said) == 1


def test_a_column_that_was_taken_wrongly_is_said_anew_and_remembered(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    text = "Họ và tên\tNăm sinh\tVào Đoàn\nSiu H’Nhi\t2030\t2015\nKsor Thanh\t2030\t2014"
    dialog = paste(text)
    show_part(dialog, "columns")
    choice = next(each for each in dialog.findChildren(Choice) if each.accessibleName() == "Vào Đoàn")
    choice.choose(ColumnMeaning.BIRTH)
    settle()
    show_part(dialog, "all")
    assert column(dialog, YEAR) == ["2015", "2014"]
    earlier = next(each for each in dialog.findChildren(Choice) if each.accessibleName() == "Năm sinh")
    assert earlier.value() is ColumnMeaning.IGNORE, "two columns do not tell one thing"
    press(dialog, "Nhập 2 người")
    settle()
    assert [person.birth_year for person in kit.imports.read_text(text).people] == [2015, 2014]


def test_columns_without_a_name_are_refused_and_stay_as_they_were(
    paste: Callable[[str], ImportList], settle: Callable[[], None]
) -> None:
    dialog = paste("Họ và tên\tNăm sinh\nSiu H’Nhi\t2015")
    show_part(dialog, "columns")
    choice = next(each for each in dialog.findChildren(Choice) if each.accessibleName() == "Họ và tên")
    choice.choose(ColumnMeaning.IGNORE)
    settle()
    assert choice.value() is ColumnMeaning.NAME
    assert any("Chưa nhập ai" in each.text() for each in dialog.findChildren(type(dialog._fault)))
    assert primary(dialog).isEnabled() and column(dialog, NAME) == ["Siu H’Nhi"]


def test_what_tells_the_same_is_taken_no_longer() -> None:
    columns = [
        RosterColumn(number=1, heading="Họ", meaning=ColumnMeaning.FAMILY),
        RosterColumn(number=2, heading="Tên", meaning=ColumnMeaning.GIVEN),
        RosterColumn(number=3, heading="Nam", meaning=ColumnMeaning.MALE),
        RosterColumn(number=4, heading="Người dự", meaning=ColumnMeaning.IGNORE),
    ]
    assert chosen_instead(columns, 4, ColumnMeaning.NAME) == {
        1: ColumnMeaning.IGNORE,
        2: ColumnMeaning.IGNORE,
        3: ColumnMeaning.MALE,
        4: ColumnMeaning.NAME,
    }
    assert chosen_instead(columns, 4, ColumnMeaning.SEX)[3] is ColumnMeaning.IGNORE
    assert chosen_instead(columns, 2, ColumnMeaning.IGNORE)[4] is ColumnMeaning.IGNORE


def test_a_list_beside_a_count_asks_whether_it_is_inside(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    form = kit.attendance.result(lesson.id)
    kit.attendance.save_result(lesson.id, Entries((replace(form.grid[0], total=30),)))
    dialog = paste("Siu H’Nhi\nKsor Thanh")
    press(dialog, "Nhập 2 người")
    settle()
    assert dialog.isVisible() and names(kit, lesson) == []
    question = dialog.findChild(InsideQuestion)
    assert question is not None
    next(each for each in question.findChildren(QRadioButton) if each.text() == "Đã nằm trong số đếm").click()
    press(dialog, "Nhập 2 người")
    settle()
    assert kit.attendance.names(lesson.id).session.list_is_part is True


def test_the_list_is_opened_on_the_terms_that_stand_there(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    dialog = paste("Siu H’Nhi\nKsor Thanh")
    write(dialog, "Danh sách dùng để làm gì", "")
    press(dialog, "Nhập 2 người")
    settle()
    assert [field.complaint() for field in dialog.findChildren(Field) if field.complaint()]
    assert names(kit, lesson) == []
    write(dialog, "Danh sách dùng để làm gì", "Cấp giấy chứng nhận")
    write(dialog, "Giữ tên đến hết ngày", "31/12/2026")
    next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Ghi là").setCurrentIndex(1)
    press(dialog, "Nhập 2 người")
    settle()
    roll = kit.attendance.names(lesson.id)
    assert roll.name_list is not None
    assert (roll.name_list.purpose, roll.name_list.keep_until) == ("Cấp giấy chứng nhận", date(2026, 12, 31))
    assert {line.attendance.status for line in roll.lines} == {AttendanceStatus.PRESENT}


def test_people_whose_class_nobody_has_are_told_of(paste: Callable[[str], ImportList]) -> None:
    dialog = paste("Họ và tên\tLớp\nSiu H’Nhi\tLớp Lá 9Z")
    assert "Địa bàn chưa có" in told(dialog) and column(dialog, NOTE) in (["Chưa có nơi"], [""])


def test_a_class_that_three_schools_have_is_asked_for(
    paste: Callable[[str], ImportList], settle: Callable[[], None]
) -> None:
    dialog = paste("Họ và tên\tLớp\nSiu H’Nhi\tLớp 4A")
    (field,) = [each for each in dialog.findChildren(Field) if each.complaint()]
    assert "Có nhiều địa bàn" in field.complaint() and not primary(dialog).isEnabled()
    choice = field.entry
    assert isinstance(choice, Choice)
    choice.setCurrentIndex(choice.findText("Lớp 4A (Trường Tiểu học Kim Đồng)"))
    settle()
    assert field.complaint() == "" and column(dialog, NAME) == ["Siu H’Nhi"]
    assert primary(dialog).isEnabled()


def test_a_line_that_was_taken_off_since_does_not_come_back(
    paste: Callable[[str], ImportList], kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    text = "Họ và tên\nSiu H’Nhi\nKsor Thanh\nRơ Châm H’Bia"
    press(paste(text), "Nhập 3 người")
    settle()
    gone = next(line for line in kit.attendance.people(lesson.id) if line.person.full_name == "Ksor Thanh")
    kit.entry.remove_person(lesson.id, gone.person.id)
    dialog = paste(text)
    assert column(dialog, NOTE) == ["Đã có", "Không nhập", "Đã có"]
    assert primary(dialog).text() == "Đóng, không có ai mới"
    key(dialog, 1, Qt.Key.Key_Space)
    press(dialog, "Nhập 1 người")
    settle()
    assert sorted(names(kit, lesson)) == ["Ksor Thanh", "Rơ Châm H’Bia", "Siu H’Nhi"]


def test_a_file_that_is_no_list_is_refused_in_words(
    page: QWidget, bringing: NameImport, host: Host, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "ảnh.xlsx"
    file.write_bytes(b"\x89PNG....")
    bringing.read_file(file)
    settle()
    assert len(host.refused) == 1 and "Chưa nhập ai" in host.refused[0]
    assert page.findChildren(ImportList) == []


def test_text_without_names_is_refused_where_it_was_pasted(
    page: QWidget, bringing: NameImport, host: Host, settle: Callable[[], None]
) -> None:
    bringing.from_text()
    dialog = seen(page, PasteList)
    next(iter(dialog.findChildren(QPlainTextEdit))).setPlainText("123\n456")
    press(dialog, "Xem trước")
    settle()
    assert dialog.isVisible() and host.refused == []
    dialog.reject()


def carried(file: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    return data


def test_a_file_that_is_let_go_above_the_page_is_read(
    page: QWidget, bringing: NameImport, settle: Callable[[], None], tmp_path: Path
) -> None:
    cover = page.findChild(DropCover)
    assert cover is not None and page.acceptDrops()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    picture = carried(tmp_path / "ảnh.png")
    entering = QDragEnterEvent(QPoint(9, 9), copy, picture, left, none)
    QApplication.sendEvent(page, entering)
    assert cover.isHidden(), "only what can be a list is taken"
    data = carried(ROSTERS / "csdl-nganh-lop-6A.xlsx")
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    assert cover.isVisible()
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert cover.isHidden()
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), copy, data, left, none))
    settle()
    assert cover.isHidden() and seen(page, ImportList).isVisible()
    seen(page, ImportList).reject()


def test_any_import_of_the_session_is_taken_back_whole(
    page: QWidget, bringing: NameImport, kit: Kit, lesson: Session, host: Host
) -> None:
    people = [RosterPerson(full_name=name, sex=Sex.FEMALE) for name in ("Siu H’Nhi", "Ksor Thanh", "Rơ Châm H’Bia")]
    kit.imports.bring(lesson.id, Roster(people=tuple(people[:2])))
    kit.imports.bring(lesson.id, Roster(people=tuple(people[2:])))
    bringing.undo()
    dialog = seen(page, ListImports)
    table = next(iter(dialog.findChildren(QTableView)))
    assert [str(table.model().index(row, 1).data()) for row in range(2)] == ["1", "2"], "the newest first"
    table.setCurrentIndex(table.model().index(1, 0))
    press(dialog, "Lấy lại lần nhập này")
    assert names(kit, lesson) == ["Rơ Châm H’Bia"]
    assert host.said == ["Đã lấy lại lần nhập vào buổi “Ngoại khóa lớp 6A”: 2 người ra khỏi danh sách."]
    press(dialog, "Lấy lại lần nhập này")
    assert names(kit, lesson) == [] and table.model().rowCount(QModelIndex()) == 0
    assert not primary(dialog).isEnabled()
    dialog.reject()


def test_what_was_brought_can_be_taken_back_by_the_page(
    paste: Callable[[str], ImportList], bringing: NameImport, kit: Kit, lesson: Session, settle: Callable[[], None]
) -> None:
    """The page of attendance keeps it for Ctrl+Z."""
    backs: list[Callable[[int], int | None]] = []
    bringing.brought.connect(backs.append)
    press(paste("Siu H’Nhi\nKsor Thanh"), "Nhập 2 người")
    settle()
    assert [back(lesson.id) for back in backs] == [2]
    assert names(kit, lesson) == []
