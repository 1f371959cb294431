"""The layouts as values: papers, fonts, palettes and the designs of a kind, read from the TOML files of `layouts/`.

Owns the grammar of a design file (the `…Spec` models) and finding a file in the office's folder before the shipped one.
Knows nothing of blocks' words and sets no text. Lengths are millimetres of the design's own paper, sizes are points.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from campaign_kit.documents.page import FontFace
from campaign_kit.errors import Refused

At = tuple[float, float, float, float]
Range = tuple[float, float]


class Spec(BaseModel):
    """A piece of a design. `at` is x, y, width, height; `master` marks decoration that belongs to the design itself.

    Unknown words in a layout file are faults, so that a misspelt one is named instead of ignored.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)


class ShapeSpec(Spec):
    type: Literal["rect", "ellipse"]
    at: At
    fill: str
    radius: float = 0
    line: str = ""
    line_width: float = 0
    master: bool = False


class TextSpec(Spec):
    """A text from a slot ("title", "help.name") or a fixed `text`. `size` is the smallest and the largest it may have.

    `highlight` colours the part between asterisks; with `turn` that part starts (or ends) a line of its own when the
    text needs two lines; `even` makes the lines equally long (on paper only: a slide breaks its lines itself).
    `role` names the placeholder on a slide.
    """

    type: Literal["text"]
    slot: str = ""
    text: str = ""
    face: str = "regular"
    size: Range
    colour: str = "ink"
    highlight: str = ""
    highlight_face: str = ""
    align: Literal["left", "center", "right"] = "left"
    pitch: float | None = None
    turn: bool = False
    even: bool = False
    role: str = ""
    master: bool = False


class PointsSpec(Spec):
    """A list: `gap` is the space between its sentences in em, smallest and largest; numbered lists have badges."""

    type: Literal["points"]
    slot: str
    face: str = "regular"
    size: Range
    colour: str = "ink"
    highlight: str = ""
    pitch: float | None = None
    gap: Range = (0.4, 1.2)
    indent: float = 0
    bullet: str = ""
    badge: float = 0
    badge_face: str = "bold"
    bullet_colour: str = "coral"
    role: str = ""


class CalloutSpec(Spec):
    """A text in a filled, rounded box of its own height."""

    type: Literal["callout"]
    text: TextSpec
    fill: str
    pad: float
    radius: float = 0


class PicturesSpec(Spec):
    """Pictures side by side in a row of this `height`; `disc` puts a circle of this colour behind a single picture."""

    type: Literal["pictures"]
    slot: str
    height: float
    gap: float = 0
    disc: str = ""
    align: Literal["left", "center"] = "center"


class FillSpec(Spec):
    """The space that is left: what follows stands at the foot of the column."""

    type: Literal["fill"]


Item = Annotated[TextSpec | PointsSpec | CalloutSpec | PicturesSpec | FillSpec, Field(discriminator="type")]


class ColumnSpec(Spec):
    """Items one under the other. Their sizes grow together until the column is full; then the gaps grow.

    Columns with the same `group` on a page get the same growth, so that cards beside each other look alike.
    """

    type: Literal["column"]
    at: At
    items: tuple[Item, ...]
    gap: Range = (0, 0)
    anchor: Literal["top", "middle", "bottom"] = "top"
    group: str = ""


class QrSpec(Spec):
    """The QR code of an address; the quiet zone of four modules is inside `at`."""

    type: Literal["qr"]
    slot: str
    at: At
    dark: str = "ink"
    light: str = "white"


class CardsSpec(Spec):
    """One box group for each card of a slot, equally high, `gap` apart; positions inside are relative to the card."""

    type: Literal["cards"]
    slot: str
    at: At
    gap: float
    boxes: tuple["ShapeSpec | ColumnSpec", ...]


class TableColumnSpec(Spec):
    width: float
    align: Literal["left", "center", "right"] = "left"
    face: str = "regular"


class TableSpec(Spec):
    """A ruled table that flows over pages: at `at` on the first, at `at_more` on the others, whose design is `more`.

    `row` is the height of a row, smallest and largest: the rows grow as far as they take no further page; one with a
    long text is higher. The boxes of the design `close` stand under the last row, relative to its left end, and take
    `close_height`. `line_width` is in millimetres.
    """

    type: Literal["table"]
    slot: str
    at: At
    at_more: At
    more: str
    close: str
    close_height: float
    columns: tuple[TableColumnSpec, ...]
    row: Range
    pad: float
    size: Range
    colour: str = "ink"
    head_height: float
    head_size: Range
    head_face: str
    head_fill: str
    head_colour: str
    line: str
    line_width: float


BoxSpec = Annotated[ShapeSpec | ColumnSpec | QrSpec | CardsSpec | TableSpec, Field(discriminator="type")]


class DesignSpec(Spec):
    background: str
    boxes: tuple[BoxSpec, ...]


class KindSpec(Spec):
    """A kind's file: the paper its positions are written for, its fonts, the papers it can be made on, its designs.

    `on` has other designs of the same names for papers of another shape.
    """

    paper: str
    papers: tuple[str, ...]
    fonts: str
    palette: str = "teal"
    designs: dict[str, DesignSpec]
    on: dict[str, dict[str, DesignSpec]] = {}


@dataclass(frozen=True)
class Paper:
    name: str
    w_mm: float
    h_mm: float


@dataclass(frozen=True)
class Fonts:
    """Faces by their names in the designs; `pitch` and `first_baseline` are in em."""

    faces: dict[str, FontFace]
    pitch: float
    first_baseline: float


@dataclass(frozen=True)
class Style:
    """All that a kind needs to be placed: `paper` is the one its positions are written for."""

    name: str
    paper: Paper
    papers: tuple[Paper, ...]
    fonts: Fonts
    palette: dict[str, str]
    designs: dict[str, DesignSpec]
    pictures: dict[str, Path]
    picture_words: dict[str, str]
    on: dict[str, dict[str, DesignSpec]] = field(default_factory=dict)

    def for_paper(self, paper: Paper) -> "Style":
        """The style with the designs that are written for this very paper, where there are any."""
        designs = self.on.get(paper.name)
        return self if designs is None else replace(self, paper=paper, designs=designs)


class Layouts:
    """The layout folders, the first one first: the office's own files override the shipped ones by name."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def style(self, kind: str) -> Style:
        """The style of a kind; Refused "materials.layout" names the file and the fault."""
        file = self._find(f"kinds/{kind}.toml")
        try:
            spec = KindSpec.model_validate(self._read(f"kinds/{kind}.toml"))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise Refused("materials.layout", file=file.name, fault=f"{where}: {first['msg']}") from error
        return Style(
            name=kind,
            paper=self.paper(spec.paper),
            papers=tuple(self.paper(name) for name in spec.papers),
            fonts=self._fonts(spec.fonts),
            palette=self.palette(spec.palette),
            designs=spec.designs,
            pictures=self._pictures(),
            picture_words=self._read("pictures/names.toml"),
            on=spec.on,
        )

    def paper(self, name: str) -> Paper:
        return Paper(name=name, **self._read(f"paper/{name}.toml"))

    def palette(self, name: str = "teal") -> dict[str, str]:
        """Role → "#RRGGBB"."""
        return dict(self._read(f"palette/{name}.toml")["colours"])

    def file(self, name: str) -> Path:
        """A file of the layouts by its path inside them; Refused "materials.layout_missing" when no folder has it."""
        return self._find(name)

    def _fonts(self, name: str) -> Fonts:
        data = self._read(f"fonts/{name}.toml")
        faces = {
            key: FontFace(
                name=Path(face["file"]).stem,
                family=face["family"],
                bold=face.get("bold", False),
                file=str(self._find(f"fonts/{face['file']}")),
            )
            for key, face in data["faces"].items()
        }
        return Fonts(faces=faces, pitch=data["pitch"], first_baseline=data["first_baseline"])

    def _pictures(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in reversed(self._folders):
            found.update({file.stem: file for file in sorted((folder / "pictures").glob("*.svg"))})
        return found

    def _read(self, name: str) -> dict[str, Any]:
        file = self._find(name)
        try:
            return tomllib.loads(file.read_text(encoding="utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise Refused("materials.layout", file=file.name, fault=str(error)) from error

    def _find(self, name: str) -> Path:
        for folder in self._folders:
            if (folder / name).is_file():
                return folder / name
        raise Refused("materials.layout_missing", file=name)
