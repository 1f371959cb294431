"""The page of places: found, added, corrected, ended, merged, a new school year; each verb with its way back."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Place, PlaceCountDraft, PlaceKind, SchoolLevel
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_place import EditPlace
from campaign_kit.ui.dialogs.place_days import DayOfPlaces
from campaign_kit.ui.pages.places import PlacesPage
from campaign_kit.ui.tables.place_book import COUNT, LEVEL, NAME, SPAN, PlaceBookTree
from campaign_kit.ui.tables.rows import BELOW_ROLE
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.place_tree import PlaceTreeView
from campaign_kit.ui.widgets.segments import Segments
from tests.ui.conftest import Host
from tests.ui.test_session import choose, faults, press, write

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PlacesPage:
    made = PlacesPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    return made


def tree(page: PlacesPage) -> PlaceBookTree:
    found = page.findChild(PlaceBookTree)
    assert found is not None
    return found


def view(page: PlacesPage) -> PlaceTreeView:
    found = page.findChild(PlaceTreeView)
    assert found is not None
    return found


def act(page: PlacesPage, name: str) -> None:
    action = page.findChild(QAction, name)
    assert action is not None and action.isEnabled(), name
    action.trigger()


def able(page: PlacesPage, name: str) -> bool:
    action = page.findChild(QAction, name)
    return action is not None and action.isEnabled()


def dialog(page: PlacesPage, kind: type[D]) -> D:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def place(kit: Kit, name: str, school: str = "") -> Place:
    known = {each.id: each.name for each in kit.plan.places()}
    fits = (each for each in kit.plan.places() if each.name == name and school in known.get(each.parent_id or 0, ""))
    return next(fits)


def pick(page: PlacesPage, *places: Place) -> None:
    chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view(page).clearSelection()
    for each in places:
        view(page).selectionModel().select(tree(page).index_of(each.id), chosen)


def tops(page: PlacesPage) -> list[str]:
    return [str(index.data()) for index in tree(page).kinds()]


def below(page: PlacesPage, name: str) -> list[str]:
    model = tree(page)
    top = next(index for index in model.kinds() if str(index.data()).startswith(name))
    return [str(model.index(row, NAME, top).data()) for row in range(model.rowCount(top))]


def errors(dialog: QDialog) -> list[QLabel]:
    return [each for each in dialog.findChildren(QLabel) if each.property("role") == "error" and each.text()]


def taken_back(host: Host, before: object, now: Callable[[], object]) -> None:
    """The strip has the way back, and it leads to what was before."""
    assert now() != before
    host.next_steps[-1]()
    assert now() == before


def test_the_tree_has_schools_with_classes_and_hamlets_under_the_office_s_word(page: PlacesPage, kit: Kit) -> None:
    assert tops(page)[:2] == ["Trường học (6)", "Làng (12)"]
    school = place(kit, "Trường Tiểu học Kim Đồng")
    index = tree(page).index_of(school.id)
    assert index.data(BELOW_ROLE) == "15 lớp"
    assert tree(page).index(0, NAME, index).data() == "Lớp 1A"
    assert tree(page).index(0, LEVEL, index).data() == "Khối 1"


def test_a_count_stands_with_its_day(page: PlacesPage, kit: Kit) -> None:
    bi = place(kit, "Làng Bi")
    kit.places.add_counts([PlaceCountDraft(place_id=bi.id, as_of=date(2026, 11, 1), people=612, children=214)])
    page.refresh()
    cell = tree(page).index_of(bi.id).siblingAtColumn(COUNT)
    assert (cell.data(), cell.data(BELOW_ROLE)) == ("612 dân, 214 trẻ", "01/11/2026")


def test_places_are_found_without_marks_and_by_their_school(page: PlacesPage) -> None:
    search = next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == "Tìm địa bàn")
    search.setText("kim dong")
    assert tops(page) == ["Trường học (1)"]
    assert tree(page).found() == 16, "the school and its classes"
    search.setText("khong co gi")
    assert tree(page).found() == 0
    shown = [pile.currentWidget() for pile in page.findChildren(QStackedWidget)]
    assert any(isinstance(each, EmptyState) for each in shown)


def test_the_kind_and_what_ended_are_filters(page: PlacesPage, kit: Kit) -> None:
    choose(page, "Lọc theo loại", PlaceKind.HAMLET)
    assert tops(page) == ["Làng (12)"]
    bi = place(kit, "Làng Bi")
    kit.places.end([bi.id], date(2026, 6, 30))
    page.refresh()
    assert "Làng Bi" not in below(page, "Làng")
    segments = page.findChild(Segments)
    assert segments is not None
    segments.choose("ended")
    assert below(page, "Làng") == ["Làng Bi"]
    assert tree(page).index_of(bi.id).siblingAtColumn(SPAN).data() == "đến 30/06/2026"


def test_several_classes_are_added_at_once(page: PlacesPage, kit: Kit, host: Host) -> None:
    before = kit.plan.places()
    pick(page, place(kit, "Trường THCS Nguyễn Du"))
    act(page, "places.add")
    adding = dialog(page, EditPlace)
    write(adding, "Tên", "6X,  7X; 6X, 9 B")
    press(adding, "Thêm")
    added = kit.plan.places()[len(before) :]
    assert [(each.name, each.grade, each.school_year) for each in added] == [
        ("6X", 6, "2026-2027"),
        ("7X", 7, "2026-2027"),
        ("9 B", 9, "2026-2027"),
    ]
    assert {each.parent_id for each in added} == {place(kit, "Trường THCS Nguyễn Du").id}
    assert host.said == ["Đã thêm 3 địa bàn."]
    assert [each.name for each in view(page).chosen()] == ["6X", "7X", "9 B"], "what is new is in sight"
    taken_back(host, before, kit.plan.places)


def test_a_campus_has_the_level_of_its_school(page: PlacesPage, kit: Kit) -> None:
    act(page, "places.add")
    adding = dialog(page, EditPlace)
    choose(adding, "Loại", PlaceKind.CAMPUS)
    choose(adding, "Thuộc trường, điểm trường", place(kit, "Trường Tiểu học Kim Đồng").id)
    write(adding, "Tên", "Điểm trường làng Mook Trang")
    press(adding, "Thêm")
    made = kit.plan.places()[-1]
    assert (made.kind, made.school_level) == (PlaceKind.CAMPUS, SchoolLevel.PRIMARY)


def test_what_is_missing_is_told_under_its_field(page: PlacesPage, kit: Kit) -> None:
    before = kit.plan.places()
    act(page, "places.add")
    adding = dialog(page, EditPlace)
    press(adding, "Thêm")
    assert faults(adding) == ["Hãy ghi tên."]
    adding.reject()
    pick(page, place(kit, "Làng Bi"))
    act(page, "places.edit")
    editing = dialog(page, EditPlace)
    write(editing, "Số dân", "620")
    press(editing, "Lưu")
    assert editing.isVisible() and not editing.counts.is_sound(), "a count without its day"
    editing.reject()
    assert kit.plan.places() == before


def test_a_place_is_corrected_and_counted(page: PlacesPage, kit: Kit, host: Host) -> None:
    bi = place(kit, "Làng Bi")
    pick(page, bi)
    act(page, "places.edit")
    editing = dialog(page, EditPlace)
    write(editing, "Cụm (nếu có)", "Cụm suối")
    write(editing, "Ngày đếm", "1/11")
    write(editing, "Số dân", "1.620")
    write(editing, "Trẻ em", "500")
    press(editing, "Lưu")
    assert place(kit, "Làng Bi").cluster == "Cụm suối"
    count = kit.plan.latest_counts([bi.id])[bi.id]
    assert (count.as_of, count.people, count.children, count.female) == (date(2026, 11, 1), 1620, 500, None)
    pick(page, bi)
    act(page, "places.edit")
    before = kit.places.counts(bi.id)
    editing = dialog(page, EditPlace)
    next(each for each in editing.findChildren(QToolButton) if "01/11/2026" in each.toolTip()).click()
    press(editing, "Lưu")
    assert kit.places.counts(bi.id) == before[1:]
    taken_back(host, before, lambda: kit.places.counts(bi.id))
    pick(page, bi)
    act(page, "places.edit")
    unchanged = len(host.said)
    press(dialog(page, EditPlace), "Lưu")
    assert len(host.said) == unchanged, "nothing was changed, nothing is said"


def test_what_the_service_refuses_is_told_in_the_dialog(page: PlacesPage, kit: Kit, host: Host) -> None:
    """Behind a dialog nobody sees the strip."""
    bi = place(kit, "Làng Bi")
    before = kit.places.counts(bi.id)
    pick(page, bi)
    act(page, "places.edit")
    editing = dialog(page, EditPlace)
    for name, text in (("Ngày đếm", "1/11/2026"), ("Trẻ em", "10"), ("Trẻ nữ", "11")):
        write(editing, name, text)
    press(editing, "Lưu")
    assert editing.isVisible() and any("11" in each.text() and each.isVisible() for each in errors(editing))
    editing.reject()
    act(page, "places.rename")
    renaming = dialog(page, DayOfPlaces)
    press(renaming, "Đổi tên")
    assert renaming.isVisible() and any(each.isVisible() for each in errors(renaming))
    renaming.reject()
    assert host.refused == [] and kit.places.counts(bi.id) == before


def test_places_end_with_their_last_day(page: PlacesPage, kit: Kit, host: Host) -> None:
    before = kit.plan.places()
    pick(page, place(kit, "Làng Bi"), place(kit, "Làng Chan"))
    act(page, "places.end")
    ending = dialog(page, DayOfPlaces)
    write(ending, "Ngày cuối cùng còn hoạt động", "31/10/2026")
    press(ending, "Kết thúc")
    assert place(kit, "Làng Bi").active_to == place(kit, "Làng Chan").active_to == date(2026, 10, 31)
    assert host.said == ["Đã kết thúc Làng Bi; Làng Chan từ hết ngày 31/10/2026."]
    taken_back(host, before, kit.plan.places)


def test_what_is_in_use_is_not_removed(page: PlacesPage, kit: Kit, host: Host) -> None:
    used = next(iter(kit.places.book().in_use))
    before = kit.plan.places()
    pick(page, next(each for each in before if each.id == used))
    act(page, "places.remove")
    assert kit.plan.places() == before
    assert len(host.refused) == 1 and host.said == []


def test_a_place_that_nothing_has_to_do_with_is_removed(page: PlacesPage, kit: Kit, host: Host) -> None:
    new = kit.places.add([place(kit, "Làng Bi").model_copy(update={"name": "Làng Nhầm"})]).value[0]
    page.refresh()
    before = kit.plan.places()
    pick(page, new)
    act(page, "places.remove")
    assert new not in kit.plan.places()
    taken_back(host, before, kit.plan.places)


def test_two_hamlets_become_one(page: PlacesPage, kit: Kit, host: Host) -> None:
    before = kit.plan.places()
    bi, chan = place(kit, "Làng Bi"), place(kit, "Làng Chan")
    pick(page, bi, place(kit, "Trường THCS Nguyễn Du"))
    assert not able(page, "places.merge"), "a hamlet and a school are never one"
    pick(page, bi, chan)
    act(page, "places.merge")
    merging = dialog(page, DayOfPlaces)
    write(merging, "Tên nơi mới", "Làng Bi Chan")
    write(merging, "Sáp nhập từ ngày", "1/7/2026")
    press(merging, "Sáp nhập")
    assert place(kit, "Làng Bi").active_to == date(2026, 6, 30)
    assert place(kit, "Làng Bi Chan").active_from == date(2026, 7, 1)
    taken_back(host, before, kit.plan.places)


def test_a_hamlet_becomes_two_and_another_gets_a_new_name(page: PlacesPage, kit: Kit) -> None:
    pick(page, place(kit, "Làng Bi"))
    act(page, "places.split")
    splitting = dialog(page, DayOfPlaces)
    names = splitting.findChild(QPlainTextEdit)
    assert names is not None
    names.setPlainText("Làng Bi 1")
    press(splitting, "Chia tách")
    assert faults(splitting) == ["Hãy ghi ít nhất 2 tên, mỗi tên một dòng."]
    names.setPlainText("Làng Bi 1\n\nLàng Bi 2")
    press(splitting, "Chia tách")
    assert place(kit, "Làng Bi 2").active_from == date(2026, 11, 21)
    pick(page, place(kit, "Làng Chan"))
    act(page, "places.rename")
    renaming = dialog(page, DayOfPlaces)
    write(renaming, "Tên mới", "Làng Chan Mới")
    press(renaming, "Đổi tên")
    assert place(kit, "Làng Chan").active_to == date(2026, 11, 20)
    assert place(kit, "Làng Chan Mới").active_from == date(2026, 11, 21)


@pytest.mark.parametrize("first", [True, False])
def test_another_page_can_show_one_place(qtbot: QtBot, desk: Desk, kit: Kit, first: bool) -> None:
    room = place(kit, "Lớp 1A", "Kim Đồng")
    page = PlacesPage(desk)
    qtbot.addWidget(page)
    if not first:
        page.show()
    page.show_item(room.id)
    page.show()
    assert [each.id for each in view(page).chosen()] == [room.id]
    assert view(page).visualRect(tree(page).index_of(room.id)).isValid(), "its school is open"


def test_what_is_open_and_chosen_stays_so(page: PlacesPage, kit: Kit) -> None:
    school = place(kit, "Trường Tiểu học Kim Đồng")
    view(page).expand(tree(page).index_of(school.id))
    pick(page, place(kit, "Lớp 1A", "Kim Đồng"))
    page.refresh()
    assert view(page).isExpanded(tree(page).index_of(school.id))
    assert [each.name for each in view(page).chosen()] == ["Lớp 1A"]
