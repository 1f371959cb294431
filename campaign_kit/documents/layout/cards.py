"""Cards in rows over pages: which cards stand on a page, how large each is, and where it is cut out.

Knows one set of cards and its spec; what stands inside a card is placed by `place.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from math import sqrt

from campaign_kit.documents.blocks import Block, Card, Cards, Pictures, Sheet, Text
from campaign_kit.documents.layout.grammar import (
    At,
    CardsSpec,
    ColumnSpec,
    Item,
    PicturesSpec,
    PointsSpec,
    QrSpec,
    ShapeSpec,
    TextSpec,
)
from campaign_kit.documents.layout.style import Style
from campaign_kit.documents.layout.table import Leaf
from campaign_kit.documents.page import Box, Frame, Shape

Inner = ShapeSpec | ColumnSpec | QrSpec
_SAME = 0.002
_DASH_MM, _DASH_GAP_MM, _DASH_WIDTH_MM = 2.5, 2.0, 0.2


@dataclass(frozen=True)
class Dealt:
    """A card in its place: its words by slot, and the boxes that show them, from its own corner `origin`."""

    slots: dict[str, Block]
    boxes: tuple[Inner, ...]
    origin: tuple[float, float]


def paged_cards(sheet: Sheet, style: Style) -> CardsSpec | None:
    """The cards that make the sheet take more pages, if its design has such."""
    specs = (spec for spec in style.sheets[sheet.name].boxes if isinstance(spec, CardsSpec) and spec.rows)
    return next(specs, None)


def card_leaves(sheet: Sheet, spec: CardsSpec) -> Iterator[Leaf]:
    """The pages of the sheet, equally filled or one after the other, each with its own cards."""
    cards = cards_of(sheet.slots[spec.slot], spec)
    most = spec.rows * spec.columns
    pages = max(-(-len(cards.items) // most), 1)
    counts = _filled(len(cards.items), most) if spec.full else _shared(len(cards.items), pages)
    for number, (end, count) in enumerate(zip(accumulate(counts), counts, strict=True)):
        slots = {**sheet.slots, spec.slot: replace(cards, items=cards.items[end - count : end])}
        name = spec.more if number else sheet.name
        yield Leaf(replace(sheet, name=name, slots=slots), boxes=(), close=(), origin=(0.0, 0.0))


def cards_of(block: Block, spec: CardsSpec) -> Cards:
    """The cards of a slot."""
    if not isinstance(block, Cards):
        raise TypeError(f"slot {spec.slot} holds no cards")
    return block


def dealt(cards: Cards, spec: CardsSpec) -> Iterator[Dealt]:
    """The cards of one page, each in its place."""
    for card, at in zip(cards.items, _places(len(cards.items), spec), strict=True):
        yield Dealt(
            _slots(card, cards.language), tuple(_stretched(box, at, spec) for box in spec.boxes), (at[0], at[1])
        )


def cuts(cards: Cards, spec: CardsSpec) -> Iterator[Box]:
    """Dashed lines to cut along: around the cards, half-way between neighbours, each once."""
    if not spec.cut:
        return
    half = spec.gap / 2
    across, down = set[tuple[float, float, float]](), set[tuple[float, float, float]]()
    for x, y, width, height in _places(len(cards.items), spec):
        left, top, right, bottom = (round(at, 2) for at in (x - half, y - half, x + width + half, y + height + half))
        across |= {(spec.at[0] - half, top, spec.at[2] + spec.gap), (spec.at[0] - half, bottom, spec.at[2] + spec.gap)}
        down |= {(left, top, bottom - top), (right, top, bottom - top)}
    for x, y, length in sorted(across):
        yield from _dashes(x, y, length, spec.cut, across=True)
    for x, y, length in sorted(down):
        yield from _dashes(x, y, length, spec.cut, across=False)


def _shared(count: int, parts: int) -> list[int]:
    """So many things in so many parts, the first ones with one more where they do not divide."""
    each, over = divmod(count, parts)
    return [each + (number < over) for number in range(parts)]


def _filled(count: int, most: int) -> list[int]:
    """So many things in parts of `most`, the last one with what is left."""
    full, over = divmod(count, most)
    return [most] * full + ([over] if over or not full else [])


def _rows(count: int, spec: CardsSpec) -> list[int]:
    """How many cards stand in each row of a page."""
    if spec.rows:
        return _shared(count, max(min(spec.rows, count), 1))
    full, over = divmod(count, spec.columns)
    return [spec.columns] * full + ([over] if over else [])


def _places(count: int, spec: CardsSpec) -> Iterator[At]:
    x, y, width, height = spec.at
    rows = _filled(count, spec.columns) if spec.full else _rows(count, spec)
    step = (height + spec.gap) / max(spec.rows if spec.full else len(rows), 1)
    for row, columns in enumerate(rows):
        across = (width + spec.gap) / max(spec.columns if spec.full else columns, 1)
        for column in range(columns):
            yield x + column * across, y + row * step, across - spec.gap, step - spec.gap


def _slots(card: Card, language: str) -> dict[str, Block]:
    return {
        "number": Text(str(card.number)),
        "title": Text(card.title),
        "detail": Text(card.detail),
        "roles": Text(card.roles),
        "question": Text(card.question),
        "picture": Pictures((card.picture,)),
        "url": Text(card.url),
        "second": Text(card.second, language),
    }


def _stretched(box: Inner, at: At, spec: CardsSpec) -> Inner:
    """The box in a card of the size of `at`."""
    if spec.card is None:
        return box
    wide, high = at[2] / spec.card[0], at[3] / spec.card[1]
    if abs(wide - 1) < _SAME and abs(high - 1) < _SAME:
        return box
    least = min(wide, high)
    _, _, w, h = box.at
    if isinstance(box, QrSpec):
        return box.model_copy(update={"at": _centred(box.at, wide, high, least)})
    if isinstance(box, ShapeSpec):
        round_ = box.type == "ellipse" and w == h
        return box.model_copy(
            update={"at": _centred(box.at, wide, high, least) if round_ else _all(box.at, wide, high)}
        )
    if all(isinstance(item, PicturesSpec) for item in box.items) or w == h:
        at_new, text = _centred(box.at, wide, high, least), least
    else:
        at_new, text = _all(box.at, wide, high), sqrt(wide * high)
    return box.model_copy(update={"at": at_new, "items": tuple(_larger(item, least, text) for item in box.items)})


def _all(at: At, wide: float, high: float) -> At:
    return at[0] * wide, at[1] * high, at[2] * wide, at[3] * high


def _centred(at: At, wide: float, high: float, least: float) -> At:
    """What keeps its shape: its centre moves with the card."""
    x, y, w, h = at
    return (x + w / 2) * wide - w * least / 2, (y + h / 2) * high - h * least / 2, w * least, h * least


def _larger(item: Item, picture: float, text: float) -> Item:
    """A picture grows with its card; a text may, as far as the card has more room for it."""
    if isinstance(item, PicturesSpec):
        return item.model_copy(update={"height": item.height * picture})
    if isinstance(item, TextSpec | PointsSpec):
        return item.model_copy(update={"size": (item.size[0], item.size[1] * max(text, 1.0))})
    return item


def _dashes(x: float, y: float, length: float, colour: str, *, across: bool) -> Iterator[Box]:
    """A dashed line of this length, to the right or down."""
    step, half = _DASH_MM + _DASH_GAP_MM, _DASH_WIDTH_MM / 2
    for number in range(int(length // step) + 1):
        start = number * step
        dash = min(_DASH_MM, length - start)
        if dash <= 0:
            continue
        if across:
            yield Shape(Frame(x + start, y - half, dash, 2 * half), colour)
        else:
            yield Shape(Frame(x - half, y + start, 2 * half, dash), colour)
