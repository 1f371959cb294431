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
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.backup import backups, last_backup, make_backup, remove_fresh
from campaign_kit.store.database import Database, bring_to_head
from campaign_kit.store.erased_again import erase_again
from campaign_kit.store.keys import FoundKey
from campaign_kit.store.recovery import recovery_code
from campaign_kit.store.restoring import restore_backup, take_over_erased
from campaign_kit.wording.office import KEY_PLACES
from campaign_kit.wording.program import NOT_THERE_YET

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


_EVERYTHING = frozenset(
    {"attendance", "content", "evidence", "materials", "office", "outreach", "papers", "people", "plan", "reporting"}
)


@dataclass(frozen=True)
class KeptBackup:
    """A backup: its file, when it was made (local time with its zone), its size in bytes."""

    file: Path
    made: datetime
    size: int


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
        """A checked copy of the database in the backup folder, and beside it the pictures of its photos."""
        made = make_backup(self.database, self.paths.backups, self.clock())
        self.database.copy_pictures_to(self.paths.backups)
        return Outcome(made)

    def back_up_after_writing(self) -> None:
        """The day's backup, when something was written in this run and today has none yet; refuses as `backup_now`."""
        last = self.last_backup()
        if self.database.has_written and (last is None or local_day(last) < local_day(self.clock())):
            self.backup_now()

    def backups(self) -> tuple[KeptBackup, ...]:
        """As `kept_backups`."""
        return kept_backups(self.paths)

    def restore(self, file: Path) -> Outcome[Path | None]:
        """Goes back to a backup, while the data is open; gives where what was here is kept as a backup.

        Who was erased since it was made is erased again. Nothing else may be asked for meanwhile. Refused as
        `store.restoring.restore_backup`; then what is here is as it was.
        """
        take_over_erased(self.paths, file)
        self.database.let_go()
        kept = restore_backup(self.paths, file, self.key.key, self.clock())
        known = backups(self.paths.backups)
        bring_to_head(self.paths.database, self.key.key, self.clock)
        if erase_again(self.database, self.paths.backups):
            remove_fresh(self.paths.backups, known)
        self.database.sweep_pictures()
        return Outcome(kept, _EVERYTHING)

    def wrong_sums(self) -> tuple[int, ...]:
        """The sessions whose kept sums are not what their lists say, by number; the lists themselves are never wrong.

        None are found, unless something else than this program wrote into the file.
        """
        with self.database.reading() as unit:
            return tuple(unit.summaries.check())

    def repair_sums(self) -> Outcome[tuple[int, ...]]:
        """Sums anew what `wrong_sums` finds, and gives it."""
        with self.database.unit() as unit:
            wrong = tuple(unit.summaries.repair())
            unit.commit()
        return Outcome(wrong, frozenset({"attendance"}) if wrong else frozenset())

    def last_backup(self) -> datetime | None:
        """When the newest backup was made; None when there is none."""
        return last_backup(self.paths.backups)


def kept_backups(paths: Paths) -> tuple[KeptBackup, ...]:
    """The backups that can be gone back to, the newest first; works without a database."""
    found = sorted(backups(paths.backups).items(), key=lambda each: each[1], reverse=True)
    return tuple(KeptBackup(file, made, file.stat().st_size) for file, made in found)


@dataclass(frozen=True)
class Health:
    """What helps somebody who helps: versions by name, folders by name (the user's home as ~), fonts with their bytes.

    `is_sound` is false when something that must be there is missing.
    """

    versions: dict[str, str]
    folders: dict[str, str]
    fonts: dict[str, int]
    is_sound: bool


def examine(paths: Paths) -> Health:
    """The health of this installation; works without a database, tells nothing personal and never the key."""
    folders = {
        "data": paths.data,
        "backups": paths.backups,
        "content": paths.content,
        "own_content": paths.own_content,
        "layouts": paths.layouts,
    }
    fonts = {font.stem: font.stat().st_size for font in sorted((paths.layouts / "fonts").glob("*.ttf"))}
    own = {"campaign-kit": __version__, "python": platform.python_version(), "system": platform.platform()}
    versions = own | {name: _version(name) for name in _LIBRARIES}
    sound = paths.content.is_dir() and bool(fonts) and all(versions.values())
    return Health(versions, {name: _told(path) for name, path in folders.items()}, fonts, sound)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _told(path: Path) -> str:
    """The path without the name of the account it is in; marked when there is no such folder yet."""
    home = Path.home()
    told = str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
    return told if path.is_dir() else NOT_THERE_YET.format(path=told)
