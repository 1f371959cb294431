"""Reads a list of people: from a file, or from pasted text. The one door of this room."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice, pairwise
from operator import attrgetter
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster import values
from campaign_kit.exchange.roster.bulk import without_collecting
from campaign_kit.exchange.roster.choose import Taken, choose, dropped
from campaign_kit.exchange.roster.columns import Headings
from campaign_kit.exchange.roster.files import bytes_of, sheets_of
from campaign_kit.exchange.roster.letters import Letters, are_one_kind, find_encoding, mistrusted
from campaign_kit.exchange.roster.pasted import read_lines
from campaign_kit.exchange.roster.people import Reading, Told, read_people
from campaign_kit.exchange.roster.sheet import Sheet
from campaign_kit.exchange.roster.tables import Table, find_tables
from campaign_kit.exchange.roster.text import read_text
from campaign_kit.model.roster import (
    ColumnMeaning,
    DoubtfulRow,
    Encoding,
    Known,
    Roster,
    RosterColumn,
    SkippedRow,
    repeated,
)
from campaign_kit.wording import roster as wording

_SAMPLE_ROWS = 100
_SAMPLE_CELLS = 100
_SAMPLE_CHARACTERS = 500
_MOST_PASTED = 10_000
_LONGEST_PASTED = 200 * _MOST_PASTED


@without_collecting()
def read_roster(file: Path, columns: Mapping[int, ColumnMeaning] | None = None) -> Roster:
    """The people of a list in .xlsx, .xlsm, .xls, .ods, .csv, .tsv or .txt, in the order of the file.

    All visible sheets that hold a list are read, one after the other. Columns that an attendance does not need are
    dropped before anything leaves this room; the exact people is reduced to minority yes or no. A row that is no person
    stands among the skipped rows with its number in Excel. `columns` says by number (see `RosterColumn`) what columns
    are, instead of what is found. Refused "roster.…" when the file is no list, cannot be read whole, or is beyond the
    bounds of `sheet.py`; nothing else is raised.
    """
    data = bytes_of(file)
    return _read(sheets_of(file, data), file.name, columns or {}, sha256(data).hexdigest())


def read_pasted(text: str, columns: Mapping[int, ColumnMeaning] | None = None) -> Roster:
    """The people of a pasted text: a table cut by tabs with or without headings, or a name a line.

    Rows are the lines, from 1. Refused "roster.no_pasted_names" when no line holds a name, "roster.pasted_too_long".
    """
    lines = text.splitlines()
    if len(text) > _LONGEST_PASTED or len(lines) > _MOST_PASTED:
        raise Refused("roster.pasted_too_long", most=_MOST_PASTED)
    digest = sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
    try:
        return _read([read_text(text)], "", columns or {}, digest)
    except Refused as refused:
        if refused.code == "roster.no_name_column":
            raise
        letters = Letters(find_encoding((line[:_SAMPLE_CHARACTERS] for line in lines), raw=False) or Encoding.UNICODE)
    reading = read_lines(lines, letters)
    if not reading.people:
        raise Refused("roster.no_pasted_names")
    return _roster([(Sheet("", ()), reading)], letters, {"digest": digest})


def _read(sheets: Sequence[Sheet], file: str, said: Mapping[int, ColumnMeaning], digest: str) -> Roster:
    letters = letters_of(sheets, file)
    tables = [(sheet, table) for sheet in sheets for table in find_tables(sheet, letters)]
    if not tables:
        raise Refused("roster.no_list", file=file)
    headings = Headings([table for _, table in tables])
    described: dict[int, RosterColumn] = {}
    readings: list[tuple[Sheet, Reading]] = []
    left_out: list[str] = []
    for sheet, found in tables:
        table, taken = _taken(sheet, found, letters, headings, said)
        described = headings.described(table, taken, sheet.name) | described
        left_out += dropped(table, taken)
        if taken.names:
            readings.append((sheet, read_people(sheet, table, taken, letters, class_of(sheet, table, letters))))
    if not readings:
        raise Refused("roster.no_name_column") if said else Refused("roster.no_list", file=file)
    if not any(reading.people for _, reading in readings):
        raise Refused("roster.no_people", file=file)
    columns = [described[number] for number in sorted(described)]
    more = {"columns": columns, "dropped_columns": list(dict.fromkeys(left_out)), "headings": headings.digest}
    return _roster(readings, letters, {**more, "digest": digest})


def _taken(
    sheet: Sheet, table: Table, letters: Letters, headings: Headings, said: Mapping[int, ColumnMeaning]
) -> tuple[Table, Taken]:
    """The table and its columns as they are found, or as somebody said."""
    taken = choose(sheet, table, letters)
    changed = headings.changed(table, taken, said)
    return (table, taken) if changed is table else (changed, choose(sheet, changed, letters))


def letters_of(sheets: Sequence[Sheet], file: str) -> Letters:
    """Reads texts in the letters that the first rows of the sheets are stored in."""
    raw = any(sheet.raw for sheet in sheets)
    texts = [text for sheet in sheets for text in _sample(sheet)]
    encoding = find_encoding((text for text, _ in texts), raw)
    if encoding is None:
        raise Refused("roster.letters", file=file)
    fonts = mistrusted((text, font) for text, font in texts if font)
    return Letters(encoding, raw, fonts, one_kind=are_one_kind(text for text, _ in texts))


def _sample(sheet: Sheet) -> Iterator[tuple[str, str | None]]:
    """The texts of the first rows with their fonts."""
    for row, cells in enumerate(islice(sheet.rows, _SAMPLE_ROWS)):
        for column, cell in enumerate(cells[:_SAMPLE_CELLS]):
            if isinstance(cell, str):
                yield cell[:_SAMPLE_CHARACTERS], sheet.font(row, column)


def class_of(sheet: Sheet, table: Table, letters: Letters) -> str | None:
    """The class in the sheet's name, or in the title nearest above the table."""
    if found := values.sheet_class(sheet.name):
        return found
    for row in reversed(sheet.rows[max(0, table.first - _SAMPLE_ROWS) : table.first]):
        for cell in row[:_SAMPLE_CELLS]:
            if isinstance(cell, str) and (found := values.title_class(letters.read(cell[:_SAMPLE_CHARACTERS]))):
                return found
    return None


def _roster(readings: Sequence[tuple[Sheet, Reading]], letters: Letters, more: Mapping[str, object]) -> Roster:
    several = len({sheet.name for sheet, reading in readings if reading.people}) > 1
    names = {sheet.name: sheet.name if several else "" for sheet, _ in readings}
    told = [person for _, reading in readings for person in reading.people]
    schools = {person: school for person, _, _, school in _by_person(readings, attrgetter("schools"))}
    return Roster.model_validate(
        {
            **more,
            "people": map(_fields, told),
            "skipped_rows": [
                SkippedRow(row=row + 1, reason=wording.skipped(reason, names[sheet]))
                for (sheet, row), reason in _skipped(readings).items()
            ],
            "doubtful_rows": [
                DoubtfulRow(row=row + 1, reason=wording.doubtful(doubt, names[sheet]), person=person)
                for person, sheet, row, doubt in _by_person(readings, attrgetter("doubts"))
            ],
            "encoding": letters.encoding,
            "rows": [row + 1 for _, reading in readings for row in reading.rows],
            "sheets": [sheet.name for sheet, reading in readings for _ in reading.rows] if several else (),
            "before": {person: name for person, _, _, name in _by_person(readings, attrgetter("stored"))},
            "schools": schools,
            "repeated": repeated(_known(told, schools)),
        }
    )


def _known(told: Sequence[Told], schools: Mapping[int, str]) -> list[Known]:
    """The people as they are compared; one school's 6A is not another's."""
    known = [(name, sex, year, place) for name, sex, year, _, place in told]
    for person, school in schools.items():
        name, sex, year, place = known[person]
        known[person] = (name, sex, year, f"{place or ''} {school}")
    return known


def _skipped(readings: Sequence[tuple[Sheet, Reading]]) -> dict[tuple[str, int], str]:
    """Why rows were passed over; a row that holds somebody in a list beside is none of them."""
    held = {(sheet.name, row) for sheet, reading in readings for row in reading.rows} if _are_beside(readings) else ()
    reasons = (
        (sheet.name, row, reason) for sheet, reading in readings for row, reason in sorted(reading.reasons.items())
    )
    return {(sheet, row): reason for sheet, row, reason in reasons if (sheet, row) not in held}


def _are_beside(readings: Sequence[tuple[Sheet, Reading]]) -> bool:
    return any(one[0] is other[0] for one, other in pairwise(readings))


def _by_person(
    readings: Sequence[tuple[Sheet, Reading]], known: Callable[[Reading], Mapping[int, str]]
) -> Iterator[tuple[int, str, int, str]]:
    """Of each person of whose row something is known: the index among all people, the sheet, the row, and that."""
    first = 0
    for sheet, reading in readings:
        if by_row := known(reading):
            found = ((index, row) for index, row in enumerate(reading.rows, first) if row in by_row)
            yield from ((index, sheet.name, row, by_row[row]) for index, row in found)
        first += len(reading.rows)


def _fields(told: Told) -> dict[str, object]:
    name, sex, year, minority, place = told
    return {"full_name": name, "sex": sex, "birth_year": year, "minority": minority, "place": place}
