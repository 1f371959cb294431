"""Reads a text file (.csv, .tsv, .txt) or a pasted text as rows of cells. Knows no header and no person.

UTF-8 and UTF-16 are known by their marks and by trying; of any other file each byte becomes one character, and the
letters are found later (`letters.py`).
"""

import codecs
import csv
from collections.abc import Iterable
from itertools import islice
from typing import Literal

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.sheet import MOST_CELLS, MOST_ROWS, Row, Sheet

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNS = "\t;|,"
_LOOKED_AT = 200
_LOOKED_AT_BYTES = 4000
_NO_TEXT = bytes(set(range(32)) - set(b"\t\n\f\r\x1a"))
_MOST_LINES_A_CELL = 10


def read_text_file(name: str, data: bytes) -> Sheet:
    """The one table of the file; Refused "roster.damaged" or "roster.too_many_rows"; `name` is for the sentence."""
    text, raw = decode_text(name, data)
    return Sheet("", _cut(name, text), raw=raw)


def read_text(text: str) -> Sheet:
    """The one table of a pasted text; Refused as for a file."""
    return Sheet("", _cut("", text))


def decode_text(name: str, data: bytes) -> tuple[str, bool]:
    """The text, and whether its characters are bytes of unknown letters; Refused("roster.wrong_extension")."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), False
    start = data[:_LOOKED_AT_BYTES]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if abs(even - odd) * 8 > len(start):
        return data.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace"), False
    if (len(start) - len(start.translate(None, _NO_TEXT))) * 50 > len(start):
        raise Refused("roster.wrong_extension", file=name)
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return data.decode("latin-1"), True


def _cut(name: str, text: str) -> list[Row]:
    """The rows; a cell that takes in many lines shows a lost quotation mark, and then quotation marks mean nothing."""
    if text.count("\n") + text.count("\r") > 2 * MOST_ROWS:
        raise Refused("roster.too_many_rows", file=name, most=MOST_ROWS)
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].lower().startswith("sep="):
        lines[0] = ""
    sign = _sign(lines)
    rows = _rows(name, lines, sign, csv.QUOTE_MINIMAL)
    if any(cell.count("\n") > _MOST_LINES_A_CELL for row in rows for cell in row):
        rows = _rows(name, lines, sign, csv.QUOTE_NONE)
    return list(rows)


def _rows(name: str, lines: list[str], sign: str, quoting: Literal[0, 3]) -> list[list[str]]:
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader([f"{line}\n" for line in lines], delimiter=sign, quoting=quoting):
            rows.append(row)
            cells += len(row)
            if len(rows) > MOST_ROWS or cells > MOST_CELLS:
                raise Refused("roster.too_many_rows", file=name, most=MOST_ROWS)
    except csv.Error as error:
        raise Refused("roster.damaged", file=name) from error
    return rows


def _sign(lines: Iterable[str]) -> str:
    """The first of the signs that stands in at least half of the first lines: a comma may belong to an address.

    Where titles and footers are the most of the lines, the one that stands in them most often.
    """
    first = list(islice(filter(str.strip, lines), _LOOKED_AT))
    often = (sign for sign in _SIGNS if 2 * sum(sign in line for line in first) >= len(first) > 0)
    return next(often, max(_SIGNS, key=lambda sign: sum(line.count(sign) for line in first)))
