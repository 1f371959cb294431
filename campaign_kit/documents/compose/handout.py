"""The handout of a deck: the words around its slides; the slides themselves are the deck's own pages."""

from campaign_kit.documents.blocks import Manuscript, Sheet, Text
from campaign_kit.documents.compose.deck import compose_deck
from campaign_kit.documents.compose.occasion import Occasion, common, footer
from campaign_kit.wording import handout as words
from campaign_kit.wording import materials as shared


def compose_handout(occasion: Occasion) -> Manuscript:
    """One sheet, whose words stand on every page."""
    title = compose_deck(occasion).title
    slots = {
        **common(occasion, shared.CALL),
        "title": Text(title),
        "subtitle": Text(footer(occasion)),
        "notes": Text(words.NOTES),
    }
    name = words.TITLE.format(title=title)
    return Manuscript(name, shared.SUBJECT, occasion.office.name, (Sheet("slides", name, slots),), occasion.language)
