"""What the benches of documents are made from, and their race: our way and the raw way in processes of their own.

Ours gets model values (occasions), the raw way the placed boxes; both come out of a file, so no cache helps either.
"""

import pickle
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.compose.occasion import NameSheet, Occasion, SheetName
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document
from campaign_kit.documents.paint import pdf, pptx
from campaign_kit.library.packs import read_packs
from campaign_kit.model.attendance import Sex
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.model.office import HelpLine, Office, compulsory_help_lines
from campaign_kit.model.plan import Form, Place, PlaceKind, SchoolLevel, Session
from campaign_kit.paths import find_paths
from tests.bench.turns import compare, printed_seconds

BANDS = {Kind.DECK: Band.B, Kind.POSTER: Band.B, Kind.LEAFLET: Band.P, Kind.SIGN_IN_SHEET: Band.B}
LISTED, PRESENT = 35, 200
LOADED = (pdf, pptx)  # the painters load before the clock starts
_GIVEN_NAMES = ("An", "Bình", "Chi", "Dũng", "H’Bơ", "Khánh Linh", "Minh Quân", "Thị Ngọc Ánh", "Thiên Phương Uyên")
_FAMILY_NAMES = ("Nguyễn", "Trần", "Lê", "Rơ Châm", "Ksor", "Siu", "Hoàng Hữu")


def occasions() -> dict[Kind, Occasion]:
    """One session of a made-up commune; deck, poster and list for pupils, the leaflet for parents, certificates."""
    office = Office(id=1, uid="office", name="UBND xã Ia Dom", place_name="Ia Dom", is_own=True)
    place = Place(
        id=1, uid="p", office_id=1, kind=PlaceKind.SCHOOL, name="THCS Quang Trung", school_level=SchoolLevel.PRIMARY
    )
    lines = [HelpLine(id=number, **line.model_dump()) for number, line in enumerate(compulsory_help_lines(), start=1)]
    lines.append(HelpLine(id=9, label="Công an xã Ia Dom", number_or_address="0269 3861 113", order=10))
    library = read_packs([find_paths().content]).modules
    found = {}
    for kind, band in BANDS.items():
        module = next(module for module in library if module.band is band)
        session = Session(
            id=1, uid="s", title="Kỹ năng số an toàn", form=Form.EXTRACURRICULAR, day=date(2026, 11, 23),
            place_ids=(1,), modules=(module.key,),
        )  # fmt: skip
        found[kind] = Occasion(office, session, (place,), (), tuple(lines), band, (module,))
    listed = found[Kind.SIGN_IN_SHEET]
    found[Kind.SIGN_IN_SHEET] = replace(listed, names=names(LISTED))
    found[Kind.CERTIFICATE] = replace(listed, names=names(PRESENT))
    return found


def names(count: int) -> NameSheet:
    """So many pupils of four classes."""
    return NameSheet(tuple(_pupil(number) for number in range(count)))


def _pupil(number: int) -> SheetName:
    family, given = _FAMILY_NAMES[number % len(_FAMILY_NAMES)], _GIVEN_NAMES[number % len(_GIVEN_NAMES)]
    return SheetName(f"{family} {given}", Sex.UNKNOWN, f"Lớp {6 + number % 4}A", "THCS Quang Trung")


def write_ours(
    given: Mapping[Kind, Occasion],
    folder: Path,
    suffixes: Sequence[str],
    look_at: Callable[[produce.Made], object] | None = None,
) -> None:
    """Each occasion composed, laid out (texts fitted, boxes placed), looked at, and painted in these formats."""
    layouts = Layouts([find_paths().layouts])
    for kind, occasion in given.items():
        made = produce.make(kind, occasion, layouts)
        if look_at:
            look_at(made)
        for fmt in produce.formats_of(kind):
            if fmt.suffix in suffixes:
                produce.write(made, fmt, layouts, folder / f"{kind}{fmt.suffix}")


def race(module: str, kinds: Sequence[Kind], clock: str, target: float, raw: str = "raw") -> None:
    """Prints medians and ratio of nine pairs: the module's turns "ours" on occasions and `raw` on placed boxes."""
    given = {kind: occasion for kind, occasion in occasions().items() if kind in kinds}
    layouts = Layouts([find_paths().layouts])
    placed: dict[Kind, Document] = {kind: produce.make(kind, each, layouts).document for kind, each in given.items()}
    with tempfile.TemporaryDirectory() as folder:
        values, boxes = Path(folder) / "values", Path(folder) / "boxes"
        values.write_bytes(pickle.dumps(given))
        boxes.write_bytes(pickle.dumps(placed))
        here = ["-m", module]
        compare(clock, printed_seconds, [*here, "ours", str(values)], [*here, raw, str(boxes)], target)


def timed(work: Callable[[dict[Kind, object], Path], None], inputs: str) -> None:
    """Prints the seconds of one turn of the work on the pickled inputs."""
    given = pickle.loads(Path(inputs).read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        work(given, Path(folder))
        print(time.perf_counter() - start)
