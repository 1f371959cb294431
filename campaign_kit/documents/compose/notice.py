"""The sheet for a notice board: a title and a few messages in large type, with the whole help block."""

from itertools import chain, zip_longest

from campaign_kit.documents.blocks import Block, Manuscript, Pictures, Points, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion, common, for_whom, general_title, is_for_children
from campaign_kit.errors import Refused
from campaign_kit.wording import materials as shared

MESSAGES = 5
_PICTURES = ("girl-light", "laptop", "boy-light")
_PICTURES_ADULTS = ("woman-light", "mobile-phone", "girl-light")


def compose_notice(occasion: Occasion) -> Manuscript:
    """One sheet: the first message of each module, then the second of each, until there are five; none twice.

    Refused "materials.no_content" when no module of the occasion says one.
    """
    modules = occasion.modules
    in_turn = chain.from_iterable(zip_longest(*(module.messages for module in modules)))
    messages = tuple(dict.fromkeys(message for message in in_turn if message))[:MESSAGES]
    if not messages:
        raise Refused("materials.no_content", band=shared.BANDS_IN_WORDS[occasion.band])
    children = is_for_children(occasion.band)
    written = modules[0].cover_title or modules[0].title if len(modules) == 1 else general_title(occasion.band)
    pictures = modules[0].cover_pictures or (_PICTURES if children else _PICTURES_ADULTS)
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL_NOW),
        "title": Text(written),
        "subtitle": Text(for_whom(occasion, "")),
        "pictures": Pictures(pictures[:3]),
        "messages": Points(messages, numbered=True),
    }
    title = written.replace("*", "")
    return Manuscript(title, shared.SUBJECT, occasion.office.name, (Sheet("notice", title, slots),), occasion.language)
