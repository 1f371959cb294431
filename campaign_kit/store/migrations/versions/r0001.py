"""The first tables: office, signers, help block, places, campaigns, sessions, made files, changes."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _offices()
    _people_of_offices()
    _places()
    _counts_and_successors_of_places()
    _campaigns()
    _sessions()
    _session_links()
    _made_files_and_changes()


def _stamps() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _uid() -> sa.Column[Any]:
    return sa.Column("uid", sa.String(36), nullable=False)


def _words(name: str, length: int | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False)


def _offices() -> None:
    op.create_table(
        "office",
        *_stamps(),
        _uid(),
        _words("name", 200),
        _words("short_name", 60),
        _words("kind", 20),
        _words("superior_name", 200),
        _words("place_name", 100),
        _words("document_code", 40),
        _words("letterhead", 20),
        _words("recipients"),
        _words("hamlet_label", 20),
        sa.Column("is_own", sa.Boolean, nullable=False),
        sa.Column("active_from", sa.Date),
        sa.Column("active_to", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_office"),
        sa.UniqueConstraint("uid", name="uq_office_uid"),
    )
    own = sa.text("is_own")
    op.create_index("ix_office_own", "office", ["is_own"], unique=True, sqlite_where=own, postgresql_where=own)
    op.create_table(
        "office_successor",
        sa.Column("office_id", sa.Integer, nullable=False),
        sa.Column("successor_id", sa.Integer, nullable=False),
        sa.Column("since", sa.Date),
        sa.PrimaryKeyConstraint("office_id", "successor_id", name="pk_office_successor"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_office_successor_office_id"),
        sa.ForeignKeyConstraint(["successor_id"], ["office.id"], name="fk_office_successor_successor_id"),
    )


def _people_of_offices() -> None:
    op.create_table(
        "signer",
        *_stamps(),
        sa.Column("office_id", sa.Integer, nullable=False),
        _words("authority", 120),
        _words("title", 120),
        _words("name", 80),
        sa.Column("starts_on", sa.Date),
        sa.Column("ends_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_signer"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_signer_office_id"),
    )
    op.create_table(
        "help_line",
        *_stamps(),
        _words("label", 120),
        _words("child_label", 120),
        _words("number_or_address", 80),
        _words("note", 120),
        sa.Column("order", sa.Integer, nullable=False),
        sa.Column("verified_on", sa.Date),
        _words("verified_by", 80),
        sa.PrimaryKeyConstraint("id", name="pk_help_line"),
    )


def _places() -> None:
    op.create_table(
        "place",
        *_stamps(),
        _uid(),
        sa.Column("office_id", sa.Integer, nullable=False),
        sa.Column("parent_id", sa.Integer),
        _words("kind", 20),
        _words("name", 120),
        sa.Column("school_level", sa.String(20)),
        sa.Column("grade", sa.Integer),
        _words("school_year", 9),
        _words("managed_by", 120),
        sa.Column("active_from", sa.Date),
        sa.Column("active_to", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_place"),
        sa.CheckConstraint("grade BETWEEN 1 AND 12", name="ck_place_grade"),
        sa.CheckConstraint("parent_id <> id", name="ck_place_parent"),
        sa.UniqueConstraint("uid", name="uq_place_uid"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_place_office_id"),
        sa.ForeignKeyConstraint(["parent_id"], ["place.id"], name="fk_place_parent_id"),
    )
    op.create_index("ix_place_kind", "place", ["kind"])
    op.create_index("ix_place_parent_id", "place", ["parent_id"])


def _counts_and_successors_of_places() -> None:
    op.create_table(
        "place_successor",
        sa.Column("place_id", sa.Integer, nullable=False),
        sa.Column("successor_id", sa.Integer, nullable=False),
        sa.Column("since", sa.Date),
        sa.PrimaryKeyConstraint("place_id", "successor_id", name="pk_place_successor"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_place_successor_place_id"),
        sa.ForeignKeyConstraint(["successor_id"], ["place.id"], name="fk_place_successor_successor_id"),
    )
    op.create_table(
        "place_count",
        *_stamps(),
        sa.Column("place_id", sa.Integer, nullable=False),
        sa.Column("as_of", sa.Date, nullable=False),
        sa.Column("children", sa.Integer),
        sa.Column("female", sa.Integer),
        sa.Column("minority", sa.Integer),
        sa.Column("people", sa.Integer),
        _words("source", 120),
        sa.PrimaryKeyConstraint("id", name="pk_place_count"),
        sa.CheckConstraint(
            "children >= 0 AND female >= 0 AND minority >= 0 AND people >= 0", name="ck_place_count_counts"
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_place_count_place_id"),
    )
    op.create_index("ix_place_count_place_id_as_of", "place_count", ["place_id", "as_of"])


def _campaigns() -> None:
    op.create_table(
        "campaign",
        *_stamps(),
        _uid(),
        sa.Column("office_id", sa.Integer, nullable=False),
        _words("title", 300),
        _words("number", 60),
        sa.Column("issued_on", sa.Date),
        sa.Column("starts_on", sa.Date, nullable=False),
        sa.Column("ends_on", sa.Date, nullable=False),
        _words("purpose"),
        _words("requirements"),
        _words("programme"),
        sa.PrimaryKeyConstraint("id", name="pk_campaign"),
        sa.UniqueConstraint("uid", name="uq_campaign_uid"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_campaign_office_id"),
    )


def _sessions() -> None:
    op.create_table(
        "session",
        *_stamps(),
        _uid(),
        _words("title", 200),
        _words("form", 20),
        _words("status", 20),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("starts_at", sa.Time),
        sa.Column("ends_at", sa.Time),
        sa.Column("whole_school", sa.Boolean, nullable=False),
        sa.Column("integrated_minutes", sa.Integer),
        _words("way", 20),
        _words("venue", 200),
        _words("speakers", 200),
        _words("language", 20),
        sa.Column("expected_count", sa.Integer),
        sa.Column("host_id", sa.Integer),
        sa.Column("list_is_part", sa.Boolean),
        _words("outcome"),
        _words("series", 60),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
        sa.CheckConstraint("integrated_minutes BETWEEN 1 AND 600", name="ck_session_integrated_minutes"),
        sa.CheckConstraint("expected_count >= 0", name="ck_session_expected_count"),
        sa.UniqueConstraint("uid", name="uq_session_uid"),
        sa.ForeignKeyConstraint(["host_id"], ["office.id"], name="fk_session_host_id"),
    )
    op.create_index("ix_session_day", "session", ["day"])


def _link(name: str, *columns: sa.Column[Any] | sa.Constraint) -> None:
    op.create_table(
        name,
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=f"fk_{name}_session_id", ondelete="CASCADE"),
    )


def _session_links() -> None:
    _link(
        "session_campaign",
        sa.Column("campaign_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "campaign_id", name="pk_session_campaign"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="fk_session_campaign_campaign_id"),
    )
    op.create_index("ix_session_campaign_campaign_id", "session_campaign", ["campaign_id"])
    _link(
        "session_place",
        sa.Column("place_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "place_id", name="pk_session_place"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_session_place_place_id"),
    )
    op.create_index("ix_session_place_place_id", "session_place", ["place_id"])
    _link(
        "session_topic",
        _words("module", 10),
        sa.PrimaryKeyConstraint("session_id", "position", name="pk_session_topic"),
    )
    _link(
        "session_partner",
        sa.Column("office_id", sa.Integer),
        _words("kind", 20),
        _words("name", 200),
        sa.PrimaryKeyConstraint("session_id", "position", name="pk_session_partner"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_session_partner_office_id"),
    )


def _made_files_and_changes() -> None:
    op.create_table(
        "material",
        *_stamps(),
        sa.Column("session_id", sa.Integer),
        sa.Column("campaign_id", sa.Integer),
        _words("kind", 20),
        sa.Column("band", sa.String(20)),
        *(_words(name) for name in ("format", "paper", "design", "theme", "language", "fingerprint")),
        _words("state", 20),
        _words("approver"),
        _words("path"),
        sa.PrimaryKeyConstraint("id", name="pk_material"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_material_session_id"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="fk_material_campaign_id"),
    )
    op.create_index("ix_material_session_id", "material", ["session_id"])
    op.create_index("ix_material_campaign_id", "material", ["campaign_id"])
    op.create_table(
        "change",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _words("actor"),
        _words("table", 40),
        _words("uid", 36),
        _words("action", 20),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
    )
    op.create_index("ix_change_at", "change", ["at"])
    op.create_index("ix_change_table_uid", "change", ["table", "uid"])
