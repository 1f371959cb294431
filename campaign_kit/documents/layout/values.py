"""The grammar of what designs are made with: papers, fonts, colours, and the marks of pictures that an AI has drawn."""

from typing import Annotated

from pydantic import Field

from campaign_kit.documents.layout.grammar import Spec

_LARGEST_MM = 20_000.0  # what a print shop sews together; a larger number is a slip of the keys
_MOST_PX = 8_000  # a larger picture would not fit into the memory of an old PC


class PaperSpec(Spec):
    """A paper's file: the name people choose it by, its width and height in millimetres.

    `px` is how many pixels a picture of it is wide; 0 for what is printed. `reads_m` is from how far away it is read.
    """

    name: str
    w_mm: float = Field(gt=0, le=_LARGEST_MM)
    h_mm: float = Field(gt=0, le=_LARGEST_MM)
    px: int = Field(default=0, ge=0, le=_MOST_PX)
    reads_m: float = Field(default=0.4, gt=0)


class AiSpec(Spec):
    """The file `pictures/ai.toml`: the names of those pictures of the folders that an AI has drawn."""

    names: tuple[str, ...]


class FaceSpec(Spec):
    """How Office programs name a face, and the file that it is measured and embedded from.

    A face with letters higher than those of the others has a `pitch` and a `first_baseline` of its own, in em.
    """

    family: str
    file: str
    bold: bool = False
    pitch: float = Field(default=0, ge=0)
    first_baseline: float = Field(default=0, ge=0)


class FontsSpec(Spec):
    """A fonts file: distance of lines and first baseline in em, and the faces by the names that designs use.

    Sizes grow in steps of `step` points.
    """

    pitch: float = Field(gt=0)
    first_baseline: float = Field(gt=0)
    step: float = Field(default=0.5, gt=0)
    faces: dict[str, FaceSpec]


class PaletteSpec(Spec):
    """A palette's file: the name people choose it by, where it stands among the others, and the colour of each role.

    Roles it does not name are those of the first palette, `teal`. `grey_pictures` takes the colours out of pictures.
    """

    name: str
    order: int = 100
    grey_pictures: bool = False
    colours: dict[str, Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]]
