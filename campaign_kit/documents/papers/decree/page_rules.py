"""Paper, margins, fonts, page numbers (Phụ lục I, Phần I, Mục I)."""

from collections.abc import Iterator
from itertools import groupby

from campaign_kit.documents.papers.decree.finding import Paper, at, finding, shown
from campaign_kit.documents.papers.decree.verdict import Finding
from campaign_kit.documents.papers.decree.word_file import Section
from campaign_kit.wording import decree as words


def judge_page(paper: Paper) -> Iterator[Finding]:
    """Every section's paper and margins, every letter's font and colour, the page numbers."""
    for number, section in enumerate(paper.word.sections, start=1):
        yield from _sheet(paper, section, words.SECTION.format(number=number))
    yield from _font(paper)
    yield from _page_number(paper)


def _sheet(paper: Paper, section: Section, where: str) -> Iterator[Finding]:
    page, margins = paper.profile.page, paper.profile.margins
    sides = (section.width_mm, section.height_mm)
    wanted = [(page.width, page.height)] + ([(page.height, page.width)] if page.landscape else [])
    if not any(all(abs(a - b) <= margins.slack for a, b in zip(sides, each, strict=True)) for each in wanted):
        facts = {"width": shown(sides[0]), "height": shown(sides[1])}
        facts |= {"wanted_width": shown(page.width), "wanted_height": shown(page.height)}
        yield finding("page.size", page.place, where, **facts)
    ranges = {"top": margins.top, "bottom": margins.bottom, "left": margins.left, "right": margins.right}
    for side, (first, last) in ranges.items():
        found = section.margins_mm[side]
        if not first - margins.slack <= found <= last + margins.slack:
            facts = {"side": words.SIDES[side], "found": shown(found), "first": shown(first), "last": shown(last)}
            yield finding("page.margins", margins.place, where, **facts)


def _font(paper: Paper) -> Iterator[Finding]:
    rule = paper.profile.font
    pieces = [(para, piece.look) for para in paper.word.paras for piece in para.said]
    off = sorted(
        ((look.font, para.number, para) for para, look in pieces if look.font != rule.name), key=lambda x: x[:2]
    )
    for font, group in groupby(off, key=lambda each: each[0]):
        paras = list(dict.fromkeys(para for _, _, para in group))
        yield finding("font", rule.place, at(paras), found=font, wanted=rule.name)
    tinted = sorted(
        ((look.colour, para.number, para) for para, look in pieces if look.colour not in rule.colours),
        key=lambda x: x[:2],
    )
    for colour, group in groupby(tinted, key=lambda each: each[0]):
        paras = list(dict.fromkeys(para for _, _, para in group))
        yield finding("colour", rule.place, at(paras), found=colour)


def _page_number(paper: Paper) -> Iterator[Finding]:
    rule = paper.profile.page_number
    long = sum(len(para.text) for para in paper.word.paras) > rule.short
    for number, section in enumerate(paper.word.sections, start=1):
        where, head = words.SECTION.format(number=number), section.header
        if section.footer.numbered:
            yield finding("page_number", rule.place, where, "page_number.bottom")
        elif not head.numbered and long and number == 1:
            yield finding("page_number", rule.place, where, "page_number.missing")
        if not head.numbered:
            continue
        if head.align != "center":
            yield finding("page_number", rule.place, where, "page_number.align")
        if head.italic:
            yield finding("page_number", rule.place, where, "page_number.italic")
        off = [size for size in head.sizes if not rule.size[0] <= size <= rule.size[1]]
        if off:
            sizes = {"found": shown(off[0]), "first": shown(rule.size[0]), "last": shown(rule.size[1])}
            yield finding("page_number", rule.place, where, "page_number.size", **sizes)
        if number == 1 and (not section.first_differs or section.first_header.numbered):
            yield finding("page_number", rule.place, where, "page_number.first")
