"""Own texts of a session's documents: which may be changed, and what is kept of a change."""

from collections.abc import Mapping

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.shown import shown_slots
from campaign_kit.documents.overrides import Editable, editables, tidy
from campaign_kit.errors import Refused
from campaign_kit.model.materials import OwnText
from campaign_kit.services.occasions import Source
from campaign_kit.services.offers import Offer


def texts_of(source: Source, offer: Offer, layouts: Layouts) -> tuple[Editable, ...]:
    """The texts of the document that its design shows, and those that no design shows: they stand in its text files."""
    manuscript = produce.compose(offer.kind, source.occasion(offer))
    styles = {style.design: shown_slots(style) for style in layouts.designs(offer.kind.value)}
    all_slots = {(sheet.name, slot) for sheet in manuscript.sheets for slot in sheet.slots}
    never = all_slots.difference(*styles.values())
    return editables(manuscript, source.texts(offer), styles.get(offer.look.design, all_slots) | never)


def changed_texts(source: Source, offer: Offer, layouts: Layouts, texts: Mapping[str, str]) -> dict[str, OwnText]:
    """The document's own texts after the change: an empty text, or one as it was, is the content's again.

    Refused "materials.no_text" for a place that cannot be changed, and as `produce.make` when the document cannot be
    made with them: "materials.too_long" names the text.
    """
    known = {each.key: each for each in texts_of(source, offer, layouts)}
    own = dict(source.texts(offer))
    for key, text in texts.items():
        if key not in known:
            raise Refused("materials.no_text", key=key)
        own.pop(key, None)
        tidied = tidy(text)
        if tidied and tidied != known[key].was:
            own[key] = OwnText(was=known[key].was, text=tidied)
    produce.make(offer.kind, source.occasion(offer), layouts, offer.look, own)
    return own
