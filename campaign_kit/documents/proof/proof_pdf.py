"""A PDF file looked at by the print doctor: codes, fonts, words, and what the printer would cut off."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from campaign_kit.documents.page import Frame
from campaign_kit.documents.paint.pdf import PROGRAM
from campaign_kit.documents.paint.png import PDFIUM
from campaign_kit.documents.proof import rules
from campaign_kit.documents.proof.codes import Code, find_codes
from campaign_kit.documents.proof.finding import Finding, finding
from campaign_kit.documents.proof.judge import QrProof, Sheet, judged
from campaign_kit.documents.proof.pdf import PdfPage, Printed, Words, opened_page
from campaign_kit.documents.proof.texts import shown
from campaign_kit.documents.proof.trouble import Locked, Unreadable
from campaign_kit.documents.proof.wanted import Proved, Wanted
from campaign_kit.model.office import CHILD_HOTLINE
from campaign_kit.wording.numbers import decimal
from campaign_kit.wording.proof import PAGE

HOTLINE = re.compile(rf"(?<!\d){CHILD_HOTLINE}(?!\d)")
# what fonts show for a character that they lack, next to a letter
_BOXES = re.compile(r"(?<=\w)[■□▯]|[■□▯](?=\w)")
_HAIR_MM = 0.3
_LEAST_MM = 5.0
_EDGE_PX_PER_MM = 4.0
_SAME_SHADE = 24


def proof_pdf(path: Path, wanted: Wanted) -> Proved:
    """Every page of the file. Raises `Locked`, `Unreadable`."""
    document = _opened(path)
    try:
        qr: list[QrProof] = []
        found: list[Finding] = []
        said: list[str] = []
        for index in range(len(document)):
            page = opened_page(document, index)
            if min(page.w_mm, page.h_mm) < _LEAST_MM:
                raise Unreadable
            where = PAGE.format(page=index + 1)
            margin = rules.dead_margin_mm(page.w_mm, page.h_mm)
            printed = page.printed(margin - _HAIR_MM, has_windows=_is_ours(document))
            said.append(printed.text)
            codes = list(find_codes(page))
            sheet = Sheet(where, page.w_mm, page.h_mm, margin, rules.least_qr_mm(page.w_mm, page.h_mm))
            for code, wrong in judged(codes, sheet, wanted.own_pages):
                qr.append(code)
                found += wrong
            found += _unseen(printed.links, codes, where, is_ours=_is_ours(document))
            found += _texts(page, printed, where, margin)
        if wanted.needs_help and not any(HOTLINE.search(text) for text in said):
            found.append(finding("help.file"))
    except pypdfium2.PdfiumError as trouble:
        raise Unreadable from trouble
    finally:
        with PDFIUM:
            document.close()
    return qr, found


def _opened(path: Path) -> pypdfium2.PdfDocument:
    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(path)
            empty = len(document) == 0
    except pypdfium2.PdfiumError as trouble:
        if getattr(trouble, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise Locked from trouble
        raise Unreadable from trouble
    if empty:
        raise Unreadable
    return document


def _is_ours(document: pypdfium2.PdfDocument) -> bool:
    with PDFIUM:
        return bool(document.get_metadata_value("Creator") == PROGRAM)


def _unseen(
    links: Sequence[tuple[str, Frame]], codes: Sequence[Code], where: str, *, is_ours: bool
) -> Iterator[Finding]:
    """Codes of our own files that are not to be seen: each stands under a link to its address."""
    for _, frame in links if is_ours else ():
        seen = [code for code in codes for x, y in [code.middle] if _holds(frame, x, y)]
        if not seen:
            yield finding("qr.straight", where=where)


def _holds(frame: Frame, x: float, y: float) -> bool:
    return frame.x_mm <= x <= frame.x_mm + frame.w_mm and frame.y_mm <= y <= frame.y_mm + frame.h_mm


def _texts(page: PdfPage, printed: Printed, where: str, margin: float) -> Iterator[Finding]:
    if printed.not_embedded:
        yield finding("glyphs.fonts", where=where, fonts=", ".join(printed.not_embedded))
    if printed.unknown:
        yield finding("glyphs.unknown", where=where, count=printed.unknown)
    boxed = _BOXES.search(printed.text)
    if boxed:
        yield finding("glyphs.boxes", where=where, text=shown(printed.text[max(boxed.start() - 10, 0) :]))
    least = rules.LEAST_FILE_PT / rules.scale_of(page.w_mm, page.h_mm)
    if 0 < printed.smallest_pt < least:
        yield finding("text.tiny", where=where, size=decimal(printed.smallest_pt), least=decimal(least))
    cut = [words.text for words in printed.near_edge if _is_cut(page, words, margin)]
    if cut:
        yield finding("place.margin", where=where, text=shown(" ".join(cut)), margin=decimal(margin))


def _is_cut(page: PdfPage, words: Words, margin: float) -> bool:
    """True when something of the words is really seen in the margin: a tile of a poster hides what goes beyond it."""
    frame = words.frame
    left, top = max(frame.x_mm, 0.0), max(frame.y_mm, 0.0)
    right, bottom = min(frame.x_mm + frame.w_mm, page.w_mm), min(frame.y_mm + frame.h_mm, page.h_mm)
    if right - left < _HAIR_MM or bottom - top < _HAIR_MM or not words.text:
        return False
    strips = (
        (left, top, min(right, margin), bottom),
        (left, top, right, min(bottom, margin)),
        (max(left, page.w_mm - margin), top, right, bottom),
        (left, max(top, page.h_mm - margin), right, bottom),
    )
    return any(_has_ink(page, Frame(x, y, to_x - x, to_y - y)) for x, y, to_x, to_y in strips)


def _has_ink(page: PdfPage, frame: Frame) -> bool:
    if min(frame.w_mm, frame.h_mm) < _HAIR_MM:
        return False
    return any(high - low > _SAME_SHADE for low, high in _shades(page.seen(frame, _EDGE_PX_PER_MM)))


def _shades(picture: Image.Image) -> Iterator[tuple[int, int]]:
    for channel in picture.split():
        low, high = channel.getextrema()
        yield int(low), int(high)  # type: ignore[arg-type]
