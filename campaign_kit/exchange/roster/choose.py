"""Chooses from a table's headed columns those that are taken, by their headings and by what stands in them.

All other headed columns are dropped here: no reader of people ever looks at them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from campaign_kit.exchange.roster import values
from campaign_kit.exchange.roster.footers import is_signature, is_total
from campaign_kit.exchange.roster.headers import PLACES, Column, is_about_parents, is_one_parent, meaning
from campaign_kit.exchange.roster.letters import Letters
from campaign_kit.exchange.roster.sheet import EMPTY, Cell, Sheet
from campaign_kit.exchange.roster.tables import TELLING, Table

_LONGEST = 300
_LONGEST_DAY = len("05/01/2015 00:00")
_ROWS_LOOKED_AT = 200
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][^\s\d]*")
_NO_NAMES = frozenset({"nam", "nữ", "kinh", "trai", "gái", "có", "không", "tốt", "khá", "đạt"})
_DIGITS_OF_A_TELEPHONE = 7
_PARTS = (Column.FAMILY, Column.MIDDLE, Column.GIVEN)
SAID_WITHOUT_WORDS = (Column.NUMBER, Column.SIGNATURE)
"""Columns that no list of dropped columns names: they hold nothing of a person."""


@dataclass(frozen=True)
class Taken:
    """The columns that are taken. `names` are joined in their order; of the others one, a pair, or none.

    `school` stands beside a place that is another column, and only tells places of one name apart.
    """

    names: tuple[int, ...]
    number: int | None
    sex: int | None
    male: int | None
    female: int | None
    birth: int | None
    birth_male: int | None
    birth_female: int | None
    people: int | None
    kinh: int | None
    minority: int | None
    place: int | None
    school: int | None = None

    @property
    def telling(self) -> tuple[int, ...]:
        """The columns that tell more of a person than the name."""
        others = (self.sex, self.male, self.female, self.birth, self.birth_male, self.birth_female, self.people)
        return tuple(column for column in (*others, self.kinh, self.minority, self.place) if column is not None)


def choose(sheet: Sheet, table: Table, letters: Letters) -> Taken:
    """The columns to take; of several for one thing the first that holds something of its kind."""
    look = _Look(sheet, table, letters)
    sex = look.first((Column.SEX,), lambda cell: values.sex(cell) is not None or values.code(cell) != "")
    male, female = look.first((Column.MALE,)), look.first((Column.FEMALE,))
    birth = look.first((Column.BIRTH,), lambda cell: values.birth_year(cell) is not None)
    birth_male, birth_female = look.first((Column.BIRTH_MALE,)), look.first((Column.BIRTH_FEMALE,))
    if birth is None and birth_male is None and look.has_years(male, female):
        birth_male, birth_female, male, female = male, female, None, None
    sexed = sex is not None and look.holds(sex, lambda cell: values.sex(cell) is not None or values.code(cell) != "")
    if not sexed and (male is not None or female is not None):
        sex = None
    elif sex is not None:
        male = female = None
    people = look.first((Column.PEOPLE,), lambda cell: not _is_long_number(cell))
    kinh, minority = look.first((Column.KINH,)), look.first((Column.MINORITY,))
    if people is not None and (look.holds(people) or minority is None):
        kinh = minority = None
    else:
        people = None
    place, school = look.first(PLACES), look.first((Column.SCHOOL,))
    return Taken(
        look.names(), look.first((Column.NUMBER,)), sex, male, female, birth, birth_male, birth_female,
        people, kinh, minority, place, None if school == place else school,
    )  # fmt: skip


def dropped(table: Table, taken: Taken) -> list[str]:
    """The titles of the headed columns that are not taken, but for the running number and the signature."""
    kept = {taken.number, *taken.names, *taken.telling}
    titles = [
        heading.title
        for heading in table.headings
        if heading.column not in kept and heading.meaning not in SAID_WITHOUT_WORDS
    ]
    shown = {heading.title for heading in table.headings if heading.column in kept}
    return [title for title in dict.fromkeys(titles) if title not in shown]


def _is_long_number(cell: Cell) -> bool:
    """A telephone number: "ĐT" without its bar is also the short form of "dân tộc"."""
    return sum(map(str.isdigit, str(cell))) >= _DIGITS_OF_A_TELEPHONE and _is_number(cell)


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return 2 * sum(map(str.isdigit, cell)) > len(cell)
    return cell != EMPTY


class _Look:
    """Looks into the columns of one table."""

    def __init__(self, sheet: Sheet, table: Table, letters: Letters) -> None:
        self._sheet, self._table, self._letters = sheet, table, letters

    def _column(self, column: int) -> Iterator[Cell]:
        """The cells of the column, one by one (mostly the first ones say enough), of a text its beginning."""
        cells = (self._sheet.cell(row, column) for row in range(self._table.first, self._table.last))
        return (cell[:_LONGEST] if isinstance(cell, str) else cell for cell in cells)

    def holds(self, column: int, wanted: Callable[[Cell], bool] = lambda _: True) -> bool:
        """Whether some filled cell of the column is as wanted; each value is read and asked once, up to the first."""
        asked: set[Cell] = set()
        for cell in self._column(column):
            if cell not in asked and not _is_blank(cell):
                asked.add(cell)
                if wanted(self._letters.read(cell) if isinstance(cell, str) else cell):
                    return True
        return False

    def first(self, meanings: Sequence[Column], wanted: Callable[[Cell], bool] = lambda _: True) -> int | None:
        """The first column of these meanings that holds something as wanted, else one that holds nothing at all."""
        columns = self._table.columns(*meanings)
        if said := [column for column in columns if column in self._table.sure]:
            return said[0]
        if len(columns) == 1 and not self.holds(columns[0]):
            return columns[0]
        filled = (column for column in columns if self.holds(column, wanted))
        return next(filled, next((column for column in columns if not self.holds(column)), None))

    def has_years(self, *columns: int | None) -> bool:
        """Whether the columns hold years where an x would stand; a day below the list is none of them."""
        cells = [cell for column in columns if column is not None for cell in self._column(column)]
        marks = [cell for cell in cells if values.is_mark(cell)]
        short = (cell for cell in cells if not isinstance(cell, str) or len(cell.strip()) <= _LONGEST_DAY)
        return sum(values.birth_year(cell) is not None for cell in short) > len(marks)

    def names(self) -> tuple[int, ...]:
        """The columns of the name: one, or its parts, family name first."""
        table = self._table
        if whole := table.columns(Column.NAME):
            return tuple(sorted(whole)) if table.sure.issuperset(whole) else self._with_neighbours(whole)
        parts = [column for part in _PARTS for column in table.columns(part)[:1]]
        if table.columns(Column.FAMILY) or len(parts) > 1:
            return tuple(parts)
        only = parts or self._whose()
        return self._with_neighbours(only[:1]) if only else ()

    def _whose(self) -> list[int]:
        """Of "Học sinh" beside names of others: the column of the people of the list.

        Parents are the people only of a list that names parents as such, before anybody else: that of a meeting. A
        mother or father alone is nobody of the list, unless it tells whose child is whose.
        """
        table = self._table
        named = [heading for heading in table.headings if heading.meaning in (Column.RELATIVE, Column.PERSON)]
        if named and (named[0].meaning is Column.PERSON or is_about_parents(named[0].title)):
            return [named[0].column]
        others = [each for each in named if each.meaning is Column.RELATIVE and not is_one_parent(each.title)]
        of_children = [each for each in named if is_one_parent(each.title)] if others else []
        return table.columns(Column.PERSON) or [each.column for each in (*of_children, *others)]

    def _with_neighbours(self, columns: Sequence[int]) -> tuple[int, ...]:
        """A name under one merged heading, or beside a column without a heading that holds the given names."""
        parts = [columns[0]]
        title = {heading.column: heading.title for heading in self._table.headings}
        while parts[-1] + 1 in columns and title[parts[-1] + 1] == title[parts[0]]:
            parts.append(parts[-1] + 1)
        beside = parts[-1] + 1
        if len(parts) == 1 and beside not in self._table.headed and self._are_given_names(beside):
            parts.append(beside)
        return tuple(parts)

    def _are_given_names(self, column: int) -> bool:
        """Whether single words stand there, beside most of the names, that are not all sexes, peoples or marks."""
        beside = list(islice(zip(self._column(column - 1), self._column(column), strict=True), _ROWS_LOOKED_AT))
        rows = [
            (name, self._read(given)) for name, given in beside if not _is_blank(name) and not self._is_footer(name)
        ]
        words = {given for _, given in rows if _WORD.fullmatch(given)}
        others = {word for word in words if not values.is_mark(word) and word.lower() not in _NO_NAMES}
        filled = sum(given in words for _, given in rows)
        return filled * 5 >= len(rows) * 3 > 0 and len(others) * 2 >= len(words)

    def _tells(self) -> Iterator[bool]:
        """Of each row whether it has a number or tells more of a person than the name; all do where no column could."""
        columns = self._table.columns(Column.NUMBER, *TELLING)
        rows = range(self._table.first, self._table.last)
        return (not columns or any(not _is_blank(self._sheet.cell(row, column)) for column in columns) for row in rows)

    def _read(self, cell: Cell) -> str:
        return self._letters.read(cell) if isinstance(cell, str) else str(cell)

    def _is_footer(self, cell: Cell) -> bool:
        text = self._read(cell)
        return is_total(text) or is_signature(text) or meaning(text) not in (None, Column.OTHER)


def _is_blank(cell: Cell) -> bool:
    return cell == EMPTY or (isinstance(cell, str) and not cell.strip())
