"""What a design asks for that its kind does not say: sheets, lists of cards, tables and slots that are not there.

A design that cannot be placed is told by `misfits`, so that it is left out instead of breaking a kit; words that stand
nowhere (a misspelt slot) by `unknown_slots`. Knows blocks and specs; places nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from campaign_kit.documents.blocks import Block, Cards, Help, Manuscript, Sheet, Table
from campaign_kit.documents.layout.cards import dealt
from campaign_kit.documents.layout.grammar import (
    BoxSpec,
    CalloutSpec,
    CardsSpec,
    ColumnSpec,
    FlowSpec,
    PhotosSpec,
    PicturesSpec,
    PointsSpec,
    QrSpec,
    SheetSpec,
    TableSpec,
    TextSpec,
)
from campaign_kit.documents.layout.style import Style
from campaign_kit.wording import layouts as words

_HELP = frozenset({"line", *(each.name for each in fields(Help))})
_PAGE = "page"
_SECOND = "second_"


def misfits(style: Style, manuscript: Manuscript) -> Iterator[str]:
    """What keeps the manuscript from being placed, in words; sheets that hold blocks of the same kinds are one."""
    every = [each for sheet in manuscript.sheets for each in sheet.ways]
    spare = {sheet.name for sheet in every if sheet.apart or sheet.follows}
    kinds = {(sheet.name, *((slot, _shape(block)) for slot, block in sheet.slots.items())): sheet for sheet in every}
    for sheets in (style.sheets, *style.on.values()):
        for sheet in kinds.values():
            if sheet.name in spare and sheet.name not in sheets:
                continue
            if sheet.name not in sheets:
                yield words.NEEDS_SHEET.format(sheet=sheet.name)
            else:
                yield from _wrong_blocks(sheets[sheet.name], sheet)


def unknown_slots(style: Style, manuscripts: Sequence[Manuscript]) -> Iterator[str]:
    """Slots of the design that no sheet of these manuscripts fills, each once.

    Where a slot is known its twin in a second language is known too: "second_title" beside "title".
    """
    sheets = [sheet for manuscript in manuscripts for sheet in manuscript.sheets]
    known = {_PAGE, *(slot for sheet in sheets for slot in sheet.slots)}
    known |= {f"{_SECOND}{slot}" for slot in known}
    asked = [slot for spec in _every_sheet(style) for box in spec.boxes for slot in _asked(box)]
    inside = [slot for spec in _every_sheet(style) for box in spec.boxes for slot in _unknown_inside(box, sheets)]
    for slot in dict.fromkeys([*(slot for slot in asked if slot.partition(".")[0] not in known), *inside]):
        yield words.UNKNOWN_SLOT.format(slot=slot)


def _shape(block: Block) -> tuple[type[Block], int]:
    """The kind of a block, and how many columns it has."""
    return type(block), len(block.heads) if isinstance(block, Table) else 0


def _every_sheet(style: Style) -> Iterator[SheetSpec]:
    for sheets in (style.sheets, *style.on.values()):
        yield from sheets.values()


def _wrong_blocks(spec: SheetSpec, sheet: Sheet) -> Iterator[str]:
    for box in spec.boxes:
        if isinstance(box, CardsSpec) and not isinstance(sheet.slots.get(box.slot), Cards):
            yield words.NOT_CARDS.format(slot=box.slot)
        if isinstance(box, TableSpec):
            table = sheet.slots.get(box.slot)
            if not isinstance(table, Table) or len(table.heads) != len(box.columns):
                yield words.NOT_TABLE.format(slot=box.slot, columns=len(box.columns))
        for slot in _asked(box):
            name, _, part = slot.partition(".")
            if isinstance(sheet.slots.get(name), Help) and part not in _HELP:
                yield words.UNKNOWN_SLOT.format(slot=slot)
        if isinstance(box, QrSpec) and box.slot.partition(".")[0] not in sheet.slots:
            yield words.UNKNOWN_SLOT.format(slot=box.slot)


def _asked(box: BoxSpec) -> Iterator[str]:
    """The slots of the sheet that a box shows; those inside cards are the cards' own."""
    if isinstance(box, QrSpec | CardsSpec | TableSpec | FlowSpec | PhotosSpec):
        yield box.slot
    if isinstance(box, ColumnSpec):
        yield from _shown(box)


def _shown(column: ColumnSpec) -> Iterator[str]:
    for item in column.items:
        spec = item.text if isinstance(item, CalloutSpec) else item
        if isinstance(spec, TextSpec | PointsSpec | PicturesSpec) and spec.slot:
            yield spec.slot


def _unknown_inside(box: BoxSpec, sheets: Iterable[Sheet]) -> Iterator[str]:
    """Slots inside cards that neither a card nor its sheet has."""
    if not isinstance(box, CardsSpec):
        return
    blocks = [block for sheet in sheets for block in [sheet.slots.get(box.slot)] if isinstance(block, Cards)]
    known = {slot for cards in blocks for card in dealt(cards, box) for slot in card.slots}
    known |= {slot for sheet in sheets for slot in sheet.slots}
    asked = [slot for inner in box.boxes for slot in _asked(inner)]
    yield from (slot for slot in asked if blocks and slot.partition(".")[0] not in known)
