"""Excel files behind a password: locked and opened in memory, so that no open copy ever lies on a disk.

The lock is that of Office itself: Excel and LibreOffice open the file with the password.
"""

import importlib
from pathlib import Path

from campaign_kit.errors import Refused

_SHORTEST, _LONGEST = 8, 255  # the longest that Excel takes
_LOCK = "campaign_kit.exchange.office_lock"


def check_password(password: str) -> None:
    """Refused("handover.password") for one too short, or longer than Excel takes."""
    if not _SHORTEST <= len(password) <= _LONGEST:
        raise Refused("handover.password", least=_SHORTEST)


def locked(book: bytes, password: str) -> bytes:
    """The workbook (.xlsx) behind the password. Refused as `check_password`."""
    check_password(password)
    content: bytes = importlib.import_module(_LOCK).locked(book, password)
    return content


def unlocked(file: Path, password: str) -> bytes:
    """What is behind the password, whole and unchanged since it was locked.

    Refused("handover.wrong_password"), Refused("handover.not_locked") for a file without a lock,
    Refused("handover.damaged"), and as `roster.files.bytes_of`.
    """
    content: bytes = importlib.import_module(_LOCK).unlocked(file, password)
    return content
