"""The writer of .ics files (RFC 5545); knows `icalendar` and nothing of sessions. Loaded by `calendar.py` when used."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from icalendar import STATUS, TRANSP, Calendar, Event

from campaign_kit.exchange.calendar import Entry

_PRODUCT = "-//campaign-kit//VI"


def write(name: str, entries: Sequence[Entry]) -> bytes:
    """The calendar of that name. Hours are written in UTC: each reader shows its own, and no table of zones is needed.

    There is no METHOD: the file is a calendar and no invitation, so that nobody is asked for an answer.
    """
    calendar = Calendar()  # its `new` would give it a uid by chance, another one in each file
    # by the last name Outlook, Google and telephones call the calendar
    for field, value in (("VERSION", "2.0"), ("PRODID", _PRODUCT), ("CALSCALE", "GREGORIAN"), ("X-WR-CALNAME", name)):
        calendar.add(field, value)
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _event(entry: Entry) -> Event:
    return Event.new(
        uid=entry.uid,
        summary=entry.title,
        start=_moment(entry.starts),
        end=_moment(entry.ends),
        location=entry.location or None,
        description=entry.description or None,
        categories=entry.categories,
        status=STATUS(entry.status.value),
        transparency=TRANSP.OPAQUE if entry.is_busy else TRANSP.TRANSPARENT,
        sequence=entry.sequence,
        stamp=entry.changed_at.astimezone(UTC),
        last_modified=entry.changed_at.astimezone(UTC),
    )


def _moment(value: datetime | date) -> datetime | date:
    return value.astimezone(UTC) if isinstance(value, datetime) else value
