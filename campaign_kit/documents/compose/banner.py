"""The banner that hangs over a road or a stage: one slogan, who calls, and where help is."""

from campaign_kit.documents.blocks import Block, Manuscript, Pictures, Sheet, Text
from campaign_kit.documents.compose.appeals import local_lines, message, shown_pictures, slogan
from campaign_kit.documents.compose.occasion import Occasion, common
from campaign_kit.wording import materials as words


def compose_banner(occasion: Occasion) -> Manuscript:
    """One sheet; without a slogan of the modules it carries the one that is true of all of them."""
    text = slogan(occasion)
    title = text.replace("*", "")
    wanted = occasion.modules[0].cover_pictures if occasion.modules else ()
    slots: dict[str, Block] = {
        **message(occasion),
        **common(occasion, words.CALL),
        "slogan": Text(text),
        "pictures": Pictures(shown_pictures(occasion, wanted)),
        **local_lines(occasion),
    }
    return Manuscript(title, words.SUBJECT, occasion.office.name, (Sheet("banner", title, slots),), occasion.language)
