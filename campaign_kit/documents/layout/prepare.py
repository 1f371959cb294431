"""The items of a column and the blocks in their slots made into pieces; what has nothing to say is left out."""

from collections.abc import Mapping

from campaign_kit.documents.blocks import Block, Help, Logo, Pictures, Points, Text
from campaign_kit.documents.layout.faces import baseline_of, face_of, pitch_of
from campaign_kit.documents.layout.grammar import (
    CalloutSpec,
    ColumnSpec,
    FillSpec,
    Item,
    PicturesSpec,
    PointsSpec,
    TextSpec,
)
from campaign_kit.documents.layout.measure import MM_PER_PT, NO_BREAK, measure, parse, turned
from campaign_kit.documents.layout.pieces import (
    CalloutPiece,
    FillPiece,
    Ink,
    LogoPiece,
    PicturesPiece,
    Piece,
    PointsPiece,
    TextPiece,
    logo_width,
)
from campaign_kit.documents.layout.style import Style
from campaign_kit.errors import Refused

Slots = Mapping[str, Block]
_NAMES, _BETWEEN = "org", " · "
_NAMES_SHRINK = 0.97  # of the largest size: a name that stays whole only in smaller letters is broken instead
_SHOWN_CHARS = 60


def prepare(column: ColumnSpec, slots: Slots, style: Style) -> tuple[Piece, ...]:
    """The pieces of the column in order."""
    pieces = (_piece(item, column.at[2], slots, style) for item in column.items)
    return tuple(piece for piece in pieces if piece is not None)


def text_of(slots: Slots, slot: str) -> str:
    """What a slot says as plain text; "help.name" is a field of the block in the slot; "" when the slot is empty."""
    name, _, field = slot.partition(".")
    block = slots.get(name)
    if isinstance(block, Help):
        value = getattr(block, field)
        return value if isinstance(value, str) else "\n".join(_entries(block))
    if isinstance(block, Points):
        return max(block.items, key=len, default="")
    return block.text if isinstance(block, Text) else ""


def language_of(slots: Slots, slot: str) -> str:
    """The language of what a slot says, "" for the document's."""
    return getattr(slots.get(slot), "language", "")


def shown(text: str) -> str:
    """A text as a refusal quotes it."""
    plain = text.replace("*", "")
    return plain if len(plain) <= _SHOWN_CHARS else plain[:_SHOWN_CHARS] + "…"


def _piece(item: Item, width: float, slots: Slots, style: Style) -> Piece | None:
    if isinstance(item, FillSpec):
        return FillPiece()
    if isinstance(item, TextSpec):
        return _text_and_logo(item, width, slots, style)
    if isinstance(item, PointsSpec):
        return _points(item, width, slots, style)
    if isinstance(item, CalloutSpec):
        text = _text(item.text, width - 2 * item.pad, slots, style)
        return text and callout_piece(item, text, style)
    return _pictures(item, width, slots, style)


def _text_and_logo(spec: TextSpec, width: float, slots: Slots, style: Style) -> Piece | None:
    logo = slots.get("logo")
    if not spec.logo or not isinstance(logo, Logo):
        return _text(spec, width, slots, style)
    text = _text(spec, width - logo_width(spec.logo), slots, style)
    return text and LogoPiece(text, spec.logo, logo.png, logo.alt)


def _text(spec: TextSpec, width: float, slots: Slots, style: Style) -> TextPiece | None:
    words = spec.text or text_of(slots, spec.slot)
    if spec.slot == _NAMES:
        words = _whole_names(spec, words, width, style)
    return text_piece(spec, words, width, style, language_of(slots, spec.slot)) if words else None


def _whole_names(spec: TextSpec, words: str, width: float, style: Style) -> str:
    """Names of offices break between them, not inside one, as long as that makes none of them much smaller."""
    face = face_of(style.fonts, spec.face, words)
    least = max(spec.size[0], _NAMES_SHRINK * spec.size[1])

    def whole(name: str) -> str:
        text = measure(parse(name), face, face)
        fits = text.width(0, len(text.text)) * least * MM_PER_PT <= width
        return name.replace(" ", NO_BREAK) if fits else name

    return "\n".join(_BETWEEN.join(map(whole, line.split(_BETWEEN))) for line in words.split("\n"))


def text_piece(spec: TextSpec, words: str, width: float, style: Style, language: str = "") -> TextPiece:
    """These words as the spec sets them; `language` is theirs where it is not the document's."""
    if language and spec.second_size:
        spec = spec.model_copy(update={"size": spec.second_size})
    ink = _ink(spec, style, words, language)
    parts = [part for line in words.split("\n") for part in ([parse(line)] if not spec.turn else turned(parse(line)))]
    measured = tuple(measure(part, ink.face, ink.highlight_face) for part in parts)
    return TextPiece(spec, measured, width, ink)


def callout_piece(spec: CalloutSpec, text: TextPiece, style: Style) -> CalloutPiece:
    """The box around a text; an edge in the colour of what it surrounds is none."""
    line = spec.line if spec.line and style.palette[spec.line] != style.palette[spec.fill] else ""
    return CalloutPiece(spec, text, line)


def _points(spec: PointsSpec, width: float, slots: Slots, style: Style) -> PointsPiece | None:
    block = slots.get(spec.slot.partition(".")[0])
    items = tuple(_entries(block)) if isinstance(block, Help) else block.items if isinstance(block, Points) else ()
    return points_piece(spec, items, width, style, language=language_of(slots, spec.slot)) if items else None


def points_piece(
    spec: PointsSpec, items: tuple[str, ...], width: float, style: Style, first: int = 1, language: str = ""
) -> PointsPiece:
    """These sentences as the spec sets them; their numbers count from `first`; `language` is as in `text_piece`."""
    fonts = style.fonts
    face, strong = (face_of(fonts, name, "".join(items), language) for name in (spec.face, "bold"))
    highlight, pitch = spec.highlight or spec.colour, pitch_of(fonts, face, spec.pitch)
    ink = Ink(face, strong, spec.colour, highlight, pitch, baseline_of(fonts, face), step=fonts.step, language=language)
    badge_face = style.fonts.faces[spec.badge_face]
    badge = Ink(badge_face, badge_face, "on_badge", "on_badge", 1.0, 1.0)
    return PointsPiece(
        spec,
        tuple(measure(parse(item), face, strong) for item in items),
        tuple(measure(parse(str(number)), badge_face, badge_face) for number in range(first, first + len(items))),
        width,
        ink,
        badge,
        _picture_file(spec.mark, style) if spec.mark else ("", ""),
    )


def _pictures(spec: PicturesSpec, width: float, slots: Slots, style: Style) -> PicturesPiece | None:
    block = slots.get(spec.slot)
    if not isinstance(block, Pictures) or not block.names:
        return None
    return PicturesPiece(spec, tuple(_picture_file(name, style) for name in block.names), width)


def _picture_file(name: str, style: Style) -> tuple[str, str]:
    """The file of a picture and the words for it. Refused "materials.picture_missing"."""
    if name not in style.pictures:
        raise Refused("materials.picture_missing", picture=name)
    return str(style.pictures[name]), style.picture_words.get(name, name)


def _ink(spec: TextSpec, style: Style, words: str, language: str) -> Ink:
    fonts = style.fonts
    face = face_of(fonts, spec.face, words, language)
    return Ink(
        face=face,
        highlight_face=face_of(fonts, spec.highlight_face, words, language) if spec.highlight_face else face,
        colour=spec.colour,
        highlight=spec.highlight or spec.colour,
        pitch=pitch_of(fonts, face, spec.pitch),
        first_baseline=baseline_of(fonts, face),
        align=spec.align,
        step=fonts.step,
        language=language,
    )


def _entries(block: Help) -> list[str]:
    """The local lines of the help block, their numbers highlighted."""
    return [f"{entry.label}: *{entry.number}*" if entry.number else entry.label for entry in block.entries]
