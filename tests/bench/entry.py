"""How long a key takes in the box of names over a list of 50,000 people (`-m tests.bench.entry`).

One encrypted file, one process, off screen, the real page in the real size. A turn is one key from its press until the
window is painted again: the search, the list beneath it, what is said under the box. Enter is the search, the mark in
the file (on the disk when the key returns), and the same painting; its limit is that of a quick verb. Ends with 1 when
a median is above its limit.
"""

import os
import random
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.model.attendance import Audience, PersonDraft
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SessionDraft, SessionLinks
from campaign_kit.paths import find_paths
from campaign_kit.services.sample_names import made_up_people
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.attendance import AttendancePage
from campaign_kit.ui.style import dress
from campaign_kit.ui.work import Work

PEOPLE, CLASSES = 50_000, 500
LIMIT_MS, LIMIT_MARK_MS = 16, 50
SIZE_PX = (1140, 740)
NOW = datetime(2026, 11, 21, 3, 42, tzinfo=UTC)
SOUNDS = list(
    map("".join, product("bcdđghklmnpqrstvx", ("an", "ánh", "ăng", "em", "iệp", "inh", "òa", "ong", "ơn", "úc")))
)
SEARCHES = ("nguyen thi lan", "ro cham h", "tran van", "siu", "hoang a", "khong co ai nu 2012 8a")


def fill(kit: Kit) -> int:
    """A session with everybody on its list; its number."""
    kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"))
    school = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lớn")]).value[0]
    rooms = kit.places.add(
        [
            PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name=f"Lớp {6 + n % 4}A{n}", grade=6, parent_id=school.id)
            for n in range(CLASSES)
        ]
    ).value
    draft = SessionDraft(title="Ngày hội", form=Form.EXTRACURRICULAR, day=date(2026, 11, 21))
    session = kit.plan.add(draft, SessionLinks(place_ids=(school.id,))).value
    kit.attendance.open_list(session.id, "Điểm danh", date(2027, 11, 30))
    each = PEOPLE // CLASSES
    draws = random.Random(1)
    people = [
        PersonDraft(
            full_name=f"{one.full_name} {draws.choice(SOUNDS).capitalize()}",
            sex=one.sex,
            birth_year=one.birth_year,
            class_place_id=room.id,
        )
        for room in rooms
        for one in made_up_people(1, room.name, each, each // 2, each // 5, (2012, 2015))
    ]
    draws.shuffle(people)
    with kit.database.unit() as unit:
        unit.attendance.register(session.id, unit.attendance.add_people(people), Audience.CHILD_IN_SCHOOL)
        unit.commit()
    return session.id


def key(application: QApplication, box: QLineEdit, press: str | Qt.Key) -> float:
    """Milliseconds from the press of the key until everything is painted."""
    start = time.perf_counter()
    if isinstance(press, str):
        QTest.keyClicks(box, press)
    else:
        QTest.keyClick(box, press)
    for _ in range(3):  # the rows that are chosen are scrolled to and painted one turn later
        application.processEvents()
    return 1000 * (time.perf_counter() - start)


def told(name: str, times: list[float], limit: int = LIMIT_MS) -> bool:
    """Prints how long the keys took; whether their median is within the limit."""
    slowest = sorted(times)[-1]
    print(f"{name:34} {median(times):5.1f} ms, slowest {slowest:5.1f} ms, {len(times)} keys (limit {limit} ms)")
    return median(times) <= limit


def main() -> None:
    """Prints the milliseconds of a key while a name is typed, when it marks, and when the list is walked."""
    application = QApplication([])
    dress(application)
    with tempfile.TemporaryDirectory() as folder:
        paths = replace(find_paths(), data=Path(folder) / "data")
        with open_kit(paths, clock=lambda: NOW, environ={"CAMPAIGN_KIT_KEY": "5a" * 32}) as kit:
            item, work = fill(kit), Work()
            page = AttendancePage(Desk(kit, work, lambda *_: None, lambda *_: None, lambda *_: None, kit.close))
            page.resize(*SIZE_PX)
            start = time.perf_counter()
            page.show_item(item)
            page.show()
            application.processEvents()
            print(f"{PEOPLE:,} people on one list, encrypted; opened in {time.perf_counter() - start:.2f} s")
            box = page.findChild(QLineEdit, "search")
            box.setFocus()
            typed, marked, walked, cleared = [], [], [], []
            for words in SEARCHES * 3:
                typed += [key(application, box, letter) for letter in words]
                cleared.append(key(application, box, Qt.Key.Key_Escape))
            for words in SEARCHES[:-1] * 4:
                QTest.keyClicks(box, words)
                application.processEvents()
                marked.append(key(application, box, Qt.Key.Key_Return))
            walked = [key(application, box, Qt.Key.Key_Space) for _ in range(30)]
            fine = [
                told("a letter of a name", typed),
                told("Escape, the whole list again", cleared),
                told("Enter, which marks", marked, LIMIT_MARK_MS),
                told("Space, which marks and goes on", walked, LIMIT_MARK_MS),
            ]
            page.hide()
            work.close()
    sys.exit(None if all(fine) else "over the limit")


if __name__ == "__main__":
    main()
