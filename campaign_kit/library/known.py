"""What the words of content are held against: the pictures there are, words that are no syllables, letters, topics.

Owns the file of kept words, "tu-rieng.txt" at the top of a content folder: one word a line, "#" starts a remark.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from campaign_kit.model.module import Module
from campaign_kit.model.office import CHILD_HOTLINE, REPORT_SITE
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate

WORDS = "tu-rieng.txt"


@dataclass(frozen=True)
class Known:
    """`pictures` and `words` (in lower case) by name; `letters` are the characters that the fonts have (none: any).

    `numbers` and `addresses` are the only ones that content may name: 111 and vn-cop.vn, and those of the data.
    `modules` and `surveys` are those that a session template may name, `templates` those that a set may name;
    `translations` are further files of the keys of `modules`, `languages` the codes that they may have (none: any).
    """

    pictures: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    modules: tuple[Module, ...] = ()
    surveys: tuple[Survey, ...] = ()
    templates: tuple[SessionTemplate, ...] = ()
    translations: tuple[Module, ...] = ()
    languages: tuple[str, ...] = ()
    numbers: tuple[str, ...] = (CHILD_HOTLINE,)
    addresses: tuple[str, ...] = (REPORT_SITE,)


def read_words(folders: Iterable[Path]) -> frozenset[str]:
    """The kept words of the folders together; a folder without such a file keeps none."""
    files = [folder / WORDS for folder in folders]
    lines = [line for file in files if file.is_file() for line in _text(file).splitlines()]
    return frozenset(line.partition("#")[0].strip().lower() for line in lines) - {""}


def _text(file: Path) -> str:
    """What the file holds; nothing when it cannot be opened, and its words are named where they are used."""
    try:
        return unicodedata.normalize("NFC", file.read_bytes().decode("utf-8-sig", "replace"))
    except OSError:
        return ""
