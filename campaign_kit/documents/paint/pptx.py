"""Placed boxes to a PowerPoint deck that people go on editing: real titles, text, notes and layouts, never a picture.

Owns how pages become slides; must not know where boxes come from, and moves none of them. Same document, same bytes.
"""

from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from campaign_kit.documents.archive import rewrite_archive, settle_properties
from campaign_kit.documents.page import Box, Document, Frame, Page, Picture, TextBox
from campaign_kit.documents.paint.slides.boxes import BoxWriter, elements
from campaign_kit.documents.paint.slides.colours import Colours
from campaign_kit.documents.paint.slides.layouts import NAMED, Laid, background, lay_out
from campaign_kit.documents.paint.slides.stage import set_size, write_sections
from campaign_kit.documents.paint.slides.text import TextWriter, language_tag
from campaign_kit.errors import Refused
from campaign_kit.wording import layouts as words

_NAMES = {
    "title": "Tiêu đề",
    "second_title": "Tiêu đề thứ hai",
    "subtitle": "Phụ đề",
    "second_subtitle": "Phụ đề thứ hai",
    "body": "Nội dung",
    "left": "Nội dung trái",
    "right": "Nội dung phải",
    "footer": "Chân trang",
    "slide_number": "Số trang",
}
_SAME_MM = 0.05
_UNREADABLE = (PackageNotFoundError, BadZipFile, SyntaxError, KeyError, ValueError, OSError)


def write_pptx(document: Document, target: BinaryIO, template: Path) -> None:
    """Writes all pages as slides of the template's layouts to `target`, which stays open.

    Palette and placeholder frames go into theme and layouts; a text with a role fills the placeholder of that role; the
    parts of the deck become its sections.
    Refused "materials.template" when the template is no presentation, "materials.master" when it lacks the layout of a
    design, "materials.picture" on an unreadable SVG; nothing is written then.
    """
    deck = _opened(template)
    set_size(deck, document.pages[0].w_mm, document.pages[0].h_mm)
    colours = Colours(document.palette)
    colours.write_theme(deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    texts = TextWriter(colours, document.language)
    laid = lay_out(document, deck, colours, texts)
    for page in document.pages:
        _add_slide(deck, page, laid[page.sheet], colours, texts)
    write_sections(deck, [page.section for page in document.pages])
    language = language_tag(document.language)
    settle_properties(deck.core_properties, document.title, document.subject, document.author, language)
    saved = BytesIO()
    deck.save(saved)
    rewrite_archive(saved, target)


def check_master(template: Path, stamp_ns: int) -> None:
    """Looks whether a template can carry our slides; `stamp_ns` is when it was changed.

    Refused "materials.template" names what is wrong in it.
    """
    names = {layout.name for layout in _opened(template).slide_layouts}
    for named in NAMED.values():
        if named.layout not in names and not named.is_spare:
            fault = words.NO_SLIDE_LAYOUT.format(layout=named.layout)
            raise Refused("materials.template", file=template.name, fault=fault)


def _opened(template: Path) -> Deck:
    try:
        return Presentation(str(template))
    except _UNREADABLE as error:
        raise Refused("materials.template", file=template.name, fault=words.NOT_POWERPOINT) from error


def _add_slide(deck: Deck, page: Page, laid: Laid, colours: Colours, texts: TextWriter) -> None:
    slide = deck.slides.add_slide(laid.layout)
    tree = slide.shapes.element
    for holder in slide.placeholders:
        tree.remove(holder.element)
    if page.background != laid.background:
        slide.element.cSld.insert(0, background(page.background, colours))
    writer = BoxWriter(slide.part, colours, texts, first_id=2)
    for element in elements(_written(box, laid, writer, texts) for box in page.boxes if not box.on_master):
        tree.append(element)
    if page.notes:
        _write_notes(slide, page.notes, texts)


def _written(box: Box, laid: Laid, writer: BoxWriter, texts: TextWriter) -> str:
    """A text or a picture with a role as the placeholder of that role, every other box as it is."""
    if isinstance(box, Picture) and box.role:
        return writer.picture(box, laid.picture)
    place = laid.places.get(box.role) if isinstance(box, TextBox) else None
    if place is None or not isinstance(box, TextBox):
        return writer.box(box)
    frame = None if _same(box.frame, place.frame) else box.frame
    return writer.placeholder(_NAMES[box.role], place.ph, frame, texts.placeholder_body(box, place.look))


def _same(one: Frame, other: Frame) -> bool:
    return all(
        abs(a - b) < _SAME_MM
        for a, b in (
            (one.x_mm, other.x_mm),
            (one.y_mm, other.y_mm),
            (one.w_mm, other.w_mm),
            (one.h_mm, other.h_mm),
        )
    )


def _write_notes(slide: Slide, notes: str, texts: TextWriter) -> None:
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        return
    body = frame._txBody  # noqa: SLF001 - python-pptx writes no language into the runs of notes
    for paragraph in list(body.p_lst):
        body.remove(paragraph)
    for paragraph in elements(texts.plain(line) for line in notes.split("\n")):
        body.append(paragraph)
