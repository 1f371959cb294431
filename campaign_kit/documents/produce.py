"""The conductor: which kinds can be made, in which formats, and the way from an occasion to a file.

Owns the one table of formats that the faces, the dialogs and the tests read. Knows no database and no screen.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from campaign_kit.documents.blocks import Help, Manuscript
from campaign_kit.documents.compose.deck import compose_deck
from campaign_kit.documents.compose.leaflet import compose_leaflet
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.compose.poster import compose_poster
from campaign_kit.documents.compose.sign_in_sheet import compose_sign_in_sheet
from campaign_kit.documents.files import write_file
from campaign_kit.documents.layout.place import place_document
from campaign_kit.documents.layout.style import Layouts
from campaign_kit.documents.page import Document
from campaign_kit.documents.year_book import YearBook
from campaign_kit.errors import Refused
from campaign_kit.model.materials import HelpBlock, Kind

MASTER = "deck/master.pptx"
WORKBOOK = "campaign_kit.documents.workbook:write_workbook"


@dataclass(frozen=True)
class Format:
    """A file format: its suffix, the kinds it is for, and the painter as "module:function"."""

    name: str
    suffix: str
    kinds: frozenset[Kind]
    painter: str
    needs_master: bool = False


FORMATS = (
    Format("pptx", ".pptx", frozenset({Kind.DECK}), "campaign_kit.documents.paint.pptx:write_pptx", needs_master=True),
    Format(
        "pdf",
        ".pdf",
        frozenset({Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SIGN_IN_SHEET}),
        "campaign_kit.documents.paint.pdf:write_pdf",
    ),
)


@dataclass(frozen=True)
class Recipe:
    """How a kind is composed, the name of its layout file, and how much of the help block it must carry."""

    compose: Callable[[Occasion], Manuscript]
    layout: str
    help: HelpBlock


RECIPES: dict[Kind, Recipe] = {
    Kind.DECK: Recipe(compose_deck, "deck", HelpBlock.FULL),
    Kind.POSTER: Recipe(compose_poster, "poster", HelpBlock.FULL),
    Kind.LEAFLET: Recipe(compose_leaflet, "leaflet", HelpBlock.FULL),
    Kind.SIGN_IN_SHEET: Recipe(compose_sign_in_sheet, "sign_in_sheet", HelpBlock.LINE),
}


def formats_of(kind: Kind) -> tuple[Format, ...]:
    """The formats a kind can be made in, the one that people edit first."""
    return tuple(each for each in FORMATS if kind in each.kinds)


def compose(kind: Kind, occasion: Occasion) -> Manuscript:
    """What a document of this kind says; refuses as `composed`."""
    return composed(RECIPES[kind], occasion)


def composed(recipe: Recipe, occasion: Occasion) -> Manuscript:
    """What the document says. Refused "materials.no_help_line" when the help block that is due is not in it (R14).

    The full block stands once in a document, the line "111 · vn-cop.vn" at the foot of every sheet.
    """
    manuscript = recipe.compose(occasion)
    carried = [any(isinstance(block, Help) for block in sheet.slots.values()) for sheet in manuscript.sheets]
    due = {HelpBlock.FULL: any(carried), HelpBlock.LINE: all(carried) and bool(carried), HelpBlock.NONE: True}
    if not due[recipe.help]:
        raise Refused("materials.no_help_line")
    return manuscript


def place(layout: str, manuscript: Manuscript, layouts: Layouts, paper: str = "") -> Document:
    """The pages of a manuscript on a paper of its kind ("" is the usual one). Refused "materials.paper"."""
    style = layouts.style(layout)
    chosen = next((each for each in style.papers if each.name == paper), None) if paper else style.papers[0]
    if chosen is None:
        raise Refused("materials.paper", paper=paper, papers=", ".join(each.name for each in style.papers))
    return place_document(manuscript, style, chosen)


def write(
    document: Document,
    fmt: Format,
    layouts: Layouts,
    target: Path,
    is_ours: Callable[[Path], bool] = lambda _: True,
) -> Path:
    """The document as a file; gives back where it stands (see `files.write_file`)."""
    return write_file(target, partial(_painter(fmt, layouts), document), is_ours)


def pdf_bytes(document: Document, layouts: Layouts) -> bytes:
    """The document as a PDF in memory, for the preview: the very pages that are printed."""
    pdf = next(fmt for fmt in FORMATS if fmt.name == "pdf")
    stream = BytesIO()
    _painter(pdf, layouts)(document, stream)
    return stream.getvalue()


def write_book(book: YearBook, layouts: Layouts, target: Path) -> Path:
    """The year's workbook as an Excel file; gives back where it stands (see `files.write_file`)."""
    return write_file(target, partial(_loaded(WORKBOOK), book, palette=layouts.palette()))


def _painter(fmt: Format, layouts: Layouts) -> Callable[[Document, BinaryIO], None]:
    painter = _loaded(fmt.painter)
    return partial(painter, master=layouts.file(MASTER)) if fmt.needs_master else painter


def _loaded(painter: str) -> Callable[..., None]:
    """The function "module:name"; its heavy libraries load here, when a file is made for the first time."""
    module, _, function = painter.partition(":")
    found: Callable[..., None] = getattr(importlib.import_module(module), function)
    return found
