"""A placed page as the print doctor looks at it: every set line with its edges, and what lies behind and before it.

Knows boxes and points; judges nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from campaign_kit.documents.page import Box, Frame, Page, QrCode, Shape, TextBox, Window

_ABOVE_EM, _BELOW_EM = 0.72, 0.2
# of a number, which stands on its baseline
_NUMBER_BELOW_EM = 0.02
_MIDDLE_EM = 0.3
_MM_PER_PT = 25.4 / 72


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


def touches(frame: Frame, one: Stretch | Frame, by: float = 0.0) -> bool:
    """True when both overlap by more than `by` millimetres."""
    left, top, right, bottom = edges(one)
    return (
        min(frame.x_mm + frame.w_mm, right) - max(frame.x_mm, left) > by
        and min(frame.y_mm + frame.h_mm, bottom) - max(frame.y_mm, top) > by
    )


def edges(one: Stretch | Frame) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    if isinstance(one, Stretch):
        return one.left, one.top, one.right, one.bottom
    return one.x_mm, one.y_mm, one.x_mm + one.w_mm, one.y_mm + one.h_mm


def covers(box: Box, x: float, y: float) -> bool:
    """True when the box paints over the point."""
    frame = box.frame
    if isinstance(box, TextBox) or not (
        frame.x_mm <= x <= frame.x_mm + frame.w_mm and frame.y_mm <= y <= frame.y_mm + frame.h_mm
    ):
        return False
    if not isinstance(box, Shape) or box.form != "ellipse":
        return True
    across = (x - frame.x_mm - frame.w_mm / 2) / (frame.w_mm / 2)
    down = (y - frame.y_mm - frame.h_mm / 2) / (frame.h_mm / 2)
    return across * across + down * down <= 1
