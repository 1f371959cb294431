"""Which documents are also made for an office printer (on sheets to be glued together) or a print shop."""

from collections.abc import Iterator

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.model.materials import Kind, Printing
from campaign_kit.services.offers import Offer

_NEVER_ON_PAPER = frozenset({Kind.DECK, Kind.SOCIAL, Kind.TICKER})
_HAIR_MM = 0.5


def printings_of(offer: Offer, printing: Printing | None, layouts: Layouts) -> Iterator[Printing]:
    """The ways in which this offer is put on paper beside its plain pages: tiles where it is larger, then the shop's.

    Refused "materials.layout_missing" for a paper that there is not.
    """
    if printing is None or offer.kind in _NEVER_ON_PAPER:
        return
    if printing.tile and _is_larger(offer.look.paper, printing.tile, layouts):
        yield printing.model_copy(update={"bleed": False})
    if printing.bleed:
        yield printing.model_copy(update={"tile": ""})


def _is_larger(paper: str, tile: str, layouts: Layouts) -> bool:
    """Whether the page does not fit the sheet, however it lies."""
    page, sheet = (sorted((each.w_mm, each.h_mm)) for each in (layouts.paper(paper), layouts.paper(tile)))
    return any(side > limit + _HAIR_MM for side, limit in zip(page, sheet, strict=True))
