"""The sheet of official pages (R21): a QR code for each, with its name and its address written out."""

from campaign_kit.documents.blocks import Block, Card, Cards, Manuscript, Points, Sheet, Text
from campaign_kit.documents.compose.form import form_of, heads, lines_of, manuscript, plain
from campaign_kit.documents.compose.occasion import Link, Occasion
from campaign_kit.model.form_text import LineKind
from campaign_kit.model.office import HOTLINE_URL, REPORT_URL
from campaign_kit.wording import forms as said

MOST, FEW = 8, 3
_SCHEMES = ("https://", "http://")


def compose_qr_sheet(occasion: Occasion) -> Manuscript:
    """One sheet, "few" or "many": vn-cop.vn and the office's pages, or the page of 111 when it has none.

    With eight pages of its own vn-cop.vn stands in the help block alone. Refused "materials.no_content" when the
    occasion has no form.
    """
    form = form_of(occasion)
    links = _links(occasion)
    care = next((section for section in form.sections if lines_of(section, LineKind.POINT)), form.sections[0])
    slots: dict[str, Block] = {
        **heads(occasion, form),
        "links": Cards(tuple(_card(number, link) for number, link in enumerate(links, 1))),
        "care_title": Text(care.title),
        "care": Points(lines_of(care, LineKind.POINT), care.numbered),
    }
    return manuscript(occasion, form, (Sheet("few" if len(links) <= FEW else "many", plain(form.title), slots),))


def shown(url: str) -> str:
    """An address as people read it: without its scheme and a slash at its end."""
    for scheme in _SCHEMES:
        url = url.removeprefix(scheme)
    return url.rstrip("/")


def _links(occasion: Occasion) -> list[Link]:
    """Each address once, the first name given to it kept."""
    own = list(occasion.links) or [Link(said.HOTLINE_PAGE, HOTLINE_URL)]
    found: dict[str, Link] = {}
    for link in (Link(said.REPORT_PAGE, REPORT_URL), *own):
        found.setdefault(shown(link.url).lower(), link)
    return list(found.values())[-MOST:] if len(found) == MOST + 1 else list(found.values())[:MOST]


def _card(number: int, link: Link) -> Card:
    return Card(number, "", link.name, shown(link.url), url=link.url)
