"""The table of sessions: filters, the next session chosen, marking, and the ways to the editor and the studio."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import TRANSITIONS, Session, SessionStatus
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.sessions import SessionsPage
from campaign_kit.ui.tables.sessions import SessionsTable
from campaign_kit.ui.widgets.choices import Choice
from tests.ui.conftest import TODAY, Host


def shown_page(qtbot: QtBot, desk: Desk) -> SessionsPage:
    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 740)
    desk.work.changed.connect(page.mark)
    page.show()
    return page


def parts(page: SessionsPage) -> tuple[QTableView, SessionsTable]:
    view = page.findChild(QTableView)
    assert view is not None
    table = view.model()
    assert isinstance(table, SessionsTable)
    return view, table


def chosen(page: SessionsPage) -> Session:
    view, table = parts(page)
    session = table.session_at(view.currentIndex().row())
    assert session is not None
    return session


def marks(page: SessionsPage) -> dict[str, QPushButton]:
    found = {button.text(): button for button in page.findChildren(QPushButton)}
    return {text: found[text] for text in ("Đưa vào kế hoạch", "Ghi đã tổ chức", "Hoãn", "Hủy buổi")}


def test_all_sessions_of_the_year_are_shown_and_the_next_one_is_chosen(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    assert parts(page)[1].rowCount() == len(kit.plan.sessions())
    assert chosen(page).day >= TODAY


def test_the_filter_of_status_leaves_its_sessions(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    status = page.findChildren(Choice)[1]
    status.choose(SessionStatus.HELD)
    _, table = parts(page)
    assert table.rowCount() == len(kit.plan.sessions(status=SessionStatus.HELD)) > 0


def test_only_marks_that_fit_the_session_are_shown(qtbot: QtBot, desk: Desk) -> None:
    page = shown_page(qtbot, desk)
    assert chosen(page).status is SessionStatus.PLANNED
    assert [text for text, mark in marks(page).items() if mark.isVisible()] == ["Ghi đã tổ chức", "Hoãn", "Hủy buổi"]


@pytest.mark.parametrize("status", SessionStatus)
def test_marks_are_those_that_the_plan_allows(qtbot: QtBot, desk: Desk, kit: Kit, status: SessionStatus) -> None:
    """The window had a table of its own, by which a postponed session was held at once; the plan refuses that."""
    past = next(session for session in kit.plan.sessions(status=SessionStatus.HELD))
    kit.plan.plan(str(past.id))
    step = {SessionStatus.HELD: kit.plan.hold, SessionStatus.POSTPONED: kit.plan.postpone}
    if status is SessionStatus.CANCELLED:
        kit.plan.cancel(str(past.id))
    elif status in step:
        step[status](str(past.id))
    elif status is SessionStatus.DRAFT:
        draft = past.model_copy(update={"status": status})
        past = kit.plan.add(draft, past).value
    page = shown_page(qtbot, desk)
    page.show_item(past.id)
    page.refresh()
    assert chosen(page).status is status
    verbs = {
        "Đưa vào kế hoạch": SessionStatus.PLANNED,
        "Ghi đã tổ chức": SessionStatus.HELD,
        "Hoãn": SessionStatus.POSTPONED,
        "Hủy buổi": SessionStatus.CANCELLED,
    }
    assert {verbs[text] for text, mark in marks(page).items() if mark.isVisible()} == TRANSITIONS[status]


def test_every_year_with_a_session_can_be_chosen(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    first = kit.plan.sessions()[0]
    kit.plan.add(first.model_copy(update={"day": date(2024, 5, 2)}), first)
    page = shown_page(qtbot, desk)
    year = page.findChildren(Choice)[0]
    assert [year.itemText(row) for row in range(year.count())] == ["Năm 2026", "Năm 2024"]
    year.choose(2024)
    assert parts(page)[1].rowCount() == 1


def test_a_session_is_cancelled_and_stays_chosen(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    session = chosen(page)
    marks(page)["Hủy buổi"].click()
    assert kit.plan.session(str(session.id)).status is SessionStatus.CANCELLED
    assert chosen(page).id == session.id
    assert session.title in host.said[0]


def test_a_session_to_come_cannot_be_held_and_the_reason_is_said(qtbot: QtBot, desk: Desk, host: Host) -> None:
    page = shown_page(qtbot, desk)
    marks(page)["Ghi đã tổ chức"].click()
    assert "chưa đến" in host.refused[0]


def test_enter_opens_the_editor_and_a_key_the_materials(qtbot: QtBot, desk: Desk, host: Host) -> None:
    page = shown_page(qtbot, desk)
    view, _ = parts(page)
    session = chosen(page)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(host.went))
    page.findChild(object, "session.materials").trigger()  # type: ignore[attr-defined]  # a QAction
    assert host.went == [("session", session.id), ("materials", session.id)]


def test_nothing_scrolls_sideways(qtbot: QtBot, desk: Desk) -> None:
    page = shown_page(qtbot, desk)
    view, table = parts(page)
    for width in (1140, 866):
        page.resize(width, 560)
        qtbot.waitUntil(
            lambda: sum(view.columnWidth(column) for column in range(table.columnCount())) <= view.viewport().width()
        )


def test_a_session_leads_to_its_result(qtbot: QtBot, desk: Desk, host: Host) -> None:
    page = shown_page(qtbot, desk)
    next(each for each in page.findChildren(QPushButton) if each.text() == "Kết quả buổi").click()
    assert host.went == [("result", chosen(page).id)]


def test_a_session_marked_as_held_asks_for_its_result(qtbot: QtBot, desk: Desk, kit: Kit, host: Host) -> None:
    page = shown_page(qtbot, desk)
    today = kit.plan.sessions()[0].model_copy(update={"day": TODAY, "status": SessionStatus.PLANNED})
    added = kit.plan.add(today, today).value
    page.show_item(added.id)
    page.refresh()
    marks(page)["Ghi đã tổ chức"].click()
    host.next_steps[0]()
    assert host.went == [("result", added.id)]


def test_rows_under_the_head_are_whole(qtbot: QtBot, desk: Desk) -> None:
    """The table is scrolled to the next session; the first row in sight is not cut by the head."""
    page = shown_page(qtbot, desk)
    view, _table = parts(page)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    first = view.indexAt(view.viewport().rect().topLeft())
    assert view.visualRect(first).top() == 0


def test_the_last_row_stays_in_sight_when_room_is_taken_below(qtbot: QtBot, desk: Desk) -> None:
    """The notice of what was done covered the row that it was done to."""
    page = shown_page(qtbot, desk)
    view, table = parts(page)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    view.scrollToBottom()
    high = view.height()
    page.resize(page.width(), page.height() - 60)
    qtbot.waitUntil(lambda: view.height() < high)
    assert view.viewport().rect().contains(view.visualRect(table.index(table.rowCount() - 1, 0)))
