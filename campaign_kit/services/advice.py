"""What to think of again before a session: bands, grades, days and minutes. Values in, Vietnamese sentences out."""

from collections.abc import Iterator, Sequence
from datetime import date

from campaign_kit.model.module import CHILD_BANDS, STAFF_BANDS, Band, Module, band_of_grade
from campaign_kit.model.plan import FORMS, Form, Place, PlaceKind, SchoolLevel, SessionDraft, SessionStatus
from campaign_kit.model.speaking import bands_of, grades_of, minutes_of
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.offer_notices import untold
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label
from campaign_kit.wording.materials import SHORT_BANDS
from campaign_kit.wording.offers import NO_STAFF_CONTENT
from campaign_kit.wording.plan import advice

_NOT_YET = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED})


def advice_on(
    draft: SessionDraft,
    places: Sequence[Place],
    modules: Sequence[Module],
    today: date,
    library: Sequence[Module],
    template: SessionTemplate | None = None,
) -> list[str]:
    """The sentences in the order a person should read them; empty when nothing is odd.

    `modules` are those chosen, `library` all that can be chosen, `template` what the session is led by.
    """
    bands = bands_of(draft.form, places, _bands(modules))
    return [
        *_on_day(draft, today),
        *_on_places(draft, places),
        *_on_staff(draft, modules, library),
        *_on_bands(draft, bands, modules),
        *_on_proposed(bands, modules, template),
        *_on_modules(bands, places, modules),
        *_on_minutes(draft, modules, template),
    ]


def advice_on_bands(draft: SessionDraft, places: Sequence[Place], modules: Sequence[Module]) -> list[str]:
    """The sentences on bands alone: that the places are of several, and that a module is of another."""
    bands = bands_of(draft.form, places, _bands(modules))
    return [*_on_bands(draft, bands, modules), *_on_modules(bands, places, modules)] if bands else []


def _on_day(draft: SessionDraft, today: date) -> Iterator[str]:
    if draft.day < today and draft.status in _NOT_YET:
        yield advice("past_day", day=numbers.day(draft.day))


def _on_places(draft: SessionDraft, places: Sequence[Place]) -> Iterator[str]:
    if not places:
        yield advice("no_place")
    if FORMS[draft.form].bands:
        return
    for place in places:
        if place.kind is PlaceKind.CLASS and place.grade is None:
            yield advice("class_without_grade", place=place.name)
        if place.school_level is SchoolLevel.PRESCHOOL:
            yield advice("preschool", place=place.name)


def _on_staff(draft: SessionDraft, modules: Sequence[Module], library: Sequence[Module]) -> Iterator[str]:
    if not modules:
        for band in untold(draft.form, library):
            yield NO_STAFF_CONTENT.format(band=SHORT_BANDS[band])


def _on_bands(draft: SessionDraft, bands: tuple[Band, ...], modules: Sequence[Module]) -> Iterator[str]:
    if not bands and not modules:
        yield advice("unknown_band")
    if draft.form is Form.COUNSELLING:  # hears one pupil at a time, so it need not be made several
        return
    if len(bands) == 2:
        yield advice("two_bands", first=label(bands[0]), second=label(bands[1]))
    if len(bands) > 2:
        yield advice("many_bands", bands=_listed(bands))


def _on_proposed(bands: tuple[Band, ...], modules: Sequence[Module], template: SessionTemplate | None) -> Iterator[str]:
    """A template for several bands takes the topic of its first one where no place tells whom it speaks to."""
    if template is not None and len(template.bands) > 1 and modules and not bands:
        yield advice("proposed_band", key=modules[0].key, module_band=label(modules[0].band))


def _on_modules(bands: tuple[Band, ...], places: Sequence[Place], modules: Sequence[Module]) -> Iterator[str]:
    if not bands or not modules or _are_all_of_staff(bands, modules):
        return
    for module in modules:
        if module.band not in bands:
            yield advice("module_band", key=module.key, module_band=label(module.band), bands=_listed(bands))
    taught = {module.band for module in modules}
    for band in bands:
        if band not in taught:
            yield from _untaught(band, places, modules[0])


def _are_all_of_staff(bands: tuple[Band, ...], modules: Sequence[Module]) -> bool:
    """Teachers, officials and collaborators are trained and meet under the same forms: the topics tell who comes."""
    return set(bands) <= set(STAFF_BANDS) and all(module.band in STAFF_BANDS for module in modules)


def _untaught(band: Band, places: Sequence[Place], module: Module) -> Iterator[str]:
    grades = sorted(grade for grade in grades_of(places) if band_of_grade(grade) is band)
    if band in CHILD_BANDS and grades and module.band in CHILD_BANDS:
        listed = numbers.join([str(grade) for grade in grades])
        yield advice("module_grade", key=module.key, module_band=label(module.band), grades=listed)
    else:
        yield advice("band_without_module", band=label(band))


def _on_minutes(draft: SessionDraft, modules: Sequence[Module], template: SessionTemplate | None) -> Iterator[str]:
    """A template takes parts of its topics, so its own minutes count, where the session says how long it is."""
    available = minutes_of(draft)
    if template is not None:
        is_known = draft.integrated_minutes is not None or None not in (draft.starts_at, draft.ends_at)
        if is_known and template.minutes > available:
            yield advice("template_too_long", title=template.title, needed=template.minutes, available=available)
        return
    needed = sum(module.minutes for module in modules)
    if needed > available and len(modules) > 1:
        yield advice("too_long", needed=needed, available=available)


def _bands(modules: Sequence[Module]) -> list[Band]:
    return [module.band for module in modules]


def _listed(bands: Sequence[Band]) -> str:
    return numbers.join([label(band) for band in bands])
