"""The tables of what is kept of people beyond lists: consents, photos, erasures; and how lists of a source are read.

As `arranged.py`, which takes the metadata from here by way of `reported.py`.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index, String, Table, UniqueConstraint
from sqlmodel import Field

from campaign_kit.model.consent import ConsentDraft, ConsentFormsDraft, ConsentPurpose
from campaign_kit.model.erasing import DestructionDraft, ErasureCause
from campaign_kit.model.photos import PhotoDraft, Shows
from campaign_kit.model.roster import RosterSourceDraft
from campaign_kit.store.columns import Moment, code
from campaign_kit.store.stamped import METADATA, NamedRow, StampedRow, key

__all__ = ["METADATA"]  # passed on: it is whole only once this file is read


class ConsentRow(ConsentDraft, StampedRow, table=True):
    __tablename__ = "consent"
    __table_args__ = (Index(None, "person_id", "purpose"),)
    person_id: int = Field(foreign_key="person.id")
    session_id: int | None = Field(foreign_key="session.id", index=True)
    purpose: ConsentPurpose = Field(sa_type=code(ConsentPurpose))


class ConsentFormsRow(ConsentFormsDraft, StampedRow, table=True):
    __tablename__ = "consent_forms"
    __table_args__ = (
        UniqueConstraint("session_id", "purpose"),
        CheckConstraint("agreed >= 0 AND refused >= 0 AND agreed + refused <= handed_out", name="numbers"),
    )
    session_id: int = Field(foreign_key="session.id")
    purpose: ConsentPurpose = Field(sa_type=code(ConsentPurpose))


class PhotoRow(PhotoDraft, NamedRow, table=True):
    __tablename__ = "photo"
    session_id: int | None = Field(foreign_key="session.id", index=True)
    outreach_id: int | None = Field(foreign_key="outreach.id", index=True)
    shows: Shows = Field(sa_type=code(Shows))
    boxes: Any = Field(sa_type=JSON, nullable=False)


class DestructionRow(DestructionDraft, NamedRow, table=True):
    __tablename__ = "destruction"
    cause: ErasureCause = Field(sa_type=code(ErasureCause))
    searched: Any = Field(sa_type=JSON, nullable=False)


class RosterSourceRow(RosterSourceDraft, StampedRow, table=True):
    __tablename__ = "roster_source"
    headings: str = Field(max_length=64, unique=True)
    columns: Any = Field(sa_type=JSON, nullable=False)
    used_at: datetime = Field(sa_type=Moment)


PHOTO_PERSON = Table(
    "photo_person", METADATA, key("photo_id", "photo"), key("person_id", "person"), Index(None, "person_id")
)
# of people who may be in no table any more: nothing points at them
ERASURE = Table(
    "erasure",
    METADATA,
    Column("uid", String(36), primary_key=True),
    Column("erased_at", Moment, nullable=False),
    Column("cause", code(ErasureCause), nullable=False),
)

CONSENT = METADATA.tables["consent"]
CONSENT_FORMS = METADATA.tables["consent_forms"]
PHOTO = METADATA.tables["photo"]
DESTRUCTION = METADATA.tables["destruction"]
ROSTER_SOURCE = METADATA.tables["roster_source"]
