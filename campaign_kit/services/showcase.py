"""What a user can look at before there is a session: the pages that a topic gives, as the own office prints them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import Link, Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.errors import Refused
from campaign_kit.library.check import is_unfinished
from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import Form, Session
from campaign_kit.model.report import local_day
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.kinds import kinds_of
from campaign_kit.services.offers import KindInfo
from campaign_kit.services.preview import Preview
from campaign_kit.services.proposal import usual_form
from campaign_kit.services.suiting import has_parts, made_of_modules
from campaign_kit.services.translation_text import parts_of
from campaign_kit.services.trial import unset_office
from campaign_kit.store.database import Database

_USUAL = Look()


@dataclass(frozen=True)
class ShowcaseService:
    """Pages without a session: one of today is made up, in the name of the own office or, before that, of a trial one.

    What is shown is given as a value, so that a text can be looked at before it is saved; nothing is stored.
    `clock` gives the present moment in UTC.
    """

    database: Database
    content: ContentService
    paths: Paths
    clock: Callable[[], datetime]

    def products(self, module: Module) -> list[KindInfo]:
        """The kinds that can be made of the module, each with the designs that its words fill.

        Of a translation those whose pages carry it beside its Vietnamese topic; none where there is no such topic.
        """
        layouts = self._layouts()
        if module.is_translation and self.content.library().module(module.key) is None:
            return []
        able = parts_of(module) if module.is_translation else tuple(filter(made_of_modules, Kind))
        kinds = [info for info in kinds_of(layouts) if info.kind in able and has_parts(info.kind, [module])]
        occasion = self._about(module) if kinds else None
        found = (_filled(info, occasion, layouts) for info in kinds if occasion is not None)
        return [info for info in found if info.designs]

    def preview(self, module: Module, kind: Kind, look: Look = _USUAL) -> Preview:
        """The pages of that kind about the module.

        Refused "materials.no_content" when it lacks the part, "materials.too_long" (names the text) and the like.
        """
        return self._shown(kind, self._about(module), look)

    def preview_form(self, form: FormText, look: Look = _USUAL) -> Preview:
        """The pages of a paper to fill in or to sign, for the first of its bands; refused as `preview`."""
        occasion = self._occasion(form.bands[0], form.title.replace("*", ""))
        modules = self._first(form.bands[0])
        return self._shown(form.kind, replace(occasion, modules=modules, form_text=form), look)

    def preview_template(self, template: SessionTemplate, band: Band | None = None, look: Look = _USUAL) -> Preview:
        """The run sheet of the template with its first topic for the band (None: its first); refused as `preview`."""
        chosen = band or template.bands[0]
        keys = template.modules.get(chosen, ())
        modules = tuple(module for module in self.content.modules() if module.key in keys[:1])
        occasion = self._occasion(chosen, template.title, template.form)
        return self._shown(Kind.RUN_SHEET, replace(occasion, template=template, modules=modules), look)

    def preview_survey(self, survey: Survey, look: Look = _USUAL) -> Preview:
        """The questions on paper, to be asked before and after; refused as `preview`."""
        return self._shown(Kind.QUIZ, replace(self._occasion(survey.band, survey.title), survey=survey), look)

    def _about(self, module: Module) -> Occasion:
        told = self.content.module(module.key) if module.is_translation else module
        occasion = self._occasion(told.band, told.title)
        timed = {"integrated_minutes": told.minutes, "language": module.language}
        occasion = replace(occasion, session=occasion.session.model_copy(update=timed), modules=(told,))
        if not module.is_translation:
            return occasion
        return replace(occasion, second=(module,), second_name=self.content.reference().spoken(module.language))

    def _first(self, band: Band) -> tuple[Module, ...]:
        return tuple(module for module in self.content.modules() if module.band is band)[:1]

    def _occasion(self, band: Band, title: str, form: Form | None = None) -> Occasion:
        """A session of today for that band, titled so, as the own office holds it."""
        session = Session(id=0, uid="", title=title, form=form or usual_form(band), day=self._today())
        made_up = replace(unset_office(band), session=session)
        with self.database.reading() as unit:
            office = unit.office.own()
            if office is None:
                return made_up
            links = tuple(Link(page.name, page.url) for page in unit.office.pages())
            return replace(
                made_up,
                office=office,
                help_lines=tuple(unit.office.help_lines()),
                links=links or made_up.links,
                logo=unit.office.logo(office.id),
                imprint=office.imprint,
            )

    def _shown(self, kind: Kind, occasion: Occasion, look: Look) -> Preview:
        layouts = self._layouts()
        settled = _settled(kind, occasion, layouts, look)
        document = produce.make(kind, occasion, layouts, settled).document
        facts = Facts(
            help=produce.RECIPES[kind].help,
            reads_m=layouts.paper(settled.paper).reads_m,
            today=self._today(),
            help_lines=occasion.help_lines,
            own_pages=tuple(link.url for link in occasion.links),
        )
        words = tuple(found.words for found in check_pages(document, facts))
        unfinished = any(map(is_unfinished, (*occasion.modules, *occasion.second)))
        return Preview(document, produce.pdf_bytes(document), words, unfinished=unfinished)

    def _today(self) -> date:
        return local_day(self.clock())

    def _layouts(self) -> Layouts:
        return Layouts([self.paths.own_layouts, self.paths.layouts])


def _filled(info: KindInfo, occasion: Occasion, layouts: Layouts) -> KindInfo:
    """The kind with those of its designs that the words fill; with none when the words say nothing in it."""
    styles = layouts.designs(info.kind.value)
    if not any(style.needs for style in styles):
        return info
    try:
        able = {style.design for style in produce.designs_for(produce.compose(info.kind, occasion), styles)}
    except Refused:
        able = set()
    return replace(info, designs=tuple(design for design in info.designs if design.code in able))


def _settled(kind: Kind, occasion: Occasion, layouts: Layouts, look: Look) -> Look:
    """The look with the design and paper named that "" stands for."""
    styles = layouts.designs(kind.value)
    fitting: Sequence[str] = ()
    if not look.design:
        fitting = [style.design for style in produce.designs_for(produce.compose(kind, occasion), styles)]
    style = layouts.style(kind.value, look.design or next(iter(fitting), ""), look.theme)
    return Look(design=style.design, paper=look.paper or style.papers[0].code, theme=look.theme)
