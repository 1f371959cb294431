"""A session as its offers see it: the template it was made from, its bands, the topics of each, what it asks for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import CHILD_BANDS, Band, Module, band_of_grade
from campaign_kit.model.plan import Form, Place, Session
from campaign_kit.model.speaking import bands_of, grades_of
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate, Use
from campaign_kit.services.offer_notices import lost_modules
from campaign_kit.services.offers import KindInfo

_FOR_EVERY_BAND = frozenset({Kind.POSTER, Kind.CARDS, Kind.LEAFLET})
_FOR_EVERY_TOPIC = frozenset({Kind.DECK, Kind.HANDOUT, Kind.QUIZ, Kind.RUN_SHEET})


@dataclass(frozen=True)
class Shelf:
    """What documents are made from: what there is in the library, and the kinds that can be made.

    `suits` are the kinds that are ticked for a form, best first.
    """

    modules: Sequence[Module]
    forms: Sequence[FormText]
    kinds: Mapping[Kind, KindInfo]
    templates: Sequence[SessionTemplate] = ()
    surveys: Sequence[Survey] = ()
    suits: Mapping[Form, Sequence[Kind]] = field(default_factory=dict)


@dataclass(frozen=True)
class Meeting:
    """`kinds` are those that suit it, best first; `first` is the band of most classes, of those it has a topic for."""

    session: Session
    template: SessionTemplate | None
    kinds: tuple[Kind, ...]
    bands: tuple[Band, ...]
    modules: Mapping[Band, tuple[Module, ...]]
    topics: tuple[Band, ...]
    first: Band | None
    grades: frozenset[int]

    @classmethod
    def of(cls, session: Session, places: Sequence[Place], shelf: Shelf) -> "Meeting":
        known = {module.key: module for module in shelf.modules}
        template = template_of(session, shelf.templates)
        chosen = [known[key] for key in session.modules if key in known]
        topics = tuple(dict.fromkeys(module.band for module in chosen))
        bands = tuple(dict.fromkeys([*bands_of(session.form, places, topics), *topics]))
        bands = bands or (template.bands if template else _taught(shelf.modules))[:1]
        grades = frozenset(grades_of(places))
        modules = _modules_by_band(session, bands, chosen, _Stock(shelf.modules, grades, template))
        first = _most_classes(topics or bands, places)
        return cls(session, template, kinds_for(session, shelf), bands, modules, topics, first, grades)

    def is_for_other_grades(self, template: SessionTemplate) -> bool:
        """Whether the template is meant for other grades than those who come, where these are known."""
        return bool(self.grades and template.grades) and self.grades.isdisjoint(template.grades)

    @property
    def has_children(self) -> bool:
        return any(band in CHILD_BANDS for band in self.bands)

    def for_parents(self, library: Sequence[Module]) -> tuple[Module, ...]:
        """The parents' topic that goes home with children (R52): what their topic names, else the first."""
        named = [module.home for modules in self.modules.values() for module in modules if module.home]
        parents = [module for module in library if module.band is Band.P]
        found = [module for key in named for module in parents if module.key == key]
        return tuple((found or parents)[:1])

    @property
    def asks_survey(self) -> bool:
        """Whether its template has the survey of the band filled in."""
        return self.template is not None and uses(self.template, Use.SURVEY)

    def ticked(self, kind: Kind, able: Sequence[Band]) -> Sequence[Band]:
        """Those of the bands for which a kind that suits is ticked."""
        if kind in _FOR_EVERY_BAND or (kind is Kind.GAME and Kind.SCRIPT in self.kinds):
            return able
        each_has_its_own = kind in _FOR_EVERY_TOPIC or (kind is Kind.GAME and self.template is not None)
        wanted = self.topics if each_has_its_own and self.topics else (self.first,)
        return [band for band in able if band in wanted] or able[:1]


def template_of(session: Session, templates: Sequence[SessionTemplate]) -> SessionTemplate | None:
    """The template the session was made from; None when it has none, or one that the library does not have any more."""
    return next((each for each in templates if each.key == session.template), None)


def kinds_for(session: Session, shelf: Shelf) -> tuple[Kind, ...]:
    """The kinds that suit a session, best first: those of its template with its survey's, else those of its form."""
    template = template_of(session, shelf.templates)
    if template is None:
        return tuple(shelf.suits.get(session.form, ()))
    asked = (Kind.QUIZ,) if uses(template, Use.SURVEY) else ()
    return tuple(dict.fromkeys((*template.kinds, *asked)))


def uses(template: SessionTemplate, use: Use) -> bool:
    """Whether a step of the template has that use."""
    return any(used.use is use for step in template.steps for used in step.uses)


def first_of(library: Sequence[Module], band: Band, grades: Collection[int] = ()) -> tuple[Module, ...]:
    """The first module of the band that suits one of the grades; the first of the band when none does; perhaps none."""
    own = [module for module in library if module.band is band]
    return tuple(module for module in own if module.suits(grades))[:1] or tuple(own[:1])


def _taught(library: Sequence[Module]) -> tuple[Band, ...]:
    return tuple(module.band for module in library if module.band in CHILD_BANDS)


def _most_classes(bands: Sequence[Band], places: Sequence[Place]) -> Band | None:
    """The band of most classes, the first of such; a school without its classes counts by its grades."""
    classes = [place.grade for place in places if place.grade is not None] or sorted(grades_of(places))
    taught = [band_of_grade(grade) for grade in classes]
    return max(bands, key=taught.count, default=None)


@dataclass(frozen=True)
class _Stock:
    """What stands in for a topic that nobody chose: one of the template's, else one of the library, by the grades."""

    modules: Sequence[Module]
    grades: Collection[int]
    template: SessionTemplate | None

    def usual(self, band: Band) -> tuple[Module, ...]:
        keys = self.template.modules.get(band, ()) if self.template else ()
        proposed = [module for key in keys for module in self.modules if module.key == key]
        return first_of(proposed, band, self.grades) or first_of(self.modules, band, self.grades)


def _modules_by_band(
    session: Session, bands: Sequence[Band], chosen: Sequence[Module], stock: _Stock
) -> dict[Band, tuple[Module, ...]]:
    """For each band the modules chosen for it, else the usual one; a band without any is left out.

    A band whose chosen module is not in the library any more is left out too: nothing else is said in its stead.
    """
    gone = {key[:1] for key in lost_modules(session, stock.modules)}
    found = {
        band: tuple(module for module in chosen if module.band is band)
        or (() if band.value in gone else stock.usual(band))
        for band in bands
    }
    return {band: modules for band, modules in found.items() if modules}
