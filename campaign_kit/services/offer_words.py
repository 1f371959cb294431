"""How offers and their files are named, and what is said of each in a few words."""

import re
from collections.abc import Sequence

from campaign_kit.documents.compose.sign_in_sheet import SPARE
from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import Kind, Printing
from campaign_kit.model.module import Band, Module
from campaign_kit.model.names import clean
from campaign_kit.model.plan import Session
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.offers import Offer
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_BETWEEN_DIGITS = re.compile(r"(?<=\d):(?=\d)")
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 90


def title_of(kind: Kind, band: Band | None) -> str:
    """ "Áp phích", or "Áp phích (9–11 tuổi)" where the session has it for several bands."""
    if band is None:
        return label(kind)
    return words.OFFER_TITLE.format(kind=label(kind), band=words.SHORT_BANDS[band])


def form_title(form: FormText, band: Band, forms: Sequence[FormText], bands: Sequence[Band]) -> str:
    """The kind alone; with the band, or with the form's own title, where there are others of its kind."""
    if len(forms) == 1:
        return title_of(form.kind, None)
    if bands.count(band) == 1:
        return title_of(form.kind, band)
    return words.OFFER_TITLE.format(kind=label(form.kind), band=form.title.replace("*", ""))


def run_sheet_title(template: SessionTemplate, band: Band, *, is_known: bool, bands: int) -> str:
    """The kind alone, with the band where it is for several; of a template that is not known with its title."""
    if is_known:
        return title_of(Kind.RUN_SHEET, band if bands > 1 else None)
    of_band = words.TEMPLATE_AND_BAND.format(template=template.title, band=words.SHORT_BANDS[band])
    within = of_band if bands > 1 else template.title
    return words.OFFER_TITLE.format(kind=label(Kind.RUN_SHEET), band=within)


def survey_title(survey: Survey) -> str:
    """The kind, with how many questions it has and for whom."""
    within = words.SURVEY_WITHIN.format(count=len(survey.items), band=words.SHORT_BANDS[survey.band])
    return words.OFFER_TITLE.format(kind=label(Kind.QUIZ), band=within)


def detail_of(
    kind: Kind, modules: Sequence[Module], listed: int = 0, present: int = 0, questions: int | None = None
) -> str:
    """What is in it, or what it is for; `questions` None counts those of the modules."""
    if kind is Kind.SIGN_IN_SHEET:
        pattern = words.SHEET_DETAIL_NAMES if listed else words.SHEET_DETAIL
        return pattern.format(names=numbers.count(listed), spare=SPARE)
    facts = {
        "pages": 2 + sum(len(module.pages) for module in modules),
        "questions": sum(len(module.quiz) for module in modules) if questions is None else questions,
        "cards": sum(len(module.cards) for module in modules),
        "game": numbers.join([f"“{module.game.title}”" for module in modules if module.game]),
        "listed": numbers.count(listed),
        "present": numbers.count(present),
    }
    return words.DETAILS.get(kind.value, "").format_map(facts)


def file_stem(session: Session, offer: Offer, version: int = 1) -> str:
    """A name people find again: "2026-11-23 Sinh hoạt dưới cờ – Áp phích A3"; no sign that Windows refuses.

    A design that is not the usual one, and a version after the first, are named too.
    """
    kind = label(offer.kind)
    if len(offer.papers) > 1:
        kind = f"{kind} {offer.paper.name}"
    within = offer.title.removeprefix(label(offer.kind)).strip(" ()")
    design = offer.design.name if offer.designs[:1] != (offer.design,) else ""
    pattern = words.FILE_NAME if not within else words.FILE_NAME_BAND
    named = pattern.format(
        day=session.day.isoformat(), title=in_file_names(session.title)[:_LONGEST_NAME], kind=kind, band=within
    )
    if design:
        named = words.FILE_NAME_DESIGN.format(name=named, design=design)
    if version > 1:
        named = words.FILE_NAME_VERSION.format(name=named, version=version)
    return clean(in_file_names(named)).rstrip(". ")


def printed_stem(stem: str, printing: Printing) -> str:
    """The name of the file for the printer: "… – ghép A4", "… – nhà in"."""
    pattern = words.FILE_NAME_TILED if printing.tile else words.FILE_NAME_SHOP
    return pattern.format(name=stem, paper=printing.tile)


def in_file_names(text: str) -> str:
    """The text without what Windows refuses; "1:10" stays readable as "1-10"."""
    return _NOT_IN_FILE_NAMES.sub(" ", _BETWEEN_DIGITS.sub("-", text))
