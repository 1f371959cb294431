"""The erasures that stand beside the backups: uids alone, so that whatever older copy is opened they are done again.

A text file of one line each; it is whole or as it was. Knows no database.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
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
    found = (_erasure(line) for line in _lines(folder))
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
        with suppress(OSError):
            part.unlink()


def erased_uids(folder: Path) -> frozenset[str]:
    """The uids that the file tells, read in no time; refuses as `read_erased`."""
    return frozenset(line.partition(" ")[0] for line in _lines(folder))


def erased_at(folder: Path) -> frozenset[datetime]:
    """The moments of the erasures that the file tells; refuses as `read_erased`."""
    told = {line.split(" ")[1] for line in _lines(folder) if line.count(" ") == _PARTS - 1}
    return frozenset(moment for each in told if (moment := _moment(each)) is not None)


def _lines(folder: Path) -> list[str]:
    try:
        return (folder / _NAME).read_text(encoding="ascii", errors="replace").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise Refused("store.disk") from error


def _erasure(line: str) -> Erasure | None:
    parts = line.split(" ")
    moment = _moment(parts[1]) if len(parts) == _PARTS else None
    if moment is None or parts[2] not in set(ErasureCause):
        return None
    return Erasure(uid=parts[0], erased_at=moment, cause=ErasureCause(parts[2]))


def _moment(text: str) -> datetime | None:
    """A moment with its zone; None for what is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment
