"""A plan from a set of activities: chosen, seen, rows ticked off, made in one step, and the page shows it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ClosedDaysDraft
from campaign_kit.model.plan import PlaceKind, SessionStatus
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_closed import EditClosed
from campaign_kit.ui.dialogs.make_set import MakeSet
from campaign_kit.ui.pages.page import NEW, sessions_of
from campaign_kit.ui.pages.plan import PlanPage
from campaign_kit.ui.pages.sessions import SessionsPage
from campaign_kit.ui.tables.sessions import SessionsTable
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.empty import EmptyState
from tests.services.sets import write_set
from tests.services.templates import write_template
from tests.ui.conftest import Host
from tests.ui.test_session import press, write

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PlanPage:
    write_template(desk.kit.paths.own_content, "ngoai-khoa", "Ngoại khóa")
    write_set(desk.kit.paths.own_content)
    made = PlanPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    return made


@pytest.fixture
def dialog(page: PlanPage, kit: Kit) -> MakeSet:
    """The set of the tests from 07/12/2026, at one school of lớp 6 to 9."""
    return asked(page, kit)


def asked(page: PlanPage, kit: Kit) -> MakeSet:
    page.show_item(NEW)
    dialog = next(each for each in page.findChildren(MakeSet) if each.isVisible())
    dialog.findChildren(Choice)[0].choose("dau-nam")
    school = next(each for each in kit.plan.places(PlaceKind.SCHOOL) if "THCS" in each.name)
    hamlets = [each.id for each in kit.plan.places(PlaceKind.HAMLET)][:2]
    day(dialog, "07/12/2026")
    dialog.form.show_places(kit.sets.places(date(2026, 12, 7)), [school.id, *hamlets])
    dialog.propose()
    return dialog


def day(dialog: MakeSet, words: str) -> None:
    write(dialog, "Ngày đầu", words)
    dialog.propose()


def titles(dialog: MakeSet) -> list[str]:
    return [dialog.ticks.index(row).data() for row in range(dialog.ticks.rowCount())]


def agree(dialog: MakeSet) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text().startswith("Lập "))


def untick(dialog: MakeSet, title: str) -> None:
    row = dialog.ticks.index(titles(dialog).index(title))
    dialog.ticks.setData(row, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)


def test_what_will_be_made_is_seen_before_and_rows_are_ticked_off(
    dialog: MakeSet, page: PlanPage, kit: Kit, host: Host, settle: Settle
) -> None:
    before = len(kit.plan.sessions())
    shown = len(titles(dialog))
    assert {"Cán bộ họp", "Phân công người dẫn"} <= set(titles(dialog))
    untick(dialog, "Cán bộ họp")
    untick(dialog, "Phân công người dẫn")
    sessions = shown - 3 - 1
    assert agree(dialog).text() == f"Lập {sessions} buổi nháp, 2 việc"
    assert not next(each for each in dialog.findChildren(Check) if each.text() == "Chọn tất cả").isChecked()
    assert len(kit.plan.sessions()) == before, "nothing is saved yet"
    agree(dialog).click()
    settle()
    campaign = next(each for each in kit.plan.campaigns() if each.made_from == "dau-nam")
    made = [each for each in kit.plan.sessions() if each.campaign_ids == (campaign.id,)]
    assert len(made) == sessions and {each.status for each in made} == {SessionStatus.DRAFT}
    assert page.findChildren(Choice)[0].value() == campaign.id, "the page shows the new plan"
    assert f"Đã lập {sessions} buổi nháp, 2 việc" in host.said[-1]
    host.next_steps[-1]()
    assert len(kit.plan.sessions()) == before
    assert campaign not in kit.plan.campaigns()


def test_asked_again_it_says_what_is_there(dialog: MakeSet, page: PlanPage, kit: Kit, settle: Settle) -> None:
    untick(dialog, "Phân công người dẫn")
    agree(dialog).click()
    settle()
    again = asked(page, kit)
    assert again.ticks.ticked() != [] and agree(again).text() == "Lập 0 buổi nháp, 1 việc"
    assert "đã có" in next(each for each in again.findChildren(Panel) if each.isVisible()).words()
    again.reject()


def test_without_places_it_asks_for_some(dialog: MakeSet, kit: Kit) -> None:
    dialog.form.show_places(kit.sets.places(date(2026, 12, 7)), [])
    dialog.propose()
    assert "Hãy đánh dấu trường, lớp hoặc thôn" in next(iter(dialog.findChildren(Panel))).words()
    assert "Giữ thông tin" not in " ".join(titles(dialog))
    every = next(each for each in dialog.findChildren(Check) if each.text() == "Chọn tất cả")
    every.click()
    assert not agree(dialog).isEnabled()
    every.click()
    assert agree(dialog).isEnabled()
    dialog.reject()


def test_a_day_that_cannot_be_read_is_said_below_it(dialog: MakeSet) -> None:
    day(dialog, "hôm qua")
    assert "Hãy ghi ngày" in dialog.form.first.complaint()
    assert titles(dialog) == [] and not agree(dialog).isEnabled()
    dialog.reject()


def test_a_closed_day_is_noted_from_here(dialog: MakeSet, kit: Kit) -> None:
    first = dialog.ticks.index(0).data()
    assert "07/12/2026" in str(dialog.ticks.index(0).data(Qt.ItemDataRole.ToolTipRole))
    press(dialog, "Ghi ngày không xếp buổi…")
    asked_for = dialog.findChild(EditClosed)
    assert asked_for is not None
    asked_for.write(ClosedDaysDraft(words="Thi", first=date(2026, 12, 7), last=date(2026, 12, 7)))
    press(asked_for, "Lưu")
    assert [each.words for each in kit.coverage.closed_days()][-1:] == ["Thi"]
    assert all(
        "07/12/2026" not in str(dialog.ticks.index(row).data(Qt.ItemDataRole.ToolTipRole))
        for row in range(dialog.ticks.rowCount() - 3)
    )
    assert first
    dialog.reject()


def test_the_empty_states_lead_here(qtbot: QtBot, page: PlanPage, desk: Desk, host: Host) -> None:
    sessions = SessionsPage(desk)
    qtbot.addWidget(sessions)
    empty = next(each for each in sessions.findChildren(EmptyState) if "thời gian này" in each.accessibleName())
    press(empty, "Lập từ bộ hoạt động…")
    assert host.went[-1] == ("plan", NEW)
    none_yet = next(each for each in page.findChildren(EmptyState) if each.accessibleName() == "Chưa có kế hoạch nào")
    press(none_yet, "Lập từ bộ hoạt động…")
    dialog = page.findChild(MakeSet)
    assert dialog is not None and dialog.isVisible()
    dialog.reject()


def test_from_the_plan_all_its_sessions_are_seen_whatever_their_year(
    qtbot: QtBot, dialog: MakeSet, page: PlanPage, desk: Desk, host: Host, settle: Settle
) -> None:
    day(dialog, "06/09/2027")
    agree(dialog).click()
    settle()
    made = [each for each in desk.kit.plan.campaigns() if each.title == "Đầu năm năm học 2027-2028"]
    of_it = [each.title for each in desk.kit.plan.sessions() if made[0].id in each.campaign_ids]
    press(page, f"{len(of_it)} buổi")
    assert host.went[-1] == ("sessions", sessions_of(made[0].id))
    sessions = SessionsPage(desk)
    qtbot.addWidget(sessions)
    sessions.filters.words.setText("không có buổi nào")
    sessions.show_item(sessions_of(made[0].id))
    sessions.show()
    table = sessions.findChild(SessionsTable)
    assert table is not None and of_it
    shown = [table.session_at(row) for row in range(table.rowCount())]
    assert sorted(each.title for each in shown if each) == sorted(of_it)
