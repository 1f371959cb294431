"""Around the session in its editor: costs, what to prepare, who counts it, the subject, its series, what collides."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ClosedDaysDraft, CostSource, SessionCostDraft
from campaign_kit.model.office import OfficeDraft, OfficeKind
from campaign_kit.model.plan import Form, Session
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import new_on
from campaign_kit.ui.pages.session import SessionPage
from campaign_kit.ui.widgets.checklist_card import ChecklistCard
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.costs_card import CostsCard
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.series_bar import SeriesBar
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import advice, choose, entry, faults, press, write

WATER = SessionCostDraft(session_id=0, item="Nước uống", planned=1_200_000, spent=1_150_000)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, shown: Session) -> Iterator[SessionPage]:
    made = SessionPage(desk)
    qtbot.addWidget(made)
    made.resize(1140, 740)
    made.show_item(shown.id)
    made.show()
    return made


def part(page: SessionPage, number: int) -> None:
    segments = page.findChild(Segments)
    assert segments is not None
    segments.choose(str(number))


def lines(card: CostsCard | ChecklistCard, name: str) -> list[QLineEdit]:
    found = (each for each in card.findChildren(QLineEdit) if each.accessibleName() == name)
    return [each for each in found if not each.isHidden()]


def fill(line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.editingFinished.emit()


def costs_of(page: SessionPage) -> CostsCard:
    card = page.findChild(CostsCard)
    assert card is not None
    return card


def test_costs_are_written_in_lines_and_kept_with_the_session(page: SessionPage, kit: Kit, shown: Session) -> None:
    part(page, 1)
    card = costs_of(page)
    fill(lines(card, "Nội dung chi")[0], "In tờ gấp")
    fill(lines(card, "Dự kiến")[0], "12.500.000")
    press(page, "Thêm khoản chi")
    fill(lines(card, "Nội dung chi")[1], "Nước uống")
    fill(lines(card, "Đã chi")[1], "90000")
    card.findChildren(Choice)[1].choose(CostSource.RAISED)
    said = [each.text() for each in card.findChildren(QLabel)]
    assert "12.500.000" in said and "90.000" in said, "the totals"
    press(page, "Lưu buổi")
    kept = [(each.item, each.planned, each.spent, each.source) for each in kit.arranging.costs(shown.id)]
    assert kept == [
        ("In tờ gấp", 12_500_000, None, CostSource.BUDGET),
        ("Nước uống", None, 90_000, CostSource.RAISED),
    ]


def test_a_line_of_costs_with_money_says_what_it_is_for(page: SessionPage, kit: Kit, shown: Session) -> None:
    kit.arranging.save_costs(shown.id, [WATER, WATER.model_copy(update={"item": "Xăng xe"})])
    page.show_item(shown.id)
    card = costs_of(page)
    lines(card, "Nội dung chi")[0].clear()
    press(page, "Lưu buổi")
    assert len(kit.arranging.costs(shown.id)) == 2, "a line with money must say what it is for"
    fill(lines(card, "Nội dung chi")[0], "Nước suối")
    press(page, "Lưu buổi")
    assert [each.item for each in kit.arranging.costs(shown.id)] == ["Nước suối", "Xăng xe"]


def test_a_line_of_costs_is_dropped(page: SessionPage, kit: Kit, shown: Session) -> None:
    kit.arranging.save_costs(shown.id, [WATER, WATER.model_copy(update={"item": "Xăng xe"})])
    page.show_item(shown.id)
    drops = [each for each in costs_of(page).findChildren(QToolButton) if not each.isHidden()]
    drops[0].click()
    press(page, "Lưu buổi")
    assert [each.item for each in kit.arranging.costs(shown.id)] == ["Xăng xe"]


def test_money_that_cannot_be_read_is_told_where_it_stands(page: SessionPage, kit: Kit, shown: Session) -> None:
    card = costs_of(page)
    fill(lines(card, "Nội dung chi")[0], "In tờ gấp")
    fill(lines(card, "Dự kiến")[0], "hai triệu")
    press(page, "Lưu buổi")
    assert card.isVisible() and any("số đồng" in each.text() for each in card.findChildren(QLabel))
    assert kit.arranging.costs(shown.id) == []


def test_what_to_prepare_is_ticked_with_its_day(page: SessionPage, kit: Kit, shown: Session) -> None:
    part(page, 2)
    card = page.findChild(ChecklistCard)
    assert card is not None
    proposed = [each.text for each in kit.arranging.checklist(shown.id)]
    assert [each.text() for each in lines(card, "Việc")] == proposed
    card.findChildren(Check)[0].click()
    press(page, "Thêm việc")
    fill(lines(card, "Việc")[-1], "Mượn loa của trường")
    press(page, "Lưu buổi")
    kept = kit.arranging.checklist(shown.id)
    assert [each.text for each in kept] == [*proposed, "Mượn loa của trường"]
    assert [each.done_on for each in kept] == [TODAY, *([None] * len(proposed))]


def test_a_checklist_nobody_touched_is_not_saved(page: SessionPage, kit: Kit, shown: Session) -> None:
    press(page, "Lưu buổi")
    with kit.database.reading() as unit:
        assert unit.arranging.checklists([shown.id]) == {}


def test_a_new_session_says_when_there_will_be_a_checklist(page: SessionPage) -> None:
    page.show_item(0)
    part(page, 2)
    assert any(each.text() == "Lưu buổi trước" and each.isVisible() for each in page.findChildren(QLabel))


def test_another_office_can_count_the_session(page: SessionPage, kit: Kit, shown: Session) -> None:
    name = "Đơn vị tính số liệu"
    assert not next(each for each in page.findChildren(Choice) if each.accessibleName() == name).isVisible()
    school = kit.office.add_office(OfficeDraft(kind=OfficeKind.SCHOOL, name="Trường THCS Nguyễn Du")).value
    page.show_item(shown.id)
    choose(page, name, school.id)
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)).host_id == school.id


def test_a_lesson_is_of_a_subject_and_nothing_else_is(page: SessionPage, kit: Kit, shown: Session) -> None:
    assert not entry(page, "Môn học").isVisible()
    choose(page, "Hình thức", Form.IN_LESSON)
    assert entry(page, "Môn học").isVisible()
    write(page, "Môn học", "Tin học")
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)).subject == "Tin học"
    choose(page, "Hình thức", Form.EXTRACURRICULAR)
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)).subject == ""


def test_a_new_session_begins_on_the_day_asked_for(page: SessionPage) -> None:
    page.show_item(new_on(date(2026, 12, 24)))
    assert entry(page, "Ngày").text() == "24/12/2026"
    assert page.may_leave() and faults(page) == []
    page.show_item(0)
    assert entry(page, "Ngày").text() == ""


def test_what_collides_and_a_closed_day_are_told_and_nothing_is_forbidden(
    qtbot: QtBot, page: SessionPage, kit: Kit, shown: Session
) -> None:
    kit.coverage.save_closed_days([ClosedDaysDraft(words="Chợ phiên", first=shown.day, last=shown.day)])
    other = shown.model_copy(update={"title": "Họp phụ huynh"})
    kit.plan.add(other, shown)
    page.show_item(shown.id)
    qtbot.waitUntil(lambda: "Họp phụ huynh" in advice(page).words())
    assert "Chợ phiên" in advice(page).words()
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)) == shown


def test_the_session_knows_its_place_in_the_course(page: SessionPage, kit: Kit, shown: Session, host: Host) -> None:
    course = shown.model_copy(update={"form": Form.COURSE})
    drafts = kit.series.on_days(course, shown, [date(2026, 12, day) for day in (1, 8, 15)])
    second = kit.plan.add_sessions(drafts).value[1]
    bar = page.findChild(SeriesBar)
    assert bar is not None and not bar.isVisible()
    page.show_item(second.id)
    assert bar.isVisible() and bar.words() == "Buổi 2 trong khóa 3 buổi."
    press(page, "Dùng chung danh sách tên cho cả loạt")
    assert host.refused, "there is no list yet, and the reason is said"


def test_tab_goes_through_a_line_of_costs(page: SessionPage) -> None:
    part(page, 1)
    card = costs_of(page)
    press(page, "Thêm khoản chi")
    names, widget = [], lines(card, "Nội dung chi")[0]
    for _ in range(60):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleName():
            names.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    line = ["Nội dung chi", "Dự kiến", "Đã chi", "Nguồn kinh phí", "Bỏ khoản chi này"]
    assert names[:10] == [*line, *line]
