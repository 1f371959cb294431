"""Vietnamese names and words: one spelling in memory (NFC), keys for search and for the order of a list.

Knows nothing of people or tables. A given spelling is kept: tone placement (hòa/hoà) is never rewritten.
"""

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_APOSTROPHES = {ord(mark): "'" for mark in "’‘ʼ`´"}
# the Vietnamese alphabet; the further letters of Gia Rai and Ba Na stand behind those they are made from
_ALPHABET = "a ă â b ƀ c č d đ e ĕ ê ê̆ f g h i ĭ j k l m n o ŏ ô ô̆ ơ ơ̆ p q r s t u ŭ ư ư̆ v w x y z"
_PLACES = {letter: place for place, letter in enumerate(unicodedata.normalize("NFC", _ALPHABET).split(" "))}
_MARKS = {"\u0306", "\u0302", "\u031b", "\u030c"}  # breve, circumflex, horn, caron: they make another letter
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền, hỏi, ngã, sắc, nặng; ngang = 0


def clean(text: str) -> str:
    """The text in NFC, unseen characters taken out, runs of white space folded to one space, ends stripped.

    U+00AD stays: in a TCVN3 list it is the letter ư (see the reading of lists), not a soft hyphen.
    """
    if text.isprintable() and "  " not in text and text == text.strip(" ") and unicodedata.is_normalized("NFC", text):
        return text  # most are: the other way takes ten times as long
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_UNSEEN)).strip()


def fold(text: str) -> str:
    """The key for search and duplicates: no marks, no case, đ as d, apostrophes alike.

    "Nguyễn Văn Đức" → "nguyen van duc"; "H’Nhi" and "HʼNhi" → "h'nhi"; "ƀ" → "b".
    """
    return " ".join(map(_folded, clean(text).split(" ")))


def syllables(text: str) -> list[str]:
    """The words of the text as spoken one by one: split at white space and at hyphens between letters."""
    return [part for part in re.split(r"[\s\-–]+", clean(text)) if part]


def sort_key(full_name: str) -> str:
    """The key that puts a list in Vietnamese order: given name (last word), then family name, then middle names.

    Within a word letters decide first (a ă â b … y), tones after (ngang, huyền, hỏi, ngã, sắc, nặng): An, Àn, Anh, Ân.
    The keys are plain strings that compare right in Python and in SQL.
    """
    return keys(clean(full_name))[0]


@lru_cache(maxsize=4096)  # names of people and places are made of some thousand words
def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower().translate(_APOSTROPHES))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return bare.translate({ord("đ"): "d", ord("ƀ"): "b"})


def keys(name: str, folded: str = "") -> tuple[str, str]:
    """`sort_key` and `fold` of a name that is clean already, for names by the thousand; `folded` where it is known."""
    words = name.split(" ")
    return "\x02".join(map(_word_key, [words[-1], *words[:-1]])), folded or " ".join(map(_folded, words))


@lru_cache(maxsize=4096)  # a list of a thousand names is made of some hundred words
def _word_key(word: str) -> str:
    read = _read(word.lower().translate(_APOSTROPHES))
    letters = "".join(_letter_code(letter) for letter, _ in read)
    return letters + "\x01" + "".join(str(tone) for _, tone in read)


def _letter_code(letter: str) -> str:
    """A letter as two characters that sort by the alphabet; all else stands before the letters, by its code point."""
    place = _PLACES.get(letter)
    return f"0{letter}" if place is None else f"{chr(0x61 + place // 26)}{chr(0x61 + place % 26)}"


def _read(word: str) -> list[tuple[str, int]]:
    """Each letter of the word (with its mark) and its tone, 0 to 5."""
    read: list[tuple[str, int]] = []
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES and read:
            read[-1] = (read[-1][0], _TONES[char])
        elif char in _MARKS and read:
            read[-1] = (unicodedata.normalize("NFC", read[-1][0] + char), read[-1][1])
        else:
            read.append((char, 0))
    return read
