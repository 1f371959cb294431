"""The leaflet, folded in three or in two: outside flap, back and cover; inside the panels, in folding order."""

from campaign_kit.documents.blocks import Block, Manuscript, Pictures, Points, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion, common, for_whom, organisers
from campaign_kit.errors import Refused
from campaign_kit.model.module import PanelText
from campaign_kit.wording import materials as words

_PANELS = ("flap", "left", "middle", "right")


def compose_leaflet(occasion: Occasion) -> Manuscript:
    """Two sheets, outside and inside; the flap of the one folded in three is a panel inside when it is folded in two.

    Refused "materials.no_content" when no module has a leaflet.
    """
    text = next((module.leaflet for module in occasion.modules if module.leaflet), None)
    if text is None:
        raise Refused("materials.no_content", band=words.BANDS_IN_WORDS[occasion.band])
    panels = {name: _panel(name, panel) for name, panel in zip(_PANELS, text.panels, strict=True)}
    title, day = text.title.replace("*", ""), occasion.session.day
    shared = common(occasion, words.CALL)
    outside: dict[str, Block] = {
        **shared,
        **panels["flap"],
        "help_title": Text(words.NEED_HELP),
        "org": Text(organisers(occasion, "\n")),
        "title": Text(text.title),
        "subtitle": Text(for_whom(occasion, text.subtitle)),
        "pictures": Pictures(text.pictures[:3]),
        "dated": Text(words.MONTH.format(month=day.month, year=day.year)),
    }
    if any(line.number_or_address and not line.is_compulsory for line in occasion.help_lines):
        outside["local_title"] = Text(words.LOCAL_HELP)
    inside = {**shared, **panels["flap"], **panels["left"], **panels["middle"], **panels["right"]}
    sheets = (Sheet("outside", title, outside), Sheet("inside", text.panels[1].title, inside))
    return Manuscript(title, words.SUBJECT, occasion.office.name, sheets, occasion.language)


def _panel(name: str, panel: PanelText) -> dict[str, Block]:
    return {
        f"{name}_picture": Pictures((panel.picture,)),
        f"{name}_title": Text(panel.title),
        f"{name}_points": Points(panel.points, numbered=True),
        f"{name}_callout": Text(panel.callout),
    }
