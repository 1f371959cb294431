"""The run sheet of a session: what its leader has in hand, minute by minute, with what to do and what to say.

The template gives the steps, the topic modules the words that are said in them. Owns how both are woven together.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import time

from campaign_kit.documents.blocks import (
    Block,
    Callout,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Passage,
    Pictures,
    Points,
    Sheet,
    Speech,
    Text,
    Ticks,
    Turn,
)
from campaign_kit.documents.compose.occasion import Occasion, common, form_in_words, spoken_to
from campaign_kit.documents.compose.woven import Woven, needs_tools
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.model.template import SessionTemplate, Step, Use
from campaign_kit.wording import materials as shared
from campaign_kit.wording import numbers
from campaign_kit.wording import run_sheet as words
from campaign_kit.wording.labels import label
from campaign_kit.wording.plan import bare_class

_PICTURE = "clipboard"
_SAID_WITH_THE_STEP = (Use.OPENING, Use.CLOSING)
_HOUR, _DAY = 60, 24 * 60
_NAMED_CLASSES = 8


def compose_run_sheet(occasion: Occasion) -> Manuscript:
    """One sheet. Refused "materials.no_content" when the occasion has no template or no module."""
    template = occasion.template
    if template is None or not occasion.modules:
        raise Refused("materials.no_content", band=shared.BANDS_IN_WORDS[occasion.band])
    session = occasion.session
    title = words.TITLE.format(title=session.title)
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "title": Text(session.title),
        "subtitle": Text(_subtitle(occasion, template)),
        "facts": Points(tuple(_facts(occasion, template))),
        "picture": Pictures((_PICTURE,)),
        "body": Flow(tuple(_parts(occasion, template)), shared.SHEET_PAGE),
    }
    sheet = Sheet("run_sheet", title, slots)
    return Manuscript(title, shared.SUBJECT, occasion.office.name, (sheet,), occasion.language)


def _subtitle(occasion: Occasion, template: SessionTemplate) -> str:
    """The template by its title, which a session of an older book may bear itself."""
    if template.title == occasion.session.title:
        return words.SUBTITLE_OF_FORM.format(form=form_in_words(occasion), minutes=template.minutes)
    return words.SUBTITLE.format(template=template.title)


def _facts(occasion: Occasion, template: SessionTemplate) -> Iterator[str]:
    """When, where, for whom, about what, who leads it."""
    session = occasion.session
    day = numbers.weekday(session.day)
    if session.starts_at is not None:
        begins, ends = (_clock(session.starts_at, minute) for minute in (0, template.minutes))
        day = words.HOURS.format(begins=begins, ends=ends, day=day)
    yield words.TIME.format(time=day)
    place = ", ".join(filter(None, [session.venue, "; ".join(_places(occasion.places))]))
    if place:
        yield words.PLACE.format(place=place)
    yield words.AUDIENCE.format(band=spoken_to(occasion))
    yield words.TOPIC.format(topics=", ".join(module.title for module in occasion.modules))
    if session.speakers:
        yield words.LEADER.format(speakers=session.speakers)


def _places(places: Sequence[Place]) -> Iterator[str]:
    """Each place with its classes, where they are few; classes whose school is not known come last."""
    others = [place for place in places if place.kind is not PlaceKind.CLASS]
    known = {place.id for place in others}
    for place in others:
        classes = _classes(places, {place.id})
        yield words.CLASSES_OF_SCHOOL.format(school=place.name, classes=classes) if classes else place.name
    rest = _classes(places, {place.parent_id for place in places} - known)
    if rest:
        yield words.CLASSES.format(classes=rest)


def _classes(places: Sequence[Place], schools: Collection[int | None]) -> str:
    named = [bare_class(each.name) for each in places if each.kind is PlaceKind.CLASS and each.parent_id in schools]
    return ", ".join(named) if len(named) <= _NAMED_CLASSES else ""


def _parts(occasion: Occasion, template: SessionTemplate) -> Iterator[FlowPart]:
    if template.room:  # not in the head, which a long title fills
        yield Passage(words.ROOM.format(room=template.room.rstrip(".")))
    yield from _listed(words.AIMS, template.aims)
    before = (*template.before, *_to_bring(occasion, template))
    if before:
        yield Heading(words.BEFORE)
        yield Ticks(before)
    yield Heading(words.RUN)
    yield from _turns(occasion, template)
    yield Callout(words.CARE[occasion.band.value])
    if template.after:
        yield Heading(words.AFTER)
        yield Ticks(template.after)
    yield from _listed(words.SPARE, template.spare)


def _listed(heading: str, items: tuple[str, ...]) -> Iterator[FlowPart]:
    if items:
        yield Heading(heading)
        yield Points(items)


def _to_bring(occasion: Occasion, template: SessionTemplate) -> Iterator[str]:
    """The papers of the kit in one line, and what the games need."""
    kinds = [label(kind) for kind in template.kinds if kind is not Kind.RUN_SHEET]
    if kinds:
        yield words.BRING.format(things="; ".join(each[:1].lower() + each[1:] for each in kinds))
    games = sum(used.count for step in template.steps for used in step.uses if used.use is Use.GAME)
    for game in [module.game for module in occasion.modules if module.game][:games]:
        if needs_tools(game):
            yield words.TOOLS.format(title=game.title, tools=game.tools.rstrip("."))


def _turns(occasion: Occasion, template: SessionTemplate) -> Iterator[Turn]:
    """The steps with their times; each part of the modules is said once."""
    woven = Woven(occasion, template)
    minute = 0
    for step in template.steps:
        when = _when(occasion.session.starts_at, minute, step.minutes)
        yield Turn(when, step.title, words.MINUTES.format(minutes=step.minutes), tuple(_step(step, woven)))
        minute += step.minutes


def _step(step: Step, woven: Woven) -> Iterator[FlowPart]:
    """What the leader does, what is said at the start, then the modules' own parts."""
    if step.actions:
        yield Points(step.actions)
    first = step.uses[0] if step.uses and step.uses[0].use in _SAID_WITH_THE_STEP else None
    said = _joined(step.say, woven.said(first.use)) if first else step.say
    if said:
        yield Speech(said, words.SAY)
    for used in step.uses[1:] if first else step.uses:
        yield from woven.parts(used)


def _joined(own: tuple[str, ...], lines: tuple[str, ...]) -> tuple[str, ...]:
    """What the step says and the module's lines: who greets comes first, and nobody is greeted twice."""
    if not (own and lines and words.GREETING.match(lines[0])):
        return (*own, *lines)
    if not words.GREETING.match(own[0]):
        return (*lines, *own)
    first = words.GREETING.sub("", lines[0])
    return (*own, *((first,) if first else ()), *lines[1:])


def _when(starts: time | None, minute: int, minutes: int) -> str:
    """By the clock, where it is known when the session begins; else in minutes from its beginning."""
    if starts is None:
        return words.MINUTES_FROM_TO.format(begins=minute, ends=minute + minutes)
    return words.FROM_TO.format(begins=_clock(starts, minute), ends=_clock(starts, minute + minutes))


def _clock(starts: time, minute: int) -> str:
    total = (starts.hour * _HOUR + starts.minute + minute) % _DAY
    return numbers.clock(time(total // _HOUR, total % _HOUR))
