"""The tables of what is reported beside sessions, and of reports: outreach, tallies, survey answers, prepared reports.

As `arranged.py`, which takes the metadata from here.
"""

from datetime import date
from typing import Any

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, Index, Integer, String, Table, UniqueConstraint
from sqlmodel import Field

from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import Genre, OutreachChannel, OutreachDraft
from campaign_kit.model.prepared import (
    FormCellDraft,
    PreparedReportDraft,
    ReportSectionDraft,
    ReportSnapshotDraft,
    SnapshotState,
)
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.tally import IndicatorDraft, TallyDraft
from campaign_kit.store.columns import code
from campaign_kit.store.private import METADATA
from campaign_kit.store.stamped import NamedRow, StampedRow, key

__all__ = ["METADATA"]  # passed on: it is whole only once this file is read


class OutreachRow(OutreachDraft, NamedRow, table=True):
    __tablename__ = "outreach"
    __table_args__ = (CheckConstraint("items >= 1", name="items"),)
    channel: OutreachChannel = Field(sa_type=code(OutreachChannel))
    genre: Genre | None = Field(sa_type=code(Genre))
    starts_on: date = Field(index=True)
    host_id: int | None = Field(foreign_key="office.id")
    cost_source: CostSource = Field(sa_type=code(CostSource))


class IndicatorRow(IndicatorDraft, StampedRow, table=True):
    __tablename__ = "indicator"
    key: str = Field(max_length=40, unique=True)


class TallyRow(TallyDraft, StampedRow, table=True):
    __tablename__ = "tally"
    __table_args__ = (CheckConstraint("number >= 0", name="number"), Index(None, "indicator", "first"))
    indicator: str = Field(max_length=40)
    place_id: int | None = Field(foreign_key="place.id", index=True)


class PreparedReportRow(PreparedReportDraft, NamedRow, table=True):
    __tablename__ = "prepared_report"
    request_id: int | None = Field(foreign_key="report_request.id", unique=True)


class ReportSectionRow(ReportSectionDraft, StampedRow, table=True):
    __tablename__ = "report_section"
    __table_args__ = (UniqueConstraint("report_id", "section"),)
    report_id: int = Field(foreign_key="prepared_report.id")


class ReportSnapshotRow(ReportSnapshotDraft, NamedRow, table=True):
    __tablename__ = "report_snapshot"
    __table_args__ = (UniqueConstraint("report_id", "version"),)
    report_id: int = Field(foreign_key="prepared_report.id")
    figures: Any = Field(sa_type=JSON, nullable=False)
    state: SnapshotState = Field(sa_type=code(SnapshotState))


class FormCellRow(FormCellDraft, StampedRow, table=True):
    __tablename__ = "form_cell"
    __table_args__ = (UniqueConstraint("form", "sheet", "cell"),)
    cell: str = Field(max_length=10)


OUTREACH_PLACE = Table(
    "outreach_place",
    METADATA,
    key("outreach_id", "outreach"),
    key("place_id", "place"),
    Column("position", Integer, nullable=False),
    Index(None, "place_id"),
)
OUTREACH_CAMPAIGN = Table(
    "outreach_campaign",
    METADATA,
    key("outreach_id", "outreach"),
    key("campaign_id", "campaign"),
    Column("position", Integer, nullable=False),
    Index(None, "campaign_id"),
)
QUIZ_TALLY = Table(
    "quiz_tally",
    METADATA,
    key("session_id", "session"),
    Column("phase", code(QuizPhase), primary_key=True),
    Column("question", Integer, primary_key=True, autoincrement=False),
    Column("option", Integer, primary_key=True, autoincrement=False),
    Column("survey", String(60), nullable=False),
    Column("is_right", Boolean, nullable=False),
    Column("number", Integer, nullable=False),
    CheckConstraint("number >= 0", name="number"),
)

OUTREACH = METADATA.tables["outreach"]
INDICATOR = METADATA.tables["indicator"]
TALLY = METADATA.tables["tally"]
PREPARED_REPORT = METADATA.tables["prepared_report"]
REPORT_SECTION = METADATA.tables["report_section"]
REPORT_SNAPSHOT = METADATA.tables["report_snapshot"]
FORM_CELL = METADATA.tables["form_cell"]
