"""Tells which rows of a table are people and why the others are not: totals, signatures, headings, numbers alone.

A row is a person by its name, its running number and what else it tells; never by a name alone after a signature.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from campaign_kit.exchange.roster import footers, headers, values
from campaign_kit.exchange.roster.choose import Taken
from campaign_kit.exchange.roster.letters import Letters
from campaign_kit.exchange.roster.sheet import EMPTY, Cell, Sheet
from campaign_kit.exchange.roster.tables import Table
from campaign_kit.model.attendance import Sex
from campaign_kit.model.names import fold
from campaign_kit.model.roster import LONGEST_NAME

_PLAIN_NAME = re.compile(r"(?=..)[^\W\d_]+(?:[ '’ʼ.\-]{1,2}[^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.DOTALL)
_DIGITS = re.compile(r"\d{1,5}[.)]?(?:0)?")
_NUMBERS = (int, float)
_MOST_READ, _LONGEST_READ = 40, 300
"""So many cells of a row that is no person, and so much of each, are looked at for a word that says what it is."""


@dataclass
class Sorted:
    """The rows of a table: the names of the people by row, the reasons of the others, the classes that titles name."""

    names: dict[int, str] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    classes: dict[int, str] = field(default_factory=dict)
    """The class from this row on."""


def sort_rows(sheet: Sheet, table: Table, taken: Taken, letters: Letters) -> Sorted:
    """Every row from `table.first` on is a person or has a reason; blank rows have one only between people."""
    judge = _Judge(sheet, table, taken, letters)
    names = _names(sheet, table, taken, letters)
    numbered = taken.number is not None
    numbers = sheet.column(taken.number, table.first, table.last) if taken.number is not None else names
    people, may_be_footer = judge.sorted.names, judge.may_be_footer
    for row, (name, number) in enumerate(zip(names, numbers, strict=True), table.first):
        usual = type(number) in _NUMBERS if numbered else not (judge.ended or may_be_footer(name))
        if usual and _is_plain(name) and row not in table.again:
            people[row] = name
            judge.ended = False
        else:
            judge.decide(row, name)
    return judge.done()


def _is_plain(name: str) -> bool:
    """Whether the text can be nothing but a name; for most names the first question is enough, and quick."""
    letters = name.replace(" ", "").isalpha() and len(name) > 1
    if not (letters or _PLAIN_NAME.fullmatch(name)) or len(name) > LONGEST_NAME:
        return False
    return len(name) > footers.LONGEST_TOTAL or name.lower() not in footers.TOTALS


def _names(sheet: Sheet, table: Table, taken: Taken, letters: Letters) -> list[str]:
    """The name of each row, its parts joined; where no fonts tell the letters, the whole is read: it tells more."""
    columns = [sheet.column(column, table.first, table.last) for column in taken.names]
    parts = [[cell if isinstance(cell, str) else values.word_of(cell) for cell in cells] for cells in columns]
    if sheet.fonts:
        for column, texts in zip(taken.names, parts, strict=True):
            fonts = (sheet.font(row, column) for row in range(table.first, table.last))
            texts[:] = [letters.read(text, font) for text, font in zip(texts, fonts, strict=True)]
        return [letters.read_name(whole) for whole in zip(*parts, strict=True)]
    return letters.read_all(parts[0] if len(parts) == 1 else [" ".join(whole) for whole in zip(*parts, strict=True)])


class _Judge:
    """Decides the rows that are not plainly people, one after the other, and remembers where the list has ended."""

    def __init__(self, sheet: Sheet, table: Table, taken: Taken, letters: Letters) -> None:
        self._sheet, self._table, self._taken, self._letters = sheet, table, taken, letters
        self.sorted = Sorted()
        self._first_words: dict[str, bool] = {}
        self.ended = False

    def may_be_footer(self, name: str) -> bool:
        """Whether the first word of the name also begins footers or headings."""
        word = name.partition(" ")[0]
        if (known := self._first_words.get(word)) is None:
            known = self._first_words[word] = fold(word).strip(".:()") in footers.FIRST_WORDS
        return known

    def decide(self, row: int, name: str) -> None:
        """Takes the row as a person, or keeps the reason why it is none."""
        reason = self._reason(row, name)
        if reason:
            self.sorted.reasons[row] = reason
            self.ended = self.ended or reason in {"total", "signature"}
        else:
            self.sorted.names[row] = name
            self.ended = False

    def done(self) -> Sorted:
        """What was sorted, without the blank rows before the first and after the last person."""
        people = self.sorted.names.keys()
        first, last = min(people, default=0), max(people, default=0)
        self.sorted.reasons = {
            row: reason for row, reason in self.sorted.reasons.items() if reason != "blank" or first < row < last
        }
        return self.sorted

    def _reason(self, row: int, name: str) -> str | None:
        """Why the row is no person; nothing when it is one."""
        if row in self._table.again:
            return "headings"
        if not name:
            return self._reason_without_name(row)
        numbered = self._has_number(row)
        if reason := self._by_words(row, name, numbered) or _no_name_at_all(name):
            return reason
        return None if numbered or self._is_known(row) else self._by_standing(row, name)

    def _reason_without_name(self, row: int) -> str:
        filled = [cell for cell in self._sheet.rows[row] if not _is_blank(cell)]
        if not filled:
            return "blank"
        if any(values.is_fault(self._sheet.cell(row, column)) for column in self._taken.names):
            return "fault"
        texts = [self._letters.read(cell[:_LONGEST_READ]) for cell in filled[:_MOST_READ] if isinstance(cell, str)]
        if reason := self._footer_or_title(row, texts):
            return reason
        if self.ended:
            return "after_end"
        return "only_number" if len(filled) == 1 and self._has_number(row) else "no_name"

    def _footer_or_title(self, row: int, texts: Iterable[str]) -> str:
        for text in texts:
            if footers.is_total(text):
                return "total"
            if footers.is_signature(text):
                return "signature"
            if self._taken.place is None and (found := values.title_class(text) or values.sheet_class(text)):
                self.sorted.classes[row] = found
                return "group"
        return ""

    def _by_words(self, row: int, name: str, numbered: bool) -> str:
        """The reason that the words of the name cell give; a numbered row needs the very words of a total."""
        if numbered:
            return "total" if name.lower().strip(" :.") in footers.TOTALS else ""
        if self._is_known(row) and not footers.is_total(name):
            return ""
        if reason := self._footer_or_title(row, [name]):
            return reason
        if headers.meaning(name) not in {None, headers.Column.OTHER}:
            return "headings"
        return "group" if footers.is_group(name) else ""

    def _by_standing(self, row: int, name: str) -> str | None:
        """Of a name alone: where it stands decides."""
        if self.ended:
            return "after_end"
        alone = not any(self._is_filled(row, column) for column in self._taken.telling)
        if alone and footers.is_part(name):
            return "group"
        if not alone or not self._taken.telling:
            return None
        if self._taken.number is None:
            return None if _PLAIN_NAME.fullmatch(name) else "not_name"
        words = name.split(" ")
        like_a_name = _PLAIN_NAME.fullmatch(name) and len(words) > 1 and all(word[:1].isupper() for word in words)
        return None if like_a_name else "group"

    def _has_number(self, row: int) -> bool:
        if self._taken.number is None:
            return False
        cell = self._sheet.cell(row, self._taken.number)
        if isinstance(cell, str):
            return _DIGITS.fullmatch(cell.strip()) is not None
        return isinstance(cell, int | float) and not isinstance(cell, bool)

    def _is_known(self, row: int) -> bool:
        """Whether the row tells a year of birth or a sex: no footer does."""
        taken = self._taken
        births = (taken.birth, taken.birth_male, taken.birth_female)
        marks = (taken.male, taken.female)
        return (
            any(values.birth_year(self._sheet.cell(row, column)) is not None for column in births if column is not None)
            or any(values.is_mark(self._sheet.cell(row, column)) for column in marks if column is not None)
            or (taken.sex is not None and bool(self._word(row, taken.sex)))
        )

    def _word(self, row: int, column: int) -> bool:
        cell = self._sheet.cell(row, column)
        read = self._letters.read(cell) if isinstance(cell, str) else cell
        return values.sex(read) in {Sex.MALE, Sex.FEMALE}

    def _is_filled(self, row: int, column: int) -> bool:
        return not _is_blank(self._sheet.cell(row, column))


def _no_name_at_all(text: str) -> str:
    """Why the text can be nobody's name, wherever it stands."""
    if values.is_fault(text):
        return "fault"
    if not _LETTERS.search(text) or text.endswith(":"):
        return "not_name"
    return "long_name" if len(text) > LONGEST_NAME else ""


def _is_blank(cell: Cell) -> bool:
    return cell == EMPTY or (isinstance(cell, str) and cell.isspace())
