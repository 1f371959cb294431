"""What the words of content are held against: the pictures there are, words that are no syllables, letters, topics.

Owns the file of kept words, "tu-rieng.txt" at the top of a content folder: one word a line, "#" starts a remark.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from campaign_kit.model.module import Module
from campaign_kit.model.survey import Survey

WORDS = "tu-rieng.txt"


@dataclass(frozen=True)
class Known:
    """`pictures` and `words` (in lower case) by name; `letters` are the characters that the fonts have (none: any).

    `modules` and `surveys` are those that a session template may name. Words that are not Vietnamese are not `spelled`.
    """

    pictures: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    modules: tuple[Module, ...] = ()
    surveys: tuple[Survey, ...] = ()
    spelled: bool = True


def read_words(folders: Iterable[Path]) -> frozenset[str]:
    """The kept words of the folders together; a folder without such a file keeps none."""
    files = [folder / WORDS for folder in folders]
    lines = [line for file in files if file.is_file() for line in _text(file).splitlines()]
    return frozenset(line.partition("#")[0].strip().lower() for line in lines) - {""}


def _text(file: Path) -> str:
    return unicodedata.normalize("NFC", file.read_bytes().decode("utf-8-sig", "replace"))
