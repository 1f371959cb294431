"""Sessions for the calendars of other programs (Outlook, telephones): what goes into one, and the way to the writer.

The library of calendars loads when a file is written for the first time, not when the program starts.
"""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EntryStatus(StrEnum):
    """How sure an entry is, in the words of the format (RFC 5545, 3.8.1.11)."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True)
class Entry:
    """One entry. `starts` and `ends` both carry their zone, or both are days: then `ends` is the day after the last.

    `uid` is the same in every file; `sequence` grows with each change, `changed_at` is the moment of the last. While
    it `is_busy` nobody can be anywhere else.
    """

    uid: str
    title: str
    starts: datetime | date
    ends: datetime | date
    status: EntryStatus
    sequence: int
    changed_at: datetime
    is_busy: bool = True
    location: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()


def calendar_file(name: str, entries: Sequence[Entry]) -> bytes:
    """The bytes of an .ics file (RFC 5545) with the entries in their order; the same entries give the same bytes."""
    write: Callable[[str, Sequence[Entry]], bytes] = importlib.import_module("campaign_kit.exchange.ics").write
    return write(name, entries)
