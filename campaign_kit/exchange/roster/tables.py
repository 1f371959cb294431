"""Finds the tables of a sheet: the row that holds the headings, what each column means, where the people begin and end.

Knows headings and positions; what a person is, is told in `people.py`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.exchange.roster.headers import NAMES, Column, is_about_others, is_index, meaning, meaning_below
from campaign_kit.exchange.roster.letters import Letters
from campaign_kit.exchange.roster.sheet import EMPTY, Cell, Sheet

_LOOKED_AT = 100
"""So many filled rows may stand above the headings."""
_MOST_COLUMNS = 300
_MOST_SPANS = 2_000
_LONGEST = 300
TELLING = {
    Column.SEX, Column.MALE, Column.FEMALE, Column.BIRTH, Column.BIRTH_MALE, Column.BIRTH_FEMALE, Column.PEOPLE,
    Column.MINORITY, Column.CLASS, Column.CLASS_CODE, Column.HAMLET, Column.SIGNATURE,
}  # fmt: skip
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_LONGEST_START = 10
_STARTS = ("họ", "ho", "tê", "te", "st", "tt", "số", "so", "ng", "th", "đạ", "gi", "cá")


@dataclass(frozen=True)
class Heading:
    """A headed column: its title as the dropped columns show it, and what it means."""

    column: int
    title: str
    meaning: Column


@dataclass(frozen=True)
class Table:
    """The headed columns, and the rows below from `first` up to, without, `last`; `again` are rows that repeat them.

    `sure` are columns whose meaning somebody said: nothing that stands in them speaks against it.
    """

    headings: tuple[Heading, ...]
    first: int
    last: int
    again: frozenset[int]
    sure: frozenset[int] = frozenset()

    def columns(self, *meanings: Column) -> list[int]:
        """The columns with one of the meanings, by the order of the meanings, then from left to right."""
        return [heading.column for wanted in meanings for heading in self.headings if heading.meaning is wanted]

    @property
    def headed(self) -> frozenset[int]:
        return frozenset(heading.column for heading in self.headings)


@dataclass(frozen=True)
class _Found:
    headings: tuple[Heading, ...]
    below: int
    """The row below the headings."""
    texts: Mapping[int, str]
    """The texts of the upper row of headings, whether cells are merged or not."""

    def is_again(self, other: "_Found") -> bool:
        """Whether the other headings are these, on the next page: there, cells are often not merged again."""
        return self.texts == other.texts or self.layout == other.layout

    @property
    def layout(self) -> tuple[tuple[int, Column], ...]:
        return tuple((heading.column, heading.meaning) for heading in self.headings)


def find_tables(sheet: Sheet, letters: Letters) -> list[Table]:
    """The tables of the sheet from top to bottom; a page that repeats the headings belongs to the table before it."""
    search = _Search(sheet, letters)
    tables: list[Table] = []
    found = search.first()
    while found:
        again: set[int] = set()
        other: _Found | None = None
        last = len(sheet.rows)
        for row, next_one in search.later(found):
            if found.is_again(next_one):
                again.update(range(row, next_one.below))
            else:
                last, other = row, next_one
                break
        tables += [Table(part, found.below, last, frozenset(again)) for part in _beside(found.headings)]
        found = other
    return tables


class _Search:
    """Looks for rows of headings in one sheet."""

    def __init__(self, sheet: Sheet, letters: Letters) -> None:
        self._sheet = sheet
        self._letters = letters
        self._spans: dict[int, list[tuple[int, int]]] = {}
        for (top, left), (_, right) in sheet.merged[:_MOST_SPANS]:
            if right > left:
                self._spans.setdefault(top, []).append((left, min(right, _MOST_COLUMNS)))

    def first(self) -> _Found | None:
        looked_at = 0
        for row, cells in enumerate(self._sheet.rows):
            if not any(isinstance(cell, str) and cell for cell in cells):
                continue
            looked_at += 1
            if found := self._at(row):
                return found
            if looked_at > _LOOKED_AT:
                break
        return None

    def later(self, found: _Found) -> Iterator[tuple[int, _Found]]:
        """The rows below that hold headings again; only rows that may are looked at closely."""
        below = found.below
        for row in self._candidates(found):
            if row >= below and (next_one := self._at(row)):
                below = next_one.below
                yield row, next_one

    def _candidates(self, found: _Found) -> list[int]:
        """Rows with a text for a running number; without such a column, rows whose name begins like a heading."""
        last = len(self._sheet.rows)
        numbers = [heading.column for heading in found.headings if heading.meaning is Column.NUMBER]
        names = [heading.column for heading in found.headings if heading.meaning in (*NAMES, Column.FAMILY)]
        cells = self._sheet.column((numbers or names)[0], found.below, last)
        if numbers:
            texts = ((row, cell) for row, cell in enumerate(cells, found.below) if isinstance(cell, str))
            return [row for row, text in texts if text and not text.isdigit()]
        plain = self._letters.are_plain
        return [
            row
            for row, cell in enumerate(cells, found.below)
            if isinstance(cell, str)
            and cell
            and (not plain or cell[:_LONGEST_START].translate(_UNSEEN).strip()[:2].lower() in _STARTS)
        ]

    def _at(self, row: int) -> _Found | None:
        top = self._texts(row)
        lower = self._texts(row + 1) if self._is_lower(row, top) else {}
        above = self._above(row)
        wide = self._spread(row, top, lower)
        lowest = self._texts(row + 2) if lower and self._is_lower(row + 1, lower) else {}
        if lowest:
            between = self._spread(row + 1, lower, lowest)
            wide |= {column: between.get(column, "") for column in lowest}
            lower = {**lower, **lowest}
        headings = []
        for column in sorted({*wide, *lower}):
            over, under = wide.get(column, ""), lower.get(column, "")
            group = over if under else above.get(column, "")
            if found := meaning_below(group, under or over):
                is_named = group and (under or is_about_others(group))
                headings.append(Heading(column, f"{group}: {under or over}" if is_named else under or over, found))
        if not _acceptable(headings):
            return None
        return _Found(tuple(headings), self._below_index(row + 1 + bool(lower) + bool(lowest), headings), top)

    def _texts(self, row: int) -> dict[int, str]:
        """The texts of the row by column."""
        if row >= len(self._sheet.rows):
            return {}
        return {
            column: self._letters.read(cell[:_LONGEST], self._sheet.font(row, column))
            for column, cell in enumerate(self._sheet.rows[row][:_MOST_COLUMNS])
            if isinstance(cell, str) and cell and not cell.isspace()
        }

    def _spread(self, row: int, texts: Mapping[int, str], lower: Collection[int] = ()) -> dict[int, str]:
        """The texts, each over all columns that its cell is merged with.

        Files that cannot merge leave the cells to the right empty: there a text stands over the `lower` ones as well.
        """
        wide = dict(texts)
        for left, right in self._spans.get(row, ()):
            for column in range(left + 1, right + 1):
                wide.setdefault(column, texts.get(left, ""))
        for column in sorted(lower) if row not in self._spans else ():
            if column not in wide and column - 1 in wide and column - 1 in lower:
                wide[column] = wide[column - 1]
        return {column: text for column, text in wide.items() if text}

    def _above(self, row: int) -> dict[int, str]:
        """The headings of groups of columns in the row above: merged cells that leave some columns out."""
        spans = self._spans.get(row - 1, ()) if row else ()
        texts = self._texts(row - 1) if spans else {}
        if len(texts) < 2:
            return {}
        wide = self._spread(row - 1, texts)
        return {column: text for column, text in wide.items() if any(left <= column <= right for left, right in spans)}

    def _is_lower(self, row: int, top: Mapping[int, str]) -> bool:
        """Whether the next row is a second row of headings: words that mean something, under merged or empty cells."""
        if row + 1 >= len(self._sheet.rows):
            return False
        lower = self._texts(row + 1)
        if (
            not lower
            or {meaning(text) for text in top.values()} <= {None, Column.OTHER}
            or any(isinstance(cell, int | float) for cell in self._sheet.rows[row + 1])
        ):
            return False
        over = self._spread(row, top, lower)
        known = [column for column, text in lower.items() if meaning(text) not in {None, Column.OTHER}]
        named = [column for column in lower if column not in known and meaning(over.get(column, "")) in NAMES]
        grouped = {column for column in over if [*over.values()].count(over[column]) > 1}
        free = [column for column in lower if column in grouped or column not in top]
        return len(known) * 2 >= len(lower) == len(free) and len(known) > 0 and not named

    def _below_index(self, row: int, headings: Sequence[Heading]) -> int:
        """The row below a row that numbers the columns: (1) (2) (3), or A B 1 2."""
        if row >= len(self._sheet.rows):
            return row
        cells = [cell for cell in self._sheet.rows[row] if cell != EMPTY]
        names = [heading.column for heading in headings if heading.meaning in (*NAMES, Column.FAMILY)]
        numbered = len(cells) >= 2 and all(map(_is_index, cells)) and _is_index(self._sheet.cell(row, names[0]))
        return row + 1 if numbered else row


def _beside(headings: tuple[Heading, ...]) -> list[tuple[Heading, ...]]:
    """The headings of each list where two or three with the same headings stand side by side; else all of them."""
    titles = [heading.title for heading in headings]
    for parts in (2, 3):
        width, left = divmod(len(titles), parts)
        if width > 1 and not left and titles[:width] * parts == titles:
            return [headings[start : start + width] for start in range(0, len(titles), width)]
    return [headings]


def _is_index(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return False
    if isinstance(cell, int | float):
        return cell in range(1, 100)
    return isinstance(cell, str) and is_index(cell)


def _acceptable(headings: Sequence[Heading]) -> bool:
    """Whether the headings are those of a list of people."""
    known = {heading.meaning for heading in headings if not heading.title.endswith(":")}
    if Column.NAME in known or {Column.FAMILY, Column.GIVEN} <= known:
        return True
    return not known.isdisjoint(NAMES) and not known.isdisjoint(TELLING)
