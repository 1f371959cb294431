"""A deck with QR codes and speaker notes against raw python-pptx drawing the same boxes (`-m tests.bench.deck`)."""

import sys
from pathlib import Path

from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.page import Document
from campaign_kit.model.materials import Kind
from tests.bench.given import race, timed, write_ours
from tests.bench.raw_pptx import draw_pptx

CLOCK = "model values in (raw: placed boxes in) → deck.pptx closed; imports before the clock"


def ours(given: dict[Kind, Occasion], folder: Path) -> None:
    write_ours(given, folder, (".pptx",))


def raw(given: dict[Kind, Document], folder: Path) -> None:
    draw_pptx(given[Kind.DECK], folder / "deck.pptx")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        timed({"ours": ours, "raw": raw}[sys.argv[1]], sys.argv[2])  # type: ignore[dict-item]
    else:
        race("tests.bench.deck", (Kind.DECK,), CLOCK, target=1.0)
