"""Placed boxes: what layout hands to the painters. Millimetres, y down, lines and sizes settled, nothing to decide.

Colours are roles of the palette ("teal", "ink"), resolved through `Document.palette`, so that a painter that has theme
colours can use them. A box with `on_master` is decoration that belongs to the sheet of its design: it is drawn behind
all others on every page of that sheet (PDF), or once in the slide layout of that name (PPTX).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Frame:
    """A rectangle in millimetres from the top left corner of the page."""

    x_mm: float
    y_mm: float
    w_mm: float
    h_mm: float


@dataclass(frozen=True)
class FontFace:
    """A font file and how Office programs name it: `family` "Arial" with `bold`, measured and embedded from `file`.

    One whose letters are higher than those of the others needs lines at least `pitch` em apart, the first baseline
    `first_baseline` em below the top; both are 0 where it stands as the others do.
    """

    name: str
    family: str
    bold: bool
    file: str
    pitch: float = 0.0
    first_baseline: float = 0.0


@dataclass(frozen=True)
class Run:
    """A piece of a line in one face, size and colour."""

    text: str
    face: FontFace
    size_pt: float
    colour: str


@dataclass(frozen=True)
class Line:
    """A set line: where its first run starts, its baseline, and its runs; `w_mm` is the sum of their widths."""

    x_mm: float
    baseline_mm: float
    w_mm: float
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Bullet:
    """A dot before a paragraph: the character, its colour, and where its left edge stands."""

    char: str
    colour: str
    x_mm: float
    face: FontFace
    size_pt: float


@dataclass(frozen=True)
class Paragraph:
    """Lines that flow as one paragraph where text stays editable.

    `before_pt` is the extra space above it (0 for the first).
    `indent_mm` is the distance from the frame's left edge to the text (the bullet hangs inside it).
    """

    lines: tuple[Line, ...]
    before_pt: float = 0.0
    indent_mm: float = 0.0
    bullet: Bullet | None = None


@dataclass(frozen=True)
class TextBox:
    """Text in a frame without insets.

    `role` is the placeholder it fills on a slide: title, subtitle, body, left, right, footer, slide_number; empty
    for a free text box. `align`: left, center, right; `anchor`: top, middle, bottom.

    The lines are already set: `anchor` only tells an editing program how the text sits when somebody changes it.
    `slot` is the slot of the design whose words it shows, empty where the design itself says them; `language` is that
    of its words, empty for the document's.
    """

    frame: Frame
    paragraphs: tuple[Paragraph, ...]
    align: str = "left"
    anchor: str = "top"
    role: str = ""
    on_master: bool = False
    slot: str = ""
    language: str = ""


@dataclass(frozen=True)
class Shape:
    """A filled rectangle (with a corner radius in mm) or ellipse; `line` colours a hairline around it, or is empty."""

    frame: Frame
    fill: str
    form: str = "rect"
    radius_mm: float = 0.0
    line: str = ""
    line_pt: float = 0.0
    on_master: bool = False


@dataclass(frozen=True)
class Picture:
    """An SVG drawing scaled into the frame (both have the same aspect); `file` is its path.

    `role` is the placeholder it fills on a slide: picture; empty for a free one. `grey` takes the colours out.
    """

    frame: Frame
    file: str
    alt: str
    on_master: bool = False
    role: str = ""
    grey: bool = False


@dataclass(frozen=True)
class Image:
    """A PNG or JPEG picture scaled into the frame, which has its aspect."""

    frame: Frame
    content: bytes
    alt: str
    on_master: bool = False


@dataclass(frozen=True)
class Window:
    """A part of another page seen through the frame: a slide on a handout, a tile of a big poster.

    The point (`x_mm`, `y_mm`) of that page stands in the frame's top left corner; the page is drawn `scale` times as
    large as it is, and cut at the frame. Only painters of printed pages draw it.
    """

    frame: Frame
    page: "Page"
    x_mm: float = 0.0
    y_mm: float = 0.0
    scale: float = 1.0
    on_master: bool = False


@dataclass(frozen=True)
class QrCode:
    """A QR code with its quiet zone INSIDE the frame, dark on light; `matrix`: rows of modules without that zone."""

    frame: Frame
    url: str
    alt: str
    matrix: tuple[tuple[bool, ...], ...]
    dark: str = "ink"
    light: str = "white"
    quiet_modules: int = 4
    on_master: bool = False


Box = TextBox | Shape | Picture | Image | Window | QrCode


@dataclass(frozen=True)
class Page:
    """One page: its size, its background colour role, its boxes from back to front, and its speaker notes.

    `sheet` is the name of the sheet of its design: pages of one sheet share their decoration. `cut` is where a print
    shop cuts the paper, `bleed` how far the picture goes beyond; None where the page is the whole paper. `section`
    names the part of a deck that it belongs to, "" where there are none.
    """

    w_mm: float
    h_mm: float
    background: str
    sheet: str
    title: str
    boxes: tuple[Box, ...]
    notes: str = ""
    cut: Frame | None = None
    bleed: Frame | None = None
    section: str = ""


@dataclass(frozen=True)
class Document:
    """Pages ready to paint, with the palette (role → "#RRGGBB") and the properties of the file.

    `frames` gives, for each sheet of the design, the frame of each placeholder role on its slide layout. `px` is how
    many pixels a picture of a page is wide (0: it is printed).
    """

    title: str
    subject: str
    author: str
    language: str
    palette: Mapping[str, str]
    pages: tuple[Page, ...]
    frames: Mapping[str, Mapping[str, Frame]] = field(default_factory=dict)
    px: int = 0
