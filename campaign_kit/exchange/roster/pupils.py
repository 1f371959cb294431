"""Reads the list of a school with both places of each pupil: the class, and the hamlet where it lives."""

from dataclasses import replace
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.choose import choose
from campaign_kit.exchange.roster.files import read_sheets
from campaign_kit.exchange.roster.headers import PLACES, Column
from campaign_kit.exchange.roster.letters import Letters
from campaign_kit.exchange.roster.people import Told, read_people
from campaign_kit.exchange.roster.reader import class_of, letters_of
from campaign_kit.exchange.roster.sheet import Sheet
from campaign_kit.exchange.roster.tables import Table, find_tables
from campaign_kit.model.handing import LONGEST_PLACE, Pupil

_CLASS, _HOME = (Column.CLASS, Column.CLASS_CODE), (Column.HAMLET,)


def read_pupils(file: Path) -> tuple[Pupil, ...]:
    """The pupils in the order of the file, with class and hamlet as far as it tells them; refused as `read_roster`."""
    sheets = read_sheets(file)
    letters = letters_of(sheets, file.name)
    pupils = [
        pupil for sheet in sheets for table in find_tables(sheet, letters) for pupil in _of(sheet, table, letters)
    ]
    if not pupils:
        raise Refused("roster.no_people", file=file.name)
    return tuple(pupils)


def _of(sheet: Sheet, table: Table, letters: Letters) -> list[Pupil]:
    """The rows are read twice, each time with the columns of one of the two places; both times they are the same."""
    classed = _told(sheet, table, letters, _CLASS, class_of(sheet, table, letters))
    homes = [place for *_, place in _told(sheet, table, letters, _HOME, None)]
    if len(homes) != len(classed):
        homes = [None] * len(classed)
    return [
        Pupil(full_name=name, class_name=_cut(own), birth_year=year, sex=sex, hamlet=_cut(home))
        for (name, sex, year, _, own), home in zip(classed, homes, strict=True)
    ]


def _cut(place: str | None) -> str:
    """As much of it as the name of a place has room for: a cell may hold a whole address."""
    return (place or "")[:LONGEST_PLACE].rstrip()


def _told(sheet: Sheet, table: Table, letters: Letters, places: tuple[Column, ...], title: str | None) -> list[Told]:
    others = set(PLACES) - set(places)
    headings = tuple(replace(each, meaning=Column.OTHER) if each.meaning in others else each for each in table.headings)
    alone = replace(table, headings=headings)
    return read_people(sheet, alone, choose(sheet, alone, letters), letters, title).people
