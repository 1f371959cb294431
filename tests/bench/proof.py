"""The print doctor: placed pages of a deck and a poster, and files of posters and banners (`-m tests.bench.proof`).

Medians of nine turns in one process, after one that is not counted; the files are made before the clock starts.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.proof.file import proof_file
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.model.materials import Kind, Look
from campaign_kit.paths import find_paths
from tests.bench.given import occasions
from tests.bench.turns import PAIRS

FILES = {
    "poster A4, PDF": (Kind.POSTER, "A4", ".pdf", 400),
    "poster A1, PDF": (Kind.POSTER, "A1", ".pdf", 900),
    "banner 5 × 0.8 m, PDF": (Kind.BANNER, "5x0.8m", ".pdf", 900),
    "deck, PPTX": (Kind.DECK, "", ".pptx", 900),
}


def main() -> None:
    layouts = Layouts([find_paths().layouts])
    given = occasions()
    made = {kind: produce.make(kind, given[kind], layouts) for kind in (Kind.DECK, Kind.POSTER)}
    pages = sum(len(each.document.pages) for each in made.values())

    def vectors() -> None:
        for kind, each in made.items():
            check_pages(each.document, Facts(produce.RECIPES[kind].help, 0.4, date(2026, 11, 23)))

    print(f"clock: checks alone, medians of {PAIRS} turns")
    tell(f"placed boxes of {pages} pages", vectors, 15)
    with tempfile.TemporaryDirectory() as folder:
        for name, (kind, paper, suffix, target) in FILES.items():
            fmt = next(fmt for fmt in produce.formats_of(kind) if fmt.suffix == suffix)
            occasion = given.get(kind, given[Kind.POSTER])
            document = produce.make(kind, occasion, layouts, Look(paper=paper))
            file = produce.write(document, fmt, layouts, Path(folder) / f"file{suffix}")
            tell(name, lambda file=file: proof_file(file), target)  # type: ignore[misc]


def tell(name: str, work: Callable[[], object], target_ms: float) -> None:
    """Prints the median of the turns."""
    work()
    seconds = []
    for _ in range(PAIRS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    print(f"{name}: {1000 * median(seconds):.1f} ms (target ≤ {target_ms} ms)")


if __name__ == "__main__":
    sys.exit(main())
