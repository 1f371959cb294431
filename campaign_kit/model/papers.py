"""The papers that an office sends: their kinds, and what somebody chooses of one before it is made."""

from datetime import date
from enum import StrEnum

from campaign_kit.model.draft import Draft


class PaperKind(StrEnum):
    PLAN = "plan"
    INVITATION = "invitation"
    LETTER = "letter"
    REMINDER = "reminder"
    MINUTES = "minutes"


class PaperChoices(Draft):
    """What a person says of a paper; what is empty is as the session or the campaign has it, or left to be written.

    `to`: who is invited or written to. `copies`: who gets it for information. `chair`, `secretary`: names of minutes
    and invitations. `by`: the last day of what is asked for.
    """

    to: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    chair: str = ""
    secretary: str = ""
    by: date | None = None
