"""Pair kerning of a font file: how much nearer or farther two neighbours stand than their widths say.

Office programs kern, reportlab does not: measuring and painting with the same pairs keeps a page and its slide alike.
Reads the "kern" feature of the GPOS table (OpenType 1.9, "GPOS", lookup types 2 and 9); knows no size and no text.
"""

import struct
from collections.abc import Iterator, Mapping

_KERN = b"kern"
_SCRIPTS = (b"latn", b"DFLT")
_PAIRS, _EXTENSION = 2, 9
_X_ADVANCE = 0x0004


class Kerning:
    """The kerning of one font, asked by characters."""

    def __init__(self, table: bytes, glyphs: Mapping[int, int], units_per_em: int) -> None:
        self._glyphs = glyphs
        self._units = units_per_em
        self._lookups = [[_Pairs(table, start) for start in lookup] for lookup in _kern_lookups(table)] if table else []
        self._between: dict[tuple[str, str], float] = {}

    def between(self, left: str, right: str) -> float:
        """What is added to the width of the character `left` when `right` follows it, in em; negative is nearer."""
        pair = (left, right)
        if pair not in self._between:
            first, second = self._glyphs.get(ord(left)), self._glyphs.get(ord(right))
            known = first is not None and second is not None
            self._between[pair] = self._units_between(first or 0, second or 0) / self._units if known else 0.0
        return self._between[pair]

    def _units_between(self, first: int, second: int) -> int:
        total = 0
        for subtables in self._lookups:
            found = (pairs.between(first, second) for pairs in subtables)
            total += next((units for units in found if units is not None), 0)
        return total


class _Pairs:
    """One subtable of pairs: of single glyphs (format 1) or of classes of glyphs (format 2)."""

    def __init__(self, table: bytes, start: int) -> None:
        self._table, self._start = table, start
        self._format, coverage, first_value, second_value = struct.unpack_from(">4H", table, start)
        self._covered = dict(_coverage(table, start + coverage))
        self._advance = 2 * (first_value & (_X_ADVANCE - 1)).bit_count() if first_value & _X_ADVANCE else None
        self._record: int = 2 * (first_value.bit_count() + second_value.bit_count())
        if self._format == 2:
            first_classes, second_classes, _, across = struct.unpack_from(">4H", table, start + 8)
            self._across: int = across
            self._first = _classes(table, start + first_classes)
            self._second = _classes(table, start + second_classes)

    def between(self, first: int, second: int) -> int | None:
        """The units added after `first`, None when this subtable says nothing of the pair."""
        if first not in self._covered:
            return None
        record = self._of_glyphs(first, second) if self._format == 1 else self._of_classes(first, second)
        if record is None:
            return None
        if self._advance is None:
            return 0
        units: int = struct.unpack_from(">h", self._table, record + self._advance)[0]
        return units

    def _of_glyphs(self, first: int, second: int) -> int | None:
        (offset,) = struct.unpack_from(">H", self._table, self._start + 10 + 2 * self._covered[first])
        pair_set = self._start + offset
        (count,) = struct.unpack_from(">H", self._table, pair_set)
        for record in range(pair_set + 2, pair_set + 2 + count * (2 + self._record), 2 + self._record):
            if struct.unpack_from(">H", self._table, record)[0] == second:
                return record + 2
        return None

    def _of_classes(self, first: int, second: int) -> int:
        row = self._first.get(first, 0) * self._across + self._second.get(second, 0)
        return self._start + 16 + row * self._record


def _kern_lookups(table: bytes) -> Iterator[list[int]]:
    """For each lookup of the kern feature, where its subtables of pairs start."""
    scripts, features, lookups = struct.unpack_from(">3H", table, 4)
    wanted = {
        lookup
        for feature in _default_features(table, scripts)
        for tag, start in [_record(table, features, feature)]
        if tag == _KERN
        for lookup in _numbers(table, features + start + 2)
    }
    starts = _numbers(table, lookups)
    for lookup in sorted(wanted):
        at = lookups + starts[lookup]
        (kind,) = struct.unpack_from(">H", table, at)
        subtables = [at + offset for offset in _numbers(table, at + 4)]
        if kind == _EXTENSION:
            extended = [(start, *struct.unpack_from(">HI", table, start + 2)) for start in subtables]
            subtables = [start + offset for start, inner, offset in extended if inner == _PAIRS]
            kind = _PAIRS
        if kind == _PAIRS:
            yield subtables


def _default_features(table: bytes, scripts: int) -> list[int]:
    """The features of the Latin script, else of the default one, for languages without rules of their own."""
    found = dict(_record(table, scripts, number) for number in range(struct.unpack_from(">H", table, scripts)[0]))
    script = next((scripts + found[tag] for tag in _SCRIPTS if tag in found), None)
    if script is None:
        return []
    (language,) = struct.unpack_from(">H", table, script)
    return _numbers(table, script + language + 4) if language else []


def _record(table: bytes, start: int, number: int) -> tuple[bytes, int]:
    tag, offset = struct.unpack_from(">4sH", table, start + 2 + 6 * number)
    return tag, offset


def _numbers(table: bytes, at: int) -> list[int]:
    """A count and that many 16-bit numbers."""
    (count,) = struct.unpack_from(">H", table, at)
    return list(struct.unpack_from(f">{count}H", table, at + 2))


def _coverage(table: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Each covered glyph with its place in the subtable."""
    (form,) = struct.unpack_from(">H", table, at)
    if form == 1:
        yield from ((glyph, place) for place, glyph in enumerate(_numbers(table, at + 2)))
        return
    (count,) = struct.unpack_from(">H", table, at + 2)
    for first, last, place in struct.iter_unpack(">3H", table[at + 4 : at + 4 + 6 * count]):
        yield from ((glyph, place + glyph - first) for glyph in range(first, last + 1))


def _classes(table: bytes, at: int) -> dict[int, int]:
    """The class of each glyph; a glyph that is not named has class 0."""
    (form,) = struct.unpack_from(">H", table, at)
    if form == 1:
        (first,) = struct.unpack_from(">H", table, at + 2)
        return {first + place: number for place, number in enumerate(_numbers(table, at + 4))}
    (count,) = struct.unpack_from(">H", table, at + 2)
    ranges = struct.iter_unpack(">3H", table[at + 4 : at + 4 + 6 * count])
    return {glyph: number for first, last, number in ranges for glyph in range(first, last + 1)}
