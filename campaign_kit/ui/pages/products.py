"""Which pages there are to look at of a thing of the library; to be asked on the worker."""

from collections.abc import Callable, Mapping

from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Module
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.preview import Preview
from campaign_kit.services.showcase import ShowcaseService

Makes = Mapping[Kind, Callable[[], Preview]]


def products_of(showcase: ShowcaseService, thing: Module | SessionTemplate | Survey | FormText) -> Makes:
    """How each product of the thing is made, in the order of the kinds."""

    def of_topic(module: Module, kind: Kind) -> Callable[[], Preview]:
        return lambda: showcase.preview(module, kind)

    if isinstance(thing, Module):
        return {info.kind: of_topic(thing, info.kind) for info in showcase.products(thing)}
    if isinstance(thing, SessionTemplate):
        return {Kind.RUN_SHEET: lambda: showcase.preview_template(thing)}
    if isinstance(thing, Survey):
        return {Kind.QUIZ: lambda: showcase.preview_survey(thing)}
    return {thing.kind: lambda: showcase.preview_form(thing)}
