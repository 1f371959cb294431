"""The tasks of a plan, and which session carries one out."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uid", sa.String(36), nullable=False),
        sa.Column("campaign_id", sa.Integer, nullable=False),
        sa.Column("group_title", sa.String(500), nullable=False),
        sa.Column("order", sa.Integer, nullable=False),
        sa.Column("content", sa.String(4000), nullable=False),
        sa.Column("lead", sa.String(1000), nullable=False),
        sa.Column("partners", sa.String(1000), nullable=False),
        sa.Column("timing", sa.String(200), nullable=False),
        sa.Column("timing_kind", sa.String(20), nullable=False),
        sa.Column("first", sa.Date),
        sa.Column("last", sa.Date),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("import_uid", sa.String(36), nullable=False),
        sa.CheckConstraint('"order" BETWEEN 1 AND 9999', name="ck_task_order"),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="fk_task_campaign_id"),
        sa.UniqueConstraint("uid", name="uq_task_uid"),
    )
    op.create_index("ix_task_campaign_id", "task", ["campaign_id"])
    op.create_table(
        "session_task",
        sa.Column("session_id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("task_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session_id", name="pk_session_task"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_session_task_session_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_session_task_task_id"),
    )
    op.create_index("ix_session_task_task_id", "session_task", ["task_id"])
