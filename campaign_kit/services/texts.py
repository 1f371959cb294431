"""Own texts of a session's documents: which may be changed, and what is kept of a change."""

from collections.abc import Mapping

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.shown import shown_slots
from campaign_kit.documents.overrides import Editable, editables, tidy
from campaign_kit.errors import Refused
from campaign_kit.model.materials import OwnText
from campaign_kit.model.office import CHILD_HOTLINE, REPORT_SITE
from campaign_kit.services.occasions import Source
from campaign_kit.services.offers import Offer
from campaign_kit.wording import spoken

_HELP = (CHILD_HOTLINE, REPORT_SITE, spoken.digits(CHILD_HOTLINE), spoken.address(REPORT_SITE))


def texts_of(source: Source, offer: Offer, layouts: Layouts) -> tuple[Editable, ...]:
    """The texts of the document that its design shows, and those that no design shows: they stand in its text files."""
    manuscript = produce.compose(offer.kind, source.occasion(offer))
    styles = {style.design: shown_slots(style) for style in layouts.designs(offer.kind.value)}
    all_slots = {(sheet.name, slot) for sheet in manuscript.sheets for slot in sheet.slots}
    never = all_slots.difference(*styles.values())
    return editables(manuscript, source.texts(offer), styles.get(offer.look.design, all_slots) | never)


def changed_texts(source: Source, offer: Offer, layouts: Layouts, texts: Mapping[str, str]) -> dict[str, OwnText]:
    """The document's own texts after the change: an empty text, or one as it was, is the content's again.

    Refused "materials.no_text" for a place that cannot be changed, "materials.text_hotline" where 111 or vn-cop.vn
    would go, and as `produce.make` when the document cannot be
    made with them: "materials.too_long" names the text.
    """
    known = {each.key: each for each in texts_of(source, offer, layouts)}
    own = {each.was: (key, each.text) for key, each in source.texts(offer).items()}
    for key, text in texts.items():
        if key not in known:
            raise Refused("materials.no_text", key=key)
        _keep_the_hotline(known[key].was, tidy(text))
        own[known[key].was] = (key, tidy(text))
    changed = {key: OwnText(was=was, text=text) for was, (key, text) in own.items() if text and text != was}
    produce.make(offer.kind, source.occasion(offer), layouts, offer.look, changed)
    return changed


def _keep_the_hotline(was: str, text: str) -> None:
    """A text that tells where help is goes on telling it (R14), written or spelled for a loudspeaker."""
    lost = next((help_at for help_at in _HELP if help_at in was and text and help_at not in text), None)
    if lost is not None:
        raise Refused("materials.text_hotline", text=was, help=lost)
