"""Many sessions after one: on many days, at many places, as a copy; and the calendar as a file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ClosedDaysDraft
from campaign_kit.model.plan import PlaceKind, Session, SessionStatus
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.make_series import MakeSeries
from campaign_kit.ui.dialogs.pick_day import PickDay
from campaign_kit.ui.pages.sessions import SessionsPage
from campaign_kit.ui.widgets.series_form import PLACES
from tests.ui.conftest import Host
from tests.ui.test_sessions import press, shown_page, verb, write


def asked(page: SessionsPage, session: Session, key: str) -> None:
    page.show_item(session.id)
    page.refresh()
    verb(page, key).trigger()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SessionsPage:
    return shown_page(qtbot, desk)


@pytest.fixture
def dialog(page: SessionsPage, shown: Session) -> MakeSeries:
    asked(page, shown, "session.series")
    found = page.findChild(MakeSeries)
    assert found is not None
    return found


def proposed(dialog: MakeSeries) -> list[str]:
    return [dialog.ticks.index(row).data() for row in range(dialog.ticks.rowCount())]


def test_a_session_is_repeated_every_week_but_on_closed_days(
    dialog: MakeSeries, kit: Kit, shown: Session, host: Host
) -> None:
    closed = ClosedDaysDraft(words="Thi học kỳ", first=date(2026, 12, 7), last=date(2026, 12, 7))
    kit.coverage.save_closed_days([closed])
    before = kit.plan.sessions()
    write(dialog, "Thêm (buổi)", "3")
    dialog.propose()
    assert [words.split(" · ")[0] for words in proposed(dialog)] == [
        "Thứ Hai, 30/11/2026",
        "Thứ Hai, 14/12/2026",
        "Thứ Hai, 21/12/2026",
    ]
    last = dialog.ticks.index(2)
    dialog.ticks.setData(last, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    press(dialog, "Lập 2 buổi")
    series = kit.plan.session(str(shown.id)).series
    made = [each for each in kit.plan.sessions() if each.series == series]
    assert [each.day for each in made] == [shown.day, date(2026, 11, 30), date(2026, 12, 14)]
    assert {each.place_ids for each in made} == {shown.place_ids} and series
    host.next_steps[0]()
    assert len(kit.plan.sessions()) == len(before)
    assert kit.plan.session(str(shown.id)) == shown, "its series goes with the others in one step"


def test_a_topic_goes_to_many_places_each_with_its_day(dialog: MakeSeries, kit: Kit) -> None:
    hamlets = kit.plan.places(PlaceKind.HAMLET)[:3]
    dialog.form.ways.choose(PLACES)
    for hamlet in hamlets:
        dialog.form.places.tick(hamlet.id)
    write(dialog, "Từ ngày", "3/12/2026")
    write(dialog, "Mỗi ngày (buổi)", "2")
    dialog.propose()
    press(dialog, "Lập 3 buổi")
    made = [each for each in kit.plan.sessions() if each.place_ids and set(each.place_ids) <= {p.id for p in hamlets}]
    made = [each for each in made if each.day in (date(2026, 12, 3), date(2026, 12, 4)) and each.series]
    assert [(each.day, each.place_ids) for each in made] == [
        (date(2026, 12, 3), (hamlets[0].id,)),
        (date(2026, 12, 3), (hamlets[1].id,)),
        (date(2026, 12, 4), (hamlets[2].id,)),
    ]


def test_what_collides_says_so_and_can_be_left_out(dialog: MakeSeries, kit: Kit, shown: Session) -> None:
    taken = shown.model_copy(update={"day": date(2026, 11, 30), "title": "Họp phụ huynh"})
    kit.plan.add(taken, shown)
    dialog.propose()
    assert len(dialog.ticks.ticked()) == 4, "it is told, not forbidden"
    assert "Họp phụ huynh" in str(dialog.ticks.index(0).data(Qt.ItemDataRole.ToolTipRole))


def test_what_cannot_be_read_is_said_and_nothing_is_proposed(dialog: MakeSeries) -> None:
    write(dialog, "Từ ngày", "hôm nào")
    dialog.propose()
    assert dialog.form.first.complaint() and proposed(dialog) == []


def test_a_copy_has_no_result_and_is_planned(page: SessionsPage, kit: Kit, host: Host) -> None:
    held = kit.plan.sessions(status=SessionStatus.HELD)[0]
    asked(page, held, "session.copy")
    dialog = page.findChild(PickDay)
    assert dialog is not None and not dialog.starts.isVisible()
    write(dialog, "Ngày mới", "15/12/2026")
    press(dialog, "Chép buổi")
    copied = kit.plan.sessions(date(2026, 12, 15), date(2026, 12, 15))[-1]
    assert (copied.title, copied.starts_at, copied.status) == (held.title, held.starts_at, SessionStatus.PLANNED)
    assert copied.id != held.id and kit.plan.session(str(held.id)) == held


def test_the_calendar_is_written_for_the_time_that_is_shown(
    page: SessionsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settle: Callable[[], None], host: Host
) -> None:
    target = tmp_path / "lịch.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.filters.views.choose("week")
    page.calendar.go_to(date(2026, 11, 23))
    page.findChild(QAction, "session.export").trigger()  # type: ignore[union-attr]  # it is there
    settle()
    assert target.read_bytes().count(b"BEGIN:VEVENT") == len(page._sessions)
    assert "lịch.ics" in host.said[-1]
