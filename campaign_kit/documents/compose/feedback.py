"""The anonymous slip on which children say what they think: three faces to tick and two lines, four slips a page."""

from campaign_kit.documents.blocks import Block, Card, Cards, Manuscript, Pictures, Sheet, Text
from campaign_kit.documents.compose.form import form_of, heads, lines_of, manuscript, plain
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.model.form_text import LineKind

SLIPS = 4
FACES = ("slightly-smiling-face", "neutral-face", "confused-face")


def compose_feedback(occasion: Occasion) -> Manuscript:
    """One sheet with the words of a slip, that the design sets down as often as the page has room.

    The first section asks and has a tick for each face, the second has room to write. Refused "materials.no_content"
    when the occasion has no form.
    """
    form = form_of(occasion)
    asked, *others = form.sections
    slots: dict[str, Block] = {
        **heads(occasion, form),
        "question": Text(asked.title),
        **{f"face_{number}": Text(text) for number, text in enumerate(lines_of(asked, LineKind.TICK), 1)},
        **{f"picture_{number}": Pictures((name,)) for number, name in enumerate(FACES, 1)},
        "more": Text(others[0].title if others else ""),
        "comfort": Text("\n".join(text for section in form.sections for text in lines_of(section, LineKind.CALLOUT))),
        "slips": Cards(tuple(Card(number, form.picture, plain(form.title), "") for number in range(1, SLIPS + 1))),
    }
    return manuscript(occasion, form, (Sheet("slips", plain(form.title), slots),))
