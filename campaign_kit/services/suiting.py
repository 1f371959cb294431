"""Which documents a session is offered: kinds by its template or form, bands by its places and modules.

Values in, offers out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.model.form_text import FORM_KINDS, FormText
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import CHILD_BANDS, Band, Module
from campaign_kit.model.plan import Place, Session
from campaign_kit.services.meeting import Meeting, Shelf
from campaign_kit.services.offer_words import detail_of, form_title, run_sheet_title, survey_title, title_of
from campaign_kit.services.offers import KindInfo, Offer

# what a module must have one of for the kind to be made of it
_PARTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.DECK: ("pages",),
    Kind.HANDOUT: ("pages",),
    Kind.POSTER: ("poster",),
    Kind.LEAFLET: ("leaflet",),
    Kind.BANNER: ("slogans", "messages"),
    Kind.STANDEE: ("poster",),
    Kind.SOCIAL: ("post", "poster"),
    Kind.NOTICE: ("messages",),
    Kind.TICKER: ("slogans", "messages"),
    Kind.SCRIPT: ("broadcast",),
    Kind.GAME: ("game",),
    Kind.QUIZ: ("quiz",),
    Kind.ARTICLE: ("messages",),
    Kind.CARDS: ("cards",),
}
_TAKEN_HOME = frozenset({Kind.AGREEMENT, Kind.CONSENT, Kind.DATA_NOTICE})
_FOR_THE_LEADER = frozenset({Kind.REFERRAL, Kind.GUIDE})
_WITH_A_LIST = frozenset({Kind.CONSENT, Kind.DATA_NOTICE})


@dataclass(frozen=True)
class People:
    """Who is known of a session by name: how many stand on its list, how many of them were there, whether one is kept.

    `pages` is how many official pages the office has.
    """

    listed: int = 0
    present: int = 0
    has_list: bool = False
    pages: int = 0


NOBODY = People()


def offers_for(session: Session, places: Sequence[Place], shelf: Shelf, people: People = NOBODY) -> list[Offer]:
    """The offers, those that suit the session first and in their order, each kind once for every band it speaks to.

    What suits is what its template asks for, else what suits its form. What is said once to all who stand there (words
    for a loudspeaker, a banner) is ticked for one band: of those with a chosen topic, else of all, the one with most
    classes; posters, and games where all stand in one yard, are for every band; a deck and a run sheet are there for
    every topic that was chosen. Run sheets of all templates of the form are offered, that of its own is ticked. The
    survey of a band is offered beside the quiz on its topics; one of them is ticked.
    A leaflet for children's sessions is the parents' one, to take home (R52); the children's own is offered beside it.
    """
    meeting = Meeting.of(session, places, shelf)
    order = [*meeting.kinds, *(kind for kind in Kind if kind not in meeting.kinds)]
    made = [offer for kind in order if kind in shelf.kinds for offer in _of_kind(kind, meeting, shelf, people)]
    return sorted(made, key=lambda offer: not offer.suits)


def _of_kind(kind: Kind, meeting: Meeting, shelf: Shelf, people: People) -> Iterator[Offer]:
    info, suits = shelf.kinds[kind], kind in meeting.kinds
    if kind in FORM_KINDS:
        yield from _of_forms(info, meeting, shelf, people, suits=suits)
    elif kind is Kind.RUN_SHEET:
        yield from _of_templates(info, meeting, shelf, suits=suits)
    elif kind is Kind.QUIZ:
        yield from _quizzes(info, meeting, shelf, suits=suits)
    elif kind in _PARTS:
        yield from _of_modules(info, meeting, shelf, suits=suits)
    else:
        number = {Kind.CERTIFICATE: people.present, Kind.BADGE: people.listed}.get(kind, 1)
        if number:
            band = meeting.bands[0] if meeting.bands else Band.P
            yield _offer(info, band, suits=suits, detail=detail_of(kind, (), people.listed, people.present))


def _of_modules(info: KindInfo, meeting: Meeting, shelf: Shelf, *, suits: bool) -> Iterator[Offer]:
    kind, several = info.kind, len(meeting.modules) > 1
    able = [band for band, modules in meeting.modules.items() if has_parts(kind, modules)]
    ticked = meeting.ticked(kind, able) if suits else ()
    home = meeting.for_parents(shelf.modules) if kind is Kind.LEAFLET and meeting.has_children else ()
    for band in able:
        at_home = band in CHILD_BANDS and has_parts(kind, home)
        named = several or at_home
        yield _made_of(info, band, meeting.modules[band], suits=band in ticked and not at_home, named=named)
    if Band.P not in meeting.modules and meeting.modules and has_parts(kind, home):
        yield _made_of(info, Band.P, home, suits=suits, named=True)


def _of_templates(info: KindInfo, meeting: Meeting, shelf: Shelf, *, suits: bool) -> Iterator[Offer]:
    """The run sheet of its own template, then those of the others of its form, for every band they share with it.

    Others that are meant for other grades are left out.
    """
    own, form = meeting.template, meeting.session.form
    others = [
        each
        for each in shelf.templates
        if each.form is form and each is not own and not meeting.is_for_other_grades(each)
    ]
    able = [
        (each, [band for band in meeting.modules if band in each.bands]) for each in ([own] if own else []) + others
    ]
    able = [(each, bands) for each, bands in able if bands]
    for template, bands in able:
        ticked = meeting.ticked(info.kind, bands) if suits and template is own else ()
        for band in bands:
            yield _offer(
                info,
                band,
                suits=band in ticked,
                modules=tuple(module.key for module in meeting.modules[band]),
                title=run_sheet_title(template, band, is_known=template is own or len(able) == 1, bands=len(bands)),
                detail=template.title,
                form=template.key,
            )


def _quizzes(info: KindInfo, meeting: Meeting, shelf: Shelf, *, suits: bool) -> Iterator[Offer]:
    """The quiz on the topics; beside it the survey of each band, ticked instead where the template asks for it."""
    surveys = [each for band in meeting.bands for each in shelf.surveys if each.band is band]
    asked = suits and meeting.asks_survey and bool(surveys)
    yield from _of_modules(info, meeting, shelf, suits=suits and not asked)
    ticked = meeting.ticked(info.kind, [each.band for each in surveys]) if asked else ()
    for survey in surveys:
        detail = detail_of(info.kind, (), questions=len(survey.items))
        title = survey_title(survey)
        yield _offer(info, survey.band, suits=survey.band in ticked, title=title, detail=detail, form=survey.key)


def made_of_modules(kind: Kind) -> bool:
    """True for a kind that is made of topic modules, not of a form, a list of names or a template."""
    return kind in _PARTS


def has_parts(kind: Kind, modules: Sequence[Module]) -> bool:
    """True when one of the modules has a part that the kind, one that is made of modules, is made from."""
    return any(getattr(module, part) for module in modules for part in _PARTS[kind])


def _made_of(info: KindInfo, band: Band, modules: tuple[Module, ...], *, suits: bool, named: bool) -> Offer:
    return _offer(
        info,
        band,
        suits=suits,
        modules=tuple(module.key for module in modules),
        title=title_of(info.kind, band if named else None),
        detail=detail_of(info.kind, modules),
    )


def _of_forms(info: KindInfo, meeting: Meeting, shelf: Shelf, people: People, *, suits: bool) -> Iterator[Offer]:
    """Each form of the kind once, for the first band it shares with the session; parents' ones go home too.

    Those that grown-ups work by are there with every session: a child may tell something at any of them. Of these the
    ones for its own bands are ticked, all where it has none.
    """
    if info.kind is Kind.QR_SHEET and not people.pages:
        return
    ticked = suits and (people.has_list or info.kind not in _WITH_A_LIST)
    found = _bands_of_forms([form for form in shelf.forms if form.kind is info.kind], meeting, wanted=suits)
    apart = info.kind in _FOR_THE_LEADER and any(band in meeting.bands for _, band in found)
    for form, band in found:
        title = form_title(form, band, [each for each, _ in found], [each for _, each in found])
        suiting = ticked and (band in meeting.bands or not apart)
        told = detail_of(info.kind, ()) or form.title.replace("*", "")
        yield _offer(info, band, suits=suiting, title=title, detail=told, form=form.key)


def _bands_of_forms(forms: Sequence[FormText], meeting: Meeting, *, wanted: bool) -> list[tuple[FormText, Band]]:
    shared = {form.key: next((band for band in meeting.bands if band in form.bands), None) for form in forms}
    found = []
    for form in forms:
        band = shared[form.key]
        if band is None and form.kind in _TAKEN_HOME and meeting.has_children and Band.P in form.bands:
            band = Band.P
        if band is None and form.kind in _FOR_THE_LEADER:
            band = form.bands[0]
        if band is not None:
            found.append((form, band))
    if not found and forms and wanted:
        return [(forms[0], forms[0].bands[0])]
    return found


def _offer(
    info: KindInfo,
    band: Band,
    *,
    suits: bool,
    detail: str,
    modules: tuple[str, ...] = (),
    title: str = "",
    form: str = "",
) -> Offer:
    first = info.designs[0]
    return Offer(
        kind=info.kind,
        band=band,
        modules=modules,
        formats=info.formats,
        designs=info.designs,
        themes=info.themes,
        look=Look(design=first.code, paper=first.papers[0].code, theme=info.themes[0].code),
        suits=suits,
        title=title or title_of(info.kind, None),
        detail=detail,
        form=form,
    )
