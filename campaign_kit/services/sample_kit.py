"""Which documents the demo makes: a kit that shows what there is, and stays small enough to be looked through."""

from collections.abc import Iterable, Mapping, Sequence

from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Form, Session
from campaign_kit.services.offers import Offer, restyled

_SHOWN = frozenset({Kind.RUN_SHEET, Kind.BANNER, Kind.SOCIAL, Kind.SCRIPT, Kind.AGREEMENT, Kind.HELP_CARD})
_LARGE = "A3"


def shown_offers(offers: Sequence[Offer]) -> list[Offer]:
    """What suits the session, the poster in a second design on A3, and one of each kind that is worth seeing."""
    return [each for offer in offers for each in _shown(offer) if offer.suits or offer.kind in _SHOWN]


def certified(sessions: Iterable[Session], suits: Mapping[Form, Sequence[Kind]]) -> Session | None:
    """The first of the held sessions that ends with certificates, by the kinds that suit each form."""
    return next((each for each in sessions if Kind.CERTIFICATE in suits.get(each.form, ())), None)


def certificates(offers: Sequence[Offer]) -> list[Offer]:
    """The certificates among the offers of a session: none where nobody was there by name."""
    return [offer for offer in offers if offer.kind is Kind.CERTIFICATE]


def _shown(offer: Offer) -> Iterable[Offer]:
    yield offer
    if offer.kind is Kind.POSTER and offer.suits and len(offer.designs) > 1:
        yield restyled(offer, design=offer.designs[1].code, paper=_LARGE)
