"""Opens the archive that a .xlsx or .ods is, and refuses what no spreadsheet program writes. Knows no part by name."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from campaign_kit.errors import Refused
from campaign_kit.exchange.archive_faults import FAULTS
from campaign_kit.exchange.roster.sheet import MOST_UNPACKED_BYTES

_MOST_PARTS = 2_000
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


@contextmanager
def open_archive(name: str, data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, for the length of a `with`; `name` is for the sentence of a refusal.

    Refused "roster.damaged", "roster.password" or "roster.too_big"; whatever shows while its parts are read, too.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_parts(name, archive.infolist())
            yield archive
    except FAULTS as error:
        raise Refused("roster.damaged", file=name) from error


def _check_parts(name: str, parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise Refused("roster.too_big", file=name)
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("roster.password", file=name)
    twice = len({part.filename.lower() for part in parts}) != len(parts)
    if twice or any(part.compress_type not in _METHODS for part in parts):
        raise Refused("roster.damaged", file=name)
