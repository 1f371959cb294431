"""Numbers the headings of a list, tells what each column is taken for, and lets a person say otherwise.

A heading is known by its title, whichever sheet or page it stands on; so a list whose sheets have the same headings has
them once.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from campaign_kit.exchange.roster.choose import SAID_WITHOUT_WORDS, Taken
from campaign_kit.exchange.roster.headers import PLACES, Column
from campaign_kit.exchange.roster.tables import Heading, Table
from campaign_kit.model.roster import ColumnMeaning, RosterColumn

_WHOLE_NAMES = {Column.NAME, Column.RELATIVE, Column.PERSON}
_PARTS = {
    ColumnMeaning.FAMILY: Column.FAMILY,
    ColumnMeaning.MIDDLE: Column.MIDDLE,
    ColumnMeaning.GIVEN: Column.GIVEN,
}
_SEXES = {Column.SEX, Column.MALE, Column.FEMALE}
_BIRTHS = {Column.BIRTH, Column.BIRTH_MALE, Column.BIRTH_FEMALE}
_PEOPLES = {Column.PEOPLE, Column.KINH, Column.MINORITY}
_SAID: Mapping[ColumnMeaning, Column] = {
    **_PARTS,
    ColumnMeaning.NAME: Column.NAME,
    ColumnMeaning.SEX: Column.SEX,
    ColumnMeaning.MALE: Column.MALE,
    ColumnMeaning.FEMALE: Column.FEMALE,
    ColumnMeaning.BIRTH: Column.BIRTH,
    ColumnMeaning.PEOPLE: Column.PEOPLE,
    ColumnMeaning.MINORITY: Column.MINORITY,
    ColumnMeaning.PLACE: Column.CLASS,
    ColumnMeaning.IGNORE: Column.OTHER,
}
_RIVALS: Mapping[ColumnMeaning, set[Column]] = {
    ColumnMeaning.NAME: {*_WHOLE_NAMES, *_PARTS.values()},
    ColumnMeaning.FAMILY: {Column.FAMILY, Column.RELATIVE},
    ColumnMeaning.MIDDLE: {Column.MIDDLE, Column.RELATIVE},
    ColumnMeaning.GIVEN: {Column.GIVEN, Column.RELATIVE},
    ColumnMeaning.SEX: _SEXES,
    ColumnMeaning.MALE: {Column.SEX, Column.MALE},
    ColumnMeaning.FEMALE: {Column.SEX, Column.FEMALE},
    ColumnMeaning.BIRTH: _BIRTHS,
    ColumnMeaning.PEOPLE: _PEOPLES,
    ColumnMeaning.MINORITY: _PEOPLES,
    ColumnMeaning.PLACE: {*PLACES},
}
"""What no other column is any more once somebody said this of one."""

_Key = tuple[str, int]
"""The title of a heading, and how many headings of its table have the same title before it."""


class Headings:
    """All headings of a list, numbered from 0 in the order in which they stand."""

    def __init__(self, tables: Sequence[Table]) -> None:
        keys = (key for table in tables for key in _keys(table))
        self._numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}

    @property
    def digest(self) -> str:
        """SHA-256 of the titles in their order; "" where there is none."""
        titles = "\n".join(title for title, _ in self._numbers)
        return sha256(titles.encode("utf-8", errors="surrogatepass")).hexdigest() if self._numbers else ""

    def numbered(self, table: Table) -> dict[int, Heading]:
        """The headings of a table by their numbers."""
        return {self._numbers[key]: heading for key, heading in zip(_keys(table), table.headings, strict=True)}

    def described(self, table: Table, taken: Taken, sheet: str) -> dict[int, RosterColumn]:
        """What the columns of a table are taken for, without the running number and the signature."""
        return {
            number: RosterColumn(number=number, heading=heading.title, meaning=_meaning(heading, taken), sheet=sheet)
            for number, heading in self.numbered(table).items()
            if heading.meaning not in SAID_WITHOUT_WORDS
        }

    def changed(self, table: Table, taken: Taken, said: Mapping[int, ColumnMeaning]) -> Table:
        """The table with its columns as somebody said them, by number; what was found so already stays as it is."""
        numbered = self.numbered(table)
        new = {
            heading.column: said[number]
            for number, heading in numbered.items()
            if number in said and said[number] is not _meaning(heading, taken)
        }
        if not new:
            return table
        others = {rival: Column.OTHER for meaning in new.values() for rival in _RIVALS.get(meaning, ())}
        others |= _beside_parts(new.values())
        return replace(
            table,
            headings=tuple(_said(heading, new.get(heading.column), others) for heading in table.headings),
            sure=frozenset(column for column, meaning in new.items() if meaning is not ColumnMeaning.IGNORE),
        )


def _beside_parts(said: Collection[ColumnMeaning]) -> dict[Column, Column]:
    """What a column with the whole name becomes beside a part of it that somebody named."""
    if ColumnMeaning.NAME in said or not _PARTS.keys() & set(said):
        return {}
    rest = Column.GIVEN if ColumnMeaning.FAMILY in said else Column.FAMILY
    return dict.fromkeys((Column.NAME, Column.PERSON), rest)


def _said(heading: Heading, meaning: ColumnMeaning | None, others: Mapping[Column, Column]) -> Heading:
    return replace(heading, meaning=_SAID[meaning] if meaning else others.get(heading.meaning, heading.meaning))


def _keys(table: Table) -> list[_Key]:
    before: Counter[str] = Counter()
    keys = []
    for heading in table.headings:
        keys.append((heading.title, before[heading.title]))
        before[heading.title] += 1
    return keys


def _meaning(heading: Heading, taken: Taken) -> ColumnMeaning:
    """What the column is taken for."""
    column = heading.column
    if column in taken.names:
        part = next((meaning for meaning, part in _PARTS.items() if part is heading.meaning), ColumnMeaning.NAME)
        return part if len(taken.names) > 1 else ColumnMeaning.NAME
    found = {
        taken.sex: ColumnMeaning.SEX,
        taken.male: ColumnMeaning.MALE,
        taken.female: ColumnMeaning.FEMALE,
        taken.birth: ColumnMeaning.BIRTH,
        taken.birth_male: ColumnMeaning.BIRTH,
        taken.birth_female: ColumnMeaning.BIRTH,
        taken.people: ColumnMeaning.PEOPLE,
        taken.kinh: ColumnMeaning.PEOPLE,
        taken.minority: ColumnMeaning.MINORITY,
        taken.place: ColumnMeaning.PLACE,
    }
    return found.get(column, ColumnMeaning.IGNORE)
