"""One typed line read as a person: "rơ châm h'bia nữ 2012 8a" is Rơ Châm H'Bia, a girl born in 2012, of class 8A.

The name stands first, what is known of the person behind it in any order. Pure: the places it may name are given, and
nothing is looked up or stored. What was read is shown before it is kept, so that a wrong guess costs one look.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.names import clean, fold
from campaign_kit.model.plan import Place
from campaign_kit.model.roster import EARLIEST_YEAR, LATEST_YEAR, LONGEST_NAME, RosterPerson
from campaign_kit.services.places import bare_name

_YEAR = re.compile(r"(?:sn|ns)?(\d{4})")
_CLASS = re.compile(r"\d{1,2}(?:[a-n]\d{0,2}|[/.]\d{1,2})")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"(^|[\s'’ʼ\-])(\w)")
_SEXES = {
    **dict.fromkeys(("nữ", "nu", "gái", "gai"), Sex.FEMALE),
    **dict.fromkeys(("nam", "trai"), Sex.MALE),
}
_BORN = (("sinh", "nam"), ("nam", "sinh"), ("sinh",), ("sn",), ("ns",))  # said before a year
_OF_MINORITY = (("dtts",), ("dan", "toc", "thieu", "so"))
_PLACE_WORDS = frozenset(["lop", "thon", "lang", "ban", "buon", "plei", "ap", "khom", "xom", "soc", "to"])
# "Trần Hoài Nam", "Lê Thị Nữ" are names; behind any other word "nam" says that it is a boy
_MIDDLE = frozenset(("van", "thi", "hoai", "dinh", "nhat"))
_MIDDLE_OF_THREE = _MIDDLE | {"hai", "thanh", "phuong", "hoang", "quoc", "viet", "xuan", "trung"}  # "Lê Hải Nam"
_PHRASE = 7  # words of the longest name of a place that is looked for

_Fact = tuple[str, object]
_Piece = tuple[str, _Fact | None]  # words, and the field and value that they tell


@dataclass(frozen=True)
class Told:
    """What a line tells: the person (None without a name), and the words behind the name that mean nothing here."""

    person: RosterPerson | None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True)
class LineReader:
    """Reads lines where these places may be named, the nearest first."""

    places: tuple[Place, ...]

    def read(self, text: str) -> Told:
        """What the line tells; a line that is too long for a name tells nothing."""
        words = clean(text).replace(",", " ").replace(";", " ").split()
        name: list[str] | None = None
        told: dict[str, object] = {}
        unread: list[str] = []
        for is_fact, run in groupby(self._pieces(words), key=lambda piece: piece[1] is not None):
            pieces = list(run)
            if is_fact:
                told = dict(fact for _, fact in pieces if fact is not None) | told
            elif name is None:
                name = [word for word, _ in pieces if not _DIGIT.search(word)]
                unread += [word for word, _ in pieces if _DIGIT.search(word)]
            else:
                unread += [word for word, _ in pieces]
        written = capital(" ".join(name or ()))
        if not written or len(written) > LONGEST_NAME:
            return Told(None, tuple(unread))
        return Told(RosterPerson.model_validate({"full_name": written} | told), tuple(unread))

    def _pieces(self, words: Sequence[str]) -> list[_Piece]:
        """The words one after another, those of one place or of one fact together."""
        keys = [fold(word) for word in words]
        pieces: list[_Piece] = []
        at = 0
        while at < len(words):
            length, fact = self._place(words, keys, at, pieces) or _plain(words, keys, at, pieces) or (1, None)
            pieces.append((" ".join(words[at : at + length]), fact))
            at += length
        return pieces

    def _place(
        self, words: Sequence[str], keys: Sequence[str], at: int, before: Sequence[_Piece]
    ) -> tuple[int, _Fact] | None:
        """The longest name of a place that begins here.

        Its bare name ("mook đen") is one only where two words of a name stand before it, and one word alone only behind
        another fact: "Siu Bi" is a person, though there is a Làng Bi.
        """
        name = [fact is None for _, fact in before]
        is_behind = True in name and not name[-1]
        for length in range(min(_PHRASE, len(keys) - at), 0, -1):
            phrase = " ".join(keys[at : at + length])
            named = self._names.get(phrase) if True in name else None
            is_whole = _CLASS.fullmatch(phrase) or (length > 1 and keys[at] in _PLACE_WORDS)
            if named is not None and (is_whole or is_behind or (length > 1 and len(before) > 1)):
                return length, ("place", named)
        for length in (1, 2):
            is_class = len(keys) >= at + length and _CLASS.fullmatch(keys[at + length - 1])
            if before and is_class and (length == 1 or keys[at] == "lop"):
                return length, ("place", words[at + length - 1].upper())
        return None

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """By folded name, whole and without the word for what it is, the name as it is written; the nearest wins."""
        found: dict[str, str] = {}
        for place in self.places:
            for key in (fold(place.name), bare_name(place.name)):
                if not key.isdigit():
                    found.setdefault(key, place.name)
        return found


def capital(name: str) -> str:
    """A name in small letters with capitals, also behind an apostrophe (H'Bia); any other stays as it is written."""
    return _LETTER.sub(lambda found: found[1] + found[2].upper(), name) if name == name.lower() else name


def _plain(words: Sequence[str], keys: Sequence[str], at: int, before: Sequence[_Piece]) -> tuple[int, _Fact] | None:
    """The year, sex or minority that begins here; how many words it takes."""
    behind = 1 + next((len(said) for said in _BORN if tuple(keys[at : at + len(said)]) == said), 0)
    year = _YEAR.fullmatch(keys[at + behind - 1]) if at + behind <= len(keys) else None
    if year and EARLIEST_YEAR <= int(year[1]) <= LATEST_YEAR:
        return behind, ("birth_year", int(year[1]))
    for said in _OF_MINORITY:
        if tuple(keys[at : at + len(said)]) == said:
            return len(said), ("minority", Minority.YES)
    return _sex(words, at, before)


def _sex(words: Sequence[str], at: int, before: Sequence[_Piece]) -> tuple[int, _Fact] | None:
    """The sex, where the word is no part of the name: it stands behind a fact, or behind two words of a name."""
    said = [word.lower() for word in words]
    sex = _SEXES.get(said[at])
    has_fact = bool(before) and before[-1][1] is not None
    is_name = len(before) < 2 or any(word in _SEXES for word in said[at + 1 :])  # the last one tells: "Hoài Nam nam"
    middle = _MIDDLE_OF_THREE if len(before) == 2 else _MIDDLE
    if sex is None or (not has_fact and (is_name or fold(said[at - 1]) in middle)):
        return None
    return 1, ("sex", sex)
