"""What is done with several sessions at once, and what is told before a session is put on another day."""

from datetime import date

from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor
from campaign_kit.model.plan import Form, PlaceKind, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.give_reason import GiveReason
from campaign_kit.ui.tables.session_marks import closed_sentences
from tests.ui.conftest import TODAY, Host
from tests.ui.test_sessions import offered, parts, press, shown_page, verb, write


def test_several_sessions_are_postponed_for_one_reason(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    view, table = parts(page)
    coming = kit.plan.sessions(TODAY, status=SessionStatus.PLANNED)[:3]
    over = table.index(table.row_of(kit.plan.sessions(status=SessionStatus.HELD)[0].id), 0)
    toggle = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
    view.clearSelection()
    for index in (over, *(table.index(table.row_of(each.id), 0) for each in coming)):
        view.selectionModel().select(index, toggle)
    assert offered(page) == set(), "one of them is over"
    view.selectionModel().select(over, toggle)
    assert offered(page) == {SessionStatus.POSTPONED, SessionStatus.CANCELLED}
    verb(page, "session.postpone").trigger()
    dialog = page.findChild(GiveReason)
    assert dialog is not None and dialog.windowTitle() == "Hoãn 3 buổi này?"
    write(dialog, "Lý do", "Bão số 13")
    press(dialog, "Hoãn buổi")
    assert host.said == ["3 buổi: hoãn."]
    assert {kit.plan.session(str(each.id)).status_reason for each in coming} == {"Bão số 13"}
    host.next_steps[0]()
    assert [kit.plan.session(str(each.id)) for each in coming] == coming


def test_several_drafts_are_put_into_the_plan_in_one_step(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    """As a set of activities brings them."""
    drafts = [
        kit.plan.add(
            SessionDraft(title=title, form=Form.CLUB, day=TODAY, status=SessionStatus.DRAFT), SessionLinks()
        ).value
        for title in ("Một", "Hai")
    ]
    page = shown_page(qtbot, desk)
    view, table = parts(page)
    toggle = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
    view.clearSelection()
    for each in drafts:
        view.selectionModel().select(table.index(table.row_of(each.id), 0), toggle)
    assert offered(page) == {SessionStatus.PLANNED, SessionStatus.CANCELLED}
    verb(page, "session.plan").trigger()
    assert host.said == ["2 buổi: đã lên kế hoạch."]
    assert {kit.plan.session(str(each.id)).status for each in drafts} == {SessionStatus.PLANNED}
    host.next_steps[0]()
    assert {kit.plan.session(str(each.id)).status for each in drafts} == {SessionStatus.DRAFT}


def test_a_closed_day_is_told_to_those_it_is_closed_for(kit: Kit) -> None:
    day = date(2026, 12, 22)
    exams = ClosedDaysDraft(words="Thi học kỳ", first=day, last=day, closed_for=ClosedFor.SCHOOLS)
    frost = ClosedDaysDraft(words="Rét đậm", first=day, last=day)
    hamlet, room = kit.plan.places(PlaceKind.HAMLET)[0], kit.plan.places(PlaceKind.CLASS)[0]
    assert closed_sentences([exams], [hamlet], day) == closed_sentences([exams], [], day) == []
    assert closed_sentences([exams, frost], [hamlet], day) == ["Thứ Ba, 22/12/2026: Rét đậm."]
    assert closed_sentences([exams, frost], [hamlet, room], day) == ["Thứ Ba, 22/12/2026: Thi học kỳ; Rét đậm."]
