"""All that can be used of the content, as a list for people and programs: what it is, for whom, where it comes from."""

from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from campaign_kit.library.packs import Library
from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module, Tag
from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import Form
from campaign_kit.model.reference import Reference
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.content import ContentService
from campaign_kit.services.suiting import has_parts, made_of_modules
from campaign_kit.services.translation_text import parts_of


class Listed(BaseModel):
    """What every file says of itself; `own` ones lie in the office's own packs."""

    key: str
    title: str
    pack: str
    own: bool
    checked_on: date | None = None


class ListedTranslation(BaseModel):
    """A topic in another language; it is used for documents once somebody who speaks it has read it."""

    language: str
    name: str
    pack: str
    own: bool
    reviewer: str
    reviewed_on: date | None
    kinds: tuple[Kind, ...]


class ListedModule(Listed):
    """A topic; `products` are the kinds that can be made of it, `languages` those in which it is written."""

    band: Band
    grades: tuple[int, ...]
    tags: tuple[Tag, ...]
    minutes: int
    languages: tuple[str, ...]
    products: tuple[Kind, ...]
    translations: tuple[ListedTranslation, ...] = ()


class ListedTemplate(Listed):
    """A session template; `modules` are the topics of each band, `materials` what is ticked in its kit."""

    form: Form
    bands: tuple[Band, ...]
    minutes: int
    modules: dict[Band, tuple[str, ...]]
    materials: tuple[Kind, ...]


class ListedSet(Listed):
    """A set of activities; `sessions`, `outreach` and `tasks` count its rows."""

    for_kinds: tuple[OfficeKind, ...]
    first: str
    weeks: int
    sessions: int
    outreach: int
    tasks: int


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
    sets: tuple[ListedSet, ...]
    quizzes: tuple[ListedQuiz, ...]
    forms: tuple[ListedForm, ...]
    data: Reference


def list_content(content: ContentService) -> ContentList:
    """The list of what the library holds."""
    library, own = content.library(), content.paths.own_content
    return ContentList(
        modules=tuple(_module(module, library, own, content.reference()) for module in library.modules),
        templates=tuple(_template(template, own) for template in library.templates),
        sets=tuple(_set(each, own) for each in library.sets),
        quizzes=tuple(_quiz(survey, own) for survey in library.surveys),
        forms=tuple(_form(form, own) for form in library.forms),
        data=content.reference(),
    )


def _module(module: Module, library: Library, own: Path, data: Reference) -> ListedModule:
    told = [other for other in library.translations if other.key == module.key]
    names = {each.code: each.name for each in data.languages}
    return ListedModule(
        **_said(module, own),
        band=module.band,
        grades=module.grades,
        tags=module.tags,
        minutes=module.minutes,
        languages=(module.language, *(other.language for other in told)),
        products=tuple(kind for kind in Kind if made_of_modules(kind) and has_parts(kind, [module])),
        translations=tuple(
            ListedTranslation(
                language=other.language,
                name=names.get(other.language, other.language),
                pack=other.pack,
                own=Path(other.source_file).is_relative_to(own),
                reviewer=other.reviewer,
                reviewed_on=other.reviewed_on,
                kinds=parts_of(other),
            )
            for other in told
        ),
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


def _set(activities: ActivitySet, own: Path) -> ListedSet:
    return ListedSet(
        **_said(activities, own),
        for_kinds=activities.for_kinds,
        first=activities.first,
        weeks=activities.weeks,
        sessions=len(activities.sessions),
        outreach=len(activities.outreach),
        tasks=len(activities.tasks),
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


def _said(each: Module | SessionTemplate | ActivitySet | Survey | FormText, own: Path) -> dict[str, Any]:
    """What every file says of itself; nobody notes when a form was last looked through."""
    return {
        "key": each.key,
        "title": each.title.replace("*", ""),
        "pack": each.pack,
        "own": Path(each.source_file).is_relative_to(own),
        "checked_on": None if isinstance(each, FormText) else each.checked_on,
    }
