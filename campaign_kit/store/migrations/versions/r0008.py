"""Consents, photos, erasures and their minutes; how lists of a source are read; by which bytes an import is known.

The number of a person is never given again: a printed badge of somebody who left would be the next child's.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("roster_import", sa.Column("digest", sa.String(64), nullable=False, server_default=sa.text("''")))
    op.add_column("roster_import", sa.Column("changed", sa.JSON, nullable=False, server_default=sa.text("'{}'")))
    _person()
    _consent()
    _consent_forms()
    _photo()
    _photo_person()
    _erasure()
    _destruction()
    _roster_source()


def _stamps() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _words(name: str, length: int) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False)


def _needed(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def _link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def _person() -> None:
    with op.batch_alter_table("person", recreate="always", table_kwargs={"sqlite_autoincrement": True}):
        pass


def _consent() -> None:
    op.create_table(
        "consent",
        *_stamps(),
        *_needed("person_id"),
        _words("purpose", 20),
        sa.Column("session_id", sa.Integer),
        _words("channel", 200),
        _words("guardian_name", 120),
        *[sa.Column(name, sa.Date) for name in ("guardian_agreed_on", "person_agreed_on", "withdrawn_on")],
        _words("kept_at", 200),
        _link("consent", "person_id", "person"),
        _link("consent", "session_id", "session"),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_person_id_purpose", "consent", ["person_id", "purpose"])
    op.create_index("ix_consent_session_id", "consent", ["session_id"])


def _consent_forms() -> None:
    op.create_table(
        "consent_forms",
        *_stamps(),
        *_needed("session_id"),
        _words("purpose", 20),
        *_needed("handed_out", "agreed", "refused"),
        _words("kept_at", 200),
        sa.CheckConstraint(
            "agreed >= 0 AND refused >= 0 AND agreed + refused <= handed_out", name="ck_consent_forms_numbers"
        ),
        _link("consent_forms", "session_id", "session"),
        sa.PrimaryKeyConstraint("id", name="pk_consent_forms"),
        sa.UniqueConstraint("session_id", "purpose", name="uq_consent_forms_session_id_purpose"),
    )


def _photo() -> None:
    op.create_table(
        "photo",
        *_stamps(),
        _words("uid", 36),
        *[sa.Column(name, sa.Integer) for name in ("session_id", "outreach_id")],
        _words("sha256", 64),
        *_needed("width", "height", "size"),
        _words("caption", 300),
        _words("shows", 20),
        sa.Column("boxes", sa.JSON, nullable=False),
        _link("photo", "session_id", "session"),
        _link("photo", "outreach_id", "outreach"),
        sa.PrimaryKeyConstraint("id", name="pk_photo"),
        sa.UniqueConstraint("uid", name="uq_photo_uid"),
    )
    op.create_index("ix_photo_session_id", "photo", ["session_id"])
    op.create_index("ix_photo_outreach_id", "photo", ["outreach_id"])


def _photo_person() -> None:
    op.create_table(
        "photo_person",
        *[sa.Column(name, sa.Integer, autoincrement=False, nullable=False) for name in ("photo_id", "person_id")],
        _link("photo_person", "photo_id", "photo"),
        _link("photo_person", "person_id", "person"),
        sa.PrimaryKeyConstraint("photo_id", "person_id", name="pk_photo_person"),
    )
    op.create_index("ix_photo_person_person_id", "photo_person", ["person_id"])


def _erasure() -> None:
    op.create_table(
        "erasure",
        _words("uid", 36),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        _words("cause", 20),
        sa.PrimaryKeyConstraint("uid", name="pk_erasure"),
    )


def _destruction() -> None:
    op.create_table(
        "destruction",
        *_stamps(),
        _words("uid", 36),
        sa.Column("destroyed_on", sa.Date, nullable=False),
        _words("cause", 20),
        *_needed("people", "removed", "consents", "photos", "contacts"),
        *[_words(name, 64) for name in ("figures_before", "figures_after")],
        sa.Column("searched", sa.JSON, nullable=False),
        sa.Column("backups_until", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_destruction"),
        sa.UniqueConstraint("uid", name="uq_destruction_uid"),
    )


def _roster_source() -> None:
    op.create_table(
        "roster_source",
        *_stamps(),
        _words("headings", 64),
        sa.Column("columns", sa.JSON, nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_roster_source"),
        sa.UniqueConstraint("headings", name="uq_roster_source_headings"),
    )
