"""What the number before a row says: a task, a group and how deep it stands, or nothing. Knows no table."""

import re
from enum import Enum, auto

_BARE = " .)(/:-–—+*•"
_ARABIC = re.compile(r"\d{1,4}(?:\.\d{1,3})*")
_TITLED = re.compile(r"(?:([IVX]{1,6})|([A-HK])|(\d{1,3}(?:\.\d{1,3})*))[.)/:]\s+(?=\S)")
_COUNTED = re.compile(r"\(?\d{1,2}\)?")


class Numbering(Enum):
    """In the order in which papers number: A, I, 1."""

    LETTER = auto()
    ROMAN = auto()
    ARABIC = auto()
    NONE = auto()
    WORDS = auto()


def numbering(text: str) -> Numbering:
    """The kind of the number; a dash or an item's small letter is none, a longer text is words."""
    bare = text.strip(_BARE)
    if not bare or (len(bare) == 1 and bare.islower()):
        return Numbering.NONE
    if re.fullmatch("[IVX]{1,6}", bare):
        return Numbering.ROMAN
    if re.fullmatch("[A-HK]", bare):
        return Numbering.LETTER
    return Numbering.ARABIC if _ARABIC.fullmatch(bare) else Numbering.WORDS


def order_of(text: str) -> int | None:
    """The last part of an Arabic number: "3." → 3, "2.11" → 11; None for any other text and for 0."""
    bare = text.strip(_BARE)
    return (int(bare.rpartition(".")[2]) or None) if _ARABIC.fullmatch(bare) else None


def is_under(text: str, above: str) -> bool:
    """Whether it numbers a part of the other: "2.1" is under "2."."""
    return text.strip(_BARE).startswith(f"{above.strip(_BARE)}.")


def cut_number(text: str) -> tuple[str, str]:
    """The number that a title carries inside itself and the title: "II. Giáo dục" → ("II", "Giáo dục")."""
    found = _TITLED.match(text)
    return ("", text) if found is None else (found[0].strip(_BARE), text[found.end() :])


def counts_columns(texts: list[str]) -> bool:
    """Whether the line under the headings only counts the columns: (1) (2) (3)."""
    return len(texts) > 2 and all(_COUNTED.fullmatch(text) for text in texts)
