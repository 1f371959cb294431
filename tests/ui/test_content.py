"""The content page over the shipped library: its gaps, real pages, the editor, packs that come and go."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from campaign_kit.bootstrap import Kit
from campaign_kit.model.module import Band, Tag
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.content import ContentPage
from campaign_kit.ui.pages.pack_editor import PackEditor
from campaign_kit.ui.pages.page import NEW
from campaign_kit.ui.pages.shelf import Shelf
from campaign_kit.ui.tables.library import SETS, SURVEYS, TEMPLATES
from campaign_kit.ui.tables.matrix import MatrixView, TopicMatrix
from campaign_kit.ui.tables.shelf import Row, ShelfList
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fact_card import FactCard
from campaign_kit.ui.widgets.page_view import PageView
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.sidebar import WIDTH_PX
from campaign_kit.ui.widgets.zoom_bar import ZoomBar
from campaign_kit.ui.window import LEAST_PX
from tests.ui.asking import when_asked
from tests.ui.conftest import Host
from tests.ui.test_session import press, write

Settle = Callable[[], None]


def shown_page(desk: Desk, settle: Settle) -> Iterator[ContentPage]:
    """The page as it is seen, until it is left and its last job has come home: qtbot would delete it before."""
    made = ContentPage(desk)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    settle()
    yield made
    made.hide()
    settle()
    made.deleteLater()


@pytest.fixture
def page(desk: Desk, settle: Settle) -> Iterator[ContentPage]:
    yield from shown_page(desk, settle)


def rows(page: ContentPage) -> list[Row]:
    return shelf(page).findChildren(ShelfList)[0].rows()


def shelf(page: ContentPage) -> Shelf:
    found = page.findChild(Shelf)
    assert found is not None
    return found


def editor(page: ContentPage) -> PackEditor:
    found = page.findChild(PackEditor)
    assert found is not None
    return found


def view(page: ContentPage) -> PageView:
    found = shelf(page).findChild(PageView)
    assert found is not None
    return found


def grid(page: ContentPage) -> tuple[MatrixView, TopicMatrix]:
    found = page.findChild(MatrixView)
    assert found is not None
    matrix = found.model()
    assert isinstance(matrix, TopicMatrix)
    return found, matrix


def cell(page: ContentPage, tag: Tag | None, band: Band) -> QModelIndex:
    matrix = grid(page)[1]
    places = ((row, column) for row in range(matrix.rowCount()) for column in range(matrix.columnCount()))
    return next(matrix.index(*at) for at in places if matrix.place(matrix.index(*at)) == (tag, band))


def do(page: QWidget, action: str) -> None:
    found = page.findChild(QAction, action)
    assert found is not None and found.isEnabled()
    found.trigger()


def look_at(page: ContentPage, title: str, settle: Settle) -> None:
    number = next(number for number, row in enumerate(rows(page)) if row.title == title)
    shelf(page).view.setCurrentIndex(shelf(page).findChildren(ShelfList)[0].index(number))
    settle()


def words_of(page: ContentPage) -> str:
    card = shelf(page).findChild(FactCard)
    assert card is not None
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def said_of_print(page: ContentPage) -> str:
    bar = shelf(page).findChild(ZoomBar)
    assert bar is not None and bar.isVisible()
    return "\n".join(label.text() for label in bar.findChildren(QLabel))


def show_part(page: ContentPage, part: str, settle: Settle) -> None:
    segments = page.findChild(Segments)
    assert segments is not None
    segments.choose(part)
    settle()


def open_editor(page: ContentPage, title: str, settle: Settle) -> PackEditor:
    look_at(page, title, settle)
    do(page, "content.edit")
    settle()
    return editor(page)


def test_the_matrix_counts_the_topics_of_every_cell(page: ContentPage, kit: Kit) -> None:
    matrix = grid(page)[1]
    counts = Counter((tag, module.band) for module in kit.content.modules() for tag in module.tags)
    shown = {
        matrix.place(matrix.index(row, column)): matrix.index(row, column).data()
        for row in range(matrix.rowCount())
        for column in range(matrix.columnCount())
    }
    assert {place: count for place, count in shown.items() if place[0]} == {
        (tag, band): counts[tag, band] for tag in Tag for band in Band
    }
    assert sum(count for place, count in shown.items() if place[0] is None) == len(kit.content.modules())


def test_a_gap_says_in_words_that_it_is_one(page: ContentPage) -> None:
    grid(page)[1].show_counts({})
    told = cell(page, Tag.WHERE_TO_REPORT, Band.T).data(Qt.ItemDataRole.ToolTipRole)
    assert told == "Nơi cung cấp thông tin, phản ánh – Giáo viên: chưa có chủ đề nào, cần bổ sung"


def test_the_letters_of_the_matrix_are_told_in_words_where_there_is_room(page: ContentPage, settle: Settle) -> None:
    told = next(each for each in shelf(page).findChildren(QLabel) if each.text().startswith("A\u00a0lớp"))
    assert [part[0] for part in told.text().split("\u00a0· ")] == [band.value for band in Band]
    assert told.isVisible()
    page.resize(page.width(), 520)
    assert not told.isVisible(), "the list needs the room"
    page.resize(page.width(), 740)
    show_part(page, SURVEYS, settle)
    assert not told.isVisible()


def test_a_cell_holds_the_list_to_its_topics_and_lets_go(page: ContentPage, kit: Kit, settle: Settle) -> None:
    asked = grid(page)[0]
    everything = [row.lead for row in rows(page)]
    asked.clicked.emit(cell(page, Tag.RECOGNISE_ABUSE, Band.C))
    expected = [each.key for each in kit.content.modules() if each.band is Band.C and Tag.RECOGNISE_ABUSE in each.tags]
    assert [row.lead for row in rows(page)] == expected != everything
    settle()
    asked.clicked.emit(cell(page, Tag.RECOGNISE_ABUSE, Band.C))
    assert [row.lead for row in rows(page)] == everything
    settle()


def test_the_matrix_is_used_by_keys(page: ContentPage, settle: Settle) -> None:
    asked = grid(page)[0]
    asked.setFocus()
    asked.setCurrentIndex(cell(page, None, Band.P))
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert {row.lead[0] for row in rows(page)} == {"P"}
    settle()


def test_search_knows_no_marks(page: ContentPage, settle: Settle) -> None:
    do(page, "content.find")
    write(page, "Tìm trong nội dung", "mat khau")
    assert [row.title for row in rows(page)] == ["Mật khẩu là chìa khóa", "Mật khẩu mạnh"]
    write(page, "Tìm trong nội dung", "khong co gi nhu vay")
    assert rows(page) == []
    settle()


def test_where_there_is_no_page_nothing_is_said_of_its_print(page: ContentPage, settle: Settle) -> None:
    """“In được ✓” stood under “Chưa chọn mục nào.”"""
    bar = shelf(page).findChild(ZoomBar)
    assert bar is not None and bar.isVisible()
    shelf(page).search("khong co gi nhu vay")
    settle()
    assert view(page).image().isNull() and not bar.isVisible()
    shelf(page).search("")
    settle()
    assert bar.isVisible()


def test_every_product_of_a_topic_can_be_looked_at(page: ContentPage, kit: Kit, settle: Settle) -> None:
    module = kit.content.module("B4")
    look_at(page, module.title, settle)
    seen = []
    choice = next(each for each in shelf(page).findChildren(Choice) if each.isVisible())
    products = kit.showcase.products(module)
    assert choice.count() == len(products) > 8
    for _each in products[:3]:
        settle()
        seen.append((choice.value(), view(page).image().copy()))
        do(shelf(page), "content.next")
    assert [kind for kind, _image in seen] == [info.kind for info in products[:3]]
    assert not any(image.isNull() for _kind, image in seen) and seen[0][1] != seen[2][1]
    settle()


def test_the_card_tells_the_messages_and_sources_of_the_topic(page: ContentPage, kit: Kit, settle: Settle) -> None:
    module = kit.content.module("A2")
    look_at(page, module.title, settle)
    told = words_of(page)
    assert all(message in told for message in module.messages)
    assert all(source.text.rstrip(".") in told for source in module.sources)


def test_a_session_is_begun_from_a_template(page: ContentPage, kit: Kit, settle: Settle, host: Host) -> None:
    show_part(page, TEMPLATES, settle)
    template = kit.content.templates()[2]
    look_at(page, template.title, settle)
    assert not view(page).image().isNull(), "its run sheet is seen"
    assert all(step.title in words_of(page) for step in template.steps)
    press(page, "Lập buổi từ mẫu này")
    assert host.begun == [template.key]


def test_the_run_sheet_of_a_template_is_seen_for_each_of_its_bands(page: ContentPage, kit: Kit, settle: Settle) -> None:
    show_part(page, TEMPLATES, settle)
    template = next(each for each in kit.content.templates() if each.bands == (Band.A, Band.B, Band.C))
    look_at(page, template.title, settle)
    seen = [view(page).image().copy()]
    choice = next(each for each in shelf(page).findChildren(Choice) if each.isVisible())
    for band in template.bands[1:]:
        choice.choose(band)
        settle()
        seen.append(view(page).image().copy())
    assert choice.count() == len(seen) == 3
    assert all(one != other for one, other in pairwise(seen))


def test_a_session_is_begun_about_a_topic(page: ContentPage, settle: Settle, host: Host) -> None:
    look_at(page, "Mật khẩu mạnh", settle)
    assert page.minimumSizeHint().width() <= LEAST_PX[0] - WIDTH_PX, "its button has room in the least window"
    press(page, "Lập buổi với chủ đề này")
    assert host.begun == ["B2"]
    show_part(page, SURVEYS, settle)
    offered = [each.text() for each in shelf(page).findChildren(QPushButton) if each.isVisible()]
    assert "Lập buổi với chủ đề này" not in offered


def test_sets_are_looked_at_with_their_rows(page: ContentPage, kit: Kit, host: Host, settle: Settle) -> None:
    show_part(page, SETS, settle)
    shown = {row.title for row in rows(page)}
    assert shown == {each.title for each in kit.content.sets()}
    activities = kit.sets.show("thang-hanh-dong-vi-tre-em")
    look_at(page, activities.title, settle)
    told = [row.title for row in shelf(page).findChildren(ShelfList)[1].rows()]
    assert set(told) == {row.title for row in (*activities.sessions, *activities.outreach, *activities.tasks)}
    do(page, "plan.from_set")
    assert host.went[-1] == ("plan", NEW)


def test_surveys_are_looked_at_with_their_questions(page: ContentPage, kit: Kit, settle: Settle) -> None:
    show_part(page, SURVEYS, settle)
    survey = kit.content.surveys()[0]
    look_at(page, survey.title, settle)
    assert not view(page).image().isNull()
    assert all(item.question in words_of(page) for item in survey.items)


def test_what_comes_late_is_not_told_of_another_topic(page: ContentPage, settle: Settle) -> None:
    """The messages of a topic came home when a file without words was looked at already."""
    shelf(page).search("")
    shelf(page).show_file(Path("khong-co.md"))
    for title in ("Mật khẩu mạnh", "Ai giúp em?"):
        number = next(number for number, row in enumerate(rows(page)) if row.title == title)
        shelf(page).view.setCurrentIndex(shelf(page).findChildren(ShelfList)[0].index(number))
    shelf(page).search("khong co gi nhu vay")
    settle()
    assert "Ai giúp em?" not in words_of(page) and view(page).image().isNull()


def test_a_new_topic_opens_in_the_editor(page: ContentPage, kit: Kit, settle: Settle) -> None:
    def fill(dialog: QWidget) -> None:
        press(dialog, "Viết chủ đề")
        assert dialog.isVisible(), "a topic has a title"
        write(dialog, "Tên chủ đề", "Đi chợ trên mạng")
        next(each for each in dialog.findChildren(Choice)).choose(Band.T)
        press(dialog, "Viết chủ đề")

    before = cell(page, None, Band.T).data()
    when_asked(page, fill)
    do(page, "content.add")
    settle()
    assert 'title = "Đi chợ trên mạng"' in editor(page).text.toPlainText() and editor(page).isVisible()
    do(page, "content.leave")
    settle()
    assert "Đi chợ trên mạng" in words_of(page), "it is the one that is looked at"
    assert cell(page, None, Band.T).data() == before, "it is not written yet"
    (row,) = [row for row in rows(page) if row.own]
    assert row.detail == "Chưa viết xong" in words_of(page)
    assert not view(page).image().isNull()
    assert "Chưa viết xong" in said_of_print(page)
    teach = page.findChild(QAction, "content.teach")
    assert teach is not None and not teach.isVisible(), "nobody is taught with the sample"
    do(page, "content.edit")
    settle()
    editor(page).text.setPlainText(editor(page).text.toPlainText().replace("… ", ""))
    do(page, "content.save")
    settle()
    do(page, "content.leave")
    settle()
    assert cell(page, None, Band.T).data() == before + 1
    assert "Chưa viết xong" not in words_of(page) + said_of_print(page)


def test_packs_go_out_and_come_in_once_a_person_agrees(
    page: ContentPage, kit: Kit, settle: Settle, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = kit.packs.copy("ky-nang-so", "b2-mat-khau-manh.md").value
    kit.packs.save(own, own.text.replace("Mật khẩu mạnh", "Mật khẩu dài"))
    target = tmp_path / "goi.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(target), ""))
    do(page, "content.export")
    settle()
    assert target.is_file() and str(target) in host.said[-1]
    kit.packs.drop(kit.packs.source("ky-nang-so", "b2-mat-khau-manh.md"))
    for words, title in (("Không nhập", "Mật khẩu mạnh"), ("Nhập gói", "Mật khẩu dài")):
        agreed: list[str] = []

        def decide(dialog: QWidget, words: str = words, agreed: list[str] = agreed) -> None:
            agreed += [label.text() for label in dialog.findChildren(QLabel)]
            press(dialog, words)

        when_asked(page, decide)
        do(page, "content.import")
        settle()
        assert "ky-nang-so/b2-mat-khau-manh.md" in agreed
        assert kit.content.module("B2").title == title
    assert host.said[-1] == "Đã nhập gói: 1 tệp mới, 0 tệp thay bản cũ."
    assert title in [row.title for row in rows(page)]
    when_asked(page, decide)
    do(page, "content.import")
    settle()
    assert host.said[-1] == "Gói này giống hệt nội dung đang có, không có gì thay đổi."


def test_without_own_packs_nothing_is_sent_and_it_is_said(
    page: ContentPage, settle: Settle, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "goi.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target), ""))
    do(page, "content.export")
    settle()
    assert host.refused and not target.exists()
