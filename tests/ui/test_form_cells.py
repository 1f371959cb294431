"""Cells of a superior's form: pointed at once, remembered, recognised in next year's form by their words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft, RequestFileRole
from campaign_kit.model.report import Period
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.point_cells import PointCells
from campaign_kit.ui.pages.form_cells import open_form_cells
from campaign_kit.ui.tables.form_sheet import MARK_ROLE
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.form_grid import FormGrid
from campaign_kit.ui.widgets.meaning_picker import MeaningPicker
from tests.ui.conftest import Host
from tests.ui.test_session import press

ROWS = (("Số buổi đã tổ chức", "buổi"), ("Lượt người tham gia", "lượt"), ("Lượt cha mẹ tham gia", "lượt"))


def write_form(file: Path, above: int = 0) -> Path:
    """A small form with heads that are joined; `above` are rows that next year's has more of."""
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("Biểu 02")
        sheet.merge_range("A1:E1", "KẾT QUẢ TUYÊN TRUYỀN NĂM 2026")
        top = 2 + above
        sheet.merge_range(top, 0, top + 1, 0, "Nội dung")
        sheet.merge_range(top, 1, top + 1, 1, "Đơn vị tính")
        sheet.merge_range(top, 2, top, 3, "Kết quả")
        sheet.write_row(top + 1, 2, ["Tổng số", "Trong đó: nữ"])
        for row, (name, unit) in enumerate(ROWS, top + 2):
            sheet.write_row(row, 0, [name, unit])
        sheet.write_formula(top + 5, 2, f"=SUM(C{top + 3}:C{top + 5})")
    return file


@pytest.fixture
def request_of_form(kit: Kit, tmp_path: Path) -> ReportRequest:
    draft = ReportRequestDraft(
        title="Báo cáo năm", first=date(2025, 12, 1), last=date(2026, 11, 30), due_on=date(2026, 11, 30)
    )
    request = kit.requests.add(draft).value
    kit.requests.set_file(request.id, RequestFileRole.FORM, write_form(tmp_path / "Bieu 02.xlsx"))
    return request


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def ask(
    desk: Desk, request_of_form: ReportRequest, parent: QWidget, settle: Callable[[], None]
) -> Callable[[], PointCells]:
    def asked() -> PointCells:
        dialog = open_form_cells(desk, request_of_form.id, parent)
        assert dialog is not None
        settle()
        return dialog

    return asked


def grid_of(dialog: PointCells) -> FormGrid:
    grid = dialog.findChild(FormGrid)
    assert grid is not None
    return grid


def view_of(dialog: PointCells) -> QTableView:
    return next(each for each in grid_of(dialog).findChildren(QTableView))


def test_a_form_of_one_sheet_asks_for_none(ask: Callable[[], PointCells]) -> None:
    assert "Trang tính" not in [each.text() for each in ask().findChildren(QLabel) if each.isVisible()]


def point(dialog: PointCells, cell: str, meaning: str) -> None:
    picker = dialog.findChild(MeaningPicker)
    assert picker is not None
    grid_of(dialog).point_at(cell)
    picker.picked.emit(meaning)


def marked(dialog: PointCells) -> dict[tuple[int, int], tuple[str, bool]]:
    """What is seen in the cells that have a mark: the words, and whether it is only offered."""
    model = view_of(dialog).model()
    places = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    marks = {place: model.index(*place).data(MARK_ROLE) for place in places}
    return {place: (mark.told, mark.proposed) for place, mark in marks.items() if mark is not None}


def test_a_cell_is_named_by_words_and_shows_its_number(
    qtbot: QtBot, ask: Callable[[], PointCells], kit: Kit, host: Host
) -> None:
    dialog = ask()
    grid_of(dialog).point_at("C5")
    qtbot.keyClick(view_of(dialog), Qt.Key.Key_Return)
    search = dialog.findChild(QLineEdit)
    assert search is not None
    search.setText("buoi da to chuc")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert grid_of(dialog).cell() == "C6", "the next cell below is asked for"
    held = next(each for each in kit.report.figures(_year()) if each.key == "sessions.held").value
    assert marked(dialog) == {(4, 2): (str(held), False)}
    press(dialog, "Lưu các ô đã chỉ")
    (cell,) = kit.forms.cells("Bieu 02")
    assert (cell.sheet, cell.cell, cell.meaning) == ("Biểu 02", "C5", "sessions.held")
    assert (cell.beside, cell.above) == ("Số buổi đã tổ chức / buổi", "Kết quả / Tổng số")
    assert host.said[-1] == "Đã nhớ 1 ô của biểu mẫu “Bieu 02”."
    host.next_steps[-1]()
    assert kit.forms.cells("Bieu 02") == ()


def test_named_cells_are_seen_again_and_can_be_dropped(ask: Callable[[], PointCells], qtbot: QtBot, kit: Kit) -> None:
    first = ask()
    point(first, "C5", "sessions.held")
    point(first, "B2", "office.name")
    press(first, "Lưu các ô đã chỉ")
    again = ask()
    assert set(marked(again)) == {(4, 2), (1, 1)}
    grid_of(again).point_at("B2")
    qtbot.keyClick(view_of(again), Qt.Key.Key_Delete)
    press(again, "Lưu các ô đã chỉ")
    assert [each.cell for each in kit.forms.cells("Bieu 02")] == ["C5"]


def test_a_merged_area_is_one_cell_and_a_formula_is_none(ask: Callable[[], PointCells]) -> None:
    dialog = ask()
    grid_of(dialog).point_at("B4")
    assert grid_of(dialog).cell() == "B3", "the first of the joined cells"
    point(dialog, "C8", "sessions.held")
    assert marked(dialog) == {}
    said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert any("là ô công thức" in words for words in said)


def test_cells_that_moved_are_offered_by_their_words(
    ask: Callable[[], PointCells], kit: Kit, request_of_form: ReportRequest, tmp_path: Path
) -> None:
    """Two rows count in the same unit: what is counted tells them apart."""
    first = ask()
    point(first, "C6", "attendances")
    point(first, "C7", "attendances/audience/parent")
    press(first, "Lưu các ô đã chỉ")
    kit.requests.set_file(request_of_form.id, RequestFileRole.FORM, write_form(tmp_path / "Bieu 02.xlsx", above=3))
    again = ask()
    assert [(place, offered) for place, (_told, offered) in marked(again).items()] == [((8, 2), True), ((9, 2), True)]
    told = next(each for each in again.findChildren(Panel) if each.isVisible())
    assert "“Lượt người tham gia” nay ở ô C9: dùng?" in told.words()
    press(again, "Dùng các ô nhận ra")
    press(again, "Lưu các ô đã chỉ")
    kept = {each.cell: each.meaning for each in kit.forms.cells("Bieu 02")}
    assert kept == {"C9": "attendances", "C10": "attendances/audience/parent"}


def test_without_a_form_nothing_is_asked(desk: Desk, kit: Kit, parent: QWidget, host: Host) -> None:
    draft = ReportRequestDraft(
        title="Báo cáo quý", first=date(2026, 1, 1), last=date(2026, 3, 31), due_on=date(2026, 4, 1)
    )
    request = kit.requests.add(draft).value
    assert open_form_cells(desk, request.id, parent) is None
    assert len(host.refused) == 1


def test_a_dialog_may_be_closed_before_its_numbers_come(
    desk: Desk, parent: QWidget, request_of_form: ReportRequest, settle: Callable[[], None]
) -> None:
    dialog = open_form_cells(desk, request_of_form.id, parent)
    assert dialog is not None
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def _year() -> Period:
    return Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
