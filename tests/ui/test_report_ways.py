"""Where figures and findings lead: every kind of thing has its page, and the page of outreach finds entry and tally."""

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.findings import Finding, Matter, Severity
from campaign_kit.model.report import Behind, Explained
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.outreach import OutreachPage
from campaign_kit.ui.pages.outreach_tallies import OutreachTallies
from campaign_kit.ui.pages.page import tally_item
from campaign_kit.ui.pages.report_ways import go_behind, go_finding
from tests.ui.conftest import TODAY, Host
from tests.ui.test_outreach import note_down


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


def test_the_entry_is_chosen_and_a_tally_leads_to_its_section(qtbot: QtBot, desk: Desk, kit: Kit) -> None:
    page = OutreachPage(desk)
    qtbot.addWidget(page)
    page.show()
    wanted = note_down(kit, title="Bài phát thanh tháng ba")
    note_down(kit, title="Bài khác")
    page.refresh()
    page.show_item(wanted)
    view = next(each for each in page.findChildren(QTableView) if each.isVisible())
    assert any("tháng ba" in str(view.currentIndex().siblingAtColumn(column).data()) for column in range(3))
    page.show_item(tally_item(3))
    assert page.findChild(OutreachTallies) is not None
