"""A Word file as the check sees it: pages, paragraphs in their order, what each really looks like, lines under them.

Owns opening what somebody else made: hostile and damaged files are refused in words, nothing of them is run or loaded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from campaign_kit.documents.papers.decree.drawn import drawn_mm
from campaign_kit.documents.papers.decree.effective import Frame, Look, Styles, Xml
from campaign_kit.documents.papers.decree.measure import width_mm
from campaign_kit.documents.papers.decree.numbering import Numbering
from campaign_kit.errors import Refused

_LARGEST, _LARGEST_PART, _MOST_PARTS = 50_000_000, 40_000_000, 2_000
_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_TWIP_MM = 25.4 / 1440
# what a damaged zip or XML can end in; lxml's fault is a SyntaxError
_UNREADABLE = (BadZipFile, SyntaxError, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError, OSError)

LINE_BREAK = "\n"  # white space to all who read a paragraph as a whole
TABBED = -1  # the number of the table that a head set with tabs stands for


@dataclass(frozen=True)
class Piece:
    """Text that looks alike."""

    text: str
    look: Look


@dataclass(frozen=True)
class Cell:
    """Where a paragraph stands in a table: numbers of the table, row and column from 0, and the room inside."""

    table: int
    row: int
    column: int
    width_mm: float


@dataclass(frozen=True)
class Para:
    """A paragraph: its number from 1, its pieces, its frame; `label` is the number or dash of
    a list that Word writes, `line_mm` the length of a line drawn in it, or 0."""

    number: int
    pieces: tuple[Piece, ...]
    frame: Frame
    cell: Cell | None
    section: int
    label: str = ""
    line_mm: float = 0.0
    breaks_page: bool = False

    @property
    def text(self) -> str:
        """As it is read, capitals as they are shown, white space single."""
        shown = "".join(piece.text.upper() if piece.look.caps else piece.text for piece in self.pieces)
        return " ".join((f"{self.label} {shown}" if shown.strip() else "").split())

    @property
    def raw(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def said(self) -> tuple[Piece, ...]:
        """The pieces that hold letters or digits."""
        return tuple(piece for piece in self.pieces if any(sign.isalnum() for sign in piece.text))

    @property
    def width_mm(self) -> float:
        """How long the text would be on one line."""
        return sum(
            width_mm(
                piece.text.upper() if piece.look.caps else piece.text,
                piece.look.size,
                bold=piece.look.bold,
                italic=piece.look.italic,
            )
            for piece in self.pieces
        )


@dataclass(frozen=True)
class HeadPart:
    """A header or footer: its paragraphs, and of those that hold the page number the alignment and the sizes."""

    numbered: bool = False
    align: str = ""
    sizes: tuple[float, ...] = ()
    italic: bool = False


@dataclass(frozen=True)
class Section:
    """A section: millimetres, its default and first header and footer, whether the first page has its own."""

    width_mm: float
    height_mm: float
    margins_mm: dict[str, float]
    first_differs: bool
    restarts: bool
    header: HeadPart
    first_header: HeadPart
    footer: HeadPart

    @property
    def room_mm(self) -> float:
        return self.width_mm - self.margins_mm["left"] - self.margins_mm["right"]


@dataclass(frozen=True)
class WordFile:
    name: str
    sections: tuple[Section, ...]
    paras: tuple[Para, ...] = field(repr=False)


def read_word(file: Path) -> WordFile:
    """The file as it is. Refused("official.not_found"), Refused("official.not_word"), Refused("official.too_large")."""
    if not file.is_file():
        raise Refused("official.not_found", file=str(file))
    if file.stat().st_size > _LARGEST:
        raise Refused("official.too_large", file=file.name)
    try:
        parts = _parts(file)
        return _Reader(parts).read(file.name)
    except _UNREADABLE as error:
        raise Refused("official.not_word", file=file.name) from error


def _parts(file: Path) -> dict[str, bytes]:
    """The XML parts; sizes are of what was really unpacked, never of what the zip says."""
    found: dict[str, bytes] = {}
    left = _LARGEST_PART
    with ZipFile(file) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.endswith((".xml", ".rels"))]
        if len(names) > _MOST_PARTS:
            raise Refused("official.too_large", file=file.name)
        for name in names:
            with archive.open(name) as stream:
                content = stream.read(left + 1)
            left -= len(content)
            if left < 0:
                raise Refused("official.too_large", file=file.name)
            found[name] = content
    return found


class _Reader:
    """Walks the parts of one file."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        self._relations = {
            each.get("Id"): f"word/{each.get('Target')}".replace("word//word/", "word/")
            for each in (parse_xml(parts[_RELATIONS]) if _RELATIONS in parts else ())
        }
        theme = next((name for name in parts if name.startswith("word/theme/theme")), "")
        self._styles = Styles(self._root("word/styles.xml"), self._root(theme))
        self._lists = Numbering(self._root("word/numbering.xml"))
        self._tables = 0

    def _root(self, name: str) -> Xml | None:
        return parse_xml(self._parts[name]) if name in self._parts else None

    def read(self, name: str) -> WordFile:
        body = parse_xml(self._parts[_DOCUMENT]).find(qn("w:body"))
        if body is None:
            raise ValueError(name)
        settings: list[Xml] = [
            each for each in body.iter(qn("w:sectPr")) if each.getparent().tag != qn("w:sectPrChange")
        ]
        sections = tuple(self._sections(settings))
        if not sections:
            raise ValueError(name)
        paras: list[Para] = []
        section, last = 0, len(sections) - 1
        for number, (paragraph, cell, table) in enumerate(self._blocks(body, None, ""), start=1):
            here = min(section, last)
            paras.append(self._para(paragraph, number, cell, here, table, sections[here].room_mm))
            section += paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None
        return WordFile(name, sections, tuple(paras))

    def _blocks(self, parent: Xml, cell: Cell | None, style: str) -> Iterator[tuple[Xml, Cell | None, str]]:
        """The paragraphs in their order, those of tables and content controls among them."""
        for child in parent:
            if child.tag == qn("w:p"):
                yield child, cell, style
            elif child.tag == qn("w:tbl"):
                yield from self._cells(child)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")):
                yield from self._blocks(child, cell, style)

    def _cells(self, table: Xml) -> Iterator[tuple[Xml, Cell | None, str]]:
        number, self._tables = self._tables, self._tables + 1
        named = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
        style = "" if named is None else named.get(qn("w:val")) or ""
        grid = [float(each.get(qn("w:w")) or 0) for each in table.iter(qn("w:gridCol"))]
        for row_number, row in enumerate(table.iter(qn("w:tr"))):
            if row.getparent() is not table:
                continue
            for column, each in enumerate(row.findall(qn("w:tc"))):
                width = each.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
                usable = width is not None and width.get(qn("w:type")) in (None, "dxa")
                twips = float(width.get(qn("w:w")) or 0) if usable else grid[column] if column < len(grid) else 0.0
                inside = Cell(number, row_number, column, twips * _TWIP_MM)
                yield from self._blocks(each, inside, style)

    def _para(self, xml: Xml, number: int, cell: Cell | None, section: int, table: str, room: float) -> Para:
        pieces: list[Piece] = []
        breaks = xml.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None
        for run in _runs(xml):
            look = self._styles.look(xml, run, table)
            text = "".join(_text(node) for node in run)
            breaks = breaks or any(node.get(qn("w:type")) == "page" for node in run.findall(qn("w:br")))
            if text and not look.hidden:
                pieces.append(Piece(text, look))
        number_of_list, depth = self._styles.list_of(xml)
        level = self._lists.level(number_of_list, depth)
        label = self._lists.next(number_of_list, depth) if pieces else ""
        frame = self._styles.frame(xml, table, None if level is None else level.frame)
        line = drawn_mm(xml)
        if not line and frame.ruled:
            line = max((cell.width_mm if cell else room) - frame.left_mm - frame.right_mm, 0.0)
        return Para(number, tuple(pieces), frame, cell, section, label, line, breaks)

    def _sections(self, settings: list[Xml]) -> Iterator[Section]:
        """Headers that a section does not name are those of the one before."""
        held: dict[tuple[str, str], HeadPart] = {}
        for each in settings:
            for sort in ("header", "footer"):
                for named in each.findall(qn(f"w:{sort}Reference")):
                    target = self._relations.get(named.get(qn("r:id")), "")
                    held[sort, named.get(qn("w:type")) or "default"] = self._head_part(self._root(target))
            size, margins = each.find(qn("w:pgSz")), each.find(qn("w:pgMar"))
            numbering, first = each.find(qn("w:pgNumType")), each.find(qn("w:titlePg"))
            yield Section(
                width_mm=_mm(size, "w:w"),
                height_mm=_mm(size, "w:h"),
                margins_mm={side: _mm(margins, f"w:{side}") for side in ("top", "bottom", "left", "right")},
                first_differs=first is not None and first.get(qn("w:val")) not in ("0", "false", "off"),
                restarts=numbering is not None and numbering.get(qn("w:start")) is not None,
                header=held.get(("header", "default"), HeadPart()),
                first_header=held.get(("header", "first"), HeadPart()),
                footer=held.get(("footer", "default"), HeadPart()),
            )

    def _head_part(self, root: Xml | None) -> HeadPart:
        for paragraph in () if root is None else root.iter(qn("w:p")):
            fields = [node.text or "" for node in paragraph.iter(qn("w:instrText"))]
            fields += [node.get(qn("w:instr")) or "" for node in paragraph.iter(qn("w:fldSimple"))]
            if not any(re.match(r"\s*PAGE\b", said) for said in fields):
                continue
            looks = [self._styles.look(paragraph, run) for run in paragraph.iter(qn("w:r"))]
            framed = paragraph.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
            align = self._styles.frame(paragraph).align
            if framed is not None and framed.get(qn("w:xAlign")):
                align = framed.get(qn("w:xAlign"))
            return HeadPart(
                numbered=True,
                align=align,
                sizes=tuple(sorted({look.size for look in looks})),
                italic=any(look.italic for look in looks),
            )
        return HeadPart()


def _runs(paragraph: Xml) -> Iterator[Xml]:
    """The runs that are read: not those of text boxes inside, nor what was deleted."""
    for run in paragraph.iter(qn("w:r")):
        above = run.getparent()
        while above is not paragraph:
            if above.tag in (qn("w:del"), qn("w:txbxContent"), qn("w:moveFrom")):
                break
            above = above.getparent()
        else:
            yield run


def _text(node: Xml) -> str:
    if node.tag == qn("w:t"):
        return node.text or ""
    if node.tag in (qn("w:tab"), qn("w:ptab")):
        return "\t"
    if node.tag in (qn("w:br"), qn("w:cr")):
        return LINE_BREAK
    return "-" if node.tag == qn("w:noBreakHyphen") else ""


def _mm(node: Xml | None, name: str) -> float:
    return 0.0 if node is None else float(node.get(qn(name)) or 0) * _TWIP_MM
