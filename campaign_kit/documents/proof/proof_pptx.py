"""A PowerPoint file looked at by the print doctor: codes among its pictures, sizes, words for those who cannot see."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from campaign_kit.documents.proof import rules
from campaign_kit.documents.proof.codes import Code, find_codes
from campaign_kit.documents.proof.finding import Finding, finding
from campaign_kit.documents.proof.judge import QrProof, Sheet, judged
from campaign_kit.documents.proof.picture import picture_bytes
from campaign_kit.documents.proof.proof_pdf import HOTLINE
from campaign_kit.documents.proof.slides import SlidePicture, SlideSeen, deck_file
from campaign_kit.documents.proof.texts import shown
from campaign_kit.documents.proof.trouble import Unreadable
from campaign_kit.documents.proof.wanted import Proved, Wanted
from campaign_kit.wording.numbers import decimal
from campaign_kit.wording.proof import SLIDE

# a script that Windows has no font for
_TAI_VIET = re.compile("[\uaa80-\uaadf]")
_TAI_VIET_FONT, _TAI_VIET_FILE = "Noto Sans Tai Viet", "NotoSansTaiViet-Regular.ttf"
# the lowest strip of a slide: what stands there below the foot (a print permit) need not be read in the hall
_FOOT_SHARE = 0.95
# the first slide has its imprint higher, beside the pictures of its foot
_COVER_FOOT_SHARE = 0.8


def proof_pptx(path: Path, wanted: Wanted) -> Proved:
    """Every slide of the file. Raises `Locked`, `Unreadable`."""
    deck = deck_file(path)
    qr: list[QrProof] = []
    found: list[Finding] = []
    for number, slide in enumerate(deck.slides, start=1):
        where = SLIDE.format(page=number)
        sheet = Sheet(where, deck.w_mm, deck.h_mm, 0.0, rules.least_qr_mm(deck.w_mm, deck.h_mm))
        for code, wrong in judged(list(_codes(slide)), sheet, wanted.own_pages):
            qr.append(code)
            found += wrong
        found += _texts(slide, where, foot_mm=deck.h_mm * (_COVER_FOOT_SHARE if number == 1 else _FOOT_SHARE))
    said = [text.text for slide in deck.slides for text in slide.texts] + [slide.behind for slide in deck.slides]
    if wanted.needs_help and not any(HOTLINE.search(text) for text in said):
        found.append(finding("help.slides"))
    return qr, found


def _codes(slide: SlideSeen) -> Iterator[Code]:
    """The codes in the pictures of the slide, where they stand on it."""
    for picture in slide.pictures:
        for code in _in_picture(picture):
            corners = tuple((x + picture.frame.x_mm, y + picture.frame.y_mm) for x, y in code.corners)
            looks = replace(code.looks, quiet=code.looks.quiet and not picture.covered)
            yield replace(code, corners=corners, looks=looks)


def _in_picture(picture: SlidePicture) -> Sequence[Code]:
    try:
        return list(find_codes(picture_bytes(picture.data, picture.frame.w_mm)))
    except Unreadable:  # a drawing of another program (EMF, SVG): no code is looked for
        return []


def _texts(slide: SlideSeen, where: str, foot_mm: float) -> Iterator[Finding]:
    """What is wrong with the words of the slide; small print below `foot_mm` need not be read in the hall."""
    small = [
        (text.size_pt, least, text.text)
        for text in slide.texts
        for least in [rules.SLIDE_BODY_PT if text.is_body else rules.SLIDE_FOOT_PT]
        if text.size_pt < least - 0.05 and (text.is_body or text.frame.y_mm < foot_mm)
    ]
    if small:
        size, least, said = min(small)
        yield finding("text.small", where=where, text=shown(said), size=decimal(size), least=decimal(least))
    silent = sum(not picture.alt and not picture.decorative for picture in slide.pictures)
    if silent:
        yield finding("text.alt", where=where, count=silent)
    if any(_TAI_VIET.search(text.text) for text in slide.texts):
        yield finding("text.install", where=where, font=_TAI_VIET_FONT, file=_TAI_VIET_FILE)
    for name in slide.empty:
        yield finding("text.empty", where=where, name=name)
