"""A flow over pages: how many pages it takes, how large its text is, and what stands on each page.

Knows one flow and its spec; what else stands on a page, and the page itself, is `place.py`'s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from campaign_kit.documents.blocks import Flow, Sheet, Text
from campaign_kit.documents.layout.fit import largest
from campaign_kit.documents.layout.flow_parts import Atom, atoms_of
from campaign_kit.documents.layout.grammar import At, FlowSpec
from campaign_kit.documents.layout.measure import MM_PER_PT
from campaign_kit.documents.layout.pieces import size_at
from campaign_kit.documents.layout.prepare import shown
from campaign_kit.documents.layout.style import Style
from campaign_kit.documents.layout.table import Leaf
from campaign_kit.documents.layout.writing import between
from campaign_kit.documents.page import Box
from campaign_kit.errors import Refused

_TOLERANCE_MM = 0.01
_BALANCE_STEPS = 7


@dataclass(frozen=True)
class Unit:
    """Atoms that stay together: their height, and the gap above them where they do not begin a page."""

    atoms: int
    height: float
    above: float


def flow_of(sheet: Sheet, style: Style) -> FlowSpec | None:
    """The flow of the sheet, if its design has one and its slot is filled."""
    specs = (spec for spec in style.sheets[sheet.name].boxes if isinstance(spec, FlowSpec))
    return next((spec for spec in specs if isinstance(sheet.slots.get(spec.slot), Flow)), None)


def flow_leaves(sheet: Sheet, spec: FlowSpec, style: Style) -> Iterator[Leaf]:
    """The pages of the sheet, in order; the slot "page" is filled in where there are several.

    Refused "materials.too_long" names a part that is higher than a page, "materials.word_too_wide" a word.
    """
    flow = sheet.slots[spec.slot]
    if not isinstance(flow, Flow):
        raise TypeError(f"slot {spec.slot} holds no flow")
    course = _Course(spec, atoms_of(flow, spec, style))
    grow, counts = course.divided()
    starts = [0, *accumulate(counts)]
    for number, (start, count) in enumerate(zip(starts, counts, strict=False), 1):
        first, many = number == 1, len(counts) > 1
        page = flow.page.format(page=number, pages=len(counts)) if many else ""
        yield Leaf(
            sheet=replace(
                sheet,
                name=sheet.name if first else spec.more,
                title=sheet.title if first or not page else f"{sheet.title} · {page}",
                slots={**sheet.slots, "page": Text(page)},
            ),
            boxes=tuple(course.page(start, start + count, grow, spec.at if first else spec.at_more)),
            close=(),
            origin=(0.0, 0.0),
        )


@dataclass(frozen=True)
class _Course:
    """The atoms of a flow with the rooms they have: the first page's, then that of all others."""

    spec: FlowSpec
    atoms: tuple[Atom, ...]

    def divided(self) -> tuple[float, list[int]]:
        """How far the text grows, and how many atoms stand on each page: equally full pages, as few as can be."""
        fewest = self._pages(0.0)
        if fewest is None:
            raise self._refusal()
        grow = largest(lambda share: len(self._pages(share) or ()) == len(fewest))
        return grow, self._balanced(grow, len(fewest))

    def page(self, start: int, end: int, grow: float, at: At) -> Iterator[Box]:
        """The boxes of these atoms, their gaps opened until the page is full."""
        x, y, _, room = at
        atoms = self.atoms[start:end]
        air = largest(lambda share: self._height(atoms, grow, share) <= room + _TOLERANCE_MM)
        for number, atom in enumerate(atoms):
            y += self._above(atom, grow, air) if number else 0.0
            yield from atom.piece.build(x, y, grow, air)
            y += atom.piece.height(grow, air) or 0.0

    def _height(self, atoms: Sequence[Atom], grow: float, air: float) -> float:
        heights = sum(atom.piece.height(grow, air) or 0.0 for atom in atoms)
        return heights + sum(self._above(atom, grow, air) for atom in atoms[1:])

    def _above(self, atom: Atom, grow: float, air: float) -> float:
        return between(atom.above, air) * size_at(self.spec.size, grow) * MM_PER_PT

    def _pages(self, grow: float) -> list[int] | None:
        units = self._units(grow)
        return None if units is None else atoms_a_page(units, self.spec.at[3], self.spec.at_more[3])

    def _balanced(self, grow: float, pages: int) -> list[int]:
        """So many pages, the fullest of them as little full as can be."""
        units = self._units(grow) or []
        first, more = self.spec.at[3], self.spec.at_more[3]
        best = atoms_a_page(units, first, more) or []
        low, high = 0.0, 1.0
        for _ in range(_BALANCE_STEPS):
            middle = (low + high) / 2
            tried = atoms_a_page(units, first * middle, more * middle)
            if tried is not None and len(tried) <= pages:
                high, best = middle, tried
            else:
                low = middle
        return best

    def _units(self, grow: float) -> list[Unit] | None:
        """None when a word is wider than the column."""
        units: list[Unit] = []
        bound = False
        for atom in self.atoms:
            height = atom.piece.height(grow, 0.0)
            if height is None:
                return None
            above = self._above(atom, grow, 0.0)
            if bound:
                last = units[-1]
                units[-1] = replace(last, atoms=last.atoms + 1, height=last.height + above + height)
            else:
                units.append(Unit(1, height, above))
            bound = atom.is_bound
        return units

    def _refusal(self) -> Refused:
        """Names the word that is too wide, or the highest part."""
        for atom in self.atoms:
            if atom.piece.height(0.0, 0.0) is None:
                return Refused("materials.word_too_wide", text=shown(atom.text))
        room = min(self.spec.at[3], self.spec.at_more[3])
        highest = max(self.atoms, key=lambda atom: atom.piece.height(0.0, 0.0) or 0.0)
        excess = max((highest.piece.height(0.0, 0.0) or 0.0) - room, 1.0)
        return Refused("materials.too_long", text=shown(highest.text), excess=f"{excess:.0f}", room=f"{room:.0f}")


def atoms_a_page(units: Sequence[Unit], first: float, more: float) -> list[int] | None:
    """How many atoms stand on each page, in pages with room for `first`, then `more` millimetres.

    None when a unit is higher than its page.
    """
    counts, room, filled = [0], first, 0.0
    for unit in units:
        needed = filled + (unit.above if counts[-1] else 0.0) + unit.height
        if counts[-1] and needed > room + _TOLERANCE_MM:
            counts.append(0)
            room, needed = more, unit.height
        if needed > room + _TOLERANCE_MM:
            return None
        counts[-1] += unit.atoms
        filled = needed
    return counts
