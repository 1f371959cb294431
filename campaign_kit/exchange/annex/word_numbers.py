"""The numbers that Word writes by itself before a paragraph: they stand in no text, but in the lists of the document.

A column "Stt" is often numbered so, and would come out empty. Knows no table.
"""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from campaign_kit.wording import numbers

_MOST_LEVELS = 9
_LONGEST_LABEL = 40


class WordNumbers:
    """Counts the paragraphs of the lists in the order in which they come; `lists` is the numbering part, if any."""

    def __init__(self, lists: Any | None) -> None:  # noqa: ANN401 - python-docx has no types
        self._levels: dict[str, dict[int, Any]] = {} if lists is None else dict(_levels(lists))
        self._counts: dict[str, dict[int, int]] = {}

    def next(self, paragraph: Any) -> str:  # noqa: ANN401
        """The number or bullet of the paragraph, "-" for any bullet; empty for one that stands in no list."""
        place = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if place is None:
            return ""
        number, depth = _value(place, "w:numId", ""), _value(place, "w:ilvl", "0")
        level = int(depth) if depth.isdecimal() else 0
        known = self._levels.get(number, {}).get(level)
        if known is None or level >= _MOST_LEVELS:
            return ""
        counts = self._counts.setdefault(number, {})
        counts[level] = counts.get(level, self._start(number, level) - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if _value(known, "w:numFmt", "decimal") == "bullet":
            return "-"
        label = _value(known, "w:lvlText", "")
        for each in range(level + 1):
            if f"%{each + 1}" in label:
                label = label.replace(f"%{each + 1}", self._shown(number, each))
        return label[:_LONGEST_LABEL]

    def _shown(self, number: str, level: int) -> str:
        count = self._counts[number].get(level, self._start(number, level))
        kind = _value(self._levels[number].get(level), "w:numFmt", "decimal")
        return numbers.roman(count) if kind == "upperRoman" else letter(count) if kind == "upperLetter" else str(count)

    def _start(self, number: str, level: int) -> int:
        start = _value(self._levels[number].get(level), "w:start", "1")
        return int(start) if start.isdecimal() and len(start) < 5 else 1


def letter(count: int) -> str:
    """1 → "A"; beyond 26 as it is."""
    return chr(64 + count) if 0 < count <= 26 else str(count)


def _levels(lists: Any) -> Iterator[tuple[str, dict[int, Any]]]:  # noqa: ANN401
    """By number of a list its levels; a list points at the form that it has."""
    forms = {
        form.get(qn("w:abstractNumId")): {int(level.get(qn("w:ilvl"))): level for level in form.findall(qn("w:lvl"))}
        for form in lists.findall(qn("w:abstractNum"))
    }
    for each in lists.findall(qn("w:num")):
        yield each.get(qn("w:numId")), forms.get(_value(each, "w:abstractNumId", ""), {})


def _value(element: Any | None, name: str, otherwise: str) -> str:  # noqa: ANN401
    child = None if element is None else element.find(qn(name))
    value: str | None = None if child is None else child.get(qn("w:val"))
    return otherwise if value is None else value
