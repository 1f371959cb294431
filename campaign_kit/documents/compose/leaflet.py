"""The leaflet, folded in three or in two: outside flap, back and cover; inside the panels, in folding order."""

from collections.abc import Sequence
from dataclasses import replace

from campaign_kit.documents.blocks import Block, Manuscript, Pictures, Points, Sheet, Text
from campaign_kit.documents.compose.occasion import Occasion, common, for_whom, organisers
from campaign_kit.errors import Refused
from campaign_kit.model.module import LeafletText, PanelText
from campaign_kit.wording import materials as words

_PANELS = ("flap", "left", "middle", "right")


def compose_leaflet(occasion: Occasion) -> Manuscript:
    """Two sheets, outside and inside; the flap of the one folded in three is a panel inside when it is folded in two.

    Each panel holds both languages where it has room for them, else the leaflet in the second one is one of its own, on
    two sheets more. Refused "materials.no_content" when no module has a leaflet.
    """
    module = next((module for module in occasion.modules if module.leaflet), None)
    if module is None or module.leaflet is None:
        raise Refused("materials.no_content", band=words.BANDS_IN_WORDS[occasion.band])
    text, second = module.leaflet, occasion.told_in_second(module)
    title, cover = text.title.replace("*", ""), Text(for_whom(occasion, text.subtitle))
    sheets = _sheets(occasion, text, title, cover)
    if second and second.leaflet and len(second.leaflet.panels) == len(text.panels):
        again = _second_sheets(occasion, text, second.leaflet, second.language)
        sheets = _both(sheets, again)
    return Manuscript(title, words.SUBJECT, occasion.office.name, sheets, occasion.language)


def _both(sheets: Sequence[Sheet], again: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Both languages on the same two sheets; apart the sheets of each."""
    outside, inside = (
        replace(one, name=f"{one.name}_both", slots={**_twins(other), **one.slots})
        for one, other in zip(sheets, again, strict=True)
    )
    return replace(outside, apart=(*sheets, *again)), replace(inside, follows=True)


def _twins(sheet: Sheet) -> dict[str, Block]:
    """What the sheet says in the second language, for the slots of the second language."""
    return {f"second_{slot}": block for slot, block in sheet.slots.items() if getattr(block, "language", "")}


def _second_sheets(occasion: Occasion, text: LeafletText, told: LeafletText, language: str) -> tuple[Sheet, ...]:
    """The same in the second language, with the same pictures; its cover says in Vietnamese what it is."""
    pairs = zip(text.panels, told.panels, strict=True)
    panels = tuple(twin.model_copy(update={"picture": panel.picture}) for panel, twin in pairs)
    told = told.model_copy(update={"pictures": text.pictures, "panels": panels})
    name = words.LEAFLET_IN.format(title=text.title.replace("*", ""), language=occasion.second_name)
    return _sheets(occasion, told, name, Text(name), language)


def _sheets(occasion: Occasion, text: LeafletText, title: str, cover: Text, language: str = "") -> tuple[Sheet, ...]:
    """Outside and inside; `cover` is the line under the title of the cover."""
    panels = {name: _panel(name, panel, language) for name, panel in zip(_PANELS, text.panels, strict=True)}
    day = occasion.session.day
    shared = common(occasion, words.CALL)
    outside: dict[str, Block] = {
        **shared,
        **panels["flap"],
        "help_title": Text(words.NEED_HELP),
        "org": Text(organisers(occasion, "\n")),
        "title": Text(text.title, language),
        "subtitle": cover,
        "pictures": Pictures(text.pictures[:3]),
        "dated": Text(words.MONTH.format(month=day.month, year=day.year)),
    }
    if any(line.number_or_address and not line.is_compulsory for line in occasion.help_lines):
        outside["local_title"] = Text(words.LOCAL_HELP)
    inside = {**shared, **panels["flap"], **panels["left"], **panels["middle"], **panels["right"]}
    return Sheet("outside", title, outside), Sheet("inside", text.panels[1].title, inside)


def _panel(name: str, panel: PanelText, language: str) -> dict[str, Block]:
    return {
        f"{name}_picture": Pictures((panel.picture,)),
        f"{name}_title": Text(panel.title, language),
        f"{name}_points": Points(panel.points, numbered=True, language=language),
        f"{name}_callout": Text(panel.callout, language),
    }
