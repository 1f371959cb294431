"""The result of a session: typed by keyboard in the real window, checked while typed, saved as it stands there."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QRadioButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.model.attendance import Audience, NoteKind
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import (
    Form,
    Place,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.report import ATTENDANCES, Period
from campaign_kit.services.names import ImportChoices
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.pages.result import ResultPage
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.hero import HeroCard
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.ui.widgets.number_cells import NumberCell
from campaign_kit.ui.window import Window
from tests.ui.conftest import ENVIRON, TODAY, Host, clock
from tests.ui.test_session import answer, press

ROSTERS = Path(__file__).parents[1] / "data" / "rosters"
# the school of the picture: names, enrolments, absences of its 14 classes
CLASSES = ("6A", "6B", "6C", "6D", "7A", "7B", "7C", "7D", "8A", "8B", "8C", "9A", "9B", "9C")
ENROLLED = (43, 42, 44, 41, 43, 45, 42, 42, 44, 43, 42, 43, 43, 43)
ABSENT = (1, 0, 2, 0, 3, 0, 1, 2, 0, 1, 2, 1, 3, 1)


def big_school(kit: Kit) -> Session:
    """A ceremony of today at a school of 14 classes, whose pupils were counted at the beginning of the year."""
    draft = PlaceDraft(
        office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lớn", school_level=SchoolLevel.LOWER_SECONDARY
    )
    school = kit.places.add([draft]).value[0]
    rooms = kit.places.add(
        [
            PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name=f"Lớp {name}", grade=int(name[0]), parent_id=school.id)
            for name in CLASSES
        ]
    ).value
    pairs = zip(rooms, ENROLLED, strict=True)
    kit.places.add_counts(
        [PlaceCountDraft(place_id=room.id, as_of=date(2026, 9, 5), children=n, female=20) for room, n in pairs]
    )
    session = SessionDraft(title="Sinh hoạt dưới cờ", form=Form.FLAG_CEREMONY, day=TODAY, whole_school=True)
    return kit.plan.add(session, SessionLinks(place_ids=(school.id,))).value


def hamlet(kit: Kit) -> Place:
    return next(place for place in kit.plan.places(PlaceKind.HAMLET) if place.name == "Làng Mook Đen")


def village_meeting(kit: Kit) -> Session:
    draft = SessionDraft(title="Họp thôn", form=Form.VILLAGE_MEETING, day=TODAY)
    return kit.plan.add(draft, SessionLinks(place_ids=(hamlet(kit).id,))).value


class Keyboard:
    """Types into whatever has the focus, and counts the keys."""

    def __init__(self) -> None:
        self.keys = 0

    def type(self, text: str) -> None:
        for sign in text:
            target = QApplication.focusWidget()
            assert target is not None
            if sign == "\n":
                QTest.keyClick(target, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(target, sign)
            self.keys += 1

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        self.keys += 1


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ResultPage:
    made = ResultPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def cell(page: QWidget, name: str) -> NumberCell:
    return next(each for each in page.findChildren(NumberCell) if each.accessibleName() == name)


def typed(page: QWidget, name: str, text: str) -> NumberCell:
    """Types into a cell as a person does, and leaves it."""
    found = cell(page, name)
    found.setFocus()
    found.selectAll()
    QTest.keyClicks(found, text)
    QTest.keyClick(found, Qt.Key.Key_Return)
    return found


def commit(cell: NumberCell, text: str) -> None:
    """What an input method of Vietnamese hands over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(cell, event)


def total(page: QWidget) -> str:
    hero = page.findChild(HeroCard)
    assert hero is not None
    return hero.accessibleName()


def said(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def save(page: QWidget) -> None:
    action = page.findChild(QAction, "result.save")
    assert action is not None
    action.trigger()


@pytest.fixture
def window(qtbot: QtBot, launch: Launch, sample_folder: tuple[Path, int]) -> Iterator[tuple[Window, int]]:
    """The real window over the sample with the big school, and its session."""
    shutil.copytree(sample_folder[0], launch.paths.data)
    with open_kit(launch.paths, clock=clock, environ=ENVIRON) as kit:
        session = big_school(kit)
    made = Window(launch)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.shown == "overview")
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made, session.id
    qtbot.waitUntil(made.work.is_idle, timeout=20_000)
    assert made.close()


def test_a_school_of_14_classes_and_28_teachers_takes_31_keys(
    qtbot: QtBot, window: tuple[Window, int], launch: Launch
) -> None:
    """An absence and Enter for each class, the teachers, Ctrl+S: 14 × 2 + 2 + 1, no mouse and no Tab."""
    shown, session_id = window
    shown.go("result", session_id)
    keyboard = Keyboard()
    for absent in ABSENT:
        keyboard.type(f"{absent}\n")
    keyboard.type("28")
    assert total(shown.pages["result"]) == "611 lượt người"
    keyboard.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert keyboard.keys == 31
    assert shown.shown == "sessions"
    assert "611 lượt người" in shown.notice.words()
    qtbot.waitUntil(shown.work.is_idle, timeout=20_000)
    assert shown.close()
    with open_kit(launch.paths, clock=clock, environ=ENVIRON) as kit:
        form = kit.attendance.result(session_id)
        assert [row.absent for row in form.grid] == list(ABSENT)
        teachers = next(row for row in form.counters if row.audience is Audience.TEACHER)
        assert (teachers.total, teachers.female) == (28, None)
        assert form.session.status is SessionStatus.HELD
        figures = {figure.key: figure for figure in kit.report.figures(Period(first=TODAY, last=TODAY))}
        assert figures[ATTENDANCES].value == 611


def test_a_village_meeting_of_63_with_a_list_of_27_stays_63(page: ResultPage, kit: Kit, host: Host) -> None:
    meeting = village_meeting(kit)
    roster = kit.imports.read_file(ROSTERS / "hop-thon-mook-den.xlsx")
    assert len(roster.people) >= 27
    listed = roster.model_copy(update={"people": roster.people[:27]})
    kit.imports.bring(meeting.id, listed, ImportChoices(present=True))
    page.show_item(meeting.id)
    keyboard = Keyboard()
    keyboard.type("63\n41\n60\n12\n")
    question = page.findChild(InsideQuestion)
    assert question is not None and question.isVisible() and question.answer() is None
    save(page)
    assert host.went == [] and "27 người" in said(question), "the answer is asked for, not guessed"
    assert kit.attendance.result(meeting.id).grid[0].total is None
    next(each for each in page.findChildren(QRadioButton) if each.text() == "Chưa, tính thêm").click()
    assert total(page) == "90 lượt người"
    next(each for each in page.findChildren(QRadioButton) if each.text() == "Đã nằm trong số đếm").click()
    assert total(page) == "63 lượt người"
    save(page)
    row = kit.attendance.result(meeting.id).grid[0]
    assert (row.total, row.female, row.minority, row.children) == (63, 41, 60, 12)
    figures = {figure.key: figure for figure in kit.report.figures(Period(first=TODAY, last=TODAY))}
    assert figures[ATTENDANCES].value == 63
    assert host.went == [("sessions", meeting.id)]


@pytest.mark.parametrize("full", ["Đ", "đ", "D", "d"])
def test_one_letter_says_that_all_came_and_stays_while_it_is_typed(page: ResultPage, kit: Kit, full: str) -> None:
    page.show_item(big_school(kit).id)
    absent = cell(page, "Lớp 6A, vắng")
    absent.setFocus()
    commit(absent, full)
    assert absent.text() == full, "what is typed is never touched while it is typed"
    assert cell(page, "Lớp 6A, có mặt").text() == "43"
    assert cell(page, "Lớp 6A, nữ").text() == "20", "the girls of the enrolment came too"
    QTest.keyClick(absent, Qt.Key.Key_Return)
    assert absent.text() == "0"
    assert QApplication.focusWidget() is cell(page, "Lớp 6B, vắng")


def test_what_came_with_the_enrolment_goes_when_somebody_is_missing(page: ResultPage, kit: Kit) -> None:
    page.show_item(big_school(kit).id)
    typed(page, "Lớp 6A, vắng", "d")
    typed(page, "Lớp 6A, vắng", "2")
    assert cell(page, "Lớp 6A, nữ").text() == ""
    typed(page, "Lớp 6A, nữ", "19")
    typed(page, "Lớp 6A, vắng", "3")
    assert cell(page, "Lớp 6A, nữ").text() == "19", "what a person typed stays"


def test_the_arrow_keys_go_up_and_down(page: ResultPage, kit: Kit) -> None:
    page.show_item(big_school(kit).id)
    first = cell(page, "Lớp 6A, vắng")
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert second is cell(page, "Lớp 6B, vắng")
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def test_more_absent_than_enrolled_is_said_and_not_saved(page: ResultPage, kit: Kit, host: Host) -> None:
    session = big_school(kit)
    page.show_item(session.id)
    absent = typed(page, "Lớp 6B, vắng", "50")
    assert absent.property("wrong") and "Lớp 6B: số vắng 50" in said(page)
    save(page)
    assert host.went == [] and kit.attendance.result(session.id).grid[1].total is None
    typed(page, "Lớp 6B, vắng", "5")
    assert not absent.property("wrong") and "số vắng 50" not in said(page)


def test_a_part_above_its_whole_is_marked_where_it_was_typed(page: ResultPage, kit: Kit) -> None:
    page.show_item(big_school(kit).id)
    typed(page, "Lớp 6A, vắng", "3")
    female = typed(page, "Lớp 6A, nữ", "99")
    assert female.property("wrong") and not cell(page, "Lớp 6A, vắng").property("wrong")
    assert "số nữ là 99" in said(page)


def test_what_is_no_number_is_told_of(page: ResultPage, kit: Kit, host: Host) -> None:
    page.show_item(big_school(kit).id)
    typed(page, "Lớp 6A, nữ", "nhieu")
    assert "Lớp 6A: hãy ghi số" in said(page)
    save(page)
    assert host.went == []


def test_the_classes_left_are_full_with_one_key(page: ResultPage, kit: Kit) -> None:
    page.show_item(big_school(kit).id)
    typed(page, "Lớp 6A, vắng", "3")
    action = page.findChild(QAction, "result.full")
    assert action is not None
    action.trigger()
    assert total(page) == "597 lượt người"
    assert cell(page, "Lớp 6A, có mặt").text() == "40"


def test_a_whole_school_can_be_one_line(page: ResultPage, kit: Kit) -> None:
    session = big_school(kit)
    page.show_item(session.id)
    way = next(each for each in page.findChildren(Choice) if each.accessibleName() == "Cách ghi")
    way.choose(False)
    typed(page, "Trường THCS Lớn, vắng", "17")
    assert total(page) == "583 lượt người"
    save(page)
    form = kit.attendance.result(session.id)
    assert [(row.name, row.total) for row in form.grid] == [("Trường THCS Lớn", 583)] and not form.by_class


def test_more_than_are_enrolled_can_be_typed_as_present(page: ResultPage, kit: Kit) -> None:
    session = big_school(kit)
    page.show_item(session.id)
    typed(page, "Lớp 6A, có mặt", "45")
    assert cell(page, "Lớp 6A, vắng").text() == ""
    save(page)
    assert kit.attendance.result(session.id).grid[0].total == 45


def test_things_used_and_notes_are_kept(page: ResultPage, kit: Kit) -> None:
    session = big_school(kit)
    page.show_item(session.id)
    typed(page, "Tờ gấp phát", "580")
    card = next(each for each in page.findChildren(Card) if each.accessibleName() == "Ghi nhận")
    next(each for each in card.findChildren(Choice)).choose(NoteKind.GOOD_MODEL)
    next(each for each in card.findChildren(QPlainTextEdit)).setPlainText("Đội tuyên truyền măng non")
    press(page, "Thêm ghi nhận")
    save(page)
    form = kit.attendance.result(session.id)
    assert form.used[Kind.LEAFLET] == 580 and form.used[Kind.POSTER] is None
    assert form.notes == ((NoteKind.GOOD_MODEL, "Đội tuyên truyền măng non"),)


def test_the_counters_step_and_blank_is_not_0(page: ResultPage, kit: Kit) -> None:
    session = big_school(kit)
    page.show_item(session.id)
    teachers = cell(page, "Giáo viên")
    buttons = {each.accessibleName(): each for each in page.findChildren(QToolButton)}
    buttons["Thêm một giáo viên"].click()
    buttons["Thêm một giáo viên"].click()
    buttons["Bớt một giáo viên"].click()
    assert teachers.text() == "1"
    save(page)
    totals = {row.audience: row.total for row in kit.attendance.result(session.id).counters}
    assert totals == {Audience.TEACHER: 1, Audience.PARENT: None}


@pytest.mark.parametrize(
    ("text", "leaves", "saved"), [("Ở lại", False, None), ("Không lưu", True, None), ("Lưu kết quả", True, 42)]
)
def test_unsaved_work_is_asked_about(page: ResultPage, kit: Kit, text: str, leaves: bool, saved: int | None) -> None:
    session = big_school(kit)
    page.show_item(session.id)
    assert page.may_leave()
    typed(page, "Lớp 6A, vắng", "1")
    answer(page, text)
    assert page.may_leave() is leaves
    assert kit.attendance.result(session.id).grid[0].total == saved


def test_reloading_never_takes_away_what_is_being_written(page: ResultPage, kit: Kit) -> None:
    page.show_item(big_school(kit).id)
    typed(page, "Lớp 6A, vắng", "1")
    page.mark(frozenset({"attendance"}))
    assert cell(page, "Lớp 6A, vắng").text() == "1"


def test_two_bands_are_told_of(page: ResultPage, kit: Kit) -> None:
    page.show_item(big_school(kit).id)
    assert "hai lứa tuổi" in said(page)


def test_a_list_of_names_is_one_click_away(page: ResultPage, kit: Kit, host: Host) -> None:
    session = big_school(kit)
    page.show_item(session.id)
    press(page, "Danh sách tên…")
    assert host.went == [("attendance", session.id)]
