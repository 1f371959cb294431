"""Who signs, as a list with dates: added, corrected, taken out, each change with a way back."""

from datetime import date

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.office import OfficeKind, Signer
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_signer import EditSigner
from campaign_kit.ui.pages.settings import SettingsPage
from campaign_kit.ui.pages.signers import SignersCard
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import faults, press, write


@pytest.fixture
def card(qtbot: QtBot, desk: Desk, kit: Kit) -> SignersCard:
    made = SignersCard(desk)
    qtbot.addWidget(made)
    made.resize(800, 400)
    file = kit.office.file()
    assert file is not None
    made.show_file(file)
    made.show()
    return made


def signers(kit: Kit) -> tuple[Signer, ...]:
    file = kit.office.file()
    assert file is not None
    return file.signers


def asked(card: SignersCard, text: str) -> EditSigner:
    """The dialog that the button opens."""
    press(card, text)
    return next(each for each in card.findChildren(EditSigner) if each.isVisible())


def choose(card: SignersCard, row: int) -> None:
    view = card.findChild(QTableView)
    assert view is not None
    view.setCurrentIndex(view.model().index(row, 0))


def names(card: SignersCard) -> list[str]:
    view = card.findChild(QTableView)
    assert view is not None
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def test_a_new_signer_ends_the_term_of_the_one_before(card: SignersCard, kit: Kit, host: Host) -> None:
    before = signers(kit)
    dialog = asked(card, "Thêm người ký…")
    write(dialog, "Họ và tên người ký", "Rơ Châm Hoa")
    write(dialog, "Chức vụ", "CHỦ TỊCH")
    write(dialog, "Ký từ ngày", "1/12/2026")
    press(dialog, "Lưu")
    first, new = signers(kit)
    assert first == before[0].model_copy(update={"ends_on": date(2026, 11, 30)})
    assert (new.name, new.title, new.starts_on, new.ends_on) == ("Rơ Châm Hoa", "CHỦ TỊCH", date(2026, 12, 1), None)
    assert names(card) == ["Rơ Châm Hoa", before[0].name], "who signs now stands first"
    host.next_steps[-1]()
    assert signers(kit) == before, "the change is taken back from the strip"


def test_two_may_sign_at_one_time(card: SignersCard, kit: Kit) -> None:
    dialog = asked(card, "Thêm người ký…")
    instead = next(each for each in dialog.findChildren(Check) if each.isVisible())
    instead.setChecked(False)
    write(dialog, "Họ và tên người ký", "Rơ Châm Hoa")
    press(dialog, "Lưu")
    assert [signer.ends_on for signer in signers(kit)] == [None, None]
    assert signers(kit)[-1].starts_on == TODAY


def test_a_signer_is_corrected_and_taken_out(card: SignersCard, kit: Kit) -> None:
    choose(card, 0)
    dialog = asked(card, "Sửa…")
    write(dialog, "Chức vụ", "CHỦ TỊCH")
    write(dialog, "Đến hết ngày (để trống nếu còn ký)", "31/12/2026")
    press(dialog, "Lưu")
    (only,) = signers(kit)
    assert (only.title, only.ends_on) == ("CHỦ TỊCH", date(2026, 12, 31))
    choose(card, 0)
    press(card, "Xóa")
    assert signers(kit) == ()


def test_what_cannot_be_is_told_under_its_field(card: SignersCard, kit: Kit) -> None:
    before = signers(kit)
    dialog = asked(card, "Thêm người ký…")
    press(dialog, "Lưu")
    assert faults(dialog) == ["Hãy ghi họ và tên."]
    write(dialog, "Họ và tên người ký", "Rơ Châm Hoa")
    write(dialog, "Đến hết ngày (để trống nếu còn ký)", "1/1/2020")
    press(dialog, "Lưu")
    assert faults(dialog) == ["Trước ngày 21/11/2026."]
    assert signers(kit) == before
    dialog.reject()


def test_a_school_signs_for_nobody(qtbot: QtBot, card: SignersCard) -> None:
    """The head of a school signs alone: "TM." is an error that papers are sent back for."""
    for kind, said in ((OfficeKind.SCHOOL, True), (OfficeKind.COMMUNE, False)):
        dialog = EditSigner(card, None, None, kind, TODAY, lambda _signer, _ends: True)
        write(dialog, "Quyền hạn ghi khi ký", "TM. NHÀ TRƯỜNG")
        panel = dialog.findChild(Panel)
        assert panel is not None and bool(panel.words()) is said
        dialog.deleteLater()


def test_saving_the_settings_does_not_bring_an_old_signer_back(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    """The page kept the file it had read first, and appointed whoever signed then."""
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    desk.work.changed.connect(page.mark)
    page.show()
    write(page, "Tên ngắn", "Xã Ia Dom")
    card = page.findChild(SignersCard)
    assert card is not None
    dialog = asked(card, "Thêm người ký…")
    write(dialog, "Họ và tên người ký", "Rơ Châm Hoa")
    press(dialog, "Lưu")
    press(page, "Lưu thay đổi")
    after = signers(kit)
    assert [signer.name for signer in after if signer.ends_on is None] == ["Rơ Châm Hoa"]
    assert len(after) == 2
