"""Mends what copying out of Word breaks: a cell of several paragraphs comes as several lines, each cut at tabs.

Knows lines of cells, no heading and no task.
"""

from collections.abc import Sequence
from dataclasses import replace

from campaign_kit.exchange.annex.numbering import Numbering, cut_number, numbering
from campaign_kit.exchange.grid.cells import Cell, Line


def mended(lines: Sequence[Line]) -> list[Line]:
    """The lines with broken ones put together; the first tells how many columns there are.

    A line goes on from the one before, where no gap is between, when it begins with a text that is no number and both
    together have no more cells than there are columns.
    """
    columns = len(lines[0].cells) if lines else 0
    whole: list[Line] = []
    for line in lines:
        if whole and _goes_on(whole[-1], line, columns):
            whole[-1] = _together(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _goes_on(before: Line, line: Line, columns: int) -> bool:
    if not before.cells or not line.cells or _begins(line):
        return False
    text = line.cells[0].text
    if len(line.cells) == 1 and len(before.cells) == columns:
        return text[:1].islower()
    return len(before.cells) + len(line.cells) - 1 <= columns


def _begins(line: Line) -> bool:
    """Whether its first cell is a number, empty, or a title with a number."""
    text = line.cells[0].text
    return numbering(text) is not Numbering.WORDS or bool(cut_number(text)[0])


def _together(before: Line, line: Line) -> Line:
    text = f"{before.cells[-1].text} {line.cells[0].text}".strip()
    return replace(before, cells=(*before.cells[:-1], Cell(text), *line.cells[1:]), last=line.last_number)
