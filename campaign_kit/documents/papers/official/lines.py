"""The lines under Tiêu ngữ, agency and summary: paragraphs of two styles, drawn as long as the decree has them.

A template has an empty paragraph with a border under the text, in a style whose name begins with "Kẻ bằng chữ" or
"Kẻ một phần"; its indents are set here from the length of that text. Knows no other style.
"""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from campaign_kit.documents.papers.decree.effective import Styles, Xml
from campaign_kit.documents.papers.decree.measure import width_mm
from campaign_kit.documents.papers.decree.profile import Profile

WHOLE, PART = "Kẻ bằng chữ", "Kẻ một phần"
_MM_TWIPS = 1440 / 25.4


def draw_lines(document: Document, profile: Profile) -> None:
    """Sets the indents of every line paragraph so that its border is as long as its text asks."""
    styles = Styles(document.styles.element, None)
    shares = {WHOLE: profile.lines["motto"].ship, PART: profile.lines["agency"].ship}
    section = document.sections[0]
    page = ((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)) / 36_000
    for paragraph in document.element.body.iter(qn("w:p")):
        name = styles.name_of(styles.style_of(paragraph))
        share = next((share for start, share in shares.items() if name.startswith(start)), None)
        if share is None:
            continue
        room = _room(paragraph, page)
        length = min(share * min(_longest(paragraph, styles), room), room)
        _indent(paragraph, (room - length) / 2)


def _longest(line: Xml, styles: Styles) -> float:
    """The length of the longest of the paragraphs above that are set alike, in millimetres."""
    above = line.getprevious()
    if above is None or above.tag != qn("w:p"):
        return 0.0
    style, longest = styles.style_of(above), 0.0
    while above is not None and above.tag == qn("w:p") and styles.style_of(above) == style:
        total = 0.0
        for run in above.iter(qn("w:r")):
            look = styles.look(above, run)
            text = "".join(node.text or "" for node in run.iter(qn("w:t")))
            total += width_mm(text.upper() if look.caps else text, look.size, bold=look.bold, italic=look.italic)
        longest, above = max(longest, total), above.getprevious()
    return longest


def _room(paragraph: Xml, page: float) -> float:
    """How wide the cell or the page is where the paragraph stands; cells of our templates have no margins inside."""
    cell = paragraph.getparent()
    width: Any = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") if cell.tag == qn("w:tc") else None
    return page if width is None else float(width.get(qn("w:w"))) / _MM_TWIPS


def _indent(paragraph: Xml, mm: float) -> None:
    indent = paragraph.get_or_add_pPr().get_or_add_ind()
    twips = str(round(max(mm, 0.0) * _MM_TWIPS))
    indent.set(qn("w:left"), twips)
    indent.set(qn("w:right"), twips)
