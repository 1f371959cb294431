"""The page of coverage over the sample: who is reached and who is not, the skills by audience, the rest of the plan."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ClosedDaysDraft
from campaign_kit.model.attendance import Audience
from campaign_kit.model.module import Tag
from campaign_kit.model.plan import PlaceKind
from campaign_kit.model.report import report_year
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_closed import EditClosed
from campaign_kit.ui.pages.coverage import CoveragePage
from campaign_kit.ui.pages.coverage_export import write_board
from campaign_kit.ui.pages.page import REST
from campaign_kit.ui.pages.session import SessionPage
from campaign_kit.ui.tables.standings import StandingList
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.reached_card import ReachedCard
from campaign_kit.ui.work import Work
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import press

LAST = date(2026, 11, 30)
Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, work: Work) -> CoveragePage:
    """The page, told of changes as the window does."""
    made = CoveragePage(desk)
    qtbot.addWidget(made)
    work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    return made


def choose(page: CoveragePage, kind: PlaceKind, *, whole: bool = False) -> None:
    model = page.kinds.model()
    assert isinstance(model, StandingList)
    page.kinds.setCurrentIndex(model.index(model.row_of(kind, whole=whole)))


def listed(page: CoveragePage) -> list[str]:
    model = page.findChildren(ReachedCard)[0].view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def proposed(page: CoveragePage) -> list[str]:
    model = page.planner.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def tick(page: CoveragePage, row: int, *, on: bool) -> None:
    model = page.planner.view.model()
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    model.setData(model.index(row, 0), state, Qt.ItemDataRole.CheckStateRole)


def shown_button(page: CoveragePage, words: str) -> QPushButton:
    (found,) = [each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    return found


def test_each_kind_shows_its_places_by_how_they_stand(page: CoveragePage, kit: Kit) -> None:
    board = kit.coverage.board(TODAY)
    for each in board.kinds:
        choose(page, each.kind)
        for words, places in (("Chưa có buổi", each.one.missing), ("Đã đến", each.one.reached)):
            press(page, f"{words} ({len(places)})")
            assert sorted(listed(page)) == sorted(place.name for place in places)
    choose(page, PlaceKind.SCHOOL, whole=True)
    whole = board.kinds[0].whole
    assert whole is not None
    press(page, f"Chưa đủ ({len(whole.missing)})")
    assert listed(page) == [place.name for place in whole.missing]


def test_the_page_begins_with_what_is_missing(page: CoveragePage, kit: Kit) -> None:
    model = page.kinds.model()
    assert isinstance(model, StandingList)
    row = model.row(page.kinds.currentIndex().row())
    assert row is not None
    assert row.measure.missing
    assert listed(page)


def test_a_place_is_found_without_marks_and_gets_a_session(page: CoveragePage, kit: Kit, host: Host) -> None:
    choose(page, PlaceKind.HAMLET)
    press(page, "Tất cả")
    wanted = kit.coverage.board(TODAY).missing[-1]
    page.search.setText("quyet tien")
    assert listed(page) == ["Thôn Quyết Tiến"] == [wanted.name]
    press(page, "Lập buổi cho nơi này")
    assert host.begun == [str(wanted.id)]
    page.search.setText("không có nơi này")
    assert [each.accessibleName() for each in page.findChildren(EmptyState) if each.isVisible()] == [
        "Không có nơi nào ở đây"
    ]


def test_a_session_begun_for_a_school_is_meant_for_all_its_classes(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    school, hamlet = (kit.plan.places(kind)[0] for kind in (PlaceKind.SCHOOL, PlaceKind.HAMLET))
    editor = SessionPage(desk)
    qtbot.addWidget(editor)
    editor.show()
    for place in (school, hamlet):
        editor.begin_from("", place=place.id)
        picker = editor.findChildren(PlacesPicker)[0]
        assert (picker.place_ids(), picker.whole_school()) == ((place.id,), place is school)
    assert editor.may_leave()


def test_the_rest_is_taken_whole_and_taken_back(
    page: CoveragePage, desk: Desk, kit: Kit, host: Host, settle: Settle
) -> None:
    before = len(kit.plan.sessions())
    press(page, "Lập phần còn lại…")
    settle()
    page.planner.terms.show_per_week(20)
    settle()
    titles = proposed(page)
    assert len(titles) == len(kit.coverage.fill(date(2026, 12, 1), 20).proposals) > 1
    press(page, "Nhận tất cả")
    settle()
    assert host.said == [f"Đã lập {len(titles)} buổi vào kế hoạch."]
    assert kit.coverage.board(TODAY).missing == ()
    assert not shown_button(page, "Lập phần còn lại…").isEnabled()
    host.next_steps[0]()
    assert len(kit.plan.sessions()) == before
    assert kit.coverage.board(TODAY).missing


def test_the_overview_leads_to_what_plans_the_rest(page: CoveragePage, settle: Settle) -> None:
    page.show_item(REST)
    settle()
    assert shown_button(page, "Nhận tất cả")
    press(page, "Đóng")
    assert shown_button(page, "Lập phần còn lại…")


def test_the_board_is_written_where_it_was_asked_for(desk: Desk, host: Host, settle: Settle, tmp_path: Path) -> None:
    write_board(desk, tmp_path / "địa bàn.xlsx")
    settle()
    assert (tmp_path / "địa bàn.xlsx").stat().st_size > 0
    assert host.said == [f"Đã lưu {tmp_path / 'địa bàn.xlsx'}."]


def test_only_what_is_ticked_is_taken(page: CoveragePage, kit: Kit, settle: Settle) -> None:
    before = {session.id for session in kit.plan.sessions()}
    press(page, "Lập phần còn lại…")
    page.planner.terms.show_per_week(20)
    settle()
    titles = proposed(page)
    assert not shown_button(page, "Nhận buổi đã chọn").isEnabled()
    for row in range(1, len(titles)):
        tick(page, row, on=False)
    press(page, "Nhận buổi đã chọn")
    settle()
    assert [each.title for each in kit.plan.sessions() if each.id not in before] == titles[:1]


def test_a_closed_day_is_written_and_avoided(page: CoveragePage, kit: Kit, host: Host, settle: Settle) -> None:
    press(page, "Lập phần còn lại…")
    page.planner.terms.show_per_week(20)
    settle()
    assert proposed(page)
    press(page, "Thêm…")
    (dialog,) = page.findChildren(EditClosed)
    press(dialog, "Lưu")
    assert dialog.words.complaint() == "Hãy ghi vì sao không xếp buổi."
    dialog.write(ClosedDaysDraft(words="Mùa gặt", first=TODAY, last=LAST))
    press(dialog, "Lưu")
    settle()
    assert [each.words for each in kit.coverage.closed_days()] == ["Mùa gặt"]
    assert proposed(page) == []
    press(page, "Bỏ")
    settle()
    assert kit.coverage.closed_days() == []
    assert proposed(page)
    assert host.said == ["Đã bỏ ngày không xếp buổi “Mùa gặt”."]


def test_a_last_day_that_is_over_is_said_at_its_field(page: CoveragePage, settle: Settle) -> None:
    press(page, "Lập phần còn lại…")
    page.planner.begin(TODAY)
    settle()
    assert page.planner.terms.last.complaint().startswith("Từ ngày mai đến trước ngày 22/11/2026")
    assert not shown_button(page, "Nhận tất cả").isEnabled()


def test_gaps_of_the_matrix_are_seen(page: CoveragePage, kit: Kit, settle: Settle) -> None:
    press(page, "Kỹ năng × đối tượng")
    settle()
    matrix = kit.coverage.matrix(report_year(TODAY))
    model = page.spoken.view.model()
    told = [
        str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))
        for row in range(len(Tag))
        for column in range(len(matrix.audiences))
    ]
    assert len([words for words in told if "cần bổ sung" in words]) == len(matrix.gaps) > 0
    cell = matrix.cell(Tag.WHERE_TO_REPORT, Audience.CHILD_IN_SCHOOL)
    assert any(f"Học sinh: đã tổ chức {cell.held} buổi ({cell.held_minutes} phút)" in words for words in told)


def test_an_office_without_places_is_led_to_them(page: CoveragePage, kit: Kit, host: Host) -> None:
    with kit.database.unit() as unit:
        for place in unit.plan.places():
            unit.plan.save_place(place.id, place.model_copy(update={"active_to": date(2020, 1, 1)}))
        unit.commit()
    page.refresh()
    QApplication.processEvents()
    press(page, "Ghi địa bàn")
    assert host.went == [("places", None)]
