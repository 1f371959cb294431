"""What a person waits for in the studio, and how large things get (`-m tests.bench.preview`).

A page refreshed: composed, laid out, painted as PDF and drawn as a picture, as the preview does it after a change;
medians of nine turns in one process, after one that is not counted. Sizes of the files, and the peak memory of a
process that makes the kit.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.paint.png import PdfView
from campaign_kit.model.materials import Kind
from campaign_kit.paths import find_paths
from tests.bench.given import BANDS, occasions, write_ours
from tests.bench.turns import PAIRS, child

WIDTH_PX = 900
REFRESHED_MS, POSTER_KB, DECK_KB, PEAK_MIB = 100, 400, 3_000, 200
SUFFIXES = (".pptx", ".pdf")


def refreshed(kind: Kind) -> float:
    """Milliseconds until the first page is seen again."""
    given, seconds = occasions()[kind], []
    for _ in range(PAIRS + 1):
        start = time.perf_counter()
        made = produce.make(kind, given, Layouts([find_paths().layouts]))
        PdfView(produce.pdf_bytes(made.document)).png(0, WIDTH_PX)
        seconds.append(time.perf_counter() - start)
    return 1000 * median(seconds[1:])


def main() -> None:
    for kind in (Kind.POSTER, Kind.DECK, Kind.LEAFLET):
        print(f"{kind} refreshed: {refreshed(kind):.0f} ms (target ≤ {REFRESHED_MS})")
    with tempfile.TemporaryDirectory() as folder:
        write_ours({kind: occasions()[kind] for kind in (Kind.POSTER, Kind.DECK)}, Path(folder), SUFFIXES)
        poster, deck = (Path(folder, name).stat().st_size / 1000 for name in ("poster.pdf", "deck.pptx"))
    print(f"poster.pdf {poster:.0f} kB (target ≤ {POSTER_KB}), deck.pptx {deck:.0f} kB (target ≤ {DECK_KB})")
    print(f"peak memory of a kit: {child(['-m', 'tests.bench.preview', 'peak']).strip()} MiB (target ≤ {PEAK_MIB})")


def peak() -> None:
    """Makes the kit and prints the most memory that it took, in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        write_ours({kind: occasions()[kind] for kind in BANDS}, Path(folder), SUFFIXES)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


if __name__ == "__main__":
    (peak if len(sys.argv) > 1 else main)()
