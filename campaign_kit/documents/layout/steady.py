"""Text boxes whose lines break alike in programs that round widths: the frame a hair narrower or wider where needed.

Knows set boxes only; moves no line. LibreOffice sets a line up to 0.2 % narrower or wider than the font says, depending
on the size: a word that only just fits or only just does not would otherwise stand on another line there.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from campaign_kit.documents.fonts import kerns, widths
from campaign_kit.documents.layout.measure import MM_PER_PT
from campaign_kit.documents.page import Frame, Line, Run, TextBox

_ROUNDING = 0.003


def steadied(box: TextBox) -> TextBox:
    """The same lines in a frame that every line fits, and no line with the next one's first word, by a safe margin.

    Where no width does both, the frame lies half-way between.
    """
    fitting, bursting = 0.0, float("inf")
    for paragraph in box.paragraphs:
        fitting = max([fitting, *(paragraph.indent_mm + line.w_mm for line in paragraph.lines)])
        for line, after in pairwise(paragraph.lines):
            bursting = min(bursting, paragraph.indent_mm + line.w_mm + _first_word_mm(line.runs[-1], after))
    low, high = fitting * (1 + _ROUNDING), bursting * (1 - _ROUNDING)
    width = min(max(box.frame.w_mm, low), high) if low <= high else (fitting + bursting) / 2
    return box if width == box.frame.w_mm else replace(box, frame=_as_wide(box.frame, width, box.align))


def _as_wide(frame: Frame, width: float, align: str) -> Frame:
    """The frame in another width; the edge or middle that the text is aligned to stays."""
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    return replace(frame, x_mm=frame.x_mm + (frame.w_mm - width) * share, w_mm=width)


def _first_word_mm(before: Run, line: Line) -> float:
    """How much longer the line before would be with this line's first word and the space between."""
    word: list[Run] = []
    for run in line.runs:
        head, space, _ = run.text.partition(" ")
        word.append(replace(run, text=head))
        if space:
            break
    return _width_mm([replace(before, text=" "), *word])


def _width_mm(runs: Sequence[Run]) -> float:
    total = 0.0
    for run in runs:
        known = widths(run.face.file)
        em = sum(known[ord(char)] for char in run.text) + sum(kerns(run.face.file, run.text))
        total += em * run.size_pt * MM_PER_PT
    return total
