"""The loudspeaker script: what is said, who speaks, where help is, and how long the reading takes.

A village hears each module's own broadcast, a meeting of pupils what the module says to children.

One module is one item of the broadcast, complete in itself and on sheets of its own, so that each can be read on
another day. Everything is written as it is said: see `wording.spoken`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.documents.blocks import (
    Block,
    Callout,
    Flow,
    FlowPart,
    Heading,
    HelpEntry,
    Manuscript,
    Passage,
    Sheet,
    Text,
)
from campaign_kit.documents.compose.announcement import said_to_pupils
from campaign_kit.documents.compose.occasion import Occasion, common, form_in_words, help_block, is_for_children
from campaign_kit.errors import Refused
from campaign_kit.model.module import Module
from campaign_kit.model.office import CHILD_HOTLINE
from campaign_kit.model.plan import FORMS
from campaign_kit.model.speaking import minutes_of
from campaign_kit.wording import announcements, materials, numbers
from campaign_kit.wording import papers as words
from campaign_kit.wording.spoken import digits, half_minutes, phone, spoken, syllables
from campaign_kit.wording.steps import MOTTO

_HOTLINE = digits(CHILD_HOTLINE)
_A_NUMBER = re.compile(r"\+?[0-9][0-9 .()-]{2,}")
_AT_THE_HEAD = 3
_LETTERS_A_SYLLABLE = 4


@dataclass(frozen=True)
class Item:
    """One item: its topic, and its sentences in four parts, each as it is read."""

    topic: str
    opening: tuple[str, ...]
    body: tuple[str, ...]
    help: tuple[str, ...]
    end: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        return (*self.opening, *self.body, *self.help, *self.end)

    @property
    def syllables(self) -> int:
        return syllables(" ".join(self.sentences))


def compose_script(occasion: Occasion) -> Manuscript:
    """A sheet for each item, and one more for what is told of it in the second language.

    Refused "materials.no_content" when no module of the occasion has words for it.
    """
    modules = _modules(occasion)
    items = tuple(modules.values())
    if not items:
        raise Refused("materials.no_content", band=materials.BANDS_IN_WORDS[occasion.band])
    shared = common(occasion, materials.CALL)
    sheets: list[Sheet] = []
    for number, (key, item) in enumerate(modules.items(), 1):
        sheets.append(Sheet("script", item.topic, {**shared, **_slots(item, occasion, number, len(items))}))
        sheets += _told_again(key, shared, occasion)
    title = words.SCRIPT_TITLE.format(topic=items[0].topic)
    return Manuscript(title, materials.SUBJECT, occasion.office.name, tuple(sheets), occasion.language)


def script_items(occasion: Occasion) -> tuple[Item, ...]:
    """The items of the occasion: the first, and those after it that still fit into the minutes of the session."""
    return tuple(_modules(occasion).values())


def _modules(occasion: Occasion) -> dict[str, Item]:
    """The items by the keys of their modules."""
    room = 2 * minutes_of(occasion.session)
    items: dict[str, Item] = {}
    to_pupils = _is_for_pupils(occasion)
    for module in occasion.modules:
        if not (module.messages if to_pupils else module.broadcast):
            continue
        item = _item_for_pupils(module, occasion) if to_pupils else _item(module, occasion)
        if items and half_minutes(sum(each.syllables for each in [*items.values(), item])) > room:
            break
        items[module.key] = item
    return items


def _is_for_pupils(occasion: Occasion) -> bool:
    return is_for_children(occasion.band) and not FORMS[occasion.session.form].bands


def reading_time(occasion: Occasion) -> str:
    """How long the items take to be read, in words."""
    items = script_items(occasion)
    pattern = words.SCRIPT_DETAIL if len(items) == 1 else words.SCRIPT_DETAIL_ITEMS
    halves = half_minutes(sum(item.syllables for item in items))
    return pattern.format(items=len(items), minutes=words.minutes(halves))


def _slots(item: Item, occasion: Occasion, number: int, items: int) -> dict[str, Block]:
    pattern = words.SCRIPT_LENGTH if items == 1 else words.SCRIPT_LENGTH_ITEM
    length = pattern.format(
        number=number,
        items=items,
        minutes=words.minutes(half_minutes(item.syllables)),
        syllables=numbers.count(item.syllables),
        form=form_in_words(occasion),
        day=numbers.day(occasion.session.day),
    )
    return {
        "title": Text(words.SCRIPT_TITLE.format(topic=item.topic)),
        "subtitle": Text(length),
        "lead": Text(words.SCRIPT_LEAD),
        "body": Flow(tuple(_parts(item)), materials.SHEET_PAGE),
    }


def _told_again(key: str, shared: Mapping[str, Block], occasion: Occasion) -> Iterator[Sheet]:
    """The item in the second language, as its writer wrote it; all that is said about it is Vietnamese."""
    for second in (each for each in occasion.second if each.key == key):
        said = second.messages if _is_for_pupils(occasion) else second.broadcast
        parts = tuple(Callout(line) if CHILD_HOTLINE in line else Passage(line) for line in said)
        if parts:
            slots: dict[str, Block] = {
                "title": Text(second.title, second.language),
                "subtitle": Text(_length_again(said, occasion)),
                "lead": Text(_read_by(second)),
                "body": Flow(parts, materials.SHEET_PAGE, second.language),
            }
            yield Sheet("script", second.title, {**shared, **slots})


def _length_again(said: Sequence[str], occasion: Occasion) -> str:
    """How long it takes, about, also in a script that writes words without spaces between them."""
    text, name = " ".join(said), occasion.second_name
    count = max(syllables(text), sum(each.isalpha() for each in text) // _LETTERS_A_SYLLABLE)
    return words.SCRIPT_LENGTH_SECOND.format(
        language=name[:1].upper() + name[1:],
        minutes=words.minutes(half_minutes(count)),
        form=form_in_words(occasion),
        day=numbers.day(occasion.session.day),
    )


def _read_by(second: Module) -> str:
    if not second.reviewer or second.reviewed_on is None:
        return words.SCRIPT_LEAD_SECOND
    return words.SCRIPT_LEAD_REVIEWED.format(reviewer=second.reviewer, day=numbers.day(second.reviewed_on))


def _parts(item: Item) -> Iterator[FlowPart]:
    """Each sentence a line of its own; what listeners must keep in mind stands in a box."""
    for heading, sentences in (
        (words.SCRIPT_OPENING, item.opening),
        (words.SCRIPT_BODY, item.body),
        (words.SCRIPT_HELP, item.help),
        (words.SCRIPT_END, item.end),
    ):
        if sentences:
            yield Heading(heading)
        for sentence in sentences:
            yield Callout(sentence) if MOTTO in sentence or _HOTLINE in sentence else Passage(sentence)


def _item(module: Module, occasion: Occasion) -> Item:
    said = [spoken(line) for line in module.broadcast]
    opening, said = _opening(said, occasion)
    body, hotline, end = _around_the_hotline(said)
    if not end or words.THANKS not in end[-1].lower():
        end = [*end, words.CLOSING]
    return Item(module.title, tuple(opening), tuple(body), (*hotline, *_local(occasion)), tuple(end))


def _item_for_pupils(module: Module, occasion: Occasion) -> Item:
    """Nobody speaks to parents here; the whole is short enough to stand through."""
    who = announcements.called(occasion.band.value)
    topic = announcements.TOPIC.format(topic=spoken(module.title).rstrip("."))
    opening = (announcements.GREETING[who], announcements.ANNOUNCED, topic, *_by(occasion))
    help_, end = (*announcements.HOTLINE[who], *_local(occasion)), (announcements.THANKS[who],)
    around = syllables(" ".join((*opening, *help_, *end)))
    body = said_to_pupils(module, occasion.band.value, announcements.MOST_IN_ALL - around)
    return Item(module.title, opening, body, help_, end)


def _opening(said: Sequence[str], occasion: Occasion) -> tuple[list[str], list[str]]:
    """The greeting, what follows, who speaks; and the sentences that are left."""
    rest = list(said)
    greeting = [rest.pop(0)] if _begins(rest[0], words.GREETS) else [words.GREETINGS[occasion.band.value]]
    announced = next((line for line in rest[:_AT_THE_HEAD] if _begins(line, words.ANNOUNCES)), words.ANNOUNCED)
    rest = [line for line in rest if line != announced]
    return [*greeting, announced, *_by(occasion)], rest


def _by(occasion: Occasion) -> Iterator[str]:
    yield words.BY.format(office=spoken(occasion.office.name))
    if occasion.partners:
        yield words.WITH.format(partners=numbers.join([spoken(each) for each in occasion.partners]))


def _around_the_hotline(said: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """What is said before the number 111, with it, and after it; the number is always said twice."""
    told = [index for index, line in enumerate(said) if _HOTLINE in line]
    if not told:
        thanks = bool(said) and words.THANKS in said[-1].lower()
        cut = len(said) - thanks
        return list(said[:cut]), list(words.HOTLINE), list(said[cut:])
    first, last = told[0], told[-1] + 1
    while first and any(word in said[first - 1].lower() for word in words.ASKING_FOR_HELP):
        first -= 1
    while last < len(said) and any(word in said[last].lower() for word in words.SAID_OF_THE_HOTLINE):
        last += 1
    times = sum(line.count(_HOTLINE) for line in said)
    again = [words.HOTLINE_AGAIN] if times < 2 else []
    return list(said[:first]), [*said[first:last], *again], list(said[last:])


def _local(occasion: Occasion) -> Iterator[str]:
    """The office's own lines, each said twice, then the address of the reporting page."""
    block = help_block(occasion, materials.CALL)
    for entry in block.entries:
        yield from _twice(entry)
    yield words.SITE.format(site=spoken(block.site))


def _twice(entry: HelpEntry) -> tuple[str, str]:
    label = spoken(entry.label)
    if _A_NUMBER.fullmatch(entry.number):
        number = digits(entry.number) if len(entry.number) == len(CHILD_HOTLINE) else phone(entry.number)
        return (
            words.LOCAL_NUMBER.format(label=label, number=number),
            words.LOCAL_NUMBER_AGAIN.format(number=number),
        )
    number = spoken(entry.number)
    return words.LOCAL.format(label=label, number=number), words.LOCAL_AGAIN.format(label=label, number=number)


def _begins(line: str, beginnings: tuple[str, ...]) -> bool:
    return line.lower().startswith(beginnings)
