"""Writing a file for a person: whole or not at all, never over one that another program holds open."""

import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from campaign_kit.errors import Refused


def write_file(target: Path, write: Callable[[BinaryIO], None]) -> Path:
    """Writes beside the target as ".part", flushes it to the disk, then renames it; gives back where it stands.

    A target held open by another program (Word, a PDF viewer) is left alone: the new file stands beside it with a
    number in its name. Refused "materials.folder" when the folder cannot be written.
    """
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        return _rename(part, target)
    except OSError as error:
        raise Refused("materials.folder", folder=str(target.parent), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _rename(part: Path, target: Path) -> Path:
    try:
        return part.replace(target)
    except PermissionError:
        if not target.exists():
            raise
    beside = (target.with_stem(f"{target.stem} ({number})") for number in count(2))
    return part.replace(next(path for path in beside if not path.exists()))
