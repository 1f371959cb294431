"""Finds in which letters a list is stored and reads its texts: by the font where it is known, else by what makes words.

A text in Unicode stays as written but for its form (NFC, spaces folded, unseen characters gone). Knows no header.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from campaign_kit.exchange.roster.old_letters import DECODERS
from campaign_kit.exchange.roster.sheet import Cell
from campaign_kit.exchange.roster.syllables import is_syllable
from campaign_kit.exchange.roster.usual_words import USUAL_WORDS
from campaign_kit.model.names import clean
from campaign_kit.model.roster import Encoding

_FONTS = {".vn": Encoding.TCVN3, "vni": Encoding.VNI, "vps": Encoding.VPS}
_WORD = re.compile(r"[^\s\d.,;:()/\\\"'’ʼ+\-_=?!&%#@*]+")
_UNCLEAN = re.compile(r"[\t\r\v\f\x1c-\x1f\x85\xa0\xad\u1680\u2000-\u200d\u2028-\u202f\u205f\u2060\u3000\ufeff]")
_LOOSE = ("  ", " \n", "\n ")
_SOFT_HYPHEN = "\u00ad"
_LOOK_ALIKE = str.maketrans("АВЕКМНОРСТУХаеорсух", "ABEKMHOPCTYXaeopcyx")  # Cyrillic, from keyboards and scans
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_STRANGE = re.compile(r"[\x80-\x9f¡-¬®¯µ-¿×÷äåæëïðöøûüþÿçîßÄÅÆËÏÖØÛÜÞÇÎ\ufffd]")
"""Signs that no language of Vietnam is written with; the soft hyphen is none, being unseen."""
_FEW = 4
_LONGEST = 300
_PLAINLY = 0.7
_USUAL_WORD = 0.25
_NEVER_LAST = ("thị", "văn")


def find_encoding(texts: Iterable[str], raw: bool) -> Encoding | None:
    """The letters that make the most words of the texts; nothing where no letters make words of half of them.

    `raw`: the characters are bytes, so they cannot be Unicode; without marked letters windows-1258 reads them. Other
    texts without marked letters are Unicode, and so are those with letters that no byte stands for.
    """
    words = {word for text in texts for word in _marked_words(text)}
    if not words:
        return Encoding.WINDOWS_1258 if raw else Encoding.UNICODE
    if not raw and _score(words, Encoding.UNICODE) > len(words) * _PLAINLY and any(map(_beyond_bytes, words)):
        return Encoding.UNICODE
    scores = {encoding: _score(words, encoding) for encoding in _candidates(raw)}
    best = max(scores, key=lambda encoding: scores[encoding])
    if len(words) >= _FEW and scores[best] * 2 < len(words):
        return Encoding.UNICODE if not raw and any(map(_beyond_bytes, words)) else None
    return best


def are_one_kind(texts: Iterable[str]) -> bool:
    """Whether no text has a letter that no byte stands for: old letters stand alone, without Unicode among them."""
    return not any(map(_beyond_bytes, texts))


def mistrusted(texts: Iterable[tuple[str, str]]) -> frozenset[Encoding]:
    """The letters whose fonts tell nothing, of texts with fonts: the list was made Unicode, and kept its fonts."""
    words: dict[Encoding, set[str]] = {}
    for text, font in texts:
        if encoding := _named_by(font):
            words.setdefault(encoding, set()).update(_marked_words(text))
    return frozenset(
        encoding
        for encoding, found in words.items()
        if any(_beyond_bytes(word) and is_syllable(clean(word)) for word in found)
        and not any(_score([word], encoding) and not is_syllable(clean(word)) for word in found)
    )


def _named_by(font: str) -> Encoding | None:
    return _FONTS.get(font[:3].lower())


def _candidates(raw: bool) -> tuple[Encoding, ...]:
    return tuple(DECODERS) if raw else (Encoding.UNICODE, *DECODERS)


def _marked_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii() and not _is_mark(word)]


def _is_mark(text: str) -> bool:
    """A sign alone, as "×" or "•" in a column of x: in no letters it is a word."""
    return len(text) == 1 and not text.isalnum()


def _score(words: Iterable[str], encoding: Encoding) -> int:
    """How many of the words are Vietnamese when read in these letters."""
    if encoding is Encoding.UNICODE:
        return sum(is_syllable(clean(word)) for word in words)
    decode = DECODERS[encoding]
    return sum(is_syllable(decode(word)) for word in words if not _beyond_bytes(word))


def _beyond_bytes(word: str) -> bool:
    """Whether the word holds a letter that no byte stands for, neither in Latin-1 nor in windows-1252."""
    far = "".join(char for char in word if char > "\u00ff")
    return far != far.encode("cp1252", errors="ignore").decode("cp1252")


class Letters:
    """Reads the texts of one list, each in its own letters where they differ from the rest, and remembers which."""

    def __init__(
        self, encoding: Encoding, raw: bool = False, mistrusted: Collection[Encoding] = (), one_kind: bool = False
    ) -> None:
        self._encoding = encoding
        self._raw = raw
        self._bonus = 0.0 if one_kind and encoding is not Encoding.UNICODE else _USUAL_WORD
        self._mistrusted = mistrusted
        self._seen: Counter[Encoding] = Counter()
        self._known: dict[tuple[str, str | None], str] = {}

    @property
    def encoding(self) -> Encoding:
        """The letters of all that was read; MIXED where they were not the same."""
        if len(self._seen) > 1:
            return Encoding.MIXED
        return next(iter(self._seen), Encoding.UNICODE)

    @property
    def has_converted(self) -> bool:
        """Whether some text that was read is stored in other letters than Unicode."""
        return any(encoding is not Encoding.UNICODE for encoding in self._seen)

    @property
    def are_plain(self) -> bool:
        """Whether the list as a whole needs no decoding."""
        return self._encoding is Encoding.UNICODE and not self._raw

    def read(self, text: str, font: str | None = None) -> str:
        """The text in Unicode, NFC, without unseen characters, its spaces folded.

        `font` is the old font of its cell, "" for a usual one; None where fonts tell nothing.
        """
        if (known := self._known.get((text, font))) is None:
            known = self._known[text, font] = self._read(text, font)
        return known

    def read_name(self, parts: Iterable[str]) -> str:
        """A name of parts that were read one by one; only the whole shows which capitals TCVN3 has lost."""
        name = " ".join(filter(None, parts))
        return _capitals(name) if self._seen[Encoding.TCVN3] else name

    def read_cells(self, cells: Sequence[Cell]) -> list[Cell]:
        """The cells with their texts read, each text once; of a text that is no value but an essay its beginning."""
        known = {cell: self.read(cell[:_LONGEST]) if isinstance(cell, str) else cell for cell in set(cells)}
        return [known[cell] for cell in cells]

    def read_all(self, texts: Sequence[str]) -> list[str]:
        """Each text read; quick where all of them are plainly Unicode."""
        whole = "\n".join(texts)
        if not self.are_plain or self._has_strange_words(whole):
            return [self.read(text) for text in texts]
        if not whole.isascii():
            self._seen[Encoding.UNICODE] += 1
        if _UNCLEAN.search(whole) or not unicodedata.is_normalized("NFC", whole):
            return [clean(text.replace(_SOFT_HYPHEN, "")) for text in texts]
        loose = whole[:1] == " " or whole[-1:] == " " or any(spaces in whole for spaces in _LOOSE)
        if loose or whole.count("\n") >= len(texts):
            return [" ".join(text.split()) for text in texts]
        return list(texts)

    def _has_strange_words(self, whole: str) -> bool:
        """Whether some word may be of other letters than Unicode's, or of another script's look-alikes."""
        words = {word for word in set(whole.split()) if not word.isascii()}
        return any(
            _CYRILLIC.search(word) or not (_beyond_bytes(word) or all(map(is_syllable, _marked_words(word))))
            for word in words
        )

    def _read(self, text: str, font: str | None) -> str:
        if text.isascii():
            return clean(text.upper() if _is_capital(font) else text)
        if _is_mark(text.strip()):
            return text.strip()
        encoding = self._encoding_of(text, font)
        self._seen[encoding] += 1
        if encoding is Encoding.UNICODE:
            return plainly(
                " ".join(map(self._word, text.split(" "))) if any(map(_beyond_bytes, text.split())) else text
            )
        decoded = clean(DECODERS[encoding](text))
        if _is_capital(font):
            return decoded.upper()
        return _capitals(decoded) if encoding is Encoding.TCVN3 else decoded

    def _word(self, word: str) -> str:
        """A word among words in Unicode: decoded where somebody wrote over a part of an old text only."""
        if word.isascii() or _beyond_bytes(word) or is_syllable(clean(word)):
            return word
        others = sorted(DECODERS, key=lambda encoding: encoding is not self._encoding)
        found = next((other for other in others if is_syllable(DECODERS[other](word))), None)
        if found is None or found is Encoding.WINDOWS_1258:
            return word
        self._seen[found] += 1
        return DECODERS[found](word)

    def _encoding_of(self, text: str, font: str | None) -> Encoding:
        words = _marked_words(text)
        if not self._raw and any(map(_beyond_bytes, words)):
            return Encoding.UNICODE
        if font and (named := _named_by(font)) and named not in self._mistrusted:
            return named
        usual = self._encoding if font is None else Encoding.UNICODE
        candidates = _candidates(self._raw)
        bonus = self._bonus if font is None else _USUAL_WORD
        fits = {encoding: _fit(text, words, encoding, bonus) for encoding in candidates}
        best = max(candidates, key=lambda encoding: (fits[encoding], encoding is usual))
        strange = not fits[usual][1]
        read_whole = fits[best][0] >= len(words) > 0 and fits[best][0] > fits[usual][0]
        return best if strange or read_whole else usual


def _fit(text: str, words: Sequence[str], encoding: Encoding, bonus: float) -> tuple[float, bool]:
    """How well the text reads in these letters: its Vietnamese words, and the bonus for those that are usual in lists;
    and whether all signs in it are letters."""
    decoded = clean(text) if encoding is Encoding.UNICODE else clean(DECODERS[encoding](text))
    found = decoded.lower().split(" ")
    usual = len(USUAL_WORDS.intersection(found if found[-1] not in _NEVER_LAST else found[:-1]))
    return _score(words, encoding) + usual * bonus, _STRANGE.search(decoded) is None


def _is_capital(font: str | None) -> bool:
    """Whether the font draws small letters as capitals: TCVN3 and VPS lack codes for some (".VnTimeH", "VPS … Hoa")."""
    name = (font or "").lower()
    return (name.startswith(".vn") and name.endswith("h")) or (name.startswith("vps") and "hoa" in name)


def _capitals(text: str) -> str:
    """Gives the capitals back that TCVN3 has no code for: "NGUYễN Hà" → "NGUYỄN HÀ", "Lê Thị ánh" → "Lê Thị Ánh"."""
    if not re.search("[a-z]", text) and any(map(_is_half_raised, re.split(r"[ '’ʼ.\-]", text))):
        return text.upper()
    words = text.split(" ")
    if not "".join(word[:1] for word in words if word[:1].isascii() or word[:1].isupper()).isupper():
        return text
    return " ".join(word if word[:1].isascii() else word[:1].upper() + word[1:] for word in words)


def _is_half_raised(word: str) -> bool:
    capitals = [char for char in word if char.isascii() and char.isupper()]
    return len(capitals) > 1 and any(char.islower() for char in word)


def plainly(text: str) -> str:
    """A text in Unicode as it is written, NFC, without unseen characters and another script's look-alikes."""
    text = text.replace(_SOFT_HYPHEN, "")
    return clean(text.translate(_LOOK_ALIKE) if _CYRILLIC.search(text) else text)
