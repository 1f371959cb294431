"""Runs the migrations on a connection: the only module that imports Alembic.

It costs as much to import as the database costs to open, so `database.py` loads it only for a file whose stored
revision is not the head.
"""

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def migrate(connection: Connection, folder: Path) -> None:
    """Takes the tables from their stored revision to the head of the scripts, inside the caller's transaction.

    Foreign keys must be off on the connection; counting, checking and committing are the caller's.
    """
    scripts = ScriptDirectory(str(folder))
    context = MigrationContext.configure(connection)
    to_do = list(scripts.iterate_revisions("head", context.get_current_revision() or "base"))
    with Operations.context(context):
        for script in reversed(to_do):
            script.module.upgrade()
    context.stamp(scripts, "head")
