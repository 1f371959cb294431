"""The coverage board inside an open unit of work, once for the page of coverage and for the overview."""

from datetime import date

from campaign_kit.model.coverage import Board, Targets, kinds_of, running
from campaign_kit.model.report import report_year
from campaign_kit.store.unit import Reading


def read_board(unit: Reading, on: date, last: date, targets: Targets | None = None) -> Board:
    """The places active on the day, in the reporting year that holds it; what is planned counts until `last`.

    `targets` say which places count; None: those of the plan that runs on the day.
    """
    meant = targets_on(unit, on) if targets is None else targets
    first = report_year(on).first
    stands = unit.reach.standings(on, first, last, meant.threshold())
    owed = next((each for each in unit.campaigns.requests() if each.sent_on is None), None)
    kinds = kinds_of(stands, meant)
    return Board(on=on, first=first, last=last, kinds=kinds, campaign=meant.campaign, request=owed)


def targets_on(unit: Reading, on: date) -> Targets:
    """What the plan that runs on the day wants covered."""
    return running(unit.plan.campaigns(), unit.campaigns.targets(), on)
