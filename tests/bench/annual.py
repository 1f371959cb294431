"""The report of a year as Word and Excel, until both are closed (`-m tests.bench.annual`).

Of an office with 300 sessions, and of the five years of `many_years` (1,000 places, 20,000 sessions): the checks, the
figures, the sentences, the annexes, the workbook, the kept figures. Then one annex of 1,000 places: our text of Word
against cells that are filled through the library.
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from docx import Document

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.decree.profile import read_profile
from campaign_kit.documents.papers.official.annex_tables import annexes
from campaign_kit.documents.year_book import BookTable
from campaign_kit.model.attendance import Audience
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import Period
from campaign_kit.paths import find_paths
from campaign_kit.services.result import CountRow
from tests.bench.many_years import KEY, cached

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
PLACES, SESSIONS, TIMES = 20, 300, 5
PAGE_SECTION = '<w:sectPr><w:pgSz w:w="1" w:h="1"/><w:pgMar w:top="1"/></w:sectPr>'


def clock() -> datetime:
    return datetime(2026, 11, 28, 3, tzinfo=UTC)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def kit_in(folder: Path) -> Kit:
    return open_kit(replace(find_paths(), data=folder), clock, environ={"CAMPAIGN_KIT_KEY": KEY.hex()})


def fill(kit: Kit) -> None:
    kit.office.set_up(OfficeDraft(name="Ủy ban nhân dân xã"))
    drafts = [PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name=f"Thôn {number}") for number in range(PLACES)]
    places = kit.places.add(drafts).value
    for number in range(SESSIONS):
        day = YEAR.first + timedelta(days=number)
        held = SessionDraft(title=f"Buổi {number}", form=Form.VILLAGE_MEETING, day=day, status=SessionStatus.HELD)
        session = kit.plan.add(held, SessionLinks(place_ids=(places[number % PLACES].id,))).value
        kit.attendance.count(session.id, CountRow("Người dân", Audience.COMMUNITY, total=40 + number % 9, female=20))


def annual(name: str, kit: Kit, folder: Path, target: float) -> None:
    report = kit.reporting.open_for_period(YEAR).value
    if kit.reporting.check(report.id):
        kit.reporting.override(report.id, "Đo thời gian")
    kit.report_papers.write_all(report.id, folder)
    times = [seconds(lambda: kit.report_papers.write_all(report.id, folder)) for _ in range(TIMES)]
    print(f"{name}: Word and Excel {1000 * median(times):7.0f} ms (target ≤ {1000 * target:.0f} ms)")


def tables() -> None:
    rows = tuple((f"Thôn số {number}", "Thôn, làng", *range(10)) for number in range(1000))
    table = BookTable("Biểu 02", "Theo địa bàn", tuple(f"Cột {number}" for number in range(12)), rows, code="02")
    profile = read_profile(Layouts([find_paths().layouts]))
    ours = median(seconds(lambda: annexes([table], "", "", profile, PAGE_SECTION)) for _ in range(TIMES))
    print(f"annex of 1,000 places: as text {1000 * ours:7.0f} ms")
    print(f"annex of 1,000 places: row.cells {1000 * seconds(lambda: by_cells(table)):7.0f} ms")


def by_cells(table: BookTable) -> None:
    made = Document().add_table(rows=len(table.rows), cols=len(table.headers))
    for row, values in zip(made.rows, table.rows, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = str(value)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made, kit_in(Path(made) / "data") as small:
        fill(small)
        annual("300 sessions", small, Path(made) / "out", 1.0)
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "data").mkdir()
        shutil.copy(cached(), Path(made) / "data" / "campaign_kit.db")
        with kit_in(Path(made) / "data") as large:
            annual("20,000 sessions, 1,000 places", large, Path(made) / "out", 3.0)
    tables()
