"""Reads a form's visible sheets so that somebody can point at their cells. Changes nothing."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import isfinite

from campaign_kit.errors import Refused
from campaign_kit.exchange.xlsx_form.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Area,
    FormSheet,
    FormSheets,
    Position,
    area_of,
    holds,
    position_of,
)
from campaign_kit.exchange.xlsx_form.package import Package, Xml
from campaign_kit.exchange.xlsx_form.workbook import SheetPart, WorkbookParts, text_of
from campaign_kit.wording import numbers

_MOST_CELLS = 200_000
_LONGEST_TEXT = 2_000


def read_sheets(package: Package, form: str) -> FormSheets:
    """The visible sheets; of a sheet what lies beyond `MOST_ROWS`, `MOST_COLUMNS` is left out.

    Refused("form.damaged"), Refused("form.large").
    """
    book = WorkbookParts(package)
    sheets = tuple(_sheet(book, sheet) for sheet in book.sheets if not sheet.hidden)
    if not sheets:
        raise Refused("form.damaged", file=package.name)
    return FormSheets(form, sheets)


def cells_in(sheet: Xml) -> Iterator[tuple[Position, Xml]]:
    """The cells with their positions; those that say none follow the one before."""
    for number, row in rows_in(sheet):
        column = -1
        for cell in row.iterfind("{*}c"):
            place = position_of(cell.get("r", ""))
            column = column + 1 if place is None else place[1]
            yield (number, column), cell


def rows_in(sheet: Xml) -> Iterator[tuple[int, Xml]]:
    """The rows with their numbers from 0; one that says none, or one that no sheet has, follows the one before."""
    number = -1
    for row in sheet.iterfind("{*}sheetData/{*}row"):
        place = position_of(f"A{row.get('r', '')}")
        number = number + 1 if place is None else place[0]
        yield number, row


def merged_in(sheet: Xml) -> tuple[Area, ...]:
    """The merged areas."""
    found = (area_of(each.get("ref", "")) for each in sheet.iterfind("{*}mergeCells/{*}mergeCell"))
    return tuple(area for area in found if area is not None)


def calculated_areas(sheet: Xml) -> tuple[Area, ...]:
    """What one formula fills together: of such cells only the first has it written down."""
    kinds = {"array", "dataTable"}
    formulas = (each for each in sheet.iterfind(".//{*}f") if each.get("t") in kinds)
    found = (area_of(each.get("ref", "")) for each in formulas)
    return tuple(area for area in found if area is not None)


def _sheet(book: WorkbookParts, sheet: SheetPart) -> FormSheet:
    root = book.package.xml(sheet.part)
    texts: dict[Position, str] = {}
    formulas: set[Position] = set()
    for count, (place, cell) in enumerate(cells_in(root)):
        if count > _MOST_CELLS:
            raise Refused("form.large", file=book.package.name, most=10)
        if place[0] >= MOST_ROWS or place[1] >= MOST_COLUMNS:
            continue
        text = _text(cell, book)
        if text:
            texts[place] = text[:_LONGEST_TEXT]
        if cell.find("{*}f") is not None:
            formulas.add(place)
    for area in calculated_areas(root):
        formulas |= {place for place in texts if holds(area, place)}
    return FormSheet(sheet.name, texts, tuple(_bounded(merged_in(root))), frozenset(formulas))


def _bounded(areas: Sequence[Area]) -> Iterator[Area]:
    """The merged areas that can be shown; areas never overlap, so more cells than a sheet has are not taken."""
    left = MOST_ROWS * MOST_COLUMNS
    for (top, first), (bottom, last) in areas:
        left -= (bottom - top + 1) * (last - first + 1)
        if bottom < MOST_ROWS and last < MOST_COLUMNS and left >= 0:
            yield (top, first), (bottom, last)


def _text(cell: Xml, book: WorkbookParts) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return "" if inline is None else text_of(inline).strip()
    value = cell.findtext("{*}v") or ""
    if kind == "s":
        place = int(value) if value.strip().isdecimal() else -1
        return book.texts[place].strip() if 0 <= place < len(book.texts) else ""
    if kind == "n":
        return _number(value, cell, book)
    return value.strip()


def _number(value: str, cell: Xml, book: WorkbookParts) -> str:
    try:
        number = float(value)
    except ValueError:
        return ""
    style = cell.get("s", "0")
    place = int(style) if style.isdecimal() else 0
    is_day, is_percent = book.formats[place] if place < len(book.formats) else (False, False)
    if not isfinite(number):
        return value
    if is_day and 0 < number <= (date.max - book.first_day).days:
        return numbers.day(book.first_day + timedelta(days=int(number)))
    if is_percent:
        return f"{numbers.decimal(number * 100)} %"
    return numbers.count(int(number)) if number.is_integer() else f"{number:g}".replace(".", ",")
