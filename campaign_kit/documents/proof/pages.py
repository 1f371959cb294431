"""The print doctor's fast look: placed boxes checked before they are painted, without a raster.

Values in, findings out. What the file itself shows (codes decoded from the raster) is `file.py`'s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.documents.page import Document, Page, QrCode
from campaign_kit.documents.proof import rules
from campaign_kit.documents.proof.addresses import is_allowed
from campaign_kit.documents.proof.drawn import (
    Ground,
    Stretch,
    back_to_front,
    codes_of,
    grounds,
    lines,
    touched,
    words_of,
)
from campaign_kit.documents.proof.finding import Finding, finding, merged
from campaign_kit.documents.proof.texts import Palette, lost_characters, lost_texts, pale_texts, rgb, small_texts
from campaign_kit.model.check_in_code import is_code
from campaign_kit.model.materials import HelpBlock
from campaign_kit.model.office import CHILD_HOTLINE, REPORT_SITE, HelpLine
from campaign_kit.wording.numbers import decimal
from campaign_kit.wording.proof import PAGE, PICTURE

_HAIR_MM = 0.1
_LEAST_DIGITS = 3


@dataclass(frozen=True)
class Facts:
    """What a document is checked against.

    `help` is how much of the help block its kind carries, `reads_m` from how far its paper is read, `own_pages` the
    office's official pages; `help_lines` are the lines of the help block, checked as of `today`.
    """

    help: HelpBlock
    reads_m: float
    today: date
    help_lines: tuple[HelpLine, ...] = ()
    own_pages: tuple[str, ...] = ()


def check_pages(document: Document, facts: Facts) -> tuple[Finding, ...]:
    """Everything that is wrong with the pages, page by page; the same fault on several pages once."""
    found: list[Finding] = []
    for number, page in enumerate(document.pages, start=1):
        found += _check_page(document, page, _where(document, number), facts)
    found += _check_help(document, facts)
    found += _check_help_lines(document, facts)
    return merged(found)


def _where(document: Document, number: int) -> str:
    return PICTURE if document.px and len(document.pages) == 1 else PAGE.format(page=number)


def _check_page(document: Document, page: Page, where: str, facts: Facts) -> Iterator[Finding]:
    boxes = back_to_front(page)
    stretches, others = tuple(lines(boxes)), grounds(boxes)
    yield from lost_characters(stretches, where)
    yield from small_texts(page, stretches, where, facts.reads_m, document.px)
    yield from pale_texts(page, others, stretches, where, document.palette)
    yield from lost_texts(page, others, stretches, where, is_picture=bool(document.px))
    for ground in others:
        code = ground.box
        if isinstance(code, QrCode):
            yield from _check_code(code, page, where, is_picture=bool(document.px))
            yield from _check_surroundings(ground, others, stretches, where)
            yield from _check_colours(code, document.palette, where)
            if not is_allowed(code.url, facts.own_pages):
                yield finding("qr.address", where=where, text=code.url)


def _check_code(code: QrCode, page: Page, where: str, *, is_picture: bool) -> Iterator[Finding]:
    """Its size, its quiet zone, and the printer's margin."""
    module = code.frame.w_mm / (len(code.matrix) + 2 * code.quiet_modules)
    size, least = module * len(code.matrix), rules.least_qr_mm(page.w_mm, page.h_mm, is_picture=is_picture)
    least = rules.LEAST_BADGE_MM if is_code(code.url) else least
    if size < least - _HAIR_MM:
        yield finding("qr.small", where=where, mm=decimal(size), least=decimal(least))
    if code.quiet_modules < rules.QUIET_MODULES:
        yield finding("qr.quiet", where=where, modules=rules.QUIET_MODULES)
    quiet = module * code.quiet_modules
    frame, margin = code.frame, 0.0 if is_picture else rules.dead_margin_mm(page.w_mm, page.h_mm)
    room = min(frame.x_mm, frame.y_mm, page.w_mm - frame.x_mm - frame.w_mm, page.h_mm - frame.y_mm - frame.h_mm)
    if room + quiet < margin - _HAIR_MM or room < -_HAIR_MM:
        yield finding("qr.margin", where=where, margin=decimal(margin))


def _check_surroundings(
    code: Ground, others: Sequence[Ground], stretches: Sequence[Stretch], where: str
) -> Iterator[Finding]:
    """What is painted over the code or its quiet zone."""
    panels = any(each.depth > code.depth for each in touched(code, others))
    if panels or any(each.depth > code.depth and touched(each, [code]) for each in stretches):
        yield finding("qr.quiet", where=where, modules=rules.QUIET_MODULES)


def _check_colours(code: QrCode, palette: Palette, where: str) -> Iterator[Finding]:
    dark, light = rgb(palette[code.dark]), rgb(palette[code.light])
    contrast = rules.contrast(dark, light)
    if rules.luminance(dark) >= rules.luminance(light):
        yield finding("qr.inverted", where=where)
    elif contrast < rules.LEAST_CONTRAST:
        yield finding("qr.pale", where=where, contrast=decimal(contrast), least=decimal(rules.LEAST_CONTRAST))


def _check_help(document: Document, facts: Facts) -> Iterator[Finding]:
    """The help block that is due: the full one once in a document, the line on every page."""
    said = [words_of(page) for page in document.pages]
    if facts.help is HelpBlock.LINE:
        for number, words in enumerate(said, start=1):
            if CHILD_HOTLINE not in words or REPORT_SITE not in words:
                yield finding("help.line", where=_where(document, number))
    if facts.help is HelpBlock.FULL:
        if not any(CHILD_HOTLINE in words for words in said):
            yield finding("help.hotline")
        if not any(True for page in document.pages for _ in codes_of(page)):
            yield finding("help.code")


def _check_help_lines(document: Document, facts: Facts) -> Iterator[Finding]:
    """The office's own lines that stand on the paper and that nobody called within the last twelve months."""
    said = " ".join(words_of(page) for page in document.pages)
    for line in facts.help_lines:
        is_printed = any(name and name in said for name in (line.label, line.child_label))
        if not line.is_compulsory and line.number_or_address and is_printed and line.is_stale(facts.today):
            code = "lines.stale" if _is_number(line.number_or_address) else "lines.unasked"
            yield finding(code, label=line.label, number=line.number_or_address)


def _is_number(address: str) -> bool:
    """False for a person or a place; a place may have a short number in its name (thôn 2)."""
    return sum(char.isdecimal() for char in address) >= _LEAST_DIGITS
