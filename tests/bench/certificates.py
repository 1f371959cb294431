"""200 certificates in one PDF against raw reportlab drawing the same boxes (`-m tests.bench.certificates`).

Two raw ways: a straight script draws every box of every page; a clever one is told which boxes all pages have in
common, draws them once as a form, and fits, checks and kerns no text.
"""

import sys
from pathlib import Path

from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.page import Document
from campaign_kit.model.materials import Kind
from tests.bench.given import race, timed, write_ours
from tests.bench.raw_pdf import draw_pdf, draw_pdf_on_one_form

CLOCK = "names in (raw: placed boxes in) → one PDF of 200 pages closed; imports before the clock"


def ours(given: dict[Kind, Occasion], folder: Path) -> None:
    write_ours(given, folder, (".pdf",))


def raw(given: dict[Kind, Document], folder: Path) -> None:
    draw_pdf(given[Kind.CERTIFICATE], folder / "certificates.pdf")


def clever(given: dict[Kind, Document], folder: Path) -> None:
    draw_pdf_on_one_form(given[Kind.CERTIFICATE], folder / "certificates.pdf")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        timed({"ours": ours, "raw": raw, "clever": clever}[sys.argv[1]], sys.argv[2])  # type: ignore[dict-item]
    else:
        race("tests.bench.certificates", (Kind.CERTIFICATE,), CLOCK, target=1.25)
        race("tests.bench.certificates", (Kind.CERTIFICATE,), "as before, raw with one form", target=2.0, raw="clever")
