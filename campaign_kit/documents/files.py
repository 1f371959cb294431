"""Writing a file for a person: whole or not at all, never over one that somebody else wrote, changed or holds open."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from campaign_kit.errors import Refused


def write_file(
    target: Path, write: Callable[[BinaryIO], object], is_ours: Callable[[Path], bool] = lambda _: True
) -> Path:
    """Writes beside the target as ".part", flushes it to the disk, then renames it; gives back where it stands.

    A file that is there is replaced when it `is_ours` (written by the program and not changed since) or holds the same
    bytes. Any other, and one that a program holds open (Word, a PDF viewer), is left alone: the new file stands beside
    it with a number in its name. Refused "materials.folder" when the folder cannot be written.
    """
    try:
        with _beside(target, write) as part:
            return _rename(part, target, is_ours)
    except OSError as error:
        raise Refused("materials.folder", folder=str(target.parent), reason=error.strerror or str(error)) from error


def suffixed(target: Path, suffix: str) -> Path:
    """The target with the suffix of its kind, added where it has another: no file of another kind is written over."""
    return target if target.suffix.lower() == suffix else target.with_name(target.name + suffix)


def put_file(target: Path, content: bytes) -> None:
    """Puts the bytes in the place of the target, whole or not at all, and nowhere else. Raises OSError."""
    with _beside(target, lambda stream: stream.write(content)) as part:
        part.replace(target)


def digest(path: Path) -> str:
    """The SHA-256 of the file's bytes, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def _beside(target: Path, write: Callable[[BinaryIO], object]) -> Iterator[Path]:
    """A whole file beside the target, flushed to the disk, to be renamed; gone at the end where it was not."""
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        yield part
    finally:
        with suppress(OSError):
            part.unlink()


def _rename(part: Path, target: Path, is_ours: Callable[[Path], bool]) -> Path:
    for place in _places(target):
        if place.exists() and not is_ours(place) and digest(place) != digest(part):
            continue
        try:
            return part.replace(place)
        except PermissionError:
            if not place.exists():
                raise
    raise AssertionError("the places never end")


def _places(target: Path) -> Iterator[Path]:
    yield target
    yield from (target.with_stem(f"{target.stem} ({number})") for number in count(2))
