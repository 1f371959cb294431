"""The page of people: found by name, merged with a way back, consents noted, names that are due erased."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import AttendanceStatus, Audience, CheckInMethod, Minority, PersonDraft, Sex
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.plan import SessionStatus
from campaign_kit.settings import Settings, save_settings
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.correct_person import CorrectPerson
from campaign_kit.ui.dialogs.edit_consent import EditConsent
from campaign_kit.ui.dialogs.erase_person import ErasePerson
from campaign_kit.ui.dialogs.merge_people import MergePeople
from campaign_kit.ui.pages.page import DUE_NAMES, DUPLICATES
from campaign_kit.ui.pages.people import PeoplePage
from campaign_kit.ui.pages.people_changes import PeopleChanges
from campaign_kit.ui.pages.people_consents import PeopleConsents
from campaign_kit.ui.pages.people_erasing import run_out
from campaign_kit.ui.pages.people_find import PeopleFind
from campaign_kit.ui.pages.people_pairs import PeoplePairs
from campaign_kit.ui.pages.people_terms import PeopleTerms
from campaign_kit.ui.work import Work
from tests.ui.conftest import Host

NEXT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def ids(kit: Kit) -> list[int]:
    """H'Bia twice and Siu Blơi at one place: the first H'Bia and Siu at one held session, the other at another."""
    held = [each for each in kit.plan.sessions() if each.status is SessionStatus.HELD][:2]
    place = next(each for session in held for each in session.place_ids)
    names = ("Rơ Châm H’Bia", "Siu Blơi", "Rơ Châm H'Bia")
    with kit.database.unit() as unit:
        drafts = [
            PersonDraft(full_name=name, class_place_id=place, minority=Minority.YES, keep_until=date(2026, 12, 1))
            for name in names
        ]
        drafts[1] = drafts[1].model_copy(update={"keep_until": date(2026, 11, 1), "sex": Sex.MALE})
        ids = unit.attendance.add_people(drafts)
        for session, some in zip(held, (ids[:2], ids[2:]), strict=True):
            unit.attendance.register(session.id, some, Audience.CHILD_IN_SCHOOL)
            unit.attendance.mark_all(session.id, AttendanceStatus.PRESENT, CheckInMethod.LIST, kit.clock())
        unit.commit()
    return ids


class Opened(QObject):
    """Stands in for the system's programs: writes down what was to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.files.append(url.toLocalFile())


@pytest.fixture
def opened() -> Iterator[Opened]:
    found = Opened()
    QDesktopServices.setUrlHandler("file", found, "open")  # type: ignore[arg-type]  # it takes no bytes
    yield found
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def page(desk: Desk, work: Work, ids: list[int], qtbot: QtBot, settle: Callable[[], None]) -> PeoplePage:
    shown = PeoplePage(desk)
    work.changed.connect(shown.mark)
    qtbot.addWidget(shown)
    shown.show()
    settle()
    return shown


def find(page: PeoplePage, words: str, settle: Callable[[], None]) -> PeopleFind:
    page.look_for_somebody()
    section = page.findChildren(PeopleFind)[0]
    section._box.setText(words)
    section.reload()
    settle()
    return section


def dialog_of(page: PeoplePage, kind: type[QDialog]) -> QDialog:
    (found,) = [each for each in page.findChildren(kind) if each.isVisible()]
    return found


def press(dialog: QDialog, words: str) -> None:
    (way,) = [each for each in dialog.findChildren(QPushButton) if each.text() == words]
    way.click()


def texts(page: PeoplePage) -> str:
    """All that labels of the page say."""
    return " ".join(each.text() for each in page.findChildren(QLabel))


def test_a_part_of_the_name_shows_all_that_is_held_but_no_minority(
    page: PeoplePage, settle: Callable[[], None]
) -> None:
    section = find(page, "blo", settle)
    rows = [section._table.index(0, column).data() for column in range(3)]
    assert rows[0] == "Siu Blơi"
    assert rows[2] == "1 buổi"
    assert section._life is not None
    told = texts(page)
    assert "Có tên ở 1 danh sách" in told
    assert "01/11/2026" in told
    assert "Dân tộc" not in told
    assert "thiểu số" not in told


def test_typing_waits_and_asks_once(page: PeoplePage, qtbot: QtBot, settle: Callable[[], None]) -> None:
    page.look_for_somebody()
    section = page.findChildren(PeopleFind)[0]
    QTest.keyClicks(section._box, "cham hbia")
    qtbot.waitUntil(lambda: section._table.rowCount() == 2)
    assert section._box.text() == "cham hbia"
    settle()


def test_two_chosen_rows_become_one_person_and_two_again(
    page: PeoplePage, kit: Kit, ids: list[int], host: Host, settle: Callable[[], None]
) -> None:
    section = find(page, "hbia", settle)
    section._view.selectionModel().select(section._table.index(1, 0), NEXT)
    assert section._merge.isEnabled()
    section._merge.trigger()
    dialog = dialog_of(page, MergePeople)
    press(dialog, "Giữ người kia")
    press(dialog, "Gộp thành một người")
    settle()
    kept = kit.people.find("hbia")
    assert [(each.person.id, each.lists) for each in kept] == [(ids[2], 2)]
    host.next_steps[-1]()
    assert len(kit.people.find("hbia")) == 2
    assert host.refused == []
    settle()


def test_pairs_are_decided_one_by_one(page: PeoplePage, kit: Kit, ids: list[int], settle: Callable[[], None]) -> None:
    page.show_item(DUPLICATES)
    settle()
    section = page.findChildren(PeoplePairs)[0]
    assert section._table.rowCount() == 1
    section._swap.trigger()
    assert section._ids() == (ids[2], ids[0])
    section._apart.trigger()
    settle()
    assert section._table.rowCount() == 0
    assert not section._same.isEnabled()
    assert len(kit.people.find("hbia")) == 2


def test_what_was_written_wrong_is_mended(
    page: PeoplePage, kit: Kit, ids: list[int], settle: Callable[[], None]
) -> None:
    section = find(page, "blo", settle)
    section._correct.trigger()
    dialog = dialog_of(page, CorrectPerson)
    assert isinstance(dialog, CorrectPerson)
    assert not dialog._minority_field.isVisible()
    dialog._year.setText("20147")
    dialog._year.setText("3014")
    press(dialog, "Lưu")
    assert dialog.year.complaint()
    dialog._year.setText("2014")
    press(dialog, "Lưu")
    assert not dialog.isVisible()
    person = kit.people.person(ids[1]).person
    assert (person.birth_year, person.minority, person.keep_until) == (2014, Minority.YES, date(2026, 11, 1))
    settle()


def test_a_consent_starts_empty_and_is_noted(
    page: PeoplePage, kit: Kit, ids: list[int], settle: Callable[[], None]
) -> None:
    section = find(page, "blo", settle)
    section._agree.trigger()
    dialog = dialog_of(page, EditConsent)
    assert isinstance(dialog, EditConsent)
    assert dialog._by_guardian.day() is dialog._by_person.day() is None
    press(dialog, "Lưu")
    assert dialog.isVisible()
    assert "im lặng không phải là đồng ý" in dialog._said.text()
    dialog._by_guardian.setText("1/10/2026")
    press(dialog, "Lưu")
    assert not dialog.isVisible()
    (agreed,) = kit.people.consents()
    assert (agreed.consent.person_id, agreed.consent.purpose) == (ids[1], ConsentPurpose.PHOTO)
    assert agreed.consent.guardian_agreed_on == date(2026, 10, 1)
    settle()


def test_a_consent_stays_that_of_its_session_also_when_the_person_left_the_list(
    page: PeoplePage, kit: Kit, ids: list[int], settle: Callable[[], None]
) -> None:
    """It was shown as one for any session, and saved as that: more than anybody had agreed to."""
    elsewhere = [each for each in kit.plan.sessions() if each.status is SessionStatus.HELD][1]
    day = date(2026, 10, 1)
    agreed = kit.consents.save(
        ConsentDraft(person_id=ids[1], purpose=ConsentPurpose.PHOTO, session_id=elsewhere.id, guardian_agreed_on=day)
    ).value
    page._ways.choose("consents")
    settle()
    page.findChildren(PeopleConsents)[0].edit()
    press(dialog_of(page, EditConsent), "Lưu")
    assert kit.consents.of_person(ids[1]) == (agreed,)
    settle()


def test_somebody_is_erased_once_it_is_understood(
    page: PeoplePage, kit: Kit, ids: list[int], host: Host, settle: Callable[[], None]
) -> None:
    section = find(page, "blo", settle)
    section._erase.trigger()
    dialog = dialog_of(page, ErasePerson)
    (agree,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Xóa ở mọi nơi"]
    assert not agree.isEnabled()
    dialog.findChildren(QCheckBox)[0].setChecked(True)
    agree.click()
    settle()
    assert kit.people.find("blo") == ()
    assert host.said[-1] == "Đã xóa 1 người ở mọi nơi. Mọi số liệu giữ nguyên."
    assert len(kit.people.find("hbia")) == 2


def test_what_is_due_goes_and_its_minutes_are_written(
    page: PeoplePage, kit: Kit, desk: Desk, host: Host, opened: Opened, settle: Callable[[], None]
) -> None:
    save_settings(kit.paths.settings, Settings(output_folder=str(kit.paths.data / "ra")))
    page.show_item(DUE_NAMES)
    section = page.findChildren(PeopleTerms)[0]
    assert section._due.people == 1
    assert section._run.isEnabled()
    run_out(desk)
    settle()
    page.refresh()
    assert not section._run.isEnabled()
    assert section._table.rowCount() == 1
    (minutes,) = (kit.paths.data / "ra").iterdir()
    assert opened.files == [minutes.as_posix()]
    assert minutes.suffix == ".docx"
    assert host.refused == []


def test_the_record_is_read_by_part(page: PeoplePage, settle: Callable[[], None]) -> None:
    page._ways.choose("changes")
    settle()
    (section,) = page.findChildren(PeopleChanges)
    rows = section._table.rowCount()
    section._room.choose(section._room._values[2])
    assert 0 < section._table.rowCount() < rows


def test_every_section_has_at_most_one_primary_button(page: PeoplePage, settle: Callable[[], None]) -> None:
    for key in ("find", "pairs", "consents", "terms", "changes"):
        page._ways.choose(key)
        settle()
        primary = [each for each in page.findChildren(QPushButton) if each.property("kind") == "primary"]
        assert len([each for each in primary if each.isVisible()]) <= 1


def test_the_page_gives_the_keys_to_the_box(page: PeoplePage, qtbot: QtBot) -> None:
    qtbot.waitActive(page)
    page.take_focus()
    assert page.findChildren(PeopleFind)[0]._box.hasFocus()
