"""Imprint, logo and official pages of the office; versions and days of approval; a session's own texts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _office()
    _materials()


def _stamps() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _words(name: str, length: int | None = None, default: str | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False, server_default=sa.text(default) if default else None)


def _office() -> None:
    op.add_column("office", _words("imprint", 200, "''"))
    op.create_table(
        "office_logo",
        sa.Column("office_id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("png", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("office_id", name="pk_office_logo"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_office_logo_office_id"),
    )
    op.create_table(
        "official_page",
        *_stamps(),
        sa.Column("office_id", sa.Integer, nullable=False),
        _words("name", 120),
        _words("url", 300),
        sa.Column("order", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_official_page"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_official_page_office_id"),
    )


def _materials() -> None:
    for column in (
        _words("form", default="''"),
        _words("printing", default="''"),
        sa.Column("version", sa.Integer, nullable=False, server_default=sa.text("1")),
        sa.Column("approved_on", sa.Date),
        sa.Column("issued_on", sa.Date),
    ):
        op.add_column("material", column)
    op.create_table(
        "material_text",
        *_stamps(),
        sa.Column("session_id", sa.Integer, nullable=False),
        _words("kind", 20),
        _words("band", 20),
        _words("form"),
        sa.Column("texts", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_material_text"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_material_text_session_id"),
        sa.UniqueConstraint("session_id", "kind", "band", "form", name="uq_material_text_session_id_kind_band_form"),
    )
