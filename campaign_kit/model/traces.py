"""Looking for names in text, however they are written: by case, in NFC or NFD, and without any mark.

Pure: where a text comes from is not its matter.
"""

import re
import unicodedata
from collections.abc import Iterable

from pydantic import Field

from campaign_kit.model.draft import Draft
from campaign_kit.model.names import fold

_APOSTROPHES = "’‘ʼ`´"  # as in `names.fold`; one by one they are replaced faster than by a table
_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+|[\u0300-\u036f]+[^\W_]*)*")  # letters of the highlands are two signs


class FoundIn(Draft):
    """How many of the names one file still holds."""

    file: str
    names: int = Field(ge=1)


class Searched(Draft):
    """What a search for names looked through, and where it still found one. Holds no name.

    `short` names are of one word, which ordinary text holds too, and `same` ones are also those of somebody who is not
    erased: neither is looked for. `tables` tells in which tables of the data how many of the names stand, `unread` how
    many files could not be looked into (behind a password, damaged, too large). With `is_settled` nothing is left in
    the log beside the database, with `is_backed_up` there is a backup from after the erasure. With `is_cut_off` the
    program was ended right after the erasure: nothing was looked for, and nobody knows the names any more.
    """

    names: int = 0
    short: int = 0
    same: int = 0
    tables: dict[str, int] = Field(default_factory=dict)
    files: int = 0
    found: tuple[FoundIn, ...] = ()
    unread: int = 0
    is_settled: bool = True
    is_backed_up: bool = True
    is_cut_off: bool = False


class Needles:
    """Names to be looked for, made ready once. `short` tells how many are of one word and are left out."""

    def __init__(self, names: Iterable[str]) -> None:
        spelled = {" ".join(_words(name)) for name in names} - {""}
        wanted = [name for name in spelled if " " in name]
        self.names = len(wanted)
        self.short = len(spelled) - len(wanted)
        self._known = {form: name for name in wanted for form in (" ".join(_words(fold(name))), name)}
        self._lengths: dict[str, set[int]] = {}
        for form in self._known:
            first, *rest = form.split(" ")
            self._lengths.setdefault(first, set()).add(1 + len(rest))

    def found_in(self, text: str) -> frozenset[str]:
        """Which of the names stand in the text word by word, whatever is between; each in one spelling."""
        words, lengths, known = _words(text), self._lengths, self._known
        begun = [(at, word) for at, word in enumerate(words) if word in lengths]
        said = {" ".join(words[at : at + length]) for at, word in begun for length in lengths[word]}
        return frozenset(known[form] for form in said & known.keys())


def _words(text: str) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
        for mark in _APOSTROPHES:
            text = text.replace(mark, "'")
    return _WORD.findall(text.lower())
