"""Reads a list of places from a spreadsheet. The one door of this room."""

from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.exchange.grid.books import Read, sheet_grid
from campaign_kit.exchange.places.rows import gather
from campaign_kit.exchange.roster.files import read_sheets
from campaign_kit.exchange.roster.letters import Letters, find_encoding
from campaign_kit.exchange.roster.sheet import Sheet
from campaign_kit.model.names import clean
from campaign_kit.model.place_sheet import PlaceSheet
from campaign_kit.model.roster import Encoding

_SAMPLE_ROWS, _SAMPLE_CHARACTERS = 400, 500
_MOST_PLACES = 5_000


def read_places(file: Path) -> PlaceSheet:
    """The places of all visible sheets of a .xlsx, .xls, .ods or .csv, in the order of the file.

    Titles above, merged cells, a second line of headings, totals and signatures are understood; what was not taken
    stands in the findings. Refused "places.cannot_open", "places.not_readable", "places.password", "places.damaged",
    "places.too_big", "places.letters", "places.no_table", "places.no_rows" or "places.no_school"; and so only.
    """
    try:
        sheets = read_sheets(file)
        read = _letters(sheets, file.name)
        found = gather([sheet_grid(sheet, file.name, read) for sheet in sheets])
    except Refused as refused:
        raise _of_places(refused, file) from refused
    if not found.rows and found.lost_classes:
        raise Refused("places.no_school", file=file.name)
    if not found.rows:
        raise (
            Refused("places.no_rows", file=file.name) if found.has_table else Refused("places.no_table", file=file.name)
        )
    if len(found.rows) > _MOST_PLACES:
        raise Refused("places.too_big", file=file.name)
    return PlaceSheet(file=file.name, rows=tuple(found.rows), findings=tuple(sorted(found.findings)))


def _letters(sheets: list[Sheet], file: str) -> Read:
    """Reads texts in the letters that the first rows of the sheets are stored in."""
    raw = any(sheet.raw for sheet in sheets)
    cells = (cell for sheet in sheets for row in sheet.rows[:_SAMPLE_ROWS] for cell in row if isinstance(cell, str))
    encoding = find_encoding((cell[:_SAMPLE_CHARACTERS] for cell in cells), raw)
    if encoding is None:
        raise Refused("places.letters", file=file)
    return clean if encoding is Encoding.UNICODE and not raw else Letters(encoding, raw).read


def _of_places(refused: Refused, file: Path) -> Refused:
    """A refusal of the readers of sheets in the words of this room; its own as they are."""
    word, _, reason = refused.code.partition(".")
    if word == "places":
        return refused
    if reason in {"no_file", "cannot_read"}:
        return Refused("places.cannot_open", file=str(file))
    if reason == "not_spreadsheet":
        return Refused("places.not_readable", file=file.name)
    if reason == "password":
        return Refused("places.password", file=file.name)
    if reason in {"too_big", "too_many_rows", "far_cell"}:
        return Refused("places.too_big", file=file.name)
    return Refused("places.damaged", file=file.name)
