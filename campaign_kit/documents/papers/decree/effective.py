"""How text of a Word file really looks: properties through run, character style, paragraph style, based-on, defaults.

Knows the XML of styles; not what the text says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

Xml = Any  # an element of lxml

_OFF = frozenset({"0", "false", "off", "none"})
_TWIP_MM = 25.4 / 1440
_LINE = 240
_DEFAULT_FONT, _DEFAULT_HALF_POINTS = "Times New Roman", 20
_ENDLESS = 20


@dataclass(frozen=True)
class Look:
    """How a run is set; `size` in points, `colour` as six digits or "auto"."""

    font: str
    size: float
    bold: bool
    italic: bool
    caps: bool
    underlined: bool
    colour: str
    hidden: bool


@dataclass(frozen=True)
class Frame:
    """How a paragraph is set: millimetres, points, and `line` as single lines (None: an exact height in points)."""

    align: str
    first_mm: float
    left_mm: float
    right_mm: float
    before_pt: float
    after_pt: float
    line: float | None
    exact_pt: float
    ruled: bool


class Styles:
    """The styles of a Word file; `styles` and `theme` are the roots of their parts, None where there are none."""

    def __init__(self, styles: Xml | None, theme: Xml | None) -> None:
        self._by_id: dict[str, Xml] = {}
        self._default: dict[str, str] = {}
        self._defaults: Xml | None = None
        self._theme = _theme_fonts(theme)
        if styles is None:
            return
        self._defaults = styles.find(qn("w:docDefaults"))
        for style in styles.findall(qn("w:style")):
            code = style.get(qn("w:styleId"))
            if code is None:
                continue
            self._by_id[code] = style
            if style.get(qn("w:default")) not in (None, *_OFF):
                self._default[style.get(qn("w:type")) or ""] = code

    def style_of(self, paragraph: Xml) -> str:
        """The id of the paragraph's style, "" where there is none."""
        named = _value(paragraph.find(qn("w:pPr")), "w:pStyle")
        return named if named in self._by_id else self._default.get("paragraph", "")

    def name_of(self, style: str) -> str:
        """The name of a style as Word shows it."""
        return _value(self._by_id.get(style), "w:name")

    def look(self, paragraph: Xml, run: Xml, table: str = "") -> Look:
        """How a run of the paragraph is set; `table` is the style of the table it stands in."""
        own = run.find(qn("w:rPr"))
        character = _value(own, "w:rStyle")
        layers = [
            self._from_defaults("w:rPrDefault", "w:rPr"),
            *self._chain(table, "w:rPr"),
            *self._chain(self.style_of(paragraph), "w:rPr"),
            *self._chain(character, "w:rPr"),
            own,
        ]
        found = [layer for layer in layers if layer is not None]
        return Look(
            font=self._font(found),
            size=float(_last(found, "w:sz") or _DEFAULT_HALF_POINTS) / 2,
            bold=_is_on(found, "w:b"),
            italic=_is_on(found, "w:i"),
            caps=_is_on(found, "w:caps"),
            underlined=_last(found, "w:u") not in ("", "none"),
            colour=(_last(found, "w:color") or "auto").upper().replace("AUTO", "auto"),
            hidden=_is_on(found, "w:vanish"),
        )

    def list_of(self, paragraph: Xml) -> tuple[str, int]:
        """The number of the list that the paragraph is in, "" or "0" for none, and how deep."""
        layers = [*self._chain(self.style_of(paragraph), "w:pPr"), paragraph.find(qn("w:pPr"))]
        number, depth = "", ""
        for layer in layers:
            found = None if layer is None else layer.find(qn("w:numPr"))
            number = _value(found, "w:numId") or number
            depth = _value(found, "w:ilvl") or depth
        return number, int(depth or 0)

    def frame(self, paragraph: Xml, table: str = "", level: Xml | None = None) -> Frame:
        """How the paragraph is set; `level` is the w:pPr of its level of a list."""
        layers = [
            self._from_defaults("w:pPrDefault", "w:pPr"),
            *self._chain(table, "w:pPr"),
            *self._chain(self.style_of(paragraph), "w:pPr"),
            level,
            paragraph.find(qn("w:pPr")),
        ]
        found = [layer for layer in layers if layer is not None]
        first = _attribute(found, "w:ind", "w:firstLine", "w:hanging")
        hanging = _attribute(found, "w:ind", "w:hanging", "w:firstLine")
        rule, line = _attribute(found, "w:spacing", "w:lineRule"), _number(_attribute(found, "w:spacing", "w:line"))
        multiple = rule in ("", "auto")
        return Frame(
            align=_ALIGNS.get(_last(found, "w:jc"), _last(found, "w:jc") or "left"),
            first_mm=_number(first) * _TWIP_MM if first else -_number(hanging) * _TWIP_MM,
            left_mm=_number(_side(found, "w:left", "w:start")) * _TWIP_MM,
            right_mm=_number(_side(found, "w:right", "w:end")) * _TWIP_MM,
            before_pt=_number(_attribute(found, "w:spacing", "w:before")) / 20,
            after_pt=_number(_attribute(found, "w:spacing", "w:after")) / 20,
            line=(line / _LINE if line else 1.0) if multiple else None,
            exact_pt=0.0 if multiple else line / 20,
            ruled=_is_ruled(found),
        )

    def _from_defaults(self, part: str, inside: str) -> Xml | None:
        part_of = None if self._defaults is None else self._defaults.find(qn(part))
        return None if part_of is None else part_of.find(qn(inside))

    def _chain(self, code: str, inside: str) -> Iterator[Xml | None]:
        """The properties of a style and of those it is based on, the farthest first."""
        chain: list[Xml] = []
        while code in self._by_id and len(chain) < _ENDLESS:
            style = self._by_id[code]
            chain.append(style.find(qn(inside)))
            code = _value(style, "w:basedOn")
        return reversed(chain)

    def _font(self, layers: list[Xml]) -> str:
        """The font of Vietnamese letters; where a layer names two, the one that is not Times New Roman."""
        font = _DEFAULT_FONT
        for layer in layers:
            fonts = layer.find(qn("w:rFonts"))
            if fonts is None:
                continue
            named = [
                self._theme.get(fonts.get(qn(f"w:{side}Theme")) or "", "") or fonts.get(qn(f"w:{side}")) or ""
                for side in ("ascii", "hAnsi")
            ]
            font = next((name for name in named if name and name != _DEFAULT_FONT), next(filter(None, named), font))
        return font


_ALIGNS = {"start": "left", "end": "right", "distribute": "both", "justify": "both"}


def _theme_fonts(theme: Xml | None) -> dict[str, str]:
    """ "minorHAnsi" → the Latin font of the theme."""
    found: dict[str, str] = {}
    for sort in ("major", "minor"):
        latin = None if theme is None else next(iter(theme.iter(qn(f"a:{sort}Font"))), None)
        face = None if latin is None else latin.find(qn("a:latin"))
        if face is not None and face.get("typeface"):
            found |= dict.fromkeys((f"{sort}HAnsi", f"{sort}Ascii"), face.get("typeface"))
    return found


def _value(parent: Xml | None, name: str) -> str:
    child = None if parent is None else parent.find(qn(name))
    return "" if child is None else child.get(qn("w:val")) or ""


def _last(layers: list[Xml], name: str) -> str:
    """The value of the last layer that has it."""
    return next(filter(None, (_value(layer, name) for layer in reversed(layers))), "")


def _is_on(layers: list[Xml], name: str) -> bool:
    for layer in reversed(layers):
        found = layer.find(qn(name))
        if found is not None:
            return (found.get(qn("w:val")) or "1") not in _OFF
    return False


def _attribute(layers: list[Xml], name: str, attribute: str, instead: str = "") -> str:
    """The attribute from the last layer that has it; one that has `instead` of it ends the search."""
    for layer in reversed(layers):
        found = layer.find(qn(name))
        if found is None:
            continue
        value = found.get(qn(attribute))
        if value is not None:
            return str(value)
        if instead and found.get(qn(instead)) is not None:
            return ""
    return ""


def _side(layers: list[Xml], *names: str) -> str:
    return next(filter(None, (_attribute(layers, "w:ind", name) for name in names)), "")


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _is_ruled(layers: list[Xml]) -> bool:
    """Whether a line is drawn under or over the paragraph."""
    for layer in reversed(layers):
        borders = layer.find(qn("w:pBdr"))
        if borders is not None:
            return any(_value(borders, side) not in ("", "nil", "none") for side in ("w:bottom", "w:top"))
    return False
