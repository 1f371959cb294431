"""How long each page of the window takes to open over 1,000 sessions and 500 places (`-m tests.bench.pages`).

One encrypted file, one process, off screen: a page that is stale reads everything again and is painted; medians of
five turns, after one that is not counted. The window makes all pages once, when it starts: that is told apart.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.model.arranging import ClosedDaysDraft
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.paths import find_paths
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.table import PAGES
from campaign_kit.ui.style import dress
from campaign_kit.ui.work import Work

TODAY = date(2026, 11, 21)
SIZE_PX = (1140, 740)
SCHOOLS, CLASSES, HAMLETS, MEETINGS = 20, 22, 40, 1_000  # 20 + 440 + 40 places
TURNS, LIMIT_MS = 5, 200
OF_A_SESSION = ("session", "result", "materials", "attendance")


def fill(kit: Kit) -> int:
    """A year of a commune that meets three times a day; gives the number of a session still to come."""
    kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"))
    levels = (SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY)
    school = PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường")
    named = [
        school.model_copy(update={"name": f"Trường số {number}", "school_level": levels[number % 2]})
        for number in range(SCHOOLS)
    ]
    schools = kit.places.add(named).value
    rooms = [
        PlaceDraft(
            office_id=0, kind=PlaceKind.CLASS, name=f"{1 + room % 9}{'ABC'[room % 3]}", grade=1 + room % 9,
            parent_id=each.id,
        )
        for each in schools
        for room in range(CLASSES)
    ]  # fmt: skip
    villages = [PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name=f"Làng {number}") for number in range(HAMLETS)]
    places = kit.places.add([*rooms, *villages]).value
    year = CampaignDraft(office_id=0, title="Kế hoạch năm 2026", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    plan = kit.plan.add_campaign(year).value.id
    kit.coverage.save_closed_days(
        [ClosedDaysDraft(words="Chợ phiên", first=year.starts_on, last=year.ends_on, weekday=5)]
    )
    drafts = [meeting(number, plan, [place.id for place in places]) for number in range(MEETINGS)]
    made = kit.plan.add_sessions(drafts).value
    return next(session.id for session in made if session.day > TODAY)


def meeting(number: int, plan: int, places: list[int]) -> tuple[SessionDraft, SessionLinks]:
    """One of the year: two places, one topic; what is over was held."""
    day = date(2026, 1, 1) + timedelta(days=number * 365 // MEETINGS)
    draft = SessionDraft(
        title=f"Dừng – Lưu – Chặn – Báo, lần {number}",
        form=list(Form)[number % len(Form)],
        day=day,
        status=SessionStatus.HELD if day < TODAY else SessionStatus.PLANNED,
        speakers="Đoàn xã",
    )
    chosen = (places[number % len(places)], places[(number * 7 + 3) % len(places)])
    return draft, SessionLinks(campaign_ids=(plan,), place_ids=tuple(dict.fromkeys(chosen)), modules=("C1",))


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def opened(desk: Desk, application: QApplication, key: str, item: int) -> tuple[float, float, float]:
    """How long the page takes to be made, to open, and until all that the worker reads for it is seen too."""
    shown, whole = [], []
    start = time.perf_counter()
    page = PAGES[key](desk)
    made = 1000 * (time.perf_counter() - start)
    page.resize(*SIZE_PX)
    if key in OF_A_SESSION:
        page.show_item(item)
    page.show()

    def paint() -> None:
        application.processEvents()
        page.grab()

    def settle() -> None:
        while not desk.work.is_idle():
            application.processEvents()
        paint()

    for _ in range(TURNS + 1):
        first = milliseconds(page.refresh) + milliseconds(paint)
        shown.append(first)
        whole.append(first + (0 if desk.work.is_idle() else milliseconds(settle)))
    page.hide()
    return made, median(shown[1:]), median(whole[1:])


def main() -> None:
    """Prints the milliseconds of each page beside the limit; ends with 1 when one takes longer."""
    application = QApplication([])
    dress(application)
    late = []
    with tempfile.TemporaryDirectory() as folder:
        paths = replace(find_paths(), data=Path(folder) / "data")
        now = datetime(2026, 11, 21, 3, 42, tzinfo=UTC)
        with open_kit(paths, clock=lambda: now, environ={"CAMPAIGN_KIT_KEY": "5a" * 32}) as kit:
            item, work = fill(kit), Work()
            desk = Desk(kit, work, lambda *_: None, lambda *_: None, lambda *_: None, kit.close)
            print(f"{MEETINGS:,} sessions, {SCHOOLS + SCHOOLS * CLASSES + HAMLETS} places, encrypted")
            for key in PAGES:
                made, shown, whole = opened(desk, application, key, item)
                late += [key] if shown > LIMIT_MS else []
                times = f"{shown:6.0f} ms (limit {LIMIT_MS}), whole after {whole:.0f} ms"
                print(f"{key:11} {times}; made once in {made:.0f} ms")
            work.close()
    sys.exit(f"over the limit: {', '.join(late)}" if late else None)


if __name__ == "__main__":
    main()
