"""The layouts as values: what a kind's design needs to be placed, with the papers, fonts and colours it is made in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from campaign_kit.documents.layout.grammar import SheetSpec
from campaign_kit.documents.page import FontFace

_SHAPE_TOLERANCE = 0.01


@dataclass(frozen=True)
class Paper:
    """A paper: its code, its name for people, its size; `px` and `reads_m` as in the grammar."""

    code: str
    name: str
    w_mm: float
    h_mm: float
    px: int = 0
    reads_m: float = 0.4

    def is_like(self, other: "Paper") -> bool:
        """True when one can be scaled to the other."""
        return abs(self.w_mm / self.h_mm / (other.w_mm / other.h_mm) - 1) <= _SHAPE_TOLERANCE


@dataclass(frozen=True)
class Theme:
    """A set of colours that people can choose: its code and its name for them."""

    code: str
    name: str


@dataclass(frozen=True)
class Fonts:
    """Faces by their names in the designs; `pitch` and `first_baseline` are in em, `step` in points.

    `letters` are all those that a document needs for each second language that stands in it.
    """

    faces: dict[str, FontFace]
    pitch: float
    first_baseline: float
    step: float = 0.5
    letters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Style:
    """All that a design needs to be placed: `paper` is the one its positions are written for.

    `kind` and `design` are codes, `name` is for people. `on` has the sheets for papers of another shape, by that paper.
    `ai_pictures` are the names of those pictures that an AI has drawn; `grey_pictures` as in the palette's file.
    """

    kind: str
    design: str
    name: str
    order: int
    theme: str
    paper: Paper
    papers: tuple[Paper, ...]
    needs: tuple[str, ...]
    fonts: Fonts
    palette: dict[str, str]
    sheets: dict[str, SheetSpec]
    pictures: dict[str, Path]
    picture_words: dict[str, str]
    ai_pictures: frozenset[str] = frozenset()
    grey_pictures: bool = False
    on: dict[Paper, dict[str, SheetSpec]] = field(default_factory=dict)

    def for_paper(self, paper: Paper) -> "Style":
        """The style with the sheets that are written for this paper, else for papers of its shape."""
        written = [(self.paper, self.sheets), *self.on.items()]
        shaped, sheets = next(
            (pair for pair in written if pair[0] == paper), next(pair for pair in written if pair[0].is_like(paper))
        )
        return replace(self, paper=shaped, sheets=sheets)
