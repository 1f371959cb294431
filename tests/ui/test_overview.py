"""The first screen over the sample: its figures, what comes next, and where a click leads."""

from dataclasses import replace
from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ContactDraft
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import ReportRequestDraft
from campaign_kit.model.office import HelpLineDraft
from campaign_kit.model.plan import Form, SessionStatus
from campaign_kit.model.report import report_year
from campaign_kit.services.result import CountRow, Entries
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.overview import OverviewPage
from campaign_kit.ui.pages.page import CONTACTS, HELP_LINES, REQUESTS_OWED, REST
from campaign_kit.ui.widgets.cards import FigureCard
from campaign_kit.ui.widgets.due import DueLine
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.upcoming import UpcomingRow
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import press


def shown_page(qtbot: QtBot, desk: Desk) -> OverviewPage:
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 740)
    page.show()
    return page


def test_figures_are_those_of_the_service(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    overview = kit.plan.overview(TODAY)
    figures = [card.accessibleName() for card in page.findChildren(FigureCard)]
    assert figures == [
        f"Buổi đã tổ chức: {overview.held}",
        "Lượt người tham gia: –",
        "Trường đã tổ chức: 6/6",
        "Hạn báo cáo năm: còn 9 ngày",
    ]
    assert page.findChildren(FigureCard)[3].accessibleDescription() == "hạn cuối 30/11/2026"


def test_people_are_counted_with_how_many_of_them_are_pupils_and_women(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    meeting = next(each for each in kit.plan.sessions() if each.form is Form.VILLAGE_MEETING and each.day < TODAY)
    form = kit.attendance.result(meeting.id)
    rows = (replace(form.grid[0], total=1050, female=420), CountRow("Học sinh", Audience.CHILD_IN_SCHOOL, total=30))
    kit.attendance.save_result(meeting.id, Entries(rows))
    page = shown_page(qtbot, desk)
    people = page.findChildren(FigureCard)[1]
    assert people.accessibleName() == "Lượt người tham gia: 1.080"
    assert people.accessibleDescription() == "30 học sinh · nữ 40,0 % số đã ghi"
    held = page.findChildren(FigureCard)[0]
    assert held.accessibleDescription() == f"{kit.plan.overview(TODAY).held - 1} buổi chưa ghi kết quả"


def test_the_year_s_report_is_one_click_away(qtbot: QtBot, desk: Desk, host: Host) -> None:
    press(shown_page(qtbot, desk), "Báo cáo năm…")
    assert host.went == [("report", None)]


def test_a_planned_session_leads_to_its_materials_and_a_draft_to_the_editor(
    qtbot: QtBot, desk: Desk, host: Host, kit: Kit
) -> None:
    page = shown_page(qtbot, desk)
    upcoming = kit.plan.overview(TODAY).upcoming
    rows = page.findChildren(UpcomingRow)
    assert [row.text() for row in rows] == [each.session.title for each in upcoming][: len(rows)]
    for row in rows:
        row.click()
    drafts = [each.session.status is SessionStatus.DRAFT for each in upcoming]
    expected = [
        ("session" if draft else "materials", each.session.id) for each, draft in zip(upcoming, drafts, strict=True)
    ]
    assert any(drafts[: len(rows)]) and host.went == expected[: len(rows)]


def test_a_change_of_the_plan_is_seen_at_once(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = shown_page(qtbot, desk)
    desk.work.changed.connect(page.mark)
    first = kit.plan.overview(TODAY).upcoming[0].session
    desk.work.now(lambda: kit.plan.cancel(str(first.id)))
    expected = [each.session.title for each in kit.plan.overview(TODAY).upcoming]
    titles = [row.text() for row in page.findChildren(UpcomingRow) if row.isVisible()]
    assert titles == expected[: len(titles)] and first.title not in titles


def test_the_way_to_the_rest_counts_what_has_no_session_and_ends_with_it(
    qtbot: QtBot, desk: Desk, host: Host, kit: Kit
) -> None:
    """It named all that was not reached yet, and led to a planner that had nothing left to propose."""
    rest = kit.coverage.fill(date(2026, 12, 1), 20)
    page = shown_page(qtbot, desk)
    press(page, f"Lập kế hoạch cho {len(kit.coverage.board(TODAY).missing)} nơi chưa có buổi →")
    kit.coverage.apply(rest)
    page.refresh()
    press(page, f"{kit.plan.overview(TODAY).unreached} nơi chưa đến đều đã có lịch →")
    assert host.went == [("coverage", REST), ("coverage", None)]


def test_a_hidden_page_waits_until_it_is_seen(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    page.mark(frozenset({"plan"}))
    assert page.findChildren(UpcomingRow) == []


def test_a_year_without_sessions_says_what_to_do_next(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    empty = replace(kit.plan.overview(TODAY), upcoming=())
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    page.show_overview(empty)
    page.findChildren(EmptyState)[0].asked.emit()
    assert host.went == [("session", 0)]


def test_what_is_due_is_a_quiet_line_with_the_way_to_it_and_gone_when_it_was_checked(
    qtbot: QtBot, desk: Desk, host: Host, kit: Kit
) -> None:
    page = shown_page(qtbot, desk)
    desk.work.changed.connect(page.mark)
    assert [line for line in page.findChildren(DueLine) if line.isVisible()] == []
    file = kit.office.file()
    assert file is not None
    unknown = HelpLineDraft(label="Trạm y tế xã", number_or_address="0269 3 000 115", order=50)
    desk.work.now(lambda: kit.office.save_help_lines([*file.help_lines, unknown]))
    (line,) = [line for line in page.findChildren(DueLine) if line.isVisible()]
    assert line.words() == "Cần gọi thử, kiểm tra lại: Trạm y tế xã."
    press(page, "Kiểm tra đường dây →")
    assert host.went == [("settings", HELP_LINES)]
    number = next(each.id for each in kit.office.due_checks().help_lines)
    desk.work.now(lambda: kit.office.verify_help_line(number, "Hạnh"))
    assert not line.isVisible()


def test_what_is_late_or_must_be_deleted_is_a_line_with_the_way_to_it(
    qtbot: QtBot, desk: Desk, host: Host, kit: Kit
) -> None:
    campaign = kit.plan.campaigns()[0]
    heads = "Stt\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện"
    table = f"{heads}\n1\tTập huấn\tUBND xã\tĐoàn xã\tTrước 30/10/2026\n2\tTổng kết\tUBND xã\t\tTrước 01/12/2026\n"
    kit.tasks.import_annex(campaign.id, kit.tasks.read_text(table))
    kit.contacts.save([ContactDraft(name="Cô Hạnh", keep_until=TODAY - timedelta(days=1))])
    page = shown_page(qtbot, desk)
    said = [line.words() for line in page.findChildren(DueLine) if line.isVisible()]
    assert said == ["1 nhiệm vụ trong kế hoạch đã quá hạn.", "1 liên hệ đã hết thời hạn lưu."]
    press(page, "Xem nhiệm vụ →")
    press(page, "Xem liên hệ →")
    assert host.went == [("plan", campaign.id), ("settings", CONTACTS)]


def test_the_report_that_is_owed_next_is_named_with_who_wants_it(
    qtbot: QtBot, desk: Desk, host: Host, kit: Kit
) -> None:
    year = report_year(TODAY)
    soon = ReportRequestDraft(
        title="Báo cáo tháng 11",
        incoming_from="Sở Y tế",
        first=year.first,
        last=year.last,
        due_on=TODAY + timedelta(days=2),
    )
    kit.requests.add(soon)
    over = soon.model_copy(update={"title": "Báo cáo quý III", "due_on": TODAY - timedelta(days=3)})
    late = kit.requests.add(over).value
    page = shown_page(qtbot, desk)
    desk.work.changed.connect(page.mark)
    card = page.findChildren(FigureCard)[3]
    assert (card.accessibleName(), card.accessibleDescription()) == (
        "Báo cáo quý III: quá hạn 3 ngày",
        "hạn cuối 18/11/2026 · Sở Y tế",
    )
    desk.work.now(lambda: kit.requests.mark_sent(late.id, TODAY))
    assert card.accessibleName() == "Báo cáo tháng 11: còn 2 ngày"
    press(page, "Xem →")
    assert host.went == [("plan", REQUESTS_OWED)]
