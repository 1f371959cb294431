"""Which documents are also made for an office printer (on sheets to be glued together) or a print shop."""

from collections.abc import Iterator, Sequence

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.tiling import fits
from campaign_kit.model.materials import Kind, Printing
from campaign_kit.services.offers import Offer
from campaign_kit.wording.offers import NO_TILES

_NEVER_ON_PAPER = frozenset({Kind.DECK, Kind.SOCIAL, Kind.TICKER})


def printings_of(offer: Offer, printing: Printing | None, layouts: Layouts) -> Iterator[Printing]:
    """The ways in which this offer is put on paper beside its plain pages: tiles where it is larger, then the shop's.

    Refused "materials.layout_missing" for a paper that there is not.
    """
    if printing is None or offer.kind in _NEVER_ON_PAPER:
        return
    page = layouts.paper(offer.look.paper)
    if printing.tile and not fits(page.w_mm, page.h_mm, layouts.paper(printing.tile)):
        yield printing.model_copy(update={"bleed": False})
    if printing.bleed:
        yield printing.model_copy(update={"tile": ""})


def untiled(offers: Sequence[Offer], printing: Printing | None, layouts: Layouts) -> str:
    """The sentence that names what was to be cut into sheets and fits one; empty when there is no such."""
    if printing is None or not printing.tile:
        return ""
    whole = [offer for offer in offers if offer.kind not in _NEVER_ON_PAPER and _fits(offer, printing.tile, layouts)]
    titles = ", ".join(dict.fromkeys(offer.title for offer in whole))
    return NO_TILES.format(paper=printing.tile, titles=titles) if titles else ""


def _fits(offer: Offer, tile: str, layouts: Layouts) -> bool:
    page = layouts.paper(offer.look.paper)
    return fits(page.w_mm, page.h_mm, layouts.paper(tile))
