"""Finds which cells of a .xlsx stand in one of the old fonts with their own letters. Knows no header and no person.

Asked of every workbook, so it looks first whether any such font is named at all; cells are gone through only then.
With lxml: a library that builds the whole workbook takes ten times as long to tell the same.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from campaign_kit.exchange.roster.archive import open_archive
from campaign_kit.exchange.roster.sheet import Position, is_old_font
from campaign_kit.exchange.roster.xlsx_bounds import column_number

_NAMED = re.compile(rb"""val\s*=\s*["'](?:\.vn|vni|vps)""", re.IGNORECASE)
_OF_FONTS = (b"<fonts", b":fonts", b"rFont")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_MOST_BYTES = 16 * 2**20
_TEXTS = {"s", "str", "inlineStr"}


def old_fonts(name: str, data: bytes) -> dict[str, dict[Position, str]]:
    """The old fonts of text cells by sheet; nothing where the workbook names none, or its parts are not as usual.

    A text of several fonts has that of its first run in an old one. `name` is for the sentence of a refusal.
    """
    with open_archive(name, data) as archive:
        try:
            return dict(_by_sheet(archive))
        except (etree.XMLSyntaxError, ValueError):  # whether the workbook can be read at all is told by its reader
            return {}


def _by_sheet(archive: zipfile.ZipFile) -> Iterator[tuple[str, dict[Position, str]]]:
    parts = _parts(archive)
    styles = _styles(_content(archive, parts.get("styles", "")))
    texts = _shared_texts(_content(archive, parts.get("sharedStrings", "")))
    if not styles and not texts:
        return
    for sheet in _root(archive, _BOOK).iter("{*}sheet"):
        number = next((value for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
        if (part := parts.get(str(number))) in archive.NameToInfo:
            yield sheet.get("name", ""), dict(_cells(archive, str(part), styles, texts))


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The parts of the workbook by their ids, and by the last word of what they are."""
    found = {}
    for each in _root(archive, _RELATIONS).iter("{*}Relationship"):
        path = posixpath.normpath(posixpath.join("/xl", each.get("Target", ""))).lstrip("/")
        found[each.get("Id", "")] = found[each.get("Type", "").rpartition("/")[2]] = path
    return found


def _content(archive: zipfile.ZipFile, part: str) -> bytes:
    """The part, if it names an old font."""
    if part not in archive.NameToInfo or archive.getinfo(part).file_size > _MOST_BYTES:
        return b""
    content = archive.read(part)
    names = any(tag in content for tag in _OF_FONTS) and _NAMED.search(content) is not None
    return content if names else b""


def _root(archive: zipfile.ZipFile, part: str) -> etree._Element:
    return _parsed(archive.read(part) if part in archive.NameToInfo else b"")


def _parsed(content: bytes) -> etree._Element:
    return etree.fromstring(content or b"<none/>", etree.XMLParser(resolve_entities=False, no_network=True))


def _styles(content: bytes) -> dict[str, str]:
    """The old font of each style of cells, by the style's number."""
    root = _parsed(content)
    fonts = [_font(font, "{*}name") for font in root.iterfind("{*}fonts/{*}font")]
    styles = enumerate(root.iterfind("{*}cellXfs/{*}xf"))
    named = ((str(number), fonts[int(style.get("fontId", "0"))]) for number, style in styles)
    return {number: font for number, font in named if is_old_font(font)}


def _shared_texts(content: bytes) -> dict[str, str]:
    """The old font that stands in each shared text itself, by the text's number."""
    found = {}
    for number, text in enumerate(_parsed(content).iterfind("{*}si")):
        if font := _run_font(text):
            found[str(number)] = font
    return found


def _run_font(text: etree._Element) -> str:
    fonts = (_font(run, "{*}rFont") for run in text.iterfind("{*}r/{*}rPr"))
    return next(filter(is_old_font, fonts), "")


def _font(parent: etree._Element, tag: str) -> str:
    found = parent.find(tag)
    return "" if found is None else found.get("val", "")


def _cells(
    archive: zipfile.ZipFile, part: str, styles: Mapping[str, str], texts: Mapping[str, str]
) -> Iterator[tuple[Position, str]]:
    """The text cells of a sheet that stand in an old font."""
    row = column = 0
    with archive.open(part) as stream:
        for _, tag in etree.iterparse(stream, tag=("{*}row", "{*}c"), resolve_entities=False, no_network=True):
            if tag.tag.endswith("}row"):
                row, column = row + 1, 0
                _forget(tag)
                continue
            if place := _PLACE.fullmatch(tag.get("r", "")):
                row, column = int(place[2]) - 1, column_number(place[1]) - 1
            if tag.get("t") in _TEXTS:
                shared = texts.get(tag.findtext("{*}v", "")) if tag.get("t") == "s" else None
                if font := shared or styles.get(tag.get("s", "0"), ""):
                    yield (row, column), font
            column += 1


def _forget(row: etree._Element) -> None:
    """Frees the row and those before it."""
    row.clear()
    while (before := row.getprevious()) is not None:
        before.getparent().remove(before)
