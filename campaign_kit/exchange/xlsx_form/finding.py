"""Finds cells again that were named in last year's form: by the words that stand beside and above them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from campaign_kit.exchange.xlsx_form.cells import FormSheet, FormSheets, Position, position_of, reference_of
from campaign_kit.model.names import clean, fold
from campaign_kit.model.prepared import FormCellDraft

_LONGEST = 300
_YEAR = re.compile(r"\b20\d\d\b")  # next year's form has another in its heads
# how many different texts tell a cell's column (its own head, and the one over several columns) and its row (what is
# counted, and its unit, which many rows have)
_HEADS = 2


class Found(StrEnum):
    """How sure a named cell was found: in its place, elsewhere, at one of several places, or not at all."""

    SAME = "same"
    MOVED = "moved"
    UNSURE = "unsure"
    LOST = "lost"


@dataclass(frozen=True)
class Proposal:
    """A remembered cell, and where it is now (`sheet` and `cell` are "" where it is LOST)."""

    remembered: FormCellDraft
    found: Found
    sheet: str = ""
    cell: str = ""


def around(sheet: FormSheet, place: Position) -> tuple[str, str]:
    """The words left of a cell, and its heads above, the nearest last; "" where there are none."""
    (top, left), _ = sheet.whole(place)
    beside = _nearest(_words(sheet, ((top, column) for column in range(left - 1, -1, -1))))
    return beside, _nearest(_words(sheet, ((row, left) for row in range(top - 1, -1, -1))))


def propose(sheets: FormSheets, remembered: Sequence[FormCellDraft]) -> tuple[Proposal, ...]:
    """Where the remembered cells are in this form, in their order: on the sheet of that name, else on any other."""
    finder = _Finder(sheets)
    return tuple(finder.find(each) for each in remembered)


class _Finder:
    """Where which words meet; the cells of a sheet are looked through once, when the first cell has moved."""

    def __init__(self, sheets: FormSheets) -> None:
        self._sheets = sheets
        self._met: dict[str, dict[tuple[str, str], list[Position]]] = {}

    def find(self, cell: FormCellDraft) -> Proposal:
        place, wanted = position_of(cell.cell), _key(cell.beside, cell.above)
        own = self._sheets.sheet(cell.sheet)
        if own is not None and place is not None and _key(*around(own, place)) == wanted:
            return Proposal(cell, Found.SAME, cell.sheet, cell.cell)
        if not any(wanted):
            return Proposal(cell, Found.LOST)
        others = [sheet for sheet in self._sheets.sheets if sheet is not own]
        for sheet in [*([own] if own else []), *others]:
            places = self._meeting(sheet).get(wanted, [])
            if places:
                near = min(places, key=lambda at: abs(at[0] - (place or at)[0]) + abs(at[1] - (place or at)[1]))
                found = Found.MOVED if len(places) == 1 else Found.UNSURE
                return Proposal(cell, found, sheet.name, reference_of(near))
        return Proposal(cell, Found.LOST)

    def _meeting(self, sheet: FormSheet) -> dict[tuple[str, str], list[Position]]:
        if sheet.name not in self._met:
            self._met[sheet.name] = _meetings(sheet)
        return self._met[sheet.name]


def _meetings(sheet: FormSheet) -> dict[tuple[str, str], list[Position]]:
    """The places of each pair of words, as `around` tells them; the sheet is walked through once."""
    met: dict[tuple[str, str], list[Position]] = {}
    heads: list[tuple[str, ...]] = [()] * sheet.columns
    for row in range(sheet.rows):
        beside: tuple[str, ...] = ()
        below = list(heads)
        for column in range(sheet.columns):
            place = (row, column)
            if sheet.whole(place)[0] == place and place not in sheet.formulas and (beside or heads[column]):
                met.setdefault(_key(_joined(beside), _joined(heads[column])), []).append(place)
            word = next(_words(sheet, iter([place])), "")
            if word:
                beside, below[column] = _after(beside, word), _after(heads[column], word)
        heads = below
    return met


def _nearest(words: Iterator[str]) -> str:
    """The first different ones of these words, which come from the nearest on."""
    found: list[str] = []
    for word in words:
        if word not in found:
            found.append(word)
        if len(found) == _HEADS:
            break
    return _joined(tuple(reversed(found)))


def _after(heads: tuple[str, ...], word: str) -> tuple[str, ...]:
    return heads if heads[-1:] == (word,) else (*heads, word)[-_HEADS:]


def _joined(heads: tuple[str, ...]) -> str:
    return " / ".join(heads)[:_LONGEST]


def _key(beside: str, above: str) -> tuple[str, str]:
    return _YEAR.sub("", fold(beside)), _YEAR.sub("", fold(above))


def _words(sheet: FormSheet, places: Iterator[Position]) -> Iterator[str]:
    """The texts with letters at these places; a merged area says its text at each of them."""
    for place in places:
        text = sheet.texts.get(sheet.whole(place)[0], "")
        if any(char.isalpha() for char in text):
            yield clean(text)
