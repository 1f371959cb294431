"""The history of the tables, one script a step, each in its own words; `HEAD` is the step of this program.

Knows nothing of the live tables: a script that imports them would change its past when they change.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class History:
    """A folder of migration scripts (in `versions/`) and the revision at its end; revisions sort as strings."""

    folder: Path
    head: str


HEAD = "0009"


def shipped_history() -> History:
    """The scripts of this program."""
    return History(Path(__file__).parent, HEAD)
