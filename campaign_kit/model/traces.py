"""Looking for names in text, however they are written: by case, in NFC or NFD, and without any mark.

Pure: where a text comes from is not its matter.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from pydantic import Field

from campaign_kit.model.draft import Draft
from campaign_kit.model.names import fold

_APOSTROPHES = "’‘ʼ`´"  # as in `names.fold`; one by one they are replaced faster than by a table
_SPACES = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff]{2,}|[^\S ]|[\u200b\u200c\u200d\u2060\ufeff]")
_ENDS = None  # the key of a trie under which no letter stands: a name ends here
_AT_ONCE = 5_000  # names of one pattern: its making takes memory


class FoundIn(Draft):
    """How many of the names one file still holds."""

    file: str
    names: int = Field(ge=1)


class Searched(Draft):
    """What a search for names looked through, and where it still found one. Holds no name.

    `short` names are of one word, which ordinary text holds too, and `same` ones are also those of somebody who is not
    erased: neither is looked for. `tables` tells in which tables of the data how many of the names stand, `unread` how
    many files could not be looked into (behind a password, damaged, too large). With `is_backed_up` there is a backup
    from after the erasure.
    """

    names: int = 0
    short: int = 0
    same: int = 0
    tables: dict[str, int] = Field(default_factory=dict)
    files: int = 0
    found: tuple[FoundIn, ...] = ()
    unread: int = 0
    is_backed_up: bool = True


class Needles:
    """Names to be looked for, made ready once. `short` tells how many are of one word and are left out."""

    def __init__(self, names: Iterable[str]) -> None:
        spelled = {_spelling(name) for name in names} - {""}
        wanted = sorted(name for name in spelled if " " in name)
        self.names = len(wanted)
        self.short = len(spelled) - len(wanted)
        self._known = {form: name for name in wanted for form in (fold(name), name)}
        forms = sorted(self._known)
        self._patterns = [_pattern(forms[start : start + _AT_ONCE]) for start in range(0, len(forms), _AT_ONCE)]

    def found_in(self, text: str) -> frozenset[str]:
        """Which of the names stand in the text as whole words, in one spelling for all forms of each."""
        said = _spelling(text)
        hits = {match[0] for pattern in self._patterns for match in pattern.finditer(said)}
        return frozenset(self._known[hit] for hit in hits)


def _spelling(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        for mark in _APOSTROPHES:
            text = text.replace(mark, "'")
    return _SPACES.sub(" ", text.lower()).strip()


def _pattern(forms: list[str]) -> re.Pattern[str]:
    """One pattern for many names: what they begin with alike stands in it once."""
    trie: dict[str | None, Any] = {}
    for form in forms:
        at = trie
        for letter in form:
            at = at.setdefault(letter, {})
        at[_ENDS] = {}
    return re.compile(rf"(?<!\w){_branch(trie)}(?![\w\u0300-\u036f])")


def _branch(at: dict[str | None, Any]) -> str:
    ways = [re.escape(letter) + _branch(below) for letter, below in at.items() if letter is not _ENDS]
    if not ways:
        return ""
    one = ways[0] if len(ways) == 1 and _ENDS not in at else f"(?:{'|'.join(ways)})"
    return f"{one}?" if _ENDS in at else one
