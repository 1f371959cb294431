"""A PNG file looked at by the print doctor: its QR codes. Its words cannot be read: people look at them."""

from pathlib import Path

from campaign_kit.documents.proof import rules
from campaign_kit.documents.proof.codes import find_codes
from campaign_kit.documents.proof.finding import Finding, finding
from campaign_kit.documents.proof.judge import QrProof, Sheet, judged
from campaign_kit.documents.proof.picture import picture_file
from campaign_kit.documents.proof.wanted import Proved, Wanted
from campaign_kit.wording.proof import PICTURE


def proof_png(path: Path, wanted: Wanted) -> Proved:
    """The codes of a picture and what is wrong with them. Raises `Unreadable`."""
    seen = picture_file(path)
    least = rules.least_qr_mm(seen.w_mm, seen.h_mm, is_picture=True)
    sheet = Sheet(PICTURE, seen.w_mm, seen.h_mm, 0.0, least)
    qr: list[QrProof] = []
    found: list[Finding] = []
    for code, wrong in judged(list(find_codes(seen)), sheet, wanted.own_pages):
        qr.append(code)
        found += wrong
    if wanted.needs_help and not qr:
        found.append(finding("text.picture"))
    return qr, found
