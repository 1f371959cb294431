"""What a person should know before the documents of a session are made. Values in, Vietnamese sentences out."""

from collections.abc import Iterator, Sequence

from campaign_kit.model.materials import Kind
from campaign_kit.model.module import CHILD_BANDS, STAFF_BANDS, Band, Module
from campaign_kit.model.plan import FORMS, Form, Session
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.offers import Offer
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers
from campaign_kit.wording import offers as told
from campaign_kit.wording.labels import label


def lost_modules(session: Session, library: Sequence[Module]) -> list[str]:
    """The keys of chosen modules that the library does not have: taken away, or left out for a fault."""
    known = {module.key for module in library}
    return [key for key in session.modules if key not in known]


def notices(
    session: Session, offers: Sequence[Offer], library: Sequence[Module], templates: Sequence[SessionTemplate] = ()
) -> list[str]:
    """What a person should know before the documents are made: what is gone, and the topics that nobody chose."""
    is_lost = bool(session.template) and all(each.key != session.template for each in templates)
    lost = [words.LOST_TEMPLATE.format(key=session.template)] if is_lost else []
    titles = {module.key: module.title for module in library}
    unchosen = dict.fromkeys(
        (offer.band, key)
        for offer in offers
        for key in offer.modules
        if key not in session.modules and not (offer.kind is Kind.LEAFLET and offer.band is Band.P)
    )
    lost += [words.LOST_MODULE.format(key=key) for key in lost_modules(session, library)]
    return lost + [
        words.UNCHOSEN_MODULE.format(band=words.SHORT_BANDS[band], key=key, title=titles[key]) for band, key in unchosen
    ]


def notices_on_bands(
    session: Session, taken: Sequence[Offer], offered: Sequence[Offer], library: Sequence[Module]
) -> Iterator[str]:
    """That staff have no topics of their own; that of what is offered for several bands not all is taken."""
    if not session.modules:
        yield from (
            told.NO_STAFF_CONTENT.format(band=words.SHORT_BANDS[each]) for each in untold(session.form, library)
        )
    found: dict[tuple[tuple[Band, ...], tuple[Band, ...]], list[str]] = {}
    for kind in dict.fromkeys(offer.kind for offer in taken):
        bands, able = _child_bands(kind, taken), _child_bands(kind, offered)
        others = tuple(band for band in able if band not in bands)
        if bands and others:
            found.setdefault((bands, others), []).append(label(kind))
    for (bands, others), kinds in found.items():
        yield told.ONE_BAND.format(bands=_short(bands), kinds=", ".join(kinds), others=_short(others))


def untold(form: Form, library: Sequence[Module]) -> list[Band]:
    """The bands of staff a form speaks to for which the library has no module."""
    return [
        band for band in FORMS[form].bands if band in STAFF_BANDS and all(module.band is not band for module in library)
    ]


def _child_bands(kind: Kind, offers: Sequence[Offer]) -> tuple[Band, ...]:
    own = {offer.band for offer in offers if offer.kind is kind}
    return tuple(band for band in CHILD_BANDS if band in own)


def _short(bands: Sequence[Band]) -> str:
    return numbers.join([words.SHORT_BANDS[band] for band in bands])
