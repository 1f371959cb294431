"""The set of activities that a plan was made from, and the first day of its first week."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("campaign", sa.Column("made_from", sa.String(60), nullable=False, server_default=sa.text("''")))
    op.add_column("campaign", sa.Column("made_for", sa.Date))
