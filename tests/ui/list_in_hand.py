"""A list in hand, for tests: a lesson with a class, a page to bring it in from, and the window in which it is seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, Session, SessionDraft, SessionLinks
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.import_list import ImportList
from campaign_kit.ui.dialogs.paste_list import PasteList
from campaign_kit.ui.pages.name_import import NameImport
from campaign_kit.ui.tables.arrivals import NAME
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.segments import Segments
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import press

ROSTERS = Path(__file__).parents[1] / "data" / "rosters"
_W = TypeVar("_W", bound=QWidget)


@dataclass(frozen=True)
class Hand:
    """`page` stands in for the page of attendance, `verbs` work for the lesson."""

    page: QWidget
    verbs: NameImport
    lesson: Session
    kit: Kit
    host: Host
    settle: Callable[[], None]

    def paste(self, text: str) -> ImportList:
        """Pastes a list and shows it."""
        self.verbs.from_text()
        dialog = seen(self.page, PasteList)
        next(iter(dialog.findChildren(QPlainTextEdit))).setPlainText(text)
        press(dialog, "Xem trước")
        self.settle()
        return seen(self.page, ImportList)

    def read(self, file: Path) -> ImportList:
        self.verbs.read_file(file)
        self.settle()
        return seen(self.page, ImportList)

    def previews(self) -> list[ImportList]:
        """Those that are seen."""
        return [each for each in self.page.findChildren(ImportList) if each.isVisible()]

    def names(self) -> list[str]:
        """Those on the lesson's list."""
        return [line.person.full_name for line in self.kit.attendance.people(self.lesson.id)]


@contextmanager
def in_hand(qtbot: QtBot, desk: Desk, host: Host, settle: Callable[[], None]) -> Iterator[Hand]:
    """A lesson of today with lớp 6A of a school of its own; what is still looked at is closed at the end."""
    kit, page = desk.kit, QWidget()
    qtbot.addWidget(page)
    page.resize(1140, 740)
    page.show()
    school = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS Lớn")]).value[0]
    room = PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6, parent_id=school.id)
    place = kit.places.add([room]).value[0]
    draft = SessionDraft(title="Ngoại khóa lớp 6A", form=Form.EXTRACURRICULAR, day=TODAY)
    lesson = kit.plan.add(draft, SessionLinks(place_ids=(place.id,))).value
    verbs = NameImport(desk, page)
    verbs.work_on(lesson)
    yield Hand(page, verbs, lesson, kit, host, settle)
    for dialog in page.findChildren(ImportList):
        dialog.reject()


def seen(page: QWidget, kind: type[_W]) -> _W:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def people(dialog: ImportList) -> QTableView:
    return next(each for each in dialog.findChildren(QTableView) if each.accessibleName().startswith("Những người"))


def column(dialog: ImportList, number: int) -> list[str]:
    model = people(dialog).model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def show_part(dialog: ImportList, key: str) -> None:
    found = dialog.findChild(Segments)
    assert found is not None
    found.choose(key)


def primary(dialog: QWidget) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.property("kind") == "primary")


def told(dialog: QWidget) -> str:
    return "\n".join(panel.words() for panel in dialog.findChildren(Panel))


def key(dialog: ImportList, row: int, pressed: Qt.Key) -> None:
    """Presses a key on the row."""
    table = people(dialog)
    table.setCurrentIndex(table.model().index(row, NAME))
    QTest.keyClick(table, pressed)
