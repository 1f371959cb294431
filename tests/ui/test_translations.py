"""Topics in other languages on the page of the library: seen, begun in the editor, sent as a pack."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import BILINGUAL, Kind
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.translate_topic import TranslateTopic
from campaign_kit.ui.pages.content import ContentPage
from campaign_kit.ui.tables.library import Stock
from campaign_kit.ui.tables.matrix import TopicMatrix
from campaign_kit.ui.tables.shelf import Row
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fact_card import FactCard
from campaign_kit.ui.widgets.facts import translation_facts
from campaign_kit.ui.widgets.pack_text import PackText
from tests.services.translated import take_translation, without
from tests.ui.asking import when_asked
from tests.ui.conftest import TODAY, Host
from tests.ui.test_content import rows, shelf, shown_page

Settle = Callable[[], None]
_UNREAD = ('reviewer = "Người duyệt bản thử"\n', "")


@pytest.fixture
def page(kit: Kit, desk: Desk, settle: Settle) -> Iterator[ContentPage]:
    """With B3 in Gia Rai, read but without its leaflet, and in Ba Na, which nobody has read."""
    take_translation(kit.paths, without("Tờ gấp"))
    take_translation(kit.paths, ('"jra"', '"bdq"'), _UNREAD, pack="tieng-ba-na")
    yield from shown_page(desk, settle)


def _look(page: ContentPage, detail: str) -> Row:
    """Looks at the row of B3 with that second line."""
    number, row = next((n, each) for n, each in enumerate(rows(page)) if (each.lead, each.detail) == ("B3", detail))
    view = shelf(page).view
    view.setCurrentIndex(view.model().index(number, 0))
    return row


def _told(page: ContentPage) -> str:
    card = shelf(page).findChild(FactCard)
    assert card is not None
    return "\n".join(label.text() for label in card.findChildren(QWidget) if hasattr(label, "text"))


def _action(page: ContentPage, name: str) -> bool:
    return next(action for action in page.actions() if action.objectName() == name).isVisible()


def test_the_languages_of_a_topic_stand_below_it_with_who_has_read_them(page: ContentPage, settle: Settle) -> None:
    below = [(row.detail, row.below, row.unfinished) for row in rows(page) if row.lead == "B3"]
    assert below == [
        ("40 phút", False, False),
        ("Ba Na · chưa duyệt", True, True),
        ("Gia Rai · đã duyệt", True, False),
    ]
    matrix = page.findChild(TopicMatrix)
    assert matrix is not None
    _look(page, "40 phút")
    settle()
    assert "Gia Rai: Người duyệt bản thử duyệt ngày 22/11/2026" in _told(page)
    assert "Ba Na: chưa duyệt, chưa dùng" in _told(page)
    assert (_action(page, "content.translate"), _action(page, "content.send")) == (True, False)
    _look(page, "Gia Rai · đã duyệt")
    settle()
    assert "B3 · Kết bạn và lời dụ dỗ" in _told(page)
    assert "Ngày 22/11/2026" in _told(page)
    assert (_action(page, "content.translate"), _action(page, "content.send")) == (False, True)
    assert not _action(page, "content.teach")


def test_a_translation_counts_as_no_topic_of_its_own(kit: Kit) -> None:
    before = Stock(entries=kit.content.index()).counts()
    take_translation(kit.paths)
    assert Stock(entries=kit.content.index()).counts() == before


def test_one_that_was_read_long_ago_is_to_be_read_again(kit: Kit) -> None:
    take_translation(kit.paths)
    [entry] = [entry for entry in kit.content.index() if entry.is_translation]
    later = TODAY.replace(year=TODAY.year + 2)

    def said(day: object) -> str:
        return str(translation_facts(entry, "Gia Rai", "Kết bạn", later if day else TODAY))

    assert "Đã hơn 12 tháng" in said(True)
    assert "Đã hơn 12 tháng" not in said(False)


def test_a_translation_is_begun_and_opened_in_the_editor(page: ContentPage, kit: Kit, settle: Settle) -> None:
    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, TranslateTopic)
        languages, checks = dialog.findChild(Choice), dialog.findChildren(Check)
        assert languages is not None
        assert [check.text() for check in checks] == ["Bài trình chiếu", "Áp phích", "Tờ gấp", "Bài phát thanh"]
        languages.choose("jra")
        assert languages.value() == "rad", "B3 is written in Gia Rai already"
        for check in checks[:3]:
            check.setChecked(False)
        dialog._keep()

    when_asked(page, answer)
    _look(page, "40 phút")
    next(action for action in page.actions() if action.objectName() == "content.translate").trigger()
    settle()
    begun = kit.content.translations()["rad"]["B3"]
    assert begun.pages == ()
    assert page._editor.text.toPlainText() == Path(begun.source_file).read_text(encoding="utf-8")
    assert "// Kính thưa" in page._editor.text.toPlainText()
    assert kit.showcase.products(begun)[0].kind is Kind.SCRIPT


def test_nothing_is_begun_without_a_part(qtbot: object) -> None:
    asked: list[object] = []
    parent = QWidget()
    dialog = TranslateTopic(parent, "Kết bạn", (), tuple(BILINGUAL), lambda code, kinds: bool(asked.append(code)))
    for check in dialog.findChildren(Check):
        check.setChecked(False)
    dialog._keep()
    assert asked == []
    parent.deleteLater()


def test_the_pack_of_one_language_is_sent(
    page: ContentPage, host: Host, settle: Settle, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "gui.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    _look(page, "Gia Rai · đã duyệt")
    next(action for action in page.actions() if action.objectName() == "content.send").trigger()
    settle()
    with ZipFile(target) as archive:
        assert archive.namelist() == ["tieng-gia-rai/b3-ket-ban-an-toan.md"]
    assert "Đã xuất gói tieng-gia-rai" in host.said[-1]


def test_a_translation_that_nobody_has_read_is_saved_and_said_not_to_be_used(
    page: ContentPage, host: Host, settle: Settle
) -> None:
    _look(page, "Ba Na · chưa duyệt")
    next(action for action in page.actions() if action.objectName() == "content.edit").trigger()
    settle()
    editor = page._editor
    editor.text.setPlainText(editor.text.toPlainText().replace("minutes = 40", "minutes = 45"))
    assert editor.save()
    settle()
    assert host.said[-1].startswith("Đã lưu. Chưa ghi người đọc duyệt và ngày duyệt")


def test_remarks_are_quiet_and_places_to_write_are_lit(qtbot: QtBot) -> None:
    text = PackText()
    qtbot.addWidget(text)
    text.setPlainText("# a\n## Trang\n// Chào…\n- … | …\n- Vân vân… và\n### … 1")
    block, lit = text.document().begin(), []
    while block.isValid():
        lit.append([(each.start, each.length) for each in block.layout().formats()])
        block = block.next()
    assert lit == [[(0, 3)], [], [(0, 8)], [(2, 1), (6, 1)], [], [(4, 1)]]
