"""A class of 45 entered from paper by keys alone, in the real window: the keys are counted, and what came of them.

The seconds are the keys at the stated speed of a hand, since what a machine takes for a key is measured elsewhere
(`tests.bench.entry`). 2.5 keys a second is slow office typing (150 a minute), 6 is somebody who types every day.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.model.names import fold
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, Session, SessionDraft, SessionLinks
from campaign_kit.model.roster import Roster
from campaign_kit.paths import find_paths
from campaign_kit.services.name_index import NameIndex
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_names import made_up_people
from campaign_kit.services.walk_in import capital
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.tables.people import NAME, STATUS, YEAR
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.window import Window
from campaign_kit.wording.labels import label
from tests.ui.conftest import ENVIRON, TODAY, clock
from tests.ui.test_window import ended, opened
from tests.ui.typing import Typist

PUPILS = made_up_people(8, "6A", 45, 22, 20, (2014, 2015), "6A")
MOST_S, TEN_MINUTES_S = 180, 600
SLOW, FAST = 2.5, 6.0  # keys a second
ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
AWAY = (7, 21, 40)


class Class:
    """The window over a list of the class, and a hand at its keyboard."""

    def __init__(self, qtbot: QtBot, window: Window, session: int) -> None:
        self._qtbot = qtbot
        self.window = window
        window.go("attendance", session)
        qtbot.waitUntil(window.work.is_idle, timeout=20_000)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.pages["attendance"].take_focus()
        box = window.pages["attendance"].findChild(QLineEdit, "search")
        assert box is not None and box.hasFocus()
        self.box = box
        self.hand = Typist(box)

    def only_absent(self) -> None:
        """The mode in which only who is absent is written down, by its key."""
        self.hand.press(Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
        mode = next(each for each in self.window.findChildren(Check) if each.text() == "Chỉ ghi người &vắng")
        self._qtbot.waitUntil(mode.isChecked)

    def told(self, what: str, speed: float) -> float:
        """The seconds of the hand, printed with the keys."""
        seconds = self.hand.keys / speed
        print(f"{what}: {self.hand.keys} keys, {seconds:.0f} s at {speed} keys a second")
        return seconds


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, int]:
    """A data folder with a class of 45 on a list, and a list of the same class that is empty."""
    data = tmp_path_factory.mktemp("class") / "data"
    with open_kit(find_paths(data), clock=clock, environ=ENVIRON) as kit:
        fill_sample(kit.office, kit.plan, kit.places, 1, TODAY)
        school = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lớn")]).value[0]
        room = PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6, parent_id=school.id)
        place = kit.places.add([room]).value[0]
        made = [_session(kit, place.id, title) for title in ("Có danh sách", "Chưa có ai")]
        kit.imports.bring(made[0].id, Roster(people=tuple(PUPILS)))
        return data, made[0].id, made[1].id


def _session(kit: Kit, place_id: int, title: str) -> Session:
    draft = SessionDraft(title=title, form=Form.EXTRACURRICULAR, day=TODAY)
    session = kit.plan.add(draft, SessionLinks(place_ids=(place_id,))).value
    kit.attendance.open_list(session.id, "Điểm danh", TODAY.replace(year=2027))
    return session


@pytest.fixture
def window(qtbot: QtBot, launch: Launch, folder: tuple[Path, int, int]) -> Iterator[Window]:
    shutil.copytree(folder[0], launch.paths.data)
    made = opened(qtbot, launch)
    qtbot.waitUntil(lambda: made.shown == "overview", timeout=20_000)
    yield made
    ended(qtbot, made)


@pytest.fixture
def listed(qtbot: QtBot, window: Window, folder: tuple[Path, int, int]) -> Class:
    return Class(qtbot, window, folder[1])


@pytest.fixture
def empty(qtbot: QtBot, window: Window, folder: tuple[Path, int, int]) -> Class:
    return Class(qtbot, window, folder[2])


def shown(entered: Class, column: int) -> list[str]:
    """What the list of the window says in that column, in its order."""
    table = entered.window.pages["attendance"].findChild(QTableView)
    assert table is not None
    return [str(table.model().index(row, column).data()) for row in range(table.model().rowCount())]


def test_all_present_but_three(listed: Class) -> None:
    hand = listed.hand
    listed.only_absent()
    for number in AWAY:
        hand.type(str(number))
        hand.press(ENTER)
    hand.press(ENTER, CONTROL)
    marks = shown(listed, STATUS)
    assert [number for number, mark in enumerate(marks, 1) if mark != "Có mặt"] == list(AWAY)
    assert listed.told("45 pupils, 3 of them absent, by their numbers on the paper", SLOW) <= 10


def test_one_by_one_down_the_paper(listed: Class) -> None:
    """And Ctrl+Z takes back what was typed first, then marks."""
    for number in range(1, 46):
        listed.hand.press(Qt.Key.Key_Down if number in AWAY else Qt.Key.Key_Space)
    marks = shown(listed, STATUS)
    assert [number for number, mark in enumerate(marks, 1) if mark != "Có mặt"] == list(AWAY)
    assert listed.told("45 pupils one by one, down the paper", SLOW) <= 20
    listed.hand.type("x")
    listed.hand.press(Qt.Key.Key_Z, CONTROL)
    assert listed.box.text() == "" and shown(listed, STATUS) == marks
    listed.hand.press(Qt.Key.Key_Z, CONTROL)
    assert shown(listed, STATUS)[-1] == "Chưa điểm danh"


def test_one_by_one_as_they_come_in(listed: Class) -> None:
    """In any order, each by the fewest letters that nobody else of the class has."""
    index = NameIndex(fold(pupil.full_name) for pupil in PUPILS)
    for pupil in sorted(PUPILS, key=lambda pupil: pupil.full_name[::-1]):
        listed.hand.type(next(words for words in ways(fold(pupil.full_name)) if index.find(words, 2)[1] == 1))
        listed.hand.press(ENTER)
    assert set(shown(listed, STATUS)) == {"Có mặt"}
    assert listed.told("45 pupils in any order, by the beginnings of their names", SLOW) <= MOST_S


def ways(key: str) -> Iterator[str]:
    """What a person may type for a name: the given name, then the other words, more and more letters of them."""
    *others, given = key.replace("'", "").split()
    for length in range(1, len(given) + 1):
        yield given[:length]
    for other in others:
        for length in range(1, len(other) + 1):
            yield f"{given} {other[:length]}"
    yield " ".join([given, *others])


def test_nobody_is_on_the_list_yet(empty: Class) -> None:
    """45 lines such as "rơ châm h'bia nữ 2014" in the keys of Telex; the class is that of the session."""
    for pupil in PUPILS:
        line = f"{pupil.full_name.lower()} {label(pupil.sex).lower()} {pupil.birth_year}"
        empty.hand.type(line)
        empty.hand.keys += sum(map(more_keys, line))
        empty.hand.press(ENTER)
        empty.hand.press(ENTER)
    assert shown(empty, NAME) == [capital(pupil.full_name.lower()) for pupil in PUPILS]
    assert shown(empty, YEAR) == [str(pupil.birth_year) for pupil in PUPILS]
    assert set(shown(empty, STATUS)) == {"Có mặt"}
    assert empty.told("45 pupils whom nobody knew, a line each", FAST) <= MOST_S * 1.5
    assert empty.hand.keys / SLOW <= TEN_MINUTES_S


def more_keys(letter: str) -> int:
    """The keys of a letter in Telex beside its own: one for each mark and tone."""
    return len(normalize("NFD", letter)) - 1 + (letter in "đĐ")
