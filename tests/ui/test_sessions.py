"""The table of sessions: filters, the next session chosen, marking, and the ways to the editor and the studio."""

from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ClosedDaysDraft, CostSource, SessionCostDraft
from campaign_kit.model.office import OfficeDraft, OfficeKind
from campaign_kit.model.plan import TRANSITIONS, Form, PlaceKind, Session, SessionStatus
from campaign_kit.model.report import calendar_year
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.costs_by_source import CostsBySource
from campaign_kit.ui.dialogs.give_reason import GiveReason
from campaign_kit.ui.dialogs.pick_day import PickDay
from campaign_kit.ui.pages.page import new_on
from campaign_kit.ui.pages.sessions import SessionsPage
from campaign_kit.ui.tables.sessions import NOTE, SessionsTable
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.session_filters import CLASH, ELSEWHERE
from campaign_kit.ui.widgets.session_foot import SessionFoot
from tests.ui.conftest import TODAY, Host


def added_office(kit: Kit) -> int:
    """The number of another office."""
    with kit.database.unit() as unit:
        draft = OfficeDraft(kind=OfficeKind.SCHOOL, name="Trường THCS Nguyễn Du")
        office = unit.office.add(draft)
        unit.commit()
    return office.id


def status_at(table: SessionsTable, row: int) -> SessionStatus | None:
    session = table.session_at(row)
    return session.status if session else None


def foot(page: SessionsPage) -> str:
    found = page.findChild(SessionFoot)
    assert found is not None
    return found.words()


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


def verb(page: SessionsPage, key: str) -> QAction:
    found = page.findChild(QAction, key)
    assert found is not None
    return found


def offered(page: SessionsPage) -> set[SessionStatus]:
    """The marks that can be set on what is chosen."""
    keys = {
        "session.plan": SessionStatus.PLANNED,
        "session.hold": SessionStatus.HELD,
        "session.postpone": SessionStatus.POSTPONED,
        "session.cancel": SessionStatus.CANCELLED,
    }
    return {status for key, status in keys.items() if verb(page, key).isVisible()}


def write(page: QWidget, name: str, text: str) -> None:
    line = next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)
    line.setText(text)
    line.editingFinished.emit()


def press(page: QWidget, text: str) -> None:
    next(each for each in page.findChildren(QPushButton) if each.text() == text).click()


def test_all_sessions_of_the_year_are_shown_and_the_next_one_is_chosen(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    assert parts(page)[1].rowCount() == len(kit.plan.sessions())
    assert chosen(page).day >= TODAY


def test_the_filter_of_status_leaves_its_sessions(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    page.filters.status.choose(SessionStatus.HELD)
    _, table = parts(page)
    assert table.rowCount() == len(kit.plan.sessions(status=SessionStatus.HELD)) > 0


def test_the_filters_leave_what_they_say(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    _, table = parts(page)
    hamlet = kit.plan.places(PlaceKind.HAMLET)[0]
    page.filters.place.choose(hamlet.id)
    assert table.rowCount() == len([each for each in kit.plan.sessions() if hamlet.id in each.place_ids]) > 0
    page.filters.form.choose(Form.CONFERENCE)
    assert table.rowCount() == 0
    press(page, "Bỏ các điều kiện lọc")
    assert table.rowCount() == len(kit.plan.sessions())
    page.filters.words.setText("hop thon")
    qtbot.waitUntil(lambda: 0 < table.rowCount() < len(kit.plan.sessions()))
    assert "thôn" in chosen(page).title.lower()


def test_what_another_office_counts_is_marked_and_can_be_looked_for(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    other = added_office(kit)
    first = kit.plan.sessions()[0]
    theirs = kit.plan.add(first.model_copy(update={"host_id": other}), first).value
    page = shown_page(qtbot, desk)
    view, table = parts(page)
    assert table.index(table.row_of(theirs.id), NOTE).data() == "Đơn vị khác"
    assert not view.isColumnHidden(NOTE)
    page.filters.sort.choose(ELSEWHERE)
    assert [chosen(page).id, table.rowCount()] == [theirs.id, 1]


def test_sessions_that_collide_are_marked_and_can_be_looked_for(
    qtbot: QtBot, desk: Desk, kit: Kit, shown: Session
) -> None:
    other = kit.plan.add(shown.model_copy(update={"title": "Họp phụ huynh"}), shown).value
    page = shown_page(qtbot, desk)
    _, table = parts(page)
    note = table.index(table.row_of(shown.id), NOTE)
    assert note.data() == "Trùng lịch" and "Họp phụ huynh" in note.data(Qt.ItemDataRole.ToolTipRole)
    page.filters.sort.choose(CLASH)
    assert {session.id for row in (0, 1) if (session := table.session_at(row))} == {shown.id, other.id}
    assert table.rowCount() == 2
    page.filters.words.setText("phụ huynh")
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    assert chosen(page).id == other.id, "it collides with one that is not shown"


def test_words_on_a_session_are_shown_only_where_there_are_any(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    view, table = parts(page)
    assert view.isColumnHidden(NOTE)
    kit.plan.postpone(str(chosen(page).id), "Trùng lịch thi")
    page.refresh()
    assert table.index(view.currentIndex().row(), NOTE).data() == "Trùng lịch thi"


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
    assert offered(page) == TRANSITIONS[status]


def test_every_year_with_a_session_can_be_chosen(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    first = kit.plan.sessions()[0]
    kit.plan.add(first.model_copy(update={"day": date(2024, 5, 2)}), first)
    page = shown_page(qtbot, desk)
    offers = [page.filters.period.itemText(row) for row in range(page.filters.period.count())]
    assert offers[:3] == ["Từ hôm nay", "Năm 2026", "Năm 2024"]
    page.filters.period.choose(calendar_year(2024))
    assert parts(page)[1].rowCount() == 1


def test_a_session_is_cancelled_with_its_reason_and_it_is_taken_back(
    qtbot: QtBot, desk: Desk, host: Host, kit: Kit
) -> None:
    page = shown_page(qtbot, desk)
    session = chosen(page)
    verb(page, "session.cancel").trigger()
    dialog = page.findChild(GiveReason)
    assert dialog is not None
    press(dialog, "Hủy buổi")
    assert dialog.reason.complaint() and kit.plan.session(str(session.id)).status is SessionStatus.PLANNED
    write(dialog, "Lý do", "Mưa bão")
    press(dialog, "Hủy buổi")
    assert (chosen(page).id, chosen(page).status) == (session.id, SessionStatus.CANCELLED)
    assert kit.plan.session(str(session.id)).status_reason == "Mưa bão" and session.title in host.said[0]
    host.next_steps[0]()
    assert chosen(page) == session


def test_a_session_is_moved_to_another_day(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    closed = ClosedDaysDraft(words="Chợ phiên", first=date(2026, 11, 28), last=date(2026, 11, 28))
    kit.coverage.save_closed_days([closed])
    page = shown_page(qtbot, desk)
    session = chosen(page)
    verb(page, "session.move").trigger()
    dialog = page.findChild(PickDay)
    assert dialog is not None
    press(dialog, "Dời buổi")
    assert dialog.day.complaint()
    write(dialog, "Ngày mới", "28/11")
    panel = dialog.findChild(Panel)
    assert panel is not None and "Chợ phiên" in panel.words(), "it is told, not forbidden"
    press(dialog, "Dời buổi")
    assert not dialog.isVisible()
    assert (chosen(page).id, chosen(page).day, chosen(page).starts_at) == (
        session.id,
        date(2026, 11, 28),
        session.starts_at,
    )
    host.next_steps[0]()
    assert kit.plan.session(str(session.id)).day == session.day


def test_several_sessions_are_removed_at_once_and_come_back(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    before = kit.plan.sessions()
    page = shown_page(qtbot, desk)
    view, table = parts(page)
    planned = [row for row in range(table.rowCount()) if status_at(table, row) is SessionStatus.PLANNED][:2]
    view.clearSelection()
    for row in planned:
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        view.selectionModel().select(table.index(row, 0), rows)
    assert not verb(page, "session.edit").isEnabled()
    verb(page, "session.remove").trigger()
    assert len(kit.plan.sessions()) == len(before) - 2 and "2 buổi" in host.said[0]
    host.next_steps[0]()
    assert kit.plan.sessions() == before


def test_a_session_that_was_held_is_not_removed(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    page.show_item(kit.plan.sessions(status=SessionStatus.HELD)[0].id)
    page.refresh()
    before = kit.plan.sessions()
    verb(page, "session.remove").trigger()
    assert host.refused and kit.plan.sessions() == before


def test_a_session_to_come_cannot_be_held_and_the_reason_is_said(qtbot: QtBot, desk: Desk, host: Host) -> None:
    page = shown_page(qtbot, desk)
    verb(page, "session.hold").trigger()
    assert "chưa đến" in host.refused[0]


def test_what_is_chosen_stays_chosen_from_view_to_view(
    qtbot: QtBot, desk: Desk, host: Host, kit: Kit, shown: Session
) -> None:
    page = shown_page(qtbot, desk)
    page.show_item(shown.id)
    page.refresh()
    session = chosen(page)
    assert session == shown and shown.id != kit.plan.sessions(shown.day, shown.day)[0].id, "not the first of its day"
    for view in ("month", "week"):
        page.filters.views.choose(view)
        assert (page.calendar.days.day, page.calendar.days.chosen) == (session.day, session.id)
        assert page.calendar.isVisible()
    qtbot.keyClick(page.calendar, Qt.Key.Key_PageDown)
    assert "không có buổi nào" in foot(page)
    qtbot.keyClick(page.calendar, Qt.Key.Key_PageUp)
    qtbot.keyClick(page.calendar, Qt.Key.Key_Return)
    assert host.went == [("session", page.calendar.days.chosen)]
    page.filters.views.choose("list")
    assert chosen(page).day == session.day


def test_a_new_session_is_begun_on_the_day_of_the_calendar(qtbot: QtBot, desk: Desk, host: Host) -> None:
    page = shown_page(qtbot, desk)
    page.filters.views.choose("month")
    page.calendar.go_to(date(2026, 12, 24))
    qtbot.keyClick(page.calendar, Qt.Key.Key_N)
    assert host.went == [("session", new_on(date(2026, 12, 24)))]


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
    verb(page, "session.hold").trigger()
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


def test_a_session_that_was_saved_is_shown_in_the_calendar(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    page.filters.views.choose("week")
    first = kit.plan.sessions()[0]
    page.show_item(first.id)
    assert (page.calendar.days.day, page.calendar.days.chosen) == (first.day, first.id)
    assert foot(page) == first.title


def test_costs_by_source_are_those_of_the_time_that_is_shown(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    first = kit.plan.sessions()[0]
    cost = SessionCostDraft(session_id=0, item="Nước", planned=1_200_000, spent=900_000, source=CostSource.RAISED)
    kit.arranging.save_costs(first.id, [cost])
    page = shown_page(qtbot, desk)

    def told() -> list[str]:
        verb(page, "session.costs").trigger()
        dialog = page.findChildren(CostsBySource)[-1]
        words = [each.text() for each in dialog.findChildren(QLabel)]
        dialog.accept()
        return words

    assert {"Huy động", "1.200.000", "900.000"} <= set(told())
    page.filters.views.choose("month")
    page.calendar.go_to(date(2031, 1, 1))
    assert "Chưa buổi nào ghi kinh phí" in told()
