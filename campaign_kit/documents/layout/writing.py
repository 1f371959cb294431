"""Pieces of papers that are filled in by hand: boxes and circles to tick, lines to write on, room to sign.

Like all pieces they have a width and no place. Lines to write on keep their distance whatever the size of the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from campaign_kit.documents.layout.grammar import FlowSpec, Range
from campaign_kit.documents.layout.measure import MM_PER_PT, Measured
from campaign_kit.documents.layout.pieces import CAP_EM, Ink, Piece, TextPiece, lay_lines, size_at
from campaign_kit.documents.page import Box, Frame, Paragraph, Shape, TextBox

_LETTER = 0.72  # of the text, for the letter in a disc
_EDGE_PT = 0.9
_ABOVE_RULE_MM = 0.9  # from the rule up to the baseline of its label
_TO_RULE_MM = 1.5
_RULE_MM = 25.0  # the shortest line that one can write on
_UNDER_RULE_MM = 1.0
_BETWEEN_MM = 6.0


@dataclass(frozen=True)
class Letter:
    """The letter in a filled disc."""

    text: Measured
    ink: Ink


@dataclass(frozen=True)
class Mark:
    """What stands before a sentence: its form ("rect", "ellipse"), side in em and colours, and a letter inside."""

    form: str
    side: float
    fill: str
    line: str
    letter: Letter | None = None

    def build(self, x: float, middle: float, size: float) -> list[Box]:
        """Its boxes, `middle` being the height of its centre."""
        side = self.side * size * MM_PER_PT
        frame = Frame(x, middle - side / 2, side, side)
        radius = side * 0.12 if self.form == "rect" else 0.0
        boxes: list[Box] = [Shape(frame, self.fill, self.form, radius, self.line, _EDGE_PT if self.line else 0.0)]
        if self.letter:
            small = size * _LETTER
            width = self.letter.text.ems[-1] * small * MM_PER_PT
            top = middle + (CAP_EM / 2 - self.letter.ink.first_baseline) * small * MM_PER_PT
            row = Frame(x + (side - width) / 2, top, width, side)
            lines = lay_lines((self.letter.text, ((0, len(self.letter.text.text)),)), row, self.letter.ink, small)
            boxes.append(TextBox(frame, (Paragraph(lines),), "center", "middle"))
        return boxes


@dataclass(frozen=True)
class MarkedPiece:
    """A sentence with a mark at its left, level with the capitals of its first line."""

    text: TextPiece
    mark: Mark
    indent: float

    def height(self, grow: float, air: float) -> float | None:
        return self.text.height(grow, air)

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        size = size_at(self.text.spec.size, grow)
        middle = y + (self.text.ink.first_baseline - CAP_EM / 2) * size * MM_PER_PT
        return [*self.mark.build(x, middle, size), *self.text.build(x + self.indent, y, grow, air)]


@dataclass(frozen=True)
class StackPiece:
    """Pieces that are never parted, each so far to the right; `gap` between them in em of `size`."""

    pieces: tuple[tuple[float, Piece], ...]
    size: Range
    gap: Range

    def height(self, grow: float, air: float) -> float | None:
        heights = [piece.height(grow, air) for _, piece in self.pieces]
        if None in heights:
            return None
        return sum(height or 0.0 for height in heights) + self._gap(grow, air) * (len(heights) - 1)

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        boxes: list[Box] = []
        for right, piece in self.pieces:
            boxes += piece.build(x + right, y, grow, air)
            y += (piece.height(grow, air) or 0.0) + self._gap(grow, air)
        return boxes

    def _gap(self, grow: float, air: float) -> float:
        return between(self.gap, air) * size_at(self.size, grow) * MM_PER_PT


@dataclass(frozen=True)
class FieldPiece:
    """Labels, each with a line after it; those that do not fit beside each other go on the next line."""

    spec: FlowSpec
    labels: tuple[Measured, ...]
    ink: Ink
    width: float

    def height(self, grow: float, air: float) -> float | None:
        rows = self._rows(grow)
        return None if rows is None else len(rows) * between(self.spec.line_gap, air)

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        size, step = size_at(self.spec.size, grow), between(self.spec.line_gap, air)
        boxes: list[Box] = []
        for number, row in enumerate(self._rows(grow) or ()):
            boxes += self._row(row, Frame(x, y + number * step, self.width, step), size)
        return boxes

    def _rows(self, grow: float) -> list[list[Measured]] | None:
        """None when a label is wider than the column."""
        size = size_at(self.spec.size, grow)
        rows: list[list[Measured]] = []
        for label in self.labels:
            if self._wide([label], size) > self.width:
                return None
            if rows and self._wide([*rows[-1], label], size) <= self.width:
                rows[-1].append(label)
            else:
                rows.append([label])
        return rows

    def _wide(self, labels: Sequence[Measured], size: float) -> float:
        """The width of labels with the shortest lines."""
        text = sum(label.ems[-1] for label in labels) * size * MM_PER_PT
        return text + len(labels) * (_TO_RULE_MM + _RULE_MM) + (len(labels) - 1) * _TO_RULE_MM

    def _row(self, labels: Sequence[Measured], frame: Frame, size: float) -> list[Box]:
        """The lines share what the labels leave."""
        rule = (frame.w_mm - self._wide(labels, size)) / len(labels) + _RULE_MM
        bottom = frame.y_mm + frame.h_mm - _UNDER_RULE_MM
        left, boxes = frame.x_mm, list[Box]()
        for label in labels:
            width = label.ems[-1] * size * MM_PER_PT
            top = bottom - _ABOVE_RULE_MM - self.ink.first_baseline * size * MM_PER_PT
            row = Frame(left, top, width, self.ink.pitch * size * MM_PER_PT)
            lines = lay_lines((label, ((0, len(label.text)),)), row, self.ink, size)
            boxes.append(TextBox(row, (Paragraph(lines),)))
            left += width + _TO_RULE_MM
            boxes.append(_rule(left, bottom, rule, self.spec))
            left += rule + _TO_RULE_MM
        return boxes


@dataclass(frozen=True)
class RulePiece:
    """One empty line to write on."""

    spec: FlowSpec
    width: float

    def height(self, grow: float, air: float) -> float | None:
        return between(self.spec.line_gap, air)

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        return [_rule(x, y + between(self.spec.line_gap, air) - _UNDER_RULE_MM, self.width, self.spec)]


@dataclass(frozen=True)
class SignaturesPiece:
    """Who signs, side by side, with the hint and the room to sign under each; one alone stands in the right half."""

    spec: FlowSpec
    signers: tuple[tuple[TextPiece, TextPiece], ...]
    width: float

    def height(self, grow: float, air: float) -> float | None:
        heads = [self._head(signer, grow, air) for signer in self.signers]
        if None in heads:
            return None
        return max(head or 0.0 for head in heads) + between(self.spec.sign_room, air)

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        width = self.signers[0][0].width
        count = len(self.signers)
        step = (self.width - width) / (count - 1) if count > 1 else 0.0
        boxes: list[Box] = []
        for number, (role, hint) in enumerate(self.signers):
            left = x + (number * step if count > 1 else self.width - width)
            boxes += role.build(left, y, grow, air)
            boxes += hint.build(left, y + (role.height(grow, air) or 0.0), grow, air)
        return boxes

    def _head(self, signer: tuple[TextPiece, TextPiece], grow: float, air: float) -> float | None:
        role, hint = (piece.height(grow, air) for piece in signer)
        return None if role is None or hint is None else role + hint


def signer_width(count: int, width: float) -> float:
    """How wide one of so many stands."""
    return (width - _BETWEEN_MM * (max(count, 2) - 1)) / max(count, 2)


def between(low_high: Range, share: float) -> float:
    """What lies at this share of the way from the smallest to the largest."""
    low, high = low_high
    return low + (high - low) * share


def _rule(x: float, y: float, width: float, spec: FlowSpec) -> Shape:
    return Shape(Frame(x, y - spec.line_width, width, spec.line_width), spec.line)
