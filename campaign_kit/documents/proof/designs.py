"""A design tried with everything its kind can say: on each of its papers, in each theme; every fault told in words.

Knows the layouts and manuscripts given; reads no library and makes no file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from campaign_kit.documents.blocks import Manuscript
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.misfits import misfits, unknown_slots
from campaign_kit.documents.layout.place import place_document
from campaign_kit.documents.layout.scale import scaled_document
from campaign_kit.documents.layout.style import Paper, Style
from campaign_kit.documents.page import Document
from campaign_kit.documents.proof.finding import Finding, merged
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.errors import Fact, Refused
from campaign_kit.model.materials import HelpBlock
from campaign_kit.wording import proof as words
from campaign_kit.wording.refusals import sentence


@dataclass(frozen=True)
class Trial:
    """What designs are tried with: the manuscripts of their kind, and what their pages are checked against."""

    manuscripts: Sequence[Manuscript]
    help: HelpBlock
    today: date
    own_pages: tuple[str, ...]

    def facts(self, paper: Paper) -> Facts:
        return Facts(help=self.help, reads_m=paper.reads_m, today=self.today, own_pages=self.own_pages)


def design_faults(style: Style, layouts: Layouts, trial: Trial) -> Iterator[str]:
    """Each fault of the design once: slots nobody fills, texts that find no room, pages that the doctor refuses."""
    yield from unknown_slots(style, trial.manuscripts)
    broken = dict.fromkeys(fault for manuscript in trial.manuscripts for fault in misfits(style, manuscript))
    yield from broken
    if broken:
        return
    filled = [each for each in trial.manuscripts if _slots(each).issuperset(style.needs)]
    if not filled:
        yield words.NEVER_FITS.format(needs=", ".join(style.needs))
    yield from dict.fromkeys(_on_papers(style, filled, trial))
    longest = sorted(filled, key=_length)[-1:]
    yield from dict.fromkeys(_in_themes(style, layouts, longest, trial))


def _slots(manuscript: Manuscript) -> set[str]:
    return {slot for sheet in manuscript.sheets for slot in sheet.slots}


def _length(manuscript: Manuscript) -> int:
    return len(repr(manuscript))


def _on_papers(style: Style, manuscripts: Sequence[Manuscript], trial: Trial) -> Iterator[str]:
    """Each manuscript is placed once for each shape of paper; papers of one shape differ in size alone.

    What the doctor says of all manuscripts on one paper is told together: one line for all pages.
    """
    found: dict[Paper, list[Finding]] = {paper: [] for paper in style.papers}
    for manuscript in manuscripts:
        placed: dict[Paper, Document] = {}
        for paper in style.papers:
            shape = style.for_paper(paper).paper
            try:
                if shape not in placed:
                    placed[shape] = place_document(manuscript, style, replace(shape, px=0))
            except Refused as refused:
                yield _told(paper, style.theme, _reason(refused))
                continue
            document = replace(scaled_document(placed[shape], paper.w_mm / shape.w_mm), px=paper.px)
            found[paper] += check_pages(document, trial.facts(paper))
    for paper, findings in found.items():
        yield from (_told(paper, style.theme, each.words) for each in merged(findings))


def _in_themes(style: Style, layouts: Layouts, manuscripts: Sequence[Manuscript], trial: Trial) -> Iterator[str]:
    """The other themes change no position: the pages are the same in other colours."""
    found: dict[str, list[Finding]] = {theme.code: [] for theme in layouts.themes() if theme.code != style.theme}
    for manuscript in manuscripts:
        try:
            placed = place_document(manuscript, style, style.paper)
        except Refused:  # told of its papers already
            continue
        for theme in found:
            coloured = replace(placed, palette=layouts.palette(theme))
            found[theme] += check_pages(coloured, trial.facts(style.paper))
    for theme, findings in found.items():
        yield from (_told(style.paper, theme, each.words) for each in merged(findings))


def _told(paper: Paper, theme: str, fault: str) -> str:
    return words.plain(words.DESIGN_FAULT.format(paper=paper.code, theme=theme, fault=fault))


def _reason(refused: Refused) -> str:
    """Why a text finds no room, for the person who draws the design."""
    facts: Mapping[str, Fact] = refused.facts
    if "excess" in facts and "text" in facts:
        return words.NO_ROOM.format(text=facts["text"], excess=facts["excess"])
    if refused.code == "materials.word_too_wide":
        return words.NO_ROOM_WIDE.format(text=facts["text"])
    return sentence(refused)
