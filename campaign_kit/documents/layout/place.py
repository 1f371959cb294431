"""Blocks + style → pages: every box of every page gets its place, its size and its lines here.

Positions are worked out on the paper that the design is written for and then scaled as a whole to the paper wanted.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from campaign_kit.documents.blocks import Block, Manuscript, Sheet, Text
from campaign_kit.documents.layout.cards import card_leaves, cards_of, cuts, dealt, paged_cards
from campaign_kit.documents.layout.faces import with_letters
from campaign_kit.documents.layout.fit import Column, growth
from campaign_kit.documents.layout.flow import flow_leaves, flow_of
from campaign_kit.documents.layout.grammar import (
    At,
    BoxSpec,
    CalloutSpec,
    CardsSpec,
    ColumnSpec,
    FillSpec,
    PointsSpec,
    QrSpec,
    ShapeSpec,
    TextSpec,
)
from campaign_kit.documents.layout.pieces import LogoPiece, beside_logo
from campaign_kit.documents.layout.placeholders import placeholder_frames
from campaign_kit.documents.layout.prepare import prepare, shown, text_of
from campaign_kit.documents.layout.qr import matrix
from campaign_kit.documents.layout.scale import scaled_document
from campaign_kit.documents.layout.steady import steadied
from campaign_kit.documents.layout.style import Paper, Style
from campaign_kit.documents.layout.table import Leaf, leaves, table_of
from campaign_kit.documents.page import Box, Document, Frame, Page, Picture, QrCode, Shape, TextBox
from campaign_kit.errors import Refused
from campaign_kit.model.check_in_code import is_code
from campaign_kit.wording import materials as words

Slots = Mapping[str, Block]
Origin = tuple[float, float]
Lone = ShapeSpec | QrSpec | ColumnSpec


class Known:
    """Boxes placed before in this document, by their design, their place and their words."""

    def __init__(self) -> None:
        # the designs are kept with what they gave, so that no other takes the identity of one
        self._boxes: dict[tuple[object, ...], tuple[Lone, tuple[Box, ...]]] = {}
        self._slots: dict[int, tuple[Lone, tuple[str, ...]]] = {}

    def boxes(self, spec: Lone, slots: Slots, origin: Origin, build: Callable[[], Iterable[Box]]) -> tuple[Box, ...]:
        """The boxes of the spec as they were built the first time for these words at this place."""
        if id(spec) not in self._slots:
            self._slots[id(spec)] = spec, tuple(slot.partition(".")[0] for slot in _slots(spec))
        key = (id(spec), origin, *(slots.get(slot) for slot in self._slots[id(spec)][1]))
        if key not in self._boxes:
            self._boxes[key] = spec, tuple(build())
        return self._boxes[key][1]


def place_document(manuscript: Manuscript, style: Style, paper: Paper) -> Document:
    """The manuscript's pages on the paper. Refused "materials.too_long" names a text that cannot fit.

    What says the same at the same place on several pages is placed once: those pages share the very boxes.
    """
    style = _speaking(style.for_paper(paper), manuscript)
    with_logo = any("logo" in sheet.slots for sheet in manuscript.sheets)
    document = Document(
        title=manuscript.title,
        subject=manuscript.subject,
        author=manuscript.author,
        language=manuscript.language,
        palette=style.palette,
        pages=_pages(manuscript.sheets, style),
        frames={name: placeholder_frames(sheet, with_logo=with_logo) for name, sheet in style.sheets.items()},
        px=paper.px,
    )
    return scaled_document(document, paper.w_mm / style.paper.w_mm)


def _speaking(style: Style, manuscript: Manuscript) -> Style:
    """The style with the letters of the second language of the manuscript, if it has one."""
    every = (each for sheet in manuscript.sheets for each in sheet.ways)
    fonts = with_letters(style.fonts, (block for sheet in every for block in sheet.slots.values()))
    return replace(style, fonts=fonts) if fonts.letters else style


def _pages(sheets: Sequence[Sheet], style: Style) -> tuple[Page, ...]:
    """The pages of all sheets; those that sheets are taken apart into are numbered with the others."""
    known, pages, more = Known(), list[Page](), 0
    for group in _groups(sheets):
        for number, each in enumerate(_taken(group, style)):
            more += number >= len(group)
            pages += place_sheet(_renumbered(each, more), style, known)
    return tuple(pages)


def _groups(sheets: Sequence[Sheet]) -> Iterator[Sequence[Sheet]]:
    """The sheets, each with those that follow it."""
    starts = [number for number, sheet in enumerate(sheets) if not sheet.follows]
    for start, end in pairwise([*starts, len(sheets)]):
        yield sheets[start:end]


def _taken(group: Sequence[Sheet], style: Style) -> Sequence[Sheet]:
    """The sheets themselves, or what they are taken apart into where one has no room or is not in the design."""
    if not group[0].apart:
        return group
    try:
        fit = all(sheet.name in style.sheets and list(place_sheet(sheet, style, Known())) for sheet in group)
    except Refused:
        fit = False
    return group if fit else [taken for sheet in group[0].apart for taken in _taken((sheet,), style)]


def _renumbered(sheet: Sheet, more: int) -> Sheet:
    """The sheet with so many pages more before it than its number tells."""
    number = text_of(sheet.slots, "number")
    if not more or not number:
        return sheet
    return replace(sheet, slots={**sheet.slots, "number": Text(str(int(number) + more))})


def place_sheet(sheet: Sheet, style: Style, known: Known) -> Iterator[Page]:
    """The pages of a sheet on the paper that the design is written for: one, or as many as its content needs."""
    for leaf in _leaves(sheet, style):
        close = _parts(leaf.close, sheet.slots, style, leaf.origin, known)
        yield place_page(leaf.sheet, style, (*leaf.boxes, *close), known)


def _leaves(sheet: Sheet, style: Style) -> Iterable[Leaf]:
    """What stands on each page, by the table, the flow or the cards that take more than one."""
    if table := table_of(sheet, style):
        return leaves(sheet, table, style)
    if flow := flow_of(sheet, style):
        return flow_leaves(sheet, flow, style)
    if cards := paged_cards(sheet, style):
        return card_leaves(sheet, cards)
    return (Leaf(sheet, boxes=(), close=(), origin=(0.0, 0.0)),)


def place_page(sheet: Sheet, style: Style, more: Iterable[Box | Column] = (), known: Known | None = None) -> Page:
    """One page on the paper that the design is written for; `more` stands in front of what the design says.

    Where it shows a picture that an AI has drawn, its slot "imprint" says so. `known` are the boxes of pages before it,
    which it adds to.
    """
    more, known = tuple(more), known or Known()
    page = _placed(sheet, style, more, known)
    drawn = {str(style.pictures[name]) for name in style.ai_pictures if name in style.pictures}
    if not any(isinstance(box, Picture) and box.file in drawn for box in page.boxes):
        return page
    own = text_of(sheet.slots, "imprint")
    said = words.IMPRINT_AND_AI.format(imprint=own) if own else words.AI_LABEL
    return _placed(replace(sheet, slots={**sheet.slots, "imprint": Text(said)}), style, more, known)


def _placed(sheet: Sheet, style: Style, more: Iterable[Box | Column], known: Known) -> Page:
    spec = style.sheets[sheet.name]
    parts = [*_parts(spec.boxes, sheet.slots, style, (0.0, 0.0), known), *map(_steady, more)]
    grown = _growths(part for part in parts if isinstance(part, Column))
    boxes: list[Box] = []
    for part in parts:
        boxes += _built(part, grown[id(part)]) if isinstance(part, Column) else [part]
    if style.grey_pictures:
        boxes = [replace(box, grey=True) if isinstance(box, Picture) else box for box in boxes]
    return Page(
        w_mm=style.paper.w_mm,
        h_mm=style.paper.h_mm,
        background=spec.background,
        sheet=sheet.name,
        title=sheet.title,
        boxes=tuple(boxes),
        notes=sheet.notes,
        section=sheet.section,
    )


def _parts(
    specs: Iterable[BoxSpec], slots: Slots, style: Style, origin: Origin, known: Known
) -> Iterator[Box | Column]:
    """The boxes whose place is settled, and the columns that grow with others of the page, from back to front."""
    for spec in specs:
        if isinstance(spec, CardsSpec):
            yield from _cards(spec, slots, style, known)
        elif isinstance(spec, ColumnSpec) and spec.group:
            yield from _column(spec, slots, style, origin)
        elif isinstance(spec, ShapeSpec | QrSpec | ColumnSpec):
            yield from known.boxes(spec, slots, origin, partial(_settled, spec, slots, style, origin))


def _settled(spec: Lone, slots: Slots, style: Style, origin: Origin) -> Iterator[Box]:
    """The boxes of what stands alone."""
    if isinstance(spec, ShapeSpec):
        yield _shape(spec, style, origin)
    elif isinstance(spec, QrSpec):
        url = text_of(slots, spec.slot)
        told = words.CODE_ALT if is_code(url) else words.QR_ALT
        if url:
            yield QrCode(_frame(spec.at, origin), url, told.format(url=url), matrix(url), spec.dark, spec.light)
    else:
        for column in _column(spec, slots, style, origin):
            yield from _built(column, growth([column]))


def _column(spec: ColumnSpec, slots: Slots, style: Style, origin: Origin) -> Iterator[Column]:
    """The column; none when it has nothing to say."""
    pieces = prepare(spec, slots, style)
    if pieces:
        yield _checked(Column(spec, _frame(spec.at, origin), pieces), slots)


def _slots(spec: Lone) -> Iterator[str]:
    """The slots whose words decide what a box looks like."""
    if isinstance(spec, QrSpec):
        yield spec.slot
    for item in spec.items if isinstance(spec, ColumnSpec) else ():
        said = item.text if isinstance(item, CalloutSpec) else item
        if not isinstance(said, FillSpec):
            yield said.slot
        if isinstance(said, TextSpec) and said.logo:
            yield "logo"


def _shape(spec: ShapeSpec, style: Style, origin: Origin) -> Shape:
    """An outline in the colour of what it surrounds is none."""
    line = spec.line if spec.line and style.palette[spec.line] != style.palette[spec.fill] else ""
    width = spec.line_width if line else 0.0
    return Shape(_frame(spec.at, origin), spec.fill, spec.type, spec.radius, line, width, spec.master)


def _cards(spec: CardsSpec, slots: Slots, style: Style, known: Known) -> Iterator[Box | Column]:
    cards = cards_of(slots[spec.slot], spec)
    for card in dealt(cards, spec):
        yield from _parts(card.boxes, {**slots, **card.slots}, style, card.origin, known)
    yield from cuts(cards, spec)


def _checked(column: Column, slots: Slots) -> Column:
    """The column itself when it fits at its smallest size."""
    excess = column.height(0.0, 0.0) - column.frame.h_mm
    if column.fits(0.0, 0.0):
        return column
    slots_used = [item.slot for item in column.spec.items if isinstance(item, TextSpec | PointsSpec)]
    longest = shown(max((text_of(slots, slot) for slot in slots_used), key=len, default=""))
    if excess == float("inf"):
        raise Refused("materials.word_too_wide", text=longest)
    if "org" in slots_used:
        raise Refused("materials.names_too_long", text=longest)
    if "help.entries" in slots_used:
        raise Refused("materials.help_too_long", excess=f"{excess:.0f}")
    raise Refused("materials.too_long", text=longest, excess=f"{excess:.0f}", room=f"{column.frame.h_mm:.0f}")


def _growths(columns: Iterable[Column]) -> dict[int, float]:
    """For each column (by identity) how far its texts grow; columns of one group grow alike."""
    groups: dict[str, list[Column]] = defaultdict(list)
    for column in columns:
        groups[column.spec.group or str(id(column))].append(column)
    return {id(column): share for group in groups.values() for share in [growth(group)] for column in group}


def _built(column: Column, grow: float) -> list[Box]:
    """The column's boxes; a text that stands alone keeps the whole frame, so that it stays where it is when edited."""
    boxes, frame = column.build(grow), _text_frame(column)
    if frame and boxes and isinstance(boxes[-1], TextBox):
        boxes[-1] = replace(boxes[-1], frame=frame, anchor=column.spec.anchor)
    return [steadied(box) if isinstance(box, TextBox) else box for box in boxes]


def _steady(part: Box | Column) -> Box | Column:
    return steadied(part) if isinstance(part, TextBox) else part


def _text_frame(column: Column) -> Frame | None:
    """The frame of a text that stands alone in its column, beside the logo if it has one; None when it does not."""
    piece = column.pieces[0]
    if len(column.pieces) > 1:
        return None
    if isinstance(piece, LogoPiece):
        return beside_logo(column.frame, piece.side) if column.spec.anchor == "middle" else None
    return column.frame if isinstance(getattr(piece, "spec", None), TextSpec | PointsSpec) else None


def _frame(at: At, origin: Origin) -> Frame:
    return Frame(at[0] + origin[0], at[1] + origin[1], at[2], at[3])
