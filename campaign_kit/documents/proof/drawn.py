"""A placed page as the print doctor looks at it: every set line with its edges, and what lies behind and before it.

Knows boxes and points; judges nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign_kit.documents.page import Box, Image, Page, Picture, QrCode, Shape, TextBox, Window

_ABOVE_EM, _BELOW_EM = 0.72, 0.2
# of a number, which stands on its baseline
_NUMBER_BELOW_EM = 0.02
_MIDDLE_EM = 0.3
_MM_PER_PT = 25.4 / 72
_HAIR_MM = 0.15


@dataclass(frozen=True)
class Stretch:
    """A piece of a set line in one face, size and colour; edges in millimetres of the page.

    `depth` is the place of its box from back to front, `slot` the slot whose words it shows.
    """

    text: str
    file: str
    family: str
    bold: bool
    size_pt: float
    colour: str
    left: float
    top: float
    right: float
    bottom: float
    depth: int
    slot: str

    @property
    def middle(self) -> float:
        """The height at which most of the ink stands."""
        return self.top + (_ABOVE_EM - _MIDDLE_EM) * self.size_pt * _MM_PER_PT


@dataclass(frozen=True)
class Ground:
    """A box that is no text, its place from back to front, and its edges."""

    box: Shape | QrCode | Picture | Image | Window
    depth: int
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, x: float, y: float) -> bool:
        """True when it paints over the point."""
        if not (self.left <= x <= self.right and self.top <= y <= self.bottom):
            return False
        if not isinstance(self.box, Shape) or self.box.form != "ellipse":
            return True
        across = (2 * x - self.left - self.right) / (self.right - self.left)
        down = (2 * y - self.top - self.bottom) / (self.bottom - self.top)
        return across * across + down * down <= 1

    def holds(self, line: Stretch) -> bool:
        """True for a rectangle around the whole line."""
        is_rect = isinstance(self.box, Shape) and self.box.form == "rect"
        return (
            is_rect
            and self.left <= line.left
            and self.right >= line.right
            and self.top <= line.top
            and self.bottom >= line.bottom
        )


def back_to_front(page: Page) -> tuple[Box, ...]:
    """The boxes in the order in which they are painted: the decoration of the sheet first."""
    return tuple(sorted(page.boxes, key=lambda box: not box.on_master))


def lines(boxes: tuple[Box, ...]) -> Iterator[Stretch]:
    """Each set line; one of several faces, sizes or colours counts as its largest run, and as the runs' colours."""
    for depth, box in enumerate(boxes):
        if isinstance(box, TextBox):
            yield from _lines(box, depth)


def _lines(box: TextBox, depth: int) -> Iterator[Stretch]:
    for paragraph in box.paragraphs:
        for line in paragraph.lines:
            share = line.w_mm / max(sum(len(run.text) * run.size_pt for run in line.runs), 1)
            left = line.x_mm
            for run in line.runs:
                em = run.size_pt * _MM_PER_PT
                right = left + share * len(run.text) * run.size_pt
                face = run.face
                below = _NUMBER_BELOW_EM if run.text.strip().isdecimal() else _BELOW_EM
                yield Stretch(
                    run.text, face.file, face.family, face.bold, run.size_pt, run.colour,
                    left, line.baseline_mm - _ABOVE_EM * em, right, line.baseline_mm + below * em,
                    depth, box.slot,
                )  # fmt: skip
                left = right


def words_of(page: Page) -> str:
    """Everything that stands on the page and on pages seen through it, with plain spaces."""
    said = []
    for box in page.boxes:
        if isinstance(box, TextBox):
            said += ["".join(run.text for run in line.runs) for part in box.paragraphs for line in part.lines]
        elif isinstance(box, Window):
            said.append(words_of(box.page))
    return " ".join(said).replace("\u00a0", " ").replace("\u2060", "")


def codes_of(page: Page) -> Iterator[QrCode]:
    """The QR codes of the page and of pages seen through it."""
    for box in page.boxes:
        if isinstance(box, QrCode):
            yield box
        elif isinstance(box, Window):
            yield from codes_of(box.page)


def grounds(boxes: tuple[Box, ...]) -> tuple[Ground, ...]:
    """Everything that is no text, from back to front."""
    return tuple(
        Ground(box, depth, frame.x_mm, frame.y_mm, frame.x_mm + frame.w_mm, frame.y_mm + frame.h_mm)
        for depth, box in enumerate(boxes)
        if not isinstance(box, TextBox)
        for frame in [box.frame]
    )


def touched(one: Stretch | Ground, by: Iterable[Ground]) -> list[Ground]:
    """Those that overlap the line or box, from back to front."""
    left, top, right, bottom = one.left + _HAIR_MM, one.top + _HAIR_MM, one.right - _HAIR_MM, one.bottom - _HAIR_MM
    return [each for each in by if each.left < right and each.right > left and each.top < bottom and each.bottom > top]
