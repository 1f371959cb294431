"""The page of reports: what is owed with its days, a figure with what it is made of, the tables of the book.

How a report is made, checked and kept is in `test_report_making`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.campaign import ReportRequestDraft
from campaign_kit.model.plan import Form, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import ATTENDANCES, HELD, Period
from campaign_kit.services.result import Entries
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_report import EditReport
from campaign_kit.ui.dialogs.pick_period import PickPeriod
from campaign_kit.ui.pages.report import ReportPage
from campaign_kit.ui.tables.book import BEFORE, CHANGE, EXPECTED, ITEM, NOW, SummaryModel
from campaign_kit.ui.widgets.charts import Columns
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.explain_card import ExplainCard
from campaign_kit.ui.widgets.report_summary import ReportSummary
from campaign_kit.ui.widgets.report_tables import ReportTables
from campaign_kit.wording import numbers
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import choose, entry, press, write

Asked = TypeVar("Asked", bound=QDialog)
YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))


def held_meeting(kit: Kit) -> Session:
    """A village meeting of the year with 63 people, 41 of them women."""
    found = next(each for each in kit.plan.sessions() if each.form is Form.VILLAGE_MEETING and each.day < TODAY)
    row = kit.attendance.result(found.id).grid[0]
    kit.attendance.save_result(found.id, Entries((replace(row, total=63, female=41),)))
    return found


def shown_page(qtbot: QtBot, desk: Desk, settle: Callable[[], None]) -> ReportPage:
    """The page, where a report of the year is owed."""
    draft = ReportRequestDraft(
        title="Báo cáo năm 2026",
        first=YEAR.first,
        last=YEAR.last,
        figures_as_of=YEAR.last,
        due_on=YEAR.last,
        incoming_from="Sở Y tế",
    )
    desk.kit.requests.add(draft)
    made = ReportPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    settle()
    return made


@pytest.fixture
def meeting(kit: Kit) -> Session:
    return held_meeting(kit)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, meeting: Session, settle: Callable[[], None]) -> ReportPage:
    return shown_page(qtbot, desk, settle)


def said(page: ReportPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def behind(page: ReportPage) -> list[str]:
    """What is told behind the figure."""
    card = page.findChild(ExplainCard)
    assert card is not None
    rows = card.rows()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [str(rows.index(row, 0).data(spoken)) for row in range(rows.rowCount())]


def summary(page: ReportPage, column: int = NOW) -> dict[str, str]:
    model = page.findChild(SummaryModel)
    assert model is not None
    rows = range(model.rowCount())
    return {str(model.index(row, ITEM).data()).strip(): str(model.index(row, column).data()) for row in rows}


def choose_figure(page: ReportPage, title: str) -> None:
    view = the_summary(page).view
    view.setCurrentIndex(view.model().index(list(summary(page)).index(title), ITEM))


def the_summary(page: ReportPage) -> ReportSummary:
    found = page.findChild(ReportSummary)
    assert found is not None
    return found


def the_tables(page: ReportPage) -> ReportTables:
    found = page.findChild(ReportTables)
    assert found is not None
    return found


def table(page: ReportPage) -> list[list[str]]:
    view = next(each for each in page.findChildren(QTableView) if each.accessibleName() == "Bảng số liệu")
    model = view.model()
    rows = range(model.rowCount())
    return [[str(model.index(row, column).data()) for column in range(model.columnCount())] for row in rows]


def asked(page: ReportPage, kind: type[Asked]) -> Asked:
    """The dialog that was opened last."""
    return page.findChildren(kind)[-1]


def trigger(page: ReportPage, action: str) -> None:
    next(each for each in page.actions() if each.objectName() == action).trigger()


def test_the_report_that_is_owed_stands_there_in_words(page: ReportPage) -> None:
    words = said(page)
    assert "Từ ngày 01/12/2025 đến hết ngày 30/11/2026" in words
    assert "Số liệu tính đến 30/11/2026" in words
    assert "so với 01/12/2024 – 30/11/2025" in words
    assert "Hạn cuối 30/11/2026 – còn 9 ngày" in words
    assert "Chưa lập bản nào" in words


def test_the_summary_is_that_of_the_service_beside_the_year_before(page: ReportPage, kit: Kit) -> None:
    figures = {figure.key: figure for figure in kit.report.figures(YEAR)}
    definitions = kit.report.definitions()
    shown, before = summary(page), summary(page, BEFORE)
    for key in (HELD, ATTENDANCES):
        assert shown[definitions[key].title] == numbers.count(int(str(figures[key].value)))
    assert shown["Nữ"] == "41"
    assert before["Buổi đã tổ chức"] == "0"
    assert summary(page, CHANGE)["Lượt người tham gia"] == "+63"


def test_a_figure_tells_its_sessions_and_each_leads_to_its_result(
    page: ReportPage, host: Host, meeting: Session, settle: Callable[[], None]
) -> None:
    choose_figure(page, "Lượt người tham gia")
    settle()
    card = page.findChild(ExplainCard)
    assert card is not None
    assert f"{numbers.day(meeting.day)}, {meeting.title}: 63" in behind(page)
    assert "attendances" in said(page)
    row = behind(page).index(f"{numbers.day(meeting.day)}, {meeting.title}: 63")
    card.view.setFocus()
    card.view.setCurrentIndex(card.rows().index(row, 0))
    QTest.keyClick(card.view, Qt.Key.Key_Return)
    assert host.went == [("result", meeting.id)]


def test_other_days_are_another_report(page: ReportPage, kit: Kit, settle: Callable[[], None]) -> None:
    choose(page, "Báo cáo đang xem", ("new", 0))
    dialog = asked(page, PickPeriod)
    choose(dialog, "Kỳ báo cáo", "month")
    assert entry(dialog, "Từ ngày").text() == "01/11/2026"
    press(dialog, "Mở báo cáo")
    settle()
    assert "Từ ngày 01/11/2026 đến hết ngày 30/11/2026" in said(page)
    assert "Hạn cuối" not in said(page), "nobody asked for this one"
    november = kit.plan.overview(TODAY).months[10].held
    assert summary(page)["Buổi đã tổ chức"] == str(november)
    assert len(kit.reporting.reports()) == 2


def test_a_period_that_ends_before_it_begins_opens_nothing(page: ReportPage, kit: Kit) -> None:
    choose(page, "Báo cáo đang xem", ("new", 0))
    dialog = asked(page, PickPeriod)
    write(dialog, "Đến hết ngày", "30/11/2020")
    press(dialog, "Mở báo cáo")
    assert dialog.isVisible()
    press(dialog, "Bỏ qua")
    assert len(kit.reporting.reports()) == 1


def test_what_is_chosen_is_kept_and_seen(page: ReportPage, kit: Kit, settle: Callable[[], None]) -> None:
    press(page, "Kỳ và lựa chọn…")
    dialog = asked(page, EditReport)
    write(dialog, "Số liệu tính đến", "31/10/2026")
    choose(dialog, "So sánh với", "none")
    next(each for each in dialog.findChildren(Check) if "ước cả kỳ" in each.text()).setChecked(True)
    press(dialog, "Dùng lựa chọn này")
    settle()
    report = kit.reporting.reports()[0]
    assert (report.as_of, report.estimates, report.compare_first) == (date(2026, 10, 31), True, None)
    words = said(page)
    assert "Số liệu tính đến 31/10/2026" in words and "có ước cả kỳ" in words and "so với" not in words
    done = kit.report.figures(Period(first=YEAR.first, last=date(2026, 10, 31)))
    held = next(int(str(each.value)) for each in done if each.key == HELD)
    assert summary(page)["Buổi đã tổ chức"] == str(held)
    assert int(summary(page, EXPECTED)["Buổi đã tổ chức"]) >= held


def test_a_wrong_day_is_refused_under_the_fields(page: ReportPage, kit: Kit) -> None:
    press(page, "Kỳ và lựa chọn…")
    dialog = asked(page, EditReport)
    write(dialog, "Số liệu tính đến", "31/12/2026")
    press(dialog, "Dùng lựa chọn này")
    assert dialog.isVisible()
    assert "không nằm trong kỳ" in "\n".join(each.text() for each in dialog.findChildren(QLabel))
    press(dialog, "Bỏ qua")
    assert kit.reporting.reports()[0].as_of == YEAR.last


def test_figures_that_closed_earlier_can_be_counted_until_today(
    page: ReportPage, kit: Kit, desk: Desk, settle: Callable[[], None]
) -> None:
    report = kit.reporting.reports()[0]
    early = report.model_copy(update={"as_of": date(2026, 11, 10)})
    desk.work.now(lambda: kit.reporting.save(report.id, early))
    last_year = SessionDraft(title="Họp", day=date(2025, 11, 20), form=Form.CLUB, status=SessionStatus.HELD)
    desk.work.now(lambda: kit.plan.add(last_year, SessionLinks()))
    settle()
    assert "so với 01/12/2024 – 10/11/2025" in said(page)  # what is done is never held against a whole year
    assert summary(page, BEFORE)["Buổi đã tổ chức"] == "0"
    press(page, "Lấy đến 21/11/2026")
    settle()
    assert kit.reporting.reports()[0].as_of == TODAY
    assert "Số liệu tính đến 21/11/2026" in said(page)
    assert summary(page, BEFORE)["Buổi đã tổ chức"] == "1"


def test_every_table_of_the_book_is_there(page: ReportPage, kit: Kit, settle: Callable[[], None]) -> None:
    press(page, "Các biểu")
    settle()
    book = kit.report.book(YEAR)
    for each in (*book.tables, book.sessions):
        choose(page, "Biểu", each.name)
        shown = table(page)
        assert len(shown) == len(each.rows) + bool(each.totals), each.name
        assert all(note in said(page) for note in each.notes)


def test_no_table_is_wider_than_its_place(page: ReportPage, kit: Kit, settle: Callable[[], None]) -> None:
    press(page, "Các biểu")
    settle()
    tables = the_tables(page)
    for wide in (1140, 834):
        page.resize(wide, 740)
        for each in kit.report.book(YEAR).tables:
            choose(page, "Biểu", each.name)
            columns = range(tables.view.model().columnCount())
            assert sum(tables.view.columnWidth(column) for column in columns) <= tables.view.width()


def test_a_table_without_rows_says_so(page: ReportPage, kit: Kit, settle: Callable[[], None]) -> None:
    """Its heads stood over nothing, each as narrow as a number."""
    kit.reporting.open_for_period(Period(first=date(2020, 1, 1), last=date(2020, 12, 31)))
    page.refresh()
    report = next(each for each in kit.reporting.reports() if each.last.year == 2020)
    choose(page, "Báo cáo đang xem", ("report", report.id))
    press(page, "Các biểu")
    settle()
    assert "Biểu này chưa có dòng nào trong kỳ" in said(page) and not the_tables(page).view.isVisible()
    assert "Kỳ 01/01/2020 – 31/12/2020: " in page._choice.currentText(), "reports of other days are told apart"


def test_a_table_with_a_chart_shows_it(page: ReportPage, settle: Callable[[], None]) -> None:
    press(page, "Các biểu")
    settle()
    choose(page, "Biểu", "Theo tháng")
    press(page, "Biểu đồ")
    columns = the_tables(page).chart.findChild(Columns)
    assert columns is not None and columns.isVisible()
    assert columns.accessibleDescription().startswith("12: 0, 1: ")


def test_a_total_leads_to_what_it_is_made_of(page: ReportPage, kit: Kit, settle: Callable[[], None]) -> None:
    press(page, "Các biểu")
    settle()
    tables = the_tables(page)
    shown = tables.table()
    assert shown is not None
    column = next(at for (row, at), key in shown.keys.items() if row < 0 and key == HELD)
    tables.view.activated.emit(tables.view.model().index(len(shown.rows), column))
    settle()
    assert the_summary(page).isVisible()
    assert len(behind(page)) == int(summary(page)["Buổi đã tổ chức"])


def test_a_row_of_the_sessions_leads_to_its_result(
    page: ReportPage, kit: Kit, host: Host, settle: Callable[[], None]
) -> None:
    press(page, "Các biểu")
    settle()
    choose(page, "Biểu", kit.report.book(YEAR).sessions.name)
    tables = the_tables(page)
    tables.view.activated.emit(tables.view.model().index(0, 1))
    assert host.went == [("result", kit.report.report(YEAR).sessions[0].session.id)]


def test_a_new_result_is_seen_at_once(page: ReportPage, kit: Kit, desk: Desk, settle: Callable[[], None]) -> None:
    other = next(each for each in kit.report.report(YEAR).unrecorded if each.form is Form.VILLAGE_MEETING)
    row = kit.attendance.result(other.ref).grid[0]
    desk.work.now(lambda: kit.attendance.save_result(other.ref, Entries((replace(row, total=37),))))
    settle()
    assert summary(page)["Lượt người tham gia"] == "100"


def test_the_workbook_is_written_where_it_was_asked_for(
    page: ReportPage, host: Host, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(tmp_path / "Số liệu"), ""))
    trigger(page, "report.export")
    settle()
    assert host.said == [f"Đã lưu {tmp_path / 'Số liệu.xlsx'}."]
    assert "xl/workbook.xml" in ZipFile(tmp_path / "Số liệu.xlsx").namelist()


def test_nothing_is_written_when_no_file_is_chosen(
    page: ReportPage, host: Host, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: ("", ""))
    trigger(page, "report.export")
    settle()
    assert host.said == []
