"""What is done to many places at once: a new school year, a list from a file, figures of old and new boundaries."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.boundaries import Boundaries
from campaign_kit.ui.dialogs.import_places import ImportPlaces
from campaign_kit.ui.dialogs.school_year import NewSchoolYear
from campaign_kit.ui.pages.places import PlacesPage
from campaign_kit.ui.tables.school_year import NEW, OLD, WHAT, SchoolYearTable
from tests.ui.conftest import Host
from tests.ui.test_places import act, dialog, place, taken_back
from tests.ui.test_session import press, write


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PlacesPage:
    made = PlacesPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    return made


def test_a_new_school_year_in_one_step(page: PlacesPage, kit: Kit, host: Host, settle: Callable[[], None]) -> None:
    before = kit.plan.places()
    act(page, "places.year")
    year = dialog(page, NewSchoolYear)
    table = year.findChild(SchoolYearTable)
    assert table is not None
    going, leaving, beginning = table.totals()
    assert (going, leaving) == (64, 20) and beginning > 0
    rows = {str(table.index(row, OLD).data()): row for row in reversed(range(table.rowCount()))}
    assert table.index(rows["Lớp 1A"], NEW).data() == "Lớp 2A"
    table.setData(table.index(rows["Lớp 1A"], NEW), "Lớp 2 Hoa Sen", 2)
    table.setData(table.index(rows["Lớp 1B"], NEW), "", 2)
    assert table.index(rows["Lớp 1B"], WHAT).data() == "Ra trường, kết thúc"
    assert table.totals() == (63, 21, beginning)
    press(year, "Thêm lớp mới")
    assert table.totals() == (63, 21, beginning), "a class without a name is not begun"
    press(year, "Bắt đầu năm học")
    settle()
    assert place(kit, "Lớp 2 Hoa Sen").grade == 2
    assert place(kit, "Lớp 1B", "Kim Đồng").active_to == date(2027, 9, 4)
    assert "Đã bắt đầu năm học 2027-2028" in host.said[0]
    taken_back(host, before, kit.plan.places)


def test_a_school_year_that_cannot_be_is_refused_in_the_dialog(page: PlacesPage, host: Host) -> None:
    act(page, "places.year")
    year = dialog(page, NewSchoolYear)
    write(year, "Năm học", "2027")
    assert host.refused == []
    table = year.findChild(SchoolYearTable)
    assert table is not None and table.rowCount() == 0
    year.reject()


def test_a_file_is_shown_before_it_comes_in(
    page: PlacesPage, kit: Kit, host: Host, tmp_path: Path, settle: Callable[[], None]
) -> None:
    file = tmp_path / "địa bàn.csv"
    text = "Loại,Tên,Thuộc trường,Sĩ số\nLớp,1A,Trường Tiểu học Kim Đồng,27\nThôn,Làng Mới,,120\nThôn,Làng Bi,,abc\n"
    file.write_text(text, encoding="utf-8")
    before = kit.plan.places()
    page.bring_file(file)
    settle()
    preview = dialog(page, ImportPlaces)
    shown = preview.findChild(QTableView)
    assert shown is not None
    last = shown.model().columnCount() - 1
    assert [shown.model().index(row, last).data() for row in range(4)] == ["Đã có", "Ghi số mới", "Mới", "Đã có"]
    assert kit.plan.places() == before, "nothing is stored by looking"
    press(preview, "Nhập 1 nơi mới")
    settle()
    assert host.said == ["Đã nhập 1 địa bàn mới, ghi 2 số đếm mới."]
    taken_back(host, before, kit.plan.places)


def test_figures_in_the_boundaries_before_and_after_a_merger(
    page: PlacesPage, kit: Kit, host: Host, tmp_path: Path, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    bi, chan = place(kit, "Làng Bi"), place(kit, "Làng Chan")
    kit.places.merge([bi.id, chan.id], bi.model_copy(update={"name": "Làng Bi Chan"}), date(2026, 7, 1))
    act(page, "places.views")
    settle()
    boundaries = dialog(page, Boundaries)
    shown = boundaries.findChild(QTableView)
    assert shown is not None

    def names(table: QTableView = shown) -> set[str]:
        return {str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())}

    assert "Làng Bi Chan" in names() and not {"Làng Bi", "Làng Chan"} & names()
    write(boundaries, "Theo địa giới ngày", "30/6/2026")
    settle()
    assert {"Làng Bi", "Làng Chan"} <= names() and "Làng Bi Chan" not in names()
    target = tmp_path / "địa giới"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    press(boundaries, "Xuất Excel…")
    settle()
    assert target.with_suffix(".xlsx").is_file()
    assert host.said[-1] == f"Đã lưu {target}.xlsx."
    boundaries.reject()
