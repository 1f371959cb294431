"""Targets, legal bases and requests of a plan; costs, checklists, contacts and closed days; the register of papers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("place", _words("cluster", 60, "''"))
    op.add_column("session", _words("subject", 60, "''"))
    op.add_column("session", _words("status_reason", 300, "''"))
    _report_request()
    _request_file()
    _campaign_basis()
    _target()
    _session_cost()
    _checklist_item()
    _contact()
    _closed_days()
    _office_paper()
    _handover()
    _undo_step()


def _stamps() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _words(name: str, length: int | None = None, default: str | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False, server_default=sa.text(default) if default else None)


def _report_request() -> None:
    op.create_table(
        "report_request",
        *_stamps(),
        _words("uid", 36),
        _words("title", 300),
        _words("incoming_number", 60),
        sa.Column("incoming_on", sa.Date),
        _words("incoming_from", 200),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("figures_as_of", sa.Date),
        sa.Column("due_on", sa.Date, nullable=False),
        _words("receiver", 200),
        _words("note"),
        sa.Column("sent_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_report_request"),
        sa.UniqueConstraint("uid", name="uq_report_request_uid"),
    )
    op.create_index("ix_report_request_due_on", "report_request", ["due_on"])


def _request_file() -> None:
    op.create_table(
        "request_file",
        sa.Column("request_id", sa.Integer, autoincrement=False, nullable=False),
        _words("role", 20),
        _words("name", 200),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["report_request.id"], name="fk_request_file_request_id"),
        sa.PrimaryKeyConstraint("request_id", "role", name="pk_request_file"),
    )


def _campaign_basis() -> None:
    op.create_table(
        "campaign_basis",
        *_stamps(),
        sa.Column("campaign_id", sa.Integer, nullable=False),
        sa.Column("order", sa.Integer, nullable=False),
        sa.Column("incoming", sa.Boolean, nullable=False),
        _words("title", 300),
        _words("number", 60),
        sa.Column("issued_on", sa.Date),
        _words("issuer", 120),
        _words("key", 60),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="fk_campaign_basis_campaign_id"),
        sa.PrimaryKeyConstraint("id", name="pk_campaign_basis"),
    )
    op.create_index("ix_campaign_basis_campaign_id", "campaign_basis", ["campaign_id"])


def _target() -> None:
    op.create_table(
        "target",
        *_stamps(),
        sa.Column("campaign_id", sa.Integer, nullable=False),
        sa.Column("order", sa.Integer, nullable=False),
        _words("text", 500),
        _words("metric", 20),
        sa.Column("place_kind", sa.String(20)),
        sa.Column("school_levels", sa.JSON, nullable=False),
        sa.Column("threshold", sa.Integer, nullable=False),
        sa.Column("audience", sa.String(20)),
        _words("indicator", 60),
        sa.Column("goal", sa.Integer, nullable=False),
        sa.Column("goal_of", sa.Integer),
        sa.Column("due_on", sa.Date),
        sa.CheckConstraint("goal >= 0 AND goal_of >= 1", name="ck_target_goal"),
        sa.CheckConstraint("threshold BETWEEN 1 AND 100", name="ck_target_threshold"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="fk_target_campaign_id"),
        sa.PrimaryKeyConstraint("id", name="pk_target"),
    )
    op.create_index("ix_target_campaign_id", "target", ["campaign_id"])


def _session_cost() -> None:
    op.create_table(
        "session_cost",
        *_stamps(),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("order", sa.Integer, nullable=False),
        _words("item", 200),
        sa.Column("planned", sa.Integer),
        sa.Column("spent", sa.Integer),
        _words("source", 20),
        sa.CheckConstraint("planned >= 0 AND spent >= 0", name="ck_session_cost_amounts"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_session_cost_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_session_cost"),
    )
    op.create_index("ix_session_cost_session_id", "session_cost", ["session_id"])


def _checklist_item() -> None:
    op.create_table(
        "checklist_item",
        *_stamps(),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("order", sa.Integer, nullable=False),
        _words("text", 200),
        sa.Column("done_on", sa.Date),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_checklist_item_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_checklist_item"),
    )
    op.create_index("ix_checklist_item_session_id", "checklist_item", ["session_id"])


def _contact() -> None:
    op.create_table(
        "contact",
        *_stamps(),
        sa.Column("office_id", sa.Integer, nullable=False),
        sa.Column("place_id", sa.Integer),
        _words("name", 80),
        _words("role", 80),
        _words("phone", 20),
        sa.Column("keep_until", sa.Date),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_contact_office_id"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_contact_place_id"),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
    op.create_index("ix_contact_place_id", "contact", ["place_id"])


def _closed_days() -> None:
    op.create_table(
        "closed_days",
        *_stamps(),
        _words("words", 120),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("weekday", sa.Integer),
        _words("closed_for", 20),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_closed_days_weekday"),
        sa.PrimaryKeyConstraint("id", name="pk_closed_days"),
    )


def _office_paper() -> None:
    op.create_table(
        "office_paper",
        *_stamps(),
        _words("uid", 36),
        sa.Column("kind", sa.String(20)),
        _words("type_code", 10),
        _words("symbol", 40),
        _words("number", 20),
        sa.Column("issued_on", sa.Date),
        _words("summary", 500),
        _words("state", 20),
        sa.Column("version", sa.Integer, nullable=False),
        _words("approver", 80),
        sa.Column("approved_on", sa.Date),
        sa.Column("session_id", sa.Integer),
        sa.Column("campaign_id", sa.Integer),
        sa.Column("request_id", sa.Integer),
        _words("path"),
        _words("fingerprint"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="fk_office_paper_campaign_id"),
        sa.ForeignKeyConstraint(["request_id"], ["report_request.id"], name="fk_office_paper_request_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_office_paper_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_office_paper"),
        sa.UniqueConstraint("uid", name="uq_office_paper_uid"),
    )
    op.create_index("ix_office_paper_campaign_id", "office_paper", ["campaign_id"])
    op.create_index("ix_office_paper_request_id", "office_paper", ["request_id"])
    op.create_index("ix_office_paper_session_id", "office_paper", ["session_id"])


def _handover() -> None:
    op.create_table(
        "handover",
        *_stamps(),
        _words("uid", 36),
        _words("way", 20),
        sa.Column("place_id", sa.Integer),
        _words("other", 200),
        _words("purpose", 200),
        sa.Column("made_on", sa.Date, nullable=False),
        sa.Column("delete_on", sa.Date, nullable=False),
        sa.Column("names", sa.Integer, nullable=False),
        _words("file", 300),
        sa.Column("returned_on", sa.Date),
        sa.Column("deleted_on", sa.Date),
        sa.CheckConstraint("names >= 0", name="ck_handover_names"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_handover_place_id"),
        sa.PrimaryKeyConstraint("id", name="pk_handover"),
        sa.UniqueConstraint("uid", name="uq_handover_uid"),
    )


def _undo_step() -> None:
    op.create_table(
        "undo_step",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _words("words", 500),
        sa.Column("rows", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_undo_step"),
    )
