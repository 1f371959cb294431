"""Quiet lines of what must be checked again: some named, the rest counted, nothing seen where nothing is due."""

from datetime import date

from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.office import HelpLine
from campaign_kit.services.office import DueChecks
from campaign_kit.ui.widgets.due import DueLine, DueLines
from tests.ui.test_session import press


def lines(*labels: str) -> tuple[HelpLine, ...]:
    return tuple(HelpLine(id=number, label=label, verified_on=date(2025, 1, 31)) for number, label in enumerate(labels))


def said(due: DueLines) -> list[str]:
    return [line.words() for line in due.findChildren(DueLine) if not line.isHidden()]


def test_two_of_many_are_named_and_laws_are_counted(qtbot: QtBot, kit: Kit) -> None:
    due = DueLines()
    qtbot.addWidget(due)
    due.show_due(
        DueChecks(lines("Công an xã", "Trạm y tế", "Cô Hạnh", "Chú Bình"), kit.content.reference().legal_bases[:4])
    )
    assert said(due) == [
        "Cần gọi thử, kiểm tra lại: Công an xã, Trạm y tế và 2 nơi khác.",
        "4 văn bản pháp lý đã quá 12 tháng chưa xem lại hiệu lực.",
    ]
    due.show_due(DueChecks(lines("Công an xã", "Trạm y tế")))
    assert said(due) == ["Cần gọi thử, kiểm tra lại: Công an xã và Trạm y tế."]
    due.show_due(DueChecks())
    assert said(due) == []


def test_each_line_has_its_way(qtbot: QtBot, kit: Kit) -> None:
    due = DueLines()
    qtbot.addWidget(due)
    due.show_due(DueChecks(lines("Công an xã"), kit.content.reference().legal_bases))
    with qtbot.waitSignal(due.lines_asked):
        press(due, "Kiểm tra đường dây →")
    with qtbot.waitSignal(due.laws_asked):
        press(due, "Xem nội dung →")
