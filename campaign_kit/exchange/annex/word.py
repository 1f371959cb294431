"""Reads the tables of a .docx as grids. Knows no heading and no task.

python-docx opens the package; nothing is fetched, no macro is looked at. Cells are taken from the markup itself, since
its own cells leave out content controls and what was inserted under "Track changes", and count a table row by row.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.word_numbers import WordNumbers
from campaign_kit.exchange.grid.cells import MOST_COLUMNS, MOST_LINES, Cell, Grid, Line, joined
from campaign_kit.exchange.roster.archive import open_archive
from campaign_kit.model.names import clean

_MOST_MARKUP_BYTES = 32 * 2**20
_MOST_PACKAGE_BYTES = 96 * 2**20
_THROUGH = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
_NOT_READ = {qn(f"w:{name}") for name in ("del", "moveFrom", "txbxContent", "pPr", "rPr")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_SIGNS = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}
_TABLE, _ROW, _CELL, _PARAGRAPH, _TEXT = (qn(f"w:{name}") for name in ("tbl", "tr", "tc", "p", "t"))
_REMOVED = f"{qn('w:trPr')}/{qn('w:del')}"


def read_word(name: str, data: bytes) -> list[Grid]:
    """All tables of the document, those inside cells too; `name` is for the sentence of a refusal.

    Refused "tasks.damaged", "tasks.too_big", or "roster.…" as `open_archive` does.
    """
    with open_archive(name, data) as archive:
        parts = archive.infolist()
        markup = (part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
        if sum(markup) > _MOST_MARKUP_BYTES or sum(part.file_size for part in parts) > _MOST_PACKAGE_BYTES:
            raise Refused("tasks.too_big", file=name)
    try:
        document = docx.Document(BytesIO(data))
        numbers = WordNumbers(_lists(document))
        grids = [_grid(table, numbers) for table in document.element.body.iter(_TABLE) if not _is_spare(table)]
    except Exception as error:  # python-docx trusts a file: a damaged one raises whatever Python or lxml raises
        raise Refused("tasks.damaged", file=name) from error
    if sum(len(grid.lines) for grid in grids) > MOST_LINES:
        raise Refused("tasks.too_big", file=name)
    return grids


def _is_spare(table: Any) -> bool:  # noqa: ANN401 - python-docx has no types
    """Whether it stands in what older programs show instead of a drawing: then it is there twice."""
    return any(above.tag in _NOT_READ for above in table.iterancestors())


def _lists(document: Any) -> Any | None:  # noqa: ANN401
    """What the document says of its lists; None where it has none."""
    parts = (rel.target_part for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING)
    return next((part.element for part in parts), None)


def _grid(table: Any, numbers: WordNumbers) -> Grid:  # noqa: ANN401
    tops: dict[int, str] = {}
    rows = [row for row in _inside(table, _ROW) if row.find(_REMOVED) is None]
    return Grid(
        [Line(number, tuple(_cells(row, tops, numbers))) for number, row in enumerate(rows, start=1)], follows=True
    )


def _cells(row: Any, tops: dict[int, str], numbers: WordNumbers) -> Iterator[Cell]:  # noqa: ANN401
    """The cells by column; `tops` holds the text of the last cell that began in each column."""
    column = min(row.grid_before, MOST_COLUMNS)
    yield from [Cell()] * column
    for cell in _inside(row, _CELL):
        across = max(1, min(cell.grid_span, MOST_COLUMNS - column))
        below = cell.vMerge == "continue"
        if not below:
            tops[column] = joined([_text(paragraph, numbers) for paragraph in _inside(cell, _PARAGRAPH)])
        yield Cell(tops.get(column, ""), below, across)
        yield from [Cell()] * (across - 1)
        column += across
        if column >= MOST_COLUMNS:
            return


def _inside(element: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401
    """The parts of that kind, also those in content controls and insertions; never those of a table inside."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from _inside(child, tag)


def _text(paragraph: Any, numbers: WordNumbers) -> str:  # noqa: ANN401
    """The text, an item of a list with its dash; a paragraph without a text is the number that Word writes there."""
    text, number = clean("".join(_pieces(paragraph))), numbers.next(paragraph)
    return number if not text else f"- {text}" if number == "-" else text


def _pieces(element: Any) -> Iterator[str]:  # noqa: ANN401
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _NOT_READ:
            yield from _pieces(child)
