"""The present moment, for whoever is not given a clock that stands still; knows no date's meaning."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The present moment; what every clock is outside of tests and the demo."""
    return datetime.now(UTC)
