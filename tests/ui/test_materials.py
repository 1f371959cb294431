"""The studio over the sample: real pages, papers, ticks, turning and zooming, and the whole set as files."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Session
from campaign_kit.services.outcome import Step
from campaign_kit.settings import Settings, save_settings
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.materials import MaterialsPage
from campaign_kit.ui.pages.preview import PreviewPane
from campaign_kit.ui.tables.checks import TickList
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.offer_card import OfferCard
from campaign_kit.ui.widgets.page_view import PageView
from campaign_kit.ui.widgets.zoom_bar import ZoomBar
from campaign_kit.ui.work import Job
from tests.ui.conftest import TODAY, Host

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, shown: Session, settle: Settle) -> Iterator[MaterialsPage]:
    made = MaterialsPage(desk)  # qtbot would delete it before its last job has come home
    made.resize(1140, 740)
    made.show_item(shown.id)
    made.show()
    settle()
    drawn = view(made)
    qtbot.waitUntil(lambda: drawn.image().width() == drawn.width_px())
    yield made
    made.hide()
    settle()
    made.deleteLater()


def view(page: MaterialsPage) -> PageView:
    found = page.findChild(PageView)
    assert found is not None
    return found


def ticks(page: MaterialsPage) -> TickList:
    found = page.findChild(TickList)
    assert found is not None
    return found


def choose(page: MaterialsPage, kind: Kind) -> None:
    rows = ticks(page)
    row = next(row for row in range(rows.rowCount()) if rows.key_at(row).startswith(kind))
    offers = next(each for each in page.findChildren(QListView) if each.model() is rows)
    offers.setCurrentIndex(rows.index(row))


def do(page: MaterialsPage, action: str) -> None:
    found = page.findChild(QAction, action)
    assert found is not None
    found.trigger()


def bar_words(page: MaterialsPage) -> list[str]:
    bar = page.findChild(ZoomBar)
    assert bar is not None
    return [label.text() for label in bar.findChildren(QLabel)]


def test_offers_that_suit_the_session_are_ticked(page: MaterialsPage, kit: Kit, shown: Session) -> None:
    offers = kit.materials.offers(shown)
    assert len(ticks(page).ticked()) == sum(offer.suits for offer in offers) > 1
    assert ticks(page).rowCount() == len(offers)


def test_the_page_is_drawn_in_as_many_pixels_as_it_is_shown(qtbot: QtBot, page: MaterialsPage) -> None:
    drawn = view(page)
    qtbot.waitUntil(lambda: drawn.image().width() == drawn.width_px() > 100)
    assert abs(drawn.image().width() / drawn.image().height() - 16 / 9) < 0.02, "the deck comes first"


def test_page_keys_turn_and_stop_at_both_ends(qtbot: QtBot, page: MaterialsPage, settle: Settle) -> None:
    assert bar_words(page)[1].startswith("Trang 1/")
    first = view(page).image().copy()
    do(page, "view.next")
    settle()
    assert bar_words(page)[1].startswith("Trang 2/")
    assert view(page).image() != first
    do(page, "view.previous")
    do(page, "view.previous")
    settle()
    assert bar_words(page)[1].startswith("Trang 1/")


def test_a_deck_has_a_strip_of_its_pages_and_a_poster_none(
    qtbot: QtBot, page: MaterialsPage, settle: Settle, kit: Kit, shown: Session
) -> None:
    strip = page.findChild(QListView, "strip")
    assert strip is not None
    qtbot.waitUntil(strip.isVisible)
    pages = kit.materials.preview(shown, kit.materials.offers(shown)[0]).pages
    assert strip.model().rowCount() == pages
    strip.setCurrentIndex(strip.model().index(2, 0))
    settle()
    assert bar_words(page)[1] == f"Trang 3/{pages}"
    do(page, "view.next")
    settle()
    assert strip.currentIndex().row() == 3
    choose(page, Kind.POSTER)
    settle()
    assert not strip.isVisible()


def test_zooming_asks_for_a_sharper_page_and_fits_again(qtbot: QtBot, page: MaterialsPage) -> None:
    drawn = view(page)
    fitted = drawn.percent()
    do(page, "view.larger")
    larger = drawn.percent()
    assert larger > fitted and f"{larger} %" in bar_words(page)
    qtbot.waitUntil(lambda: drawn.image().width() == drawn.width_px())
    do(page, "view.fit")
    assert drawn.percent() == fitted
    qtbot.waitUntil(lambda: drawn.image().width() == drawn.width_px())


def test_another_paper_is_drawn_and_named_in_the_list(qtbot: QtBot, page: MaterialsPage, settle: Settle) -> None:
    choose(page, Kind.POSTER)
    settle()
    card = page.findChild(OfferCard)
    assert card is not None
    card.paper_chosen.emit("A3")
    settle()
    texts = [ticks(page).index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(ticks(page).rowCount())]
    assert any("A3" in text for text in texts)
    qtbot.waitUntil(lambda: view(page).image().width() == view(page).width_px())


def test_only_the_last_of_many_wishes_is_drawn(page: MaterialsPage, settle: Settle) -> None:
    for kind in (Kind.POSTER, Kind.LEAFLET, Kind.DECK, Kind.POSTER):
        choose(page, kind)
    settle()
    image = view(page).image()
    assert image.height() > image.width(), "a poster stands upright"


def test_the_whole_set_is_made_and_its_folder_named(
    page: MaterialsPage, desk: Desk, kit: Kit, host: Host, settle: Settle, tmp_path: Path, shown: Session
) -> None:
    save_settings(kit.paths.settings, replace(Settings(), output_folder=str(tmp_path / "ra")))
    do(page, "materials.make")
    settle()
    files = sorted(file.suffix for file in (tmp_path / "ra").rglob("*.*"))
    assert files.count(".pptx") == 1 and files.count(".pdf") >= 3
    assert str(tmp_path / "ra") in host.said[0]
    suiting = {offer.kind for offer in kit.materials.offers(shown) if offer.suits}
    assert {material.kind for material in kit.materials.made(shown)} == suiting
    assert {Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SIGN_IN_SHEET} < suiting


def test_a_set_stopped_midway_is_recorded_told_of_and_kept(
    page: MaterialsPage, desk: Desk, kit: Kit, host: Host, settle: Settle, tmp_path: Path, shown: Session
) -> None:
    """Two of eight files were written and recorded, but no page heard of them and nobody was told."""
    save_settings(kit.paths.settings, replace(Settings(), output_folder=str(tmp_path / "ra")))
    changed: list[frozenset[str]] = []
    desk.work.changed.connect(changed.append)

    def stop(job: Job[object], step: Step) -> None:
        if step.made is not None:
            desk.work.cancel(job)

    desk.work.stepped.connect(stop)
    do(page, "materials.make")
    settle()
    files = [path for path in (tmp_path / "ra").rglob("*.*") if path.is_file()]
    assert 0 < len(files) == len(kit.materials.made(shown))
    assert changed and set(changed) == {frozenset({"materials"})}
    assert host.said == [f"Đã dừng. {len(files)} tệp đã tạo xong vẫn được giữ."]


def test_documents_are_closed_with_the_worker(page: MaterialsPage, desk: Desk) -> None:
    """They stayed open to the end of the program, and their library said so on the terminal."""
    pane = page.findChild(PreviewPane)
    assert pane is not None and pane._previews
    desk.work.close()
    assert not pane._previews


def test_another_session_is_offered_what_suits_it_and_nothing_is_made_of_both(
    page: MaterialsPage, kit: Kit, shown: Session, settle: Settle, qtbot: QtBot
) -> None:
    """The offers come from the worker: until they are there nothing can be made for the new session."""
    make = page.findChild(QAction, "materials.make")
    assert make is not None and make.isEnabled()
    other = next(each for each in kit.plan.sessions(TODAY) if each.id != shown.id and each.form is not shown.form)
    page.show_item(other.id)
    assert not make.isEnabled()
    settle()
    suiting = [f"{offer.kind}.{offer.band}" for offer in kit.materials.offers(other) if offer.suits]
    assert ticks(page).ticked() == suiting and make.isEnabled()


def test_layouts_that_cannot_be_read_do_not_close_the_studio(page: MaterialsPage, kit: Kit, settle: Settle) -> None:
    """The shipped design serves in place of the faulty one."""
    broken = kit.paths.own_layouts / "kinds"
    broken.mkdir(parents=True)
    (broken / "poster.toml").write_text("= lỗi", encoding="utf-8")
    page.refresh()
    settle()
    make = page.findChild(QAction, "materials.make")
    assert make is not None and make.isEnabled() and ticks(page).rowCount()
    assert "poster.toml" in kit.materials.notices(kit.plan.sessions(TODAY)[0], [])[0]


def test_the_button_counts_the_ticks_and_rests_without_any(page: MaterialsPage) -> None:
    make = page.findChild(QAction, "materials.make")
    assert make is not None
    rows = ticks(page)
    assert make.text() == f"Tạo cả bộ ({len(rows.ticked())})"
    for row in range(rows.rowCount()):
        rows.setData(rows.index(row), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert make.text() == "Tạo cả bộ (0)" and not make.isEnabled()


def test_a_change_of_the_help_lines_is_drawn_anew(page: MaterialsPage, desk: Desk, kit: Kit, settle: Settle) -> None:
    desk.work.changed.connect(page.mark)
    choose(page, Kind.POSTER)
    settle()
    before = view(page).image().copy()
    file = kit.office.file()
    assert file is not None
    lines = [line if line.is_compulsory else line.model_copy(update={"label": "Trạm y tế"}) for line in file.help_lines]
    desk.work.now(lambda: kit.office.save_help_lines(lines))
    settle()
    assert view(page).image() != before


def test_without_a_session_the_page_says_what_to_do(qtbot: QtBot, desk: Desk, host: Host, kit: Kit) -> None:
    for session in kit.plan.sessions():
        kit.plan.save(session.id, session.model_copy(update={"day": session.day.replace(year=2020)}), session)
    made = MaterialsPage(desk)
    qtbot.addWidget(made)
    made.show()
    empty = made.findChild(EmptyState)
    assert empty is not None and empty.isVisible()
    empty.asked.emit()
    assert host.went == [("session", 0)]
