"""The office's database as one thing: opened (made, upgraded), giving units of work, copied, closed.

Owns the recipes of opening; the driver is `connection.py`'s, the migrations are `upgrade.py`'s.
"""

import importlib
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from campaign_kit.errors import Refused
from campaign_kit.store.backup import make_backup
from campaign_kit.store.connection import (
    READING,
    WORKING,
    connect,
    copy_checked,
    file_engine,
    memory_engine,
    stored_revision,
    upgrade_engine,
)
from campaign_kit.store.lock import Lock, hold
from campaign_kit.store.migrations import History, shipped_history
from campaign_kit.store.photo_file import NAME, PhotoFile
from campaign_kit.store.tables import METADATA
from campaign_kit.store.trouble import refusal
from campaign_kit.store.unit import Reading, Unit

Clock = Callable[[], datetime]
NewUid = Callable[[], str]


class Database:
    """An open database. `clock` gives moments with their zone, `new_uid` UUIDs; `actor` stands in its Changes.

    `has_written` tells whether a unit of this run wrote something; `last_step` is the number of the step that the last
    verb of this run left which can be taken back, None where it changed nothing. `pictures` are those of its photos.
    """

    def __init__(
        self,
        engine: Engine,
        key: bytes | None,
        clock: Clock,
        new_uid: NewUid,
        release: Callable[[], None],
        actor: str = "",
        pictures: PhotoFile | None = None,
    ) -> None:
        self._engine = engine
        self._key = key
        self._clock = clock
        self._new_uid = new_uid
        self._release = release
        self._actor = actor
        self._readers = engine.execution_options(**{READING: True})
        self.pictures = pictures or PhotoFile(None, None)
        self.has_written = False
        self.last_step: int | None = None

    def unit(self) -> Unit:
        """A unit of work, to be used in a `with` statement; units of several threads wait for each other.

        Refused("store.busy") inside it when that takes longer than five seconds.
        """
        return Unit(self._engine, self._clock, self._new_uid, self._actor, self._wrote, self._stepped)

    def reading(self) -> Reading:
        """A unit for queries alone, to be used in a `with` statement; waits for nobody, and nobody for it."""
        return Reading(self._readers, self._clock, self._new_uid, self._actor)

    def copy_to(self, target: Path) -> None:
        """A checked copy of all that is committed, under the same key; refuses as `backup.make_backup` does."""
        connection = self._engine.raw_connection()
        try:
            copy_checked(connection.driver_connection, target, self._key)
        except (driver.Error, OSError) as error:
            raise refusal(error) or error from error
        finally:
            connection.close()

    def settle(self) -> None:
        """Moves all that is committed into the file and empties the log beside it: what was erased is in neither."""
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except driver.Error as error:
            raise refusal(error) or error from error
        finally:
            connection.close()

    def compact(self) -> None:
        """Builds the file anew of what is in it now, so that it has no free room left, and settles.

        Refused("store.disk_full"), Refused("store.busy"): then the file is as it was, and what was erased is written
        over in it (`secure_delete`).
        """
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM")
        except driver.Error as error:
            raise refusal(error) or error from error
        finally:
            connection.close()
        self.settle()

    def sweep_pictures(self) -> int:
        """Drops the pictures that no photo has and none can get back by undoing; gives how many went."""
        with self.unit() as unit:  # no photo is added meanwhile
            return self.pictures.sweep(unit.photos.pictures())

    def copy_pictures_to(self, folder: Path) -> None:
        """Makes the folder's copy of the pictures hold those that are still wanted, and no others.

        Refused as `copy_to`.
        """
        self.sweep_pictures()
        self.pictures.copy_to(folder / NAME)

    def let_go(self) -> None:
        """Lets go of the files but not of their folder: whatever is asked for next opens them anew."""
        self._engine.dispose()
        self.pictures.close()
        self.last_step = None

    def close(self) -> None:
        """Lets go of the files and of their folder; closing twice does no harm."""
        self._engine.dispose()
        self.pictures.close()
        self._release()

    def _wrote(self) -> None:
        self.has_written = True

    def _stepped(self, step: int | None) -> None:
        self.last_step = step


def open_database(
    path: Path,
    key: bytes,
    clock: Clock,
    new_uid: NewUid,
    actor: str = "",
    history: History | None = None,
    held: Lock | None = None,
) -> Database:
    """Opens the file, made where it is missing; an older one is upgraded after a backup into `backups/` beside it.

    `held` is the folder's lock when the caller took it already; the database releases it at its close, or when it
    cannot be opened.
    Refused: "store.in_use" while another program has the folder, "store.wrong_key", "store.damaged", "store.newer"
    for a file of a newer program, "store.upgrade" when the upgrade would lose rows (nothing is changed then),
    "store.disk", "store.disk_full".
    """
    lock = held or hold(path.parent)
    try:
        bring_to_head(path, key, clock, history)
    except BaseException:
        lock.release()
        raise
    pictures = PhotoFile(path.parent / NAME, key)
    return Database(file_engine(path, key), key, clock, new_uid, lock.release, actor, pictures)


def memory_database(clock: Clock, new_uid: NewUid, actor: str = "") -> Database:
    """An empty, unencrypted database in memory, for tests; its tables are those of `tables.py`."""
    engine = memory_engine()
    METADATA.create_all(engine)
    return Database(engine, None, clock, new_uid, _nothing, actor)


def _nothing() -> None:
    """A database in memory holds no folder."""


def bring_to_head(path: Path, key: bytes, clock: Clock, history: History | None = None) -> None:
    """Makes the file where it is missing, upgrades an older one after a backup of it; refuses as `open_database`."""
    try:
        _bring_to_head(path, key, clock, history or shipped_history())
    except (driver.Error, OSError) as error:
        raise refusal(error) or error from error


def _bring_to_head(path: Path, key: bytes, clock: Clock, history: History) -> None:
    if _is_emptied(path):
        raise Refused("store.damaged")
    with closing(connect(str(path), key, WORKING)) as connection:
        revision = stored_revision(connection)
    if revision == history.head:
        return
    if revision is not None and revision > history.head:
        raise Refused("store.newer")
    engine = upgrade_engine(path, key)
    try:
        if revision is not None:
            make_backup(Database(engine, key, clock, str, _nothing), path.parent / "backups", clock())
        with engine.connect() as connection:
            upgrade(connection, history.folder)
    finally:
        engine.dispose()


def _is_emptied(path: Path) -> bool:
    """Whether a file that once held data (there are backups of it) has not one byte left: never taken for a new one."""
    backups = path.parent / "backups"
    return path.exists() and path.stat().st_size == 0 and backups.is_dir() and any(backups.iterdir())


def upgrade(connection: Connection, folder: Path) -> None:
    """Migrates a file whose foreign keys are off, and commits only when no row is lost and each link holds.

    Refused("store.upgrade"), Refused("store.disk_full") and the like: then nothing is changed.
    """
    try:
        _migrate(connection, folder)
        connection.commit()
    except SQLAlchemyError as error:
        raise refusal(getattr(error, "orig", None)) or Refused("store.upgrade") from error


def _migrate(connection: Connection, folder: Path) -> None:
    migrate = importlib.import_module("campaign_kit.store.upgrade").migrate
    before = _rows_by_table(connection)
    migrate(connection, folder)
    after = _rows_by_table(connection)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None or any(after.get(table, 0) < rows for table, rows in before.items()):
        raise Refused("store.upgrade")


def _rows_by_table(connection: Connection) -> dict[str, int]:
    names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
    return {name: connection.scalars(text(f'SELECT count(*) FROM "{name}"')).one() for name in names.all()}
