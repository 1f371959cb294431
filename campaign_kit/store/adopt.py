"""Taking over the database of another computer: the code opens it, a checked copy comes here, the key is stored.

Never overwrites a database that is here; never writes to the file it was given.
"""

from contextlib import closing
from pathlib import Path

import keyring
import sqlcipher3.dbapi2 as driver

from campaign_kit.errors import Refused
from campaign_kit.paths import Paths
from campaign_kit.store.connection import copy_checked, read_only, stored_revision
from campaign_kit.store.keys import FoundKey, Ring, store_key
from campaign_kit.store.lock import hold
from campaign_kit.store.migrations import shipped_history
from campaign_kit.store.recovery import key_of
from campaign_kit.store.trouble import refusal


def adopt_copy(paths: Paths, file: Path, code: str, ring: Ring = keyring) -> FoundKey:
    """Makes `file` (a database or a backup) the database of the data folder; returns its key and where it now lies.

    When `file` is the data folder's own database, whose key was lost, only the key is stored anew.
    Refused: "store.recovery_code", "store.no_file", "store.wrong_key" when the code is another database's,
    "store.already_here", "store.newer", "store.in_use", "store.damaged", "store.copy_damaged", "store.disk".
    """
    key = key_of(code)
    if not file.is_file():
        raise Refused("store.no_file", file=str(file))
    here = paths.database.exists() and file.samefile(paths.database)
    if paths.database.exists() and not here:
        raise Refused("store.already_here", file=str(paths.database))
    lock = hold(paths.data)
    try:
        with closing(read_only(file, key)) as source:
            _refuse_foreign(stored_revision(source))
            if not here:
                copy_checked(source, paths.database, key)
        return FoundKey(key, store_key(paths, key, ring), created=False)
    except (driver.Error, OSError) as error:
        raise refusal(error) or error from error
    finally:
        lock.release()


def _refuse_foreign(revision: str | None) -> None:
    if revision is None:  # a key opens an empty file, too
        raise Refused("store.wrong_key")
    if revision > shipped_history().head:
        raise Refused("store.newer")
