"""How a text looks, as values that can be compared: what a slide layout says once, a slide need not say again."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from campaign_kit.documents.page import Paragraph, Run, TextBox

_MM_STEPS = 2  # decimals: a hundredth of a millimetre is less than a pixel
_T = TypeVar("_T")


@dataclass(frozen=True)
class RunLook:
    """Size, weight, family and colour role of a run."""

    size_pt: float
    bold: bool
    family: str
    colour: str


@dataclass(frozen=True)
class Dot:
    """A bullet: character, colour role, family, size in percent of the text, how far it hangs out of the text."""

    char: str
    colour: str
    family: str
    percent: int
    hang_mm: float


@dataclass(frozen=True)
class ParagraphLook:
    """Alignment, indent, bullet, and the space above a paragraph that is not the first of its box."""

    align: str
    indent_mm: float
    dot: Dot | None
    before_pt: float


@dataclass(frozen=True)
class Look:
    """A placeholder's look on the slide layout: what its texts have in common."""

    run: RunLook
    paragraph: ParagraphLook
    anchor: str


def run_look(run: Run) -> RunLook:
    """The look of a placed run."""
    return RunLook(run.size_pt, run.face.bold, run.face.family, run.colour)


def paragraph_look(box: TextBox, paragraph: Paragraph, *, first: bool) -> ParagraphLook:
    """The look of a placed paragraph of the box; the first one has no space above it."""
    return ParagraphLook(
        box.align, round(paragraph.indent_mm, _MM_STEPS), _dot(box, paragraph), 0.0 if first else paragraph.before_pt
    )


def _dot(box: TextBox, paragraph: Paragraph) -> Dot | None:
    bullet = paragraph.bullet
    if bullet is None:
        return None
    size = next((run.size_pt for line in paragraph.lines for run in line.runs), bullet.size_pt)
    hang = paragraph.indent_mm - (bullet.x_mm - box.frame.x_mm)
    percent = round(100 * bullet.size_pt / size)
    return Dot(bullet.char, bullet.colour, bullet.face.family, percent, round(hang, _MM_STEPS))


def common_look(boxes: Iterable[TextBox]) -> Look | None:
    """What most paragraphs of the boxes look like, by how they begin; None without text. The earlier wins a tie."""
    runs: Counter[RunLook] = Counter()
    paragraphs: Counter[ParagraphLook] = Counter()
    gaps: Counter[float] = Counter()
    anchors: Counter[str] = Counter()
    for box, paragraph, first in _paragraphs(boxes):
        anchors[box.anchor] += 1
        look = paragraph_look(box, paragraph, first=first)
        paragraphs[replace(look, before_pt=0.0)] += 1
        if not first:
            gaps[look.before_pt] += 1
        # a highlight comes later in the sentence, or in the second paragraph of a title
        runs.update(run_look(run) for line in paragraph.lines[:1] for run in line.runs[:1])
    if not runs:
        return None
    common = replace(_first(paragraphs), before_pt=_first(gaps) if gaps else 0.0)
    return Look(_first(runs), common, _first(anchors))


def _paragraphs(boxes: Iterable[TextBox]) -> Iterator[tuple[TextBox, Paragraph, bool]]:
    for box in boxes:
        for number, paragraph in enumerate(box.paragraphs):
            yield box, paragraph, number == 0


def _first(counter: Counter[_T]) -> _T:
    return counter.most_common(1)[0][0]
