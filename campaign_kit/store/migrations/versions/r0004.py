"""The template that a session was made from."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("session", sa.Column("template", sa.String(60), nullable=False, server_default=sa.text("''")))
