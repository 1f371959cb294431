"""The settings: what is changed is saved, the help block keeps its compulsory lines, the data is kept safe."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.office import Letterhead, OfficeKind
from campaign_kit.services.office import OfficeFile
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.restore_backup import RestoreBackup
from campaign_kit.ui.pages.marks import LogoCard, PagesCard
from campaign_kit.ui.pages.page import HELP_LINES, SAFETY
from campaign_kit.ui.pages.settings import SettingsPage
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.help_form import HelpForm, HelpPreview
from campaign_kit.ui.widgets.recovery import RecoveryCode
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import answer, faults, press, write

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[SettingsPage]:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    return made


def office(kit: Kit) -> OfficeFile:
    file = kit.office.file()
    assert file is not None
    return file


def save(page: SettingsPage) -> None:
    action = page.findChild(QAction, "settings.save")
    assert action is not None
    action.trigger()


def choice(page: SettingsPage, name: str) -> Choice:
    return next(each for each in page.findChildren(Choice) if each.accessibleName() == name)


def numbers(page: SettingsPage) -> list[QLineEdit]:
    name = "Số điện thoại hoặc địa chỉ"
    return [line for line in page.findChildren(QLineEdit) if line.accessibleName() == name and line.isEnabled()]


def test_only_a_section_that_is_saved_has_the_button_for_it(page: SettingsPage) -> None:
    saving = next(each for each in page.findChildren(QPushButton) if each.property("kind") == "primary")
    page.show_item(SAFETY)
    assert saving.isHidden(), "what is done there is done at once"
    page.show_item(HELP_LINES)
    assert not saving.isHidden()


def test_saving_without_a_change_changes_nothing(page: SettingsPage, kit: Kit) -> None:
    """The day from which somebody signs was lost: only the names of the signers were compared."""
    file = office(kit)
    since = [signer.model_copy(update={"starts_on": date(2026, 7, 1)}) for signer in file.signers]
    kit.office.save_signers(since)
    page.refresh()
    before = office(kit)
    assert [signer.starts_on for signer in before.signers] == [date(2026, 7, 1)]
    save(page)
    assert office(kit) == before


def test_the_office_is_saved_and_who_signs_stays(page: SettingsPage, kit: Kit, host: Host) -> None:
    before = office(kit).signers
    write(page, "Tên ngắn", "Xã Ia Dom")
    save(page)
    assert office(kit).office.short_name == "Xã Ia Dom"
    assert office(kit).signers == before
    assert host.said == ["Đã lưu thiết lập."]
    assert page.may_leave()


def test_a_refused_save_changes_nothing_of_the_file(page: SettingsPage, kit: Kit, host: Host) -> None:
    """The office, the signers and the lines were three units of work: a refusal of the third left the first two."""
    before = office(kit)
    write(page, "Tên ngắn", "Xã Ia Dom")
    name = next(x for x in page.findChildren(QLineEdit) if x.accessibleName() == "Tên đường dây trợ giúp")
    name.setMaxLength(200)
    name.setText("a" * 150)
    save(page)
    assert len(host.refused) == 1 and host.said == []
    assert office(kit) == before


def test_an_office_without_a_name_is_told_so_under_the_field(page: SettingsPage, kit: Kit) -> None:
    before = office(kit).office
    write(page, "Tên cơ quan, như in trên giấy", "")
    save(page)
    assert faults(page) == ["Hãy ghi tên cơ quan."]
    assert office(kit).office == before


def test_the_kind_brings_its_letterhead(page: SettingsPage) -> None:
    choice(page, "Loại cơ quan").choose(OfficeKind.WOMEN_UNION)
    assert choice(page, "Thể thức giấy tờ").value() is Letterhead.WOMEN_UNION
    code = next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == "Ký hiệu văn bản")
    assert code.text() == "", "a commune's code is not left to another kind"


def test_a_new_number_is_seen_in_the_block_but_was_not_called_yet(page: SettingsPage, kit: Kit) -> None:
    """A typing error of a telephone number counted as a number that somebody had called."""
    first = numbers(page)[0]
    first.setText("0269 111 222")
    first.editingFinished.emit()
    preview = page.findChild(HelpPreview)
    assert preview is not None
    assert any("0269 111 222" in shown.text() for shown in preview.findChildren(QLabel))
    save(page)
    line = next(line for line in office(kit).help_lines if line.number_or_address == "0269 111 222")
    assert line.verified_on is None and line.verified_by == ""


def test_a_line_without_a_number_waits_for_it_and_an_empty_one_is_not_kept(page: SettingsPage, kit: Kit) -> None:
    """Saving anything at all dropped the lines whose number nobody had found out yet."""
    before = [line.label for line in office(kit).help_lines]
    for line in numbers(page):
        line.setText("")
    next(x for x in page.findChildren(QLineEdit) if x.accessibleName() == "Tên đường dây trợ giúp").setText("")
    save(page)
    lines = office(kit).help_lines
    assert [line.label for line in lines] == [before[0], *before[2:]]
    assert [line.number_or_address for line in lines] == ["111", "", "vn-cop.vn"]
    preview = page.findChild(HelpPreview)
    assert preview is not None
    assert not any(before[2] in shown.text() for shown in preview.findChildren(QLabel) if shown.isVisibleTo(preview))


def test_lines_stand_between_111_and_vn_cop(page: SettingsPage, kit: Kit) -> None:
    form = page.findChild(HelpForm)
    assert form is not None
    orders = [(line.number_or_address, line.order) for line in form.lines()]
    assert orders[0][0] == "111" and orders[-1][0] == "vn-cop.vn"
    assert [order for _, order in orders] == sorted(order for _, order in orders)


def test_a_logo_is_kept_shown_and_taken_away(page: SettingsPage, kit: Kit, settle: Settle, tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "#c00").save(tmp_path / "logo.png")
    card = page.findChild(LogoCard)
    assert card is not None
    card.take(str(tmp_path / "logo.png"))
    settle()
    assert office(kit).logo.startswith(b"\x89PNG")
    assert any(not each.pixmap().isNull() for each in card.findChildren(QLabel))
    press(card, "Bỏ biểu trưng")
    settle()
    assert office(kit).logo == b""


def test_a_picture_that_is_none_is_told_of_and_the_logo_stays(
    page: SettingsPage, kit: Kit, settle: Settle, host: Host, tmp_path: Path
) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    card = page.findChild(LogoCard)
    assert card is not None
    card.take(str(tmp_path / "logo.png"))
    settle()
    assert "logo.png" in host.refused[0]


def test_official_pages_are_saved_with_the_rest_and_a_wrong_address_is_told_under_them(
    page: SettingsPage, kit: Kit
) -> None:
    card = page.findChild(PagesCard)
    assert card is not None
    press(card, "Thêm trang")
    name, url = card.findChildren(Line)[-2:]
    name.setText("Cổng thông tin xã Ia Dom")
    url.setText("http://không đúng")
    save(page)
    assert any("không dùng được" in each.text() for each in card.findChildren(QLabel))
    assert office(kit).pages == () and name.text() == "Cổng thông tin xã Ia Dom"
    url.setText("https://iadom.gialai.gov.vn")
    save(page)
    assert [each.url for each in office(kit).pages] == ["https://iadom.gialai.gov.vn"]


def test_a_backup_is_made_and_told_of(page: SettingsPage, kit: Kit, host: Host, settle: Callable[[], None]) -> None:
    press(page, "Sao lưu ngay")
    settle()
    assert len(list(kit.paths.backups.iterdir())) == 1
    assert "Đã sao lưu" in host.said[0]


def test_unsaved_changes_are_asked_about_and_can_be_dropped(page: SettingsPage, kit: Kit) -> None:
    write(page, "Tên ngắn", "Khác")
    answer(page, "Ở lại")
    assert not page.may_leave()
    answer(page, "Không lưu")
    assert page.may_leave()
    assert next(x for x in page.findChildren(QLineEdit) if x.accessibleName() == "Tên ngắn").text() != "Khác"
    assert office(kit).office.short_name != "Khác"


def calls(page: SettingsPage) -> list[QPushButton]:
    """The buttons that say that a line was tried today: of 111, of vn-cop.vn, of the own lines."""
    form = page.findChild(HelpForm)
    assert form is not None
    found = [each for each in form.findChildren(QPushButton) if each.text().endswith("thử hôm nay")]
    return [each for each in found if each.isVisibleTo(form)]


@pytest.mark.parametrize(("button", "place"), [(0, 0), (1, 3), (2, 1), (3, 2)])
def test_a_line_called_today_is_noted_without_editing_it(page: SettingsPage, kit: Kit, button: int, place: int) -> None:
    """111 and vn-cop.vn too are called once a year; nobody could say so."""
    calls(page)[button].click()
    lines = office(kit).help_lines
    assert [line.verified_on == TODAY for line in lines] == [row == place for row in range(4)]
    assert lines[place].verified_by == "UBND xã Ia Dom"
    assert len(calls(page)) == 3 and page.may_leave()


def test_a_page_is_opened_where_a_number_is_called(page: SettingsPage) -> None:
    assert [each.text().split()[1] for each in calls(page)] == ["gọi", "mở", "gọi", "gọi"]


def test_noting_a_call_keeps_what_is_being_written(page: SettingsPage, kit: Kit) -> None:
    numbers(page)[1].setText("0269 111 222")
    assert len(calls(page)) == 3, "not of an unsaved number"
    calls(page)[2].click()
    assert numbers(page)[1].text() == "0269 111 222"
    save(page)
    lines = office(kit).help_lines
    assert [line.number_or_address for line in lines][2] == "0269 111 222"
    assert lines[1].verified_on == TODAY


def test_the_recovery_sheet_is_saved_and_deleted_once_it_is_printed(
    page: SettingsPage, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody said that the file with the code should go, and where it was saved was soon forgotten."""
    sheet = tmp_path / "phieu.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(sheet.with_suffix("")), ""))
    recovery = page.findChild(RecoveryCode)
    assert recovery is not None
    press(recovery, "Lưu phiếu khôi phục (PDF)…")
    settle()
    assert sheet.is_file()
    words = [shown.text() for shown in recovery.findChildren(QLabel)]
    assert any(str(sheet) in text and "In rồi xóa tệp này." in text for text in words)
    press(recovery, "Xóa tệp")
    assert not sheet.exists()
    remove = next(each for each in recovery.findChildren(QPushButton) if each.text() == "Xóa tệp")
    assert not remove.isVisibleTo(recovery)


def test_a_recovery_sheet_that_cannot_be_deleted_is_told_of(
    page: SettingsPage, host: Host, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "phieu.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(sheet), ""))
    recovery = page.findChild(RecoveryCode)
    assert recovery is not None
    press(recovery, "Lưu phiếu khôi phục (PDF)…")
    settle()
    sheet.unlink()
    sheet.mkdir()
    press(recovery, "Xóa tệp")
    assert sheet.name in host.refused[0] and sheet.exists()


def test_a_backup_is_gone_back_to_and_what_was_written_since_is_kept_beside_it(
    page: SettingsPage, kit: Kit, host: Host, settle: Settle
) -> None:
    kit.upkeep.backup_now()
    before = office(kit).office.name
    kit.office.save(office(kit).office.model_copy(update={"name": "UBND xã Tên Mới"}))
    press(page, "Khôi phục từ bản sao lưu…")
    dialog = page.findChild(RestoreBackup)
    assert dialog is not None and dialog.files.count() == 1
    press(dialog, "Khôi phục")
    settle()
    assert not any(each.isVisible() for each in page.findChildren(RestoreBackup))
    assert office(kit).office.name == before
    assert len(kit.upkeep.backups()) == 2
    assert "Dữ liệu trước đó được sao lưu ở" in host.said[-1]


def test_a_file_that_is_no_backup_is_refused_beside_it(
    page: SettingsPage, kit: Kit, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "khác.db"
    wrong.write_bytes(b"x" * 9000)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(wrong), ""))
    before = office(kit)
    press(page, "Khôi phục từ bản sao lưu…")
    dialog = page.findChild(RestoreBackup)
    assert dialog is not None
    press(dialog, "Khôi phục")
    assert "Chưa có bản sao lưu nào" in dialog.field.complaint()
    press(dialog, "Chọn tệp khác…")
    press(dialog, "Khôi phục")
    settle()
    assert dialog.isVisible()
    assert any("không mở được tệp dữ liệu" in each.text() for each in dialog.findChildren(QLabel))
    assert office(kit) == before
    dialog.reject()
