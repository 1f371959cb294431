"""Writes the stream of an .xls of Excel 97 to 2003, as old programs left it: texts, numbers, fonts, merged cells."""

import struct
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

_BOF, _EOF, _FONT, _XF, _SHEET, _LABEL, _NUMBER, _MERGED = 0x809, 0x0A, 0x31, 0xE0, 0x85, 0x204, 0x203, 0xE5
_DAY = 14
"""The number format that every program shows as a day."""

Place = tuple[int, int]
Spans = Sequence[tuple[int, int, int, int]]


def xls(
    target: Path,
    sheets: Mapping[str, Sequence[Sequence[object]]],
    merged: Spans | Mapping[str, Spans] = (),
    fonts: Mapping[Place, str] | None = None,
) -> Path:
    """Merged cells are (first row and column, last row and column), of each sheet or alike; fonts are of text cells."""
    spans = merged if isinstance(merged, Mapping) else dict.fromkeys(sheets, merged)
    used = ["Arial", *dict.fromkeys((fonts or {}).values())]
    styles = {name: number for number, name in enumerate(used, start=2)}
    head = _record(_BOF, struct.pack("<4H2I", 0x600, 5, 0, 0, 0, 6)) + _fonts(used) + _styles(len(used))
    names = [_record(_SHEET, struct.pack("<IBB", 0, 0, 0) + _text(name, "<B")) for name in sheets]
    bodies = [_sheet(rows, spans[name], fonts or {}, styles) for name, rows in sheets.items()]
    start = len(head) + sum(map(len, names)) + len(_record(_EOF))
    entries = b""
    for name, body in zip(sheets, bodies, strict=True):
        entries += _record(_SHEET, struct.pack("<IBB", start, 0, 0) + _text(name, "<B"))
        start += len(body)
    target.write_bytes(head + entries + _record(_EOF) + b"".join(bodies))
    return target


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _text(text: str, length: str) -> bytes:
    return struct.pack(length, len(text)) + b"\x01" + text.encode("utf-16-le")


def _fonts(names: Sequence[str]) -> bytes:
    return b"".join(
        _record(_FONT, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + _text(name, "<B"))
        for name in names
    )


def _styles(fonts: int) -> bytes:
    """The plain style, that of days, and one for each font."""
    pairs = [(0, 0), (0, _DAY), *((font if font < 4 else font + 1, 0) for font in range(fonts))]  # there is no font 4
    return b"".join(_record(_XF, struct.pack("<HHH", *pair, 0) + bytes(14)) for pair in pairs)


def _sheet(
    rows: Sequence[Sequence[object]],
    merged: Spans,
    fonts: Mapping[Place, str],
    styles: Mapping[str, int],
) -> bytes:
    content = _record(_BOF, struct.pack("<4H2I", 0x600, 0x10, 0, 0, 0, 6))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            content += _cell(row, column, cell, styles[fonts.get((row, column), "Arial")])
    spans = [struct.pack("<4H", top, bottom, left, right) for top, left, bottom, right in merged]
    content += _record(_MERGED, struct.pack("<H", len(spans)) + b"".join(spans)) if spans else b""
    return content + _record(_EOF)


def _cell(row: int, column: int, cell: object, style: int) -> bytes:
    if cell is None or cell == "":
        return b""
    if isinstance(cell, str):
        return _record(_LABEL, struct.pack("<HHH", row, column, style) + _text(cell, "<H"))
    if isinstance(cell, date):
        serial = (date(cell.year, cell.month, cell.day) - date(1899, 12, 30)).days
        return _record(_NUMBER, struct.pack("<HHHd", row, column, 1, serial))
    return _record(_NUMBER, struct.pack("<HHHd", row, column, style, float(str(getattr(cell, "value", cell)))))
