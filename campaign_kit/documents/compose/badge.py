"""Badges for who is expected: the name large, where the person belongs, what it is for, and digits that a scanner reads
at the door; to cut out."""

from campaign_kit.documents.blocks import Block, Card, Cards, Manuscript, Sheet, Text
from campaign_kit.documents.compose.certificate import belongs_to
from campaign_kit.documents.compose.occasion import Occasion, common
from campaign_kit.errors import Refused
from campaign_kit.wording import certificate as words
from campaign_kit.wording import materials as shared


def compose_badge(occasion: Occasion) -> Manuscript:
    """A card for each of the occasion's names. Refused "materials.no_names" when there is none."""
    people = occasion.names.people
    if not people:
        raise Refused("materials.no_names")
    cards = tuple(
        Card(number, "", each.full_name, belongs_to(each), url=each.code) for number, each in enumerate(people, 1)
    )
    slots: dict[str, Block] = {
        **common(occasion, shared.CALL),
        "session": Text(occasion.session.title),
        "people": Cards(cards),
    }
    sheet = Sheet("badges", words.BADGE_TITLE, slots)
    return Manuscript(words.BADGE_TITLE, shared.SUBJECT, occasion.office.name, (sheet,), occasion.language)
