"""A section of the page of plans: a list of one plan, or of the office beside its plans."""

from campaign_kit.services.campaigns import CampaignFile
from campaign_kit.ui.pages.section import ListSection


class PlanSection(ListSection):
    """What it has of the plan is given to it; what it has beside any plan it asks for in `reload`."""

    def show_file(self, file: CampaignFile) -> None:
        """Shows what the section has of the plan."""
