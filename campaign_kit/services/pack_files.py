"""Own content files on the disk: found, written whole or not at all, kept before they are replaced or put away."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from campaign_kit.documents.files import put_file
from campaign_kit.errors import Refused
from campaign_kit.library.packs import inside, place_of
from campaign_kit.model.report import LOCAL
from campaign_kit.paths import Paths

_STAMP = "%Y%m%d-%H%M%S"


def found(folder: Path, pack: str, name: str) -> Path | None:
    """The file of the content folder that stands in that place, by its pack and name without marks and case."""
    if any(_is_a_way(part) for part in (pack, name)):
        return None
    exact = folder / pack / name
    if exact.is_file():
        return exact
    place = place_of(pack, Path(name))
    alike = (file for file in _files(folder) if file.suffix == exact.suffix)
    return next((file for file in alike if place_of(file.parent.name, file) == place), None)


def bytes_of(path: Path) -> bytes:
    """What the file holds. Refused "content.not_read"."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused("content.not_read", file=str(path), reason=error.strerror or str(error)) from error


def put(path: Path, content: bytes) -> None:
    """Writes the file. Refused "content.not_saved": what stood there stays."""
    try:
        put_file(path, content)
    except OSError as error:
        raise not_saved(path, error) from error


def not_saved(path: Path, error: OSError) -> Refused:
    """The refusal of a file that could not be written."""
    return Refused("content.not_saved", file=str(path), reason=error.strerror or str(error))


def kept_folder(paths: Paths, now: datetime) -> Path:
    """A folder of that moment for what is replaced or put away; it is not made yet."""
    moment = now.astimezone(LOCAL)
    while (folder := paths.content_before / moment.strftime(_STAMP)).exists():
        moment += timedelta(seconds=1)
    return folder


def keep(path: Path, own_content: Path, folder: Path) -> Path:
    """Copies an own file into the folder; gives back where the copy stands. Raises OSError."""
    kept = folder / path.relative_to(own_content)
    kept.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy2(path, kept))


def _is_a_way(part: str) -> bool:
    """True for what would lead out of the folder."""
    return part in (".", "..") or "/" in part or "\\" in part


def _files(folder: Path) -> Iterator[Path]:
    packs = (path for path in inside(folder) if path.is_dir())
    return (file for pack in packs for file in inside(pack) if file.is_file())
