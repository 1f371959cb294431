"""A head that somebody set with tabs: its lines are read as the two boxes of a table, as the decree draws them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from campaign_kit.documents.papers.decree.elements import DATED, NUMBER, is_motto, is_one, is_union
from campaign_kit.documents.papers.decree.profile import Heads, Profile
from campaign_kit.documents.papers.decree.word_file import TABBED, Cell, Para, Piece, WordFile

_REACH = 14
_GAP = re.compile(r"\t+")


def unfolded(word: WordFile, profile: Profile, heads: Heads) -> WordFile:
    """The file with the lines of such a head parted, its paragraphs numbered anew; any other file as it is.

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
