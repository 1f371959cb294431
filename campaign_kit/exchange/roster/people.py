"""Reads what rows of people tell: sex, year of birth, minority yes or no, class or hamlet. Sees taken columns only."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from campaign_kit.exchange.roster import values
from campaign_kit.exchange.roster.choose import Taken
from campaign_kit.exchange.roster.letters import Letters, plainly
from campaign_kit.exchange.roster.rows import sort_rows
from campaign_kit.exchange.roster.sheet import EMPTY, Cell, Sheet, column_of
from campaign_kit.exchange.roster.tables import Table
from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.roster import Encoding

_STRANGE = re.compile(r"[\x80-\x9f¡-¿×÷\ufffd]")
_LOST_LETTER = re.compile(r"(?<!ư)[ơờớởỡợ](ng|c|u)\b", re.IGNORECASE)
"""In TCVN3 ư is stored as the soft hyphen, which many programs drop: "Hường" becomes "Hờng", which no word is."""
_FEMALE_NAME = re.compile(r"\b(thị|thi)\b", re.IGNORECASE)
_MOST_MERGED = 5_000
_T = TypeVar("_T")

Told = tuple[str, Sex, int | None, Minority, str | None]
"""Name, sex, year of birth, minority and place of one person."""


@dataclass(frozen=True)
class Reading:
    """The people of a table in its order and the row (from 0) of each.

    By row: reasons of rows passed over, of values not read; names as they are stored, where letters were converted;
    the school that a column beside the class tells.
    """

    people: list[Told]
    rows: Sequence[int]
    reasons: Mapping[int, str]
    doubts: Mapping[int, str]
    stored: Mapping[int, str] = field(default_factory=dict)
    schools: Mapping[int, str] = field(default_factory=dict)


def read_people(sheet: Sheet, table: Table, taken: Taken, letters: Letters, title: str | None) -> Reading:
    """The people of the table; `title` is the class that the sheet's name or title says."""
    found = sort_rows(sheet, table, taken, letters)
    rows = _Rows(sheet, list(found.names), letters)
    names = list(found.names.values())
    sexes = rows.sexes(taken, names)
    years = rows.years(taken)
    minorities = rows.minorities(taken)
    places = rows.places(taken, _classes(rows.numbers, found.classes, title))
    if _STRANGE.search("\n".join(names)):
        rows.doubts |= {row: "letters" for row, name in found.names.items() if _STRANGE.search(name)}
    if letters.encoding in {Encoding.TCVN3, Encoding.MIXED}:
        rows.doubts |= {row: "lost_letter" for row, name in found.names.items() if _LOST_LETTER.search(name)}
    people = list(zip(names, sexes, years, minorities, places, strict=True))
    stored = _stored(sheet, taken, letters, found.names)
    return Reading(people, rows.numbers, found.reasons, rows.doubts, stored, rows.schools(taken))


def _stored(sheet: Sheet, taken: Taken, letters: Letters, names: Mapping[int, str]) -> dict[int, str]:
    """The names whose letters were converted, as they are stored, by row."""
    if not letters.has_converted:
        return {}
    stored = {}
    for row, name in names.items():
        parts = (sheet.cell(row, column) for column in taken.names)
        text = " ".join(part if isinstance(part, str) else values.word_of(part) for part in parts)
        if plainly(text) != name:
            stored[row] = " ".join(text.split())
    return stored


def _classes(rows: list[int], titles: Mapping[int, str], first: str | None) -> list[str | None]:
    """The class of each row by the titles above it."""
    if not titles:
        return [first] * len(rows)
    waiting = sorted(titles)
    classes, now = [], first
    for row in rows:
        while waiting and waiting[0] < row:
            now = titles[waiting.pop(0)]
        classes.append(now)
    return classes


class _Rows:
    """Reads the columns of the rows that are people, each value once."""

    def __init__(self, sheet: Sheet, numbers: list[int], letters: Letters) -> None:
        self._sheet, self._letters = sheet, letters
        self._rows = [sheet.rows[row] for row in numbers]
        self.numbers = numbers
        self.doubts: dict[int, str] = {}

    def cells(self, column: int | None) -> list[Cell]:
        """The cells of a column by person, texts in their letters."""
        if column is None:
            return [EMPTY] * len(self.numbers)
        cells = column_of(self._rows, column)
        if not self._sheet.fonts:
            return self._letters.read_cells(cells)
        fonts = [self._sheet.font(row, column) for row in self.numbers]
        return [
            self._letters.read(cell, font) if isinstance(cell, str) else cell
            for cell, font in zip(cells, fonts, strict=True)
        ]

    def sexes(self, taken: Taken, names: list[str]) -> list[Sex]:
        if taken.birth_male is not None or taken.birth_female is not None:
            return self._by_marks(self._filled(taken.birth_male), self._filled(taken.birth_female))
        if taken.sex is None:
            return self._by_marks(self._marked(taken.male, Sex.MALE), self._marked(taken.female, Sex.FEMALE))
        cells = self.cells(taken.sex)
        codes = self._each(cells, values.code)
        meanings = _meaning_of_codes(codes, names) if any(codes) else {}
        read = self._each(cells, lambda cell: meanings.get(values.code(cell)) or values.sex(cell))
        self._doubt("sex", [sex is None for sex in read])
        return [sex or Sex.UNKNOWN for sex in read]

    def years(self, taken: Taken) -> list[int | None]:
        if taken.birth is not None:
            return self._years(taken.birth)
        male, female = self._years(taken.birth_male), self._years(taken.birth_female)
        return [one or other for one, other in zip(male, female, strict=True)]

    def minorities(self, taken: Taken) -> list[Minority]:
        if taken.people is not None:
            cells = self.cells(taken.people)
            filled = [cell for cell in cells if cell != EMPTY]
            if not filled or not all(map(values.is_mark, filled)):
                return self._each(cells, values.minority)
            return self._each(cells, lambda cell: Minority.YES if values.is_mark(cell) else Minority.NO)
        if taken.minority is not None:
            return self._each(self.cells(taken.minority), _minority_mark)
        if taken.kinh is not None:
            kinh = self._each(self.cells(taken.kinh), values.says_yes)
            return [Minority.NO if mark else Minority.YES for mark in kinh]
        return [Minority.UNKNOWN] * len(self.numbers)

    def places(self, taken: Taken, classes: list[str | None]) -> list[str | None]:
        """The place column, down its merged cells; where it says nothing, the class of the title."""
        if taken.place is None:
            return classes
        cells = self.cells(taken.place)
        self._fill_down(taken.place, cells)
        self._doubt("place", [isinstance(cell, date) for cell in cells])
        read = self._each(cells, values.place_name)
        return [place or title for place, title in zip(read, classes, strict=True)]

    def schools(self, taken: Taken) -> dict[int, str]:
        """The school column by row, down its merged cells; nothing where it is empty or is the place itself."""
        if taken.school is None:
            return {}
        cells = self.cells(taken.school)
        self._fill_down(taken.school, cells)
        read = self._each(cells, values.place_name)
        return {row: school for row, school in zip(self.numbers, read, strict=True) if school}

    def _each(self, cells: list[Cell], read: Callable[[Cell], _T]) -> list[_T]:
        known = {cell: read(cell) for cell in set(cells)}
        return [known[cell] for cell in cells]

    def _years(self, column: int | None) -> list[int | None]:
        cells = self.cells(column)
        years = self._each(cells, values.birth_year)
        self._doubt("birth", [year is None and cell != EMPTY for year, cell in zip(years, cells, strict=True)])
        return years

    def _filled(self, column: int | None) -> list[bool]:
        return [cell != EMPTY for cell in self.cells(column)]

    def _marked(self, column: int | None, wanted: Sex) -> list[bool]:
        return self._each(self.cells(column), lambda cell: values.says_yes(cell) and values.sex(cell) in {None, wanted})

    def _by_marks(self, male: list[bool], female: list[bool]) -> list[Sex]:
        """A pair of x columns, or one of them: one that alone holds an x is two-valued."""
        self._doubt("sex", [one and other for one, other in zip(male, female, strict=True)])
        neither = Sex.UNKNOWN
        if any(male) != any(female):
            neither = Sex.FEMALE if any(male) else Sex.MALE
        sexes = {(True, False): Sex.MALE, (False, True): Sex.FEMALE, (True, True): Sex.UNKNOWN, (False, False): neither}
        return [sexes[pair] for pair in zip(male, female, strict=True)]

    def _fill_down(self, column: int, cells: list[Cell]) -> None:
        """Writes what stands in a merged cell into all rows that it goes over."""
        tall = [
            (top, left, bottom)
            for (top, left), (bottom, right) in self._sheet.merged[:_MOST_MERGED]
            if left <= column <= right and top < bottom
        ]
        index = {row: place for place, row in enumerate(self.numbers)} if tall else {}
        for top, left, bottom in tall:
            shown = self._sheet.cell(top, left)
            shown = self._letters.read(shown, self._sheet.font(top, left)) if isinstance(shown, str) else shown
            for row in range(top, min(bottom, len(self._sheet.rows)) + 1):
                if row in index and cells[index[row]] == EMPTY:
                    cells[index[row]] = shown

    def _doubt(self, what: str, doubtful: list[bool]) -> None:
        if any(doubtful):
            self.doubts |= {row: what for row, doubt in zip(self.numbers, doubtful, strict=True) if doubt}


def _minority_mark(cell: Cell) -> Minority:
    """In a column of x: anything that does not say no is yes, but for the word Kinh."""
    if values.minority(cell) is Minority.NO:
        return Minority.NO
    return Minority.YES if values.says_yes(cell) else Minority.NO


def _meaning_of_codes(codes: list[str], names: list[str]) -> dict[str, Sex]:
    """What 1, 0 and 2 mean: 1 is male by custom, unless more people with "Thị" in their name have the 1."""
    women = Counter(code for code, name in zip(codes, names, strict=True) if _FEMALE_NAME.search(name))
    one, other = (Sex.FEMALE, Sex.MALE) if women["1"] > women["0"] + women["2"] else (Sex.MALE, Sex.FEMALE)
    return {"1": one, "0": other, "2": other}
