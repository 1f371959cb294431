"""Erased people and the record of an erasure: who is meant is told by uid alone, never by name."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field, JsonValue

from campaign_kit.model.draft import Draft
from campaign_kit.model.traces import Searched

OLD_BACKUPS_DAYS = 90  # so long backups made before an erasure live beside newer ones; a proposal, not a rule of law


class ErasureCause(StrEnum):
    REQUEST = "request"
    """Somebody asked for it: a parent, a child, the person."""
    DUE = "due"
    """The day until which the name was to be kept is over."""
    HANDOVER = "handover"
    """The list that brought the name was handed over for a time that is over."""


class Erasure(Draft):
    """That the person with this uid was erased; applied again to whatever older copy is opened."""

    uid: str
    erased_at: datetime
    cause: ErasureCause


class DestructionDraft(Draft):
    """What one erasure destroyed, and its proof, as the minutes print it. Holds numbers and digests, no name.

    `figures_before` and `figures_after` are digests of all figures; `searched` says what was searched byte by byte and
    how often a name was still found in it; `backups_until` is the last day on which an older backup lives.
    """

    destroyed_on: date
    cause: ErasureCause
    people: int = Field(ge=0)
    removed: int = Field(default=0, ge=0)
    consents: int = Field(default=0, ge=0)
    photos: int = Field(default=0, ge=0)
    contacts: int = Field(default=0, ge=0)
    figures_before: str = Field(default="", max_length=64)
    figures_after: str = Field(default="", max_length=64)
    searched: dict[str, JsonValue] = Field(default_factory=dict)
    backups_until: date | None = None


class Destruction(DestructionDraft):
    id: int
    uid: str
    created_at: datetime

    @property
    def proof(self) -> Searched:
        """What was searched, and what was found."""
        return Searched.model_validate(self.searched)
