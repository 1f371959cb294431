"""The lists of the settings: people to call, other offices; and the names of communes, offered but never forced."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ContactDraft
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import PlaceKind
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_contact import EditContact
from campaign_kit.ui.dialogs.edit_office import EditOffice
from campaign_kit.ui.dialogs.pick_commune import PickCommune
from campaign_kit.ui.dialogs.place_days import DayOfPlaces
from campaign_kit.ui.pages.contacts import ContactsCard
from campaign_kit.ui.pages.other_offices import OfficesCard
from campaign_kit.ui.pages.settings import SettingsPage
from tests.ui.conftest import Host
from tests.ui.test_session import choose, entry, faults, press, write

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    return made


def one(page: QWidget, kind: type[W]) -> W:
    found = page.findChild(kind)
    assert found is not None
    return found


def rows(card: QWidget) -> list[list[str]]:
    model = one(card, QTableView).model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def pick(card: QWidget, *numbers: int) -> None:
    view = one(card, QTableView)
    view.clearSelection()
    for number in numbers:
        chosen = view.selectionModel().SelectionFlag
        view.selectionModel().select(view.model().index(number, 0), chosen.Select | chosen.Rows)


def shown(page: QWidget, kind: type[W]) -> W:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def test_somebody_to_call_is_kept_until_a_day(page: SettingsPage, kit: Kit, host: Host) -> None:
    page.show_item(2)
    card, bi = one(page, ContactsCard), kit.plan.places(PlaceKind.HAMLET)[0]
    press(card, "Thêm liên hệ…")
    adding = shown(card, EditContact)
    write(adding, "Họ và tên", "Rơ Châm Hoa")
    write(adding, "Số điện thoại", "không có")
    choose(adding, "Địa bàn", bi.id)
    press(adding, "Lưu")
    assert len(faults(adding)) == 1 and kit.contacts.all() == [], "words are no telephone number"
    write(adding, "Số điện thoại", "0912 345 678")
    press(adding, "Lưu")
    (kept,) = kit.contacts.all()
    assert (kept.name, kept.phone, kept.place_id, kept.keep_until) == (
        "Rơ Châm Hoa",
        "0912 345 678",
        bi.id,
        date(2027, 12, 31),
    )
    assert rows(card) == [["Rơ Châm Hoa", bi.name, "0912 345 678", "31/12/2027"]]
    assert all("Rơ Châm Hoa" not in words and "0912" not in words for words in host.said)
    host.next_steps[-1]()
    assert kit.contacts.all() == [] and rows(card) == []


def test_whose_day_is_over_stands_first(page: SettingsPage, kit: Kit) -> None:
    page.show_item(2)
    old = ContactDraft(name="Siu Bình", keep_until=date(2026, 11, 20))
    kit.contacts.save([ContactDraft(name="An"), old])
    card = one(page, ContactsCard)
    card.reload()
    assert [(row[0], row[3]) for row in rows(card)] == [("Siu Bình", "Quá hạn"), ("An", "")]
    pick(card, 0)
    press(card, "Xóa")
    assert [contact.name for contact in kit.contacts.all()] == ["An"]


def test_offices_are_added_renamed_and_merged(page: SettingsPage, kit: Kit, host: Host) -> None:
    page.show_item(3)
    card = one(page, OfficesCard)
    before = kit.office.offices()
    assert [office.is_own for office in before.offices][:1] == [True]
    for name in ("Ủy ban nhân dân xã Ia Nan", "Ủy ban nhân dân xã Ia Pnôn"):
        press(card, "Thêm cơ quan…")
        adding = shown(card, EditOffice)
        write(adding, "Tên đầy đủ, như in trên giấy", name)
        choose(adding, "Loại cơ quan", OfficeKind.COMMUNE)
        press(adding, "Lưu")
    names = [row[0] for row in rows(card)]
    pick(card, *(number for number, name in enumerate(names) if "Ia Nan" in name or "Ia Pnôn" in name))
    press(card, "Sáp nhập…")
    merging = shown(card, DayOfPlaces)
    write(merging, "Tên cơ quan mới", "Ủy ban nhân dân xã Ia Chía")
    write(merging, "Sáp nhập từ ngày", "1/7/2025")
    press(merging, "Sáp nhập")
    book = kit.office.offices()
    new = next(office for office in book.offices if office.name.endswith("Ia Chía"))
    assert {each.new_id for each in book.successions} == {new.id} and len(book.successions) == 2
    assert [row[1] for row in rows(card)][-2:] == ["đến 30/06/2025", "đến 30/06/2025"], "what ended stands last"
    pick(card, next(number for number, row in enumerate(rows(card)) if row[0] == new.name))
    press(card, "Đổi tên…")
    renaming = shown(card, DayOfPlaces)
    write(renaming, "Tên mới", "Ủy ban nhân dân phường Ia Chía")
    press(renaming, "Đổi tên")
    assert any(office.name == "Ủy ban nhân dân phường Ia Chía" for office in kit.office.offices().offices)
    for take_back in reversed(host.next_steps[-4:]):
        take_back()
    assert kit.office.offices() == before


def test_an_office_without_a_name_is_told_so(page: SettingsPage, kit: Kit) -> None:
    page.show_item(3)
    card = one(page, OfficesCard)
    press(card, "Thêm cơ quan…")
    adding = shown(card, EditOffice)
    write(adding, "Có từ ngày", "1/7/2025")
    write(adding, "Đến hết ngày", "1/7/2024")
    press(adding, "Lưu")
    assert faults(adding) == ["Hãy ghi tên cơ quan.", "Ngày cuối trước ngày đầu."]
    adding.reject()


def test_the_names_of_communes_are_offered_without_marks(page: SettingsPage) -> None:
    press(page, "Tìm tên xã, phường…")
    dialog = shown(page.window(), PickCommune)
    write(dialog, "Tỉnh, thành phố", "gia lai")
    completer = entry(dialog, "Xã, phường, đặc khu").completer()
    assert completer is not None
    completer.setCompletionPrefix("ia dom")
    found = completer.completionModel()
    assert [found.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(found.rowCount())] == ["Xã Ia Dom"]
    dialog.reject()


def test_a_commune_fills_the_form_and_can_be_corrected(page: SettingsPage, kit: Kit) -> None:
    press(page, "Tìm tên xã, phường…")
    dialog = shown(page.window(), PickCommune)
    write(dialog, "Tỉnh, thành phố", "Gia Lai")
    press(dialog, "Điền vào mẫu")
    assert faults(dialog) == ["Hãy ghi tên xã, phường."]
    write(dialog, "Xã, phường, đặc khu", "Phường Chưa Có Trong Danh Mục")
    press(dialog, "Điền vào mẫu")
    assert entry(page, "Tên cơ quan, như in trên giấy").text() == "Ủy ban nhân dân phường Chưa Có Trong Danh Mục"
    assert entry(page, "Địa danh khi ký").text() == "Chưa Có Trong Danh Mục"
    assert entry(page, "Cơ quan cấp trên (dòng đầu của giấy)").text() == "Ủy ban nhân dân tỉnh Gia Lai"
    file = kit.office.file()
    assert file is not None and file.office.place_name == "Ia Dom", "nothing is kept before it is saved"
    page.refresh()
    assert entry(page, "Địa danh khi ký").text() == "Chưa Có Trong Danh Mục", "what is being written stays"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (OfficeKind.COMMUNE, "cơ quan cấp trên không in"),
        (OfficeKind.SCHOOL, "không ghi “TM.”"),
        (OfficeKind.YOUTH_UNION, "không có Quốc hiệu"),
        (OfficeKind.YOUNG_PIONEERS, "không có Quốc hiệu"),
        (OfficeKind.WOMEN_UNION, "không có Quốc hiệu"),
    ],
)
def test_the_form_tells_what_the_head_of_a_paper_has(page: SettingsPage, kind: OfficeKind, words: str) -> None:
    choose(page, "Loại cơ quan", kind)
    assert any(words in shown.text() for shown in page.findChildren(QLabel))
