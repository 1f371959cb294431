"""Measures what a .xlsx would take in memory before a library lays it out. Reads markup, knows nothing of lists.

Two ways: a quick look that can vouch for the usual file (cells written the usual way, near the first one, short
texts), and a slow, exact count with expat for all others. Neither builds anything that grows with the file.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.archive import open_archive
from campaign_kit.exchange.roster.sheet import MOST_CELLS, MOST_CHARACTERS, MOST_ROWS

_PIECE = 2**16  # stays in the processor's own memory
_START = 64
_LETTERS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
# up to column Z and row 99999, or column CZ and row 19999: at most 2,600,000 cells
_NEAR = rb'"(?:[A-Z][0-9]{1,5}|[A-C][A-Z](?:[0-9]{1,4}|1[0-9]{4}))"'
_MOST_UNCOUNTED_SHEETS = 2  # one is often the chain of calculation
_FAR_CELL = re.compile(rb"<c(?! r=" + _NEAR + rb")[\s/>]")
_ODD_CELL = re.compile(rb'<c(?! r="[A-Z]{1,3}[0-9]{1,7}")[\s/>]')
_PREFIXED_CELL = re.compile(rb":c[\s/>]")
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]+")?/>')
_PREFIXED_TEXT = re.compile(rb"<[^<>]*:si[\s/>]")
_MOST_BYTES_A_TAG = 400
_LOOSE_BYTES = 2**13
_TAGS_OF_A_TEXT = 4  # a cell with a shared text is <c …><v>…</v></c>


def check_bounds(name: str, data: bytes) -> None:
    """Refused when the workbook is no whole archive, is locked, or would take more than the bounds of `sheet.py`."""
    with open_archive(name, data) as archive:
        if not _usual(archive):
            _count(name, archive)


def _markup(archive: zipfile.ZipFile) -> Iterator[Iterator[bytes]]:
    """Each part that is markup, in pieces that end before a tag; pictures and the like are passed over."""
    for part in archive.infolist():
        with archive.open(part) as stream:
            start = stream.read(_START)
            if start.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
                yield _pieces(start, stream)


def _pieces(start: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    left = start
    while piece := stream.read(_PIECE):
        piece = left + piece
        cut = piece.rfind(b"<")
        left = piece[cut:] if cut > 0 else b""
        yield piece[:cut] if cut > 0 else piece
    yield left


def _usual(archive: zipfile.ZipFile) -> bool:
    """Whether a quick look can vouch for the whole: few cells near the first one, and few characters in them."""
    tags = longest = sheets = 0
    for pieces in _markup(archive):
        is_sheet, texts = False, _Texts()
        for piece in pieces:
            found = piece.count(b"<")
            if b"\0" in piece or len(piece) > found * _MOST_BYTES_A_TAG + _LOOSE_BYTES or _has(_FAR_CELL, piece):
                return False
            tags += found
            is_sheet = is_sheet or b"<c " in piece
            texts.feed(piece)
        longest = max(longest, texts.longest)
        sheets += is_sheet
    return sheets <= _MOST_UNCOUNTED_SHEETS and longest * tags // _TAGS_OF_A_TEXT <= MOST_CHARACTERS


class _Texts:
    """Measures the longest shared text of one part; where one may begin in an unusual way, all counts as one."""

    def __init__(self) -> None:
        self.longest = self._begun = 0

    def feed(self, piece: bytes) -> None:
        if not self._begun and b"si" not in piece:
            return
        texts = piece.split(b"<si>")
        if len(texts) <= piece.count(b"<si") or (b":si" in piece and _PREFIXED_TEXT.search(piece)):
            texts, self._begun = [piece], self._begun or 1
        if self._begun or len(texts) > 1:
            first = self._begun + len(texts[0])
            self.longest = max(self.longest, first, *map(len, texts[1:]))
            self._begun = first if len(texts) == 1 else len(texts[-1]) + 1


def _has(unusual: re.Pattern[bytes], piece: bytes) -> bool:
    """Whether the piece has a cell that is unusual, or one whose tag has a prefix: two searches are faster than one."""
    return unusual.search(piece) is not None or _PREFIXED_CELL.search(piece) is not None


def _count(name: str, archive: zipfile.ZipFile) -> None:
    """Counts exactly. Cells that have a style and nothing else are left out first, unless others count on from them."""
    tally = _tally(name, archive, whole=False) or _tally(name, archive, whole=True)
    if tally is None or tally.characters() > MOST_CHARACTERS:
        raise Refused("roster.too_big", file=name)


def _tally(name: str, archive: zipfile.ZipFile, whole: bool) -> "_Tally | None":
    """What the parts come to; nothing when a cell without a place of its own forbids to leave others out."""
    tally = _Tally()
    for pieces in _markup(archive):
        part = _Part(name, tally)
        try:
            for piece in pieces:
                if not whole and _has(_ODD_CELL, piece):
                    return None
                part.feed(piece if whole else _EMPTY_CELL.sub(b"", piece))
            part.close()
        except expat.ExpatError as error:
            raise Refused("roster.damaged", file=name) from error
    return tally


class _Tally:
    """What all sheets come to: rows with a value, cells laid out, and the characters in them.

    Shared texts stand by their length; `used` says how often cells name each.
    """

    def __init__(self) -> None:
        self.rows = self.cells = self.tags = self.own = 0
        self.lengths: list[int] = []
        self.used: Counter[int] = Counter()

    def characters(self) -> int:
        """All characters that the cells hold when each has its own copy."""
        return self.own + sum(self.lengths[n] * times for n, times in self.used.items() if n < len(self.lengths))


class _Part:
    """Counts rows and cells with a value in one part, and the shared texts it brings or uses."""

    def __init__(self, name: str, tally: _Tally) -> None:
        self._name, self._tally = name, tally
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._row = self._column = self._filled_row = self._last_row = self._last_column = 0
        self._shared = False
        self._value: list[str] = []
        self._characters = 0

    def feed(self, piece: bytes) -> None:
        self._parser.Parse(piece, False)

    def close(self) -> None:
        self._parser.Parse(b"", True)
        self._tally.cells += self._last_row * self._last_column

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "c":
            self._shared, self._characters = attributes.get("t") == "s", 0
            self._tally.tags += 1
            if self._tally.tags > MOST_CELLS:
                raise Refused("roster.too_big", file=self._name)
            self._move(attributes.get("r", ""))
        elif kind == "row":
            number = attributes.get("r", "")
            self._row, self._column = int(number) if number.isdecimal() else self._row + 1, 0
        elif kind == "si":
            self._characters = 0
        elif kind == "v":
            self._value.clear()

    def _end(self, tag: str) -> None:
        kind = tag.rpartition(":")[2]
        if kind in {"v", "is"}:
            self._take()
            if self._shared and (number := "".join(self._value).strip()).isdecimal():
                self._tally.used[int(number)] += 1
            elif not self._shared:
                self._tally.own += self._characters
        elif kind == "si":
            self._tally.lengths.append(self._characters)

    def _text(self, text: str) -> None:
        self._characters += len(text)
        if self._characters > MOST_CHARACTERS:
            raise Refused("roster.too_big", file=self._name)
        if self._shared and len(self._value) < 10:
            self._value.append(text[:10])

    def _doctype(self, *_: object) -> None:
        raise Refused("roster.damaged", file=self._name)

    def _move(self, place: str) -> None:
        if found := _LETTERS.fullmatch(place):
            self._column = column_number(found[1])
            self._row = int(found[2])
        else:
            self._column += 1

    def _take(self) -> None:
        """A cell with a value: it widens the sheet."""
        if self._row != self._filled_row:
            self._filled_row = self._row
            self._tally.rows += 1
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        if self._tally.rows > MOST_ROWS:
            raise Refused("roster.too_many_rows", file=self._name, most=MOST_ROWS)
        if self._tally.cells + self._last_row * self._last_column > MOST_CELLS:
            cell = f"{column_letters(self._last_column)}{self._last_row}"
            raise Refused("roster.far_cell", file=self._name, cell=cell)


def column_number(letters: str) -> int:
    """A = 1, Z = 26, AA = 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 = A, 27 = AA."""
    letters = ""
    while number > 0:
        number, left = divmod(number - 1, 26)
        letters = chr(65 + left) + letters
    return letters
