"""The one zip writer for Office files, so that the same document is the same bytes on every day and machine.

Owns dates, order and compression inside the zip, and the properties that would tell the time; must not know what the
members mean.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePosixPath
from typing import BinaryIO, Protocol
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# the earliest date that a zip can hold; Office properties take it without a zone
EPOCH = datetime(1980, 1, 1)
_PACKED = frozenset({".png", ".jpg", ".jpeg", ".gif"})
_LEVEL = 6
_UNIX = 3
_READABLE = 0o644 << 16


class CoreProperties(Protocol):
    """What python-pptx and python-docx both offer of an Office file's properties."""

    title: str
    subject: str
    author: str
    language: str
    last_modified_by: str
    revision: int
    created: datetime
    modified: datetime


def settle_properties(core: CoreProperties, title: str, subject: str, author: str, language: str) -> None:
    """Fills in the properties of an Office file; whatever would differ from one run to the next is fixed."""
    core.title, core.subject, core.author, core.language = title, subject, author, language
    core.last_modified_by = author
    core.revision = 1
    core.created = core.modified = EPOCH


def write_archive(target: BinaryIO, members: Iterable[tuple[str, bytes]]) -> None:
    """Writes the members in the order given; pictures that are packed already are stored. `target` stays open."""
    with ZipFile(target, "w") as archive:
        for name, content in members:
            info = ZipInfo(name, EPOCH.timetuple()[:6])
            info.create_system = _UNIX
            info.external_attr = _READABLE
            stored = PurePosixPath(name).suffix.lower() in _PACKED
            archive.writestr(info, content, ZIP_STORED if stored else ZIP_DEFLATED, _LEVEL)


def rewrite_archive(source: BinaryIO, target: BinaryIO) -> None:
    """Copies a zip as `write_archive` would have written it, its members in their order."""
    with ZipFile(source) as archive:
        write_archive(target, ((name, archive.read(name)) for name in archive.namelist()))
