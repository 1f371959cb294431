"""Long verbs done to their end."""

from collections.abc import Generator
from pathlib import Path

from campaign_kit.services.outcome import Outcome, Step


def drained(work: Generator[Step, None, Outcome[list[Path]]]) -> Outcome[list[Path]]:
    """The outcome after all steps."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            outcome: Outcome[list[Path]] = end.value
            return outcome
