"""The fullest session there can be, for trying designs: all that documents are made from in turn, long names.

Made up; never stored, never printed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time

from campaign_kit.documents.compose.occasion import Link, NameSheet, Occasion, SheetName
from campaign_kit.library.packs import Library
from campaign_kit.model.check_in_code import code_of
from campaign_kit.model.form_text import FORM_KINDS
from campaign_kit.model.materials import BILINGUAL, Kind
from campaign_kit.model.module import Band, Module
from campaign_kit.model.office import HelpLine, HelpLineDraft, Office, arranged, compulsory_help_lines
from campaign_kit.model.plan import Form, Place, PlaceKind, SchoolLevel, Session
from campaign_kit.model.template import SessionTemplate
from campaign_kit.wording import languages
from campaign_kit.wording import proof as words

TRIAL_DAY = date(2026, 11, 23)
TRIAL_PAGES = tuple(url for _, url in words.TRIAL_PAGES)
_LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63a80000007a00"
    "79b361b57b0000000049454e44ae426082"
)
_NUMBER = "0269 3855 11{number}"
_PLACE = 1


def trials(kind: Kind, library: Library, topics: Sequence[Module] = ()) -> Iterator[Occasion]:
    """An occasion of the kind for all that it is made from.

    That is each topic, also with each of its translations; each band of each form; each topic of a template with it
    (one of `topics` where the library lacks it); for a quiz the surveys too.
    """
    if kind in FORM_KINDS:
        for form in library.forms:
            for band in form.bands if form.kind is kind else ():
                yield replace(_fullest(band), form_text=form, modules=_of_band(library.modules, band))
    elif kind is Kind.RUN_SHEET:
        known = {module.key: module for module in (*topics, *library.modules)}
        for template in library.templates:
            yield from (replace(each, template=template) for each in _led(template, known))
    else:
        for module in library.modules:
            yield replace(_fullest(module.band), modules=(module,))
        yield from _in_both(kind, library, topics)
        for survey in library.surveys if kind is Kind.QUIZ else ():
            yield replace(_fullest(survey.band), survey=survey)


def _in_both(kind: Kind, library: Library, topics: Sequence[Module]) -> Iterator[Occasion]:
    """Each translation beside its topic, for the kinds whose pages carry both."""
    known = {module.key: module for module in (*topics, *library.modules)}
    for told in library.translations if kind in BILINGUAL else ():
        if told.key in known:
            occasion = replace(_fullest(told.band), modules=(known[told.key],), second=(told,))
            yield replace(occasion, second_name=languages.SPOKEN.format(name=told.language))


def _led(template: SessionTemplate, known: Mapping[str, Module]) -> Iterator[Occasion]:
    for band, keys in template.modules.items():
        occasion = _fullest(band)
        session = occasion.session.model_copy(update={"form": template.form, "template": template.key})
        for module in (known[key] for key in keys if key in known):
            yield replace(occasion, session=session, modules=(module,))


def unset_office(band: Band) -> Occasion:
    """What stands in for the own office until it is set up: nobody beside it, the compulsory help lines alone."""
    return replace(
        _fullest(band), places=(), partners=(), help_lines=_numbered([]), names=NameSheet(), logo=b"", imprint=""
    )


def _of_band(modules: Sequence[Module], band: Band) -> tuple[Module, ...]:
    return tuple(module for module in modules if module.band is band)[:1]


def _fullest(band: Band) -> Occasion:
    """Two co-organisers, five local lines, a logo, a print permit, the longest usual names."""
    school = Place(
        id=_PLACE,
        uid="trial",
        office_id=1,
        kind=PlaceKind.SCHOOL,
        name=words.TRIAL_SCHOOL,
        school_level=SchoolLevel.LOWER_SECONDARY,
    )
    session = Session(
        id=1,
        uid="trial",
        title=words.TRIAL_TITLE,
        form=Form.EXTRACURRICULAR,
        day=TRIAL_DAY,
        starts_at=time(7, 15),
        place_ids=(_PLACE,),
    )
    people = tuple(
        SheetName(name, class_name="7A1", home=words.TRIAL_SCHOOL, code=code_of(number))
        for number, name in enumerate(words.TRIAL_PEOPLE, 1)
    )
    return Occasion(
        office=Office(id=1, uid="trial", name=words.TRIAL_OFFICE, place_name=words.TRIAL_PLACE, is_own=True),
        session=session,
        places=(school,),
        partners=words.TRIAL_PARTNERS,
        help_lines=_help_lines(),
        band=band,
        modules=(),
        names=NameSheet(people, words.TRIAL_PURPOSE, date(TRIAL_DAY.year + 1, 12, 31)),
        links=tuple(Link(name, url) for name, url in words.TRIAL_PAGES),
        logo=_LOGO,
        imprint=words.TRIAL_IMPRINT,
    )


def _help_lines() -> tuple[HelpLine, ...]:
    local = [
        HelpLineDraft(label=label, number_or_address=_NUMBER.format(number=number), verified_on=TRIAL_DAY)
        for number, label in enumerate(words.TRIAL_LINES)
    ]
    return _numbered(local)


def _numbered(local: Sequence[HelpLineDraft]) -> tuple[HelpLine, ...]:
    lines = arranged([*compulsory_help_lines(), *local])
    return tuple(HelpLine(id=number, **line.model_dump()) for number, line in enumerate(lines, start=1))
