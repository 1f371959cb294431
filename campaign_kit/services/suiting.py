"""Which documents a session is offered: kinds by its form, bands by its places and modules. Values in, offers out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.model.form_text import FORM_KINDS, FormText
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import CHILD_BANDS, Band, Module, band_of_grade
from campaign_kit.model.plan import FORMS, Form, Place, Session, bands_of, grades_of
from campaign_kit.services.offer_words import detail_of, form_title, title_of
from campaign_kit.services.offers import KindInfo, Offer
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers
from campaign_kit.wording import offers as told
from campaign_kit.wording.labels import label

# what a module must have one of for the kind to be made of it
_PARTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.DECK: ("pages",),
    Kind.HANDOUT: ("pages",),
    Kind.POSTER: ("poster",),
    Kind.LEAFLET: ("leaflet",),
    Kind.BANNER: ("slogans", "messages"),
    Kind.STANDEE: ("poster",),
    Kind.SOCIAL: ("post", "poster"),
    Kind.NOTICE: ("messages",),
    Kind.TICKER: ("slogans", "messages"),
    Kind.SCRIPT: ("broadcast",),
    Kind.GAME: ("game",),
    Kind.QUIZ: ("quiz",),
    Kind.ARTICLE: ("messages",),
    Kind.CARDS: ("cards",),
}
_FOR_EVERY_BAND = frozenset({Kind.POSTER, Kind.CARDS, Kind.LEAFLET})
_FOR_EVERY_TOPIC = frozenset({Kind.DECK, Kind.HANDOUT, Kind.QUIZ})
_STAFF = (Band.T, Band.O)
_TAKEN_HOME = frozenset({Kind.AGREEMENT, Kind.CONSENT, Kind.DATA_NOTICE})
_WITH_A_LIST = frozenset({Kind.CONSENT, Kind.DATA_NOTICE})


@dataclass(frozen=True)
class Shelf:
    """What documents are made from: the modules and forms of the library, and the kinds that can be made."""

    modules: Sequence[Module]
    forms: Sequence[FormText]
    kinds: Mapping[Kind, KindInfo]


@dataclass(frozen=True)
class People:
    """Who is known of a session by name: how many stand on its list, how many of them were there, whether one is kept.

    `pages` is how many official pages the office has.
    """

    listed: int = 0
    present: int = 0
    has_list: bool = False
    pages: int = 0


NOBODY = People()


def offers_for(session: Session, places: Sequence[Place], shelf: Shelf, people: People = NOBODY) -> list[Offer]:
    """The offers, those that suit the form first and in its order, each kind once for every band that it speaks to.

    What is said once to all who stand there (words for a loudspeaker, a banner) is ticked for one band: of those with
    a chosen topic, else of all, the one with most classes; posters, and games where all stand in one yard, are
    for every band, a deck is there for every topic that was chosen.
    A leaflet for children's sessions is the parents' one, to take home (R52); the children's own is offered beside it.
    """
    meeting = _Meeting.of(session, places, shelf)
    wanted = FORMS[session.form].kinds
    order = [*wanted, *(kind for kind in Kind if kind not in wanted)]
    made = [offer for kind in order if kind in shelf.kinds for offer in _of_kind(kind, meeting, shelf, people)]
    return sorted(made, key=lambda offer: not offer.suits)


def lost_modules(session: Session, library: Sequence[Module]) -> list[str]:
    """The keys of chosen modules that the library does not have: taken away, or left out for a fault."""
    known = {module.key for module in library}
    return [key for key in session.modules if key not in known]


def notices(session: Session, offers: Sequence[Offer], library: Sequence[Module]) -> list[str]:
    """What a person should know before the documents are made: topics that are gone, and those nobody chose."""
    titles = {module.key: module.title for module in library}
    unchosen = dict.fromkeys(
        (offer.band, key)
        for offer in offers
        for key in offer.modules
        if key not in session.modules and not (offer.kind is Kind.LEAFLET and offer.band is Band.P)
    )
    return [words.LOST_MODULE.format(key=key) for key in lost_modules(session, library)] + [
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
    return [band for band in FORMS[form].bands if band in _STAFF and not _first(library, band)]


def _child_bands(kind: Kind, offers: Sequence[Offer]) -> tuple[Band, ...]:
    own = {offer.band for offer in offers if offer.kind is kind}
    return tuple(band for band in CHILD_BANDS if band in own)


def _short(bands: Sequence[Band]) -> str:
    return numbers.join([words.SHORT_BANDS[band] for band in bands])


@dataclass(frozen=True)
class _Meeting:
    """A session as offers see it: the bands it speaks to, the modules for each, and the band that comes first."""

    session: Session
    bands: tuple[Band, ...]
    modules: Mapping[Band, tuple[Module, ...]]
    topics: tuple[Band, ...]
    first: Band | None

    @classmethod
    def of(cls, session: Session, places: Sequence[Place], shelf: Shelf) -> "_Meeting":
        known = {module.key: module for module in shelf.modules}
        chosen = [known[key] for key in session.modules if key in known]
        topics = tuple(dict.fromkeys(module.band for module in chosen))
        bands = tuple(dict.fromkeys([*bands_of(session.form, places), *topics]))
        bands = bands or tuple(module.band for module in shelf.modules if module.band in CHILD_BANDS)[:1]
        modules = _modules_by_band(session, bands, chosen, shelf.modules)
        return cls(session, bands, modules, topics, _most_classes(topics or bands, places))

    @property
    def has_children(self) -> bool:
        return any(band in CHILD_BANDS for band in self.bands)

    def ticked(self, kind: Kind, able: Sequence[Band]) -> Sequence[Band]:
        """Those of the bands for which a kind that suits is ticked."""
        if kind in _FOR_EVERY_BAND or (kind is Kind.GAME and Kind.SCRIPT in FORMS[self.session.form].kinds):
            return able
        wanted = self.topics if kind in _FOR_EVERY_TOPIC and self.topics else (self.first,)
        return [band for band in able if band in wanted] or able[:1]


def _most_classes(bands: Sequence[Band], places: Sequence[Place]) -> Band | None:
    """The band of most classes, the first of such; a school without its classes counts by its grades."""
    classes = [place.grade for place in places if place.grade is not None] or sorted(grades_of(places))
    taught = [band_of_grade(grade) for grade in classes]
    return max(bands, key=taught.count, default=None)


def _modules_by_band(
    session: Session, bands: Sequence[Band], chosen: Sequence[Module], library: Sequence[Module]
) -> dict[Band, tuple[Module, ...]]:
    """For each band the modules chosen for it, else the first one there is; a band without any is left out.

    A band whose chosen module is not in the library any more is left out too: nothing else is said in its stead.
    """
    gone = {key[:1] for key in lost_modules(session, library)}
    found = {
        band: tuple(module for module in chosen if module.band is band)
        or (() if band.value in gone else _first(library, band))
        for band in bands
    }
    return {band: modules for band, modules in found.items() if modules}


def _first(library: Sequence[Module], band: Band) -> tuple[Module, ...]:
    return tuple(module for module in library if module.band is band)[:1]


def _of_kind(kind: Kind, meeting: _Meeting, shelf: Shelf, people: People) -> Iterator[Offer]:
    info, suits = shelf.kinds[kind], kind in FORMS[meeting.session.form].kinds
    if kind in FORM_KINDS:
        yield from _of_forms(info, meeting, shelf, people, suits=suits)
    elif kind in _PARTS:
        yield from _of_modules(info, meeting, shelf, suits=suits)
    else:
        number = {Kind.CERTIFICATE: people.present, Kind.BADGE: people.listed}.get(kind, 1)
        if number:
            band = meeting.bands[0] if meeting.bands else Band.P
            yield _offer(info, band, suits=suits, detail=detail_of(kind, (), people.listed, people.present))


def _of_modules(info: KindInfo, meeting: _Meeting, shelf: Shelf, *, suits: bool) -> Iterator[Offer]:
    kind, several = info.kind, len(meeting.modules) > 1
    able = [band for band, modules in meeting.modules.items() if has_parts(kind, modules)]
    ticked = meeting.ticked(kind, able) if suits else ()
    home = _first(shelf.modules, Band.P) if kind is Kind.LEAFLET and meeting.has_children else ()
    for band in able:
        at_home = band in CHILD_BANDS and has_parts(kind, home)
        named = several or at_home
        yield _made_of(info, band, meeting.modules[band], suits=band in ticked and not at_home, named=named)
    if Band.P not in meeting.modules and meeting.modules and has_parts(kind, home):
        yield _made_of(info, Band.P, home, suits=suits, named=True)


def made_of_modules(kind: Kind) -> bool:
    """True for a kind that is made of topic modules, not of a form, a list of names or a template."""
    return kind in _PARTS


def has_parts(kind: Kind, modules: Sequence[Module]) -> bool:
    """True when one of the modules has a part that the kind, one that is made of modules, is made from."""
    return any(getattr(module, part) for module in modules for part in _PARTS[kind])


def _made_of(info: KindInfo, band: Band, modules: tuple[Module, ...], *, suits: bool, named: bool) -> Offer:
    return _offer(
        info,
        band,
        suits=suits,
        modules=tuple(module.key for module in modules),
        title=title_of(info.kind, band if named else None),
        detail=detail_of(info.kind, modules),
    )


def _of_forms(info: KindInfo, meeting: _Meeting, shelf: Shelf, people: People, *, suits: bool) -> Iterator[Offer]:
    """Each form of the kind once, for the first band it shares with the session; parents' ones go home too."""
    if info.kind is Kind.QR_SHEET and not people.pages:
        return
    ticked = suits and (people.has_list or info.kind not in _WITH_A_LIST)
    found = _bands_of_forms([form for form in shelf.forms if form.kind is info.kind], meeting, wanted=suits)
    for form, band in found:
        title = form_title(form, band, [each for each, _ in found], [each for _, each in found])
        yield _offer(info, band, suits=ticked, title=title, detail=form.title.replace("*", ""), form=form.key)


def _bands_of_forms(forms: Sequence[FormText], meeting: _Meeting, *, wanted: bool) -> list[tuple[FormText, Band]]:
    shared = {form.key: next((band for band in meeting.bands if band in form.bands), None) for form in forms}
    found = []
    for form in forms:
        band = shared[form.key]
        if band is None and form.kind in _TAKEN_HOME and meeting.has_children and Band.P in form.bands:
            band = Band.P
        if band is not None:
            found.append((form, band))
    if not found and forms and (wanted or forms[0].kind is Kind.REFERRAL):
        return [(forms[0], forms[0].bands[0])]
    return found


def _offer(
    info: KindInfo,
    band: Band,
    *,
    suits: bool,
    detail: str,
    modules: tuple[str, ...] = (),
    title: str = "",
    form: str = "",
) -> Offer:
    first = info.designs[0]
    return Offer(
        kind=info.kind,
        band=band,
        modules=modules,
        formats=info.formats,
        designs=info.designs,
        themes=info.themes,
        look=Look(design=first.code, paper=first.papers[0].code, theme=info.themes[0].code),
        suits=suits,
        title=title or title_of(info.kind, None),
        detail=detail,
        form=form,
    )
