"""What can be made for a session: kinds by its form, bands by its places and modules. Values in, offers out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from campaign_kit.documents.compose.sign_in_sheet import SPARE
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import CHILD_BANDS, Band, Module
from campaign_kit.model.plan import FORMS, Place, Session, bands_of
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label


@dataclass(frozen=True)
class Choice:
    """Something to choose from: its code, and its name for people."""

    code: str
    name: str


@dataclass(frozen=True)
class DesignChoice(Choice):
    """A design, with the papers it is made for, the usual one first."""

    papers: tuple[Choice, ...]


@dataclass(frozen=True)
class KindInfo:
    """A kind that can be made: its formats (the one people edit first), designs and themes, the usual ones first."""

    kind: Kind
    formats: tuple[str, ...]
    designs: tuple[DesignChoice, ...]
    themes: tuple[Choice, ...]

    @property
    def papers(self) -> tuple[Choice, ...]:
        """The papers of all its designs."""
        return tuple(dict.fromkeys(paper for design in self.designs for paper in design.papers))


@dataclass(frozen=True)
class Offer:
    """One document that can be made for a session, and how it is to look.

    `suits` is true when the form of the session asks for it. `modules` are the keys of what it says; `title` and
    `detail` are words for people. `look` names a design, a paper and a theme of those to choose from.
    """

    kind: Kind
    band: Band
    modules: tuple[str, ...]
    formats: tuple[str, ...]
    designs: tuple[DesignChoice, ...]
    themes: tuple[Choice, ...]
    look: Look
    suits: bool
    title: str
    detail: str

    @property
    def design(self) -> DesignChoice:
        return next(each for each in self.designs if each.code == self.look.design)

    @property
    def papers(self) -> tuple[Choice, ...]:
        """The papers of the design chosen."""
        return self.design.papers

    @property
    def paper(self) -> Choice:
        return next(each for each in self.papers if each.code == self.look.paper)


def restyled(offer: Offer, design: str = "", paper: str = "", theme: str = "") -> Offer:
    """The same offer in another look; what is "" stays, a paper that the new design lacks becomes its usual one.

    Refused "materials.design", "materials.paper", "materials.theme" for what it cannot be made in.
    """
    _one_of(design, offer.designs, "design")
    _one_of(theme, offer.themes, "theme")
    chosen = next(each for each in offer.designs if each.code == (design or offer.look.design))
    _one_of(paper, chosen.papers, "paper")
    codes = [each.code for each in chosen.papers]
    kept = offer.look.paper if offer.look.paper in codes else codes[0]
    return replace(offer, look=Look(design=chosen.code, paper=paper or kept, theme=theme or offer.look.theme))


def _one_of(code: str, choices: Sequence[Choice], what: str) -> None:
    if code and code not in [each.code for each in choices]:
        raise no_such(what, code, choices)


def no_such(what: str, code: str, choices: Iterable[Choice]) -> Refused:
    """The refusal of a "design", "paper" or "theme" that is not among the choices."""
    codes = ", ".join(each.code for each in choices)
    if what == "design":
        return Refused("materials.design", design=code, designs=codes)
    if what == "paper":
        return Refused("materials.paper", paper=code, papers=codes)
    return Refused("materials.theme", theme=code, themes=codes)


def offers_for(
    session: Session,
    places: Sequence[Place],
    library: Sequence[Module],
    kinds: Mapping[Kind, KindInfo],
    listed: int = 0,
) -> list[Offer]:
    """The offers, those that suit the form first and in its order, each kind once for every band that it speaks to.

    A leaflet for children's sessions is the parents' one, to take home (R52); the children's own is offered beside it.
    The sign-in sheet is one for the whole session and needs no content; `listed` is how many names it shows.
    """
    bands = _bands(session, places, library)
    by_band = _modules_by_band(session, bands, library)
    suiting = [kind for kind in FORMS[session.form].kinds if kind in kinds]
    made = []
    for kind in [*suiting, *(kind for kind in kinds if kind not in suiting)]:
        if kind is Kind.SIGN_IN_SHEET:
            made.append(_sheet(kinds[kind], bands[0] if bands else Band.P, listed, suits=kind in suiting))
        else:
            made += _of_kind(kinds[kind], by_band, library, suits=kind in suiting)
    return sorted(made, key=lambda offer: not offer.suits)


def _bands(session: Session, places: Sequence[Place], library: Sequence[Module]) -> list[Band]:
    """Those of the form or the places, then of the modules chosen; else the first children's band of the library."""
    chosen = [module.band for module in _chosen(session, library)]
    bands = list(dict.fromkeys([*bands_of(session.form, places), *chosen]))
    return bands or [module.band for module in library if module.band in CHILD_BANDS][:1]


def _chosen(session: Session, library: Sequence[Module]) -> list[Module]:
    known = {module.key: module for module in library}
    return [known[key] for key in session.modules if key in known]


def _modules_by_band(
    session: Session, bands: Sequence[Band], library: Sequence[Module]
) -> dict[Band, tuple[Module, ...]]:
    """For each band the modules chosen for it, else the first one there is; a band without any is left out.

    A band whose chosen module is not in the library any more is left out too: nothing else is said in its stead.
    """
    chosen = _chosen(session, library)
    gone = {key[:1] for key in lost_modules(session, library)}
    found = {
        band: tuple(module for module in chosen if module.band is band)
        or (() if band.value in gone else _first(library, band))
        for band in bands
    }
    return {band: modules for band, modules in found.items() if modules}


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


def _first(library: Sequence[Module], band: Band) -> tuple[Module, ...]:
    return tuple(module for module in library if module.band is band)[:1]


def _of_kind(
    info: KindInfo, by_band: Mapping[Band, tuple[Module, ...]], library: Sequence[Module], *, suits: bool
) -> Iterator[Offer]:
    several = len(by_band) > 1
    for band, modules in by_band.items():
        at_home = info.kind is Kind.LEAFLET and band in CHILD_BANDS and _has(info.kind, _first(library, Band.P))
        if _has(info.kind, modules):
            yield _offer(info, band, modules, suits=suits and not at_home, named=several or at_home)
    if info.kind is Kind.LEAFLET and Band.P not in by_band and any(band in CHILD_BANDS for band in by_band):
        parents = _first(library, Band.P)
        if _has(info.kind, parents):
            yield _offer(info, Band.P, parents, suits=suits, named=True)


def _has(kind: Kind, modules: Sequence[Module]) -> bool:
    """True when one of the modules has the part that the kind is made from."""
    parts = {Kind.POSTER: "poster", Kind.LEAFLET: "leaflet"}
    return any(getattr(module, parts.get(kind, "pages")) for module in modules)


def _sheet(info: KindInfo, band: Band, listed: int, *, suits: bool) -> Offer:
    offer = _offer(info, band, (), suits=suits, named=False)
    pattern = words.SHEET_DETAIL_NAMES if listed else words.SHEET_DETAIL
    return replace(offer, detail=pattern.format(names=numbers.count(listed), spare=SPARE))


def _offer(info: KindInfo, band: Band, modules: tuple[Module, ...], *, suits: bool, named: bool) -> Offer:
    kind = label(info.kind)
    return Offer(
        kind=info.kind,
        band=band,
        modules=tuple(module.key for module in modules),
        formats=info.formats,
        designs=info.designs,
        themes=info.themes,
        look=Look(design=info.designs[0].code, paper=info.designs[0].papers[0].code, theme=info.themes[0].code),
        suits=suits,
        title=words.OFFER_TITLE.format(kind=kind, band=words.SHORT_BANDS[band]) if named else kind,
        detail=_detail(info.kind, modules),
    )


def _detail(kind: Kind, modules: Sequence[Module]) -> str:
    if kind is Kind.DECK:
        return words.DECK_DETAIL.format(pages=2 + sum(len(module.pages) for module in modules))
    return {Kind.POSTER: words.POSTER_DETAIL, Kind.LEAFLET: words.LEAFLET_DETAIL}.get(kind, "")
