"""What a form looks like to somebody who points at its cells, and names of cells. Knows no file format."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

MOST_ROWS, MOST_COLUMNS = 2_000, 200  # of a sheet; what lies further out is not shown and cannot be pointed at
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576

Position = tuple[int, int]
"""Row and column, both from 0."""
Area = tuple[Position, Position]
"""First and last position, both inside."""
Value = int | float | str


@dataclass(frozen=True)
class FormSheet:
    """A visible sheet. `texts` are its cells as a person reads them; `formulas` are the cells that calculate.

    Of a merged area the first position has the text, and all of it is one cell.
    """

    name: str
    texts: Mapping[Position, str]
    merged: tuple[Area, ...] = ()
    formulas: frozenset[Position] = frozenset()

    @property
    def rows(self) -> int:
        return max((place[0] + 1 for place in self._ends()), default=0)

    @property
    def columns(self) -> int:
        return max((place[1] + 1 for place in self._ends()), default=0)

    def whole(self, place: Position) -> Area:
        """The merged area that the position lies in, or the position alone."""
        return self._areas.get(place, (place, place))

    @cached_property
    def _areas(self) -> dict[Position, Area]:
        return {place: area for area in self.merged for place in places_in(area)}

    def _ends(self) -> list[Position]:
        return [*self.texts, *self.formulas, *(last for _, last in self.merged)]


@dataclass(frozen=True)
class FormSheets:
    """A form: the title of its file, and its sheets in their order."""

    form: str
    sheets: tuple[FormSheet, ...]

    def sheet(self, name: str) -> FormSheet | None:
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def places_in(area: Area) -> Iterator[Position]:
    """All positions of the area, row by row."""
    (top, left), (bottom, right) = area
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def holds(area: Area, place: Position) -> bool:
    """Whether the position lies in the area."""
    (top, left), (bottom, right) = area
    return top <= place[0] <= bottom and left <= place[1] <= right


def position_of(reference: str) -> Position | None:
    """ "C12" → (11, 2); None for what names no cell of Excel."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column, row = 0, int(found[2])
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return (row - 1, column - 1) if column <= _LAST_COLUMN and row <= _LAST_ROW else None


def reference_of(place: Position) -> str:
    """(11, 2) → "C12"."""
    letters, number = "", place[1] + 1
    while number > 0:
        number, left = divmod(number - 1, 26)
        letters = chr(65 + left) + letters
    return f"{letters}{place[0] + 1}"


def area_of(reference: str) -> Area | None:
    """ "A1:C3" or "A1"; None for what names no area."""
    first, _, last = reference.partition(":")
    begin, end = position_of(first), position_of(last or first)
    return None if begin is None or end is None else (begin, end)
