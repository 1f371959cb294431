"""The grammar of the layout files: the words that a design and its parts may use.

Reads nothing and places nothing. Lengths are millimetres of the design's own paper, sizes are points.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

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
    `role` names the placeholder on a slide. `logo` keeps a square of this side (0: none) at the left for the office's
    logo, where the office has one. `second_size` is the size of words in a second language, where it is another one.
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
    logo: float = 0
    role: str = ""
    master: bool = False
    second_size: Range | None = None


class PointsSpec(Spec):
    """A list: `gap` is the space between its sentences in em, smallest and largest; numbered lists have badges.

    `badge` is the side of a badge in em; `mark` is a picture that stands there instead of the number.
    """

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
    mark: str = ""
    bullet_colour: str = "badge"
    role: str = ""


class CalloutSpec(Spec):
    """A text in a filled, rounded box of its own height; `line` colours its edge."""

    type: Literal["callout"]
    text: TextSpec
    fill: str
    pad: float
    radius: float = 0
    line: str = ""
    line_width: float = 0.75


class PicturesSpec(Spec):
    """Pictures side by side in a row of this `height`; `disc` puts a circle of this colour behind a single picture.

    With `over` the second of two stands before the lower right corner of the first, this share of it large, on a circle
    of the colour `ring`. The role "picture" makes the first one fill that placeholder on a slide.
    """

    type: Literal["pictures"]
    slot: str
    height: float
    gap: float = 0
    disc: str = ""
    over: float = Field(default=0, ge=0, le=1)
    ring: str = ""
    align: Literal["left", "center"] = "center"
    role: Literal["", "picture"] = ""


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
    """One box group for each card of a slot, `gap` apart; positions inside are relative to the card.

    Cards stand in rows of `columns`; those of a row that is not full share its width. With `rows` a page takes so many
    rows and the others go on pages of the design `more`, as equally filled as can be; without it all stand on one page.
    With `rows` and `full` each page is filled before the next, and its cards keep their size where some are missing.
    A box that asks for no slot of the card shows the sheet's.
    `card` is the width and height that the boxes are written for: where a card gets more room, they are stretched with
    it (circles stay round). `cut` colours dashed lines between the cards and at their edges, to cut along.
    """

    type: Literal["cards"]
    slot: str
    at: At
    gap: float
    columns: int = Field(default=1, ge=1)
    rows: int = Field(default=0, ge=0)
    full: bool = False
    more: str = ""
    card: tuple[float, float] | None = None
    cut: str = ""
    boxes: tuple["ShapeSpec | ColumnSpec | QrSpec", ...]


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


class FlowHeadingSpec(Spec):
    """Headings of a flow: `scale` times as large as its text."""

    face: str = "bold"
    colour: str = "teal_dark"
    scale: float = 1.25


class FlowCalloutSpec(Spec):
    """Callouts of a flow; `pad` and `radius` in millimetres."""

    face: str = "medium"
    colour: str = "teal_dark"
    fill: str = "mint"
    line: str = "mint_edge"
    pad: float = 4
    radius: float = 3


class FlowNoteSpec(Spec):
    """Small quiet words of a flow: why an answer is right, how to sign."""

    face: str = "regular"
    colour: str = "mute"
    scale: float = 0.9


class FlowSpeechSpec(Spec):
    """Words of a flow to be said aloud, in a panel with a bar at its left, `scale` times as large as its text.

    Their label, `label_scale` times as large as the text, stands over the words, in a timed part in the column of the
    time. `pad` and `bar` (how wide it is) in millimetres.
    """

    face: str = "medium"
    colour: str = "ink"
    scale: float = 1
    fill: str = "mint"
    line: str = "mint_edge"
    pad: float = 2
    bar: float = 1.1
    bar_colour: str = "tick"
    label_face: str = "bold"
    label_colour: str = "teal_dark"
    label_scale: float = 0.84


class FlowTurnSpec(Spec):
    """Timed parts of a flow under a hairline: the time in a column at the left, beside it title, length and the rest.

    `column` (how wide) and `pad` (under the hairline) in millimetres; `scale`, `when_scale` and `length_scale` are of
    the flow's text, as `heading.scale` is.
    """

    column: float = 27
    pad: float = 2.2
    line: str = "tick"
    line_width: float = 0.35
    face: str = "extrabold"
    colour: str = "ink"
    scale: float = 1.2
    when_scale: float = 0.84
    when_fill: str = "tick"
    when_colour: str = "on_badge"
    length_scale: float = 0.9
    length_colour: str = "mute"
    heading: FlowHeadingSpec = FlowHeadingSpec(scale=1)


class FlowSpec(Spec):
    """A text that flows over pages: at `at` on the first, at `at_more` on the others, whose design is `more`.

    The slot holds a `Flow` block. It takes as few pages as its smallest size needs, then the largest size that keeps
    that number, then its gaps open until the pages are full. Gaps (`gap` between parts, `item_gap` inside a list) are
    in em, smallest and largest; `indent`, `line_gap` (between lines to write on), `sign_room` (to sign in) and
    `line_width` in millimetres; `badge` and `box` (boxes and circles to tick) in em. The slot "page" is filled in where
    there are several pages. A label of `Fields` with "…" inside has a line at each: "Ngày … tháng … năm …".

    On A4 with the parts "a4-head" and "a4-foot-line": `at = [20, 50, 170, 226]`, `at_more = [20, 18, 170, 258]`; with
    "a4-foot-full" the first ends 36 mm higher.
    """

    type: Literal["flow"]
    slot: str
    at: At
    at_more: At
    more: str
    size: Range
    face: str = "regular"
    colour: str = "ink"
    highlight: str = ""
    pitch: float | None = None
    heading: FlowHeadingSpec = FlowHeadingSpec()
    callout: FlowCalloutSpec = FlowCalloutSpec()
    note: FlowNoteSpec = FlowNoteSpec()
    speech: FlowSpeechSpec = FlowSpeechSpec()
    turn: FlowTurnSpec = FlowTurnSpec()
    gap: Range = (0.5, 1.4)
    item_gap: Range = (0.2, 0.7)
    indent: float = 8
    bullet: str = "•"
    badge: float = 1.5
    bullet_colour: str = "tick"
    box: float = 1.05
    line: str = "mute"
    line_width: float = 0.2
    line_gap: Range = (8.5, 11)
    sign_room: Range = (18, 28)


class SlidesSpec(Spec):
    """Pages of another document in small, one in each cell (x, y, width, height), on as many pages as they need.

    `line` colours the hairline around each.
    """

    type: Literal["slides"]
    cells: tuple[At, ...]
    line: str


class PhotosSpec(Spec):
    """Photos in rows, at `at` on the first page and at `at_more` on the others, whose design is `more`.

    `row` is how high the photos of a row are, lowest and highest; `gap` what is between two of a row and between two
    rows, `below` between a photo and its words. `line` colours the hairline around each.
    """

    type: Literal["photos"]
    slot: str
    at: At
    at_more: At
    more: str
    row: Range
    gap: Range
    below: float
    words: TextSpec
    line: str


class PartSpec(Spec):
    """The boxes of a part (a file in `layouts/parts`), set down with its corner at `at`."""

    type: Literal["part"]
    name: str
    at: tuple[float, float]


BoxSpec = Annotated[
    ShapeSpec | ColumnSpec | QrSpec | CardsSpec | TableSpec | FlowSpec | SlidesSpec | PhotosSpec | PartSpec,
    Field(discriminator="type"),
]


class SheetSpec(Spec):
    """One page of a design: the colour of the paper, and the boxes on it from back to front."""

    background: str
    boxes: tuple[BoxSpec, ...]


class PartFile(Spec):
    """A part's file: boxes that several designs share; positions count from the part's own corner."""

    boxes: tuple[BoxSpec, ...]


class DesignSpec(Spec):
    """A design's file, with what its kind's file says of all designs of the kind.

    `name` is what people choose by, `order` where it stands among the others. `paper` is the one its positions are
    written for, `papers` those it can be made on. `needs` are slots without which the design says nothing: it is not
    offered for content that leaves one empty. `on` has other sheets of the same names for papers of another shape: it
    holds for every paper as wide to its height as the one it is named after.
    """

    name: str
    order: int = 100
    paper: str
    papers: tuple[str, ...]
    fonts: str
    palette: str = "teal"
    needs: tuple[str, ...] = ()
    sheets: dict[str, SheetSpec]
    on: dict[str, dict[str, SheetSpec]] = {}
