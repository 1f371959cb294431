"""Where the key of the database lies: the environment, the keyring of the system, else a file for the user alone.

Never logs or prints a key. Knows nothing of what the database holds.
"""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

import keyring

from campaign_kit.errors import Refused
from campaign_kit.paths import Paths
from campaign_kit.store.recovery import KEY_BYTES, key_of

ENVIRONMENT_NAME = "CAMPAIGN_KIT_KEY"
_SERVICE = "campaign-kit"
_HEX = re.compile(r"[0-9a-fA-F]{64}")

KeyPlace = Literal["environment", "keyring", "file"]


class Ring(Protocol):
    """What is used of the module `keyring`; tests bring their own, never the real one."""

    def get_password(self, service_name: str, username: str, /) -> str | None: ...

    def set_password(self, service_name: str, username: str, password: str, /) -> None: ...


@dataclass(frozen=True)
class FoundKey:
    """The key, where it lies, and whether it was made just now; it does not show itself when printed."""

    key: bytes = field(repr=False)
    place: KeyPlace
    created: bool


def find_key(paths: Paths, environ: Mapping[str, str], ring: Ring = keyring) -> FoundKey:
    """The key of the data folder; a new one, stored at once, where there is neither key nor database.

    The caller holds the folder (`lock.hold`): of two first starts at once the second would replace the first's key.
    CAMPAIGN_KIT_KEY (a recovery code or 64 hexadecimal digits) goes before the keyring, the keyring before the file.
    Refused: "store.environment_key" when that cannot be read, "store.key_damaged" when the stored one cannot,
    "store.key_missing" when there is a database and no key, "store.disk".
    """
    given = environment_key(environ)
    if given is not None:
        return FoundKey(given, "environment", created=False)
    stored = _from_ring(paths, ring)
    if stored is not None:
        return FoundKey(_stored_key(stored), "keyring", created=False)
    if paths.key_file.exists():
        return FoundKey(_from_file(paths.key_file), "file", created=False)
    if paths.database.exists():
        raise Refused("store.key_missing", file=str(paths.database))
    key = secrets.token_bytes(KEY_BYTES)
    return FoundKey(key, store_key(paths, key, ring), created=True)


def store_key(paths: Paths, key: bytes, ring: Ring = keyring) -> KeyPlace:
    """Puts the key into the keyring, or where there is none into a file that the user alone can read.

    What is in the keyring does not stay in a file beside the data. Returns the place that `find_key` will name.
    Refused("store.disk").
    """
    if _into_ring(paths, key, ring):
        with suppress(OSError):  # write-protected; the keyring goes before it from now on
            paths.key_file.unlink(missing_ok=True)
        return "keyring"
    _to_file(paths.key_file, key)
    return "file"


def environment_key(environ: Mapping[str, str]) -> bytes | None:
    """The key that CAMPAIGN_KIT_KEY names; None when it is not set. Refused("store.environment_key")."""
    given = environ.get(ENVIRONMENT_NAME)
    if not given:
        return None
    try:
        return read_key(given)
    except Refused as error:
        raise Refused("store.environment_key") from error


def read_key(text: str) -> bytes:
    """The key of a recovery code, or of 64 hexadecimal digits. Refused("store.recovery_code")."""
    return bytes.fromhex(text.strip()) if _HEX.fullmatch(text.strip()) else key_of(text)


def stored_keys(paths: Paths, ring: Ring = keyring) -> set[bytes]:
    """Every key that this machine keeps for the data folder; those that cannot be read are left out."""
    texts = [_from_ring(paths, ring) or ""]
    with suppress(OSError):
        texts.append(paths.key_file.read_text(encoding="ascii", errors="replace").strip())
    return {bytes.fromhex(text) for text in texts if _HEX.fullmatch(text)}


def _name(paths: Paths) -> str:
    """One key for each data folder, however its path is written."""
    return os.path.normcase(paths.data.resolve())


def _from_ring(paths: Paths, ring: Ring) -> str | None:
    """Earlier programs named the entry by the path as it was written."""
    try:
        return ring.get_password(_SERVICE, _name(paths)) or ring.get_password(_SERVICE, str(paths.data))
    except Exception:  # none on this machine, or locked; backends leak errors of their own (D-Bus)
        return None


def _into_ring(paths: Paths, key: bytes, ring: Ring) -> bool:
    """True when the ring gives back what it was given: a backend that forgets would lose the office's data."""
    try:
        ring.set_password(_SERVICE, _name(paths), key.hex())
    except Exception:  # as above
        return False
    return _from_ring(paths, ring) == key.hex()


def _from_file(file: Path) -> bytes:
    try:
        if os.name == "posix" and file.stat().st_mode & 0o077:
            file.chmod(0o600)
        text = file.read_text(encoding="ascii", errors="replace")
    except OSError as error:
        raise Refused("store.disk") from error
    return _stored_key(text.strip())


def _to_file(file: Path, key: bytes) -> None:
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
            out.write(key.hex() + "\n")
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, file)
    except OSError as error:
        raise Refused("store.disk") from error


def _stored_key(text: str) -> bytes:
    if not _HEX.fullmatch(text):
        raise Refused("store.key_damaged")
    return bytes.fromhex(text)
