"""What the codes of a page or picture are worth: each with its size and whether all is well, and the findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from campaign_kit.documents.proof import rules
from campaign_kit.documents.proof.addresses import is_allowed
from campaign_kit.documents.proof.codes import Code
from campaign_kit.documents.proof.finding import Finding, finding
from campaign_kit.model.check_in_code import is_code
from campaign_kit.wording.numbers import decimal

_SHOWN_CHARS = 80
_HAIR_MM = 0.3


@dataclass(frozen=True)
class QrProof:
    """A QR code of a file: what it says ("" when it cannot be read), whether all is well, how wide it is in mm."""

    text: str
    ok: bool
    mm: float


@dataclass(frozen=True)
class Sheet:
    """What the codes stand on: how people find it, its size, the printer's margin, the least width of a code."""

    where: str
    w_mm: float
    h_mm: float
    margin_mm: float
    least_mm: float


def judged(codes: Sequence[Code], sheet: Sheet, own_pages: Sequence[str]) -> Iterator[tuple[QrProof, list[Finding]]]:
    """Each code with what is wrong with it.

    A code that is too small is passed when the same address stands beside it large enough: slides on a handout.
    """
    large = {code.text for code in codes if code.mm >= _least_mm(code, sheet) - _HAIR_MM}
    for code in codes:
        found = list(_address(code, sheet, own_pages))
        if code.mm >= _least_mm(code, sheet) - _HAIR_MM or code.text not in large:
            found += [*_size(code, sheet), *_place(code, sheet), *_looks(code, sheet), *_reading(code, sheet)]
        yield QrProof(code.text, not found, round(code.mm, 1)), found


def _address(code: Code, sheet: Sheet, own_pages: Sequence[str]) -> Iterator[Finding]:
    if code.text and not is_allowed(code.text, own_pages):
        yield finding("qr.address", where=sheet.where, text=code.text[:_SHOWN_CHARS])


def _size(code: Code, sheet: Sheet) -> Iterator[Finding]:
    if code.mm < _least_mm(code, sheet) - _HAIR_MM:
        yield finding("qr.small", where=sheet.where, mm=decimal(code.mm), least=decimal(_least_mm(code, sheet)))


def _least_mm(code: Code, sheet: Sheet) -> float:
    return rules.LEAST_BADGE_MM if is_code(code.text) else sheet.least_mm


def _place(code: Code, sheet: Sheet) -> Iterator[Finding]:
    xs, ys = zip(*code.corners, strict=True)
    room = min(*xs, *ys, sheet.w_mm - max(xs), sheet.h_mm - max(ys))
    if room < sheet.margin_mm - _HAIR_MM:
        yield finding("qr.margin", where=sheet.where, margin=decimal(sheet.margin_mm))


def _looks(code: Code, sheet: Sheet) -> Iterator[Finding]:
    if code.looks.inverted:
        yield finding("qr.inverted", where=sheet.where)
        return
    if code.looks.contrast < rules.LEAST_CONTRAST:
        contrast, least = decimal(code.looks.contrast), decimal(rules.LEAST_CONTRAST)
        yield finding("qr.pale", where=sheet.where, contrast=contrast, least=least)
    if not code.looks.quiet:
        yield finding("qr.quiet", where=sheet.where, modules=rules.QUIET_MODULES)


def _reading(code: Code, sheet: Sheet) -> Iterator[Finding]:
    """The worst alone: a code that cannot be read as it is cannot be read tilted either."""
    if code.fails:
        yield finding(f"qr.{code.fails[0]}", where=sheet.where)
