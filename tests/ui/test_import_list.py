"""The window in which a list is looked at: what was found, what is asked, and what comes of the answers."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QTableView,
)
from pytestqt.qtbot import QtBot

from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.model.roster import ColumnMeaning, Roster, RosterColumn, RosterPerson
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.tables.arrivals import LINE, NAME, NOTE, YEAR
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.column_meanings import chosen_instead
from campaign_kit.ui.widgets.fields import Field
from tests.ui.conftest import TODAY, Host
from tests.ui.list_in_hand import ROSTERS, Hand, column, in_hand, key, people, primary, show_part, told
from tests.ui.test_session import press

TWICE = "Họ và tên\tNăm sinh\nTrần Thị Trang\t2015\nSiu H’Nhi\t2015\nTrần Thị Trang\t2015\nTổng cộng: 3 em"


@pytest.fixture
def hand(qtbot: QtBot, desk: Desk, host: Host, settle: Callable[[], None]) -> Iterator[Hand]:
    with in_hand(qtbot, desk, host, settle) as made:
        yield made


def known_elsewhere(hand: Hand, *people: RosterPerson) -> None:
    """Puts them on the list of another lesson of the class."""
    draft = SessionDraft(title="Buổi trước", form=Form.EXTRACURRICULAR, day=TODAY)
    other = hand.kit.plan.add(draft, SessionLinks(place_ids=hand.lesson.place_ids)).value
    hand.kit.imports.bring(other.id, Roster(people=people))


def test_what_is_not_taken_is_told_with_why(hand: Hand) -> None:
    dialog = hand.read(ROSTERS / "csdl-nganh-lop-6A.xlsx")
    roster = hand.kit.imports.read_file(ROSTERS / "csdl-nganh-lop-6A.xlsx")
    show_part(dialog, "columns")
    choices = {each.accessibleName(): each for each in dialog.findChildren(Choice) if each.isVisible()}
    assert {each for each in choices if choices[each].value() is ColumnMeaning.IGNORE} == set(roster.dropped_columns)
    assert choices["Họ tên"].value() is ColumnMeaning.NAME
    dialog.reject()


def test_rows_that_are_no_people_say_why(hand: Hand) -> None:
    dialog = hand.paste(TWICE)
    show_part(dialog, "skipped")
    shown = next(each for each in dialog.findChildren(QTableView) if each.isVisible())
    cells = [str(shown.model().index(0, at).data()) for at in range(2)]
    assert cells == ["5", "Dòng tổng cộng."]


def test_somebody_written_twice_is_asked_about_and_left_out(hand: Hand) -> None:
    dialog = hand.paste(TWICE)
    assert column(dialog, NOTE) == ["", "", "Ghi hai lần?"]
    assert primary(dialog).text() == "Nhập 3 người", "until somebody says so they are two"
    QTest.keyClick(people(dialog), Qt.Key.Key_F3)
    assert people(dialog).currentIndex().row() == 2
    QTest.keyClick(people(dialog), Qt.Key.Key_C)
    assert column(dialog, NOTE)[2] == "Trùng dòng 2" and primary(dialog).text() == "Nhập 2 người"
    press(dialog, "Nhập 2 người")
    hand.settle()
    assert hand.names() == ["Trần Thị Trang", "Siu H’Nhi"]


def test_two_of_one_name_stay_two(hand: Hand) -> None:
    dialog = hand.paste(TWICE)
    key(dialog, 2, Qt.Key.Key_K)
    assert column(dialog, NOTE)[2] == "Người khác"
    press(dialog, "Nhập 3 người")
    hand.settle()
    assert hand.names().count("Trần Thị Trang") == 2


def test_a_row_is_left_out_by_its_box_and_by_space(hand: Hand) -> None:
    dialog = hand.paste("Họ và tên\nSiu H’Nhi\nKsor Thanh\nRơ Châm H’Bia")
    key(dialog, 1, Qt.Key.Key_Space)
    table = people(dialog)
    box = table.visualRect(table.model().index(2, LINE))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 20, box.center().y()))
    assert column(dialog, NOTE) == ["", "Không nhập", "Không nhập"]
    press(dialog, "Nhập 1 người")
    hand.settle()
    assert hand.names() == ["Siu H’Nhi"]


def test_who_may_be_known_is_asked_about_one_by_one(hand: Hand) -> None:
    known_elsewhere(hand, RosterPerson(full_name="Siu H’Nhi"), RosterPerson(full_name="Ksor Thanh"))
    dialog = hand.paste("Họ và tên\tNăm sinh\nSiu H’Nhi\t2015\nKsor Thanh\t2015")
    assert column(dialog, NOTE) == ["Người đã biết?", "Người đã biết?"]
    key(dialog, 0, Qt.Key.Key_C)
    assert people(dialog).currentIndex().row() == 1, "the next question is gone to"
    QTest.keyClick(people(dialog), Qt.Key.Key_K)
    assert column(dialog, NOTE) == ["Đã biết", "Người khác"]
    press(dialog, "Nhập 2 người")
    hand.settle()
    found = {line.person.full_name: line.person for line in hand.kit.attendance.people(hand.lesson.id)}
    assert found["Siu H’Nhi"].birth_year == 2015, "what the list newly says of somebody known is filled in"
    assert len({line.person.uid for line in hand.kit.attendance.people(hand.lesson.id)}) == 2


def test_all_who_are_asked_about_can_be_known_at_once(hand: Hand) -> None:
    known_elsewhere(hand, RosterPerson(full_name="Siu H’Nhi"), RosterPerson(full_name="Ksor Thanh"))
    dialog = hand.paste("Họ và tên\tNăm sinh\nSiu H’Nhi\t2015\nKsor Thanh\t2015")
    press(dialog, "Cả 2 người đều là người đã biết")
    assert column(dialog, NOTE) == ["Đã biết", "Đã biết"]


def test_a_column_that_was_taken_wrongly_is_said_anew_and_remembered(hand: Hand) -> None:
    text = "Họ và tên\tNăm sinh\tVào Đoàn\nSiu H’Nhi\t2030\t2015\nKsor Thanh\t2030\t2014"
    dialog = hand.paste(text)
    show_part(dialog, "columns")
    choice = next(each for each in dialog.findChildren(Choice) if each.accessibleName() == "Vào Đoàn")
    choice.choose(ColumnMeaning.BIRTH)
    hand.settle()
    show_part(dialog, "all")
    assert column(dialog, YEAR) == ["2015", "2014"]
    earlier = next(each for each in dialog.findChildren(Choice) if each.accessibleName() == "Năm sinh")
    assert earlier.value() is ColumnMeaning.IGNORE, "two columns do not tell one thing"
    press(dialog, "Nhập 2 người")
    hand.settle()
    assert [person.birth_year for person in hand.kit.imports.read_text(text).people] == [2015, 2014]


def test_columns_without_a_name_are_refused_and_stay_as_they_were(hand: Hand) -> None:
    dialog = hand.paste("Họ và tên\tNăm sinh\nSiu H’Nhi\t2015")
    show_part(dialog, "columns")
    choice = next(each for each in dialog.findChildren(Choice) if each.accessibleName() == "Họ và tên")
    choice.choose(ColumnMeaning.IGNORE)
    hand.settle()
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


def test_people_whose_class_nobody_has_are_told_of(hand: Hand) -> None:
    dialog = hand.paste("Họ và tên\tLớp\nSiu H’Nhi\tLớp Lá 9Z")
    assert "Địa bàn chưa có" in told(dialog) and column(dialog, NOTE) in (["Chưa có nơi"], [""])


def test_a_class_that_three_schools_have_is_asked_for(hand: Hand) -> None:
    dialog = hand.paste("Họ và tên\tLớp\nSiu H’Nhi\tLớp 4A")
    (field,) = [each for each in dialog.findChildren(Field) if each.complaint()]
    assert "Có nhiều địa bàn" in field.complaint() and not primary(dialog).isEnabled()
    choice = field.entry
    assert isinstance(choice, Choice)
    choice.setCurrentIndex(choice.findText("Lớp 4A (Trường Tiểu học Kim Đồng)"))
    hand.settle()
    assert field.complaint() == "" and column(dialog, NAME) == ["Siu H’Nhi"]
    assert primary(dialog).isEnabled()


def test_a_line_that_was_taken_off_since_does_not_come_back(hand: Hand) -> None:
    text = "Họ và tên\nSiu H’Nhi\nKsor Thanh\nRơ Châm H’Bia"
    press(hand.paste(text), "Nhập 3 người")
    hand.settle()
    gone = next(line for line in hand.kit.attendance.people(hand.lesson.id) if line.person.full_name == "Ksor Thanh")
    hand.kit.entry.remove_person(hand.lesson.id, gone.person.id)
    dialog = hand.paste(text)
    assert column(dialog, NOTE) == ["Đã có", "Không nhập", "Đã có"]
    assert primary(dialog).text() == "Đóng, không có ai mới"
    key(dialog, 1, Qt.Key.Key_Space)
    press(dialog, "Nhập 1 người")
    hand.settle()
    assert sorted(hand.names()) == ["Ksor Thanh", "Rơ Châm H’Bia", "Siu H’Nhi"]


def test_the_same_list_again_brings_nobody(hand: Hand) -> None:
    text = "Họ và tên\tNăm sinh\tGiới tính\nSiu H’Nhi\t2015\tNữ\nKsor Thanh\t2015\tNam"
    press(hand.paste(text), "Nhập 2 người")
    hand.settle()
    dialog = hand.paste(text)
    assert column(dialog, NOTE) == ["Đã có", "Đã có"]
    assert "đã nhập vào buổi này lúc 10:42, 21/11/2026" in told(dialog)
    press(dialog, "Đóng, không có ai mới")
    hand.settle()
    assert hand.names() == ["Siu H’Nhi", "Ksor Thanh"]
    assert len(hand.kit.imports.imports(hand.lesson.id)) == 1 and len(hand.host.said) == 1
