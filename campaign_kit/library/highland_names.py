"""Names of the Gia Rai, Ba Na, Ê Đê and their neighbours in a text: they are spelled otherwise than Vietnamese words.

Only what is written as a name counts: with a capital, behind H’ or Y, or a family name that is well known.
"""

from collections.abc import Iterable, Iterator
from re import Match

_LETTERS = frozenset({"Y", "A", "H"})  # of a man or a woman, before the name
_MARKED = frozenset({"H", "K", "Y", "A"})
_APOSTROPHES = frozenset("'’ʼ")
_FAMILIES = frozenset(
    {
        "adrơng", "ayŭn", "byă", "êban", "hmok", "hwing", "kbuôr", "knul", "kpă", "kpuih",
        "krông", "ksor", "ktla", "mlô", "niê", "puih", "rah", "rcom", "rmah", "siu",
    }
)  # fmt: skip


def without_names(words: Iterable[Match[str]]) -> Iterator[str]:
    """The words of one text, in their order, that are no such names or parts of them."""
    before: Match[str] | None = None
    for found in words:
        if not _is_named(found, before):
            yield found[0]
        before = found


def _is_named(found: Match[str], before: Match[str] | None) -> bool:
    """H’Blin, a family name, or what stands with a capital right behind one of them or behind Y, A, H."""
    word = found[0]
    if _is_marked(word) or _is_family(word):
        return True
    if before is None or found.string[before.end() : found.start()] != " " or not word.istitle():
        return False
    return before[0] in _LETTERS or _is_family(before[0]) or _is_marked(before[0])


def _is_marked(word: str) -> bool:
    return len(word) > 2 and word[0] in _MARKED and word[1] in _APOSTROPHES and word[2].isupper()


def _is_family(word: str) -> bool:
    return word.istitle() and word.lower() in _FAMILIES
