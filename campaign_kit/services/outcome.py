"""What a use case gives back: its value and the words that changed; and the steps of a long one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class FileFinding:
    """What the print doctor says of a file that was made; one that `blocks` must be mended before the file is used."""

    file: Path
    words: str
    blocks: bool


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """The value of a finished verb, and which words it changed ("office", "plan", "materials"), for pages to reload.

    `findings` are all that the print doctor found in the files that were made.
    """

    value: T
    changed: frozenset[str] = frozenset()
    findings: tuple[FileFinding, ...] = ()


@dataclass(frozen=True)
class Step:
    """Progress of a long verb: `done` of `total` finished, `what` is being done now, in Vietnamese.

    `made` is the file that stands finished since the step before, `changed` the words that changed with it; `findings`
    are those that came in since then, of any file made before.
    """

    done: int
    total: int
    what: str
    made: Path | None = None
    changed: frozenset[str] = frozenset()
    findings: tuple[FileFinding, ...] = ()
