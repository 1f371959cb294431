"""What a session's papers say a second time, in its second language, beside or under the words it stands for.

Every sentence of that language comes from a translation that the library has; none is put together here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from campaign_kit.documents.blocks import Block, Cards, Points, Text
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.model.module import Module, ModulePage, PageKind, PosterText

_DO_DONT = ("do_dont_title", "do_title", "do_picture", "do", "dont_title", "dont_picture", "dont")
_MESSAGE = ("message", "message_picture", "faces")
_STEPS = ("steps_title", "steps_lead", "steps", "steps_note")


def paired_pages(module: Module, occasion: Occasion) -> Iterator[tuple[ModulePage, ModulePage | None]]:
    """The pages of a module, each with the same one in the second language where there is such."""
    second = occasion.told_in_second(module)
    twins = second.pages if second else ()
    for number, page in enumerate(module.pages):
        twin = twins[number] if number < len(twins) else None
        yield page, twin if twin and twin.kind is page.kind else None


def second_title(occasion: Occasion) -> Text | None:
    """The title of the one topic in the second language; several topics have none of their own."""
    second = occasion.told_in_second(occasion.modules[0]) if len(occasion.modules) == 1 else None
    return Text(second.cover_title or second.title, second.language) if second else None


def told_twice(slots: Mapping[str, Block], occasion: Occasion) -> dict[str, Block]:
    """The slots of a poster with what they say in the second language.

    What it cannot say in it is left out, so that no design is offered that leaves half of the readers out; where it can
    say nothing in it, all stays as it is.
    """
    twins: tuple[tuple[tuple[str, ...], dict[str, Block]], ...] = (
        (("rules",), _rules(slots, occasion)),
        (_DO_DONT, _do_dont(occasion)),
        (_MESSAGE, _message(occasion)),
        (_STEPS, {}),
    )
    if not any(twin for _, twin in twins):
        return dict(slots)
    lost = {name for names, twin in twins if not twin for name in names}
    kept = {name: block for name, block in slots.items() if name not in lost}
    return kept | {name: block for _, twin in twins for name, block in twin.items()}


def _rules(slots: Mapping[str, Block], occasion: Occasion) -> dict[str, Block]:
    """The rules, each with its second instead of its reason, and the title of the one poster they are from."""
    rules, posters = slots.get("rules"), list(_posters(occasion))
    said = {rule.rule: twin.rule for one, other in posters for rule, twin in zip(one.rules, other.rules, strict=False)}
    if not isinstance(rules, Cards) or not any(card.title in said for card in rules.items):
        return {}
    cards = tuple(
        replace(card, detail="", second=said[card.title]) if card.title in said else card for card in rules.items
    )
    language = occasion.second[0].language
    is_one = sum(module.poster is not None for module in occasion.modules) == 1
    title: dict[str, Block] = {"second_title": Text(posters[0][1].title, language)} if is_one else {}
    return {"rules": Cards(cards, language), **title}


def _posters(occasion: Occasion) -> Iterator[tuple[PosterText, PosterText]]:
    for module in occasion.modules:
        second = occasion.told_in_second(module)
        if module.poster and second and second.poster:
            yield module.poster, second.poster


def _do_dont(occasion: Occasion) -> dict[str, Block]:
    """Of the page that a poster shows: the first of its kind."""
    pages = (pair for module in occasion.modules for pair in paired_pages(module, occasion))
    twin = next((twin for page, twin in pages if page.kind is PageKind.DO_DONT), None)
    if twin is None:
        return {}
    language = occasion.second[0].language
    return {
        "second_do_dont_title": Text(twin.title, language),
        "second_do": Points(twin.do, language=language),
        "second_dont": Points(twin.dont, language=language),
    }


def _message(occasion: Occasion) -> dict[str, Block]:
    """Of the slogan or the message that a poster shows."""
    module = next((module for module in occasion.modules if module.slogans or module.messages), None)
    second = occasion.told_in_second(module) if module else None
    if module is None or second is None:
        return {}
    said = second.slogans if module.slogans else second.messages
    return {"second_message": Text(said[0], second.language)} if said else {}
