"""Which documents the demo makes: a kit that shows what there is, and stays small enough to be looked through."""

from collections.abc import Iterable, Sequence

from campaign_kit.model.materials import Kind
from campaign_kit.services.offers import Offer, restyled

_SHOWN = frozenset({Kind.BANNER, Kind.SOCIAL, Kind.SCRIPT, Kind.AGREEMENT, Kind.HELP_CARD, Kind.CERTIFICATE})
_LARGE = "A3"


def shown_offers(offers: Sequence[Offer]) -> list[Offer]:
    """What suits the session, the poster in a second design on A3, and one of each kind that is worth seeing."""
    return [each for offer in offers for each in _shown(offer) if offer.suits or offer.kind in _SHOWN]


def _shown(offer: Offer) -> Iterable[Offer]:
    yield offer
    if offer.kind is Kind.POSTER and offer.suits and len(offer.designs) > 1:
        yield restyled(offer, design=offer.designs[1].code, paper=_LARGE)
