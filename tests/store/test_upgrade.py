"""Migrations: their end is the tables as they are; an upgrade keeps every row, or changes nothing at all."""

import ast
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, PersonDraft
from campaign_kit.store.connection import WORKING, connect, file_engine, memory_engine
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.migrations import History, shipped_history
from campaign_kit.store.tables import METADATA
from tests.store.conftest import KEY, Clock, Uids
from tests.store.filled import fill, rows

RELEASED = Path(__file__).parents[1] / "data" / "store"
VERSIONS = shipped_history().folder / "versions"
SCRIPT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0010", "0009"


def upgrade():
{body}
"""
REBUILDS = """
    with op.batch_alter_table("session") as table:
        table.add_column(sa.Column("course_id", sa.Integer))
        table.alter_column("venue", new_column_name="room")
    with op.batch_alter_table("place", recreate="always") as table:
        table.alter_column("name", type_=sa.String(300))
    with op.batch_alter_table("office", recreate="always") as table:
        table.alter_column("name", type_=sa.String(300))
    op.create_table("course", sa.Column("id", sa.Integer, primary_key=True))
"""
FAULTY = {
    "loses rows": """    op.execute("DELETE FROM session_place WHERE position = 1")""",
    "loses a table": """    op.drop_table("material")""",
    "breaks a link": """    op.execute("UPDATE place SET parent_id = 99 WHERE parent_id IS NOT NULL")""",
    "cannot run": """    op.execute("UPDATE place SET grade = 44")""",
    "stops half way": """    op.execute("DELETE FROM change")\n    op.drop_column("place", "nothing")""",
}


@pytest.fixture
def next_history(tmp_path: Path) -> Callable[[str], History]:
    """The history of a program one step ahead of this one."""

    def write(body: str) -> History:
        folder = tmp_path / "migrations"
        shutil.copytree(VERSIONS, folder / "versions", ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "r0010.py").write_text(SCRIPT.format(body=body), encoding="utf-8")
        return History(folder, "0010")

    return write


@pytest.fixture
def filled(file: Path, open_file: Callable[[], Database]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of a closed file at the head of this program."""
    database = open_file()
    fill(database)
    database.close()
    return rows_of(file)


def rows_of(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    engine = file_engine(file, KEY)
    with engine.connect() as connection:
        found = rows(connection)
    engine.dispose()
    return found


def shape(engine: Engine) -> dict[str, Any]:
    """All that the database itself knows of its tables; indexes as they were asked for, with their conditions."""
    seen = inspect(engine)
    with engine.connect() as connection:
        indexes = connection.execute(
            text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        ).all()
    return {"indexes": dict(indexes)} | {
        name: {
            "columns": {c["name"]: (str(c["type"]), c["nullable"], c["default"]) for c in seen.get_columns(name)},
            "key": seen.get_pk_constraint(name),
            "foreign": sorted(seen.get_foreign_keys(name), key=str),
            "unique": sorted(seen.get_unique_constraints(name), key=str),
            "checks": sorted(seen.get_check_constraints(name), key=str),
        }
        for name in seen.get_table_names()
        if name != "alembic_version"
    }


def test_migrations_end_at_the_tables_as_they_are(open_file: Callable[[], Database]) -> None:
    migrated, made = open_file()._engine, memory_engine()
    METADATA.create_all(made)
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
    assert shape(migrated) == shape(made)
    made.dispose()


def test_there_is_one_line_of_revisions_that_sort_as_strings() -> None:
    scripts = ScriptDirectory(str(shipped_history().folder))
    revisions = [script.revision for script in scripts.walk_revisions()][::-1]
    assert scripts.get_heads() == [shipped_history().head]
    assert revisions == sorted(revisions)
    assert all(len(revision) == 4 and revision.isdecimal() for revision in revisions)


@pytest.mark.parametrize("script", sorted(VERSIONS.glob("*.py")), ids=lambda path: path.stem)
def test_a_migration_speaks_in_its_own_words(script: Path) -> None:
    """One that imports the live tables would change its past when they change."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in named} <= {"alembic", "sqlalchemy", "typing", "datetime"}


def test_an_upgrade_keeps_every_row(
    file: Path, filled: dict[str, list[tuple[Any, ...]]], next_history: Callable[[str], History]
) -> None:
    """A batch ALTER with foreign keys on deleted every row that pointed at the table, without an error."""
    open_database(file, KEY, Clock(), Uids(), history=next_history(REBUILDS)).close()
    after = rows_of(file)
    assert after.pop("course") == []
    assert {name: len(found) for name, found in after.items()} == {name: len(found) for name, found in filled.items()}
    assert [row[:-1] for row in after.pop("session")] == filled.pop("session")
    assert after == filled
    engine = file_engine(file, KEY)
    with engine.connect() as connection:
        assert {column["name"] for column in inspect(connection).get_columns("session")} >= {"room", "course_id"}
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    engine.dispose()


@pytest.mark.parametrize("released", sorted(RELEASED.glob("r*.sql")), ids=lambda path: path.stem)
def test_a_file_of_an_earlier_program_keeps_every_row(
    file: Path, open_file: Callable[[], Database], released: Path
) -> None:
    """Its rows were written by that program; new columns stand behind its own; new tables are empty but for sums."""
    file.parent.mkdir()
    made = connect(str(file), KEY, WORKING)
    made.executescript(released.read_text(encoding="utf-8"))
    made.close()
    before = rows_of(file)
    assert all(before.values())
    database = open_file()
    after = rows_of(file)
    kept = {name: [row[: len(found[0])] for row in after[name]] for name, found in before.items()}
    assert kept == before
    summed = ["list_sum", "presence"] if "attendance" in before and "list_sum" not in before else []
    assert [name for name, found in after.items() if name not in before and found] == summed
    with database.unit() as unit:
        assert unit.summaries.check() == []
        session = unit.plan.sessions()[0]
        assert session.template == ("" if released.stem < "r0004" else "duoi-co-15")
        tasks = unit.tasks.of_campaign(unit.plan.campaigns()[0].id)
        assert len(tasks) == (released.stem >= "r0005")
        assert (session.subject, session.status_reason) == ("", "")
        assert len(unit.outreach.entries()) == (released.stem >= "r0007")
        assert len(unit.campaigns.requests()) == (released.stem >= "r0006")
        unit.attendance.register(session.id, unit.attendance.add_people([PersonDraft(full_name="An")]), Audience.PARENT)
        assert "An" in {each.person.full_name for each in unit.attendance.people_of(session.id)}
        assert [(each.version, each.approved_on) for each in unit.materials.of_session(session.id)] == [(1, None)]
        assert [each.imprint for each in unit.office.offices()] == ["", ""]


def test_every_released_file_is_tried() -> None:
    heads = {script.stem for script in VERSIONS.glob("r*.py")} - {f"r{shipped_history().head}"}
    assert {path.stem for path in RELEASED.glob("r*.sql")} == heads


def test_attendances_lie_in_the_order_of_their_key(open_file: Callable[[], Database]) -> None:
    """A table without rowid holds each row once; a million of them is what a shared office has."""
    made = memory_engine()
    METADATA.create_all(made)
    for engine in (open_file()._engine, made):
        with engine.connect() as connection:
            listed = connection.exec_driver_sql("SELECT name FROM pragma_table_list WHERE wr").scalars().all()
        assert sorted(listed) == ["attendance", "list_sum", "presence"]
    made.dispose()


def test_a_backup_is_made_before_the_upgrade(
    file: Path, filled: dict[str, list[tuple[Any, ...]]], next_history: Callable[[str], History]
) -> None:
    assert not (file.parent / "backups").exists(), "a new file needs none"
    open_database(file, KEY, Clock(), Uids(), history=next_history(REBUILDS)).close()
    backups = list((file.parent / "backups").iterdir())
    assert len(backups) == 1
    assert rows_of(backups[0]) == filled


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_upgrade_changes_nothing(
    file: Path, filled: dict[str, list[tuple[Any, ...]]], next_history: Callable[[str], History], fault: str
) -> None:
    with pytest.raises(Refused) as caught:
        open_database(file, KEY, Clock(), Uids(), history=next_history(FAULTY[fault]))
    assert caught.value.code == "store.upgrade"
    assert rows_of(file) == filled
    database = open_database(file, KEY, Clock(), Uids())
    with database.unit() as unit:
        assert len(unit.plan.sessions()) == 1
    database.close()


def test_a_file_of_a_newer_program_is_refused_in_words(
    file: Path, filled: dict[str, list[tuple[Any, ...]]], next_history: Callable[[str], History]
) -> None:
    assert filled
    open_database(file, KEY, Clock(), Uids(), history=next_history(REBUILDS)).close()
    before = rows_of(file)
    with pytest.raises(Refused) as caught:
        open_database(file, KEY, Clock(), Uids())
    assert caught.value.code == "store.newer"
    assert rows_of(file) == before
    assert len(list((file.parent / "backups").iterdir())) == 1


def test_a_disk_that_is_full_in_the_upgrade_is_told_as_such(
    file: Path, filled: dict[str, list[tuple[Any, ...]]], next_history: Callable[[str], History]
) -> None:
    """It was told as an upgrade that is impossible: "use the old program again"."""
    body = """
    op.execute("PRAGMA max_page_count = 1")
    op.execute("CREATE TABLE more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
               "SELECT i, printf('%100c', 'x') AS words FROM n")
"""
    with pytest.raises(Refused) as caught:
        open_database(file, KEY, Clock(), Uids(), history=next_history(body))
    assert caught.value.code == "store.disk_full"
    assert rows_of(file) == filled
