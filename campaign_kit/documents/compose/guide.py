"""What grown-ups work by: guides to keep at hand and the steps of a referral, with its slip.

Owns which part of the author's words stands in which panel; must not know how long a page is.
"""

import re
from itertools import takewhile

from campaign_kit.documents.blocks import Block, Manuscript, Points, Signatures, Text
from campaign_kit.documents.compose.form import arranged_form, flow_of, form_of, is_list, lines_of
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.model.form_text import FormLine, FormSection, LineKind

_LONGEST_LEAD = 30
_LEAD = re.compile(rf"^([^“”:*]{{2,{_LONGEST_LEAD}}}:)(?= \S)")


def compose_guide(occasion: Occasion) -> Manuscript:
    """The sheets of a form, the first words of a point ("Nghe hết: …") highlighted.

    A sheet that begins with a numbered list has it in "steps"; one that begins with three lists has them in "first",
    "second" and "third". Two lists behind these are "left" and "right"; each slot has its heading in "…_title", what
    follows is in "rest". Refused "materials.no_content" when the occasion has no form.
    """
    form = form_of(occasion)
    sections = tuple(
        section.model_copy(update={"lines": tuple(_led(line) for line in section.lines)}) for section in form.sections
    )
    return arranged_form(occasion, form.model_copy(update={"sections": sections}), _panels)


def _led(line: FormLine) -> FormLine:
    """A point with its first words highlighted, where it has such before a colon."""
    if line.kind is not LineKind.POINT:
        return line
    return line.model_copy(update={"text": _LEAD.sub(r"*\1*", line.text)})


def _panels(sections: list[FormSection], signed: tuple[Signatures, ...]) -> dict[str, Block]:
    lists = list(takewhile(is_list, sections))
    heads = ("steps",) if lists and lists[0].numbered else ("first", "second", "third")
    names = (*heads, "left", "right") if len(lists) >= len(heads) + 2 else heads
    if len(lists) < len(heads):
        return {}
    slots: dict[str, Block] = {}
    for name, section in zip(names, lists, strict=False):
        slots[f"{name}_title"] = Text(section.title)
        slots[name] = Points(lines_of(section, LineKind.POINT), section.numbered)
    return {**slots, "rest": flow_of(sections[len(names) :], signed)}
