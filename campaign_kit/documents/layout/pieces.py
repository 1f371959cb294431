"""The items of a column, made ready: each knows its height for a growth of its size and its gaps, and builds its boxes.

`grow` runs from 0 (smallest size of the design) to 1 (largest); `air` likewise for the gaps inside an item. A piece has
a width and no place: `build` is told where its top left corner stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from campaign_kit.documents.layout.grammar import CalloutSpec, PicturesSpec, PointsSpec, TextSpec
from campaign_kit.documents.layout.measure import MM_PER_PT, Lines, Measured, balance, break_lines
from campaign_kit.documents.page import (
    Box,
    Bullet,
    FontFace,
    Frame,
    Image,
    Line,
    Paragraph,
    Picture,
    Run,
    Shape,
    TextBox,
)

STEP_PT = 0.5
CAP_EM = 0.7
_BEYOND = 0.45  # how much of a picture before another one reaches beyond it
_RING = 0.16


@dataclass(frozen=True)
class Ink:
    """How a text is set: face, colours, distance of lines and first baseline in em, alignment, steps of its size.

    `language` is that of its words where it is not the document's.
    """

    face: FontFace
    highlight_face: FontFace
    colour: str
    highlight: str
    pitch: float
    first_baseline: float
    align: str = "left"
    step: float = STEP_PT
    language: str = ""


class Piece(Protocol):
    """An item of a column, ready to be measured and built."""

    def height(self, grow: float, air: float) -> float | None:
        """In millimetres; None when a word is wider than the column at this size."""
        ...

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]: ...


def size_at(low_high: tuple[float, float], grow: float, step: float = STEP_PT) -> float:
    """The size in points at a growth, in steps of half a point (sizes that Office programs show) unless told."""
    low, high = low_high
    return low if grow <= 0 else high if grow >= 1 else max(low, (low + (high - low) * grow) // step * step)


def set_paragraph(text: Measured, width: float, ink: Ink, size: float) -> tuple[Measured, Lines] | None:
    """The lines of one paragraph in a column `width` mm wide, at `size` points (see `break_lines`)."""
    return break_lines(text, width / (size * MM_PER_PT))


def lay_lines(broken: tuple[Measured, Lines], frame: Frame, ink: Ink, size: float) -> tuple[Line, ...]:
    """The lines of one paragraph whose top is the frame's; x by the alignment inside the frame."""
    text, lines = broken
    laid = []
    for row, (start, end) in enumerate(lines):
        width = text.width(start, end) * size * MM_PER_PT
        slack = {"left": 0.0, "center": (frame.w_mm - width) / 2, "right": frame.w_mm - width}[ink.align]
        baseline = frame.y_mm + (ink.first_baseline + row * ink.pitch) * size * MM_PER_PT
        laid.append(Line(frame.x_mm + slack, baseline, width, tuple(_runs(text, start, end, ink, size))))
    return tuple(laid)


def _runs(text: Measured, start: int, end: int, ink: Ink, size: float) -> Iterator[Run]:
    begin = start
    for i in range(start + 1, end + 1):
        if i == end or text.marks[i] != text.marks[begin]:
            strong = text.marks[begin]
            yield Run(
                text.text[begin:i],
                ink.highlight_face if strong else ink.face,
                size,
                ink.highlight if strong else ink.colour,
            )
            begin = i


@dataclass(frozen=True)
class TextPiece:
    """One text of one or more paragraphs (its author's lines)."""

    spec: TextSpec
    parts: tuple[Measured, ...]
    width: float
    ink: Ink

    def height(self, grow: float, air: float) -> float | None:
        size = size_at(self.spec.size, grow, self.ink.step)
        rows = 0
        for part in self.parts:
            broken = set_paragraph(part, self.width, self.ink, size)
            if broken is None:
                return None
            rows += len(broken[1])
        return rows * self.ink.pitch * size * MM_PER_PT

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        size = size_at(self.spec.size, grow, self.ink.step)
        paragraphs, top = [], y
        for part in self.parts:
            broken = set_paragraph(part, self.width, self.ink, size)
            assert broken is not None  # the column was fitted
            if self.spec.even:
                broken = balance(*broken, self.width / (size * MM_PER_PT))
            lines = lay_lines(broken, Frame(x, top, self.width, 0), self.ink, size)
            top += len(lines) * self.ink.pitch * size * MM_PER_PT
            paragraphs.append(Paragraph(lines))
        frame = Frame(x, y, self.width, top - y)
        spec = self.spec
        return [
            TextBox(frame, tuple(paragraphs), spec.align, "top", spec.role, spec.master, spec.slot, self.ink.language)
        ]


@dataclass(frozen=True)
class PointsPiece:
    """A list of sentences with dots, number badges or nothing before them."""

    spec: PointsSpec
    items: tuple[Measured, ...]
    numbers: tuple[Measured, ...]
    width: float
    ink: Ink
    badge_ink: Ink
    mark: tuple[str, str] = ("", "")

    def height(self, grow: float, air: float) -> float | None:
        size = size_at(self.spec.size, grow, self.ink.step)
        rows = 0
        for item in self.items:
            broken = set_paragraph(item, self.width - self.spec.indent, self.ink, size)
            if broken is None:
                return None
            rows += len(broken[1])
        gaps = (len(self.items) - 1) * self._gap(size, air)
        return (rows * self.ink.pitch * size) * MM_PER_PT + gaps

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        size = size_at(self.spec.size, grow, self.ink.step)
        gap = self._gap(size, air)
        boxes: list[Box] = []
        paragraphs, top = [], y
        for number, item in enumerate(self.items):
            broken = set_paragraph(item, self.width - self.spec.indent, self.ink, size)
            assert broken is not None  # the column was fitted
            frame = Frame(x + self.spec.indent, top, self.width - self.spec.indent, 0)
            lines = lay_lines(broken, frame, self.ink, size)
            if self.spec.badge:
                boxes += self._badge(number, x, top, size)
            paragraphs.append(
                Paragraph(lines, gap / MM_PER_PT if number else 0.0, self.spec.indent, self._bullet(x, size))
            )
            top += len(lines) * self.ink.pitch * size * MM_PER_PT + gap
        frame = Frame(x, y, self.width, top - gap - y)
        spec, language = self.spec, self.ink.language
        return [*boxes, TextBox(frame, tuple(paragraphs), "left", "top", spec.role, False, spec.slot, language)]

    def _gap(self, size: float, air: float) -> float:
        low, high = self.spec.gap
        return (low + (high - low) * air) * size * MM_PER_PT

    def _bullet(self, x: float, size: float) -> Bullet | None:
        if not self.spec.bullet:
            return None
        return Bullet(self.spec.bullet, self.spec.bullet_colour, x, self.ink.face, size)

    def _badge(self, number: int, x: float, top: float, size: float) -> list[Box]:
        """A disc with its number, or a picture, as high as a line and level with the first line's capitals."""
        side = self.spec.badge * size * MM_PER_PT
        middle = top + (self.ink.first_baseline - CAP_EM / 2) * size * MM_PER_PT
        disc = Frame(x, middle - side / 2, side, side)
        if self.spec.mark:
            return [Picture(disc, *self.mark)]
        text, small = self.numbers[number], size * 0.7
        width = text.width(0, len(text.text)) * small * MM_PER_PT
        baseline = middle + CAP_EM / 2 * small * MM_PER_PT
        run = Run(text.text, self.badge_ink.face, small, self.badge_ink.colour)
        line = Line(disc.x_mm + (side - width) / 2, baseline, width, (run,))
        return [
            Shape(disc, self.spec.bullet_colour, "ellipse"),
            TextBox(disc, (Paragraph((line,)),), "center", "middle"),
        ]


@dataclass(frozen=True)
class LogoPiece:
    """A text with the office's logo at its left, each in the middle of the other's height.

    The logo of a placeholder belongs to the slide layout, so that every slide of it shows it.
    """

    text: TextPiece
    side: float
    png: bytes
    alt: str

    def height(self, grow: float, air: float) -> float | None:
        inner = self.text.height(grow, air)
        return None if inner is None else max(inner, self.side)

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        inner = self.text.height(grow, air) or 0.0
        high = max(inner, self.side)
        frame = Frame(x, y + (high - self.side) / 2, self.side, self.side)
        logo = Image(frame, self.png, self.alt, on_master=bool(self.text.spec.role))
        beside = x + logo_width(self.side)
        return [logo, *self.text.build(beside, y + (high - inner) / 2, grow, air)]


def logo_width(side: float) -> float:
    """What a logo takes of the line, the space after it included."""
    return side * 1.25


def beside_logo(frame: Frame, side: float) -> Frame:
    """What a logo at the left leaves of the frame."""
    taken = logo_width(side)
    return Frame(frame.x_mm + taken, frame.y_mm, frame.w_mm - taken, frame.h_mm)


@dataclass(frozen=True)
class CalloutPiece:
    """A text in its box; `line` colours the edge, where there is one."""

    spec: CalloutSpec
    text: TextPiece
    line: str = ""

    def height(self, grow: float, air: float) -> float | None:
        inner = self.text.height(grow, air)
        return None if inner is None else inner + 2 * self.spec.pad

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        inner = self.text.height(grow, air) or 0.0
        pad = self.spec.pad
        frame = Frame(x, y, self.text.width + 2 * pad, inner + 2 * pad)
        width = self.spec.line_width if self.line else 0.0
        panel = Shape(frame, self.spec.fill, radius_mm=self.spec.radius, line=self.line, line_pt=width)
        return [panel, *self.text.build(x + pad, y + pad, grow, air)]


@dataclass(frozen=True)
class PicturesPiece:
    """Square pictures side by side or one before the other, alone on a disc where the design wants it."""

    spec: PicturesSpec
    files: tuple[tuple[str, str], ...]
    width: float

    def height(self, grow: float, air: float) -> float | None:
        return self.spec.height

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        if self.spec.over and len(self.files) > 1:
            return self._overlapping(x, y)
        count, gap = len(self.files), self.spec.gap
        side = min(self.spec.height, (self.width - gap * (count - 1)) / count)
        row = side * count + gap * (count - 1)
        left = x + ((self.width - row) / 2 if self.spec.align == "center" else 0)
        top = y + (self.spec.height - side) / 2
        boxes: list[Box] = []
        for number, (file, alt) in enumerate(self.files):
            frame = Frame(left + number * (side + gap), top, side, side)
            if self.spec.disc:
                boxes.append(Shape(frame, self.spec.disc, "ellipse"))
                margin = side * 0.2
                frame = Frame(frame.x_mm + margin, frame.y_mm + margin, side - 2 * margin, side - 2 * margin)
            boxes.append(Picture(frame, file, alt, role="" if number else self.spec.role))
        return boxes

    def _overlapping(self, x: float, y: float) -> list[Box]:
        """The second picture before the lower right corner of the first; both together fill the row."""
        small = self.spec.over
        whole = min(self.spec.height, self.width)
        large = whole / (1 + small * _BEYOND)
        left = x + ((self.width - whole) / 2 if self.spec.align == "center" else 0)
        top = y + (self.spec.height - whole) / 2
        corner = Frame(left + whole - large * small, top + whole - large * small, large * small, large * small)
        around = corner.w_mm * _RING
        ring = Frame(corner.x_mm - around, corner.y_mm - around, corner.w_mm + 2 * around, corner.h_mm + 2 * around)
        first, second = self.files[:2]
        return [
            Picture(Frame(left, top, large, large), *first, role=self.spec.role),
            *([Shape(ring, self.spec.ring, "ellipse")] if self.spec.ring else []),
            Picture(corner, *second),
        ]


@dataclass(frozen=True)
class FillPiece:
    """Takes what the others leave; the column gives it its height."""

    def height(self, grow: float, air: float) -> float | None:
        return 0.0

    def build(self, x: float, y: float, grow: float, air: float) -> list[Box]:
        return []
