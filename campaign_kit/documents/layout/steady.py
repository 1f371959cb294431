"""Text boxes whose lines break alike in programs that round widths: the frame a hair narrower or wider where needed,
two words of a line tied where that is not enough.

Knows set boxes only; moves no line. LibreOffice sets a line up to 0.2 % narrower or wider than the font says, depending
on the size: a word that only just fits or only just does not would otherwise stand on another line there.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from campaign_kit.documents.fonts import kerns, widths
from campaign_kit.documents.layout.measure import MM_PER_PT, NO_BREAK
from campaign_kit.documents.page import Frame, Line, Paragraph, Run, TextBox

_ROUNDING = 0.003


def steadied(box: TextBox) -> TextBox:
    """The same lines in a frame that every line fits, and no line with the next one's first word, by a safe margin.

    Where no width does both, the first two words of the next line are tied by a no-break space, so that they would have
    to come together; where that is too little, the frame lies half-way between.
    """
    widths_mm = [paragraph.indent_mm + line.w_mm for paragraph in box.paragraphs for line in paragraph.lines]
    fitting = max(widths_mm, default=0.0)
    low, bursting = fitting * (1 + _ROUNDING), _bursting_mm(box)
    if low > bursting * (1 - _ROUNDING):
        tied = tuple(_tied(paragraph, low * (1 + _ROUNDING)) for paragraph in box.paragraphs)
        box = replace(box, paragraphs=tied)
        bursting = _bursting_mm(box)
    high = bursting * (1 - _ROUNDING)
    width = min(max(box.frame.w_mm, low), high) if low <= high else (fitting + bursting) / 2
    return box if width == box.frame.w_mm else replace(box, frame=_as_wide(box.frame, width, box.align))


def _bursting_mm(box: TextBox) -> float:
    """The narrowest frame in which some line would take the next one's first word too."""
    return min(
        (
            paragraph.indent_mm + line.w_mm + _first_word_mm(line.runs[-1], after)
            for paragraph in box.paragraphs
            for line, after in pairwise(paragraph.lines)
        ),
        default=float("inf"),
    )


def _tied(paragraph: Paragraph, width: float) -> Paragraph:
    """The paragraph with the first two words tied of each line whose first word the line before would have room for."""
    lines = list(paragraph.lines)
    for number, (line, after) in enumerate(pairwise(paragraph.lines), 1):
        if paragraph.indent_mm + line.w_mm + _first_word_mm(line.runs[-1], after) < width:
            first = after.runs[0]
            tied = replace(first, text=first.text.replace(" ", NO_BREAK, 1))
            lines[number] = replace(after, runs=(tied, *after.runs[1:]))
    return replace(paragraph, lines=tuple(lines))


def _as_wide(frame: Frame, width: float, align: str) -> Frame:
    """The frame in another width; the edge or middle that the text is aligned to stays."""
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    return replace(frame, x_mm=frame.x_mm + (frame.w_mm - width) * share, w_mm=width)


def _first_word_mm(before: Run, line: Line) -> float:
    """How much longer the line before would be with this line's first word and the space between."""
    word: list[Run] = []
    for run in line.runs:
        head, space, _ = run.text.partition(" ")
        word += [replace(run, text=head)] if head else []
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
