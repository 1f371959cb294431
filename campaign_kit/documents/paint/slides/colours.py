"""Palette roles as theme colours, so that changing the theme in PowerPoint recolours the whole deck."""

from collections.abc import Mapping

from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

# role → slot of the theme; a role without a slot takes one of its own colour, else it is written as its own colour
SLOTS: Mapping[str, str] = {
    "ink": "dk1",
    "white": "lt1",
    "teal_dark": "dk2",
    "paper": "lt2",
    "teal": "accent1",
    "coral": "accent2",
    "sun": "accent3",
    "mint": "accent4",
    "amber": "accent5",
    "coral_dark": "accent6",
}
_LINKS: Mapping[str, str] = {"teal": "hlink", "mute": "folHlink"}
# what a slot is called where it is used, after the master's colour map
_USED_AS: Mapping[str, str] = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}


class Colours:
    """The palette of one document as DrawingML."""

    def __init__(self, palette: Mapping[str, str]) -> None:
        self._palette = palette
        self._slots = {palette[role]: slot for role, slot in reversed(tuple(SLOTS.items())) if role in palette}

    def colour(self, role: str) -> str:
        """A schemeClr for a role of the theme, or one of the same colour, else an srgbClr."""
        slot = SLOTS.get(role) or self._slots.get(self._palette[role])
        if slot is None:
            return f'<a:srgbClr val="{self._hex(role)}"/>'
        return f'<a:schemeClr val="{_USED_AS.get(slot, slot)}"/>'

    def fill(self, role: str) -> str:
        return f"<a:solidFill>{self.colour(role)}</a:solidFill>"

    def rgb(self, role: str) -> bytes:
        """Red, green and blue of a role, a byte each."""
        return bytes.fromhex(self._hex(role))

    def write_theme(self, theme: Part) -> None:
        """Puts the palette into the theme's colour slots; slots whose role the palette lacks stay as they are."""
        tree = parse_xml(theme.blob)
        slots = {slot: role for role, slot in [*SLOTS.items(), *_LINKS.items()] if role in self._palette}
        for slot, role in slots.items():
            for element in tree.iter(qn(f"a:{slot}")):
                new = f'<a:{slot} {nsdecls("a")}><a:srgbClr val="{self._hex(role)}"/></a:{slot}>'
                element.getparent().replace(element, parse_xml(new))
        theme.blob = serialize_part_xml(tree)

    def _hex(self, role: str) -> str:
        return self._palette[role].removeprefix("#").upper()
