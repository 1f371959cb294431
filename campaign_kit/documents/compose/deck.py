"""The slide deck of a session: title, the pages of its modules, where to find help; what to say and for how long."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from campaign_kit.documents.blocks import Block, Manuscript, Pictures, Points, Sheet, Text
from campaign_kit.documents.compose.occasion import (
    Occasion,
    common,
    footer,
    form_in_words,
    general_title,
    is_at_school,
    is_for_children,
    is_for_staff,
    spoken_to,
)
from campaign_kit.documents.compose.twice import paired_pages, second_title
from campaign_kit.model.module import Band, Module, ModulePage, PageKind
from campaign_kit.model.speaking import minutes_of
from campaign_kit.wording import materials as words

_COVER_CHILDREN = ("girl-light", "laptop", "boy-light")
_COVER_ADULTS = ("woman-light", "mobile-phone", "girl-light")
_DO, _DONT = "check-mark-button", "cross-mark"
_ASK = "thinking-face"
_SEEN_ONCE = ("picture",)


def compose_deck(occasion: Occasion) -> Manuscript:
    """Slides: the title, every page of every module in the order taught, the closing page with 111 and QR.

    In two languages a page stands in two columns, or before the same one in the second language.
    """
    pages = [sheet for module in occasion.modules for sheet in _pages(module, occasion)]
    shared = {**common(occasion, words.CALL), "footer": Text(footer(occasion))}
    sheets = [_title(occasion), *pages, _closing(occasion)]
    return Manuscript(
        title=plain(_title_text(occasion)),
        subject=words.SUBJECT,
        author=occasion.office.name,
        language=occasion.language,
        sheets=tuple(_shared(sheet, {**shared, "number": Text(str(number))}) for number, sheet in enumerate(sheets, 1)),
    )


def is_told_twice(occasion: Occasion) -> bool:
    """Whether any page of its deck is told in a second language too."""
    return any(twin for module in occasion.modules for _, twin in paired_pages(module, occasion))


def _shared(sheet: Sheet, shared: Mapping[str, Block]) -> Sheet:
    """The sheet with what every sheet may show, which are also those that it is taken apart into."""
    apart = tuple(_shared(each, shared) for each in sheet.apart)
    return replace(sheet, slots={**shared, **sheet.slots}, apart=apart)


def _pages(module: Module, occasion: Occasion) -> Iterator[Sheet]:
    second = occasion.told_in_second(module)
    for page, twin in paired_pages(module, occasion):
        first = _page(page, module.title)
        if twin is None or second is None:
            yield first
            continue
        shown = twin.model_copy(update={"pictures": page.pictures, "minutes": 0})
        again = _again(shown, module.title, second.language)
        if page.kind is PageKind.DO_DONT:
            yield from (first, again)
        else:
            yield _beside(first, again, _notes(page.minutes, (*page.say, *twin.say)))


def _again(page: ModulePage, section: str, language: str) -> Sheet:
    """The page in a second language, which may need more room than Vietnamese: then it stands on two pages."""
    halves = [page.model_copy(update=half) for half in _halves(page)]
    parts = tuple(_page(half, section, language) for half in halves)
    return replace(_page(page, section, language), apart=parts)


def _halves(page: ModulePage) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """What differs in the two halves of a page: half of each list, what is said with the first."""
    if page.kind is PageKind.SITUATION:
        told = {"kind": PageKind.POINTS, "points": page.points}
        return told, {"points": page.points[-1:], "say": ()}
    lists = {name: getattr(page, name) for name in ("points", "do", "dont")}
    first = {name: items[: -(-len(items) // 2)] for name, items in lists.items()}
    rest = {name: items[-(-len(items) // 2) :] for name, items in lists.items()}
    return first, {**rest, "say": ()}


def _beside(first: Sheet, again: Sheet, notes: str) -> Sheet:
    """Both in two columns of one page."""
    said = {f"second_{slot}": block for slot, block in again.slots.items() if slot not in _SEEN_ONCE}
    return replace(first, name=f"{first.name}_both", slots={**first.slots, **said}, notes=notes, apart=(first, again))


def plain(text: str) -> str:
    """A title without its highlight marks."""
    return text.replace("*", "")


def _title_text(occasion: Occasion) -> str:
    if len(occasion.modules) == 1:
        return occasion.modules[0].cover_title or occasion.modules[0].title
    return general_title(occasion.band)


def _title(occasion: Occasion) -> Sheet:
    whom = words.FOR_BAND if is_for_staff(occasion.band) else words.SKILLS_FOR_BAND
    lines = (
        whom.format(band=spoken_to(occasion)),
        words.FORM_AND_MINUTES.format(form=form_in_words(occasion), minutes=minutes_of(occasion.session)),
    )
    cover = occasion.modules[0].cover_pictures if occasion.modules else ()
    pictures = cover or (_COVER_CHILDREN if is_for_children(occasion.band) else _COVER_ADULTS)
    opening = occasion.modules[0].opening if occasion.modules else ()
    title = _title_text(occasion)
    first = Sheet(
        name="title",
        title=plain(title),
        slots={
            "title": Text(title),
            "subtitle": Text("\n".join(lines)),
            "pictures": Pictures(pictures[:3]),
        },
        notes=_notes(0, opening),
        section=words.SECTION_OPENING,
    )
    second = second_title(occasion)
    if second is None:
        return first
    again = replace(first, slots={**first.slots, "title": second}, notes="")
    return replace(first, slots={**first.slots, "second_title": second}, apart=(first, again))


def _page(page: ModulePage, section: str, language: str = "") -> Sheet:
    slots: dict[str, Block] = {"title": Text(page.title, language)}
    if page.kind is PageKind.DO_DONT:
        slots |= {
            "do_picture": Pictures((_DO,)),
            "do_title": Text(words.DO),
            "do": Points(page.do, language=language),
            "dont_picture": Pictures((_DONT,)),
            "dont_title": Text(words.DONT),
            "dont": Points(page.dont, language=language),
        }
    elif page.kind is PageKind.SITUATION:
        slots |= {
            "story": Points(page.points, language=language),
            "question": Text(page.question, language),
            "picture": Pictures(page.pictures[:1] or (_ASK,)),
        }
    else:
        slots |= {"points": Points(page.points, language=language), "picture": Pictures(page.pictures[:2])}
    return Sheet(page.kind.value, page.title, slots, _notes(page.minutes, page.say), section)


def _closing(occasion: Occasion) -> Sheet:
    title, comfort = words.CLOSING_ADULT, words.COMFORT_ADULT
    if occasion.band is Band.D:
        title = words.CLOSING_YOUTH
        comfort = words.COMFORT_YOUTH if is_at_school(occasion) else words.COMFORT_YOUTH_NOT_AT_SCHOOL
    elif is_for_children(occasion.band):
        title = words.CLOSING_CHILD
        comfort = words.COMFORT_CHILD if is_at_school(occasion) else words.COMFORT_NOT_AT_SCHOOL
    elif is_for_staff(occasion.band):
        title, comfort = words.CLOSING_STAFF, words.COMFORT_STAFF
    closing = occasion.modules[-1].closing if occasion.modules else ()
    return Sheet(
        name="closing",
        title=title,
        slots={
            "title": Text(title),
            "comfort": Text(comfort),
            "scan": Text(words.SCAN),
        },
        notes=_notes(0, closing),
        section=words.SECTION_CLOSING,
    )


def _notes(page_minutes: int, say: tuple[str, ...]) -> str:
    """What to say and how long, for the speaker; empty when the module says nothing."""
    time = [words.NOTE_MINUTES.format(minutes=page_minutes)] if page_minutes else []
    return "\n".join([*time, *([words.NOTE_SAY, *say] if say else [])])
