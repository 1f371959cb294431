"""The parts of a flow made into atoms: pieces that are never parted, with their gap and whether the next one stays.

Knows no page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from campaign_kit.documents.blocks import (
    Callout,
    Fields,
    Flow,
    FlowPart,
    Heading,
    Passage,
    Points,
    Question,
    Room,
    Signatures,
    Speech,
    Ticks,
    Turn,
)
from campaign_kit.documents.layout.faces import baseline_of, face_of, pitch_of
from campaign_kit.documents.layout.grammar import CalloutSpec, FlowSpec, PointsSpec, Range, TextSpec
from campaign_kit.documents.layout.measure import measure, parse
from campaign_kit.documents.layout.pieces import Ink, Piece, TextPiece
from campaign_kit.documents.layout.prepare import callout_piece, points_piece, text_piece
from campaign_kit.documents.layout.style import Fonts, Style
from campaign_kit.documents.layout.turns import SpeechPiece, TurnPiece
from campaign_kit.documents.layout.writing import (
    FieldPiece,
    Letter,
    Mark,
    MarkedPiece,
    RulePiece,
    SignaturesPiece,
    StackPiece,
    signer_width,
)

_WIDE = 1.5  # above a heading, times the gap above other parts
_LIGHT = ("regular", "medium")
_LETTERS = "ABCDEF"


@dataclass(frozen=True)
class Atom:
    """A piece that is never parted. `above` is the gap to what stands before it, in em of the flow's text.

    `is_bound` keeps the next one on its page; `text` names it when it is too long.
    """

    piece: Piece
    text: str
    above: Range
    is_bound: bool = False


def atoms_of(flow: Flow, spec: FlowSpec, style: Style) -> tuple[Atom, ...]:
    """The atoms of a flow in order: what stands over lines to write on or over signatures stays with them."""
    return tuple(_in_order(flow.parts, _Maker(spec, style, language=flow.language)))


def _in_order(parts: Iterable[FlowPart], maker: "_Maker") -> list[Atom]:
    atoms: list[Atom] = []
    before: FlowPart | None = None
    for part in parts:
        own = list(maker.atoms(part))
        if atoms and own and isinstance(part, Room | Signatures):
            atoms[-1] = replace(atoms[-1], is_bound=True)
        if own and isinstance(before, Heading):
            own[0] = replace(own[0], above=maker.spec.item_gap)
        atoms += own
        before = part
    return atoms


@dataclass(frozen=True)
class _Maker:
    """Makes the parts of one flow into atoms."""

    spec: FlowSpec
    style: Style
    margin: float = 0  # how much room there is at the left, in a timed part
    language: str = ""

    def atoms(self, part: FlowPart) -> Iterator[Atom]:
        if isinstance(part, Points):
            yield from self._points(part)
        elif isinstance(part, Ticks):
            yield from self._listed((self._tick(item), item) for item in part.items)
        elif isinstance(part, Fields):
            yield from (Atom(self._field(label), label, (0, 0)) for label in part.labels)
        elif isinstance(part, Room):
            yield from (Atom(RulePiece(self.spec, self._width), "", (0, 0)) for _ in range(part.lines))
        elif isinstance(part, Question):
            yield Atom(self._question(part), part.text, self.spec.gap)
        elif isinstance(part, Signatures):
            yield Atom(self._signatures(part), part.roles[0], self._wide_gap)
        elif isinstance(part, Speech):
            yield Atom(self._speech(part), part.items[0], self.spec.gap)
        elif isinstance(part, Turn):
            yield from self._turn(part)
        else:
            yield self._words(part)

    def _words(self, part: Heading | Passage | Callout) -> Atom:
        if isinstance(part, Heading):
            heading = self.spec.heading
            spec = self._text(heading.face, heading.colour, heading.scale, even=True)
            return Atom(self._piece(spec, part.text, self._width), part.text, self._wide_gap, is_bound=True)
        if isinstance(part, Callout):
            quiet = self.spec.callout
            text = self._text(quiet.face, quiet.colour)
            box = CalloutSpec(
                type="callout", text=text, fill=quiet.fill, pad=quiet.pad, radius=quiet.radius, line=quiet.line
            )
            inner = self._piece(text, part.text, self._width - 2 * quiet.pad)
            return Atom(callout_piece(box, inner, self.style), part.text, self.spec.gap)
        piece = self._piece(self._text(self.spec.face), part.text, self._width)
        return Atom(piece, part.text, self.spec.gap, is_bound=part.text.rstrip("*").endswith(":"))

    def _piece(self, spec: TextSpec, words: str, width: float) -> TextPiece:
        return text_piece(spec, words, width, self.style, self.language)

    def _points(self, part: Points) -> Iterator[Atom]:
        spec = self._list(numbered=part.numbered)
        yield from self._listed(
            (points_piece(spec, (item,), self._width, self.style, number), item)
            for number, item in enumerate(part.items, 1)
        )

    def _listed(self, items: Iterable[tuple[Piece, str]]) -> Iterator[Atom]:
        """Neither the first nor the last item stands alone on a page."""
        listed = list(items)
        for number, (piece, text) in enumerate(listed):
            is_bound = number + 1 < len(listed) and number in (0, len(listed) - 2)
            yield Atom(piece, text, self.spec.item_gap if number else self.spec.gap, is_bound)

    def _tick(self, item: str) -> Piece:
        text = text_piece(self._text(self.spec.face), item, self._width - self.spec.indent, self.style)
        return MarkedPiece(text, Mark("rect", self.spec.box, "white", self.spec.line), self.spec.indent)

    def _field(self, label: str) -> Piece:
        ink = _ink(self.spec, self.style.fonts, self.spec.face, self.spec.colour, label)
        labels = (each.strip() for each in label.split("…"))
        return FieldPiece(
            self.spec,
            tuple(measure(parse(each), ink.face, ink.highlight_face) for each in labels if each),
            ink,
            self._width,
        )

    def _question(self, part: Question) -> Piece:
        """The question with its number, its options under it, and why the right one is."""
        spec, indent = self.spec, self.spec.indent
        head = self._list(numbered=True, face="bold")
        pieces: list[tuple[float, Piece]] = [
            (0.0, points_piece(head, (part.text,), self._width, self.style, part.number))
        ]
        for number, option in enumerate(part.options):
            pieces.append((indent, self._option(_LETTERS[number], option, is_right=number == part.right)))
        if part.why:
            note = self._text(spec.note.face, spec.note.colour, spec.note.scale)
            pieces.append((2 * indent, text_piece(note, part.why, self._width - 2 * indent, self.style)))
        return StackPiece(tuple(pieces), spec.size, spec.item_gap)

    def _option(self, letter: str, option: str, *, is_right: bool) -> Piece:
        spec = self.spec
        text = self._text("bold" if is_right else spec.face)
        ink = _ink(self.spec, self.style.fonts, "bold", "on_badge" if is_right else spec.colour, letter)
        mark = Mark(
            "ellipse",
            spec.badge,
            spec.bullet_colour if is_right else "white",
            "" if is_right else spec.line,
            Letter(measure(parse(letter), ink.face, ink.face), ink),
        )
        return MarkedPiece(text_piece(text, option, self._width - 2 * spec.indent, self.style), mark, spec.indent)

    def _signatures(self, part: Signatures) -> Piece:
        width = signer_width(len(part.roles), self._width)
        bold = self._text("bold", align="center")
        hint = self._text(self.spec.note.face, self.spec.note.colour, self.spec.note.scale, align="center")
        signers = tuple(
            (text_piece(bold, role, width, self.style), text_piece(hint, part.hint, width, self.style))
            for role in part.roles
        )
        return SignaturesPiece(self.spec, signers, self._width)

    def _speech(self, part: Speech) -> Piece:
        spec = self.spec.speech
        width = self._width - spec.bar - 2 * spec.pad
        label = self._text(spec.label_face, spec.label_colour, spec.label_scale)
        how = text_piece(label, part.label, SpeechPiece.label_width(self.margin, width), self.style)
        said = self._text(spec.face, spec.colour, spec.scale)
        words = [text_piece(said, item, width, self.style) for item in part.items]
        pieces = [how, *words] if part.label and not self.margin else words
        stack = StackPiece(tuple((0.0, piece) for piece in pieces), self.spec.size, self.spec.item_gap)
        edge = spec.line if self.style.palette[spec.line] != self.style.palette[spec.fill] else ""
        beside = how if part.label and self.margin else None
        return SpeechPiece(spec, stack, self._width, edge, beside, self.margin)

    def _turn(self, part: Turn) -> Iterator[Atom]:
        """Its head, then its parts beside the column of the time; the head stays with the first two of them."""
        spec, x, y = self.spec.turn, *self.spec.at[:2]
        beside = self.spec.model_copy(
            update={"at": (x, y, self._width - spec.column, self.spec.at[3]), "heading": spec.heading}
        )
        yield Atom(self._turn_head(part), part.title, self._wide_gap, is_bound=bool(part.parts))
        atoms = _in_order(part.parts, _Maker(beside, self.style, spec.column))
        for number, atom in enumerate(atoms, 1):
            piece = StackPiece(((spec.column, atom.piece),), self.spec.size, (0, 0))
            yield replace(atom, piece=piece, is_bound=atom.is_bound or number == 1 < len(atoms))

    def _turn_head(self, part: Turn) -> Piece:
        spec = self.spec.turn
        when = self._text("bold", spec.when_colour, spec.when_scale, align="center")
        title = self._text(spec.face, spec.colour, spec.scale)
        length = self._text("semibold", spec.length_colour, spec.length_scale, align="right")
        chip, rest = TurnPiece.widths(spec, self._width)
        return TurnPiece(
            spec,
            text_piece(when, part.when, chip, self.style),
            text_piece(title, part.title, rest[0], self.style),
            text_piece(length, part.length, rest[1], self.style),
            self._width,
        )

    def _text(
        self,
        face: str,
        colour: str = "",
        scale: float = 1.0,
        *,
        even: bool = False,
        align: Literal["left", "center", "right"] = "left",
    ) -> TextSpec:
        """A text `scale` times as large as that of the flow; highlighted parts are bold."""
        spec = self.spec
        return TextSpec(
            type="text",
            face=face,
            size=(spec.size[0] * scale, spec.size[1] * scale),
            colour=colour or spec.colour,
            highlight=spec.highlight if not colour else "",
            highlight_face="bold" if face in _LIGHT else "",
            pitch=spec.pitch,
            even=even,
            align=align,
        )

    def _list(self, *, numbered: bool, face: str = "") -> PointsSpec:
        spec = self.spec
        return PointsSpec(
            type="points",
            slot=spec.slot,
            face=face or spec.face,
            size=spec.size,
            colour=spec.colour,
            highlight=spec.highlight,
            pitch=spec.pitch,
            indent=spec.indent,
            bullet="" if numbered else spec.bullet,
            badge=spec.badge if numbered else 0,
            bullet_colour=spec.bullet_colour,
        )

    @property
    def _width(self) -> float:
        return self.spec.at[2]

    @property
    def _wide_gap(self) -> Range:
        low, high = self.spec.gap
        return low * _WIDE, high * _WIDE


def _ink(spec: FlowSpec, fonts: Fonts, face: str, colour: str, text: str) -> Ink:
    set_in, strong = face_of(fonts, face, text), face_of(fonts, "bold", text)
    return Ink(set_in, strong, colour, colour, pitch_of(fonts, set_in, spec.pitch), baseline_of(fonts, set_in))
