"""What is known of the second language of a session: which documents carry it, what is missing. Values in, words out.

A translation that nobody who speaks the language has read is used for no document.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.errors import Refused
from campaign_kit.library.check import is_unfinished
from campaign_kit.model.materials import BILINGUAL, Kind
from campaign_kit.model.module import VIETNAMESE, Module
from campaign_kit.model.office import is_checked
from campaign_kit.model.plan import Session
from campaign_kit.services.content import ContentService
from campaign_kit.services.occasions import Source
from campaign_kit.services.offers import Offer
from campaign_kit.wording import languages as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

Told = Mapping[str, Module]  # the translations into one language by key, whatever is wrong with them


def in_both(offer: Offer, source: Source) -> Offer:
    """The offer with its second language, where its pages say anything in it."""
    occasion = source.occasion(offer)
    if not (occasion.second and _is_told_twice(offer.kind, occasion)):
        return offer
    detail = "" if offer.kind is Kind.DECK else offer.detail  # it counts the Vietnamese pages
    languages = both(occasion.second, occasion.second_name)
    return replace(offer, language=occasion.second[0].language, languages=languages, detail=detail)


def _is_told_twice(kind: Kind, occasion: Occasion) -> bool:
    try:
        manuscript = produce.compose(produce.RECIPES[kind].shows or kind, occasion)
    except Refused:  # why it cannot be made is told when it is looked at
        return False
    return any(getattr(block, "language", "") for sheet in manuscript.sheets for block in sheet.slots.values())


def notices_on_language(
    session: Session, offers: Sequence[Offer], content: ContentService, today: date
) -> Sequence[str]:
    """What is missing in the second language of the session for these offers."""
    if session.language == VIETNAMESE:
        return ()
    keys = dict.fromkeys(key for offer in offers if offer.kind in BILINGUAL for key in offer.modules)
    spoken = content.reference().spoken(session.language)
    return lacks(tuple(keys), content.translations().get(session.language, {}), spoken, today)


def lacks(keys: Sequence[str], told: Told, spoken: str, today: date) -> list[str]:
    """What a person should know of the topics in that language before documents are made, in sentences."""
    there = [told[key] for key in keys if key in told]
    unfinished = [module.key for module in there if is_unfinished(module)]
    finished = [module for module in there if module.key not in unfinished]
    groups = (
        (words.NONE, [key for key in keys if key not in told]),
        (words.UNFINISHED, unfinished),
        (words.NOT_REVIEWED, [module.key for module in finished if not module.is_reviewed]),
    )
    found = [pattern.format(spoken=spoken, keys=numbers.join(group)) for pattern, group in groups if group]
    usable = [module for module in finished if module.is_reviewed]
    return [*found, *(sentence for module in usable for sentence in _of_one(module, spoken, today))]


def _of_one(module: Module, spoken: str, today: date) -> Iterator[str]:
    missing = [label(kind).lower() for kind, part in BILINGUAL.items() if not getattr(module, part)]
    if missing:
        yield words.PARTLY.format(spoken=spoken, key=module.key, parts=numbers.join(missing))
    if module.reviewed_on is not None and not is_checked(module.reviewed_on, today):
        yield words.LONG_AGO.format(spoken=spoken, key=module.key, day=numbers.day(module.reviewed_on))


def both(translations: Iterable[Module], spoken: str) -> str:
    """The languages of a document with those who have read the second one: "Tiếng Việt và tiếng Gia Rai. …"."""
    reviews = dict.fromkeys(
        words.REVIEW.format(reviewer=module.reviewer, day=numbers.day(module.reviewed_on))
        for module in translations
        if module.reviewed_on is not None
    )
    return words.BOTH.format(spoken=spoken, reviews="; ".join(reviews))
