"""The printed parts of a module file: the poster's five rules and the leaflet's cover and four panels."""

import re

from campaign_kit.library.finding import Notes
from campaign_kit.library.outline import Block, Mark
from campaign_kit.library.parts import items, joined, one_picture, only, pictures
from campaign_kit.model.module import LeafletText, PanelText, PosterText, RuleText

RULES = 5
PANELS = 4
_RULE = re.compile(r"\[\s*([^\]\s]+)\s*\]\s*([^|]+?)\s*(?:\|\s*([^|]+))?")


def read_poster(block: Block, notes: Notes) -> PosterText | None:
    """The poster: one heading, a subtitle, pictures, exactly five rules."""
    only(block, notes, set(), deeper=True)
    if len(block.blocks) != 1:
        notes.fault(block.number, "one_heading", name=block.title)
        return None
    told = block.blocks[0]
    only(told, notes, {Mark.ITEM, Mark.QUOTE}, settings=("hinh",))
    notes.lines["poster.title"] = told.number
    rules = []
    for index, line in enumerate(told.marked(Mark.ITEM)):
        notes.lines[f"poster.rules.{index}"] = line.number
        found = _RULE.fullmatch(line.text)
        if not found:
            notes.fault(line.number, "rule_form")
            continue
        rules.append(RuleText(picture=found[1], rule=found[2], reason=found[3] or ""))
    if len(told.marked(Mark.ITEM)) != RULES:
        notes.fault(told.number, "five_rules", count=len(told.marked(Mark.ITEM)))
    return PosterText(
        title=told.title,
        subtitle=joined(told, notes, Mark.QUOTE, "poster.subtitle"),
        pictures=pictures(told, notes, "poster.pictures"),
        rules=tuple(rules),
    )


def read_leaflet(block: Block, notes: Notes) -> LeafletText | None:
    """The leaflet: the cover first, then four panels in the order flap, inside left, inside middle, inside right."""
    only(block, notes, set(), deeper=True)
    if len(block.blocks) != PANELS + 1:
        notes.fault(block.number, "four_panels", count=max(len(block.blocks) - 1, 0))
        return None
    cover, *inside = block.blocks
    only(cover, notes, {Mark.QUOTE}, settings=("hinh",))
    notes.lines["leaflet.title"] = cover.number
    return LeafletText(
        title=cover.title,
        subtitle=joined(cover, notes, Mark.QUOTE, "leaflet.subtitle"),
        pictures=pictures(cover, notes, "leaflet.pictures"),
        panels=tuple(_panel(told, notes, f"leaflet.panels.{index}") for index, told in enumerate(inside)),
    )


def _panel(block: Block, notes: Notes, part: str) -> PanelText:
    only(block, notes, {Mark.ITEM, Mark.QUOTE}, settings=("hinh",))
    notes.lines[part] = notes.lines[f"{part}.title"] = block.number
    return PanelText(
        picture=one_picture(block, notes, f"{part}.picture"),
        title=block.title,
        points=items(block, notes, f"{part}.points"),
        callout=joined(block, notes, Mark.QUOTE, f"{part}.callout"),
    )
