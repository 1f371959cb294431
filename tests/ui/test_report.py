"""The page of figures: the period stands there, tables are those of the workbook, a figure tells its sessions."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Form, Session
from campaign_kit.model.report import ATTENDANCES, DEFINITIONS, HELD, report_year
from campaign_kit.services.result import Entries
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.report import ReportPage
from campaign_kit.ui.tables.book import SummaryModel
from campaign_kit.ui.widgets.charts import Columns, LyingBars
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.explain_card import ExplainCard
from campaign_kit.ui.widgets.explained_row import ExplainedRow
from campaign_kit.wording import numbers
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import choose, entry, press, write


@pytest.fixture
def meeting(kit: Kit) -> Session:
    """A village meeting of the year with 63 people, 41 of them women."""
    found = next(each for each in kit.plan.sessions() if each.form is Form.VILLAGE_MEETING and each.day < TODAY)
    row = kit.attendance.result(found.id).grid[0]
    kit.attendance.save_result(found.id, Entries((replace(row, total=63, female=41),)))
    return found


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, meeting: Session, settle: Callable[[], None]) -> Iterator[ReportPage]:
    made = ReportPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    settle()
    return made


def said(page: ReportPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def behind(page: ReportPage) -> list[ExplainedRow]:
    """The sessions that are told behind the figure."""
    card = page.findChild(ExplainCard)
    assert card is not None
    return [row for row in card.findChildren(ExplainedRow) if row.isVisibleTo(card)]


def summary(page: ReportPage) -> dict[str, str]:
    model = page.findChild(SummaryModel)
    assert model is not None
    return {str(model.index(row, 0).data()).strip(): str(model.index(row, 1).data()) for row in range(model.rowCount())}


def table(page: ReportPage) -> list[list[str]]:
    view = next(each for each in page.findChildren(QTableView) if each.accessibleName() == "Bảng số liệu")
    model = view.model()
    rows = range(model.rowCount())
    return [[str(model.index(row, column).data()) for column in range(model.columnCount())] for row in rows]


def test_the_reporting_year_with_its_days_and_the_rule_of_ages(page: ReportPage) -> None:
    assert entry(page, "Từ ngày").text() == "01/12/2025"
    assert entry(page, "Đến hết ngày").text() == "30/11/2026"
    assert "Từ ngày 01/12/2025 đến hết ngày 30/11/2026" in said(page)
    assert "dưới 16 tuổi" in said(page)


def test_the_summary_is_that_of_the_service(page: ReportPage, kit: Kit) -> None:
    figures = {figure.key: figure for figure in kit.report.figures(report_year(TODAY))}
    shown = summary(page)
    for key in (HELD, ATTENDANCES):
        assert shown[DEFINITIONS[key].title] == numbers.count(int(str(figures[key].value)))
    assert shown["Nữ"] == "41"


def test_another_period_is_another_count(page: ReportPage, kit: Kit, settle: Callable[[], None]) -> None:
    choose(page, "Kỳ báo cáo", "calendar_year")
    settle()
    assert entry(page, "Từ ngày").text() == "01/01/2026"
    write(page, "Từ ngày", "1/11/2026")
    write(page, "Đến hết ngày", "30/11")
    settle()
    preset = next(each for each in page.findChildren(Choice) if each.accessibleName() == "Kỳ báo cáo")
    assert preset.value() == "month", "the days are those of this month, which has a name"
    november = kit.plan.overview(TODAY).months[10].held
    assert summary(page)["Buổi đã tổ chức"] == str(november)


def test_a_period_that_ends_before_it_begins_changes_nothing(page: ReportPage, settle: Callable[[], None]) -> None:
    before = summary(page)
    write(page, "Đến hết ngày", "30/11/2025")
    settle()
    assert "đứng trước ngày đầu kỳ" in said(page)
    assert summary(page) == before


def test_a_figure_tells_its_sessions_and_each_leads_to_its_result(
    qtbot: QtBot, page: ReportPage, host: Host, meeting: Session
) -> None:
    view = next(each for each in page.findChildren(QTableView) if each.accessibleName() == "Tổng hợp số liệu")
    rows = list(summary(page))
    view.setCurrentIndex(view.model().index(rows.index("Lượt người tham gia"), 0))
    assert DEFINITIONS[ATTENDANCES].definition in said(page)
    qtbot.waitUntil(lambda: any(row.accessibleName().endswith(f"{meeting.title}: 63") for row in behind(page)))
    next(row for row in behind(page) if row.text() == meeting.title and row.accessibleName().endswith(": 63")).click()
    assert host.went == [("result", meeting.id)]


def test_every_table_of_the_workbook_is_there(page: ReportPage, kit: Kit) -> None:
    book = kit.report.book(report_year(TODAY))
    for each in (*book.tables, book.sessions):
        press(page, each.name)
        shown = table(page)
        assert len(shown) == len(each.rows) + bool(each.totals), each.name
        assert all(note in said(page) for note in each.notes)
        assert "Từ ngày 01/12/2025 đến hết ngày 30/11/2026" in said(page)
    assert table(page)[-1][5] == "63", "the total of the sessions"


def test_tables_with_a_chart_show_it(page: ReportPage) -> None:
    press(page, "Theo tháng")
    columns = page.findChild(Columns)
    assert columns is not None and columns.isVisible()
    assert columns.accessibleDescription().startswith("12: 0, 1: ")
    press(page, "Theo đối tượng")
    bars = page.findChild(LyingBars)
    assert bars is not None and bars.isVisible() and ": 63" in bars.accessibleDescription()
    press(page, "Theo hình thức")
    assert not bars.isVisible() and not columns.isVisible()


def test_sessions_without_a_result_are_told_of(qtbot: QtBot, page: ReportPage, kit: Kit) -> None:
    left = len(kit.report.report(report_year(TODAY)).unrecorded)
    press(page, f"{left} buổi cần bổ sung →")
    qtbot.waitUntil(lambda: len(behind(page)) == left)
    assert all(row.accessibleName().endswith("…") for row in behind(page))


def test_a_new_result_is_seen_at_once(page: ReportPage, kit: Kit, desk: Desk, settle: Callable[[], None]) -> None:
    other = next(each for each in kit.report.report(report_year(TODAY)).unrecorded if each.form is Form.VILLAGE_MEETING)
    row = kit.attendance.result(other.session_id).grid[0]
    desk.work.now(lambda: kit.attendance.save_result(other.session_id, Entries((replace(row, total=37),))))
    settle()
    assert summary(page)["Lượt người tham gia"] == "100"


def test_the_workbook_is_written_where_it_was_asked_for(
    page: ReportPage, host: Host, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    target = tmp_path / "Số liệu"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target), ""))
    press(page, "Xuất Excel…")
    settle()
    file = target.with_name("Số liệu.xlsx")
    assert host.said == [f"Đã lưu {file}."]
    assert "xl/workbook.xml" in ZipFile(file).namelist()


def test_nothing_is_written_when_no_file_is_chosen(
    page: ReportPage, host: Host, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: ("", ""))
    press(page, "Xuất Excel…")
    settle()
    assert host.said == [] and [each for each in page.findChildren(QPushButton) if each.text() == "Xuất Excel…"]
