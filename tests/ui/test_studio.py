"""One document of the studio: its look, its words, its approval, its way to the printer and out of the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import Kind, MaterialState
from campaign_kit.model.plan import Session
from campaign_kit.services.materials import Offer
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.approve import Approve
from campaign_kit.ui.dialogs.texts import EditTexts
from campaign_kit.ui.pages.materials import MaterialsPage
from campaign_kit.ui.pages.offers import OfferPane
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.offer_card import OfferCard
from campaign_kit.ui.widgets.printing_box import PrintingBox
from campaign_kit.ui.widgets.side_by_side import SideBySide
from campaign_kit.ui.widgets.zoom_bar import ZoomBar
from tests.ui.test_materials import Settle, choose, do, page, ticks, view

__all__ = ["page"]  # the fixture
Answering = Callable[[type[QDialog], Callable[[QDialog], None]], None]
DETAIL, HEADING = 257, 258  # the roles of a row's second line, and of the heading above it


@pytest.fixture(autouse=True)
def heard(page: MaterialsPage, desk: Desk) -> None:
    """The window tells its pages what changed."""
    desk.work.changed.connect(page.mark)


@pytest.fixture
def card(page: MaterialsPage) -> OfferCard:
    found = page.findChild(OfferCard)
    assert found is not None
    return found


@pytest.fixture
def pane(page: MaterialsPage) -> OfferPane:
    found = page.findChild(OfferPane)
    assert found is not None
    return found


def poster(kit: Kit, shown: Session) -> Offer:
    return next(offer for offer in kit.materials.offers(shown) if offer.kind is Kind.POSTER)


def press(dialog: QDialog, text: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == text).click()


def act(page: MaterialsPage, name: str) -> QAction:
    found = page.findChild(QAction, name)
    assert found is not None
    return found


@pytest.fixture
def answering(page: MaterialsPage) -> Callable[[type[QDialog], Callable[[QDialog], None]], None]:
    """Answers the next dialog of that kind as soon as it is open."""
    timer = QTimer(page, interval=10)

    def start(kind: type[QDialog], answer: Callable[[QDialog], None]) -> None:
        def look() -> None:
            opened = QApplication.activeModalWidget()
            if isinstance(opened, kind):
                timer.stop()
                answer(opened)

        timer.timeout.connect(look)
        timer.start()

    return start


def test_a_whole_kit_has_one_look(page: MaterialsPage, card: OfferCard, pane: OfferPane, settle: Settle) -> None:
    before = view(page).image().copy()
    card.theme_chosen.emit("bw")
    settle()
    assert {offer.look.theme for offer in pane.ticked()} == {"bw"}
    assert view(page).image() != before


def test_ticks_stay_when_something_changed(page: MaterialsPage, settle: Settle) -> None:
    """Every saved text and every approval reloads the page; what was ticked for the set must not be lost by it."""
    rows = ticks(page)
    first, last = rows.index(0), rows.index(rows.rowCount() - 1)
    rows.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    rows.setData(last, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    wished = rows.ticked()
    page.refresh()
    settle()
    assert rows.ticked() == wished


def test_another_design_is_drawn_and_named(
    page: MaterialsPage, card: OfferCard, pane: OfferPane, settle: Settle
) -> None:
    choose(page, Kind.POSTER)
    settle()
    before = view(page).image().copy()
    card.design_chosen.emit("steps")
    settle()
    offer = pane.current()
    assert offer is not None and offer.look.design == "steps"
    assert offer.design.name in pane.view.currentIndex().data(DETAIL)
    assert view(page).image() != before


def test_what_the_print_doctor_sees_stands_under_the_page(page: MaterialsPage, kit: Kit, settle: Settle) -> None:
    """A help line that nobody has called for a year is told of before it is printed."""
    bar = page.findChild(ZoomBar)
    assert bar is not None and "In được ✓" in [label.text() for label in bar.findChildren(QLabel)]
    file = kit.office.file()
    assert file is not None
    kit.office.save_help_lines([line.model_copy(update={"verified_on": date(2020, 1, 1)}) for line in file.help_lines])
    page.refresh()
    settle()
    (said,) = [label for label in bar.findChildren(QLabel) if label.text().startswith("Xem lại")]
    assert "chưa được gọi thử" in said.toolTip()


def test_a_narrow_studio_shows_whole_words(
    qtbot: QtBot, page: MaterialsPage, card: OfferCard, pane: OfferPane, settle: Settle
) -> None:
    """On a screen of 1366 px at 125 % the bar was cut, names ended in "…" and the card stood wider than its place."""
    page.resize(867, 574)
    do(page, "view.fit")
    settle()
    bar, pages = page.findChild(ZoomBar), view(page)
    assert bar is not None
    assert bar.x() >= 0 and bar.x() + bar.width() <= pages.width()
    bar.show_findings(["một", "hai"])
    pages.show_page(210, 297)
    assert bar.x() + bar.width() <= pages.width()
    for row in range(ticks(page).rowCount()):
        pane.view.setCurrentIndex(ticks(page).index(row, 0))
        area = card.findChild(QScrollArea)
        inner = area.widget() if area else None
        assert area is not None and inner is not None
        assert inner.minimumSizeHint().width() <= area.viewport().width(), ticks(page).index(row, 0).data()
    settle()


def test_a_bar_with_room_tells_its_percent_and_one_without_is_shorter(qtbot: QtBot, page: MaterialsPage) -> None:
    bar = ZoomBar(page)
    bar.show_page(2, 14)
    bar.show_findings([], unfinished=True)
    bar.keep_within(1000)
    wide, said = bar.width(), [each.text() for each in bar.findChildren(QLabel) if not each.isHidden()]
    bar.keep_within(bar.least_width())
    short = [each.text() for each in bar.findChildren(QLabel) if not each.isHidden()]
    assert bar.width() <= bar.least_width() < wide
    assert "100 %" in said and "Trang 3/14" in said
    assert "3/14" in short and "100 %" not in short
    bar.deleteLater()


def test_what_stands_side_by_side_goes_below_each_other_in_a_narrow_place(qtbot: QtBot) -> None:
    first, second = QPushButton("Duyệt và ghi tên"), QPushButton("Phát hành cho mọi nơi")
    row = SideBySide([first, second])
    qtbot.addWidget(row)
    row.resize(600, 80)
    row.show()
    assert first.y() == second.y()
    row.resize(row.minimumSizeHint().width(), 80)
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert first.width() >= first.minimumSizeHint().width() and second.width() <= row.width()


def test_what_suits_comes_first_and_the_rest_has_a_heading(page: MaterialsPage, kit: Kit, shown: Session) -> None:
    rows = ticks(page)
    headings = [rows.index(row).data(HEADING) for row in range(rows.rowCount())]
    assert headings.count("Làm thêm khi cần") == 1
    assert headings.index("Làm thêm khi cần") == sum(offer.suits for offer in kit.materials.offers(shown))


def test_only_large_papers_are_put_together_from_sheets(page: MaterialsPage, card: OfferCard, settle: Settle) -> None:
    tiled = next(check for check in card.findChildren(Check) if check.text().startswith("Ghép"))
    choose(page, Kind.POSTER)
    settle()
    assert tiled.isHidden()
    card.paper_chosen.emit("A2")
    settle()
    assert not tiled.isHidden()
    tiled.setChecked(True)
    settle()
    said = [label.text() for label in card.findChildren(QLabel) if "tờ A4" in label.text()]
    assert any(text.startswith("In trên ") for text in said)
    assert card.printing().tile == "A4"


def test_sheets_and_crop_marks_exclude_each_other(qtbot: QtBot) -> None:
    box = PrintingBox()
    qtbot.addWidget(box)
    tiled, bleed = (next(c for c in box.findChildren(Check) if c.text().startswith(t)) for t in ("Ghép", "Dấu cắt cho"))
    tiled.setChecked(True)
    bleed.setChecked(True)
    assert (box.printing().tile, box.printing().bleed) == ("", True)
    tiled.setChecked(True)
    assert (box.printing().tile, box.printing().bleed) == ("A4", False)


def test_own_words_are_kept_and_seen(
    qtbot: QtBot, page: MaterialsPage, kit: Kit, shown: Session, settle: Settle, answering: Answering
) -> None:
    choose(page, Kind.POSTER)
    settle()
    before = view(page).image().copy()

    def answer(dialog: QDialog) -> None:
        next(each for each in dialog.findChildren(Line) if "*" in each.text()).setText("*Năm điều* nên nhớ")
        press(dialog, "Lưu chữ")

    answering(EditTexts, answer)
    do(page, "materials.texts")
    settle()
    settle()
    assert any(text.text == "*Năm điều* nên nhớ" for text in kit.materials.texts(shown, poster(kit, shown)))
    qtbot.waitUntil(lambda: view(page).image() != before)


def test_a_document_is_made_approved_and_issued(
    page: MaterialsPage, kit: Kit, shown: Session, settle: Settle, tmp_path: Path, answering: Answering
) -> None:
    offer = poster(kit, shown)
    choose(page, Kind.POSTER)
    settle()
    assert not act(page, "materials.approve").isEnabled()
    list(kit.materials.make(shown, tmp_path / "ra", [offer]))
    page.refresh()
    settle()
    assert act(page, "materials.approve").isEnabled() and not act(page, "materials.issue").isEnabled()

    def answer(dialog: QDialog) -> None:
        line = dialog.findChild(Line)
        assert line is not None
        line.setText("Bí thư Đoàn Rơ Châm Yên")
        press(dialog, "Duyệt")

    answering(Approve, answer)
    do(page, "materials.approve")
    settle()
    settle()
    assert kit.materials.standing(shown)[offer.key].state is MaterialState.APPROVED
    do(page, "materials.issue")
    settle()
    assert kit.materials.standing(shown)[offer.key].state is MaterialState.ISSUED
    assert not act(page, "materials.issue").isEnabled()


def test_a_file_that_was_made_can_be_dragged_out(
    page: MaterialsPage, kit: Kit, shown: Session, settle: Settle, tmp_path: Path
) -> None:
    offers = next(each for each in page.findChildren(QListView) if each.model() is ticks(page))
    choose(page, Kind.POSTER)
    assert ticks(page).mimeData([offers.currentIndex()]).urls() == []
    list(kit.materials.make(shown, tmp_path / "ra", [poster(kit, shown)]))
    page.refresh()
    settle()
    (url,) = ticks(page).mimeData([offers.currentIndex()]).urls()
    assert Path(url.toLocalFile()).is_file()
