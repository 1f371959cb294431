"""The poster: one sheet with the words of every design of a poster; a design shows those it is made for."""

from campaign_kit.documents.blocks import Manuscript, Sheet
from campaign_kit.documents.compose.appeals import do_dont, message, poster_text, rules, steps
from campaign_kit.documents.compose.occasion import Occasion, common
from campaign_kit.documents.compose.twice import told_twice
from campaign_kit.wording import materials as words


def compose_poster(occasion: Occasion) -> Manuscript:
    """One sheet, in the second language too where the session has one.

    Refused "materials.no_content" when no module of the occasion has a poster.
    """
    text = poster_text(occasion)
    title = text.title.replace("*", "")
    slots = {
        **common(occasion, words.CALL_NOW),
        **rules(text, occasion),
        **do_dont(occasion),
        **message(occasion),
        **steps(occasion),
    }
    return Manuscript(
        title,
        words.SUBJECT,
        occasion.office.name,
        (Sheet("poster", title, told_twice(slots, occasion)),),
        occasion.language,
    )
