"""The largest size that fits: how far the texts of a column may grow, then how far its gaps may open.

Knows pieces and heights only, no page. What cannot fit at its smallest size is refused, never clipped.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from campaign_kit.documents.layout.grammar import ColumnSpec
from campaign_kit.documents.layout.pieces import FillPiece, Piece
from campaign_kit.documents.page import Box, Frame

_STEPS = 7
_TOLERANCE_MM = 0.01


@dataclass(frozen=True)
class Column:
    """The pieces of a column with its frame on the page."""

    spec: ColumnSpec
    frame: Frame
    pieces: tuple[Piece, ...]

    def height(self, grow: float, air: float) -> float:
        """Of all pieces and gaps, in millimetres; infinite when a word is wider than the column."""
        total = self._gap(air) * self._gaps()
        for piece in self.pieces:
            height = piece.height(grow, air)
            if height is None:
                return float("inf")
            total += height
        return total

    def fits(self, grow: float, air: float) -> bool:
        return self.height(grow, air) <= self.frame.h_mm + _TOLERANCE_MM

    def build(self, grow: float) -> list[Box]:
        """The boxes at this growth, the gaps opened as far as they go, the rest left where the anchor says."""
        air = largest(lambda share: self.fits(grow, share))
        rest = self.frame.h_mm - self.height(grow, air)
        filled = any(isinstance(piece, FillPiece) for piece in self.pieces)
        share = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[self.spec.anchor]
        y = self.frame.y_mm + (0.0 if filled else rest * share)
        boxes: list[Box] = []
        for piece in self.pieces:
            if isinstance(piece, FillPiece):
                y += rest
                continue
            boxes += piece.build(self.frame.x_mm, y, grow, air)
            y += (piece.height(grow, air) or 0.0) + self._gap(air)
        return boxes

    def _gap(self, air: float) -> float:
        low, high = self.spec.gap
        return low + (high - low) * air

    def _gaps(self) -> int:
        return max(sum(not isinstance(piece, FillPiece) for piece in self.pieces) - 1, 0)


def largest(fits: Callable[[float], bool]) -> float:
    """The largest share from 0 to 1 that fits, to a hundredth; 0 when none above it does."""
    if fits(1.0):
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return low


def growth(columns: Sequence[Column]) -> float:
    """How far all these columns can grow together."""
    return min(largest(lambda grow, column=column: column.fits(grow, 0.0)) for column in columns)  # type: ignore[misc]
