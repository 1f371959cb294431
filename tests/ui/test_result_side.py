"""Beside the grid of a result: faults of counters where they are typed, and the numbers of the last time proposed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Form, Session, SessionDraft, SessionLinks
from campaign_kit.services.result import Entries
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.result import ResultPage
from campaign_kit.ui.widgets.choices import Choice
from tests.ui.conftest import TODAY, Host
from tests.ui.test_result import big_school, cell, said, save, total, typed
from tests.ui.test_session import press


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ResultPage:
    made = ResultPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def session(kit: Kit) -> Session:
    return big_school(kit)


@pytest.fixture
def last_week(kit: Kit, session: Session) -> None:
    """The same ceremony a week before: 40 of each class, 580 leaflets."""
    draft = SessionDraft(
        title="Sinh hoạt dưới cờ", form=Form.FLAG_CEREMONY, day=TODAY - timedelta(days=7), whole_school=True
    )
    before = kit.plan.add(draft, SessionLinks(place_ids=session.place_ids)).value
    rows = [replace(row, total=40) for row in kit.attendance.result(before.id).grid]
    kit.attendance.save_result(before.id, Entries(tuple(rows), {Kind.LEAFLET: 580}))


def propose(page: ResultPage) -> None:
    press(page, "Như lần trước")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the rows that stood there before


def buttons(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QPushButton) if each.isVisible()]


def test_more_women_than_people_is_told_below_the_counter(page: ResultPage, session: Session, host: Host) -> None:
    page.show_item(session.id)
    typed(page, "Giáo viên", "5")
    women = typed(page, "Giáo viên, trong đó nữ", "9")
    assert women.property("wrong") and not cell(page, "Giáo viên").property("wrong")
    assert "số nữ là 9, nhiều hơn tổng số là 5" in said(page)
    save(page)
    assert host.went == [] and host.refused == [], "it is said where it was typed"
    typed(page, "Giáo viên", "9")
    assert not women.property("wrong") and "số nữ là 9" not in said(page)
    typed(page, "Cha mẹ, trong đó nữ", "3")
    assert "chưa ghi tổng số" in said(page)
    typed(page, "Cha mẹ", "x")
    assert "Cha mẹ: hãy ghi số" in said(page)


def test_the_last_time_is_proposed_and_saved_only_with_the_page(
    page: ResultPage, kit: Kit, session: Session, last_week: None
) -> None:
    page.show_item(session.id)
    typed(page, "Lớp 6A, vắng", "9")
    typed(page, "Giáo viên", "28")
    propose(page)
    assert cell(page, "Lớp 6A, vắng").text() == "9", "what was written stays"
    assert (cell(page, "Lớp 6B, vắng").text(), cell(page, "Tờ gấp phát").text()) == ("2", "580")
    assert total(page) == "582 lượt người"
    assert "14/11/2026, chưa lưu" in said(page) and "Như lần trước" not in buttons(page)
    assert kit.attendance.result(session.id).grid[1].total is None
    save(page)
    form = kit.attendance.result(session.id)
    assert [form.grid[0].total, form.grid[1].total, form.used[Kind.LEAFLET]] == [34, 40, 580]


def test_a_school_that_is_typed_in_one_line_stays_in_one(page: ResultPage, session: Session, last_week: None) -> None:
    page.show_item(session.id)
    next(each for each in page.findChildren(Choice) if each.accessibleName() == "Cách ghi").choose(False)
    typed(page, "Trường THCS Lớn, vắng", "17")
    propose(page)
    assert cell(page, "Trường THCS Lớn, vắng").text() == "17"
    assert (total(page), cell(page, "Tờ gấp phát").text()) == ("583 lượt người", "580")


def test_without_a_last_time_none_is_offered(page: ResultPage, session: Session) -> None:
    page.show_item(session.id)
    assert "Như lần trước" not in buttons(page)
