"""A section of the page of outreach: a list of what counts in one period."""

from campaign_kit.model.report import Period
from campaign_kit.ui.pages.section import ListSection


class OutreachSection(ListSection):
    """Reads when it is seen and something of it changed."""

    def show_period(self, period: Period) -> None:
        """Asks for what counts in these days, and shows it."""

    def open_session(self) -> None:
        """Shows the session that the chosen row is of; nothing where it is of none."""
