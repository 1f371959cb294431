"""One button makes the report: checked first, its words kept, its figures kept, and where it stands afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar
from zipfile import ZipFile

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.campaign import ReportRequestDraft
from campaign_kit.model.findings import Matter, Severity
from campaign_kit.model.plan import Session
from campaign_kit.model.prepared import PreparedReport, SnapshotState
from campaign_kit.services.prepared_reports import done_part
from campaign_kit.services.result import Entries
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.set_aside import SetAside
from campaign_kit.ui.pages.report import ReportPage
from campaign_kit.ui.widgets.report_checks import ReportChecks
from campaign_kit.ui.widgets.report_words import ReportWords
from tests.ui.conftest import Host
from tests.ui.test_report import asked, held_meeting, said, shown_page, trigger
from tests.ui.test_session import answer, press, write

Shown = TypeVar("Shown", bound=QWidget)
REASON = "Đã đối chiếu với sổ của trường"


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


def make_report(page: ReportPage, settle: Callable[[], None]) -> None:
    """Presses the button, and says why warnings are set aside where that is asked."""
    press(page, "Lập báo cáo")
    settle()
    if dialogs := [each for each in page.findChildren(SetAside) if each.isVisible()]:
        write(dialogs[-1], "Lý do vẫn lập báo cáo", REASON)
        press(dialogs[-1], "Vẫn lập báo cáo")
        settle()


@pytest.fixture
def make(page: ReportPage, settle: Callable[[], None]) -> Callable[[], None]:
    return partial(make_report, page, settle)


def count_again(desk: Desk, session: Session, total: int) -> None:
    row = desk.kit.attendance.result(session.id).grid[0]
    desk.work.now(lambda: desk.kit.attendance.save_result(session.id, Entries((replace(row, total=total),))))


def part(page: ReportPage, kind: type[Shown]) -> Shown:
    found = page.findChild(kind)
    assert found is not None
    return found


def listed(view: QTableView) -> list[str]:
    model = view.model()
    last = model.columnCount() - 1
    return [str(model.index(row, last).data()) for row in range(model.rowCount())]


def choose_part(page: ReportPage, title: str) -> None:
    view = part(page, ReportWords).view
    row = next(row for row, each in enumerate(listed(view)) if title in each)
    view.setCurrentIndex(view.model().index(row, 0))


def test_one_button_writes_both_files_and_keeps_the_figures(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    host: Host,
    home: Path,
    make: Callable[[], None],
) -> None:
    make()
    word, book = (next(home.rglob(f"*.{suffix}")) for suffix in ("docx", "xlsx"))
    assert word.parent == book.parent and report.last.isoformat() in word.parent.name
    assert "word/document.xml" in ZipFile(word).namelist() and "xl/workbook.xml" in ZipFile(book).namelist()
    assert word.name in host.said[-1] and book.name in host.said[-1] and len(host.next_steps) == 1
    kept = kit.reporting.snapshots(report.id)
    assert [each.state for each in kept] == [SnapshotState.DRAFT]
    assert "Bản 1: bản nháp" in said(page)
    papers = [paper for paper in kit.register.papers() if Path(paper.path) == word]
    assert papers and papers[0].request_id == report.request_id


def test_warnings_are_set_aside_with_a_reason_or_seen_to_first(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    home: Path,
    settle: Callable[[], None],
) -> None:
    press(page, "Lập báo cáo")
    settle()
    dialog = asked(page, SetAside)
    assert len(listed(dialog.view)) == len(kit.reporting.check(report.id))
    press(dialog, "Vẫn lập báo cáo")
    assert dialog.isVisible() and "Hãy ghi lý do" in dialog.reason.complaint()
    press(dialog, "Để sửa trước")
    settle()
    assert part(page, ReportChecks).isVisible(), "the page shows what is to be seen to"
    assert list(home.rglob("*.docx")) == [] and not kit.reporting.snapshots(report.id)


def test_what_was_set_aside_is_not_asked_again(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    settle: Callable[[], None],
    make: Callable[[], None],
) -> None:
    make()
    assert kit.reporting.report(report.id).override_reason == REASON
    press(page, "Lập báo cáo")
    settle()
    assert not [each for each in page.findChildren(SetAside) if each.isVisible()]
    assert len(kit.reporting.snapshots(report.id)) == 1, "no figure changed"


def test_a_planted_error_is_listed_and_leads_to_its_session(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    host: Host,
    settle: Callable[[], None],
) -> None:
    missed = next(each for each in kit.report.report(done_part(report)).unrecorded)
    press(page, next(each.text() for each in page.findChildren(QPushButton) if each.text().startswith("Kiểm tra")))
    checks = part(page, ReportChecks)
    found = [each for each in kit.reporting.check(report.id) if (each.kind, each.ref) == (Matter.SESSION, missed.ref)]
    assert found and found[0].words in listed(checks.view)
    row = listed(checks.view).index(found[0].words)
    checks.view.setCurrentIndex(checks.view.model().index(row, 1))
    press(checks, "Đến chỗ cần sửa")
    assert host.went == [("result", missed.ref)]


def test_what_must_be_mended_stops_the_report(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    desk: Desk,
    host: Host,
    home: Path,
    settle: Callable[[], None],
) -> None:
    """A report that says there was nothing, though there was."""
    draft = report.model_copy(update={"zero": True})
    with kit.database.unit() as unit:
        unit.prepared.save(report.id, draft)
        unit.commit()
    page.refresh()
    settle()
    assert any(each.severity is Severity.STOP for each in kit.reporting.check(report.id))
    press(page, "Lập báo cáo")
    settle()
    assert "phải sửa" in host.said[-1] and part(page, ReportChecks).isVisible()
    assert list(home.rglob("*.docx")) == []


def test_own_words_stay_when_the_figures_change(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    desk: Desk,
    meeting: Session,
    settle: Callable[[], None],
) -> None:
    press(page, "Lời báo cáo")
    settle()
    choose_part(page, "Giáo dục, truyền thông")
    words = part(page, ReportWords)
    proposed = words.proposed.toPlainText()
    assert "63" in proposed
    words.own.setPlainText("Ba trường đã tự tổ chức thêm buổi.")
    choose_part(page, "Kinh phí")
    settle()
    assert "Ba trường đã tự tổ chức thêm buổi." in kit.reporting.texts(report.id).values()
    count_again(desk, meeting, 64)
    settle()
    choose_part(page, "Giáo dục, truyền thông")
    assert words.own.toPlainText() == "Ba trường đã tự tổ chức thêm buổi."
    assert "64" in words.proposed.toPlainText()
    press(words, "Dùng lời đề xuất")
    settle()
    assert kit.reporting.texts(report.id) == {} and words.own.toPlainText() == ""


def test_words_can_begin_from_what_is_proposed(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    settle: Callable[[], None],
) -> None:
    press(page, "Lời báo cáo")
    settle()
    choose_part(page, "Giáo dục, truyền thông")
    words = part(page, ReportWords)
    press(words, "Sửa từ lời đề xuất")
    words.keep()
    settle()
    assert list(kit.reporting.texts(report.id).values()) == [words.proposed.toPlainText()]


def test_what_is_being_written_is_kept_when_another_page_is_shown(
    qtbot: QtBot,
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    settle: Callable[[], None],
) -> None:
    press(page, "Lời báo cáo")
    settle()
    choose_part(page, "Kinh phí")
    own = part(page, ReportWords).own
    QTest.keyClicks(own, "Khong co")
    page.hide()
    settle()
    assert list(kit.reporting.texts(report.id).values()) == ["Khong co"]
    page.show()
    settle()


def test_words_belong_to_the_report_that_they_were_written_in(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    desk: Desk,
    settle: Callable[[], None],
) -> None:
    """Another report is seen a moment before its words are read; what was being written went into that one."""
    other = ReportRequestDraft(
        title="Sáu tháng", first=date(2026, 1, 1), last=date(2026, 6, 30), due_on=date(2026, 6, 30)
    )
    request = desk.work.now(lambda: kit.requests.add(other))
    assert request is not None
    settle()
    press(page, "Lời báo cáo")
    settle()
    words = part(page, ReportWords)
    page.activateWindow()
    words.own.setFocus()
    page.show_item(request.value.id)
    QTest.keyClicks(words.own, "Khong co")
    settle()
    words.keep()
    assert list(kit.reporting.texts(report.id).values()) == ["Khong co"]
    opened = next(each for each in kit.reporting.reports() if each.request_id == request.value.id)
    assert kit.reporting.texts(opened.id) == {}
    assert words.own.toPlainText() == ""


def test_a_report_of_nothing_is_refused_where_there_was_something(
    page: ReportPage,
    report: PreparedReport,
    kit: Kit,
    host: Host,
) -> None:
    answer(page, "Lập báo cáo không phát sinh")
    trigger(page, "report.zero")
    assert "không phát sinh" in host.refused[-1]
    assert not kit.reporting.report(report.id).zero
