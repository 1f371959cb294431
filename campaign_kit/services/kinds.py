"""The kinds that can be made today, with what there is to choose from, as layouts and the table of formats tell."""

from collections.abc import Sequence
from dataclasses import replace

from campaign_kit.documents import produce
from campaign_kit.documents.compose.script import reading_time
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.style import Style, Theme
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Look
from campaign_kit.paths import Paths
from campaign_kit.services.occasions import Source
from campaign_kit.services.offers import Choice, DesignChoice, KindInfo, Offer


def kinds_of(layouts: Layouts) -> list[KindInfo]:
    """Every kind that has a recipe, a format and a design, in the order of the kinds."""
    themes = layouts.themes()
    found = (_info(kind, layouts.designs(kind.value), themes) for kind in Kind if kind in produce.RECIPES)
    return [info for info in found if info.formats and info.designs]


def kinds_in(paths: Paths) -> list[KindInfo]:
    """The same by the layouts that stand there: it needs no office."""
    return kinds_of(Layouts([paths.own_layouts, paths.layouts]))


def fitting(offers: Sequence[Offer], source: Source, layouts: Layouts) -> list[Offer]:
    """The offers in the designs whose needs their content fills; one that no design fits is left out."""
    found = (_fitted(offer, source, layouts.designs(offer.kind.value)) for offer in offers)
    return [offer for offer in found if offer is not None]


def _fitted(offer: Offer, source: Source, styles: Sequence[Style]) -> Offer | None:
    if not any(style.needs for style in styles):
        return offer
    occasion = source.occasion(offer)
    try:
        manuscript = produce.compose(offer.kind, occasion)
    except Refused as refused:  # what is missing in the office is told when the document is looked at
        return None if refused.code == "materials.no_content" else offer
    able = {style.design for style in produce.designs_for(manuscript, styles)}
    designs = tuple(design for design in offer.designs if design.code in able)
    if not designs:
        return None
    look = Look(design=designs[0].code, paper=designs[0].papers[0].code, theme=offer.look.theme)
    detail = reading_time(occasion) if offer.kind is Kind.SCRIPT else offer.detail
    return replace(offer, designs=designs, look=look, detail=detail)


def _info(kind: Kind, designs: Sequence[Style], themes: Sequence[Theme]) -> KindInfo:
    own = designs[0].theme if designs else ""
    return KindInfo(
        kind=kind,
        formats=tuple(fmt.name for fmt in produce.formats_of(kind)),
        designs=tuple(_design_choice(style) for style in designs),
        themes=tuple(Choice(each.code, each.name) for each in sorted(themes, key=lambda theme: theme.code != own)),
    )


def _design_choice(style: Style) -> DesignChoice:
    return DesignChoice(style.design, style.name, tuple(Choice(paper.code, paper.name) for paper in style.papers))
