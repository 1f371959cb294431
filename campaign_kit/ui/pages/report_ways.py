"""Where a figure or a finding leads: to the session, the entry, the tally or the paper that it is about."""

from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.report import Behind, Explained
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import tally_item, target_item

_BEHIND = {Behind.SESSION: "result", Behind.OUTREACH: "outreach", Behind.PAPER: "papers"}
_ABOUT = {Matter.SESSION: "result", Matter.OUTREACH: "outreach", Matter.PLACE: "places", Matter.PAPER: "plan"}


def go_behind(desk: Desk, row: Explained) -> None:
    """Shows what the figure counts."""
    if row.kind is Behind.TALLY:
        desk.go("outreach", tally_item(row.ref))
    else:
        desk.go(_BEHIND[row.kind], row.ref)


def go_finding(desk: Desk, finding: Finding) -> None:
    """Shows what should be seen to; of a law the finding tells the plan that cites it."""
    if finding.kind is Matter.TALLY and finding.ref is not None:
        desk.go("outreach", tally_item(finding.ref))
    elif finding.kind is Matter.TARGET and finding.ref is not None:
        desk.go("plan", target_item(finding.ref))
    elif finding.kind in _ABOUT:
        desk.go(_ABOUT[finding.kind], finding.ref)
