"""People, lists of names, attendances, counts, things used, notes, legal bases."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _legal_bases()
    _lists()
    _people()
    _attendances()
    _counts()
    _notes()


def _stamps() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _words(name: str, length: int | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def _legal_bases() -> None:
    op.create_table(
        "legal_basis",
        *_stamps(),
        _words("title", 300),
        _words("number", 60),
        sa.Column("issued_on", sa.Date),
        _words("issuer", 120),
        sa.Column("in_force_from", sa.Date),
        sa.Column("in_force_to", sa.Date),
        _words("status", 20),
        sa.Column("checked_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_legal_basis"),
    )


def _lists() -> None:
    op.create_table(
        "name_list",
        *_stamps(),
        _number("session_id"),
        _words("purpose", 200),
        sa.Column("keep_until", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_name_list"),
        sa.UniqueConstraint("session_id", name="uq_name_list_session_id"),
        _to("name_list", "session_id", "session"),
    )
    op.create_table(
        "roster_import",
        *_stamps(),
        _words("uid", 36),
        _number("session_id"),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_roster_import"),
        sa.UniqueConstraint("uid", name="uq_roster_import_uid"),
        _to("roster_import", "session_id", "session"),
    )
    op.create_index("ix_roster_import_session_id", "roster_import", ["session_id"])


def _people() -> None:
    op.create_table(
        "person",
        *_stamps(),
        _words("uid", 36),
        _words("full_name", 120),
        _words("sex", 20),
        sa.Column("birth_year", sa.Integer),
        sa.Column("class_place_id", sa.Integer),
        sa.Column("home_place_id", sa.Integer),
        _words("minority", 20),
        sa.Column("keep_until", sa.Date),
        _words("sort_key"),
        _words("search_key"),
        sa.Column("anonymised_at", sa.DateTime(timezone=True)),
        sa.Column("import_id", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("uid", name="uq_person_uid"),
        sa.CheckConstraint("birth_year BETWEEN 1900 AND 2100", name="ck_person_birth_year"),
        _to("person", "class_place_id", "place"),
        _to("person", "home_place_id", "place"),
        _to("person", "import_id", "roster_import"),
    )
    for column in ("class_place_id", "home_place_id", "search_key"):
        op.create_index(f"ix_person_{column}", "person", [column])


def _attendances() -> None:
    op.create_table(
        "attendance",
        *(_number(name) for name in ("session_id", "person_id", "position")),
        _words("status", 20),
        _words("audience", 20),
        sa.Column("place_id", sa.Integer),
        _words("age_group", 20),
        _words("minority", 20),
        sa.Column("checked_in_at", sa.DateTime(timezone=True)),
        _words("method", 20),
        sa.Column("import_id", sa.Integer),
        sa.PrimaryKeyConstraint("session_id", "person_id", name="pk_attendance"),
        _to("attendance", "session_id", "session"),
        _to("attendance", "person_id", "person"),
        _to("attendance", "place_id", "place"),
        _to("attendance", "import_id", "roster_import"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_attendance_person_id", "attendance", ["person_id"])


def _counts() -> None:
    op.create_table(
        "head_count",
        *(_number(name) for name in ("id", "session_id")),
        sa.Column("place_id", sa.Integer),
        _words("audience", 20),
        sa.Column("age_group", sa.String(20)),
        _number("total"),
        *(sa.Column(name, sa.Integer) for name in ("female", "minority", "minority_female", "children")),
        sa.PrimaryKeyConstraint("id", name="pk_head_count"),
        sa.CheckConstraint("total >= 0", name="ck_head_count_total"),
        *(
            sa.CheckConstraint(f"{name} BETWEEN 0 AND total", name=f"ck_head_count_{name}")
            for name in ("female", "minority", "children")
        ),
        sa.CheckConstraint(
            "minority_female BETWEEN 0 AND total AND minority_female <= female AND minority_female <= minority",
            name="ck_head_count_minority_female",
        ),
        _to("head_count", "session_id", "session"),
        _to("head_count", "place_id", "place"),
    )
    op.create_index("ix_head_count_session_id", "head_count", ["session_id"])
    op.create_table(
        "used",
        _number("session_id"),
        _words("kind", 20),
        _number("number"),
        sa.PrimaryKeyConstraint("session_id", "kind", name="pk_used"),
        sa.CheckConstraint("number >= 0", name="ck_used_number"),
        _to("used", "session_id", "session"),
    )


def _notes() -> None:
    op.create_table(
        "note",
        *_stamps(),
        sa.Column("session_id", sa.Integer),
        sa.Column("campaign_id", sa.Integer),
        _words("kind", 20),
        _words("text", 2000),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        _to("note", "session_id", "session"),
        _to("note", "campaign_id", "campaign"),
    )
    for column in ("session_id", "campaign_id"):
        op.create_index(f"ix_note_{column}", "note", [column])
