"""Backups: checked copies in a folder, named by the local time they were made, and which of them are kept.

Knows no query. A backup is encrypted with the same key as the database.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from campaign_kit.errors import Refused
from campaign_kit.model.report import LOCAL

_NAME = re.compile(r"campaign_kit-(\d{8}-\d{6})\.db")
_STAMP = "%Y%m%d-%H%M%S"
_KEEP_ALL = timedelta(days=2)
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
    """A copy by the backup API, reopened and checked; older backups that the rule does not keep are removed after it.

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
    named = ((path, _NAME.fullmatch(path.name)) for path in folder.glob("campaign_kit-*.db"))
    return {path: datetime.strptime(m[1], _STAMP).replace(tzinfo=LOCAL) for path, m in named if m}


def _free_name(folder: Path, now: datetime) -> Path:
    """Two backups within one second: the second is named by the next."""
    moment = now.astimezone(LOCAL)
    while (target := folder / f"campaign_kit-{moment:{_STAMP}}.db").exists():
        moment += timedelta(seconds=1)
    return target


def _remove_old(folder: Path, now: datetime) -> None:
    present = backups(folder)
    stay = kept(present.values(), now)
    for path, moment in present.items():
        if moment not in stay:
            with suppress(OSError):
                path.unlink()
