"""The pictures of photos, in one encrypted file of their own beside the database, each by the SHA-256 of its bytes.

Knows neither sessions nor people: which pictures are still wanted is told by the rows of photos. The key is the
database's. What is dropped is written over (`secure_delete`) and the file gets smaller.
"""

import hashlib
from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as driver

from campaign_kit.store.connection import connect, copy_checked, read_only
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.trouble import refusal

NAME = "photos.db"
_SETTINGS = (
    "auto_vacuum = FULL",  # before the table is made: the file shrinks with what is dropped
    "busy_timeout = 5000",
    "journal_mode = DELETE",  # nothing of a picture stays beside the file
    "synchronous = FULL",
    "secure_delete = ON",
)
_TABLE = "CREATE TABLE IF NOT EXISTS picture (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL, thumbnail BLOB NOT NULL)"
_BOTH = "SELECT content, thumbnail FROM picture WHERE sha256 = ?"
T = TypeVar("T")


class PhotoFile:
    """The pictures of one data folder; without a file they lie in memory, for tests. It is made with the first one."""

    def __init__(self, file: Path | None, key: bytes | None) -> None:
        self._file = file
        self._key = key
        self._lock = Lock()
        self._connection: driver.Connection | None = None

    def put(self, content: bytes, thumbnail: bytes) -> str:
        """Keeps a picture and its small one, and gives the SHA-256 of its bytes; the same picture is kept once.

        Refused("store.disk_full") and the like.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        row = (sha256, content, thumbnail)
        self._work(lambda db: db.execute("INSERT OR IGNORE INTO picture VALUES (?, ?, ?)", row))
        return sha256

    def picture(self, sha256: str) -> bytes | None:
        """The bytes of a picture; None where it is not (or no longer) here."""
        if not self._is_there():
            return None
        statement = "SELECT content FROM picture WHERE sha256 = ?"
        row = self._work(lambda db: db.execute(statement, (sha256,)).fetchone())
        return None if row is None else bytes(row[0])

    def thumbnails(self, names: Sequence[str]) -> dict[str, bytes]:
        """The small ones of those of these pictures that are here, by name."""
        found: dict[str, bytes] = {}
        for some in in_slices(names) if self._is_there() else ():
            statement = f"SELECT sha256, thumbnail FROM picture WHERE sha256 IN ({_marks(some)})"
            found |= {row[0]: bytes(row[1]) for row in self._work(partial(_run, statement=statement, values=some))}
        return found

    def all(self) -> frozenset[str]:
        """The names of all pictures that are kept."""
        if not self._is_there():
            return frozenset()
        return frozenset(row[0] for row in self._work(lambda db: db.execute("SELECT sha256 FROM picture").fetchall()))

    def sweep(self, wanted: Collection[str]) -> int:
        """Drops every picture but the wanted ones; gives how many went."""
        gone = sorted(self.all() - set(wanted))
        self.drop(gone)
        return len(gone)

    def drop(self, names: Sequence[str]) -> None:
        """These pictures are no longer kept."""
        for some in in_slices(names):
            statement = f"DELETE FROM picture WHERE sha256 IN ({_marks(some)})"
            self._work(partial(_run, statement=statement, values=some))

    def copy_to(self, target: Path) -> None:
        """Makes the target hold these pictures and no others, under the same key.

        Only what is not there yet is written. Refused("store.copy_damaged"), Refused("store.disk").
        """
        here, there = self.all(), names_in(target, self._key)
        if here == (there or frozenset()):
            return
        if there is None:
            self._work(partial(copy_checked, target=target, key=self._key))
            return
        copy = PhotoFile(target, self._key)
        try:
            for name in sorted(here - there):
                copy.put(*self._both(name))
            copy.sweep(here)
        finally:
            copy.close()

    def close(self) -> None:
        """Lets go of the file; closing twice does no harm, and the next picture opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _both(self, sha256: str) -> tuple[bytes, bytes]:
        content, thumbnail = self._work(lambda db: db.execute(_BOTH, (sha256,)).fetchone())
        return bytes(content), bytes(thumbnail)

    def _is_there(self) -> bool:
        return self._connection is not None or (self._file is not None and self._file.exists())

    def _work(self, do: Callable[[driver.Connection], T]) -> T:
        """One thread at a time; each statement is a transaction of its own."""
        with self._lock:
            try:
                if self._connection is None:
                    self._connection = _opened(self._file, self._key)
                return do(self._connection)
            except (driver.Error, OSError) as error:
                raise refusal(error) or error from error


def names_in(file: Path, key: bytes | None) -> frozenset[str] | None:
    """The pictures in a file; None where there is no such file, or it does not open with the key."""
    if not file.is_file():
        return None
    try:
        with closing(read_only(file, key)) as connection:
            return frozenset(row[0] for row in connection.execute("SELECT sha256 FROM picture"))
    except driver.Error:
        return None


def bring_pictures(source: Path, target: Path, key: bytes | None) -> None:
    """Takes over the pictures of another folder or of the backups that the target has not yet; the source stays as is.

    A source that is missing or does not open with the key brings nothing: a photo then has no picture, and says so. A
    target that does not open with the key is put aside.
    """
    wanted, known = names_in(source, key), names_in(target, key)
    if not wanted:
        return
    if known is None and target.exists():
        target.replace(target.with_suffix(".other"))
    here = PhotoFile(target, key)
    try:
        with closing(read_only(source, key)) as there:
            for name in sorted(wanted - (known or frozenset())):
                here.put(*there.execute(_BOTH, (name,)).fetchone())
    finally:
        here.close()


def _run(db: driver.Connection, statement: str, values: Sequence[str]) -> list[Sequence[Any]]:
    rows: list[Sequence[Any]] = db.execute(statement, list(values)).fetchall()
    return rows


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def _opened(file: Path | None, key: bytes | None) -> driver.Connection:
    connection = connect(":memory:" if file is None else str(file), key if file is not None else None, _SETTINGS)
    try:
        connection.execute(_TABLE)
    except driver.Error:
        connection.close()
        raise
    if file is not None:
        file.chmod(0o600)
    return connection
