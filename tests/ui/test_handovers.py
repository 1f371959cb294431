"""Lists of pupils on the page of papers: sent behind a password, received, deleted."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.papers import HandoverWay
from campaign_kit.model.plan import PlaceKind
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.ask_password import AskPassword
from campaign_kit.ui.dialogs.send_handover import SendHandover
from campaign_kit.ui.pages import handovers
from campaign_kit.ui.pages.handovers import HandoversCard
from tests.ui.conftest import Host
from tests.ui.test_session import press, write

ROSTER = Path(__file__).parents[1] / "data" / "rosters" / "csdl-nganh-lop-6A.xlsx"
PASSWORD = "mat-khau-dai"


@pytest.fixture
def card(qtbot: QtBot, desk: Desk) -> HandoversCard:
    shown = HandoversCard(desk)
    qtbot.addWidget(shown)
    shown.resize(1100, 640)
    desk.work.changed.connect(lambda _changed: shown.reload())
    shown.show()
    shown.reload()
    return shown


def states(card: HandoversCard) -> list[str]:
    view = card.findChild(QTableView)
    assert view is not None
    model = view.model()
    last = model.columnCount() - 1
    return [str(model.index(row, last).data()) for row in range(model.rowCount())]


def test_a_list_goes_out_behind_its_password(
    qtbot: QtBot, card: HandoversCard, desk: Desk, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(ROSTER), ""))
    card.send()
    dialog = card.findChild(SendHandover)
    assert dialog is not None
    press(dialog, "Chọn nơi lưu…")
    assert dialog.receiver.complaint() == "Hãy ghi cơ quan nhận danh sách."
    write(dialog, "Bên nhận", "Đoàn xã Ia Dom")
    write(dialog, "Mật khẩu mở tệp", "ngan")
    press(dialog, "Chọn nơi lưu…")
    assert dialog.password.complaint() == "Ít nhất 8 ký tự."
    write(dialog, "Mật khẩu mở tệp", PASSWORD)
    press(dialog, "Lấy từ tệp danh sách…")
    press(dialog, "Chọn nơi lưu…")
    qtbot.waitUntil(lambda: states(card) == ["Đã giao"] and desk.work.is_idle(), timeout=20_000)
    assert PASSWORD in host.said[-1]
    (file,) = tmp_path.glob("*.xlsx")
    assert file.read_bytes()[:2] != b"PK"
    press(card, "Bên nhận đã xóa")
    assert states(card) == ["Đã xóa"]


def test_a_list_is_received_and_its_names_are_deleted(
    qtbot: QtBot, card: HandoversCard, desk: Desk, kit: Kit, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = kit.plan.places(PlaceKind.SCHOOL)[0]
    day = date(2027, 8, 31)
    sent = kit.handovers.send(school.id, "Đoàn xã Ia Dom", "Sinh hoạt hè", day, PASSWORD, tmp_path, ROSTER).value
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(sent.file), ""))
    press(card, "Nhận danh sách…")
    asked = card.findChild(AskPassword)
    assert asked is not None
    write(asked, "Mật khẩu mở tệp", "sai-mat-khau")
    press(asked, "Tiếp tục")
    qtbot.waitUntil(lambda: bool(host.refused) and desk.work.is_idle(), timeout=20_000)
    assert host.refused[-1].startswith("Mật khẩu không mở được tệp")
    press(card, "Nhận danh sách…")
    again = card.findChildren(AskPassword)[-1]
    write(again, "Mật khẩu mở tệp", PASSWORD)
    press(again, "Tiếp tục")
    qtbot.waitUntil(lambda: states(card)[:1] == ["Đang giữ"] and desk.work.is_idle(), timeout=20_000)
    monkeypatch.setattr(handovers, "ask", lambda *_args, **_kept: 0)
    press(card, "Xóa tên đã nhận…")
    assert states(card)[0] == "Đã xóa"
    assert kit.handovers.all()[0].way is HandoverWay.RECEIVED
    assert "số liệu các buổi giữ nguyên" in host.said[-1]
