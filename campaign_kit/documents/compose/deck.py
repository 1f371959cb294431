"""The slide deck of a session: title, the pages of its modules, where to find help; what to say and for how long."""

from dataclasses import replace

from campaign_kit.documents.blocks import Block, Manuscript, Pictures, Points, Sheet, Text
from campaign_kit.documents.compose.occasion import (
    Occasion,
    common,
    footer,
    form_in_words,
    is_at_school,
    is_for_children,
    spoken_to,
)
from campaign_kit.model.module import Band, ModulePage, PageKind
from campaign_kit.model.speaking import minutes_of
from campaign_kit.wording import materials as words

_COVER_CHILDREN = ("girl-light", "laptop", "boy-light")
_COVER_ADULTS = ("woman-light", "mobile-phone", "girl-light")
_DO, _DONT = "check-mark-button", "cross-mark"
_ASK = "thinking-face"


def compose_deck(occasion: Occasion) -> Manuscript:
    """Slides: the title, every page of every module in the order taught, the closing page with 111 and QR."""
    pages = [_page(page, module.title) for module in occasion.modules for page in module.pages]
    shared = {**common(occasion, words.CALL), "footer": Text(footer(occasion))}
    sheets = [_title(occasion), *pages, _closing(occasion)]
    return Manuscript(
        title=plain(_title_text(occasion)),
        subject=words.SUBJECT,
        author=occasion.office.name,
        language=occasion.session.language,
        sheets=tuple(
            replace(sheet, slots={**shared, **sheet.slots, "number": Text(str(number))})
            for number, sheet in enumerate(sheets, 1)
        ),
    )


def plain(text: str) -> str:
    """A title without its highlight marks."""
    return text.replace("*", "")


def _title_text(occasion: Occasion) -> str:
    if len(occasion.modules) == 1:
        return occasion.modules[0].cover_title or occasion.modules[0].title
    return words.DECK_TITLE if is_for_children(occasion.band) else words.DECK_TITLE_ADULTS


def _title(occasion: Occasion) -> Sheet:
    lines = (
        words.SKILLS_FOR_BAND.format(band=spoken_to(occasion)),
        words.FORM_AND_MINUTES.format(form=form_in_words(occasion), minutes=minutes_of(occasion.session)),
    )
    cover = occasion.modules[0].cover_pictures if occasion.modules else ()
    pictures = cover or (_COVER_CHILDREN if is_for_children(occasion.band) else _COVER_ADULTS)
    opening = occasion.modules[0].opening if occasion.modules else ()
    title = _title_text(occasion)
    return Sheet(
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


def _page(page: ModulePage, section: str) -> Sheet:
    slots: dict[str, Block] = {"title": Text(page.title)}
    if page.kind is PageKind.DO_DONT:
        slots |= {
            "do_picture": Pictures((_DO,)),
            "do_title": Text(words.DO),
            "do": Points(page.do),
            "dont_picture": Pictures((_DONT,)),
            "dont_title": Text(words.DONT),
            "dont": Points(page.dont),
        }
    elif page.kind is PageKind.SITUATION:
        slots |= {
            "story": Points(page.points),
            "question": Text(page.question),
            "picture": Pictures(page.pictures[:1] or (_ASK,)),
        }
    else:
        slots |= {"points": Points(page.points), "picture": Pictures(page.pictures[:2])}
    return Sheet(page.kind.value, page.title, slots, _notes(page.minutes, page.say), section)


def _closing(occasion: Occasion) -> Sheet:
    title, comfort = words.CLOSING_ADULT, words.COMFORT_ADULT
    if is_for_children(occasion.band):
        title = words.CLOSING_YOUTH if occasion.band is Band.D else words.CLOSING_CHILD
        comfort = words.COMFORT_CHILD if is_at_school(occasion) else words.COMFORT_NOT_AT_SCHOOL
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
