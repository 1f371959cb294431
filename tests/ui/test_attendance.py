"""The page of names: a list is a choice, one key marks a person, an import is seen before and can be taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import AttendanceStatus, Audience, Sex
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.settings import Settings, save_settings
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.add_person import AddPerson
from campaign_kit.ui.pages.attendance import AttendancePage
from campaign_kit.ui.pages.page import NEW
from campaign_kit.ui.tables.people import MINORITY
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.hero import HeroCard
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.ui.widgets.list_terms import ListTerms
from campaign_kit.ui.widgets.number_cells import NumberCell
from tests.ui.asking import when_asked
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import answer, entry, press, write

NAMES = ("Rơ Châm H’Bia", "Trần Quốc Bảo", "Nguyễn Thị Ngọc Lan", "Nguyễn Văn Lân", "Ksor H’Nhi")


@pytest.fixture
def lesson(kit: Kit) -> Session:
    """A lesson of today with lớp 6A of a school of its own."""
    school = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lớn")]).value[0]
    room = PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6, parent_id=school.id)
    place = kit.places.add([room]).value[0]
    draft = SessionDraft(title="Ngoại khóa lớp 6A", form=Form.EXTRACURRICULAR, day=TODAY)
    return kit.plan.add(draft, SessionLinks(place_ids=(place.id,))).value


@pytest.fixture
def listed(kit: Kit, lesson: Session) -> Session:
    """The lesson with five people on its list, nobody marked."""
    people = tuple(RosterPerson(full_name=name, sex=Sex.FEMALE, birth_year=2015) for name in NAMES)
    kit.imports.bring(lesson.id, Roster(people=people))
    return lesson


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[AttendancePage]:
    made = AttendancePage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def search(page: AttendancePage) -> QLineEdit:
    return entry(page, "Tìm tên để điểm danh")


def view(page: QWidget) -> QTableView:
    return next(each for each in page.findChildren(QTableView) if each.accessibleName() == "Danh sách tên")


def counter(qtbot: QtBot, page: AttendancePage, name: str) -> NumberCell:
    def seen() -> list[NumberCell]:
        return [each for each in page.findChildren(NumberCell) if each.isVisible() and each.accessibleName() == name]

    qtbot.waitUntil(lambda: len(seen()) == 1)
    return seen()[0]


def shown_names(page: AttendancePage) -> list[str]:
    model = view(page).model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def states(kit: Kit, session: Session) -> dict[str, AttendanceStatus]:
    return {line.person.full_name: line.attendance.status for line in kit.attendance.people(session.id)}


def say(question: InsideQuestion, text: str) -> None:
    next(each for each in question.findChildren(QRadioButton) if each.text() == text).click()


def hero(page: AttendancePage) -> str:
    found = page.findChild(HeroCard)
    assert found is not None
    return f"{found.accessibleName()} {found.accessibleDescription()}"


def test_a_list_is_opened_with_its_purpose_and_last_day(page: AttendancePage, kit: Kit, lesson: Session) -> None:
    page.show_item(lesson.id)
    terms = page.findChild(ListTerms)
    assert terms is not None and terms.isVisible() and not search(page).isVisible()
    assert kit.attendance.names(lesson.id).name_list is None, "looking at the page opens nothing"
    write(page, "Danh sách dùng để làm gì", "")
    press(page, "Mở danh sách tên")
    assert terms.purpose.complaint() and kit.attendance.names(lesson.id).name_list is None
    write(page, "Danh sách dùng để làm gì", "Cấp giấy chứng nhận")
    write(page, "Giữ tên đến hết ngày", "31/12/2026")
    press(page, "Mở danh sách tên")
    opened = kit.attendance.names(lesson.id).name_list
    assert opened is not None and (opened.purpose, opened.keep_until) == ("Cấp giấy chứng nhận", date(2026, 12, 31))
    assert search(page).isVisible()


def test_counting_without_names_is_offered_first(page: AttendancePage, lesson: Session, host: Host) -> None:
    page.show_item(lesson.id)
    press(page, "Chỉ đếm, không ghi tên")
    assert host.went == [("result", lesson.id)]


def test_enter_marks_the_first_that_fits_and_frees_the_box(page: AttendancePage, kit: Kit, listed: Session) -> None:
    page.show_item(listed.id)
    box = search(page)
    box.setFocus()
    QTest.keyClicks(box, "nguyen lan")
    assert shown_names(page) == ["Nguyễn Thị Ngọc Lan", "Nguyễn Văn Lân"]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "" and box.hasFocus()
    QTest.keyClicks(box, "hbia")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "nguyen lan")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert [name for name, status in states(kit, listed).items() if status is AttendanceStatus.PRESENT] == [
        "Rơ Châm H’Bia",
        "Nguyễn Thị Ngọc Lan",
        "Nguyễn Văn Lân",
    ], "the second Enter marks the second of the two"
    assert hero(page) == "3 /5 có mặt · 100,0 % nữ"


def test_enter_in_an_empty_box_marks_nobody(page: AttendancePage, kit: Kit, listed: Session) -> None:
    page.show_item(listed.id)
    QTest.keyClick(search(page), Qt.Key.Key_Return)
    assert set(states(kit, listed).values()) == {AttendanceStatus.REGISTERED}


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Qt.Key.Key_Space, AttendanceStatus.PRESENT),
        (Qt.Key.Key_P, AttendanceStatus.EXCUSED),
        (Qt.Key.Key_K, AttendanceStatus.ABSENT),
    ],
)
def test_one_key_marks_the_chosen_person(
    page: AttendancePage, kit: Kit, listed: Session, key: Qt.Key, status: AttendanceStatus
) -> None:
    page.show_item(listed.id)
    table = view(page)
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, key)
    assert states(kit, listed)["Trần Quốc Bảo"] is status
    assert table.currentIndex().row() == 1, "the person stays chosen"
    QTest.keyClick(table, Qt.Key.Key_0)
    assert states(kit, listed)["Trần Quốc Bảo"] is AttendanceStatus.REGISTERED


def test_keys_that_mark_are_letters_in_the_search_box(page: AttendancePage, kit: Kit, listed: Session) -> None:
    page.show_item(listed.id)
    search(page).setFocus()
    QTest.keyClicks(search(page), "p k0")
    assert search(page).text() == "p k0"
    assert set(states(kit, listed).values()) == {AttendanceStatus.REGISTERED}


def test_minority_is_hidden_until_it_is_asked_for(page: AttendancePage, listed: Session) -> None:
    page.show_item(listed.id)
    assert view(page).isColumnHidden(MINORITY)
    next(each for each in page.findChildren(Check) if each.text() == "Hiện cột DTTS").click()
    assert not view(page).isColumnHidden(MINORITY)


def test_a_person_of_the_same_name_is_asked_about(page: AttendancePage, kit: Kit, listed: Session) -> None:
    page.show_item(listed.id)
    search(page).setText("Trần Quốc Bảoo")
    press(page, "Thêm người này")
    dialog = page.findChild(AddPerson)
    assert dialog is not None
    assert entry(dialog, "Họ và tên").text() == "Trần Quốc Bảoo"
    write(dialog, "Họ và tên", "Trần Quốc Bảo")
    when_asked(page, lambda question: press(question, "Người khác"))
    press(dialog, "Thêm vào danh sách")
    assert [line.person.full_name for line in kit.attendance.people(listed.id)].count("Trần Quốc Bảo") == 2
    assert entry(dialog, "Họ và tên").text() == "", "the dialog waits for the next person"
    write(dialog, "Họ và tên", "Lò Văn Hặc")
    write(dialog, "Năm sinh", "14")
    press(dialog, "Thêm vào danh sách")
    assert len(kit.attendance.people(listed.id)) == 6, "a year of birth has four digits"
    write(dialog, "Năm sinh", "2014")
    press(dialog, "Thêm vào danh sách")
    assert kit.attendance.people(listed.id)[-1].person.birth_year == 2014
    dialog.close()


def test_a_person_is_taken_off_the_list(page: AttendancePage, kit: Kit, listed: Session) -> None:
    page.show_item(listed.id)
    view(page).setCurrentIndex(view(page).model().index(0, 0))
    action = page.findChild(QAction, "people.remove")
    assert action is not None
    action.trigger()
    assert "Rơ Châm H’Bia" not in states(kit, listed)


def test_tab_comes_to_the_counters_where_they_stand(qtbot: QtBot, page: AttendancePage, listed: Session) -> None:
    page.show_item(listed.id)
    counter(qtbot, page, "Giáo viên").setFocus()
    for name in ("Giáo viên", "Giáo viên, trong đó nữ", "Cha mẹ", "Cha mẹ, trong đó nữ"):
        now = page.focusWidget()
        assert now is not None and now.accessibleName() == name
        QTest.keyClick(now, Qt.Key.Key_Tab)
    after = page.focusWidget()
    assert isinstance(after, Check) and after.text() == "Hiện cột DTTS"


def test_people_without_names_are_counted_beside_the_list(
    qtbot: QtBot, page: AttendancePage, kit: Kit, listed: Session
) -> None:
    page.show_item(listed.id)
    cell = counter(qtbot, page, "Giáo viên")
    cell.setFocus()
    QTest.keyClicks(cell, "12")
    question = page.findChild(InsideQuestion)
    assert question is not None
    assert not any("--" in each.text() for each in question.findChildren(QLabel)), "nothing of the command line"
    qtbot.waitUntil(question.isVisible)
    say(question, "Chưa, tính thêm")
    totals = {row.audience: row.total for row in kit.attendance.result(listed.id).counters}
    assert totals[Audience.TEACHER] == 12
    assert kit.attendance.names(listed.id).session.list_is_part is False


def test_a_counter_is_saved_when_the_page_is_left(
    qtbot: QtBot, page: AttendancePage, kit: Kit, lesson: Session
) -> None:
    kit.attendance.open_list(lesson.id, "Điểm danh", date(2027, 11, 30))
    page.show_item(lesson.id)
    cell = counter(qtbot, page, "Cha mẹ")
    QTest.keyClicks(cell, "9")
    assert page.may_leave()
    totals = {row.audience: row.total for row in kit.attendance.result(lesson.id).counters}
    assert totals[Audience.PARENT] == 9


def test_closing_the_list_marks_who_did_not_come(page: AttendancePage, kit: Kit, listed: Session, host: Host) -> None:
    page.show_item(listed.id)
    view(page).setCurrentIndex(view(page).model().index(0, 0))
    press(page, "Có mặt")
    answer(page, "Chưa chốt")
    press(page, "Chốt điểm danh")
    assert host.said == []
    answer(page, "Chốt điểm danh")
    press(page, "Chốt điểm danh")
    assert host.said == ["Đã chốt điểm danh: 1 người có mặt trong 5."]
    assert list(states(kit, listed).values()).count(AttendanceStatus.ABSENT) == 4
    assert kit.plan.session(str(listed.id)).status is SessionStatus.HELD


class _Opened(QObject):
    """Stands in for the programs of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


def test_the_sign_in_sheet_is_made_and_opened(
    page: AttendancePage, kit: Kit, listed: Session, settle: Callable[[], None], tmp_path: Path
) -> None:
    save_settings(kit.paths.settings, Settings(output_folder=str(tmp_path / "out")))
    opened = _Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    try:
        page.show_item(listed.id)
        press(page, "In danh sách ký")
        settle()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [file.suffix for file in opened.files] == [".pdf"]
    assert opened.files[0].is_file() and opened.files[0].is_relative_to(tmp_path / "out")


def test_without_a_session_the_page_says_what_to_do(qtbot: QtBot, desk: Desk, kit: Kit, host: Host) -> None:
    page = AttendancePage(replace_today(desk))
    qtbot.addWidget(page)
    page.show()
    press(page, "Lập buổi mới")
    assert host.went == [("session", NEW)]
    assert not any(each.isVisible() for each in page.findChildren(QPushButton) if each.text() == "Chốt điểm danh")


def replace_today(desk: Desk) -> Desk:
    """The same desk years later, when no session is near."""
    later = datetime(2031, 3, 1, tzinfo=UTC)
    return replace(desk, kit=replace(desk.kit, clock=lambda: later))
