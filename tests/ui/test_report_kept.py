"""The versions of a report that were kept: sent, sent back, locked and opened again; and what changed since."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Form, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.prepared import PreparedReport, SessionNews, SnapshotState
from campaign_kit.services.session_news import ChangedSession
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.give_reason import GiveReason
from campaign_kit.ui.dialogs.set_aside import SetAside
from campaign_kit.ui.pages.report import ReportPage
from campaign_kit.ui.widgets.report_kept import ReportKept
from campaign_kit.ui.widgets.report_summary import ReportSummary
from campaign_kit.ui.widgets.report_words import ReportPart, ReportWords
from tests.ui.conftest import TODAY, Host
from tests.ui.test_report import asked, held_meeting, said, shown_page
from tests.ui.test_report_making import count_again, listed, make_report, part
from tests.ui.test_session import press, write


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files for people go below this folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def meeting(kit: Kit) -> Session:
    return held_meeting(kit)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, meeting: Session, settle: Callable[[], None]) -> ReportPage:
    return shown_page(qtbot, desk, settle)


@pytest.fixture
def report(page: ReportPage, kit: Kit) -> PreparedReport:
    return kit.reporting.reports()[0]


@pytest.fixture
def make(page: ReportPage, settle: Callable[[], None]) -> Callable[[], None]:
    return partial(make_report, page, settle)


def test_a_sent_report_tells_what_changed_since(
    page: ReportPage, report: PreparedReport, kit: Kit, desk: Desk, host: Host, meeting: Session,
    make: Callable[[], None], settle: Callable[[], None],
) -> None:  # fmt: skip
    make()
    press(page, "Các bản đã lập")
    kept = part(page, ReportKept)
    press(kept, "Ghi đã gửi")
    settle()
    assert kit.requests.request(report.request_id or 0).sent_on == TODAY
    assert "Bản 1: đã gửi" in said(page)
    assert listed(kept.changes) == []
    count_again(desk, meeting, 64)
    settle()
    changes = listed(kept.changes)
    assert any("63 → 64" in each for each in changes)
    kept.changes.setCurrentIndex(kept.changes.model().index(0, 0))
    kept.changes.activated.emit(kept.changes.currentIndex())
    settle()
    assert part(page, ReportSummary).isVisible(), "what changed leads to what it is made of"


def test_a_session_that_changed_since_leads_to_its_result(page: ReportPage, host: Host, meeting: Session) -> None:
    press(page, "Các bản đã lập")
    kept = part(page, ReportKept)
    told = ChangedSession(meeting.id, meeting.title, meeting.day, SessionNews.RESULT, f"{meeting.title}: sửa kết quả")
    kept.show_changes((), (told,))
    assert listed(kept.sessions) == [told.words]
    kept.sessions.setCurrentIndex(kept.sessions.model().index(0, 0))
    kept.sessions.activated.emit(kept.sessions.currentIndex())
    assert host.went == [("result", meeting.id)]


def test_a_report_that_is_sent_back_says_why_and_is_owed_again(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    make: Callable[[], None],
    settle: Callable[[], None],
) -> None:
    make()
    press(page, "Các bản đã lập")
    kept = part(page, ReportKept)
    press(kept, "Ghi đã gửi")
    settle()
    press(kept, "Bị trả lại…")
    dialog = asked(page, GiveReason)
    press(dialog, "Ghi lại")
    assert dialog.isVisible() and dialog.reason.complaint()
    write(dialog, "Lý do", "Thiếu biểu kinh phí")
    press(dialog, "Ghi lại")
    settle()
    newest = kit.reporting.snapshots(report.id)[0]
    assert (newest.state, newest.note) == (SnapshotState.RETURNED, "Thiếu biểu kinh phí")
    assert kit.requests.request(report.request_id or 0).sent_on is None
    press(kept, "Lịch sử")
    model = kept.steps.model()
    assert str(model.index(0, 0).data()) == "Lập bản này"
    assert model.rowCount() == 3


def test_a_report_that_is_made_again_is_the_one_that_is_seen(
    page: ReportPage, report: PreparedReport, kit: Kit, desk: Desk, meeting: Session, make: Callable[[], None],
    settle: Callable[[], None],
) -> None:  # fmt: skip
    """The version that was sent back stayed chosen, and it was the one that was sent again."""
    make()
    kept = part(page, ReportKept)
    assert kept.isVisible(), "what comes next stands there"
    count_again(desk, meeting, 64)
    make()
    assert kept.view.model().rowCount() == 2 and kept.view.currentIndex().row() == 0
    press(kept, "Ghi đã gửi")
    settle()
    states = [(each.version, each.state) for each in kit.reporting.snapshots(report.id)]
    assert states == [(2, SnapshotState.SENT), (1, SnapshotState.DRAFT)]
    step = kit.undo.last()
    assert step is not None and step.words == "ghi tình trạng “Đã gửi” của “Báo cáo năm 2026”"


def test_a_locked_report_is_left_alone_until_it_is_opened_with_a_reason(
    page: ReportPage, report: PreparedReport, kit: Kit, desk: Desk, host: Host, make: Callable[[], None],
    settle: Callable[[], None],
) -> None:  # fmt: skip
    make()
    press(page, "Các bản đã lập")
    kept = part(page, ReportKept)
    for verb in ("Ghi đã gửi", "Được tiếp nhận", "Khóa"):
        press(kept, verb)
        settle()
    press(page, "Lời báo cáo")
    settle()
    assert part(page, ReportWords).own.isReadOnly()
    press(page, "Các bản đã lập")
    press(page, "Lập báo cáo")
    settle()
    assert "đã khóa" in host.refused[-1]
    late = SessionDraft(title="Họp", day=TODAY, form=Form.CLUB, status=SessionStatus.HELD)
    desk.work.now(lambda: kit.plan.add(late, SessionLinks()))
    press(page, "Lập báo cáo")
    settle()
    assert len(host.refused) == 2, "nobody writes a reason for what is locked"
    assert not [each for each in page.findChildren(SetAside) if each.isVisible()]
    press(kept, "Mở khóa…")
    dialog = asked(page, GiveReason)
    write(dialog, "Lý do", "Bổ sung số liệu tháng 11")
    press(dialog, "Mở khóa")
    settle()
    assert kit.reporting.snapshots(report.id)[0].state is SnapshotState.ACCEPTED
    assert kit.reporting.history(report.id)[-1].reason == "Bổ sung số liệu tháng 11"
    assert "mở khóa" in host.said[-1] and listed(kept.steps)[-1].startswith("Mở khóa")
    press(page, "Lời báo cáo")
    settle()
    assert not part(page, ReportWords).own.isReadOnly()


def test_an_empty_box_of_a_target_says_that_nothing_is_written(qtbot: QtBot) -> None:
    """It said that the proposal is used, which is true of words and not of a verdict."""
    words = ReportWords()
    qtbot.addWidget(words)
    chapter, verdict = ReportPart("c", "Mục tiêu", ""), ReportPart("t", "12 buổi", "Đạt", level=2, verdict=True)
    words.show_parts([ReportPart("w", "Kết quả", "Đã tổ chức 22 buổi."), chapter, verdict])
    assert "dùng lời đề xuất" in words.own.placeholderText()
    words.view.setCurrentIndex(words.view.model().index(2, 0))
    assert "không ghi đạt hay chưa đạt" in words.own.placeholderText()
