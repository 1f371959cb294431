"""Heads and feet that somebody set otherwise than the decree draws them, read as it does.

Lines that a break parts inside one paragraph of a box are paragraphs; lines of two halves that tabs part are the two
boxes of a table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from campaign_kit.documents.papers.decree.elements import DATED, NUMBER, is_motto, is_one, is_union
from campaign_kit.documents.papers.decree.profile import Heads, Profile
from campaign_kit.documents.papers.decree.word_file import LINE_BREAK, TABBED, Cell, Para, Piece, WordFile

_REACH = 14
_GAP, _BREAK = re.compile(r"\t+"), re.compile(LINE_BREAK)


def unfolded(word: WordFile, profile: Profile, heads: Heads) -> WordFile:
    """The file with such lines parted, its paragraphs numbered anew; any other file as it is."""
    if any(para.cell is not None and LINE_BREAK in para.raw for para in word.paras):
        lines = (line for para in word.paras for line in _lines(para))
        word = replace(word, paras=tuple(replace(line, number=number) for number, line in enumerate(lines, start=1)))
    return _untabbed(word, profile, heads)


def _lines(para: Para) -> Iterator[Para]:
    """The lines of a paragraph in a box that hold words; what is drawn in it stands under the last."""
    if para.cell is None or LINE_BREAK not in para.raw.strip():
        yield para
        return
    starts = [0, *(found.end() for found in _BREAK.finditer(para.raw))]
    ends = [*(found.start() for found in _BREAK.finditer(para.raw)), len(para.raw)]
    said = [pieces for pieces in (_cut(para.pieces, *pair) for pair in zip(starts, ends, strict=True)) if pieces]
    for at, pieces in enumerate(said, start=1):
        is_last = at == len(said)
        yield replace(
            para, pieces=pieces, label=para.label if at == 1 else "", line_mm=para.line_mm if is_last else 0.0
        )


def _untabbed(word: WordFile, profile: Profile, heads: Heads) -> WordFile:
    """The file with the lines of a tabbed head parted.

    Only where a half is Quốc hiệu, Tiêu ngữ, the union's own name, the number or the place and day.
    """
    top = word.paras[:_REACH]
    halves = {para.number: _halves(para) for para in top if para.cell is None and "\t" in para.raw}
    of_head = [
        number
        for number, pair in halves.items()
        if any(_is_of_head(half, profile, heads) for half in pair if half is not None)
    ]
    if not of_head:
        return word
    first, last = min(of_head), max(of_head)
    paras = [*_parted(top[first - 1 : last], halves, word), *word.paras[last:]]
    before = word.paras[: first - 1]
    numbered = (replace(para, number=number) for number, para in enumerate([*before, *paras], start=1))
    return replace(word, paras=tuple(numbered))


def _parted(
    lines: Sequence[Para], halves: dict[int, tuple[Para | None, Para | None]], word: WordFile
) -> Iterator[Para]:
    """All above the number are one row of the head; the line of the number is another, as is every line below it."""
    row = 0
    for line in lines:
        pair = halves.get(line.number, (line, None))
        if any(half is not None and (NUMBER.match(half.text) or DATED.match(half.text)) for half in pair):
            row += 1
        room = word.sections[line.section].room_mm / 2
        for column, half in enumerate(pair):
            if half is not None:
                frame = replace(half.frame, align="center")  # where a tab sets it nobody can tell
                yield replace(half, cell=Cell(TABBED, row, column, room), frame=frame)


def _halves(para: Para) -> tuple[Para | None, Para | None]:
    """What stands before the last tab that has words behind it, and what stands behind it."""
    text = para.raw
    gaps = [found for found in _GAP.finditer(text) if text[found.end() :].strip()]
    if not gaps:
        return para, None
    left, right = _cut(para.pieces, 0, gaps[-1].start()), _cut(para.pieces, gaps[-1].end(), len(text))
    if not "".join(piece.text for piece in left).strip():
        return None, replace(para, pieces=right)
    return replace(para, pieces=left), replace(para, pieces=right, label="")


def _cut(pieces: Sequence[Piece], first: int, last: int) -> tuple[Piece, ...]:
    """The pieces between two places of the whole text."""
    found: list[Piece] = []
    start = 0
    for piece in pieces:
        text = piece.text[max(first - start, 0) : max(last - start, 0)]
        if text:
            found.append(replace(piece, text=text))
        start += len(piece.text)
    return tuple(found)


def _is_of_head(half: Para, profile: Profile, heads: Heads) -> bool:
    named = is_one(half, profile.texts.nation) or is_motto(half) or is_union(half, heads)
    return named or bool(NUMBER.match(half.text) or DATED.match(half.text))
