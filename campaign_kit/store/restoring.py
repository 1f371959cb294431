"""Going back to a backup: what is here is kept as a backup first, then the checked copy takes its place.

Writes nothing to the backup it is given. What was erased since is erased again when the database is opened.
"""

from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from campaign_kit.errors import Refused
from campaign_kit.model.erasing import Erasure, ErasureCause
from campaign_kit.paths import Paths
from campaign_kit.store.adopt import refuse_foreign
from campaign_kit.store.backup import make_backup, pictures_of, set_aside
from campaign_kit.store.connection import WORKING, connect, copy_checked, read_only, stored_revision
from campaign_kit.store.erased_file import keep_erased, read_erased
from campaign_kit.store.photo_file import NAME, PhotoFile, bring_pictures
from campaign_kit.store.trouble import refusal

_BEYOND_READING = ("store.damaged", "store.wrong_key", "store.copy_damaged")


class _Present:
    """The database that is here, as a backup wants it."""

    def __init__(self, connection: driver.Connection, key: bytes) -> None:
        self._connection = connection
        self._key = key

    def copy_to(self, target: Path) -> None:
        copy_checked(self._connection, target, self._key)


def restore_backup(paths: Paths, file: Path, key: bytes, now: datetime) -> Path | None:
    """Makes `file` the database of the folder, whose lock the caller holds; gives where what was here is kept.

    None where there was nothing. A database that cannot be read any more is kept as it is.
    Refused("store.no_file"), Refused("store.restore_itself"), Refused("store.wrong_key"), Refused("store.newer"),
    Refused("store.damaged"), Refused("store.copy_damaged"), Refused("store.disk"): then what is here is as it was.
    """
    if not file.is_file():
        raise Refused("store.no_file", file=str(file))
    if paths.database.exists() and file.samefile(paths.database):
        raise Refused("store.restore_itself")
    try:
        with closing(read_only(file, key)) as source:
            refuse_foreign(stored_revision(source))
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            copy_checked(source, _beside(paths), key)
        # pictures that no photo knows yet do no harm: all that can fail comes before the one step that counts
        for pictures in (pictures_of(file), file.parent / NAME):
            bring_pictures(pictures, paths.photos, key)
        kept = _keep(paths, key, now) if paths.database.exists() else None
        _beside(paths).replace(paths.database)
    except (driver.Error, OSError) as error:
        raise refusal(error) or error from error
    finally:
        with suppress(OSError):
            _beside(paths).unlink()
    return kept


def take_over_erased(paths: Paths, file: Path) -> None:
    """Who was erased where `file` lies (a data folder, or its backups) is erased here. Refused("store.disk")."""
    for folder in (file.parent, file.parent / paths.backups.name):
        keep_erased(paths.backups, read_erased(folder).values())


def _erased_in(connection: driver.Connection) -> list[Erasure]:
    """The erasures that a database tells; none where it is of a program that knew none."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'erasure'").fetchone() is None:
        return []
    rows = connection.execute("SELECT uid, erased_at, cause FROM erasure")
    return [
        Erasure(uid=uid, erased_at=datetime.fromisoformat(at).replace(tzinfo=UTC), cause=ErasureCause(cause))
        for uid, at, cause in rows
    ]


def _beside(paths: Paths) -> Path:
    """Where the checked copy waits until what is here is kept."""
    return paths.database.with_suffix(".restored")


def _keep(paths: Paths, key: bytes, now: datetime) -> Path:
    """What is here, among the backups; nothing of it stays in a log beside the database.

    Its pictures go with it: the older database may know nothing of them, and what no photo has is swept away.
    """
    try:
        with closing(connect(str(paths.database), key, WORKING)) as connection:
            keep_erased(paths.backups, _erased_in(connection))  # the file may have been lost: nobody else knows them
            kept = make_backup(_Present(connection, key), paths.backups, now)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except (driver.DatabaseError, Refused) as error:
        told = error if isinstance(error, Refused) else refusal(error)
        if told is None or told.code not in _BEYOND_READING:
            raise
        kept = set_aside(paths.database, paths.backups, now)
    for end in ("-wal", "-shm"):
        paths.database.with_name(paths.database.name + end).unlink(missing_ok=True)
    pictures = PhotoFile(paths.photos, key)
    with closing(pictures), suppress(Refused):  # pictures that cannot be read any more keep nobody from going back
        pictures.copy_to(pictures_of(kept))
    return kept
