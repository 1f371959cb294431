"""Poster, leaflet and list as PDF against raw reportlab drawing the same boxes (`-m tests.bench.pdfs`)."""

import sys
from pathlib import Path

from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.page import Document
from campaign_kit.model.materials import Kind
from tests.bench.given import race, timed, write_ours
from tests.bench.raw_pdf import draw_pdf

KINDS = (Kind.POSTER, Kind.LEAFLET, Kind.SIGN_IN_SHEET)
CLOCK = "model values in (raw: placed boxes in) → three PDFs closed; imports before the clock"


def ours(given: dict[Kind, Occasion], folder: Path) -> None:
    write_ours(given, folder, (".pdf",))


def raw(given: dict[Kind, Document], folder: Path) -> None:
    for kind, document in given.items():
        draw_pdf(document, folder / f"{kind}.pdf")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        timed({"ours": ours, "raw": raw}[sys.argv[1]], sys.argv[2])  # type: ignore[dict-item]
    else:
        race("tests.bench.pdfs", KINDS, CLOCK, target=1.25)
