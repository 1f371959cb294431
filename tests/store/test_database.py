"""The encrypted file: nobody else reads it, one program at a time has it, a killed program loses only its open unit."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficeDraft, SignerDraft
from campaign_kit.store.connection import file_engine
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.tables import METADATA
from tests.store.conftest import KEY, Clock, Uids
from tests.store.filled import PHONE, SIGNER, TITLE, fill, rows

ROOT = Path(__file__).parents[2]
Opening = Callable[[], Database]


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("*.db*")))


def twin(folder: Path, clock: Clock, new_uid: Uids) -> Database:
    """The same database without encryption: what is searched for in bytes can be found here."""
    folder.mkdir(parents=True, exist_ok=True)
    engine = file_engine(folder / "twin.db", None)
    METADATA.create_all(engine)
    return Database(engine, None, clock, new_uid, lambda: None)


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_what_is_written_is_there_at_the_next_start(open_file: Opening) -> None:
    first = open_file()
    fill(first)
    with first._engine.connect() as connection:
        before = rows(connection)
    first.close()
    with open_file()._engine.connect() as connection:
        assert rows(connection) == before
    assert all(before.values()), "a table without a row is not tested"


def test_nobody_reads_it_without_the_key(open_file: Opening, file: Path, tmp_path: Path) -> None:
    plain = twin(tmp_path / "twin", Clock(), Uids())
    for database in (open_file(), plain):
        fill(database)
    secrets = [word.encode() for word in (SIGNER, PHONE, TITLE, "CREATE TABLE")]
    assert all(secret in bytes_of(tmp_path / "twin") for secret in secrets)
    for when in ("in use", "closed"):
        assert [secret for secret in secrets if secret in bytes_of(file.parent)] == [], when
        open_file_closed = sqlite3.connect(file)
        with pytest.raises(sqlite3.DatabaseError, match="not a database"):
            open_file_closed.execute("SELECT * FROM office")
        open_file_closed.close()
        plain.close()


def test_a_wrong_key_is_refused_and_changes_nothing(open_file: Opening, file: Path) -> None:
    open_file().close()
    before = file.read_bytes()
    with pytest.raises(Refused) as caught:
        open_database(file, bytes(32), Clock(), Uids())
    assert caught.value.code == "store.wrong_key"
    assert file.read_bytes() == before
    open_file()  # the refused start let go of the folder


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        open_database(tmp_path / "taken" / "data" / "campaign_kit.db", KEY, Clock(), Uids())
    assert caught.value.code == "store.disk"


def test_a_damaged_page_is_told(open_file: Opening, file: Path) -> None:
    database = open_file()
    fill(database)
    database.close()
    content = bytearray(file.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(Refused) as caught, open_file().unit() as unit:
        unit.plan.sessions()
    assert caught.value.code in {"store.damaged", "store.disk", "store.wrong_key"}


def test_the_recipes_hold_on_every_connection(open_file: Opening) -> None:
    engine = open_file()._engine
    wanted = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000}
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            raw = connection.connection.cursor()
            assert {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted


@pytest.mark.parametrize("secure", [True, False])
def test_an_erased_name_leaves_the_file(tmp_path: Path, secure: bool) -> None:
    """Without secure_delete the name stays: the search can fail."""
    folder = tmp_path / "twin"
    database = twin(folder, Clock(), Uids())
    with database.unit() as unit:
        own = unit.office.save_own(OfficeDraft(name="UBND xã"))
        names = [SignerDraft(office_id=own.id, name=f"{SIGNER} {number}") for number in range(200)]
        unit.office.save_signers(names)
        unit.commit()
    database.close()
    assert SIGNER.encode() in bytes_of(folder)
    connection = sqlite3.connect(folder / "twin.db") if not secure else None
    if connection is not None:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM signer")
        connection.commit()
        connection.close()
    else:
        with database.unit() as unit:
            unit.office.save_signers([])
            unit.commit()
        database.close()
    assert (SIGNER.encode() in bytes_of(folder)) is not secure


def test_a_second_program_is_refused_until_the_first_one_ends(open_file: Opening, file: Path) -> None:
    first = open_file()
    script = (
        "import sys, pathlib, datetime; from campaign_kit.errors import Refused\n"
        "from campaign_kit.store.database import open_database\n"
        "try: open_database(pathlib.Path(sys.argv[1]), bytes(range(32)), datetime.datetime.now, str); print('opened')\n"
        "except Refused as error: print(error.code)"
    )
    assert run(script, file).stdout.strip() == "store.in_use"
    with pytest.raises(Refused) as caught:
        open_file()
    assert (caught.value.code, caught.value.facts) == ("store.in_use", {"folder": str(file.parent)})
    first.close()
    first.close()
    assert run(script, file).stdout.strip() == "opened"


def test_a_killed_program_loses_its_open_unit_and_nothing_else(open_file: Opening, file: Path) -> None:
    script = (
        "import os, sys, pathlib, datetime, uuid\n"
        "from campaign_kit.model.office import OfficeDraft\n"
        "from campaign_kit.store.database import open_database\n"
        "clock = lambda: datetime.datetime.now(datetime.UTC)\n"
        "database = open_database(pathlib.Path(sys.argv[1]), bytes(range(32)), clock, lambda: str(uuid.uuid4()))\n"
        "with database.unit() as unit:\n"
        "    unit.office.add(OfficeDraft(name='kept')); unit.commit()\n"
        "    for number in range(2000): unit.office.add(OfficeDraft(name='lost', recipients='x' * 2000))\n"
        "    os._exit(9)"
    )
    assert run(script, file).returncode == 9
    assert file.with_name(file.name + "-wal").exists(), "it did not die in the middle"
    database = open_file()
    with database.unit() as unit:
        assert [office.name for office in unit.office.offices()] == ["kept"]
        assert len(unit.changes.of("office", unit.office.offices()[0].uid)) == 1
    with database._engine.connect() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"


def test_alembic_is_not_loaded_for_a_file_at_the_head(open_file: Opening, file: Path) -> None:
    open_file().close()
    script = (
        "import sys, pathlib, datetime; from campaign_kit.store.database import open_database\n"
        "open_database(pathlib.Path(sys.argv[1]), bytes(range(32)), datetime.datetime.now, str).close()\n"
        "print('alembic' in sys.modules)"
    )
    assert run(script, file).stdout.strip() == "False"
    file.unlink()
    assert run(script, file).stdout.strip() == "True"


def test_an_emptied_file_is_not_taken_for_a_new_one(open_file: Opening, file: Path) -> None:
    """A failing disk once left 0 bytes; a fresh, empty database then stood there without a word."""
    database = open_file()
    (file.parent / "backups").mkdir()
    database.copy_to(file.parent / "backups" / "one.db")
    database.close()
    file.write_bytes(b"")
    with pytest.raises(Refused, match=r"store\.damaged"):
        open_file()
    assert file.read_bytes() == b""
