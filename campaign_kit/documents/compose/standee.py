"""The standee: title, pictures, rules or steps, and the help block."""

from campaign_kit.documents.blocks import Manuscript, Sheet
from campaign_kit.documents.compose.appeals import poster_text, rules, steps
from campaign_kit.documents.compose.occasion import Occasion, common
from campaign_kit.wording import materials as words


def compose_standee(occasion: Occasion) -> Manuscript:
    """One sheet. Refused "materials.no_content" when no module of the occasion has a poster."""
    text = poster_text(occasion)
    title = text.title.replace("*", "")
    slots = {**common(occasion, words.CALL_NOW), **rules(text, occasion), **steps(occasion)}
    return Manuscript(title, words.SUBJECT, occasion.office.name, (Sheet("standee", title, slots),), occasion.language)
