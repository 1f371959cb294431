"""The numbers and dashes that Word writes by itself before the paragraphs of a list, as they are read."""

import re
from dataclasses import dataclass

from docx.oxml.ns import qn

from campaign_kit.documents.papers.decree.effective import Xml

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_PART = re.compile(r"%(\d)")
_DEEPEST = 9


@dataclass(frozen=True)
class Level:
    """One level of a list: how it counts, what is written, from where; `frame` is its own w:pPr."""

    sort: str
    shape: str
    first: int
    frame: Xml | None


class Numbering:
    """The lists of one file; counts on as paragraphs are met in their order. `root` is the part, None for none."""

    def __init__(self, root: Xml | None) -> None:
        self._lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], Level] = {}
        self._counts: dict[tuple[str, int], int] = {}
        for each in () if root is None else root.findall(qn("w:abstractNum")):
            for level in each.findall(qn("w:lvl")):
                key = (each.get(qn("w:abstractNumId")) or "", int(level.get(qn("w:ilvl")) or 0))
                self._levels[key] = Level(
                    _value(level, "w:numFmt") or "decimal",
                    _value(level, "w:lvlText"),
                    int(_value(level, "w:start") or 1),
                    level.find(qn("w:pPr")),
                )
        for each in () if root is None else root.findall(qn("w:num")):
            self._lists[each.get(qn("w:numId")) or ""] = _value(each, "w:abstractNumId")

    def level(self, number: str, depth: int) -> Level | None:
        """The level of the list with that number; None where the paragraph is in no list."""
        return self._levels.get((self._lists.get(number, ""), depth))

    def next(self, number: str, depth: int) -> str:
        """What stands before the next paragraph of that level; deeper levels begin anew."""
        level = self.level(number, depth)
        if level is None:
            return ""
        self._counts[number, depth] = self._counts.get((number, depth), level.first - 1) + 1
        for deeper in range(depth + 1, _DEEPEST):
            self._counts.pop((number, deeper), None)
        if level.sort == "bullet":
            return level.shape if level.shape in ("-", "–", "+") else "•"
        return _PART.sub(lambda found: self._said(number, int(found[1]) - 1), level.shape)

    def _said(self, number: str, depth: int) -> str:
        level = self.level(number, depth)
        return "" if level is None else counted(level.sort, self._counts.get((number, depth), level.first))


def counted(sort: str, count: int) -> str:
    """4 → "4", "d", "iv": as Word writes the number of a list of the sort."""
    if sort in ("lowerLetter", "upperLetter"):
        letter = _LATIN[(count - 1) % len(_LATIN)]
        return letter.upper() if sort == "upperLetter" else letter
    if sort in ("lowerRoman", "upperRoman"):
        roman, left = "", count
        for value, sign in _ROMAN:
            roman += sign * (left // value)
            left %= value
        return roman if sort == "upperRoman" else roman.lower()
    return "" if sort == "none" else str(count)


def _value(parent: Xml, name: str) -> str:
    child = parent.find(qn(name))
    return "" if child is None else child.get(qn("w:val")) or ""
