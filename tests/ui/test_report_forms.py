"""The superior's form on the page of reports: shown while no cell has a name, then filled with the report's figures."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.campaign import RequestFileRole
from campaign_kit.model.plan import Session
from campaign_kit.model.report import ATTENDANCES, Period
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.point_cells import PointCells
from campaign_kit.ui.pages.page import REQUESTS_OWED
from campaign_kit.ui.pages.report import ReportPage
from tests.ui.conftest import Host
from tests.ui.test_form_cells import write_form
from tests.ui.test_report import YEAR, asked, held_meeting, shown_page, trigger


@pytest.fixture
def meeting(kit: Kit) -> Session:
    return held_meeting(kit)


@pytest.fixture
def page(
    qtbot: QtBot,
    desk: Desk,
    meeting: Session,
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> ReportPage:
    """The page; files are saved below and chosen from the test's own folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    form = write_form(tmp_path / "Biểu 30.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all, **_more: (str(form), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all, **_more: (str(tmp_path / "Đã điền.xlsx"), ""))
    return shown_page(qtbot, desk, settle)


def test_a_form_without_named_cells_is_kept_and_shown(
    page: ReportPage, kit: Kit, host: Host, settle: Callable[[], None]
) -> None:
    trigger(page, "report.fill")
    settle()
    request = kit.requests.all()[0]
    assert kit.requests.files(request.id) == {RequestFileRole.FORM: "Biểu 30.xlsx"}
    assert "chưa có ô nào" in host.said[-1]
    asked(page, PointCells).reject()


def test_named_cells_are_filled_with_the_figures_of_the_report(
    page: ReportPage, kit: Kit, host: Host, settle: Callable[[], None], tmp_path: Path
) -> None:
    trigger(page, "report.cells")
    settle()
    asked(page, PointCells).reject()
    name, content = kit.forms.of_request(kit.requests.all()[0].id)
    sheets = kit.forms.read(content, name)
    kit.forms.point(sheets, sheets.sheets[0].name, "C5", ATTENDANCES)
    trigger(page, "report.fill")
    settle()
    assert host.said[-1] == "Đã điền 1 ô vào Đã điền.xlsx." and len(host.next_steps) == 1
    sheet = ZipFile(tmp_path / "Đã điền.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "<v>63</v>" in sheet


def test_a_report_that_nobody_asked_for_has_no_form(
    page: ReportPage, kit: Kit, host: Host, settle: Callable[[], None]
) -> None:
    page._choice._open(Period(first=YEAR.first, last=YEAR.first), "")
    settle()
    trigger(page, "report.fill")
    assert "đợt báo cáo" in host.said[-1]
    host.next_steps[-1]()
    assert host.went == [("plan", REQUESTS_OWED)]
