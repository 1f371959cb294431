"""Which errors of the database engine and of the disk a person can mend, and as which refusal they are told.

Knows the result codes of SQLite (sqlite.org/rescode.html) and nothing of the data.
"""

from campaign_kit.errors import Refused

_BUSY, _CORRUPT, _FULL, _NOT_A_DATABASE = 5, 11, 13, 26
_DISK = {3, 8, 10, 14}  # PERM, READONLY, IOERR, CANTOPEN


def refusal(error: BaseException | None) -> Refused | None:
    """The refusal for an error of the driver or of the file system; None for what is a bug."""
    if isinstance(error, OSError):
        return Refused("store.disk")
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    told = {
        _BUSY: Refused("store.busy"),
        _CORRUPT: Refused("store.damaged"),
        _FULL: Refused("store.disk_full"),
        _NOT_A_DATABASE: Refused("store.wrong_key"),
    } | {number: Refused("store.disk") for number in _DISK}
    return told.get(code & 0xFF)
