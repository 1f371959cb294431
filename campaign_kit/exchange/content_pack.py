"""Content packs as one zip file from somewhere else: opened, and refused where it could do harm.

It stands here and not in `library/`, which reads what is ours: a zip is a stranger's until it is checked. Owns names
and sizes inside the zip; what the files say is the matter of `library/`. Nothing is written, and nothing is unpacked
beyond the limits, whatever the zip says of itself.
"""

import stat
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from campaign_kit.errors import Refused
from campaign_kit.exchange.archive_faults import FAULTS
from campaign_kit.model.names import fold

MOST_FILES = 500
MOST_BYTES = 1_000_000
MOST_TOGETHER = 20_000_000
TOP_FILES = frozenset({"tu-rieng.txt"})
_MOST_ZIPPED = MOST_TOGETHER + 1_000_000
_LONGEST_NAME = 100
_MOST_IN_NAME = 240  # bytes; Linux has room for 255, and a file is written beside its place as ".part"
_ENDLESS = 1 << 40
_SUFFIXES = frozenset({".md", ".txt", ".toml"})
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_NOT_IN_NAMES = frozenset('<>:"|?*\\')  # Windows refuses them; ":" is a drive, "\\" a way
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
_UTF_8, _SECRET = 0x800, 0x1 | 0x40
# what systems and archivers leave in a zip beside the files
_LEFT_BEHIND = frozenset({"__macosx", "thumbs.db", "desktop.ini"})
_READ_ME = "readme.md"


@dataclass(frozen=True)
class Member:
    """A file of a pack: the pack it lies in ("" at the top), its name in NFC, and what it holds."""

    pack: str
    name: str
    content: bytes

    @property
    def place(self) -> str:
        """Where it lies, "ky-nang-so/b3-ket-ban-an-toan.md"."""
        return f"{self.pack}/{self.name}" if self.pack else self.name


def read_zip(file: Path) -> tuple[Member, ...]:
    """The files of the packs in the zip, those at the top first, in the order of their names.

    People zip the folder itself: one folder around everything is left away. Refused "content.zip_unopened",
    "content.zip_damaged", "content.zip_secret", "content.zip_way" (a path that leads outside), "content.zip_name",
    "content.zip_link", "content.zip_twice", "content.zip_suffix", "content.zip_place", "content.zip_many",
    "content.zip_large", "content.zip_heavy", "content.zip_empty".
    """
    try:
        with file.open("rb") as stream:
            if file.stat().st_size > _MOST_ZIPPED:
                raise _too_heavy()
            return read_stream(stream, file.name)
    except OSError as error:
        raise Refused("content.zip_unopened", file=str(file), reason=error.strerror or str(error)) from error


def read_stream(stream: BinaryIO, name: str) -> tuple[Member, ...]:
    """The same of a zip that is open; `name` is for the sentence of a refusal."""
    try:
        with zipfile.ZipFile(stream) as archive:
            return tuple(_members(archive))
    except FAULTS as error:
        raise Refused("content.zip_damaged", file=name) from error


def _members(archive: zipfile.ZipFile) -> Iterator[Member]:
    infos = archive.infolist()
    if len(infos) > MOST_FILES:
        raise Refused("content.zip_many", count=len(infos), limit=MOST_FILES)
    named = [(_parts(info), info) for info in infos]
    files = [(parts, info) for parts, info in named if not info.is_dir() and not _is_left_behind(parts)]
    inside = _without_the_folder([parts for parts, _ in files])
    wanted = [(parts, info) for parts, (_, info) in zip(inside, files, strict=True) if parts[-1].lower() != _READ_ME]
    if not wanted:
        raise Refused("content.zip_empty")
    _check_places([parts for parts, _ in wanted])
    together = 0
    for parts, info in sorted(wanted, key=lambda each: (len(each[0]), each[0])):
        content = _content(archive, info)
        together += len(content)
        if together > MOST_TOGETHER:
            raise _too_heavy()
        yield Member(parts[0] if len(parts) > 1 else "", parts[-1], content)


def _parts(info: zipfile.ZipInfo) -> tuple[str, ...]:
    """The folders and the name of an entry."""
    name = _name(info)
    if info.flag_bits & _SECRET:
        raise Refused("content.zip_secret", file=name)
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise Refused("content.zip_link", file=name)
    parts = tuple(name.removesuffix("/").split("/"))
    if "\\" in name or name[1:2] == ":" or any(part in ("", ".", "..") for part in parts):
        raise Refused("content.zip_way", file=_printable(name))
    if not all(map(_can_be_named, parts)):
        raise Refused("content.zip_name", file=_printable(name))
    return parts


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it stands in the zip, in NFC: `filename` hides what follows a NUL.

    macOS writes UTF-8 and does not say so; any other letters from before Unicode are not guessed.
    """
    name = info.orig_filename
    if not info.flag_bits & _UTF_8 and not name.isascii():
        try:
            name = name.encode("cp437").decode()
        except UnicodeError as error:
            raise Refused("content.zip_name", file=_printable(name)) from error
    return unicodedata.normalize("NFC", name)


def _too_heavy() -> Refused:
    return Refused("content.zip_heavy", limit=MOST_TOGETHER // 1_000_000)


def _can_be_named(part: str) -> bool:
    """Whether every system can have a file of that name."""
    return (
        len(part) <= _LONGEST_NAME
        and part.isprintable()
        and len(part.encode()) <= _MOST_IN_NAME
        and not _NOT_IN_NAMES & set(part)
        and not part.endswith((".", " "))
        and part.partition(".")[0].strip().lower() not in _DEVICES
    )


def _printable(name: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in name)


def _is_left_behind(parts: Sequence[str]) -> bool:
    return any(part.startswith(".") or part.lower() in _LEFT_BEHIND for part in parts)


def _without_the_folder(paths: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The paths without the one folder around all packs, where there is one."""
    one = len({parts[0] for parts in paths}) == 1
    return [parts[1:] for parts in paths] if one and any(len(parts) > 2 for parts in paths) else list(paths)


def _check_places(paths: Iterable[tuple[str, ...]]) -> None:
    """A file lies in a pack and nowhere else, has a suffix of content, and no other has its name in other letters."""
    taken: dict[tuple[str, ...], str] = {}
    for parts in paths:
        place = "/".join(parts)
        if PurePosixPath(place).suffix.lower() not in _SUFFIXES:
            raise Refused("content.zip_suffix", file=place)
        if (len(parts) != 2 and parts[-1] not in TOP_FILES) or len(parts) > 2:
            raise Refused("content.zip_place", file=place)
        first = taken.setdefault(tuple(map(fold, parts)), place)
        if first is not place:
            raise Refused("content.zip_twice", file=place, other=first)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """What the entry really holds: read to its end or to one byte more than may be, never as far as its header says."""
    if info.compress_type not in _METHODS:
        raise zipfile.BadZipFile
    unbound = copy(info)
    unbound.file_size = _ENDLESS
    with archive.open(unbound) as stream:
        content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Refused("content.zip_large", file=_printable(info.orig_filename), limit=MOST_BYTES // 1_000_000)
    if len(content) != info.file_size:
        raise zipfile.BadZipFile
    return content
