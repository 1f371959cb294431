"""Papers to fill in or to sign, from their words in the library: pledge, agreement, consent, data notice.

Owns the order of the parts and what the program writes between the author's words; must not know how long a page is.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from campaign_kit.documents.blocks import (
    Block,
    Callout,
    Fields,
    Flow,
    FlowPart,
    Heading,
    Manuscript,
    Passage,
    Pictures,
    Points,
    Room,
    Sheet,
    Signatures,
    Text,
    Ticks,
)
from campaign_kit.documents.compose.occasion import Occasion, common, is_for_children
from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FormLine, FormSection, FormText, LineKind
from campaign_kit.wording import forms as said
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers

Arranged = Callable[[list[FormSection], tuple[Signatures, ...]], dict[str, Block]]

_PLACEHOLDER = re.compile(r"\[([^\]\[]*)\]")


def compose_form(occasion: Occasion) -> Manuscript:
    """A sheet "form", and a sheet "slip" for each section that begins a page of its own; who signs stands at the end.

    A sheet that begins with two lists also has them in the slots "left" and "right", and what follows in "rest".
    Refused "materials.no_content" when the occasion has no form.
    """
    return arranged_form(occasion, form_of(occasion), _side_by_side)


def arranged_form(occasion: Occasion, form: FormText, arranged: Arranged) -> Manuscript:
    """The sheets of a form: all that each says in the slot "flow", and what `arranged` makes of it in slots beside."""
    groups = list(_sheets(form))
    sheets = []
    for number, (title, sections) in enumerate(groups, 1):
        signed = _signatures(form) if number == len(groups) else ()
        slots = {**heads(occasion, form), "flow": flow_of(sections, signed, title), **arranged(sections, signed)}
        if number > 1:
            slots = {**slots, "title": Text(title), "lead": Text("")}
        sheets.append(Sheet("form" if number == 1 else "slip", plain(title), slots))
    return manuscript(occasion, form, tuple(sheets))


def form_of(occasion: Occasion) -> FormText:
    """The form of the occasion with the program's words in it. Refused "materials.no_content" when there is none."""
    if occasion.form_text is None:
        raise Refused("materials.no_content", band=words.BANDS_IN_WORDS[occasion.band])
    form, written = occasion.form_text, _written(occasion)

    def filled(text: str) -> str:
        return _PLACEHOLDER.sub(lambda found: written.get(said.PLACEHOLDERS.get(found[1], ""), found[0]), text)

    sections = tuple(
        section.model_copy(
            update={
                "title": filled(section.title),
                "lines": tuple(line.model_copy(update={"text": filled(line.text)}) for line in section.lines),
            }
        )
        for section in form.sections
    )
    return form.model_copy(update={"title": filled(form.title), "lead": filled(form.lead), "sections": sections})


def heads(occasion: Occasion, form: FormText) -> dict[str, Block]:
    """What stands above and below every form: title, lead, picture, help; "for_children" on those of pupils."""
    slots = {**common(occasion, words.CALL), "title": Text(form.title), "lead": Text(form.lead)}
    if form.picture:
        slots["picture"] = Pictures((form.picture,))
    if is_for_children(form.bands[0]):
        slots["for_children"] = Text(form.title)
    return slots


def manuscript(occasion: Occasion, form: FormText, sheets: tuple[Sheet, ...]) -> Manuscript:
    """The sheets of a form as a document."""
    return Manuscript(plain(form.title), words.SUBJECT, occasion.office.name, sheets, occasion.language)


def plain(title: str) -> str:
    """A title without its highlight marks."""
    return title.replace("*", "")


def lines_of(section: FormSection, kind: LineKind) -> tuple[str, ...]:
    """The texts of the section's lines of one kind."""
    return tuple(line.text for line in section.lines if line.kind is kind)


def is_list(section: FormSection) -> bool:
    """True for a section of points alone."""
    return {line.kind for line in section.lines} == {LineKind.POINT}


def _written(occasion: Occasion) -> dict[str, str]:
    """What the program writes for each placeholder."""
    names, session = occasion.names, occasion.session
    return {
        "office": occasion.office.name,
        "session": session.title,
        "day": numbers.day(session.day),
        "purpose": names.purpose.rstrip(".") or said.PURPOSE,
        "keep_until": numbers.day(names.keep_until) if names.keep_until else said.UNKNOWN,
    }


def _sheets(form: FormText) -> Iterator[tuple[str, list[FormSection]]]:
    """The title of each sheet and its sections."""
    title, sections = form.title, list[FormSection]()
    for section in form.sections:
        if section.new_page and sections:
            yield title, sections
            title, sections = section.title, []
        sections.append(section)
    yield title, sections


def _signatures(form: FormText) -> tuple[Signatures, ...]:
    hint = said.SIGN_HINT_CHILD if is_for_children(form.bands[0]) else said.SIGN_HINT
    return (Signatures(form.signers, hint),) if form.signers else ()


def flow_of(sections: list[FormSection], signed: tuple[Signatures, ...], title: str = "") -> Flow:
    """The sections one under the other, who signs last; a heading that the sheet has as its title is not repeated."""
    parts = [part for section in sections for part in _parts(section, has_title=section.title != title)]
    return Flow((*parts, *signed), words.SHEET_PAGE)


def _side_by_side(sections: list[FormSection], signed: tuple[Signatures, ...]) -> dict[str, Block]:
    """The two lists that a sheet begins with, and what follows; nothing when it begins otherwise."""
    lists = [section for section in sections[:2] if is_list(section)]
    if len(lists) < 2:
        return {}
    left, right = lists
    return {
        "left_title": Text(left.title),
        "left": Points(lines_of(left, LineKind.POINT), left.numbered),
        "right_title": Text(right.title),
        "right": Points(lines_of(right, LineKind.POINT), right.numbered),
        "rest": flow_of(sections[2:], signed),
    }


def _parts(section: FormSection, *, has_title: bool) -> Iterator[FlowPart]:
    """The section's parts; lines of one kind that follow each other make one list."""
    if section.title and has_title:
        yield Heading(section.title)
    for kind, group in groupby(section.lines, key=lambda line: line.kind):
        yield from _group(kind, tuple(group), numbered=section.numbered)


def _group(kind: LineKind, lines: tuple[FormLine, ...], *, numbered: bool) -> Iterator[FlowPart]:
    texts = tuple(line.text for line in lines)
    if kind is LineKind.POINT:
        yield Points(texts, numbered)
    elif kind is LineKind.TICK:
        yield Ticks(texts)
    elif kind is LineKind.FIELD:
        yield Fields(texts)
    elif kind is LineKind.ROOM:
        yield Room(sum(map(int, texts)))
    else:
        yield from map(Callout if kind is LineKind.CALLOUT else Passage, texts)
