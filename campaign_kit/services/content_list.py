"""All that can be used of the content, as a list for people and programs: what it is, for whom, where it comes from."""

from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from campaign_kit.library.packs import Library
from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module, Tag
from campaign_kit.model.plan import Form
from campaign_kit.model.reference import Reference
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.content import ContentService
from campaign_kit.services.suiting import has_parts, made_of_modules


class Listed(BaseModel):
    """What every file says of itself; `own` ones lie in the office's own packs."""

    key: str
    title: str
    pack: str
    own: bool
    checked_on: date | None = None


class ListedModule(Listed):
    """A topic; `products` are the kinds that can be made of it, `languages` those in which it is written."""

    band: Band
    grades: tuple[int, ...]
    tags: tuple[Tag, ...]
    minutes: int
    languages: tuple[str, ...]
    products: tuple[Kind, ...]


class ListedTemplate(Listed):
    """A session template; `modules` are the topics of each band, `materials` what is ticked in its kit."""

    form: Form
    bands: tuple[Band, ...]
    minutes: int
    modules: dict[Band, tuple[str, ...]]
    materials: tuple[Kind, ...]


class ListedQuiz(Listed):
    """The questions of a band; `questions` counts them."""

    band: Band
    questions: int


class ListedForm(Listed):
    """A paper to fill in or to sign."""

    kind: Kind
    bands: tuple[Band, ...]


class ContentList(BaseModel):
    """Everything, each sort by key; `data` are the rows of the data files as they stand there."""

    modules: tuple[ListedModule, ...]
    templates: tuple[ListedTemplate, ...]
    quizzes: tuple[ListedQuiz, ...]
    forms: tuple[ListedForm, ...]
    data: Reference


def list_content(content: ContentService) -> ContentList:
    """The list of what the library holds."""
    library, own = content.library(), content.paths.own_content
    return ContentList(
        modules=tuple(_module(module, library, own) for module in library.modules),
        templates=tuple(_template(template, own) for template in library.templates),
        quizzes=tuple(_quiz(survey, own) for survey in library.surveys),
        forms=tuple(_form(form, own) for form in library.forms),
        data=content.reference(),
    )


def _module(module: Module, library: Library, own: Path) -> ListedModule:
    told = [other.language for other in library.translations if other.key == module.key]
    return ListedModule(
        **_said(module, own),
        band=module.band,
        grades=module.grades,
        tags=module.tags,
        minutes=module.minutes,
        languages=(module.language, *told),
        products=tuple(kind for kind in Kind if made_of_modules(kind) and has_parts(kind, [module])),
    )


def _template(template: SessionTemplate, own: Path) -> ListedTemplate:
    return ListedTemplate(
        **_said(template, own),
        form=template.form,
        bands=template.bands,
        minutes=template.minutes,
        modules=dict(template.modules),
        materials=template.kinds,
    )


def _quiz(survey: Survey, own: Path) -> ListedQuiz:
    return ListedQuiz(
        **_said(survey, own),
        band=survey.band,
        questions=len(survey.items),
    )


def _form(form: FormText, own: Path) -> ListedForm:
    return ListedForm(
        **_said(form, own),
        kind=form.kind,
        bands=form.bands,
    )


def _said(each: Module | SessionTemplate | Survey | FormText, own: Path) -> dict[str, Any]:
    """What every file says of itself; nobody notes when a form was last looked through."""
    return {
        "key": each.key,
        "title": each.title.replace("*", ""),
        "pack": each.pack,
        "own": Path(each.source_file).is_relative_to(own),
        "checked_on": None if isinstance(each, FormText) else each.checked_on,
    }
