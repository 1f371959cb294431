"""Pieces of papers that a session is led with: words to be said in their panel, and the heads of timed parts.

Like all pieces they have a width and no place.
"""

from dataclasses import dataclass

from campaign_kit.documents.layout.grammar import FlowSpeechSpec, FlowTurnSpec
from campaign_kit.documents.layout.measure import MM_PER_PT
from campaign_kit.documents.layout.pieces import CAP_EM, Piece, TextPiece, size_at
from campaign_kit.documents.page import Box, Frame, Shape

_EDGE_PT = 0.75
_CHIP_GAP_MM = 3.5  # between the time and the title
_CHIP_PAD_MM = 1.0  # beside the time
_CHIP_EM = 1.75
_LENGTH_MM = 20.0


@dataclass(frozen=True)
class SpeechPiece:
    """Words in a panel with a bar at its left; `edge` colours its outline, where there is one.

    `label` stands in the `margin` at the left of the panel, level with the first line of the words.
    """

    spec: FlowSpeechSpec
    words: Piece
    width: float
    edge: str = ""
    label: TextPiece | None = None
    margin: float = 0.0

    @staticmethod
    def label_width(margin: float, width: float) -> float:
        """How wide a label is: as the words, or beside them in the margin."""
        return margin - _CHIP_GAP_MM if margin else width

    def height(self, grow: float, air: float) -> float | None:
        inner, beside = self.words.height(grow, air), self.label.height(grow, air) if self.label else 0.0
        return None if inner is None or beside is None else max(inner, beside) + 2 * self.spec.pad

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        spec = self.spec
        high = self.height(grow, air) or 0.0
        panel = Shape(Frame(x, y, self.width, high), spec.fill, line=self.edge, line_pt=_EDGE_PT if self.edge else 0.0)
        bar = Shape(Frame(x, y, spec.bar, high), spec.bar_colour)
        how = self.label.build(x - self.margin, y + spec.pad, grow, air) if self.label else []
        return [panel, bar, *how, *self.words.build(x + spec.bar + spec.pad, y + spec.pad, grow, air)]


@dataclass(frozen=True)
class TurnPiece:
    """The head of a timed part under a hairline: the time on a chip, the title, at the right how long it takes.

    All are level with the capitals of the title's first line.
    """

    spec: FlowTurnSpec
    when: TextPiece
    title: TextPiece
    length: TextPiece
    width: float

    @staticmethod
    def widths(spec: FlowTurnSpec, width: float) -> tuple[float, tuple[float, float]]:
        """How wide the words of the time are, and the title and the length beside it."""
        return spec.column - _CHIP_GAP_MM - 2 * _CHIP_PAD_MM, (width - spec.column - _LENGTH_MM, _LENGTH_MM)

    def height(self, grow: float, air: float) -> float | None:
        heights = [each.height(grow, air) for each in (self.when, self.title, self.length)]
        return None if None in heights else self.spec.pad + max(heights[1] or 0.0, self._chip(grow))

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        spec, chip = self.spec, self._chip(grow)
        middle = y + spec.pad + chip / 2
        wide, right = spec.column - _CHIP_GAP_MM, x + self.width - _LENGTH_MM
        return [
            Shape(Frame(x, y, self.width, spec.line_width), spec.line),
            Shape(Frame(x, middle - chip / 2, wide, chip), spec.when_fill, radius_mm=chip * 0.28),
            *self.when.build(x + _CHIP_PAD_MM, _top(self.when, middle, grow), grow, air),
            *self.title.build(x + spec.column, _top(self.title, middle, grow), grow, air),
            *self.length.build(right, _top(self.length, middle, grow), grow, air),
        ]

    def _chip(self, grow: float) -> float:
        return _CHIP_EM * size_at(self.when.spec.size, grow) * MM_PER_PT


def _top(text: TextPiece, middle: float, grow: float) -> float:
    """Where the text begins so that the capitals of its first line stand around `middle`."""
    size = size_at(text.spec.size, grow, text.ink.step)
    return middle - (text.ink.first_baseline - CAP_EM / 2) * size * MM_PER_PT
