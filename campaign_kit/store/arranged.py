"""The tables of what is arranged around plans and sessions: targets, requests, costs, contacts, papers, undo.

As `tables.py`, which takes the metadata from here: so whoever has that has all tables.
"""

from datetime import date
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Integer, LargeBinary, String, Table
from sqlmodel import Field

from campaign_kit.model.arranging import (
    ChecklistItemDraft,
    ClosedDaysDraft,
    ClosedFor,
    ContactDraft,
    CostSource,
    SessionCostDraft,
)
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import CampaignBasisDraft, Metric, ReportRequestDraft, RequestFileRole, TargetDraft
from campaign_kit.model.materials import MaterialState
from campaign_kit.model.papers import HandoverDraft, HandoverWay, OfficePaperDraft, PaperKind
from campaign_kit.model.plan import PlaceKind
from campaign_kit.store.columns import Moment, code
from campaign_kit.store.reported import METADATA
from campaign_kit.store.stamped import NamedRow, StampedRow, key

__all__ = ["METADATA"]  # passed on: it is whole only once this file is read


class CampaignBasisRow(CampaignBasisDraft, StampedRow, table=True):
    __tablename__ = "campaign_basis"
    campaign_id: int = Field(foreign_key="campaign.id", index=True)


class TargetRow(TargetDraft, StampedRow, table=True):
    __tablename__ = "target"
    __table_args__ = (
        CheckConstraint("threshold BETWEEN 1 AND 100", name="threshold"),
        CheckConstraint("goal >= 0 AND goal_of >= 1", name="goal"),
    )
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    metric: Metric = Field(sa_type=code(Metric))
    place_kind: PlaceKind | None = Field(sa_type=code(PlaceKind))
    school_levels: Any = Field(sa_type=JSON, nullable=False)
    audience: Audience | None = Field(sa_type=code(Audience))


class ReportRequestRow(ReportRequestDraft, NamedRow, table=True):
    __tablename__ = "report_request"
    due_on: date = Field(index=True)


class SessionCostRow(SessionCostDraft, StampedRow, table=True):
    __tablename__ = "session_cost"
    __table_args__ = (CheckConstraint("planned >= 0 AND spent >= 0", name="amounts"),)
    session_id: int = Field(foreign_key="session.id", index=True)
    source: CostSource = Field(sa_type=code(CostSource))


class ChecklistItemRow(ChecklistItemDraft, StampedRow, table=True):
    __tablename__ = "checklist_item"
    session_id: int = Field(foreign_key="session.id", index=True)


class ContactRow(ContactDraft, StampedRow, table=True):
    __tablename__ = "contact"
    office_id: int = Field(foreign_key="office.id")
    place_id: int | None = Field(foreign_key="place.id", index=True)


class ClosedDaysRow(ClosedDaysDraft, StampedRow, table=True):
    __tablename__ = "closed_days"
    __table_args__ = (CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),)
    closed_for: ClosedFor = Field(sa_type=code(ClosedFor))


class OfficePaperRow(OfficePaperDraft, NamedRow, table=True):
    __tablename__ = "office_paper"
    kind: PaperKind | None = Field(sa_type=code(PaperKind))
    state: MaterialState = Field(sa_type=code(MaterialState))
    session_id: int | None = Field(foreign_key="session.id", index=True)
    campaign_id: int | None = Field(foreign_key="campaign.id", index=True)
    request_id: int | None = Field(foreign_key="report_request.id", index=True)


class HandoverRow(HandoverDraft, NamedRow, table=True):
    __tablename__ = "handover"
    __table_args__ = (CheckConstraint("names >= 0", name="names"),)
    way: HandoverWay = Field(sa_type=code(HandoverWay))
    place_id: int | None = Field(foreign_key="place.id")


REQUEST_FILE = Table(
    "request_file",
    METADATA,
    key("request_id", "report_request"),
    Column("role", code(RequestFileRole), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
)
UNDO_STEP = Table(
    "undo_step",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("words", String(500), nullable=False),
    Column("rows", JSON, nullable=False),
)

CAMPAIGN_BASIS = METADATA.tables["campaign_basis"]
TARGET = METADATA.tables["target"]
REPORT_REQUEST = METADATA.tables["report_request"]
SESSION_COST = METADATA.tables["session_cost"]
CHECKLIST_ITEM = METADATA.tables["checklist_item"]
CONTACT = METADATA.tables["contact"]
CLOSED_DAYS = METADATA.tables["closed_days"]
OFFICE_PAPER = METADATA.tables["office_paper"]
HANDOVER = METADATA.tables["handover"]
