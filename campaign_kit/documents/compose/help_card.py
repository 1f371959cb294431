"""The card of five trusted adults, one a finger: the hand to write on, and on the back what to do and 111."""

from campaign_kit.documents.blocks import Block, Card, Cards, Manuscript, Points, Sheet, Text
from campaign_kit.documents.compose.form import form_of, heads, lines_of, manuscript, plain
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.model.form_text import LineKind

CARDS = 4


def compose_help_card(occasion: Occasion) -> Manuscript:
    """Two sheets, front and back: the fields of the first section are the fingers, the points of the last the back.

    Refused "materials.no_content" when the occasion has no form.
    """
    form = form_of(occasion)
    hand, back = form.sections[0], form.sections[-1]
    shared: dict[str, Block] = {
        **heads(occasion, form),
        "cards": Cards(tuple(Card(number, form.picture, plain(form.title), "") for number in range(1, CARDS + 1))),
    }
    fingers = enumerate(lines_of(hand, LineKind.FIELD), 1)
    front = {
        **shared,
        "hand_title": Text(hand.title),
        **{f"finger_{number}": Text(label.rstrip(": ")) for number, label in fingers},
    }
    steps = {
        **shared,
        "back_title": Text(back.title),
        "steps": Points(lines_of(back, LineKind.POINT), numbered=True),
        "comfort": Text("\n".join(lines_of(back, LineKind.CALLOUT))),
    }
    title = plain(form.title)
    return manuscript(occasion, form, (Sheet("front", title, front), Sheet("back", back.title or title, steps)))
