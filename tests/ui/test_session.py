"""The editor of a session: what is written is saved, faults stand under their field, advice comes while writing."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import Form, Partner, Place, PlaceKind, Session, SessionLinks, SessionStatus
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.add_place import AddPlace
from campaign_kit.ui.pages.session import SessionPage
from campaign_kit.ui.tables.checks import TickList
from campaign_kit.ui.tables.places import PlacesTree
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.partners import PartnersEditor
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.session_form import SessionForm
from tests.ui.asking import when_asked
from tests.ui.conftest import TODAY, Host


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[SessionPage]:
    made = SessionPage(desk)
    qtbot.addWidget(made)
    made.resize(1140, 740)
    made.show_item(0)
    made.show()
    return made


def entry(page: QWidget, name: str) -> QLineEdit:
    return next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == name)


def write(page: QWidget, name: str, text: str) -> None:
    line = entry(page, name)
    line.setText(text)
    line.editingFinished.emit()


def choose(page: QWidget, name: str, value: object) -> None:
    next(each for each in page.findChildren(Choice) if each.accessibleName() == name).choose(value)


def press(page: QWidget, text: str) -> None:
    next(button for button in page.findChildren(QPushButton) if button.text() == text).click()


def faults(page: QWidget) -> list[str]:
    return [field.complaint() for field in page.findChildren(Field) if field.complaint()]


def first_place(kit: Kit, kind: PlaceKind, name: str = "") -> Place:
    return next(place for place in kit.plan.places(kind) if name in place.name)


def picker(page: SessionPage) -> PlacesPicker:
    found = page.findChild(PlacesPicker)
    assert found is not None
    return found


def advice(page: SessionPage) -> Panel:
    return next(each for each in page.findChildren(Panel) if each.property("kind") == "advice")


def answer(page: QWidget, text: str) -> None:
    """Presses an answer of the question that is asked next."""
    when_asked(page, lambda dialog: press(dialog, text))


def test_a_new_session_is_planned_as_it_was_written(page: SessionPage, kit: Kit, host: Host) -> None:
    school = first_place(kit, PlaceKind.SCHOOL, "THCS")
    write(page, "Tên buổi", "Sinh hoạt  dưới cờ ")
    choose(page, "Hình thức", Form.FLAG_CEREMONY)
    write(page, "Ngày", "30/11")
    write(page, "Bắt đầu", "7h15")
    write(page, "Dự kiến (người)", "1.250")
    picker(page).tick(school.id)
    ticks = page.findChild(TickList)
    assert ticks is not None
    ticks.setData(ticks.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    press(page, "Lưu buổi")
    key, number = host.went[0]
    session = kit.plan.session(str(number))
    assert key == "sessions"
    assert (session.title, session.form, session.status) == (
        "Sinh hoạt dưới cờ",
        Form.FLAG_CEREMONY,
        SessionStatus.PLANNED,
    )
    assert (session.day, session.starts_at, session.expected_count) == (date(2026, 11, 30), time(7, 15), 1250)
    assert session.place_ids == (school.id,) and session.modules == (ticks.key_at(1),)
    assert session.campaign_ids == (kit.plan.campaigns()[0].id,), "the plan of this year"
    host.next_steps[0]()
    assert host.went[1] == ("materials", session.id)


def test_a_draft_stays_a_draft(page: SessionPage, kit: Kit, host: Host) -> None:
    write(page, "Tên buổi", "Chưa chắc")
    write(page, "Ngày", "30/11")
    press(page, "Lưu nháp")
    assert kit.plan.session(str(host.went[0][1])).status is SessionStatus.DRAFT


def test_every_fault_stands_under_its_field_and_nothing_is_saved(page: SessionPage, kit: Kit, host: Host) -> None:
    before = len(kit.plan.sessions())
    write(page, "Bắt đầu", "25h")
    write(page, "Lồng ghép (phút)", "0")
    press(page, "Lưu buổi")
    assert faults(page) == [
        "Hãy ghi tên buổi.",
        "Hãy ghi ngày, ví dụ 23/11/2026.",
        "Giờ, ví dụ 7:15.",
        "Số phút từ 1 đến 600.",
    ]
    assert len(kit.plan.sessions()) == before and host.went == []


def test_numbers_out_of_their_limits_are_told_while_writing_goes_on(
    page: SessionPage, kit: Kit, shown: Session
) -> None:
    """150000 people or 700 minutes are whole numbers, but the model refuses them: the page failed with a bug."""
    page.show_item(shown.id)
    write(page, "Dự kiến (người)", "150000")
    write(page, "Lồng ghép (phút)", "700")
    page._advise()
    press(page, "Lưu buổi")
    assert faults(page) == ["Số người từ 0 đến 100.000.", "Số phút từ 1 đến 600."]
    assert entry(page, "Dự kiến (người)").text() == "150000"
    assert kit.plan.session(str(shown.id)) == shown


def test_an_end_before_the_start_is_told_under_its_field_and_what_is_written_stays(
    page: SessionPage, host: Host
) -> None:
    write(page, "Tên buổi", "Buổi")
    write(page, "Ngày", "30/11")
    write(page, "Bắt đầu", "9:00")
    write(page, "Kết thúc", "8:00")
    press(page, "Lưu buổi")
    assert ["8:00" in fault for fault in faults(page)] == [True]
    assert entry(page, "Kết thúc").property("wrong") and host.refused == []
    assert host.went == [] and entry(page, "Tên buổi").text() == "Buổi"


def test_only_the_places_not_reached_yet_can_be_looked_at(page: SessionPage, kit: Kit) -> None:
    unreached = kit.plan.unreached(TODAY)
    only = next(
        check for check in page.findChildren(Check) if check.text() == f"Chỉ hiện {len(unreached)} nơi chưa đến"
    )
    tree = picker(page).findChild(PlacesTree)
    assert tree is not None and not only.isChecked()
    only.click()
    tops = [tree.index(row, 0) for row in range(tree.rowCount())]
    inside = [tree.index(row, 0, top) for top in tops for row in range(tree.rowCount(top))]
    outside = [top for top in tops if not tree.rowCount(top)]
    assert {index.data() for index in [*inside, *outside]} == {place.name for place in unreached}
    only.click()
    assert tree.rowCount() == len([place for place in kit.plan.places() if place.parent_id is None])


def test_a_session_opened_and_saved_unchanged_is_the_same(page: SessionPage, kit: Kit, shown: Session) -> None:
    page.show_item(shown.id)
    assert page.may_leave()
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)) == shown


def test_partners_are_kept_with_their_kind_and_whole_name(page: SessionPage, kit: Kit, shown: Session) -> None:
    page.show_item(shown.id)
    partners = page.findChild(PartnersEditor)
    assert partners is not None
    union = Partner(kind=OfficeKind.WOMEN_UNION, name="Hội Liên hiệp Phụ nữ xã Ia Dom")
    partners.show_partners([union, Partner(kind=OfficeKind.POLICE)])
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)).partners == (union,)


def test_two_bands_are_advised_of_while_places_are_ticked(qtbot: QtBot, page: SessionPage, kit: Kit) -> None:
    panel = advice(page)
    write(page, "Tên buổi", "Sinh hoạt dưới cờ")
    write(page, "Ngày", "30/11")
    picker(page).tick(first_place(kit, PlaceKind.SCHOOL, "THCS").id)
    qtbot.waitUntil(lambda: "hai lứa tuổi" in panel.words())
    assert panel.isVisible()


def test_the_whole_school_can_be_chosen_only_with_a_school(page: SessionPage, kit: Kit) -> None:
    whole = next(check for check in picker(page).findChildren(Check) if "Toàn trường" in check.text())
    assert not whole.isEnabled()
    picker(page).tick(first_place(kit, PlaceKind.SCHOOL).id)
    whole.click()
    assert picker(page).whole_school()


def test_a_list_of_places_without_one_says_so(qtbot: QtBot) -> None:
    made = PlacesPicker()
    qtbot.addWidget(made)
    made.show_places([], (), whole_school=False)
    assert "Danh sách chưa có nơi nào" in [each.text() for each in made.findChildren(QLabel)]


def test_a_missing_place_is_added_and_ticked_at_once(qtbot: QtBot, page: SessionPage, kit: Kit) -> None:
    press(page, "Thêm nơi…")
    dialog = page.findChild(AddPlace)
    assert dialog is not None
    press(dialog, "Thêm")
    assert faults(dialog) == ["Hãy ghi tên nơi này."]
    choose(dialog, "Loại nơi", PlaceKind.HAMLET)
    write(dialog, "Tên", "Làng Mới")
    press(dialog, "Thêm")
    added = first_place(kit, PlaceKind.HAMLET, "Làng Mới")
    assert not dialog.isVisible()
    assert added.id in picker(page).place_ids()
    step = kit.undo.last()
    assert step is not None and "Làng Mới" in step.words


@pytest.mark.parametrize(("text", "leaves"), [("Ở lại", False), ("Không lưu", True), ("Lưu buổi", True)])
def test_unsaved_work_is_asked_about(page: SessionPage, kit: Kit, shown: Session, text: str, leaves: bool) -> None:
    page.show_item(shown.id)
    write(page, "Tên buổi", "Tên khác")
    answer(page, text)
    assert page.may_leave() is leaves
    assert kit.plan.session(str(shown.id)).title == ("Tên khác" if text == "Lưu buổi" else shown.title)


def test_reloading_never_takes_away_what_is_being_written(page: SessionPage) -> None:
    write(page, "Tên buổi", "Đang viết")
    page.refresh()
    assert entry(page, "Tên buổi").text() == "Đang viết"


def test_links_that_have_no_field_are_kept(page: SessionPage, kit: Kit, shown: Session) -> None:
    """A session may belong to two plans; the form shows the first, and saving keeps the second."""
    campaign = kit.plan.campaigns()[0]
    other = kit.plan.add_campaign(campaign.model_copy(update={"title": "Tháng hành động"})).value
    links = SessionLinks.model_validate(shown.model_dump(include=set(SessionLinks.model_fields)))
    both = links.model_copy(update={"campaign_ids": (campaign.id, other.id)})
    kit.plan.save(shown.id, shown, both)
    page.show_item(shown.id)
    write(page, "Tên buổi", "Tên mới")
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)).campaign_ids == (campaign.id, other.id)
    assert page.findChild(SessionForm) is not None


def test_the_topics_that_suit_the_place_are_brought_into_sight(qtbot: QtBot, page: SessionPage, kit: Kit) -> None:
    """They began with those of the youngest, whoever it was for."""
    ticks, (hamlet, *_) = page.findChild(TickList), kit.plan.places(PlaceKind.HAMLET)
    assert ticks is not None
    view = next(each for each in page.findChildren(QListView) if each.model() is ticks)
    page.begin_from("", place=hamlet.id)
    first = ticks.index(ticks.row_of("P1"))
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(first).center()))
    assert page.may_leave()


def test_topics_stay_in_the_order_they_are_taught(page: SessionPage, kit: Kit, shown: Session) -> None:
    """Opening a session put its topics in the order of the list, and dropped one that this library does not have."""
    library = [module.key for module in kit.content.modules()]
    taught = (library[3], "X9", library[0])
    links = SessionLinks.model_validate(shown.model_dump(include=set(SessionLinks.model_fields)))
    kit.plan.save(shown.id, shown, links.model_copy(update={"modules": taught}))
    page.show_item(shown.id)
    ticks = page.findChild(TickList)
    assert ticks is not None
    ticks.setData(ticks.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    ticks.setData(ticks.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    write(page, "Tên buổi", "Tên mới")
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)).modules == (library[3], "X9", library[1])


def test_tab_follows_the_eye(page: SessionPage) -> None:
    """From the title down the form, then the places, then the topics: as they stand from left to right."""
    names, widget = [], entry(page, "Tên buổi")
    for _ in range(400):
        reached = widget.accessibleName()
        if reached and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and reached not in names:
            names.append(reached)
        widget = widget.nextInFocusChain()
    assert names[:14] == [
        "Tên buổi",
        "Hình thức",
        "Mẫu buổi",
        "Ngày",
        "Bắt đầu",
        "Kết thúc",
        "Diễn ra tại",
        "Dự kiến (người)",
        "Lồng ghép (phút)",
        "Báo cáo viên",
        "Cách tổ chức",
        "Thuộc kế hoạch",
        "Tìm nơi tổ chức",
        "Nơi tổ chức",
    ]


def test_the_grade_is_proposed_from_the_name_of_a_class(qtbot: QtBot, kit: Kit) -> None:
    """Lớp 5A was kept as one of the first grade, and the session spoke to the wrong age."""
    kept: list[int | None] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AddPlace(parent, kit.plan.places(PlaceKind.SCHOOL), lambda draft: kept.append(draft.grade))
    choose(dialog, "Loại nơi", PlaceKind.CLASS)
    for name in ("Lớp 5A", "12A3", "Lớp lá", "Lớp 99"):
        write(dialog, "Tên", name)
        press(dialog, "Thêm")
    assert kept == [5, 12, 12, 12]
