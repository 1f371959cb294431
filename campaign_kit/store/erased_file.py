"""The erasures that stand beside the backups: uids alone, so that whatever older copy is opened they are done again.

A text file of one line each; it is whole or as it was. Knows no database.
"""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.model.erasing import Erasure, ErasureCause

_NAME = "erased.txt"
_PARTS = 3


def read_erased(folder: Path) -> dict[str, Erasure]:
    """The erasures that the file of the folder tells, by uid; none where there is no file. Refused("store.disk").

    A line that cannot be read is left out: the others still count.
    """
    try:
        lines = (folder / _NAME).read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Refused("store.disk") from error
    found = (_erasure(line) for line in lines)
    return {each.uid: each for each in found if each is not None}


def keep_erased(folder: Path, erasures: Iterable[Erasure]) -> None:
    """Adds the erasures to the file; one that it tells already stays as it is. Refused("store.disk")."""
    known = read_erased(folder)
    new = {each.uid: each for each in erasures if each.uid not in known}
    if not new:
        return
    rows = sorted((known | new).values(), key=lambda each: (each.erased_at, each.uid))
    part = folder / (_NAME + ".part")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with part.open("w", encoding="ascii", newline="\n") as out:
            out.writelines(f"{each.uid} {each.erased_at.isoformat()} {each.cause.value}\n" for each in rows)
            out.flush()
            os.fsync(out.fileno())
        part.replace(folder / _NAME)
    except OSError as error:
        raise Refused("store.disk") from error
    finally:
        part.unlink(missing_ok=True)


def last_erased(folder: Path) -> list[datetime]:
    """The moments of the erasures that the file tells, each once; refuses as `read_erased`."""
    return sorted({each.erased_at for each in read_erased(folder).values()})


def _erasure(line: str) -> Erasure | None:
    parts = line.split()
    if len(parts) != _PARTS:
        return None
    try:
        return Erasure(uid=parts[0], erased_at=datetime.fromisoformat(parts[1]), cause=ErasureCause(parts[2]))
    except ValueError:
        return None
