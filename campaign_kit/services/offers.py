"""What is offered for a session, as values: kinds with their designs, papers and themes; an offer in another look."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import VIETNAMESE, Band


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

    `suits` is true when the form of the session asks for it. `modules` are the keys of what it says, `form` that of the
    paper's own words where the kind is made from one; `title` and `detail` are words for people. `look` names a design,
    a paper and a theme of those to choose from. `language` is the second one of its pages, Vietnamese where there is
    none; `languages` says both for people, with who has read the second one.
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
    form: str = ""
    language: str = VIETNAMESE
    languages: str = ""

    @property
    def key(self) -> str:
        """What tells it from the other offers of its session, whatever its look: "poster.B", "pledge.B.cam-ket-nho"."""
        return document_key(self.kind, self.band, self.form)

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


def document_key(kind: Kind, band: Band, form: str) -> str:
    """The key of the document of that kind and band; see `Offer.key`."""
    return ".".join(filter(None, (kind.value, band.value, form)))


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
