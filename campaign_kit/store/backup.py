"""Backups: checked copies in a folder, named by the local time they were made, and which of them are kept.

Knows no query. A backup is encrypted with the same key as the database.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from campaign_kit.errors import Refused
from campaign_kit.model.erasing import OLD_BACKUPS_DAYS
from campaign_kit.model.report import LOCAL
from campaign_kit.store.erased_file import erased_at

_NAME = re.compile(r"campaign_kit-(\d{8}-\d{6})\.(?:db|damaged|photos)")
_STAMP = "%Y%m%d-%H%M%S"
_LEFT_OVER = ("*.part", "*.part-journal", "*.restored", "*.restored-journal")
_KEEP_ALL = timedelta(days=2)
_MEANWHILE = timedelta(hours=1)  # a backup named so soon after an erasure may have been begun before it
_Period = Callable[[datetime], Hashable]
_KEEP: tuple[tuple[int, _Period], ...] = (
    (12, lambda moment: moment.date()),
    (10, lambda moment: moment.isocalendar()[:2]),
    (9, lambda moment: (moment.year, moment.month)),
)


class Copied(Protocol):
    """What a backup needs of the database; `database.Database` is one."""

    def copy_to(self, target: Path) -> None: ...


def make_backup(database: Copied, folder: Path, now: datetime) -> Path:
    """A copy by the backup API, reopened and checked; older backups that the rule does not keep are removed after it,
    and those that an erasure has overtaken.

    An old one that cannot be removed (in use, write-protected) stays until the next time. `now` has its zone.
    Refused("store.disk"), Refused("store.disk_full"), Refused("store.copy_damaged"): then no backup was made and none
    was removed.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = _free_name(folder, now)
        database.copy_to(target)
        _remove_old(folder, now)
    except OSError as error:
        raise Refused("store.disk") from error
    return target


def last_backup(folder: Path) -> datetime | None:
    """When the newest backup was made (local time with its zone); None when there is none."""
    return max(backups(folder).values(), default=None)


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups stay: all of the last two days, and the newest of each of 12 days, 10 weeks and 9 months.

    Days, weeks and months without a backup do not count, so that a machine that was off for a term loses nothing.
    """
    newest_first = sorted(moments, reverse=True)
    stay = {moment for moment in newest_first if moment > now - _KEEP_ALL}
    for count, period in _KEEP:
        newest: dict[Hashable, datetime] = {}
        for moment in newest_first:
            newest.setdefault(period(moment.astimezone(LOCAL)), moment)
        stay |= set(list(newest.values())[:count])
    return stay


def backups(folder: Path) -> dict[Path, datetime]:
    """The backups in the folder and when each was made (local time with its zone), in no order."""
    return {path: moment for path, moment in _named(folder).items() if path.suffix == ".db"}


def set_aside(file: Path, folder: Path, now: datetime) -> Path:
    """Moves a database that cannot be read any more among the backups, whose rules it follows. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return file.replace(_free_name(folder, now).with_suffix(".damaged"))


def pictures_of(backup: Path) -> Path:
    """Where the pictures lie that a backup was left with alone; they follow its rules."""
    return backup.with_suffix(".photos")


def remove_overtaken(folder: Path, now: datetime) -> list[Path]:
    """Removes the backups that still hold names which were erased `OLD_BACKUPS_DAYS` ago or earlier; gives them.

    None goes before there is one from after that erasure. Refused("store.disk") when it is not known what was erased.
    """
    long_ago = now - timedelta(days=OLD_BACKUPS_DAYS)
    erased = max((moment for moment in erased_at(folder) if moment <= long_ago), default=None)
    if erased is None:
        return []
    present, overtaken = _named(folder), erased + _MEANWHILE
    if not any(p.suffix == ".db" and moment >= overtaken for p, moment in present.items()):
        return []
    gone = []
    for path, moment in present.items():
        if moment < overtaken:
            with suppress(OSError):
                path.unlink()
                gone.append(path)
    return gone


def remove_left_over(*folders: Path) -> None:
    """Removes copies that were never finished: the program was ended while it wrote them, and no rule finds them.

    Whoever calls holds the data folder, so that nobody is writing one.
    """
    for folder in folders:
        for part in (file for shape in _LEFT_OVER for file in folder.glob(shape)):
            with suppress(OSError):
                part.unlink()


def remove_fresh(folder: Path, known: Collection[Path]) -> None:
    """Removes the backups that are not among the known: they hold who was erased, but are named as if made after it."""
    for path in backups(folder).keys() - set(known):
        path.unlink(missing_ok=True)


def _named(folder: Path) -> dict[Path, datetime]:
    named = ((path, _NAME.fullmatch(path.name)) for path in folder.glob("campaign_kit-*"))
    return {path: datetime.strptime(m[1], _STAMP).replace(tzinfo=LOCAL) for path, m in named if m}


def _free_name(folder: Path, now: datetime) -> Path:
    """Two backups within one second: the second is named by the next."""
    moment = now.astimezone(LOCAL)
    target = folder / f"campaign_kit-{moment:{_STAMP}}.db"
    while target.exists() or target.with_suffix(".damaged").exists():
        moment += timedelta(seconds=1)
        target = folder / f"campaign_kit-{moment:{_STAMP}}.db"
    return target


def _remove_old(folder: Path, now: datetime) -> None:
    present = _named(folder)
    stay = kept(present.values(), now)
    for path, moment in present.items():
        if moment not in stay:
            with suppress(OSError):
                path.unlink()
    remove_overtaken(folder, now)
