"""Deck, poster and leaflet of one session against the raw libraries drawing the same boxes (`-m tests.bench.kit`).

Ours: compose, lay out (fit the text, place the boxes), paint and write through `documents/produce.py`. Raw: the boxes
are given, a straight script draws them. Every run is a process of its own, so no cache helps either side.
"""

import pickle
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document
from campaign_kit.documents.paint import pdf, pptx
from campaign_kit.library.packs import read_packs
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.model.office import HelpLine, Office, compulsory_help_lines
from campaign_kit.model.plan import Form, Place, PlaceKind, SchoolLevel, Session
from campaign_kit.paths import find_paths
from tests.bench.raw_pdf import draw_pdf
from tests.bench.raw_pptx import draw_pptx
from tests.bench.turns import compare, printed_seconds

KINDS = {Kind.DECK: Band.B, Kind.POSTER: Band.B, Kind.LEAFLET: Band.P}
LOADED = (pdf, pptx)  # the painters load before the clock starts


def occasions() -> dict[Kind, Occasion]:
    """One session of a made-up commune; the deck and the poster for pupils, the leaflet for their parents."""
    office = Office(id=1, uid="office", name="UBND xã Ia Dom", place_name="Ia Dom", is_own=True)
    place = Place(
        id=1, uid="p", office_id=1, kind=PlaceKind.SCHOOL, name="THCS Quang Trung", school_level=SchoolLevel.PRIMARY
    )
    lines = [HelpLine(id=number, **line.model_dump()) for number, line in enumerate(compulsory_help_lines(), start=1)]
    lines.append(HelpLine(id=9, label="Công an xã Ia Dom", number_or_address="0269 3861 113", order=10))
    library = read_packs([find_paths().content]).modules
    found = {}
    for kind, band in KINDS.items():
        module = next(module for module in library if module.band is band)
        session = Session(
            id=1, uid="s", title="Kỹ năng số an toàn", form=Form.EXTRACURRICULAR, day=date(2026, 11, 23),
            place_ids=(1,), modules=(module.key,),
        )  # fmt: skip
        found[kind] = Occasion(office, session, (place,), (), tuple(lines), band, (module,))
    return found


def placed(given: dict[Kind, Occasion], layouts: Layouts) -> dict[Kind, produce.Made]:
    return {kind: produce.make(kind, occasion, layouts) for kind, occasion in given.items()}


def ours(given: dict[Kind, Occasion], folder: Path) -> None:
    layouts = Layouts([find_paths().layouts])
    for kind, made in placed(given, layouts).items():
        for fmt in produce.formats_of(kind):
            produce.write(made, fmt, layouts, folder / f"{kind}{fmt.suffix}")


def raw(given: dict[Kind, Document], folder: Path) -> None:
    draw_pptx(given[Kind.DECK], folder / "deck.pptx")
    for kind, document in given.items():
        draw_pdf(document, folder / f"{kind}.pdf")


def timed(work: Callable[[dict[Kind, object], Path], None], inputs: Path) -> None:
    """Prints the seconds of one turn of the work on the pickled inputs."""
    given = pickle.loads(inputs.read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        work(given, Path(folder))
        print(time.perf_counter() - start)


def main() -> None:
    """Prints medians and ratio of nine pairs."""
    given = occasions()
    with tempfile.TemporaryDirectory() as folder:
        values, boxes = Path(folder) / "values", Path(folder) / "boxes"
        values.write_bytes(pickle.dumps(given))
        boxes.write_bytes(pickle.dumps(placed(given, Layouts([find_paths().layouts]))))
        clock = "model values in (raw: placed boxes in) → deck.pptx, three PDFs closed; imports before the clock"
        here = ["-m", "tests.bench.kit"]
        compare(clock, printed_seconds, [*here, "ours", str(values)], [*here, "raw", str(boxes)], target=1.3)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        timed({"ours": ours, "raw": raw}[sys.argv[1]], Path(sys.argv[2]))
    else:
        main()
