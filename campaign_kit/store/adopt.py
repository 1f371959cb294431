"""Taking over the database of another computer: the code opens it, a checked copy comes here, the key is stored.

Never overwrites a database that is here; never writes to the file it was given.
"""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import keyring
import sqlcipher3.dbapi2 as driver

from campaign_kit.errors import Refused
from campaign_kit.paths import Paths
from campaign_kit.store.backup import backups
from campaign_kit.store.connection import copy_checked, read_only, stored_revision
from campaign_kit.store.keys import FoundKey, Ring, environment_key, read_key, store_key, stored_keys
from campaign_kit.store.lock import hold
from campaign_kit.store.migrations import shipped_history
from campaign_kit.store.photo_file import NAME, bring_pictures
from campaign_kit.store.trouble import refusal


def adopt_copy(paths: Paths, file: Path, code: str, environ: Mapping[str, str], ring: Ring = keyring) -> FoundKey:
    """Makes `file` (a database or a backup) the database of the data folder; returns its key and where it now lies.

    The pictures that lie beside the file come with it.

    When `file` is the data folder's own database, whose key was lost, only the key is stored anew. A key that
    CAMPAIGN_KIT_KEY names stays there and is stored nowhere else.
    Refused: "store.recovery_code", "store.no_file", "store.wrong_key" when the code is another database's,
    "store.environment_key", "store.other_environment_key" when CAMPAIGN_KIT_KEY names another key,
    "store.other_backups" when the key that would be replaced still opens backups of the folder, "store.already_here",
    "store.newer", "store.in_use", "store.damaged", "store.copy_damaged", "store.disk".
    """
    given, key = environment_key(environ), read_key(code)
    if given not in (None, key):
        raise Refused("store.other_environment_key")
    if not file.is_file():
        raise Refused("store.no_file", file=str(file))
    lock = hold(paths.data)
    try:
        _take(paths, file, key, set() if given else stored_keys(paths, ring) - {key})
        if given:
            return FoundKey(key, "environment", created=False)
        return FoundKey(key, store_key(paths, key, ring), created=False)
    except (driver.Error, OSError) as error:
        raise refusal(error) or error from error
    finally:
        lock.release()


def _take(paths: Paths, file: Path, key: bytes, replaced: set[bytes]) -> None:
    """Brings the file here, below the folder's lock; `replaced` are the keys that this one would take the place of."""
    here = paths.database.exists() and file.samefile(paths.database)
    if paths.database.exists() and not here:
        raise Refused("store.already_here", file=str(paths.database))
    if any(_opens(former, backup) for former in replaced for backup in backups(paths.backups)):
        raise Refused("store.other_backups", folder=str(paths.backups))
    with closing(read_only(file, key)) as source:
        refuse_foreign(stored_revision(source))
        if not here:
            bring_pictures(file.parent / NAME, paths.photos, key)
            copy_checked(source, paths.database, key)


def _opens(key: bytes, file: Path) -> bool:
    try:
        with closing(read_only(file, key)) as source:
            return stored_revision(source) is not None
    except driver.Error:
        return False


def refuse_foreign(revision: str | None) -> None:
    """Refused("store.wrong_key") for a file that is empty, Refused("store.newer") for one of a newer program."""
    if revision is None:  # a key opens an empty file, too
        raise Refused("store.wrong_key")
    if revision > shipped_history().head:
        raise Refused("store.newer")
