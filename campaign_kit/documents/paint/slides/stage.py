"""The presentation around its slides: how large they are, the master that fits them, and the sections they stand in.

Knows no box and no text of a slide.
"""

import uuid
from collections.abc import Sequence
from itertools import groupby
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.util import Emu

from campaign_kit.documents.paint.units import emu

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
_NAMESPACE = uuid.UUID("6f1d1a2e-0d0c-5c55-9a45-6f0c6e1f7a11")


def set_size(deck: Presentation, width_mm: float, height_mm: float) -> None:
    """Gives the slides this size; what stands on the master moves and stretches with it."""
    width, height = emu(width_mm), emu(height_mm)
    across, down = width / (deck.slide_width or width), height / (deck.slide_height or height)
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    if across == down == 1:
        return
    for shape in deck.slide_master.shapes:
        shape.left, shape.width = Emu(round(shape.left * across)), Emu(round(shape.width * across))
        shape.top, shape.height = Emu(round(shape.top * down)), Emu(round(shape.height * down))


def write_sections(deck: Presentation, names: Sequence[str]) -> None:
    """Puts the slides into sections: `names` has that of each slide; neighbours of one name stand together.

    A deck whose slides name none has no sections.
    """
    if not any(names):
        return
    slides = zip((slide.get("id") for slide in deck.slides._sldIdLst), names, strict=True)  # noqa: SLF001
    sections = ""
    for number, (name, inside) in enumerate(groupby(slides, key=lambda slide: slide[1])):
        ids = "".join(f'<p14:sldId id="{slide}"/>' for slide, _ in inside)
        key = str(uuid.uuid5(_NAMESPACE, f"{number} {name}")).upper()
        sections += (
            f'<p14:section name={quoteattr(name)} id="{{{key}}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        )
    root = deck.element
    for old in root.findall(qn("p:extLst")):
        root.remove(old)
    root.append(
        parse_xml(
            f'<p:extLst {nsdecls("p")}><p:ext uri="{_SECTIONS}"><p14:sectionLst {_P14}>{sections}</p14:sectionLst>'
            "</p:ext></p:extLst>"
        )
    )
