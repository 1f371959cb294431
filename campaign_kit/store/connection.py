"""Connections to the one encrypted file: keyed, with the settings that were tried, and checked copies of it.

The only module that speaks to the driver. The raw key opens a file in 3 ms; a passphrase would cost 80.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path, PurePath
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from campaign_kit.errors import Refused

WORKING = (
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",  # a committed unit is on the disk when the power goes
    "secure_delete = ON",  # without it, erased names stay in the file
    "cache_size = -32000",  # kB at most: what several statements read is deciphered once
)
READING = "campaign_kit_reading"  # the option of an engine whose units only read
UPGRADING = ("foreign_keys = OFF", *WORKING[1:])
_ALONE = ("journal_mode = DELETE", "secure_delete = ON")  # a copy is one file, without -wal beside it


def connect(file: str, key: bytes | None, settings: tuple[str, ...]) -> driver.Connection:
    """A keyed connection; without a key to an unencrypted file. `file` is a path, ":memory:" or a file: URI.

    A wrong key shows at the first read, as the driver's "file is not a database".
    """
    connection = driver.connect(file, isolation_level=None, check_same_thread=False, uri=file.startswith("file:"))
    try:
        if key is not None:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for setting in settings:
            connection.execute(f"PRAGMA {setting}").fetchall()
    except driver.Error:
        connection.close()
        raise
    return connection


def file_engine(file: Path, key: bytes | None) -> Engine:
    """Connections for daily work, several at a time."""
    return _engine(lambda: connect(str(file), key, WORKING))


def upgrade_engine(file: Path, key: bytes | None) -> Engine:
    """As `file_engine`, with foreign keys off: a batch ALTER with them on deletes the rows that point at the table."""
    return _engine(lambda: connect(str(file), key, UPGRADING))


def memory_engine() -> Engine:
    """One unencrypted database in memory, on a single connection for which units wait in turn."""
    return _engine(lambda: connect(":memory:", None, WORKING), pool_size=1, max_overflow=0)


def copy_checked(source: driver.Connection, target: Path, key: bytes | None) -> None:
    """A copy by the backup API (a copied file lost what lay in the WAL), reopened and checked before it takes its name.

    OSError or the driver's errors when the disk does not take it, Refused("store.copy_damaged") when the check fails;
    then nothing stays behind.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        copy = connect(str(part), key, ())
        try:
            source.backup(copy)
            for setting in _ALONE:
                copy.execute(f"PRAGMA {setting}").fetchall()
        finally:
            copy.close()
        _check(part, key)
        part.chmod(0o600)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


def read_only(file: Path, key: bytes | None) -> driver.Connection:
    """A connection that writes nothing, not even beside the file; works on a stick that cannot be written.

    What another program left in "-wal" beside the file is read, too; then the folder must be writable.
    """
    left_over = file.with_name(file.name + "-wal")
    mode = "mode=ro" if left_over.exists() and left_over.stat().st_size else "immutable=1"
    return connect(f"{file_uri(file.absolute())}?{mode}", key, ())


def file_uri(file: PurePath) -> str:
    """The URI under which SQLite finds an absolute path (sqlite.org/uri.html).

    A folder of a server gets four slashes: with the two of `Path.as_uri` its name stands where SQLite takes only
    "localhost".
    """
    path = file.as_posix()
    return "file://" + ("" if path.startswith("/") else "/") + quote(os.fsencode(path), safe="/:")


def stored_revision(connection: driver.Connection) -> str | None:
    """The revision of the tables in the file; None for an empty one. This is the first read: a wrong key shows here."""
    known = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.execute(known).fetchone() is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def _check(file: Path, key: bytes | None) -> None:
    connection = read_only(file, key)
    try:
        # the first tells pages whose signature is wrong, one a row; the second says "ok"
        forged = connection.execute("PRAGMA cipher_integrity_check").fetchall() if key is not None else []
        told = connection.execute("PRAGMA integrity_check").fetchall()
    finally:
        connection.close()
    if forged or told != [("ok",)]:
        raise Refused("store.copy_damaged")


def _engine(creator: Callable[[], driver.Connection], **pool: int) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=creator,
        poolclass=QueuePool,
        json_serializer=_json,
        hide_parameters=True,  # the traceback of a bug holds no name
        **pool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Takes the write lock at once: a unit that reads first and writes later would else fail when another thread
    wrote in between, and no busy_timeout helps there. Who only reads sees one moment and waits for nobody."""
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get(READING) else "BEGIN IMMEDIATE")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
