"""What a user can ask for about the program itself: the recovery code, the place of the key, backups, its health.

Tells nothing personal; the key leaves this room only as the recovery code that its owner asked for.
"""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path

from campaign_kit import __version__
from campaign_kit.paths import Paths
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.backup import last_backup, make_backup
from campaign_kit.store.database import Database
from campaign_kit.store.keys import FoundKey
from campaign_kit.store.recovery import recovery_code
from campaign_kit.wording.office import KEY_PLACES

_LIBRARIES = (
    "PySide6-Essentials",
    "sqlmodel",
    "sqlcipher3",
    "reportlab",
    "python-pptx",
    "pypdfium2",
    "svglib",
    "typer",
)


@dataclass(frozen=True)
class UpkeepService:
    """The key in use, the database and the folders of this run."""

    database: Database
    paths: Paths
    key: FoundKey
    clock: Callable[[], datetime]

    def recovery_code(self) -> str:
        """The code that opens the data on another computer; for its owner's eyes only."""
        return recovery_code(self.key.key)

    def key_place(self) -> str:
        """A Vietnamese sentence on where the key lies."""
        return KEY_PLACES[self.key.place]

    def backup_now(self) -> Outcome[Path]:
        """A checked copy of the database in the backup folder."""
        return Outcome(make_backup(self.database, self.paths.backups, self.clock()))

    def last_backup(self) -> datetime | None:
        """When the newest backup was made; None when there is none."""
        return last_backup(self.paths.backups)

    def doctor(self) -> dict[str, dict[str, str]]:
        """See `examine`."""
        return examine(self.paths)


def examine(paths: Paths) -> dict[str, dict[str, str]]:
    """Versions, folders and fonts of this installation, by topic; works without a database and never names the key."""
    return {
        "versions": {"campaign-kit": __version__, "python": platform.python_version(), "system": platform.platform()}
        | {name: _version(name) for name in _LIBRARIES},
        "folders": {
            "data": _folder(paths.data),
            "content": _folder(paths.content),
            "own_content": _folder(paths.own_content),
            "layouts": _folder(paths.layouts),
            "backups": _folder(paths.backups),
        },
        "fonts": {font.stem: str(font.stat().st_size) for font in sorted((paths.layouts / "fonts").glob("*.ttf"))},
    }


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _folder(path: Path) -> str:
    return str(path) if path.is_dir() else ""
