"""What in a style does not agree: words of a design that its papers, fonts or colours do not have."""

from collections.abc import Iterator

from campaign_kit.documents.layout.grammar import BoxSpec, CardsSpec, FlowSpec, PhotosSpec, SheetSpec, TableSpec
from campaign_kit.documents.layout.style import Style
from campaign_kit.wording import layouts as words

_COLOURS = (
    "background",
    "fill",
    "colour",
    "highlight",
    "line",
    "disc",
    "ring",
    "bullet_colour",
    "dark",
    "light",
    "cut",
)
_FACES = ("face", "highlight_face", "badge_face")


def disagreements(style: Style) -> Iterator[str]:
    """Each one in words."""
    yield from _unknown(style)
    yield from _misshapen(style)
    yield from _lost_sheets(style)


def _all_sheets(style: Style) -> Iterator[SheetSpec]:
    for sheets in (style.sheets, *style.on.values()):
        yield from sheets.values()


def _unknown(style: Style) -> Iterator[str]:
    """Colours, faces and pictures that a design uses and the palette, the fonts or the pictures do not have."""
    for sheet in _all_sheets(style):
        for key, word in _words_of(sheet.model_dump()):
            if key in _COLOURS and word not in style.palette:
                yield words.UNKNOWN_COLOUR.format(colour=word)
            if key in _FACES and word not in style.fonts.faces:
                yield words.UNKNOWN_FACE.format(face=word)
            if key == "mark" and word not in style.pictures:
                yield words.UNKNOWN_PICTURE.format(picture=word)


def _misshapen(style: Style) -> Iterator[str]:
    """Papers of another shape than the one the design is written for, without sheets of their own."""
    shapes = (style.paper, *style.on)
    for paper in style.papers:
        if not any(shape.is_like(paper) for shape in shapes):
            yield words.OTHER_SHAPE.format(paper=paper.name, reference=style.paper.name)


def _lost_sheets(style: Style) -> Iterator[str]:
    """Sheets that a table, a flow or cards go on with and the design does not have."""
    for sheets in (style.sheets, *style.on.values()):
        for box in (box for sheet in sheets.values() for box in sheet.boxes):
            yield from (words.NO_SHEET.format(sheet=name) for name in _goes_on_with(box) if name not in sheets)


def _goes_on_with(box: BoxSpec) -> tuple[str, ...]:
    if isinstance(box, TableSpec):
        return box.more, box.close
    if isinstance(box, FlowSpec | PhotosSpec):
        return (box.more,)
    return (box.more,) if isinstance(box, CardsSpec) and box.rows else ()


def _words_of(data: object) -> Iterator[tuple[str, str]]:
    """Every (key, text) inside a design that says something."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                yield from [(key, value)] if value else []
            else:
                yield from _words_of(value)
    elif isinstance(data, list | tuple):
        for each in data:
            yield from _words_of(each)
