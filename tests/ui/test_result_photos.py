"""Photos on the page of a result: added, marked with one key, opened large, written out only as they may be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListView, QPushButton, QRadioButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.photos import Box, Photo, Shows
from campaign_kit.model.plan import Session
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.roster import RosterPerson
from campaign_kit.settings import Settings, save_settings
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.count_forms import CountForms
from campaign_kit.ui.dialogs.edit_answers import EditAnswers
from campaign_kit.ui.dialogs.edit_photo import EditPhoto
from campaign_kit.ui.dialogs.take_photos import TakePhotos
from campaign_kit.ui.pages.result import ResultPage
from campaign_kit.ui.tables.photos import PhotoView
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.fields import CountEntry, Line
from campaign_kit.ui.widgets.number_cells import NumberCell
from campaign_kit.ui.widgets.picture_boxes import PictureBoxes
from tests.pictures import camera_picture
from tests.ui.conftest import TODAY, Host
from tests.ui.test_result import cell, said, village_meeting
from tests.ui.test_session import press

Settle = Callable[[], None]


@pytest.fixture
def meeting(kit: Kit) -> Session:
    return village_meeting(kit)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, meeting: Session, tmp_path: Path) -> ResultPage:
    save_settings(desk.kit.paths.settings, Settings(output_folder=str(tmp_path / "ra")))
    made = ResultPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.show_item(meeting.id)
    return made


@pytest.fixture
def three(page: ResultPage, kit: Kit, meeting: Session, tmp_path: Path, settle: Settle) -> list[Photo]:
    """Three photos let go over the page."""
    files = [camera_picture(tmp_path / f"{number}.jpg", tint=(40 * number, 90, 160)) for number in range(3)]
    drop(page, files)
    settle()
    return list(kit.photos.of_session(meeting.id))


def drop(page: QWidget, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, buttons, keys))


def strip(page: QWidget) -> PhotoView:
    found = page.findChild(PhotoView)
    assert found is not None
    return found


def shows(kit: Kit, meeting: Session) -> list[Shows]:
    return [each.shows for each in kit.photos.of_session(meeting.id)]


def trigger(page: QWidget, name: str) -> None:
    action = page.findChild(QAction, name)
    assert action is not None
    action.trigger()


def opened(page: QWidget, kind: type[QDialog]) -> QDialog:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def line(dialog: QWidget, name: str) -> Line:
    return next(each for each in dialog.findChildren(Line) if each.accessibleName() == name)


def test_photos_let_go_over_the_page_are_those_of_the_session(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo]
) -> None:
    assert len(three) == 3 and shows(kit, meeting) == [Shows.WITHHELD] * 3
    view = strip(page)
    assert view.model().rowCount() == 3 and view.hasFocus(), "the keys go on with the photos"
    pictures = [view.model().index(row, 0).data(Qt.ItemDataRole.DecorationRole) for row in range(3)]
    assert all(not picture.isNull() for picture in pictures)


def test_one_key_marks_a_photo_and_goes_on(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo], settle: Settle
) -> None:
    view = strip(page)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert shows(kit, meeting) == [Shows.NOBODY, Shows.WITHHELD, Shows.WITHHELD]
    assert view.currentIndex().row() == 1 and view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_C)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert shows(kit, meeting) == [Shows.NOBODY, Shows.CONSENT, Shows.NOBODY]
    check = next(each for each in page.findChildren(Check) if each.text() == "Không nhận ra em nào")
    assert check.isChecked() and view.currentIndex().row() == 2
    check.click()
    assert shows(kit, meeting)[2] is Shows.WITHHELD, "the mouse takes it back"
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert shows(kit, meeting) == [Shows.NOBODY] * 3
    settle()


def test_marks_are_taken_back_one_after_another(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo]
) -> None:
    view = strip(page)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_C)
    for expected in ([Shows.NOBODY, Shows.WITHHELD], [Shows.WITHHELD] * 2, [Shows.WITHHELD] * 2):
        QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert shows(kit, meeting)[:2] == expected
    assert len(shows(kit, meeting)) == 3, "what was done before the marks stays"


def test_marking_leaves_what_is_being_counted(page: ResultPage, three: list[Photo]) -> None:
    total = cell(page, "Làng Mook Đen, có mặt")
    total.setFocus()
    QTest.keyClicks(total, "63")
    QTest.keyClick(strip(page), Qt.Key.Key_Space)
    assert total.text() == "63"
    page._before = None


def test_a_photo_is_taken_away_and_back(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo], host: Host
) -> None:
    QTest.keyClick(strip(page), Qt.Key.Key_Delete)
    assert [each.id for each in kit.photos.of_session(meeting.id)] == [each.id for each in three[1:]]
    assert host.said[-1] == "Đã xóa 1 ảnh."
    host.next_steps[-1]()
    assert len(kit.photos.of_session(meeting.id)) == 3


def test_what_is_no_photo_is_told_of_and_the_others_are_kept(
    page: ResultPage, kit: Kit, meeting: Session, tmp_path: Path, settle: Settle, host: Host
) -> None:
    bad = tmp_path / "hop.jpg"
    bad.write_bytes(b"khong phai anh")
    drop(page, [bad, camera_picture(tmp_path / "a.jpg")])
    settle()
    assert len(kit.photos.of_session(meeting.id)) == 1
    assert "“hop.jpg”" in host.said[-1]


def test_a_photo_large_is_described_blurred_and_gets_its_people(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo], settle: Settle
) -> None:
    child = kit.entry.add_person(meeting.id, RosterPerson(full_name="Rơ Châm H’Bia", birth_year=2014)).value.person
    kit.photos.flag([three[0].id], Shows.NOBODY)
    strip(page).setCurrentIndex(strip(page).model().index(0, 0))
    QTest.keyClick(strip(page), Qt.Key.Key_Return)
    dialog = opened(page, EditPhoto)
    line(dialog, "Chú thích, không ghi tên trẻ").setText("Bà con xem tranh")
    picture = dialog.findChild(PictureBoxes)
    assert picture is not None
    room = picture.picture_room()
    first, last = (room.topLeft() + QPointF(room.width() * at, room.height() * at) for at in (0.25, 0.5))
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=first.toPoint())
    QTest.mouseMove(picture, last.toPoint())
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=last.toPoint())
    (names,) = (each.model() for each in dialog.findChildren(QListView) if each.isVisible())
    names.setData(names.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert "Rơ Châm H’Bia: thiếu sự đồng ý của cha, mẹ" in said(dialog)
    next(each for each in dialog.findChildren(QToolButton) if each.accessibleName() == "Ảnh sau (PgDn)").click()
    kept = kit.photos.of_session(meeting.id)[0]
    assert (kept.caption, kept.person_ids, kept.shows) == ("Bà con xem tranh", (child.id,), Shows.CONSENT)
    (box,) = kept.boxes
    assert [box.x, box.y, box.width, box.height] == pytest.approx([0.25] * 4, abs=0.02)
    assert "Ảnh 2/3" in said(dialog)
    press(dialog, "Bỏ qua")
    settle()


def test_a_box_is_chosen_and_taken_away(page: ResultPage, three: list[Photo], kit: Kit) -> None:
    QTest.keyClick(strip(page), Qt.Key.Key_Return)
    dialog = opened(page, EditPhoto)
    picture = dialog.findChild(PictureBoxes)
    assert picture is not None
    middle = picture.picture_room().center()
    for step in (40, 80):
        QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=middle.toPoint())
        QTest.mouseMove(picture, (middle + QPointF(step, step)).toPoint())
        QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=(middle + QPointF(step, step)).toPoint())
    assert len(picture.boxes()) == 2
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=(middle + QPointF(60, 60)).toPoint())
    QTest.keyClick(picture, Qt.Key.Key_Delete)
    assert [round(box.width * picture.picture_room().width()) for box in picture.boxes()] == [40]
    press(dialog, "Bỏ hết khung")
    assert picture.boxes() == ()
    press(dialog, "Bỏ qua")


def test_an_album_leaves_out_what_may_not_be_shown(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo], settle: Settle, host: Host
) -> None:
    kit.photos.flag([three[0].id], Shows.NOBODY)
    trigger(page, "result.album")
    dialog = opened(page, TakePhotos)
    assert "Ảnh 2: không công bố" in said(dialog) and "Chỉ lấy 1 ảnh không vướng gì" in text_of_answers(dialog)
    press(dialog, "Ghi ra")
    settle()
    assert host.said[-1] == "Đã ghi album của buổi."
    assert [file.name for file in written(kit, "*.pdf")] == ["Album ảnh.pdf"]


def test_files_are_written_blurred_where_that_is_chosen(
    page: ResultPage, kit: Kit, three: list[Photo], settle: Settle, host: Host
) -> None:
    trigger(page, "result.album")
    dialog = opened(page, TakePhotos)
    answer(dialog, "Từng tệp ảnh .jpg")
    assert "Chỉ lấy" not in said(dialog), "there is none to which nothing stands in the way"
    press(dialog, "Ghi ra")
    settle()
    assert host.said[-1] == "Đã ghi 3 tệp ảnh."
    files = written(kit, "*.jpg")
    assert len(files) == 3 and files[0].read_bytes() != kit.photos.picture(three[0].id)


def test_what_may_be_shown_is_written_as_it_is_but_for_its_boxes(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo], settle: Settle
) -> None:
    child = kit.entry.add_person(meeting.id, RosterPerson(full_name="Siu Y Thao", birth_year=2014)).value.person
    kit.photos.flag([each.id for each in three], Shows.NOBODY)
    kit.photos.save_people(three[1].id, [child.id])
    agreed = ConsentDraft(
        person_id=child.id, purpose=ConsentPurpose.PHOTO, guardian_agreed_on=TODAY, person_agreed_on=TODAY
    )
    kit.consents.save(agreed)
    trigger(page, "result.album")
    dialog = opened(page, TakePhotos)
    answer(dialog, "Từng tệp ảnh .jpg")
    press(dialog, "Ghi ra")
    settle()
    assert [file.read_bytes() for file in written(kit, "*.jpg")] == [kit.photos.picture(each.id) for each in three]


def test_what_only_boxes_hide_is_looked_at_before_it_is_written(
    page: ResultPage, kit: Kit, meeting: Session, three: list[Photo], settle: Settle, host: Host
) -> None:
    """A box may lie beside the child whose consent is missing; no program can see that."""
    child = kit.entry.add_person(meeting.id, RosterPerson(full_name="Siu Y Thao", birth_year=2014)).value.person
    kit.photos.flag([three[0].id], Shows.CONSENT)
    kit.photos.save_people(three[0].id, [child.id])
    kit.photos.save(three[0].id, "", (Box(x=0.1, y=0.1, width=0.2, height=0.2),))
    trigger(page, "result.album")
    dialog = opened(page, TakePhotos)
    assert "chỉ làm mờ khung đã vẽ" in said(dialog) and "Siu Y Thao" in said(dialog)
    write = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Ghi ra")
    assert not write.isEnabled()
    press(dialog, "Xem lại ảnh…")
    large = opened(page, EditPhoto)
    assert large.findChildren(PictureBoxes)[0].boxes()
    press(large, "Bỏ qua")
    trigger(page, "result.album")
    dialog = opened(page, TakePhotos)
    next(iter(dialog.findChildren(Check))).click()
    press(dialog, "Ghi ra")
    settle()
    assert host.said[-1] == "Đã ghi album của buổi."


def test_without_photos_there_is_no_album(page: ResultPage, host: Host) -> None:
    trigger(page, "result.album")
    assert "chưa có ảnh" in host.said[-1]
    tile = next(each for each in page.findChildren(QToolButton) if each.property("kind") == "tile")
    assert "Kéo ảnh vào đây" in tile.text()


def test_paper_forms_are_counted(page: ResultPage, kit: Kit, meeting: Session) -> None:
    trigger(page, "result.forms")
    dialog = opened(page, CountForms)
    cells = {each.accessibleName(): each for each in dialog.findChildren(CountEntry)}
    cells["Dùng ảnh: đồng ý"].setText("38")
    press(dialog, "Lưu số phiếu")
    assert "Dùng ảnh: hãy ghi số phiếu đã phát" in said(dialog)
    cells["Dùng ảnh: đã phát"].setText("40")
    cells["Dùng ảnh: không đồng ý"].setText("5")
    press(dialog, "Lưu số phiếu")
    assert "Đã phát 40 phiếu mà có 38" in said(dialog)
    cells["Dùng ảnh: không đồng ý"].setText("1")
    assert "1" in said(dialog)
    press(dialog, "Lưu số phiếu")
    (forms,) = kit.consents.forms(meeting.id)
    assert (forms.purpose, forms.handed_out, forms.agreed, forms.refused) == (ConsentPurpose.PHOTO, 40, 38, 1)


def test_answers_of_the_survey_are_one_step_away(page: ResultPage, kit: Kit, meeting: Session) -> None:
    trigger(page, "result.answers")
    dialog = opened(page, EditAnswers)
    first = next(each for each in dialog.findChildren(NumberCell) if each.accessibleName().startswith("Câu 1, A"))
    QTest.keyClicks(first, "20")
    press(dialog, "Lưu phiếu")
    assert kit.quizzes.of_session(meeting.id).numbers == {QuizPhase.BEFORE: {1: {1: 20}}}


def text_of_answers(dialog: QWidget) -> list[str]:
    return [each.text() for each in dialog.findChildren(QRadioButton) if each.isVisible()]


def answer(dialog: QWidget, text: str) -> None:
    next(each for each in dialog.findChildren(QRadioButton) if each.text() == text).click()


def written(kit: Kit, pattern: str) -> list[Path]:
    return sorted(output_root(kit.paths).rglob(pattern))
