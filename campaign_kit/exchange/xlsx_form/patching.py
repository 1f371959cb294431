"""Fills cells of a form by changing these cells in the XML of their sheets; every other part stays byte by byte.

A library that loads and saves a workbook loses text boxes, rich text and more; so no library writes here. What Excel
calculated from the cells keeps its old value until the file is opened: the order of calculation (calcChain) is taken
out and Excel is told to calculate all of it.
"""

from collections.abc import Collection, Mapping

from lxml import etree

from campaign_kit.errors import Refused
from campaign_kit.exchange.xlsx_form.cells import (
    Position,
    Value,
    area_of,
    holds,
    position_of,
    reference_of,
)
from campaign_kit.exchange.xlsx_form.package import Package, Xml, written
from campaign_kit.exchange.xlsx_form.reading import calculated_areas, cells_in, merged_in, rows_in
from campaign_kit.exchange.xlsx_form.workbook import SheetPart, WorkbookParts, relations_part

_TYPES = "[Content_Types].xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BEFORE_CALCULATION = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences", "definedNames",
)  # fmt: skip


def fill_cells(package: Package, values: Mapping[tuple[str, str], Value]) -> bytes:
    """The file with these values: (name of the sheet, cell as in "C12") → number or text.

    A merged area takes its value in its first cell. Refused("form.no_sheet"), Refused("form.no_cell"),
    Refused("form.formula") for a cell that calculates.
    """
    book = WorkbookParts(package)
    parts = {sheet.name: sheet for sheet in book.sheets}
    changed: dict[str, bytes] = {}
    by_sheet: dict[str, dict[str, Value]] = {}
    for (sheet, cell), value in values.items():
        by_sheet.setdefault(sheet, {})[cell] = value
    for sheet, cells in by_sheet.items():
        part = _known(package, parts, sheet)
        changed[part.part] = _patched(package, part, cells)
    dropped, told = _recalculated(book)
    return package.write(changed | told, dropped)


def percent_cells(package: Package, cells: Collection[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Those of the cells whose format shows percent: there 84,5 % is written as 0.845."""
    book = WorkbookParts(package)
    parts = {each.name: each.part for each in book.sheets}
    roots = {sheet: package.xml(parts[sheet]) for sheet, _ in cells if sheet in parts}
    there = {sheet: dict(cells_in(root)) for sheet, root in roots.items()}
    found = set()
    for sheet, name in cells:
        place = position_of(name)
        if place is None or sheet not in roots:
            continue
        place = _first_of(roots[sheet], place)
        cell = there[sheet].get(place)
        style = _style_of_new(roots[sheet], place) if cell is None else cell.get("s", "0")
        if style.isdecimal() and int(style) < len(book.formats) and book.formats[int(style)][1]:
            found.add((sheet, name))
    return frozenset(found)


def _known(package: Package, parts: Mapping[str, SheetPart], sheet: str) -> SheetPart:
    if sheet not in parts:
        raise Refused("form.no_sheet", file=package.name, sheet=sheet)
    return parts[sheet]


def _patched(package: Package, sheet: SheetPart, cells: Mapping[str, Value]) -> bytes:
    root = package.xml(sheet.part)
    if root.find("{*}sheetData") is None:
        raise Refused("form.damaged", file=package.name)
    _say_places(root)
    areas = calculated_areas(root)
    there = dict(cells_in(root))
    for name, value in cells.items():
        place = position_of(name)
        if place is None:
            raise Refused("form.no_cell", sheet=sheet.name, cell=name)
        place = _first_of(root, place)
        cell = there.get(place)
        calculates = cell is not None and cell.find("{*}f") is not None
        if calculates or any(holds(area, place) for area in areas):
            raise Refused("form.formula", sheet=sheet.name, cell=reference_of(place))
        if cell is None:
            cell = there[place] = _new_cell(root, place)
        _put(cell, value)
    return written(root)


def _put(cell: Xml, value: Value) -> None:
    """The value in place of the old one; the cell's style stays."""
    namespace = etree.QName(cell).namespace
    for child in list(cell.iterchildren("{*}v", "{*}is")):
        cell.remove(child)
    for name in ("t", "cm", "vm"):  # of the old value: its kind, and what Excel knows beside it
        cell.attrib.pop(name, None)
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        holder = etree.Element(f"{{{namespace}}}is")
        text = etree.SubElement(holder, f"{{{namespace}}}t")
        text.set(_SPACE, "preserve")
        text.text = value
    else:
        holder = etree.Element(f"{{{namespace}}}v")
        holder.text = repr(value)
    cell.insert(0, holder)


def _new_cell(root: Xml, place: Position) -> Xml:
    """A cell where there was none, in the right order, in the style of its row or column."""
    row = _row(root, place[0])
    style = _style_of_new(root, place)
    cell = etree.Element(f"{{{etree.QName(row).namespace}}}c", r=reference_of(place))
    if style != "0":
        cell.set("s", style)
    before = [each for each in row.iterfind("{*}c") if (position_of(each.get("r")) or place)[1] < place[1]]
    row.insert(row.index(before[-1]) + 1 if before else 0, cell)
    row.attrib.pop("spans", None)  # it says which columns there are; without it Excel looks
    _widen(root, place)
    return cell


def _row(root: Xml, number: int) -> Xml:
    """The row, made where there was none; rows need not stand in their order."""
    rows = dict(rows_in(root))
    if number in rows:
        return rows[number]
    data = root.find("{*}sheetData")
    made = etree.Element(f"{{{etree.QName(data).namespace}}}row", r=str(number + 1))
    after = min((at for at in rows if at > number), default=None)
    if after is None:
        data.append(made)
    else:
        rows[after].addprevious(made)
    return made


def _style_of_new(root: Xml, place: Position) -> str:
    rows = (row for row in root.iterfind("{*}sheetData/{*}row") if row.get("r") == str(place[0] + 1))
    row = next(rows, None)
    if row is not None and row.get("customFormat") in {"1", "true"}:
        return str(row.get("s", "0"))
    for column in root.iterfind("{*}cols/{*}col"):
        if int(column.get("min", "0")) <= place[1] + 1 <= int(column.get("max", "0")):
            return str(column.get("style", "0"))
    return "0"


def _first_of(root: Xml, place: Position) -> Position:
    return next((area[0] for area in merged_in(root) if holds(area, place)), place)


def _say_places(root: Xml) -> None:
    """Rows and cells may leave out where they stand; between new ones they have to say it."""
    for number, row in rows_in(root):
        row.set("r", str(number + 1))
    for place, cell in list(cells_in(root)):
        if cell.get("r") is None:
            cell.set("r", reference_of(place))


def _widen(root: Xml, place: Position) -> None:
    """The sheet says from where to where it reaches."""
    said = root.find("{*}dimension")
    area = None if said is None else area_of(said.get("ref", ""))
    if said is not None and area is not None and not holds(area, place):
        (top, left), (bottom, right) = area
        first = (min(top, place[0]), min(left, place[1]))
        last = (max(bottom, place[0]), max(right, place[1]))
        said.set("ref", f"{reference_of(first)}:{reference_of(last)}")


def _recalculated(book: WorkbookParts) -> tuple[frozenset[str], dict[str, bytes]]:
    """The parts left out, and those that say so: Excel calculates everything when it opens the file."""
    package = book.package
    root = package.xml(book.part)
    calculation = root.find("{*}calcPr")
    if calculation is None:
        calculation = etree.Element(f"{{{etree.QName(root).namespace}}}calcPr")
        before = list(root.iterchildren(*(f"{{*}}{name}" for name in _BEFORE_CALCULATION)))
        before[-1].addnext(calculation)
    calculation.set("fullCalcOnLoad", "1")
    told = {book.part: written(root)}
    chain = next((target for target, kind in book.relations(book.part) if kind.endswith("/calcChain")), "")
    if not chain:
        return frozenset(), told
    name = relations_part(book.part)
    for part, attribute, ending in ((name, "Type", "/calcChain"), (_TYPES, "PartName", f"/{chain}")):
        tree = package.xml(part)
        for each in [each for each in tree if (each.get(attribute) or "").endswith(ending)]:
            tree.remove(each)
        told[part] = written(tree)
    return frozenset({chain}), told
