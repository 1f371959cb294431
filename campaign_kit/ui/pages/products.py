"""Which pages there are to look at of a thing of the library; to be asked on the worker."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.preview import Preview
from campaign_kit.services.showcase import ShowcaseService
from campaign_kit.wording.labels import label as word

Product = Kind | Band  # of a template: whom its run sheet is for
Makes = Mapping[Product, Callable[[], Preview]]
say = QCoreApplication.translate


def products_of(showcase: ShowcaseService, thing: Module | SessionTemplate | Survey | FormText) -> Makes:
    """How each product of the thing is made, in the order of the kinds; of a template its run sheet for each band."""

    def of_topic(module: Module, kind: Kind) -> Callable[[], Preview]:
        return lambda: showcase.preview(module, kind)

    def of_template(template: SessionTemplate, band: Band) -> Callable[[], Preview]:
        return lambda: showcase.preview_template(template, band)

    if isinstance(thing, Module):
        return {info.kind: of_topic(thing, info.kind) for info in showcase.products(thing)}
    if isinstance(thing, SessionTemplate):
        return {band: of_template(thing, band) for band in thing.bands}
    if isinstance(thing, Survey):
        return {Kind.QUIZ: lambda: showcase.preview_survey(thing)}
    return {thing.kind: lambda: showcase.preview_form(thing)}


def named(makes: Makes) -> list[tuple[Product, str]]:
    """The products with their names."""
    for_whom = say("Products", "Kịch bản cho {0}")
    return [(each, for_whom.format(word(each)) if isinstance(each, Band) else word(each)) for each in makes]
