"""The slide layouts of one deck: the master's named layouts with the frames, looks and decoration of the document."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from campaign_kit.documents.page import Document, Frame, Page, TextBox
from campaign_kit.documents.paint.slides.boxes import BoxWriter, elements, position
from campaign_kit.documents.paint.slides.colours import Colours
from campaign_kit.documents.paint.slides.looks import Look, common_look
from campaign_kit.documents.paint.slides.text import TextWriter, flowing
from campaign_kit.errors import Refused

PICTURE = "picture"
_FOOT = {"footer": 11, "slide_number": 12}


@dataclass(frozen=True)
class Named:
    """The layout of a sheet in the master: its name there, and the placeholder number of each role.

    A master without one that `is_spare` serves all the same, for decks in one language.
    """

    layout: str
    places: Mapping[str, int]
    is_spare: bool = False


NAMED: Mapping[str, Named] = {
    "title": Named("Tiêu đề", {"title": 0, "subtitle": 1, **_FOOT}),
    "points": Named("Ý chính", {"title": 0, "body": 1, PICTURE: 14, **_FOOT}),
    "do_dont": Named("Nên – Không nên", {"title": 0, "left": 1, "right": 2, **_FOOT}),
    "situation": Named("Tình huống", {"title": 0, "body": 1, "subtitle": 13, PICTURE: 14, **_FOOT}),
    "points_both": Named(
        "Ý chính – hai ngôn ngữ",
        {"title": 0, "left": 1, "right": 2, PICTURE: 14, "second_title": 15, **_FOOT},
        is_spare=True,
    ),
    "situation_both": Named(
        "Tình huống – hai ngôn ngữ",
        {
            "title": 0,
            "left": 1,
            "right": 2,
            "subtitle": 13,
            PICTURE: 14,
            "second_title": 15,
            "second_subtitle": 16,
            **_FOOT,
        },
        is_spare=True,
    ),
    "closing": Named("Kết thúc", {"title": 0, "body": 1, **_FOOT}),
}


@dataclass(frozen=True)
class Place:
    """A placeholder that slides inherit from: the p:ph element, its frame and its look on the layout."""

    ph: str
    frame: Frame
    look: Look


@dataclass(frozen=True)
class Laid:
    """A slide layout ready for slides, its background role, and its placeholders by role.

    `picture` is the p:ph element of the placeholder for a picture, "" where it has none.
    """

    layout: SlideLayout
    background: str
    places: Mapping[str, Place]
    picture: str = ""


def lay_out(document: Document, presentation: Presentation, colours: Colours, texts: TextWriter) -> dict[str, Laid]:
    """Arranges the layouts of the sheets that the document uses and takes the others away.

    Refused "materials.master" when the master lacks one of them.
    """
    pages: dict[str, list[Page]] = defaultdict(list)
    for page in document.pages:
        pages[page.sheet].append(page)
    laid = {}
    for sheet, pages_of_sheet in pages.items():
        layout = _named(presentation, sheet)
        _decorate(layout, pages_of_sheet[0], colours, texts)
        frames = dict(document.frames.get(sheet, {}))
        holders = {int(ph.get("idx", "0")): ph for ph in layout.shapes.element.iter(qn("p:ph"))}
        numbers = NAMED[sheet].places if sheet in NAMED else {}
        picture = _seat(holders.pop(numbers.get(PICTURE, -1), None), frames.pop(PICTURE, None))
        places = _arrange(holders, numbers, frames, pages_of_sheet, texts)
        laid[sheet] = Laid(layout, pages_of_sheet[0].background, places, picture)
    used = {one.layout.name for one in laid.values()}
    for layout in [layout for layout in presentation.slide_layouts if layout.name not in used]:
        presentation.slide_layouts.remove(layout)
    return laid


def background(role: str, colours: Colours) -> BaseOxmlElement:
    """The p:bg element of a plain background."""
    xml = f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{colours.fill(role)}<a:effectLst/></p:bgPr></p:bg>"
    return cast(BaseOxmlElement, parse_xml(xml))


def _named(presentation: Presentation, sheet: str) -> SlideLayout:
    name = NAMED[sheet].layout if sheet in NAMED else sheet
    layout = presentation.slide_layouts.get_by_name(name)
    if layout is None:
        raise Refused("materials.master", layout=name)
    return layout


def _decorate(layout: SlideLayout, page: Page, colours: Colours, texts: TextWriter) -> None:
    """Puts the page's background and decoration behind whatever stands on the layout."""
    slide = layout.element.cSld
    for old in slide.findall(qn("p:bg")):
        slide.remove(old)
    slide.insert(0, background(page.background, colours))
    tree = layout.shapes.element
    writer = BoxWriter(layout.part, colours, texts, tree.max_shape_id + 1)
    behind = 2  # the tree's own name and position come first
    for offset, element in enumerate(elements(writer.box(box) for box in page.boxes if box.on_master)):
        tree.insert(behind + offset, element)


def _seat(ph: BaseOxmlElement | None, frame: Frame | None) -> str:
    """Moves the placeholder for a picture; gives back its p:ph element as a slide writes it.

    "" where the layout has none, or the sheet shows no picture: it leaves the layout.
    """
    if ph is None:
        return ""
    shape = _shape_of(ph)
    if frame is None:
        shape.getparent().remove(shape)
        return ""
    new = elements([f"<p:sp><p:spPr>{position(frame)}</p:spPr></p:sp>"])[0]
    shape.replace(shape.find(qn("p:spPr")), new.find(qn("p:spPr")))
    return _written(ph)


def _arrange(
    holders: dict[int, BaseOxmlElement],
    numbers: Mapping[str, int],
    frames: Mapping[str, Frame],
    pages: Iterable[Page],
    texts: TextWriter,
) -> dict[str, Place]:
    """Moves and dresses the placeholders that the sheet uses; the others leave the layout."""
    boxes: dict[str, list[TextBox]] = defaultdict(list)
    for page in pages:
        for box in page.boxes:
            if isinstance(box, TextBox) and box.role and not box.on_master:
                boxes[box.role].append(box)
    places = {}
    for role, frame in frames.items():
        look, number = common_look(boxes[role]), numbers.get(role)
        if look and number in holders:
            ph = holders.pop(number)
            _dress(_shape_of(ph), frame, look, _footer_words(boxes[role][0], texts) if role == "footer" else "", texts)
            places[role] = Place(_written(ph), frame, look)
    for ph in holders.values():
        shape = _shape_of(ph)
        shape.getparent().remove(shape)
    return places


def _dress(shape: BaseOxmlElement, frame: Frame, look: Look, words: str, texts: TextWriter) -> None:
    """Writes frame and look into a placeholder of the layout; its prompt stays unless there are other words."""
    old = shape.find(qn("p:txBody"))
    prompt = [] if words else old.findall(qn("a:p"))
    new = elements([f"<p:sp><p:spPr>{position(frame)}</p:spPr>{texts.layout_body(look, words)}</p:sp>"])[0]
    body = new.find(qn("p:txBody"))
    for paragraph in prompt:
        body.append(paragraph)
    shape.replace(shape.find(qn("p:spPr")), new.find(qn("p:spPr")))
    shape.replace(old, body)


def _footer_words(box: TextBox, texts: TextWriter) -> str:
    return "".join(texts.plain("".join(run.text for run in flowing(paragraph))) for paragraph in box.paragraphs)


def _shape_of(ph: BaseOxmlElement) -> BaseOxmlElement:
    """The shape that is the placeholder: p:sp / p:nvSpPr / p:nvPr / p:ph."""
    return cast(BaseOxmlElement, ph.getparent().getparent().getparent())


def _written(ph: BaseOxmlElement) -> str:
    """The p:ph element as a slide writes it."""
    attributes = "".join(f' {name}="{value}"' for name, value in ph.attrib.items() if name != "hasCustomPrompt")
    return f"<p:ph{attributes}/>"
