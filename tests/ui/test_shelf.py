"""The library as rows and cells: what a search leaves, what cannot be read, how rows are measured."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.module import Band, Tag
from campaign_kit.model.office import LegalStatus
from campaign_kit.services.content import Entry
from campaign_kit.ui.tables.library import TOPICS, Stock
from campaign_kit.ui.tables.matrix import MatrixView, TopicMatrix
from campaign_kit.ui.tables.reference import sections_of
from campaign_kit.ui.tables.shelf import Row, ShelfList, shelf_view
from campaign_kit.ui.widgets.data_view import DataView
from campaign_kit.ui.widgets.fact_card import FactCard
from campaign_kit.ui.widgets.pack_text import PackText
from tests.ui.conftest import TODAY

OWN = Path("/du-lieu/content")


def entry(key: str, title: str, *tags: Tag, folder: Path = Path("/co-san")) -> Entry:
    file = folder / "goi" / f"{key.lower()}.md"
    return Entry(key, title, Band(key[0]), (), 40, tags, None, "vi", (), "goi", file, folder == OWN)


STOCK = Stock(
    OWN,
    (
        entry("A1", "Bí mật", Tag.PERSONAL_INFORMATION),
        entry("A2", "Mật khẩu", Tag.BASIC_SECURITY, Tag.PERSONAL_INFORMATION),
        entry("B1", "Mật mã của em", Tag.BASIC_SECURITY, folder=OWN),
    ),
    faults={str(OWN / "goi" / "hong.md"): ["Dòng 3 sai."], "/co-san/goi/kho.md": ["Không phải của cơ quan."]},
)


def titles(words: str = "", place: tuple[Tag | None, Band] | None = None) -> list[str]:
    return [row.title for row in STOCK.rows(TOPICS, words, place)]


def test_a_search_wants_every_word_and_knows_no_marks() -> None:
    assert titles("mat") == ["Bí mật", "Mật khẩu", "Mật mã của em"]
    assert titles("KHAU mật") == ["Mật khẩu"]
    assert titles("b1") == ["Mật mã của em"]
    assert titles("thong tin ca nhan") == ["Bí mật", "Mật khẩu"], "what a topic is about is searched too"


def test_a_search_for_a_grade_finds_what_is_for_it_whatever_the_key() -> None:
    """ "lớp 4" once found A4 and C4 by the digit of their keys."""
    older = replace(entry("B5", "Lớp lớn"), grades=(5, 6))
    stock = Stock(OWN, (entry("A4", "Bé"), *STOCK.entries, older, entry("C4", "Thiếu niên")))

    def found(words: str) -> list[str]:
        return [row.lead for row in stock.rows(TOPICS, words, None)]

    assert found("lớp 4") == found("Lop 4") == ["B1"]
    assert found("lop 5") == ["B1", "B5"]
    assert found("lop 4 mat") == ["B1"]
    assert found("lop 12") == []
    assert found("lop 4-6") == found("lớp 4–6") == ["B1", "B5"], "the label of the band"
    assert found("a4") == ["A4"]


def test_a_cell_leaves_the_topics_of_its_tag_and_band() -> None:
    assert titles(place=(Tag.BASIC_SECURITY, Band.A)) == ["Mật khẩu"]
    assert titles(place=(None, Band.A)) == ["Bí mật", "Mật khẩu"]
    assert titles(place=(None, Band.T)) == []


def test_groups_begin_with_their_band_and_own_files_are_seen() -> None:
    rows = STOCK.rows(TOPICS, "", None)
    assert [bool(row.heading) for row in rows] == [True, False, True, True]
    assert [row.own for row in rows] == [False, False, True, True]


def test_only_own_files_that_cannot_be_read_are_offered_for_mending() -> None:
    *_, broken = STOCK.rows(TOPICS, "", None)
    assert (broken.title, broken.warning) == ("hong.md", "Dòng 3 sai.")


def test_the_models_keep_what_qt_asks_of_them(qtbot: QtBot) -> None:
    owner = QObject()
    shelf, matrix = ShelfList(owner), TopicMatrix(owner)
    testers = [QAbstractItemModelTester(model) for model in (shelf, matrix)]
    shelf.show_rows(STOCK.rows(TOPICS, "", None))
    shelf.show_rows([])
    matrix.show_counts(STOCK.counts())
    matrix.choose((Tag.BASIC_SECURITY, Band.A))
    matrix.narrow(narrow=True)
    assert len(testers) == 2


@pytest.fixture
def narrow(qtbot: QtBot) -> QListView:
    owner = QObject()
    shelf = ShelfList(owner)
    view = shelf_view("Kệ", shelf)
    owner.setParent(view)
    qtbot.addWidget(view)
    shelf.show_rows(
        [Row("a", "Khi con bị bắt nạt hoặc bắt nạt bạn trên mạng xã hội", "45 phút", "P6"), Row("b", "Ngắn")]
    )
    view.resize(200, 300)
    view.show()
    return view


def test_a_long_title_takes_more_lines_in_a_narrow_list(qtbot: QtBot, narrow: QListView) -> None:
    def height(row: int) -> int:
        return narrow.visualRect(narrow.model().index(row, 0)).height()

    assert height(0) > height(1)
    narrow.resize(600, 300)
    qtbot.waitUntil(lambda: height(0) == height(1))


def test_the_matrix_has_short_names_where_it_is_narrow(qtbot: QtBot) -> None:
    owner = QObject()
    matrix = TopicMatrix(owner)
    view = MatrixView(matrix)
    owner.setParent(view)
    qtbot.addWidget(view)
    named = []
    for width in (320, 180):
        view.resize(width, 160)
        view.show()
        named.append(matrix.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole))
    assert named == ["Mạng Internet", "Internet"]
    shown = view.visualRect(matrix.index(5, 6))
    assert view.viewport().rect().contains(shown), "every band is in sight"


def test_a_click_asks_for_its_cell(qtbot: QtBot) -> None:
    owner = QObject()
    matrix = TopicMatrix(owner)
    view = MatrixView(matrix)
    owner.setParent(view)
    qtbot.addWidget(view)
    view.resize(300, 160)
    view.show()
    with qtbot.waitSignal(view.asked) as asked:
        place: QPoint = view.visualRect(matrix.index(1, 2)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [(Tag.BASIC_SECURITY, Band.C)]


def test_the_text_goes_to_a_line_counted_from_one(qtbot: QtBot) -> None:
    text = PackText()
    qtbot.addWidget(text)
    text.setPlainText("một\nhai\nba")
    text.show_faults({2})
    text.show()
    text.go_to(3)
    assert text.textCursor().block().text() == "ba"
    text.go_to(0)
    assert text.textCursor().block().text() == "một", "a finding about the whole file"


def test_every_row_of_the_data_files_is_there_with_its_source(kit: Kit) -> None:
    found = kit.content.reference()
    sections = sections_of(found, TODAY)
    kinds = (found.help_lines, found.legal_bases, found.channels, found.days, found.forms, found.outlines)
    kinds = (*kinds, found.languages)
    assert [len(section.rows) for section in sections] == [len(rows) for rows in kinds]
    for section, rows in zip(sections, kinds, strict=True):
        assert len({row.key for row in section.rows}) == len(rows) > 0, "each has facts of its own"
        for row, said in zip(rows, section.facts.values(), strict=True):
            assert ("", row.source) in [line for fact in said for line in fact.lines]


def test_what_nobody_checked_for_a_year_is_marked(kit: Kit) -> None:
    found = kit.content.reference()
    later = TODAY + timedelta(days=400)
    marks = {row.key: row.mark for section in sections_of(found, later)[:2] for row in section.rows}
    lapsed = [each.number for each in found.legal_bases if each.status is LegalStatus.EXPIRED]
    assert lapsed and {marks[number] for number in lapsed} == {"Hết hiệu lực"}
    assert {mark for key, mark in marks.items() if key not in lapsed} == {"Cần kiểm tra lại"}


def test_the_data_are_searched_and_told_of(qtbot: QtBot, kit: Kit) -> None:
    view = DataView()
    qtbot.addWidget(view)
    view.show_sections(sections_of(kit.content.reference(), TODAY), ("Dòng 3 sai.",))
    view.show()
    view.search("cap cuu")
    assert [view.view.model().index(row, 0).data() for row in range(view.view.model().rowCount())] == ["Cấp cứu y tế"]
    card = view.findChild(FactCard)
    assert card is not None

    def told(within: QWidget) -> list[str]:
        return [label.text() for label in within.findChildren(QLabel) if label.isVisible() and label.text()]

    qtbot.waitUntil(lambda: "115" in told(card))
    assert "Dòng 3 sai." in told(view)
    view.search("khong co gi nhu vay")
    assert told(card) == []
