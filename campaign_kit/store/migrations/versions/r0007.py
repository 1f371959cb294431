"""Outreach, tallies, survey answers, prepared reports with words and snapshots; the day of a note; sums of lists."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("note", sa.Column("noted_on", sa.Date))
    _outreach()
    _indicator()
    _tally()
    _quiz_tally()
    _prepared_report()
    _report_section()
    _report_snapshot()
    _form_cell()
    _list_sum()
    _presence()


def _stamps() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _words(name: str, length: int | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False)


def _numbers(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer) for name in names]


def _outreach() -> None:
    op.create_table(
        "outreach",
        *_stamps(),
        _words("uid", 36),
        _words("channel", 20),
        sa.Column("genre", sa.String(20)),
        _words("title", 300),
        sa.Column("starts_on", sa.Date, nullable=False),
        sa.Column("ends_on", sa.Date),
        sa.Column("items", sa.Integer, nullable=False),
        *_numbers("times", "minutes_each", "minutes_total", "clusters"),
        _words("language", 80),
        *_numbers("printed", "handed_out", "reach"),
        _words("link", 500),
        _words("note", 500),
        *_numbers("host_id", "cost_planned", "cost_spent"),
        _words("cost_source", 20),
        sa.CheckConstraint("items >= 1", name="ck_outreach_items"),
        sa.ForeignKeyConstraint(["host_id"], ["office.id"], name="fk_outreach_host_id"),
        sa.PrimaryKeyConstraint("id", name="pk_outreach"),
        sa.UniqueConstraint("uid", name="uq_outreach_uid"),
    )
    op.create_index("ix_outreach_starts_on", "outreach", ["starts_on"])
    for other in ("place", "campaign"):
        table = f"outreach_{other}"
        op.create_table(
            table,
            sa.Column("outreach_id", sa.Integer, autoincrement=False, nullable=False),
            sa.Column(f"{other}_id", sa.Integer, autoincrement=False, nullable=False),
            sa.Column("position", sa.Integer, nullable=False),
            sa.ForeignKeyConstraint(["outreach_id"], ["outreach.id"], name=f"fk_{table}_outreach_id"),
            sa.ForeignKeyConstraint([f"{other}_id"], [f"{other}.id"], name=f"fk_{table}_{other}_id"),
            sa.PrimaryKeyConstraint("outreach_id", f"{other}_id", name=f"pk_{table}"),
        )
        op.create_index(f"ix_{table}_{other}_id", table, [f"{other}_id"])


def _indicator() -> None:
    op.create_table(
        "indicator",
        *_stamps(),
        _words("key", 40),
        _words("title", 200),
        _words("unit", 30),
        sa.Column("yes_no", sa.Boolean, nullable=False),
        sa.Column("sensitive", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_indicator"),
        sa.UniqueConstraint("key", name="uq_indicator_key"),
    )


def _tally() -> None:
    op.create_table(
        "tally",
        *_stamps(),
        _words("indicator", 40),
        *_numbers("place_id"),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        _words("source", 200),
        _words("note", 300),
        sa.CheckConstraint("number >= 0", name="ck_tally_number"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_tally_place_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tally"),
    )
    op.create_index("ix_tally_indicator_first", "tally", ["indicator", "first"])
    op.create_index("ix_tally_place_id", "tally", ["place_id"])


def _quiz_tally() -> None:
    op.create_table(
        "quiz_tally",
        sa.Column("session_id", sa.Integer, autoincrement=False, nullable=False),
        _words("phase", 20),
        sa.Column("question", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("option", sa.Integer, autoincrement=False, nullable=False),
        _words("survey", 60),
        sa.Column("is_right", sa.Boolean, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.CheckConstraint("number >= 0", name="ck_quiz_tally_number"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_quiz_tally_session_id"),
        sa.PrimaryKeyConstraint("session_id", "phase", "question", "option", name="pk_quiz_tally"),
    )


def _prepared_report() -> None:
    op.create_table(
        "prepared_report",
        *_stamps(),
        _words("uid", 36),
        *_numbers("request_id"),
        _words("title", 300),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("as_of", sa.Date),
        _words("outline", 60),
        sa.Column("estimates", sa.Boolean, nullable=False),
        sa.Column("compare_first", sa.Date),
        sa.Column("compare_last", sa.Date),
        sa.Column("zero", sa.Boolean, nullable=False),
        _words("override_reason", 500),
        _words("overridden", 64),
        sa.ForeignKeyConstraint(["request_id"], ["report_request.id"], name="fk_prepared_report_request_id"),
        sa.PrimaryKeyConstraint("id", name="pk_prepared_report"),
        sa.UniqueConstraint("uid", name="uq_prepared_report_uid"),
        sa.UniqueConstraint("request_id", name="uq_prepared_report_request_id"),
    )


def _report_section() -> None:
    op.create_table(
        "report_section",
        *_stamps(),
        sa.Column("report_id", sa.Integer, nullable=False),
        _words("section", 200),
        _words("text", 20_000),
        sa.ForeignKeyConstraint(["report_id"], ["prepared_report.id"], name="fk_report_section_report_id"),
        sa.PrimaryKeyConstraint("id", name="pk_report_section"),
        sa.UniqueConstraint("report_id", "section", name="uq_report_section_report_id_section"),
    )


def _report_snapshot() -> None:
    op.create_table(
        "report_snapshot",
        *_stamps(),
        _words("uid", 36),
        sa.Column("report_id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("as_of", sa.Date, nullable=False),
        sa.Column("figures", sa.JSON, nullable=False),
        _words("sha256", 64),
        _words("state", 20),
        _words("note", 500),
        sa.ForeignKeyConstraint(["report_id"], ["prepared_report.id"], name="fk_report_snapshot_report_id"),
        sa.PrimaryKeyConstraint("id", name="pk_report_snapshot"),
        sa.UniqueConstraint("uid", name="uq_report_snapshot_uid"),
        sa.UniqueConstraint("report_id", "version", name="uq_report_snapshot_report_id_version"),
    )


def _form_cell() -> None:
    op.create_table(
        "form_cell",
        *_stamps(),
        _words("form", 200),
        _words("sheet", 31),
        _words("cell", 10),
        _words("beside", 300),
        _words("above", 300),
        _words("meaning", 200),
        sa.PrimaryKeyConstraint("id", name="pk_form_cell"),
        sa.UniqueConstraint("form", "sheet", "cell", name="uq_form_cell_form_sheet_cell"),
    )


def _list_sum() -> None:
    op.create_table(
        "list_sum",
        *[sa.Column(name, sa.Integer, autoincrement=False, nullable=False) for name in ("session_id", "place_id")],
        _words("audience", 20),
        _words("age_group", 20),
        *[
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("listed", "marked", "total", "female", "male", "minority", "minority_stated")
        ],
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_list_sum_session_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("session_id", "place_id", "audience", "age_group", name="pk_list_sum"),
        sqlite_with_rowid=False,
    )
    op.execute("""
        INSERT INTO list_sum
        SELECT line.session_id, coalesce(line.place_id, 0), line.audience, line.age_group, count(*),
               count(*) FILTER (WHERE line.status <> 'registered'),
               count(*) FILTER (WHERE line.status = 'present'),
               count(*) FILTER (WHERE line.status = 'present' AND person.sex = 'female'),
               count(*) FILTER (WHERE line.status = 'present' AND person.sex = 'male'),
               count(*) FILTER (WHERE line.status = 'present' AND line.minority = 'yes'),
               count(*) FILTER (WHERE line.status = 'present' AND line.minority <> 'unknown')
        FROM attendance AS line JOIN person ON person.id = line.person_id
        GROUP BY line.session_id, line.place_id, line.audience, line.age_group
    """)


def _presence() -> None:
    op.create_table(
        "presence",
        *[sa.Column(name, sa.Integer, autoincrement=False, nullable=False) for name in ("session_id", "person_id")],
        sa.Column("traits", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_presence_session_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("session_id", "person_id", name="pk_presence"),
        sqlite_with_rowid=False,
    )
    op.execute("""
        INSERT INTO presence
        SELECT line.session_id, line.person_id,
               4 * CASE line.age_group
                   WHEN '11_15' THEN 5 WHEN '16_17' THEN 4 WHEN '6_10' THEN 3
                   WHEN 'adult' THEN 2 WHEN 'under_6' THEN 1 ELSE 0 END
               + CASE person.sex WHEN 'female' THEN 0 WHEN 'male' THEN 1 ELSE 2 END
        FROM attendance AS line JOIN person ON person.id = line.person_id
        WHERE line.status = 'present'
    """)
