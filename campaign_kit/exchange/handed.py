"""Reads a handed list of pupils out of its locked workbook, as `documents/handed_book.py` wrote it. Keeps nothing."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from pydantic import ValidationError

from campaign_kit.errors import Refused
from campaign_kit.exchange.locked import unlocked
from campaign_kit.exchange.roster.sheet import Cell, Sheet
from campaign_kit.exchange.roster.xlsx import read_xlsx
from campaign_kit.model.attendance import Sex
from campaign_kit.model.handing import HandedList, Pupil
from campaign_kit.model.names import clean, fold
from campaign_kit.wording import handover as words

_TERMS = {words.SCHOOL: "school", words.RECEIVER: "receiver", words.PURPOSE: "purpose", words.DELETE: "delete_on"}
_FIELDS = dict(zip(words.HEADS[1:], ("full_name", "class_name", "birth_year", "sex", "hamlet"), strict=True))
_SEXES = {fold(name): Sex(code) for code, name in words.SEXES.items() if name}
_TOP = 30  # rows above the heads


def read_handed(file: Path, password: str) -> HandedList:
    """The list behind the password. Refused as `unlocked`, "handover.not_list" where something else is inside."""
    sheets = read_xlsx(file.name, unlocked(file, password))
    try:
        return _handed(sheets[0])
    except (ValueError, LookupError, StopIteration) as error:  # pydantic's fault is a ValueError
        raise Refused("handover.not_list", file=file.name) from (None if isinstance(error, ValidationError) else error)


def _handed(sheet: Sheet) -> HandedList:
    heads = next(row for row in range(min(_TOP, len(sheet.rows))) if words.HEADS[1] in map(_said, sheet.rows[row]))
    terms: dict[str, object] = {}
    for row in sheet.rows[:heads]:
        for at, cell in enumerate(row[:-1]):
            if _said(cell) in _TERMS:
                terms[_TERMS[_said(cell)]] = _said(row[at + 1])
    columns = {_said(cell): at for at, cell in enumerate(sheet.rows[heads]) if _said(cell)}
    terms["delete_on"] = _day(str(terms["delete_on"]))
    pupils = [_pupil(row, columns) for row in sheet.rows[heads + 1 :] if _said(_at(row, columns[words.HEADS[1]]))]
    return HandedList.model_validate(terms | {"pupils": pupils})


def _pupil(row: Sequence[Cell], columns: Mapping[str, int]) -> Pupil:
    values: dict[str, object] = {name: _said(_at(row, columns[head])) for head, name in _FIELDS.items()}
    values["birth_year"] = _whole(_at(row, columns[words.HEADS[3]]))
    values["sex"] = _SEXES.get(fold(str(values["sex"])), Sex.UNKNOWN)
    if words.JOINED in columns:
        values["joined"] = _whole(_at(row, columns[words.JOINED])) or 0
    return Pupil.model_validate(values)


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else ""


def _said(cell: Cell) -> str:
    return clean(cell) if isinstance(cell, str) else ""


def _whole(cell: Cell) -> int | None:
    """A number, or a text of digits: somebody may have typed over it."""
    if isinstance(cell, str):
        return int(cell) if cell.strip().isdecimal() else None
    return int(cell) if isinstance(cell, int | float) else None


def _day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()
