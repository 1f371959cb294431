"""The article for a web page: news of a session to come, or of one that was held. Only what is known: no figures.

Adults read it: where a session is for children, their parents are spoken to, and the help lines have their own names.
"""

from collections.abc import Iterator
from dataclasses import replace

from campaign_kit.documents.blocks import Callout, Flow, FlowPart, Heading, Manuscript, Passage, Points, Sheet, Text
from campaign_kit.documents.compose.appeals import slogan
from campaign_kit.documents.compose.occasion import Occasion, common, form_in_words, is_for_children, spoken_to
from campaign_kit.model.module import Band
from campaign_kit.model.office import CHILD_HOTLINE
from campaign_kit.model.plan import PlaceKind, SessionStatus
from campaign_kit.wording import materials, numbers, steps
from campaign_kit.wording import papers as words
from campaign_kit.wording.announcements import of_a_child

_MESSAGES, _MESSAGES_OF_SEVERAL = 5, 3


def compose_article(occasion: Occasion) -> Manuscript:
    """One sheet: title, lead, and the text with facts, messages, advice and where they come from."""
    title = _title(occasion)
    sheet = Sheet(
        "article",
        title,
        {
            **common(replace(occasion, band=_reader(occasion)), materials.CALL),
            "title": Text(title),
            "lead": Text(_lead(occasion)),
            "body": Flow(tuple(_parts(occasion)), materials.SHEET_PAGE),
        },
    )
    return Manuscript(title, materials.SUBJECT, occasion.office.name, (sheet,), occasion.language)


def _title(occasion: Occasion) -> str:
    titles = words.TITLES_AFTER if _is_held(occasion) else words.TITLES_BEFORE
    audience = spoken_to(occasion)
    return titles[words.READERS[occasion.band.value]].format(audience=audience[:1].upper() + audience[1:])


def _lead(occasion: Occasion) -> str:
    with_partners = words.LEAD_AFTER_WITH if _is_held(occasion) else words.LEAD_BEFORE_WITH
    alone = words.LEAD_AFTER if _is_held(occasion) else words.LEAD_BEFORE
    return (with_partners if occasion.partners else alone).format(
        day=numbers.day(occasion.session.day),
        office=occasion.office.name,
        partners=numbers.join(list(occasion.partners)),
        title=occasion.session.title,
        audience=spoken_to(occasion),
    )


def _parts(occasion: Occasion) -> Iterator[FlowPart]:
    yield Heading(words.FACTS)
    yield Points(tuple(_facts(occasion)))
    if occasion.modules:
        yield Heading(words.TOPICS)
        yield Passage(_topics(occasion))
        yield Points(tuple(_messages(occasion)))
    yield Callout(_for_reader(slogan(occasion).replace("*", ""), occasion))
    advice = tuple(_advice(occasion))
    if advice:
        yield Heading(words.ADVICE[_reader(occasion).value])
        yield from (Passage(_for_reader(line, occasion)) for line in advice)
    yield Heading(steps.MOTTO)
    reader = _reader(occasion).value
    yield Passage(steps.LEADS[reader])
    told = zip(steps.NAMES, steps.DETAILS[reader], strict=True)
    yield Points(tuple(words.STEP.format(name=name, detail=detail) for name, detail in told), numbered=True)
    yield Passage(steps.PRIVATE_PICTURES)
    yield Passage(_source(occasion))


def _facts(occasion: Occasion) -> Iterator[str]:
    session = occasion.session
    hours = " – ".join(numbers.clock(time) for time in (session.starts_at, session.ends_at) if time)
    day = numbers.weekday(session.day)
    yield words.FACT_TIME.format(time=f"{hours}, {day}" if hours else day)
    named = [place.name for place in occasion.places if place.kind is not PlaceKind.CLASS]
    place = ", ".join(filter(None, [session.venue, *named]))
    if place:
        yield words.FACT_PLACE.format(place=place)
    yield words.FACT_FORM.format(form=form_in_words(occasion))
    yield words.FACT_AUDIENCE.format(audience=spoken_to(occasion))
    if occasion.partners:
        yield words.FACT_WITH.format(partners=numbers.join(list(occasion.partners)))
    if session.speakers:
        yield words.FACT_SPEAKERS.format(speakers=session.speakers.rstrip("."))


def _topics(occasion: Occasion) -> str:
    topics = numbers.join([words.TOPIC.format(title=module.title) for module in occasion.modules])
    return (words.TOPICS_AFTER if _is_held(occasion) else words.TOPICS_BEFORE).format(topics=topics)


def _messages(occasion: Occasion) -> Iterator[str]:
    """All of one module; of several the first few of each."""
    most = None if len(occasion.modules) == 1 else _MESSAGES_OF_SEVERAL
    for module in occasion.modules:
        yield from (_for_reader(message, occasion) for message in module.messages[:most])


def _advice(occasion: Occasion) -> Iterator[str]:
    """What the post of the first module says to families; where help is and the four steps stand elsewhere."""
    post = next((module.post for module in occasion.modules if module.post), None)
    for line in post.text if post else ():
        if not any(told in line for told in ("#", CHILD_HOTLINE, steps.MOTTO)):
            yield line


def _source(occasion: Occasion) -> str:
    sources = dict.fromkeys(source.text.rstrip(".") for module in occasion.modules for source in module.sources)
    pattern = words.SOURCE_AND_LAW if sources else words.SOURCE
    return pattern.format(office=occasion.office.name, sources="; ".join(sources))


def _reader(occasion: Occasion) -> Band:
    """The band of the public that reads it: parents where the session is for children; youth reads for itself."""
    return Band.P if is_for_children(occasion.band) and occasion.band is not Band.D else occasion.band


def _for_reader(text: str, occasion: Occasion) -> str:
    return of_a_child(text) if _reader(occasion) is not occasion.band else text


def _is_held(occasion: Occasion) -> bool:
    return occasion.session.status is SessionStatus.HELD
