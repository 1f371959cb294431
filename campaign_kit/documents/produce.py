"""The conductor: which kinds can be made, in which formats, and the way from an occasion to a file.

Owns the one table of formats that the faces, the dialogs and the tests read. Knows no database and no screen.
"""

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from campaign_kit.documents.blocks import Help, Manuscript
from campaign_kit.documents.compose.article import compose_article
from campaign_kit.documents.compose.badge import compose_badge
from campaign_kit.documents.compose.banner import compose_banner
from campaign_kit.documents.compose.cards import compose_cards
from campaign_kit.documents.compose.certificate import compose_certificate
from campaign_kit.documents.compose.deck import compose_deck
from campaign_kit.documents.compose.feedback import compose_feedback
from campaign_kit.documents.compose.form import compose_form
from campaign_kit.documents.compose.game import compose_game
from campaign_kit.documents.compose.guide import compose_guide
from campaign_kit.documents.compose.handout import compose_handout
from campaign_kit.documents.compose.help_card import compose_help_card
from campaign_kit.documents.compose.leaflet import compose_leaflet
from campaign_kit.documents.compose.notice import compose_notice
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.compose.poster import compose_poster
from campaign_kit.documents.compose.qr_sheet import compose_qr_sheet
from campaign_kit.documents.compose.quiz import compose_quiz
from campaign_kit.documents.compose.run_sheet import compose_run_sheet
from campaign_kit.documents.compose.script import compose_script
from campaign_kit.documents.compose.sign_in_sheet import compose_sign_in_sheet
from campaign_kit.documents.compose.social import compose_social
from campaign_kit.documents.compose.standee import compose_standee
from campaign_kit.documents.compose.ticker import compose_ticker
from campaign_kit.documents.files import suffixed, write_file
from campaign_kit.documents.layout.album import place_album
from campaign_kit.documents.layout.handout import place_handout
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.misfits import misfits
from campaign_kit.documents.layout.place import place_document
from campaign_kit.documents.layout.reading import Fault
from campaign_kit.documents.layout.shown import shown_slots
from campaign_kit.documents.layout.style import Paper, Style
from campaign_kit.documents.overrides import overridden
from campaign_kit.documents.page import Document
from campaign_kit.documents.papers.decree.profile import read_heads, read_profile
from campaign_kit.documents.papers.decree.verdict import PaperCheck
from campaign_kit.documents.papers.official.paper import OfficialPaper
from campaign_kit.documents.papers.official.placeholders import Placeholder
from campaign_kit.documents.year_book import YearBook
from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FORM_KINDS
from campaign_kit.model.handing import HandedList
from campaign_kit.model.materials import HelpBlock, Kind, Look, OwnText

USUAL = Look()
OFFICIAL = "campaign_kit.documents.papers.official.fill:fill"
OUTLINE = "campaign_kit.documents.papers.official.own_outline:fill_outline"
OUTLINE_NAMES = "campaign_kit.documents.papers.official.own_outline:known_names"
OFFICIAL_TEMPLATES = "campaign_kit.documents.papers.official.check:office_faults"
OFFICIAL_CHECK = "campaign_kit.documents.papers.decree.check:check_paper"
WORKBOOK = "campaign_kit.documents.workbook:write_workbook"
HANDED = "campaign_kit.documents.handed_book:handed_book"
WORD = "campaign_kit.documents.papers.word:write_word"
SLIDES = "campaign_kit.documents.paint.pptx:write_pptx"
# what looks whether a painter can fill a template
CHECKS = {
    WORD: "campaign_kit.documents.papers.check:check_template",
    SLIDES: "campaign_kit.documents.paint.pptx:check_master",
}
PLAIN = "campaign_kit.documents.papers.plain"
# papers that are one text from top to bottom, which offices put in their own words
FLOWING = frozenset(
    {Kind.QUIZ, Kind.GAME, Kind.PLEDGE, Kind.AGREEMENT, Kind.REFERRAL, Kind.GUIDE, Kind.CONSENT, Kind.DATA_NOTICE}
)
# papers that have a Word template of their own
OWN_WORD = frozenset({Kind.SCRIPT, Kind.RUN_SHEET, Kind.ARTICLE})


class Takes(Enum):
    """What a painter makes a file of: the placed pages, or the words alone."""

    PAGES = "pages"
    WORDS = "words"


@dataclass(frozen=True)
class Format:
    """A file format: its suffix, the kinds it is for, and the painter as "module:function".

    `template` is the file of the layouts that the painter fills; "{kind}" in it is the kind's code.
    """

    name: str
    suffix: str
    kinds: frozenset[Kind]
    painter: str
    takes: Takes = Takes.PAGES
    template: str = ""


FORMATS = (
    Format("docx", ".docx", OWN_WORD, WORD, Takes.WORDS, "papers/{kind}.docx"),
    Format("docx", ".docx", FLOWING, WORD, Takes.WORDS, "papers/flow.docx"),
    Format(
        "pptx", ".pptx", frozenset({Kind.DECK}), SLIDES, template="deck/master.pptx",
    ),
    Format(
        "pdf",
        ".pdf",
        frozenset({
            Kind.DECK, Kind.HANDOUT, Kind.POSTER, Kind.LEAFLET, Kind.BANNER, Kind.STANDEE, Kind.SIGN_IN_SHEET,
            Kind.NOTICE, Kind.QUIZ, Kind.GAME, Kind.CARDS, Kind.SCRIPT, Kind.RUN_SHEET, Kind.ARTICLE,
            Kind.CERTIFICATE, Kind.BADGE, *FORM_KINDS,
        }),
        "campaign_kit.documents.paint.pdf:write_pdf",
    ),
    Format("png", ".png", frozenset({Kind.SOCIAL}), "campaign_kit.documents.paint.picture:write_png"),
    Format("txt", ".txt", frozenset({Kind.SCRIPT, Kind.ARTICLE}), f"{PLAIN}:write_text", takes=Takes.WORDS),
    Format("txt", ".txt", frozenset({Kind.TICKER, Kind.SOCIAL}), f"{PLAIN}:write_line", takes=Takes.WORDS),
)  # fmt: skip
PDF = next(fmt for fmt in FORMATS if fmt.name == "pdf")


@dataclass(frozen=True)
class Recipe:
    """How a kind is composed, and how much of the help block it must carry.

    `shows` is the kind whose pages stand in small on its own.
    """

    compose: Callable[[Occasion], Manuscript]
    help: HelpBlock
    shows: Kind | None = None


RECIPES: dict[Kind, Recipe] = {
    Kind.DECK: Recipe(compose_deck, HelpBlock.FULL),
    Kind.HANDOUT: Recipe(compose_handout, HelpBlock.FULL, shows=Kind.DECK),
    Kind.POSTER: Recipe(compose_poster, HelpBlock.FULL),
    Kind.LEAFLET: Recipe(compose_leaflet, HelpBlock.FULL),
    Kind.BANNER: Recipe(compose_banner, HelpBlock.FULL),
    Kind.STANDEE: Recipe(compose_standee, HelpBlock.FULL),
    Kind.SOCIAL: Recipe(compose_social, HelpBlock.FULL),
    Kind.NOTICE: Recipe(compose_notice, HelpBlock.FULL),
    Kind.TICKER: Recipe(compose_ticker, HelpBlock.LINE),
    Kind.SCRIPT: Recipe(compose_script, HelpBlock.LINE),
    Kind.RUN_SHEET: Recipe(compose_run_sheet, HelpBlock.LINE),
    Kind.ARTICLE: Recipe(compose_article, HelpBlock.FULL),
    Kind.QUIZ: Recipe(compose_quiz, HelpBlock.LINE),
    Kind.GAME: Recipe(compose_game, HelpBlock.LINE),
    Kind.CARDS: Recipe(compose_cards, HelpBlock.LINE),
    Kind.SIGN_IN_SHEET: Recipe(compose_sign_in_sheet, HelpBlock.LINE),
    Kind.PLEDGE: Recipe(compose_form, HelpBlock.FULL),
    Kind.AGREEMENT: Recipe(compose_form, HelpBlock.FULL),
    Kind.REFERRAL: Recipe(compose_guide, HelpBlock.FULL),
    Kind.GUIDE: Recipe(compose_guide, HelpBlock.FULL),
    Kind.CONSENT: Recipe(compose_form, HelpBlock.LINE),
    Kind.DATA_NOTICE: Recipe(compose_form, HelpBlock.LINE),
    Kind.FEEDBACK: Recipe(compose_feedback, HelpBlock.LINE),
    Kind.HELP_CARD: Recipe(compose_help_card, HelpBlock.FULL),
    Kind.QR_SHEET: Recipe(compose_qr_sheet, HelpBlock.FULL),
    Kind.CERTIFICATE: Recipe(compose_certificate, HelpBlock.LINE),
    Kind.BADGE: Recipe(compose_badge, HelpBlock.NONE),
}


@dataclass(frozen=True)
class Made:
    """A document before it is a file: what it says, and its pages."""

    kind: Kind
    manuscript: Manuscript
    document: Document


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


def designs_for(manuscript: Manuscript, styles: Sequence[Style]) -> tuple[Style, ...]:
    """Those of the designs whose needs the manuscript fills, and which have room for all its sheets.

    What is told in a second language too is shown in designs that show something of it.
    """
    filled = {slot for sheet in manuscript.sheets for slot in sheet.slots}
    ways = [each for sheet in manuscript.sheets for each in sheet.ways]
    told = {(way.name, slot) for way in ways for slot, block in way.slots.items() if getattr(block, "language", "")}
    return tuple(
        style
        for style in styles
        if filled.issuperset(style.needs)
        and (not told or told & shown_slots(style))
        and not any(misfits(style, manuscript))
    )


def make(
    kind: Kind,
    occasion: Occasion,
    layouts: Layouts,
    look: Look = USUAL,
    own: Mapping[str, OwnText] = MappingProxyType({}),
) -> Made:
    """The document of an occasion, in its `own` texts, ready to be written; refuses as `composed` and `place`."""
    manuscript, shows = overridden(compose(kind, occasion), own), RECIPES[kind].shows
    if shows is None:
        return Made(kind, manuscript, place(kind.value, manuscript, layouts, look))
    shown = make(shows, occasion, layouts, Look(theme=look.theme)).document
    style, paper = _chosen(kind.value, manuscript, layouts, look)
    return Made(kind, manuscript, place_handout(manuscript, shown, style, paper))


def place(kind: str, manuscript: Manuscript, layouts: Layouts, look: Look = USUAL) -> Document:
    """The pages of a manuscript in the look wanted, by the layout files of the kind; usually the first design it fills.

    Refused "materials.paper" for a paper that the design is not made for, and as `Layouts.style`, `place_document`.
    """
    style, paper = _chosen(kind, manuscript, layouts, look)
    return place_document(manuscript, style, paper)


def album(manuscript: Manuscript, layouts: Layouts) -> Document:
    """The pages of an album of photos; refuses as `place`."""
    return place_album(manuscript, *_chosen("album", manuscript, layouts, USUAL))


def _chosen(kind: str, manuscript: Manuscript, layouts: Layouts, look: Look) -> tuple[Style, Paper]:
    fitting = () if look.design else designs_for(manuscript, layouts.designs(kind))
    style = layouts.style(kind, fitting[0].design if fitting else look.design, look.theme)
    chosen = next((each for each in style.papers if each.code == look.paper), None) if look.paper else style.papers[0]
    if chosen is None:
        raise Refused("materials.paper", paper=look.paper, papers=", ".join(each.code for each in style.papers))
    for fault in misfits(style, manuscript):
        raise Refused("materials.layout", file=f"{kind}/{style.design}.toml", fault=fault)
    return style, chosen


def write(
    made: Made,
    fmt: Format,
    layouts: Layouts,
    target: Path,
    is_ours: Callable[[Path], bool] = lambda _: True,
) -> Path:
    """The document as a file; gives back where it stands (see `files.write_file`)."""
    return write_file(target, partial(_painted, made, fmt, layouts), is_ours)


def pdf_bytes(document: Document) -> bytes:
    """The pages as a PDF in memory, for the preview: the very pages that are printed."""
    stream = BytesIO()
    _loaded(PDF.painter)(document, stream)
    return stream.getvalue()


def write_pages(document: Document, target: Path, is_ours: Callable[[Path], bool] = lambda _: True) -> Path:
    """The pages as a PDF file; gives back where it stands (see `files.write_file`)."""
    return write_file(target, partial(_loaded(PDF.painter), document), is_ours)


def write_book(book: YearBook, layouts: Layouts, target: Path) -> Path:
    """The year's workbook as an Excel file; gives back where it stands (see `files.write_file`)."""
    return write_file(suffixed(target, ".xlsx"), partial(_loaded(WORKBOOK), book, palette=layouts.palette()))


def handed_bytes(handed: HandedList) -> bytes:
    """A handed list of pupils as the bytes of an Excel file, to be locked before it is a file."""
    content: bytes = _loaded(HANDED)(handed)
    return content


def write_official(
    paper: OfficialPaper, layouts: Layouts, target: Path, is_ours: Callable[[Path], bool] = lambda _: False
) -> Path:
    """Writes an office paper (.docx) into its template; a file that is there already is replaced when it `is_ours`.

    Refused "materials.template", "materials.layout", "materials.folder".
    """
    template = layouts.file(paper.template)
    write = partial(_loaded(OFFICIAL), paper, read_profile(layouts), template)
    return write_file(target, write, is_ours)


def write_outline(
    outline: Path,
    offered: Mapping[str, Placeholder],
    paper: OfficialPaper,
    layouts: Layouts,
    target: Path,
    is_ours: Callable[[Path], bool] = lambda _: False,
) -> Path:
    """Writes a report into the office's own outline (.docx), with the annexes of `paper` where it asks for them.

    Refused "outline.command", "unclosed", "unknown", "unknown_near", "official.not_word", "materials.folder".
    """
    write = partial(_loaded(OUTLINE), outline, offered, paper, read_profile(layouts))
    return write_file(target, write, is_ours)


def outline_names(outline: Path, offered: Mapping[str, Placeholder]) -> list[str]:
    """The names that an own outline asks for, all of them offered; refused as `write_outline`."""
    found: list[str] = _loaded(OUTLINE_NAMES)(outline, offered)
    return found


def check_official(file: Path, layouts: Layouts) -> PaperCheck:
    """Where any Word file departs from the decree. Refused "official.not_found", "not_word", "too_large"."""
    found: PaperCheck = _loaded(OFFICIAL_CHECK)(file, read_profile(layouts), read_heads(layouts))
    return found


def template_faults(layouts: Layouts) -> tuple[Fault, ...]:
    """What is wrong in the office's own templates of Word and PowerPoint: the shipped serves instead."""
    found: list[Fault] = []
    for fmt in (fmt for fmt in FORMATS if fmt.template):
        names = {fmt.template.format(kind=kind.value) for kind in fmt.kinds}
        for own in (file for name in sorted(names) for file in layouts.all_files(name)[:-1]):
            try:
                _loaded(CHECKS[fmt.painter])(own, own.stat().st_mtime_ns)
            except Refused as refused:
                found.append(Fault(str(own), str(refused.facts["fault"])))
    return tuple(dict.fromkeys(found))


def official_faults(layouts: Layouts) -> tuple[Fault, ...]:
    """What is wrong in the office's own templates, profile, letterheads and checklist of office papers."""
    return tuple(_loaded(OFFICIAL_TEMPLATES)(layouts))


def _painted(made: Made, fmt: Format, layouts: Layouts, target: BinaryIO) -> None:
    what = (made.document,) if fmt.takes is Takes.PAGES else (made.manuscript,)
    due = () if fmt.takes is Takes.PAGES else (RECIPES[made.kind].help,)
    if fmt.template:
        _filled(partial(_loaded(fmt.painter), *what, target, *due), layouts, fmt.template.format(kind=made.kind.value))
    else:
        _loaded(fmt.painter)(*what, target, *due)


def _filled(fill: Callable[..., None], layouts: Layouts, name: str) -> None:
    """The first template of that name that can be filled; a faulty one writes nothing (see `template_faults`)."""
    refusal = Refused("materials.layout_missing", file=name)
    for template in layouts.all_files(name):
        try:
            fill(template=template)
        except Refused as refused:
            refusal = refused
        else:
            return
    raise refusal


def _loaded(painter: str) -> Callable[..., Any]:
    """The function "module:name"; its heavy libraries load here, when a file is made for the first time."""
    module, _, function = painter.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found
