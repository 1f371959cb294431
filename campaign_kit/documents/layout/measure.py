"""How wide a text is and where its lines break: the widths of the font file, greedy lines, no lonely last syllable.

Knows no frame, no position and no colour. Widths are in em until a size is given; lines are slices of the text.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from campaign_kit.documents.fonts import kerns, widths
from campaign_kit.documents.page import FontFace
from campaign_kit.errors import Refused
from campaign_kit.wording.compounds import COMPOUNDS, NUMBERED, UNITS

Lines = tuple[tuple[int, int], ...]
NO_BREAK = "\u00a0"
MM_PER_PT = 25.4 / 72
_BOUND = re.compile(r" (?=[–·—])|(?<=\d) (?=\d)")
_WORDS_TO_BIND = 3
_MOTTO = "Dừng – Lưu – Chặn – Báo"
_SPACE = f"[ {NO_BREAK}]"
# what is read in one breath: the motto, a number with its noun ("tháng 11") or its unit ("10 phút")
_WHOLE = re.compile(
    rf"\S*{_SPACE.join(_MOTTO.split())}\S*"
    rf"|(?<!\w)(?:{'|'.join(NUMBERED)}){_SPACE}\d\S*"
    rf"|(?<!\S)[“(]?\d[\d.,–]*{_SPACE}(?:{'|'.join(UNITS)})(?!\w)\S*",
    re.IGNORECASE,
)
# the line of approval, whole where there is room for it, else its end: no line holds nothing but "Bản 1"
_APPROVAL = re.compile(rf"(?<!\S)Duyệt:{_SPACE}.+{_SPACE}·{_SPACE}Bản{_SPACE}\d+")
_APPROVAL_END = re.compile(rf"\S+{_SPACE}·{_SPACE}Bản{_SPACE}\d+")
_STROKE = re.compile(r"(?<=\w)/(?=\w)")
_BALANCE_STEPS = 8
_COMPOUNDS_A_TEXT = 6
_LONGER_FOR_A_CLAUSE = 1.5
# where a sentence in two lines is best parted, the strongest mark first
_CLAUSES = (re.compile(r"(?<=[.?!:;])[”)]? (?=\S)"), re.compile(r"(?<=,)[”)]? (?=\S)"))
# a single word that opens a sentence or a speech at the end of a line: "… tài khoản. Em / làm gì?"
_OPENS = re.compile(rf"(?:[.?!:][”)]?{_SPACE}|(?<!\S)“)[^\s{NO_BREAK}.?!:,]+$")
_OPENING = "“(‘"
_CLOSING = ".,;:!?”)’…"


@dataclass(frozen=True)
class Marked:
    """A text without its asterisks, and for each character whether it stood between them."""

    text: str
    marks: tuple[bool, ...]


@dataclass(frozen=True)
class Measured:
    """A marked text with its cumulated widths in em: characters i to j are `ems[j] - ems[i]` wide.

    It remembers how it was broken into lines: a text that is fitted is asked for the same width again and again.
    """

    text: str
    marks: tuple[bool, ...]
    ems: tuple[float, ...]
    broken: "dict[float, tuple[Measured, Lines] | None]" = field(default_factory=dict, repr=False, compare=False)

    def width(self, start: int, end: int) -> float:
        return self.ems[end] - self.ems[start]


def parse(text: str) -> Marked:
    """Takes the asterisks out and binds what must not part: a dash to its word, a number to itself."""
    chars: list[str] = []
    marks: list[bool] = []
    inside = False
    for char in _BOUND.sub(NO_BREAK, text):
        if char == "*":
            inside = not inside
        else:
            chars.append(char)
            marks.append(inside)
    return Marked("".join(chars), tuple(marks))


def turned(marked: Marked) -> list[Marked]:
    """The text in two parts, cut where the highlight begins or, when it begins the text, where it ends."""
    flips = [i for i in range(1, len(marked.marks)) if marked.marks[i] != marked.marks[i - 1]]
    spaces = [i for flip in flips[:1] for i in (flip - 1, flip) if marked.text[i] == " "]
    if not spaces:
        return [marked]
    cut = spaces[0]
    return [Marked(marked.text[:cut], marked.marks[:cut]), Marked(marked.text[cut + 1 :], marked.marks[cut + 1 :])]


def measure(marked: Marked, face: FontFace, highlight_face: FontFace) -> Measured:
    """The text with its widths; Refused "materials.glyph" when a face lacks one of its characters.

    Neighbours are kerned as Office programs and the painters kern them: both inside a highlight, or both outside.
    """
    ems = [0.0]
    for mark, group in groupby(zip(marked.text, marked.marks, strict=True), key=itemgetter(1)):
        part = "".join(char for char, _ in group)
        file = (highlight_face if mark else face).file
        known = widths(file)
        for char, kern in zip(part, kerns(file, part), strict=True):
            if ord(char) not in known:
                raise Refused("materials.glyph", char=char, font=face.family, text=marked.text)
            ems.append(ems[-1] + known[ord(char)] + kern)
    return Measured(marked.text, marked.marks, tuple(ems))


def break_lines(text: Measured, width_em: float) -> tuple[Measured, Lines] | None:
    """The lines of the text in a column `width_em` wide; None when a single word is wider than the column.

    The motto, a number and its noun (tháng 11, 10 phút) stay on one line where the column is wide enough for it, no
    compound word (công an, cha mẹ) is parted, no line ends with the first word of a sentence, and the last line never
    holds one lonely syllable, where that can be helped. Such words are bound by no-break spaces (as wide as a space in
    our fonts): the text that comes back carries them, so that an editing program breaks the lines alike. An address
    wider than the column breaks after a stroke.
    """
    if width_em not in text.broken:
        text.broken[width_em] = _broken(text, width_em)
    return text.broken[width_em]


def _broken(text: Measured, width_em: float) -> tuple[Measured, Lines] | None:
    broken = _unparted(_bound(text, width_em), width_em)
    if broken is None:
        lines = _greedy(text, width_em, strokes=True)
        return None if lines is None else (text, lines)
    whole, lines = broken
    lonely = len(lines) > 1 and not {" ", NO_BREAK} & set(whole.text[slice(*lines[-1])])
    if lonely and text.text.count(" ") >= _WORDS_TO_BIND:
        broken = _unparted(_bind(whole, whole.text.rindex(" "), len(whole.text)), width_em) or broken
    return _begun(*broken, width_em)


def _unparted(text: Measured, width_em: float) -> tuple[Measured, Lines] | None:
    """Greedy lines in which no compound word is parted, where a line as wide as the column can hold it."""
    lines = _greedy(text, width_em)
    for _ in range(_COMPOUNDS_A_TEXT):
        space = next((end for _, end in (lines or ())[:-1] if _is_compound(text.text, end)), None)
        bound = text if space is None else _bind(text, space, space + 1)
        again = None if space is None else _greedy(bound, width_em)
        if again is None:
            break
        text, lines = bound, again
    return None if lines is None else (text, lines)


def _begun(text: Measured, lines: Lines, width_em: float) -> tuple[Measured, Lines]:
    """The same lines, but the first word of a sentence goes down to the rest of it where that costs no further line."""
    for start, end in lines[:-1]:
        if _OPENS.search(text.text[start:end]) and " " in text.text[start:end]:
            again = _unparted(_bind(text, end, end + 1), width_em)
            if again is not None and len(again[1]) == len(lines):
                return again
    return text, lines


def _is_compound(text: str, space: int) -> bool:
    """True when the words before and after the space are one word of two syllables."""
    before = re.split(r"[\s\u00a0]", text[:space])[-1]
    after = re.split(r"[\s\u00a0]", text[space + 1 :], maxsplit=1)[0]
    return (before.lower().lstrip(_OPENING), after.lower().rstrip(_CLOSING)) in COMPOUNDS


def balance(text: Measured, lines: Lines, width_em: float) -> tuple[Measured, Lines]:
    """The same number of lines, as equally long as can be: the narrowest column that still takes them.

    Two lines part where a clause ends, if that makes neither much longer; the second is bound then.
    """
    narrow, wide, best = width_em / len(lines), width_em, lines
    for _ in range(_BALANCE_STEPS if len(lines) > 1 else 0):
        middle = (narrow + wide) / 2
        tried = _greedy(text, middle)
        parted = any(_is_compound(text.text, end) for _, end in (tried or ())[:-1])
        if tried is not None and len(tried) == len(lines) and not parted:
            wide, best = middle, tried
        else:
            narrow = middle
    if len(best) == 2:
        longest = min(width_em, _LONGER_FOR_A_CLAUSE * max(text.width(*line) for line in best))
        clauses = next((two for each in _CLAUSES if (two := _at_clause(text, each, longest))), None)
        if clauses:
            return _bind(text, *clauses[1]), clauses
    return text, best


def _at_clause(text: Measured, end: re.Pattern[str], longest: float) -> Lines:
    """Two lines parted after such a mark, the most equal ones; none when there is no such mark or a line is longer."""
    whole = len(text.text)
    tried = [((0, at.end() - 1), (at.end(), whole)) for at in end.finditer(text.text)]
    fitting = [two for two in tried if max(text.width(*line) for line in two) <= longest]
    return min(fitting, key=lambda two: max(text.width(*line) for line in two), default=())


def _bound(text: Measured, width_em: float) -> Measured:
    """The text with what is read in one breath bound, where the column is wide enough for it."""
    for start, end in _wholes(text.text):
        if text.width(start, end) <= width_em:
            text = _bind(text, start, end)
    return text


@lru_cache(maxsize=4096)
def _wholes(text: str) -> Lines:
    return tuple(match.span() for each in (_APPROVAL, _APPROVAL_END, _WHOLE) for match in each.finditer(text))


def _bind(text: Measured, start: int, end: int) -> Measured:
    """The same text with no-break spaces from `start` to `end`."""
    bound = text.text[start:end].replace(" ", NO_BREAK)
    return Measured(text.text[:start] + bound + text.text[end:], text.marks, text.ems)


def _greedy(text: Measured, width_em: float, *, strokes: bool = False) -> Lines | None:
    """As many words a line as it takes; with `strokes` addresses break after their strokes. None when one is wider."""
    breaks = [(i, i + 1) for i, char in enumerate(text.text) if char == " "]
    if strokes:
        breaks = sorted([*breaks, *((match.end(), match.end()) for match in _STROKE.finditer(text.text))])
    lines: list[tuple[int, int]] = []
    start, end, after = 0, 0, 0
    for stop, begin in [*breaks, (len(text.text), 0)]:
        if text.width(start, stop) > width_em:
            if end <= start:
                return None
            lines.append((start, end))
            start = after
            if text.width(start, stop) > width_em:
                return None
        end, after = stop, begin
    lines.append((start, len(text.text)))
    return tuple(lines)
