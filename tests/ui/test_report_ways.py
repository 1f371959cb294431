"""Where figures and findings lead: every kind of thing has its page, and the page of outreach finds entry and tally."""

from datetime import date

import pytest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.campaign import Metric, TargetDraft
from campaign_kit.model.findings import Finding, Matter, Severity
from campaign_kit.model.plan import Campaign
from campaign_kit.model.report import Behind, Explained
from campaign_kit.model.tally import TallyDraft
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.outreach import OutreachPage
from campaign_kit.ui.pages.page import tally_item, target_item
from campaign_kit.ui.pages.plan import PlanPage
from campaign_kit.ui.pages.report_ways import go_behind, go_finding
from tests.ui.conftest import TODAY, Host
from tests.ui.test_outreach import BEFORE_YEAR, IN_YEAR, note_down


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        (Behind.SESSION, ("result", 5)),
        (Behind.OUTREACH, ("outreach", 5)),
        (Behind.TALLY, ("outreach", tally_item(5))),
        (Behind.PAPER, ("papers", 5)),
    ],
)
def test_all_behind_a_figure_has_its_page(desk: Desk, host: Host, kind: Behind, way: tuple[str, int]) -> None:
    go_behind(desk, Explained(kind=kind, ref=5, uid="u", title="t", day=TODAY, form=None, value=1))
    assert host.went == [way]


@pytest.mark.parametrize("kind", [each for each in Matter if each is not Matter.REPORT])
def test_every_finding_but_of_the_report_itself_has_its_page(desk: Desk, host: Host, kind: Matter) -> None:
    go_finding(desk, Finding(code="c", words="w", severity=Severity.WARN, kind=kind, ref=5))
    assert len(host.went) == 1


def outreach_page(qtbot: QtBot, desk: Desk) -> OutreachPage:
    page = OutreachPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 740)
    desk.work.changed.connect(page.mark)
    return page


def chosen(page: QWidget, name: str) -> list[str]:
    """The cells of the chosen row of that list."""
    view = next(each for each in page.findChildren(QTableView) if each.accessibleName() == name)
    assert view.isVisible()
    row = view.currentIndex().row()
    return [str(view.model().index(row, column).data()) for column in range(view.model().columnCount())]


def test_the_entry_is_chosen(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = outreach_page(qtbot, desk)
    page.show()
    wanted = note_down(kit, title="Bài phát thanh tháng ba")
    note_down(kit, title="Bài khác")
    page.refresh()
    page.show_item(wanted)
    assert chosen(page, "Sổ truyền thông")[1] == "Bài phát thanh tháng ba"


def test_an_entry_of_another_year_is_shown_in_its_year(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    """The page stayed in the year that runs, with another entry chosen."""
    wanted = note_down(kit, title="Bài của năm trước", starts_on=BEFORE_YEAR)
    note_down(kit, title="Bài khác")
    page = outreach_page(qtbot, desk)
    page.show_item(wanted)
    page.show()
    assert chosen(page, "Sổ truyền thông")[1] == "Bài của năm trước"


@pytest.mark.parametrize("day", [IN_YEAR, BEFORE_YEAR])
def test_a_tally_is_chosen_under_its_indicator(qtbot: QtBot, desk: Desk, kit: Kit, day: date) -> None:
    places = kit.plan.places()[:2]
    made = [
        kit.tallies.set(
            TallyDraft(indicator="counselling", place_id=each.id, first=day, last=day, number=number, source="Trường")
        ).value
        for number, each in enumerate(places, 3)
    ]
    page = outreach_page(qtbot, desk)
    page.show_item(tally_item(made[1].id))
    page.show()
    assert chosen(page, "Các chỉ số")[0] == "Lượt tư vấn học đường"
    assert chosen(page, "Các số của chỉ số")[1] == "4"


def test_a_target_is_chosen_in_its_plan(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    def target(plan: Campaign, text: str) -> TargetDraft:
        return TargetDraft(campaign_id=plan.id, text=text, metric=Metric.SESSIONS, goal=12)

    (running,) = kit.plan.campaigns()
    other = kit.plan.add_campaign(running.model_copy(update={"title": "Tháng hành động"})).value
    kit.campaigns.save_targets(running.id, [target(running, "Chỉ tiêu của năm")])
    saved = kit.campaigns.save_targets(other.id, [target(other, "Trước"), target(other, "Sau")]).value
    page = PlanPage(desk)
    qtbot.addWidget(page)
    page.show_item(target_item(saved[1].id))
    page.show()
    assert chosen(page, "Chỉ tiêu của kế hoạch")[0] == "Sau"
    page.show_item(target_item(999))
    assert chosen(page, "Chỉ tiêu của kế hoạch")[0] == "Sau", "one that is gone changes nothing"
