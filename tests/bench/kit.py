"""Deck, poster, leaflet and list of a session against the raw libraries with the same boxes (`-m tests.bench.kit`).

Ours: compose, lay out (fit the text, place the boxes), the print doctor's look at the placed pages, paint and write.
Raw: the boxes are given, a straight script draws them.
"""

import sys
from datetime import date
from pathlib import Path

from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.page import Document
from campaign_kit.documents.produce import RECIPES, Made
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.model.materials import Kind
from tests.bench.given import BANDS, race, timed, write_ours
from tests.bench.raw_pdf import draw_pdf
from tests.bench.raw_pptx import draw_pptx

CLOCK = "model values in (raw: placed boxes in) → deck.pptx, four PDFs closed, pages checked; imports before the clock"
TODAY = date(2026, 11, 23)


def ours(given: dict[Kind, Occasion], folder: Path) -> None:
    write_ours(given, folder, (".pptx", ".pdf"), look_at)


def look_at(made: Made) -> None:
    check_pages(made.document, Facts(RECIPES[made.kind].help, 0.4, TODAY))


def raw(given: dict[Kind, Document], folder: Path) -> None:
    draw_pptx(given[Kind.DECK], folder / "deck.pptx")
    for kind, document in given.items():
        draw_pdf(document, folder / f"{kind}.pdf")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        timed({"ours": ours, "raw": raw}[sys.argv[1]], sys.argv[2])  # type: ignore[dict-item]
    else:
        race("tests.bench.kit", tuple(BANDS), CLOCK, target=1.15)
